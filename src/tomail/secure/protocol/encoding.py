"""Bytes in JSON: base64url without padding (RFC 4648, section 5)."""

from __future__ import annotations

import base64
import binascii


def to_text(raw: bytes) -> str:
    """The one spelling of `raw`."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def from_text(text: str) -> bytes:
    """The reverse. Raises ValueError for anything but the one spelling."""
    try:
        raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise ValueError("not base64url") from None
    if to_text(raw) != text:
        raise ValueError("not the one spelling in base64url")
    return raw
