"""A mail that lies in several folders at once (labels of Google), put into one more."""

from __future__ import annotations

from sqlalchemy import Connection

from tomail.model.mail import Flags

from .messages import MessageTable, unpack
from .new_message import NewMessage
from .raw_message import packed, understand


def once_more(connection: Connection, messages: MessageTable, number: int) -> NewMessage | None:
    """The message of that row for another folder, with the same bytes; None if they are not here."""
    row = connection.exec_driver_sql(
        """SELECT flags, keywords, internal_date, size, object, ifnull(bytes_of, number) FROM message
           WHERE number = ? AND downloaded = 1""",
        (number,),
    ).fetchone()
    raw = messages.packed(connection, number)
    if row is None or raw is None:
        return None
    flags, keywords, internal_date, size, object_, bearer = row
    head, body = packed(understand(unpack(raw)), raw, bearer)
    return NewMessage(
        None, internal_date, size, Flags(flags), tuple(keywords.split()), head, body, object_ or ""
    )
