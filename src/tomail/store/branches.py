"""Damaged branch pages of tables, written anew from the pages that they led to.

A table is a tree (SQLite's file format, 1.6): its leaves hold the rows, its branches only say where those
are. So one damaged branch hides rows that are all there. Its children are the pages to which nothing leads.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from .pages import IV, PAGE, SALT, SIGNATURE, Signer, pages_of
from .reencryption import connected

USABLE = PAGE - IV - SIGNATURE
BRANCH, LEAF = 0x05, 0x0D
FREE_LIST = 32  # where the first page says which are free
SCHEMA, FILE_HEAD = 1, 100  # the schema is a table too: it begins on the first page, behind the file's head
EVERYTHING = (-(1 << 63), (1 << 63) - 1)
Range = tuple[int, int]  # of row ids: above the first, up to the second


@dataclass(frozen=True)
class Table:
    """Where its tree begins, and how many columns a row has."""

    root: int
    columns: int


@dataclass
class _Tree:
    """The pages of a file that can be read."""

    # Children, and up to which row id each goes.
    branches: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    # The last row id, and how many columns a row has.
    leaves: dict[int, tuple[int, int]] = field(default_factory=dict)
    lost: set[int] = field(default_factory=set)
    free: set[int] = field(default_factory=set)

    def last(self, page: int) -> int:
        """The last row id below a page."""
        while page in self.branches:
            page = self.branches[page][-1][0]
        return self.leaves.get(page, (0, 0))[0]

    def columns(self, page: int) -> int:
        """Of a row below a page; 0 where none can be read."""
        while page in self.branches:
            page = next((child for child, _ in self.branches[page] if child not in self.lost), 0)
        return self.leaves.get(page, (0, 0))[1]


def regrow(path: Path, key: bytes) -> int:
    """Write the damaged branches anew into the file `path`; how many that were."""
    tables = _tables(path, key)
    cipher = Pages(path, key)
    tree = _read(cipher) if tables else None
    if tree is None or not tree.lost:
        return 0
    grown = 0
    for page, children in _matched(tree, tables):
        cipher.write(page, _branch(tree, children))
        grown += 1
    return grown


def _tables(path: Path, key: bytes) -> list[Table]:
    """What the schema says; what lay in the log is in the file then."""
    try:
        with closing(connected(path, key)) as connection:
            connection.execute("PRAGMA writable_schema = ON")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            rows = connection.execute(
                "SELECT name, rootpage FROM sqlite_master WHERE type = 'table' AND rootpage > 0"
            ).fetchall()
            columns = {
                name: len(list(connection.execute(f"PRAGMA table_info('{name}')"))) for name, _ in rows
            }
    except sqlcipher.DatabaseError:
        return []
    return [Table(root, columns[name]) for name, root in rows]


def _read(file: Pages) -> _Tree | None:
    """None if it cannot be known which pages are free: what they hold was deleted."""
    tree = _Tree()
    for number, page in file:
        if page is None:
            tree.lost.add(number)
        elif page[at := FILE_HEAD if number == SCHEMA else 0] == BRANCH:
            tree.branches[number] = list(_children(page, at))
        elif page[at] == LEAF:
            tree.leaves[number] = _rows(page, at)
    return tree if _read_free(file, tree) else None


def _read_free(file: Pages, tree: _Tree) -> bool:
    first = file.page(1)
    trunk = _number(first, FREE_LIST) if first else 0
    while trunk:
        page = file.page(trunk)
        if page is None or trunk in tree.free:
            return False
        tree.free.add(trunk)
        tree.free.update(
            _number(page, 8 + 4 * place) for place in range(min(_number(page, 4), USABLE // 4 - 2))
        )
        trunk = _number(page, 0)
    return first is not None


def _matched(tree: _Tree, tables: list[Table]) -> Iterator[tuple[int, list[int]]]:
    """Each lost branch with the children that can only be its own."""
    wanted = dict(_lost_below(tree, tables))
    led_to = {child for children in tree.branches.values() for child, _ in children}
    roots = {SCHEMA, *(each.root for each in tables)}
    orphans = {*tree.branches, *tree.leaves} - led_to - roots - tree.free
    found: dict[int, list[int]] = {}
    for orphan in orphans:
        fitting = [page for page, place in wanted.items() if _fits(tree, orphan, *place)]
        if len(fitting) == 1:
            found.setdefault(fitting[0], []).append(orphan)
    yield from found.items()


def _lost_below(tree: _Tree, tables: list[Table]) -> Iterator[tuple[int, tuple[int, Range]]]:
    """Lost branches of tables: how many columns, and between which row ids."""
    for table in tables:
        waiting = [(table.root, EVERYTHING)]
        while waiting:
            page, (low, high) = waiting.pop()
            if page in tree.lost:
                yield page, (table.columns, (low, high))
            children = tree.branches.get(page, ())
            if any(child in tree.leaves for child, _ in children):  # then all are: a tree is even
                continue
            for child, last in children:
                waiting.append((child, (low, min(last, high))))
                low = last


def _fits(tree: _Tree, orphan: int, columns: int, place: Range) -> bool:
    return tree.columns(orphan) == columns and place[0] < tree.last(orphan) <= place[1]


def _branch(tree: _Tree, children: list[int]) -> bytes:
    """The page that leads to `children`, with what they hold in order."""
    *others, rightmost = sorted(children, key=tree.last)
    cells = [struct.pack(">I", child) + _varint(tree.last(child)) for child in others]
    content, pointers = b"", []
    for cell in cells:
        content = cell + content
        pointers.append(USABLE - len(content))
    head = struct.pack(">BHHHBI", BRANCH, 0, len(cells), USABLE - len(content), 0, rightmost)
    head += b"".join(struct.pack(">H", each) for each in pointers)
    return head + bytes(USABLE - len(head) - len(content)) + content


# --- what stands in a page


def _cells(page: bytes, at: int, size: int) -> list[int]:
    """Where they begin; the page's own head is at `at`."""
    count = struct.unpack_from(">H", page, at + 3)[0]
    return [struct.unpack_from(">H", page, at + size + 2 * place)[0] for place in range(count)]


def _children(page: bytes, at: int) -> Iterator[tuple[int, int]]:
    for cell in _cells(page, at, 12):
        yield _number(page, cell), _read_varint(page, cell + 4)[0]
    yield _number(page, at + 8), EVERYTHING[1]


def _rows(page: bytes, at: int) -> tuple[int, int]:
    cells = _cells(page, at, 8)
    if not cells:
        return 0, 0
    _, at = _read_varint(page, cells[-1])
    last, at = _read_varint(page, at)
    size, at = _read_varint(page, at)
    end, columns = at + size - 1, 0
    while at < min(end, USABLE):
        _, at = _read_varint(page, at)
        columns += 1
    return last, columns


def _number(page: bytes, at: int) -> int:
    return int(struct.unpack_from(">I", page, at)[0])


def _read_varint(page: bytes, at: int) -> tuple[int, int]:
    """The number, and where the next begins; the ninth byte counts whole."""
    value = 0
    for place in range(9):
        byte = page[at + place]
        if place == 8:
            return (value << 8 | byte) - (1 << 64 if value >> 55 else 0), at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            break
    return value, at + place + 1


def _varint(value: int) -> bytes:
    """Of a row id: none of ours needs the ninth byte."""
    parts = [value & 0x7F]
    while value := value >> 7:
        parts.append(value & 0x7F | 0x80)
    return bytes(reversed(parts))


class Pages:
    """Those of an encrypted file in order, None for a damaged one (SQLCipher 4: AES-256, CBC, signed)."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key
        with path.open("rb") as file:
            self._signer = Signer(key, file.read(SALT))

    def __iter__(self) -> Iterator[tuple[int, bytes | None]]:
        for number, page in enumerate(pages_of(self._path), 1):
            yield number, self._opened(number, page)

    def page(self, number: int) -> bytes | None:
        """None if it is damaged."""
        with self._path.open("rb") as file:
            file.seek((number - 1) * PAGE)
            return self._opened(number, file.read(PAGE))

    def write(self, number: int, content: bytes) -> None:
        """Encrypt and sign a page."""
        iv = os.urandom(IV)
        encryptor = Cipher(algorithms.AES(self._key), modes.CBC(iv)).encryptor()
        page = encryptor.update(content) + encryptor.finalize() + iv
        with self._path.open("r+b") as file:
            file.seek((number - 1) * PAGE)
            file.write(page + self._signer.signature(number, page))

    def _opened(self, number: int, page: bytes) -> bytes | None:
        if not self._signer.signed(number, page):
            return None
        begin = SALT if number == 1 else 0
        decryptor = Cipher(algorithms.AES(self._key), modes.CBC(page[USABLE : USABLE + IV])).decryptor()
        return bytes(begin) + decryptor.update(page[begin:USABLE]) + decryptor.finalize()
