"""Twilio (USA). https://www.twilio.com/docs/messaging/api/message-resource

Accepted is 201 with a `sid`. There is no reference of ours to look for: an unclear answer stays unclear.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from . import values
from .line import Line, NoAnswer, basic
from .sms import Arrival, Credit, Outcome, Sent, Sms, Why

BASE = "https://api.twilio.com"
_WHY = {
    "20003": Why.KEY, "21211": Why.RECIPIENT, "21212": Why.SENDER, "21408": Why.RECIPIENT,
    "21602": Why.TEXT, "21603": Why.SENDER, "21606": Why.SENDER, "21610": Why.RECIPIENT,
    "21614": Why.RECIPIENT, "21617": Why.TEXT, "20005": Why.KEY, "63038": Why.LIMIT,
}  # fmt: skip
_ARRIVAL = {
    **dict.fromkeys(("delivered", "read"), Arrival.ARRIVED),
    **dict.fromkeys(("undelivered", "failed", "canceled"), Arrival.FAILED),
    **dict.fromkeys(("accepted", "scheduled", "queued", "sending", "sent"), Arrival.UNDERWAY),
}
_SERVICE = "MG"  # a messaging service in place of a sender


@dataclass(frozen=True)
class Twilio:
    """`key`: "ACCOUNT_SID:AUTH_TOKEN", or with an API key "ACCOUNT_SID:API_KEY:API_SECRET"."""

    line: Line
    key: str = field(repr=False)

    def send(self, sms: Sms) -> Sent:
        """As `Gateway.send`."""
        sender = (
            "MessagingServiceSid" if sms.sender.startswith(_SERVICE) and len(sms.sender) == 34 else "From"
        )
        form = {"To": sms.to, sender: sms.sender, "Body": sms.text}
        try:
            reply = self.line.post_form(f"{self._account}/Messages.json", form, self._headers())
        except NoAnswer as none:
            return none.sent
        said = reply.json()
        if reply.ok:
            return _accepted(said)
        return reply.refused(said.get("code"), _WHY)

    def arrival(self, identity: str) -> Arrival:
        """As `Gateway.arrival`."""
        said = self.line.ask(
            f"{self._account}/Messages/{quote(identity, safe='')}.json", headers=self._headers()
        ).json()
        return _ARRIVAL.get(str(said.get("status", "")), Arrival.UNKNOWN)

    def credit(self) -> Credit:
        """As `Gateway.credit`."""
        reply = self.line.ask(f"{self._account}/Balance.json", headers=self._headers())
        return reply.credit("balance", "USD")

    @property
    def _account(self) -> str:
        """In the address, so only what is no secret: a key without a colon would be one."""
        account, colon, _ = self.key.partition(":")
        return f"/2010-04-01/Accounts/{quote(account if colon else '-', safe='')}"

    def _headers(self) -> dict[str, str]:
        account, _, rest = self.key.partition(":")
        user, _, password = (rest if ":" in rest else f"{account}:{rest}").partition(":")
        return {"Authorization": basic(user, password)}


def _accepted(said: Mapping[str, Any]) -> Sent:
    identity, status = values.identity(said.get("sid")), _ARRIVAL.get(str(said.get("status", "")))
    if not identity or status is None:
        return Sent(Outcome.UNCLEAR, Why.OTHER)
    if status is Arrival.FAILED:
        code = values.code(said.get("error_code")) or values.code(said.get("status"))
        return Sent(Outcome.REFUSED, _WHY.get(code, Why.OTHER), id=identity, code=code)
    price = values.decimal(said.get("price"))
    return Sent(
        Outcome.ACCEPTED,
        id=identity,
        parts=values.parts(said.get("num_segments")),
        price=abs(price) if price is not None else None,
        currency=values.currency(said.get("price_unit")) if price is not None else "",
    )
