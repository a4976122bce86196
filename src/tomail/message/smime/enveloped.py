"""Decrypting EnvelopedData and AuthEnvelopedData (RFC 5652, 6; RFC 5083), without being an oracle.

From the moment a recipient is ours, every failure looks the same: a content key that cannot be had is
replaced by a random one, and what comes of it is one state, FAILED, for whatever reason.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from asn1crypto import algos, cms
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap

from tomail.model.smime import Encryption, EncryptionState

from . import agreement
from .ber import NONSENSE
from .certificates import facts, load
from .ciphers import (
    ContentCipher,
    RefusedAlgorithm,
    cipher_of,
    decrypt_authenticated,
    decrypt_cbc,
)
from .keys import OwnKey
from .signed import is_absent, key_identifiers, matches

MOST_RECIPIENTS = 3000
_HASHES: dict[str, hashes.HashAlgorithm] = {
    "sha1": hashes.SHA1(),  # noqa: S303  (a mask, no signature)
    "sha224": hashes.SHA224(),
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}


@dataclass(frozen=True)
class Decrypted:
    """The verdict on an encrypted layer; `content` only where it is OPENED."""

    encryption: Encryption
    content: bytes = b""


@dataclass(frozen=True)
class _Mine:
    """A recipient that is one of the own keys."""

    key: OwnKey
    info: cms.RecipientInfo
    wrapped: bytes  # of a key agreement


def decrypt(content: cms.ContentInfo, keys: Sequence[OwnKey]) -> Decrypted:
    """The content of `content`, opened with one of `keys`; never raises."""
    try:
        return _decrypt(content["content"], content["content_type"].native, keys)
    except RefusedAlgorithm:
        return Decrypted(Encryption(EncryptionState.REFUSED))
    except NONSENSE:
        return Decrypted(Encryption(EncryptionState.FAILED))


def _decrypt(data: cms.EnvelopedData, kind: str, keys: Sequence[OwnKey]) -> Decrypted:
    authenticated = kind == "authenticated_enveloped_data"
    inner = data["auth_encrypted_content_info" if authenticated else "encrypted_content_info"]
    recipients = data["recipient_infos"]
    known = Encryption(EncryptionState.TOO_LARGE, recipients=len(recipients))
    if len(recipients) <= MOST_RECIPIENTS:
        known = replace(known, recipients=_count(recipients))
    if known.recipients > MOST_RECIPIENTS:
        return Decrypted(known)
    cipher = cipher_of(inner["content_encryption_algorithm"])
    if cipher.authenticated is not authenticated:  # a mode without its tag would be unprotected
        raise RefusedAlgorithm
    known = replace(known, state=EncryptionState.NO_KEY, algorithm=cipher.name, authenticated=authenticated)
    for mine in _mine(recipients, keys):
        opened = _content(data, inner, cipher, _content_key(mine, cipher))
        with_key = replace(known, opened_with=facts(mine.key.certificate).fingerprint)
        if opened is not None:
            return Decrypted(replace(with_key, state=EncryptionState.OPENED), opened)
        known = replace(known, state=EncryptionState.FAILED)
    return Decrypted(known)


def _count(recipients: cms.RecipientInfos) -> int:
    """A key that is agreed on may be for several at once."""
    agreed = [len(each.chosen["recipient_encrypted_keys"]) for each in recipients if each.name == "kari"]
    return sum(agreed) + len(recipients) - len(agreed)


def _mine(recipients: cms.RecipientInfos, keys: Sequence[OwnKey]) -> Iterator[_Mine]:
    """The recipients that one of `keys` is; of each key once, so that nobody can ask it a thousand times."""
    certificates = [(key, load(key.certificate)) for key in keys]
    for recipient in recipients:
        for key, certificate in certificates:
            if recipient.name == "ktri" and matches(recipient.chosen["rid"], certificate):
                certificates.remove((key, certificate))
                yield _Mine(key, recipient, b"")
                break
            wrapped = _wrapped_for(recipient, certificate) if recipient.name == "kari" else None
            if wrapped is not None:
                certificates.remove((key, certificate))
                yield _Mine(key, recipient, wrapped)
                break


def _wrapped_for(recipient: cms.RecipientInfo, certificate: object) -> bytes | None:
    for each in recipient.chosen["recipient_encrypted_keys"]:
        identifier = each["rid"]
        if identifier.name == "r_key_id":
            found = identifier.chosen["subjectKeyIdentifier"].native in key_identifiers(certificate)
        else:
            found = matches(identifier, certificate)
        if found:
            return bytes(each["encrypted_key"].native)
    return None


def _content_key(mine: _Mine, cipher: ContentCipher) -> bytes:
    """The content key; a random one where it cannot be had (RFC 3218)."""
    instead = secrets.token_bytes(cipher.key_size)
    try:
        if mine.info.name == "ktri":
            key = _transported(mine.info.chosen, mine.key)
        else:
            key = agreement.unwrap(mine.info.chosen, mine.wrapped, mine.key.private)
    except (InvalidUnwrap, UnsupportedAlgorithm, *NONSENSE):
        return instead
    return key if len(key) == cipher.key_size else instead


def _transported(info: cms.KeyTransRecipientInfo, key: OwnKey) -> bytes:
    private = key.private
    if not isinstance(private, rsa.RSAPrivateKey):
        raise ValueError("not a key that transports")
    algorithm = info["key_encryption_algorithm"]
    kind = algorithm["algorithm"].native
    if kind == "rsaes_oaep":
        return private.decrypt(info["encrypted_key"].native, _oaep(algorithm["parameters"]))
    if kind == "rsaes_pkcs1v15":
        # OpenSSL answers wrong padding with random bytes that depend on the message: no difference shows.
        return private.decrypt(info["encrypted_key"].native, padding.PKCS1v15())
    raise ValueError("an unknown way of transport")


def _oaep(parameters: algos.RSAESOAEPParams) -> padding.OAEP:
    mask = parameters["mask_gen_algorithm"]["parameters"]["algorithm"].native
    label = parameters["p_source_algorithm"]["parameters"].native
    return padding.OAEP(
        padding.MGF1(_HASHES[mask]),
        _HASHES[parameters["hash_algorithm"]["algorithm"].native],
        label or None,
    )


def _content(
    data: cms.EnvelopedData, inner: cms.EncryptedContentInfo, cipher: ContentCipher, key: bytes
) -> bytes | None:
    algorithm, encrypted = inner["content_encryption_algorithm"], inner["encrypted_content"].native or b""
    if not cipher.authenticated:
        return decrypt_cbc(algorithm, key, encrypted)
    attributes = data["auth_attrs"]
    also = b"" if is_absent(attributes) else attributes.untag().dump()
    return decrypt_authenticated(algorithm, key, encrypted, data["mac"].native, also)
