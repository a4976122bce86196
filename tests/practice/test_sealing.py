"""What is sealed opens with its key, for its purpose, unchanged, and not otherwise."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from hypothesis import given
from hypothesis import strategies as st

from tomail.practice import sealing
from tomail.practice.sealing import (
    KeyPair,
    Unopened,
    lock,
    lock_with_password,
    new_key,
    seal_for,
    unlock,
    unlock_with_password,
)

COSTS = {name: getattr(sealing, name) for name in ("MEMORY_KIB", "PASSES", "LANES")}
PAIR, OTHER = KeyPair.generate(), KeyPair.generate()
KEY = new_key()


@given(st.binary(max_size=200), st.text(max_size=40))
def test_what_is_sealed_for_someone_opens_for_them(secret: bytes, purpose: str) -> None:
    sealed = seal_for(PAIR.public, secret, purpose)
    assert PAIR.open(sealed, purpose) == secret
    with pytest.raises(Unopened):
        OTHER.open(sealed, purpose)
    with pytest.raises(Unopened):
        PAIR.open(sealed, purpose + "'")


@given(st.binary(max_size=200), st.integers(min_value=0))
def test_a_changed_byte_is_noticed(secret: bytes, place: int) -> None:
    for sealed, open_ in (
        (seal_for(PAIR.public, secret, "p"), lambda changed: PAIR.open(changed, "p")),
        (lock(KEY, secret, "p"), lambda changed: unlock(KEY, changed, "p")),
    ):
        changed = bytearray(sealed)
        changed[place % len(changed)] ^= 1
        with pytest.raises(Unopened):
            open_(bytes(changed))
        with pytest.raises(Unopened):
            open_(sealed[:-1])


def test_a_password_opens_only_with_the_pepper() -> None:
    locked = lock_with_password("246810", KEY, b"private", "user:a")
    assert unlock_with_password("246810", KEY, locked, "user:a") == b"private"
    for password, pepper, purpose in (
        ("246811", KEY, "user:a"),
        ("246810", new_key(), "user:a"),
        ("246810", KEY, "b"),
    ):
        with pytest.raises(Unopened):
            unlock_with_password(password, pepper, locked, purpose)


def test_to_guess_costs_what_rfc_9106_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Elsewhere the tests make it cheap."""
    for name, cost in COSTS.items():
        monkeypatch.setattr(sealing, name, cost)
    locked = lock_with_password("246810", KEY, b"private", "user:a")
    dear = Argon2id(salt=locked[:16], length=32, iterations=3, lanes=4, memory_cost=64 * 1024, secret=KEY)
    assert unlock(dear.derive(b"246810"), locked[16:], "user:a") == b"private"


def test_a_repr_shows_no_secret() -> None:
    assert PAIR.private.hex()[:16] not in repr(PAIR)
    assert repr(PAIR.private) not in repr(PAIR)
