"""ASPSMS (Switzerland). https://json.aspsms.com

Name and password go in the body; StatusCode in the body decides. The answer names no message: what became
of one is asked by a number of ours, which goes behind the recipient ("+41791234567:4711"). That a number is
not known there proves nothing ("not yet submitted or rejected"), so an unclear answer stays unclear.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from . import values
from .line import Line, NoAnswer
from .sms import Arrival, Credit, GatewayTrouble, Outcome, Sent, Sms, Why

BASE = "https://json.aspsms.com"
_OK = "1"
_ANSWERED = ("0", _OK)
_WHY = {"3": Why.KEY, "5": Why.CREDIT, "8": Why.KEY, "9": Why.KEY, "10": Why.SENDER, "20": Why.RECIPIENT}
_LATER = ("2", "24")  # no connection behind it; temporarily unavailable
_UNCLEAR = ("6", "7")  # a time-out, a transmission error behind it
_ARRIVED, _UNDERWAY, _FAILED = "0", "1", "2"


@dataclass(frozen=True)
class Aspsms:
    """`key`: the user key and the API password, "USERKEY:PASSWORD"."""

    line: Line
    key: str = field(repr=False)

    def send(self, sms: Sms) -> Sent:
        """As `Gateway.send`."""
        tracking = tracking_number(sms.reference)
        message = {"Originator": sms.sender, "MessageText": sms.text, "ForceGSM7bit": False}
        recipient = {"Recipients": [f"{sms.to}:{tracking}"]}
        try:
            reply = self.line.post("/SendTextSMS", {**self._who(), **message, **recipient})
        except NoAnswer as none:
            return none.sent
        return reply.not_accepted() or _told(reply.json(), tracking, ok=reply.ok)

    def arrival(self, identity: str) -> Arrival:
        """As `Gateway.arrival`."""
        said = self._asked("/InquireDeliveryNotifications", {"TransactionReferenceNumbers": identity})
        rows = said.get("DeliveryNotifications")
        mine = [each for each in rows if _is_of(each, identity)] if isinstance(rows, list) else []
        states = {_ARRIVED: Arrival.ARRIVED, _UNDERWAY: Arrival.UNDERWAY, _FAILED: Arrival.FAILED}
        return (
            states.get(str(mine[0].get("DeliveryStatus", "")), Arrival.UNKNOWN) if mine else Arrival.UNKNOWN
        )

    def credit(self) -> Credit:
        """As `Gateway.credit`: in ASPSMS's own points."""
        amount = values.decimal(self._asked("/CheckCredits", {}).get("Credits"))
        if amount is None:
            raise GatewayTrouble(Why.OTHER)
        return Credit(amount, "")

    def _asked(self, path: str, what: Mapping[str, Any]) -> dict[str, Any]:
        try:
            said = self.line.post(path, {**self._who(), **what}).answered().json()
        except NoAnswer:
            raise GatewayTrouble(Why.AWAY) from None
        code = values.code(said.get("StatusCode"))
        if code not in _ANSWERED:
            raise GatewayTrouble(_WHY.get(code, Why.OTHER))
        return said

    def _who(self) -> dict[str, str]:
        name, _, password = self.key.partition(":")
        return {"UserName": name, "Password": password}


def tracking_number(reference: str) -> str:
    """Of a reference of ours: digits alone, the same each time."""
    return str(int.from_bytes(reference.encode()[:24]) % 10**15)


def _told(said: Mapping[str, Any], tracking: str, *, ok: bool) -> Sent:
    code = values.code(said.get("StatusCode"))
    if code == _OK and ok:
        return Sent(Outcome.ACCEPTED, id=tracking, code=code)
    if code in _LATER:
        return Sent(Outcome.LATER, Why.OTHER, code=code)
    if not code.isdecimal() or code in (_OK, *_UNCLEAR):
        return Sent(Outcome.UNCLEAR, Why.OTHER, code=code)
    return Sent(Outcome.REFUSED, _WHY.get(code, Why.OTHER), code=code)


def _is_of(row: object, identity: str) -> bool:
    return isinstance(row, dict) and str(row.get("TransactionReferenceNumber")) == identity
