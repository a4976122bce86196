"""Plain text in a document of Qt's, on the screen and on paper: quotations step in by little, lines end."""

from __future__ import annotations

import re

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

LONGEST_LINE = 2000  # characters; Qt sets a longer one in the square of its length
STEP = 16.0
QT_QUOTE_MARGIN = 40.0  # what Qt gives a <blockquote> on each side
_LONG = re.compile(f"[^\n]{{{LONGEST_LINE}}}(?=[^\n])")


def short_lines(text: str) -> str:
    """`text` with line ends in lines that are longer than anybody writes them."""
    return _LONG.sub(r"\g<0>\n", text)


def quoted_levels(block: QTextBlock) -> int:
    """How many <blockquote> the block stands in, as Qt has set it."""
    return round(block.blockFormat().leftMargin() / QT_QUOTE_MARGIN)


def step_in(document: QTextDocument) -> None:
    """With Qt's own margins eight levels leave no room, and a line would hold a single letter."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        if levels := quoted_levels(block):
            made = block.blockFormat()
            made.setLeftMargin(levels * STEP)
            made.setRightMargin(0)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(made)
        block = block.next()
    cursor.endEditBlock()
