"""TLS as tomail wants it: the system's trust store, TLS 1.2 or newer, pins, and facts for people.

A pin is part of the handshake: a context that holds one refuses any other certificate before
the caller gets a connection, so no byte can be sent to the wrong server by a forgotten check.
"""

from __future__ import annotations

import errno
import hashlib
import hmac
import ipaddress
import socket
import ssl
import struct
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

import truststore
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import dsa, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind
from tomail.base.networks import is_public
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.account import Security, Server
from tomail.model.probing import CertificateFacts

CONNECT_SECONDS = 10.0
NETWORK_ERRORS = (OSError, EOFError, UnicodeError)
"""What connecting, the handshake, reading and writing may raise; `problem_of` explains each."""

LONGEST_LINE = 4096  # of a greeting or an answer to STARTTLS
MOST_LINES = 100
TOO_WEAK = frozenset({66, 67, 68})  # OpenSSL: key or digest below security level 2
REVOKED = frozenset(
    {23, 0x80092010, -67820}
)  # OpenSSL, Windows (CRYPT_E_REVOKED), macOS (errSecCertificateRevoked)
SHORTEST_RSA, SHORTEST_EC = 2048, 224  # bits
BROKEN_DIGESTS = (hashes.MD5, hashes.SHA1)


class CertificateRefused(ssl.SSLCertVerificationError):
    """The server showed another certificate than the pinned one; `pinned` is that one's fingerprint."""

    pinned = ""


class _PinnedSocket(ssl.SSLSocket):
    def do_handshake(self, block: bool = False) -> None:
        super().do_handshake(block)
        _compare_pin(self)


class _PinnedObject(ssl.SSLObject):
    def do_handshake(self) -> None:
        super().do_handshake()
        _compare_pin(self)


class _PinnedContext(ssl.SSLContext):
    sslsocket_class = _PinnedSocket
    sslobject_class = _PinnedObject
    server: Server


def client_context(server: Server) -> ssl.SSLContext:
    """A context that trusts what `server` says: its pin alone, or the system's and its own CA.

    Raises OSError (`problem_of` explains it) if `ca_file` cannot be read.
    """
    if server.fingerprint_sha256:
        return _pinned(server)
    context = system_context()
    if server.ca_file:
        context.load_verify_locations(cafile=server.ca_file)
    return context


def system_context() -> ssl.SSLContext:
    """A context that trusts what the operating system trusts."""
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.hostname_checks_common_name = False  # RFC 9525, 6.3: only the names that a CA has checked
    return _narrowed(context)


def check_pin(server: Server, peer: ssl.SSLSocket | ssl.SSLObject) -> None:
    """Raise `CertificateRefused` unless `peer` shows the pinned certificate, if there is a pin.

    Contexts of `client_context` have done this during their handshake.
    """
    wanted = server.fingerprint_sha256.replace(":", "").lower()
    shown = hashlib.sha256(peer.getpeercert(binary_form=True) or b"").hexdigest()
    if wanted and not hmac.compare_digest(wanted, shown):
        refusal = CertificateRefused("not the pinned certificate")
        refusal.pinned = wanted
        raise refusal


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


def problem_of(error: Exception, server: Server, timeout: float = CONNECT_SECONDS) -> Problem:
    """What a failed connection means for a person. Anything else than `NETWORK_ERRORS` is raised again."""
    match error:
        case CertificateRefused():
            return _changed_certificate(server)
        case ssl.SSLCertVerificationError():
            return _certificate_problem(server)
        case ssl.SSLEOFError() | ssl.SSLZeroReturnError() | EOFError():
            return _disconnected(server)
        case ssl.SSLError():
            return _tls_problem(error, server)
        case socket.gaierror(errno=socket.EAI_AGAIN):
            return _offline()
        case socket.gaierror() | UnicodeError():
            return _unknown_host(server)
        case OSError():
            return _connection_problem(error, server, timeout)
        case _:
            raise error


def refuse_in_clear(server: Server, connected: socket.socket) -> None:
    """Raise EnvironmentTrouble (NO_TLS) if a connection without TLS left the practice's own network."""
    if server.security is Security.NONE and is_public(connected.getpeername()[0]):
        connected.close()
        raise EnvironmentTrouble(
            Problem(
                ProblemKind.NO_TLS,
                sentence(
                    QT_TRANSLATE_NOOP(
                        "engine",
                        "{host} lies outside the network of the practice"
                        " and would be reached without encryption.",
                    ),
                    host=server.host,
                ),
                sentence(QT_TRANSLATE_NOOP("engine", "Choose TLS or STARTTLS in the server data.")),
            )
        )


def no_tls_problem(server: Server) -> Problem:
    """STARTTLS is wanted, and the server refuses it, leaves it out, or answers it oddly."""
    return Problem(
        ProblemKind.NO_TLS,
        sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "The server {host} does not offer STARTTLS on port {port}. "
                "To protect your data the connection is closed.",
            ),
            host=server.host,
            port=server.port,
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Try the port for TLS, or ask your provider or your IT.")),
    )


def _pinned(server: Server) -> ssl.SSLContext:
    context = _narrowed(_PinnedContext(ssl.PROTOCOL_TLS_CLIENT))
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE  # the pin replaces the chain
    context.server = server
    return context


C = TypeVar("C", bound=ssl.SSLContext)


def _narrowed(context: C) -> C:
    """TLS 1.2 or newer (RFC 8996), and no second handshake, which nothing of ours needs."""
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.options |= ssl.OP_NO_RENEGOTIATION
    return context


def _compare_pin(peer: ssl.SSLSocket | ssl.SSLObject) -> None:
    assert isinstance(peer.context, _PinnedContext)  # noqa: S101  (only such a context makes these)
    check_pin(peer.context.server, peer)


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


def _certificate_problem(server: Server) -> Problem:
    return Problem(
        ProblemKind.CERTIFICATE,
        sentence(
            QT_TRANSLATE_NOOP("engine", "The certificate of {host} is not trustworthy."), host=server.host
        ),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "If you do not run this server yourself, stop and ask your IT. "
                "Your password has not been transmitted yet.",
            )
        ),
    )


def _changed_certificate(server: Server) -> Problem:
    return Problem(
        ProblemKind.CERTIFICATE,
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "{host} shows another certificate than the one that is trusted here."
            ),
            host=server.host,
        ),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "Ask whoever runs the server whether the certificate was renewed; the test of the account"
                " shows both. Your password has not been transmitted.",
            )
        ),
    )


def _tls_problem(error: ssl.SSLError, server: Server) -> Problem:
    if error.reason == "NO_CERTIFICATE_OR_CRL_FOUND":
        return _unreadable_ca(server)
    if error.reason in ("WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "HTTP_REQUEST"):
        text = QT_TRANSLATE_NOOP(
            "engine", "The server {host} does not answer with TLS on port {port}; it may want STARTTLS."
        )
    else:
        text = QT_TRANSLATE_NOOP(
            "engine",
            "No secure connection to {host} on port {port} came about. "
            "The server may only know outdated encryption.",
        )
    return Problem(
        ProblemKind.TLS_FAILED,
        sentence(text, host=server.host, port=server.port),
        sentence(QT_TRANSLATE_NOOP("engine", "Check port and encryption in the server data.")),
    )


def _disconnected(server: Server) -> Problem:
    return Problem(
        ProblemKind.DISCONNECTED,
        sentence(QT_TRANSLATE_NOOP("engine", "The server {host} closed the connection."), host=server.host),
        sentence(QT_TRANSLATE_NOOP("engine", "Try again in a few minutes.")),
    )


def _offline() -> Problem:
    return Problem(
        ProblemKind.OFFLINE,
        sentence(QT_TRANSLATE_NOOP("engine", "No Internet connection.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Check the network of this workstation.")),
    )


def _unknown_host(server: Server) -> Problem:
    return Problem(
        ProblemKind.HOST_UNKNOWN,
        sentence(
            QT_TRANSLATE_NOOP("engine", "The name {host} is not known on the Internet."), host=server.host
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Check the spelling of the server address.")),
    )


def _connection_problem(error: OSError, server: Server, timeout: float) -> Problem:
    match error:
        case TimeoutError():
            text = QT_TRANSLATE_NOOP("engine", "Port {port} of {host} cannot be reached (after {seconds} s).")
        case ConnectionResetError() | BrokenPipeError() | ConnectionAbortedError():
            return _disconnected(server)
        case FileNotFoundError() | PermissionError() | IsADirectoryError():
            return _unreadable_ca(server)
        case OSError(errno=errno.ENETUNREACH | errno.ENETDOWN):
            return _offline()
        case _:
            text = QT_TRANSLATE_NOOP("engine", "Port {port} of {host} cannot be reached.")
    return Problem(
        ProblemKind.UNREACHABLE,
        sentence(text, host=server.host, port=server.port, seconds=round(timeout)),
        sentence(QT_TRANSLATE_NOOP("engine", "Frequent cause: the firewall of the practice.")),
    )


def _unreadable_ca(server: Server) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "The file with the practice's own CA cannot be read: {file}"),
            file=server.ca_file,
        ),
    )
