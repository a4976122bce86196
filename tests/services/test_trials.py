from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tomail.base.errors import Problem, ProblemKind
from tomail.base.sentences import sentence
from tomail.model.account import AuthMethod, Security, Server
from tomail.model.probing import CertificateFacts, ProbeFailed, ProbeStep
from tomail.services.trials import Remedy, Trial, finding

FACTS = CertificateFacts(
    issued_to="mail.andere.de",
    issued_by="mail.andere.de",
    not_after=datetime(2026, 11, 3, tzinfo=UTC),
    fingerprint_sha256="ab" * 32,
    reason="expired",
    names=("mail.andere.de",),
)


def trial(auth: AuthMethod = AuthMethod.PASSWORD, *, host: str = "imap.praxis.de") -> Trial:
    server = Server(host, 993, Security.TLS, "praxis", auth)
    return Trial("imap", server, "praxis@praxis.de", "geheim")


def failed(kind: ProblemKind, certificate: CertificateFacts | None = None, said: str = "") -> ProbeFailed:
    problem = Problem(kind, sentence("engine's own words"), server_said=said)
    return ProbeFailed(ProbeStep.SIGN_IN, problem, 9.9, certificate)


@pytest.mark.parametrize("kind", list(ProblemKind))
def test_every_failure_has_a_title_and_a_text(kind: ProblemKind) -> None:
    found = finding(trial(), failed(kind))
    assert str(found.title)
    assert str(found.text)


@pytest.mark.parametrize(
    ("kind", "first"),
    [
        (ProblemKind.HOST_UNKNOWN, Remedy.CHECK_SERVERS),
        (ProblemKind.UNREACHABLE, Remedy.OTHER_PORTS),
        (ProblemKind.OFFLINE, Remedy.TEST_AGAIN),
        (ProblemKind.WRONG_PASSWORD, Remedy.NEW_PASSWORD),
        (ProblemKind.NO_TLS, Remedy.USE_TLS),
        (ProblemKind.CERTIFICATE, Remedy.DO_NOT_CONNECT),
        (ProblemKind.SENDER_REFUSED, Remedy.CHANGE_ADDRESS),
        (ProblemKind.CLIENT_ID_MISSING, Remedy.ENTER_CLIENT_ID),
    ],
)
def test_the_action_that_helps_comes_first(kind: ProblemKind, first: Remedy) -> None:
    assert finding(trial(), failed(kind)).remedies[0] is first


def test_a_locked_account_offers_no_further_attempt() -> None:
    assert finding(trial(), failed(ProblemKind.SIGN_IN_BLOCKED)).remedies == ()


def test_the_sentences_name_host_port_and_time() -> None:
    assert "imap.praxis.de" in str(finding(trial(), failed(ProblemKind.HOST_UNKNOWN)).text)
    unreachable = str(finding(trial(), failed(ProblemKind.UNREACHABLE)).text)
    assert "993" in unreachable
    assert "10 s" in unreachable


def test_a_refused_token_asks_for_a_new_sign_in_and_never_for_a_password() -> None:
    found = finding(trial(AuthMethod.OAUTH2), failed(ProblemKind.WRONG_PASSWORD))
    assert found.remedies == (Remedy.SIGN_IN_AGAIN,)
    assert "password" not in str(found.text).lower()


def test_a_certificate_can_be_trusted_by_hand_but_never_a_public_providers() -> None:
    own = finding(trial(), failed(ProblemKind.CERTIFICATE, FACTS))
    public = finding(trial(host="imap.gmx.net"), failed(ProblemKind.CERTIFICATE, FACTS))
    assert own.remedies == (Remedy.DO_NOT_CONNECT, Remedy.TRUST_CERTIFICATE)
    assert public.remedies == (Remedy.DO_NOT_CONNECT,)
    assert str(own.reason) == "expired on 2026-11-03"


def test_the_server_is_quoted() -> None:
    assert finding(trial(), failed(ProblemKind.SIGN_IN_BLOCKED, said="try tomorrow")).quote == "try tomorrow"


def test_a_trial_never_shows_its_secret() -> None:
    assert "geheim" not in repr(trial())
