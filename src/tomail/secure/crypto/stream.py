"""Files of any size in memory of one segment: Tink's streaming AEAD AES256_GCM_HKDF_1MB, byte for byte.

Ciphertext: 0x28, salt (32), nonce prefix (7), then segments of 1 MiB (the first one 40 bytes shorter), each
with its tag; the nonce is the prefix, the segment's number (u32) and 1 for the last. So nothing can be cut
off, put in another order or taken from another file. What `decrypt` yields before it ends is authentic, but
may be only a beginning: whoever keeps it waits for the end.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tomail.secure.protocol import labels

from .failures import Unopened
from .passphrase import derive

KEY_BYTES = SALT_BYTES = 32
SEGMENT, TAG, PREFIX_BYTES = 1024 * 1024, 16, 7
START_BYTES = SALT_BYTES + PREFIX_BYTES
HEADER = 1 + START_BYTES
PADDED_UP_TO = 20_000_000  # what Padmé adds to larger files is not worth the minutes


def file_aad(delivery: str, file: str) -> bytes:
    """What the stream of a file is bound to; the manifest is the file "m"."""
    return labels.bound(labels.FILE, delivery, file)


def fixed_start(key: bytes, aad: bytes, plain_sha256: bytes) -> bytes:
    """A start for `encrypt` that is the same whenever key, place and content are: what was cut off in the
    middle goes on with the same ciphertext. Other content has another start, so no nonce serves twice."""
    return derive(key, labels.bound(labels.STREAM, aad.hex(), plain_sha256.hex()), START_BYTES)


def encrypt(key: bytes, aad: bytes, chunks: Iterable[bytes], start: bytes = b"") -> Iterator[bytes]:
    """The ciphertext of `chunks` of any lengths, by segments. `key` has 32 bytes; a `start` that is not
    random comes from `fixed_start`."""
    start = start or os.urandom(SALT_BYTES) + os.urandom(PREFIX_BYTES)
    salt, prefix = start[:SALT_BYTES], start[SALT_BYTES:]
    cipher = _segment_cipher(key, salt, aad)
    yield bytes([HEADER]) + salt + prefix
    for number, segment, last in _segments(chunks, SEGMENT - TAG - HEADER, SEGMENT - TAG):
        yield cipher.encrypt(_nonce(prefix, number, last), segment, None)


def decrypt(key: bytes, aad: bytes, chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The plaintext. Raises Unopened, at the latest at the end."""
    source = iter(chunks)
    header, rest = _taken(source, HEADER)
    if len(header) != HEADER or header[0] != HEADER:
        raise Unopened
    cipher = _segment_cipher(key, header[1 : 1 + SALT_BYTES], aad)
    for number, segment, last in _segments(_then(rest, source), SEGMENT - HEADER, SEGMENT):
        try:
            yield cipher.decrypt(_nonce(header[1 + SALT_BYTES :], number, last), segment, None)
        except InvalidTag:
            raise Unopened from None


def ciphertext_size(size: int) -> int:
    """How many bytes `encrypt` makes of `size`."""
    segments = max(1, -(-(size + HEADER) // (SEGMENT - TAG)))
    return HEADER + size + segments * TAG


def padded_size(size: int) -> int:
    """Padmé: at most 12 % more, so that the length tells little; files above 20 MB stay as they are."""
    if size < 2 or size > PADDED_UP_TO:
        return size
    exponent = size.bit_length() - 1
    low_bits = exponent - exponent.bit_length()
    mask = (1 << low_bits) - 1
    return (size + mask) & ~mask


def padded(chunks: Iterable[bytes], size: int) -> Iterator[bytes]:
    """`chunks`, together `size` bytes, and zeros up to the padded size. Raises ValueError otherwise."""
    seen = 0
    for chunk in chunks:
        seen += len(chunk)
        yield chunk
    if seen != size:
        raise ValueError("another size than was announced")
    yield bytes(padded_size(size) - size)


def unpadded(chunks: Iterable[bytes], size: int) -> Iterator[bytes]:
    """The first `size` bytes; reads to the end all the same. Raises Unopened if there are fewer."""
    left = size
    for chunk in chunks:
        yield chunk[:left]
        left -= min(left, len(chunk))
    if left:
        raise Unopened


def _segment_cipher(key: bytes, salt: bytes, aad: bytes) -> AESGCM:
    if len(key) != KEY_BYTES:
        raise ValueError("a key has 32 bytes")
    return AESGCM(HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=aad).derive(key))


def _nonce(prefix: bytes, number: int, last: bool) -> bytes:
    return prefix + number.to_bytes(4, "big") + bytes([last])


def _segments(chunks: Iterable[bytes], first: int, others: int) -> Iterator[tuple[int, bytes, bool]]:
    """Number, bytes, whether it is the last. There is always a last one, if need be an empty one."""
    buffer, number, size = bytearray(), 0, first
    for chunk in chunks:
        buffer += chunk
        start = 0
        while len(buffer) - start > size:  # one byte more, so that this is not the last
            yield number, bytes(memoryview(buffer)[start : start + size]), False
            start, number, size = start + size, number + 1, others
        del buffer[:start]
    yield number, bytes(buffer), True


def _taken(source: Iterator[bytes], count: int) -> tuple[bytes, bytes]:
    """The first `count` bytes, and what came along with them."""
    buffer = b""
    while len(buffer) < count and (chunk := next(source, None)) is not None:
        buffer += chunk
    return buffer[:count], buffer[count:]


def _then(first: bytes, others: Iterable[bytes]) -> Iterator[bytes]:
    yield first
    yield from others
