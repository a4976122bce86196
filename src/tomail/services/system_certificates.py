"""Own certificates from the operating system's store, for an account that they are made for."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from tomail.accounts.system_identities import identities, offered
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.certificates import OwnCertificate

from .certificates import Certificates

__all__ = ["import_from_system", "offered"]


def import_from_system(
    certificates: Certificates, account: str, read: Callable[[str], list[bytes]] = identities
) -> list[OwnCertificate]:
    """Take in all that belong to the account's address; those of others stay where they are.

    Raises Refused (NOT_FOUND) if there is none, or as `Certificates.import_own`.
    """
    password = secrets.token_urlsafe(24)  # between the system and us alone
    try:
        files = read(password)
    except OSError:
        files = []
    taken, other = [], None
    for each in files:
        try:
            taken.append(certificates.import_own(account, each, password))
        except Refused as error:
            if error.problem.kind is ProblemKind.NOT_ALLOWED:
                raise
            other = error
    if not taken:
        raise other or Refused(_none_there())
    return taken


def _none_there() -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "This computer gives out no certificate with a private key.")),
        sentence(
            QT_TRANSLATE_NOOP("engine", "Some may not leave it. Ask whoever issued it for a .p12 file.")
        ),
    )
