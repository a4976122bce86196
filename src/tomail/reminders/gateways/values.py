"""What providers write, as it can be kept: short, printable and finite, whatever stands in an answer."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

MOST = Decimal(10) ** 9
MOST_PARTS = 99
_LONGEST_CODE, _LONGEST_IDENTITY = 40, 128
_SOMEBODYS_NUMBER = re.compile(r"[0-9]{7}")
_CURRENCY = re.compile(r"[A-Za-z]{3}")


def decimal(said: object) -> Decimal | None:
    """A number, or text that is one; None for anything else, and for what no account has."""
    if isinstance(said, bool) or not isinstance(said, int | float | str):
        return None
    try:
        amount = Decimal(str(said).strip())
    except (InvalidOperation, ValueError):
        return None
    if not amount.is_finite() or abs(amount) >= MOST or amount.adjusted() < -9:
        return None if amount else Decimal(0)
    return amount


def code(said: object) -> str:
    """A provider's own word for what happened; "" for what is none."""
    text = str(said) if isinstance(said, int) and abs(said) < MOST else said
    if not isinstance(text, str) or not text.isascii() or not text.isprintable():
        return ""
    return "" if _SOMEBODYS_NUMBER.search(text) else text.strip()[:_LONGEST_CODE]


def identity(said: object) -> str:
    """By which a provider knows a message; "" for what cannot be one."""
    text = str(said) if _is_number(said) else said
    fine = isinstance(text, str) and text.isascii() and text.isprintable() and " " not in text
    return str(text) if fine and len(str(text)) <= _LONGEST_IDENTITY else ""


def parts(said: object) -> int:
    """In how many messages a text went; 0 where that is not said."""
    text = str(said) if _is_number(said) else said
    short = (
        isinstance(text, str) and text.isascii() and text.isdecimal() and len(text) <= len(str(MOST_PARTS))
    )
    return int(str(text)) if short else 0


def currency(said: object, otherwise: str = "") -> str:
    """ "EUR" and its like."""
    return said.upper() if isinstance(said, str) and _CURRENCY.fullmatch(said) else otherwise


def _is_number(said: object) -> bool:
    return isinstance(said, int) and not isinstance(said, bool) and 0 < said < 1 << 127
