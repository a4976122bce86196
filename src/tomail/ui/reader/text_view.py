"""Plain text mail, well set: 15 px, quotations behind a line, links that ask first."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from tomail.message.sanitize import text_to_html
from tomail.ui import theme

from .quotations import STEP, quoted_levels, short_lines

WIDEST = 720
LINE_HEIGHT = 145.0
_KEEP = QTextCursor.MoveMode.KeepAnchor


class MessageTextView(QTextEdit):
    """Read-only; loads nothing, whatever stands in the text."""

    link_clicked = Signal(QUrl)
    link_hovered = Signal(QUrl)  # empty: no link any more

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._pointed_at = ""
        self.setReadOnly(True)
        self.setCursorWidth(0)  # nothing can be typed here
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Text of the message"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setMouseTracking(True)

    def show_text(self, text: str) -> None:
        """Show other words."""
        self._text = short_lines(text)
        self.set_again()

    def set_again(self) -> None:
        """Set the same words in the colours and the size of type that are in force now."""
        self.document().setDocumentMargin(24)
        self.document().setDefaultFont(theme.font(15))
        self.document().setDefaultStyleSheet(f"a {{ color: {theme.tokens().link}; }}")
        self.setHtml(text_to_html(self._text))
        self._set_paragraphs()
        self._fit()

    def needed(self) -> int:
        """The height at which all of it is seen."""
        return round(self.document().size().height())

    def at_end(self) -> bool:
        """Whether the end of the message is seen."""
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum()

    def page_down(self) -> None:
        """Scroll by a page."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep() - 40)

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        return None

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 80)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        target = self.anchorAt(event.position().toPoint())
        self._point_at(target)
        shape = Qt.CursorShape.PointingHandCursor if target else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at("")

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from link to link, then on; Enter opens the one that is marked."""
        return self._mark_link(forward) or super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        target = cursor.charFormat().anchorHref() if cursor.hasSelection() else ""
        if target and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.link_clicked.emit(QUrl(target))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        target = self.anchorAt(event.position().toPoint())
        if target and event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.link_clicked.emit(QUrl(target))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        block = self.cursorForPosition(event.rect().topLeft()).block()
        while block.isValid():
            box = self._box(block)
            if box.top() > event.rect().bottom():
                break
            for level in range(_depth(block)):
                left = box.left() + level * STEP + 2
                painter.fillRect(QRectF(left, box.top(), 2, box.height()), theme.colour("border"))
            block = block.next()
        painter.end()

    def _point_at(self, target: str) -> None:
        if target != self._pointed_at:
            self._pointed_at = target
            self.link_hovered.emit(QUrl(target))

    def _mark_link(self, forward: bool) -> bool:
        """Mark the link after (or before) what is marked; False if there is none."""
        here = self.textCursor()
        found = [each for each in self._links() if _lies(each, here, after=forward)]
        if not found:
            self._point_at("")
            return False
        cursor = found[0] if forward else found[-1]
        self.setTextCursor(cursor)
        self._point_at(cursor.charFormat().anchorHref())
        return True

    def _links(self) -> list[QTextCursor]:
        """Each link, marked."""
        found = []
        block = self.document().begin()
        while block.isValid():
            fragments = block.begin()
            while not fragments.atEnd():
                fragment = fragments.fragment()
                if fragment.charFormat().isAnchor():
                    cursor = QTextCursor(block)
                    cursor.setPosition(fragment.position())
                    cursor.setPosition(fragment.position() + fragment.length(), _KEEP)
                    found.append(cursor)
                fragments += 1
            block = block.next()
        return found

    def _box(self, block: QTextBlock) -> QRectF:
        """Where the block is painted, from its outermost quotation line on."""
        box = self.document().documentLayout().blockBoundingRect(block)
        scrolled = self.verticalScrollBar().value()
        return QRectF(self.document().documentMargin(), box.top() - scrolled, box.width(), box.height())

    def _set_paragraphs(self) -> None:
        """All at once: else the whole text is laid out anew for each paragraph."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        block = self.document().begin()
        while block.isValid():
            old = block.blockFormat()
            depth = quoted_levels(block)
            made = QTextBlockFormat(old)
            made.setLineHeight(LINE_HEIGHT, int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value))
            made.setLeftMargin(depth * STEP)
            made.setRightMargin(0)
            made.setTopMargin(0)
            made.setBottomMargin(0)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(made)
            if depth:
                self._pale(block)
            block = block.next()
        cursor.endEditBlock()

    def _pale(self, block: QTextBlock) -> None:
        """Quoted words stand back; links in them stay links."""
        cursor = QTextCursor(block)
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            if not fragment.charFormat().isAnchor():
                cursor.setPosition(fragment.position())
                cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
                paler = QTextCharFormat()
                paler.setForeground(theme.colour("text2"))
                cursor.mergeCharFormat(paler)
            fragments += 1

    def _fit(self) -> None:
        """Lines longer than 720 px are hard to read."""
        widest = theme.scaled(WIDEST) + 48
        if self.viewport().width() > widest:
            self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
            self.setLineWrapColumnOrWidth(widest)
        else:
            self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)


def _lies(link: QTextCursor, here: QTextCursor, *, after: bool) -> bool:
    if after:
        return link.selectionStart() >= here.selectionEnd()
    return link.selectionEnd() <= here.selectionStart()


def _depth(block: QTextBlock) -> int:
    return round(block.blockFormat().leftMargin() / STEP)
