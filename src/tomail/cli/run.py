"""Runs one command and turns what came of it into output and an exit code."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager

from tomail.base.errors import Problem, ProblemKind, TomailError
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.services.container import Services

from . import (
    accounts,
    agent,
    certificates,
    doctor,
    folders,
    mail,
    maintenance,
    patients,
    people,
    portal,
    practice,
    reminders,
    sending,
    settings,
    teamwork,
)
from .naming import account_called
from .output import DONE, REFUSED, Output, exit_code

OpenServices = Callable[[], AbstractContextManager[Services]]
Command = Callable[[argparse.Namespace, Output, Services], int]

_WITHOUT_PROFILE: dict[str, Callable[[argparse.Namespace, Output], int]] = {
    "parse": mail.parse_files,
    "autoconfig": accounts.autoconfig,
}
_COMMANDS: dict[str, Command] = {
    "agent": agent.agent,
    "account": accounts.account,
    "sync": accounts.sync,
    "folders": mail.folders,
    "folder": folders.folder,
    "list": mail.list_folder,
    "show": mail.show,
    "search": mail.search,
    "flag": mail.flag,
    "move": mail.move,
    "delete": mail.delete,
    "send": sending.send,
    "outbox": sending.outbox,
    "secure": portal.secure,
    "claim": teamwork.claim,
    "unclaim": teamwork.unclaim,
    "assign": teamwork.assign,
    "note": teamwork.note,
    "done": teamwork.done,
    "template": teamwork.template,
    "patients": patients.patients,
    "consent": patients.consent,
    "record": patients.record,
    "appointments": reminders.appointments,
    "reminders": reminders.reminders,
    "certificates": certificates.certificates,
    "settings": settings.settings,
    "practice": practice.practice,
    "user": people.user,
    "right": people.right,
    "audit": practice.audit,
    "limits": settings.limits,
    "maintenance": maintenance.maintenance,
}


def run(args: argparse.Namespace, open_services: OpenServices) -> int:
    """The exit code of the command that `args` names; everything is printed."""
    output = Output(args.json)
    try:
        return _run(args, output, open_services)
    except TomailError as error:
        output.end_progress()
        output.problem(error.problem)
        return exit_code(error)
    except BrokenPipeError:
        # Whoever reads our output has enough; the interpreter must not complain when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        output.problem(_interrupted())
        return REFUSED


def _run(args: argparse.Namespace, output: Output, open_services: OpenServices) -> int:
    if args.command in _WITHOUT_PROFILE:
        return _WITHOUT_PROFILE[args.command](args, output)
    if args.command == "doctor":
        return doctor.doctor(args, output, open_services)
    with open_services() as services:
        people.sign_in(args, services)
        if getattr(args, "account", None) and args.command != "right":
            args.account = account_called(args.account, services.registry.all()).id
        return _COMMANDS[args.command](args, output, services)


def _interrupted() -> Problem:
    return Problem(ProblemKind.CANCELLED, sentence(QT_TRANSLATE_NOOP("engine", "Interrupted.")))
