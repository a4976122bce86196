"""The listening connection: what its own refused sign-in means for the account."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from tests.servers.process import wait_until
from tests.servers.scripted import Peer, ScriptedServer
from tomail.base.clock import SystemClock
from tomail.base.errors import ProblemKind, SignInNeeded
from tomail.base.threads import Waker
from tomail.model.account import Account, Protocol, Security, Server
from tomail.store.mail_store import MailStore
from tomail.sync.imap.idle import watch
from tomail.sync.mirror import Surroundings

from .conftest import FixedCredentials


class Refusing(ScriptedServer):
    """Takes nobody in, with the given words."""

    def __init__(self, said: str) -> None:
        self.said = said
        super().__init__(self._refuse)

    def _refuse(self, peer: Peer) -> None:
        peer.say("* OK ready")
        while True:
            tag, command = peer.hear().decode().split(" ", 1)
            if command == "CAPABILITY":
                peer.say("* CAPABILITY IMAP4rev1 IDLE", f"{tag} OK done")
            else:
                peer.say(f"{tag} {self.said if command.startswith('LOGIN') else 'OK done'}")


def signing_in(server: Refusing, path: Path, stop: Waker) -> None:
    where = Server("127.0.0.1", server.port, Security.NONE, "praxis")
    account = Account("k3f9ab", "Praxis", "Praxis", "p@praxis.test", Protocol.IMAP, where, where)
    store = MailStore.open(account.id, path / "m.db", b"k" * 32)
    around = Surroundings(account, store, lambda _: None, SystemClock(), stop)
    try:
        watch(around, FixedCredentials("geheim"), lambda: None, stop)  # type: ignore[arg-type]
    finally:
        store.close()


def test_a_wrong_password_is_for_a_person(tmp_path: Path) -> None:
    stop = Waker()
    with Refusing("NO [AUTHENTICATIONFAILED] no") as server, pytest.raises(SignInNeeded) as refused:
        signing_in(server, tmp_path, stop)
    assert refused.value.problem.kind is ProblemKind.WRONG_PASSWORD
    stop.close()


@pytest.mark.parametrize("said", ["NO Too many simultaneous connections", "NO Too many login failures"])
def test_what_a_second_connection_alone_is_refused_does_not_stop_the_account(
    tmp_path: Path, said: str
) -> None:
    stop, raised = Waker(), list[BaseException]()

    def listen() -> None:
        try:
            signing_in(server, tmp_path, stop)
        except BaseException as error:
            raised.append(error)

    with Refusing(said) as server:
        thread = threading.Thread(target=listen)
        thread.start()
        wait_until(lambda: any(b"LOGIN" in line for line in server.heard), "the sign-in")
        stop.stop()
        thread.join(10)
    assert (thread.is_alive(), raised) == (False, [])
    stop.close()
