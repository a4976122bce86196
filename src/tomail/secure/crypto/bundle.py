"""What only a patient opens: their private keys, the practices' keys they rely on, what they have seen.

The bundle lies under a random key; that key lies under the SecuPass, the code on the recovery sheet and, if
there is one, a passkey. So a new SecuPass changes one wrap and no key. Everything is bound to the id of the
keys, a wrap to its own parameters, the bundle to the account's generation, which rises with each change.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tomail.secure.protocol import labels
from tomail.secure.protocol.encoding import from_text, to_text

from .codes import RECOVERY_CODE
from .failures import Unopened
from .keys import PrivateKeys, PublicKeys
from .passphrase import DEFAULT_WORK, KEY_BYTES, SALT_BYTES, Work, derive, literal, stretch, words

VERSION = 1
NONCE_BYTES = 12
KDF = "argon2id"


class WrapKind(StrEnum):
    """What opens a wrap."""

    WORDS = "words"  # a proposed SecuPass: case and blanks do not matter
    OWN = "own"  # a SecuPass of one's own, taken literally
    RECOVERY = "recovery"


@dataclass(frozen=True)
class Bundle:
    """`practices`: the keys relied on, by practice id. `seen`: deliveries, so that none is new twice. `sign`:
    the picture and word by which the patient knows the page again."""

    keys: PrivateKeys
    practices: Mapping[str, PublicKeys] = field(default_factory=dict)
    seen: tuple[str, ...] = ()
    sign: str = ""

    def encode(self) -> bytes:
        """JSON."""
        pinned = {practice: to_text(keys.encode()) for practice, keys in self.practices.items()}
        fields = {"v": VERSION, "keys": to_text(self.keys.encode()), "practices": pinned}
        return json.dumps({**fields, "seen": self.seen, "sign": self.sign}).encode()

    @classmethod
    def decode(cls, raw: bytes) -> Bundle:
        """The reverse. Raises Unopened."""
        try:
            fields = json.loads(raw)
            pinned = {
                practice: PublicKeys.decode(from_text(keys)) for practice, keys in fields["practices"].items()
            }
            keys = PrivateKeys.decode(from_text(fields["keys"]))
            return cls(keys, pinned, tuple(fields["seen"]), fields["sign"])
        except (ValueError, KeyError, TypeError, AttributeError):
            raise Unopened from None


def seal_bundle(bundle: Bundle, bundle_key: bytes, generation: int) -> bytes:
    """A nonce, then ciphertext and tag. `generation` is what the account's becomes with it."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(bundle_key).encrypt(
        nonce, bundle.encode(), _bundle_aad(bundle.keys.public().key_id, generation)
    )


def open_bundle(sealed: bytes, bundle_key: bytes, key_id: str, generation: int) -> Bundle:
    """Raises Unopened, also for one with other keys than the account says it has."""
    bundle = Bundle.decode(_opened(bundle_key, sealed, _bundle_aad(key_id, generation)))
    if bundle.keys.public().key_id != key_id:
        raise Unopened
    return bundle


@dataclass(frozen=True)
class Wrap:
    """The bundle key under a secret, with everything that is needed to try one."""

    kind: WrapKind
    work: Work
    salt: bytes
    sealed: bytes = b""

    def encode(self) -> bytes:
        """JSON, as the portal keeps it: {v, kind, kdf, m, t, p, salt, nonce, ct}."""
        work = {"kdf": KDF, "m": self.work.memory_kib, "t": self.work.passes, "p": self.work.lanes}
        sealed = {"nonce": to_text(self.sealed[:NONCE_BYTES]), "ct": to_text(self.sealed[NONCE_BYTES:])}
        said = {"v": VERSION, "kind": self.kind.value, **work, "salt": to_text(self.salt), **sealed}
        return json.dumps(said).encode()

    @classmethod
    def decode(cls, raw: bytes) -> Wrap:
        """The reverse. Raises Unopened."""
        try:
            stored = json.loads(raw)
            if (stored["v"], stored["kdf"]) != (VERSION, KDF):
                raise Unopened
            work = Work(*(int(stored[name]) for name in "mtp"))
            sealed = from_text(stored["nonce"]) + from_text(stored["ct"])
            return cls(WrapKind(stored["kind"]), work, from_text(stored["salt"]), sealed)
        except (ValueError, KeyError, TypeError, AttributeError):
            raise Unopened from None


def wrap_bundle_key(bundle_key: bytes, kind: WrapKind, secret: str, key_id: str) -> Wrap:
    """`secret` is the SecuPass, or the bare recovery code."""
    wrap = Wrap(kind, DEFAULT_WORK, os.urandom(SALT_BYTES))
    nonce = os.urandom(NONCE_BYTES)
    sealed = AESGCM(_wrapping_key(wrap, secret)).encrypt(nonce, bundle_key, _wrap_aad(wrap, key_id))
    return replace(wrap, sealed=nonce + sealed)


def unwrap_bundle_key(wrap: Wrap, secret: str, key_id: str) -> bytes:
    """Raises Unopened; Weakened where guessing was made easier."""
    bundle_key = _opened(_wrapping_key(wrap, secret), wrap.sealed, _wrap_aad(wrap, key_id))
    if len(bundle_key) != KEY_BYTES:
        raise Unopened
    return bundle_key


def _wrapping_key(wrap: Wrap, secret: str) -> bytes:
    if wrap.kind is WrapKind.RECOVERY:
        typed, label = (RECOVERY_CODE.read(secret) or "").encode(), labels.RECOVERY_KEY
    else:
        typed = words(secret) if wrap.kind is WrapKind.WORDS else literal(secret)
        label = labels.SECUPASS_KEY
    try:
        return derive(stretch(typed, wrap.salt, wrap.work), label.encode())
    except ValueError:  # a salt that is none
        raise Unopened from None


def _opened(key: bytes, sealed: bytes, aad: bytes) -> bytes:
    try:
        return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], aad)
    except (InvalidTag, ValueError):
        raise Unopened from None


def _bundle_aad(key_id: str, generation: int) -> bytes:
    return labels.bound(labels.BUNDLE, key_id, generation)


def _wrap_aad(wrap: Wrap, key_id: str) -> bytes:
    work = (wrap.work.memory_kib, wrap.work.passes, wrap.work.lanes)
    return labels.bound(labels.BUNDLE_WRAP, key_id, wrap.kind.value, KDF, *work)
