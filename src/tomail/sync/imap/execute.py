"""Carries out the plan for one folder: what the server has is here, newest first."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import islice

from tomail.base.threads import give_way
from tomail.model.mail import FolderRole
from tomail.store import placing
from tomail.store.database import Transaction
from tomail.store.folders import FolderState
from tomail.sync.mirror import Surroundings

from . import plan
from .dates import since
from .load import MOST_AT_ONCE, Loader
from .misses import Misses
from .plan import Local, Remote, plan_folder
from .record import Recorder, Tally
from .responses import Fetched
from .selecting import Selected
from .session import Session

FIRST_PAGE = 100
FLAGS_AT_ONCE = 5000
CONFIRMED_AFTER = 600  # seconds that a folder must stay empty before its messages go here too
EMPTIED = "emptied:"  # and a folder's number: since when it is in doubt
MONTH_DAYS = 31
A_DAY = timedelta(days=1)  # servers compare dates, of whatever zone
MAY_BE_EMPTIED = (FolderRole.TRASH, FolderRole.JUNK)

log = logging.getLogger(__name__)


class FolderSync:
    """One folder in one pass. `between` is called between two FETCHes; it may raise EndedEarly."""

    def __init__(
        self,
        session: Session,
        surroundings: Surroundings,
        folder: FolderState,
        tally: Tally,
        between: Callable[[], None],
        misses: Misses,
        *,
        undone: bool,
    ) -> None:
        """`undone`: bodies may be left to load, or something is held back, since an earlier pass."""
        self._session = session
        self._undone = undone
        self._unanswered = misses.unanswered
        self._around = surroundings
        self._store = surroundings.store
        self._folder = folder  # as it was before this pass
        self._tally = tally
        self._record = Recorder(surroundings, folder, tally, session.quirks)
        self._loader = Loader(session, surroundings, self._record, tally, between, misses)
        self.never_came = 0  # messages listed and not given, in this pass and the one before
        self._held = False
        self._compared = False
        self._counted: int | None = None  # messages, less what this pass brought and took till then

    def run(self, local: Local, selected: Selected | None = None) -> tuple[FolderState, int] | None:
        """Bring the folder in step; gives back how it is here now, and how many messages it has there; None
        if changes were held back. `selected`: it is already. Raises EnvironmentTrouble, EndedEarly."""
        selected = selected or select(self._session, self._folder)
        self._record.heard(selected)
        steps = plan_folder(local, as_remote(selected))
        match steps:
            case [plan.ApplyTold(), plan.Arrived(first, last)] if last - first < MOST_AT_ONCE:
                self._load_beside(selected, first, last)
            case _:
                for step in steps:
                    self._carry_out(step, selected)
        if not self._compared and (self._loader.unanswered or not self._fits(selected.exists)):
            self._search_and_compare(selected)
        missing = frozenset(self._loader.unanswered)
        self._load_leftovers()
        self._finish(selected, missing)
        return None if self._held else (self._record.state, selected.exists)

    def ask_ahead(self, selected: Selected) -> None:
        """`run` comes next: let the server begin to read what is new."""
        folder = self._folder
        local = Local(folder.uidvalidity, folder.uidnext, folder.modseq, folder.complete)
        match plan_folder(local, as_remote(selected)):
            case [plan.ApplyTold(), plan.Arrived(first, last)] if last - first < MOST_AT_ONCE:
                self._loader.ask_ahead(self._lacking(range(first, last + 1)))

    def _load_beside(self, selected: Selected, first: int, last: int) -> None:
        """The server gives what is new while we write what it told of the rest."""
        lacking = self._lacking(range(first, last + 1))
        self._loader.ask_ahead(lacking)
        with ThreadPoolExecutor(1, f"sync-{self._store.account}-told", give_way) as beside:
            told = beside.submit(self._write_told, selected)
            beside.shutdown(wait=False)  # so that nobody waits for its end later
            self._record.after(told)
            self._load(lacking)
        if told.result():
            self._search_and_compare(selected)

    def _carry_out(self, step: plan.Step, selected: Selected) -> None:
        match step:
            case plan.StartAnew():
                log.info("account %s folder %d: UIDVALIDITY changed", self._store.account, self._folder.id)
                self._record.forget_uids()
            case plan.ApplyTold():
                self._apply_told(selected)
            case plan.ChangedSince(modseq):
                _, back = self._flags(self._session.changed_since(modseq))
                self._applied(selected)
                if back:
                    self._search_and_compare(selected)
            case plan.CompareFlags():
                present, _ = self._flags(self._session.uids_and_flags())
                self._compare(selected, present)
            case plan.CompareUids():
                self._search_and_compare(selected)
            case plan.Arrived(first, last):
                self._load_arrived(first, last)

    def _apply_told(self, selected: Selected) -> None:
        """What SELECT brought."""
        if self._write_told(selected):
            self._search_and_compare(selected)

    def _write_told(self, selected: Selected) -> bool:
        """The same; True if the server is to be asked: what is said to be gone has to fit the count."""
        gone = self._in_spans(selected)
        doubtful = bool(gone) and self._contradicts(selected, len(gone))
        if not doubtful:
            self._applied(selected)
        return self._record.apply([] if doubtful else gone, selected.changed) or doubtful

    def _contradicts(self, selected: Selected, gone: int) -> bool:
        """True if more messages are there than can be left after so many went."""
        told = [(self._folder.uidnext, selected.uidnext - 1)]
        with self._store.reading() as connection:
            here = placing.numbers_in(connection, self._folder.id, told)
        fresh = max(selected.uidnext - self._folder.uidnext, 0) - len(here)
        return self._lacks(selected.exists - fresh, gone)

    def _flags(self, told: Iterator[Fetched]) -> tuple[set[int], bool]:
        """Flags, written as they come: the UIDs, and whether messages are there again that were marked."""
        present: set[int] = set()
        back = False
        while part := list(islice(told, FLAGS_AT_ONCE)):
            back = self._record.flags(part) or back
            present.update(each.uid for each in part)
        return present, back

    def _search_and_compare(self, selected: Selected) -> None:
        self._compare(selected, set(self._session.search(self._scope)))

    def _applied(self, selected: Selected) -> None:
        """The changes up to `selected` are written with the next transaction, unless some are held back."""
        if not self._held:
            self._record.advance(uidvalidity=selected.uidvalidity, modseq=selected.highestmodseq)

    def _finish(self, selected: Selected, missing: frozenset[int]) -> None:
        """Everything is here. With changes held back nothing is noted: the next pass hears them again."""
        if self._held:
            return
        if self._undone:
            self._forget_note()
        self._applied(selected)
        uidnext = selected.uidnext or self._record.state.uidnext
        self._record.advance(complete=self._is_given_up(missing), uidnext=uidnext)
        self._record.write_state()

    def _is_given_up(self, missing: frozenset[int]) -> bool:
        """What the server lists and does not give, the next pass asks for once more, and then nobody does."""
        before = self._unanswered.get(self._folder.id, frozenset())
        self._unanswered[self._folder.id] = missing
        self.never_came = len(missing & before)
        return missing <= before

    def _fits(self, exists: int) -> bool:
        """False if by the count not the same is here and there: a server may say of changes what it likes."""
        return self._is_partial or self._reckoned() == exists or self._count() == exists

    def _lacks(self, exists: int, gone: int = 0) -> bool:
        """True if more messages are there than can be here after so many went."""
        here = self._count()
        return exists > 0 and gone == here > 0 if self._is_partial else here - gone < exists

    def _count(self) -> int:
        with self._store.reading() as connection:
            count = self._store.operations.count_there(connection, self._folder.id)
        self._counted = count - self._tally.new + self._tally.removed
        return count

    def _reckoned(self) -> int | None:
        """The same by what came and went since it was counted; None if it was not."""
        return None if self._counted is None else self._counted + self._tally.new - self._tally.removed

    @property
    def _is_partial(self) -> bool:
        """Not everything is to be here."""
        return self._around.account.sync.months > 0 or self._scope != b"ALL"

    def _compare(self, selected: Selected, present: set[int]) -> None:
        self._compared = True
        self._loader.unanswered.clear()
        with self._store.reading() as connection:
            known = self._store.messages.known(self._folder.id, connection)
            leaving = self._store.operations.leaving(self._folder.id, connection)
            unplaced = placing.unplaced(connection, self._folder.id)
        doubtful = bool(unplaced)
        wanted = self._wanted(present, [row.internal_date for row in unplaced])
        difference = plan.compare(known.numbers, present, wanted=wanted, leaving=leaving)
        whole = self._scope != b"ALL" or len(present) >= selected.exists
        here = len(known.numbers) + (len(self._record.unrecognised()) if doubtful else 0)
        self._remove([known.numbers[uid] for uid in difference.vanished], len(known.numbers), whole)
        self._applied(selected)
        if difference.missing:
            self._record.advance(complete=False)
            self._load(difference.missing, heads_first=doubtful)
        if doubtful:
            self._remove(self._record.unrecognised(), here, whole)

    @property
    def _scope(self) -> bytes:
        return self._session.quirks.scope(self._folder.role)

    def _wanted(self, present: Collection[int], unplaced: Collection[int]) -> Collection[int]:
        """Those of `present` that arrived in the account's time window. What is here without a UID is looked
        for as far back as it arrived (`unplaced`, epoch seconds): else it would be taken for gone."""
        months = self._around.account.sync.months
        if not months:
            return present
        begin = self._around.clock.now() - timedelta(days=months * MONTH_DAYS)
        arrived = [datetime.fromtimestamp(each, UTC) - A_DAY for each in unplaced]
        start = since(min([begin, *arrived]))
        return self._session.search(start if self._scope == b"ALL" else self._scope + b" " + start)

    def _in_spans(self, selected: Selected) -> list[int]:
        """What the server says that it expunged, one by one: that is believed, even of a whole folder."""
        if not selected.vanished:
            return []
        with self._store.reading() as connection:
            return list(placing.numbers_in(connection, self._folder.id, selected.vanished).values())

    def _remove(self, numbers: Sequence[int], known: int, whole: bool) -> None:
        """Messages that are not there any more, and nobody said why. A folder that is suddenly empty is
        believed when it stays so, and a list that is not `whole`: fewer than the server has by its count."""
        if not numbers:
            return
        emptied = self._folder.role not in MAY_BE_EMPTIED and self._is_suspicious(len(numbers), known)
        believed = whole and not emptied
        if believed or self._is_confirmed():
            self._record.remove(numbers)
        else:
            self._held = True

    def _is_suspicious(self, vanished: int, known: int) -> bool:
        """Also once it was, until that is settled: a new mail in an emptied folder explains nothing."""
        return plan.is_suspicious(vanished, known, self._session.quirks.usually_gone) or self._is_noted()

    def _is_confirmed(self) -> bool:
        now = int(self._around.clock.now().timestamp())
        with self._store.transaction() as tx:
            return now - placing.since_when(tx, self._note, now) >= CONFIRMED_AFTER

    def _forget_note(self) -> None:
        if self._is_noted():
            with self._store.transaction() as tx:
                placing.no_longer(tx, self._note)

    def _is_noted(self) -> bool:
        with self._store.reading() as connection:
            return self._note in placing.noted(connection, self._note)

    @property
    def _note(self) -> str:
        return f"{EMPTIED}{self._folder.id}"

    def _load_arrived(self, first: int, last: int) -> None:
        present: Iterable[int] = range(first, last + 1)
        if last - first >= MOST_AT_ONCE:  # rather ask than fetch a range that may be empty
            present = [
                uid for uid in self._session.search(b"UID %d:%d" % (first, last)) if first <= uid <= last
            ]
        self._load(self._lacking(present))

    def _lacking(self, present: Iterable[int]) -> list[int]:
        """Those that have no row here and are not to leave, newest first."""
        there = sorted(present, reverse=True)
        with self._store.reading() as connection:
            here = placing.numbers_in(connection, self._folder.id, [(there[-1], there[0])]) if there else {}
            leaving = self._store.operations.leaving(self._folder.id, connection)
        return [uid for uid in there if uid not in here and uid not in leaving]

    def _load(self, missing: Sequence[int], *, heads_first: bool = False) -> None:
        """Messages without a row. In the inbox of a new account a page of headers comes before all else."""
        known: Sequence[int] = ()
        if heads_first:
            known = missing
        elif self._folder.uidvalidity is None and self._folder.role is FolderRole.INBOX:
            known = missing[:FIRST_PAGE]
        if known:
            self._loader.heads(known)
            self._tally.first_page = self._tally.first_page or self._around.clock.monotonic()
        self._loader.whole(missing, known=known)

    def _load_leftovers(self) -> None:
        """Bodies that an earlier pass did not come to, or this one."""
        if not (self._undone or self._record.lacks_bodies):
            return
        rows = list(self._loader.rows_without_body())
        if rows:
            self._loader.whole(rows, known=rows)


def doubted(connection: Transaction) -> set[int]:
    """Folders of which something was held back, to be looked into until that is settled either way."""
    return {int(note.removeprefix(EMPTIED)) for note in placing.noted(connection, EMPTIED)}


def select(session: Session, known: FolderState) -> Selected:
    """SELECT the folder; the server tells what happened since what is `known`, where it can."""
    return session.select(known.path, asked_since(known))


def asked_since(known: FolderState) -> tuple[int, int] | None:
    """UIDVALIDITY and modseq from which on the server is to tell; None if it was never in step."""
    return (known.uidvalidity, known.modseq) if known.uidvalidity and known.modseq else None


def as_remote(selected: Selected) -> Remote:
    """What SELECT said, for the planner."""
    return Remote(
        uidvalidity=selected.uidvalidity,
        uidnext=selected.uidnext,
        highestmodseq=selected.highestmodseq,
        exists=selected.exists,
        resynced=selected.resynced,
    )
