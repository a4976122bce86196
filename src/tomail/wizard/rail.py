"""The six steps at the left edge: what is done, where one is, and a click back."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout

from tomail.ui import icons, theme
from tomail.ui.i18n import say
from tomail.ui.widgets.labels import Panel, Text

from .flow import Flow
from .steps import is_done, may_open
from .vocabulary import Step

WIDTH = 232
ROW = 48
CIRCLE = 26
LEFT = 24


def rail_width() -> int:
    """In pixels, at the present size of text."""
    return theme.scaled(WIDTH)


class Rail(Panel):
    """Emits `chosen` with the step that was clicked; `show_flow` paints where things stand."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__("side")
        self.setFixedWidth(rail_width())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 26, 0, 24)
        column.setSpacing(0)
        for text, style in (("tomail", "brand"), (self.tr("Set up an e-mail account"), "secondary")):
            label = Text(text, style)
            label.setContentsMargins(LEFT, 0, 8, 0)
            column.addWidget(label)
            column.addSpacing(4)
        column.addSpacing(20)
        self._rows = {step: RailRow(step) for step in Step}
        for step, row in self._rows.items():
            row.clicked.connect(lambda _=False, step=step: self.chosen.emit(step))
            column.addWidget(row)
        column.addStretch(1)

    def show_flow(self, flow: Flow) -> None:
        """Tick what is done, mark the present step, and let the others be clicked or not."""
        for step, row in self._rows.items():
            row.show_state(current=step is flow.step, done=is_done(flow, step), open_=may_open(flow, step))


class RailRow(QAbstractButton):
    """One step: a circle with its number or a tick, a line to the next one, and its name."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self.step = step
        self.setText(say(step.label))
        self.setFixedHeight(theme.scaled(ROW))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_state(current=False, done=False, open_=False)

    def show_state(self, *, current: bool, done: bool, open_: bool) -> None:
        """Paint as the present step, as done, or as one to come; only an open one takes a click."""
        self._current, self._done = current, done
        reachable = open_ and not current
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if reachable else Qt.FocusPolicy.NoFocus)
        self.setEnabled(reachable)
        self.setCursor(Qt.CursorShape.PointingHandCursor if reachable else Qt.CursorShape.ArrowCursor)
        state = self.tr("present step") if current else self.tr("done") if done else self.tr("to come")
        self.setAccessibleName(f"{self.step.value}. {self.text()}, {state}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(rail_width(), theme.scaled(ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(LEFT, (self.height() - CIRCLE) / 2, CIRCLE, CIRCLE)
        self._paint_lines(painter, circle)
        self._paint_circle(painter, circle)
        self._paint_label(painter, circle)
        painter.end()

    def _paint_lines(self, painter: QPainter, circle: QRectF) -> None:
        t = theme.tokens()
        x = circle.center().x()
        before = t.accent if self._done or self._current else t.border
        painter.setPen(QPen(QColor(before), 2))
        if self.step is not Step.TYPE:
            painter.drawLine(QPointF(x, 0), QPointF(x, circle.top() - 1))
        painter.setPen(QPen(QColor(t.accent if self._done else t.border), 2))
        if self.step is not Step.SYNC:
            painter.drawLine(QPointF(x, circle.bottom() + 1), QPointF(x, self.height()))

    def _paint_circle(self, painter: QPainter, circle: QRectF) -> None:
        t = theme.tokens()
        line = t.accent if self._done or self._current else t.field_border
        painter.setPen(QPen(QColor(line), 2))
        painter.setBrush(QColor(t.accent if self._done else t.surface))
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
        if self._done:
            box = QRectF(circle.center().x() - 7, circle.center().y() - 7, 14, 14)
            icons.paint(painter, box, "check", t.on_accent)
            return
        painter.setPen(QColor(t.accent if self._current else t.text2))
        painter.setFont(theme.font(12, theme.Weight.BOLD))
        painter.drawText(circle, int(Qt.AlignmentFlag.AlignCenter), str(self.step.value))

    def _paint_label(self, painter: QPainter, circle: QRectF) -> None:
        t = theme.tokens()
        hovered = self.isEnabled() and self.underMouse()
        painter.setPen(QColor(t.text if self._current or hovered else t.text2))
        painter.setFont(theme.font(14, theme.Weight.SEMIBOLD if self._current else theme.Weight.NORMAL))
        box = QRectF(circle.right() + 12, 0, self.width() - circle.right() - 16, self.height())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(14, 5, -10, -5), 6, 6)
