"""What a server's NO means for a person."""

from __future__ import annotations

import pytest

from tomail.base.errors import EnvironmentTrouble, ProblemKind, SignInNeeded
from tomail.model.account import Security, Server
from tomail.model.credentials import BearerToken, Credential, Password
from tomail.sync.imap import responses
from tomail.sync.imap.refusals import command_refused, is_final, sign_in_refused

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
        ("NO Too many failed login attempts on this connection", PASSWORD, ProblemKind.SIGN_IN_BLOCKED),
        ("NO Account is temporarily locked", PASSWORD, ProblemKind.SIGN_IN_BLOCKED),
        ("NO IMAP connections are disabled for this user", PASSWORD, ProblemKind.METHOD_DISABLED),
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


@pytest.mark.parametrize(
    "said",
    [
        "NO [UNAVAILABLE] user backend timed out",
        "NO [ALERT] Too many simultaneous connections. (Failure)",
        "NO [ALERT] Maximum number of connections from user+IP exceeded (mail_max_userip_connections=10)",
        "NO Server Unavailable. 15",
        "NO internal server error",
        "BAD User is authenticated but not connected.",
    ],
)
def test_a_server_that_is_busy_is_asked_again(said: str) -> None:
    status = responses.status(said.encode())
    assert status is not None
    error = sign_in_refused(status, PASSWORD, SERVER)
    assert isinstance(error, EnvironmentTrouble)
    assert error.problem.kind is ProblemKind.SERVER_REFUSED


@pytest.mark.parametrize(
    ("said", "final"),
    [
        ("NO [NOPERM] no", True),
        ("NO [TRYCREATE] no such mailbox", True),
        ("NO [OVERQUOTA] Quota exceeded", True),
        ("NO [OVERQUOTA] Account exceeded command or bandwidth limits.", False),
        ("NO System Error (Failure)", False),
        ("NO [THROTTLED] later", False),
        ("NO Server Busy", False),
        ("NO what?", False),
        ("BAD User is authenticated but not connected.", False),
    ],
)
def test_only_what_a_server_rules_out_is_final(said: str, final: bool) -> None:
    status = responses.status(said.encode())
    assert status is not None
    assert is_final(status) is final


def test_a_full_mailbox_is_named() -> None:
    status = responses.status(b"NO [OVERQUOTA] Quota exceeded")
    assert status is not None
    assert "full" in str(command_refused(status).problem)
