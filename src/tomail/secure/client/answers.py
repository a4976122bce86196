"""What a patient answered: fetched, decrypted, and believed only if the patient's pinned key signed it.

What the portal says beside it, as which message it answers, is its word only; the signed manifest's `thread`
says that.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from tomail.secure.crypto.failures import Unopened, Unproven
from tomail.secure.crypto.keys import PrivateKeys, PublicKeys
from tomail.secure.crypto.manifest import Direction, Expected, FileEntry, Manifest, open_manifest
from tomail.secure.crypto.stream import ciphertext_size, decrypt, file_aad, padded_size, unpadded
from tomail.secure.crypto.wraps import replied
from tomail.secure.protocol import proofs
from tomail.secure.protocol.identifiers import MANIFEST_FILE, IdKind, is_id
from tomail.secure.protocol.limits import DELIVERY_BYTES, FILES, MANIFEST_BYTES

from .calls import DeviceCalls
from .exchanged import ReplyRow
from .http import AwayKind, PortalAway

LONGEST_MANIFEST = ciphertext_size(MANIFEST_BYTES + 4096)
RESUMES = 5
_BROKEN = (AwayKind.UNREACHABLE, AwayKind.TOO_SLOW)


@dataclass(frozen=True)
class Genuine:
    """The patient wrote it. `fetch` gives its files."""

    delivery: str
    manifest: Manifest = field(repr=False)
    content_key: bytes = field(repr=False)
    manifest_sha256: str


@dataclass(frozen=True)
class OtherKey:
    """Another key than the released one signed it: it is not shown as the patient's."""


@dataclass(frozen=True)
class Damaged:
    """It does not open, belongs elsewhere, or is none. A second attempt changes nothing."""


Opened = Genuine | OtherKey | Damaged


def open_reply(
    calls: DeviceCalls,
    row: ReplyRow,
    practice: str,
    keys: Mapping[str, PrivateKeys],
    patient: PublicKeys,
) -> Opened:
    """`keys`: the practice's of all epochs, by their id; `patient`: the pinned ones of the row's account.

    Raises PortalProblem and PortalAway where nothing could be fetched.
    """
    grant = row.grant
    if grant is None or grant.kid not in keys:
        return Damaged()
    expected = Expected(Direction.TO_PRACTICE, practice, row.delivery, practice)
    try:
        sealed = b"".join(_arriving(calls, row.delivery, MANIFEST_FILE, LONGEST_MANIFEST))
        sha256 = hashlib.sha256(sealed).hexdigest()
        patient.verify(grant.signature, proofs.grant(row.delivery, sha256, grant.kid, 0))
        content_key = replied(keys[grant.kid], grant.wrap, row.delivery)
        manifest = open_manifest(sealed, patient, content_key, expected)
    except Unproven:
        return OtherKey()
    except Unopened:
        return Damaged()
    return Genuine(row.delivery, manifest, content_key, sha256) if _is_possible(manifest) else Damaged()


def fetch(calls: DeviceCalls, reply: Genuine, entry: FileEntry, write: Callable[[bytes], object]) -> None:
    """Give a file of the answer to `write`, megabyte by megabyte. Raises Unopened if it is not the one that
    was signed: what was written is then to be thrown away. A cut connection goes on where it was."""
    hashed, size = hashlib.sha256(), ciphertext_size(padded_size(entry.size))
    arriving = _arriving(calls, reply.delivery, entry.id, size)
    plain = decrypt(reply.content_key, file_aad(reply.delivery, entry.id), _hashing(arriving, hashed.update))
    for chunk in unpadded(plain, entry.size):
        if chunk:
            write(chunk)
    if hashed.hexdigest() != entry.sha256:
        raise Unopened


def _is_possible(manifest: Manifest) -> bool:
    """Whether what it lists can lie at a portal."""
    files = manifest.files
    names = {each.id for each in files}
    return (
        len(names) == len(files) <= FILES
        and all(is_id(name, IdKind.FILE) for name in names)
        and sum(each.size for each in files) <= DELIVERY_BYTES
        and is_id(manifest.thread, IdKind.DELIVERY)
    )


def _arriving(calls: DeviceCalls, delivery: str, file: str, most: int) -> Iterator[bytes]:
    """Ciphertext, at most so much. Raises Unopened for more."""
    come, tries = 0, 0
    while True:
        try:
            with calls.file(delivery, file, come) as chunks:
                for chunk in chunks:
                    come += len(chunk)
                    if come > most:
                        raise Unopened
                    yield chunk
            return
        except PortalAway as away:
            tries += 1
            if away.kind not in _BROKEN or not come or tries > RESUMES:
                raise


def _hashing(chunks: Iterator[bytes], update: Callable[[bytes], object]) -> Iterator[bytes]:
    for chunk in chunks:
        update(chunk)
        yield chunk
