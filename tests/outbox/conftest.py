"""The submission server of the tests as an account sees it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import MailUser
from tests.servers.postfix import Postfix
from tomail.model.account import Security, Server

Submission = Callable[..., Server]


@pytest.fixture
def submission(postfix: Postfix, mail_user: MailUser) -> Submission:
    """The real server; `security` says which of its two ports."""

    def make(security: Security = Security.STARTTLS, host: str = "localhost", ca_file: str = "") -> Server:
        port = postfix.smtps_port if security is Security.TLS else postfix.submission_port
        return Server(host, port, security, mail_user.address, ca_file=ca_file or str(postfix.ca_file))

    return make
