"""What other programs signed and encrypted, where a corpus of it is at hand: each as its name says."""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from tomail.message.parse import parse
from tomail.message.smime.certificates import certificates_in
from tomail.message.smime.keys import OwnKey, read_pkcs12
from tomail.message.smime.opening import open_part, open_protected
from tomail.message.smime.trust import Verifier
from tomail.model.smime import (
    EncryptionState,
    LayerKind,
    Opened,
    SignatureReason,
    SignatureState,
)

CORPORA = Path(os.environ.get("TOMAIL_CORPORA") or Path.home() / ".cache" / "tomail-corpora") / "dev"
THUNDERBIRD = CORPORA / "thunderbird"
KEYS = THUNDERBIRD / "keys" / "mailnews" / "test" / "data"
ECDH = CORPORA / "bouncycastle/keys/pkix/src/test/resources/org/bouncycastle/cms/test/ecdh"
ATTACKS = CORPORA / "gen-attack" / "dev-seed1"
WEAK = "SHA1"

pytestmark = pytest.mark.skipif(not KEYS.exists(), reason=f"no corpus of signed mail in {CORPORA}")


@pytest.fixture(scope="module")
def keys() -> list[OwnKey]:
    return [read_pkcs12(path.read_bytes(), "nss") for path in sorted(KEYS.glob("smime*/*.p12"))]


@pytest.fixture(scope="module")
def verifier() -> Verifier:
    anchors = certificates_in((KEYS / "smime" / "TestCA.pem").read_bytes())
    return Verifier(anchors, moment=datetime(2026, 11, 22, tzinfo=UTC))


@pytest.fixture(scope="module")
def praxis() -> OwnKey:
    """The one that the generated attacks are made for."""
    return read_pkcs12((ATTACKS / "praxis.p12").read_bytes(), "test")


def mails(folder: Path, pattern: str) -> list[Path]:
    return sorted(folder.glob(pattern))


def layers(opened: Opened) -> Iterator[str]:
    for layer in opened.layers:
        encrypted = layer.kind is LayerKind.ENCRYPTED
        yield layer.encryption.state.value if encrypted else layer.signature.state.value


@pytest.mark.parametrize(
    "path", mails(THUNDERBIRD / "msg/mailnews/test/data", "smime*/*.eml"), ids=lambda path: path.stem
)
def test_thunderbirds_own(path: Path, keys: list[OwnKey], verifier: Verifier) -> None:
    opened = open_protected(path.read_bytes(), keys, verifier)
    name, signature = path.name, opened.signature
    assert "alice" in parse(opened.raw).text.lower() or "fake" in parse(opened.raw).text.lower()
    assert EncryptionState.OPENED in list(layers(opened)) or ".env" not in name
    if ".bad." in name or "mismatch" in name:
        assert signature.state is SignatureState.INVALID
        assert signature.reasons[0] in (
            SignatureReason.CHANGED,
            SignatureReason.CONTENT_MISMATCH,
            SignatureReason.WEAK_DIGEST,
        )
    elif WEAK in name:
        assert SignatureReason.WEAK_DIGEST in signature.reasons
    elif re.search(r"\.env\.d?sig", name) and "manual" not in str(path):
        assert SignatureReason.OUTSIDE_ENCRYPTION in signature.reasons
    elif "sig" in name:
        assert signature.state is SignatureState.VALID


@pytest.mark.parametrize("path", mails(KEYS / "smime-interop", "*.env"), ids=lambda path: path.stem)
def test_thunderbirds_of_openssl(path: Path, keys: list[OwnKey], verifier: Verifier) -> None:
    opened = open_protected(path.read_bytes(), keys, verifier)
    assert opened.encryption.state is EncryptionState.OPENED
    assert "Fran" in parse(opened.raw).text


@pytest.mark.parametrize("path", mails(ECDH, "encSess*.asc"), ids=lambda path: path.stem)
def test_agreed_keys_of_bouncy_castle(path: Path, verifier: Verifier) -> None:
    """Every key derivation with every way to wrap, 3DES too."""
    der, pkcs8 = serialization.Encoding.DER, serialization.PrivateFormat.PKCS8
    certificate = x509.load_pem_x509_certificate((ECDH / "ecc.crt").read_bytes())
    key = serialization.load_pem_private_key((ECDH / "ecc.key").read_bytes(), None)
    own = OwnKey(
        certificate.public_bytes(der), (), key.private_bytes(der, pkcs8, serialization.NoEncryption())
    )
    data = base64.b64decode(re.sub(rb"-----[^-]+-----", b"", path.read_bytes()))
    head = b"Content-Type: application/pkcs7-mime\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    opened = open_protected(head + base64.encodebytes(data), [own], verifier)
    assert opened.encryption.state is EncryptionState.OPENED


@pytest.mark.parametrize("path", mails(ATTACKS, "efail-*.eml"), ids=lambda path: path.stem)
def test_efail(path: Path, praxis: OwnKey, verifier: Verifier) -> None:
    opened = open_protected(path.read_bytes(), [praxis], verifier)
    assert opened.encrypted
    assert not opened.remote_allowed
    if "direct" in path.name:
        assert opened.partly_encrypted
        assert b"GEHEIM" not in opened.raw
        part = opened.parts[0].part
        assert part is not None
        assert not open_part(opened.raw, part, [praxis], verifier).remote_allowed
    elif "tampered" in path.name:
        assert opened.encryption.state is EncryptionState.FAILED
    elif "gcm" in path.name:
        assert opened.encryption.authenticated
    else:
        assert opened.as_text or opened.encryption.state is EncryptionState.FAILED
