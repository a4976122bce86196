"""Mail, or one attachment, that is dropped on a patient goes into the record.

While it hangs there, a frame and a verb say so.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from tomail.model.mail import MessageRef
from tomail.model.patients import Patient
from tomail.ui import theme
from tomail.ui.mailbox.message_model import MIME_TYPE
from tomail.ui.reader.attachment_drag import dragged

HANGING = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
translate = QCoreApplication.translate


class RecordDrop(QObject):
    """Makes `target` take mail for whoever `whose` gives; nobody: only an attachment, whose sheet asks."""

    dropped = Signal(object, object)  # list[MessageRef], Patient
    attachment_dropped = Signal(object, object)  # DraggedAttachment, Patient | None

    def __init__(self, target: QWidget, whose: Callable[[], Patient | None]) -> None:
        super().__init__(target)
        self._whose = whose
        self._frame = _Frame(target)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever knows the patient is asked only when something hangs there: of the events that come while
        a window is destroyed it may be gone already."""
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self._frame.hide()
            return True
        if kind not in HANGING or not isinstance(event, QDropEvent):
            return False
        patient = self._whose()
        if kind != QEvent.Type.Drop:
            return self._hang(event, patient)
        self._frame.hide()
        if verb(event.mimeData(), patient):
            event.acceptProposedAction()
            self._take(event.mimeData(), patient)
        return True

    def _hang(self, event: QDropEvent, patient: Patient | None) -> bool:
        words = verb(event.mimeData(), patient)
        event.setAccepted(bool(words))
        if words:
            self._frame.say(words)
        return bool(words)

    def _take(self, data: QMimeData, patient: Patient | None) -> None:
        if (attachment := dragged(data)) is not None:
            self.attachment_dropped.emit(attachment, patient)
        else:
            self.dropped.emit(refs_of(data), patient)


def verb(data: QMimeData, patient: Patient | None) -> str:
    """What a drop would do; empty: nothing."""
    attachment = dragged(data) is not None
    if patient is None:
        return translate("RecordDrop", "File attachment in a record …") if attachment else ""
    if attachment:
        words = translate("RecordDrop", "File attachment in the record of {name} …")
    elif data.hasFormat(MIME_TYPE):
        words = translate("RecordDrop", "File in the record of {name}")
    else:
        return ""
    return words.format(name=patient.listed_name)


def refs_of(data: QMimeData) -> list[MessageRef]:
    """The messages that are dragged."""
    return [MessageRef.parse(each) for each in json.loads(bytes(data.data(MIME_TYPE).data()))]


class _Frame(QWidget):
    """Over the whole target, as long as something hangs there."""

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        self._target = target
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, words: str) -> None:
        self._words = words
        self.setGeometry(self._target.rect())
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(theme.colour("selection"))
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.setPen(theme.colour("me_fg"))
        painter.setFont(theme.font(13, theme.Weight.SEMIBOLD))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._words)
        painter.end()
