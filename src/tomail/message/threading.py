"""What makes messages one conversation (after RFC 5256, REFERENCES).

A thread is a set of message ids that mention each other. The store keeps for each id, of messages
it has and of messages only mentioned, the thread it belongs to; a new message joins the threads of
its `related_ids`, and so may unite some. Equal subjects alone never join anything: two patients
write "Termin".
"""

from __future__ import annotations

import re

from .headers import MessageHead

MOST_IDS = 50  # the root and the latest: enough to find the thread, however long it grew

# Reply and forward marks of the languages that practices meet, also counted: "Re[2]:", "AW(3):".
# Each blank is looked at once: a subject may be 64 KB of them.
_MARK = re.compile(
    r"\s*+(?:re|aw|antw|antwort|tr|r|i|rif|sv|rv|fwd|fw|wg)\s*+(?:[\[(]\d{1,3}[\])])?\s*+[:：]",
    re.IGNORECASE,
)


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
