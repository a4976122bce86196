"""The text of a mail: plain, 15 px, lines as long as the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from tomail.ui import theme

LINE_HEIGHT = 140.0


class Editor(QTextEdit):
    """`files_dropped` carries paths that were dropped or pasted; text is always plain."""

    files_dropped = Signal(object)
    restyled = Signal()  # colours or the size of type

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composer.text")
        self.setAccessibleName(self.tr("Text of the e-mail"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.document().setDefaultFont(theme.font(15))
        self.document().setDocumentMargin(20)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # the size of type was changed
            self.document().setDefaultFont(theme.font(15))
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self.restyled.emit()

    def set_text(self, text: str) -> None:
        """Show `text`, the cursor at its start: an answer is written above what it answers."""
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(LINE_HEIGHT, int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value))
        cursor.mergeBlockFormat(spacing)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)
        self.document().clearUndoRedoStacks()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return local_files(source) != [] or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = local_files(source)
        if files:
            self.files_dropped.emit(files)
        else:
            self.insertPlainText(source.text())


def local_files(data: QMimeData) -> list[Path]:
    """The files of this machine that `data` names."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return [path for path in paths if path.is_file()]
