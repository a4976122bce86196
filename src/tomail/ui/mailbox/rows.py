"""The rows of a list: sorted keys and, among them, a heading for each period that has messages.

A key is a message's number: its date in seconds above 20 bits of counter, so keys sort by date.
A heading is a key too, with all counter bits set, placed just before the messages of its period;
so one sorted array of eight bytes a row is all there is, however long the list.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import TypeAlias

from tomail.model.mail import COUNTER_BITS

from .periods import Period, local_day, period_of, seconds

HEADING = (1 << COUNTER_BITS) - 1
FOR_EVER = 1 << (62 - COUNTER_BITS)

Run: TypeAlias = "tuple[int, array[int]]"  # a position, and the keys that go in before it


def is_heading(key: int) -> bool:
    """Whether the row is a heading."""
    return key & HEADING == HEADING


class Rows:
    """Keys in the order of the screen. `newest_first` False turns the list round."""

    def __init__(self, keys: Iterable[int] = (), *, today: date, newest_first: bool = True) -> None:
        self.today = today
        self.newest_first = newest_first
        messages = sorted(keys)
        self._flat = array("q", sorted(chain(messages, self._headings(messages))))  # ascending

    def __len__(self) -> int:
        return len(self._flat)

    def key(self, row: int) -> int:
        """What stands in `row`."""
        return self._flat[self._mirrored(row)]

    def row(self, key: int) -> int | None:
        """Where `key` stands."""
        position = bisect_left(self._flat, key)
        if position < len(self._flat) and self._flat[position] == key:
            return self._mirrored(position)
        return None

    def row_near(self, key: int) -> int:
        """Where `key` stands, or would if it were there; -1 where nothing is."""
        return self._mirrored(min(bisect_left(self._flat, key), len(self._flat) - 1)) if self._flat else -1

    def messages(self) -> Iterator[int]:
        """The keys that are not headings."""
        return (key for key in self._flat if not is_heading(key))

    def heading_rows(self) -> list[int]:
        """The rows of the headings, from the top."""
        found = (self.row(key) for key in self._headings(self._flat))
        return sorted({row for row in found if row is not None})

    def heading_at(self, row: int) -> int:
        """The row of the heading that the row stands under."""
        period = self.period(self.key(row))
        found = self.row(self._heading_of(period))
        return row if found is None else found

    def period(self, key: int) -> Period:
        """The period of a message or a heading."""
        moment = key >> COUNTER_BITS
        if is_heading(key) and not self.newest_first:
            moment += 1  # such a heading sorts before the first second of its period
        return period_of(self.today if moment >= FOR_EVER - 1 else local_day(moment), self.today)

    def insertions(self, keys: Iterable[int]) -> list[Run]:
        """What must go in where, so that `keys` are in the list: runs, the last position first."""
        new = {key for key in keys if self.row(key) is None}
        new.update(key for key in self._headings(sorted(new)) if self.row(key) is None)
        runs: dict[int, array[int]] = {}
        for key in sorted(new):
            runs.setdefault(bisect_left(self._flat, key), array("q")).append(key)
        return sorted(runs.items(), reverse=True)

    def removals(self, keys: Iterable[int]) -> list[tuple[int, int]]:
        """The ranges [first, end) of positions to take out, the last first; empty headings go too."""
        gone = {self._position(key) for key in keys if self.row(key) is not None}
        gone.update(self._emptied(gone))
        return _ranges(sorted(gone, reverse=True))

    def runs(self, keys: Iterable[int]) -> list[tuple[int, int]]:
        """First and last row of each run of neighbours among `keys`, from the top."""
        rows = {row for key in keys if (row := self.row(key)) is not None}
        return [(first, end - 1) for first, end in reversed(_ranges(sorted(rows, reverse=True)))]

    def rows_of(self, first: int, end: int) -> tuple[int, int]:
        """First and last row of the positions [first, end)."""
        return (len(self) - end, len(self) - 1 - first) if self.newest_first else (first, end - 1)

    def rows_before(self, position: int, count: int) -> tuple[int, int]:
        """First and last row that `count` keys will have once they are in before `position`."""
        first = len(self) - position if self.newest_first else position
        return first, first + count - 1

    def insert(self, position: int, keys: array[int]) -> None:
        """Put a run of `insertions` in."""
        self._flat[position:position] = keys

    def remove(self, first: int, end: int) -> None:
        """Take a range of `removals` out."""
        del self._flat[first:end]

    def _mirrored(self, index: int) -> int:
        return len(self._flat) - 1 - index if self.newest_first else index

    def _position(self, key: int) -> int:
        return bisect_left(self._flat, key)

    def _heading_of(self, period: Period) -> int:
        if not self.newest_first:
            return (seconds(period.start) << COUNTER_BITS) - 1
        ends = seconds(period.end) if period.end else FOR_EVER
        return (ends << COUNTER_BITS) - 1

    def _headings(self, ascending: Sequence[int]) -> Iterator[int]:
        """One heading a period, without looking at every key."""
        position = 0
        while position < len(ascending):
            period = self.period(ascending[position])
            yield self._heading_of(period)
            if period.end is None:
                return
            position = bisect_left(ascending, seconds(period.end) << COUNTER_BITS, lo=position + 1)

    def _emptied(self, gone: set[int]) -> Iterator[int]:
        for heading in {self._position(self._heading_of(self.period(self._flat[i]))) for i in gone}:
            step = -1 if self.newest_first else 1
            below = heading + step
            while below in gone:
                below += step
            if not 0 <= below < len(self._flat) or is_heading(self._flat[below]):
                yield heading


def _ranges(descending: list[int]) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    for position in descending:
        if ranges and ranges[-1][0] == position + 1:
            ranges[-1] = (position, ranges[-1][1])
        else:
            ranges.append((position, position + 1))
    return ranges
