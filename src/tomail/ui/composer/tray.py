"""The attachments of a mail that is being written."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from tomail.message.filenames import safe_filename
from tomail.model.outgoing import OutgoingAttachment
from tomail.ui import i18n, icons, theme
from tomail.ui.flow_layout import FlowLayout
from tomail.ui.widgets.labels import Text
from tomail.ui.widgets.tip import plain_tip

from .checks import LARGE


def read_files(paths: Iterable[Path]) -> list[OutgoingAttachment]:
    """Read each file once, now: what is sent is what it was then. Raises OSError."""
    return [
        OutgoingAttachment(
            safe_filename(path.name),
            mimetypes.guess_type(path.name)[0] or "application/octet-stream",
            path.read_bytes(),
        )
        for path in paths
    ]


class FileChip(QWidget):
    """One attachment with its size; the cross or Delete takes it out."""

    removed = Signal()

    def __init__(self, attachment: OutgoingAttachment) -> None:
        super().__init__()
        self.attachment = attachment
        state = self.tr("lost") if attachment.lost else i18n.size(len(attachment.content))
        self._label = f"{attachment.filename} · {state}"
        self.setAccessibleName(self.tr("Attachment {name}").format(name=self._label))
        self.setToolTip(plain_tip(self._label))
        if attachment.lost:
            self._explain_loss()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _explain_loss(self) -> None:
        words = self.tr("This attachment was lost when a file was damaged. Take it out and attach it again.")
        self.setToolTip(words)
        self.setAccessibleDescription(words)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme.font(13)).horizontalAdvance(self._label)
        return QSize(min(width, 380) + 36 + 30, theme.scaled(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(theme.colour("accent" if focused else "border"), 2 if focused else 1))
        painter.setBrush(theme.colour("chrome"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        middle = self.height() / 2
        ink, lost = theme.tokens().text2, self.attachment.lost
        name = "triangle-alert" if lost else "paperclip"
        icons.paint(painter, QRectF(11, middle - 8, 16, 16), name, theme.tokens().danger_fg if lost else ink)
        painter.setFont(theme.font(13))
        painter.setPen(theme.colour("danger_fg" if lost else "text"))
        room = QRectF(34, 0, self.width() - 62, self.height())
        words = painter.fontMetrics().elidedText(
            self._label, Qt.TextElideMode.ElideMiddle, int(room.width()) + 1
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)
        icons.paint(painter, QRectF(self.width() - 24, middle - 7, 14, 14), "x", ink)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().x() > self.width() - 28:
            self.removed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class AttachmentTray(QWidget):
    """All attachments and their size together; hidden while there are none."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[FileChip] = []
        self._flow = FlowLayout()
        self._total = Text("", "meta")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(8)
        column.addLayout(self._flow)
        column.addWidget(self._total)
        self.hide()

    def attachments(self) -> tuple[OutgoingAttachment, ...]:
        """What is attached, in order."""
        return tuple(chip.attachment for chip in self._chips)

    def add(self, attachments: Iterable[OutgoingAttachment]) -> None:
        """Attach more."""
        for each in attachments:
            chip = FileChip(each)
            chip.removed.connect(lambda chip=chip: self._remove(chip))
            self._chips.append(chip)
            self._flow.addWidget(chip)
        self._show_total()
        self.changed.emit()

    def clear(self) -> None:
        """Nothing is attached any more."""
        for chip in tuple(self._chips):
            self._remove(chip)

    def total(self) -> int:
        """Bytes of all files."""
        return sum(len(chip.attachment.content) for chip in self._chips)

    def _remove(self, chip: FileChip) -> None:
        self._chips.remove(chip)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self._show_total()
        self.changed.emit()

    def _show_total(self) -> None:
        self.setVisible(bool(self._chips))
        large = self.total() * 4 // 3 > LARGE
        words = self.tr("Together {size}").format(size=i18n.size(self.total()))
        if large:
            words += " – " + self.tr("many mail servers refuse e-mails of this size.")
        self._total.setText(words)
        self._total.set_ink("danger_fg" if large else "text2")
