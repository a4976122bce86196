"""Folders, lists, messages."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.mail import Flags, Folder, MessageRef, MessageSummary
from tomail.services.container import Services
from tomail.services.guarded import shown
from tomail.services.opening import opened_alone, shown_header
from tomail.services.reading import NotDownloaded, missing_body

from . import documents
from .folders import no_such_folder
from .output import DONE, Output, error_document
from .terminal import printable, whole


def folders(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail folders`"""
    rows = [documents.folder(each) for each in services.mailboxes.folders(args.account)]
    output.table(rows, ("path", "role", "total", "unread"))
    return DONE


def list_folder(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail list`"""
    folder = _folder(services, args.account, args.folder)
    numbers = services.mailboxes.numbers(args.account, folder.id)[: max(args.limit, 0)]
    _messages(output, services, services.mailboxes.summaries(args.account, numbers))
    return DONE


def search(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail search`"""
    accounts = [args.account] if args.account else [each.id for each in services.registry.all()]
    found = services.searching.search(args.query, accounts, max(args.limit, 0))
    _messages(output, services, found)
    return DONE


def show(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail show`"""
    ref = message_ref(args.id)
    if args.form == "raw":
        services.audit.exported(ref)
        sys.stdout.flush()
        sys.stdout.buffer.write(services.reading.raw(ref))
        return DONE
    opened = services.reading.open(ref)
    if isinstance(opened, NotDownloaded):
        raise missing_body(opened.summary)
    services.audit.read(ref)
    document = documents.parsed(args.id, opened.parsed, opened.html, opened.unwrapped)
    if args.form:
        print(printable(document[args.form]))
    else:
        output.result(document, _readable(document))
    return DONE


def parse_files(args: argparse.Namespace, output: Output) -> int:
    """`tomail parse`: one file is one document; several are one object a line."""
    if len(args.files) == 1:
        document = _parsed(args.files[0])
        output.result(document, _readable(document))
        return DONE
    for path in args.files:
        try:
            document = _parsed(path)
        except Refused as refusal:
            document = {"file": str(path), "error": error_document(refusal.problem)}
        print(whole(json.dumps(document, ensure_ascii=False, default=_date)))
    return DONE


def flag(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail flag`"""
    ref = message_ref(args.id)
    services.reading.summary(ref)
    services.actions.flag([ref], _flags(args.add), _flags(args.remove))
    return _pending(ref, output, services)


def move(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail move`"""
    ref = message_ref(args.id)
    services.reading.summary(ref)
    services.actions.move([ref], _folder(services, ref.account, args.path).id)
    return _pending(ref, output, services)


def delete(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail delete`"""
    ref = message_ref(args.id)
    services.reading.summary(ref)
    services.actions.delete([ref])
    return _pending(ref, output, services)


def _pending(ref: MessageRef, output: Output, services: Services) -> int:
    document = {"id": str(ref), "pending": services.actions.pending(ref)}
    output.result(document, [f"{ref}"])
    return DONE


def _messages(output: Output, services: Services, found: Sequence[MessageSummary]) -> None:
    about = services.patients.of_rows([each.ref for each in found], fresh=True)
    patients = {ref: each.patient.number if each.patient else None for ref, each in about.items()}
    rows = [documents.message(each, patients[each.ref]) for each in found]
    output.table(rows, ("id", "date", "from", "subject", "flags"))


def message_ref(text: str) -> MessageRef:
    """The message that a command names. Raises Refused (INVALID)."""
    try:
        return MessageRef.parse(text)
    except ValueError:
        raise Refused(
            Problem(
                ProblemKind.INVALID,
                sentence(QT_TRANSLATE_NOOP("engine", "“{text}” is not the id of a message."), text=text),
                sentence(QT_TRANSLATE_NOOP("engine", "`tomail list` and `tomail search` show the ids.")),
            )
        ) from None


def _folder(services: Services, account: str, path: str) -> Folder:
    services.registry.get(account)
    found = next((each for each in services.mailboxes.folders(account) if each.path == path), None)
    if found is None:
        raise Refused(no_such_folder(path))
    return found


def _flags(names: list[str]) -> Flags:
    flags = Flags.NONE
    for name in names:
        flags |= Flags[name.upper()]
    return flags


def _parsed(path: Path) -> dict[str, Any]:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise Refused(_unreadable(path, error.strerror or type(error).__name__)) from None
    unwrapped = opened_alone(raw)
    read, html = shown(unwrapped.raw, styled=not unwrapped.wrapped)
    return documents.parsed(str(path), shown_header(read, unwrapped), html, unwrapped)


def _unreadable(path: Path, said: str) -> Problem:
    message = QT_TRANSLATE_NOOP("engine", "“{name}” could not be read.")
    return Problem(ProblemKind.INVALID, sentence(message, name=path.name), server_said=said)


def _readable(document: dict[str, Any]) -> list[str]:
    names = [each["filename"] for each in document["attachments"]]
    return [
        f"From: {document['from']}",
        f"To: {', '.join(document['to'])}",
        f"Date: {document['date'] or ''}",
        f"Subject: {document['subject']}",
        *([f"Attachments: {', '.join(names)}"] if names else []),
        *_sealed(document["signature"], document["encryption"]),
        "",
        document["text"],
    ]


def _sealed(signature: dict[str, Any] | None, encryption: dict[str, Any] | None) -> list[str]:
    lines = []
    if signature:
        why = ", ".join(signature["reasons"])
        lines.append(f"Signature: {signature['state']} {signature['signer']} {why}".rstrip())
    if encryption:
        lines.append(f"Encryption: {encryption['state']} {encryption['algorithm']}".rstrip())
    return lines


def _date(value: object) -> str:
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
