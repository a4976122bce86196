"""LOX24 (Germany). https://doc.lox24.eu

Accepted is 201 with a `uuid`. The list of sent messages has no search by a reference of ours.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import quote

from tomail.reminders.sms_text import length

from . import values
from .line import Line, NoAnswer
from .sms import Arrival, Credit, Outcome, Sent, Sms, Why

BASE = "https://api.lox24.eu"
_CREATED = 201
_WHY = {"402": Why.CREDIT, "401": Why.KEY, "403": Why.KEY}
_FAILED_STATUS = ("208", "400", "410", "2000", "3000", "5000", "6000")
_ARRIVED, _NOT_DELIVERED, _REJECTED = "1", "2", "16"


@dataclass(frozen=True)
class Lox24:
    """`key`: "CLIENT:TOKEN", as its account page shows it."""

    line: Line
    key: str = field(repr=False)

    def send(self, sms: Sms) -> Sent:
        """As `Gateway.send`."""
        body = {
            "sender_id": sms.sender,
            "phone": sms.to,
            "text": sms.text,
            "service_code": "direct",
            "is_unicode": length(sms.text).unicode,
            "callback_data": sms.reference,
        }
        try:
            reply = self.line.post("/sms", body, self._headers())
        except NoAnswer as none:
            return none.sent
        identity, price = values.identity(reply.json().get("uuid")), values.decimal(reply.json().get("price"))
        if reply.status == _CREATED and identity:
            currency = "EUR" if price is not None else ""
            return Sent(Outcome.ACCEPTED, id=identity, price=price, currency=currency)
        if reply.ok:
            return Sent(Outcome.UNCLEAR, Why.OTHER, code=str(reply.status))
        return reply.refused(reply.status, _WHY)

    def arrival(self, identity: str) -> Arrival:
        """As `Gateway.arrival`."""
        said = self.line.ask(f"/sms/{quote(identity, safe='')}", headers=self._headers()).json()
        status, receipt = values.code(said.get("status_code")), values.code(said.get("dlr_code"))
        if status in _FAILED_STATUS or receipt in (_NOT_DELIVERED, _REJECTED):
            return Arrival.FAILED
        if not status:
            return Arrival.UNKNOWN
        return Arrival.ARRIVED if receipt == _ARRIVED else Arrival.UNDERWAY

    def credit(self) -> Credit:
        """As `Gateway.credit`."""
        return self.line.ask("/me", headers=self._headers()).credit("balance_amount", "EUR")

    def _headers(self) -> dict[str, str]:
        return {"X-LOX24-AUTH-TOKEN": self.key, "Accept": "application/json"}
