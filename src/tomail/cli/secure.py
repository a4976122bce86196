"""Protected messages: `tomail send --protected`, `tomail secure ...`."""

from __future__ import annotations

import argparse
from dataclasses import dataclass, field
from typing import Any

from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.model.outgoing import Draft
from tomail.model.secure import Delivery, Form, Told
from tomail.secure.protocol.states import DeliveryState
from tomail.services.container import Services

from .output import DONE, Output, say

_HOW = {"code": Told.PRINTED, "phone": Told.PHONE, "desk": Told.PRINTED}
_NEXT: dict[str, Sentence] = {
    DeliveryState.CODE_PENDING: sentence(
        QT_TRANSLATE_NOOP("engine", "Give the patient the Lesecode, then `tomail secure release ID`.")
    ),
    DeliveryState.BOUNCED: sentence(
        QT_TRANSLATE_NOOP("engine", "Check the patient's address and send it again.")
    ),
}


@dataclass(frozen=True)
class SentProtected:
    """What was queued; `code` is what the patient must be told, "" where there is none."""

    outbox_id: int
    form: Form
    code: str = field(repr=False, default="")


def send(services: Services, draft: Draft) -> SentProtected:
    """Queue it; whoever reads the code that is printed hands it over."""
    form = services.secure.form_of(draft)
    if form is not Form.FILE:
        return SentProtected(services.secure.send_sealed(draft, form), form)
    prepared = services.secure.prepare(draft)
    outbox_id = services.secure.tell(prepared.delivery, Told.PRINTED, draft)
    return SentProtected(outbox_id, form, prepared.code)


def secure(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail secure list | release ID | refuse ID | revoke ID`"""
    if args.action == "release":
        services.secure.tell(args.id, _HOW[args.checked])
        services.outgoing.flush(services.secure.delivery(args.id).account)
    elif args.action == "refuse":
        services.secure.drop(args.id)
    elif args.action == "revoke":
        services.secure.call_back(args.id)
    deliveries = services.secure.deliveries()
    patients = services.patients.with_ids([each.patient for each in deliveries if each.patient])
    numbers = {each.id: each.number for each in patients}
    rows = [_row(each, numbers) for each in deliveries]
    output.table(rows, ("id", "patient", "form", "state", "since", "next_step"))
    return DONE


def _row(delivery: Delivery, numbers: dict[str, str]) -> dict[str, Any]:
    step = _NEXT.get(delivery.state)
    return {
        "id": delivery.id,
        "patient": numbers.get(delivery.patient or ""),
        "form": delivery.form.value,
        "state": delivery.state,
        "since": delivery.since,
        "next_step": say(step) if step else None,
    }
