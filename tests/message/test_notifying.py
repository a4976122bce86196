"""Answers to invitations and receipts, as others read them."""

from __future__ import annotations

import email
from datetime import UTC, datetime

import pytest

from tomail.message.compose import header
from tomail.message.notifying import calendar_reply, receipt_entity, reply_entity
from tomail.message.parse import parse
from tomail.message.purposes import read_purposes
from tomail.model.mail import Address
from tomail.model.outgoing import Draft
from tomail.model.purposes import Delivery, Method, Participation

from .test_compose import ACCOUNT, DATE

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
WHO = Address("Praxis Sonnberg", "praxis@example.org")
INVITATION = """BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:besprechung-1@example.org
SEQUENCE:3
RECURRENCE-ID;TZID=Europe/Berlin:20261201T120000
DTSTART;TZID=Europe/Berlin:20261201T130000
DTEND;TZID=Europe/Berlin:20261201T140000
SUMMARY:Besprechung\\, Team
ORGANIZER;CN=Dr. Weber:mailto:weber@example.org
ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:praxis@example.org
ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@example.org
END:VEVENT
END:VCALENDAR
"""


def sent(entity: bytes) -> bytes:
    draft = Draft("", "a", to=(Address("", "weber@example.org"),), subject="Zusage")
    return header(draft, ACCOUNT, message_id="<1@example.org>", date=DATE) + entity


def test_a_reply_names_the_appointment_and_nobody_else() -> None:
    calendar = calendar_reply(INVITATION, WHO, Participation.ACCEPTED, NOW)
    raw = sent(reply_entity("Praxis Sonnberg hat zugesagt.", calendar))
    found = read_purposes(raw, NOW).invitation
    assert found is not None
    assert (found.method, found.uid, found.sequence, found.single) == (
        Method.REPLY,
        "besprechung-1@example.org",
        3,
        True,
    )
    assert [(each.person.address, each.answer) for each in found.attendees] == [
        ("praxis@example.org", Participation.ACCEPTED)
    ]
    assert "RECURRENCE-ID;TZID=Europe/Berlin:20261201T120000" in calendar.replace("\r\n ", "")
    assert parse(raw).text.strip() == "Praxis Sonnberg hat zugesagt."
    part = next(
        each for each in email.message_from_bytes(raw).walk() if each.get_content_type() == "text/calendar"
    )
    assert part.get_param("method") == "REPLY"


@pytest.mark.parametrize("text", ["", "no calendar", INVITATION.replace("ORGANIZER", "X-NOBODY")])
def test_what_names_no_organiser_cannot_be_answered(text: str) -> None:
    with pytest.raises(ValueError, match="no invitation"):
        calendar_reply(text, WHO, Participation.DECLINED, NOW)


def test_a_receipt_says_that_a_person_agreed() -> None:
    read = parse(b"Message-ID: <befund@example.net>\r\nSubject: Befund\r\n\r\nText\r\n")
    raw = sent(receipt_entity("Gelesen.", read, WHO, "tomail; 1"))
    report = read_purposes(raw, NOW).report
    assert report is not None
    assert (report.message_id, report.receipt, report.automatic) == ("<befund@example.net>", True, False)
    assert [(each.recipient, each.delivery) for each in report.outcomes] == [
        ("praxis@example.org", Delivery.READ)
    ]
    assert email.message_from_bytes(raw).get_param("report-type") == "disposition-notification"
