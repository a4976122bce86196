"""What a server's NO means for a person."""

from __future__ import annotations

import pytest

from tomail.base.errors import EnvironmentTrouble, ProblemKind, SignInNeeded
from tomail.model.account import Security, Server
from tomail.model.credentials import BearerToken, Credential, Password
from tomail.sync.imap import responses
from tomail.sync.imap.refusals import command_refused, sign_in_refused

SERVER = Server("imap.praxis.test", 993, Security.TLS, "praxis")
PASSWORD = Password("praxis", "geheim")
TOKEN = BearerToken("praxis", "token")


@pytest.mark.parametrize(
    ("said", "credential", "kind"),
    [
        ("NO [AUTHENTICATIONFAILED] Authentication failed.", PASSWORD, ProblemKind.WRONG_PASSWORD),
        ("NO LOGIN failed.", PASSWORD, ProblemKind.WRONG_PASSWORD),
        ("NO [AUTHENTICATIONFAILED] Invalid credentials", TOKEN, ProblemKind.SIGN_IN_NEEDED),
        ("NO Basic authentication is disabled.", PASSWORD, ProblemKind.METHOD_DISABLED),
        (
            "NO [ALERT] Application-specific password required: https://x (Failure)",
            PASSWORD,
            ProblemKind.METHOD_DISABLED,
        ),
        (
            "NO [WEBALERT https://x] Web login required: please log in via your web browser",
            PASSWORD,
            ProblemKind.SIGN_IN_BLOCKED,
        ),
        ("NO Too many login failures, try again later", PASSWORD, ProblemKind.SIGN_IN_BLOCKED),
        ("NO [REFERRAL imap://evil.test/] go there", PASSWORD, ProblemKind.SERVER_REFUSED),
        ("BAD what?", PASSWORD, ProblemKind.SERVER_REFUSED),
    ],
)
def test_a_refused_sign_in_waits_for_a_person(said: str, credential: Credential, kind: ProblemKind) -> None:
    status = responses.status(said.encode())
    assert status is not None
    error = sign_in_refused(status, credential, SERVER)
    assert isinstance(error, SignInNeeded)
    assert error.problem.kind is kind
    assert error.problem.server_said == status.text


def test_a_server_that_is_busy_is_asked_again() -> None:
    status = responses.status(b"NO [UNAVAILABLE] user backend timed out")
    assert status is not None
    error = sign_in_refused(status, PASSWORD, SERVER)
    assert isinstance(error, EnvironmentTrouble)
    assert error.problem.kind is ProblemKind.SERVER_REFUSED


def test_a_full_mailbox_is_named() -> None:
    status = responses.status(b"NO [OVERQUOTA] Quota exceeded")
    assert status is not None
    assert "full" in str(command_refused(status).problem)
