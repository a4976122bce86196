"""TLS against real handshakes on loopback: what is trusted, what is refused, what a person is told."""

from __future__ import annotations

import asyncio
import errno
import hashlib
import socket
import ssl
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from tests.servers.certificates import Authority, Kind, ServerCertificate
from tests.servers.scripted import Peer, ScriptedServer
from tomail.accounts import shown_certificate, tls
from tomail.base.errors import ProblemKind
from tomail.model.account import Security, Server

HOST = "127.0.0.1"
PEM = Encoding.PEM
Listen = Callable[[ServerCertificate], Server]


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


def server(port: int, ca_file: Path | str = "", pin: str = "", host: str = HOST) -> Server:
    return Server(host, port, Security.TLS, "praxis", ca_file=str(ca_file), fingerprint_sha256=pin)


def fingerprint(certificate: ServerCertificate) -> str:
    return hashlib.sha256(ssl.PEM_cert_to_DER_cert(certificate.certificate.read_text())).hexdigest()


def greet(peer: Peer) -> None:
    peer.say("hello")
    peer.hear()


def handshake(to: Server) -> str | None:
    with (
        socket.create_connection((to.host, to.port), 5) as plain,
        tls.client_context(to).wrap_socket(plain, server_hostname=to.host) as peer,
    ):
        tls.check_pin(to, peer)
        return peer.version()


async def handshake_by_asyncio(to: Server) -> str:
    reader, writer = await asyncio.open_connection(to.host, to.port, ssl=tls.client_context(to))
    version = str(writer.get_extra_info("ssl_object").version())
    assert await reader.readline() == b"hello\r\n"
    writer.close()
    await writer.wait_closed()
    return version


def test_a_certificate_of_the_practices_own_ca_is_trusted(authority: Authority) -> None:
    good = authority.issue()
    with ScriptedServer(greet, good) as listening:
        assert handshake(server(listening.port, good.ca_file)) == "TLSv1.3"
        assert asyncio.run(handshake_by_asyncio(server(listening.port, good.ca_file))) == "TLSv1.3"


def test_the_own_ca_leaves_the_systems_trusted(authority: Authority) -> None:
    with_own = tls.client_context(server(993, authority.ca_file))
    assert type(with_own) is type(tls.client_context(server(993)))
    assert with_own.verify_mode is ssl.CERT_REQUIRED
    assert with_own.check_hostname


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("self_signed", "self_signed"),
        ("expired", "expired"),
        ("wrong_host", "wrong_host"),
        ("good", "unknown_issuer"),
    ],
)
def test_bad_certificates_are_refused_and_explained(authority: Authority, kind: Kind, reason: str) -> None:
    shown = authority.issue(kind)
    with ScriptedServer(greet, shown) as listening:
        to = server(listening.port, "" if kind == "good" else authority.ca_file)
        with pytest.raises(ssl.SSLCertVerificationError) as refusal:
            handshake(to)
        with pytest.raises(ssl.SSLCertVerificationError):
            asyncio.run(handshake_by_asyncio(to))
        facts = shown_certificate.certificate_facts(HOST, listening.port, timeout=5, error=refusal.value)
    assert tls.problem_of(refusal.value, to).kind is ProblemKind.CERTIFICATE
    assert facts
    assert facts.reason == reason
    assert facts.fingerprint_sha256 == fingerprint(shown)
    assert facts.issued_by == ("localhost" if kind == "self_signed" else "Test authority")
    assert facts.names == (("mail.elsewhere.test",) if kind == "wrong_host" else ("localhost", HOST))
    assert not listening.heard


@pytest.mark.parametrize("kind", ["good", "self_signed", "expired", "wrong_host"])
def test_a_pin_accepts_exactly_its_certificate(authority: Authority, kind: Kind) -> None:
    shown = authority.issue(kind)
    pin = fingerprint(shown)
    with ScriptedServer(greet, shown) as listening:
        for written in (pin, pin.upper(), ":".join(pin[at : at + 2] for at in range(0, 64, 2))):
            assert handshake(server(listening.port, pin=written)) == "TLSv1.3"
        assert asyncio.run(handshake_by_asyncio(server(listening.port, pin=pin))) == "TLSv1.3"


def test_a_pin_refuses_a_good_certificate_before_a_byte_is_sent(authority: Authority) -> None:
    good = authority.issue()
    with ScriptedServer(greet, good) as listening:
        to = server(listening.port, good.ca_file, pin="0" * 64)
        with pytest.raises(tls.CertificateRefused) as refusal:
            handshake(to)
        with pytest.raises(tls.CertificateRefused):
            asyncio.run(handshake_by_asyncio(to))
        facts = shown_certificate.certificate_facts(HOST, listening.port, timeout=5, error=refusal.value)
    assert tls.problem_of(refusal.value, to).kind is ProblemKind.CERTIFICATE
    assert facts
    assert facts.reason == "not_pinned"
    assert not listening.heard


def test_a_key_of_1024_bits_is_refused(tmp_path: Path) -> None:
    key = rsa.generate_private_key(65537, 1024)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    today = datetime.now(UTC)
    start, end = today - timedelta(days=1), today + timedelta(days=1)
    weak = x509.CertificateBuilder(name, name, key.public_key(), 1, start, end)
    weak = weak.add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
    shown = ServerCertificate(tmp_path / "weak.pem", tmp_path / "weak.key", tmp_path / "weak.pem")
    shown.certificate.write_bytes(weak.sign(key, hashes.SHA256()).public_bytes(PEM))
    shown.key.write_bytes(key.private_bytes(PEM, PrivateFormat.PKCS8, NoEncryption()))

    def show_it(peer: Peer) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.set_ciphers("DEFAULT:@SECLEVEL=0")
        context.load_cert_chain(shown.certificate, shown.key)
        peer.socket = context.wrap_socket(peer.socket, server_side=True)

    with ScriptedServer(show_it) as listening:
        to = server(listening.port, shown.ca_file, host="localhost")
        with pytest.raises(ssl.SSLCertVerificationError) as refusal:
            handshake(to)
        facts = shown_certificate.certificate_facts("localhost", listening.port, error=refusal.value)
    assert facts
    assert facts.reason == "weak"


@pytest.fixture
def old_server(authority: Authority) -> Iterator[Server]:
    good = authority.issue()

    def speak_tls_1_1(peer: Peer) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.load_cert_chain(good.certificate, good.key)
        with pytest.warns(DeprecationWarning, match="TLSv1 is deprecated"):
            context.minimum_version = ssl.TLSVersion.TLSv1
        with pytest.warns(DeprecationWarning, match="TLSv1_1 is deprecated"):
            context.maximum_version = ssl.TLSVersion.TLSv1_1
        peer.socket = context.wrap_socket(peer.socket, server_side=True)

    with ScriptedServer(speak_tls_1_1) as listening:
        yield server(listening.port, good.ca_file)


def test_tls_before_1_2_is_refused(old_server: Server) -> None:
    with pytest.raises(ssl.SSLError) as refusal:
        handshake(old_server)
    assert tls.problem_of(refusal.value, old_server).kind is ProblemKind.TLS_FAILED


def test_a_server_that_speaks_in_clear_is_told_from_an_old_one() -> None:
    with ScriptedServer(greet) as listening, pytest.raises(ssl.SSLError) as refusal:
        handshake(server(listening.port))
    problem = tls.problem_of(refusal.value, server(listening.port))
    assert problem.kind is ProblemKind.TLS_FAILED
    assert "STARTTLS" in str(problem)


def imap(peer: Peer) -> None:
    peer.say("* OK ready")
    assert peer.hear() == b"a STARTTLS"
    peer.say("* CAPABILITY IMAP4rev1", "a OK begin")


def pop3(peer: Peer) -> None:
    peer.say("+OK ready")
    assert peer.hear() == b"STLS"
    peer.say("+OK begin")


def smtp(peer: Peer) -> None:
    peer.say("220-welcome", "220 ready")
    assert peer.hear() == b"EHLO localhost"
    peer.say("250-here", "250 STARTTLS")
    assert peer.hear() == b"STARTTLS"
    peer.say("220 begin")


def postgresql(peer: Peer) -> None:
    assert peer.hear_exactly(8) == bytes.fromhex("0000000804d2162f")  # SSLRequest, as the manual writes it
    peer.socket.sendall(b"S")


@pytest.mark.parametrize("dialogue", [imap, pop3, smtp, postgresql], ids=lambda each: each.__name__)
def test_facts_are_had_over_starttls(authority: Authority, dialogue: Callable[[Peer], None]) -> None:
    shown = authority.issue("self_signed")

    def conversation(peer: Peer) -> None:
        dialogue(peer)
        peer.secure(shown)
        peer.hear()

    with ScriptedServer(conversation) as listening:
        facts = shown_certificate.certificate_facts("localhost", listening.port, dialogue.__name__, 5)
    assert facts
    assert facts.fingerprint_sha256 == fingerprint(shown)


@pytest.mark.parametrize("protocol", ["imap", "pop3", "smtp", "postgresql"])
def test_no_facts_where_starttls_is_refused_or_endless(protocol: str) -> None:
    def refuse(peer: Peer) -> None:
        peer.say(*["* 220-still talking"] * 500)
        while True:
            peer.hear()
            peer.say("a NO", "-ERR", "500 no")

    with ScriptedServer(refuse) as listening:
        assert shown_certificate.certificate_facts(HOST, listening.port, protocol, 5) is None


def test_no_facts_where_nobody_listens() -> None:
    assert shown_certificate.certificate_facts(HOST, closed_port(), timeout=5) is None


@pytest.mark.parametrize(
    ("host", "name", "same"),
    [
        ("imap.praxis.de", "imap.praxis.de", True),
        ("IMAP.praxis.de", "imap.PRAXIS.de.", True),
        ("imap.praxis.de", "*.praxis.de", True),
        ("a.imap.praxis.de", "*.praxis.de", False),
        ("praxis.de", "*.praxis.de", False),
        ("praxis.de", "*", False),
        ("3.praxis.de", "*.praxis.de", True),
        ("imap.müller.de", "imap.xn--mller-kva.de", True),
        ("::1", "0:0:0:0:0:0:0:1", True),
        ("127.0.0.1", "*.0.0.1", False),
    ],
)
def test_names_match_as_in_a_handshake(authority: Authority, host: str, name: str, same: bool) -> None:
    issued = authority.issue(names=[name])
    facts = shown_certificate.facts_of(load(issued), host)
    assert (facts.reason != "wrong_host") is same


def load(issued: ServerCertificate) -> x509.Certificate:
    return x509.load_pem_x509_certificate(issued.certificate.read_bytes())


def closed_port() -> int:
    with socket.create_server((HOST, 0)) as listener:
        return int(listener.getsockname()[1])


def test_nobody_listening_is_unreachable() -> None:
    to = server(closed_port())
    with pytest.raises(OSError) as refusal:
        handshake(to)
    assert tls.problem_of(refusal.value, to).kind is ProblemKind.UNREACHABLE


def test_a_name_that_cannot_be_one_is_unknown() -> None:
    to = server(993, host="imap..praxis.de")
    with pytest.raises(tls.NETWORK_ERRORS) as refusal:
        handshake(to)
    assert tls.problem_of(refusal.value, to).kind is ProblemKind.HOST_UNKNOWN


def test_a_server_that_hangs_up_in_the_handshake_is_disconnected() -> None:
    def hang_up(peer: Peer) -> None:
        peer.socket.recv(1)
        peer.reset()

    with ScriptedServer(hang_up) as listening:
        to = server(listening.port)
        with pytest.raises(OSError) as refusal:
            handshake(to)
    assert tls.problem_of(refusal.value, to).kind is ProblemKind.DISCONNECTED


@pytest.mark.parametrize("content", [None, "no certificate"])
def test_an_unreadable_ca_file_is_said(tmp_path: Path, content: str | None) -> None:
    ca_file = tmp_path / "praxis-ca.pem"
    if content:
        ca_file.write_text(content)
    to = server(993, ca_file)
    with pytest.raises(OSError) as refusal:
        tls.client_context(to)
    problem = tls.problem_of(refusal.value, to)
    assert problem.kind is ProblemKind.INVALID
    assert "praxis-ca.pem" in str(problem)


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (socket.gaierror(socket.EAI_NONAME, "unknown"), ProblemKind.HOST_UNKNOWN),
        (socket.gaierror(socket.EAI_AGAIN, "no answer"), ProblemKind.OFFLINE),
        (OSError(errno.ENETUNREACH, "no route"), ProblemKind.OFFLINE),
        (OSError(errno.EHOSTUNREACH, "no route"), ProblemKind.UNREACHABLE),
        (OSError(errno.ENOTCONN, "not connected"), ProblemKind.DISCONNECTED),
        (TimeoutError(), ProblemKind.UNREACHABLE),
        (ConnectionRefusedError(), ProblemKind.UNREACHABLE),
        (BrokenPipeError(), ProblemKind.DISCONNECTED),
        (EOFError(), ProblemKind.DISCONNECTED),
        (ssl.SSLEOFError(), ProblemKind.DISCONNECTED),
    ],
)
def test_problems_by_error(error: Exception, kind: ProblemKind) -> None:
    assert tls.problem_of(error, server(993)).kind is kind


def test_a_bug_is_not_explained_away() -> None:
    with pytest.raises(KeyError):
        tls.problem_of(KeyError("bug"), server(993))
