"""A message as a file, and as its source text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from tomail.message.filenames import safe_filename
from tomail.ui.file_dialogs import FileDialogs

translate = QCoreApplication.translate
MOST_SHOWN = 2_000_000  # bytes of source; more only slows the window down


def choose_file(dialogs: FileDialogs, subject: str) -> Path | None:
    """Ask where the message is to be saved; the subject gives the name."""
    name = safe_filename(f"{subject or 'E-Mail'}.eml", "message/rfc822")
    return dialogs.save_as(translate("files", "Save e-mail"), name)


class SourceWindow(QDialog):
    """The bytes of a message as they were received."""

    def __init__(self, raw: bytes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("source")
        self.setWindowTitle(translate("files", "Source text"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(820, 640)
        text = QPlainTextEdit(raw[:MOST_SHOWN].decode("utf-8", "replace"))
        text.setReadOnly(True)
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setAccessibleName(self.windowTitle())
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(text)
