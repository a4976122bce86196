"""The pages of an encrypted file, looked at from outside: which are what was written, and with this key?

SQLCipher signs every page (HMAC-SHA256 over its bytes and its number, with a key made from the file's key
and its salt, the first 16 bytes), and stops at the first one that does not fit. To tell a wrong key from
damage one must know about each. A copy of the first page, which says where the tables begin, lies beside
the file: without it the rest could not be read.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

PAGE = 16384  # as database.CIPHER has it
SALT, IV, SIGNATURE = 16, 16, 32
LOCKED = (1 << 30) // PAGE + 1  # never written: SQLite's locks lie on it
ENOUGH = 1000  # pages to look at for one that fits
_SALT_MASK = bytes([0x3A]) * SALT


def head_path(path: Path) -> Path:
    """Where the copy of the first page lies."""
    return path.with_name(f"{path.name}.head")


def is_cut(path: Path) -> bool:
    """True if not even the first page is left of a file that once was there."""
    return head_path(path).exists() and (not path.exists() or path.stat().st_size < PAGE)


def keep_head(path: Path, key: bytes, *, anew: bool = False) -> None:
    """Copy the first page, if there is no copy of this file's yet, or it moved (`anew`)."""
    head = head_path(path)
    with path.open("rb") as file:
        page = file.read(PAGE)
    if not anew and head.exists() and head.read_bytes()[:SALT] == page[:SALT]:
        return
    if len(page) == PAGE and Signer(key, page[:SALT]).signed(1, page):
        made = head.with_name(f"{head.name}.new")
        with contextlib.suppress(OSError):  # a full disk: the file itself is more urgent
            made.write_bytes(page)
            made.replace(head)


def damaged_pages(path: Path, key: bytes) -> tuple[list[int], int]:
    """The numbers of the pages that are not what was written, and how many pages could be."""
    signer = Signer(key, _salt(path, key))
    damaged, count = [], 0
    for number, page in enumerate(pages_of(path), 1):
        if number != LOCKED:
            count += 1
            if not signer.signed(number, page):
                damaged.append(number)
    return damaged, count


def fits(path: Path, key: bytes) -> bool:
    """False if no page at all was written with this key: it is another file's, or another file."""
    if path.stat().st_size < PAGE:  # nobody wrote one yet
        return True
    signer = Signer(key, _salt(path, key))
    return any(signer.signed(number, page) for number, page in islice(enumerate(pages_of(path), 1), ENOUGH))


def mended(path: Path, key: bytes) -> bool:
    """Put the copy of the first page in the place of a damaged one; False if that was not needed."""
    head = head_path(path)
    with path.open("r+b") as file:
        page = file.read(PAGE)
        if Signer(key, page[:SALT]).signed(1, page) or not head.exists():
            return False
        file.seek(0)
        file.write(head.read_bytes())
    return True


def _salt(path: Path, key: bytes) -> bytes:
    """The file's, or that of its first page's copy where the first page is damaged."""
    with path.open("rb") as file:
        page = file.read(PAGE)
    head = head_path(path)
    if not head.exists() or Signer(key, page[:SALT]).signed(1, page):
        return page[:SALT]
    return head.read_bytes()[:SALT]


def pages_of(path: Path) -> Iterator[bytes]:
    """The bytes of each page, in order."""
    with path.open("rb") as file:
        while page := file.read(PAGE):
            yield page


class Signer:
    """Knows which pages were written with a key."""

    def __init__(self, key: bytes, salt: bytes) -> None:
        mask = bytes(each ^ other for each, other in zip(salt, _SALT_MASK, strict=False))
        self._key = hashlib.pbkdf2_hmac("sha512", key, mask, 2, SIGNATURE)

    def signed(self, number: int, page: bytes) -> bool:
        """Whether the page says what was written."""
        if len(page) < PAGE:
            return False
        begin, end = SALT if number == 1 else 0, PAGE - SIGNATURE
        return hmac.compare_digest(self.signature(number, page[begin:end]), page[end:])

    def signature(self, number: int, content: bytes) -> bytes:
        """What stands at the end of a page."""
        return hmac.digest(self._key, content + number.to_bytes(4, "little"), "sha256")
