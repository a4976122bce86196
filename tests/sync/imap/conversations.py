"""Conversations that a test writes for both sides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.servers.certificates import Authority, ServerCertificate
from tests.servers.scripted import Peer, ScriptedServer
from tomail.model.account import Security, Server
from tomail.sync.imap.connection import Connection
from tomail.sync.imap.wire import Timeouts

QUICK = Timeouts(connect=3.0, read=3.0)


@pytest.fixture(name="certificate", scope="module")
def certificate_fixture(tmp_path_factory: pytest.TempPathFactory) -> ServerCertificate:
    return Authority(tmp_path_factory.mktemp("authority")).issue("good")


def server_on(port: int, security: Security, certificate: ServerCertificate | None = None) -> Server:
    ca_file = str(certificate.ca_file) if certificate else ""
    return Server("localhost", port, security, "anna", ca_file=ca_file)


def greet(peer: Peer, capabilities: str = "IMAP4rev1", greeting: str = "* OK ready") -> None:
    """Greeting, and the answer to the library's CAPABILITY."""
    peer.say(greeting)
    answer(peer, f"* CAPABILITY {capabilities}")


def answer(peer: Peer, *lines: str, status: str = "OK done") -> str:
    """Hear one command, say `lines` and its status; gives back the command without its tag."""
    tag, _, command = peer.hear().decode("utf-8", "replace").partition(" ")
    peer.say(*lines, f"{tag} {status}")
    return command


def connect(conversation: Callable[[Peer], None], check: Callable[[Connection], None]) -> ScriptedServer:
    """Run `check` on a connection in clear text to a server that holds `conversation`."""
    with ScriptedServer(conversation) as server:
        connection = Connection(server_on(server.port, Security.NONE), QUICK)
        try:
            check(connection)
        finally:
            connection.close()
    return server
