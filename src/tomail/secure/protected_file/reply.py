"""Answers to a protected file: whom they are sealed for, and how the practice opens them.

The keys follow from the practice's own one, so every workstation has them and nothing is stored. An answer
holds the token of its delivery, that stands in the protected file: whoever wrote it had opened that.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field

from tomail.secure.crypto.failures import Unopened
from tomail.secure.crypto.keys import PrivateKeys, PublicKeys
from tomail.secure.crypto.passphrase import derive
from tomail.secure.protocol import labels
from tomail.secure.protocol.answers import TEXT_CHARACTERS, SealedAnswer
from tomail.secure.protocol.key_id import SUITE_X25519, SUITE_XWING

TOKEN_BYTES = 16
_MOST_BYTES_A_CHARACTER = 4


@dataclass(frozen=True)
class ReplyTo:
    """What the file says for an answer. `short` makes short ones: they fit into a link of an e-mail."""

    address: str
    delivery: str
    token: bytes = field(repr=False)
    keys: PublicKeys = field(repr=False)
    short: PublicKeys = field(repr=False)


@dataclass(frozen=True)
class FileAnswer:
    """What was answered to a delivery."""

    delivery: str
    text: str = field(repr=False)


class ReplyKeys:
    """Of one practice key; an older file is answered to an older one."""

    def __init__(self, practice_key: bytes) -> None:
        self._key = practice_key
        self._keys = {suite: self._derived(suite) for suite in (SUITE_XWING, SUITE_X25519)}

    def reply_to(self, address: str, delivery: str) -> ReplyTo:
        """For the file of a delivery; answers go to `address`."""
        keys, short = self._keys[SUITE_XWING].public(), self._keys[SUITE_X25519].public()
        return ReplyTo(address, delivery, self._token(delivery), keys, short)

    def open(self, answer: SealedAnswer) -> FileAnswer:
        """Raises Unopened: for other keys, changed, or of somebody who never opened the file."""
        keys = self._keys[answer.suite]
        info = labels.bound(labels.FILE_ANSWER, answer.delivery, keys.public().key_id)
        plain = keys.unseal(answer.sealed, info)
        token, text = plain[:TOKEN_BYTES], plain[TOKEN_BYTES:]
        if not hmac.compare_digest(token, self._token(answer.delivery)):
            raise Unopened
        if len(text) > TEXT_CHARACTERS * _MOST_BYTES_A_CHARACTER:
            raise Unopened
        try:
            return FileAnswer(answer.delivery, text.decode())
        except UnicodeDecodeError:
            raise Unopened from None

    def _derived(self, suite: int) -> PrivateKeys:
        seeds = (labels.bound(labels.FILE_ANSWER, what, suite) for what in ("kem", "sign"))
        return PrivateKeys(suite, *(derive(self._key, each) for each in seeds))

    def _token(self, delivery: str) -> bytes:
        return derive(self._key, labels.bound(labels.FILE_ANSWER, "token", delivery), TOKEN_BYTES)
