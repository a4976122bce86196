"""Who has which right over one account (or over the practice): a row a holder, a column a right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from tomail.model.people import Right, group_principal, user_principal
from tomail.practice.rights import NAMES, Grant, Rights
from tomail.practice.snapshot import Snapshot
from tomail.ui.i18n import say
from tomail.ui.widgets.labels import Text, keep_whole

from .grants import Tick, tick
from .tick_box import TickBox


class RightsMatrix(QWidget):
    """`toggled` carries the grant whose box was pressed."""

    toggled = Signal(Grant)

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[Grant, TickBox] = {}
        self._shown: object = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(2)

    def show_rights(self, snapshot: Snapshot, rights: Rights, account: str, columns: Sequence[Right]) -> None:
        """The rights as they are, with what is changed but not saved."""
        holders = _holders(snapshot)
        if (account, holders) != self._shown:
            self._build(holders, account, columns)
            self._shown = account, holders
        for grant, box in self.boxes.items():
            how, group = tick(snapshot, rights, grant)
            box.show_tick(how, self._words(how, group))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        keep_whole(self)

    def _words(self, how: Tick, group: str) -> str:
        return {
            Tick.GRANTED: self.tr("granted"),
            Tick.INHERITED: self.tr("from group {group}").format(group=group),
            Tick.EVERYONE: self.tr("everybody, because nobody was named"),
            Tick.NONE: self.tr("not granted"),
        }[how]

    def _build(self, holders: tuple[tuple[str, str], ...], account: str, columns: Sequence[Right]) -> None:
        while item := self._grid.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.boxes = {}
        for place, right in enumerate(columns, 1):
            heading = Text(say(NAMES[right]), "section", wrap=True)
            heading.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(heading, 0, place)
        for row, (holder, name) in enumerate(holders, 1):
            kind = "strong" if holder.startswith("group:") else "plain"
            self._grid.addWidget(Text(name, kind), row, 0)
            for place, right in enumerate(columns, 1):
                self._add(Grant(right, account, holder), f"{name}, {say(NAMES[right])}", row, place)
        self._grid.setColumnStretch(0, 1)
        keep_whole(self)

    def _add(self, grant: Grant, name: str, row: int, column: int) -> None:
        box = TickBox(name)
        box.setObjectName(f"admin.right.{grant.right}.{grant.holder}")
        box.clicked.connect(lambda: self.toggled.emit(grant))
        self.boxes[grant] = box
        self._grid.addWidget(box, row, column, Qt.AlignmentFlag.AlignHCenter)


def _holders(snapshot: Snapshot) -> tuple[tuple[str, str], ...]:
    """Groups first, then everybody who works here."""
    groups = ((group_principal(each.id), each.name) for each in snapshot.groups)
    people = (
        (user_principal(each.id), f"{each.name} ({each.initials})")
        for each in snapshot.people
        if not (each.built_in or each.disabled)
    )
    return *groups, *people
