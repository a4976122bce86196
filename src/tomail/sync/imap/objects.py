"""Messages of which the server says that they are the same (X-GM-MSGID of Google; EMAILID, RFC 8474): a mail
with two labels, or one that somebody moved. Their bytes come once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tomail.store.messages import MessageTable

from .responses import Fetched
from .session import Session, sets_of

_ITEMS = (("X-GM-EXT-1", b"X-GM-MSGID"), ("OBJECTID", b"EMAILID"))


def told_by(session: Session) -> bytes:
    """What to FETCH to learn of it; b"" where the server does not say."""
    return next((item for name, item in _ITEMS if session.connection.can(name)), b"")


def asking(items: bytes, item: bytes) -> bytes:
    """The FETCH items, and this one."""
    return b"(" + item + b" " + items[1:] if item else items


def already_here(
    session: Session, messages: MessageTable, folder: int, uids: Sequence[int]
) -> Iterator[tuple[Fetched, bytes]]:
    """Those of `uids` whose bytes a row of another folder has, and these; the server says who they are."""
    item = told_by(session)
    if not item or not messages.names_objects(besides=folder):
        return
    items = asking(b"(UID FLAGS INTERNALDATE)", item)
    told = [each for part in sets_of(uids) for each in session.fetch(part, items, len(uids))]
    bearers = messages.with_object([each.object for each in told])
    asked = set(uids)
    for each in told:
        if each.object in bearers and each.uid in asked and (raw := messages.raw(bearers[each.object])):
            asked.remove(each.uid)
            yield each, raw
