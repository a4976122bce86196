"""A mailbox, a profile and a submission server for many days that begin alike."""

from __future__ import annotations

import imaplib
import json
import pickle
import shutil
import signal
import subprocess
from base64 import b64encode
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from tests.conftest import MailUser
from tests.outbox.sink import Sink, hang_up
from tests.servers.dovecot import Dovecot
from tests.servers.scripted import Peer
from tests.services.workstations import KeyInFile
from tests.sync.imap.conftest import mail
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.base.paths import ProfilePaths
from tomail.model.account import Account, Protocol, Security, Server, SyncOptions
from tomail.services.container import Services, open_services

from .day import Place, Size
from .line import Line
from .mishaps import Kind, Mishap
from .plans import live
from .small_disk import SmallDisk

Outcome = dict[str, Any]
Mailbox = dict[str, list[tuple[str, str]]]
ITEMS = "(FLAGS BODY.PEEK[HEADER.FIELDS (SUBJECT)])"
NEVER = 1 << 30
SECOND = "second"


@dataclass(frozen=True)
class Arrangement:
    """How the account receives."""

    protocol: Protocol = Protocol.IMAP
    leave: bool = True  # POP3: the mail stays on the server
    second: bool = False  # the person has another account, by IMAP
    size: Size = Size()  # noqa: RUF009  (it never changes)


class Lives:
    """The process of tests.faults.lives."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def end_of(self, work: partial[None]) -> int:
        """Let a process of its own do it; its exit code, as subprocess has it."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(b64encode(pickle.dumps(work)).decode() + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())


@dataclass
class Moody:
    """What the submission server says to the end of a mail, by how its subject begins. What it took stands in
    `taken` before it says so: who would ask by telephone looks there."""

    sink: Sink
    taken: Path
    heard: set[str] = field(default_factory=set)

    def begin(self) -> None:
        """A new day."""
        self.sink.mails.clear()
        self.heard.clear()
        self.taken.unlink(missing_ok=True)
        self.sink.always["END"] = self.answer

    def answer(self, peer: Peer) -> str | None:
        subject = subject_of(self.sink.mails[-1])
        word, is_first = subject.split()[0], subject not in self.heard
        self.heard.add(subject)
        if word == "Refused" or (is_first and word in ("Busy", "Lost")):
            self.sink.mails.pop()
        else:
            with self.taken.open("a") as taken:
                taken.write(f"{subject}\n")
        if word == "Unanswered" or (is_first and word == "Lost"):
            hang_up(peer)
            return None
        if is_first and word == "Busy":
            return "450 4.7.1 sending rate limit exceeded, try later"
        return "550 5.7.1 not wanted" if word == "Refused" else "250 stored"


class World:
    """A mailbox, a profile and a submission server, put back before each day."""

    def __init__(
        self,
        folder: Path,
        dovecot: Dovecot,
        user: MailUser,
        sink: Sink,
        lines: Mapping[str, Line],
        lives: Lives,
        arrangement: Arrangement = Arrangement(),
    ) -> None:
        """`lines` lead to the "incoming" and the "outgoing" server."""
        self.lines = lines
        self.folder = folder
        self._dovecot = dovecot
        self._user = user
        self._sink = sink
        self._lives = lives
        way = (dovecot.imap_port, user.address, user.password)
        home = dovecot.mail_home(user.address)
        second = SECOND if arrangement.second else ""
        what = (arrangement.protocol, arrangement.size, second)
        self._place = Place(folder / "profile", home, "praxis", *way, *what)
        self._moody = Moody(sink, self._place.taken)
        self._arrangement = arrangement
        self._told = folder / "told.json"
        self.points = 0  # of the mishap that the last day survived

    def prepare(self) -> None:
        """The mailbox and the account as each day begins."""
        for number in range(self._place.size.mails):
            self._dovecot.append(self._user.address, "INBOX", mail(f"Mail {number}", "Text " * number))
        for number in range(self._place.size.others):
            self._dovecot.append(self._user.address, "INBOX", mail(f"Other {number}"))
        paths = ProfilePaths(self._place.profile).create()
        services = open_services(paths, KeyInFile(paths.root))
        services.registry.add(self._account(), StoredCredentials(self._user.password))
        if self._place.second:
            self._add_second(services)
        services.close()
        for here, kept in self._kept().items():
            copy(here, kept)
        self.uninterrupted(0)

    def _add_second(self, services: Services) -> None:
        user = self._second_user
        self._dovecot.add_user(user.address, user.password)
        self._dovecot.append(user.address, "INBOX", mail("Mail to the second"))
        incoming = Server("127.0.0.1", self._dovecot.imap_port, Security.NONE, user.address)
        made = replace(self._account(), id=SECOND, label="Second", address=user.address, incoming=incoming)
        services.registry.add(made, StoredCredentials(user.password))

    @property
    def _second_user(self) -> MailUser:
        return replace(self._user, address=f"second-{self._user.address}")

    def begin(self) -> None:
        """A new day."""
        for here, kept in self._kept().items():
            shutil.rmtree(here)
            copy(kept, here)
        self._moody.begin()

    def live(
        self,
        seed: int,
        mishap: Mishap | None = None,
        received: Collection[str] = (),
        lost: Collection[str] = (),
    ) -> Outcome | None:
        """What the day, or the rest of it, came to; None if a mishap ended it."""
        self._told.unlink(missing_ok=True)
        end = self._lives.end_of(partial(live, self._place, seed, mishap, self._told, received, lost))
        assert end in (0, -signal.SIGKILL), f"seed {seed}, {mishap}"
        if not self._told.exists():
            return None
        outcome, self.points = json.loads(self._told.read_text())
        return outcome

    def finish(self, seed: int) -> Outcome:
        """Go on after the death, to the end."""
        outcome = self.live(seed)
        assert outcome is not None
        return self.cleared_up(seed, outcome)

    def cleared_up(self, seed: int, outcome: Outcome) -> Outcome:
        """What is unclear in the end the person finds out, and decides."""
        unclear = {subject for subject, state in outcome["outbox"] if state == "unclear"}
        if unclear:
            there = unclear & set(self._received())
            outcome = self.live(seed, received=there, lost=unclear - there)
            assert outcome is not None
        return self._whole(outcome)

    def lived(self, seed: int, mishaps: Sequence[Mishap]) -> tuple[Outcome, int]:
        """What the day comes to if the first mishap ends it, the next one what is left of it, and so on;
        and how many of them did."""
        self.begin()
        for number, mishap in enumerate(mishaps):
            outcome = self.live(seed, mishap)
            if outcome is not None:
                return self.cleared_up(seed, outcome), number
        return self.finish(seed), len(mishaps)

    def lived_on(self, seed: int, disk: SmallDisk, rooms: Sequence[int]) -> tuple[Outcome, int]:
        """The same with so many bytes free on the disk, one after the other; then there is room again."""
        self.begin()
        for number, room in enumerate(rooms):
            with disk.only(room):
                outcome = self.live(seed, Mishap(Kind.SMALL, room))
            if outcome is not None:
                return self.cleared_up(seed, outcome), number
        return self.finish(seed), len(rooms)

    def narrowed(self, seed: int, mishaps: Sequence[Mishap], expected: Outcome) -> str:
        """The fewest of these mishaps after which the day still comes to another end, and to which."""
        few = list(mishaps)
        for each in mishaps:
            without = [other for other in few if other is not each]
            if self.lived(seed, without)[0] != expected:
                few = without
        return f"seed {seed}, {few}: {self.lived(seed, few)[0]}"

    def points_of(self, seed: int, kind: Kind) -> int:
        """How many points of the day there are for a mishap."""
        self.begin()
        assert self.live(seed, Mishap(kind, NEVER)) is not None
        return self.points

    def deaths(self) -> list[str]:
        """What the processes were doing that were killed since this was asked last."""
        return deaths_in(self._place.deaths)

    def uninterrupted(self, seed: int) -> Outcome:
        """What the day comes to if nothing happens."""
        self.begin()
        outcome = self.live(seed)
        assert outcome is not None
        return self._whole(outcome)

    def _whole(self, outcome: Outcome) -> Outcome:
        """With what the server and the recipients have."""
        second = mailbox_of(self._dovecot, self._second_user.address) if self._place.second else {}
        return {
            **outcome,
            "server": self._mailbox(),
            "second on server": second,
            "received": self._received(),
        }

    def _mailbox(self) -> Mailbox:
        return mailbox_of(self._dovecot, self._user.address)

    def _received(self) -> Counter[str]:
        return Counter(subject_of(each) for each in self._sink.mails)

    def _kept(self) -> dict[Path, Path]:
        mailbox = self._dovecot.mail_home(self._user.address)
        kept = {self._place.profile: self.folder / "profile.kept", mailbox: self.folder / "mailbox.kept"}
        if self._place.second:
            kept[self._dovecot.mail_home(self._second_user.address)] = self.folder / "second.kept"
        return kept

    def _account(self) -> Account:
        user = self._user.address
        incoming, outgoing = (
            Server("127.0.0.1", self.lines[each].port, Security.NONE, user)
            for each in ("incoming", "outgoing")
        )
        options = SyncOptions(leave_on_server=self._arrangement.leave)
        protocol = self._arrangement.protocol
        return Account("praxis", "Praxis", "Praxis", user, protocol, incoming, outgoing, options)


def deaths_in(file: Path) -> list[str]:
    """Read it, and begin a new one."""
    told = file.read_text().splitlines() if file.exists() else []
    file.unlink(missing_ok=True)
    return told


def copy(source: Path, target: Path) -> None:
    """With owners, which are Dovecot's, and without `cp`: to begin a process costs more than all there is."""
    if source.is_dir():
        target.mkdir()
        for each in source.iterdir():
            copy(each, target / each.name)
    else:
        shutil.copyfile(source, target)
    shutil.copystat(source, target)
    shutil.chown(target, source.stat().st_uid, source.stat().st_gid)


def mailbox_of(server: Dovecot, user: str) -> Mailbox:
    """Subject and flags of every message, by the folders of the server; asked for in two round trips."""
    with server.session(user) as session:
        listed = [line.decode().rpartition(' "/" ')[2] for line in session.list()[1]]
        questions = [f"{n} EXAMINE {name}\r\n{n} FETCH 1:* {ITEMS}\r\n" for n, name in enumerate(listed)]
        session.send("".join(questions).encode())
        return {name: sorted(_answer(session, f"{n} ".encode())) for n, name in enumerate(listed)}


def _answer(session: imaplib.IMAP4, tag: bytes) -> Iterator[tuple[str, str]]:
    """To both commands; an empty folder has nothing to fetch."""
    told = 0
    while told < 2:
        line = session.readline()
        told += line.startswith(tag)
        if b"BODY[HEADER" in line:
            flags = {each.decode() for each in imaplib.ParseFlags(line)}
            yield subject_of(session.readline()), " ".join(sorted(flags - {"\\Recent"}))


def subject_of(raw: bytes) -> str:
    line = next(line for line in raw.splitlines() if line.lower().startswith(b"subject:"))
    return line.partition(b":")[2].strip().decode()
