"""From the first protected message to the protected answer, all of it real: the practice's services, its
mailbox by IMAP and SMTP, the portal, the patient at the page in Chromium with a mailbox of their own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path

import patient_page
import pytest

from tests.conftest import MailUser
from tests.secure.portal.scene import PASSWORD, Scene
from tests.servers.browser import Browser
from tests.servers.dovecot import Dovecot
from tests.servers.portal import MailSink, RunningPortal, SetClock
from tests.servers.postfix import Postfix
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.auth.keystore import MemoryKeyStore
from tomail.base.paths import ProfilePaths
from tomail.model.account import Account, ArchiveMode, Protocol, Security, Server
from tomail.model.mail import FolderRole, MessageRef
from tomail.model.outgoing import Draft, OutgoingAttachment
from tomail.model.patients import Patient, PatientDetails
from tomail.model.record import DocumentKind
from tomail.model.secure import Form, Prepared, Told
from tomail.secure.portal.setup_codes import new_code
from tomail.services.container import Services, open_services
from tomail.services.reading import OpenedMessage

pytestmark = [pytest.mark.slow, pytest.mark.server]
SUBJECT, TEXT, ANSWER = (
    "Ihr Befund vom Montag",
    "Alles in Ordnung. MARKE-Kalium 4,1",
    "Danke! MARKE-Husten ist weg.",
)


@dataclass
class World:
    """A workstation with its mailbox, and the page."""

    services: Services
    account: Account
    patient: Patient
    mailbox: MailUser
    portal: RunningPortal
    page: Scene
    dovecot: Dovecot
    postfix: Postfix
    told: int = 0

    def send(self, draft: Draft) -> Prepared:
        """As somebody who presses «Verschlüsselt senden» and reads the code out on the telephone."""
        secure, sending = self.services.secure, self.services.portal.sending
        assert secure.form_of(draft) is Form.PORTAL
        self.services.composing.drafts.save(draft)
        prepared = secure.prepare(draft, form=Form.PORTAL)
        sending.send(prepared.delivery, Told.PHONE if prepared.code else None, draft)
        self.hear()
        return prepared

    def hear(self) -> None:
        self.services.portal.watch.look()
        self.services.portal.sending.carry_on()
        self.services.outgoing.flush(self.account.id)

    def sync(self) -> None:
        """What the portal writes to the practice arrives, and the mailbox is mirrored."""
        self.portal.send_mails()
        for mail in self.portal.sink.raw[self.told :]:
            if message_from_bytes(mail)["To"] == self.account.address:
                self.dovecot.append(self.account.address, "INBOX", mail)
        self.told = len(self.portal.sink.raw)
        self.services.syncing.run_once(self.account.id)

    def link(self) -> str:
        """In the newest mail of the patient's mailbox."""
        mail = message_from_bytes(self.postfix.received(self.mailbox.address)[-1], policy=policy.default)
        return next(word for word in mail.get_content().split() if word.startswith(f"{self.portal.url}/#"))

    def notice(self) -> MessageRef:
        """Of the answer."""
        folder = self.services.mailboxes.folder(self.account.id, FolderRole.INBOX)
        assert folder is not None
        numbers = self.services.mailboxes.numbers(self.account.id, folder.id)
        rows = self.services.mailboxes.summaries(self.account.id, numbers)
        (found,) = [each.ref for each in rows if each.message_id.startswith("<d_")]
        return found


@pytest.fixture
def world(
    tmp_path: Path, new_mail_user: Callable[[], MailUser], dovecot: Dovecot, postfix: Postfix
) -> Iterator[World]:
    if not patient_page.has_node() and not os.environ.get("CI"):
        pytest.skip("needs nodejs and npm")
    patient_page.build()
    us, them, folder = new_mail_user(), new_mail_user(), tmp_path / "portal"
    folder.mkdir()
    clock, database = SetClock(datetime.now(UTC)), f"sqlite:///{folder / 'portal.db'}"
    services = open_services(ProfilePaths(tmp_path / "profile").create(), MemoryKeyStore())
    with MailSink() as sink, RunningPortal(database, folder, sink, clock) as portal, Browser() as browser:
        account = _account(us, dovecot, postfix)
        services.registry.add(account, StoredCredentials(us.password, us.password))
        for key, value in (("practice.name", "Praxis Sonnberg"), ("practice.telephone", "030 1234")):
            services.settings.set(key, value)
        services.settings.set("secure.active", True)
        services.settings.set("secure.release", "code")
        services.portal.connection.enrol(portal.url, new_code(portal.portal)[0])
        details = PatientDetails(last_name="Öztürk", first_name="Ayşe", emails=(them.address,))
        scene = Scene(browser, portal, None, folder)  # type: ignore[arg-type]  (the practice is the program)
        patient = services.patients.add(details)
        yield World(services, account, patient, them, portal, scene, dovecot, postfix)
    services.close()


def _account(us: MailUser, dovecot: Dovecot, postfix: Postfix) -> Account:
    incoming = Server("127.0.0.1", dovecot.imap_port, Security.NONE, us.address)
    submission = postfix.submission_port
    outgoing = Server("localhost", submission, Security.STARTTLS, us.address, ca_file=str(postfix.ca_file))
    account = Account("praxis", "Praxis", "Praxis", us.address, Protocol.IMAP, incoming, outgoing)
    return replace(account, sync=replace(account.sync, archive_patient_mail=ArchiveMode.AUTOMATIC))


def test_from_the_first_message_to_the_protected_answer(world: World) -> None:
    services, page = world.services, world.page.browser
    world.sync()
    begun = services.secure.new(world.account.id, world.patient)
    file = OutgoingAttachment("Befund.txt", "text/plain", b"MARKE-Kalium")
    prepared = world.send(replace(begun, subject=SUBJECT, text=TEXT, attachments=(file,)))

    page.open(world.link())
    secupass = world.page.register(prepared.code)
    world.hear()  # the right code releases
    world.page.shows(SUBJECT)
    world.page.says("Alles in Ordnung")
    page.press("Antworten")
    page.wait("!!document.querySelector('#field-reply')")
    page.fill("reply", ANSWER)
    page.press("Verschlüsselt senden")
    world.page.says("verschlüsselt unterwegs")

    world.sync()
    notice = world.notice()
    assert services.reading.summary(notice).sender.address == "portal@portal.test"
    assert services.portal.answers.fetch() == 1
    row = services.reading.summary(notice)
    assert (row.sender.address, row.subject) == (world.mailbox.address, SUBJECT)
    opened = services.reading.open(notice)
    assert isinstance(opened, OpenedMessage)
    assert opened.parsed.text.strip() == ANSWER
    assert [each.ref for each in services.searching.search("MARKE-Husten", ["praxis"])] == [notice]
    assert services.patient_watch.after_pass("praxis") == 1
    (entry,) = services.archive.filed(notice)
    assert entry.patient == world.patient.id
    texts = [each for each in entry.documents if each.kind is DocumentKind.TEXT]
    assert services.archive.content(texts[0].id).decode().strip() == ANSWER
    assert "signature verified" in entry.head.comment

    reply = services.composing.reply(notice, to_all=False)
    assert reply.protected
    assert world.send(replace(reply, text="Sehr gut, MARKE-Termin entfällt.\n")).code == ""
    page.open(world.link())
    page.fill("password", PASSWORD)
    page.fill("secupass", secupass)
    page.press("Nachricht öffnen")
    new = "[...document.querySelectorAll('.item')].find(each => each.textContent.includes('Neu'))"
    page.wait(f"!!{new}")
    page.evaluate(f"{new}.click()")
    world.page.says("MARKE-Termin entfällt")
    mails = world.postfix.received(world.mailbox.address) + world.dovecot.messages(world.account.address)
    assert len(mails) > 3
    assert not [each for each in (*mails, *world.portal.sink.raw) if b"MARKE" in each or b"Befund" in each]
