"""One IMAP account in step with its server: the passes, and the connection that they share."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random, SystemRandom

from tomail.accounts.auth.credentials import Credentials
from tomail.base.threads import Waker
from tomail.model.mail import LARGEST_MESSAGE, FolderRole
from tomail.store import placing
from tomail.store.folders import FolderState
from tomail.sync.mirror import PassReport, Surroundings

from . import endurance, refusals
from .actions import Replay
from .arrivals import load_arrivals, next_uid
from .execute import FolderSync, as_remote, asked_since, doubted
from .folder_list import FolderList
from .hopes import Hopes
from .idle import watch
from .large import LargeLoader
from .listing import RemoteFolder
from .load import EndedEarly
from .misses import Misses
from .objects import told_by
from .plan import Local, Remote, nothing_happened
from .record import Recorder, Tally, Whole, prepare_here
from .refusals import ConnectionLost, ServerSaidNo
from .responses import FolderStatus
from .selecting import Selected
from .session import INBOX, WHOLE_ITEMS, Session, open_session
from .tokenizer import ProtocolViolation

UNTOLD = -1  # how many messages count as being in the folder: no status says so, it must be searched
NEWS_AFTER = 2.0  # seconds that a pass at least runs before news makes it begin again
POLLED_AFTER = 300.0  # seconds; a folder of a server that cannot number changes is then compared anyway

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Opened:
    """The inbox as it was here when it was selected (None: nothing of it), and what the server said."""

    folder: FolderState | None
    selected: Selected

    def is_still(self, folder: FolderState, session: Session) -> bool:
        """It is this folder, nothing changed here, and no other was selected since."""
        if self.folder is None:
            same = folder.path == self.selected.path and folder.uidvalidity is None
        else:
            same = folder == self.folder
        return same and session.selected is self.selected


class ImapMirror:
    """The `Mirror` of an IMAP account; keeps its connection between passes."""

    def __init__(
        self, surroundings: Surroundings, credentials: Credentials, random: Random | None = None
    ) -> None:
        self._around = surroundings
        self._store = surroundings.store
        self._clock = surroundings.clock
        self._credentials = credentials
        self._random = random or SystemRandom()
        self._session: Session | None = None
        self._before: Session | None = None  # the one that ended
        self._signed_in_at = 0.0
        self._began = 0.0
        self._folders = FolderList(surroundings)
        self._polled: dict[int, tuple[FolderStatus, float]] = {}
        self._misses = Misses()
        self._never_came: dict[int, int] = {}  # messages by folder
        self._large_missed = 0
        # Folders as they are here since all was brought in step, and how many messages they then had there.
        self._agreed: dict[int, tuple[FolderState, int]] = {}
        # Folders that are in doubt or have bodies that are to be loaded, when the pass began.
        self._undone: set[int] = set()
        self._refused: list[str] = []  # folders that were given out before and are not any more

    def run_pass(self) -> PassReport:
        """Pending operations, every folder, bodies. Begins again by itself when there is news."""
        started = self._clock.monotonic()
        tally = Tally()
        with self._errors():
            while not self._around.stop.stopped:
                self._began = self._clock.monotonic()
                try:
                    folders = self._pass(tally)
                    break
                except EndedEarly:
                    continue
            else:
                folders = 0
        return self._report(tally, folders, started)

    def load_body(self, number: int) -> bool:
        """Load one message's body now; False if it is not to be had."""
        with self._errors():
            return self._load_body(self._ready(), number)

    def watch(self, changed: Callable[[], None], stop: Waker) -> None:
        """Wait for news on a connection of its own."""
        watch(self._around, self._credentials, changed, stop)

    def interrupt(self) -> None:
        """Cut the connection under a pass."""
        session = self._session
        if session:
            session.connection.interrupt()

    def close(self) -> None:
        """Sign out."""
        session, self._session = self._session, None
        if session:
            self._before = session
            session.close()

    def _pass(self, tally: Tally) -> int:
        insisted = self._around.wishes.take_insistence()
        forgiven = self._misses.forgive(self._clock.monotonic(), at_once=insisted)
        session, exists = self._fresh()
        self._between()  # an opened message before all else
        load_arrivals(session, self._around, exists, tally, self._between, self._misses)
        replay = Replay(session, self._around, self._random, self._misses)
        replay.run(listed=False)
        opened = self._opened_inbox(session)
        if opened and opened.folder:
            self._step(session, opened.folder, tally).ask_ahead(opened.selected)
        remote = {each.path: each for each in self._folders.listed(session)}
        states = self._folders.reconcile(session, remote)
        with self._store.reading() as connection:
            undone = placing.folders_without_bodies(connection, endurance.IN_ONE_PIECE)
            self._undone = undone | doubted(connection)
        if forgiven:
            self._undone |= {folder for folder, count in self._never_came.items() if count}
        self._refused = []
        self._never_came = {each.id: self._never_came.get(each.id, 0) for each in states}
        for folder in states:
            self._between()
            known = opened if opened and opened.is_still(folder, session) else None
            self._try_folder(session, folder, known.selected if known else remote[folder.path], tally)
        self._load_large(session, {state.id for state in states}, tally)
        replay.run()  # what marking as read has queued meanwhile
        return len(states)

    def _fresh(self) -> tuple[Session, int | None]:
        """The session, known to work: a line that died since the last pass is replaced without a word. And
        how many messages are in the folder that is selected, if that is told."""
        exists = None
        if self._session:
            try:
                exists = self._session.noop()
            except ConnectionLost:
                self.close()
        return self._ready(), exists

    def _ready(self) -> Session:
        if self._session is None:
            self._session = open_session(
                self._around.account, self._credentials, self._note_sign_in, self._hopes
            )
        return self._session

    def _hopes(self) -> Hopes | None:
        """What is asked for with the opening: the inbox, if it is in step here and nothing comes first."""
        before, inbox = self._before, self._store.folders.by_role(FolderRole.INBOX)
        since = asked_since(inbox) if inbox and inbox.complete and inbox.path == INBOX else None
        if not (before and before.qresync and inbox and since):
            return None
        if self._around.wishes.is_urgent or self._store.operations.pending():
            return None
        whole = not told_by(before) and not self._misses.has_doubts(inbox.id)
        return before.hopes_for(INBOX, since, next_uid(self._store, inbox), whole=whole)

    def _note_sign_in(self) -> None:
        self._signed_in_at = self._clock.monotonic()

    def _opened_inbox(self, session: Session) -> _Opened | None:
        """A new inbox is selected before all are listed; with QRESYNC any inbox, and says what happened.

        Its STATUS costs more: unless a Maildir is selected, Dovecot reads the list of all its files for that.
        """
        inbox = self._store.folders.by_role(FolderRole.INBOX)
        if inbox is not None and not (session.qresync and inbox.complete and inbox.path == INBOX):
            return None
        try:
            return _Opened(inbox, session.select_and_list(INBOX, asked_since(inbox) if inbox else None))
        except ServerSaidNo:  # told when its turn comes
            return None

    def _try_folder(
        self, session: Session, state: FolderState, remote: RemoteFolder | Selected, tally: Tally
    ) -> None:
        """A folder that the server does not give out keeps no other waiting."""
        try:
            self._sync_folder(session, state, remote, tally)
        except ServerSaidNo as refusal:
            if state.role is FolderRole.INBOX:
                raise
            if state.uidvalidity is not None:  # else nobody takes what stands there for all there is
                self._refused.append(state.path)
            code = refusal.status.code or "NO"
            log.warning("account %s folder %d: not mirrored (%s)", self._store.account, state.id, code)

    def _sync_folder(
        self, session: Session, state: FolderState, remote: RemoteFolder | Selected, tally: Tally
    ) -> None:
        local = self._local(session, state)
        if self._is_unchanged(session, state, local, remote):
            if local.count is not None:
                self._agreed[state.id] = state, local.count
            return
        selected = remote if isinstance(remote, Selected) else None
        step = self._step(session, state, tally)
        if agreed := step.run(local, selected):
            self._agreed[state.id] = agreed
            self._never_came[state.id] = step.never_came
        else:  # held back: to be looked at again however it stands
            self._polled.pop(state.id, None)

    def _step(self, session: Session, state: FolderState, tally: Tally) -> FolderSync:
        undone = state.id in self._undone
        return FolderSync(session, self._around, state, tally, self._between, self._misses, undone=undone)

    def _local(self, session: Session, state: FolderState) -> Local:
        count = self._count(session, state)
        return Local(state.uidvalidity, state.uidnext, state.modseq, state.complete, count)

    def _count(self, session: Session, state: FolderState) -> int | None:
        """How many messages the server has by what is here. What it said itself the last time counts where
        everything was compared since, and nothing happened: what then does not come is given up."""
        if session.quirks.scope(state.role) != b"ALL":
            return UNTOLD
        before, exists = self._agreed.get(state.id, (None, 0))
        if before == state:
            return exists
        if session.qresync and self._around.account.sync.months:
            return None
        with self._store.reading() as connection:
            return self._store.operations.count_there(connection, state.id)

    def _is_unchanged(
        self, session: Session, state: FolderState, local: Local, remote: RemoteFolder | Selected
    ) -> bool:
        """True if asking for the folder's status is enough."""
        if not state.complete or (state.role is FolderRole.INBOX and not session.condstore):
            return False
        if state.id in self._undone:
            return False
        if isinstance(remote, Selected):
            return nothing_happened(local, as_remote(remote))
        status = remote.status or session.status(remote.path)
        if session.condstore:
            return nothing_happened(local, _as_remote(status))
        return self._was_polled(state, status)

    def _was_polled(self, state: FolderState, status: FolderStatus) -> bool:
        """Without numbered changes: the same counts, and compared not long ago."""
        now = self._clock.monotonic()
        before, when = self._polled.get(state.id, (None, 0.0))
        if before == status and now - when < POLLED_AFTER:
            return True
        self._polled[state.id] = status, now
        return False

    def _between(self) -> None:
        """Between two FETCHes: an opened message first; a stop or news end the pass."""
        if self._around.stop.stopped:
            raise EndedEarly
        while self._session and (number := self._around.wishes.take_urgent()) is not None:
            self._load_body(self._session, number)
        if self._clock.monotonic() - self._began >= NEWS_AFTER and self._around.wishes.take_news():
            raise EndedEarly

    def _load_large(self, session: Session, folders: set[int], tally: Tally) -> None:
        """Last of all, so that nothing waits for them."""
        with self._store.reading() as connection:
            large = placing.large_without_body(connection, endurance.IN_ONE_PIECE, LARGEST_MESSAGE)
        known = {state.id: state for state in self._store.folders.states()} if large else {}
        self._large_missed = 0
        for number, folder in large:
            if folder in folders and folder in known:
                self._large_missed += not self._load_one(session, number, known[folder], tally)

    def _load_one(self, session: Session, number: int, folder: FolderState, tally: Tally) -> bool:
        """False if it does not come: the pass goes on to its end without it."""
        if self._misses.is_left_out(folder.id, -number):
            return False
        before = tally.bytes
        try:
            return LargeLoader(session, self._around, folder, tally, self._between).load(number)
        except ServerSaidNo:
            return False
        except ConnectionLost:
            if tally.bytes == before:  # else the next try goes on where this one came to
                self._misses.broke(folder.id, [-number])
            raise

    def _load_body(self, session: Session, number: int) -> bool:
        summary = self._store.messages.summary(number)
        folder = next((s for s in self._store.folders.states() if summary and s.id == summary.folder), None)
        if summary is None or folder is None or summary.uid is None or summary.downloaded:
            return bool(summary and summary.downloaded)
        if summary.size > endurance.IN_ONE_PIECE:
            return LargeLoader(session, self._around, folder, Tally(), self._between).load(number)
        if session.selected is None or session.selected.path != folder.path:
            session.select(folder.path)
        if session.selected is None or session.selected.uidvalidity != folder.uidvalidity:
            return False
        recorder = Recorder(self._around, folder, Tally())
        loaded = [
            Whole(fetched, fetched.body)
            for fetched in session.fetch(b"%d" % summary.uid, WHOLE_ITEMS, 1)
            if fetched.uid == summary.uid and isinstance(fetched.body, bytes)
        ]
        recorder.add([prepare_here(each, number) for each in loaded])
        return bool(loaded)

    def _report(self, tally: Tally, folders: int, started: float) -> PassReport:
        first_page = tally.first_page - self._signed_in_at if tally.first_page else None
        return PassReport(
            account=self._store.account,
            folders=folders,
            new=tally.new,
            changed=tally.changed,
            removed=tally.removed,
            bytes=tally.bytes,
            seconds=self._clock.monotonic() - started,
            first_page_seconds=first_page,
            refused=tuple(self._refused),
            not_filed=self._store.operations.not_filed(),
            not_fetched=sum(self._never_came.values()) + self._large_missed,
        )

    @contextlib.contextmanager
    def _errors(self) -> Iterator[None]:
        """Whatever goes wrong, the next pass begins with a new connection."""
        try:
            yield
        except ProtocolViolation as violation:
            self.close()
            raise refusals.unusable(self._around.account.incoming, violation) from None
        except BaseException:
            self.close()
            raise


def _as_remote(status: FolderStatus) -> Remote:
    return Remote(
        uidvalidity=status.uidvalidity or 0,
        uidnext=status.uidnext or 0,
        highestmodseq=status.highestmodseq or 0,
        exists=status.messages or 0,
    )
