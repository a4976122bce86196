"""The button: painted by itself, never cut off, with a focus ring that is seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from tomail.ui import icons, theme

from .enter_button import EnterButton
from .tip import plain_tip

Kind = Literal["primary", "plain", "ghost", "danger"]
HEIGHT = 34
ARROW = 14
ARROW_ZONE = 30
RADIUS = 6


class Button(EnterButton):
    """A push button with an icon, a text, or both; `kind` says how loudly it speaks.

    With `menu_of` it has an arrow: alone it opens the menu, beside an action (`split`) only its arrow does.
    The label is also the accessible name; a button without label needs `hint`, which is its tooltip too.
    """

    def __init__(
        self,
        text: str = "",
        icon: str | None = None,
        kind: Kind = "plain",
        *,
        hint: str = "",
        height: int = HEIGHT,
        menu_of: Callable[[], QMenu] | None = None,
        split: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.icon_name = icon
        self.kind: Kind = kind
        self._height = height
        self._menu_of = menu_of
        self._split = split and menu_of is not None
        self._label_hidden = False
        self.setText(text)
        self.setToolTip(plain_tip(hint))
        self.setAccessibleName(text or hint)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if menu_of and not split:
            self.clicked.connect(self.open_menu)

    def set_label_hidden(self, hidden: bool) -> None:
        """Show the icon alone, with the label as tooltip: for narrow windows."""
        self._label_hidden = hidden and self.icon_name is not None
        if not self.toolTip():
            self.setToolTip(plain_tip(self.text()))
        self.updateGeometry()

    def set_label(self, text: str, icon: str | None = None) -> None:
        """Change what it says, to the eye and to the ear."""
        self.icon_name = icon or self.icon_name
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def open_menu(self) -> None:
        """Show the menu below the button."""
        if self._menu_of is None:
            return
        menu = self._menu_of()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def sizeHint(self) -> QSize:
        return QSize(self._width(self._label()), theme.scaled(self._height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _label(self) -> str:
        return "" if self._label_hidden else self.text()

    def _font_of_label(self) -> QFont:
        return theme.font(13, theme.Weight.SEMIBOLD if self.kind != "ghost" else theme.Weight.MEDIUM)

    def _width(self, label: str) -> int:
        icon_width = icons.BUTTON if self.icon_name else 0
        if not label:
            width = theme.scaled(self._height)
        else:
            text_width = QFontMetrics(self._font_of_label()).horizontalAdvance(label)
            width = 14 + icon_width + (8 if icon_width else 0) + text_width + 14
        return width + (ARROW + 6 if self._menu_of and (label or self._split) else 0)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, line, ink = self._colours()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(line), 1) if line else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        self._paint_content(painter, ink)
        if self.hasFocus():
            self._paint_focus(painter)
        painter.end()

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        label = self._label()
        middle = self.height() / 2
        arrow = self._menu_of is not None and (bool(label) or self._split)
        left = 14.0 if label else (self._width("") - (ARROW + 6 if arrow else 0) - icons.BUTTON) / 2
        if self.icon_name:
            box = QRectF(left, middle - icons.BUTTON / 2, icons.BUTTON, icons.BUTTON)
            icons.paint(painter, box, self.icon_name, ink)
            left += icons.BUTTON + 8
        if label:
            painter.setFont(self._font_of_label())
            painter.setPen(QColor(ink))
            painter.drawText(QRectF(left, 0, self.width() - left, self.height()), _LEFT, label)
        if arrow:
            self._paint_arrow(painter, ink)

    def _paint_arrow(self, painter: QPainter, ink: str) -> None:
        right = self.width() - 10 - ARROW
        icons.paint(painter, QRectF(right, (self.height() - ARROW) / 2, ARROW, ARROW), "chevron-down", ink)

    def _paint_focus(self, painter: QPainter) -> None:
        """Inside the button, so that no layout clips it; on the accent in the colour of the text."""
        t = theme.tokens()
        primary = self.kind == "primary" and self.isEnabled()
        inset = 3.0 if primary else 1.0
        painter.setPen(QPen(QColor(t.on_accent if primary else t.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, RADIUS - inset / 2, RADIUS - inset / 2)

    def _colours(self) -> tuple[str, str, str]:
        """Ground, line and ink; empty means none."""
        t = theme.tokens()
        hovered = self.isEnabled() and (self.underMouse() or self.isDown())
        if not self.isEnabled():
            return (t.inactive if self.kind == "primary" else ""), "", t.text3
        if self.kind == "primary":
            return (t.accent_hover if hovered else t.accent), "", t.on_accent
        if self.isChecked():
            return t.selection, t.selection, t.me_fg
        if self.kind == "danger":
            return (t.danger_bg if hovered else t.raised), t.danger_fg, t.danger_fg
        ground = t.hover if hovered else (t.raised if self.kind == "plain" else "")
        return ground, (t.border if self.kind == "plain" else ""), t.text

    # input

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._split and self._over_arrow(event.position()):
            self.open_menu()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._menu_of and event.key() == Qt.Key.Key_Down:
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # the size of type was changed
            self.updateGeometry()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def _over_arrow(self, where: QPointF) -> bool:
        return where.x() >= self.width() - ARROW_ZONE


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
