"""OpenPGP mail: what gpg and we write is opened and verified; nobody signed what he did not sign."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tomail.base.apart import ProcessApart
from tomail.message.openpgp import Ring, may_be_openpgp, open_openpgp
from tomail.message.openpgp_apart import Answer, Question, answer
from tomail.message.openpgp_keys import NotAKey, PgpKey, encrypt, facts, read_certificates, read_key, sign
from tomail.message.parse import parse
from tomail.model.smime import EncryptionState, LayerKind, Opened, SignatureReason, SignatureState

pysequoia = pytest.importorskip("pysequoia")

NOW = datetime.now(UTC)
HEADER = b"From: alice@praxis.example\r\nTo: bob@labor.example\r\nSubject: Befund\r\n"
ENTITY = b"Content-Type: text/plain; charset=utf-8\r\n\r\nAlles in Ordnung.\r\n"


@dataclass(frozen=True)
class Pair:
    alice: PgpKey
    bob: PgpKey
    ring: Ring  # Bob's, who took in Alice's certificate


@pytest.fixture(scope="module")
def pair() -> Pair:
    made = [
        PgpKey(bytes(pysequoia.Tsk.generate(name, profile=pysequoia.Profile.RFC4880)))
        for name in ("Alice <alice@praxis.example>", "Bob <bob@labor.example>")
    ]
    return Pair(*made, Ring((made[1],), (made[0].certificate(),)))


def opened(raw: bytes, ring: Ring) -> Opened:
    return open_openpgp(raw, ring, answer, moment=NOW)


def inline(key: PgpKey, text: bytes, mode: object) -> bytes:
    signer = pysequoia.Tsk.from_bytes(key.secret).signer()
    return bytes(pysequoia.sign(signer, text, mode=mode))


def test_a_signed_mail(pair: Pair) -> None:
    found = opened(HEADER + sign(ENTITY, pair.alice), pair.ring)
    assert found.signature.state is SignatureState.VALID
    assert found.signature.signer is not None
    assert found.signature.signer.addresses == ("alice@praxis.example",)
    assert parse(found.raw).text.strip() == "Alles in Ordnung."


@pytest.mark.parametrize("signer", [True, False])
def test_an_encrypted_mail(pair: Pair, signer: bool) -> None:
    secret = encrypt(ENTITY, [pair.bob.certificate()], pair.alice if signer else None)
    assert b"Ordnung" not in secret
    found = opened(HEADER + secret, pair.ring)
    assert found.encryption.state is EncryptionState.OPENED
    assert found.signature.state is (SignatureState.VALID if signer else SignatureState.NONE)
    assert not found.remote_allowed
    assert parse(found.raw).text.strip() == "Alles in Ordnung."


def test_an_encrypted_mail_for_others(pair: Pair) -> None:
    secret = HEADER + encrypt(ENTITY, [pair.alice.certificate()])
    assert opened(secret, pair.ring).encryption.state is EncryptionState.FAILED
    assert opened(secret, Ring()).encryption.state is EncryptionState.NO_KEY


def test_inline_as_a_whole(pair: Pair) -> None:
    head = HEADER + b"Content-Type: text/plain; charset=utf-8\r\n\r\n"
    clear = inline(pair.alice, "Grüße\n- Strich\n".encode(), pysequoia.SignatureMode.CLEAR)
    found = opened(head + clear, pair.ring)
    assert found.signature.state is SignatureState.VALID
    assert parse(found.raw).text.split("\n")[:2] == ["Grüße", "- Strich"]
    bob = pysequoia.Cert.from_bytes(pair.bob.certificate())
    secret = pysequoia.encrypt(b"geheim", [bob])
    assert parse(opened(head + secret, pair.ring).raw).text.strip() == "geheim"


def test_inline_with_anything_beside_it_is_neither_opened_nor_signed(pair: Pair) -> None:
    head = HEADER + b"Content-Type: text/plain\r\n\r\n"
    clear = inline(pair.alice, b"Montag\n", pysequoia.SignatureMode.CLEAR)
    for raw in (b"5000 Euro\r\n" + clear, clear + b"\r\n5000 Euro\r\n"):
        assert opened(head + raw, pair.ring).signature.state is SignatureState.NONE
    bob = pysequoia.Cert.from_bytes(pair.bob.certificate())
    secret = pysequoia.encrypt(b"geheim", [bob])
    found = opened(head + b"Bitte antworten:\r\n" + secret, pair.ring)
    assert found.partly_encrypted
    assert b"geheim" not in found.raw


def test_two_signed_texts_are_shown_as_what_was_signed(pair: Pair) -> None:
    """Text between two armours is covered by neither."""
    head = HEADER + b"Content-Type: text/plain\r\n\r\n"
    clear = inline(pair.alice, b"Montag\n", pysequoia.SignatureMode.CLEAR)
    found = opened(head + clear + b"\r\n5000 Euro\r\n" + clear, pair.ring)
    assert found.signature.state is not SignatureState.VALID or b"5000" not in found.raw


def test_an_encrypted_part_beside_others_stays_closed(pair: Pair) -> None:
    secret = encrypt(ENTITY, [pair.bob.certificate()])
    html = b'Content-Type: text/html\r\n\r\n<img src="https://evil.example/'
    raw = b"Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n" + html + b"\r\n--m\r\n" + secret
    found = opened(HEADER + raw + b"\r\n--m--\r\n", pair.ring)
    assert found.partly_encrypted
    assert not found.remote_allowed
    assert b"Ordnung" not in found.raw


@pytest.mark.parametrize(
    ("sender", "reason"),
    [
        (b"mallory@evil.example", SignatureReason.ADDRESS_MISMATCH),
        (b'"alice@praxis.example" <m@evil.example>', SignatureReason.ADDRESS_MISMATCH),
        (b"alice@praxis.example, m@evil.example", SignatureReason.SEVERAL_SENDERS),
    ],
)
def test_another_sender(pair: Pair, sender: bytes, reason: SignatureReason) -> None:
    raw = HEADER.replace(b"alice@praxis.example", sender, 1) + sign(ENTITY, pair.alice)
    assert opened(raw, pair.ring).signature.reasons == (reason,)


def test_a_changed_or_foreign_signature(pair: Pair) -> None:
    signed = HEADER + sign(ENTITY, pair.alice)
    for raw, ring in ((signed.replace(b"Alles", b"Nicht"), pair.ring), (signed, Ring())):
        assert opened(raw, ring).signature.state is SignatureState.UNCONFIRMED


def test_a_signed_ciphertext_says_nothing_of_the_writer(pair: Pair) -> None:
    secret = encrypt(ENTITY, [pair.bob.certificate()])
    found = opened(HEADER + sign(secret, pair.alice), pair.ring)
    assert SignatureReason.OUTSIDE_ENCRYPTION in found.signature.reasons


def test_a_third_part_is_no_signed_mail(pair: Pair) -> None:
    signed = sign(ENTITY, pair.alice)
    boundary = signed.split(b'boundary="')[1].split(b'"')[0]
    more = b"--" + boundary + b"\r\nContent-Type: text/plain\r\n\r\n5000 Euro\r\n--" + boundary + b"--"
    raw = HEADER + signed.replace(b"--" + boundary + b"--", more)
    assert opened(raw, pair.ring).signature.state is SignatureState.INVALID


def test_the_other_process_answers_as_this_one(pair: Pair) -> None:
    secret = encrypt(ENTITY, [pair.bob.certificate()], pair.alice)
    process = ProcessApart("tomail.message.openpgp_apart", 30)

    def ask(question: Question) -> Answer:
        return Answer.from_json(process.ask(question.to_json()))

    apart = open_openpgp(HEADER + secret, pair.ring, ask, moment=NOW)
    assert apart == opened(HEADER + secret, pair.ring)
    assert apart.layers[0].kind is LayerKind.ENCRYPTED
    process.close()


def test_gpg_reads_what_is_written_and_is_read(pair: Pair, tmp_path: Path) -> None:
    def gpg(*arguments: str, data: bytes = b"") -> bytes:
        home = {**os.environ, "GNUPGHOME": str(tmp_path)}
        command = ["gpg", "--batch", "--yes", "--trust-model", "always", *arguments]
        made = subprocess.run(command, input=data, capture_output=True, check=False, env=home, timeout=60)
        assert made.returncode == 0, made.stderr
        return made.stdout

    tmp_path.chmod(0o700)
    gpg_key = ("--passphrase", "", "--quick-gen-key", "Carol <carol@labor.example>", "future-default")
    try:
        gpg(*gpg_key)
        carol = read_key(gpg("--export-secret-keys"), "")
        ring = Ring((carol,), (pair.alice.certificate(),))
        gpg("--import", data=pair.alice.certificate())
        secret = encrypt(ENTITY, [carol.certificate()], pair.alice)
        armour = b"-----BEGIN" + secret.split(b"-----BEGIN", 1)[1].split(b"\r\n--encrypted")[0]
        assert b"Alles in Ordnung." in gpg("--decrypt", data=armour)
        plain = ("--compress-algo", "none")  # pysequoia sees no signature under a compression
        made = gpg("--armor", "--sign", "--encrypt", *plain, "-r", "carol@labor.example", data=b"Hallo")
        header = HEADER.replace(b"alice@praxis", b"carol@labor")
        found = opened(header + b"Content-Type: text/plain\r\n\r\n" + made, ring)
        assert found.encryption.state is EncryptionState.OPENED
        assert found.signature.state is SignatureState.VALID
    finally:
        subprocess.run(["gpgconf", "--homedir", str(tmp_path), "--kill", "all"], check=False)


def test_keys(pair: Pair) -> None:
    armoured = str(pysequoia.Tsk.from_bytes(pair.alice.secret)).encode()
    key = read_key(armoured, "")
    assert facts(key.certificate()).fingerprint == facts(pair.alice.certificate()).fingerprint
    assert read_certificates(pair.alice.certificate()) == (pair.alice.certificate(),)
    assert "Alice" in facts(key.certificate()).name
    assert "secret" not in repr(key)
    for bad in (b"", b"x", b"-----BEGIN PGP MESSAGE-----"):
        with pytest.raises(NotAKey):
            read_key(bad, "")
        with pytest.raises(NotAKey):
            facts(bad)


def test_an_ordinary_mail(pair: Pair) -> None:
    assert not may_be_openpgp(HEADER + ENTITY)
    assert opened(HEADER + ENTITY, pair.ring) == Opened(HEADER + ENTITY)
