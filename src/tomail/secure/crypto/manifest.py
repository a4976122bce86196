"""What a delivery says: subject, text and the list of its files, signed by who wrote it, then encrypted.

The manifest names practice, delivery and recipient, so that nobody who got one passes it on as meant for
somebody else. Signed are the exact bytes: length (u32), JSON, signature (64), zeros up to steps of 4 KiB. It
is encrypted like a file (`stream`), under the name "m".
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from tomail.secure.protocol import labels, limits

from .failures import Unopened
from .keys import PrivateKeys, PublicKeys
from .signing import SIGNATURE_BYTES
from .stream import decrypt, encrypt, file_aad, fixed_start

STEP = 4096
VERSION = 1
_TEXTS = ("practice", "delivery", "recipient", "sender", "subject", "text", "thread")


class Direction(StrEnum):
    """Who writes to whom."""

    TO_PATIENT = "to_patient"
    TO_PRACTICE = "to_practice"


@dataclass(frozen=True)
class FileEntry:
    """A file of a delivery. `size` is that of the file itself; `sha256` (hex) that of its ciphertext."""

    id: str
    name: str = field(repr=False)
    type: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """`recipient` is `recipient_hash` of their address (of a reply: of the practice's id), `created` seconds
    since 1970, `thread` the delivery that the conversation began with."""

    direction: Direction
    practice: str
    delivery: str
    recipient: str
    sender: str = field(repr=False)
    subject: str = field(repr=False)
    text: str = field(repr=False)
    created: int
    thread: str
    reply_allowed: bool = True
    files: tuple[FileEntry, ...] = ()
    receipt_wanted: bool = True  # older ones do not say it

    def encode(self) -> bytes:
        """JSON, as it is signed."""
        return json.dumps({"v": VERSION, **asdict(self)}, ensure_ascii=False).encode()


def recipient_hash(delivery: str, recipient: str) -> str:
    """Whom a delivery is for, told only to those who know it; hex."""
    named = labels.bound(labels.ADDRESS_HASH, delivery, recipient.strip().lower())
    return hashlib.sha256(named).hexdigest()


@dataclass(frozen=True)
class Expected:
    """What whoever opens a manifest knows from elsewhere. `recipient`: the address, or the practice's id."""

    direction: Direction
    practice: str
    delivery: str
    recipient: str = field(repr=False)

    @classmethod
    def of(cls, manifest: Manifest, recipient: str) -> Expected:
        """What a manifest says of itself, if it is meant for `recipient`."""
        meant = manifest.recipient == recipient_hash(manifest.delivery, recipient)
        return cls(manifest.direction, manifest.practice, manifest.delivery, recipient if meant else "")


def seal_manifest(manifest: Manifest, author: PrivateKeys, content_key: bytes) -> bytes:
    """The ciphertext of the file "m", the same for the same manifest. Raises ValueError above 1 MiB."""
    body = manifest.encode()
    signed = len(body).to_bytes(4, "big") + body + author.sign(body, labels.MANIFEST)
    if len(signed) > limits.MANIFEST_BYTES:
        raise ValueError("a manifest above the limit")
    filled, aad = signed + bytes(-len(signed) % STEP), file_aad(manifest.delivery, "m")
    start = fixed_start(content_key, aad, hashlib.sha256(filled).digest())
    return b"".join(encrypt(content_key, aad, [filled], start))


def open_manifest(ciphertext: bytes, author: PublicKeys, content_key: bytes, expected: Expected) -> Manifest:
    """What its author wrote. Raises Unopened, also if it is meant for somebody else; Unproven if it is not
    the author's."""
    signed = b"".join(decrypt(content_key, file_aad(expected.delivery, "m"), [ciphertext]))
    end = 4 + int.from_bytes(signed[:4], "big")
    body, signature = signed[4:end], signed[end : end + SIGNATURE_BYTES]
    author.verify(signature, body, labels.MANIFEST)
    manifest = _read(body)
    if expected != Expected.of(manifest, expected.recipient):
        raise Unopened
    return manifest


def _read(body: bytes) -> Manifest:
    """From the signed bytes. Raises Unopened for what no version of ours ever wrote."""
    try:
        fields: dict[str, Any] = json.loads(body)
        if fields.pop("v") != VERSION:
            raise Unopened
        files = tuple(_entry(each) for each in fields.pop("files"))
        read = Manifest(**fields | {"direction": Direction(fields["direction"]), "files": files})
        if not _is_well_formed(read):
            raise Unopened
        return read
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Unopened from None


def _is_well_formed(manifest: Manifest) -> bool:
    """What is signed may still be nonsense: whoever wrote it may have another program."""
    texts = (getattr(manifest, name) for name in _TEXTS)
    numbers = (manifest.created, *(each.size for each in manifest.files))
    of_files = (getattr(each, name) for each in manifest.files for name in ("id", "name", "type", "sha256"))
    return (
        all(isinstance(text, str) for text in (*texts, *of_files))
        and all(type(number) is int and number >= 0 for number in numbers)
        and isinstance(manifest.reply_allowed, bool)
        and isinstance(manifest.receipt_wanted, bool)
    )


def _entry(fields: Mapping[str, Any]) -> FileEntry:
    return FileEntry(**fields)
