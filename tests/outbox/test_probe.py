"""The connection test for sending: against a real Postfix, and against servers that misbehave."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import MailUser
from tests.servers.certificates import Authority, Kind
from tests.servers.postfix import Postfix
from tests.servers.scripted import Peer, ScriptedServer
from tomail.base.errors import ProblemKind
from tomail.model.account import Security, Server
from tomail.model.credentials import BearerToken, Credential, Password
from tomail.model.probing import ProbeFailed, ProbePassed, ProbeStep
from tomail.outbox.probe import probe

from .conftest import Submission

ALL_STEPS = [
    ProbeStep.REACHABLE,
    ProbeStep.ENCRYPTION,
    ProbeStep.CERTIFICATE,
    ProbeStep.SIGN_IN,
    ProbeStep.SENDER,
]


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_every_step_passes_and_no_mail_is_sent(
    submission: Submission, postfix: Postfix, mail_user: MailUser, security: Security
) -> None:
    steps: list[ProbeStep] = []
    credential = Password(mail_user.address, mail_user.password)
    probed = probe(submission(security), credential, mail_user.address, on_step=steps.append)
    assert isinstance(probed.result, ProbePassed)
    assert probed.result.tls_version == "TLSv1.3"
    assert probed.result.remark is None
    assert steps == ALL_STEPS
    assert postfix.received(mail_user.address) == []


def test_the_transcript_has_no_secret_and_no_words_from_before_tls(
    submission: Submission, mail_user: MailUser
) -> None:
    probed = probe(submission(), Password(mail_user.address, mail_user.password), mail_user.address)
    assert "C: AUTH PLAIN •••" in probed.transcript
    assert "S: 235 2.7.0 Authentication successful" in probed.transcript
    assert "TLSv1.3" in "".join(probed.transcript)
    before_tls = probed.transcript[: probed.transcript.index("C: STARTTLS")]
    assert before_tls == ("C: EHLO [127.0.0.1]", "S: 250")


def test_a_wrong_password_is_tried_once(
    submission: Submission, postfix: Postfix, mail_user: MailUser
) -> None:
    probed = probe(submission(), Password(mail_user.address, "falsch"), mail_user.address)
    assert isinstance(probed.result, ProbeFailed)
    assert probed.result.step is ProbeStep.SIGN_IN
    assert probed.result.problem.kind is ProblemKind.WRONG_PASSWORD
    assert sum(line.startswith("C: AUTH") for line in probed.transcript) == 1


def test_a_foreign_sender_is_refused(submission: Submission, mail_user: MailUser) -> None:
    credential = Password(mail_user.address, mail_user.password)
    probed = probe(submission(), credential, "chef@anderswo.test")
    assert isinstance(probed.result, ProbeFailed)
    assert probed.result.step is ProbeStep.SENDER
    assert probed.result.problem.kind is ProblemKind.SENDER_REFUSED
    assert "chef@anderswo.test" in str(probed.result.problem)


def test_an_unknown_host_and_a_closed_port(submission: Submission) -> None:
    for server, kind in [
        (submission(host="mail.gibt-es-nicht.invalid"), ProblemKind.HOST_UNKNOWN),
        (dataclasses.replace(submission(), port=1), ProblemKind.UNREACHABLE),
    ]:
        probed = probe(server, Password("a", "b"), "a@praxis.test", timeout=5)
        assert isinstance(probed.result, ProbeFailed)
        assert probed.result.step is ProbeStep.REACHABLE
        assert probed.result.problem.kind is kind


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_an_unknown_ca_is_shown_with_facts(
    submission: Submission, tmp_path: Path, security: Security
) -> None:
    other_ca = Authority(tmp_path).ca_file
    steps: list[ProbeStep] = []
    server = submission(security, ca_file=str(other_ca))
    probed = probe(server, Password("a", "b"), "a@praxis.test", on_step=steps.append)
    assert isinstance(probed.result, ProbeFailed)
    assert probed.result.step is ProbeStep.CERTIFICATE
    assert probed.result.certificate
    assert probed.result.certificate.reason == "unknown_issuer"
    assert steps == ALL_STEPS[:3]


def test_a_pinned_certificate_passes(submission: Submission, tmp_path: Path, mail_user: MailUser) -> None:
    distrusting = dataclasses.replace(submission(), ca_file=str(Authority(tmp_path).ca_file))
    refused = probe(distrusting, Password("a", "b"), mail_user.address).result
    assert isinstance(refused, ProbeFailed)
    assert refused.certificate
    pinned = dataclasses.replace(distrusting, fingerprint_sha256=refused.certificate.fingerprint_sha256)
    credential = Password(mail_user.address, mail_user.password)
    assert isinstance(probe(pinned, credential, mail_user.address).result, ProbePassed)


# Servers that misbehave

STRIPPED: list[tuple[str, list[str]]] = [
    ("left out", ["250 mail.test"]),
    ("refused", ["250-mail.test", "250 STARTTLS", "454 4.7.0 TLS not available"]),
    ("unknown", ["250-mail.test", "250 STARTTLS", "500 What?"]),
    ("odd", ["250-mail.test", "250 STARTTLS", "354 go on"]),
    ("no EHLO", ["502 no", "502 no", "502 no"]),
    ("AUTH offered", ["250-mail.test", "250 AUTH PLAIN LOGIN"]),
]


@pytest.mark.parametrize("answers", [each for _, each in STRIPPED], ids=[name for name, _ in STRIPPED])
def test_stripped_starttls_ends_the_connection_and_nothing_is_told(answers: list[str]) -> None:
    def strip(peer: Peer) -> None:
        peer.say("220 evil words of a stranger")
        left = list(answers)
        while True:
            peer.hear()
            said = [left.pop(0)] if left else ["250 fine"]
            while left and said[-1].startswith("250-"):
                said.append(left.pop(0))
            peer.say(*said)

    with ScriptedServer(strip) as listening:
        server = Server("127.0.0.1", listening.port, Security.STARTTLS, "praxis@praxis.test")
        probed = probe(server, Password("praxis@praxis.test", "geheim"), "praxis@praxis.test", timeout=5)
    assert isinstance(probed.result, ProbeFailed)
    assert probed.result.step is ProbeStep.ENCRYPTION
    assert probed.result.problem.kind is ProblemKind.NO_TLS
    assert "127.0.0.1" in str(probed.result.problem)
    assert "evil" not in str(probed)
    assert set(listening.clear) <= {b"EHLO [127.0.0.1]", b"STARTTLS"}


def test_what_is_injected_before_the_handshake_ends_it(tmp_path: Path) -> None:
    good = Authority(tmp_path).issue()

    def inject(peer: Peer) -> None:
        peer.say("220 mail.test")
        peer.hear()
        peer.say("250-mail.test", "250 STARTTLS")
        peer.hear()
        peer.say("220 begin", "250-mail.test", "250 AUTH PLAIN")  # the last two by a stranger
        peer.secure(good)
        peer.hear()
        peer.say("250 mail.test")
        peer.hear()

    with ScriptedServer(inject) as listening:
        server = Server("127.0.0.1", listening.port, Security.STARTTLS, "a", ca_file=str(good.ca_file))
        probed = probe(server, Password("a", "geheim"), "a@praxis.test", timeout=5)
    assert isinstance(probed.result, ProbeFailed)
    assert probed.result.problem.kind is ProblemKind.NO_TLS
    assert listening.heard == [b"EHLO [127.0.0.1]", b"STARTTLS"]


def signed_in(*, auth: str, answers: dict[bytes, list[str]]) -> Callable[[Peer], None]:
    """A server that offers `auth` and answers commands by their first word; 250 to all others."""

    def talk(peer: Peer) -> None:
        peer.say("220 mail.test")
        while True:
            word = peer.hear().split(b" ")[0].split(b":")[0]
            if word == b"EHLO":
                peer.say("250-mail.test", f"250 AUTH {auth}")
            elif answers.get(word):
                peer.say(answers[word].pop(0))
            else:
                peer.say("235 ok" if word in (b"AUTH", b"Zw==") else "250 ok")

    return talk


def outcome(
    talk: Callable[[Peer], None], tmp_path: Path, credential: Credential
) -> tuple[object, list[bytes]]:
    good = Authority(tmp_path).issue()
    with ScriptedServer(talk, good) as listening:
        server = Server("127.0.0.1", listening.port, Security.TLS, "a", ca_file=str(good.ca_file))
        probed = probe(server, credential, "a@praxis.test", timeout=5)
    return probed.result, listening.heard


@pytest.mark.parametrize(
    "answer",
    ["452 Too many messages sent today.", "421 4.7.0 Too many messages, slow down", "550 5.4.5 Daily quota"],
)
def test_a_limit_counts_as_passed(tmp_path: Path, answer: str) -> None:
    talk = signed_in(auth="PLAIN", answers={b"MAIL": [answer]})
    result, _ = outcome(talk, tmp_path, Password("a", "g"))
    assert isinstance(result, ProbePassed)
    assert result.remark
    assert result.remark.kind is ProblemKind.SEND_LIMIT


def test_what_is_said_of_the_sender_as_a_recipient_does_not_count(tmp_path: Path) -> None:
    talk = signed_in(auth="PLAIN", answers={b"RCPT": ["550 5.1.1 unknown here"]})
    result, heard = outcome(talk, tmp_path, Password("a", "g"))
    assert isinstance(result, ProbePassed)
    assert heard[-2:] == [b"RSET", b"QUIT"]
    assert b"DATA" not in heard


@pytest.mark.parametrize(
    ("auth", "credential", "heard"),
    [
        ("LOGIN", Password("a", "g"), [b"AUTH LOGIN", b"YQ==", b"Zw=="]),
        ("LOGIN PLAIN CRAM-MD5", Password("a", "g"), [b"AUTH PLAIN AGEAZw=="]),
        (
            "OAUTHBEARER XOAUTH2",
            BearerToken("a", "t"),
            [b"AUTH XOAUTH2 dXNlcj1hAWF1dGg9QmVhcmVyIHQBAQ=="],
        ),
    ],
)
def test_the_method_that_fits_is_used(
    tmp_path: Path, auth: str, credential: Credential, heard: list[bytes]
) -> None:
    login = {b"AUTH": ["334 VXNlcm5hbWU6"], b"YQ==": ["334 UGFzc3dvcmQ6"]} if auth == "LOGIN" else {}
    result, lines = outcome(signed_in(auth=auth, answers=login), tmp_path, credential)
    assert isinstance(result, ProbePassed)
    assert lines[1 : 1 + len(heard)] == heard


@pytest.mark.parametrize(("method", "farewell"), [("XOAUTH2", b""), ("OAUTHBEARER", b"AQ==")])
def test_a_refused_token_is_told_to_the_end(tmp_path: Path, method: str, farewell: bytes) -> None:
    answers = {b"AUTH": ["334 eyJzdGF0dXMiOiI0MDEifQ=="], farewell: ["535 5.7.3 Authentication unsuccessful"]}
    result, heard = outcome(signed_in(auth=method, answers=answers), tmp_path, BearerToken("a", "t"))
    assert isinstance(result, ProbeFailed)
    assert result.problem.kind is ProblemKind.SIGN_IN_NEEDED
    assert result.problem.server_said == "5.7.3 Authentication unsuccessful"
    assert heard[2] == farewell


@pytest.mark.parametrize("kind", ["self_signed", "expired", "wrong_host"])
def test_bad_certificates(tmp_path: Path, kind: Kind) -> None:
    shown = Authority(tmp_path).issue(kind)
    with ScriptedServer(lambda peer: peer.say("220 mail.test"), shown) as listening:
        server = Server("127.0.0.1", listening.port, Security.TLS, "a", ca_file=str(shown.ca_file))
        result = probe(server, Password("a", "g"), "a@praxis.test", timeout=5).result
    assert isinstance(result, ProbeFailed)
    assert result.step is ProbeStep.CERTIFICATE
    assert result.passed == (ProbeStep.REACHABLE, ProbeStep.ENCRYPTION)
    assert result.certificate
    assert result.certificate.reason == kind
    assert not listening.heard


def test_a_server_of_another_kind_and_one_that_says_nothing(tmp_path: Path) -> None:
    good = Authority(tmp_path).issue()
    with ScriptedServer(lambda peer: peer.say("* OK IMAP4rev1 ready"), good) as imap:
        server = Server("127.0.0.1", imap.port, Security.TLS, "a", ca_file=str(good.ca_file))
        result = probe(server, Password("a", "g"), "a@praxis.test", timeout=5).result
    assert isinstance(result, ProbeFailed)
    assert result.problem.kind is ProblemKind.PROTOCOL
    with ScriptedServer(lambda peer: bool(peer.hear()) or None, good) as silent:
        server = dataclasses.replace(server, port=silent.port)
        started = time.monotonic()
        result = probe(server, Password("a", "g"), "a@praxis.test", timeout=0.3).result
    assert isinstance(result, ProbeFailed)
    assert result.problem.kind is ProblemKind.UNREACHABLE
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("text", ["a\r\nMAIL FROM:<x@y.test>", "a\1auth=Bearer x", "a\0b"])
def test_nothing_typed_becomes_part_of_the_dialogue(
    submission: Submission, mail_user: MailUser, text: str
) -> None:
    for credential in (Password(text, "geheim"), Password(mail_user.address, text), BearerToken("a", text)):
        probed = probe(submission(), credential, mail_user.address)
        assert isinstance(probed.result, ProbeFailed)
        assert probed.result.problem.kind is ProblemKind.INVALID
        assert not any("AUTH" in line for line in probed.transcript if line.startswith("C:"))
