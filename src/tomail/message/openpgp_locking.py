"""An own OpenPGP key as a file that a password opens (RFC 9580, 5.5.3 and 3.7.1.3).

The library reads such files and does not write them. What is written here it reads again before it leaves.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass

from cryptography.hazmat.decrepit.ciphers.modes import CFB
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES

from .openpgp_keys import NotAKey, PgpKey, read_key

_SECRET, _PUBLIC = (5, 7), (6, 14)  # packets: primary keys, subkeys
_CLEAR, _SUMMED, _HASHED = 0, 255, 254  # how the private part lies in one
_KEY_BYTES = {7: 16, 8: 24, 9: 32}  # of AES, by its number
_DIGESTS = {2: "sha1", 8: "sha256", 9: "sha384", 10: "sha512", 11: "sha224"}
_SALTED, _ITERATED = 1, 3
_ELSEWHERE = range(100, 111)  # "the private part is not here", in gpg's words
_AES_256, _SHA_256, _MOST_ROUNDS = 9, 8, 0xFF  # 65 MB to hash for each guess
_BLOCK, _SALT = 16, 8


def locked(key: PgpKey, password: str) -> bytes:
    """All of `key` as text that opens with `password` alone, also in other programs; `NotAKey` for a kind of
    key, or of lock on it, that nobody but the program it came from can open."""
    from pysequoia import ArmorKind, armor

    public = {each.body for each in _packets(key.certificate()) if int(each.tag) in _PUBLIC}
    made = bytearray()
    for each in _packets(key.secret):
        body = each.body
        if int(each.tag) in _SECRET:
            known = max((one for one in public if body.startswith(one)), key=len, default=b"")
            body = _relocked(body, len(known), key.password, password)
        made += _packet(int(each.tag), body)
    _require_locked(bytes(made), key, password)
    return armor(bytes(made), ArmorKind.SecretKey).encode()


def _relocked(body: bytes, begin: int, old: str, new: str) -> bytes:
    """The packet with its private part, from `begin` on, under another password."""
    if body[:1] != b"\x04" or not 0 < begin < len(body):
        raise NotAKey("a kind of key that is not known here")
    secret = body[begin:]
    if secret[0] in (_HASHED, _SUMMED) and secret[2] in _ELSEWHERE:
        return body
    plain = _unlocked(secret, old)
    lock = _Lock(_AES_256, _ITERATED, _SHA_256, os.urandom(_SALT), _MOST_ROUNDS)
    start = os.urandom(_BLOCK)
    proof = hashlib.sha1(plain, usedforsecurity=False).digest()  # as the format wants it
    hidden = lock.cipher(new, start).encryptor().update(plain + proof)
    return body[:begin] + bytes([_HASHED]) + lock.to_bytes() + start + hidden


def _unlocked(secret: bytes, password: str) -> bytes:
    """The numbers of a private part; `NotAKey` where the password does not open it."""
    usage = secret[0]
    if usage == _CLEAR:
        return _summed(secret[1:])
    if usage not in (_HASHED, _SUMMED):
        raise NotAKey("locked in a way that is not known here")
    lock, rest = _Lock.read(secret[1:])
    shown = lock.cipher(password, rest[:_BLOCK]).decryptor().update(rest[_BLOCK:])
    if usage == _SUMMED:
        return _summed(shown)
    plain, proof = shown[:-20], shown[-20:]
    if hashlib.sha1(plain, usedforsecurity=False).digest() != proof:
        raise NotAKey("does not open")
    return plain


def _summed(data: bytes) -> bytes:
    """What stands before its own sum."""
    plain, total = data[:-2], int.from_bytes(data[-2:], "big")
    if sum(plain) & 0xFFFF != total:
        raise NotAKey("does not open")
    return plain


@dataclass(frozen=True)
class _Lock:
    """How a password becomes a key."""

    algorithm: int
    kind: int
    digest: int
    salt: bytes
    rounds: int

    @classmethod
    def read(cls, data: bytes) -> tuple[_Lock, bytes]:
        """The lock at the beginning of `data`, and what stands after it; `NotAKey`."""
        algorithm, kind, digest = data[:3]
        salt = _SALT if kind in (_SALTED, _ITERATED) else 0
        known = algorithm in _KEY_BYTES and digest in _DIGESTS and kind in (0, _SALTED, _ITERATED)
        end = 3 + salt + (kind == _ITERATED)
        if not known or len(data) < end + _BLOCK:
            raise NotAKey("locked in a way that is not known here")
        return cls(algorithm, kind, digest, data[3 : 3 + salt], data[end - 1]), data[end:]

    def to_bytes(self) -> bytes:
        """The reverse of `read`."""
        return bytes([self.algorithm, self.kind, self.digest]) + self.salt + bytes([self.rounds])

    def cipher(self, password: str, start: bytes) -> Cipher[CFB]:
        """What hides and shows the private part."""
        return Cipher(AES(self._key(password)), CFB(start))

    def _key(self, password: str) -> bytes:
        said = self.salt + password.encode()
        count = len(said)
        if self.kind == _ITERATED:
            count = max(count, (16 + (self.rounds & 15)) << ((self.rounds >> 4) + 6))
        wanted, found = _KEY_BYTES[self.algorithm], b""
        for zeros in range(wanted):
            found += _hashed(_DIGESTS[self.digest], b"\0" * zeros, said, count)
            if len(found) >= wanted:
                break
        return found[:wanted]


def _hashed(digest: str, first: bytes, said: bytes, count: int) -> bytes:
    """`first`, then `said` again and again, `count` bytes of it."""
    state = hashlib.new(digest, first, usedforsecurity=False)
    many = said * (1 + (1 << 16) // max(len(said), 1))
    whole, left = divmod(count, len(many))
    for _ in range(whole):
        state.update(many)
    state.update(many[:left])
    return state.digest()


def _packet(tag: int, body: bytes) -> bytes:
    """With a head that tells its length in four bytes."""
    return bytes([0xC0 | tag, 0xFF]) + len(body).to_bytes(4, "big") + body


def _packets(data: bytes):  # type: ignore[no-untyped-def]  # the library's
    from pysequoia.packet import PacketPile

    return list(PacketPile.from_bytes(data))


def _require_locked(made: bytes, key: PgpKey, password: str) -> None:
    """It opens with `password`, with nothing else, and is the same key."""
    if read_key(made, password).certificate() != key.certificate():
        raise NotAKey("another key")
    try:
        read_key(made, "")
    except NotAKey:
        return
    raise NotAKey("not locked")
