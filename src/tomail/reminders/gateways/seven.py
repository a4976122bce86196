"""seven.io (Germany). https://docs.seven.io/en/rest-api/endpoints/sms

The code in the body decides, at the top and for each message. Messages carry our reference (`foreign_id`)
into the journal, where it is found again.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from . import values
from .line import Line, NoAnswer
from .sms import Arrival, Credit, GatewayTrouble, Outcome, Sent, Sms, Why

BASE = "https://gateway.seven.io/api"
_ACCEPTED = "100"
_AT_LEAST_ONE_FAILED = "101"  # with a single recipient only its own row tells
_SAME_TEXT_LATELY = "402"  # to this number within three minutes: two children with the same appointment
_WHY = {
    "201": Why.RECIPIENT, "202": Why.RECIPIENT, "301": Why.RECIPIENT, "305": Why.TEXT, "306": Why.SENDER,
    "401": Why.TEXT, "403": Why.RECIPIENT, "500": Why.CREDIT, "600": Why.OTHER, "802": Why.OTHER,
    "900": Why.KEY, "902": Why.KEY, "903": Why.KEY,
}  # fmt: skip
_ARRIVAL = {
    "DELIVERED": Arrival.ARRIVED,
    **dict.fromkeys(("NOTDELIVERED", "EXPIRED", "REJECTED", "FAILED"), Arrival.FAILED),
    **dict.fromkeys(("BUFFERED", "TRANSMITTED", "ACCEPTED"), Arrival.UNDERWAY),
}
_EARLIER = timedelta(days=1)  # the journal is asked by days of the provider's clock
_PAGE, _PAGES = 100, 50  # entries that an answer has at most; what a practice sends in days is less than all


@dataclass(frozen=True)
class Seven:
    """`key`: of the account, as its developer page shows it."""

    line: Line
    key: str = field(repr=False)

    def send(self, sms: Sms) -> Sent:
        """As `Gateway.send`."""
        body = {"to": sms.to, "from": sms.sender, "text": sms.text, "foreign_id": sms.reference, "json": 1}
        try:
            reply = self.line.post("/sms", body, self._headers())
        except NoAnswer as none:
            return none.sent
        return reply.not_accepted() or _told(reply.json(), ok=reply.ok)

    def find(self, references: Collection[str], since: datetime) -> dict[str, Sent]:
        """As `FindsByReference.find`. Whoever they went to: a number may be another one by now."""
        missing, found = set(references), dict[str, Sent]()
        for page in range(_PAGES):
            rows = self._journal(since - _EARLIER, page * _PAGE)
            for each in rows:
                reference = each.get("foreign_id")
                if isinstance(reference, str) and reference in missing:
                    missing.remove(reference)
                    found[reference] = _accepted(each)
            if not missing or len(rows) < _PAGE:
                return found
        raise GatewayTrouble(Why.OTHER)

    def _journal(self, since: datetime, offset: int) -> list[dict[str, Any]]:
        query = {"date_from": f"{since:%Y-%m-%d}", "limit": str(_PAGE), "offset": str(offset)}
        rows = self.line.ask("/journal/outbound", query, self._headers()).listed()
        if rows is None or not all(isinstance(each, dict) and "id" in each for each in rows):
            raise GatewayTrouble(Why.OTHER)  # nothing is proved by an answer that is no journal
        return rows

    def arrival(self, identity: str) -> Arrival:
        """As `Gateway.arrival`."""
        said = self.line.ask("/status", {"msg_id": identity, "json": "1"}, self._headers())
        rows = said.items() or [said.json()]
        return _ARRIVAL.get(str(rows[0].get("status", "")).upper(), Arrival.UNKNOWN)

    def credit(self) -> Credit:
        """As `Gateway.credit`."""
        reply = self.line.ask("/balance", {"json": "1"}, self._headers())
        said = reply.json()
        amount = values.decimal(said.get("amount"))
        if amount is None:
            code = values.code(said.get("success", said.get("code"))) or reply.body[:3].decode(
                "ascii", "replace"
            )
            raise GatewayTrouble(_WHY.get(code, Why.OTHER))
        return Credit(amount, values.currency(said.get("currency"), "EUR"))

    def _headers(self) -> dict[str, str]:
        return {"X-Api-Key": self.key, "Accept": "application/json"}


def _told(said: Mapping[str, Any], *, ok: bool) -> Sent:
    """What the answer to a single message says; both codes in it must agree."""
    messages = said.get("messages")
    mine = messages[0] if isinstance(messages, list) and messages and isinstance(messages[0], dict) else {}
    whole, error = values.code(said.get("success")), values.code(mine.get("error"))
    code = error or whole
    if code == _SAME_TEXT_LATELY:
        return Sent(Outcome.LATER, Why.OTHER, code=code)
    if code in _WHY:
        return Sent(Outcome.REFUSED, _WHY[code], code=code)
    taken = whole == _ACCEPTED and mine.get("success", True) is True
    if ok and not error and (taken or (whole == _AT_LEAST_ONE_FAILED and mine.get("success") is True)):
        return _accepted(mine)
    return Sent(Outcome.UNCLEAR, Why.OTHER, code=code)


def _accepted(row: Mapping[str, Any]) -> Sent:
    price = values.decimal(row.get("price"))
    return Sent(
        Outcome.ACCEPTED,
        id=values.identity(row.get("id")),
        parts=values.parts(row.get("parts")),
        price=price,
        currency="EUR" if price is not None else "",
    )
