"""ASPSMS (Switzerland). https://json.aspsms.com

Name and password go in the body; StatusCode in the body decides. Its older interface took a reference of
ours; of this one that is not documented, so a message is known by the number it gives.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .line import Line, NoAnswer
from .numbers import decimal
from .sms import Arrival, Credit, GatewayTrouble, Outcome, Sent, Sms, Why

BASE = "https://json.aspsms.com"
_OK = "1"
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
        recipient = {"Originator": sms.sender, "Recipients": [sms.to], "MessageText": sms.text}
        try:
            reply = self.line.post("/SendSimpleTextSMS", {**self._who(), **recipient})
        except NoAnswer as none:
            return none.sent
        return reply.not_accepted() or _told(reply.json())

    def arrival(self, identity: str) -> Arrival:
        """As `Gateway.arrival`."""
        said = self._asked("/InquireDeliveryNotifications", {"TransactionReferenceNumbers": [identity]})
        rows = said.get("DeliveryStatus") or said.get("DeliveryNotifications")
        row = rows[0] if isinstance(rows, list) and rows and isinstance(rows[0], dict) else {}
        states = {_ARRIVED: Arrival.ARRIVED, _UNDERWAY: Arrival.UNDERWAY, _FAILED: Arrival.FAILED}
        return states.get(str(row.get("DeliveryStatus", "")), Arrival.UNKNOWN)

    def credit(self) -> Credit:
        """As `Gateway.credit`: in ASPSMS's own points."""
        amount = decimal(self._asked("/CheckCredits", {}).get("Credits"))
        if amount is None:
            raise GatewayTrouble(Why.OTHER)
        return Credit(amount, "")

    def _asked(self, path: str, what: Mapping[str, Any]) -> dict[str, Any]:
        try:
            said = self.line.post(path, {**self._who(), **what}).answered().json()
        except NoAnswer:
            raise GatewayTrouble(Why.AWAY) from None
        code = str(said.get("StatusCode", ""))
        if code != _OK:
            raise GatewayTrouble(_WHY.get(code, Why.OTHER))
        return said

    def _who(self) -> dict[str, str]:
        name, _, password = self.key.partition(":")
        return {"UserName": name, "Password": password}


def _told(said: Mapping[str, Any]) -> Sent:
    code = str(said.get("StatusCode") or "")
    if code == _OK:
        return Sent(Outcome.ACCEPTED, id=str(said.get("TransReferenceNumber") or ""), code=code)
    if not code or code in _UNCLEAR:
        return Sent(Outcome.UNCLEAR, Why.OTHER, code=code)
    if code in _LATER:
        return Sent(Outcome.LATER, Why.OTHER, code=code)
    return Sent(Outcome.REFUSED, _WHY.get(code, Why.OTHER), code=code)
