"""Working together: claim, unclaim, assign, note, done; and the practice's templates."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.mail import MessageRef
from tomail.model.teamwork import Claim, Phase, Template, WorkState
from tomail.practice.mail_states import nobody_of_that_name
from tomail.services.container import Services

from . import documents
from .mail import message_ref
from .output import DONE, REFUSED, Output, local_time


def claim(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail claim`: fails where somebody else has it, and says who."""
    ref = _there(args, services)
    state = services.teamwork.claim(ref, take_over=args.take_over)
    if state.claim and not state.claim.mine:
        output.problem(_held(state.claim), _document(ref, state))
        return REFUSED
    return _say(output, ref, state)


def unclaim(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail unclaim`: what others have in hand stays theirs."""
    ref = _there(args, services)
    return _say(output, ref, services.teamwork.unclaim(ref))


def assign(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail assign`"""
    ref = _there(args, services)
    services.teamwork.assign([ref], None if args.nobody else _principal(services, ref, args.to))
    state = services.teamwork.state(ref)
    given = state.assigned
    document = _document(ref, state)
    if given:
        document |= {"state": Phase.ASSIGNED.value, "by": given.by.initials, "since": given.at}
    output.result(document, [f"{document['state']} {given.name if given else ''}".rstrip()])
    return DONE


def note(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail note`: adds one; without a text it lists them."""
    ref = _there(args, services)
    if args.text is not None:
        services.teamwork.add_note(ref, sys.stdin.read() if args.text == "-" else args.text)
    notes = services.teamwork.notes(ref)
    rows = [{"id": each.id, "by": each.by.initials, "at": each.at, "text": each.text} for each in notes]
    document = _document(ref, services.teamwork.state(ref)) | {"notes": rows}
    output.result(document, (f"{local_time(each.at)}  {each.by.initials}  {each.text}" for each in notes))
    return DONE


def done(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail done`"""
    ref = _there(args, services)
    if args.undo:
        services.teamwork.reopen([ref])
    else:
        services.teamwork.finish([ref])
    return _say(output, ref, services.teamwork.state(ref))


def template(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail template list | add | remove`"""
    if args.action == "add":
        given = Template(
            "", args.name, _text(args.text_file), args.subject, args.folder, args.language, args.kind
        )
        identity = services.templates.put(given)
        output.result(documents.template(services.templates.get(identity)), [identity])
    elif args.action == "remove":
        services.templates.remove(args.id)
        output.result({"id": args.id, "removed": True})
    else:
        rows = [documents.template(each) for each in services.templates.all(args.kind)]
        output.table(rows, ("id", "folder", "name", "language", "subject"))
    return DONE


def _there(args: argparse.Namespace, services: Services) -> MessageRef:
    ref = message_ref(args.id)
    services.reading.summary(ref)
    return ref


def _say(output: Output, ref: MessageRef, state: WorkState) -> int:
    document = _document(ref, state)
    since = local_time(document["since"]) if document["since"] else ""
    output.result(document, [" ".join(filter(None, (document["state"], document["by"], since)))])
    return DONE


def _document(ref: MessageRef, state: WorkState) -> dict[str, Any]:
    mark = state.latest
    return {
        "id": str(ref),
        "state": state.phase.value,
        "by": mark.by.initials if mark else None,
        "since": mark.at if mark else None,
        "device": mark.by.device or None if mark else None,
        "assigned_to": state.assigned.name if state.assigned else None,
        "notes": state.notes,
    }


def _principal(services: Services, ref: MessageRef, named: str) -> str:
    """Somebody by initials or name, or a group by its name; in any case."""
    word = named.strip().casefold()
    everybody = services.teamwork.assignees(ref.account)
    by_initials = [each for each in everybody if each.initials and each.initials.casefold() == word]
    by_name = [each for each in everybody if each.name.casefold() == word]
    found = by_initials or by_name
    if len(found) != 1:
        raise Refused(nobody_of_that_name())
    return found[0].principal


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise Refused(
            Problem(
                ProblemKind.NOT_FOUND,
                sentence(QT_TRANSLATE_NOOP("engine", "The file {name} cannot be read."), name=str(path)),
                sentence(QT_TRANSLATE_NOOP("engine", "Check its name and its permissions.")),
            )
        ) from None


def _held(claim: Claim) -> Problem:
    source = QT_TRANSLATE_NOOP("engine", "{who} has been working on this mail since {at:%H:%M} ({device}).")
    said = sentence(
        source, who=claim.by.name, at=claim.since.astimezone(), device=claim.by.device or claim.by.initials
    )
    step = sentence(
        QT_TRANSLATE_NOOP("engine", "`tomail claim --take-over` takes it over; the log keeps that.")
    )
    return Problem(ProblemKind.CONFLICT, said, step)
