"""A practice whose portal is played: what the windows ask of it, and what it was asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind
from tomail.base.sentences import sentence
from tomail.model.portal import EmergencySheet, Link, PortalStatus
from tomail.services.container import Services

URL = "https://portal.example.org"
SHEET = EmergencySheet(2, "-".join(["ABCD"] * 13), "p_0123456789abcdef")
KNOWN = PortalStatus(Link.CONNECTED, URL, datetime(2026, 11, 23, 7, 0, tzinfo=UTC), "ab12" * 8, 2, 2)


def away() -> EnvironmentTrouble:
    return EnvironmentTrouble(Problem(ProblemKind.OFFLINE, sentence("The portal is away.")))


@dataclass
class PlayedConnection:
    """As services.portal.connection.PortalConnection; `trouble` is raised by what asks the portal."""

    standing: PortalStatus = field(default_factory=lambda: PortalStatus(Link.NONE))
    alarm: str | None = None
    trouble: Exception | None = None
    asked: list[tuple[Any, ...]] = field(default_factory=list)
    untold: int = 0
    mailbox: str = "praxis@example.org"

    @property
    def configured(self) -> bool:
        return self.standing.link is not Link.NONE

    def status(self) -> PortalStatus:
        return self.standing

    def known(self) -> Any:
        return SimpleNamespace(alarm=self.alarm) if self.configured else None

    def devices(self) -> list[Any]:
        return [SimpleNamespace(name="Anmeldung 1"), SimpleNamespace(name="Sprechzimmer 2")]

    def look(self, url: str) -> None:
        self._ask("look", url)

    def enrol(self, url: str, code: str, mailbox: str) -> None:
        self._ask("enrol", url, code, mailbox)
        self.standing = KNOWN

    def restore(self, url: str, code: str, sheet: str, mailbox: str) -> None:
        self._ask("restore", url, code, sheet, mailbox)
        self.standing = KNOWN

    def check(self) -> None:
        self._ask("check")

    def leave(self) -> int:
        self._ask("leave")
        self.standing = PortalStatus(Link.NONE)
        return self.untold

    def write_to(self, mailbox: str) -> None:
        self._ask("write_to", mailbox)
        self.mailbox = mailbox

    def confirm(self, reason: str) -> None:
        self._ask("confirm", reason)
        self.standing, self.alarm = KNOWN, None

    def emergency_sheet(self) -> EmergencySheet:
        return SHEET

    def _ask(self, *what: Any) -> None:
        self.asked.append(what)
        if self.trouble is not None:
            raise self.trouble


class WithPortal:
    """The services of a practice, and a portal that is played."""

    def __init__(self, services: Services, connection: PlayedConnection) -> None:
        self._services = services
        guard = SimpleNamespace(look=lambda: None, compared=None)
        self.portal = SimpleNamespace(connection=connection, guard=guard)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._services, name)
