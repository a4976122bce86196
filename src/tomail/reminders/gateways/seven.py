"""seven.io (Germany). https://docs.seven.io/en/rest-api/endpoints/sms

The code in the body decides, at the top and for each message. Messages carry our reference (`foreign_id`)
into the journal, where it is found again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from .line import Line, NoAnswer
from .numbers import decimal
from .sms import Arrival, Credit, GatewayTrouble, Outcome, Sent, Sms, Why

BASE = "https://gateway.seven.io/api"
_ACCEPTED = ("100", "101")
_WHY = {
    "201": Why.RECIPIENT, "202": Why.RECIPIENT, "301": Why.RECIPIENT, "305": Why.TEXT, "306": Why.SENDER,
    "401": Why.TEXT, "403": Why.LIMIT, "500": Why.CREDIT, "600": Why.OTHER, "802": Why.OTHER, "900": Why.KEY,
    "902": Why.KEY, "903": Why.KEY,
}  # fmt: skip
_ARRIVAL = {
    "DELIVERED": Arrival.ARRIVED,
    **dict.fromkeys(("NOTDELIVERED", "EXPIRED", "REJECTED", "FAILED"), Arrival.FAILED),
    **dict.fromkeys(("BUFFERED", "TRANSMITTED", "ACCEPTED"), Arrival.UNDERWAY),
}
_EARLIER = timedelta(days=1)  # the journal is asked by days of the provider's clock


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
        return reply.not_accepted() or _told(reply.json())

    def find(self, sms: Sms, since: datetime) -> Sent | None:
        """As `FindsByReference.find`."""
        query = {"to": sms.to.lstrip("+"), "date_from": f"{since - _EARLIER:%Y-%m-%d}", "limit": "100"}
        journal = self.line.ask("/journal/outbound", query, self._headers())
        if not journal.body.lstrip().startswith(b"["):
            raise GatewayTrouble(Why.OTHER)  # nothing is proved by an answer that is no journal
        mine = [each for each in journal.items() if each.get("foreign_id") == sms.reference]
        return _accepted(str(mine[0].get("id", "")), mine[0]) if mine else None

    def arrival(self, identity: str) -> Arrival:
        """As `Gateway.arrival`."""
        said = self.line.ask("/status", {"msg_id": identity, "json": "1"}, self._headers())
        rows = said.items() or [said.json()]
        return _ARRIVAL.get(str(rows[0].get("status", "")).upper(), Arrival.UNKNOWN)

    def credit(self) -> Credit:
        """As `Gateway.credit`."""
        said = self.line.ask("/balance", {"json": "1"}, self._headers()).json()
        amount = decimal(said.get("amount"))
        if amount is None:
            raise GatewayTrouble(
                Why.KEY if str(said.get("success", said.get("code"))) == "900" else Why.OTHER
            )
        return Credit(amount, str(said.get("currency") or "EUR"))

    def _headers(self) -> dict[str, str]:
        return {"X-Api-Key": self.key, "Accept": "application/json"}


def _told(said: Mapping[str, Any]) -> Sent:
    """What the answer to a single message says."""
    messages = said.get("messages")
    mine = messages[0] if isinstance(messages, list) and messages and isinstance(messages[0], dict) else {}
    code = str(mine.get("error") or said.get("success") or "")
    if not code:
        return Sent(Outcome.UNCLEAR, Why.OTHER)
    if code in _ACCEPTED or (mine.get("success") is True and not mine.get("error")):
        return _accepted(str(mine.get("id") or ""), mine)
    return Sent(Outcome.REFUSED, _WHY.get(code, Why.OTHER), code=code)


def _accepted(identity: str, row: Mapping[str, Any]) -> Sent:
    price: Decimal | None = decimal(row.get("price"))
    parts = row.get("parts")
    return Sent(
        Outcome.ACCEPTED,
        id=identity,
        parts=parts if isinstance(parts, int) else 0,
        price=price,
        currency="EUR" if price is not None else "",
    )
