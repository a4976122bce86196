"""The test servers do what other tests rely on."""

from __future__ import annotations

import imaplib
import json
import os
import poplib
import smtplib
import ssl
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs

import pytest

from tests.conftest import MailUser
from tests.servers.certificates import Kind
from tests.servers.dovecot import SPECIAL_USE, Dovecot
from tests.servers.keyring import Keyring, State
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
        folders = str(imap.list()[1])
        assert {"CONDSTORE", "QRESYNC", "MOVE", "COMPRESS=DEFLATE"} <= words(imap)
    assert all(f"\\{use})" in folders for use in SPECIAL_USE.values())


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


STORE = "import keyring; keyring.set_password('t', 'n', 's'); print(keyring.get_password('t', 'n'))"


@pytest.mark.server
@pytest.mark.parametrize(
    ("state", "said"), [("unlocked", "s"), ("locked", "KeyringLocked"), ("absent", "NoKeyringError")]
)
def test_a_program_finds_the_keyring_in_the_state_that_was_asked_for(state: State, said: str) -> None:
    with Keyring(state) as keyring:
        environment = os.environ | keyring.environment
        done = subprocess.run([sys.executable, "-c", STORE], env=environment, capture_output=True, text=True)
    assert said in (done.stdout.split() or [done.stderr])[0]


class Introspection(BaseHTTPRequestHandler):
    """RFC 7662: knows one token."""

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        active = form.get("token") == ["good-token"]
        answer = {"active": True, "email": "carla@praxis.test"} if active else {"active": False}
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def introspection_url() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Introspection) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/introspect"
        server.shutdown()


@pytest.mark.server
def test_a_token_that_the_provider_knows_signs_in(tmp_path: Path, introspection_url: str) -> None:
    with Dovecot(tmp_path, oauth_introspection_url=introspection_url) as server:
        server.add_user("carla@praxis.test", "and a password")
        with imaplib.IMAP4_SSL(server.host, server.imaps_port, ssl_context=trusting(server)) as imap:
            assert {"AUTH=XOAUTH2", "AUTH=OAUTHBEARER", "AUTH=PLAIN"} <= words(imap)
            with pytest.raises(imaplib.IMAP4.error):
                imap.authenticate("XOAUTH2", bearer("carla@praxis.test", "stale-token"))
            with pytest.raises(imaplib.IMAP4.error):
                imap.authenticate("XOAUTH2", bearer("chef@praxis.test", "good-token"))
            assert imap.authenticate("XOAUTH2", bearer("carla@praxis.test", "good-token"))[0] == "OK"


@pytest.mark.usefixtures("postfix")  # so that this too is left out where Postfix cannot run
def test_submission_takes_the_token_as_well(tmp_path: Path, introspection_url: str) -> None:
    with Dovecot(tmp_path / "d", oauth_introspection_url=introspection_url) as dovecot:
        dovecot.add_user("carla@praxis.test", "x")
        with Postfix(tmp_path / "p", dovecot) as postfix:
            with smtplib.SMTP_SSL(postfix.host, postfix.smtps_port, context=trusting(postfix)) as smtp:
                smtp.ehlo()
                assert "XOAUTH2" in smtp.esmtp_features["auth"]
                token = bearer("carla@praxis.test", "good-token")(b"").decode()
                assert smtp.auth("XOAUTH2", lambda challenge=None: token)[0] == 235
                smtp.sendmail("carla@praxis.test", ["carla@praxis.test"], RAW)
            assert len(postfix.received("carla@praxis.test")) == 1


def bearer(user: str, token: str) -> Callable[[bytes], bytes]:
    """XOAUTH2's only message; an empty one acknowledges the error that came instead of a yes."""
    first = f"user={user}\x01auth=Bearer {token}\x01\x01".encode()
    return lambda challenge: b"" if challenge else first
