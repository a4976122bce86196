"""Amounts as providers write them."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

MOST = Decimal(10) ** 9


def decimal(said: object) -> Decimal | None:
    """A number, or text that is one; None for anything else, and for what no account has."""
    if isinstance(said, bool) or not isinstance(said, int | float | str):
        return None
    try:
        amount = Decimal(str(said).strip())
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and abs(amount) < MOST else None
