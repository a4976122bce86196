"""Messages of which the server says that they are the same (X-GM-MSGID of Google; EMAILID, RFC 8474): a mail
with two labels, or one that somebody moved. Their bytes come once, and are kept once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tomail.message.headers import read_headers
from tomail.store.messages import MessageTable

from .responses import Fetched
from .session import HEAD_ITEMS, Session, sets_of

_ITEMS = (("X-GM-EXT-1", b"X-GM-MSGID"), ("OBJECTID", b"EMAILID"))


def told_by(session: Session) -> bytes:
    """What to FETCH to learn of it; b"" where the server does not say."""
    return next((item for name, item in _ITEMS if session.connection.can(name)), b"")


def asking(items: bytes, item: bytes) -> bytes:
    """The FETCH items, and this one."""
    return b"(" + item + b" " + items[1:] if item else items


def already_here(
    session: Session, messages: MessageTable, folder: int, uids: Sequence[int]
) -> Iterator[tuple[Fetched, bytes, int]]:
    """Those of `uids` whose bytes a row of another folder has, these, and the row's number.

    The server says who they are; header and size have to agree, so that no mail shows another one's text.
    """
    item = told_by(session)
    if not item or not messages.names_objects(besides=folder):
        return
    items = asking(b"(UID FLAGS INTERNALDATE)", item)
    told = [each for part in sets_of(uids) for each in session.fetch(part, items, len(uids))]
    bearers = messages.with_object([each.object for each in told])
    named = {each.uid: each for each in told if each.object in bearers} if bearers else {}
    alike = [uid for uid in uids if uid in named]
    looks = {
        each.uid: each for part in sets_of(alike) for each in session.fetch(part, HEAD_ITEMS, len(alike))
    }
    for uid in alike:
        raw = messages.raw(bearers[named[uid].object])
        if raw and uid in looks and _has_the_looks(raw, looks[uid]):
            yield named[uid], raw, bearers[named[uid].object]


def _has_the_looks(raw: bytes, told: Fetched) -> bool:
    same = told.size == len(raw) and told.header is not None
    return same and read_headers(told.header or b"") == read_headers(raw)
