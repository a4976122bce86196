"""The other messages of a conversation, one line each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from tomail.model.mail import MessageRef, MessageSummary
from tomail.ui import i18n, theme
from tomail.ui.mailbox.spoken import further_senders, sender_name, spoken, whence
from tomail.ui.theme import Weight
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.enter_button import EnterButton
from tomail.ui.widgets.labels import Panel, Text

SHOWN = 6
MOST_HIGH = 9  # lines; a longer conversation scrolls, so that the message keeps its room
LINE_HEIGHT = 28
GAP = 2


class Conversation(QWidget):
    """Newest first, the one that is read marked; a click reads another. Hidden for a single message."""

    chosen = Signal(object)  # MessageSummary

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages: Sequence[MessageSummary] = ()
        self._reading: MessageRef | None = None
        self._whole = 0  # the thread that is shown with all of its messages
        self._lines: list[_Line] = []
        self._title = Text("", "section")
        self._more = Button(self.tr("Show %n more", None, 0), kind="ghost", height=30)
        self._more.setObjectName("reader.conversation.more")
        self._more.clicked.connect(self._show_all)
        self._area = QScrollArea()
        self._arrange()
        self.hide()

    def show_messages(self, messages: Sequence[MessageSummary], reading: MessageRef) -> None:
        """Show the conversation around the message `reading`."""
        self._messages, self._reading = messages, reading
        self._title.setText(self.tr("Conversation: %n message(s)", None, len(messages)))
        self._show_lines()
        self.setVisible(len(messages) > 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # the size of type was changed
            self._fit()

    def _show_lines(self) -> None:
        newest = list(reversed(self._messages))
        whole = bool(newest) and newest[0].thread == self._whole
        shown = newest if whole else _around(newest, self._reading)
        focused = any(line.hasFocus() for line in self._lines)
        self._lines = [self._line(each, each.ref == self._reading) for each in shown]
        self._fill(focused)
        hidden = len(newest) - len(shown)
        self._more.set_label(self.tr("Show %n more", None, hidden))
        self._more.setVisible(hidden > 0)

    def _fill(self, focused: bool) -> None:
        """Put the lines into their place; the keys stay with them if they were there."""
        page = Panel("surface")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for line in self._lines:
            column.addWidget(line)
        self._area.setWidget(page)
        for one, following in pairwise((self._title, *self._lines, self._more)):
            self.setTabOrder(one, following)
        self._fit()
        column.activate()
        for line in self._lines:
            if line.summary.ref == self._reading:
                self._area.ensureWidgetVisible(line)
                if focused:
                    line.setFocus()

    def _fit(self) -> None:
        lines = min(len(self._lines), MOST_HIGH)
        self._area.setFixedHeight(lines * (theme.scaled(LINE_HEIGHT) + GAP))

    def _show_all(self) -> None:
        """The keys go on from the line before the button."""
        last = self._lines[-1].summary.ref
        self._whole = self._messages[0].thread
        self._show_lines()
        next(line for line in self._lines if line.summary.ref == last).setFocus()

    def _arrange(self) -> None:
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 0)
        column.setSpacing(GAP)
        column.addWidget(self._title)
        column.addWidget(self._area)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def _line(self, summary: MessageSummary, reading: bool) -> _Line:
        line = _Line(summary, reading)
        line.clicked.connect(lambda: self.chosen.emit(summary))
        return line


class _Line(EnterButton):
    def __init__(self, summary: MessageSummary, reading: bool) -> None:
        super().__init__()
        self.summary = summary
        self.reading = reading
        self.setAccessibleName(spoken(summary, summary.sender.signed_name or sender_name(summary)))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(300, theme.scaled(LINE_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = t.selection if self.reading else t.hover if self.underMouse() else t.surface
        painter.setPen(QPen(theme.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        summary, box = self.summary, QRectF(self.rect()).adjusted(10, 0, -10, 0)
        written = i18n.when(summary.date)
        painter.setFont(theme.font(12, tabular=True))
        painter.setPen(theme.colour("text2"))
        width = QFontMetricsF(painter.font()).horizontalAdvance(written)
        painter.drawText(box, _RIGHT, written)
        name_font = theme.font(13, Weight.SEMIBOLD if self.reading else Weight.MEDIUM)
        further = further_senders(summary)
        name = QFontMetricsF(name_font).elidedText(_name(summary), _ELIDE, 200)
        name += f" +{i18n.number(further)}" if further else ""
        painter.setFont(name_font)
        painter.setPen(theme.colour("warning_fg" if further else "text"))
        painter.drawText(box, _LEFT, name)
        rest = box.adjusted(QFontMetricsF(name_font).horizontalAdvance(name) + 8, 0, -width - 12, 0)
        painter.setPen(theme.colour("text2"))
        domains = whence(summary) if further else summary.sender.domain
        rest.setLeft(rest.left() + _paint_domain(painter, rest, domains) + 10)
        painter.setFont(theme.font(13))
        snippet = QFontMetricsF(painter.font()).elidedText(summary.snippet, _ELIDE, rest.width())
        painter.drawText(rest, _LEFT, snippet)


def _name(summary: MessageSummary) -> str:
    """Without a name what stands before the domain."""
    sender = summary.sender
    return sender.name or sender.address.removesuffix(f"@{sender.domain}") or sender_name(summary)


def _paint_domain(painter: QPainter, box: QRectF, domain: str) -> float:
    """Beside the name, so that it never stands alone; gives back how wide it became."""
    painter.setFont(theme.font(12))
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(domain, Qt.TextElideMode.ElideLeft, min(180.0, box.width()))
    painter.drawText(box, _LEFT, shown)
    return metrics.horizontalAdvance(shown)


def _around(newest: list[MessageSummary], reading: MessageRef | None) -> list[MessageSummary]:
    """At most a few lines, the one that is read among them."""
    place = next((i for i, each in enumerate(newest) if each.ref == reading), 0)
    first = max(0, min(place - SHOWN // 2, len(newest) - SHOWN))
    return newest[first : first + SHOWN]


_ELIDE = Qt.TextElideMode.ElideRight
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
