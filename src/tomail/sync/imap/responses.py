"""What single IMAP responses say, as plain values. Pure; raises ProtocolViolation on nonsense."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from itertools import pairwise

from tomail.model.mail import Flags

from . import uids
from .tokenizer import Oversize, ProtocolViolation, Response, Value

MOST_KEYWORDS = 64  # a message; Dovecot knows 26, Gmail some dozens
LONGEST_REMEMBERED = 20  # flags of one message that are read only once
LARGEST_MODSEQ = 2**63 - 1
MOST_OBJECT = 255  # characters of an object's name (RFC 8474)
SERVER_TEXT = 200  # characters of the server's own words that a person gets to see

FlagsAndKeywords = tuple[Flags, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Status:
    """OK, NO, BAD, BYE or PREAUTH with its response code (upper case, "" without) and its text."""

    kind: str
    code: str
    argument: bytes
    text: str  # at most 200 characters, no control characters

    @property
    def ok(self) -> bool:
        """True for OK."""
        return self.kind == "OK"


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of LIST. `name` is as on the wire; attributes in lower case, with their backslash."""

    name: bytes
    delimiter: str
    attributes: frozenset[str]


@dataclass(frozen=True, slots=True)
class FolderStatus:
    """The STATUS of a folder; None where the server did not say."""

    messages: int | None = None
    uidnext: int | None = None
    uidvalidity: int | None = None
    unseen: int | None = None
    highestmodseq: int | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a FETCH response tells of one message; None where it does not. Times in epoch seconds."""

    uid: int
    flags: FlagsAndKeywords | None = None
    internal_date: int | None = None
    size: int | None = None
    modseq: int = 0
    header: bytes | None = None
    body: bytes | Oversize | None = None
    piece: tuple[int, bytes] | None = None  # of the body: where it begins, and its bytes
    object: str = ""  # what the server calls it in whatever folder


_STATUS = re.compile(
    rb"(OK|NO|BAD|BYE|PREAUTH)(?: +\[([A-Z0-9][A-Z0-9./_-]*)(?: ([^\]]*))?\])?(?: +(.*))?\Z",
    re.IGNORECASE | re.DOTALL,
)
_DATE = re.compile(rb"([ \d]\d)-([A-Za-z]{3})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)\Z")
_KEYWORD = re.compile(rb"[!-\[\]-~]{1,200}\Z")  # printable, no blank, no backslash
_ATOM = re.compile(r"[!#$&'+,./0-9:;<=>?@A-Z\[^_`a-z|}~-]{1,200}\Z")
_MONTHS = {
    name: month for month, name in enumerate(b"jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)
}
# How most servers answer the mirror's FETCH; any other form goes through the tokenizer.
_WHOLE = re.compile(
    rb"\d{1,10} FETCH \(UID (\d{1,10}) FLAGS \(([^()\"{}]*)\) "
    rb"INTERNALDATE \"([^\"]{26})\" BODY\[\] ~?\{\d+\}\Z"
)
_FETCH = re.compile(rb"\d+ +FETCH\b", re.IGNORECASE)
_CHANGED = re.compile(
    rb"\d{1,10} FETCH \(UID (\d{1,10}) FLAGS \(([^()\"{}]*)\)(?: MODSEQ \((\d{1,19})\))?\)\Z"
)
_FLAGS = {
    b"\\seen": Flags.SEEN,
    b"\\flagged": Flags.FLAGGED,
    b"\\answered": Flags.ANSWERED,
    b"\\draft": Flags.DRAFT,
    b"\\deleted": Flags.DELETED,
    b"$forwarded": Flags.FORWARDED,
    b"$mdnsent": Flags.MDN_SENT,
    b"$junk": Flags.JUNK,
}
_WIRE_FLAGS = {
    Flags.SEEN: b"\\Seen",
    Flags.FLAGGED: b"\\Flagged",
    Flags.ANSWERED: b"\\Answered",
    Flags.DRAFT: b"\\Draft",
    Flags.DELETED: b"\\Deleted",
    Flags.FORWARDED: b"$Forwarded",
    Flags.MDN_SENT: b"$MDNSent",
    Flags.JUNK: b"$Junk",
}


def status(line: bytes) -> Status | None:
    """The status in `line`; None if it is another kind of response."""
    match = _STATUS.match(line)
    if not match:
        return None
    kind, code, argument, text = (part or b"" for part in match.groups())
    return Status(kind.decode().upper(), code.decode().upper(), argument, plain(text))


def server_name(response: Response) -> str:
    """The name in an ID response (RFC 2971); "" in others."""
    match response.values():
        case [bytes(kind), [*fields]] if kind.upper() == b"ID":
            texts = [each if isinstance(each, bytes) else b"" for each in fields]
            named = {key.lower(): value for key, value in zip(texts[::2], texts[1::2], strict=False)}
            return plain(named.get(b"name", b""))
    return ""


def enabled_qresync(response: Response) -> bool:
    """True for an ENABLED response (RFC 5161) that names QRESYNC."""
    words = response.line.upper().split()
    return words[:1] == [b"ENABLED"] and b"QRESYNC" in words


def plain(text: bytes) -> str:
    """The server's words as they may be shown: one line, no control characters, not endless."""
    shown = text[: SERVER_TEXT * 4].decode("utf-8", "replace")
    return "".join(c if c.isprintable() else " " for c in shown).strip()[:SERVER_TEXT]


def listed(response: Response) -> Listed | None:
    """The folder of a LIST response; None for other responses."""
    match _values_of(response, b"LIST"):
        case [kind, list(attributes), delimiter, name, *_] if _is(kind, b"LIST"):
            return Listed(
                _name(name), _text(delimiter), frozenset(_text(each).lower() for each in attributes)
            )
    return None


def folder_status(response: Response) -> tuple[bytes, FolderStatus] | None:
    """Name and state of a STATUS response; None for other responses."""
    match _values_of(response, b"STATUS"):
        case [kind, name, list(items), *_] if _is(kind, b"STATUS"):
            counts = {_text(key).lower(): _count(value) for key, value in _pairs(items)}
            known = {field: counts.get(field) for field in FolderStatus.__slots__}
            return _name(name), FolderStatus(**known)
    return None


def fetched(response: Response) -> Fetched | None:
    """A FETCH response that names its UID; None for other responses, also for FETCH without UID."""
    chunks = response.chunks
    if len(chunks) == 3 and chunks[2] == b")" and (whole := _WHOLE.match(response.line)):
        return _whole(whole, chunks[1])
    if len(chunks) == 1 and (changed := _CHANGED.match(response.line)):
        return _changed(changed)
    match response.values():
        case [_, kind, list(items), *_] if _is(kind, b"FETCH"):
            return _message(items)
    return None


def is_fetch(response: Response) -> bool:
    """True for a FETCH response, whatever it says."""
    return _FETCH.match(response.line) is not None


def vanished(response: Response) -> list[uids.Span] | None:
    """The UIDs of a VANISHED response (RFC 7162); None for other responses."""
    match _values_of(response, b"VANISHED"):
        case [kind, *_, bytes(gone)] if _is(kind, b"VANISHED"):
            return uids.spans(gone)
    return None


def searched(response: Response) -> list[int] | None:
    """The UIDs of a SEARCH or ESEARCH (RFC 4731) response; None for other responses."""
    match response.values():
        case [kind, *found] if _is(kind, b"SEARCH"):
            return [uids.number(each) for each in found if isinstance(each, bytes)]
        case [kind, *rest] if _is(kind, b"ESEARCH"):
            return _extended(rest)
    return None


def counted(response: Response) -> tuple[str, int] | None:
    """("EXISTS", 12) and its like; None for other responses."""
    count, _, kind = response.line.partition(b" ")
    if not count.isdigit() or not kind.isalpha():
        return None
    return kind.decode().upper(), uids.number(count, least=0)


def copied(argument: bytes) -> tuple[int, dict[int, int]]:
    """UIDVALIDITY of the target and new UID by old one, from the argument of COPYUID (RFC 4315)."""
    match argument.split():
        case [uidvalidity, source, target]:
            old, new = uids.read(source), uids.read(target)
            if len(old) == len(new):
                return uids.number(uidvalidity), dict(zip(old, new, strict=True))
    raise ProtocolViolation("COPYUID")


def appended(argument: bytes) -> tuple[int, int]:
    """UIDVALIDITY and UID from the argument of APPENDUID (RFC 4315)."""
    match argument.split():
        case [uidvalidity, uid]:
            return uids.number(uidvalidity), uids.number(uid)
    raise ProtocolViolation("APPENDUID")


def wire_flags(flags: Flags) -> bytes:
    """`flags` as a parenthesised list."""
    return b"(" + b" ".join(name for flag, name in _WIRE_FLAGS.items() if flag in flags) + b")"


def is_atom(name: str) -> bool:
    """True if `name` can stand in a command as it is (RFC 3501, atom)."""
    return _ATOM.match(name) is not None


def flags_of(names: list[Value]) -> FlagsAndKeywords:
    """The flags tomail understands, and the other keywords; `\\Recent` is nobody's business."""
    return _flags(tuple(name for name in names if isinstance(name, bytes)))


def _flags(names: tuple[bytes, ...]) -> FlagsAndKeywords:
    usual = len(names) <= LONGEST_REMEMBERED and sum(map(len, names)) <= LONGEST_REMEMBERED * 20
    return _remembered(names) if usual else _read_flags(names)


@lru_cache(maxsize=4096)
def _remembered(names: tuple[bytes, ...]) -> FlagsAndKeywords:
    return _read_flags(names)


def _read_flags(names: tuple[bytes, ...]) -> FlagsAndKeywords:
    flags, keywords = Flags.NONE, set()
    for name in names:
        flag = _FLAGS.get(name.lower())
        if flag is not None:
            flags |= flag
        elif _KEYWORD.match(name):
            keywords.add(name.decode("ascii"))
    return flags, tuple(sorted(keywords)[:MOST_KEYWORDS])


def _whole(match: re.Match[bytes], body: bytes | Oversize) -> Fetched:
    uid, names, date = match.groups()
    flags = _flags(tuple(names.split()))
    return Fetched(uid=uids.number(uid), flags=flags, internal_date=internal_date(date), body=body)


def _changed(match: re.Match[bytes]) -> Fetched:
    uid, names, modseq = match.groups(b"0")
    counted = uids.number(modseq, least=0, largest=LARGEST_MODSEQ)
    return Fetched(uid=uids.number(uid), flags=_flags(tuple(names.split())), modseq=counted)


def _message(items: list[Value]) -> Fetched | None:
    found: dict[str, object] = {}
    for key, value in _pairs(items):
        name = key.upper() if isinstance(key, bytes) else b""
        if name == b"UID":
            found["uid"] = uids.number(value)
        elif name == b"FLAGS" and isinstance(value, list):
            found["flags"] = flags_of(value)
        elif name == b"INTERNALDATE" and isinstance(value, bytes):
            found["internal_date"] = internal_date(value)
        elif name == b"RFC822.SIZE":
            found["size"] = uids.number(value, least=0, largest=LARGEST_MODSEQ)
        elif name == b"MODSEQ" and isinstance(value, list) and value:
            found["modseq"] = uids.number(value[0], least=0, largest=LARGEST_MODSEQ)
        elif name in (b"X-GM-MSGID", b"EMAILID"):
            found["object"] = _object(value)
        elif name.startswith(b"BODY["):
            found |= _section(name, value)
    return Fetched(**found) if "uid" in found else None  # type: ignore[arg-type]


def _section(name: bytes, value: Value) -> dict[str, object]:
    if name.startswith(b"BODY[HEADER"):
        return {"header": value if isinstance(value, bytes) else b""}
    if name == b"BODY[]":
        return {"body": b"" if value is None or isinstance(value, list) else value}
    if name.startswith(b"BODY[]<") and not isinstance(value, Oversize | list):
        return {"piece": (uids.number(name[7:-1], least=0), value or b"")}
    return {}


def _object(value: Value) -> str:
    named = value[0] if isinstance(value, list) and value else value
    return named.decode("ascii", "replace")[:MOST_OBJECT] if isinstance(named, bytes) else ""


def internal_date(text: bytes) -> int:
    """Seconds since the epoch of an INTERNALDATE; 0 where it is none (some servers send nonsense)."""
    match = _DATE.match(text)
    month = _MONTHS.get(match[2].lower()) if match else None
    if match is None or month is None:
        return 0
    try:
        local = datetime(
            int(match[3]), month, int(match[1]), int(match[4]), int(match[5]), int(match[6]), tzinfo=UTC
        )
    except ValueError:
        return 0
    offset = int(match[8]) * 3600 + int(match[9]) * 60
    return int(local.timestamp()) - (offset if match[7] == b"+" else -offset)


def _values_of(response: Response, kind: bytes) -> list[Value]:
    """Its tokens if it is of this kind; of forty folders every line would else be read for each kind."""
    return response.values() if response.line[: len(kind)].upper() == kind else []


def _extended(rest: list[Value]) -> list[int]:
    for key, value in pairwise(rest):
        if _is(key, b"ALL") and isinstance(value, bytes):
            return uids.read(value)
    return []


def _pairs(items: list[Value]) -> list[tuple[Value, Value]]:
    return list(zip(items[::2], items[1::2], strict=False))


def _count(value: Value) -> int | None:
    return uids.number(value, least=0, largest=LARGEST_MODSEQ) if isinstance(value, bytes) else None


def _is(value: Value, word: bytes) -> bool:
    return isinstance(value, bytes) and value.upper() == word


def _text(value: Value) -> str:
    return value.decode("ascii", "backslashreplace") if isinstance(value, bytes) else ""


def _name(value: Value) -> bytes:
    return value if isinstance(value, bytes) else b"NIL"
