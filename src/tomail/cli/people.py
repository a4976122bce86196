"""Users and rights."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.people import Right, device_principal, group_principal, user_principal
from tomail.practice.resealing import known_accounts
from tomail.practice.rights import Grant
from tomail.practice.snapshot import KnownGroup, Person
from tomail.services.container import Services

from .naming import account_called
from .output import DONE, Output


def sign_in(args: argparse.Namespace, services: Services) -> None:
    """Whoever `--user` names; their PIN is the first line of standard input. Raises SignInNeeded."""
    args.signed_in_with = ""
    initials = args.user or (args.holder if args.command == "right" and args.pin_stdin else None)
    if initials:
        args.signed_in_with = read_secret()
        services.people.sign_in(initials, args.signed_in_with)
    elif not (args.command == "practice" and args.action in ("create", "join", "status", "upgrade")):
        _ = services.practice.actor


def read_secret() -> str:
    """The next line of standard input."""
    return sys.stdin.readline().rstrip("\r\n")


def user(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail user ...`: each prints the rows that it concerns."""
    shown = _USER_ACTIONS[args.action](args, services)
    rows = [_row(services, person) for person in services.people.users() if shown in (None, person.id)]
    output.table(rows, ("initials", "name", "groups", "pin", "disabled"))
    return DONE


def right(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail right grant | revoke | list`: prints the grants that there are afterwards."""
    if args.action != "list":
        grant = Grant(Right(args.right), _account(args.account, services), _holder(args, services))
        chosen = {"add" if args.action == "grant" else "remove": [grant]}
        services.people.change_rights(**chosen)
    grants = sorted(services.people.snapshot.grants, key=lambda each: (each.account, each.right, each.holder))
    account = _account(args.account, services)
    rows = [_grant(services, each) for each in grants if account in ("", each.account)]
    output.table(rows, ("right", "account", "user", "group", "device"))
    return DONE


def _add(args: argparse.Namespace, services: Services) -> str:
    groups = [_group(services, named).id for named in args.group]
    pin = read_secret() if args.pin_stdin else ""
    return services.people.add_user(args.initials, args.name, pin, groups)


def _list(args: argparse.Namespace, services: Services) -> None:
    return None


def _passwd(args: argparse.Namespace, services: Services) -> str:
    """One's own PIN with the old one, which signed in; somebody else's by whoever manages the users."""
    person, present = _person(services, args.initials), services.people.present
    new = read_secret()
    if present and present.id == person.id and args.signed_in_with:
        services.people.change_pin(args.signed_in_with, new)
    else:
        services.people.reset_pin(person.id, new)
    return person.id


def _disable(args: argparse.Namespace, services: Services) -> str:
    person = _person(services, args.initials)
    services.people.disable_user(person.id)
    return person.id


_USER_ACTIONS = {"add": _add, "list": _list, "passwd": _passwd, "disable": _disable}


def _row(services: Services, person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "initials": person.initials,
        "name": person.name,
        "groups": [group.name for group in services.people.groups() if person.id in group.members],
        "pin": person.wrapped_private is not None,
        "disabled": person.disabled,
    }


def _grant(services: Services, grant: Grant) -> dict[str, Any]:
    kind, _, identity = grant.holder.partition(":")
    snapshot = services.people.snapshot
    person, device = snapshot.person(identity), snapshot.device(identity)
    group = next((each for each in snapshot.groups if each.id == identity), None)
    return {
        "right": grant.right.value,
        "account": grant.account or None,
        "user": person.initials if kind == "user" and person else None,
        "group": group.name if kind == "group" and group else None,
        "device": device.name if kind == "device" and device else None,
    }


def _account(named: str | None, services: Services) -> str:
    """Also one that the actor may not use: whoever manages the users may take rights away."""
    if not named or named in known_accounts(services.people.snapshot):
        return named or ""
    return account_called(named, services.registry.all()).id


def _holder(args: argparse.Namespace, services: Services) -> str:
    if args.group:
        return group_principal(_group(services, args.group).id)
    if args.device:
        return device_principal(_device(services, args.device))
    return user_principal(_person(services, args.holder or "").id)


def _person(services: Services, initials: str) -> Person:
    person = services.people.snapshot.by_initials(initials)
    if person is None:
        raise Refused(_nobody(initials))
    return person


def _group(services: Services, named: str) -> KnownGroup:
    word = named.strip().casefold()
    for each in services.people.groups():
        if word in (each.id, each.name.casefold(), each.kind.value):
            return each
    raise Refused(_nobody(named))


def _device(services: Services, named: str) -> str:
    found = [each.id for each in services.people.devices() if named in (each.id, each.name)]
    if len(found) != 1:
        raise Refused(_nobody(named))
    return found[0]


def _nobody(named: str) -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "The practice knows nobody called “{name}”."), name=named),
        sentence(QT_TRANSLATE_NOOP("engine", "`tomail user list` shows the users with their groups.")),
    )
