"""What is asked of a known server together with the opening, before it said that all is as it was: the inbox
is selected, folders are listed, and its first new messages fetched. Two round trips in place of four.

Where it is not as it was, the answers are read past: nothing of them counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .connection import Connection
from .endurance import of_fetch
from .tokenizer import Response

MOST = 50  # messages


@dataclass(frozen=True)
class Hopes:
    """`capabilities` of the server as it was; `selecting`: commands; `items` of `uids` that come next in the
    inbox are fetched (none where that takes more than one command)."""

    capabilities: frozenset[str]
    selecting: tuple[bytes, ...]
    uids: range
    items: bytes

    @property
    def uid_set(self) -> bytes:
        """Of `uids`."""
        return b"%d:%d" % (self.uids[0], self.uids[-1])

    @property
    def fetching(self) -> bytes:
        """The command that fetches them."""
        return b"UID FETCH %b %b" % (self.uid_set, self.items) if self.uids else b""


def opened(connection: Connection, opening: Sequence[bytes], hopes: Hopes | None) -> list[Response]:
    """What the server says to these commands; what is hoped for is on its way then.

    The messages are asked for once the server begins to answer: what comes in one go Dovecot answers in one
    go, and what happened in the inbox would be heard of only with the first message.
    """
    if hopes:
        connection.send_ahead(opening, hopes.selecting)
    told, _ = connection.run_together(opening)
    if hopes and hopes.uids:
        connection.send_ahead([hopes.fetching], allowance=of_fetch(len(hopes.uids), bodies=True))
    return told
