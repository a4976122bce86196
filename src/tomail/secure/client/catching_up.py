"""How things stand at the portal, for a workstation that missed what was told of them.

It is the portal's word, as events are: what leads from it is held against what only the patient can have.
"""

from __future__ import annotations

from dataclasses import dataclass

from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.identifiers import IdKind, is_id
from tomail.secure.protocol.states import DeliveryState, ReplyState

from .calls import DeviceCalls
from .exchanged import Event
from .http import PortalProblem
from .told import Told


@dataclass(frozen=True)
class DeliveryView:
    """`kid`: whose key it is wrapped for; `receipt`: as the event that told of it, None without one."""

    state: DeliveryState
    account: str | None
    kid: str | None
    receipt: Event | None


@dataclass(frozen=True)
class AnswerView:
    """`answers`: the delivery that it answers, where the portal knows it."""

    state: ReplyState
    answers: str | None


def delivery(calls: DeviceCalls, name: str) -> DeliveryView | None:
    """None if the portal knows it no more. Raises PortalAway, PortalProblem."""
    told = _asked(calls, "deliveries", name)
    if told is None:
        return None
    signed = told.optional_within("receipt")
    return DeliveryView(
        told.word("state", DeliveryState),
        told.optional_identifier("account", IdKind.ACCOUNT),
        told.optional_key_id("kid"),
        Event(0, "read", signed.number("signed_at"), signed) if signed else None,
    )


def answer(calls: DeviceCalls, name: str) -> AnswerView | None:
    """Whether an answer waits, was fetched or ended unfetched; None if the portal knows it no more.
    Raises PortalAway, PortalProblem."""
    told = _asked(calls, "inbox", name)
    if told is None:
        return None
    return AnswerView(told.word("state", ReplyState), told.optional_identifier("answers", IdKind.DELIVERY))


def _asked(calls: DeviceCalls, what: str, name: str) -> Told | None:
    if not is_id(name, IdKind.DELIVERY):
        raise ValueError("not an identifier")
    try:
        return Told(calls.get(f"/v1/practice/{what}/{name}").json())
    except PortalProblem as problem:
        if problem.code is not ErrorCode.NOT_FOUND:
            raise
        return None
