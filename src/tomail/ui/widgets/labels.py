"""Text and icons that follow the scheme."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from tomail.ui import icons, theme
from tomail.ui.theme import Weight

from .tip import plain_tip

STYLES: dict[str, tuple[int, Weight, str]] = {
    "subject": (20, Weight.SEMIBOLD, "text"),
    "title": (18, Weight.SEMIBOLD, "text"),
    "heading": (15, Weight.SEMIBOLD, "text"),
    "body": (14, Weight.NORMAL, "text"),
    "strong": (13, Weight.SEMIBOLD, "text"),
    "code": (34, Weight.SEMIBOLD, "text"),
    "plain": (13, Weight.NORMAL, "text"),
    "secondary": (13, Weight.NORMAL, "text2"),
    "meta": (12, Weight.NORMAL, "text2"),
    "section": (12, Weight.SEMIBOLD, "text2"),
    "brand": (18, Weight.BOLD, "accent"),
}


class Text(QLabel):
    """A label in one of the `STYLES`; plain text unless `rich`, so that nothing received is ever markup."""

    def __init__(
        self,
        text: str = "",
        style: str = "plain",
        *,
        wrap: bool = False,
        rich: bool = False,
        ink: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._style = style
        self._ink = ink or STYLES[style][2]
        self.setTextFormat(Qt.TextFormat.RichText if rich else Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # a wizard's pages would take another one
        self._dress()

    def set_ink(self, ink: str) -> None:
        """Paint in the colour of the token `ink` from now on."""
        self._ink = ink
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        changed = event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange)
        if changed and self._undressed():
            self._dress()

    def _undressed(self) -> bool:
        """Colours or the size of type were changed. (Dressing changes the palette too.)"""
        shown = self.palette().color(QPalette.ColorRole.WindowText)
        return shown != theme.colour(self._ink) or self.font() != font_of(self._style)

    def _dress(self) -> None:
        self.setFont(font_of(self._style))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme.colour(self._ink))
        self.setPalette(palette)


class ElidedText(Text):
    """One line with "…" (at its end, or as `elide` says) where room is short; the tooltip holds all of it."""

    def __init__(
        self,
        text: str = "",
        style: str = "plain",
        *,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        self._whole = text
        self._mode = elide
        super().__init__(text, style, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @property
    def whole(self) -> str:
        """The text, however much of it is shown."""
        return self._whole

    def set_whole(self, text: str, elide: Qt.TextElideMode | None = None) -> None:
        """Change the text, and from now on what of it goes where room is short."""
        self._whole = text
        self._mode = elide or self._mode
        self.setAccessibleName(text)
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, self._mode, self.width())
        self.setText(shown)
        self.setToolTip(plain_tip(self._whole) if shown != self._whole else "")


class Icon(QWidget):
    """An icon that stands beside words; it says nothing of its own to a screen reader."""

    def __init__(self, name: str, ink: str = "text2", size: int = icons.BUTTON) -> None:
        super().__init__()
        self.name, self.ink = name, ink
        self.setFixedSize(size, size)

    def show_icon(self, name: str, ink: str) -> None:
        """Show another icon."""
        self.name, self.ink = name, ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint(painter, QRectF(self.rect()), self.name, getattr(theme.tokens(), self.ink))
        painter.end()


class Line(QFrame):
    """A hair line between two regions."""

    def __init__(self, *, vertical: bool = False, ink: str = "border") -> None:
        super().__init__()
        self._ink = ink
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(self._ink))
        painter.end()


class Panel(QWidget):
    """A region with a ground of its own."""

    def __init__(self, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token = token

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(self._token))
        painter.end()


def keep_whole(widget: QWidget, least: int = 0) -> None:
    """Let no layout squeeze a widget whose lines wrap: as high as its width needs, and as `least` pixels."""
    layout = widget.layout()
    if layout is not None:
        widget.setMinimumHeight(max(least, layout.heightForWidth(widget.width())))


def set_font(widget: QWidget, pixels: int, weight: Weight = Weight.NORMAL) -> None:
    """Give `widget` a font that follows the person's size of type, as long as it lives."""
    _FontKeeper(widget, pixels, weight)


class _FontKeeper(QObject):
    """A change of the size of type reaches widgets as a change of the style."""

    def __init__(self, widget: QWidget, pixels: int, weight: Weight) -> None:
        super().__init__(widget)
        self._widget, self._pixels, self._weight = widget, pixels, weight
        self._put()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self._put()
        return False

    def _put(self) -> None:
        wanted = theme.font(self._pixels, self._weight)
        if self._widget.font() != wanted:  # setting it changes the style again
            self._widget.setFont(wanted)


def font_of(style: str) -> QFont:
    """The font of one of the `STYLES`, for painters."""
    pixels, weight, _ = STYLES[style]
    return theme.font(pixels, weight)
