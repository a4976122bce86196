"""Short dialogues with a server, each held from the same beginning again and again.

Every time there is another mailbox, a copy of the first: what the server still does for a line that broke
does not touch the next time. The clock jumps, so that nobody waits for another try.
"""

from __future__ import annotations

import imaplib
import itertools
import shutil
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.outbox.sink import Sink
from tests.servers.dovecot import Dovecot
from tomail.base.errors import EnvironmentTrouble, ProblemKind
from tomail.model.account import Account, Protocol, Security, Server, SyncOptions
from tomail.model.mail import Flags, MessageSummary
from tomail.model.outgoing import OutboxItem, OutboxState
from tomail.store.operations import APPEND, FLAGS, MOVE
from tomail.store.outbox_rows import NewOutgoing
from tomail.store.raw_message import new_message

from .desk import Desk, Jumping, live
from .line import Direction, Line
from .mishaps import Mishap
from .world import Lives, Mailbox, copy, deaths_in, mailbox_of

Outcome = dict[str, Any]
PASSWORD = "geheim"
NETWORK = {ProblemKind.UNREACHABLE, ProblemKind.DISCONNECTED}
OPEN = {OutboxState.QUEUED, OutboxState.WAITING, OutboxState.SENDING}
PAUSE = timedelta(hours=2)  # longer than any back-off
LISTEN = 3  # times to the unbroken dialogue
TALKS = 4  # within which all is done


@dataclass(frozen=True)
class Dialogue:
    """What the server has, and what both sides did after the workstation saw that.

    Without `since` the workstation sees it for the first time.
    """

    name: str
    protocol: Protocol
    has: Callable[[Scene], None]
    since: Callable[[Scene], None] | None = None
    sends: bool = False  # it is with the submission server
    leave: bool = True  # POP3: mail stays on the server

    def __str__(self) -> str:
        return self.name

    @property
    def wire(self) -> str:
        """The protocol that is spoken."""
        return "smtp" if self.sends else str(self.protocol)


class Scene:
    """Where one dialogue is held; `line` is what may break."""

    def __init__(
        self,
        folder: Path,
        server: Dovecot,
        sink: Sink,
        lines: Mapping[str, Line],
        lives: Lives,
        dialogue: Dialogue,
    ) -> None:
        """`folder` is this scene's own; `lines` lead to the "incoming" and the "outgoing" server."""
        self.line = lines["outgoing" if dialogue.sends else "incoming"]
        self._dialogue = dialogue
        self._folder = folder
        self._server = server
        self._sink = sink
        self._lines = lines
        self._lives = lives
        self._numbers = itertools.count()
        self._here, self._kept, self._mailbox = (folder / each for each in ("here", "kept", "mailbox"))
        self._enter()
        self._prepare()
        self.spoken = self._listen()
        self.expected = self.outcome()

    def _prepare(self) -> None:
        self._here.mkdir()
        self.store = self._desk.open()
        self._dialogue.has(self)
        if self._dialogue.since:
            self._desk.work(self.store)
            self._dialogue.since(self)
        self.close()
        copy(self._here, self._kept)
        if not self._dialogue.sends:
            copy(self._server.mail_home(self._user), self._mailbox)

    def _listen(self) -> dict[Direction, int]:
        """How many bytes go each way, at most: what is said differs a little from time to time."""
        heard = []
        for _ in range(LISTEN):
            self.begin()
            self.line.arm()
            assert self.talk()
            heard.append(self.line.passed)
        return {direction: max(passed[direction] for passed in heard) for direction in Direction}

    # --- what it begins with

    def put(self, folder: str, *subjects: str) -> None:
        """Messages on the server."""
        for subject in subjects:
            self._server.append(self._user, folder, message(subject))

    def row(self, subject: str) -> MessageSummary:
        """One of the store's inbox."""
        numbers = self.store.messages.numbers([self.folder("INBOX")])
        return next(row for row in self.store.messages.summaries(numbers) if row.subject == subject)

    def folder(self, path: str) -> int:
        """Its id in the store."""
        return next(each.id for each in self.store.folders.all() if each.path == path)

    def now(self) -> float:
        """In seconds since the epoch."""
        return self._desk.clock.now().timestamp()

    def session(self) -> AbstractContextManager[imaplib.IMAP4]:
        """That of another program."""
        return self._server.session(self._user)

    # --- again and again

    def begin(self) -> None:
        """With another mailbox, and the store as it was."""
        self.close()
        self._server.remove_user(self._user)
        self._enter()
        if self._mailbox.exists():
            copy(self._mailbox, self._server.mail_home(self._user))
        shutil.rmtree(self._here)
        copy(self._kept, self._here)
        self._sink.mails.clear()
        self.store = self._desk.open()

    def close(self) -> None:
        """The store."""
        self.store.close()

    def talk(self) -> bool:
        """One pass, or one look at the outbox; False if the network had trouble or something waits."""
        self._desk.clock.ahead += PAUSE
        try:
            self._desk.work(self.store)
        except EnvironmentTrouble as trouble:
            if trouble.problem.kind not in NETWORK:
                raise
            return False
        return not self._waits()

    def dies(self, mishap: Mishap | None) -> bool:
        """Another process does it; whether the mishap ends that before."""
        self._desk.clock.ahead += PAUSE
        self.close()
        try:
            return self._lives.end_of(partial(live, self._desk, mishap, self._folder / "deaths")) != 0
        finally:
            self.store = self._desk.open()

    def deaths(self) -> list[str]:
        """What the processes were doing that were killed since this was asked last."""
        return deaths_in(self._folder / "deaths")

    def finish(self) -> None:
        """Talk until nothing waits any more, here or for a person, who asks what became of unclear mail."""
        assert any(self.talk() for _ in range(TALKS))
        if self._find_out():
            assert self.talk()

    def outcome(self) -> Outcome:
        """What everybody has."""
        return {
            "here": {each.path: self._rows(each.id) for each in self.store.folders.all()},
            "outbox": sorted((each.message_id, each.state.value) for each in self._items()),
            "server": self._on_server(),
            "received": Counter(map(digest, self._sink.mails)),
            "sound": self.store.sound(),
        }

    def _find_out(self) -> bool:
        """Whether there was something to ask."""
        unclear = [each for each in self._items() if each.state is OutboxState.UNCLEAR]
        outbox = self.store.outbox
        for each in unclear:
            there = any(each.message_id.encode() in raw for raw in self._sink.mails)
            with self.store.transaction() as tx:
                (outbox.arrived if there else outbox.send_again)(tx, each.id, self.now())
        return bool(unclear)

    def _rows(self, folder: int) -> list[tuple[str, int, str]]:
        messages = self.store.messages
        rows = messages.summaries(messages.numbers([folder]))
        raws = [messages.raw(row.ref.number) or b"" for row in rows]
        return sorted((row.subject, int(row.flags), digest(raw)) for row, raw in zip(rows, raws, strict=True))

    def _items(self) -> list[OutboxItem]:
        return self.store.outbox.items(self.now())

    def _waits(self) -> bool:
        return bool(self.store.operations.pending()) or any(each.state in OPEN for each in self._items())

    def _on_server(self) -> Mailbox:
        return {} if self._dialogue.sends else mailbox_of(self._server, self._user)

    def _enter(self) -> None:
        """As another user, whose name is as long as that of the last one: so is all that is said."""
        user = self._user = f"{self._dialogue.name}{next(self._numbers):06}@praxis.test"
        self._server.add_user(user, PASSWORD)
        incoming, outgoing = (
            Server("127.0.0.1", self._lines[each].port, Security.NONE, user)
            for each in ("incoming", "outgoing")
        )
        options = SyncOptions(leave_on_server=self._dialogue.leave)
        account = Account(
            "praxis", "Praxis", "Praxis", user, self._dialogue.protocol, incoming, outgoing, options
        )
        self._desk = Desk(account, PASSWORD, self._here, self._dialogue.sends, Jumping())


def digest(raw: bytes) -> str:
    return sha256(raw).hexdigest()


def message(subject: str) -> bytes:
    """The same bytes each time."""
    return (
        f"From: Anna <anna@praxis.test>\r\nTo: praxis@praxis.test\r\nSubject: {subject}\r\n"
        f"Message-ID: <{digest(subject.encode())[:8]}@praxis.test>\r\n"
        f"Date: Sun, 01 Nov 2026 10:00:00 +0100\r\n\r\n{subject}\r\n.\r\n"
    ).encode()


# --- the dialogues


def nothing(_: Scene) -> None:
    """An empty mailbox."""


def two(scene: Scene) -> None:
    scene.put("INBOX", "Mail 0", "Mail 1")


def seven(scene: Scene) -> None:
    scene.put("INBOX", *(f"Mail {number}" for number in range(7)))


def changes(scene: Scene) -> None:
    """Some by the workstation, some by others."""
    change_here(scene)
    with scene.session() as other:
        other.select("INBOX")
        other.store("5", "+FLAGS", "\\Flagged")
        other.store("6", "+FLAGS", "\\Deleted")
        other.expunge()
    scene.put("INBOX", "New")
    scene.put("Archiv", "Filed")


def change_here(scene: Scene) -> None:
    """Each kind of operation once, as the services queue them."""
    store, archive = scene.store, scene.folder("Archiv")
    flagged, moved, deleted = (scene.row(f"Mail {number}") for number in range(3))
    with store.transaction() as tx:
        store.messages.change_flags(tx, [flagged.ref.number], Flags.FLAGGED, Flags.NONE)
        payload = {"add": int(Flags.FLAGGED), "remove": 0}
        store.operations.add(
            tx, FLAGS, flagged.ref.number, folder=flagged.folder, uid=flagged.uid, payload=payload
        )
        store.operations.add(
            tx, MOVE, moved.ref.number, folder=moved.folder, uid=moved.uid, payload={"target": archive}
        )
        store.messages.move(tx, [moved.ref.number], archive)
        place = store.messages.places(tx, [deleted.ref.number])[deleted.ref.number]
        store.operations.delete(tx, deleted.ref.number, place)
        store.messages.remove(tx, [deleted.ref.number])
        sent = new_message(message("Sent"), internal_date=1_790_000_000, flags=Flags.SEEN)
        folder = scene.folder("Gesendete Objekte")
        (number,) = store.ingest.add(tx, folder, [sent])
        store.operations.add(tx, APPEND, number, folder=folder)


def another(scene: Scene) -> None:
    scene.put("INBOX", "New")


def write(scene: Scene) -> None:
    """Two mails, one to two people."""
    for subject, to in (("First", ("a@praxis.test",)), ("Second", ("b@praxis.test", "c@praxis.test"))):
        mail_id = f"<{subject}@praxis.test>"
        raw = message(subject).replace(b"Message-ID: ", f"Message-ID: {mail_id}\r\nX-Old: ".encode())
        mail = NewOutgoing(raw, mail_id, subject, "praxis@praxis.test", to, scene.now(), send_after=0.0)
        with scene.store.transaction() as tx:
            scene.store.outbox.add(tx, mail)


DIALOGUES = (
    Dialogue("first", Protocol.IMAP, two),
    Dialogue("again", Protocol.IMAP, seven, changes),
    Dialogue("fetch", Protocol.POP3, two, leave=False),
    Dialogue("leave", Protocol.POP3, two, another),
    Dialogue("write", Protocol.POP3, nothing, write, sends=True),
)
