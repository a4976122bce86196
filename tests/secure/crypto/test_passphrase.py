from __future__ import annotations

import pytest

from tomail.secure.crypto.failures import Weakened
from tomail.secure.crypto.passphrase import Work, derive, literal, login_key, login_salt, stretch, words

SALT = bytes(range(16))


def test_what_looks_the_same_is_the_same() -> None:
    assert literal("Müsli") == literal("Mu\u0308sli")
    assert literal("Müsli") != literal("müsli")


def test_of_proposed_words_only_the_words_count() -> None:
    assert words("  ROSE  Lampe-zug,Kerze\u00a0birne. ") == b"rose lampe zug kerze birne"
    assert words("Rose Lampe") != words("RoseLampe")


@pytest.mark.parametrize(
    "work",
    [
        Work(memory_kib=65_535),
        Work(passes=2),
        Work(lanes=4),
        Work(memory_kib=2**21),
        Work(passes=17),
        Work(0, 0, 0),
    ],
)
def test_less_work_than_the_floor_is_refused_and_more_than_a_browser_bears(work: Work) -> None:
    with pytest.raises(Weakened):
        stretch(b"secret", SALT, work)


def test_a_short_salt_is_refused() -> None:
    with pytest.raises(ValueError, match="16"):
        stretch(b"secret", SALT[:8])


def test_each_purpose_has_a_key_of_its_own() -> None:
    assert derive(SALT, b"one") != derive(SALT, b"other")


def test_the_same_address_however_it_is_typed() -> None:
    origin = "https://portal.example"
    assert login_salt(origin, " Erika@Example.DE ") == login_salt(origin, "erika@example.de")
    assert login_salt(origin, "a@b.de") != login_salt("https://other.example", "a@b.de")


def test_the_login_key_does_not_open_the_bundle() -> None:
    """The same word twice gives two unrelated keys: other salt, other label."""
    assert login_key("same", "https://portal.example", "a@b.de") != derive(
        stretch(b"same", SALT), b"tomail/kek/v1"
    )
