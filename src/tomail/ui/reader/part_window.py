"""A part that is encrypted or signed by itself, in a window of its own: never beside what came with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.model.mail import MessageRef
from tomail.services.container import Services
from tomail.services.reading import OpenedMessage
from tomail.ui import i18n, tasks
from tomail.ui.widgets.labels import Text

from .foreword import Foreword
from .seal_band import SealBand
from .seal_details import show_layer
from .text_view import MessageTextView


class PartWindow(QDialog):
    """Shows the words of the part: as plain text, so that nothing in it can reach out of the window."""

    def __init__(self, services: Services, ref: MessageRef, part: int, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setObjectName("reader.part_window")
        self.setWindowTitle(self.tr("Part of an e-mail"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 520)
        foreword = Foreword()
        self.band = SealBand(foreword)
        self.text = MessageTextView()
        self._files = Text("", "secondary", wrap=True)
        self._files.hide()
        self.band.details.connect(lambda layer: show_layer(layer, self))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(foreword)
        column.addWidget(self._files)
        column.addWidget(self.text, 1)
        tasks.run(
            lambda: services.reading.open_part(ref, part),
            done=self._show,
            failed=self._say_why,
            owner=self,
        )

    def _show(self, opened: OpenedMessage) -> None:
        self.band.show_opened(opened)
        self.text.show_text(opened.parsed.text)
        names = ", ".join(each.filename for each in opened.parsed.files)
        self._files.setText(self.tr("Attachments in it: {names}").format(names=names))
        self._files.setVisible(bool(names))

    def _say_why(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.text.show_text(i18n.problem_text(error.problem))
