"""What the portal said, or that it said nothing, as people are told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused, TomailError
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.secure.client.http import AwayKind, PortalAway, PortalProblem
from tomail.secure.protocol.errors import ErrorCode

_AWAY: dict[AwayKind, tuple[ProblemKind, Sentence]] = {
    AwayKind.UNREACHABLE: (
        ProblemKind.OFFLINE,
        sentence(QT_TRANSLATE_NOOP("engine", "The portal cannot be reached.")),
    ),
    AwayKind.TOO_SLOW: (
        ProblemKind.OFFLINE,
        sentence(QT_TRANSLATE_NOOP("engine", "The portal did not answer in time.")),
    ),
    AwayKind.CERTIFICATE: (
        ProblemKind.CERTIFICATE,
        sentence(QT_TRANSLATE_NOOP("engine", "The certificate of the portal is not valid.")),
    ),
    AwayKind.NOT_A_PORTAL: (
        ProblemKind.PROTOCOL,
        sentence(QT_TRANSLATE_NOOP("engine", "There is no portal at this address.")),
    ),
    AwayKind.ENDED: (
        ProblemKind.CANCELLED,
        sentence(QT_TRANSLATE_NOOP("engine", "The connection to the portal was ended.")),
    ),
}
_HELPS: dict[AwayKind, Sentence] = {
    AwayKind.CERTIFICATE: sentence(
        QT_TRANSLATE_NOOP("engine", "Whoever runs the portal must renew it. Nothing was sent.")
    ),
    AwayKind.NOT_A_PORTAL: sentence(
        QT_TRANSLATE_NOOP("engine", "Check the address, or ask whoever runs the portal.")
    ),
}
_BY_ITSELF = sentence(
    QT_TRANSLATE_NOOP("engine", "What waits is sent by itself. If it lasts, ask whoever runs the portal.")
)
_LATER = frozenset({ErrorCode.TOO_MANY, ErrorCode.UNAVAILABLE, ErrorCode.STORAGE})


@contextmanager
def told() -> Iterator[None]:
    """PortalAway becomes EnvironmentTrouble, PortalProblem becomes Refused or EnvironmentTrouble."""
    try:
        yield
    except PortalAway as away:
        raise EnvironmentTrouble(away_problem(away.kind)) from None
    except PortalProblem as problem:
        raise refused(problem.code) from None


def away_problem(kind: AwayKind) -> Problem:
    """Nothing is known of what became of the request."""
    what, words = _AWAY[kind]
    return Problem(what, words, _HELPS.get(kind, _BY_ITSELF))


def refused(code: ErrorCode) -> TomailError:
    """The portal said no."""
    if code in _LATER:
        return EnvironmentTrouble(_busy(full=code is ErrorCode.STORAGE))
    if code is ErrorCode.SIGN_IN:
        return Refused(shut_out())
    if code in (ErrorCode.QUOTA, ErrorCode.TOO_LARGE):
        return Refused(_too_much())
    return Refused(_other(code))


def shut_out() -> Problem:
    """The portal does not know this workstation."""
    return Problem(
        ProblemKind.NOT_ALLOWED,
        sentence(QT_TRANSLATE_NOOP("engine", "The portal does not let this workstation in.")),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "The other workstations go on. Ask your IT to look at Settings – Secure sending.",
            )
        ),
    )


def _busy(*, full: bool) -> Problem:
    if full:
        return Problem(
            ProblemKind.SERVER_REFUSED,
            sentence(QT_TRANSLATE_NOOP("engine", "The portal has no room left.")),
            sentence(QT_TRANSLATE_NOOP("engine", "Tell whoever runs the portal. What waits is sent later.")),
        )
    return Problem(
        ProblemKind.OFFLINE,
        sentence(QT_TRANSLATE_NOOP("engine", "The portal is busy.")),
        _BY_ITSELF,
    )


def _too_much() -> Problem:
    return Problem(
        ProblemKind.TOO_LARGE,
        sentence(QT_TRANSLATE_NOOP("engine", "That is more than the portal takes.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Send less at once, or ask whoever runs the portal for room.")),
    )


def _other(code: ErrorCode) -> Problem:
    return Problem(
        ProblemKind.SERVER_REFUSED,
        sentence(QT_TRANSLATE_NOOP("engine", "The portal refused this ({code})."), code=code.value),
        sentence(QT_TRANSLATE_NOOP("engine", "Look at its state. If it stays so, ask your IT.")),
    )
