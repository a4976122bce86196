"""Random histories of workstations (two, four in torture), a second program on the store of one of them, and
somebody else's program on one mailbox, with lines that break, programs that begin anew, and passes at the
same time: in the end everybody has the same, nothing that somebody wanted is lost, and what was filed
is there once.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from pathlib import Path
from random import Random

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, Phase, example, given, note, settings
from hypothesis import strategies as st

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tests.sync.imap.conftest import Station, account_of, mail
from tomail.base.errors import EnvironmentTrouble
from tomail.model.account import Security
from tomail.model.mail import Flags, MessageSummary
from tomail.model.outgoing import Draft
from tomail.services.drafts_folder import DraftsFolder, as_draft
from tomail.store.operations import APPEND
from tomail.store.raw_message import new_message

from .anybody import begin_anew, break_off, deliver, synchronise, synchronise_together
from .desk import Jumping
from .line import Break, Direction, Fault, Line

TORTURE = bool(os.environ.get("TOMAIL_TORTURE"))
FOLDERS = ("INBOX", "Archiv", "Spam")
OURS = ("Entwürfe", "Gesendete Objekte")  # where workstations file what they wrote
STATIONS = ("one", "two", "three", "four") if TORTURE else ("one", "two")
TWIN, ITS_STORE = "twin", "one"  # another program of the same profile
WHO = (*STATIONS, TWIN)
MAILS, DRAFTS = 5, 2
OTHER = "other"
NOW = 1_790_000_000
LATER = timedelta(minutes=11)  # after which a folder is believed to be empty that nobody said was emptied
pytestmark = [pytest.mark.slow, pytest.mark.timeout(0)]


@dataclass
class Wishes:
    """What was done to one message, by whom."""

    deleted_by: set[str] = field(default_factory=set)
    moved_by: set[str] = field(default_factory=set)
    flagged_by: set[str] = field(default_factory=set)
    flagged: bool = False

    def may_be_gone(self) -> bool:
        return bool(self.deleted_by)

    def must_be_gone(self) -> bool:
        """Unless somebody else put it elsewhere before the server heard of it."""
        return bool(self.deleted_by) and self.moved_by <= self.deleted_by

    def flag_is_sure(self) -> bool:
        """One wanted it, and nobody else moved the message away before the server heard of it."""
        return len(self.flagged_by) == 1 and self.moved_by <= self.flagged_by


class History:
    """One mailbox and everybody at it."""

    def __init__(self, folder: Path, dovecot: Dovecot, user: MailUser, lines: dict[str, Line]) -> None:
        self._folder = folder
        self._dovecot = dovecot
        self._user = user
        self._lines = lines
        self.clock = Jumping()
        self.stations = {name: self._open(name) for name in lines}
        self.wishes: dict[str, Wishes] = {}
        self.written: dict[str, str] = {}  # the subject of each draft that somebody writes, as it stands
        self.filed: list[str] = []
        self._counter = count()
        for _ in range(MAILS):
            self.deliver()

    def deliver(self) -> None:
        """A new message."""
        subject = f"M{len(self.wishes)}"
        self.wishes[subject] = Wishes()
        self._dovecot.append(self._user.address, "INBOX", mail(subject, message_id=f"{subject}@praxis.test"))

    def reopen(self, name: str) -> None:
        """The program ends and begins anew."""
        self.stations[name].close()
        self.stations[name] = self._open(name)

    def sync(self, name: str) -> None:
        """A pass; what breaks off goes on with the next one."""
        with suppress(EnvironmentTrouble), FileLock(self._store_of(name).with_suffix(".lock")):
            self.stations[name].sync()  # one at a time of those on one store, as processes of a profile do

    def sync_together(self) -> None:
        """Everybody makes a pass at the same time."""
        with ThreadPoolExecutor(len(WHO)) as pool:
            list(pool.map(self.sync, WHO))

    def subject(self, beginning: str) -> str:
        """A new one."""
        return f"{beginning}{next(self._counter)}"

    def break_line(self, name: str, position: int, kind: Break) -> None:
        """At a byte that the server says from now on."""
        self._lines[name].arm(Fault(Direction.SERVER, position, kind))

    def renumber(self, path: str) -> None:
        """The server gives a folder another UIDVALIDITY."""
        value = str(1_000_000 + Random(len(self.wishes)).randrange(10**8))
        self._dovecot.doveadm("mailbox", "update", "-u", self._user.address, "--uid-validity", value, path)

    def row(self, name: str, subject: str) -> MessageSummary | None:
        """Where a workstation has the message."""
        station = self.stations[name]
        known = {each.path for each in station.store.folders.all()}
        rows = (row for path in FOLDERS if path in known for row in station.rows(path))
        return next((row for row in rows if row.subject == subject), None)

    @contextmanager
    def other(self, subject: str) -> Iterator[Callable[..., object] | None]:
        """UID commands of another program for a message, which it finds; None if it is gone."""
        with self._dovecot.session(self._user.address) as session:
            for path in FOLDERS:
                session.select(path)
                if found := session.uid("SEARCH", "SUBJECT", subject)[1][0]:
                    yield lambda command, *rest: session.uid(command, found.decode(), *rest)
                    return
            yield None

    def on_server(self) -> dict[str, list[tuple[str, bool]]]:
        """Subjects and whether they are flagged, by folder."""
        found = {}
        for path in (*FOLDERS, *OURS):
            raws = self._dovecot.messages(self._user.address, path)
            flags = self._dovecot.flags(self._user.address, path) if raws else []
            found[path] = sorted(
                (_subject(raw), "\\Flagged" in each) for raw, each in zip(raws, flags, strict=True)
            )
        return found

    def at(self, name: str) -> dict[str, list[tuple[str, bool]]]:
        """The same at a workstation."""
        station = self.stations[name]
        return {
            path: sorted((row.subject, Flags.FLAGGED in row.flags) for row in station.rows(path))
            for path in (*FOLDERS, *OURS)
        }

    def _store_of(self, name: str) -> Path:
        return self._folder / f"{ITS_STORE if name == TWIN else name}.db"

    def _open(self, name: str) -> Station:
        port = self._lines[name].port
        account = account_of(self._user, self._dovecot, port=port, security=Security.NONE, ca_file="")
        return Station(account, self._user.password, self._store_of(name), self.clock)


# --- what can happen


@dataclass(frozen=True)
class Happening:
    """`who` does something to message `number` (and folder `path`)."""

    what: Callable[[History, Happening], None]
    who: str
    number: int
    path: str
    place: int
    kind: Break

    @property
    def subject(self) -> str:
        return f"M{self.number}"

    @property
    def owner(self) -> str:
        """Whose store it is."""
        return ITS_STORE if self.who == TWIN else self.who

    @property
    def draft(self) -> str:
        return f"{self.owner}-{self.number % DRAFTS}"

    def __repr__(self) -> str:
        return f"{self.who} {self.what.__name__} {self.subject} {self.path} {self.place} {self.kind}"


def renumber(history: History, event: Happening) -> None:
    history.renumber(event.path)


def flag(history: History, event: Happening) -> None:
    """Or take the flag away."""
    if row := history.row(event.who, event.subject):
        wishes = history.wishes[event.subject]
        wishes.flagged = Flags.FLAGGED not in row.flags
        wishes.flagged_by.add(event.owner)
        change = {"add" if wishes.flagged else "remove": Flags.FLAGGED}
        history.stations[event.who].flag(row, **change)


def move(history: History, event: Happening) -> None:
    row = history.row(event.who, event.subject)
    if event.path in OURS:
        return
    if row and row.folder != history.stations[event.who].folder(event.path):
        history.wishes[event.subject].moved_by.add(event.owner)
        history.stations[event.who].move(row, event.path)


def delete(history: History, event: Happening) -> None:
    if row := history.row(event.who, event.subject):
        history.wishes[event.subject].deleted_by.add(event.owner)
        history.stations[event.who].delete(row)


def write(history: History, event: Happening) -> None:
    """A draft, or a newer version of it, for other devices."""
    station, subject = history.stations[event.who], history.subject("D")
    with station.store.transaction() as tx:
        folder = DraftsFolder(station.store, station.account)
        assert folder.renew(tx, Draft(event.draft, station.account.id), as_draft(mail(subject), NOW))
    history.written[event.draft] = subject


def keep(history: History, event: Happening) -> None:
    station, subject = history.stations[event.who], history.subject("K")
    with station.store.transaction() as tx:
        folder = DraftsFolder(station.store, station.account)
        folder.put(tx, as_draft(mail(subject), NOW))
        folder.withdraw(tx, Draft(event.draft, station.account.id))
    history.written.pop(event.draft, None)
    history.filed.append(subject)


def throw_away(history: History, event: Happening) -> None:
    station = history.stations[event.who]
    with station.store.transaction() as tx:
        folder = DraftsFolder(station.store, station.account)
        folder.give_back(tx, Draft(event.draft, station.account.id), NOW)
    history.written.pop(event.draft, None)


def file_copy(history: History, event: Happening) -> None:
    """Of what was sent."""
    station, subject = history.stations[event.who], history.subject("S")
    with station.store.transaction() as tx:
        made = new_message(mail(subject), internal_date=NOW, flags=Flags.SEEN)
        (number,) = station.store.ingest.add(tx, station.folder(OURS[1]), [made])
        station.store.operations.add(tx, APPEND, number)
    history.filed.append(subject)


def other_flags(history: History, event: Happening) -> None:
    with history.other(event.subject) as command:
        if command:
            command("STORE", "+FLAGS", "\\Flagged")
            history.wishes[event.subject].flagged_by.add(OTHER)
            history.wishes[event.subject].flagged = True


def other_moves(history: History, event: Happening) -> None:
    with history.other(event.subject) as command:
        if command and event.path not in OURS:
            command("MOVE", event.path)
            history.wishes[event.subject].moved_by.add(OTHER)


def other_deletes(history: History, event: Happening) -> None:
    with history.other(event.subject) as command:
        if command:
            command("STORE", "+FLAGS", "\\Deleted")
            command("EXPUNGE")
            history.wishes[event.subject].deleted_by.add(OTHER)


EVENTS = (
    *(synchronise,) * 3,
    *(flag, move, delete, write) * 2,
    *(keep, throw_away, file_copy, synchronise_together),
    *(other_flags, other_moves, other_deletes, deliver),
    *(break_off, begin_anew, renumber),
)
HISTORIES = st.lists(
    st.builds(
        Happening,
        st.sampled_from(EVENTS),
        st.sampled_from(WHO),
        st.integers(0, MAILS - 1),
        st.sampled_from((*FOLDERS, OURS[0])),
        st.integers(0, 3000),
        st.sampled_from([each for each in Break if each is not Break.HANG]),  # nobody waits for that here
    ),
    max_size=25,
)


def _subject(raw: bytes) -> str:
    return next(line for line in raw.decode().splitlines() if line.startswith("Subject:"))[9:]


@contextmanager
def new_history(dovecot: Dovecot, user: MailUser) -> Iterator[History]:
    folder = Path(tempfile.mkdtemp())
    with ExitStack() as stack:
        stack.callback(shutil.rmtree, folder)
        lines = {name: stack.enter_context(Line(dovecot.imap_port)) for name in WHO}
        history = History(folder, dovecot, user, lines)
        try:
            yield history
        finally:
            for station in history.stations.values():
                station.close()


def happens(what: Callable[[History, Happening], None], who: str = "one", path: str = "INBOX") -> Happening:
    return Happening(what, who, 0, path, 0, Break.CUT)


@example(events=[happens(delete), happens(renumber)])
@example(
    events=[happens(flag), happens(move, "two", "Archiv"), happens(synchronise, "two"), happens(renumber)]
)
@example(
    events=[
        happens(move, path="Archiv"),
        *(happens(synchronise), happens(synchronise, "two")),
        *(happens(other_deletes), happens(renumber, path="Archiv")),
    ]
)
@settings(
    max_examples=1500 if TORTURE else 15,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
)
@given(events=HISTORIES)
def test_everybody_has_the_same_in_the_end_and_nothing_is_lost(
    dovecot: Dovecot, new_mail_user: Callable[[], MailUser], events: Sequence[Happening]
) -> None:
    with new_history(dovecot, new_mail_user()) as history:
        for name in history.stations:
            history.sync(name)
        for event in events:
            note(repr(event))
            event.what(history, event)
        for _ in range(3):
            for name in history.stations:
                history.sync(name)
            history.clock.ahead += LATER
        server = history.on_server()
        for name, station in history.stations.items():
            assert history.at(name) == server
            assert station.store.operations.pending() == []
        check(history.wishes, server)
        ours = [subject for path in OURS for subject, _ in server[path]]
        assert sorted(ours) == sorted([*history.filed, *history.written.values()])


def check(wishes: dict[str, Wishes], server: dict[str, list[tuple[str, bool]]]) -> None:
    """No message is twice, lost, or back from the dead; and no flag is lost."""
    rows = [row for path in FOLDERS for row in server[path]]
    count = Counter(subject for subject, _ in rows)
    flagged = dict(rows)
    for subject, wish in wishes.items():
        assert count[subject] <= 1, f"{subject} is there twice"
        assert count[subject] == 1 or wish.may_be_gone(), f"{subject} is lost"
        assert count[subject] == 0 or not wish.must_be_gone(), f"{subject} is back"
        if count[subject] and wish.flag_is_sure():
            assert flagged[subject] == wish.flagged, f"{subject}: the flag is lost"
