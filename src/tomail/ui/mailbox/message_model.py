"""The model of a message list: keys for all rows, summaries only for what is looked at."""

from __future__ import annotations

import json
from array import array
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from tomail.base.threads import window_paints
from tomail.model.events import MessagesChanged
from tomail.model.mail import Flags, MessageRef, MessageSummary
from tomail.ui import tasks

from .chips import Chip, ChipsOf
from .fate_chips import fate_chips
from .rows import Rows, is_heading
from .source import Delta, Source
from .spoken import spoken

Index = QModelIndex | QPersistentModelIndex
T = TypeVar("T")

SUMMARY = int(Qt.ItemDataRole.UserRole)
HEADING = SUMMARY + 1
CHIPS = SUMMARY + 2
MIME_TYPE = "application/x-tomail-messages"
PAGE = 60
KEPT = 6000
MANY_RUNS = 100


class MessageListModel(QAbstractTableModel):
    """Rows of a `Source`. Summaries of rows that are painted arrive a moment later, in pages."""

    loaded = Signal()  # a source was shown, its first page is there
    reordered = Signal()  # so many rows changed that selection and place are the view's to restore
    matched = Signal()  # other messages belonged here, which no mail told

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: Source | None = None
        self._shown = 0  # how many sources were shown: an answer to an earlier one is dropped
        self._events: deque[MessagesChanged | None] = deque()  # asked about when no answer is awaited
        self._is_asking = False
        self._rows = Rows(today=_today())
        self._summaries: dict[int, MessageSummary] = {}
        self._wanted: set[int] = set()
        self._pending: set[int] = set()
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)
        self.chips: list[ChipsOf] = [fate_chips]  # who puts words into the third line, in their order
        self.lingering: int | None = None  # stays in the list although the filter dropped it

    # what is shown

    def show_source(self, source: Source) -> None:
        """Show the rows of another source; `loaded` says when they are there."""
        self._source = source
        self.lingering = None
        self._events.clear()
        self._shown += 1
        newest_first = self.newest_first

        def load() -> tuple[Rows, dict[int, MessageSummary]]:
            keys = source.keys()
            if keys:
                window_paints()
            first = keys[:PAGE] if newest_first else keys[-PAGE:]
            return Rows(keys, today=_today(), newest_first=newest_first), source.summaries(first)

        def done(answer: tuple[Rows, dict[int, MessageSummary]]) -> None:
            self._take_over(*answer)
            self.loaded.emit()

        self._ask_alone(load, done)

    @property
    def source(self) -> Source | None:
        """Where the rows come from."""
        return self._source

    @property
    def newest_first(self) -> bool:
        """The order of the list."""
        return self._rows.newest_first

    def set_newest_first(self, newest_first: bool) -> None:
        """Turn the list round."""
        self._rebuild(array("q", self._rows.messages()), newest_first)

    def day_changed(self) -> None:
        """Today has become yesterday: put the headings right."""
        if _today() != self._rows.today:
            self._rebuild(array("q", self._rows.messages()), self.newest_first)

    def take(self, event: MessagesChanged) -> None:
        """Bring the list in step with an event: rows come, go and change; it is never loaded anew."""
        if self._source is not None and self._source.concerns(event):
            self._events.append(event)
            self._ask_what_happened()

    def look_again(self) -> None:
        """Other messages may belong here, for a reason that no mail tells."""
        if None not in self._events:
            self._events.append(None)
            self._ask_what_happened()

    def _ask_what_happened(self) -> None:
        """One event after the other, none before the rows came: an older answer would undo a newer one."""
        source = self._source
        if source is None or self._is_asking or not self._events:
            return
        event, is_empty = self._events.popleft(), not len(self._rows)
        if event is None:
            self._ask_alone(source.keys, self._show_exactly)
            return
        shown: Sequence[int] = ()
        if event.removed:  # looked for only then: while mail loads, thousands of times nothing went
            shown = [key for key, each in self._summaries.items() if each.thread_count > 1]

        def ask() -> Delta:
            delta = source.after(event, shown)
            if is_empty and (delta.keys or delta.present):
                window_paints()  # the first rows, and the message that the list begins with
            return delta

        self._ask_alone(ask, self.apply)

    def _ask_alone(self, question: Callable[[], T], done: Callable[[T], None]) -> None:
        """What is asked next waits for the end of this, unless another source is shown meanwhile."""
        number, self._is_asking = self._shown, True

        def answered(answer: T) -> None:
            if number == self._shown:
                done(answer)

        def ended() -> None:
            if number == self._shown:
                self._is_asking = False
                self._ask_what_happened()

        tasks.run(question, done=answered, ended=ended, owner=self)

    def _show_exactly(self, keys: array[int]) -> None:
        if not self.has_exactly(keys):
            self.apply(Delta(keys=keys))
            self.matched.emit()

    def apply(self, delta: Delta) -> None:
        """Carry out what an event meant."""
        if delta.keys is not None:
            before = set(self._rows.messages())
            after = set(delta.keys)
            self._summaries.clear()
            self._change(after - before, before - after)
            self._repaint(before & after)
            return
        self._summaries.update(delta.present)
        self._summaries.update(delta.others)
        stood = {key for key in (*delta.present, *delta.others) if self._rows.row(key) is not None}
        self._change((*delta.present, *delta.further), delta.absent)
        self._repaint(stood)

    def let_go(self) -> None:
        """Drop the row that lingers, because it is not looked at any more."""
        if self.lingering is not None:
            gone, self.lingering = {self.lingering}, None
            self._change((), gone)

    # answers for others than the view

    def summary(self, index: Index) -> MessageSummary | None:
        """What stands in a row, if it is a message and is loaded."""
        return self._summaries.get(self._rows.key(index.row())) if index.isValid() else None

    def message_count(self) -> int:
        """How many messages the list has."""
        return len(self._rows) - len(self._rows.heading_rows())

    def has_exactly(self, keys: Iterable[int]) -> bool:
        """Whether these are the messages of the list."""
        return set(keys) == set(self._rows.messages())

    def is_heading_row(self, row: int) -> bool:
        """Whether a heading stands in `row`."""
        return is_heading(self._rows.key(row))

    def heading_rows(self) -> list[int]:
        """All of them, from the top."""
        return self._rows.heading_rows()

    def heading_above(self, row: int) -> str:
        """The heading that `row` stands under."""
        return self._heading(self._rows.heading_at(row))

    def key(self, row: int) -> int:
        """The key in `row`."""
        return self._rows.key(row)

    def row_of_ref(self, ref: MessageRef) -> int | None:
        """Where a message stands, if its row was ever loaded."""
        key = next((key for key, each in self._summaries.items() if each.ref == ref), None)
        return None if key is None else self._rows.row(key)

    def row_near(self, key: int) -> int:
        """Where a message stands, or would stand."""
        return self._rows.row_near(key)

    def neighbour(self, row: int, step: int, *, unread: bool = False) -> int | None:
        """The next row with a message in the direction of `step`; `unread`: of those that are loaded."""
        row += step
        while 0 <= row < len(self._rows):
            summary = self._summaries.get(self._rows.key(row))
            if not self.is_heading_row(row) and (not unread or (summary and _is_unread(summary))):
                return row
            row += step
        return None

    # the model as Qt asks it

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        row = index.row()
        if self.is_heading_row(row):
            wanted = (HEADING, int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
            return self._heading(row) if role in wanted else None
        summary = self._summary(row)
        return None if summary is None else self._answer(summary, role)

    def _answer(self, summary: MessageSummary, role: int) -> Any:
        if role == CHIPS:
            return self._chips(summary)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((spoken(summary), *(chip.spoken or chip.text for chip in self._chips(summary))))
        return {SUMMARY: summary, int(Qt.ItemDataRole.DisplayRole): summary.subject}.get(role)

    def _chips(self, summary: MessageSummary) -> list[Chip]:
        return [chip for chips_of in self.chips for chip in chips_of(summary)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.is_heading_row(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        refs = [str(summary.ref) for index in indexes if (summary := self.summary(index))]
        data = QMimeData()
        data.setData(MIME_TYPE, json.dumps(refs).encode())
        return data

    # inside

    def _heading(self, row: int) -> str:
        return self._rows.period(self._rows.key(row)).title(self._rows.today)

    def _summary(self, row: int) -> MessageSummary | None:
        key = self._rows.key(row)
        found = self._summaries.get(key)
        if found is None and key not in self._pending:
            self._wanted.add(row)
            self._asking.start()
        return found

    def _ask(self) -> None:
        """One question for everything that was painted since the last one, and what lies around it."""
        source, rows = self._source, self._wanted
        self._wanted = set()
        if source is None or not rows:
            return
        first, last = max(0, min(rows) - PAGE // 2), min(len(self._rows) - 1, max(rows) + PAGE // 2)
        around = range(first, last + 1) if last - first <= 4 * PAGE else sorted(rows)
        keys = {self._rows.key(row) for row in around if row < len(self._rows)}
        missing = {key for key in keys if not is_heading(key) and key not in self._summaries} - self._pending
        if not missing:
            return
        self._pending |= missing

        def done(found: dict[int, MessageSummary]) -> None:
            self._pending -= missing
            if source is self._source:
                self._keep(found)
                self._repaint(found.keys())

        tasks.run(
            lambda: source.summaries(missing),
            done=done,
            failed=lambda _: self._pending.difference_update(missing),
            owner=self,
        )

    def _keep(self, found: dict[int, MessageSummary]) -> None:
        if len(self._summaries) > KEPT:
            self._summaries = dict(list(self._summaries.items())[KEPT // 2 :])
        self._summaries.update(found)

    def _take_over(self, rows: Rows, summaries: dict[int, MessageSummary]) -> None:
        self.beginResetModel()
        self._rows = rows
        self._summaries = summaries
        self._pending.clear()
        self.endResetModel()

    def _rebuild(self, keys: array[int], newest_first: bool) -> None:
        self.beginResetModel()
        self._rows = Rows(keys, today=_today(), newest_first=newest_first)
        self.endResetModel()
        self.reordered.emit()

    def _change(self, added: Iterable[int], removed: Iterable[int]) -> None:
        removed = set(removed) - {self.lingering}
        ranges = self._rows.removals(removed)
        for first, end in ranges if len(ranges) < MANY_RUNS else ():
            self.beginRemoveRows(QModelIndex(), *self._rows.rows_of(first, end))
            self._rows.remove(first, end)
            self.endRemoveRows()
        runs = self._rows.insertions(added)
        if len(runs) >= MANY_RUNS or len(ranges) >= MANY_RUNS:
            keys = {*self._rows.messages(), *added} - removed
            self._rebuild(array("q", keys), self.newest_first)
            return
        for position, keys_of_run in runs:
            self.beginInsertRows(QModelIndex(), *self._rows.rows_before(position, len(keys_of_run)))
            self._rows.insert(position, keys_of_run)
            self.endInsertRows()

    def _repaint(self, keys: Iterable[int]) -> None:
        """Only these: a view paints what lies between the first and the last."""
        runs = self._rows.runs(keys)
        if len(runs) > MANY_RUNS:
            runs = [(runs[0][0], runs[-1][1])]
        for first, last in runs:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))


def _is_unread(summary: MessageSummary) -> bool:
    return Flags.SEEN not in summary.flags


def _today() -> date:
    return datetime.now().astimezone().date()
