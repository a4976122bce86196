"""Step 1: Google, Microsoft, or another account."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from tomail.ui import icons, theme
from tomail.ui.i18n import say
from tomail.ui.widgets.labels import Icon, Text
from tomail.wizard.state import WizardState
from tomail.wizard.vocabulary import AccountType, Fault, Step

from .page import StepPage

HEIGHT = 76


class TypePage(StepPage):
    """Three tiles; digits choose, a double click goes on."""

    def __init__(self, state: WizardState) -> None:
        super().__init__(state, Step.TYPE)
        self.subtitle.setText(self.tr("Which account would you like to set up?"))
        details = {
            AccountType.GOOGLE: ("googlemail.com, gmail.com", "at-sign"),
            AccountType.MICROSOFT: ("outlook.com, msn.com, live.com, hotmail.com", "mails"),
            AccountType.OTHER: (self.tr("Practice address, provider, HIN, own server"), "server"),
        }
        self._group = QButtonGroup(self)
        self.tiles: dict[AccountType, Tile] = {}
        for number, (kind, (detail, icon)) in enumerate(details.items(), 1):
            tile = Tile(number, say(kind.label), detail, icon)
            tile.setObjectName(f"wizard.type.{kind.value}")
            tile.clicked.connect(lambda _=False, kind=kind: self._choose(kind))
            tile.chosen_twice.connect(state.moved_on)
            self._group.addButton(tile)
            self.tiles[kind] = tile
            self.body.addWidget(tile)
        self.body.addLayout(self._complaint_row())
        self.body.addLayout(self._note_row())
        self.body.addStretch(1)

    def paint(self) -> None:
        chosen = self.state.flow.type
        for kind, tile in self.tiles.items():
            tile.setChecked(kind is chosen)
        if chosen:
            self._complaint.hide()

    def first_field(self) -> QWidget | None:
        return self.tiles[self.state.flow.type or AccountType.GOOGLE]

    def show_fault(self, fault: Fault) -> None:
        self._words.setText(say(fault.text))
        self._complaint.show()
        self.tiles[AccountType.GOOGLE].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digits = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3), self.tiles, strict=True))
        kind = digits.get(Qt.Key(event.key()))
        if kind and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            self._choose(kind)
            self.tiles[kind].setFocus()
        else:
            super().keyPressEvent(event)

    def _choose(self, kind: AccountType) -> None:
        self.state.put(self.state.flow.choose_type(kind))

    def _complaint_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._complaint = QWidget()
        inner = QHBoxLayout(self._complaint)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        self._words = Text("", "meta", ink="danger_fg")
        inner.addWidget(Icon("circle-alert", "danger_fg", 14))
        inner.addWidget(self._words, 1)
        self._complaint.hide()
        row.addWidget(self._complaint)
        return row

    def _note_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Icon("info", "text2", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(self.tr("KV-Connect and KIM accounts are not set up here."), "secondary"), 1)
        return row


class Tile(QAbstractButton):
    """A large radio button: the whole tile takes the click."""

    chosen_twice = Signal()

    def __init__(self, number: int, title: str, detail: str, icon: str) -> None:
        super().__init__()
        self._number, self._detail, self._icon = number, detail, icon
        self.setText(title)
        self.setCheckable(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.setToolTip(self.tr("Key {number}").format(number=number))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(420, theme.scaled(HEIGHT))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.click()
        self.chosen_twice.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.isChecked() or self.hasFocus()
        painter.setPen(QPen(QColor(t.accent if strong else t.border), 2 if strong else 1))
        ground = t.selection if self.isChecked() else t.hover if self.underMouse() else t.surface
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        self._paint_radio(painter)
        box = QRectF(56, self.height() / 2 - 12, 24, 24)
        icons.paint(painter, box, self._icon, t.accent if self.isChecked() else t.text2)
        self._paint_words(painter)
        painter.end()

    def _paint_radio(self, painter: QPainter) -> None:
        t = theme.tokens()
        box = QRectF(20, self.height() / 2 - 9, 18, 18)
        painter.setBrush(QColor(t.surface))
        painter.setPen(QPen(QColor(t.accent if self.isChecked() else t.field_border), 2))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        if self.isChecked():
            painter.setBrush(QColor(t.accent))
            painter.drawEllipse(box.adjusted(5, 5, -5, -5))

    def _paint_words(self, painter: QPainter) -> None:
        t = theme.tokens()
        left, middle = 98, self.height() / 2
        painter.setPen(QColor(t.text))
        painter.setFont(theme.font(15, theme.Weight.SEMIBOLD))
        width = self.width() - left - 56
        painter.drawText(QRectF(left, middle - 24, width, 24), int(_LEFT), self.text())
        painter.setPen(QColor(t.text2))
        painter.setFont(theme.font(13))
        painter.drawText(QRectF(left, middle + 1, width, 22), int(_LEFT), self._detail)
        painter.setFont(theme.font(12))
        box = QRectF(self.width() - 48, middle - 11, 22, 22)
        painter.setPen(QPen(QColor(t.border), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(t.text2))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(self._number))


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
