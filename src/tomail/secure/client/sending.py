"""A delivery on its way: encrypted as it leaves, in parts, and the same bytes each time it is tried.

Of a file never more than three parts are in memory: one that is being made and two on the line. Two, because
the portal has a part on its disk before it answers.
"""

from __future__ import annotations

import base64
import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from threading import Event

from tomail.secure.crypto.keys import PrivateKeys
from tomail.secure.crypto.manifest import FileEntry, Manifest, seal_manifest
from tomail.secure.crypto.passphrase import derive
from tomail.secure.crypto.stream import (
    ciphertext_size,
    encrypt,
    file_aad,
    fixed_start,
    padded,
    padded_size,
)
from tomail.secure.protocol import labels
from tomail.secure.protocol.identifiers import MANIFEST_FILE, RANDOM_BYTES, IdKind
from tomail.secure.protocol.limits import DELIVERY_BYTES, FILES, MANIFEST_BYTES, PART_BYTES

from .calls import DeviceCalls
from .exchanged import SentFile
from .http import AwayKind, PortalAway

AT_ONCE = 2  # parts on the line
LONGEST_TEXT = MANIFEST_BYTES // 8  # bytes; JSON may need six for one
Progress = Callable[[int], None]  # bytes of ciphertext that are at the portal


@dataclass(frozen=True)
class Source:
    """A file to send. `chunks` gives its bytes from the beginning, each time it is called."""

    name: str = field(repr=False)
    type: str
    size: int
    chunks: Callable[[], Iterable[bytes]] = field(repr=False)

    @classmethod
    def of(cls, name: str, kind: str, content: bytes) -> Source:
        """One that is in memory already."""
        return cls(name, kind, len(content), lambda: [content])


@dataclass(frozen=True)
class Uploaded:
    """What `complete` and later grants need."""

    files: tuple[SentFile, ...]
    manifest_sha256: str


def fits(sources: Sequence[Source], text: str = "") -> bool:
    """Whether the portal takes so much in one delivery; `text` goes into the manifest, with the names."""
    told = len(text.encode(errors="replace")) + sum(len(each.name) for each in sources)
    files = len(sources) <= FILES and sum(each.size for each in sources) <= DELIVERY_BYTES
    return files and told <= LONGEST_TEXT


def announced_size(manifest: Manifest, sources: Sequence[Source]) -> int:
    """Bytes of all ciphertext, known before anything is encrypted; of the manifest, a little more."""
    entries = tuple(FileEntry(f"f_{'x' * 16}", each.name, each.type, each.size, "0" * 64) for each in sources)
    listed = len(replace(manifest, files=entries).encode())
    files = sum(ciphertext_size(padded_size(each.size)) for each in sources)
    return files + ciphertext_size(listed + 2 * 4096)


def seal_and_upload(
    calls: DeviceCalls,
    manifest: Manifest,
    content_key: bytes,
    author: PrivateKeys,
    sources: Sequence[Source],
    progress: Progress = lambda done: None,
    stop: Event | None = None,
) -> Uploaded:
    """Everything of a delivery that was created: its files, and then its manifest, which lists them.

    It may be called again after any end, with the same arguments; what is there already is not sent again.
    Raises PortalProblem, PortalAway (`ended` if `stop` was set), ValueError if a source has not its size.
    """
    line = _Line(calls, manifest.delivery, progress, stop or Event())
    entries, sent = [], []
    for number, source in enumerate(sources):
        file = _file_id(content_key, manifest.delivery, number)
        at_portal = line.send(file, _sealed(content_key, manifest.delivery, file, source))
        entries.append(FileEntry(file, source.name, source.type, source.size, at_portal.sha256))
        sent.append(at_portal)
    sealed = seal_manifest(replace(manifest, files=tuple(entries)), author, content_key)
    listed = line.send(MANIFEST_FILE, [sealed])
    return Uploaded((*sent, listed), listed.sha256)


@dataclass(frozen=True)
class _Part:
    n: int
    content: bytes = field(repr=False)
    sha256: bytes


@dataclass
class _Line:
    """To the portal, for one delivery. It asks what is there from an attempt before, until it has missed as
    many parts as may have been overtaken on the line."""

    calls: DeviceCalls
    delivery: str
    progress: Progress
    stop: Event
    done: int = 0
    lacking: int = 0

    def send(self, file: str, ciphertext: Iterable[bytes]) -> SentFile:
        """A part is made while those before it travel; `progress` hears of them in their order."""
        whole, size = hashlib.sha256(), 0
        travelling = deque[Future[int]]()
        with ThreadPoolExecutor(AT_ONCE) as lines:
            for part in _parts(ciphertext, whole.update):
                size += len(part.content)
                if len(travelling) == AT_ONCE:
                    self._arrived(travelling.popleft())
                travelling.append(lines.submit(self._put, file, part))
            while travelling:
                self._arrived(travelling.popleft())
        return SentFile(file, size, whole.hexdigest())

    def _put(self, file: str, part: _Part) -> int:
        if self.stop.is_set():
            raise PortalAway(AwayKind.ENDED)
        if not self._is_there(file, part):
            self.calls.put_part(self.delivery, file, part.n, part.content, part.sha256)
        return len(part.content)

    def _is_there(self, file: str, part: _Part) -> bool:
        if self.lacking >= AT_ONCE:
            return False
        there = self.calls.has_part(self.delivery, file, part.n, part.sha256)
        self.lacking += not there
        return there

    def _arrived(self, part: Future[int]) -> None:
        self.done += part.result()
        self.progress(self.done)


def _sealed(content_key: bytes, delivery: str, file: str, source: Source) -> Iterator[bytes]:
    aad, plain = file_aad(delivery, file), hashlib.sha256()
    for chunk in source.chunks():
        plain.update(chunk)
    start = fixed_start(content_key, aad, plain.digest())
    return encrypt(content_key, aad, padded(source.chunks(), source.size), start)


def _parts(ciphertext: Iterable[bytes], update: Callable[[bytes], object]) -> Iterator[_Part]:
    """At least one; `update` gets all of them."""
    for n, content in enumerate(_cut(ciphertext)):
        update(content)
        yield _Part(n, content, hashlib.sha256(content).digest())


def _cut(ciphertext: Iterable[bytes]) -> Iterator[bytes]:
    """Into the size of parts, each byte copied once; never nothing at all."""
    waiting, missing, made = list[memoryview](), PART_BYTES, 0
    for chunk in ciphertext:
        rest = memoryview(chunk)
        while rest:
            waiting.append(rest[:missing])
            rest, missing = rest[missing:], missing - len(waiting[-1])
            if not missing:
                yield b"".join(waiting)
                waiting, missing, made = [], PART_BYTES, made + 1
    if waiting or not made:
        yield b"".join(waiting)


def _file_id(content_key: bytes, delivery: str, number: int) -> str:
    """The same each time the delivery is tried, and telling nothing."""
    raw = derive(content_key, labels.bound(labels.FILE_ID, delivery, number), RANDOM_BYTES)
    return f"{IdKind.FILE.value}_{base64.b32encode(raw).decode().lower()}"
