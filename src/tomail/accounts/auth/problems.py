"""Why a sign-in did not come about, and what the person can do."""

from __future__ import annotations

from enum import StrEnum

from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused, SignInNeeded, TomailError
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence

from .grant import Grant

QUOTED_CHARACTERS = 200


class SignInReason(StrEnum):
    """What a page tells apart."""

    DENIED = "denied"  # the person, or their organisation, said no
    CANCELLED = "cancelled"
    TIMEOUT = "timeout"
    WRONG_ACCOUNT = "wrong_account"
    MISSING_SCOPE = "missing_scope"  # less was granted than mail needs
    NOT_LASTING = "not_lasting"  # no refresh token
    NOT_GENUINE = "not_genuine"  # issuer or audience of the answer is another one
    CODE_REFUSED = "code_refused"  # used, too old, or of another sign-in
    EXPIRED = "expired"  # the refresh token is no longer taken
    CLIENT_REFUSED = "client_refused"  # the practice's client id
    FAILED = "failed"  # anything else the provider said


class SignInFailed(SignInNeeded):
    """A person has to act; `reason` says how."""

    def __init__(self, reason: SignInReason, problem: Problem) -> None:
        super().__init__(problem)
        self.reason = reason


class WrongAccount(SignInFailed):
    """Another account than the one set up. `grant` works, and is right for a shared mailbox."""

    def __init__(self, problem: Problem, grant: Grant) -> None:
        super().__init__(SignInReason.WRONG_ACCOUNT, problem)
        self.grant = grant


_AGAIN = QT_TRANSLATE_NOOP("engine", "Please try again.")
_NO_GRANT = {
    SignInReason.DENIED: (
        QT_TRANSLATE_NOOP(
            "engine", "Access was denied. tomail needs the permission to read and send e-mail."
        ),
        _AGAIN,
    ),
    SignInReason.CANCELLED: (QT_TRANSLATE_NOOP("engine", "The sign-in was cancelled."), _AGAIN),
    SignInReason.TIMEOUT: (
        QT_TRANSLATE_NOOP("engine", "The sign-in in the browser was not completed."),
        _AGAIN,
    ),
    SignInReason.MISSING_SCOPE: (
        QT_TRANSLATE_NOOP("engine", "{provider} did not grant tomail all the permissions it needs."),
        QT_TRANSLATE_NOOP("engine", "Please sign in again and leave all permissions ticked."),
    ),
    SignInReason.NOT_LASTING: (
        QT_TRANSLATE_NOOP("engine", "{provider} does not let tomail stay signed in."),
        QT_TRANSLATE_NOOP(
            "engine", "Your IT must allow offline access (refresh tokens) for the client ID of the practice."
        ),
    ),
    SignInReason.NOT_GENUINE: (
        QT_TRANSLATE_NOOP(
            "engine", "The answer to the sign-in did not come from {provider} and was discarded."
        ),
        QT_TRANSLATE_NOOP("engine", "Please try again. If it happens again, inform your IT."),
    ),
    SignInReason.CODE_REFUSED: (
        QT_TRANSLATE_NOOP("engine", "{provider} did not accept the access code; it may be too old."),
        _AGAIN,
    ),
    SignInReason.EXPIRED: (
        QT_TRANSLATE_NOOP("engine", "The sign-in with {provider} has expired or was withdrawn."),
        QT_TRANSLATE_NOOP("engine", "Please sign in again in the account management."),
    ),
    SignInReason.CLIENT_REFUSED: (
        QT_TRANSLATE_NOOP("engine", "{provider} does not accept the client ID of the practice."),
        QT_TRANSLATE_NOOP("engine", "Check the client ID in the settings of the practice."),
    ),
    SignInReason.FAILED: (
        QT_TRANSLATE_NOOP("engine", "{provider} could not complete the sign-in."),
        _AGAIN,
    ),
}
_KINDS = {
    SignInReason.CANCELLED: ProblemKind.CANCELLED,
    SignInReason.NOT_GENUINE: ProblemKind.PROTOCOL,
    SignInReason.FAILED: ProblemKind.SERVER_REFUSED,
}
# RFC 6749 sections 4.1.2.1 and 5.2, OpenID Connect Core 3.1.2.6
_CODES = {
    "access_denied": SignInReason.DENIED,
    "invalid_client": SignInReason.CLIENT_REFUSED,
    "unauthorized_client": SignInReason.CLIENT_REFUSED,
    "invalid_scope": SignInReason.CLIENT_REFUSED,
    "login_required": SignInReason.EXPIRED,
    "interaction_required": SignInReason.EXPIRED,
    "consent_required": SignInReason.EXPIRED,
    "account_selection_required": SignInReason.EXPIRED,
}
_PASSING = frozenset({"temporarily_unavailable", "server_error"})


def sign_in_failed(reason: SignInReason, provider: str, said: str = "") -> SignInFailed:
    """The failure for `reason`; `provider` is its name for people, `said` its own text."""
    message, step = _NO_GRANT[reason]
    kind = _KINDS.get(reason, ProblemKind.SIGN_IN_NEEDED)
    return SignInFailed(
        reason, Problem(kind, sentence(message, provider=provider), sentence(step), quoted(said))
    )


def from_code(code: str, said: str, provider: str, *, refreshing: bool = False) -> TomailError:
    """What an OAuth error code means; a passing one is the environment's trouble, not the person's."""
    if code in _PASSING:
        return EnvironmentTrouble(_unavailable(provider, said))
    if code == "invalid_grant":
        reason = SignInReason.EXPIRED if refreshing else SignInReason.CODE_REFUSED
    else:
        reason = _CODES.get(code, SignInReason.FAILED)
    return sign_in_failed(reason, provider, said)


def unusable_answer(provider: str) -> EnvironmentTrouble:
    """The provider's server answered with something that is not OAuth: a proxy's page, half a reply."""
    return EnvironmentTrouble(_unavailable(provider, ""))


def wrong_account(signed_in: str, wanted: str, grant: Grant) -> WrongAccount:
    """The person chose another account in the browser."""
    message = sentence(
        QT_TRANSLATE_NOOP("engine", "You signed in as {signed_in}, but {wanted} is being set up."),
        signed_in=signed_in,
        wanted=wanted,
    )
    step = sentence(
        QT_TRANSLATE_NOOP(
            "engine",
            "Please sign in with the account of the practice. Is it a mailbox that is shared with you? "
            "Then use this sign-in all the same.",
        )
    )
    return WrongAccount(Problem(ProblemKind.SIGN_IN_NEEDED, message, step), grant)


def client_id_missing(provider: str, setting: str) -> Refused:
    """`setting` is the key under which the client id is entered."""
    message = QT_TRANSLATE_NOOP("engine", "To sign in with {provider}, the practice needs a client ID.")
    step = QT_TRANSLATE_NOOP(
        "engine", "Your IT enters it once in the settings of the practice, under “{setting}”."
    )
    return Refused(
        Problem(
            ProblemKind.CLIENT_ID_MISSING,
            sentence(message, provider=provider),
            sentence(step, setting=setting),
        )
    )


def no_sign_in_service(issuer: str) -> Refused:
    """An issuer without usable OAuth metadata."""
    message = QT_TRANSLATE_NOOP("engine", "{issuer} offers no sign-in with OAuth 2 that tomail can use.")
    step = QT_TRANSLATE_NOOP("engine", "Check the address of the sign-in service, or use a password.")
    return Refused(Problem(ProblemKind.UNSUPPORTED, sentence(message, issuer=issuer), sentence(step)))


def unusable_code(beginning: str) -> Refused:
    """What was pasted is neither this sign-in's address, which starts with `beginning`, nor a code."""
    message = QT_TRANSLATE_NOOP("engine", "This is not the access code of this sign-in.")
    step = QT_TRANSLATE_NOOP(
        "engine",
        "Copy the whole address from the browser after signing in; it begins with {beginning}.",
    )
    return Refused(Problem(ProblemKind.INVALID, sentence(message), sentence(step, beginning=beginning)))


def port_blocked() -> EnvironmentTrouble:
    """No port of this computer could be opened for the answer."""
    message = QT_TRANSLATE_NOOP("engine", "tomail could not open a port on this computer for the sign-in.")
    step = QT_TRANSLATE_NOOP("engine", "Ask your IT; security software may be blocking it.")
    return EnvironmentTrouble(Problem(ProblemKind.UNREACHABLE, sentence(message), sentence(step)))


def quoted(said: str) -> str:
    """A server's text, fit to be shown as a quotation."""
    plain = "".join(letter if letter.isprintable() else " " for letter in said)
    return " ".join(plain.split())[:QUOTED_CHARACTERS]


def _unavailable(provider: str, said: str) -> Problem:
    message: Sentence = sentence(
        QT_TRANSLATE_NOOP("engine", "The sign-in service of {provider} is not available at the moment."),
        provider=provider,
    )
    step = sentence(QT_TRANSLATE_NOOP("engine", "Try again in a few minutes."))
    return Problem(ProblemKind.SERVER_REFUSED, message, step, quoted(said))
