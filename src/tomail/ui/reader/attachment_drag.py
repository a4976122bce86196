"""One attachment that is dragged out of the message it came with."""

from __future__ import annotations

import json
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget

from tomail.model.mail import Attachment, MessageRef
from tomail.ui.mailbox import drag_chip

MIME_TYPE = "application/x-tomail-attachment"


@dataclass(frozen=True)
class DraggedAttachment:
    """`part` as in `model.mail.Attachment`."""

    ref: MessageRef
    part: int

    def mime(self) -> QMimeData:
        """Understood inside of this program alone: nothing of a mail leaves it by a slip of the hand."""
        data = QMimeData()
        data.setData(MIME_TYPE, json.dumps([str(self.ref), self.part]).encode())
        return data


def dragged(data: QMimeData) -> DraggedAttachment | None:
    """What `DraggedAttachment.mime` said; None: something else is dragged."""
    if not data.hasFormat(MIME_TYPE):
        return None
    ref, part = json.loads(bytes(data.data(MIME_TYPE).data()))
    return DraggedAttachment(MessageRef.parse(ref), part)


def drag(source: QWidget, ref: MessageRef, attachment: Attachment) -> None:
    """Until it is dropped or given up."""
    made = QDrag(source)
    made.setMimeData(DraggedAttachment(ref, attachment.part).mime())
    made.setPixmap(drag_chip.picture("paperclip", attachment.filename, source.devicePixelRatioF()))
    made.setHotSpot(drag_chip.BESIDE_THE_POINTER)
    made.exec(Qt.DropAction.CopyAction)
