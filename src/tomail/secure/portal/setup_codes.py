"""One-time codes by which practices join: made at the portal's console, stored as a hash."""

from __future__ import annotations

import base64
import secrets

from tomail.secure.protocol.limits import DAY

from . import tables
from .keys import token_hash
from .portal import Portal

LIFE = 7 * DAY
_BYTES, _GROUP = 15, 6  # 120 bits: 24 characters in four groups


def new_code(portal: Portal) -> tuple[str, int]:
    """A code, and until when it may be used."""
    text = base64.b32encode(secrets.token_bytes(_BYTES)).decode()
    expires = portal.now() + LIFE
    with portal.database.writing() as connection:
        connection.execute(tables.setup_code.insert().values(code_sha256=token_hash(text), expires=expires))
    return "-".join(text[i : i + _GROUP] for i in range(0, len(text), _GROUP)), expires


def plain_code(text: str) -> str:
    """As it was made, from how somebody typed it."""
    return "".join(text.split()).replace("-", "").upper()
