"""What a protected file holds, whichever form it has."""

from __future__ import annotations

from dataclasses import dataclass, field

from tomail.model.outgoing import OutgoingAttachment

from .words import GERMAN, Words


class CannotHold(Exception):
    """A file that this form cannot hold: `filename`; "" if all of it together is too large."""

    def __init__(self, filename: str = "") -> None:
        super().__init__("a file that does not fit into a protected file")
        self.filename = filename


@dataclass(frozen=True)
class Letter:
    """What the patient is to read. `date` is written out; in a PDF `files` become pages."""

    practice: str
    contact: tuple[str, ...]  # lines below the practice's name: address, telephone
    recipient: str
    date: str
    subject: str
    text: str = field(repr=False)
    files: tuple[OutgoingAttachment, ...] = ()
    words: Words = GERMAN
