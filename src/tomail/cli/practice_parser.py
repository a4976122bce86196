"""The commands of the practice, its people and its log."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Protocol

from tomail.model.people import Right


class Add(Protocol):
    """Makes a command with the options that all have; without `--user` where that means somebody else."""

    def __call__(
        self, commands: Any, name: str, help_: str, *, signs_in: bool = True
    ) -> argparse.ArgumentParser:
        """One of `commands`."""


def practice_commands(add: Add, commands: Any) -> None:
    """`practice`, `user`, `right`, `audit`"""
    _practice(add, _actions(add(commands, "practice", "the database that all workstations share")))
    _users(add, _actions(add(commands, "user", "who works here")))
    _rights(add, _actions(add(commands, "right", "who may do what", signs_in=False)))
    audit = _actions(add(commands, "audit", "the log of who did what"))
    check = add(audit, "check", "is the log (or an exported file) as it was written?")
    check.add_argument("file", nargs="?", type=Path, metavar="FILE")
    add(audit, "export", "write the log into a new file").add_argument("file", type=Path, metavar="FILE")


def _practice(add: Add, actions: Any) -> None:
    create = add(actions, "create", "make a practice and be its first workstation")
    create.add_argument("url", metavar="URL", help="on PostgreSQL the owner's")
    add(actions, "upgrade", "bring it to this version").add_argument("url", metavar="URL")
    password = add(actions, "password", "another one for all workstations, after one was withdrawn")
    password.add_argument("url", metavar="URL", help="the owner's")
    move = add(actions, "move", "the practice is at this URL now: another server or password")
    move.add_argument("url", metavar="URL")
    add(actions, "status", "its version, workstations and users").add_argument(
        "url", metavar="URL", nargs="?"
    )
    add(actions, "invite", "a code for a further workstation, good for a day")
    join = add(actions, "join", "become a workstation of a practice")
    join.add_argument("url", metavar="URL")
    join.add_argument("--code-stdin", action="store_true", required=True)
    switch = add(actions, "sign-in", "must people sign in?")
    switch.add_argument("state", choices=("on", "off"))


def _users(add: Add, actions: Any) -> None:
    new = add(actions, "add", "somebody new; --pin-stdin: their PIN, after that of --user")
    new.add_argument("initials", metavar="INITIALS")
    new.add_argument("--name", required=True)
    new.add_argument("--group", action="append", default=[], help="doctor, assistant, it, or a group's name")
    add(actions, "list", "everybody")
    passwd = add(actions, "passwd", "a new PIN or password: the last line of standard input")
    passwd.add_argument("initials", metavar="INITIALS")
    add(actions, "disable", "they do not work here any more").add_argument("initials", metavar="INITIALS")


def _rights(add: Add, actions: Any) -> None:
    for name, help_ in (("grant", "give a right"), ("revoke", "take it away"), ("list", "what was granted")):
        command = add(actions, name, help_, signs_in=name == "list")
        command.add_argument("--account", metavar="ID", help="of a right over an account")
        if name != "list":
            _holder(command)


def _holder(command: argparse.ArgumentParser) -> None:
    command.add_argument("right", choices=[each.value for each in Right], metavar="RIGHT")
    holder = command.add_mutually_exclusive_group(required=True)
    holder.add_argument("--user", dest="holder", metavar="INITIALS", help="who gets or loses it")
    holder.add_argument("--group", metavar="NAME")
    holder.add_argument("--device", metavar="NAME")
    command.add_argument(
        "--pin-stdin",
        action="store_true",
        default=argparse.SUPPRESS,
        help="sign in as that user; to act as another: tomail --user INITIALS --pin-stdin right ...",
    )


def _actions(command: argparse.ArgumentParser) -> Any:
    return command.add_subparsers(dest="action", metavar="ACTION", required=True)
