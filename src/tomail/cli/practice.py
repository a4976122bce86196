"""The practice database: made, brought up to date, joined; and the log of who did what."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict

from tomail.base.paths import practice_named
from tomail.services.container import Services
from tomail.services.enrolment import PracticeStatus

from .output import DONE, REFUSED, Output, local_time


def practice(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail practice ...`"""
    return _ACTIONS[args.action](args, output, services)


def audit(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail audit check | export FILE`: 1 if a row does not fit."""
    if args.action == "export":
        rows = services.audit.export(args.file)
        output.result({"rows": rows, "file": str(args.file)}, [f"{rows}"])
        return DONE
    found = services.audit.check_file(args.file) if args.file else services.audit.check()
    document = {"rows": found.rows, "ok": found.ok, "first_bad": found.first_bad}
    output.result(document, [f"{found.rows} {'ok' if found.ok else f'BAD {found.first_bad}'}"])
    return DONE if found.ok else REFUSED


def _create(args: argparse.Namespace, output: Output, services: Services) -> int:
    return _say(output, services.enrolment.create(args.url, services.leave_practice))


def _upgrade(args: argparse.Namespace, output: Output, services: Services) -> int:
    return _say(output, services.enrolment.upgrade(args.url))


def _password(args: argparse.Namespace, output: Output, services: Services) -> int:
    return _say(output, services.enrolment.new_password(args.url))


def _move(args: argparse.Namespace, output: Output, services: Services) -> int:
    return _say(output, services.enrolment.move(args.url))


def _status(args: argparse.Namespace, output: Output, services: Services) -> int:
    named = args.url or practice_named(args.practice)
    return _say(output, services.enrolment.status(named or services.practice.database.url))


def _invite(args: argparse.Namespace, output: Output, services: Services) -> int:
    made = services.people.invite()
    output.result({"code": made.code, "expires": made.expires}, [f"{made.code}  {local_time(made.expires)}"])
    return DONE


def _join(args: argparse.Namespace, output: Output, services: Services) -> int:
    device = services.enrolment.join(args.url, sys.stdin.readline(), services.leave_practice)
    output.result({"device": device}, [device])
    return DONE


def _sign_in(args: argparse.Namespace, output: Output, services: Services) -> int:
    services.people.set_sign_in(on=args.state == "on")
    output.result({"sign_in": services.people.snapshot.sign_in}, [args.state])
    return DONE


_ACTIONS = {
    "create": _create,
    "upgrade": _upgrade,
    "password": _password,
    "move": _move,
    "status": _status,
    "invite": _invite,
    "join": _join,
    "sign-in": _sign_in,
}


def _say(output: Output, status: PracticeStatus) -> int:
    output.result(asdict(status), [f"{name}: {value}" for name, value in asdict(status).items()])
    return DONE
