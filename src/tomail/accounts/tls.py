"""TLS as tomail wants it: the system's trust store, TLS 1.2 or newer, pins, and why it did not come about.

A pin is part of the handshake: a context that holds one refuses any other certificate before
the caller gets a connection, so no byte can be sent to the wrong server by a forgotten check.
"""

from __future__ import annotations

import errno
import hashlib
import hmac
import socket
import ssl
from typing import TypeVar

import truststore

from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind
from tomail.base.networks import is_public
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.account import Security, Server

CONNECT_SECONDS = 10.0
NETWORK_ERRORS = (OSError, EOFError, UnicodeError)
"""What connecting, the handshake, reading and writing may raise; `problem_of` explains each."""


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
        case OSError(errno=errno.ENOTCONN):  # the other side was gone before anybody looked who it is
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
