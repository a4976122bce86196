"""Protected files: what leaves, what waits for the Lesecode, and that it leaves once; both databases."""

from __future__ import annotations

import io
import json
import logging
import os
import re
import time
from base64 import b64decode, b64encode
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import make_msgid
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tests.outbox.sink import Sink
from tests.secure.protected_file.test_pdf import _pdf
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.base.errors import ProblemKind, Refused
from tomail.model.events import MessagesChanged
from tomail.model.mail import Address, FolderRole, MessageRef
from tomail.model.outgoing import Draft, OutboxState, OutgoingAttachment
from tomail.model.patients import Patient, PatientDetails
from tomail.model.record import DocumentKind
from tomail.model.secure import Form, Told
from tomail.practice.erasure import erase
from tomail.secure.crypto.codes import READ_CODE
from tomail.secure.crypto.keys import PublicKeys
from tomail.secure.crypto.passphrase import derive, stretch
from tomail.secure.protected_file.html import _Lock, is_built
from tomail.secure.protocol import labels
from tomail.secure.protocol.answers import SealedAnswer
from tomail.secure.protocol.encoding import from_text
from tomail.secure.protocol.states import DeliveryState
from tomail.services.container import Services
from tomail.services.drafts_folder import as_draft
from tomail.services.reading import OpenedMessage
from tomail.store.folders import LOCAL_FOLDERS

from .conftest import ACCOUNT
from .workstations import Workstations

MARKER = "MARKE-Kalium"


class Desk:
    """A workstation with an account, a patient, and the server that its mail goes to."""

    def __init__(self, services: Services, sink: Sink, account: str, patient: Patient) -> None:
        self.services, self.sink, self.account, self.patient = services, sink, account, patient

    def draft(self, **more: object) -> Draft:
        begun = self.services.secure.new(self.account, self.patient)
        file = OutgoingAttachment(f"{MARKER}.pdf", "application/pdf", _pdf())
        written = replace(begun, subject=f"{MARKER} Betreff", text=f"{MARKER} 4,1\n", attachments=(file,))
        return replace(written, **more)

    def state(self, delivery: str) -> str:
        return self.services.secure.delivery(delivery).state

    def copy_in_sent(self, raw: bytes, role: FolderRole = FolderRole.SENT) -> MessageRef:
        store = self.services.stores.of(self.account)
        with store.transaction() as tx:
            ids = {each.role: store.folders.ensure(tx, each) for each in LOCAL_FOLDERS}
            (number,) = store.ingest.add(tx, ids[role], [as_draft(raw, int(time.time()))])
        return MessageRef(self.account, number)

    def read(self, raw: bytes) -> OpenedMessage:
        """A mail that came."""
        opened = self.services.reading.open(self.copy_in_sent(raw, FolderRole.INBOX))
        assert isinstance(opened, OpenedMessage)
        return opened

    def arrived(self) -> list[EmailMessage]:
        self.services.outgoing.flush(self.account)
        found = [message_from_bytes(each, policy=policy.default) for each in self.sink.mails]
        return [each for each in found if isinstance(each, EmailMessage)]


@pytest.fixture
def desk(workstations: Workstations) -> Iterator[Desk]:
    services, sink = workstations.open(), Sink()
    with sink.listening() as server:
        described = replace(from_toml(ACCOUNT), incoming=server, outgoing=server)
        account = services.setup.save(described, StoredCredentials("geheim"))
        yield Desk(services, sink, account.id, _admit(services, emails=("ayse@example.net",)))


def _admit(services: Services, **more: object) -> Patient:
    details = PatientDetails(last_name="Öztürk", first_name="Ayşe", **more)
    return services.patients.add(details)


def _attached(mail: EmailMessage) -> bytes:
    (file,) = mail.iter_attachments()
    content = file.get_payload(decode=True)
    assert isinstance(content, bytes)
    return content


def test_it_waits_for_the_code_and_then_leaves_as_a_neutral_mail(desk: Desk) -> None:
    secure, draft = desk.services.secure, desk.draft()
    assert secure.form_of(draft) is Form.FILE
    prepared = secure.prepare(draft)
    assert desk.state(prepared.delivery) == DeliveryState.CODE_PENDING
    assert desk.arrived() == []
    secure.tell(prepared.delivery, Told.PHONE, draft)
    (mail,) = desk.arrived()
    assert desk.state(prepared.delivery) == DeliveryState.SENT_FILE
    assert mail["Subject"] == "Ihre Arztpraxis hat Ihnen eine geschützte Nachricht gesendet"
    assert mail["To"] == "ayse@example.net"
    assert MARKER not in mail.as_string()
    with pikepdf.open(io.BytesIO(_attached(mail)), password=prepared.code) as opened:
        assert len(opened.pages) == 2
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(io.BytesIO(_attached(mail)), password=prepared.code[::-1])
    told = secure.delivery(prepared.delivery)
    assert (told.told, told.recipient.address, told.patient) == (
        Told.PHONE,
        "ayse@example.net",
        desk.patient.id,
    )
    assert [each.state for each in told.steps] == ["sealing", "code_pending", "sent_file"]


def test_it_leaves_once_whoever_tells_the_code(desk: Desk, workstations: Workstations) -> None:
    other = workstations.open()
    (offered,) = other.shared_accounts.offered()
    other.shared_accounts.attach(offered.id, StoredCredentials("geheim"))
    prepared = desk.services.secure.prepare(desk.draft())
    other.secure.tell(prepared.delivery, Told.PRINTED)
    with pytest.raises(Refused) as refused:
        desk.services.secure.tell(prepared.delivery, Told.PHONE)
    assert refused.value.problem.kind is ProblemKind.CONFLICT
    desk.services.secure.resume()
    other.secure.resume()
    other.outgoing.flush(desk.account)
    (mail,) = desk.arrived()
    with pikepdf.open(io.BytesIO(_attached(mail)), password=prepared.code) as opened:
        assert len(opened.pages) == 2


def test_nothing_readable_lies_in_the_outbox_the_mail_or_the_log(
    desk: Desk, caplog: pytest.LogCaptureFixture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    draft = desk.draft()
    prepared = desk.services.secure.prepare(draft)
    outbox_id = desk.services.secure.tell(prepared.delivery, Told.PHONE, draft)
    item = desk.services.outgoing.item(desk.account, outbox_id)
    raw = desk.services.stores.of(desk.account).outbox.raw(outbox_id)
    assert raw is not None
    desk.arrived()
    seen = [raw, item.subject.encode(), *desk.sink.mails, caplog.text.encode()]
    forms = [MARKER.encode(), b64encode(MARKER.encode())[:12], MARKER.encode("utf-16-be")]
    assert b"X-Tomail-Delivery" in raw  # the control: what is looked through is the mail
    assert not [form for form in forms for place in seen if form in place]
    assert prepared.code.encode() not in b"".join(seen)
    assert list(temporary.iterdir()) == []


def test_a_protected_draft_never_leaves_plain(desk: Desk) -> None:
    with pytest.raises(Refused):
        desk.services.composing.send(desk.draft())
    assert desk.arrived() == []


def test_a_patients_own_code_stays_and_is_known_the_second_time(desk: Desk) -> None:
    secure = desk.services.secure
    first = secure.prepare(desk.draft(), fixed=True)
    assert not first.known
    secure.tell(first.delivery, Told.PRINTED)
    second = secure.prepare(desk.draft())
    assert (second.code, second.known) == (first.code, True)
    assert secure.prepare(desk.draft(), fixed=False).code != first.code
    secure.forget_fixed_code(desk.patient.id)
    assert secure.prepare(desk.draft()).code != first.code


def test_what_is_prepared_anew_replaces_what_waited(desk: Desk) -> None:
    secure, draft = desk.services.secure, desk.draft()
    older, newer = secure.prepare(draft), secure.prepare(draft)
    assert desk.state(older.delivery) == DeliveryState.DISCARDED
    with pytest.raises(Refused):
        secure.tell(older.delivery, Told.PHONE)
    assert desk.state(newer.delivery) == DeliveryState.CODE_PENDING


@pytest.mark.parametrize(
    "more",
    [
        {"cc": (Address("", "b@example.org"),)},
        {"attachments": (OutgoingAttachment("a.docx", "application/msword", b"PK"),)},
        {"attachments": (OutgoingAttachment("a.pdf", "application/pdf", b"%PDF-1.4 torn"),)},
    ],
)
def test_what_cannot_be_protected_is_refused_and_stays_a_draft(desk: Desk, more: dict[str, object]) -> None:
    with pytest.raises(Refused):
        desk.services.secure.prepare(desk.draft(**more))
    assert {each.state for each in desk.services.secure.deliveries()} <= {DeliveryState.FAILED}
    assert desk.arrived() == []


def test_taken_back_before_it_left(desk: Desk) -> None:
    secure, draft = desk.services.secure, desk.draft()
    prepared = secure.prepare(draft)
    outbox_id = secure.tell(prepared.delivery, Told.PHONE, draft, undo_seconds=60.0)
    again = desk.services.composing.queue.undo_send(desk.account, outbox_id)
    assert again is not None
    assert (again.text, again.protected) == (draft.text, True)
    assert desk.state(prepared.delivery) == DeliveryState.REVOKED
    assert desk.arrived() == []


def test_called_back_from_the_outbox_and_not_once_it_left(desk: Desk) -> None:
    secure = desk.services.secure
    waits, queued, left = (secure.prepare(desk.draft()) for _ in range(3))
    secure.call_back(waits.delivery)
    secure.tell(queued.delivery, Told.PHONE, undo_seconds=60.0)
    secure.call_back(queued.delivery)
    secure.tell(left.delivery, Told.PHONE)
    assert len(desk.arrived()) == 1
    with pytest.raises(Refused):
        secure.call_back(left.delivery)
    assert [desk.state(each.delivery) for each in (waits, queued, left)] == [
        DeliveryState.DISCARDED,
        DeliveryState.REVOKED,
        DeliveryState.SENT_FILE,
    ]


def test_our_copy_reads_as_written_and_goes_into_the_record_with_the_protocol(desk: Desk) -> None:
    services, draft = desk.services, desk.draft()
    prepared = services.secure.prepare(draft)
    services.secure.tell(prepared.delivery, Told.PHONE, draft)
    desk.arrived()
    ref = desk.copy_in_sent(desk.sink.mails[-1])
    assert MARKER.encode() not in services.reading.raw(ref)
    opened = services.reading.open(ref)
    assert isinstance(opened, OpenedMessage)
    assert (opened.parsed.subject, opened.parsed.text) == (draft.subject, draft.text)
    assert [each.filename for each in opened.parsed.files] == [f"{MARKER}.pdf"]
    services.bus.publish(MessagesChanged(desk.account, added=(ref.number,)))
    services.bus.publish(MessagesChanged(desk.account, added=(ref.number,)))
    (entry,) = services.archive.entries(desk.patient.id)
    assert entry.head.subject == draft.subject
    assert "sent_file" in entry.head.comment
    text = next(each for each in entry.documents if each.kind is DocumentKind.TEXT)
    assert MARKER in services.archive.content(text.id).decode()


def test_who_sends_us_our_own_mark_is_shown_what_they_wrote(desk: Desk) -> None:
    services, draft = desk.services, desk.draft()
    prepared = services.secure.prepare(draft)
    services.secure.tell(prepared.delivery, Told.PHONE, draft)
    desk.arrived()
    ref = desk.copy_in_sent(desk.sink.mails[-1], role=FolderRole.INBOX)
    opened = services.reading.open(ref)
    assert isinstance(opened, OpenedMessage)
    assert MARKER not in opened.parsed.text


def test_a_report_is_a_bounce(desk: Desk) -> None:
    services = desk.services
    prepared = services.secure.prepare(desk.draft())
    services.secure.tell(prepared.delivery, Told.PHONE)
    desk.arrived()
    ref = desk.copy_in_sent(desk.sink.mails[-1])
    store = services.stores.of(desk.account)
    with store.transaction() as tx:
        store.messages.change_keywords(tx, ref.number, {"$tomail-failed"}, set())
    services.bus.publish(MessagesChanged(desk.account, changed=(ref.number,)))
    assert desk.state(prepared.delivery) == DeliveryState.BOUNCED
    again = services.secure.once_more(prepared.delivery)
    assert services.secure.prepare(again).code != prepared.code


@pytest.mark.skipif(not is_built() and not os.environ.get("CI"), reason="needs nodejs and npm")
def test_what_fits_no_pdf_leaves_in_a_file_that_opens_itself(desk: Desk) -> None:
    sheet = OutgoingAttachment(f"{MARKER}.xlsx", "application/vnd.ms-excel", MARKER.encode() * 99)
    with pytest.raises(Refused):
        desk.services.secure.prepare(desk.draft(attachments=(sheet,)))
    desk.services.settings.set("secure.html", True)
    prepared = desk.services.secure.prepare(desk.draft(attachments=(sheet,)))
    desk.services.settings.set("secure.html", False)  # what was prepared leaves as it was
    desk.services.secure.tell(prepared.delivery, Told.PHONE)
    (mail,) = desk.arrived()
    (file,) = mail.iter_attachments()
    assert (file.get_filename(), file.get_content_type()) == ("Nachricht.html", "text/html")
    told = mail.get_body(("plain",))
    assert told is not None
    assert "Öffnen Sie die Datei" in told.get_content()
    made = file.get_content()
    made = made.encode() if isinstance(made, str) else made
    assert MARKER.encode() not in made
    assert b64encode(MARKER.encode() * 3)[:20] not in made
    assert patients_text(made, prepared.code) == f"{MARKER} 4,1\n"
    copy = desk.services.reading.open(desk.copy_in_sent(mail.as_bytes()))
    assert isinstance(copy, OpenedMessage)
    assert copy.parsed.text.strip() == f"{MARKER} 4,1"  # ours reads as it was written


@pytest.mark.skipif(not is_built() and not os.environ.get("CI"), reason="needs nodejs and npm")
@pytest.mark.parametrize("by_file", [True, False])
def test_what_a_patient_answers_to_it_is_read_in_place_of_the_mail(desk: Desk, by_file: bool) -> None:
    services = desk.services
    services.settings.set("secure.html", True)
    sheet = OutgoingAttachment("a.xlsx", "application/vnd.ms-excel", b"x")
    prepared = services.secure.prepare(desk.draft(attachments=(sheet,)))
    services.secure.tell(prepared.delivery, Told.PHONE)
    (sent,) = desk.arrived()
    (file,) = sent.iter_attachments()
    page = file.get_content()
    reply = read_by_patient(page.encode() if isinstance(page, str) else page, prepared.code)["reply"]
    assert reply["address"] == sent["From"].addresses[0].addr_spec
    opened = desk.read(answer_mail(reply, f"{MARKER} besser", by_file=by_file))
    assert (opened.parsed.subject, opened.parsed.text.strip()) == (
        f"Re: {MARKER} Betreff",
        f"{MARKER} besser",
    )
    assert opened.parsed.sender[0].address == "ayse@example.net"
    answer = Draft("x", desk.account, references=opened.parsed.references)
    assert services.secure.answers_protected(answer)
    child = PatientDetails(last_name="Öztürk", first_name="Can", emails=("ayse@example.net",))
    services.patients.add(child)  # of two who share the address, whoever the file was for
    services.patient_watch.after_pass(desk.account)
    found = services.patients.of_message(opened.summary.ref).patient
    assert found == desk.patient
    services.archive.file(opened.summary.ref, found.id)
    (entry,) = services.archive.filed(opened.summary.ref)
    assert "sent_file" in entry.head.comment
    assert "answered" in entry.head.comment
    files = {each.filename for each in opened.parsed.attachments}
    assert files == ({"E-Mail.txt", "Foto.png"} if by_file else {"Foto.png"})
    forged = {**reply, "token": "A" * 22}
    assert MARKER not in desk.read(answer_mail(forged, MARKER, by_file=by_file)).parsed.text


def answer_mail(reply: dict[str, str], text: str, *, by_file: bool) -> bytes:
    """As the patient's mail program sends what the viewer made."""
    keys = PublicKeys.decode(from_text(reply["keys"]))
    info = labels.bound(labels.FILE_ANSWER, reply["delivery"], keys.key_id)
    sealed = keys.seal(from_text(reply["token"]) + text.encode(), info)
    armoured = SealedAnswer(keys.suite, reply["delivery"], sealed).encode()
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "ayse@example.net", reply["address"], "Geschützte Antwort"
    mail["Date"], mail["Message-ID"] = "Mon, 23 Nov 2026 10:00:00 +0000", make_msgid(domain="example.net")
    mail.set_content("Liebe Praxis" if by_file else armoured, cte="base64")
    if by_file:
        mail.add_attachment(armoured.encode(), "application", "octet-stream", filename="antwort.tomail")
    mail.add_attachment(b"\x89PNG", "image", "png", filename="Foto.png")
    return mail.as_bytes(policy=policy.SMTP)


def patients_text(page: bytes, code: str) -> str:
    """Of the letter."""
    return str(read_by_patient(page, code)["text"])


def read_by_patient(page: bytes, code: str) -> dict[str, Any]:
    """As the viewer in the file opens it."""
    told, locked = re.findall(rb' id="(?:said|sealed)">(.*?)</script>', page)
    said, sealed = json.loads(told), b64decode(locked)
    lock = _Lock(from_text(said["lock"]["salt"]))
    key = derive(stretch((READ_CODE.read(code) or "").encode(), lock.salt), lock.aad)
    plain = AESGCM(key).decrypt(sealed[:12], sealed[12:], lock.aad)
    head = plain[4 : 4 + int.from_bytes(plain[:4], "big")]
    letter: dict[str, Any] = json.loads(head)
    return letter


def test_a_pdf_stays_a_pdf_where_html_is_allowed(desk: Desk) -> None:
    desk.services.settings.set("secure.html", True)
    prepared = desk.services.secure.prepare(desk.draft())
    desk.services.secure.tell(prepared.delivery, Told.PHONE)
    (mail,) = desk.arrived()
    assert [each.get_filename() for each in mail.iter_attachments()] == ["Nachricht.pdf"]


def test_nothing_of_an_erased_patient_stays(desk: Desk) -> None:
    services = desk.services
    prepared = services.secure.prepare(desk.draft(), fixed=True)
    services.secure.tell(prepared.delivery, Told.PHONE)
    assert services.secure.fixed_code(desk.patient.id)
    services.practice.write(lambda work: erase(work, desk.patient.id))
    assert services.secure.deliveries() == []
    assert not services.secure.fixed_code(desk.patient.id)


def test_a_refused_address_is_a_bounce(desk: Desk) -> None:
    desk.sink.always["RCPT"] = "550 5.1.1 no such user"
    prepared = desk.services.secure.prepare(desk.draft())
    outbox_id = desk.services.secure.tell(prepared.delivery, Told.PHONE)
    desk.services.outgoing.flush(desk.account)
    assert desk.services.outgoing.item(desk.account, outbox_id).state is OutboxState.REFUSED
    assert desk.state(prepared.delivery) == DeliveryState.BOUNCED


@pytest.mark.parametrize("recipients", [["anna@example.org"], ["dr@spital.hin.ch", "anna@example.org"]])
def test_nothing_is_marked_for_hin_where_hin_does_not_encrypt(desk: Desk, recipients: list[str]) -> None:
    """Whatever was chosen before: it would leave in clear."""
    desk.services.settings.set("secure.hin", True)
    to = tuple(Address("", each) for each in recipients)
    with pytest.raises(Refused):
        desk.services.secure.send_sealed(
            Draft("c", desk.account, to=to, subject="Befund", text="x"), Form.HIN
        )
    assert desk.arrived() == []


def test_other_forms_need_no_code(desk: Desk) -> None:
    secure = desk.services.secure
    colleague = Draft("c", desk.account, to=(Address("", "dr@spital.hin.ch"),), subject="Befund", text="x")
    assert secure.form_of(colleague) is Form.FILE
    desk.services.settings.set("secure.hin", True)
    assert secure.form_of(colleague) is Form.HIN
    secure.send_sealed(colleague, Form.HIN)
    (mail,) = desk.arrived()
    assert mail["Subject"] == "(Vertraulich) Befund"
    with pytest.raises(Refused):
        secure.send_sealed(replace(colleague, identity="d"), Form.SMIME)  # no certificate: never in clear
