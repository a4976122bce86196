"""PINs and passwords: what is good enough, and the private keys that they wrap."""

from __future__ import annotations

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.people import user_principal

from .keys import Keys
from .sealing import lock_with_password, unlock_with_password

SHORTEST = 6
_DIGITS = "01234567890123456789"


def check_pin(pin: str, shortest: int = SHORTEST) -> None:
    """Raises Refused (INVALID) for what the first guesses would find."""
    if len(pin) < shortest:
        raise Refused(_too_short(shortest))
    if len(set(pin)) < 3 or pin in _DIGITS or pin[::-1] in _DIGITS:
        raise Refused(_too_easy())


def wrapped(keys: Keys, user: str, pin: str, private: bytes, pepper: int) -> bytes:
    """The user's private key, as only the PIN together with a workstation of the practice opens it.

    `pepper` is the epoch of it: the newest for a new pair.
    """
    check_pin(pin)
    return lock_with_password(pin, keys.pepper(pepper), private, user_principal(user))


def unwrapped(keys: Keys, user: str, pin: str, wrapped_private: bytes, pepper: int) -> bytes:
    """The reverse. Raises Unopened."""
    return unlock_with_password(pin, keys.pepper(pepper), wrapped_private, user_principal(user))


def _too_short(shortest: int) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "A PIN has at least {digits} digits; a password may be longer."),
            digits=shortest,
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Choose a longer one.")),
    )


def _too_easy() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "This PIN would be guessed at once.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Choose digits that do not follow one another.")),
    )
