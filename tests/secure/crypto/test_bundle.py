from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from tomail.secure.crypto.bundle import (
    Bundle,
    Wrap,
    WrapKind,
    open_bundle,
    seal_bundle,
    unwrap_bundle_key,
    wrap_bundle_key,
)
from tomail.secure.crypto.codes import RECOVERY_CODE
from tomail.secure.crypto.failures import Unopened, Weakened
from tomail.secure.crypto.keys import PrivateKeys
from tomail.secure.crypto.passphrase import Work

KEYS, BUNDLE_KEY = PrivateKeys.new(), bytes(range(32))
KID = KEYS.public().key_id
BUNDLE = Bundle(KEYS, {"p_one": PrivateKeys.new().public()}, ("d_one",), "Leuchtturm Apfel")
SECUPASS = "Rose Lampe Zug Kerze Birne"


@pytest.fixture(scope="module")
def wrap() -> Wrap:
    return wrap_bundle_key(BUNDLE_KEY, WrapKind.WORDS, SECUPASS, KID)


def test_a_bundle_comes_back_whole() -> None:
    assert open_bundle(seal_bundle(BUNDLE, BUNDLE_KEY, 7), BUNDLE_KEY, KID, 7) == BUNDLE


def test_a_bundle_is_bound_to_its_keys_and_generation() -> None:
    sealed = seal_bundle(BUNDLE, BUNDLE_KEY, 7)
    for key, key_id, generation in ((bytes(32), KID, 7), (BUNDLE_KEY, "0" * 32, 7), (BUNDLE_KEY, KID, 6)):
        with pytest.raises(Unopened):
            open_bundle(sealed, key, key_id, generation)


def test_proposed_words_open_however_they_are_typed(wrap: Wrap) -> None:
    stored = Wrap.decode(wrap.encode())
    assert stored == wrap
    assert unwrap_bundle_key(stored, " rose  LAMPE zug-kerze birne", KID) == BUNDLE_KEY
    with pytest.raises(Unopened):
        unwrap_bundle_key(stored, "Rose Lampe Zug Birne Kerze", KID)


def test_a_secupass_of_ones_own_is_taken_literally() -> None:
    own = wrap_bundle_key(BUNDLE_KEY, WrapKind.OWN, "Mein Schlüssel 42!", KID)
    assert unwrap_bundle_key(own, "Mein Schlu\u0308ssel 42!", KID) == BUNDLE_KEY
    with pytest.raises(Unopened):
        unwrap_bundle_key(own, "mein Schlüssel 42!", KID)


def test_the_sheet_opens_what_the_secupass_does() -> None:
    code = RECOVERY_CODE.new()
    sheet = wrap_bundle_key(BUNDLE_KEY, WrapKind.RECOVERY, code, KID)
    assert unwrap_bundle_key(sheet, code.lower().replace("-", " "), KID) == BUNDLE_KEY
    with pytest.raises(Unopened):
        unwrap_bundle_key(sheet, "nonsense", KID)


def test_easier_guessing_is_refused_before_a_guess(wrap: Wrap) -> None:
    for work in (Work(8, 1, 1), Work(passes=1), Work(memory_kib=1024)):
        with pytest.raises(Weakened):
            unwrap_bundle_key(replace(wrap, work=work), SECUPASS, KID)


@pytest.mark.parametrize(
    "changed",
    [
        {"t": 4},
        {"kind": "own"},
        {"kind": "recovery"},
        {"salt": "AAAAAAAAAAAAAAAAAAAAAA"},
        {"nonce": "AAAAAAAAAAAAAAAA"},
    ],
)
def test_no_parameter_can_be_changed(wrap: Wrap, changed: dict[str, Any]) -> None:
    stored = json.loads(wrap.encode()) | changed
    with pytest.raises(Unopened):
        unwrap_bundle_key(Wrap.decode(json.dumps(stored).encode()), SECUPASS, KID)


def test_a_wrap_of_other_keys_does_not_open(wrap: Wrap) -> None:
    with pytest.raises(Unopened):
        unwrap_bundle_key(wrap, SECUPASS, "0" * 32)


@pytest.mark.parametrize("raw", [b"", b"[]", b"{}", b"\xff", b'{"v": 1, "kdf": "scrypt"}'])
def test_what_is_no_wrap(raw: bytes) -> None:
    with pytest.raises(Unopened):
        Wrap.decode(raw)
    with pytest.raises(Unopened):
        Bundle.decode(raw)
