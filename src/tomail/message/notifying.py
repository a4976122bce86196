"""What is answered to a calendar message and to the wish for a receipt, as MIME entities.

An entity has its Content fields, an empty line and its body, with CRLF; the header of `compose.header` goes
above it.
"""

from __future__ import annotations

from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP

from tomail.model.mail import Address, ParsedMessage
from tomail.model.purposes import Participation

from .calendars import appointment, read_calendar
from .clean import clean
from .compose import wire_address

_POLICY = SMTP.clone(cte_type="7bit")
_COPIED = ("UID", "SEQUENCE", "RECURRENCE-ID", "DTSTART", "DTEND", "SUMMARY", "ORGANIZER")
PRODUCT = "-//tomail//tomail//DE"


def calendar_reply(invitation: str, who: Address, answer: Participation, now: datetime) -> str:
    """The REPLY (RFC 5546, 3.2.3) of one person to the invitation with this iCalendar text; ValueError if
    that cannot be read. What it repeats of the invitation is what tells the organiser which one it is."""
    from icalendar import Calendar, Event, vCalAddress, vText

    asked = read_calendar(invitation)
    event = appointment(asked) if asked else None
    if asked is None or event is None or "UID" not in event or "ORGANIZER" not in event:
        raise ValueError("no invitation")
    reply, answered = Calendar(), Event()
    reply.add("prodid", PRODUCT)
    reply.add("version", "2.0")
    reply.add("method", "REPLY")
    for name in _COPIED:
        if name in event:
            answered[name] = event[name]
    answered.add("dtstamp", now)
    attendee = vCalAddress(f"mailto:{wire_address(who.address)}")
    attendee.params["PARTSTAT"] = vText(answer.value)
    if who.name:
        attendee.params["CN"] = vText(clean(who.name).replace('"', ""))
    answered["ATTENDEE"] = attendee
    for zone in (each for each in asked.subcomponents if each.name == "VTIMEZONE"):
        reply.add_component(zone)
    reply.add_component(answered)
    return bytes(reply.to_ical()).decode()


def reply_entity(text: str, calendar: str) -> bytes:
    """An answer to an invitation (RFC 6047, 2.4): words for people, the calendar for programs."""
    message = EmailMessage(policy=_POLICY)
    message.set_content(text + "\n")
    message.add_alternative(calendar, subtype="calendar", params={"method": "REPLY"})
    return _entity(message)


def receipt_entity(text: str, read: ParsedMessage, who: Address, program: str) -> bytes:
    """A receipt (RFC 8098, 3): the mail was shown, and a person agreed to say so."""
    report = EmailMessage(policy=_POLICY)
    lines = [
        f"Reporting-UA: {clean(program)}",
        f"Final-Recipient: rfc822; {wire_address(who.address)}",
        f"Original-Message-ID: {clean(read.message_id)[:900]}" if read.message_id else "",
        "Disposition: manual-action/MDN-sent-manually; displayed",
    ]
    report.set_payload("".join(f"{line}\r\n" for line in lines if line).encode("ascii", "replace").decode())
    report["Content-Type"] = "message/disposition-notification"
    message = EmailMessage(policy=_POLICY)
    message.set_content(text + "\n")
    message.make_mixed()
    message.attach(report)
    message.replace_header("Content-Type", 'multipart/report; report-type="disposition-notification"')
    return _entity(message)


def _entity(message: EmailMessage) -> bytes:
    del message["MIME-Version"]  # stands in the header of the mail
    return message.as_bytes()
