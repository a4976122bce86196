"""What a connection test tries, what its failure means for a person, and what helps. Pure.

One table from `ProblemKind` to a title, a text and the actions that a page offers; the wizard's
fifth step and the account management both show it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from tomail.accounts.auth.grant import Grant
from tomail.accounts.autoconfig.providers import by_host
from tomail.base.errors import ProblemKind
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.model.account import AuthMethod, Security, Server
from tomail.model.probing import CertificateFacts, ProbeFailed, ProbeResult

from .account_entry import STANDARD_PORTS

Secret = str | Grant  # a password, or what the browser sign-in brought


@dataclass(frozen=True)
class Trial:
    """One server as it would be saved, and what signs in to it. Equal trials have equal outcomes."""

    protocol: str  # "imap" | "pop3" | "smtp"
    server: Server
    address: str  # the sender that an SMTP server is asked to accept
    secret: Secret = field(repr=False)

    @property
    def known_provider(self) -> bool:
        """A public provider's server: its certificate is never trusted by hand."""
        return by_host(self.server.host) is not None


class Remedy(StrEnum):
    """What a person can do about it; the first of a finding gets the focus."""

    CHECK_SERVERS = "check_servers"
    OTHER_PORTS = "other_ports"
    COPY_DETAILS = "copy_details"
    TEST_AGAIN = "test_again"
    NEW_PASSWORD = "new_password"
    CHANGE_USERNAME = "change_username"
    SIGN_IN_AGAIN = "sign_in_again"
    USE_TLS = "use_tls"
    DO_NOT_CONNECT = "do_not_connect"
    TRUST_CERTIFICATE = "trust_certificate"
    CHANGE_ADDRESS = "change_address"
    ENTER_CLIENT_ID = "enter_client_id"


@dataclass(frozen=True)
class Finding:
    """A failed card: title, text, the server's own words, and the actions."""

    title: Sentence
    text: Sentence
    remedies: tuple[Remedy, ...] = ()
    quote: str = ""
    certificate: CertificateFacts | None = None
    reason: Sentence | None = None  # why the certificate is not trusted


@dataclass(frozen=True)
class _Entry:
    title: str
    text: str = ""  # "": the engine's own sentence
    remedies: tuple[Remedy, ...] = field(default=())


_TABLE: dict[ProblemKind, _Entry] = {
    ProblemKind.HOST_UNKNOWN: _Entry(
        QT_TRANSLATE_NOOP("engine", "Server not found"),
        QT_TRANSLATE_NOOP("engine", "The name {host} is not known on the internet."),
        (Remedy.CHECK_SERVERS,),
    ),
    ProblemKind.UNREACHABLE: _Entry(
        QT_TRANSLATE_NOOP("engine", "The server does not answer"),
        QT_TRANSLATE_NOOP(
            "engine",
            "Port {port} cannot be reached (after {seconds} s). Often the practice's firewall is why.",
        ),
        (Remedy.OTHER_PORTS, Remedy.COPY_DETAILS),
    ),
    ProblemKind.OFFLINE: _Entry(
        QT_TRANSLATE_NOOP("engine", "No internet connection"),
        QT_TRANSLATE_NOOP(
            "engine",
            "This computer has no connection to the internet. Please check the network and test again.",
        ),
        (Remedy.TEST_AGAIN,),
    ),
    ProblemKind.WRONG_PASSWORD: _Entry(
        QT_TRANSLATE_NOOP("engine", "The server did not accept the password"),
        QT_TRANSLATE_NOOP(
            "engine",
            "The password is wrong, or the user name is a different one. tomail has tried only once,"
            " so that your account is not locked.",
        ),
        (Remedy.NEW_PASSWORD, Remedy.CHANGE_USERNAME),
    ),
    ProblemKind.SIGN_IN_NEEDED: _Entry(
        QT_TRANSLATE_NOOP("engine", "The server did not accept the sign-in"),
        QT_TRANSLATE_NOOP("engine", "The access has expired or was withdrawn. Please sign in again."),
        (Remedy.SIGN_IN_AGAIN,),
    ),
    ProblemKind.SIGN_IN_BLOCKED: _Entry(
        QT_TRANSLATE_NOOP("engine", "Sign-in locked for now"),
        QT_TRANSLATE_NOOP("engine", "The server accepts no sign-in at the moment. Please try again later."),
    ),
    ProblemKind.METHOD_DISABLED: _Entry(
        QT_TRANSLATE_NOOP("engine", "The server does not allow this way of signing in"),
        QT_TRANSLATE_NOOP(
            "engine",
            "Your provider has to enable it for this mailbox, or wants another way of signing in.",
        ),
        (Remedy.CHANGE_USERNAME, Remedy.COPY_DETAILS),
    ),
    ProblemKind.NO_TLS: _Entry(
        QT_TRANSLATE_NOOP("engine", "No encryption possible"),
        QT_TRANSLATE_NOOP(
            "engine",
            "The server offers no STARTTLS on port {port}."
            " For the protection of your data the connection is ended.",
        ),
        (Remedy.USE_TLS, Remedy.CHECK_SERVERS),
    ),
    ProblemKind.TLS_FAILED: _Entry(
        QT_TRANSLATE_NOOP("engine", "The encrypted connection failed"),
        QT_TRANSLATE_NOOP(
            "engine",
            "{host} does not speak TLS on port {port}, or only an outdated version."
            " Please check port and encryption.",
        ),
        (Remedy.CHECK_SERVERS, Remedy.OTHER_PORTS, Remedy.COPY_DETAILS),
    ),
    ProblemKind.CERTIFICATE: _Entry(
        QT_TRANSLATE_NOOP("engine", "Certificate not trusted"),
        QT_TRANSLATE_NOOP(
            "engine",
            "If you do not run this server yourself, stop here and ask your IT."
            " Your password has not been sent yet.",
        ),
        (Remedy.DO_NOT_CONNECT,),
    ),
    ProblemKind.SENDER_REFUSED: _Entry(
        QT_TRANSLATE_NOOP("engine", "Sender address not allowed"),
        QT_TRANSLATE_NOOP("engine", "The server does not allow sending as {address}."),
        (Remedy.CHANGE_ADDRESS, Remedy.CHANGE_USERNAME),
    ),
    ProblemKind.DISCONNECTED: _Entry(
        QT_TRANSLATE_NOOP("engine", "The server ended the connection"),
        QT_TRANSLATE_NOOP(
            "engine", "{host} ended the connection on port {port}. Please check port and encryption."
        ),
        (Remedy.TEST_AGAIN, Remedy.CHECK_SERVERS, Remedy.COPY_DETAILS),
    ),
    ProblemKind.PROTOCOL: _Entry(
        QT_TRANSLATE_NOOP("engine", "Not a mail server"),
        QT_TRANSLATE_NOOP(
            "engine", "On port {port} of {host} another service answers. Please check address and port."
        ),
        (Remedy.CHECK_SERVERS, Remedy.COPY_DETAILS),
    ),
    ProblemKind.CLIENT_ID_MISSING: _Entry(
        QT_TRANSLATE_NOOP("engine", "Client ID missing"), "", (Remedy.ENTER_CLIENT_ID,)
    ),
}
_OTHER = _Entry(QT_TRANSLATE_NOOP("engine", "The test failed"), "", (Remedy.TEST_AGAIN, Remedy.COPY_DETAILS))

_CERTIFICATE_REASONS = {
    "self_signed": QT_TRANSLATE_NOOP("engine", "self-issued"),
    "not_yet_valid": QT_TRANSLATE_NOOP("engine", "valid only from {not_before:%Y-%m-%d} on"),
    "expired": QT_TRANSLATE_NOOP("engine", "expired on {not_after:%Y-%m-%d}"),
    "revoked": QT_TRANSLATE_NOOP("engine", "withdrawn by its issuer"),
    "weak": QT_TRANSLATE_NOOP("engine", "its key or its signature is too weak to be safe"),
    "not_for_servers": QT_TRANSLATE_NOOP("engine", "not issued for servers"),
    "wrong_host": QT_TRANSLATE_NOOP("engine", "valid for {names}, not for {host}"),
    "unknown_issuer": QT_TRANSLATE_NOOP("engine", "the issuer is not known to this computer"),
    "not_pinned": QT_TRANSLATE_NOOP("engine", "another certificate than the one you trusted"),
}
_SIGN_IN_REFUSED = frozenset(
    {ProblemKind.WRONG_PASSWORD, ProblemKind.SIGN_IN_BLOCKED, ProblemKind.SIGN_IN_NEEDED}
)
_OTHER_REASON = QT_TRANSLATE_NOOP("engine", "cannot be verified")


def refused_sign_in(result: ProbeResult | None) -> bool:
    """Whether a further attempt with the same sign-in would only bring the account closer to a lock."""
    return isinstance(result, ProbeFailed) and result.problem.kind in _SIGN_IN_REFUSED


def finding(trial: Trial, failed: ProbeFailed, *, may_pin: bool = True) -> Finding:
    """Title, text and actions for the test of `trial` that ended with `failed`.

    `may_pin`: the person may trust a certificate by hand (services.pins).
    """
    entry = _TABLE.get(_kind(trial, failed), _OTHER)
    return Finding(
        sentence(entry.title),
        _text(entry, trial, failed),
        _remedies(entry, trial, failed, may_pin),
        failed.problem.server_said,
        failed.certificate,
        certificate_reason(failed.certificate, trial.server.host) if failed.certificate else None,
    )


def certificate_reason(facts: CertificateFacts, host: str) -> Sentence:
    """Why a certificate is not trusted, as half a sentence for the table of facts."""
    return sentence(
        _CERTIFICATE_REASONS.get(facts.reason, _OTHER_REASON),
        not_before=facts.not_before or facts.not_after,
        not_after=facts.not_after,
        names=", ".join(facts.names[:3]) or facts.issued_to,
        host=host,
    )


NEVER_TRUSTED = frozenset({"revoked", "weak"})


def may_trust(trial: Trial, facts: CertificateFacts) -> bool:
    """Whether this certificate may be trusted by hand: no public provider's, and none that proves nothing."""
    return not trial.known_provider and bool(facts.fingerprint_sha256) and facts.reason not in NEVER_TRUSTED


def _text(entry: _Entry, trial: Trial, failed: ProbeFailed) -> Sentence:
    if failed.certificate and failed.certificate.pinned and failed.problem.next_step:
        return failed.problem.next_step
    if not entry.text:
        return failed.problem.message
    return sentence(
        entry.text,
        host=trial.server.host,
        port=trial.server.port,
        seconds=round(failed.seconds),
        address=trial.address,
    )


def _kind(trial: Trial, failed: ProbeFailed) -> ProblemKind:
    token = trial.server.auth is AuthMethod.OAUTH2
    refused = failed.problem.kind is ProblemKind.WRONG_PASSWORD
    return ProblemKind.SIGN_IN_NEEDED if token and refused else failed.problem.kind


def _remedies(entry: _Entry, trial: Trial, failed: ProbeFailed, may_pin: bool) -> tuple[Remedy, ...]:
    remedies = entry.remedies
    if may_pin and failed.certificate and may_trust(trial, failed.certificate):
        remedies = (*remedies, Remedy.TRUST_CERTIFICATE)
    fixed_name = trial.server.auth is AuthMethod.OAUTH2
    return tuple(each for each in remedies if not (fixed_name and each is Remedy.CHANGE_USERNAME))


def tls_port(protocol: str) -> int:
    """The port that "Port 993 mit TLS versuchen" names."""
    return STANDARD_PORTS[protocol, Security.TLS]
