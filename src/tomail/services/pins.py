"""Certificates that are trusted by hand: whose right that is, for whom never, and that it is written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

from tomail.accounts.autoconfig.providers import by_host
from tomail.base.errors import Problem, ProblemKind, Refused, TomailError
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.account import Account, Server
from tomail.model.audit import Action
from tomail.model.people import Right

Place = tuple[str, int]
Require = Callable[[Right, str], None]


class Note(Protocol):
    """As `Audit.note`."""

    def __call__(  # noqa: D102
        self, action: Action, subject: str, account: str, *, details: Mapping[str, int | str]
    ) -> None: ...


def _unwritten(action: Action, subject: str, account: str, *, details: Mapping[str, int | str]) -> None: ...


class Pins:
    """Asked before an account with a pinned certificate is tested or stored, and told afterwards."""

    def __init__(self, require: Require = lambda right, account: None, note: Note = _unwritten) -> None:
        """`require` raises Refused unless the person has the right."""
        self._require = require
        self._note = note

    def allow(self, account: Account, before: Account | None = None) -> None:
        """Raises Refused (NOT_ALLOWED, INVALID) for a new pin: without the right, or of a known provider."""
        for (host, _), _ in _pins(account).items() - _pins(before).items():
            if by_host(host) is not None:
                raise Refused(_known_provider(host))
            self._require(Right.MANAGE if before else Right.SETTINGS, before.id if before else "")

    def may_trust(self, account: str = "") -> bool:
        """True if the person may trust a certificate by hand, for an account or for a new one ("")."""
        try:
            self._require(Right.MANAGE if account else Right.SETTINGS, account)
        except TomailError:
            return False
        return True

    def stored(self, account: Account, before: Account | None = None) -> None:
        """Write down which certificates are trusted from now on, and which no longer."""
        old, new = _pins(before), _pins(account)
        for act, pins in (
            ("trust certificate", new.items() - old.items()),
            ("distrust certificate", old.items() - new.items()),
        ):
            for (host, port), fingerprint in sorted(pins):
                facts: dict[str, int | str] = {"host": host, "port": port, "fingerprint_sha256": fingerprint}
                self._note(Action.ACCOUNT, account.id, account.id, details={"act": act, **facts})


def _pins(account: Account | None) -> dict[Place, str]:
    return dict(_each(account)) if account else {}


def _each(account: Account) -> Iterator[tuple[Place, str]]:
    server: Server
    for server in (account.incoming, account.outgoing):
        if server.fingerprint_sha256:
            yield (server.host, server.port), server.fingerprint_sha256


def _known_provider(host: str) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "{host} belongs to a known provider: its certificate is never trusted by hand."
            ),
            host=host,
        ),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "Remove fingerprint_sha256; if the connection then fails, ask your IT before you go on.",
            )
        ),
    )
