"""A provider that somebody of IT described (`description`)."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from . import values
from .description import FORMS, Description
from .line import Line, NoAnswer, Reply
from .sms import Arrival, Credit, GatewayTrouble, Outcome, Sent, Sms, Why


@dataclass(frozen=True)
class Generic:
    """`key` fills {key}."""

    line: Line
    key: str = field(repr=False)
    description: Description

    def send(self, sms: Sms) -> Sent:
        """As `Gateway.send`."""
        facts = {"to": sms.to, "digits": sms.to.lstrip("+"), "text": sms.text, "sender": sms.sender}
        facts |= {"reference": sms.reference, **self._keys()}
        told = self.description.fields
        body = {FORMS[name]: _filled(told[name], facts) for name in FORMS if name in told}
        path = _filled(told["path"], {name: quote(fact, safe="") for name, fact in facts.items()})
        try:
            reply = self.line.request(told.get("method", "POST"), path, self._headers(facts), **body)
        except NoAnswer as none:
            return none.sent
        return self._told(reply)

    def arrival(self, identity: str) -> Arrival:
        """As `Gateway.arrival`, where it is described."""
        told = self.description.fields.get("arrival")
        if not told:
            return Arrival.UNKNOWN
        said = self._asked(told["path"], {"id": quote(identity, safe="")}).json()
        state = _at(said, told["field"])
        if _is_among(state, told.get("arrived", ())):
            return Arrival.ARRIVED
        return Arrival.FAILED if _is_among(state, told.get("failed", ())) else Arrival.UNDERWAY

    def credit(self) -> Credit | None:
        """As `Gateway.credit`, where it is described."""
        told = self.description.fields.get("credit")
        if not told:
            return None
        amount = values.decimal(_at(self._asked(told["path"], {}).json(), told["field"]))
        if amount is None:
            raise GatewayTrouble(Why.OTHER)
        return Credit(amount, values.currency(told.get("currency")))

    def _asked(self, path: str, facts: Mapping[str, str]) -> Reply:
        keys = self._keys()
        quoted = {name: quote(key, safe="") for name, key in keys.items()}
        return self.line.ask(_filled(path, {**facts, **quoted}), headers=self._headers(keys))

    def _headers(self, facts: Mapping[str, str]) -> dict[str, str]:
        filled: dict[str, str] = _filled(self.description.fields.get("headers", {}), facts)
        return filled

    def _keys(self) -> dict[str, str]:
        return {"key": self.key, "basic": base64.b64encode(self.key.encode("utf-8", "replace")).decode()}

    def _told(self, reply: Reply) -> Sent:
        told, said = self.description.fields.get("accepted", {}), reply.json()
        if not reply.ok:
            status = str(reply.status)
            return reply.not_accepted() or Sent(Outcome.REFUSED, Why.OTHER, code=status)
        decisive = _decisive(told, reply)
        if not told or _is_accepted(told, decisive):
            return Sent(Outcome.ACCEPTED, id=values.identity(_at(said, self.description.fields.get("id"))))
        if decisive is None:
            return Sent(Outcome.UNCLEAR, Why.OTHER, code=str(reply.status))
        word = decisive.partition(" ")[0] if "begins" in told else decisive
        return Sent(Outcome.REFUSED, Why.OTHER, code=values.code(word))


def _decisive(told: Mapping[str, Any], reply: Reply) -> Any:
    """What decides in an answer; None where nothing of it is there."""
    if "begins" not in told:
        return _at(reply.json(), told.get("field"))
    text = reply.body.decode("utf-8", "replace").strip()
    is_page = text.startswith("<")  # of a proxy that asks for a password, and its like
    return text if text and not is_page else None


def _is_accepted(told: Mapping[str, Any], decisive: Any) -> bool:
    if "begins" in told:
        return decisive is not None and decisive.startswith(tuple(map(str, told["begins"])))
    return _is_among(decisive, told.get("values", ()))


def _is_among(said: Any, named: Any) -> bool:
    """A description may write true as "true", and 0 as "0"."""
    if said is None or isinstance(said, dict | list):
        return False
    return str(said).lower() in {str(each).lower() for each in named}


def _filled(template: Any, facts: Mapping[str, str]) -> Any:
    """Every {name} in every text, once: what is filled in is not looked at again."""
    if isinstance(template, dict):
        return {name: _filled(each, facts) for name, each in template.items()}
    if isinstance(template, list):
        return [_filled(each, facts) for each in template]
    if not isinstance(template, str):
        return template
    head, *rest = template.split("{")
    filled = [head]
    for piece in rest:
        name, closed, after = piece.partition("}")
        filled.append(facts[name] + after if closed and name in facts else "{" + piece)
    return "".join(filled)


def _at(said: Any, path: object) -> Any:
    """What lies at "a.b.0" in an answer; None if nothing does."""
    if not isinstance(path, str) or not path:
        return None
    for name in path.split("."):
        if isinstance(said, dict):
            said = said.get(name)
        elif isinstance(said, list) and name.isdecimal() and len(name) < 9 and int(name) < len(said):
            said = said[int(name)]
        else:
            return None
    return said
