"""The connection test for POP3: against a real Dovecot, and against servers that misbehave."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.conftest import MailUser
from tests.servers.certificates import Authority
from tests.servers.dovecot import Dovecot
from tests.servers.scripted import Peer, ScriptedServer
from tests.servers.test_servers import Introspection
from tomail.base.errors import ProblemKind
from tomail.model.account import Security, Server
from tomail.model.credentials import BearerToken, Credential, Password
from tomail.model.probing import ProbeFailed, ProbePassed, ProbeStep
from tomail.sync.pop3.probe import probe

from .conftest import Mailbox, mail

STEPS = [
    ProbeStep.REACHABLE,
    ProbeStep.ENCRYPTION,
    ProbeStep.CERTIFICATE,
    ProbeStep.SIGN_IN,
    ProbeStep.FOLDERS,
]


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_every_step_passes_and_nothing_changes(
    mailbox: Mailbox, dovecot: Dovecot, mail_user: MailUser, security: Security
) -> None:
    dovecot.append(mail_user.address, "INBOX", mail(1))
    steps: list[ProbeStep] = []
    credential = Password(mail_user.address, mail_user.password)
    probed = probe(mailbox(security), credential, on_step=steps.append)
    assert isinstance(probed.result, ProbePassed)
    assert (probed.result.messages, probed.result.folders, probed.result.tls_version) == (1, 1, "TLSv1.3")
    assert steps == STEPS
    assert len(dovecot.messages(mail_user.address)) == 1


def test_the_transcript_has_no_secret_and_no_words_from_before_tls(
    mailbox: Mailbox, mail_user: MailUser
) -> None:
    probed = probe(mailbox(Security.STARTTLS), Password(mail_user.address, mail_user.password))
    text = "\n".join(probed.transcript)
    assert mail_user.password not in text
    assert "C: PASS •••" in probed.transcript
    before_tls = probed.transcript[: probed.transcript.index("C: STLS")]
    assert {line for line in before_tls if line.startswith("S: ")} == {"S: +OK"}
    assert "   TLSv1.3" in probed.transcript


def test_a_wrong_password_is_tried_once(mailbox: Mailbox, mail_user: MailUser) -> None:
    probed = probe(mailbox(), Password(mail_user.address, "falsch"))
    assert isinstance(probed.result, ProbeFailed)
    assert (probed.result.step, probed.result.problem.kind) == (
        ProbeStep.SIGN_IN,
        ProblemKind.WRONG_PASSWORD,
    )
    assert sum(line.startswith("C: PASS") for line in probed.transcript) == 1


def test_an_unknown_host_and_a_closed_port(mailbox: Mailbox) -> None:
    for server, kind in [
        (mailbox(host="mail.gibt-es-nicht.invalid"), ProblemKind.HOST_UNKNOWN),
        (dataclasses.replace(mailbox(), port=1), ProblemKind.UNREACHABLE),
    ]:
        probed = probe(server, Password("a", "b"), timeout=5)
        assert isinstance(probed.result, ProbeFailed)
        assert (probed.result.step, probed.result.problem.kind) == (ProbeStep.REACHABLE, kind)


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_an_unknown_ca_is_shown_with_facts(mailbox: Mailbox, tmp_path: Path, security: Security) -> None:
    server = mailbox(security, ca_file=str(Authority(tmp_path).ca_file))
    probed = probe(server, Password("a", "b"))
    assert isinstance(probed.result, ProbeFailed)
    assert probed.result.step is ProbeStep.CERTIFICATE
    assert probed.result.certificate
    assert probed.result.certificate.reason == "unknown_issuer"


@pytest.mark.parametrize("text", ["a\r\nDELE 1", "a\nQUIT", "a\0b", "a\x7fb"])
def test_nothing_typed_becomes_a_command(mailbox: Mailbox, mail_user: MailUser, text: str) -> None:
    for credential in (Password(text, "geheim"), Password(mail_user.address, text), BearerToken("a", text)):
        probed = probe(mailbox(), credential)
        assert isinstance(probed.result, ProbeFailed)
        assert probed.result.problem.kind is ProblemKind.INVALID
        assert not any("USER" in line or "AUTH" in line for line in probed.transcript if line[0] == "C")


@pytest.fixture
def token_server(tmp_path: Path) -> Iterator[Dovecot]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Introspection) as judge:
        Thread(target=judge.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{judge.server_port}/introspect"
        with Dovecot(tmp_path, oauth_introspection_url=url) as server:
            server.add_user("carla@praxis.test", "x")
            yield server
        judge.shutdown()


def test_a_token_signs_in_and_a_stale_one_does_not(token_server: Dovecot) -> None:
    server = Server(
        "localhost",
        token_server.pop3s_port,
        Security.TLS,
        "carla@praxis.test",
        ca_file=str(token_server.ca_file),
    )
    passed = probe(server, BearerToken("carla@praxis.test", "good-token"))
    assert isinstance(passed.result, ProbePassed)
    assert "good-token" not in str(passed)
    failed = probe(server, BearerToken("carla@praxis.test", "stale-token"))
    assert isinstance(failed.result, ProbeFailed)
    assert failed.result.problem.kind is ProblemKind.SIGN_IN_NEEDED


# Servers that misbehave

STRIPPED: dict[str, dict[bytes, list[str]]] = {
    "left out": {b"CAPA": ["+OK", "USER", "."]},
    "refused": {b"STLS": ["-ERR not now"]},
    "odd": {b"STLS": ["* BAD"]},
    "a challenge": {b"STLS": ["+ "]},
    "no CAPA": {b"CAPA": ["-ERR what?"]},
}


@pytest.mark.parametrize("answers", STRIPPED.values(), ids=STRIPPED.keys())
def test_stripped_starttls_ends_the_connection_and_nothing_is_told(answers: dict[bytes, list[str]]) -> None:
    friendly = {b"CAPA": ["+OK", "USER", "STLS", "SASL PLAIN", "."], b"STLS": ["+OK"]}

    def strip(peer: Peer) -> None:
        peer.say("+OK evil words of a stranger")
        while True:
            peer.say(*(friendly | answers).get(peer.hear(), ["+OK"]))

    with ScriptedServer(strip) as listening:
        server = Server("127.0.0.1", listening.port, Security.STARTTLS, "praxis@praxis.test")
        probed = probe(server, Password("praxis@praxis.test", "geheim"), timeout=5)
    assert isinstance(probed.result, ProbeFailed)
    assert (probed.result.step, probed.result.problem.kind) == (ProbeStep.ENCRYPTION, ProblemKind.NO_TLS)
    assert "evil" not in str(probed)
    assert set(listening.clear) <= {b"CAPA", b"STLS"}


def test_words_between_the_answer_and_the_handshake_end_the_connection(tmp_path: Path) -> None:
    good = Authority(tmp_path).issue()

    def inject(peer: Peer) -> None:
        peer.say("+OK")
        peer.hear()
        peer.say("+OK", "STLS", ".")
        peer.hear()
        peer.say("+OK", "+OK by a stranger")
        peer.secure(good)

    with ScriptedServer(inject) as listening:
        server = Server("127.0.0.1", listening.port, Security.STARTTLS, "a", ca_file=str(good.ca_file))
        probed = probe(server, Password("a", "geheim"), timeout=5)
    assert isinstance(probed.result, ProbeFailed)
    assert probed.result.problem.kind is ProblemKind.PROTOCOL
    assert set(listening.heard) == {b"CAPA", b"STLS"}


def scripted(capabilities: list[str], answers: dict[bytes, str]) -> Callable[[Peer], None]:
    def talk(peer: Peer) -> None:
        peer.say("+OK ready")
        while True:
            line = peer.hear()
            if line == b"CAPA":
                peer.say("+OK", *capabilities, ".")
            else:
                peer.say(answers.get(line.split(b" ")[0], "+OK 0 0"))

    return talk


@pytest.mark.parametrize(
    ("answers", "credential", "kind"),
    [
        ({b"PASS": "-ERR [IN-USE] locked"}, Password("a", "g"), ProblemKind.SERVER_REFUSED),
        ({b"PASS": "-ERR [LOGIN-DELAY] wait"}, Password("a", "g"), ProblemKind.SERVER_REFUSED),
        ({b"PASS": "-ERR [SYS/TEMP] down"}, Password("a", "g"), ProblemKind.SERVER_REFUSED),
        ({b"PASS": "-ERR [AUTH] no, account locked?"}, Password("a", "g"), ProblemKind.WRONG_PASSWORD),
        ({b"USER": "-ERR no such"}, Password("a", "g"), ProblemKind.WRONG_PASSWORD),
        ({b"PASS": "-ERR too many attempts"}, Password("a", "g"), ProblemKind.SIGN_IN_BLOCKED),
        ({b"PASS": "-ERR Too many connections"}, Password("a", "g"), ProblemKind.SERVER_REFUSED),
        ({b"PASS": "-ERR internal server error"}, Password("a", "g"), ProblemKind.SERVER_REFUSED),
        ({b"PASS": "-ERR POP3 access is disabled"}, Password("a", "g"), ProblemKind.METHOD_DISABLED),
        ({}, BearerToken("a", "t"), ProblemKind.METHOD_DISABLED),
        ({b"STAT": "-ERR oh"}, Password("a", "g"), ProblemKind.SERVER_REFUSED),
        ({b"STAT": "+OK 1 1", b"UIDL": "-ERR unknown"}, Password("a", "g"), ProblemKind.UNSUPPORTED),
        ({b"PASS": "220 wrong protocol"}, Password("a", "g"), ProblemKind.PROTOCOL),
    ],
)
def test_what_servers_say(
    tmp_path: Path, answers: dict[bytes, str], credential: Credential, kind: ProblemKind
) -> None:
    good = Authority(tmp_path).issue()
    with ScriptedServer(scripted(["USER"], answers), good) as listening:
        server = Server("127.0.0.1", listening.port, Security.TLS, "a", ca_file=str(good.ca_file))
        result = probe(server, credential, timeout=5).result
    assert isinstance(result, ProbeFailed)
    assert result.problem.kind is kind


def test_another_service_on_the_port(tmp_path: Path) -> None:
    good = Authority(tmp_path).issue()
    with ScriptedServer(lambda peer: peer.say("220 smtp.test ESMTP"), good) as listening:
        server = Server("127.0.0.1", listening.port, Security.TLS, "a", ca_file=str(good.ca_file))
        result = probe(server, Password("a", "g"), timeout=5).result
    assert isinstance(result, ProbeFailed)
    assert result.problem.kind is ProblemKind.PROTOCOL
