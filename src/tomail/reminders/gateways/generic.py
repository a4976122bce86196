"""Any provider that takes one HTTP request a message, as somebody of IT describes it in JSON:

    {"base": "https://sms.example", "path": "/send", "headers": {"Authorization": "Bearer {key}"},
     "json": {"to": "{to}", "text": "{text}"},          (or "form", or "query")
     "accepted": {"field": "status", "values": ["ok"]}, "id": "message.id",
     "credit": {"path": "/balance", "field": "amount", "currency": "EUR"}}

Without "accepted" an answer of 2xx is success. {to} is +41791234567, {digits} the same without the plus;
{text}, {sender}, {reference} and {key} are what they say.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .line import Line, NoAnswer, Reply
from .numbers import decimal
from .sms import Arrival, Credit, GatewayTrouble, Outcome, Sent, Sms, Why

_FORMS = {"json": "json", "form": "data", "query": "params"}  # of a description, and of the library
_KNOWN = {"base", "method", "path", "headers", "accepted", "id", "credit", *_FORMS}
_METHODS = ("POST", "GET", "PUT")


class BadDescription(ValueError):
    """A description that cannot be used; its text names the field."""


@dataclass(frozen=True)
class Description:
    """A description that was read."""

    base: str
    fields: Mapping[str, Any]

    @classmethod
    def read(cls, text: str) -> Description:
        """Raises BadDescription."""
        try:
            fields = json.loads(text)
        except (ValueError, RecursionError):
            raise BadDescription("JSON") from None
        if not isinstance(fields, dict):
            raise BadDescription("JSON")
        for name in fields.keys() - _KNOWN:
            raise BadDescription(name)
        for name in ("headers", "json", "form", "query", "accepted", "credit"):
            if not isinstance(fields.get(name, {}), dict):
                raise BadDescription(name)
        for name in ("base", "path"):
            if not isinstance(fields.get(name), str):
                raise BadDescription(name)
        if fields.get("method", "POST") not in _METHODS:
            raise BadDescription("method")
        return cls(fields["base"].rstrip("/"), fields)


@dataclass(frozen=True)
class Generic:
    """`key` fills {key}."""

    line: Line
    key: str = field(repr=False)
    description: Description

    def send(self, sms: Sms) -> Sent:
        """As `Gateway.send`."""
        values = {"to": sms.to, "digits": sms.to.lstrip("+"), "text": sms.text, "sender": sms.sender}
        values |= {"reference": sms.reference, "key": self.key}
        told = self.description.fields
        body = {_FORMS[name]: _filled(told[name], values) for name in _FORMS if name in told}
        headers = _filled(told.get("headers", {}), values)
        try:
            reply = self.line.request(told.get("method", "POST"), told["path"], headers, **body)
        except NoAnswer as none:
            return none.sent
        return self._told(reply)

    def arrival(self, identity: str) -> Arrival:
        """Nothing is known of it."""
        return Arrival.UNKNOWN

    def credit(self) -> Credit | None:
        """As `Gateway.credit`, where it is described."""
        told = self.description.fields.get("credit")
        if told is None:
            return None
        headers = _filled(self.description.fields.get("headers", {}), {"key": self.key})
        amount = decimal(
            _at(self.line.ask(str(told.get("path", "")), headers=headers).json(), told.get("field"))
        )
        if amount is None:
            raise GatewayTrouble(Why.OTHER)
        return Credit(amount, str(told.get("currency") or ""))

    def _told(self, reply: Reply) -> Sent:
        told, said = self.description.fields.get("accepted", {}), reply.json()
        decisive = _at(said, told.get("field"))
        if reply.ok and (not told or str(decisive) in map(str, told.get("values", ()))):
            identity = _at(said, self.description.fields.get("id"))
            return Sent(Outcome.ACCEPTED, id="" if identity is None else str(identity))
        if reply.ok and decisive is None:
            return Sent(Outcome.UNCLEAR, Why.OTHER, code=str(reply.status))
        code = str(decisive if reply.ok else reply.status)[:40]
        return reply.not_accepted() or Sent(Outcome.REFUSED, Why.OTHER, code=code)


def _filled(template: Any, values: Mapping[str, str]) -> Any:
    """Every {name} in every text, once: what is filled in is not looked at again."""
    if isinstance(template, dict):
        return {name: _filled(each, values) for name, each in template.items()}
    if isinstance(template, list):
        return [_filled(each, values) for each in template]
    if not isinstance(template, str):
        return template
    head, *rest = template.split("{")
    filled = [head]
    for piece in rest:
        name, closed, after = piece.partition("}")
        filled.append(values[name] + after if closed and name in values else "{" + piece)
    return "".join(filled)


def _at(said: Any, path: object) -> Any:
    """What lies at "a.b.0" in an answer; None if nothing does."""
    if not isinstance(path, str) or not path:
        return None
    for name in path.split("."):
        if isinstance(said, dict):
            said = said.get(name)
        elif isinstance(said, list) and name.isdecimal() and int(name) < len(said):
            said = said[int(name)]
        else:
            return None
    return said
