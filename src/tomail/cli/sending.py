"""Sending, and the outbox."""

from __future__ import annotations

import argparse
import mimetypes
from datetime import datetime
from pathlib import Path
from typing import Any

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.message.addresses import read_addresses
from tomail.model.mail import Address
from tomail.model.outgoing import Draft, OutboxItem, OutboxState, OutgoingAttachment
from tomail.secure.protocol.states import DeliveryState
from tomail.services.container import Services
from tomail.services.portal import failures
from tomail.services.send_later import Plan
from tomail.services.sending_guards import require_override

from . import documents, secure
from .output import DONE, ENVIRONMENT, REFUSED, SIGN_IN, Output, say

MOST_RECIPIENTS = 1000
_AT_PORTAL = {OutboxState.WAITING.value: ENVIRONMENT, OutboxState.REFUSED.value: REFUSED}
_SIGN_IN = (ProblemKind.WRONG_PASSWORD, ProblemKind.SIGN_IN_NEEDED, ProblemKind.SIGN_IN_BLOCKED)


def send(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail send`: through the outbox; waits for the result unless `--queue` or `--at`."""
    draft = _draft(args, services)
    concerns = services.guards.check(draft, protected=args.protected)
    warnings = [documents.concern(each) for each in concerns]
    try:
        require_override(concerns, args.override)
    except Refused as refused:
        output.problem(refused.problem, {"warnings": warnings})
        return REFUSED
    if args.at and args.protected:
        raise Refused(_not_later())
    plan = Plan.of(_moment(args.at, services), concerns) if args.at else None
    services.guards.override(draft, concerns, args.override)
    if args.protected:
        secret = secure.send(services, draft)
        if secret.outbox_id is None:
            told = _at_portal(services, secret, warnings)
            output.result(told, [*filter(None, [secret.code]), f"{told['state']} {told['reason']}"])
            return DONE if args.queue else _AT_PORTAL[told["state"]]
        identity, more = secret.outbox_id, {"form": secret.form.value, "code": secret.code or None}
    else:
        identity, more = services.composing.send(draft, plan=plan), {}
    queued = args.queue or plan is not None
    if not queued:
        services.outgoing.flush(args.account)
    item = services.outgoing.item(args.account, identity)
    document: dict[str, Any] = {
        "outbox_id": f"{args.account}-{item.id}",
        "state": item.state.value,
        "message_id": item.message_id,
        "reason": say(item.reason.message) if item.reason else None,
        "warnings": warnings,
        **more,
    }
    lines = [*(each["message"] for each in warnings), *filter(None, [more.get("code")])]
    output.result(document, [*lines, f"{item.state.value} {document['reason'] or ''}".rstrip()])
    return DONE if queued else _code(item)


def _at_portal(services: Services, secret: secure.SentProtected, warnings: list[Any]) -> dict[str, Any]:
    """What waits for the portal, and leaves by itself; or what it refused."""
    problem = services.portal.sending.held(secret.delivery).problem or failures.waits()
    failed = services.secure.delivery(secret.delivery).state == DeliveryState.FAILED
    return {
        "outbox_id": secret.delivery,
        "state": (OutboxState.REFUSED if failed else OutboxState.WAITING).value,
        "message_id": None,
        "reason": say(problem.message),
        "warnings": warnings,
        "form": secret.form.value,
        "code": secret.code or None,
    }


def outbox(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail outbox [flush | cancel ID | arrived ID | again ID | edit ID]`"""
    if args.action == "flush":
        for each in services.registry.all():
            services.outgoing.flush(each.id)
    elif args.action == "cancel":
        services.outgoing.cancel(*_outbox_id(args.id))
    elif args.action == "arrived":
        services.outgoing.arrived(*_outbox_id(args.id))
    elif args.action == "again":
        services.outgoing.send_again(*_outbox_id(args.id))
    elif args.action == "edit":
        services.outgoing.not_arrived(*_outbox_id(args.id))
    rows = [documents.outbox(each) for each in services.outgoing.items()]
    output.table(rows, ("id", "state", "tries", "next_try", "reason"))
    return DONE


def _draft(args: argparse.Namespace, services: Services) -> Draft:
    empty = services.composing.new(args.account)
    return Draft(
        identity=empty.identity,
        account=args.account,
        to=_people(args.to),
        cc=_people(args.cc),
        bcc=_people(args.bcc),
        subject=args.subject,
        text=_read(args.text_file).decode("utf-8", "replace"),
        html=_read(args.html_file).decode("utf-8", "replace") if args.html_file else "",
        attachments=tuple(_attachment(path) for path in args.attach),
        sign=empty.sign if args.sign is None else args.sign,
        encrypt=empty.encrypt if args.encrypt is None else args.encrypt,
    )


def _moment(text: str, services: Services) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Refused(_no_moment(text)) from None
    return services.send_later.require_future(moment)


def _people(typed: list[str]) -> tuple[Address, ...]:
    return tuple(each for text in typed for each in read_addresses(text, MOST_RECIPIENTS))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise Refused(_unreadable(path)) from None


def _attachment(path: Path) -> OutgoingAttachment:
    content_type, encoding = mimetypes.guess_type(path.name)
    known = content_type if content_type and not encoding else "application/octet-stream"
    return OutgoingAttachment(path.name, known, _read(path))


def _code(item: OutboxItem) -> int:
    if item.reason and item.reason.kind in _SIGN_IN:
        return SIGN_IN
    if item.state is OutboxState.SENT:
        return DONE
    refused = (OutboxState.REFUSED, OutboxState.CANCELLED, OutboxState.PARTLY)
    return REFUSED if item.state in refused else ENVIRONMENT


def _outbox_id(text: str) -> tuple[str, int]:
    account, dash, number = text.rpartition("-")
    if not (account and dash and number.isdecimal()):
        raise Refused(
            Problem(
                ProblemKind.INVALID,
                sentence(
                    QT_TRANSLATE_NOOP("engine", "“{text}” is not the id of an outgoing mail."), text=text
                ),
                sentence(QT_TRANSLATE_NOOP("engine", "`tomail outbox` shows the ids.")),
            )
        )
    return account, int(number)


def _no_moment(text: str) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "“{text}” is not a date and time."), text=text),
        sentence(QT_TRANSLATE_NOOP("engine", "Write it as in 2026-11-23T08:00.")),
    )


def _not_later() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "A protected message leaves at once.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Leave out `--at`.")),
    )


def _unreadable(path: Path) -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "The file {name} cannot be read."), name=str(path)),
        sentence(QT_TRANSLATE_NOOP("engine", "Check its name and its permissions.")),
    )
