"""Which conversation a message belongs to, decided as it arrives (after RFC 5256, REFERENCES).

A thread is a set of message ids that mention each other. The store keeps for each id, of messages
it has and of messages only mentioned, the thread it belongs to; a new message joins the threads of
the ids it mentions, and so may unite some. Equal subjects alone never join anything: two patients
write "Termin".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from .headers import MessageHead

MOST_IDS = 50  # the root and the latest: enough to find the thread, however long it grew

# Reply and forward marks of the languages that practices meet, also counted: "Re[2]:", "AW(3):".
_MARK = re.compile(
    r"\s*(?:re|aw|antw|antwort|tr|r|i|rif|sv|rv|fwd|fw|wg)\s*(?:[\[(]\d{1,3}[\])])?\s*[:：]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Joined:
    """The outcome of `join`. `ids` now belong to `thread`, as do all ids of the threads in `merged`."""

    thread: int | None  # None: a new thread is to be made
    merged: tuple[int, ...]
    ids: tuple[str, ...]


def join(head: MessageHead, find: Callable[[Sequence[str]], Mapping[str, int]]) -> Joined:
    """The thread of a new message. `find` gives the thread numbers of the ids that have one.

    The lowest number stays, so that a thread keeps its number for as long as it can.
    """
    ids = related_ids(head)
    threads = sorted(set(find(ids).values())) if ids else []
    return Joined(threads[0] if threads else None, tuple(threads[1:]), ids)


def related_ids(head: MessageHead) -> tuple[str, ...]:
    """The ids that tie a message to others: its own, then its References, or else its In-Reply-To.

    In-Reply-To counts only alone (RFC 5256, 3): old programs wrote an address into it.
    """
    mentioned = head.references or ((head.in_reply_to,) if head.in_reply_to else ())
    if len(mentioned) > MOST_IDS:
        mentioned = (mentioned[0], *mentioned[1 - MOST_IDS :])
    own = (head.message_id,) if head.message_id else ()
    return tuple(dict.fromkeys(own + mentioned))


def normalise_subject(subject: str) -> str:
    """`subject` without reply and forward marks in front: "AW: Re[2]: Befund" is "Befund"."""
    at = 0
    while match := _MARK.match(subject, at):
        at = match.end()
    return subject[at:].strip()
