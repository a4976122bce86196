"""The keys of a practice: sealed for workstations and the emergency sheet, changed by a chain of statements.

Whoever relies on one key of a practice follows the chain to the newest: each statement is signed by the new
key and by the one before it. A portal can withhold the end of a chain, but not lead it elsewhere.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from tomail.secure.protocol import labels
from tomail.secure.protocol.encoding import from_text, to_text

from .codes import CodeForm
from .failures import Unopened, Unproven
from .keys import PrivateKeys, PublicKeys
from .passphrase import derive

EMERGENCY_CODE = CodeForm(13, 4)  # 260 bits: a key of its own, not a password


@dataclass(frozen=True)
class PracticeKey:
    """What a statement says. `not_before`: seconds since 1970; `previous`: id of the keys before, or ""."""

    practice: str
    keys: PublicKeys
    epoch: int
    not_before: int
    previous: str = ""

    def encode(self) -> bytes:
        """JSON, as it is signed."""
        fields = {"v": 1, "practice": self.practice, "kid": self.keys.key_id, "epoch": self.epoch}
        times = {"not_before": self.not_before, "prev_kid": self.previous}
        return json.dumps({**fields, "keys": to_text(self.keys.encode()), **times}).encode()

    @classmethod
    def decode(cls, body: bytes) -> PracticeKey:
        """The reverse. Raises Unproven."""
        try:
            fields = json.loads(body)
            keys = PublicKeys.decode(from_text(fields["keys"]))
            if (fields["v"], fields["kid"]) != (1, keys.key_id):
                raise Unproven
            return cls(
                str(fields["practice"]),
                keys,
                int(fields["epoch"]),
                int(fields["not_before"]),
                fields["prev_kid"],
            )
        except (ValueError, KeyError, TypeError, AttributeError):
            raise Unproven from None


@dataclass(frozen=True)
class Statement:
    """The signed bytes, and who signed: the new keys, and those before (empty for the first)."""

    body: bytes
    by_new: bytes
    by_previous: bytes = b""

    def to_json(self) -> dict[str, str]:
        """As it travels."""
        return {
            "body": to_text(self.body),
            "by_new": to_text(self.by_new),
            "by_previous": to_text(self.by_previous),
        }

    @classmethod
    def from_json(cls, stored: dict[str, str]) -> Statement:
        """The reverse. Raises Unproven."""
        try:
            return cls(*(from_text(stored[name]) for name in ("body", "by_new", "by_previous")))
        except (ValueError, KeyError, TypeError, AttributeError):
            raise Unproven from None


def state_key(said: PracticeKey, keys: PrivateKeys, previous: PrivateKeys | None = None) -> Statement:
    """Signed by the new keys and by those before."""
    body = said.encode()
    by_previous = previous.sign(body, labels.STATEMENT) if previous else b""
    return Statement(body, keys.sign(body, labels.STATEMENT), by_previous)


def first_key(statement: Statement, key_id: str) -> PracticeKey:
    """The key that `key_id`, known from elsewhere, names: the link of the first mail. Raises Unproven."""
    said = PracticeKey.decode(statement.body)
    said.keys.verify(statement.by_new, statement.body, labels.STATEMENT)
    if said.keys.key_id != key_id:
        raise Unproven
    return said


def follow(relied_on: PracticeKey, chain: Iterable[Statement]) -> PracticeKey:
    """The newest key that the chain leads to from the one relied on. Raises Unproven at a bad link."""
    for statement in chain:
        said = first_key(statement, PracticeKey.decode(statement.body).keys.key_id)
        if said.epoch <= relied_on.epoch:
            continue
        relied_on.keys.verify(statement.by_previous, statement.body, labels.STATEMENT)
        expected = (relied_on.practice, relied_on.keys.key_id, relied_on.epoch + 1)
        if (said.practice, said.previous, said.epoch) != expected:
            raise Unproven
        relied_on = said
    return relied_on


def seal_for_device(
    keys: PrivateKeys, device: PublicKeys, practice: str, epoch: int, device_id: str
) -> bytes:
    """The practice's private keys for one workstation."""
    return device.seal(keys.encode(), labels.bound(labels.PRACTICE_KEY, practice, epoch, device_id))


def open_on_device(
    sealed: bytes, device: PrivateKeys, practice: str, epoch: int, device_id: str
) -> PrivateKeys:
    """The reverse. Raises Unopened."""
    return _decoded(device.unseal(sealed, labels.bound(labels.PRACTICE_KEY, practice, epoch, device_id)))


def seal_older(older: PrivateKeys, newer: PublicKeys, practice: str, epoch: int) -> bytes:
    """The keys of `epoch` under those of the next, so that what came before stays readable."""
    return newer.seal(older.encode(), labels.bound(labels.OLDER_EPOCH, practice, epoch))


def open_older(sealed: bytes, newer: PrivateKeys, practice: str, epoch: int) -> PrivateKeys:
    """The reverse. Raises Unopened."""
    return _decoded(newer.unseal(sealed, labels.bound(labels.OLDER_EPOCH, practice, epoch)))


def emergency_keys(code: str, practice: str) -> PrivateKeys:
    """The keys that the Praxis-Notfallblatt stands for: the practice's own of the epoch that it was printed
    in. `code` as it was printed or typed; raises Unopened if it cannot be one."""
    bare = EMERGENCY_CODE.read(code)
    if bare is None:
        raise Unopened
    secret = hashlib.sha256(bare.encode()).digest()
    seeds = derive(secret, labels.bound(labels.EMERGENCY_SHEET, practice), 64)
    return PrivateKeys(0x01, seeds[:32], seeds[32:])


def comparison_number(devices: Iterable[PublicKeys], nonces: Iterable[bytes]) -> str:
    """Nine digits that two workstations show when one lets the other in; both committed to their nonces."""
    named = b"".join(keys.encode() for keys in devices) + b"".join(nonces)
    digits = str(int.from_bytes(hashlib.sha256(named).digest(), "big") % 10**9).zfill(9)
    return " ".join(digits[start : start + 3] for start in (0, 3, 6))


def new_nonce() -> tuple[bytes, bytes]:
    """A nonce for `comparison_number`, and its commitment, which is sent first."""
    nonce = secrets.token_bytes(32)
    return nonce, hashlib.sha256(nonce).digest()


def _decoded(raw: bytes) -> PrivateKeys:
    try:
        return PrivateKeys.decode(raw)
    except ValueError:
        raise Unopened from None
