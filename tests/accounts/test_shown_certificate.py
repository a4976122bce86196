"""Certificates and ciphers that a mail server must not get away with: refused, and said why in one word."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from tests.servers.certificates import ServerCertificate
from tests.servers.scripted import Peer, ScriptedServer
from tomail.accounts import shown_certificate, tls
from tomail.base.errors import ProblemKind
from tomail.model.account import Security, Server

NOW = datetime.now(UTC)
DAY = timedelta(days=1)
HOST = "imap.praxis.test"
OWN = x509.DNSName(HOST)


@dataclass(frozen=True)
class Made:
    """A certificate below a CA that is trusted, unless said otherwise."""

    names: tuple[x509.GeneralName, ...] = (OWN,)
    common: str = HOST
    start: datetime = NOW - DAY
    end: datetime = NOW + 30 * DAY
    purposes: tuple[x509.ObjectIdentifier, ...] = (ExtendedKeyUsageOID.SERVER_AUTH,)
    digest: str = "sha256"
    bits: int = 0  # of an RSA key; 0: an elliptic curve
    constraints: x509.NameConstraints | None = None  # of the CA above it
    ca_may_sign: bool = True
    ca_ended: bool = False


GOOD = Made()
REFUSED: dict[str, tuple[Made, str]] = {
    "expired": (replace(GOOD, start=NOW - 9 * DAY, end=NOW - DAY), "expired"),
    "not yet valid": (replace(GOOD, start=NOW + DAY), "not_yet_valid"),
    "another host": (replace(GOOD, names=(x509.DNSName("imap.praxis.example"),)), "wrong_host"),
    "the host in a longer name": (replace(GOOD, names=(x509.DNSName(f"{HOST}.evil.test"),)), "wrong_host"),
    "only a common name": (replace(GOOD, names=()), "wrong_host"),
    "an address, for a name": (replace(GOOD, names=(x509.IPAddress(ip_address("127.0.0.1")),)), "wrong_host"),
    "a name in an e-mail field": (replace(GOOD, names=(x509.RFC822Name(HOST),)), "wrong_host"),
    "star over two labels": (replace(GOOD, names=(x509.DNSName("*.test"),)), "wrong_host"),
    "star in the middle": (replace(GOOD, names=(x509.DNSName("imap.*.test"),)), "wrong_host"),
    "bare star": (replace(GOOD, names=(x509.DNSName("*"),)), "wrong_host"),
    "NUL in the name": (replace(GOOD, names=(x509.DNSName(f"{HOST}\0.evil.test"),)), "wrong_host"),
    "for clients": (replace(GOOD, purposes=(ExtendedKeyUsageOID.CLIENT_AUTH,)), "not_for_servers"),
    "signed with SHA-1": (replace(GOOD, digest="sha1"), "weak"),
    "1024 bits": (replace(GOOD, bits=1024), "weak"),
    "outside the CA's names": (
        replace(GOOD, constraints=x509.NameConstraints([x509.DNSName("other.test")], None)),
        "unknown_issuer",
    ),
    "excluded by the CA's names": (
        replace(GOOD, constraints=x509.NameConstraints(None, [x509.DNSName("praxis.test")])),
        "unknown_issuer",
    ),
    "signed by no CA": (replace(GOOD, ca_may_sign=False), "unknown_issuer"),
    "signed by a CA that has ended": (replace(GOOD, ca_ended=True), "unknown_issuer"),
}
ACCEPTED = {
    "as it should be": GOOD,
    "star for one label": replace(GOOD, names=(x509.DNSName("*.praxis.test"),)),
    "no purposes named": replace(GOOD, purposes=()),
    "within the CA's names": replace(
        GOOD, constraints=x509.NameConstraints([x509.DNSName("praxis.test")], None)
    ),
}


@pytest.fixture
def show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Made], ServerCertificate]:
    """Writes certificate and CA; every name leads to this machine."""
    here = socket.getaddrinfo
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda _host, *rest, **named: here("127.0.0.1", *rest, **named)
    )
    return lambda made: issue(made, tmp_path)


def issue(made: Made, folder: Path) -> ServerCertificate:
    above, key = ec.generate_private_key(ec.SECP256R1()), key_of(made.bits)
    ca_end = NOW - DAY if made.ca_ended else NOW + 30 * DAY
    ca = x509.CertificateBuilder(name("CA"), name("CA"), above.public_key(), 1, NOW - 60 * DAY, ca_end)
    ca = ca.add_extension(x509.BasicConstraints(ca=made.ca_may_sign, path_length=None), critical=True)
    if made.constraints:
        ca = ca.add_extension(made.constraints, critical=True)
    own = x509.CertificateBuilder(name("CA"), name(made.common), key.public_key(), 2, made.start, made.end)
    if made.names:
        own = own.add_extension(x509.SubjectAlternativeName(made.names), critical=False)
    if made.purposes:
        own = own.add_extension(x509.ExtendedKeyUsage(made.purposes), critical=False)
    paths = ServerCertificate(folder / "own.pem", folder / "own.key", folder / "ca.pem")
    paths.ca_file.write_bytes(ca.sign(above, hashes.SHA256()).public_bytes(Encoding.PEM))
    paths.certificate.write_bytes(signed(own, above, made.digest))
    paths.key.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return paths


def signed(own: x509.CertificateBuilder, key: ec.EllipticCurvePrivateKey, digest: str) -> bytes:
    """PEM; the library itself signs with no digest that is broken."""
    made = own.sign(key, hashes.SHA256())
    if digest == "sha256":
        return made.public_bytes(Encoding.PEM)
    der = asn1.Certificate.load(made.public_bytes(Encoding.DER))
    der["tbs_certificate"]["signature"] = der["signature_algorithm"] = {"algorithm": f"{digest}_ecdsa"}
    der["signature_value"] = key.sign(der["tbs_certificate"].dump(force=True), ec.ECDSA(hashes.SHA1()))
    return x509.load_der_x509_certificate(der.dump(force=True)).public_bytes(Encoding.PEM)


def key_of(bits: int) -> ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, bits) if bits else ec.generate_private_key(ec.SECP256R1())


def name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def speaking(shown: ServerCertificate, how: Callable[[ssl.SSLContext], object]) -> ScriptedServer:
    def talk(peer: Peer) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.load_cert_chain(shown.certificate, shown.key)
        how(context)
        peer.socket = context.wrap_socket(peer.socket, server_side=True)
        peer.hear()

    return ScriptedServer(talk)


def connect(server: Server) -> str:
    context = tls.client_context(server)
    with (
        socket.create_connection((server.host, server.port), 5) as plain,
        context.wrap_socket(plain, server_hostname=server.host) as peer,
    ):
        peer.sendall(b"secret\r\n")
        return peer.version() or ""


@pytest.mark.parametrize("which", REFUSED)
def test_refused_with_the_facts(which: str, show: Callable[[Made], ServerCertificate]) -> None:
    made, reason = REFUSED[which]
    shown = show(made)
    with speaking(shown, lambda _: None) as listening:
        server = Server(HOST, listening.port, Security.TLS, "praxis", ca_file=str(shown.ca_file))
        with pytest.raises(ssl.SSLCertVerificationError) as refusal:
            connect(server)
        facts = shown_certificate.certificate_facts(HOST, listening.port, timeout=5, error=refusal.value)
    assert tls.problem_of(refusal.value, server).kind is ProblemKind.CERTIFICATE
    assert facts
    assert (facts.reason, facts.issued_to, facts.issued_by) == (reason, HOST, "CA")
    assert facts.not_before
    assert abs(facts.not_before - made.start) < timedelta(seconds=2)
    assert not listening.heard  # not one byte inside TLS


@pytest.mark.parametrize("which", ACCEPTED)
def test_accepted(which: str, show: Callable[[Made], ServerCertificate]) -> None:
    shown = show(ACCEPTED[which])
    with speaking(shown, lambda _: None) as listening:
        server = Server(HOST, listening.port, Security.TLS, "praxis", ca_file=str(shown.ca_file))
        assert connect(server) == "TLSv1.3"


def only_tls_1_2(ciphers: str) -> Callable[[ssl.SSLContext], None]:
    def set_up(context: ssl.SSLContext) -> None:
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        context.set_ciphers(ciphers)

    return set_up


@pytest.mark.parametrize("ciphers", ["aNULL:@SECLEVEL=0", "eNULL:@SECLEVEL=0", "PSK:@SECLEVEL=0"])
@pytest.mark.parametrize("pinned", [False, True])
def test_suites_that_protect_nothing_are_refused(
    ciphers: str, pinned: bool, show: Callable[[Made], ServerCertificate]
) -> None:
    """Also with a pin, and with what looks at certificates by trusting anything."""
    shown = show(GOOD)
    pin = x509.load_pem_x509_certificate(shown.certificate.read_bytes()).fingerprint(hashes.SHA256()).hex()
    with speaking(shown, only_tls_1_2(ciphers)) as listening:
        server = Server(HOST, listening.port, Security.TLS, "praxis", ca_file=str(shown.ca_file))
        with pytest.raises(ssl.SSLError) as refusal:
            connect(replace(server, fingerprint_sha256=pin) if pinned else server)
    assert tls.problem_of(refusal.value, server).kind is ProblemKind.TLS_FAILED
    assert not listening.heard


def test_no_context_renegotiates_compresses_or_goes_below_tls_1_2() -> None:
    for pin in ("", "0" * 64):
        context = tls.client_context(Server(HOST, 993, Security.TLS, "praxis", fingerprint_sha256=pin))
        assert context.minimum_version is ssl.TLSVersion.TLSv1_2
        options = ssl.Options(context.options)
        assert ssl.OP_NO_COMPRESSION in options
        assert ssl.OP_NO_RENEGOTIATION in options
        offered = {each["name"] for each in context.get_ciphers()}
        assert not {each for each in offered if any(weak in each for weak in ("NULL", "RC4", "DES", "EXP"))}


def test_a_changed_certificate_says_which_was_trusted(show: Callable[[Made], ServerCertificate]) -> None:
    shown, trusted = show(GOOD), "ab" * 32
    with speaking(shown, lambda _: None) as listening:
        server = Server(HOST, listening.port, Security.TLS, "praxis", fingerprint_sha256=trusted)
        with pytest.raises(tls.CertificateRefused) as refusal:
            connect(server)
        facts = shown_certificate.certificate_facts(HOST, listening.port, timeout=5, error=refusal.value)
    assert facts
    assert (facts.reason, facts.pinned) == ("not_pinned", trusted)
    assert facts.fingerprint_sha256 != trusted
    assert "another certificate" in str(tls.problem_of(refusal.value, server))
