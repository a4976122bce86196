"""winmail.dat: what Outlook wraps mail into for other Outlooks ([MS-OXTNEF]).

The packages that read it do as much work as the file says there is (four thousand million properties in
twenty bytes), so this reads it itself and stops at its limits.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from .charsets import decode
from .fields import LONGEST_VALUE
from .rtf import MOST_COMPRESSED, RichText, read_rtf, unpacked

SIGNATURE = b"\x78\x9f\x3e\x22"
MOST_FILES = 500
MOST_ATTRIBUTES = 20_000
MOST_PROPERTIES = 5_000  # of one list, and of their values
MOST_BODY = 1 << 22  # bytes of one text
DEEPEST = 5  # messages attached to attached messages

_MESSAGE, _ATTACHMENT = 1, 2
_BODY, _CLASS, _SUBJECT = 0x800C, 0x8008, 0x8004
_DATA, _TITLE = 0x800F, 0x8010
_TRANSPORT_NAME, _RENDERING, _PROPERTIES, _FILE_PROPERTIES = 0x9001, 0x9002, 0x9003, 0x9005
_CODE_PAGE = 0x9007

_PLAIN, _RTF, _HTML, _PAGE = 0x1000, 0x1009, 0x1013, 0x3FDE
_DISPLAY_NAME, _OBJECT, _SHORT_NAME, _LONG_NAME = 0x3001, 0x3701, 0x3704, 0x3707
_MIME_TYPE, _CONTENT_ID = 0x370E, 0x3712
_TITLE_OF_MESSAGE, _SENDER_NAME, _SENDER_ADDRESS = 0x0037, 0x0C1A, 0x0C1F
_EMBEDDED = b"\x07\x03\x02\x00\x00\x00\x00\x00\xc0\x00\x00\x00\x00\x00\x00\x46"  # IID_IMessage

_STRING, _UNICODE, _OBJECT_TYPE, _BINARY, _SEVERAL = 0x1E, 0x1F, 0x0D, 0x102, 0x1000
_WIDTHS = {0x02: 4, 0x0B: 4, 0x03: 4, 0x04: 4, 0x0A: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x14: 8, 0x40: 8, 0x48: 16}
_NOTES = ("ipm.note", "ipm.microsoft mail.note", "")  # ordinary mail: nothing of it is lost


class Damaged(ValueError):
    """It is none, or it ends too early."""


@dataclass(slots=True)
class File:
    """A file in it; `name` and `content_type` as sent ("" where nothing is said)."""

    name: str = ""
    content_type: str = ""
    content_id: str = ""
    content: bytes = field(default=b"", repr=False)
    message: Winmail | None = None  # it is a message


@dataclass(slots=True)
class Winmail:
    """What a winmail.dat holds. `plain_mail`: nothing but text and files."""

    text: str = ""
    html: str = ""
    subject: str = ""
    sender_name: str = ""
    sender_address: str = ""
    plain_mail: bool = True
    files: list[File] = field(default_factory=list)

    @property
    def takes_its_place(self) -> bool:
        """Whether nothing is lost when the winmail.dat itself is not offered."""
        return self.plain_mail and bool(self.text or self.html or self.files)


def read_tnef(data: bytes) -> Winmail:
    """What a winmail.dat holds. Raises Damaged."""
    return _read(data, 0, _Allowance())


class _Allowance:
    """How much rich text is read, in all the messages of one winmail.dat together: it takes the most time."""

    def __init__(self) -> None:
        self._left = MOST_COMPRESSED

    def covers(self, rich: bytes) -> bool:
        """Whether this may be read too."""
        self._left -= len(rich)
        return self._left >= 0


def _read(data: bytes, depth: int, allowance: _Allowance) -> Winmail:
    reader = _Reader(depth, allowance)
    try:
        for level, name, value in _attributes(memoryview(data)):
            reader.take(level, name, value)
    except (struct.error, IndexError, ValueError) as error:
        raise Damaged from error
    return reader.result()


def _attributes(data: memoryview) -> Iterator[tuple[int, int, memoryview]]:
    if bytes(data[:4]) != SIGNATURE:
        raise Damaged
    at = 6
    for _ in range(MOST_ATTRIBUTES):
        if at + 11 > len(data):
            return
        level, name, length = struct.unpack_from("<BHxxI", data, at)
        value = data[at + 9 : at + 9 + length]
        if len(value) < length or level not in (_MESSAGE, _ATTACHMENT):
            raise Damaged
        yield level, name, value
        at += 9 + length + 2
    raise Damaged


class _Reader:
    """Gathers the attributes of one stream."""

    def __init__(self, depth: int, allowance: _Allowance) -> None:
        self._mail = Winmail()
        self._depth = depth
        self._allowance = allowance
        self._charset = "cp1252"
        self._rich = b""
        self._markup: bytes | str = b""

    def take(self, level: int, name: int, value: memoryview) -> None:
        if level == _ATTACHMENT:
            self._take_file(name, value)
        elif name == _CODE_PAGE:
            self._charset = f"cp{struct.unpack_from('<I', value)[0]}"
        elif name == _BODY:
            self._mail.text = self._string(value[:MOST_BODY])
        elif name == _SUBJECT:
            self._mail.subject = self._string(value[:LONGEST_VALUE])
        elif name == _CLASS:
            self._mail.plain_mail = self._string(value[:200]).lower() in _NOTES
        elif name == _PROPERTIES:
            self._take_properties(value)

    def result(self) -> Winmail:
        mail = self._mail
        html = self._markup
        mail.html = html if isinstance(html, str) else decode(html[:MOST_BODY], self._charset).rstrip("\0")
        if not (mail.html or mail.text.strip()) and self._rich and self._allowance.covers(self._rich):
            rich: RichText = read_rtf(unpacked(self._rich))
            mail.text, mail.html = rich.text, rich.html
        return mail

    def _take_properties(self, value: memoryview) -> None:
        mail = self._mail
        for name, data in _properties(value, self._charset):
            if name == _PAGE and isinstance(data, bytes):
                self._charset = f"cp{int.from_bytes(data[:4], 'little')}"
            elif name == _PLAIN and data:
                mail.text = self._text(data)
            elif name == _HTML:
                self._markup = data
            elif name == _RTF and isinstance(data, bytes):
                self._rich = data
            elif name == _TITLE_OF_MESSAGE:
                mail.subject = self._text(data)
            elif name == _SENDER_NAME:
                mail.sender_name = self._text(data)
            elif name == _SENDER_ADDRESS:
                mail.sender_address = self._text(data)

    def _take_file(self, name: int, value: memoryview) -> None:
        files = self._mail.files
        if name == _RENDERING:
            if len(files) >= MOST_FILES:
                raise Damaged
            files.append(File())
        elif not files:
            raise Damaged
        elif name in (_TITLE, _TRANSPORT_NAME):
            files[-1].name = files[-1].name or self._string(value[:LONGEST_VALUE])
        elif name == _DATA:
            files[-1].content = bytes(value)
        elif name == _FILE_PROPERTIES:
            self._take_file_properties(files[-1], value)

    def _take_file_properties(self, file: File, value: memoryview) -> None:
        named = dict(_properties(value, self._charset))
        for name in (_LONG_NAME, _SHORT_NAME, _DISPLAY_NAME):
            if name in named and (name == _LONG_NAME or not file.name):
                file.name = self._text(named[name])
                break
        file.content_type = self._text(named.get(_MIME_TYPE, "")).lower()
        file.content_id = self._text(named.get(_CONTENT_ID, "")).strip("<>")
        content = named.get(_OBJECT)
        if isinstance(content, bytes):
            self._take_object(file, content)

    def _take_object(self, file: File, content: bytes) -> None:
        file.content = content
        if content.startswith(_EMBEDDED) and self._depth < DEEPEST:
            file.content = content[len(_EMBEDDED) :]
            try:
                file.message = _read(file.content, self._depth + 1, self._allowance)
            except Damaged:
                return

    def _string(self, value: memoryview) -> str:
        return decode(bytes(value).rstrip(b"\0"), self._charset)

    def _text(self, value: bytes | str) -> str:
        return value if isinstance(value, str) else decode(value[:MOST_BODY], self._charset).rstrip("\0")


def _properties(data: memoryview, charset: str) -> Iterator[tuple[int, bytes | str]]:
    """The properties of a list; of those with several values the last. Ends where the data ends."""
    (count,) = struct.unpack_from("<I", data)
    at, left = 4, MOST_PROPERTIES
    for _ in range(min(count, MOST_PROPERTIES)):
        kind, name = struct.unpack_from("<HH", data, at)
        at = _after_name(data, at + 4) if name >= 0x8000 else at + 4
        variable = kind & ~_SEVERAL in (_STRING, _UNICODE, _OBJECT_TYPE, _BINARY)
        values = 1
        if variable or kind & _SEVERAL:
            (values,) = struct.unpack_from("<I", data, at)
            at += 4
        left -= values
        if left < 0:
            raise Damaged
        for _ in range(values):
            at, value = _value(data, at, kind & ~_SEVERAL, charset)
            yield name, value


def _after_name(data: memoryview, at: int) -> int:
    """Where the value of a named property begins."""
    kind, length = struct.unpack_from("<II", data, at + 16)
    return at + 24 + (_padded(length) if kind else 0)


def _value(data: memoryview, at: int, kind: int, charset: str) -> tuple[int, bytes | str]:
    width = _WIDTHS.get(kind)
    if width is not None:
        if at + width > len(data):
            raise Damaged
        return at + width, bytes(data[at : at + width])
    (length,) = struct.unpack_from("<I", data, at)
    value = data[at + 4 : at + 4 + length]
    if len(value) < length:
        raise Damaged
    after = at + 4 + _padded(length)
    if kind == _UNICODE:
        return after, bytes(value[:MOST_BODY]).decode("utf-16-le", "replace").rstrip("\0")
    if kind == _STRING:
        return after, decode(bytes(value[:MOST_BODY]).rstrip(b"\0"), charset)
    return after, bytes(value)


def _padded(length: int) -> int:
    return (length + 3) & ~3
