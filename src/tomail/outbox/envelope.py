"""How an address stands in the envelope of a mail (RFC 5321, 4.1.2)."""

from __future__ import annotations

import re

from tomail.base.errors import ProblemKind, Refused

from . import replies
from .replies import problem

LONGEST_PATH = 320  # bytes: 64, the @ and 255 (RFC 5321, 4.5.3.1)
_DOMAIN = re.compile(r"([A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*\.?|\[[A-Za-z0-9:.]+\])\Z")
_NO_PATH = re.compile(r"[\x00-\x20\x7f<>]")


def path(address: str) -> bytes:
    """An address between angle brackets, its domain as A-labels. Raises Refused if it cannot be one."""
    local, _, domain = address.rpartition("@")
    try:
        if _NO_PATH.search(address) or not (local and domain) or len(address.encode()) > LONGEST_PATH:
            raise UnicodeError
        wire_domain = domain.encode("idna").decode("ascii")  # which makes a blank of what only looks like one
        if not _DOMAIN.match(wire_domain):
            raise UnicodeError
        return f"<{local}@{wire_domain}>".encode()
    except UnicodeError:
        facts = {"address": address}
        raise Refused(problem(ProblemKind.RECIPIENT_REFUSED, replies.BAD_ADDRESS, facts=facts)) from None
