"""Signed and encrypted mail over real IMAP and SMTP servers, every byte to the former watched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from tests.conftest import MailUser
from tests.people import PASSWORD, Person, authority, encrypted, person, verified
from tests.servers.dovecot import Dovecot
from tests.servers.postfix import Postfix
from tests.sync.imap.proxy import CuttingProxy
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.auth.keystore import MemoryKeyStore
from tomail.base.paths import ProfilePaths
from tomail.model.account import Account, Protocol, Security, Server
from tomail.model.mail import Address, FolderRole, MessageRef
from tomail.model.outgoing import Draft, OutboxState
from tomail.model.smime import EncryptionState, SignatureState
from tomail.services.container import Services, open_services
from tomail.services.reading import OpenedMessage

TOKEN = "Befundtoken7Q4"


@dataclass
class Line:
    """The workstation, and what it said to the IMAP server."""

    services: Services
    account: Account
    us: Person
    said: list[bytes] = field(default_factory=list)

    @property
    def heard(self) -> bytes:
        return b"".join(self.said)

    def sync(self) -> None:
        self.services.syncing.run_once(self.account.id)

    def newest(self, role: FolderRole) -> MessageRef:
        folder = self.services.mailboxes.folder(self.account.id, role)
        assert folder is not None
        numbers = self.services.mailboxes.numbers(self.account.id, folder.id)
        return MessageRef(self.account.id, numbers[0])

    def opened(self, ref: MessageRef) -> OpenedMessage:
        found = self.services.reading.open(ref)
        assert isinstance(found, OpenedMessage)
        return found

    def raw(self, role: FolderRole) -> bytes:
        return self.services.reading.raw(self.newest(role))


@pytest.fixture
def line(tmp_path: Path, mail_user: MailUser, dovecot: Dovecot, postfix: Postfix) -> Iterator[Line]:
    with CuttingProxy(dovecot.imap_port) as proxy:
        user = mail_user.address
        incoming = Server("127.0.0.1", proxy.port, Security.NONE, user)
        outgoing = Server(
            "localhost", postfix.submission_port, Security.STARTTLS, user, ca_file=str(postfix.ca_file)
        )
        account = Account("praxis", "Praxis", "Praxis", user, Protocol.IMAP, incoming, outgoing)
        services = open_services(ProfilePaths(tmp_path / "profile").create(), MemoryKeyStore())
        services.registry.add(account, StoredCredentials(mail_user.password, mail_user.password))
        made = Line(services, account, person(user, "Praxis"))
        proxy.refusal = lambda data: made.said.append(data) or b""  # type: ignore[func-returns-value]
        (issuer,) = services.certificates.import_file(authority().der).issuers
        services.certificates.trust(issuer.fingerprint)
        services.certificates.import_own(account.id, made.us.p12(), PASSWORD)
        yield made
        services.close()


@pytest.fixture
def huber(new_mail_user: Callable[[], MailUser]) -> Person:
    """A correspondent with a mailbox."""
    return person(new_mail_user().address, "Dr. Huber")


def written(line: Line, to: Person) -> Draft:
    composing = line.services.composing
    text = f"{TOKEN}: der HbA1c ist gestiegen."
    begun = composing.new(line.account.id, [Address("Dr. Huber", to.address)], "Befund", text)
    return replace(begun, sign=True)


def test_sealed_mail_travels_and_comes_back_readable(
    line: Line, huber: Person, dovecot: Dovecot, postfix: Postfix, tmp_path: Path
) -> None:
    """Signed, encrypted, sent, filed in Sent, received by openssl, answered by it, read here."""
    services = line.services
    services.certificates.import_file(huber.der)
    line.sync()
    identity = services.composing.send(replace(written(line, huber), encrypt=True))
    services.outgoing.flush(line.account.id)
    assert services.outgoing.item(line.account.id, identity).state is OutboxState.SENT
    (received,) = postfix.received(huber.address)
    assert TOKEN.encode() not in received
    assert TOKEN.encode() in verified(huber.decrypts(received, tmp_path), tmp_path)

    line.sync()
    assert TOKEN.encode() not in line.raw(FolderRole.SENT)
    sent = line.opened(line.newest(FolderRole.SENT))
    assert TOKEN in sent.parsed.text
    assert sent.unwrapped.signature.state is SignatureState.VALID

    entity = f"Content-Type: text/plain\r\n\r\nDanke, {TOKEN} gesehen.\r\n".encode()
    inner = huber.signs(entity, tmp_path).removeprefix(b"MIME-Version: 1.0\n")
    answer = encrypted(inner, line.us, folder=tmp_path).replace(b"\n", b"\r\n")
    head = f"From: Dr. Huber <{huber.address}>\r\nTo: {line.account.address}\r\nSubject: Re: Befund\r\n"
    dovecot.append(line.account.address, "INBOX", head.encode() + b"Message-ID: <a@huber.test>\r\n" + answer)
    line.sync()
    came = line.opened(line.newest(FolderRole.INBOX))
    assert TOKEN in came.parsed.text
    assert came.unwrapped.signature.state is SignatureState.VALID
    assert came.unwrapped.encryption.authenticated
    assert TOKEN.encode() not in line.heard


def test_nothing_of_an_encrypted_draft_goes_over_the_line_in_clear(
    line: Line, huber: Person, dovecot: Dovecot, tmp_path: Path
) -> None:
    """Row 17: an answer to an encrypted mail, filed again and again while it is written, kept, discarded."""
    entity = f"Content-Type: text/plain\r\n\r\n{TOKEN}\r\n".encode()
    mail = encrypted(entity, line.us, folder=tmp_path).replace(b"\n", b"\r\n")
    head = f"From: Dr. Huber <{huber.address}>\r\nTo: {line.account.address}\r\nSubject: Befund\r\n"
    dovecot.append(line.account.address, "INBOX", head.encode() + b"Message-ID: <q@huber.test>\r\n" + mail)
    line.sync()
    composing = line.services.composing
    answer = composing.reply(line.newest(FolderRole.INBOX), to_all=False)
    assert TOKEN in answer.text
    for more in ("", " eins", " zwei"):
        answer = replace(answer, text=f"Eigener Satz {TOKEN}{more}\n{answer.text}")
        composing.drafts.save(answer)
        composing.drafts.show_elsewhere(answer)
        line.sync()
    (filed,) = dovecot.messages(line.account.address, "Entwürfe")
    assert TOKEN.encode() in line.us.decrypts(filed, tmp_path)
    composing.drafts.keep(answer)
    line.sync()
    assert b" APPEND " in line.heard
    assert TOKEN.encode() not in line.heard
    again = composing.edit(line.newest(FolderRole.DRAFTS))
    assert again.encrypt
    assert TOKEN in again.text


def test_without_an_own_certificate_an_encrypted_draft_stays_here(
    line: Line, huber: Person, dovecot: Dovecot
) -> None:
    services = line.services
    line.sync()
    (own,) = services.certificates.own(line.account.id)
    services.certificates.remove_own(line.account.id, own.facts.fingerprint)
    begun = replace(written(line, huber), sign=False)
    draft = replace(begun, encrypt=True)
    for each in (replace(begun, text="Noch nichts Vertrauliches"), draft):  # decided while it was written
        services.composing.drafts.save(each)
        services.composing.drafts.show_elsewhere(each)
        line.sync()
        if not each.encrypt:
            assert len(dovecot.messages(line.account.address, "Entwürfe")) == 1
    assert dovecot.messages(line.account.address, "Entwürfe") == []
    assert TOKEN.encode() not in line.heard
    saved = services.stores.of(line.account.id).drafts.get(draft.identity)
    assert saved is not None
    assert TOKEN in saved.draft.text


def test_mail_for_others_says_that_the_key_is_missing(
    line: Line, huber: Person, dovecot: Dovecot, tmp_path: Path
) -> None:
    mail = encrypted(b"Content-Type: text/plain\r\n\r\nx\r\n", huber, folder=tmp_path).replace(b"\n", b"\r\n")
    dovecot.append(line.account.address, "INBOX", b"From: a@b.test\r\nMessage-ID: <n@b.test>\r\n" + mail)
    line.sync()
    came = line.opened(line.newest(FolderRole.INBOX))
    assert came.unwrapped.encryption.state is EncryptionState.NO_KEY
