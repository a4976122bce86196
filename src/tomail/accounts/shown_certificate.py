"""What certificate a server shows, and why it was not accepted."""

from __future__ import annotations

import ipaddress
import socket
import ssl
import struct
from collections.abc import Callable
from datetime import UTC, datetime

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import dsa, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from tomail.model.probing import CertificateFacts

from .tls import CONNECT_SECONDS, NETWORK_ERRORS, CertificateRefused

LONGEST_LINE = 4096  # of a greeting or an answer to STARTTLS
MOST_LINES = 100
TOO_WEAK = frozenset({66, 67, 68})  # OpenSSL: key or digest below security level 2
REVOKED = frozenset(
    {23, 0x80092010, -67820}
)  # OpenSSL, Windows (CRYPT_E_REVOKED), macOS (errSecCertificateRevoked)
SHORTEST_RSA, SHORTEST_EC = 2048, 224  # bits
BROKEN_DIGESTS = (hashes.MD5, hashes.SHA1)


def certificate_facts(
    host: str,
    port: int,
    starttls: str | None = None,
    timeout: float = CONNECT_SECONDS,
    error: Exception | None = None,
) -> CertificateFacts | None:
    """What the server at `host` shows, by a second connection that trusts anything and tells nothing.

    `starttls` is None (TLS at once), "imap", "pop3", "smtp" or "postgresql"; `error` is what the first
    connection raised and sharpens the reason. None where no certificate could be had.
    """
    try:
        with socket.create_connection((host, port), timeout) as plain:
            if starttls and not _ask_for_tls(plain, starttls):
                return None
            with _trusting_anything().wrap_socket(plain, server_hostname=host) as peer:
                shown = peer.getpeercert(binary_form=True)
        return facts_of(x509.load_der_x509_certificate(shown), host, error) if shown else None
    except (*NETWORK_ERRORS, ValueError):  # ValueError: not a certificate
        return None


def facts_of(certificate: x509.Certificate, host: str, error: Exception | None = None) -> CertificateFacts:
    """The facts of a certificate that was not accepted for `host`."""
    return CertificateFacts(
        issued_to=_common_name(certificate.subject),
        issued_by=_common_name(certificate.issuer),
        not_after=certificate.not_valid_after_utc,
        fingerprint_sha256=certificate.fingerprint(hashes.SHA256()).hex(),
        reason=_reason(certificate, host, error),
        names=_names(certificate),
        not_before=certificate.not_valid_before_utc,
        pinned=getattr(error, "pinned", ""),
    )


def _trusting_anything() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.set_ciphers("DEFAULT:@SECLEVEL=0")  # a weak certificate is to be seen, not trusted
    return context


def _ask_for_tls(plain: socket.socket, protocol: str) -> bool:
    """Greeting, STARTTLS, answer; True if the handshake may follow."""
    if protocol == "postgresql":  # SSLRequest, answered by one byte; PostgreSQL's protocol 3.0
        plain.sendall(struct.pack("!ii", 8, 80877103))
        return plain.recv(1) == b"S"
    with plain.makefile("rb") as answers:
        if protocol == "imap":
            answers.readline(LONGEST_LINE)
            plain.sendall(b"a STARTTLS\r\n")
            return _last_line(answers.readline, lambda line: line.startswith(b"a ")).startswith(b"a OK")
        if protocol == "pop3":
            answers.readline(LONGEST_LINE)
            plain.sendall(b"STLS\r\n")
            return answers.readline(LONGEST_LINE).startswith(b"+OK")
        for command in (b"", b"EHLO localhost\r\n", b"STARTTLS\r\n"):
            plain.sendall(command)
            last = _last_line(answers.readline, lambda line: line[3:4] != b"-")
        return last.startswith(b"220")


def _last_line(readline: Callable[[int], bytes], is_last: Callable[[bytes], bool]) -> bytes:
    for _ in range(MOST_LINES):
        line = readline(LONGEST_LINE)
        if not line or is_last(line):
            return line
    return b""


def _common_name(name: x509.Name) -> str:
    common = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(common[0].value) if common else name.rfc4514_string()


def _names(certificate: x509.Certificate) -> tuple[str, ...]:
    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (x509.ExtensionNotFound, x509.DuplicateExtension, ValueError):
        return ()
    addresses = (str(each) for each in names.get_values_for_type(x509.IPAddress))
    return (*names.get_values_for_type(x509.DNSName), *addresses)


def _reason(certificate: x509.Certificate, host: str, error: Exception | None) -> str:
    """The first that holds of what is wrong; a self-signed one's other words are only its own."""
    code, now = getattr(error, "verify_code", 0), datetime.now(UTC)
    wrong = {
        "not_pinned": isinstance(error, CertificateRefused),
        "revoked": code in REVOKED,
        "weak": code in TOO_WEAK or _is_weak(certificate),
        "self_signed": certificate.issuer == certificate.subject,
        "not_yet_valid": certificate.not_valid_before_utc > now,
        "expired": certificate.not_valid_after_utc < now,
        "wrong_host": not any(_matches(name, host) for name in _names(certificate)),
        "not_for_servers": not _is_for_servers(certificate),
    }
    return next((reason for reason, holds in wrong.items() if holds), "unknown_issuer")


def _is_weak(certificate: x509.Certificate) -> bool:
    try:
        key, digest = certificate.public_key(), certificate.signature_hash_algorithm
    except (ValueError, UnsupportedAlgorithm):
        return True
    shortest = SHORTEST_RSA if isinstance(key, rsa.RSAPublicKey | dsa.DSAPublicKey) else SHORTEST_EC
    return getattr(key, "key_size", SHORTEST_RSA) < shortest or isinstance(digest, BROKEN_DIGESTS)


def _is_for_servers(certificate: x509.Certificate) -> bool:
    """RFC 5280, 4.2.1.12: a certificate that names purposes serves no other."""
    try:
        purposes = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    except x509.ExtensionNotFound:
        return True
    except (x509.DuplicateExtension, ValueError):
        return False
    return bool({ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE} & set(purposes))


def _matches(name: str, host: str) -> bool:
    """RFC 6125: a star stands for the whole left-most label, and never for part of an IP address."""
    if address := _address(host):
        return address == _address(name)
    own, wanted = _ascii(name), _ascii(host)
    star, _, parent = own.partition(".")
    return own == wanted or (star == "*" and bool(parent) and wanted.partition(".")[2] == parent)


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _ascii(host: str) -> str:
    try:
        return host.encode("idna").decode("ascii").lower().rstrip(".")
    except UnicodeError:  # a certificate may name anything
        return host.lower()
