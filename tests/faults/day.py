"""A day at a workstation, in a process that may die at any commit and goes on where it ended.

What the person did before is in a journal: a step stands there once its call came back. A step that does
not is done again, by a person who first looks whether it was done after all.
"""

from __future__ import annotations

import imaplib
import socket
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.faults.others import (
    THEIRS,
)
from tests.services.workstations import KeyInFile
from tomail.accounts.auth.keystore import KeyStore
from tomail.base.errors import EnvironmentTrouble
from tomail.model.account import Protocol
from tomail.model.mail import Address, Flags, FolderRole, MessageSummary
from tomail.model.outgoing import Draft, OutboxItem, OutboxState
from tomail.services.container import Services
from tomail.services.send_later import Plan

Step = Callable[["Day", int], None]


@dataclass(frozen=True)
class Size:
    """Messages that the person acts on, those that others act on, mails that are written, and steps."""

    mails: int = 10
    others: int = 6
    written: int = 4
    steps: int = 16


@dataclass(frozen=True)
class Place:
    """Where the day happens: the profile, the account in it, its mailbox, and the way of others into that."""

    profile: Path
    mailbox: Path
    account: str
    imap_port: int
    user: str
    password: str = field(repr=False)
    protocol: Protocol = Protocol.IMAP
    size: Size = Size()
    second: str = ""  # another account of the person's, by IMAP

    @property
    def journal(self) -> Path:
        return self.profile / "test.journal"

    @property
    def deaths(self) -> Path:
        """What the process was doing each time it was killed; not put back with the profile."""
        return self.profile.parent / "deaths"

    @property
    def taken(self) -> Path:
        """The subjects that the submission server took; not put back with the profile."""
        return self.profile.parent / "taken"

    def received(self) -> list[str]:
        return self.taken.read_text().splitlines() if self.taken.exists() else []

    def keys(self) -> KeyStore:
        return KeyInFile(self.profile)


class Day:
    """Lives on the services; every message is known by its subject."""

    def __init__(self, services: Services, place: Place) -> None:
        self.services = services
        self.place = place
        self.account = place.account
        self.store = services.stores.of(place.account)
        self._done = place.journal.read_text().splitlines() if place.journal.exists() else []

    def once(self, name: str, step: Step, number: int) -> None:
        if name not in self._done:
            step(self, number)
            with self.place.journal.open("a") as journal:
                journal.write(f"{name}\n")

    def decide(self, received: Collection[str], lost: Collection[str]) -> None:
        for each in self.services.outgoing.items():
            if each.state is OutboxState.UNCLEAR and each.subject in received:
                self.services.outgoing.arrived(each.account, each.id)
            if each.state is OutboxState.UNCLEAR and each.subject in lost:
                self._send_lost(each)
            if each.state is OutboxState.CANCELLED and each.mendable:
                self._send_mended(self.services.outgoing.draft(each.account, each.id))

    def _send_lost(self, item: OutboxItem) -> None:
        """As it was, or written anew."""
        if item.id % 2:
            self._send_mended(self.services.outgoing.not_arrived(item.account, item.id))
        else:
            self.services.outgoing.send_again(item.account, item.id)

    def _send_mended(self, written: Draft | None) -> None:
        if written is not None:
            write_and_send(self, written)

    def settle(self) -> None:
        """Until nothing waits any more, and once more."""
        for _ in range(4):
            synchronise(self, 0)
            if not self.waits():
                break
        synchronise(self, 0)

    def waits(self) -> bool:
        waiting = (OutboxState.QUEUED, OutboxState.WAITING, OutboxState.SENDING)
        queued = any(each.state in waiting for each in self.services.outgoing.items())
        return queued or bool(self.store.operations.pending())

    def rows(self, role: FolderRole = FolderRole.INBOX, account: str = "") -> dict[str, MessageSummary]:
        store = self.services.stores.of(account) if account else self.store
        folder = store.folders.by_role(role)
        numbers = store.messages.numbers([folder.id]) if folder else ()
        return {row.subject: row for row in store.messages.summaries(numbers)}

    def folder(self, path: str) -> int:
        return next(each.id for each in self.store.folders.all() if each.path == path)

    def paths(self) -> dict[str, int]:
        """Of the folders, their ids."""
        return {each.path: each.id for each in self.store.folders.all()}

    def elsewhere(self) -> int:
        """Where mail is put; POP3 has no folders but ours."""
        return self.folder("Archiv" if self.place.protocol is Protocol.IMAP else "Trash")

    @contextmanager
    def server(self) -> Iterator[imaplib.IMAP4]:
        session = imaplib.IMAP4("127.0.0.1", self.place.imap_port)
        session.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            session.login(self.place.user, self.place.password)
            session.select("INBOX")
            yield session
        finally:
            session.logout()

    def outcome(self) -> dict[str, Any]:
        """What the workstation has in the end; not what was taken back to be written anew."""
        folders = {}
        for each in self.store.folders.all():
            rows = self.store.messages.summaries(self.store.messages.numbers([each.id]))
            folders[each.path] = sorted((row.subject, int(row.flags), self._bytes(row)) for row in rows)
        items = self.services.outgoing.items()
        sent = [each for each in items if each.state is not OutboxState.CANCELLED or each.mendable]
        return {
            "folders": folders,
            "outbox": sorted((each.subject, each.state.value) for each in sent),
            "writing": sorted(each.draft.subject for each in self.services.composing.drafts.unfinished()),
            "pending": len(self.store.operations.pending()),
            "sound": self.store.sound(),
            "second": sorted(self.rows(FolderRole.DRAFTS, self.place.second)) if self.place.second else [],
        }

    def _bytes(self, row: MessageSummary) -> str:
        """Of those that came; our own have an id and a date of their own each time."""
        raw = self.store.messages.raw(row.ref.number)
        if raw is None:
            return "missing"
        return sha256(raw).hexdigest() if row.subject.startswith(("Mail", "Other")) else "there"


def synchronise(day: Day, _: int) -> None:
    """What the network broke off is tried once more."""
    for account in filter(None, (day.account, day.place.second)):
        try:
            day.services.syncing.run_once(account)
        except EnvironmentTrouble:
            day.services.syncing.run_once(account)
    day.services.syncing.flush(day.account)


def flag(day: Day, number: int) -> None:
    if row := day.rows().get(f"Mail {number}"):
        day.services.actions.flag([row.ref], add=Flags.FLAGGED)


def move(day: Day, number: int) -> None:
    if row := day.rows().get(f"Mail {number}"):
        day.services.actions.move([row.ref], day.elsewhere())


def delete(day: Day, number: int) -> None:
    if row := day.rows().get(f"Mail {number}"):
        day.services.actions.delete([row.ref])


def purge(day: Day, number: int) -> None:
    if row := day.rows().get(f"Mail {number}"):
        day.services.actions.delete_for_good([row.ref])


def answer(day: Day, number: int) -> None:
    """The row is there whether or not its answer has left."""
    row = day.rows().get(f"Mail {number}")
    subject = f"Re: Mail {number}"
    if row and not left(day, subject):
        written = unfinished(day, subject) or day.services.composing.reply(row.ref, to_all=False)
        write_and_send(day, written)


def send(day: Day, number: int) -> None:
    if not left(day, f"Written {number}"):
        write_and_send(day, write(day, number))


def keep(day: Day, number: int) -> None:
    if being_written(day, number) or f"Written {number}" not in day.rows(FolderRole.DRAFTS):
        day.services.composing.drafts.keep(write(day, number))


def discard(day: Day, number: int) -> None:
    day.services.composing.drafts.discard(write(day, number))


def leave(day: Day, number: int) -> None:
    """Still open when the day ends."""
    write(day, number)


def undo(day: Day, number: int) -> None:
    """Sent, taken back, and thrown away."""
    if not left(day, f"Written {number}"):
        day.services.composing.send(write(day, number), undo_seconds=3600.0)
    for each in day.services.outgoing.items():
        if each.subject == f"Written {number}" and each.state is OutboxState.QUEUED:
            day.services.outgoing.cancel(each.account, each.id)
    if written := being_written(day, number):
        day.services.composing.drafts.discard(written)


def plan_ahead(day: Day, number: int) -> None:
    """For tomorrow, and then at once."""
    if not left(day, f"Written {number}"):
        tomorrow = datetime.now(UTC) + timedelta(1)
        day.services.composing.send(write(day, number), plan=Plan(tomorrow))
    for each in day.services.outgoing.items():
        if each.subject == f"Written {number}" and each.send_at is not None:
            day.services.outgoing.send_now(each.account, each.id)


def make_folder(day: Day, _: int) -> None:
    if "Neu" not in day.paths():
        day.services.folders.create(day.account, "Neu")


def rename_folder(day: Day, _: int) -> None:
    if "Neu" in day.paths():
        day.services.folders.rename(day.account, day.folder("Neu"), "Anders")


def leave_out(day: Day, _: int) -> None:
    for wanted in (False, True):
        day.services.folders.subscribe(day.account, day.folder("Anders"), wanted)


def drop_folder(day: Day, _: int) -> None:
    """Into the trash."""
    if "Anders" in day.paths():
        day.services.folders.delete(day.account, day.folder("Anders"))


def drop_for_good(day: Day, _: int) -> None:
    for path, folder in day.paths().items():
        if path.endswith("Anders"):
            day.services.folders.delete(day.account, folder)


def flag_theirs(day: Day, number: int) -> None:
    """Of others, who may have deleted it meanwhile."""
    if row := day.rows().get(f"Other {number}"):
        day.services.actions.flag([row.ref], add=Flags.FLAGGED)


def move_theirs(day: Day, number: int) -> None:
    if row := day.rows().get(f"Other {number}"):
        day.services.actions.move([row.ref], day.elsewhere())


def move_to_theirs(day: Day, number: int) -> None:
    row = day.rows().get(f"Mail {number}")
    if row and THEIRS in day.paths():
        day.services.actions.move([row.ref], day.folder(THEIRS))


def write(day: Day, number: int) -> Draft:
    """What others see of it in the drafts folder has another subject than what it comes to."""
    written = being_written(day, number) or draft(day, number)
    for subject in (f"Begun {number}", f"Written {number}"):
        written = replace(written, subject=subject)
        day.services.composing.drafts.save(written)
        day.services.composing.drafts.show_elsewhere(written)
        if number % 2:
            synchronise(day, 0)
    return written


def draft(day: Day, number: int) -> Draft:
    to = [Address("", "patient@praxis.test")]
    return day.services.composing.new(day.account, to, f"Written {number}", "Guten Tag")


def being_written(day: Day, number: int) -> Draft | None:
    return unfinished(day, f"Written {number}") or unfinished(day, f"Begun {number}")


def unfinished(day: Day, subject: str) -> Draft | None:
    drafts = (each.draft for each in day.services.composing.drafts.unfinished())
    return next((each for each in drafts if each.subject == subject), None)


def left(day: Day, subject: str) -> bool:
    return any(each.subject == subject for each in day.services.outgoing.items())


def write_and_send(day: Day, written: Draft) -> None:
    day.services.composing.drafts.save(written)
    day.services.composing.send(written)
