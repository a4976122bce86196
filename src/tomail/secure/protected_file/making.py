"""Which form a protected file has: a PDF wherever it holds everything, since everybody can open one."""

from __future__ import annotations

from tomail.model.outgoing import OutgoingAttachment

from .html import is_built, protected_html
from .letter import CannotHold, Letter
from .reply import ReplyTo
from .words import FILENAME, HTML_FILENAME


def protected_file(
    letter: Letter, code: str, *, html: bool, reply: ReplyTo | None = None
) -> OutgoingAttachment:
    """The file as it is attached. `html`: one that opens itself may take the place of a PDF that cannot
    hold a file; only that one can be answered with `reply`. Raises CannotHold."""
    from .pdf import protected_pdf

    try:
        return OutgoingAttachment(FILENAME, "application/pdf", protected_pdf(letter, code))
    except CannotHold as cannot:
        if not (html and cannot.filename and is_built()):
            raise
    return OutgoingAttachment(HTML_FILENAME, "text/html", protected_html(letter, code, reply))
