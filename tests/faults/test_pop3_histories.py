"""Random histories of POP3 accounts: two workstations that leave the mail on the server, or one that does
not, another program in the mailbox, lines that break, programs that begin anew: in the end everybody has each
mail once, and none is lost."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tests.sync.pop3.conftest import Pop3Station, mail
from tomail.base.errors import EnvironmentTrouble
from tomail.model.account import Security, Server
from tomail.model.mail import Flags, FolderRole, MessageSummary
from tomail.store.mail_store import MailStore

from .anybody import begin_anew, break_off, deliver, synchronise, synchronise_together
from .line import Break, Direction, Fault, Line

TORTURE = bool(os.environ.get("TOMAIL_TORTURE"))
STATIONS = ("one", "two")
MAILS = 5
KEY = b"k" * 32
pytestmark = [pytest.mark.slow, pytest.mark.timeout(0)]


@dataclass
class Fate:
    """What became of one mail: at whose workstation it was deleted or flagged, and who must have it."""

    deleted_at: set[str] = field(default_factory=set)
    flagged_at: set[str] = field(default_factory=set)
    expunged: bool = False
    must_have: set[str] = field(default_factory=set)


class History:
    """One mailbox and everybody at it; each mail is known by its subject."""

    def __init__(
        self, folder: Path, dovecot: Dovecot, user: MailUser, lines: dict[str, Line], *, leave: bool
    ) -> None:
        self._folder = folder
        self._dovecot = dovecot
        self._user = user
        self._lines = lines
        self._leave = leave
        self.stations = {name: self._open(name) for name in lines}
        self.fates: dict[str, Fate] = {}
        for _ in range(MAILS):
            self.deliver()

    def deliver(self) -> None:
        number = len(self.fates)
        self.fates[f"Nr. {number}"] = Fate()
        self._dovecot.append(self._user.address, "INBOX", mail(number))

    def sync(self, name: str) -> None:
        """A pass; what breaks off goes on with the next one."""
        server = Server("127.0.0.1", self._lines[name].port, Security.NONE, self._user.address)
        mirror = self.stations[name].mirror(server, self._user.password, leave_on_server=self._leave)
        with suppress(EnvironmentTrouble):
            mirror.run_pass()

    def sync_together(self) -> None:
        """Everybody makes a pass at the same time."""
        with ThreadPoolExecutor(len(self.stations)) as pool:
            list(pool.map(self.sync, self.stations))

    def reopen(self, name: str) -> None:
        self.close(name)
        self.stations[name] = self._open(name)

    def close(self, name: str) -> None:
        self.stations[name].stop.close()
        self.stations[name].store.close()

    def break_line(self, name: str, position: int, kind: Break) -> None:
        self._lines[name].arm(Fault(Direction.SERVER, position, kind))

    def rows(self, name: str) -> list[MessageSummary]:
        store = self.stations[name].store
        return store.messages.summaries(store.messages.numbers([each.id for each in store.folders.all()]))

    def row(self, name: str, subject: str) -> MessageSummary | None:
        return next((row for row in self.rows(name) if row.subject == subject), None)

    def expunge(self, subject: str) -> None:
        with self._dovecot.session(self._user.address) as session:
            session.select("INBOX")
            if found := session.uid("SEARCH", "SUBJECT", f'"{subject}"')[1][0]:
                session.uid("STORE", found.decode(), "+FLAGS", "\\Deleted")
                session.expunge()

    def rename_all(self) -> None:
        """Every message is moved away and back, and has another UID and UIDL."""
        with self._dovecot.session(self._user.address) as session:
            for here, there in (("INBOX", "Spam"), ("Spam", "INBOX")):
                session.select(here)
                session.uid("MOVE", "1:*", there)

    def on_server(self) -> list[bytes]:
        return self._dovecot.messages(self._user.address, "INBOX")

    def _open(self, name: str) -> Pop3Station:
        return Pop3Station(MailStore.open("p0p3ab", self._folder / f"{name}.db", KEY))


# --- what can happen


@dataclass(frozen=True)
class Happening:
    """`who` does something to message `number`."""

    what: Callable[[History, Happening], None]
    who: str
    number: int
    place: int
    kind: Break

    @property
    def subject(self) -> str:
        return f"Nr. {self.number}"

    def __repr__(self) -> str:
        return f"{self.who} {self.what.__name__} {self.subject} {self.place} {self.kind}"


def flag(history: History, event: Happening) -> None:
    if row := history.row(event.who, event.subject):
        store = history.stations[event.who].store
        with store.transaction() as tx:
            store.messages.change_flags(tx, [row.ref.number], Flags.FLAGGED, Flags.NONE)
        history.fates[event.subject].flagged_at.add(event.who)


def throw_away(history: History, event: Happening) -> None:
    if row := history.row(event.who, event.subject):
        store = history.stations[event.who].store
        trash = store.folders.by_role(FolderRole.TRASH)
        assert trash
        with store.transaction() as tx:
            store.messages.move(tx, [row.ref.number], trash.id)


def delete(history: History, event: Happening) -> None:
    if row := history.row(event.who, event.subject):
        store = history.stations[event.who].store
        with store.transaction() as tx:
            store.messages.remove(tx, [row.ref.number])
        history.fates[event.subject].deleted_at.add(event.who)


def they_expunge(history: History, event: Happening) -> None:
    """Who has it keeps it."""
    fate = history.fates[event.subject]
    fate.expunged = True
    fate.must_have = {name for name in history.stations if history.row(name, event.subject)}
    history.expunge(event.subject)


def they_rename(history: History, _: Happening) -> None:
    history.rename_all()


EVENTS = (
    *(synchronise,) * 3,
    *(flag, throw_away, delete, deliver, synchronise_together),
    *(they_expunge, they_rename, break_off, break_off, begin_anew),
)
HISTORIES = st.lists(
    st.builds(
        Happening,
        st.sampled_from(EVENTS),
        st.sampled_from(STATIONS),
        st.integers(0, MAILS - 1),
        st.integers(0, 2500),
        st.sampled_from([each for each in Break if each is not Break.HANG]),  # nobody waits for that here
    ),
    max_size=25,
)


@contextmanager
def new_history(dovecot: Dovecot, user: MailUser, *, leave: bool) -> Iterator[History]:
    folder = Path(tempfile.mkdtemp())
    names = STATIONS if leave else STATIONS[:1]
    with ExitStack() as stack:
        stack.callback(shutil.rmtree, folder)
        lines = {name: stack.enter_context(Line(dovecot.pop3_port)) for name in names}
        history = History(folder, dovecot, user, lines, leave=leave)
        try:
            yield history
        finally:
            for name in names:
                history.close(name)


@settings(
    max_examples=1500 if TORTURE else 6,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
)
@given(events=HISTORIES, leave=st.booleans())
def test_everybody_has_each_mail_once_in_the_end(
    dovecot: Dovecot, new_mail_user: Callable[[], MailUser], events: Sequence[Happening], leave: bool
) -> None:
    with new_history(dovecot, new_mail_user(), leave=leave) as history:
        synchronise_together(history, Happening(deliver, "one", 0, 0, Break.CUT))
        for event in events:
            if event.who in history.stations:
                note(repr(event))
                event.what(history, event)
        for name in [*history.stations] * 3:
            history.sync(name)
        for name in history.stations:
            check(history, name)
            assert history.stations[name].store.sound()
        assert leave or not history.on_server()


def check(history: History, name: str) -> None:
    """No mail is twice, lost, or back from the dead; and no flag is lost."""
    rows = history.rows(name)
    there = Counter(row.subject for row in rows)
    flagged = {row.subject for row in rows if Flags.FLAGGED in row.flags}
    for subject, fate in history.fates.items():
        least = name in fate.must_have or not fate.expunged
        gone = name in fate.deleted_at
        assert there[subject] <= (not gone), f"{subject} is there {there[subject]} times"
        assert there[subject] >= (least and not gone), f"{subject} is lost"
        assert not there[subject] or (subject in flagged) == (name in fate.flagged_at), f"{subject}: flag"
