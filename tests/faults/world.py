"""A mailbox, a profile and a submission server for many days that begin alike."""

from __future__ import annotations

import imaplib
import json
import shutil
import signal
import subprocess
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.conftest import MailUser
from tests.outbox.sink import Sink
from tests.servers.dovecot import Dovecot
from tests.services.workstations import KeyInFile
from tests.sync.imap.conftest import mail
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.base.paths import ProfilePaths
from tomail.model.account import Account, Protocol, Security, Server
from tomail.services.container import open_services

from .day import MAILS, OTHERS, Place
from .line import Line
from .mishaps import Mishap

Outcome = dict[str, Any]


class World:
    """A mailbox, a profile and a submission server, put back before each day."""

    def __init__(
        self,
        folder: Path,
        dovecot: Dovecot,
        user: MailUser,
        sink: Sink,
        lines: Mapping[str, Line],
        days: subprocess.Popen[str],
    ) -> None:
        """`lines` lead to the "incoming" and the "outgoing" server; `days` is tests.faults.day."""
        self.lines = lines
        self._folder = folder
        self._dovecot = dovecot
        self._user = user
        self._sink = sink
        self._days = days
        self._place = Place(folder / "profile", "praxis", dovecot.command(user.address))
        self._told = folder / "told.json"

    def prepare(self) -> None:
        """The mailbox and the account as each day begins."""
        for number in range(MAILS):
            self._dovecot.append(self._user.address, "INBOX", mail(f"Mail {number}", "Text " * number))
        for number in range(OTHERS):
            self._dovecot.append(self._user.address, "INBOX", mail(f"Other {number}"))
        paths = ProfilePaths(self._place.profile).create()
        services = open_services(paths, KeyInFile(paths.root))
        services.registry.add(self._account(), StoredCredentials(self._user.password))
        services.close()
        for here, kept in self._kept().items():
            copy(here, kept)

    def begin(self) -> None:
        """A new day."""
        for here, kept in self._kept().items():
            shutil.rmtree(here)
            copy(kept, here)
        self._sink.mails.clear()

    def live(
        self,
        seed: int,
        mishap: Mishap | None = None,
        received: Collection[str] = (),
        lost: Collection[str] = (),
    ) -> Outcome | None:
        """What the day, or the rest of it, came to; None if a mishap ended it."""
        self._told.unlink(missing_ok=True)
        place = [str(self._place.profile), self._place.account, self._place.imap]
        happens = [mishap.kind, mishap.point] if mishap else None
        order = json.dumps([place, seed, happens, str(self._told), [*received], [*lost]])
        assert self._days.stdin
        assert self._days.stdout
        self._days.stdin.write(order + "\n")
        self._days.stdin.flush()
        end = int(self._days.stdout.readline())
        assert end in (0, -signal.SIGKILL), f"seed {seed}, {mishap}"
        return json.loads(self._told.read_text()) if self._told.exists() else None

    def finish(self, seed: int) -> Outcome:
        """Go on after the death; what is unclear the person finds out, and decides."""
        outcome = self.live(seed)
        assert outcome is not None
        unclear = {subject for subject, state in outcome["outbox"] if state == "unclear"}
        if unclear:
            there = unclear & set(self._received())
            outcome = self.live(seed, received=there, lost=unclear - there)
            assert outcome is not None
        return self._whole(outcome)

    def uninterrupted(self, seed: int) -> Outcome:
        """What the day comes to if nothing happens."""
        self.begin()
        outcome = self.live(seed)
        assert outcome is not None
        return self._whole(outcome)

    def _whole(self, outcome: Outcome) -> Outcome:
        """With what the server and the recipients have."""
        return {**outcome, "server": self._mailbox(), "received": self._received()}

    def _mailbox(self) -> dict[str, list[tuple[str, str]]]:
        """Subject and flags of every message, by the folders of the server."""
        with self._dovecot.session(self._user.address) as session:
            listed = [line.decode().rpartition(' "/" ')[2] for line in session.list()[1]]
            return {folder: sorted(self._rows(session, folder)) for folder in listed}

    def _rows(self, session: imaplib.IMAP4, folder: str) -> Iterator[tuple[str, str]]:
        session.select(folder, readonly=True)
        for part in session.uid("FETCH", "1:*", "(FLAGS BODY.PEEK[HEADER])")[1]:
            if isinstance(part, tuple):
                flags = {each.decode() for each in imaplib.ParseFlags(part[0])}
                yield subject_of(part[1]), " ".join(sorted(flags - {"\\Recent"}))

    def _received(self) -> Counter[str]:
        return Counter(subject_of(each) for each in self._sink.mails)

    def _kept(self) -> dict[Path, Path]:
        mailbox = self._dovecot.mail_home(self._user.address)
        return {self._place.profile: self._folder / "profile.kept", mailbox: self._folder / "mailbox.kept"}

    def _account(self) -> Account:
        user = self._user.address
        incoming, outgoing = (
            Server("127.0.0.1", self.lines[each].port, Security.NONE, user)
            for each in ("incoming", "outgoing")
        )
        return Account("praxis", "Praxis", "Praxis", user, Protocol.IMAP, incoming, outgoing)


def copy(source: Path, target: Path) -> None:
    """With owners, which are Dovecot's."""
    subprocess.run(["cp", "-a", source, target], check=True)


def subject_of(raw: bytes) -> str:
    line = next(line for line in raw.splitlines() if line.lower().startswith(b"subject:"))
    return line.partition(b":")[2].strip().decode()
