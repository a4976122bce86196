"""A message and its files as one HTML file that opens itself with a Lesecode, for files no PDF can hold.

Argon2id (64 MiB), then AES-256-GCM over everything; what stands in clear is what the mail says too. The file
loads nothing and sends nothing: its policy forbids it. What shows it is built from `viewer/`.
"""

from __future__ import annotations

import base64
import json
import os
import re
from dataclasses import dataclass
from html import escape
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tomail.secure.crypto.codes import READ_CODE
from tomail.secure.crypto.passphrase import DEFAULT_WORK, SALT_BYTES, derive, stretch
from tomail.secure.protocol import labels
from tomail.secure.protocol.encoding import to_text

from .letter import CannotHold, Letter
from .reply import ReplyTo

LARGEST = 10_000_000  # bytes of text and files: encoded twice they are nearly 20 MB of mail
BUILT = Path(__file__).parent / "built" / "viewer.html"
_NONCE_BYTES = 12
_PLACE = re.compile("@@([a-z]+)@@")


def is_built() -> bool:
    """Whether this installation has the viewer."""
    return BUILT.is_file()


def protected_html(letter: Letter, code: str, reply: ReplyTo | None = None) -> bytes:
    """The file. It opens with `code` however somebody types it. With `reply` the patient can answer.

    Raises CannotHold beyond `LARGEST`, ValueError for what is no Lesecode, OSError without a viewer.
    """
    bare = READ_CODE.read(code)
    if bare is None:
        raise ValueError("no Lesecode")
    plain = _packed(letter, reply)
    if len(plain) > LARGEST:
        raise CannotHold
    lock = _Lock.new()
    return _page(letter, lock, lock.sealed(bare, plain))


@dataclass(frozen=True)
class _Lock:
    """How the key follows from the Lesecode."""

    salt: bytes

    @classmethod
    def new(cls) -> _Lock:
        return cls(os.urandom(SALT_BYTES))

    def sealed(self, code: str, plain: bytes) -> bytes:
        """Nonce and ciphertext."""
        key, nonce = derive(stretch(code.encode(), self.salt), self.aad), os.urandom(_NONCE_BYTES)
        return nonce + AESGCM(key).encrypt(nonce, plain, self.aad)

    @property
    def aad(self) -> bytes:
        """The parameters, so that nobody lowers them."""
        work = DEFAULT_WORK
        parts = (work.memory_kib, work.passes, work.lanes, to_text(self.salt))
        return labels.bound(labels.PROTECTED_FILE_KEY, "argon2id", *parts)

    @property
    def told(self) -> dict[str, object]:
        """For the viewer."""
        work = DEFAULT_WORK
        return {"m": work.memory_kib, "t": work.passes, "p": work.lanes, "salt": to_text(self.salt)}


def _packed(letter: Letter, reply: ReplyTo | None) -> bytes:
    """The length of what is said in four bytes, JSON, then the files one after the other."""
    said = {
        "practice": letter.practice,
        "contact": [line for line in letter.contact if line],
        "recipient": letter.recipient,
        "date": letter.date,
        "subject": letter.subject,
        "text": letter.text,
        "files": [
            {"name": each.filename, "type": each.content_type, "size": len(each.content)}
            for each in letter.files
        ],
        "reply": _told(reply) if reply else None,
    }
    head = json.dumps(said, separators=(",", ":")).encode()
    return len(head).to_bytes(4, "big") + head + b"".join(each.content for each in letter.files)


def _told(reply: ReplyTo) -> dict[str, str]:
    return {
        "address": reply.address,
        "delivery": reply.delivery,
        "token": to_text(reply.token),
        "keys": to_text(reply.keys.encode()),
        "short": to_text(reply.short.encode()),
    }


def _page(letter: Letter, lock: _Lock, sealed: bytes) -> bytes:
    """The viewer with everything in its places."""
    contact = " · ".join(line for line in letter.contact if line)
    clear = {"practice": letter.practice, "contact": contact, "language": letter.words.language}
    said = {**clear, "lock": lock.told}
    filled = {
        "language": escape(letter.words.language),
        "title": escape(letter.words.title),
        "practice": escape(letter.practice),
        "contact": escape(contact),
        "said": json.dumps(said).replace("<", "\\u003c"),
        "sealed": base64.b64encode(sealed).decode(),
    }
    return _PLACE.sub(lambda place: filled[place[1]], BUILT.read_text("utf-8")).encode()
