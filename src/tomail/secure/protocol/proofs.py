"""What exactly is signed (Ed25519) in requests to the portal.

The portal checks signatures early, and is not trusted with it: whoever relies on one checks it again.
"""

from __future__ import annotations

import hashlib

from .labels import GRANT, JOINING, POSSESSION, RECEIPT, RELEASE, STATEMENT, bound


def possession(invite_sha256: str, kid: str, practice_kid: str) -> bytes:
    """By a patient's key: it registers by this invitation (hash of its token, hex), having seen this key."""
    return bound(POSSESSION, invite_sha256, kid, practice_kid)


def new_possession(account: str, kid: str, generation: int) -> bytes:
    """By a patient's new key: it takes the place of the account's older one."""
    return bound(POSSESSION, account, kid, generation)


def receipt(delivery: str, manifest_sha256: str, at: int) -> bytes:
    """By the patient's key: the delivery with this manifest (ciphertext, hex) was opened then."""
    return bound(RECEIPT, delivery, manifest_sha256, at)


def received(body: bytes) -> tuple[str, int]:
    """The hash of the manifest and the time that stand in a receipt."""
    _, _, manifest_sha256, at = body.decode().split("|")
    return manifest_sha256, int(at)


def release(account: str, kid: str, check: str) -> bytes:
    """By the practice's key: the key is the patient's, made sure of in this way."""
    return bound(RELEASE, account, kid, check)


def grant(delivery: str, manifest_sha256: str, kid: str, expires: int) -> bytes:
    """By the practice's key: the delivery with this manifest is for this key, until then."""
    return bound(GRANT, delivery, manifest_sha256, kid, expires)


def joining(practice: str, code_sha256: str, device_sha256: str) -> bytes:
    """By the practice's newest key: it is this practice that comes with the set-up code (hash, hex) and the
    public keys of its first workstation (hash of both, hex); again, or back with its Notfallblatt."""
    return bound(JOINING, practice, code_sha256, device_sha256)


def statement(body: bytes) -> bytes:
    """By a practice's new key and by the one before: `body` (JSON bytes) tells the new key."""
    return f"{STATEMENT}|".encode() + body


def chained(previous: str, digest: str) -> str:
    """The portal's log: the hash of a row with the digest `digest` that follows the one with this hash."""
    return hashlib.sha256(f"{previous} {digest}".encode()).hexdigest()
