"""Names on the portal: a letter for the kind, then 80 random bits in base32 (RFC 4648, lower case)."""

from __future__ import annotations

import base64
import re
import secrets
from enum import StrEnum

RANDOM_BYTES = 10
MANIFEST_FILE = "m"  # the file id of every delivery's manifest
_FORM = re.compile(r"([padfiw])_[a-z2-7]{16}")


class IdKind(StrEnum):
    """What an identifier names."""

    PRACTICE = "p"
    ACCOUNT = "a"
    DELIVERY = "d"
    FILE = "f"
    INVITE = "i"
    DEVICE = "w"  # a workstation


def new_id(kind: IdKind) -> str:
    """For example "d_jbswy3dpehpk3pxp"."""
    text = base64.b32encode(secrets.token_bytes(RANDOM_BYTES)).decode().lower()
    return f"{kind.value}_{text}"


def is_id(text: str, kind: IdKind) -> bool:
    """True if `text` is an identifier of this kind, to the letter: no other spelling is the same one."""
    match = _FORM.fullmatch(text)
    return bool(match and match[1] == kind.value)


def is_file_id(text: str) -> bool:
    """True for the id of a file, and for "m", the manifest."""
    return text == MANIFEST_FILE or is_id(text, IdKind.FILE)
