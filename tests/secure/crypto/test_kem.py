from __future__ import annotations

import pytest

from tomail.secure.crypto.failures import Unopened, Unproven
from tomail.secure.crypto.kem import public_from_seed, seal, unseal
from tomail.secure.crypto.keys import PrivateKeys, PublicKeys
from tomail.secure.crypto.wraps import grant_to, granted, held, hold, new_content_key, replied, reply_to
from tomail.secure.protocol.key_id import SEALED_KEY_BYTES, SUITE_X25519, SUITE_XWING

SUITES = [SUITE_XWING, SUITE_X25519]
SEED = bytes(range(32))
SECRET = bytes(range(100, 132))


@pytest.mark.parametrize("suite", SUITES)
def test_what_is_sealed_opens_for_the_holder_and_its_purpose_alone(suite: int) -> None:
    public = public_from_seed(suite, SEED)
    sealed = seal(suite, public, SECRET, b"info")
    assert len(sealed) == SEALED_KEY_BYTES[suite]
    assert unseal(suite, SEED, sealed, b"info") == SECRET
    assert seal(suite, public, SECRET, b"info") != sealed
    for seed, info in ((SEED, b"other"), (bytes(32), b"info")):
        with pytest.raises(Unopened):
            unseal(suite, seed, sealed, info)


@pytest.mark.parametrize("suite", SUITES)
def test_no_changed_or_cut_off_byte_opens(suite: int) -> None:
    sealed = seal(suite, public_from_seed(suite, SEED), SECRET, b"info")
    for place in range(0, len(sealed), 7):
        changed = bytearray(sealed)
        changed[place] ^= 0x10
        with pytest.raises(Unopened):
            unseal(suite, SEED, bytes(changed), b"info")
    for length in (0, 1, 31, 32, len(sealed) - 1):
        with pytest.raises(Unopened):
            unseal(suite, SEED, sealed[:length], b"info")


def test_what_was_sealed_by_one_suite_does_not_open_by_the_other() -> None:
    sealed = seal(SUITE_X25519, public_from_seed(SUITE_X25519, SEED), SECRET, b"info")
    with pytest.raises(Unopened):
        unseal(SUITE_XWING, SEED, sealed, b"info")


@pytest.mark.parametrize("public", [b"", bytes(32), bytes(1215), b"\xff" * 1216])
def test_a_key_that_is_none_is_refused(public: bytes) -> None:
    with pytest.raises(ValueError):
        seal(SUITE_XWING, public, SECRET, b"info")


def test_a_key_of_small_order_is_refused() -> None:
    with pytest.raises(ValueError):
        seal(SUITE_X25519, bytes(32), SECRET, b"info")


@pytest.mark.parametrize("suite", SUITES)
def test_keys_travel(suite: int) -> None:
    keys = PrivateKeys.new(suite)
    assert PrivateKeys.decode(keys.encode()) == keys
    assert PublicKeys.decode(keys.public().encode()) == keys.public()
    for raw in (b"", b"\x03" + bytes(64), keys.encode()[:-1], keys.encode() + b"\0"):
        with pytest.raises(ValueError):
            PrivateKeys.decode(raw)
        with pytest.raises(ValueError):
            PublicKeys.decode(raw[:-1] if len(raw) == 65 else raw)


def test_keys_stay_out_of_what_may_reach_a_log() -> None:
    keys = PrivateKeys.new()
    assert repr(keys) == "PrivateKeys(suite=1)"
    assert repr(keys.public()) == "PublicKeys(suite=1)"


def test_a_grant_opens_in_its_own_delivery_and_as_a_grant_only() -> None:
    patient, key = PrivateKeys.new(), new_content_key()
    wrap = grant_to(patient.public(), key, "d_one")
    assert granted(patient, wrap, "d_one") == key
    with pytest.raises(Unopened):
        granted(patient, wrap, "d_other")
    for otherwise in (held, replied):
        with pytest.raises(Unopened):
            otherwise(patient, wrap, "d_one")
    with pytest.raises(Unopened):
        granted(PrivateKeys.new(), wrap, "d_one")


def test_what_is_held_for_the_practice_is_no_reply() -> None:
    practice, key = PrivateKeys.new(), new_content_key()
    assert held(practice, hold(practice.public(), key, "d_one"), "d_one") == key
    assert replied(practice, reply_to(practice.public(), key, "d_one"), "d_one") == key
    with pytest.raises(Unopened):
        replied(practice, hold(practice.public(), key, "d_one"), "d_one")


def test_a_signature_is_for_one_body_label_and_key() -> None:
    keys = PrivateKeys.new()
    signature = keys.sign(b"body", "label")
    keys.public().verify(signature, b"body", "label")
    keys.public().verify(signature, b"label|body")
    for public, signed, body, label in (
        (keys.public(), signature, b"bodies", "label"),
        (keys.public(), signature, b"body", "other"),
        (PrivateKeys.new().public(), signature, b"body", "label"),
        (keys.public(), signature[:-1], b"body", "label"),
        (keys.public(), b"", b"body", "label"),
    ):
        with pytest.raises(Unproven):
            public.verify(signed, body, label)
