from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.message.idn import honest, readable, to_ascii


@pytest.mark.parametrize(
    ("domain", "shown"),
    [
        ("Praxis.Example", "praxis.example"),
        ("müller.example", "müller.example"),
        ("bаnk.example", "xn--bnk-6cd.example"),  # a Cyrillic а among Latin letters
        ("аррӏе.com", "xn--80ak6aa92e.com"),  # Cyrillic only, all of them look Latin
        ("больница.рф", "больница.рф"),
        ("сосна.рф", "сосна.рф"),  # looks Latin but for its ending
        ("dıscord.com", "xn--dscord-p9a.com"),  # a Latin letter that another one is taken for
        ("ışık.example", "ışık.example"),
        ("praхis.example", "xn--prais-sze.example"),
        ("医院.example", "医院.example"),
        ("☃.example", "xn--n3h.example"),
        ("bank。example", "bank.example"),
        ("ｂａｎｋ.example", "bank.example"),
    ],
)
def test_honest(domain: str, shown: str) -> None:
    assert honest(domain) == shown


@pytest.mark.parametrize(
    ("domain", "shown"),
    [
        ("xn--mller-kva.example", "müller.example"),
        ("xn--bnk-6cd.example", "xn--bnk-6cd.example"),
        ("xn--80ak6aa92e.com", "xn--80ak6aa92e.com"),
        ("xn--\x00.example", "xn--\x00.example"),
    ],
)
def test_readable(domain: str, shown: str) -> None:
    assert readable(domain) == shown


def test_to_ascii() -> None:
    assert to_ascii("müller.example") == "xn--mller-kva.example"
    assert to_ascii("straße.example") == "xn--strae-oqa.example"
    assert to_ascii("a..ü") == "a..ü"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_never_raises(domain: str) -> None:
    honest(domain)
    readable(domain)
    to_ascii(domain)
