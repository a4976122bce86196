"""What a POP3 server's -ERR means for a person: response codes (RFC 2449, 3206) first, then known words."""

from __future__ import annotations

import re

from tomail.accounts.tls import problem_of
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused, SignInNeeded, TomailError
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.message.clean import clean
from tomail.model.account import Server
from tomail.model.credentials import BearerToken, Credential
from tomail.sync.endless import endless
from tomail.sync.wording import BLOCKED, is_hiccup

MOST_SAID = 200
_CODE = re.compile(r"\[([A-Z/-]+)[^\]]*\]")
_DISABLED = re.compile(
    r"disabled|not enabled|application-specific|app.?password|pop3? access|not allowed", re.IGNORECASE
)


def said(answer: bytes) -> str:
    """The server's words, fit to be quoted."""
    text = answer.decode("utf-8", "replace").removeprefix("-ERR").removeprefix("+OK")
    return clean(text)[:MOST_SAID]


def sign_in_refused(answer: bytes, credential: Credential, server: Server) -> TomailError:
    """The error to raise when a sign-in was answered with `answer`."""
    words = said(answer)
    match = _CODE.match(words)
    code = match.group(1) if match else ""
    if code == "IN-USE":
        return EnvironmentTrouble(_quoted(ProblemKind.SERVER_REFUSED, _in_use(), words, _by_itself()))
    if code in ("SYS/TEMP", "LOGIN-DELAY") or (code != "AUTH" and is_hiccup(words)):
        return EnvironmentTrouble(_quoted(ProblemKind.SERVER_REFUSED, _busy(server), words, _later()))
    if code != "AUTH" and BLOCKED.search(words):
        blocked = sentence(QT_TRANSLATE_NOOP("engine", "Signing in is blocked for the time being."))
        return SignInNeeded(_quoted(ProblemKind.SIGN_IN_BLOCKED, blocked, words, _later()))
    if code == "SYS/PERM" or _DISABLED.search(words):
        return SignInNeeded(_quoted(ProblemKind.METHOD_DISABLED, _disabled(server), words, _allow()))
    if isinstance(credential, BearerToken):
        withdrawn = sentence(
            QT_TRANSLATE_NOOP("engine", "The server {host} no longer accepts the sign-in."), host=server.host
        )
        again = sentence(QT_TRANSLATE_NOOP("engine", "Please sign in again."))
        return SignInNeeded(_quoted(ProblemKind.SIGN_IN_NEEDED, withdrawn, words, again))
    wrong = sentence(QT_TRANSLATE_NOOP("engine", "The server did not accept the password."))
    return SignInNeeded(_quoted(ProblemKind.WRONG_PASSWORD, wrong, words, _password_hint()))


def unusable_credential() -> Refused:
    """A user name or password with a control character in it; no keyboard types one."""
    message = QT_TRANSLATE_NOOP("engine", "User name or password contain a character that cannot be sent.")
    return Refused(Problem(ProblemKind.INVALID, sentence(message)))


def no_way_to_sign_in(server: Server) -> SignInNeeded:
    """The server offers no way of signing in that fits the credential."""
    return SignInNeeded(Problem(ProblemKind.METHOD_DISABLED, _disabled(server), _allow()))


def command_refused(answer: bytes) -> EnvironmentTrouble:
    """A command after the sign-in was answered with -ERR."""
    message = sentence(QT_TRANSLATE_NOOP("engine", "The mail server refused a step."))
    return EnvironmentTrouble(_quoted(ProblemKind.SERVER_REFUSED, message, said(answer)))


def no_uidl(server: Server) -> EnvironmentTrouble:
    """The server cannot name its messages, so new ones cannot be told from old ones."""
    message = QT_TRANSLATE_NOOP("engine", "The server {host} lacks a function that POP3 needs (UIDL).")
    step = QT_TRANSLATE_NOOP("engine", "Choose IMAP in the server data, or ask your provider.")
    return EnvironmentTrouble(
        Problem(ProblemKind.UNSUPPORTED, sentence(message, host=server.host), sentence(step))
    )


def disconnected(server: Server) -> EnvironmentTrouble:
    """The server, or something on the way to it, ended the connection."""
    return EnvironmentTrouble(problem_of(EOFError(), server))


def nonsense(server: Server) -> EnvironmentTrouble:
    """The server does not speak POP3 as it should."""
    message = sentence(
        QT_TRANSLATE_NOOP("engine", "The server {host} gave an answer that is not POP3."), host=server.host
    )
    step = sentence(QT_TRANSLATE_NOOP("engine", "Check address and port in the server data."))
    return EnvironmentTrouble(Problem(ProblemKind.PROTOCOL, message, step))


def too_much(server: Server) -> EnvironmentTrouble:
    """A list or a message without an end."""
    return EnvironmentTrouble(endless(server))


def _quoted(kind: ProblemKind, message: Sentence, words: str, step: Sentence | None = None) -> Problem:
    return Problem(kind, message, step, words)


def _in_use() -> Sentence:
    return sentence(QT_TRANSLATE_NOOP("engine", "Another program is fetching from this mailbox."))


def _busy(server: Server) -> Sentence:
    return sentence(
        QT_TRANSLATE_NOOP("engine", "The server {host} cannot sign anyone in at the moment."),
        host=server.host,
    )


def _disabled(server: Server) -> Sentence:
    return sentence(
        QT_TRANSLATE_NOOP("engine", "The server {host} does not allow this way of signing in."),
        host=server.host,
    )


def _allow() -> Sentence:
    return sentence(
        QT_TRANSLATE_NOOP(
            "engine",
            "Allow POP3 or choose another way of signing in; your provider may ask for an app password.",
        )
    )


def _password_hint() -> Sentence:
    return sentence(
        QT_TRANSLATE_NOOP(
            "engine",
            "The password is wrong, or the user name is different. "
            "tomail has tried only once, so that your account is not locked.",
        )
    )


def _later() -> Sentence:
    return sentence(QT_TRANSLATE_NOOP("engine", "Try again in a few minutes."))


def _by_itself() -> Sentence:
    return sentence(QT_TRANSLATE_NOOP("engine", "tomail tries again by itself."))
