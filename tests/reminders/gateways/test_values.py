"""Answers as they can be kept."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tomail.reminders.gateways.values import code, currency, decimal, identity, parts


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        (42.1, Decimal("42.1")),
        (" 42.10 ", Decimal("42.10")),
        ("0", Decimal(0)),
        ("1e-400", None),
        ("1e400", None),
        ("NaN", None),
        (True, None),
        (None, None),
        ([1], None),
    ],
)
def test_amounts(said: object, amount: Decimal | None) -> None:
    assert decimal(said) == amount


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (100, "100"),
        ("0x0216", "0x0216"),
        ("no credit", "no credit"),
        ("to +491701234567", ""),
        ({}, ""),
        (None, ""),
    ],
)
def test_codes_name_nobodys_number(said: object, kept: str) -> None:
    assert code(said) == kept


@pytest.mark.parametrize(
    ("said", "kept"), [(77, "77"), ("SM1f", "SM1f"), ("a b", ""), ("\ud800", ""), ("x" * 200, ""), (True, "")]
)
def test_identities(said: object, kept: str) -> None:
    assert identity(said) == kept


def test_parts_and_currencies() -> None:
    assert [parts(each) for each in (2, "3", 10**30, True, -1, None)] == [2, 3, 0, 0, 0, 0]
    assert [currency(each) for each in ("eur", "EUR", "€", None)] == ["EUR", "EUR", "", ""]
