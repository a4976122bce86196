"""What is built to cost time or memory is refused in less than the two seconds that a mail may take."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

import pytest
from asn1crypto import cms, core

from tomail.message.smime import ber
from tomail.message.smime.ber import TooLarge, definite
from tomail.message.smime.opening import MOST_LAYERS, open_protected
from tomail.message.smime.sealing import Recipient, encrypt, sign
from tomail.message.smime.signing import signature
from tomail.model.smime import EncryptionState, SignatureReason, SignatureState

from .people import NOW, People

HEADER = b"From: alice@praxis.example\r\nSubject: x\r\n"
ENTITY = b"Content-Type: text/plain\r\n\r\nx\r\n"
SIGNED_DATA = b"\x30\x80\x06\x09*\x86H\x86\xf7\r\x01\x07\x02\xa0\x80"


@contextmanager
def soon() -> Iterator[None]:
    """Two seconds of a machine that others use too."""
    begun = perf_counter()
    yield
    assert perf_counter() - begun < 6


def wrapped(kind: bytes, data: bytes) -> bytes:
    head = b"Content-Type: application/pkcs7-mime; smime-type=" + kind + b"\r\n"
    return HEADER + head + b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(data)


@pytest.mark.parametrize(
    "data",
    [
        b"\x30\x80" * 30_000,
        SIGNED_DATA + b"\x24\x80" * 30_000,
        SIGNED_DATA + b"\x24\x80" * 30 + b"\x04\x01x" * 30_000,
        SIGNED_DATA + b"\x30\x00" * 30_000,
        b"\x30\x88\xff\xff\xff\xff\xff\xff\xff\xff",
        b"\x30\x84\x7f\xff\xff\xff",
        b"\x1f" + b"\xff" * 100_000,
    ],
)
def test_bombs_of_lengths(people: People, data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ber, "MOST_ELEMENTS", 20_000)  # a tenth, for the time of the tests
    with soon():
        opened = open_protected(wrapped(b"signed-data", data), [], people.verifier)
    assert opened.signature.state is SignatureState.INVALID


def test_what_is_too_large_is_not_looked_at(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ber, "LARGEST", 100)
    monkeypatch.setattr("tomail.message.smime.opening.LARGEST", 100)
    secret = HEADER + encrypt(ENTITY, [Recipient(people.bob.certificate)])
    assert open_protected(secret, [people.bob], people.verifier).encryption.state is EncryptionState.TOO_LARGE
    signed = HEADER + sign(ENTITY, people.alice, NOW)
    reasons = open_protected(signed, [], people.verifier).signature.reasons
    assert reasons == (SignatureReason.TOO_LARGE,)


def test_a_compressed_bomb(people: People) -> None:
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(1 << 20)) for _ in range(60)) + packer.flush()
    data = cms.CompressedData(
        {
            "version": "v0",
            "compression_algorithm": {"algorithm": "zlib"},
            "encap_content_info": {"content_type": "data", "content": packed},
        }
    )
    raw = wrapped(
        b"compressed-data", cms.ContentInfo({"content_type": "compressed_data", "content": data}).dump()
    )
    with soon():
        assert open_protected(raw, [], people.verifier).raw == raw


def test_thousands_of_recipients(people: People) -> None:
    entity = encrypt(ENTITY, [Recipient(people.bob.certificate)])
    info = cms.ContentInfo.load(base64.b64decode(entity.split(b"\r\n\r\n", 1)[1]))
    envelope = info["content"].copy()
    envelope["recipient_infos"] = cms.RecipientInfos([info["content"]["recipient_infos"][0]] * 3500)
    raw = wrapped(
        b"enveloped-data", cms.ContentInfo({"content_type": "enveloped_data", "content": envelope}).dump()
    )
    with soon():
        assert (
            open_protected(raw, [people.bob], people.verifier).encryption.state is EncryptionState.TOO_LARGE
        )


def test_thousands_of_recipients_of_one_agreed_key(people: People) -> None:
    entity = encrypt(ENTITY, [Recipient(people.alice.certificate)])
    info = cms.ContentInfo.load(base64.b64decode(entity.split(b"\r\n\r\n", 1)[1]))
    envelope = info["content"].copy()
    agreed = envelope["recipient_infos"][0].chosen.copy()
    agreed["recipient_encrypted_keys"] = cms.RecipientEncryptedKeys(
        [agreed["recipient_encrypted_keys"][0]] * 3500
    )
    envelope["recipient_infos"] = cms.RecipientInfos([cms.RecipientInfo({"kari": agreed})])
    raw = wrapped(
        b"enveloped-data", cms.ContentInfo({"content_type": "enveloped_data", "content": envelope}).dump()
    )
    with soon():
        found = open_protected(raw, [people.bob], people.verifier).encryption
    assert (found.state, found.recipients) == (EncryptionState.TOO_LARGE, 3500)


@pytest.mark.parametrize("field", ["signer_infos", "certificates"])
def test_thousands_of_signers_and_certificates(people: People, field: str) -> None:
    data = cms.ContentInfo.load(signature(b"x", people.alice, NOW))["content"].copy()
    data["encap_content_info"] = cms.ContentInfo({"content_type": "data", "content": core.OctetString(b"x")})
    kind = cms.SignerInfos if field == "signer_infos" else cms.CertificateSet
    data[field] = kind([data[field][0]] * 1000)
    raw = wrapped(b"signed-data", cms.ContentInfo({"content_type": "signed_data", "content": data}).dump())
    with soon():
        state = open_protected(raw, [], people.verifier, received=NOW).signature.state
    assert state is not SignatureState.VALID


def test_layers_without_end(people: People) -> None:
    entity = ENTITY
    for _ in range(MOST_LAYERS + 3):
        entity = sign(entity, people.alice, NOW)
    with soon():
        assert len(open_protected(HEADER + entity, [], people.verifier, received=NOW).layers) == MOST_LAYERS


def test_a_thousand_signed_parts(people: People) -> None:
    one = b"--m\r\n" + sign(ENTITY, people.alice, NOW) + b"\r\n"
    raw = HEADER + b"Content-Type: multipart/mixed; boundary=m\r\n\r\n" + one * 1000 + b"--m--\r\n"
    with soon():
        assert open_protected(raw, [], people.verifier, received=NOW).layers == ()


def test_lengths_become_definite_and_strings_one() -> None:
    streamed = b"\x30\x80\x24\x80\x04\x02ab\x24\x04\x04\x02cd\x00\x00\x02\x01\x07\x00\x00rest"
    assert definite(streamed) == b"\x30\x09\x04\x04abcd\x02\x01\x07"
    assert definite(b"\x30\x03\x02\x01\x07rest") == b"\x30\x03\x02\x01\x07"
    with pytest.raises(TooLarge):
        definite(b"\x30\x80" * 100)
