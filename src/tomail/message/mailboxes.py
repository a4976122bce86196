"""When two addresses are one mailbox to a person, however they are written (RFC 8550, 3; RFC 8398, 5)."""

from __future__ import annotations

from .idn import to_ascii


def same_form(address: str) -> str:
    """One form for each address that means the same mailbox; "" for what is none.

    Only ASCII has cases here: folding makes one of letters that are two to whoever gives out addresses.
    """
    local, at, domain = address.strip().rpartition("@")
    local = local.lower() if local.isascii() else local
    return f"{local}{at}{to_ascii(domain.lower()).lower().rstrip('.')}" if at and local else ""


def same_mailbox(one: str, other: str) -> bool:
    """Case does not count, domains as A-labels."""
    return same_form(one) == same_form(other) != ""
