"""The other messages of a conversation, one line each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from tomail.model.mail import MessageRef, MessageSummary
from tomail.ui import i18n, theme
from tomail.ui.mailbox.spoken import sender_name, spoken
from tomail.ui.theme import Weight
from tomail.ui.widgets.labels import Text

SHOWN = 6


class Conversation(QWidget):
    """Newest first, the one that is read marked; a click reads another. Hidden for a single message."""

    chosen = Signal(object)  # MessageSummary

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text("", "section")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 8, 24, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._title)
        self._lines: list[QWidget] = []
        self.hide()

    def show_messages(self, messages: Sequence[MessageSummary], reading: MessageRef) -> None:
        """Show the conversation around the message `reading`."""
        for old in self._lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        newest = list(reversed(messages))
        self._lines = [self._line(each, each.ref == reading) for each in _around(newest, reading)]
        self._title.setText(self.tr("Conversation: %n message(s)", None, len(messages)))
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(len(messages) > 1)

    def _line(self, summary: MessageSummary, reading: bool) -> QWidget:
        line = _Line(summary, reading)
        line.clicked.connect(lambda: self.chosen.emit(summary))
        return line


class _Line(QAbstractButton):
    def __init__(self, summary: MessageSummary, reading: bool) -> None:
        super().__init__()
        self._summary = summary
        self._reading = reading
        self.setAccessibleName(spoken(summary, sender_name(summary)))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(300, theme.scaled(28))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = t.selection if self._reading else t.hover if self.underMouse() else t.surface
        painter.setPen(QPen(theme.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        summary, box = self._summary, QRectF(self.rect()).adjusted(10, 0, -10, 0)
        written = i18n.when(summary.date)
        painter.setFont(theme.font(12, tabular=True))
        painter.setPen(theme.colour("text2"))
        width = QFontMetricsF(painter.font()).horizontalAdvance(written)
        painter.drawText(box, _RIGHT, written)
        name_font = theme.font(13, Weight.SEMIBOLD if self._reading else Weight.MEDIUM)
        name = QFontMetricsF(name_font).elidedText(sender_name(summary), _ELIDE, 200)
        painter.setFont(name_font)
        painter.setPen(theme.colour("text"))
        painter.drawText(box, _LEFT, name)
        rest = box.adjusted(QFontMetricsF(name_font).horizontalAdvance(name) + 10, 0, -width - 12, 0)
        painter.setFont(theme.font(13))
        painter.setPen(theme.colour("text2"))
        snippet = QFontMetricsF(painter.font()).elidedText(summary.snippet, _ELIDE, rest.width())
        painter.drawText(rest, _LEFT, snippet)


def _around(newest: list[MessageSummary], reading: MessageRef) -> list[MessageSummary]:
    """At most a few lines, the one that is read among them."""
    place = next((i for i, each in enumerate(newest) if each.ref == reading), 0)
    first = max(0, min(place - SHOWN // 2, len(newest) - SHOWN))
    return newest[first : first + SHOWN]


_ELIDE = Qt.TextElideMode.ElideRight
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
