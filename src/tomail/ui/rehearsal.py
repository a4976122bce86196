"""Before an empty window gets its first mail, what that needs is made ready: fonts, icons, style of widgets.

Else the first list and the first message take twice the time, and a key that is pressed then waits for both.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from string import ascii_letters, digits

from PySide6.QtCore import QObject, QRectF, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from tomail.model.mail import Address, Flags, MessageRef, MessageSummary

from .mailbox.delegate import MessageDelegate, paint_heading
from .reader.header import MessageHeader
from .reader.text_view import MessageTextView
from .widgets.button import Button

CALM_MS = 200  # the window itself is painted first
WIDTH, HEIGHT = 1600, 400
LETTERS = ascii_letters + digits + " .,:;-@()äöüÄÖÜßéèà"


class Rehearsal(QObject):
    """A step in a turn of the event loop, as long as `needed` says so. Nothing of it is ever seen."""

    def __init__(
        self, parts: Sequence[QWidget], rows: MessageDelegate, needed: Callable[[], bool], parent: QObject
    ) -> None:
        """`parts`: what will show mail; `rows`: what paints the list."""
        super().__init__(parent)
        self._needed = needed
        self._steps: list[Callable[[], None]] = [
            *(partial(_give_style, each) for each in parts),
            *(partial(_paint_row, rows, flags) for flags in (Flags.NONE, Flags.SEEN)),
            _paint_head,
            _paint_text,
            *(partial(_paint_buttons, each) for each in parts),
        ]
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self._timer.start(CALM_MS)

    def _step(self) -> None:
        self._timer.setInterval(0)
        if self._steps and self._needed():
            self._steps.pop(0)()
        else:
            self._timer.stop()


def _give_style(part: QWidget) -> None:
    for each in (part, *part.findChildren(QWidget)):
        each.ensurePolished()


def _paint_row(rows: MessageDelegate, flags: Flags) -> None:
    sheet = QPixmap(WIDTH, HEIGHT)
    painter = QPainter(sheet)
    rows.paint_message(painter, QRectF(sheet.rect()), _summary(flags), ())
    paint_heading(painter, QRectF(sheet.rect()), LETTERS)
    painter.end()


def _paint_head() -> None:
    head = MessageHeader()
    head.show_summary(_summary(Flags.NONE))
    _paint(head)


def _paint_text() -> None:
    text = MessageTextView()
    text.show_text(LETTERS)
    _paint(text)


def _paint_buttons(part: QWidget) -> None:
    """As they look once there is something to do."""
    for each in part.findChildren(Button):
        _paint(Button(LETTERS, each.icon_name, each.kind))


def _paint(widget: QWidget) -> None:
    widget.resize(WIDTH, HEIGHT)
    widget.grab()
    widget.deleteLater()


def _summary(flags: Flags) -> MessageSummary:
    """Of no message that there is."""
    return MessageSummary(
        ref=MessageRef("", 0),
        folder=0,
        uid=None,
        message_id="",
        sender=Address(LETTERS, f"{LETTERS}@{LETTERS}"),
        recipients=(Address(LETTERS, ""),),
        subject=LETTERS,
        date=datetime(2025, 1, 1, tzinfo=UTC),
        size=0,
        flags=flags,
        keywords=(),
        thread=0,
        thread_count=1,
        has_attachments=True,
        snippet=LETTERS,
        downloaded=True,
        outgoing=False,
    )
