"""Appointments and their reminders: `tomail appointments import`, `tomail reminders run`."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.practice.importing.appointment_formats import Format
from tomail.practice.importing.appointments import NEEDED, Column, read_moment
from tomail.services.appointments import FILE, Imported
from tomail.services.container import Services
from tomail.services.reminding import Report

from .accounts import unreadable
from .output import DONE, ENVIRONMENT, Output, say


def appointments(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail appointments import FILE`, `tomail appointments fetch`"""
    if args.action == "fetch":
        return _fetch(args, output, services)
    try:
        data = Path(args.file).read_bytes()
    except OSError:
        raise Refused(unreadable(str(args.file))) from None
    form = Format(args.format) if args.format else None
    source, whole = args.source or FILE, args.whole
    columns = _columns(args.columns) if args.columns else None
    done = services.appointments.import_file(data, source, columns, form=form, whole=whole, fewer=args.fewer)
    told, lines = _told(done)
    output.result(told, lines)
    return DONE


def _columns(text: str) -> dict[Column, str]:
    said = [each.partition("=") for each in text.split(",")]
    names = {each.value for each in Column}
    wrong = [name for name, _, title in said if name.strip() not in names or not title.strip()]
    missing = {each.value for each in NEEDED} - {name.strip() for name, _, _ in said}
    if wrong or missing:
        raise Refused(_bad_columns([*wrong, *sorted(missing)][0]))
    return {Column(name.strip()): title.strip() for name, _, title in said}


def _bad_columns(name: str) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "The columns are not complete: “{name}”."), name=name[:60]),
        sentence(
            QT_TRANSLATE_NOOP("engine", "Write them like id=Nr,start=Datum,time=Uhrzeit,patient=PatNr.")
        ),
    )


def _fetch(args: argparse.Namespace, output: Output, services: Services) -> int:
    told, lines = _told(services.appointment_sources.look(fewer=args.fewer))
    troubles = services.appointment_sources.troubles
    said = [{"source": each.name, "reason": say(each.problem.message)} for each in troubles]
    lines += [f"{each['source']}: {each['reason']}" for each in said]
    output.result({**told, "troubles": said}, lines)
    return ENVIRONMENT if troubles else DONE


def _told(done: Imported) -> tuple[dict[str, Any], list[str]]:
    names = ("added", "changed", "unchanged", "cancelled")
    counts = {name: getattr(done, name) for name in names}
    refused = [{"line": each.line, "reason": say(each.reason)} for each in done.refused]
    lines = [f"{each['line']}: {each['reason']}" for each in refused]
    lines.append(", ".join(f"{count} {what}" for what, count in counts.items()))
    return {**counts, "nobody": done.nobody, "refused": refused}, lines


def reminders(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail reminders run [--at TIME] [--dry-run]`, `tomail reminders statistics`"""
    if args.action == "statistics":
        return _statistics(output, services)
    at = _moment(args.at, services) if args.at else None
    mail, keyless = services.reminders.mail, not services.settings.text("reminders.api_key")
    by_mail = mail.foresee(at)  # before anything goes
    without_sms = keyless and not mail.hindrance  # only e-mails go
    report = services.reminders.reminding.run(at, dry_run=args.dry_run or without_sms)
    report.skipped = [(each, why) for each, why in report.skipped if each not in by_mail]
    if keyless:
        report.skipped += [(each, "no key") for each in report.sent]
        report.sent = []
    if mail.hindrance:
        report.skipped += [(each, mail.hindrance) for each in by_mail]
        by_mail = []
    _tell_run(report, by_mail if args.dry_run else mail.run(at), output)
    return DONE


def _tell_run(report: Report, mailed: list[str], output: Output) -> None:
    told = {"skipped": report.skipped, "failed": report.failed, "waiting": report.waiting}
    reasons = {name: _reasons(said) for name, said in told.items()}
    lines = [f"due: {report.due}", f"sent: {len(report.sent)}", f"e-mails: {len(mailed)}"]
    lines += [f"sms: {each}" for each in report.sent]
    lines += [f"e-mail: {each}" for each in mailed]
    lines += [f"{name}: {each} ({why})" for name, said in told.items() for each, why in said]
    lines += [f"unclear: {each}" for each in report.unclear]
    counts = {"due": report.due, "sent": len(report.sent), "sms": report.sent, "mail": mailed}
    output.result({**counts, "unclear": report.unclear, **reasons}, lines)


def _statistics(output: Output, services: Services) -> int:
    rows = [
        {
            "month": f"{each.month:%Y-%m}",
            "provider": each.provider,
            "reminders": each.reminders,
            "parts": each.parts,
            "prices": {currency: str(price) for currency, price in each.prices.items()},
            "unpriced": each.unpriced,
        }
        for each in services.reminders.desk.costs()
    ]
    output.result({"months": rows}, [_line(each) for each in rows])
    return DONE


def _line(row: dict[str, Any]) -> str:
    prices = ", ".join(f"{price} {currency}".strip() for currency, price in row["prices"].items())
    return f"{row['month']} {row['provider']}: {row['reminders']} ({row['parts']} parts) {prices}".rstrip()


def _reasons(said: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"appointment": appointment, "reason": why} for appointment, why in said]


def _moment(text: str, services: Services) -> datetime:
    found = read_moment(text, services.appointments.zone)
    if found is None:
        raise Refused(
            Problem(
                ProblemKind.INVALID,
                sentence(QT_TRANSLATE_NOOP("engine", "“{text}” is not a time."), text=text[:60]),
                sentence(QT_TRANSLATE_NOOP("engine", "Write it like 2026-05-04T12:00.")),
            )
        )
    return found
