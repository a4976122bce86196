"""Ciphertext on disk: a folder a delivery, in it a file for every part. Nothing is ever whole in memory."""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import shutil
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from anyio import to_thread

from tomail.secure.protocol.errors import ErrorCode

from .troubles import Trouble

CHUNK = 1024 * 1024
_ARRIVING = "arriving"
_KEPT = "kept"
_PATIENCE = 2  # how much more than allowed is heard, so that the client reads the answer
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@dataclass(frozen=True)
class Arrived:
    """A part that is on disk, but belongs to nothing yet."""

    path: Path
    size: int
    sha256: bytes


@dataclass(frozen=True)
class Part:
    """One part of a file: its number, its bytes, and their SHA-256 in hex."""

    n: int
    size: int
    sha256: str


class Blobs:
    """The folder of all parts."""

    def __init__(self, folder: Path) -> None:
        self._arriving = folder / _ARRIVING
        self._kept = folder / _KEPT
        for each in (self._arriving, self._kept):
            each.mkdir(mode=0o700, parents=True, exist_ok=True)

    async def receive(self, stream: AsyncIterator[bytes], most: int) -> Arrived:
        """Write a request's body. Raises Trouble (too_large, storage) when all of it was heard."""
        writer = _Writer(self._arriving / secrets.token_hex(16), most)
        try:
            async for chunk in _gathered(stream):
                await to_thread.run_sync(writer.write, chunk)
            return await to_thread.run_sync(writer.end)
        except BaseException:
            writer.drop()
            raise

    def keep(self, arrived: Arrived, delivery: str, file: str, n: int) -> None:
        """Put a part where it belongs. The name has its hash: other bytes never take its place."""
        target = self._path(delivery, file, Part(n, arrived.size, arrived.sha256.hex()))
        with _room():
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            arrived.path.replace(target)
            _settle(target.parent)

    def forget(self, arrived: Arrived) -> None:
        """A part that nobody wants."""
        arrived.path.unlink(missing_ok=True)

    def sha256(self, delivery: str, file: str, parts: Sequence[Part]) -> str:
        """Of the whole file, in hex. Raises Trouble (part_missing)."""
        whole = hashlib.sha256()
        for part in parts:
            with self._opened(delivery, file, part) as source:
                while chunk := source.read(CHUNK):
                    whole.update(chunk)
        return whole.hexdigest()

    async def read(
        self, delivery: str, file: str, parts: Sequence[Part], first: int, count: int
    ) -> AsyncIterator[bytes]:
        """`count` bytes from byte `first` on."""
        for part in parts:
            if first < part.size and count > 0:
                with self._opened(delivery, file, part) as source:
                    source.seek(first)
                    while count > 0 and (chunk := await to_thread.run_sync(source.read, min(CHUNK, count))):
                        count -= len(chunk)
                        yield chunk
            first = max(0, first - part.size)

    def delete(self, delivery: str) -> None:
        """Everything of a delivery; there may be nothing."""
        shutil.rmtree(self._folder(delivery), ignore_errors=True)

    def deliveries(self) -> Iterator[tuple[str, float]]:
        """What has a folder, and when that was last written."""
        for folder in self._kept.glob("*/*"):
            with suppress(FileNotFoundError):
                yield folder.name, folder.stat().st_mtime

    def sweep(self, before: float) -> None:
        """Drop what began to arrive before a time and never did."""
        for path in self._arriving.iterdir():
            with suppress(FileNotFoundError):
                if path.stat().st_mtime < before:
                    path.unlink()

    def is_writable(self) -> bool:
        """Whether a part could be taken in now."""
        return os.access(self._arriving, os.W_OK)

    def _folder(self, delivery: str) -> Path:
        return self._kept / delivery[2:4] / delivery

    def _path(self, delivery: str, file: str, part: Part) -> Path:
        return self._folder(delivery) / f"{file}.{part.n}.{part.sha256[:32]}"

    @contextmanager
    def _opened(self, delivery: str, file: str, part: Part) -> Iterator[BinaryIO]:
        try:
            source = self._path(delivery, file, part).open("rb")
        except FileNotFoundError:
            raise Trouble(ErrorCode.PART_MISSING) from None
        with source:
            yield source


class _Writer:
    """Of one part. After trouble it hears the rest and drops it, so that the client reads the answer."""

    def __init__(self, path: Path, most: int) -> None:
        self._path = path
        self._most = most
        self._hash = hashlib.sha256()
        self._size = 0
        self._trouble: Trouble | None = None
        self._file: BinaryIO | None = None

    def write(self, chunk: bytes) -> None:
        self._size += len(chunk)
        if self._size > self._most * _PATIENCE:  # it will not end
            raise Trouble(ErrorCode.TOO_LARGE)
        if self._size > self._most:
            self._trouble = self._trouble or Trouble(ErrorCode.TOO_LARGE)
        if not self._trouble:
            self._try(chunk)

    def end(self) -> Arrived:
        if not self._trouble:
            self._try(b"", settle=True)
        if self._trouble:
            raise self._trouble
        return Arrived(self._path, self._size, self._hash.digest())

    def drop(self) -> None:
        if self._file:
            with suppress(OSError):  # what was buffered finds no room either
                self._file.close()
        self._path.unlink(missing_ok=True)

    def _try(self, chunk: bytes, *, settle: bool = False) -> None:
        try:
            with _room():
                self._file = self._file or _created(self._path)
                _write_all(self._file, chunk)
                self._hash.update(chunk)
                if settle:
                    os.fsync(self._file.fileno())
                    self._file.close()
        except Trouble as trouble:
            self._trouble = trouble


def _write_all(file: BinaryIO, chunk: bytes) -> None:
    rest = memoryview(chunk)
    while rest:
        rest = rest[file.write(rest) :]


def _created(path: Path) -> BinaryIO:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb", buffering=0)


@contextmanager
def _room() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno not in _FULL:
            raise
        raise Trouble(ErrorCode.STORAGE) from None


def _settle(folder: Path) -> None:
    """The name of a new file survives a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


async def _gathered(stream: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """In pieces of about a megabyte: a thread is asked for each."""
    waiting: list[bytes] = []
    size = 0
    async for chunk in stream:
        waiting.append(chunk)
        size += len(chunk)
        if size >= CHUNK:
            yield b"".join(waiting)
            waiting, size = [], 0
    if waiting:
        yield b"".join(waiting)
