"""Loads messages of the selected folder into the store: headers alone, or whole ones through a pipeline."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from tomail.model.events import SyncProgress
from tomail.store.raw_message import Understood
from tomail.store.reading_apart import Reader, read_here, reader
from tomail.sync.mirror import Surroundings
from tomail.sync.pipeline import Pipeline

from . import endurance
from .misses import Misses
from .objects import already_here, asking, told_by
from .record import Prepared, Recorder, Tally, Whole, pack, prepare, prepare_head
from .refusals import ConnectionLost, ServerSaidNo
from .responses import Fetched
from .session import FLAG_ITEMS, HEAD_ITEMS, WHOLE_ITEMS, Session, sets_of
from .tokenizer import Endless, Oversize, ProtocolViolation

FETCH_SECONDS = 0.5  # how long one FETCH should take: an opened message waits that long at most
LEAST_AT_ONCE, FIRST_AT_ONCE, MOST_AT_ONCE = 10, 50, 1000
HEADS_AT_ONCE = 1000
SAMPLE_SECONDS, SAMPLE_MESSAGES = 1.0, 500  # what shows how fast the line is
MANY = 500  # messages beyond the sample that pay for a process to read them
PATIENCE_SECONDS = 60.0  # if the bodies take longer, the list is filled with headers first

Loading = Pipeline[Whole, Understood, bytes, Prepared]


class EndedEarly(Exception):
    """The pass was asked to end, or to begin again because there is news. All that was done stands."""


@dataclass
class _Pace:
    """How many messages one FETCH should ask for, from how long the last one took."""

    count: int = FIRST_AT_ONCE

    def took(self, seconds: float, messages: int) -> None:
        wanted = int(FETCH_SECONDS * messages / max(seconds, 1e-6))
        self.count = max(LEAST_AT_ONCE, min(wanted, self.count * 4, MOST_AT_ONCE))


class Loader:
    """Loads into one folder's rows. `between` is called between two FETCHes; it may raise EndedEarly."""

    def __init__(
        self,
        session: Session,
        surroundings: Surroundings,
        record: Recorder,
        tally: Tally,
        between: Callable[[], None],
        misses: Misses,
    ) -> None:
        self._session = session
        self._misses = misses
        self._around = surroundings
        self._record = record
        self._tally = tally
        self._between = between
        self._pace = _Pace()
        self._done = 0
        self._announced: dict[int, tuple[int, int]] = {}  # number and size by UID, of rows without a body
        self.unanswered: set[int] = set()  # UIDs that the server did not tell of when it was asked

    def ask_ahead(self, uids: Sequence[int]) -> None:
        """`whole` comes next with the same UIDs: let the server begin to read them."""
        uids, _ = self._sorted_out(uids)
        if uids and not told_by(self._session):  # else more is asked before
            uids = self._hoped_first(uids)
            first = self._next_batch(uids)
            allowance = endurance.of_fetch(len(first), bodies=True)
            command = b"UID FETCH %b %b" % (self._sets(first)[0], WHOLE_ITEMS)
            self._session.connection.send_ahead([command], allowance=allowance)

    def heads(self, uids: Sequence[int]) -> None:
        """Rows without bodies for `uids`, in their order."""
        uids, _ = self._sorted_out(uids)  # the others come with their bodies
        for start in range(0, len(uids), HEADS_AT_ONCE):
            self._between_fetches()
            self._heads(uids[start : start + HEADS_AT_ONCE])

    def whole(self, uids: Sequence[int], *, known: Sequence[int] = ()) -> None:
        """Whole messages for `uids`, in their order; those that are `known` have a row already.

        Over a slow line a first batch shows how long it will take; then the list comes first. At what a line
        ended comes last.
        """
        have_rows = set(known)
        uids, doubtful = self._sorted_out(uids)
        uids = self._hoped_first(uids)
        self._done = 0
        started = self._around.clock.monotonic()
        sample, rest = list(uids[:SAMPLE_MESSAGES]), list(uids[SAMPLE_MESSAGES:])
        with reader(many=len(rest) >= MANY) as read:
            left = self._stream(sample, len(uids), have_rows, read_here, started + SAMPLE_SECONDS)
            rest = left + rest
            seconds_each = (self._around.clock.monotonic() - started) / max(len(uids) - len(rest), 1)
            if seconds_each * len(rest) > PATIENCE_SECONDS:
                self.heads([uid for uid in rest if uid not in have_rows])
                have_rows.update(rest)
            self._stream(rest, len(uids), have_rows, read)
        for uid in doubtful:
            self._stream([uid], 1, have_rows, read_here)

    def _sorted_out(self, uids: Sequence[int]) -> tuple[Sequence[int], list[int]]:
        """Those at which no line ended, and those at which one did; what is left out counts as unanswered."""
        folder, misses = self._record.folder.id, self._misses
        doubtful = [uid for uid in uids if misses.is_doubtful(folder, uid)]
        if not doubtful:
            return uids, []
        left_out = {uid for uid in doubtful if misses.is_left_out(folder, uid)}
        self.unanswered |= left_out
        return [uid for uid in uids if uid not in doubtful], [uid for uid in doubtful if uid not in left_out]

    def _hoped_first(self, uids: Sequence[int]) -> Sequence[int]:
        """What was asked for with the opening comes before all else."""
        hoped = self._hoped(uids)
        return [*hoped, *(uid for uid in uids if uid not in hoped)] if hoped else uids

    def _hoped(self, uids: Sequence[int]) -> list[int]:
        """Those of `uids` that were asked for with the opening, and are still to be read."""
        hopes = self._session.hopes
        if hopes is None or not self._session.connection.is_ahead(hopes.fetching):
            return []
        return [uid for uid in uids if uid in hopes.uids]

    def _next_batch(self, uids: Sequence[int]) -> Sequence[int]:
        """What the next FETCH asks for."""
        return self._hoped(uids) or uids[: self._pace.count]

    def _sets(self, wanted: Sequence[int]) -> list[bytes]:
        """What asks for them: as it was asked for already, where that was."""
        hopes = self._session.hopes
        is_hoped = hopes is not None and len(self._hoped(wanted)) == len(wanted) > 0
        return [hopes.uid_set] if hopes and is_hoped else sets_of(wanted)

    def _told(self, wanted: Sequence[int], items: bytes) -> Iterator[Fetched]:
        """FETCH; messages that the server cannot read keep no other from coming."""
        left = set(wanted)
        try:
            yield from self._asked(wanted, items, left)
        except ServerSaidNo:
            for uid in sorted(left) if len(wanted) > 1 else ():
                with suppress(ServerSaidNo):
                    yield from self._asked([uid], items, left)
            if len(left) == len(wanted) > 1 and not self._tells_flags(wanted):  # it gives nothing at all
                raise

    def _tells_flags(self, uids: Sequence[int]) -> bool:
        """True if the server answers for messages that it does not give: it is they that are at fault."""
        with suppress(ServerSaidNo):
            for uid_set in sets_of(uids):
                for _ in self._session.fetch(uid_set, FLAG_ITEMS, len(uids)):
                    pass  # the plan hears of flags
            return True
        return False

    def _asked(self, wanted: Sequence[int], items: bytes, left: set[int]) -> Iterator[Fetched]:
        """One FETCH after the other; what comes is taken out of `left`."""
        try:
            for uid_set in self._sets(wanted):
                for fetched in self._session.fetch(uid_set, items, len(wanted)):
                    if fetched.body is not None or fetched.header is not None:
                        left.discard(fetched.uid)
                    yield fetched
        except ConnectionLost:
            if still := left.intersection(wanted):
                self._misses.broke(self._record.folder.id, still)
            raise

    def rows_without_body(self) -> dict[int, int]:
        """Number by UID of the folder's messages that are still to be downloaded, newest first."""
        rows = self._around.store.messages.without_body(self._record.folder.id, -1)
        self._announced = {uid: (number, size) for number, uid, size in rows}
        return {uid: number for number, uid, size in rows if size <= endurance.IN_ONE_PIECE}

    def _stream(
        self, uids: Sequence[int], total: int, known: set[int], read: Reader, until: float | None = None
    ) -> list[int]:
        """Load through a pipeline; gives back what was not begun at the monotonic time `until`."""
        numbers = self.rows_without_body() if known else {}
        wanted = [uid for uid in uids if uid not in known or uid in numbers]
        if not wanted:
            return []
        now = int(self._around.clock.now().timestamp())
        oversize: list[int] = []
        name = f"sync-{self._around.account.id}"
        with Loading(
            pack,
            lambda chunk: read([each.raw for each in chunk]),
            lambda whole, understood, compressed: prepare(whole, understood, compressed, numbers, now),
            self._record.add,
            _weight,
            name,
        ) as pipeline:
            while wanted and (until is None or self._around.clock.monotonic() < until):
                batch = self._next_batch(wanted)
                wanted = wanted[len(batch) :]
                pipeline.flush()
                self._between_fetches()
                oversize += self._fetch(batch, pipeline)
                self._done += len(batch)
                self._tell_progress(self._done, total)
        self.heads([uid for uid in oversize if uid not in numbers])
        return wanted

    def _fetch(self, batch: Sequence[int], pipeline: Loading) -> list[int]:
        """One FETCH into the pipeline; gives back the UIDs of messages that are too large."""
        wanted = self._beyond_those_here(batch, pipeline)
        clock = self._around.clock
        asked, oversize, started, before = set(wanted), [], clock.monotonic(), self._tally.bytes
        hopes = self._session.hopes
        come_too = hopes.uids if hopes and self._hoped(wanted) else ()
        items = asking(WHOLE_ITEMS, told_by(self._session))
        for fetched in self._told(wanted, items):
            if fetched.body is None:
                continue  # told unasked
            if fetched.uid not in asked:
                if fetched.uid in come_too:  # it arrived since SELECT told what is there: its turn comes
                    continue
                raise ProtocolViolation("a message that nobody asked for")
            asked.remove(fetched.uid)
            if isinstance(fetched.body, Oversize):
                oversize.append(fetched.uid)
            else:
                self._tally.bytes += len(fetched.body)
                self._check_size(fetched.uid, len(fetched.body))
                _feed(pipeline, Whole(fetched, fetched.body))
        self.unanswered |= asked
        seconds = clock.monotonic() - started
        self._pace.took(seconds, max(len(wanted), 1))
        self._session.suit_line(self._tally.bytes - before, seconds)
        return oversize

    def _check_size(self, uid: int, size: int) -> None:
        """A server that sends far more than it said loses the line; it is believed the next time."""
        number, announced = self._announced.get(uid, (0, size))
        if size <= endurance.most_of(announced) or self._session.quirks.sizes_are_estimates:
            return
        with self._around.store.transaction() as tx:
            self._around.store.messages.set_size(tx, number, size)
        raise Endless("more than announced")

    def _beyond_those_here(self, batch: Sequence[int], pipeline: Loading) -> Sequence[int]:
        """What is left to load of `batch` once the messages that another row has the bytes of are taken."""
        here, messages = set(), self._around.store.messages
        for fetched, raw, bearer in already_here(self._session, messages, self._record.folder.id, batch):
            _feed(pipeline, Whole(fetched, raw, bearer))
            here.add(fetched.uid)
        return [uid for uid in batch if uid not in here] if here else batch

    def _heads(self, uids: Sequence[int]) -> None:
        now = int(self._around.clock.now().timestamp())
        asked = set(uids)
        batch: list[Prepared] = []
        items = asking(HEAD_ITEMS, told_by(self._session))
        for fetched in self._told(uids, items):
            if fetched.uid in asked and fetched.header is not None:
                asked.remove(fetched.uid)
                batch.append(prepare_head(fetched, now))
        self.unanswered |= asked
        if batch:
            self._record.add(batch)

    def _between_fetches(self) -> None:
        """Let others use the connection; our folder must be selected, and the same, afterwards."""
        path, uidvalidity = self._record.folder.path, self._record.state.uidvalidity
        self._between()
        selected = self._session.selected
        if selected is None or selected.path != path:
            selected = self._session.select(path)
        if uidvalidity is not None and selected.uidvalidity != uidvalidity:
            raise EndedEarly

    def _tell_progress(self, done: int, total: int) -> None:
        account, folder = self._around.account.id, self._record.folder.path
        self._around.publish(SyncProgress(account, folder, done, total))


def _feed(pipeline: Loading, message: Whole) -> None:
    pipeline.feed(message, message.weight)


def _weight(prepared: Prepared) -> int:
    return prepared.weight
