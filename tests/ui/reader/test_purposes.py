"""Invitations, reports, attached messages, receipts and lists in the reader: answered on a click only."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.backwards import Backwards
from tests.ui.practice import Practice, mail
from tomail.message.purposes import read_purposes
from tomail.model.mail import Flags, FolderRole, MessageRef
from tomail.model.purposes import Delivery, Participation
from tomail.services.answering_once import ANSWERED
from tomail.services.fates import FATES
from tomail.ui.mailbox.fate_chips import fate_chips
from tomail.ui.reader.attachments import AttachmentCard
from tomail.ui.reader.enclosed_window import EnclosedWindow
from tomail.ui.reader.invitation_card import InvitationCard
from tomail.ui.reader.reader import Reader
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import Question
from tomail.ui.widgets.labels import Text

OWN = "praxis@praxis-sonnberg.example"
EVENT = f"""BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:fortbildung-7@example.org
SEQUENCE:0
DTSTART;TZID=Europe/Berlin:20261204T130000
DTEND;TZID=Europe/Berlin:20261204T143000
RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=6
SUMMARY:Qualitätszirkel Diabetologie
LOCATION:Klinikum Linden\\, Raum 3
ORGANIZER;CN=Dr. Weber:mailto:weber@example.org
ATTENDEE;CN=Praxis Sonnberg:mailto:{OWN}
ATTENDEE;CN=Anna Kern;PARTSTAT=ACCEPTED:mailto:anna@example.org
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def reader(sonnberg: Practice, qtbot) -> Reader:
    made = Reader(sonnberg.services, sonnberg.paths.opened)
    qtbot.addWidget(made)
    made.resize(800, 700)
    made.show()
    return made


def show(
    reader: Reader, practice: Practice, message: EmailMessage, qtbot, role: FolderRole = FolderRole.INBOX
) -> MessageRef:
    (ref,) = practice.put((message, Flags.NONE), role=role)
    reader.show_message(practice.services.reading.summary(ref))
    qtbot.waitUntil(lambda: reader.opened is not None and reader.opened.summary.ref == ref)
    return ref


def invitation() -> EmailMessage:
    message = mail(
        "zirkel", "Dr. Weber <weber@example.org>", "Einladung: Qualitätszirkel", "Bitte kommen Sie."
    )
    message.add_alternative(EVENT, subtype="calendar", params={"method": "REQUEST"})
    return message


def bounce(message_id: str, recipient: str) -> EmailMessage:
    now = f"{datetime.now(UTC):%a, %d %b %Y %H:%M:%S +0000}"
    lines = (
        "From: MAILER-DAEMON@mx.example.net",
        "To: x@example.org",
        "Subject: Unzustellbar",
        f"Message-ID: <{recipient}{len(message_id)}@example.net>",
        f"Date: {now}",
        "MIME-Version: 1.0",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="x"',
        "\r\n--x\r\nContent-Type: text/plain",
        "\r\nSorry\r\n--x\r\nContent-Type: message/delivery-status",
        f"\r\nReporting-MTA: dns; mx.example.net\r\n\r\nFinal-Recipient: rfc822; {recipient}",
        "Action: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 unknown",
        f"--x\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: {message_id}\r\n--x--\r\n",
    )
    text = "\r\n".join(lines)
    made = message_from_bytes(text.encode(), policy=policy.default)
    assert isinstance(made, EmailMessage)
    return made


def words(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(Text) if each.isVisibleTo(widget))


def banner(reader: Reader, name: str) -> Banner:
    found = [each for each in reader.foreword.findChildren(Banner, name) if each.isVisibleTo(reader)]
    assert found, name
    return found[-1]


def button(widget: QWidget, label: str) -> Button:
    return next(
        each for each in widget.findChildren(Button) if each.text() == label and each.isVisibleTo(widget)
    )


def outgoing(practice: Practice) -> list[bytes]:
    store = practice.services.stores.of(practice.account.id)
    items = [each for each in practice.services.outgoing.items() if each.account == practice.account.id]
    return [store.outbox.raw(each.id) or b"" for each in items]


def test_an_invitation_is_answered_once(reader: Reader, sonnberg: Practice, qtbot) -> None:
    ref = show(reader, sonnberg, invitation(), qtbot)
    seen = words(reader.foreword)
    for expected in (
        "Einladung",
        "Qualitätszirkel Diabetologie",
        "04.12.2026",
        "Jede Woche",
        "Linden",
        "weber@example.org",
    ):
        assert expected in seen
    assert outgoing(sonnberg) == []
    with qtbot.waitSignal(reader.told):
        button(reader.foreword, "Annehmen").click()
    qtbot.waitUntil(lambda: "zugesagt" in words(reader.foreword))
    (raw,) = outgoing(sonnberg)
    found = read_purposes(raw, datetime.now(UTC)).invitation
    assert found is not None
    assert [(each.person.address, each.answer) for each in found.attendees] == [(OWN, Participation.ACCEPTED)]
    assert ANSWERED[Participation.ACCEPTED] in sonnberg.services.reading.summary(ref).keywords


def test_a_second_click_elsewhere_is_told(reader: Reader, sonnberg: Practice, qtbot) -> None:
    ref = show(reader, sonnberg, invitation(), qtbot)
    store = sonnberg.services.stores.of(ref.account)
    with store.transaction() as tx:
        store.messages.change_keywords(tx, ref.number, {ANSWERED[Participation.DECLINED]}, set())
    card = reader.foreword.findChild(InvitationCard)
    with qtbot.waitSignal(reader.failed) as failed:
        button(reader.foreword, "Ablehnen").click()
    assert "beantwortet" in failed.args[0]
    qtbot.waitUntil(lambda: reader.foreword.findChild(InvitationCard) is not card)  # shown as it stands now
    assert outgoing(sonnberg) == []


def test_a_cancelled_appointment_cannot_be_accepted(reader: Reader, sonnberg: Practice, qtbot) -> None:
    message = mail("absage", "Dr. Weber <weber@example.org>", "Abgesagt", "Leider")
    text = EVENT.replace("METHOD:REQUEST", "METHOD:CANCEL")
    message.add_alternative(text, subtype="calendar", params={"method": "CANCEL"})
    show(reader, sonnberg, message, qtbot)
    assert "Termin abgesagt" in words(reader.foreword)
    labels = [each.text() for each in reader.foreword.findChildren(Button) if each.isVisibleTo(reader)]
    assert labels == ["Im Kalender speichern"]


def test_a_report_says_what_to_do_next(reader: Reader, sonnberg: Practice, qtbot) -> None:
    show(reader, sonnberg, bounce("<unknown@example.org>", "weg@example.net"), qtbot)
    said = words(banner(reader, "reader.report"))
    assert "Nicht zugestellt an weg@example.net: diese Adresse gibt es nicht." in said


def sent_mail(practice: Practice) -> MessageRef:
    message = EmailMessage()
    message["From"], message["To"], message["Bcc"] = OWN, "weg@example.net", "still@example.net"
    message["Subject"], message["Message-ID"] = "Befund", "<a1b2c3@praxis-sonnberg.example>"
    message["Date"] = datetime.now(UTC)
    message.set_content("Guten Tag")
    return practice.put((message, Flags.SEEN), role=FolderRole.SENT)[0]


@pytest.mark.parametrize(
    ("message_id", "recipient", "marked"),
    [
        ("<a1b2c3@praxis-sonnberg.example>", "weg@example.net", True),
        ("<a1b2c3@praxis-sonnberg.example>", "STILL@example.net", True),
        ("<a1b2c3@praxis-sonnberg.example>", "other@example.net", False),
        ("<guessed@praxis-sonnberg.example>", "weg@example.net", False),
    ],
    ids=["right", "bcc", "not a recipient", "not sent from here"],
)
def test_only_a_report_about_sent_mail_marks_it(
    reader: Reader, sonnberg: Practice, qtbot, message_id: str, recipient: str, marked: bool
) -> None:
    ref = sent_mail(sonnberg)
    report = show(reader, sonnberg, bounce(message_id, recipient), qtbot)
    sonnberg.services.fates.settle()
    keywords = sonnberg.services.reading.summary(ref).keywords
    assert (FATES[Delivery.FAILED] in keywords) is marked
    if marked:
        reader.show_message(sonnberg.services.reading.summary(ref))
        qtbot.waitUntil(lambda: reader.opened is not None and reader.opened.summary.ref == ref)
        qtbot.waitUntil(lambda: "Nicht zugestellt" in words(banner(reader, "reader.fate.failed")))
        with qtbot.waitSignal(reader.look_at) as asked:
            button(banner(reader, "reader.fate.failed"), "Bericht öffnen").click()
        assert asked.args == [report]
        assert [each.text for each in fate_chips(reader.opened.summary)] == ["nicht zugestellt"]  # type: ignore[union-attr]


def test_a_receipt_leaves_only_on_a_click(reader: Reader, sonnberg: Practice, qtbot) -> None:
    message = mail("bitte", "Anna Kern <anna@example.org>", "Bericht", "Anbei")
    message["Disposition-Notification-To"] = "anna@example.org"
    ref = show(reader, sonnberg, message, qtbot)
    assert outgoing(sonnberg) == []
    with qtbot.waitSignal(reader.told):
        button(banner(reader, "reader.receipt"), "Lesebestätigung senden").click()
    (raw,) = outgoing(sonnberg)
    report = read_purposes(raw, datetime.now(UTC)).report
    assert report is not None
    assert (report.message_id, report.outcomes[0].delivery) == ("<bitte@example.org>", Delivery.READ)
    assert Flags.MDN_SENT in sonnberg.services.reading.summary(ref).flags
    qtbot.waitUntil(lambda: "gesendet" in words(banner(reader, "reader.receipt")))


def test_a_receipt_to_somebody_else_is_named(reader: Reader, sonnberg: Practice, qtbot) -> None:
    message = mail("fremd", "Anna Kern <anna@example.org>", "Bericht", "Anbei")
    message["Disposition-Notification-To"] = "tracker@example.net"
    show(reader, sonnberg, message, qtbot)
    said = words(banner(reader, "reader.receipt"))
    assert "jemand anderen" in said
    assert "tracker@example.net" in said


def test_an_attached_message_opens_with_its_own_attachments(
    reader: Reader, sonnberg: Practice, qtbot
) -> None:
    inner = mail("innen", "Labor Linden <labor@example.org>", "Laborwerte", "Werte anbei")
    inner.add_attachment(b"1;2", "text", "csv", filename="werte.csv")
    outer = mail("aussen", "Anna Kern <anna@example.org>", "WG: Laborwerte", "Siehe unten")
    outer.add_attachment(inner)
    show(reader, sonnberg, outer, qtbot)
    line = banner(reader, "reader.enclosed")
    assert "labor@example.org" in words(line)
    button(line, "Öffnen").click()
    window = reader.window().findChild(EnclosedWindow)
    assert window is not None
    qtbot.waitUntil(lambda: "Werte anbei" in window.text.toPlainText())
    (card,) = window.attachments.findChildren(AttachmentCard)
    assert card.attachment.filename == "werte.csv"
    assert window._files.content(reader.opened.summary.ref, card.attachment.part) == b"1;2"  # type: ignore[union-attr]


def test_a_list_is_left_only_after_a_question(reader: Reader, sonnberg: Practice, qtbot) -> None:
    message = mail("liste", "Rundbrief <brief@example.org>", "Neuigkeiten", "Text")
    message["List-Unsubscribe"] = "<mailto:ab@liste.example?subject=ab>"
    show(reader, sonnberg, message, qtbot)
    button(banner(reader, "reader.list"), "Abmelden").click()
    qtbot.waitUntil(lambda: reader.window().findChild(Question) is not None)
    question = reader.window().findChild(Question)
    assert question is not None
    said = "\n".join(each.accessibleName() for each in question.findChildren(Banner))
    assert "nicht bestätigen" in said  # no result of the own provider
    with qtbot.waitSignal(reader.write_to) as asked:
        question.buttons["go"].click()
    assert asked.args == ["mailto:ab@liste.example?subject=ab"]


def test_nothing_of_a_list_is_asked_or_said_at_the_next_mail(
    reader: Reader, sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = mail("liste", "Rundbrief <brief@example.org>", "Neuigkeiten", "Text")
    message["List-Unsubscribe"] = "<mailto:ab@liste.example?subject=ab>"
    show(reader, sonnberg, message, qtbot)
    opened, held = reader.opened, Backwards(monkeypatch)
    reader.purposes._ask_to_leave(opened.purposes.unsubscribing)
    reader.purposes._show_again(opened)
    reader.purposes.look(sonnberg.services.reading.open(sonnberg.refs["krank"]))
    held.give()
    assert reader.window().findChild(Question) is None
    assert reader.foreword.in_order() == []
