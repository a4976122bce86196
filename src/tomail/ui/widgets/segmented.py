"""A few choices side by side, one of them taken."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from tomail.ui import theme
from tomail.ui.flow_layout import FlowLayout

from .enter_button import EnterButton


class Segmented(QWidget):
    """`choices` are pairs of key and label; arrow keys move between them.

    `pills`: apart and round, in as many lines as they need.
    """

    changed = Signal(str)

    def __init__(
        self, choices: Iterable[tuple[str, str]], *, pills: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._segments: dict[str, Segment] = {}
        row = FlowLayout(self, 6) if pills else QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for key, label in choices:
            segment = Segment(label, pill=pills)
            segment.clicked.connect(lambda _=False, key=key: self.changed.emit(key))
            self._segments[key] = segment
            self._group.addButton(segment)
            row.addWidget(segment)
        if isinstance(row, QHBoxLayout):
            row.setSpacing(0)
            row.addStretch(1)

    def key(self) -> str:
        """The key that is taken, or ""."""
        return next((key for key, segment in self._segments.items() if segment.isChecked()), "")

    def set_key(self, key: str) -> None:
        """Take `key`; not `changed`, which only a person causes."""
        self._segments[key].setChecked(True)

    def segment(self, key: str) -> Segment:
        """The button of `key`, to disable or hide it."""
        return self._segments[key]


class Segment(EnterButton):
    """One of the choices."""

    def __init__(self, label: str, *, pill: bool) -> None:
        super().__init__()
        self._pill = pill
        self.setText(label)
        self.setAccessibleName(label)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._font_of_label()).horizontalAdvance(self.text())
        return QSize(width + (20 if self._pill else 32), theme.scaled(28 if self._pill else 34))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # the size of type was changed
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        ground, line, ink = self._colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(line), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(ground))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        radius = box.height() / 2 if self._pill else 6.0
        painter.drawRoundedRect(box, radius, radius)
        painter.setPen(QColor(ink))
        painter.setFont(self._font_of_label())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
        painter.end()

    def _colours(self) -> tuple[str, str, str]:
        t = theme.tokens()
        line = t.accent if self.hasFocus() else (t.selection if self.isChecked() else t.border)
        if self.isChecked():
            return t.selection, line, t.me_fg
        ground = t.hover if self.underMouse() and self.isEnabled() else t.surface
        return ground, line, t.text2 if self.isEnabled() else t.text3

    def _font_of_label(self) -> QFont:
        """One weight for both states: the width must not change with the choice."""
        return theme.font(12 if self._pill else 13, theme.Weight.SEMIBOLD)
