"""GatewayAPI (Denmark; with its data in the EU at gatewayapi.eu). https://gatewayapi.com/docs/apis/rest

A message is found by the number that the answer gives, not by a reference of ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from tomail.reminders.sms_text import length

from . import values
from .line import Line, NoAnswer, basic
from .sms import Arrival, Credit, GatewayTrouble, Outcome, Sent, Sms, Why

BASE = "https://gatewayapi.eu/rest"
_WHY = {
    "0x0200": Why.KEY, "0x0201": Why.KEY, "0x0213": Why.KEY, "0x0216": Why.CREDIT, "0x0303": Why.RECIPIENT,
    "0x0305": Why.SENDER, "0x030a": Why.TEXT,
}  # fmt: skip
_ARRIVAL = {
    "DELIVERED": Arrival.ARRIVED,
    **dict.fromkeys(("UNDELIVERABLE", "REJECTED", "EXPIRED", "DELETED", "SKIPPED"), Arrival.FAILED),
    **dict.fromkeys(("SCHEDULED", "ENROUTE", "BUFFERED", "ACCEPTED"), Arrival.UNDERWAY),
}


@dataclass(frozen=True)
class GatewayApi:
    """`key`: an API token."""

    line: Line
    key: str = field(repr=False)

    def send(self, sms: Sms) -> Sent:
        """As `Gateway.send`."""
        digits = sms.to.lstrip("+")
        body = {
            "sender": sms.sender,
            "message": sms.text,
            "recipients": [{"msisdn": int(digits) if digits.isdecimal() else digits}],
            "userref": sms.reference,
            "class": "standard",
            "encoding": "UCS2" if length(sms.text).unicode else "UTF8",
        }
        try:
            reply = self.line.post("/mtsms", body, self._headers())
        except NoAnswer as none:
            return none.sent
        said = reply.json()
        if reply.ok:
            return _accepted(said)
        return reply.refused(said.get("code"), _WHY)

    def arrival(self, identity: str) -> Arrival:
        """As `Gateway.arrival`. A new message is not found for a while: nothing follows from that."""
        try:
            reply = self.line.get(f"/mtsms/{quote(identity, safe='')}", headers=self._headers())
        except NoAnswer:
            raise GatewayTrouble(Why.AWAY) from None
        if reply.status == 404:
            return Arrival.UNKNOWN
        rows = reply.answered().items() or [reply.json()]
        recipients = rows[0].get("recipients")
        row = recipients[0] if isinstance(recipients, list) and recipients else {}
        status = row.get("dsnstatus") if isinstance(row, dict) else None
        return _ARRIVAL.get(str(status).upper(), Arrival.UNKNOWN)

    def credit(self) -> Credit:
        """As `Gateway.credit`."""
        return self.line.ask("/me", headers=self._headers()).credit("credit")

    def _headers(self) -> dict[str, str]:
        return {"Authorization": basic(self.key), "Accept": "application/json"}


def _accepted(said: Mapping[str, Any]) -> Sent:
    ids, usage = said.get("ids"), said.get("usage")
    identity = values.identity(ids[0]) if isinstance(ids, list) and ids else ""
    if not identity:
        return Sent(Outcome.UNCLEAR, Why.OTHER)
    usage = usage if isinstance(usage, dict) else {}
    price = values.decimal(usage.get("total_cost"))
    countries = usage.get("countries")
    counts = map(values.parts, countries.values()) if isinstance(countries, dict) else ()
    return Sent(
        Outcome.ACCEPTED,
        id=identity,
        parts=values.parts(sum(counts)),
        price=price,
        currency=values.currency(usage.get("currency")) if price is not None else "",
    )
