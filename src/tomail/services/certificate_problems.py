"""Why a certificate is not taken in, handed out or found."""

from __future__ import annotations

from collections.abc import Sequence

from tomail.base.errors import Problem, ProblemKind
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence

SHORTEST_PASSWORD = 8  # of a file with a private key


def wrong_password() -> Problem:
    """A PKCS#12 file stays closed."""
    return Problem(
        ProblemKind.WRONG_PASSWORD,
        sentence(QT_TRANSLATE_NOOP("engine", "The file does not open with this password.")),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "Whoever made the file gave it the password; mind capital and small letters."
            )
        ),
    )


def no_key() -> Problem:
    """It is no such file."""
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "This file holds no certificate with a private key.")),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "It takes a file that ends with .p12 or .pfx, from whoever issued it."
            )
        ),
    )


def no_certificate() -> Problem:
    """A file of certificates is none."""
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "This file holds no certificate with an e-mail address.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Such files end with .cer, .crt, .pem or .p7b.")),
    )


def short_password() -> Problem:
    """A private key does not leave the profile so."""
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "The password needs at least {count} characters."),
            count=SHORTEST_PASSWORD,
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Whoever has the file and the password reads your mail.")),
    )


def cannot_lock() -> Problem:
    """An OpenPGP key of a new kind, or locked by its program in a way of its own."""
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "tomail cannot give this kind of key a password.")),
        sentence(
            QT_TRANSLATE_NOOP("engine", "Import it there from the file or the program that it came from.")
        ),
    )


def other_address(address: str, addresses: Sequence[str]) -> Problem:
    """It is not the account's."""
    message = QT_TRANSLATE_NOOP("engine", "This certificate is for {others}, not for {address}.")
    return Problem(
        ProblemKind.INVALID,
        sentence(message, others=", ".join(addresses[:3]) or "–", address=address),
        sentence(QT_TRANSLATE_NOOP("engine", "Choose the account that it belongs to.")),
    )


def not_found() -> Problem:
    """It was removed meanwhile."""
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "This certificate is not here (any more).")),
        sentence(QT_TRANSLATE_NOOP("engine", "`tomail certificates list` shows those that are.")),
    )


def cannot_seal() -> Problem:
    """Whatever went wrong: nothing leaves."""
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "This e-mail could not be signed or encrypted; nothing was sent.")
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Look at the certificates in the settings.")),
    )
