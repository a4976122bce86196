"""Which commands and options there are."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .certificate_parser import certificate_commands
from .folder_parser import folder_commands
from .practice_parser import practice_commands
from .terminal import printable

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

WHICH = "id, label or address of the account"
FORMATS = ("gdt", "csv", "vcard", "fhir")
CHANNELS = ("mail", "sms", "portal")
FLAGS = ("seen", "flagged", "answered", "draft", "forwarded")


class _Parser(argparse.ArgumentParser):
    """Repeats an argument that it does not know without what a terminal would obey."""

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        super()._print_message(printable(message), file)


def build_parser(version: str) -> argparse.ArgumentParser:
    """The whole command line; `command` is None where the window is wanted."""
    parser = _Parser(prog="tomail", description="The mail program of a medical practice.")
    parser.add_argument("--version", action="version", version=f"tomail {version}")
    parser.add_argument("--profile", metavar="DIR", help="everything of this workstation (or TOMAIL_PROFILE)")
    parser.add_argument("--practice", metavar="URL", help="the practice database (or TOMAIL_PRACTICE)")
    parser.add_argument("--demo", action="store_true", help="a demo practice with a mail server of its own")
    parser.add_argument("--screenshots", metavar="DIR", type=Path, help="with --demo: write pictures and end")
    _json(parser, default=False)
    _signer(parser, user=None, pin=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _account_commands(commands)
    _mail_commands(commands)
    folder_commands(_add, commands, WHICH)
    _teamwork_commands(commands)
    _sending_commands(commands)
    _patient_commands(commands)
    _reminder_commands(commands)
    certificate_commands(_add, commands, WHICH)
    _settings_commands(commands)
    practice_commands(_add, commands)
    _add(commands, "agent", "everything in the background, without a window, until SIGTERM")
    _add(commands, "doctor", "check this workstation")
    care = _add(commands, "maintenance", "check the stored mail, give back room, repair")
    care.add_argument("--account", metavar="ID", help=WHICH)
    care.add_argument("--repair", action="store_true", help="keep a damaged file aside, save what it holds")
    return parser


def _add(commands: Any, name: str, help_: str, *, signs_in: bool = True) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = commands.add_parser(name, help=help_, description=help_)
    _json(made, default=argparse.SUPPRESS)
    if signs_in:
        _signer(made, user=argparse.SUPPRESS, pin=argparse.SUPPRESS)
    return made


def _signer(parser: argparse.ArgumentParser, user: Any, pin: Any) -> None:
    """Secrets come on standard input, one a line: the PIN of `--user` first, then what the command reads."""
    parser.add_argument("--user", metavar="INITIALS", default=user, help="who does it, with --pin-stdin")
    parser.add_argument("--pin-stdin", action="store_true", default=pin, help="read the PIN from a line")


def _json(parser: argparse.ArgumentParser, default: Any) -> None:
    parser.add_argument("--json", action="store_true", default=default, help="print one JSON document")


def _account_commands(commands: Any) -> None:
    _add(commands, "autoconfig", "find the servers of an address").add_argument("address")
    actions = _add(commands, "account", "accounts of this workstation").add_subparsers(
        dest="action", metavar="ACTION", required=True
    )
    add = _add(actions, "add", "add an account from a file")
    add.add_argument("--file", required=True, type=Path)
    add.add_argument("--password-stdin", action="store_true")
    add.add_argument("--skip-tests", action="store_true")
    _add(actions, "list", "list the accounts")
    _add(actions, "test", "test both servers").add_argument("id", help=WHICH)
    _add(actions, "locked", "accounts that lie here and nobody who is here may open")
    _add(actions, "offered", "accounts of the practice that are not set up here")
    attach = _add(actions, "attach", "use an account of the practice here too")
    attach.add_argument("id", help=WHICH)
    attach.add_argument("--password-stdin", action="store_true")
    attach.add_argument("--skip-tests", action="store_true")
    remove = _add(actions, "remove", "remove an account from this workstation")
    remove.add_argument("id", help=WHICH)
    remove.add_argument("--yes", action="store_true")
    remove.add_argument("--locked", action="store_true", help="one that nobody here may open")
    remove.add_argument("--everywhere", action="store_true", help="from the whole practice")
    _add(commands, "sync", "one full pass").add_argument("--account", metavar="ID", help=WHICH)


def _mail_commands(commands: Any) -> None:
    _add(commands, "folders", "folders with counts").add_argument(
        "--account", metavar="ID", help=WHICH, required=True
    )
    listing = _add(commands, "list", "messages of a folder, newest first")
    listing.add_argument("--account", metavar="ID", help=WHICH, required=True)
    listing.add_argument("--folder", metavar="PATH", required=True)
    listing.add_argument("--limit", type=int, default=50)
    show = _add(commands, "show", "a message")
    show.add_argument("id")
    form = show.add_mutually_exclusive_group()
    for name in ("raw", "text", "html"):
        form.add_argument(f"--{name}", dest="form", action="store_const", const=name)
    _add(commands, "parse", "what the reader would show of .eml files").add_argument(
        "files", nargs="+", type=Path
    )
    search = _add(commands, "search", "search everything that is mirrored")
    search.add_argument("query")
    search.add_argument("--account", metavar="ID", help=WHICH)
    search.add_argument("--limit", type=int, default=50)
    flag = _add(commands, "flag", "add and remove flags")
    flag.add_argument("id")
    flag.add_argument("--add", action="append", default=[], choices=FLAGS)
    flag.add_argument("--remove", action="append", default=[], choices=FLAGS)
    move = _add(commands, "move", "move a message to a folder")
    move.add_argument("id")
    move.add_argument("path")
    _add(commands, "delete", "move a message to the trash; from there for good").add_argument("id")


def _teamwork_commands(commands: Any) -> None:
    claim = _add(commands, "claim", "take a message in hand")
    claim.add_argument("--take-over", action="store_true", help="from whoever has it")
    assign = _add(commands, "assign", "give a message to somebody or to a group")
    to = assign.add_mutually_exclusive_group(required=True)
    to.add_argument("--to", metavar="INITIALS|GROUP")
    to.add_argument("--nobody", action="store_true", help="to nobody in particular")
    note = _add(commands, "note", "pin a note to a message, which never leaves the practice")
    done = _add(commands, "done", "done, for everybody")
    done.add_argument("--undo", action="store_true", help="not done after all")
    for each in (claim, _add(commands, "unclaim", "put a message back"), assign, note, done):
        each.add_argument("id", metavar="MESSAGE")
    note.add_argument("text", nargs="?", help="- reads it; without it the notes are listed")
    _template_commands(_add(commands, "template", "texts of the practice"))


def _template_commands(command: argparse.ArgumentParser) -> None:
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = _add(actions, "list", "all templates")
    add = _add(actions, "add", "add a template, with placeholders such as {Anrede}")
    add.add_argument("--name", required=True)
    add.add_argument("--text-file", required=True, type=Path)
    for name in ("subject", "folder", "language"):
        add.add_argument(f"--{name}", default="")
    for each in (listing, add):
        each.add_argument("--kind", choices=("template", "signature"), default="template")
    _add(actions, "remove", "forget a template").add_argument("id")


def _sending_commands(commands: Any) -> None:
    send = _add(commands, "send", "send a mail")
    send.add_argument("--account", metavar="ID", help=WHICH, required=True)
    for name in ("to", "cc", "bcc"):
        send.add_argument(f"--{name}", action="append", default=[], metavar="ADDRESS", required=name == "to")
    send.add_argument("--subject", required=True)
    send.add_argument("--text-file", required=True, type=Path)
    send.add_argument("--html-file", type=Path)
    send.add_argument("--attach", action="append", default=[], type=Path, metavar="FILE")
    send.add_argument("--at", metavar="ISO-TIME", help="send later; without a zone by the practice's clocks")
    for name in ("sign", "encrypt"):
        help_ = f"{name} it with S/MIME; without either as the account's settings say"
        send.add_argument(f"--{name}", action=argparse.BooleanOptionalAction, default=None, help=help_)
    send.add_argument("--protected", action="store_true", help="so that only the recipient reads it")
    send.add_argument("--queue", action="store_true", help="do not wait for the result")
    send.add_argument("--override", metavar="REASON", default="", help="send although a guard refuses")
    _secure_commands(_add(commands, "secure", "protected messages"))
    outbox = _add(commands, "outbox", "mail on its way out")
    actions = outbox.add_subparsers(dest="action", metavar="ACTION")
    _add(actions, "flush", "send what is due now")
    _add(actions, "cancel", "take a waiting mail back").add_argument("id")
    _add(actions, "arrived", "an unclear mail is there: count it as sent").add_argument("id")
    _add(actions, "again", "an unclear mail is not there: send it once more").add_argument("id")
    _add(actions, "edit", "an unclear mail is not there: it becomes a draft again").add_argument("id")


def _secure_commands(command: argparse.ArgumentParser) -> None:
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    _add(actions, "list", "how far each is, the newest first")
    release = _add(actions, "release", "let it go: the patient has the code")
    release.add_argument("--checked", choices=("code", "phone", "desk"), default="phone", help="how")
    refuse = _add(actions, "refuse", "it is not to leave")
    revoke = _add(actions, "revoke", "take it back")
    unblock = _add(actions, "unblock", "of somebody blocked at the portal: they wait to be released anew")
    for each in (release, refuse, revoke, unblock):
        each.add_argument("id", metavar="ID")
    _portal_commands(actions)


def _portal_commands(actions: Any) -> None:
    enrol = _add(actions, "enrol", "the practice joins a portal, by the code of whoever runs it")
    enrol.add_argument("url", metavar="URL")
    enrol.add_argument("--code-stdin", action="store_true", required=True)
    enrol.add_argument("--mailbox", metavar="ADDRESS", default="", help="for the portal's notices")
    enrol.add_argument(
        "--restore", action="store_true", help="the practice comes back: its Notfallblatt follows the code"
    )
    _add(actions, "status", "ask the portal how this workstation stands")
    confirm = _add(actions, "confirm", "what caused the alarm was looked at and is right")
    confirm.add_argument("--reason", required=True)
    leave = _add(actions, "leave", "stop using the portal: what lies there is called back first")
    leave.add_argument("--yes", action="store_true", required=True, help="it cannot be undone")
    _add(actions, "sheet", "what stands on the Praxis-Notfallblatt, for the safe")


def _patient_commands(commands: Any) -> None:
    actions = _add(commands, "patients", "the patients of the practice").add_subparsers(
        dest="action", metavar="ACTION", required=True
    )
    take_in = _add(actions, "import", "take in a file, without doubles")
    take_in.add_argument("file", type=Path, metavar="FILE")
    take_in.add_argument("--format", choices=FORMATS, help="where the file does not show it")
    take_in.add_argument("--dry-run", action="store_true", help="say what would happen, write nothing")
    find = _add(actions, "find", "find by name, number, birth date or address")
    find.add_argument("text", nargs="+", metavar="TEXT")
    find.add_argument("--limit", type=int, default=50)
    consent = _add(commands, "consent", "what a patient agrees to")
    consent.add_argument("patient", metavar="PATIENT", help="the patient's number")
    consent.add_argument("channel", metavar="CHANNEL", choices=CHANNELS)
    consent.add_argument("--date", metavar="D", help="2026-11-21")
    consent.add_argument("--withdraw", action="store_true")
    consent.add_argument("--origin", help="a form, a call")
    records = _add(commands, "record", "the record of a patient").add_subparsers(
        dest="action", metavar="ACTION", required=True
    )
    listing = _add(records, "list", "what was filed, the newest first")
    add = _add(records, "add", "file a message")
    add.add_argument("message", metavar="MESSAGE")
    add.add_argument("--type", metavar="T", help="an entry type, else the practice's for the direction")
    for each in (listing, add):
        each.add_argument("--patient", metavar="NO", required=True, help="the patient's number")


def _reminder_commands(commands: Any) -> None:
    actions = _add(commands, "appointments", "appointments of the practice system").add_subparsers(
        dest="action", metavar="ACTION", required=True
    )
    take_in = _add(actions, "import", "take in a file; again, without doubles")
    take_in.add_argument("file", type=Path, metavar="FILE")
    take_in.add_argument("--source", metavar="NAME", help="where there are several: whose numbers these are")
    take_in.add_argument(
        "--format", choices=("csv", "icalendar", "fhir", "gdt"), help="not by what the bytes show"
    )
    take_in.add_argument(
        "--columns", metavar="NAME=TITLE,…", help="of a table: id=Nr,start=Datum,time=Uhrzeit,patient=PatNr"
    )
    take_in.add_argument("--whole", action="store_true", help="a calendar of all: others are cancelled")
    fetch = _add(actions, "fetch", "load the calendars, and look into the folder of the settings")
    for each in (take_in, fetch):
        each.add_argument("--fewer", action="store_true", help="a calendar that is much shorter is right")
    runs = _add(commands, "reminders", "reminders by SMS").add_subparsers(
        dest="action", metavar="ACTION", required=True
    )
    _add(runs, "statistics", "what SMS cost, by month and provider")
    run = _add(runs, "run", "send what is due")
    run.add_argument("--at", metavar="TIME", help="as if it were then: 2026-05-04T12:00")
    run.add_argument("--dry-run", action="store_true", help="say what would go out, and why not the rest")


def _settings_commands(commands: Any) -> None:
    actions = _add(commands, "settings", "settings").add_subparsers(
        dest="action", metavar="ACTION", required=True
    )
    _add(actions, "list", "all settings")
    _add(actions, "get", "one setting").add_argument("key")
    _add(actions, "reset", "back to the default").add_argument("key")
    change = _add(actions, "set", "change a setting")
    change.add_argument("key")
    change.add_argument("value", nargs="?")
    change.add_argument("--stdin", action="store_true", help="read the value (a secret) from standard input")
    _add(commands, "limits", "what of the send limits is used")
