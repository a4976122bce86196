"""What a patient answers to a protected file without any portal: lines of an e-mail, or the file `FILENAME`.

Both are the same text: base64url between two marks, and in it the suite, the delivery that is answered and
what is sealed for the practice's key (HPKE). A mail program may quote, indent or wrap it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .encoding import from_text, to_text
from .identifiers import IdKind, is_id
from .key_id import KEM_PUBLIC_BYTES

FILENAME = "antwort.tomail"
MAIL_CHARACTERS = 1200  # of a link that opens an e-mail; more are cut off by some programs
TEXT_CHARACTERS = 20_000
_VERSION = 1
MARK = "TOMAIL ANSWER"
_BEGIN, _END = f"-----BEGIN {MARK}-----", f"-----END {MARK}-----"
_BETWEEN = re.compile(f"{_BEGIN}(.{{1,400000}}?){_END}", re.DOTALL)
_QUOTED_NOTHING = re.compile(r"(?m)^[> \t]+$")
_ID = 18
_LINE = 64


@dataclass(frozen=True)
class SealedAnswer:
    """As it travels."""

    suite: int
    delivery: str
    sealed: bytes

    def encode(self) -> str:
        """The text with its marks."""
        told = to_text(bytes([_VERSION, self.suite]) + self.delivery.encode() + self.sealed)
        lines = [told[at : at + _LINE] for at in range(0, len(told), _LINE)]
        return "\r\n".join([_BEGIN, *lines, _END])

    @classmethod
    def decode(cls, raw: bytes) -> SealedAnswer:
        """From between the marks. Raises ValueError."""
        if len(raw) <= 2 + _ID or raw[0] != _VERSION or raw[1] not in KEM_PUBLIC_BYTES:
            raise ValueError("no answer that this version reads")
        delivery = raw[2 : 2 + _ID].decode("ascii", "replace")
        if not is_id(delivery, IdKind.DELIVERY):
            raise ValueError("an answer to nothing")
        return cls(raw[1], delivery, raw[2 + _ID :])


def found(text: str) -> SealedAnswer | None:
    """The first answer in the text of a mail or in the file; None where there is none."""
    for match in _BETWEEN.finditer(text):
        told = "".join(line.lstrip("> \t").strip() for line in match[1].splitlines())
        try:
            return SealedAnswer.decode(from_text(told))
        except ValueError:
            continue
    return None


def without(text: str) -> str:
    """What else the text says."""
    return _QUOTED_NOTHING.sub("", _BETWEEN.sub("", text)).strip()
