"""COMPRESS=DEFLATE (RFC 4978): fewer bytes on a far line for more work at both ends."""

from __future__ import annotations

import io
import socket
import zlib
from ipaddress import ip_address
from typing import Any

RAW_DEFLATE = -zlib.MAX_WBITS  # without zlib's header
READ_BYTES = 1 << 16


def is_far(line: socket.socket) -> bool:
    """True if the server is not in the same house: only there do bytes cost more than work."""
    try:
        peer = line.getpeername()[0]
        return ip_address(str(peer).partition("%")[0]).is_global
    except (OSError, ValueError):
        return False


class Deflating:
    """What is sent, compressed so that the other end can read each piece at once."""

    def __init__(self) -> None:
        self._deflate = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, RAW_DEFLATE)

    def packed(self, data: bytes) -> bytes:
        """The bytes for the line."""
        return self._deflate.compress(data) + self._deflate.flush(zlib.Z_SYNC_FLUSH)


class Inflating(io.RawIOBase):
    """What comes from `source` compressed, a bounded piece at a time however well it was packed.

    Raises what `source` raises, and zlib.error for nonsense.
    """

    def __init__(self, source: io.BufferedReader, line: socket.socket) -> None:
        self._source = source
        self._line = line
        self._inflate = zlib.decompressobj(RAW_DEFLATE)
        self._packed = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int | None:
        """As RawIOBase: 0 at the end, None where a line that does not wait has nothing."""
        while True:
            data = self._inflate.decompress(self._packed, len(buffer))
            self._packed = self._inflate.unconsumed_tail
            if data:
                buffer[: len(data)] = data
                return len(data)
            if self._inflate.eof:
                return 0
            self._packed += self._source.read1(READ_BYTES)
            if not self._packed:
                return None if self._line.gettimeout() == 0.0 else 0

    def close(self) -> None:
        """Close the source too."""
        self._source.close()
        super().close()
