"""Wycheproof's vectors: what libraries are known to get wrong, tried on what we use (the page: its tests)."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tests.secure.vectors.wycheproof import read
from tomail.secure.crypto.failures import Unproven
from tomail.secure.crypto.keys import PrivateKeys, PublicKeys
from tomail.secure.crypto.passphrase import derive
from tomail.secure.crypto.signing import verify
from tomail.secure.protocol.key_id import SUITE_X25519, SUITE_XWING

VECTORS = read()
NO_KEYS = [each for each in VECTORS["mlkem_encaps"] if not each["valid"]]
P = 2**255 - 19


def raw(vector: dict[str, Any], *names: str) -> list[bytes]:
    return [bytes.fromhex(vector[name]) for name in names]


def test_there_are_vectors_of_both_kinds() -> None:
    assert VECTORS["about"].startswith("Wycheproof")
    for name in ("aes_gcm", "ed25519", "mlkem_decaps", "mlkem_encaps"):
        assert {True, False} <= {each["valid"] for each in VECTORS[name]}, name


@pytest.mark.parametrize("vector", VECTORS["aes_gcm"], ids=lambda each: each["id"])
def test_aes_gcm(vector: dict[str, Any]) -> None:
    key, iv, aad, plain, sealed, tag = raw(vector, "key", "iv", "aad", "msg", "ct", "tag")
    if vector["valid"]:
        assert AESGCM(key).encrypt(iv, plain, aad) == sealed + tag
        assert AESGCM(key).decrypt(iv, sealed + tag, aad) == plain
    else:
        with pytest.raises(InvalidTag):
            AESGCM(key).decrypt(iv, sealed + tag, aad)


@pytest.mark.parametrize("vector", VECTORS["hkdf"], ids=lambda each: each["id"])
def test_hkdf(vector: dict[str, Any]) -> None:
    key, salt, info, derived = raw(vector, "ikm", "salt", "info", "okm")
    if not vector["valid"]:
        with pytest.raises(ValueError):
            derive(key, info, vector["size"])
        return
    made = HKDF(algorithm=SHA256(), length=vector["size"], salt=salt or None, info=info).derive(key)
    assert made == derived
    assert salt or derive(key, info, vector["size"]) == derived


@pytest.mark.parametrize("vector", VECTORS["ed25519"], ids=lambda each: each["id"])
def test_ed25519(vector: dict[str, Any]) -> None:
    """Of keys that are not in the prime-order group, those of small order are refused: they prove nothing."""
    public, message, signature = raw(vector, "public", "msg", "sig")
    if vector["valid"] is not False and "SmallOrderPublicKey" not in vector["flags"]:
        verify(public, signature, message)
    else:
        with pytest.raises(Unproven):
            verify(public, signature, message)


@pytest.mark.parametrize("height", [0, 1, P - 1, P, P + 1])
@pytest.mark.parametrize("sign", [0, 1 << 255])
def test_no_spelling_of_a_key_of_small_order_proves_anything(height: int, sign: int) -> None:
    public = (height | sign).to_bytes(32, "little")
    with pytest.raises(Unproven):
        verify(public, public + bytes(32), b"anything")


@pytest.mark.parametrize("vector", VECTORS["x25519"], ids=lambda each: each["id"])
def test_x25519(vector: dict[str, Any]) -> None:
    """A point of low order makes a secret of zeros, which is refused, also when a key is sealed for it."""
    private, public, shared = raw(vector, "private", "public", "shared")
    if any(shared):
        made = X25519PrivateKey.from_private_bytes(private).exchange(
            X25519PublicKey.from_public_bytes(public)
        )
        assert made == shared
    else:
        with pytest.raises(ValueError):
            PublicKeys(SUITE_X25519, public, bytes(32)).seal(bytes(32), b"info")


@pytest.mark.parametrize("vector", VECTORS["mlkem_decaps"], ids=lambda each: each["id"])
def test_mlkem_decapsulates(vector: dict[str, Any]) -> None:
    seed, sealed, shared = raw(vector, "seed", "c", "K")
    try:
        made = MLKEM768PrivateKey.from_seed_bytes(seed).decapsulate(sealed)
    except ValueError:
        assert not vector["valid"]
    else:
        assert vector["valid"]
        assert made == shared


@pytest.mark.parametrize("vector", NO_KEYS, ids=lambda each: each["id"])
def test_nothing_is_sealed_for_a_key_that_is_none(vector: dict[str, Any]) -> None:
    """What is sealed for those that are keys is random here; the page's tests set the chance."""
    (mlkem,) = raw(vector, "ek")
    x25519 = PrivateKeys.new(SUITE_X25519).public().kem
    with pytest.raises(ValueError):
        PublicKeys(SUITE_XWING, mlkem + x25519, bytes(32)).seal(bytes(32), b"info")


@pytest.mark.parametrize("vector", VECTORS["mlkem_keys"], ids=lambda each: each["id"])
def test_mlkem_keys_from_seeds(vector: dict[str, Any]) -> None:
    (seed,) = raw(vector, "seed")
    public = MLKEM768PrivateKey.from_seed_bytes(seed).public_key().public_bytes_raw()
    assert hashlib.sha256(public).hexdigest() == vector["ek_sha256"]
