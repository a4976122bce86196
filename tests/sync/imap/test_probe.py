"""The connection test against a real Dovecot and against what can go wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes

from tests.conftest import MailUser
from tests.servers.certificates import Kind
from tests.servers.dovecot import Dovecot
from tests.servers.process import free_ports, wait_until
from tomail.base.errors import ProblemKind
from tomail.model.account import Security, Server
from tomail.model.credentials import Password
from tomail.model.mail import FolderRole
from tomail.model.probing import Probed, ProbeFailed, ProbePassed, ProbeStep
from tomail.sync.imap.probe import probe
from tomail.sync.imap.session import Session

ALL = [
    ProbeStep.REACHABLE,
    ProbeStep.ENCRYPTION,
    ProbeStep.CERTIFICATE,
    ProbeStep.SIGN_IN,
    ProbeStep.FOLDERS,
]


def outcome(server: Server, password: str) -> tuple[Probed, list[ProbeStep]]:
    steps: list[ProbeStep] = []
    return probe(server, Password(server.username, password), on_step=steps.append, timeout=5.0), steps


def failed(probed: Probed) -> ProbeFailed:
    assert isinstance(probed.result, ProbeFailed)
    return probed.result


def on(dovecot: Dovecot, user: MailUser, security: Security = Security.TLS, ca_file: str = "-") -> Server:
    port = dovecot.imaps_port if security is Security.TLS else dovecot.imap_port
    trusted = str(dovecot.ca_file) if ca_file == "-" else ca_file
    return Server("localhost", port, security, user.address, ca_file=trusted)


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_all_steps_pass(dovecot: Dovecot, mail_user: MailUser, security: Security) -> None:
    dovecot.append(mail_user.address, "INBOX", b"Subject: x\r\n\r\nx")
    probed, steps = outcome(on(dovecot, mail_user, security), mail_user.password)
    assert steps == ALL
    assert isinstance(probed.result, ProbePassed)
    assert probed.result.tls_version.startswith("TLSv1")
    assert (probed.result.messages, probed.result.folders, probed.result.idle) == (1, 6, True)


@pytest.mark.parametrize("with_status", [True, False])
def test_folders_are_found_with_their_roles_and_counts(
    dovecot: Dovecot, mail_user: MailUser, with_status: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not with_status:  # as servers without RFC 5819
        monkeypatch.setattr(Session, "_list_commands", lambda _: [(b'LIST "" "*"',)])
    for subject in (b"a", b"b"):
        dovecot.append(mail_user.address, "INBOX", b"Subject: " + subject + b"\r\n\r\nx")
    with dovecot.session(mail_user.address) as session:
        session.create("Labor")
    dovecot.append(mail_user.address, "Labor", b"Subject: c\r\n\r\nx")
    probed, _ = outcome(on(dovecot, mail_user), mail_user.password)
    assert isinstance(probed.result, ProbePassed)
    found = {each.path: (each.role, each.messages) for each in probed.result.found}
    assert found["INBOX"] == (FolderRole.INBOX, 2)
    assert found["Labor"] == (FolderRole.NONE, 1)
    assert FolderRole.SENT in {role for role, _ in found.values()}


def test_nobody_waits_for_the_counts_of_a_slow_server(
    dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Session, "_list_commands", lambda _: [(b'LIST "" "*"',)])
    monkeypatch.setattr("tomail.sync.imap.probe.COUNTING_SECONDS", 0.0)
    probed, _ = outcome(on(dovecot, mail_user), mail_user.password)
    assert isinstance(probed.result, ProbePassed)
    assert {each.messages for each in probed.result.found} == {None}


def test_the_transcript_shows_the_conversation_and_no_secret(dovecot: Dovecot, mail_user: MailUser) -> None:
    probed, _ = outcome(on(dovecot, mail_user), mail_user.password)
    text = "\n".join(probed.transcript)
    assert "AUTHENTICATE •••" in text
    assert "LIST" in text
    assert mail_user.password not in text
    assert mail_user.address not in text


def test_a_wrong_password_is_tried_exactly_once(dovecot: Dovecot, mail_user: MailUser) -> None:
    probed, steps = outcome(on(dovecot, mail_user), "wrong")
    assert failed(probed).step is steps[-1] is ProbeStep.SIGN_IN
    assert failed(probed).problem.kind is ProblemKind.WRONG_PASSWORD
    assert failed(probed).passed == tuple(ALL[:3])

    def refusals() -> list[str]:
        lines = dovecot.log.read_text().splitlines()
        return [line for line in lines if mail_user.address in line and "auth failed" in line]

    wait_until(lambda: bool(refusals()), "Dovecot's log")
    assert ["1 attempts" in line for line in refusals()] == [True]


def test_without_encryption_none_is_said_to_work(dovecot: Dovecot, mail_user: MailUser) -> None:
    probed, steps = outcome(on(dovecot, mail_user, Security.NONE), "wrong")
    assert steps == [ProbeStep.REACHABLE, ProbeStep.SIGN_IN]
    assert (failed(probed).step, failed(probed).passed) == (ProbeStep.SIGN_IN, (ProbeStep.REACHABLE,))


@pytest.mark.parametrize(
    ("kind", "reason"), [("self_signed", "self_signed"), ("expired", "expired"), ("wrong_host", "wrong_host")]
)
@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
@pytest.mark.server
def test_a_certificate_that_is_not_trusted(
    kind: Kind, reason: str, security: Security, tmp_path: Path
) -> None:
    user = MailUser("anna@praxis.test", "geheim")
    with Dovecot(tmp_path, certificate=kind) as server:
        server.add_user(user.address, user.password)
        ca_file = "" if kind == "self_signed" else "-"
        probed, steps = outcome(on(server, user, security, ca_file), user.password)
        log = server.log.read_text()
    assert steps[-1] is failed(probed).step is ProbeStep.CERTIFICATE
    assert failed(probed).passed == tuple(ALL[:2])
    facts = failed(probed).certificate
    assert facts is not None
    assert facts.reason == reason
    assert failed(probed).problem.kind is ProblemKind.CERTIFICATE
    assert "Login:" not in log


def test_a_pinned_certificate_is_enough_and_only_that(dovecot: Dovecot, mail_user: MailUser) -> None:
    shown = x509.load_pem_x509_certificate(dovecot.certificate.certificate.read_bytes())
    pin = shown.fingerprint(hashes.SHA256()).hex()
    server = on(dovecot, mail_user, ca_file="")
    good = Server(server.host, server.port, server.security, server.username, fingerprint_sha256=pin)
    assert isinstance(outcome(good, mail_user.password)[0].result, ProbePassed)
    other = Server(server.host, server.port, server.security, server.username, fingerprint_sha256="0" * 64)
    assert failed(outcome(other, mail_user.password)[0]).problem.kind is ProblemKind.CERTIFICATE


def test_no_server_no_name_no_tls(dovecot: Dovecot, mail_user: MailUser) -> None:
    nobody = Server("localhost", free_ports(1)[0], Security.TLS, mail_user.address)
    assert failed(outcome(nobody, "x")[0]).step is ProbeStep.REACHABLE
    assert failed(outcome(nobody, "x")[0]).problem.kind is ProblemKind.UNREACHABLE
    unknown = Server("imap.praxis.invalid", 993, Security.TLS, mail_user.address)
    assert failed(outcome(unknown, "x")[0]).problem.kind in (ProblemKind.HOST_UNKNOWN, ProblemKind.OFFLINE)
    crossed = Server("localhost", dovecot.imap_port, Security.TLS, mail_user.address)
    assert failed(outcome(crossed, "x")[0]).step is ProbeStep.ENCRYPTION
    assert failed(outcome(crossed, "x")[0]).problem.kind is ProblemKind.TLS_FAILED
