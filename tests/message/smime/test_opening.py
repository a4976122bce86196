"""What openssl and other programs write is opened, whatever way it is written (RFC 8551, 5652, 5083)."""

from __future__ import annotations

import base64
import os
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from asn1crypto import cms, core
from hypothesis import given, settings
from hypothesis import strategies as st

from tomail.message.parse import parse
from tomail.message.smime.certificates import certificates_in
from tomail.message.smime.detect import may_be_protected
from tomail.message.smime.opening import open_protected
from tomail.message.smime.sealing import Recipient, encrypt, protect, sign
from tomail.message.smime.signing import signature
from tomail.model.smime import EncryptionState, LayerKind, SignatureNote, SignatureReason, SignatureState

from .people import NOW, People, openssl, pem_files

HEADER = b"From: alice@praxis.example\r\nTo: bob@labor.example\r\nSubject: Befund\r\n"
ENTITY = b"Content-Type: text/plain\r\n\r\nAlles in Ordnung.\r\n"


def wrapped(data: bytes, kind: bytes = b"enveloped-data") -> bytes:
    head = b"Content-Type: application/pkcs7-mime; smime-type=" + kind + b"; name=smime.p7m\r\n"
    return HEADER + head + b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(data)


def encrypted_by_openssl(people: People, folder: Path, *options: str, who: str = "bob") -> bytes:
    certificate, _ = pem_files(folder, getattr(people, who))
    made = openssl("cms", "-encrypt", "-outform", "DER", "-recip", certificate, *options, data=ENTITY)
    assert made.returncode == 0, made.stderr
    return wrapped(made.stdout)


@pytest.mark.parametrize(
    ("options", "who", "algorithm", "authenticated"),
    [
        (("-aes128",), "bob", "AES-128-CBC", False),
        (("-aes192",), "bob", "AES-192-CBC", False),
        (("-aes256", "-stream"), "bob", "AES-256-CBC", False),
        (("-des3",), "bob", "3DES-CBC", False),
        (("-aes-128-gcm",), "bob", "AES-128-GCM", True),
        (("-aes-256-gcm", "-stream"), "bob", "AES-256-GCM", True),
        (("-aes256", "-keyid"), "bob", "AES-256-CBC", False),
        (("-aes256", "-keyopt", "rsa_padding_mode:oaep"), "bob", "AES-256-CBC", False),
        (
            ("-aes256", "-keyopt", "rsa_padding_mode:oaep", "-keyopt", "rsa_oaep_md:sha256"),
            "bob",
            "AES-256-CBC",
            False,
        ),
        (
            (
                "-aes-256-gcm",
                *("-keyopt", "rsa_padding_mode:oaep", "-keyopt", "rsa_oaep_md:sha512"),
                *("-keyopt", "rsa_mgf1_md:sha384"),
            ),
            "bob",
            "AES-256-GCM",
            True,
        ),
        (("-aes256",), "alice", "AES-256-CBC", False),
        (("-aes128", "-keyopt", "ecdh_kdf_md:sha384"), "alice", "AES-128-CBC", False),
        (("-aes256", "-keyopt", "ecdh_cofactor_mode:1"), "alice", "AES-256-CBC", False),
        (("-aes-256-gcm", "-stream"), "alice", "AES-256-GCM", True),
    ],
)
def test_what_openssl_encrypts(
    people: People, tmp_path: Path, options: tuple[str, ...], who: str, algorithm: str, authenticated: bool
) -> None:
    raw = encrypted_by_openssl(people, tmp_path, *options, who=who)
    opened = open_protected(raw, [people.mallory, getattr(people, who)], people.verifier)
    assert opened.encryption.state is EncryptionState.OPENED
    assert (opened.encryption.algorithm, opened.encryption.authenticated) == (algorithm, authenticated)
    assert opened.as_text is not authenticated
    assert parse(opened.raw).text.strip() == "Alles in Ordnung."


@pytest.mark.parametrize("option", ["-rc2", "-des"])
def test_what_nobody_should_use_is_refused(people: People, tmp_path: Path, option: str) -> None:
    certificate, _ = pem_files(tmp_path, people.bob)
    providers = ("-provider", "legacy", "-provider", "default")
    made = openssl(
        *("cms", "-encrypt", "-outform", "DER", "-recip", certificate, option, *providers), data=ENTITY
    )
    if made.returncode:
        pytest.skip("this openssl has no such cipher any more")
    opened = open_protected(wrapped(made.stdout), [people.bob], people.verifier)
    assert opened.encryption.state is EncryptionState.REFUSED


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("-nodetach",),
        ("-nodetach", "-stream"),
        ("-stream",),
        ("-md", "sha384"),
        ("-md", "sha512", "-nodetach"),
        ("-keyid",),
        ("-cades",),
        ("-nosmimecap",),
        ("-noattr",),
        ("-keyopt", "rsa_padding_mode:pss"),
        ("-keyopt", "rsa_padding_mode:pss", "-keyopt", "rsa_pss_saltlen:20"),
    ],
)
def test_what_openssl_signs(people: People, tmp_path: Path, options: tuple[str, ...]) -> None:
    who = people.bob if any("rsa" in each for each in options) else people.alice
    certificate, key = pem_files(tmp_path, who)
    chain = tmp_path / "chain.pem"
    chain.write_bytes(b"".join(openssl("x509", "-inform", "DER", data=each).stdout for each in who.chain))
    made = openssl(
        *("cms", "-sign", "-signer", certificate, "-inkey", key, "-certfile", chain, *options), data=ENTITY
    )
    assert made.returncode == 0, made.stderr
    header = HEADER.replace(b"alice@praxis", b"bob@labor") if who is people.bob else HEADER
    opened = open_protected(header + made.stdout, [], people.verifier, received=NOW)
    assert opened.signature.state is SignatureState.VALID, opened.signature.reasons
    assert parse(opened.raw).text.strip() == "Alles in Ordnung."


@pytest.mark.parametrize("digest", ["md5", "sha1"])
def test_a_weak_digest_proves_nothing(people: People, tmp_path: Path, digest: str) -> None:
    certificate, key = pem_files(tmp_path, people.bob)
    made = openssl("cms", "-sign", "-signer", certificate, "-inkey", key, "-md", digest, data=ENTITY)
    opened = open_protected(HEADER + made.stdout, [], people.verifier)
    assert opened.signature.reasons == (SignatureReason.WEAK_DIGEST,)


def test_line_ends_of_the_disk_are_those_of_the_wire(people: People) -> None:
    raw = (HEADER + sign(ENTITY, people.alice, NOW)).replace(b"\r\n", b"\n")
    assert open_protected(raw, [], people.verifier, received=NOW).signature.state is SignatureState.VALID


def test_a_space_more_is_a_change(people: People) -> None:
    raw = HEADER + sign(ENTITY, people.alice, NOW).replace(b"Ordnung.\r\n", b"Ordnung. \r\n")
    reasons = open_protected(raw, [], people.verifier, received=NOW).signature.reasons
    assert reasons == (SignatureReason.CHANGED,)


def test_a_wrong_micalg_is_said(people: People) -> None:
    raw = HEADER + sign(ENTITY, people.alice, NOW).replace(b"micalg=sha-256", b"micalg=sha1")
    signature = open_protected(raw, [], people.verifier, received=NOW).signature
    assert signature.state is SignatureState.VALID
    assert SignatureNote.DIGEST_NAME_DIFFERS in signature.notes


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (b"application/x-pkcs7-mime", b"smime.p7m"),
        (b"application/octet-stream", b"SMIME.P7M"),
        (b"APPLICATION/PKCS7-MIME", b""),
    ],
)
def test_other_names_of_the_same(people: People, kind: bytes, name: bytes) -> None:
    _, body = encrypt(ENTITY, [Recipient(people.bob.certificate)]).split(b"\r\n\r\n", 1)
    head = b"Content-Type: " + kind + (b'; name="%s"' % name if name else b"") + b"\r\n"
    raw = HEADER + head + b"Content-Transfer-Encoding: base64\r\n\r\n" + body
    assert open_protected(raw, [people.bob], people.verifier).encryption.state is EncryptionState.OPENED


def test_binary_without_any_encoding(people: People) -> None:
    head, body = encrypt(ENTITY, [Recipient(people.bob.certificate)]).split(b"\r\n\r\n", 1)
    head = head.replace(b"base64", b"binary")
    raw = HEADER + head + b"\r\n\r\n" + base64.b64decode(body)
    assert open_protected(raw, [people.bob], people.verifier).encryption.state is EncryptionState.OPENED


def test_three_wrappings_and_compression(people: People) -> None:
    packed = cms.CompressedData(
        {
            "version": "v0",
            "compression_algorithm": {"algorithm": "zlib"},
            "encap_content_info": {"content_type": "data", "content": zlib.compress(ENTITY)},
        }
    )
    data = cms.ContentInfo({"content_type": "compressed_data", "content": packed}).dump()
    entity = wrapped(data, b"compressed-data")[len(HEADER) :]
    inner = encrypt(sign(entity, people.alice, NOW), [Recipient(people.bob.certificate)])
    raw = HEADER + sign(inner, people.alice, NOW)
    opened = open_protected(raw, [people.bob], people.verifier, received=NOW)
    signed, encrypted, compressed = LayerKind.SIGNED, LayerKind.ENCRYPTED, LayerKind.COMPRESSED
    assert [layer.kind for layer in opened.layers] == [signed, encrypted, signed, compressed]
    assert opened.signature.state is SignatureState.VALID
    assert opened.layers[0].signature.reasons == (SignatureReason.OUTSIDE_ENCRYPTION,)
    assert parse(opened.raw).text.strip() == "Alles in Ordnung."


def test_an_ordinary_mail_stays_as_it_is(people: People) -> None:
    raw = HEADER + ENTITY
    assert not may_be_protected(raw)
    opened = open_protected(raw, [people.bob], people.verifier)
    assert (opened.raw, opened.layers, opened.parts) == (raw, (), ())
    assert opened.remote_allowed


def test_nothing_heavy_is_loaded_to_see_that_a_mail_is_not_wrapped() -> None:
    check = (
        "import sys; from tomail.message.smime.detect import may_be_protected; "
        "print([each for each in ('asn1crypto', 'pyhanko_certvalidator') if each in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


MUTATION = st.tuples(st.integers(0, 9999), st.integers(0, 30), st.binary(max_size=20))


@settings(max_examples=2000 if os.environ.get("TOMAIL_TORTURE") else 25)
@given(which=st.integers(0, 3), in_cms=st.booleans(), mutations=st.lists(MUTATION, min_size=1, max_size=4))
def test_nothing_raises_whatever_the_bytes(
    people: People, which: int, in_cms: bool, mutations: list[tuple[int, int, bytes]]
) -> None:
    """Mutants of what was signed and encrypted: never an exception, never VALID with another content."""
    recipients = [Recipient(key.certificate, ("aes256_gcm",)) for key in (people.alice, people.bob)]
    raw = [
        protect(HEADER + ENTITY, signer=people.alice, moment=NOW),
        HEADER + encrypt(ENTITY, recipients[:1]),
        HEADER + encrypt(ENTITY, recipients[1:]),
        wrapped(opaque_by_alice(people), b"signed-data"),
    ][which]
    head, body = raw.rsplit(b"base64\r\n", 1)
    data = base64.b64decode(body.partition(b"\r\n--")[0].rpartition(b"\r\n\r\n")[2]) if in_cms else body
    for place, size, new in mutations:
        at = len(data) * place // 10_000
        data = data[:at] + new + data[at + size :]
    mutant = head + b"base64\r\n" + (b"\r\n" + base64.encodebytes(data) if in_cms else data)
    opened = open_protected(mutant, [people.alice, people.bob], people.verifier, received=NOW)
    if opened.signature.state is SignatureState.VALID:
        assert parse(opened.raw).text.strip() == "Alles in Ordnung."
    certificates_in(mutant)


def opaque_by_alice(people: People) -> bytes:
    """An opaque signature of Alice."""
    data = cms.ContentInfo.load(signature(ENTITY, people.alice, NOW))["content"].copy()
    inside = {"content_type": "data", "content": core.OctetString(ENTITY)}
    data["encap_content_info"] = cms.ContentInfo(inside)
    return bytes(cms.ContentInfo({"content_type": "signed_data", "content": data}).dump())
