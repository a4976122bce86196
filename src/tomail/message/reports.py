"""What servers and programs report of mail that was sent: RFC 3464 and RFC 8098, in a multipart/report.

A report says which mail it is about and what became of it. Whether it may be believed is not seen here:
`services.fates` compares it with what really left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tomail.model.mail import Address
from tomail.model.purposes import Delivery, Outcome, Reason, Report

from .clean import clean
from .fields import Fields
from .headers import message_id, read_address_field, read_headers, unstructured
from .structure import Part, read_structure

MOST_BYTES = 1 << 17  # of the part for programs
MOST_OUTCOMES = 100
MOST_PARTS = 50
LONGEST_DETAIL = 500
MOST_ASKING = 10

_DELIVERY = ("message/delivery-status", "message/global-delivery-status")
_RECEIPT = ("message/disposition-notification", "message/global-disposition-notification")
_RETURNED = (
    "message/rfc822",
    "message/global",
    "text/rfc822-headers",
    "message/global-headers",
    "message/rfc822-headers",
)
_GROUPS = re.compile(rb"\r?\n(?:[ \t]*\r?\n)+")
_STATUS = re.compile(r"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.])")
_ACTIONS = {
    "failed": Delivery.FAILED,
    "delayed": Delivery.DELAYED,
    "delivered": Delivery.DELIVERED,
    "relayed": Delivery.RELAYED,
    "expanded": Delivery.DELIVERED,
}
_DISPOSITIONS = {
    "displayed": Delivery.READ,
    "processed": Delivery.DELIVERED,
    "dispatched": Delivery.DELIVERED,
    "deleted": Delivery.DELIVERED,
}
_BY_DETAIL = {(1, 2): Reason.UNKNOWN_DOMAIN, (1, 10): Reason.UNKNOWN_DOMAIN, (2, 1): Reason.MAILBOX_CLOSED,
              (2, 2): Reason.MAILBOX_FULL, (2, 3): Reason.TOO_LARGE, (3, 4): Reason.TOO_LARGE,
              (3, 1): Reason.MAILBOX_FULL, (4, 7): Reason.TOO_OLD, (4, 4): Reason.UNKNOWN_DOMAIN,
              (7, 4): Reason.NOT_SECURE, (7, 5): Reason.NOT_SECURE, (7, 10): Reason.NOT_SECURE,
              (7, 11): Reason.NOT_SECURE}  # fmt: skip
_BY_SUBJECT = {1: Reason.UNKNOWN_ADDRESS, 2: Reason.MAILBOX_CLOSED, 4: Reason.NOT_REACHED, 7: Reason.REFUSED}
_WORDS = tuple(
    (re.compile(words, re.IGNORECASE), reason)
    for words, reason in (
        (r"user unknown|unknown user|no such (?:user|mailbox)|does not exist", Reason.UNKNOWN_ADDRESS),
        (r"host (?:or domain name )?not found|domain not found|nxdomain", Reason.UNKNOWN_DOMAIN),
        (r"quota|mailbox (?:is )?full", Reason.MAILBOX_FULL),
        (r"too (?:large|big)|size limit|exceeds size", Reason.TOO_LARGE),
        (r"spam|blocked|blacklist|policy|reputation", Reason.REFUSED),
    )
)


def read_report(parts: Sequence[Part]) -> Report | None:
    """The report that the message with these parts is; None if it is none."""
    for part in parts:
        if part.parent is None or part.parent.content_type != "multipart/report":
            continue
        if part.content_type in _DELIVERY:
            return _delivery(part)
        if part.content_type in _RECEIPT:
            return _receipt(part)
    return None


def report_of(raw: bytes) -> Report | None:
    """The report that the message `raw` is; None if it is none. Quick for all other mail."""
    structure = read_structure(raw, MOST_PARTS)
    return read_report(structure.parts)


def asks_for_receipt(fields: Fields) -> tuple[Address, ...]:
    """Who wants to hear that the mail was read (RFC 8098, 2.1); nobody gets to hear it unasked."""
    return read_address_field(fields.first(b"disposition-notification-to"), MOST_ASKING)


def _delivery(part: Part) -> Report:
    groups = [Fields(each) for each in _GROUPS.split(part.body(MOST_BYTES).strip()) if each.strip()]
    outcomes = [_outcome(each) for each in groups[: MOST_OUTCOMES + 1] if each.first(b"final-recipient")]
    server = _typed(groups[0].first(b"reporting-mta")) if groups else ""
    return Report(_original(part, groups), tuple(outcomes), server=server)


def _outcome(group: Fields) -> Outcome:
    action = unstructured(group.first(b"action")).lower()
    detail = _typed(group.first(b"diagnostic-code"))[:LONGEST_DETAIL]
    status = _status(unstructured(group.first(b"status")), detail)
    delivery = _ACTIONS.get(action, Delivery.DELAYED if status.startswith("4") else Delivery.FAILED)
    recipient = _typed(group.first(b"original-recipient") or group.first(b"final-recipient"))
    return Outcome(recipient, delivery, reason_of(status, detail), status, detail)


def _status(said: str, detail: str) -> str:
    """The status code; where it is as vague as 5.0.0 the one that the server gave in its answer."""
    own, answered = _STATUS.search(said), _STATUS.search(detail)
    if answered and (own is None or own[2] == "0"):
        return answered[0]
    return own[0] if own else ""


def reason_of(status: str, detail: str) -> Reason:
    """What kind of hindrance a status code (RFC 3463) names; the server's words where it names none."""
    found = _STATUS.fullmatch(status)
    if found and found[2] != "0":
        subject, number = int(found[2]), int(found[3])
        return _BY_DETAIL.get((subject, number)) or _BY_SUBJECT.get(subject, Reason.OTHER)
    return next((reason for words, reason in _WORDS if words.search(detail)), Reason.OTHER)


def _receipt(part: Part) -> Report | None:
    fields = Fields(part.body(MOST_BYTES).strip())
    mode, _, kind = unstructured(fields.first(b"disposition")).lower().partition(";")
    delivery = _DISPOSITIONS.get(kind.split("/")[0].strip())
    if delivery is None:
        return None
    recipient = _typed(fields.first(b"original-recipient") or fields.first(b"final-recipient"))
    original = message_id(fields.first(b"original-message-id")) or _original(part, [])
    automatic = not mode.strip().startswith("manual-action")
    return Report(original, (Outcome(recipient, delivery),), receipt=True, automatic=automatic)


def _original(part: Part, groups: Sequence[Fields]) -> str:
    """The Message-ID of the mail that came back, from what is returned of it or named."""
    for sibling in part.parent.children if part.parent else ():
        if sibling.content_type in _RETURNED:
            found = read_headers(sibling.body(MOST_BYTES)).message_id
            if found:
                return found
    named = (message_id(group.first(b"original-message-id")) for group in groups)
    return next((each for each in named if each), "")


def _typed(value: bytes) -> str:
    """The value of a field like `rfc822; a@b.example`, without its type."""
    kind, semicolon, rest = unstructured(value).partition(";")
    return clean(rest if semicolon else kind).strip("<> ")
