"""What a server's NO means for a person: response codes (RFC 5530) first, then known sentences."""

from __future__ import annotations

import re
from dataclasses import replace

from tomail.accounts.tls import problem_of
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused, SignInNeeded, TomailError
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.model.account import Server
from tomail.model.credentials import BearerToken, Credential
from tomail.sync.endless import endless
from tomail.sync.wording import BLOCKED, is_hiccup

from .responses import Status
from .tokenizer import Endless


class ServerSaidNo(EnvironmentTrouble):
    """The server refused one command; the connection goes on. `status.code` as in RFC 5530."""

    def __init__(self, problem: Problem, status: Status) -> None:
        super().__init__(problem)
        self.status = status


class ConnectionLost(EnvironmentTrouble):
    """The connection is of no more use; a new one may do."""


_DISABLED = re.compile(
    r"disabled|not enabled|application-specific|app.?password|not allowed to use imap|imap access",
    re.IGNORECASE,
)
_PASSING = frozenset({"UNAVAILABLE", "INUSE", "SERVERBUG", "LIMIT", "EXPUNGEISSUED", "THROTTLED"})
_FINAL = frozenset({"NOPERM", "CANNOT", "NONEXISTENT", "TRYCREATE", "OVERQUOTA", "TOOBIG", "ALREADYEXISTS"})


def is_passing(status: Status) -> bool:
    """The server has trouble of its own: the same step may do later. Gmail calls even that OVERQUOTA."""
    return status.kind == "BAD" or status.code in _PASSING or is_hiccup(status.text)


def is_final(status: Status) -> bool:
    """The server rules the step out, today as tomorrow."""
    return status.code in _FINAL and not is_passing(status)


def sign_in_refused(status: Status, credential: Credential, server: Server) -> TomailError:
    """The error to raise when a sign-in was answered with `status`."""
    speaks_of_itself = is_hiccup(status.text) and status.code != "AUTHENTICATIONFAILED"
    if status.code in _PASSING or speaks_of_itself:
        return EnvironmentTrouble(_said(ProblemKind.SERVER_REFUSED, _busy(server), status, _later()))
    if status.kind == "BAD" or status.code == "REFERRAL":  # we follow nobody to another server
        return SignInNeeded(_said(ProblemKind.SERVER_REFUSED, _refused(server), status))
    if status.code != "AUTHENTICATIONFAILED" and BLOCKED.search(status.text):
        blocked = sentence(QT_TRANSLATE_NOOP("engine", "Signing in is blocked for the time being."))
        return SignInNeeded(_said(ProblemKind.SIGN_IN_BLOCKED, blocked, status, _later()))
    if _DISABLED.search(status.text) or status.code in ("PRIVACYREQUIRED", "CONTACTADMIN"):
        return SignInNeeded(_said(ProblemKind.METHOD_DISABLED, _disabled(server), status, _allow()))
    if isinstance(credential, BearerToken):
        return SignInNeeded(
            _said(ProblemKind.SIGN_IN_NEEDED, _token_refused(server), status, _sign_in_again())
        )
    return SignInNeeded(_said(ProblemKind.WRONG_PASSWORD, _password_refused(), status, _password_hint()))


def unusable_credential() -> Refused:
    """A user name or password with a control character in it; no keyboard types one."""
    message = QT_TRANSLATE_NOOP("engine", "User name or password contain a character that cannot be sent.")
    return Refused(Problem(ProblemKind.INVALID, sentence(message)))


def no_way_to_sign_in(server: Server) -> SignInNeeded:
    """The server offers no way of signing in that fits the credential."""
    return SignInNeeded(Problem(ProblemKind.METHOD_DISABLED, _disabled(server), _allow()))


def command_refused(status: Status) -> ServerSaidNo:
    """The error to raise when a command was answered with NO or BAD."""
    kind = ProblemKind.NOT_FOUND if status.code == "NONEXISTENT" else ProblemKind.SERVER_REFUSED
    message = (
        QT_TRANSLATE_NOOP("engine", "The mailbox on the server is full.")
        if status.code == "OVERQUOTA"
        else QT_TRANSLATE_NOOP("engine", "The mail server refused a step.")
    )
    return ServerSaidNo(_said(kind, sentence(message), status), status)


def disconnected(server: Server, said: str = "") -> ConnectionLost:
    """The server, or something on the way to it, ended the connection."""
    return ConnectionLost(replace(problem_of(EOFError(), server), server_said=said))


def nonsense(server: Server) -> ConnectionLost:
    """The server does not speak IMAP as it should."""
    message = sentence(
        QT_TRANSLATE_NOOP("engine", "The server {host} gave an answer that is not IMAP."), host=server.host
    )
    step = sentence(QT_TRANSLATE_NOOP("engine", "Check address and port in the server data."))
    return ConnectionLost(Problem(ProblemKind.PROTOCOL, message, step))


def unusable(server: Server, error: Exception) -> ConnectionLost:
    """The same where `error` may say that the answer was one without end."""
    return ConnectionLost(endless(server)) if isinstance(error, Endless) else nonsense(server)


def _said(kind: ProblemKind, message: Sentence, status: Status, step: Sentence | None = None) -> Problem:
    return Problem(kind, message, step, status.text)


def _busy(server: Server) -> Sentence:
    return sentence(
        QT_TRANSLATE_NOOP("engine", "The server {host} cannot sign anyone in at the moment."),
        host=server.host,
    )


def _refused(server: Server) -> Sentence:
    return sentence(QT_TRANSLATE_NOOP("engine", "The server {host} refused the sign-in."), host=server.host)


def _disabled(server: Server) -> Sentence:
    return sentence(
        QT_TRANSLATE_NOOP("engine", "The server {host} does not allow this way of signing in."),
        host=server.host,
    )


def _token_refused(server: Server) -> Sentence:
    return sentence(
        QT_TRANSLATE_NOOP("engine", "The server {host} no longer accepts the sign-in."), host=server.host
    )


def _password_refused() -> Sentence:
    return sentence(QT_TRANSLATE_NOOP("engine", "The server did not accept the password."))


def _password_hint() -> Sentence:
    return sentence(
        QT_TRANSLATE_NOOP(
            "engine",
            "The password is wrong, or the user name is different. "
            "tomail has tried only once, so that your account is not locked.",
        )
    )


def _allow() -> Sentence:
    return sentence(
        QT_TRANSLATE_NOOP(
            "engine",
            "Allow IMAP or choose another way of signing in; your provider may ask for an app password.",
        )
    )


def _sign_in_again() -> Sentence:
    return sentence(QT_TRANSLATE_NOOP("engine", "Please sign in again."))


def _later() -> Sentence:
    return sentence(QT_TRANSLATE_NOOP("engine", "Try again in a few minutes."))
