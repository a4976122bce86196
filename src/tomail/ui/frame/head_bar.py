"""The head of the window: whose practice it is, the search, getting mail."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from tomail.ui import icons, theme
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import ElidedText, Panel, Text, set_font

HEIGHT = 52
WIDEST, NARROWEST = 560, 240
TYPING_MS = 220


class SearchField(QLineEdit):
    """`searched` while typing, after a pause; `emptied` when there is nothing to search for any more."""

    searched = Signal(str)
    emptied = Signal()
    accepted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mailbox.search")
        self.setAccessibleName(self.tr("Search"))
        self.setPlaceholderText(self.tr("Search: name, subject, text …"))
        self.setTextMargins(26, 0, 60, 0)
        set_font(self, 14)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._pause.timeout.connect(self._search)
        self.textEdited.connect(self._typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            if self._pause.isActive():
                self._search()
            self.accepted.emit()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """Search for nothing any more."""
        self._pause.stop()
        self.clear()
        self.emptied.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        icons.paint(painter, QRectF(12, middle - 8, 16, 16), "search", theme.tokens().text2)
        if not self.text():
            self._paint_key(painter, middle)
        painter.end()

    def _paint_key(self, painter: QPainter, middle: float) -> None:
        words = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        font = theme.font(11, theme.Weight.MEDIUM)
        width = QFontMetrics(font).horizontalAdvance(words) + 12.0
        box = QRectF(self.width() - width - 9, middle - 10, width, 20)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.setBrush(theme.colour("chrome"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(font)
        painter.setPen(theme.colour("text2"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)

    def _typed(self, text: str) -> None:
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self.emptied.emit()

    def _search(self) -> None:
        self._pause.stop()
        if self.text().strip():
            self.searched.emit(self.text().strip())


class HeadBar(Panel):
    """The search stands in the middle of the window as long as there is room for that."""

    refresh = Signal()

    def __init__(self, practice: str, parent: QWidget | None = None) -> None:
        super().__init__("chrome", parent)
        self.setFixedHeight(HEIGHT)
        self.search = SearchField(self)
        self._practice = ElidedText(practice, "secondary")
        self._names = QWidget(self)
        row = QHBoxLayout(self._names)
        row.setContentsMargins(20, 0, 12, 0)
        row.setSpacing(11)
        row.addWidget(Text("tomail", "brand"))
        row.addWidget(self._practice, 1)
        keys = QKeySequence("F5").toString(QKeySequence.SequenceFormat.NativeText)
        self.get_mail = Button(
            self.tr("Get mail now"),
            "refresh-cw",
            "ghost",
            hint=self.tr("Get mail now ({keys})").format(keys=keys),
        )
        self.get_mail.setObjectName("mailbox.refresh")
        self.get_mail.setParent(self)
        self.get_mail.clicked.connect(self.refresh)
        self._user: Button | None = None

    def set_active(self, active: bool) -> None:
        """Whether there is an account to search in."""
        self.search.setVisible(active)
        self.get_mail.setVisible(active)

    def show_user(self, button: Button) -> None:
        """Put the menu of whoever is signed in at the right end."""
        self._user = button
        button.setParent(self)
        button.show()
        self.fit()

    def show_practice(self, name: str) -> None:
        """The practice is called something else now."""
        self._practice.set_whole(name)

    def sizeHint(self) -> QSize:
        return QSize(800, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # the size of type was changed
            self.fit()

    def fit(self) -> None:
        """Somebody with a longer name signed in."""
        width = self.width()
        self.get_mail.set_label_hidden(width < theme.scaled(1180))
        free = width - 14
        for button in (self._user, self.get_mail):
            if button is not None:
                button.resize(button.sizeHint())
                free -= button.width()
                button.move(free, (HEIGHT - button.height()) // 2)
        field = max(NARROWEST, min(WIDEST, width - 2 * max(250, width - free + 14)))
        left = (width - field) // 2
        self.search.setGeometry(left, 8, field, 36)
        self._names.setGeometry(0, 0, left, HEIGHT)
