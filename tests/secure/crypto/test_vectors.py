"""What was written once stays readable, here and in JavaScript (tests/secure/portal/test_page.py)."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest
from cryptography.hazmat.bindings._rust import openssl
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from tests.secure.vectors.write import FILE, fixed, keys, vectors
from tomail.secure.crypto import bundle, kem, manifest, practice_key, wraps
from tomail.secure.crypto.keys import PrivateKeys, PublicKeys
from tomail.secure.crypto.signing import sign, signing_public, verify
from tomail.secure.protocol import proofs
from tomail.secure.protocol.encoding import from_text
from tomail.secure.protocol.key_id import SUITE_X25519, SUITE_XWING

STANDARDS = json.loads(FILE.with_name("standards.json").read_text("utf-8"))
FROZEN = json.loads(FILE.read_text("utf-8"))
RANDOM = {"sealed", "wrap", "wraps", "manifest", "grant", "reply"}  # differ with each writing
KEMS = {32: (SUITE_X25519, KEM.X25519), 25722: (SUITE_XWING, KEM.MLKEM768_X25519)}
AEADS = {2: AEAD.AES_256_GCM, 3: AEAD.CHACHA20_POLY1305}


@pytest.mark.parametrize("vector", STANDARDS["hpke"], ids=lambda each: str(each["kem"]))
def test_hpke(vector: dict[str, Any]) -> None:
    """The library binds `aad` in a private function only; what is tested is how seeds become keys."""
    suite, kem_id = KEMS[vector["kem"]]
    raw = {name: bytes.fromhex(vector[name]) for name in ("private", "enc", "info", "aad", "pt", "ct")}
    public = kem.public_from_seed(suite, raw["private"])
    assert hashlib.sha256(public).hexdigest() == vector["public_sha256"]
    private = kem._SCHEMES[suite].private(raw["private"])
    library = Suite(kem_id, KDF.HKDF_SHA256, AEADS[vector["aead"]])
    opened = openssl.hpke._decrypt_with_aad(library, raw["enc"] + raw["ct"], private, raw["info"], raw["aad"])
    assert opened == raw["pt"]


@pytest.mark.parametrize("vector", STANDARDS["ed25519"])
def test_ed25519(vector: dict[str, str]) -> None:
    seed, public, message, signature = (
        bytes.fromhex(vector[name]) for name in ("seed", "public", "message", "signature")
    )
    assert signing_public(seed) == public
    assert sign(seed, message) == signature
    verify(public, signature, message)


@pytest.mark.parametrize("vector", STANDARDS["argon2id"])
def test_argon2id(vector: dict[str, Any]) -> None:
    raw = {name: bytes.fromhex(vector[name]) for name in ("pass", "salt", "secret", "ad", "output")}
    kdf = Argon2id(
        salt=raw["salt"],
        length=vector["length"],
        iterations=vector["iter"],
        lanes=vector["lanes"],
        memory_cost=vector["memcost"],
        secret=raw["secret"] or None,
        ad=raw["ad"] or None,
    )
    assert kdf.derive(raw["pass"]) == raw["output"]


def test_what_is_computed_is_what_it_was() -> None:
    assert without_chance(json.loads(json.dumps(vectors()))) == without_chance(FROZEN)


def without_chance(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: without_chance(each) for name, each in value.items() if name not in RANDOM}
    return [without_chance(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize("vector", FROZEN["keys"])
def test_keys(vector: dict[str, str]) -> None:
    private = PrivateKeys.decode(from_text(vector["private"]))
    assert PublicKeys.decode(from_text(vector["public"])) == private.public()
    assert len(private.unseal(from_text(vector["sealed"]), b"info")) == 32


def test_bundle() -> None:
    stored = FROZEN["bundle"]
    for each in stored["wraps"]:
        wrap = bundle.Wrap.decode(from_text(each["wrap"]))
        assert bundle.unwrap_bundle_key(wrap, each["secret"], stored["kid"]) == fixed(32)
    opened = bundle.open_bundle(from_text(stored["sealed"]), fixed(32), stored["kid"], stored["generation"])
    assert opened.sign == stored["sign"]


def test_delivery() -> None:
    stored, patient, practice = FROZEN["delivery_sealed"], keys("patient"), keys("practice")
    key = wraps.granted(patient, from_text(stored["wrap"]), FROZEN["delivery"])
    assert wraps.replied(practice, from_text(stored["reply"]), FROZEN["delivery"]) == key == fixed(32)
    sealed = from_text(stored["manifest"])
    grant = proofs.grant(
        FROZEN["delivery"], hashlib.sha256(sealed).hexdigest(), patient.public().key_id, 1_900_000_000
    )
    practice.public().verify(from_text(stored["grant"]), grant)
    expected = manifest.Expected(
        manifest.Direction.TO_PATIENT, FROZEN["practice"], FROZEN["delivery"], FROZEN["address"]
    )
    opened = manifest.open_manifest(sealed, practice.public(), key, expected)
    assert (opened.subject, opened.text) == (stored["subject"], stored["text"])
    assert opened.receipt_wanted  # it was written before anybody could say it
    quiet = from_text(stored["quiet"]["manifest"])
    assert not manifest.open_manifest(quiet, practice.public(), key, expected).receipt_wanted


def test_chain() -> None:
    chain = [
        practice_key.Statement(
            *(from_text(row[name]) for name in ("statement", "signature", "previous_signature"))
        )
        for row in FROZEN["chain"]
    ]
    first = practice_key.first_key(chain[0], FROZEN["chain"][0]["kid"])
    assert practice_key.follow(first, chain).keys == keys("practice 3").public()
