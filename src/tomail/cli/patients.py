"""Patients, their consents, and their records."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.patients import Channel, Consent, Patient
from tomail.model.record import AlreadyFiled, NotHere, RecordEntry
from tomail.practice.importing.imported import RefusedLine
from tomail.services.container import Services
from tomail.services.reading import missing_body

from .accounts import unreadable
from .mail import message_ref
from .output import DONE, Output, local_time, say

CONSENT_ORIGIN = "Befehlszeile"  # in the record of the patient, where the practice's language is German


def patients(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail patients import | find`"""
    return _import(args, output, services) if args.action == "import" else _find(args, output, services)


def consent(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail consent PATIENT CHANNEL --date D | --withdraw [--date D]`"""
    patient = services.patients.numbered(args.patient)
    channel, day = Channel(args.channel), _day(args.date) if args.date else None
    if args.withdraw:
        now = services.patients.withdraw_consent(patient.id, channel, day)
    elif day:
        now = services.patients.give_consent(patient.id, channel, day, args.origin or CONSENT_ORIGIN)
    else:
        raise Refused(_no_date(""))
    by = services.practice.snapshot.person(services.practice.actor.user)
    document = {"patient": patient.number, **_consent(now), "by": by.initials if by else None}
    output.result(document, [f"{document['channel']}: {document['state']} {document['since']}"])
    return DONE


def record(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail record list | add`"""
    patient = services.patients.numbered(args.patient)
    if args.action == "list":
        rows = [_entry(each, patient) for each in services.archive.entries(patient.id)]
        output.table(rows, ("date", "direction", "type", "subject", "author"))
        return DONE
    ref = message_ref(args.message)
    filed = services.archive.file(ref, patient.id, type_=args.type or "")
    if isinstance(filed, NotHere):
        raise missing_body(services.reading.summary(ref))
    already = isinstance(filed, AlreadyFiled)
    document = {**_entry(filed.entry, patient), "already_filed": already}
    output.result(document, [_said(filed.entry) if already else filed.entry.id])
    return DONE


def _import(args: argparse.Namespace, output: Output, services: Services) -> int:
    try:
        data = Path(args.file).read_bytes()
    except OSError:
        raise Refused(unreadable(str(args.file))) from None
    from tomail.practice.importing.formats import Format  # loads much, and only this command needs it

    form = Format(args.format) if args.format else None
    patients = services.patients
    if args.dry_run:
        result = patients.preview_import(data, form)
    else:
        result = patients.import_file(
            data, form, heard=lambda count: output.progress(f"{args.file}: {count}")
        )
    output.end_progress()
    counts = {"added": result.added, "changed": result.changed, "unchanged": result.unchanged}
    refused, remarks = [_line(each) for each in result.refused], [_line(each) for each in result.remarks]
    lines = [f"{each['line']}: {each['reason']}" for each in (*refused, *remarks)]
    lines.append(", ".join(f"{count} {what}" for what, count in counts.items()))
    output.result({**counts, "refused": refused, "remarks": remarks}, lines)
    return DONE


def _find(args: argparse.Namespace, output: Output, services: Services) -> int:
    rows = [_patient(each) for each in services.patients.find(" ".join(args.text), max(args.limit, 0))]
    output.table(rows, ("number", "last_name", "first_name", "birth_date", "email"))
    return DONE


def _patient(patient: Patient) -> dict[str, Any]:
    return {
        "number": patient.number,
        "last_name": patient.last_name,
        "first_name": patient.first_name,
        "birth_date": patient.birth_date.isoformat() if patient.birth_date else None,
        "email": list(patient.emails),
        "sms": patient.sms,
        "phone": patient.phone,
        "language": patient.language,
        "street": patient.street,
        "postcode": patient.postcode,
        "city": patient.city,
        "consents": [_consent(each) for each in patient.consents],
    }


def _consent(given: Consent | None) -> dict[str, Any]:
    if given is None:
        return {"channel": None, "state": "none", "since": None, "origin": None}
    since = given.withdrawn or given.given
    return {
        "channel": given.channel.value,
        "state": "withdrawn" if given.withdrawn else "given",
        "since": since.isoformat(),
        "origin": given.origin,
    }


def _entry(entry: RecordEntry, patient: Patient) -> dict[str, Any]:
    undone = entry.reversal
    return {
        "id": entry.id,
        "patient": patient.number,
        "type": entry.type.name,
        "direction": entry.direction.value,
        "channel": entry.channel.value,
        "subject": entry.head.subject,
        "date": entry.happened,
        "author": entry.filed.by.initials,
        "filed": entry.filed.at,
        "automatic": entry.automatic,
        "documents": [{"filename": each.filename, "sha256": each.sha256} for each in entry.documents],
        "reversed": {"at": undone.mark.at, "by": undone.mark.by.initials, "reason": undone.reason}
        if undone
        else None,
    }


def _said(entry: RecordEntry) -> str:
    return say(
        sentence(
            QT_TRANSLATE_NOOP("engine", "Filed already on {date} by {name}."),
            date=local_time(entry.filed.at),
            name=entry.filed.by.name,
        )
    )


def _line(refused: RefusedLine) -> dict[str, Any]:
    return {"line": refused.line, "reason": say(refused.reason)}


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused(_no_date(text)) from None


def _no_date(text: str) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "“{text}” is not a date."), text=text),
        sentence(QT_TRANSLATE_NOOP("engine", "Write it as `--date 2026-11-21`.")),
    )
