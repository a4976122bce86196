"""The attachments of a message as a row of cards."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QMimeDatabase, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from tomail.model.mail import Attachment
from tomail.ui import i18n, icons, theme
from tomail.ui.flow_layout import FlowLayout
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fitting import Fitting
from tomail.ui.widgets.labels import ElidedText, Icon
from tomail.ui.widgets.tip import plain_tip

from .hazard_words import explained, in_short

translate = QCoreApplication.translate
WIDEST = 300
HIGHEST = 116  # two lines of cards
_STAND_IN = re.compile(r"attachment(\.[a-z0-9]+)?|message\.eml")  # message.filenames, message.kinds
ICONS = (
    ("image/", "file-image", "accent"),
    ("application/pdf", "file-text", "danger_fg"),
    ("text/calendar", "calendar", "accent"),
    ("text/", "file-text", "text2"),
    ("message/", "mail", "text2"),
    ("audio/", "file-audio", "accent"),
    ("video/", "file-video", "accent"),
    ("application/zip", "file-archive", "text2"),
)


def kind_text(content_type: str) -> str:
    """What kind of file it is, in words: "PDF-Dokument"."""
    found = QMimeDatabase().mimeTypeForName(content_type)
    names = {
        "application/pdf": translate("attachments", "PDF document"),
        "application/octet-stream": translate("attachments", "File"),
        "message/rfc822": translate("attachments", "E-mail"),
    }
    if content_type in names:
        return names[content_type]
    if content_type.startswith("image/"):
        return translate("attachments", "Picture")
    return found.comment() if found.isValid() and found.comment() else translate("attachments", "File")


def named(attachments: Sequence[Attachment]) -> tuple[Attachment, ...]:
    """With words in place of the name that stands in where a sender gave none."""
    return tuple(map(_named, attachments))


def _named(attachment: Attachment) -> Attachment:
    if not _STAND_IN.fullmatch(attachment.filename):
        return attachment
    words = {
        "text/calendar": translate("attachments", "Appointment"),
        "message/rfc822": translate("attachments", "E-mail"),
    }
    name = words.get(attachment.content_type, translate("attachments", "Attachment"))
    ending = attachment.filename.partition(".")[2]
    return replace(attachment, filename=f"{name}.{ending}" if ending else name)


def type_of(attachment: Attachment) -> str:
    """The type that the name has for the system, which is how it would be opened; else the declared one."""
    found = QMimeDatabase().mimeTypeForFile(attachment.filename, QMimeDatabase.MatchMode.MatchExtension)
    return attachment.content_type if found.isDefault() else found.name()


def icon_of(attachment: Attachment) -> tuple[str, str]:
    """Icon and colour; a program is marked as one."""
    if attachment.hazards:
        return "triangle-alert", "danger_fg" if attachment.is_dangerous else "warning_fg"
    kind = type_of(attachment)
    fitting = (row for row in ICONS if kind.startswith(row[0]))
    _, name, ink = next(fitting, ("", "file", "text2"))
    return name, ink


class AttachmentCard(QWidget):
    """One attachment: a click opens it, the button beside it saves it, and it can be dragged."""

    opened = Signal(object)
    saved = Signal(object)
    filed = Signal(object)
    dragged = Signal(object)

    def __init__(self, attachment: Attachment, *, filing: bool = True) -> None:
        """`filing`: it may go into a record, by the menu or dragged there."""
        super().__init__()
        self.attachment = attachment
        self._filing = filing
        self.setObjectName(f"reader.attachment.{attachment.part}")
        self._pressed: QPoint | None = None  # where a click began that may become a drag
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        size = () if attachment.hazards else (i18n.size(attachment.size),)  # there is room for one of them
        about = " · ".join((*size, self._kind()))
        self.setAccessibleName(self.tr("Attachment {name}").format(name=attachment.filename))
        self.setAccessibleDescription(" ".join([about, *map(explained, attachment.hazards)]))
        self.setToolTip(plain_tip("\n".join([attachment.filename, *map(explained, attachment.hazards)])))
        self._arrange(about)

    def sizeHint(self) -> QSize:
        return QSize(min(theme.scaled(WIDEST), super().sizeHint().width()), theme.scaled(50))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(theme.colour("accent" if focused else "border"), 2 if focused else 1))
        painter.setBrush(theme.colour("hover" if self.underMouse() else "chrome"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if left else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not self._filing:
            return
        moved = event.position().toPoint() - self._pressed
        if moved.manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.dragged.emit(self.attachment)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.attachment)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.attachment)
        else:
            super().keyPressEvent(event)

    def _kind(self) -> str:
        if self.attachment.hazards:
            return in_short(self.attachment.hazards[0])
        return kind_text(type_of(self.attachment))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        if not self.attachment.is_dangerous:
            opening = QAction(icons.icon("external-link"), self.tr("Open"), menu)
            opening.triggered.connect(lambda: self.opened.emit(self.attachment))
            menu.addAction(opening)
        saving = QAction(icons.icon("download"), self.tr("Save as …"), menu)
        saving.triggered.connect(lambda: self.saved.emit(self.attachment))
        menu.addAction(saving)
        if self._filing:
            filing = QAction(icons.icon("archive"), self.tr("File in the record …"), menu)
            filing.triggered.connect(lambda: self.filed.emit(self.attachment))
            menu.addAction(filing)
        return menu

    def _arrange(self, about: str) -> None:
        name = ElidedText(self.attachment.filename, "plain", elide=Qt.TextElideMode.ElideMiddle)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(name)
        words.addWidget(ElidedText(about, "meta"))
        save = Button(icon="download", kind="ghost", hint=self.tr("Save as …"), height=30)
        save.clicked.connect(lambda: self.saved.emit(self.attachment))
        more = Button(icon="ellipsis", kind="ghost", hint=self.tr("More"), height=30, menu_of=self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 6, 6)
        row.setSpacing(10)
        row.addWidget(Icon(*icon_of(self.attachment), 20))
        row.addLayout(words, 1)
        row.addWidget(save)
        row.addWidget(more)


class AttachmentRow(Fitting, QScrollArea):
    """All of them, and with several a button that saves them all; many scroll, so that the text has room."""

    opened = Signal(object)
    saved = Signal(object)
    filed = Signal(object)
    dragged = Signal(object)
    all_saved = Signal()

    def __init__(self, *, filing: bool = True) -> None:
        super().__init__()
        self._filing = filing
        page = QWidget()
        self._flow = FlowLayout(page)
        self._shown: list[QWidget] = []
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def show_attachments(self, attachments: Sequence[Attachment]) -> None:
        """Show those of another message."""
        for old in self._shown:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = [self._card(each) for each in attachments]
        if len(attachments) > 1:
            save_all = Button(self.tr("Save all …"), "download", "ghost")
            save_all.setObjectName("reader.save_all")
            save_all.clicked.connect(self.all_saved)
            self._shown.append(save_all)
        for widget in self._shown:
            self._flow.addWidget(widget)
        self.setVisible(bool(attachments))
        self._fit()

    def _fit(self) -> None:
        needed = self._flow.heightForWidth(self.viewport().width())
        self.setFixedHeight(min(needed, theme.scaled(HIGHEST)))

    def _card(self, attachment: Attachment) -> AttachmentCard:
        card = AttachmentCard(attachment, filing=self._filing)
        card.opened.connect(self.opened)
        card.saved.connect(self.saved)
        card.filed.connect(self.filed)
        card.dragged.connect(self.dragged)
        return card
