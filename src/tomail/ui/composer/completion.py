"""While a recipient is typed: who may be meant, in a list below the field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from tomail.model.mail import Address
from tomail.services.correspondents import OFFERED
from tomail.ui import theme

PERSON = int(Qt.ItemDataRole.UserRole)
ROW = 44
WIDTH = 460
TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)

Index = QModelIndex | QPersistentModelIndex
_MIDDLE = Qt.TextElideMode.ElideMiddle  # the domain is seen
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class Completion(QObject):
    """`chosen` carries the address that was taken: by Enter, Tab or a click; Escape closes the list.

    `find` gives the people that fit what was typed.
    """

    chosen = Signal(object)

    def __init__(self, edit: QLineEdit, find: Callable[[str], Sequence[Address]]) -> None:
        super().__init__(edit)
        self._edit = edit
        self._find = find
        self._model = _People(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setWidget(edit)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(OFFERED)
        self.popup = QListView()
        self._completer.setPopup(self.popup)
        self.popup.setObjectName(f"{edit.objectName()}.suggestions")
        self.popup.setAccessibleName(self.tr("Suggestions"))
        self.popup.setItemDelegate(_Rows(self.popup))
        self.popup.setMouseTracking(True)
        self.popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.popup.installEventFilter(self)  # after the completer's own: this one is asked first
        self.popup.clicked.connect(self._take)

    def offer(self, typed: str, *, choose: bool) -> None:
        """Show who fits; `choose`: Enter takes the first one."""
        people = self._find(typed)
        self._model.show_people(people)
        if not people:
            self.close()
            return
        self._completer.complete(QRect(0, 0, max(theme.scaled(WIDTH), 1), self._edit.height()))
        first = self._completer.completionModel().index(0, 0)
        self.popup.setCurrentIndex(first if choose else QModelIndex())

    def close(self) -> None:
        """Offer nothing any more."""
        self.popup.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            here = self.popup.currentIndex()
            if event.key() in TAKING and here.isValid():
                self._take(here)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)

    def _take(self, index: Index) -> None:
        person = index.data(PERSON)
        self.close()
        self.chosen.emit(person)


class _People(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._people: Sequence[Address] = ()

    def show_people(self, people: Sequence[Address]) -> None:
        self.beginResetModel()
        self._people = people
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        person = self._people[index.row()]
        if role == PERSON:
            return person
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return str(person) if role in spoken else None


class _Rows(QStyledItemDelegate):
    """The name above the address: a name alone says too little about where a mail would go."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), theme.scaled(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        person: Address = index.data(PERSON)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(option.rect, theme.colour("selection" if chosen else "raised"))
        box = QRectF(option.rect).adjusted(12, 4, -12, -4)
        name, address = theme.font(14, theme.Weight.SEMIBOLD), theme.font(12)
        if person.name:
            upper, lower = QRectF(box), QRectF(box)
            upper.setHeight(box.height() * 0.55)
            lower.setTop(upper.bottom())
            _write(painter, upper, person.name, name, "text")
            _write(painter, lower, person.address, address, "text2", _MIDDLE)
        else:
            _write(painter, box, person.address, theme.font(14), "text", _MIDDLE)
        painter.restore()


def _write(
    painter: QPainter,
    box: QRectF,
    text: str,
    font: QFont,
    ink: str,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    painter.setFont(font)
    painter.setPen(theme.colour(ink))
    shown = QFontMetrics(font).elidedText(text, elide, int(box.width()))
    painter.drawText(box, _LEFT, shown)
