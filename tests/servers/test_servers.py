"""The test servers do what other tests rely on."""

from __future__ import annotations

import imaplib
import poplib
import smtplib
import ssl
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import MailUser
from tests.servers.certificates import Kind
from tests.servers.dovecot import Dovecot
from tests.servers.postfix import GREYLISTED, OVER_LIMIT, REJECTED, Postfix

RAW = b"From: anna@praxis.test\r\nSubject: Befund\r\n\r\nHallo\r\n.\r\n"


def trusting(server: Dovecot | Postfix) -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=str(server.ca_file))
    context.verify_flags |= ssl.VERIFY_X509_STRICT
    return context


def test_a_message_comes_back_byte_for_byte_with_its_flags(dovecot: Dovecot, mail_user: MailUser) -> None:
    dovecot.append(mail_user.address, "Entwürfe", RAW, [r"\Seen", "$Forwarded"])
    assert dovecot.messages(mail_user.address, "Entwürfe") == [RAW]
    assert dovecot.flags(mail_user.address, "Entwürfe")[0] >= {r"\Seen", "$Forwarded"}


def test_imap_with_starttls_lists_special_use_folders(dovecot: Dovecot, mail_user: MailUser) -> None:
    with imaplib.IMAP4(dovecot.host, dovecot.imap_port) as imap:
        imap.starttls(trusting(dovecot))
        imap.login(mail_user.address, mail_user.password)
        folders = b"\n".join(imap.list()[1])
        assert {"CONDSTORE", "QRESYNC", "MOVE", "COMPRESS=DEFLATE"} <= words(imap)
    assert all(use in folders for use in (rb"\Drafts", rb"\Sent", rb"\Trash", rb"\Junk", rb"\Archive"))


def words(imap: imaplib.IMAP4) -> set[str]:
    return set(imap.capability()[1][0].decode().split())


def test_pop3_over_tls_knows_the_message(dovecot: Dovecot, mail_user: MailUser) -> None:
    dovecot.append(mail_user.address, "INBOX", RAW)
    with closing(poplib.POP3_SSL(dovecot.host, dovecot.pop3s_port, context=trusting(dovecot))) as pop:
        pop.user(mail_user.address)
        pop.pass_(mail_user.password)
        assert pop.stat() == (1, len(RAW))


@pytest.mark.server
@pytest.mark.parametrize(
    ("kind", "reason"),
    [("self_signed", "self-signed"), ("expired", "expired"), ("wrong_host", "Hostname mismatch")],
)
def test_a_bad_certificate_is_bad_for_the_reason_that_it_says(
    tmp_path: Path, kind: Kind, reason: str
) -> None:
    with (
        Dovecot(tmp_path, certificate=kind) as server,
        pytest.raises(ssl.SSLCertVerificationError, match=reason),
    ):
        imaplib.IMAP4_SSL(server.host, server.imaps_port, ssl_context=trusting(server))


@pytest.mark.server
def test_a_poorer_server_offers_only_what_it_was_told(tmp_path: Path) -> None:
    with Dovecot(tmp_path, capability="IMAP4rev1 IDLE") as server:
        server.add_user("bert@praxis.test", "x")
        with imaplib.IMAP4_SSL(server.host, server.imaps_port, ssl_context=trusting(server)) as imap:
            imap.login("bert@praxis.test", "x")
            assert words(imap) == {"IMAP4rev1", "IDLE"}


@pytest.mark.server
def test_mail_and_ports_outlive_a_restart(tmp_path: Path) -> None:
    with Dovecot(tmp_path) as server:
        server.add_user("bert@praxis.test", "x")
        server.append("bert@praxis.test", "INBOX", RAW)
        server.stop()
        with pytest.raises(ConnectionRefusedError):
            imaplib.IMAP4(server.host, server.imap_port)
        server.start()
        assert server.messages("bert@praxis.test") == [RAW]


def test_a_changed_password_holds_at_once(dovecot: Dovecot, mail_user: MailUser) -> None:
    dovecot.add_user(mail_user.address, "neu")
    with imaplib.IMAP4_SSL(dovecot.host, dovecot.imaps_port, ssl_context=trusting(dovecot)) as imap:
        with pytest.raises(imaplib.IMAP4.error, match="AUTHENTICATIONFAILED"):
            imap.login(mail_user.address, mail_user.password)
        assert imap.login(mail_user.address, "neu")[0] == "OK"


def submission(postfix: Postfix, user: MailUser) -> smtplib.SMTP:
    smtp = smtplib.SMTP(postfix.host, postfix.submission_port)
    smtp.starttls(context=trusting(postfix))
    smtp.login(user.address, user.password)
    return smtp


def test_submitted_mail_arrives(postfix: Postfix, new_mail_user: Callable[[], MailUser]) -> None:
    sender, recipient = new_mail_user(), new_mail_user()
    with submission(postfix, sender) as smtp:
        smtp.sendmail(sender.address, [recipient.address], RAW)
    (received,) = postfix.received(recipient.address)
    assert received.endswith(b"\r\n\r\nHallo\r\n.\r\n")


@pytest.mark.parametrize(("local", "code"), [(REJECTED, 550), (GREYLISTED, 450), (OVER_LIMIT, 452)])
def test_recipients_are_refused_as_announced(
    postfix: Postfix, mail_user: MailUser, local: str, code: int
) -> None:
    recipient = f"{local}@elsewhere.test"
    with submission(postfix, mail_user) as smtp, pytest.raises(smtplib.SMTPRecipientsRefused) as refused:
        smtp.sendmail(mail_user.address, [recipient], RAW)
    assert refused.value.recipients[recipient][0] == code


def test_nobody_sends_in_another_name_or_without_signing_in(postfix: Postfix, mail_user: MailUser) -> None:
    with smtplib.SMTP_SSL(postfix.host, postfix.smtps_port, context=trusting(postfix)) as smtp:
        with pytest.raises(smtplib.SMTPRecipientsRefused):
            smtp.sendmail(mail_user.address, [mail_user.address], RAW)
        with pytest.raises(smtplib.SMTPAuthenticationError):
            smtp.login(mail_user.address, "falsch")
        smtp.login(mail_user.address, mail_user.password)
        with pytest.raises(smtplib.SMTPRecipientsRefused) as refused:
            smtp.sendmail("chef@praxis.test", [mail_user.address], RAW)
    assert refused.value.recipients[mail_user.address][0] == 553


def test_greylisting_passes_and_size_is_limited(
    new_postfix: Callable[..., Postfix], dovecot: Dovecot, mail_user: MailUser
) -> None:
    recipient = f"{GREYLISTED}@praxis.test"
    dovecot.add_user(recipient, "x")
    postfix = new_postfix(message_size_limit=5000)
    with submission(postfix, mail_user) as smtp, pytest.raises(smtplib.SMTPSenderRefused) as refused:
        smtp.sendmail(mail_user.address, [recipient], RAW + b"x\r\n" * 5000)
    assert refused.value.smtp_code == 552
    postfix.accept_greylisted()
    with submission(postfix, mail_user) as smtp:
        smtp.sendmail(mail_user.address, [recipient], RAW)
    assert len(postfix.received(recipient)) == 1
