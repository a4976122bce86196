"""The usual hosts are asked: real Dovecot and Postfix, and servers that behave badly."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.servers.certificates import Authority, Kind, ServerCertificate
from tests.servers.dovecot import Dovecot
from tests.servers.postfix import Postfix
from tests.servers.scripted import Peer, ScriptedServer
from tomail.accounts.autoconfig import probing
from tomail.accounts.autoconfig.probing import auth_methods
from tomail.accounts.autoconfig.search import Search
from tomail.model.account import AuthMethod, Security

from .conftest import ADDRESS, DOMAIN, World, results, run

PASSWORD, OAUTH2 = AuthMethod.PASSWORD, AuthMethod.OAUTH2
Talk = Callable[[Peer], None]


def tried(search: Search) -> dict[str, str]:
    return results(search.attempts.lines)


class TestRealServers:
    @pytest.fixture
    def search(self, world: World, dovecot: Dovecot, postfix: Postfix) -> Search:
        """Their certificates are for "localhost", so that is the mail domain here."""
        context = ssl.create_default_context(cafile=str(dovecot.ca_file))
        context.load_verify_locations(cafile=str(postfix.ca_file))
        self.ports = {
            993: dovecot.imaps_port,
            143: dovecot.imap_port,
            995: dovecot.pop3s_port,
            110: dovecot.pop3_port,
            465: postfix.smtps_port,
            587: postfix.submission_port,
        }
        return world.search("empfang@localhost", ssl_context=context)

    @pytest.mark.parametrize(
        ("open_ports", "incoming", "outgoing"),
        [
            ({993, 143, 995, 110, 465, 587}, ("imap", 993, Security.TLS), (465, Security.TLS)),
            ({143, 995, 587}, ("imap", 143, Security.STARTTLS), (587, Security.STARTTLS)),
            ({995, 110, 587}, ("pop3", 995, Security.TLS), (587, Security.STARTTLS)),
            ({110, 465}, ("pop3", 110, Security.STARTTLS), (465, Security.TLS)),
        ],
    )
    def test_the_best_of_what_is_open(
        self,
        world: World,
        search: Search,
        dovecot: Dovecot,
        open_ports: set[int],
        incoming: tuple[str, int, Security],
        outgoing: tuple[int, Security],
    ) -> None:
        for port in open_ports:
            world.put("localhost", port, self.ports[port])
        found = run(probing.find(search))
        assert found is not None
        assert (found.source, found.trusted, found.confirmed) == ("probing", True, False)
        (receiving,), (sending,) = found.incoming, found.outgoing
        assert (receiving.protocol, receiving.port, receiving.security) == incoming
        assert (sending.port, sending.security) == outgoing
        assert receiving.auth == sending.auth == (PASSWORD,)
        assert receiving.username == "empfang@localhost"
        assert tried(search)["imap.localhost:993"] == "not found"

    def test_a_certificate_that_nobody_vouches_for(
        self, world: World, search: Search, dovecot: Dovecot
    ) -> None:
        world.put("localhost", 993, self.ports[993])
        world.put("localhost", 143, self.ports[143])
        strict = world.search("empfang@localhost")
        assert run(probing.find(strict)) is None
        assert tried(strict)["localhost:993"] == tried(strict)["localhost:143"] == "invalid"


def imap(capability: str = "IMAP4rev1 AUTH=PLAIN") -> Talk:
    def talk(peer: Peer) -> None:
        peer.say("* OK ready")
        assert peer.hear() == b"a2 CAPABILITY"
        peer.say(f"* CAPABILITY {capability}", "a2 OK done")
        peer.hear()

    return talk


def smtp(auth: str = "250-AUTH PLAIN LOGIN") -> Talk:
    def talk(peer: Peer) -> None:
        peer.say("220-mail.example", "220 ready")
        assert peer.hear() == b"EHLO [127.0.0.1]"
        peer.say("250-mail.example", auth, "250 SIZE 1000")
        peer.hear()

    return talk


@contextlib.contextmanager
def serving(world: World, place: str, talk: Talk, tls: bool = True) -> Iterator[ScriptedServer]:
    """`talk` at "host:port" of the domain."""
    host, _, port = place.partition(":")
    with ScriptedServer(talk, world.certificate if tls else None) as server:
        world.put(f"{host}.{DOMAIN}" if host else DOMAIN, int(port), server.port)
        yield server


def incoming_result(world: World, place: str, talk: Talk, tls: bool = True, **changes: Any) -> str:
    """The word for the only incoming server that answers."""
    search = world.search(**changes)
    with serving(world, place, talk, tls), serving(world, "smtp:465", smtp()):
        run(probing.find(search))
    host, _, port = place.partition(":")
    return tried(search)[f"{host}.{DOMAIN}:{port}"]


def test_no_password_and_no_address_is_sent(world: World) -> None:
    with serving(world, "imap:993", imap()) as receiving, serving(world, "smtp:465", smtp()) as sending:
        found = run(probing.find(world.search()))
    assert found is not None
    assert receiving.heard == [b"a2 CAPABILITY", b"a3 LOGOUT"]
    assert sending.heard == [b"EHLO [127.0.0.1]", b"QUIT"]


def test_every_probe_is_listed(world: World) -> None:
    search = world.search()
    assert run(probing.find(search)) is None
    assert len(tried(search)) == 20
    assert set(tried(search).values()) == {"not found"}


def test_probing_can_be_switched_off(world: World) -> None:
    search = world.search(probe=False)
    assert run(probing.find(search)) is None
    assert tried(search) == {}


def test_one_direction_is_not_enough(world: World) -> None:
    search = world.search()
    with serving(world, "imap:993", imap()):
        assert run(probing.find(search)) is None
    assert tried(search)[f"imap.{DOMAIN}:993"] == "found"


@pytest.mark.parametrize(
    ("capability", "word"),
    [
        ("IMAP4rev1", "found"),  # LOGIN is always there ...
        ("IMAP4rev1 LOGINDISABLED", "invalid"),  # ... unless it is not
        ("IMAP4rev1 LOGINDISABLED AUTH=SCRAM-SHA-256", "found"),
        ("IMAP4rev1 LOGINDISABLED AUTH=XOAUTH2", "invalid"),  # whom to ask for a token?
        ("IMAP4rev1 LOGINDISABLED AUTH=GSSAPI AUTH=EXTERNAL", "invalid"),
    ],
)
def test_what_imap_servers_offer(world: World, capability: str, word: str) -> None:
    assert incoming_result(world, "imap:993", imap(capability)) == word


@pytest.mark.parametrize(
    ("auth", "is_found"),
    [
        ("250-AUTH PLAIN", True),
        ("250-AUTH=LOGIN PLAIN", True),
        ("250-auth cram-md5", True),
        ("250-PIPELINING", False),
        ("250-AUTH XOAUTH2", False),
        ("250-AUTH", False),
    ],
)
def test_what_smtp_servers_offer(world: World, auth: str, is_found: bool) -> None:
    with serving(world, "imap:993", imap()), serving(world, "smtp:465", smtp(auth)):
        assert bool(run(probing.find(world.search()))) is is_found


def pop3(*answer: str) -> Talk:
    def talk(peer: Peer) -> None:
        peer.say("+OK ready")
        assert peer.hear() == b"CAPA"
        peer.say(*answer)
        peer.hear()

    return talk


@pytest.mark.parametrize(
    ("answer", "word"),
    [
        (("+OK", "TOP", "USER", "."), "found"),
        (("+OK", "SASL PLAIN XOAUTH2", "."), "found"),
        (("-ERR what?",), "found"),  # too old for CAPA
        (("+OK", "SASL XOAUTH2", "."), "invalid"),
        (("+OK", "TOP", "."), "invalid"),
    ],
)
def test_what_pop3_servers_offer(world: World, answer: tuple[str, ...], word: str) -> None:
    assert incoming_result(world, "pop3:995", pop3(*answer)) == word


def silent(peer: Peer) -> None:
    peer.hear()


def leaves(peer: Peer) -> None:
    peer.reset()


def says(*lines: str) -> Talk:
    def talk(peer: Peer) -> None:
        peer.say(*lines)
        peer.hear()

    return talk


def talks_for_ever(peer: Peer) -> None:
    while True:
        peer.socket.sendall(b"x" * 65536)


def never_finishes_its_answer(peer: Peer) -> None:
    peer.say("* OK ready")
    peer.hear()
    while True:
        peer.say("* CAPABILITY IMAP4rev1")


@pytest.mark.parametrize(
    ("talk", "word"),
    [
        (says("* PREAUTH welcome", "* CAPABILITY IMAP4rev1", "a2 OK done"), "invalid"),
        (says("* BYE full", "* CAPABILITY IMAP4rev1", "a2 OK done"), "invalid"),
        (says("HTTP/1.1 400 Bad Request"), "invalid"),
        (says("* OK ready", "a2 NO"), "invalid"),
        (says("* OK ready", "a2 BAD"), "invalid"),
        (leaves, "error"),
        (talks_for_ever, "invalid"),
        (never_finishes_its_answer, "invalid"),
        (lambda peer: None, "invalid"),
    ],
)
def test_servers_that_are_none(world: World, talk: Talk, word: str) -> None:
    result = incoming_result(world, "imap:993", talk)
    assert result in {word, "invalid"} if talk is leaves else result == word


def test_a_silent_server(world: World) -> None:
    assert incoming_result(world, "imap:993", silent, host_seconds=0.3) == "timeout"


@pytest.mark.parametrize("kind", ["self_signed", "expired", "wrong_host"])
def test_no_word_to_a_server_with_a_bad_certificate(
    world: World, tmp_path_factory: pytest.TempPathFactory, kind: Kind
) -> None:
    bad = Authority(tmp_path_factory.mktemp("other")).issue(kind, [f"imap.{DOMAIN}"])
    search = world.search()
    with ScriptedServer(imap(), bad) as server:
        world.put(f"imap.{DOMAIN}", 993, server.port)
        run(probing.find(search))
    assert tried(search)[f"imap.{DOMAIN}:993"] == "invalid"
    assert server.heard == []


def upgrading(certificate: ServerCertificate, *consent: str) -> Talk:
    """An IMAP server that answers STARTTLS with `consent`."""

    def talk(peer: Peer) -> None:
        peer.say("* OK ready")
        assert peer.hear() == b"a1 STARTTLS"
        peer.say(*consent)
        peer.secure(certificate)
        assert peer.hear() == b"a2 CAPABILITY"
        peer.say("* CAPABILITY IMAP4rev1 AUTH=PLAIN", "a2 OK done")
        peer.hear()

    return talk


def test_starttls(world: World) -> None:
    assert incoming_result(world, "imap:143", upgrading(world.certificate, "a1 OK go"), tls=False) == "found"


@pytest.mark.parametrize(
    "consent",
    [
        ("a1 NO",),
        ("a1 BAD what?",),
        ("+ go on", "a1 NO"),
        ("a1 OK go", "* CAPABILITY IMAP4rev1 AUTH=PLAIN"),  # added by somebody on the way
        ("a1 OK go", "a2 OK done"),
    ],
)
def test_starttls_that_is_not_clean(world: World, consent: tuple[str, ...]) -> None:
    with serving(world, "imap:143", upgrading(world.certificate, *consent), tls=False) as server:
        search = world.search()
        run(probing.find(search))
    assert tried(search)[f"imap.{DOMAIN}:143"] == "invalid"
    assert server.clear == [b"a1 STARTTLS"]


def test_starttls_with_a_bad_certificate(world: World, tmp_path_factory: pytest.TempPathFactory) -> None:
    bad = Authority(tmp_path_factory.mktemp("other")).issue("self_signed", [f"imap.{DOMAIN}"])
    assert incoming_result(world, "imap:143", upgrading(bad, "a1 OK go"), tls=False) == "invalid"


def test_a_handshake_that_never_ends(world: World) -> None:
    over = threading.Event()

    def talk(peer: Peer) -> None:
        peer.say("* OK ready")
        peer.hear()
        peer.say("a1 OK go")
        over.wait()

    search = world.search(host_seconds=0.3)
    with serving(world, "imap:143", talk, tls=False):
        run(probing.find(search))
        over.set()
    assert tried(search)[f"imap.{DOMAIN}:143"] == "timeout"


def test_capabilities_from_before_tls_do_not_count(world: World) -> None:
    def talk(peer: Peer) -> None:
        peer.say("220 ready")
        peer.hear()
        peer.say("250-mail.example", "250-AUTH PLAIN", "250 STARTTLS")
        peer.hear()
        peer.say("220 go")
        peer.secure(world.certificate)
        peer.hear()
        peer.say("250 mail.example")
        peer.hear()

    search = world.search()
    with serving(world, "smtp:587", talk, tls=False):
        run(probing.find(search))
    assert tried(search)[f"smtp.{DOMAIN}:587"] == "invalid"


def test_cancelling_in_the_middle_leaves_nothing(world: World) -> None:
    in_handshake, over = threading.Event(), threading.Event()

    async def scenario() -> Search:
        search = world.search()
        task = asyncio.ensure_future(probing.find(search))
        await asyncio.to_thread(in_handshake.wait)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return search

    def stops_in_the_handshake(peer: Peer) -> None:
        peer.say("* OK ready")
        peer.hear()
        peer.say("a1 OK go")
        peer.socket.recv(10)
        in_handshake.set()
        over.wait()

    with (
        serving(world, "imap:993", silent),
        serving(world, "imap:143", stops_in_the_handshake, tls=False),
    ):
        words = tried(run(scenario()))
        over.set()
    assert words[f"imap.{DOMAIN}:993"] == words[f"imap.{DOMAIN}:143"] == "cancelled"


def test_probes_begin_one_after_the_other(world: World) -> None:
    async def scenario() -> Search:
        search = world.search(probe_gap=30.0)
        task = asyncio.ensure_future(probing.find(search))
        while not search.attempts.lines:
            await asyncio.sleep(0.001)
        task.cancel()
        await asyncio.wait([task])
        return search

    assert tried(run(scenario())) == {f"imap.{DOMAIN}:993": "not found"}


@pytest.mark.parametrize(
    ("offered", "host", "methods"),
    [
        ({"XOAUTH2", "PLAIN"}, "imap.gmail.com", (OAUTH2, PASSWORD)),
        ({"OAUTHBEARER"}, "outlook.office365.com", (OAUTH2,)),
        ({"XOAUTH2", "PLAIN"}, "imap.praxis.ch", (PASSWORD,)),
        ({"XOAUTH2"}, "imap.gmx.net", ()),
        (set(), "imap.gmail.com", ()),
    ],
)
def test_which_ways_to_sign_in_count(offered: set[str], host: str, methods: tuple[AuthMethod, ...]) -> None:
    assert auth_methods(offered, host) == methods


def test_the_user_name_is_the_address(world: World) -> None:
    with serving(world, ":993", imap()), serving(world, ":465", smtp()):
        found = run(probing.find(world.search()))
    assert found is not None
    assert found.incoming[0].username == ADDRESS
    assert found.incoming[0].host == DOMAIN
