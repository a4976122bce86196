"""Protected messages: `tomail send --protected`, `tomail secure ...`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from tomail.base.errors import TomailError
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.model.outgoing import Draft
from tomail.model.portal import Access, CodeSaid, Release
from tomail.model.secure import Delivery, Form, Told
from tomail.secure.protocol.identifiers import IdKind, is_id
from tomail.secure.protocol.states import Check, DeliveryState, RelationState
from tomail.services.container import Services

from .output import DONE, Output, say

_HOW = {"code": Told.PRINTED, "phone": Told.PHONE, "desk": Told.PRINTED}
_CHECKS = {"code": Check.CODE, "phone": Check.NUMBER, "desk": Check.PRESENT}
_NEXT: dict[str, Sentence] = {
    DeliveryState.CODE_PENDING: sentence(
        QT_TRANSLATE_NOOP("engine", "Give the patient the Lesecode, then `tomail secure release ID`.")
    ),
    DeliveryState.BOUNCED: sentence(
        QT_TRANSLATE_NOOP("engine", "Check the patient's address and send it again.")
    ),
    DeliveryState.WAITING_REGISTRATION: sentence(
        QT_TRANSLATE_NOOP("engine", "The patient has to register by the link in the e-mail.")
    ),
    DeliveryState.WAITING_RELEASE: sentence(
        QT_TRANSLATE_NOOP("engine", "Make sure of the patient's key, then `tomail secure release ID`.")
    ),
}


@dataclass(frozen=True)
class SentProtected:
    """What was queued; `code` is what the patient must be told, "" where there is none. Without an
    `outbox_id` it waits for the portal."""

    outbox_id: int | None
    form: Form
    code: str = field(repr=False, default="")
    delivery: str = ""


def send(services: Services, draft: Draft) -> SentProtected:
    """Queue it; whoever reads the code that is printed hands it over."""
    form = services.secure.form_of(draft)
    if form not in (Form.FILE, Form.PORTAL):
        return SentProtected(services.secure.send_sealed(draft, form), form)
    prepared = services.secure.prepare(draft, form=form)
    if form is Form.FILE:
        outbox_id = services.secure.tell(prepared.delivery, Told.PRINTED, draft)
        return SentProtected(outbox_id, form, prepared.code, prepared.delivery)
    services.portal.sending.send(prepared.delivery, Told.PRINTED if prepared.code else None, draft)
    with suppress(TomailError):  # the portal is away: it waits
        services.portal.sending.carry_on()
    return SentProtected(_in_outbox(services, prepared.delivery), form, prepared.code, prepared.delivery)


def secure(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail secure list | release ID | refuse ID | revoke ID | unblock ID`"""
    with suppress(TomailError):  # without the portal this is what was heard of it last
        services.portal.watch.look()
    if args.action == "unblock":
        services.portal.releases.unblock(args.id)
    elif args.action != "list":
        act = _on_account if _account(services, args.id) else _on_delivery
        act(args, services)
    deliveries, waiting = services.secure.deliveries(), services.portal.releases.waiting()
    noted = services.portal.releases.noted()
    ids = {each.patient for each in deliveries} | {each.patient for each in waiting}
    ids |= {each.patient for each in noted}
    numbers = {each.id: each.number for each in services.patients.with_ids([each for each in ids if each])}
    rows = [*_releases(services, waiting, numbers), *(_access(each, numbers) for each in noted)]
    rows += [_row(each, numbers) for each in deliveries]
    output.table(rows, ("id", "patient", "form", "state", "since", "next_step"))
    return DONE


def _account(services: Services, identity: str) -> str:
    """Whose key it is about: of an account, or of a delivery that waits for its release; else ""."""
    if is_id(identity, IdKind.ACCOUNT):
        return identity
    waits = services.secure.delivery(identity).state == DeliveryState.WAITING_RELEASE
    return services.portal.sending.held(identity).reader or "" if waits else ""


def _on_account(args: argparse.Namespace, services: Services) -> None:
    account, releases = _account(services, args.id), services.portal.releases
    if args.action == "release":
        releases.waiting()
        if args.checked == "phone":
            releases.number(account)
        releases.release(account, _CHECKS[args.checked])
    elif args.action == "refuse":
        releases.refuse(account)
    elif is_id(args.id, IdKind.ACCOUNT):
        releases.block(account)
    else:
        services.secure.call_back(args.id)


def _on_delivery(args: argparse.Namespace, services: Services) -> None:
    if args.action == "release":
        services.secure.tell(args.id, _HOW[args.checked])
        services.outgoing.flush(services.secure.delivery(args.id).account)
    elif args.action == "refuse":
        services.secure.drop(args.id)
    else:
        services.secure.call_back(args.id)


def _in_outbox(services: Services, delivery: str) -> int | None:
    message_id = services.secure.delivery(delivery).message_id
    found = [each.id for each in services.outgoing.items() if message_id and each.message_id == message_id]
    return found[0] if found else None


def _releases(
    services: Services, waiting: list[Release], numbers: dict[str, str]
) -> Iterator[dict[str, Any]]:
    for each in waiting:
        yield {
            "id": each.account,
            "patient": numbers.get(each.patient or ""),
            "form": Form.PORTAL.value,
            "state": RelationState.WAITING_RELEASE.value,
            "since": each.registered,
            "next_step": say(_to_check(each, services.portal.releases.number(each.account))),
        }


def _to_check(release: Release, number: str) -> Sentence:
    if release.code is CodeSaid.RIGHT:
        return sentence(
            QT_TRANSLATE_NOOP(
                "engine", "The registration code was right: `tomail secure release ID --checked code`."
            )
        )
    return sentence(
        QT_TRANSLATE_NOOP(
            "engine",
            "Call the patient and compare the check number {number}, then `tomail secure release ID`.",
        ),
        number=number,
    )


def _access(access: Access, numbers: dict[str, str]) -> dict[str, Any]:
    step = sentence(
        QT_TRANSLATE_NOOP(
            "engine",
            "The password was reset by e-mail. Was it somebody else, `tomail secure revoke ID` blocks.",
        )
    )
    if access.blocked:
        step = sentence(
            QT_TRANSLATE_NOOP("engine", "`tomail secure unblock ID` lets them wait to be released anew.")
        )
    return {
        "id": access.account,
        "patient": numbers.get(access.patient or ""),
        "form": Form.PORTAL.value,
        "state": RelationState.BLOCKED.value if access.blocked else "password_reset",
        "since": access.password_reset,
        "next_step": say(step),
    }


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
