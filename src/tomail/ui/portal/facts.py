"""What the settings show of the portal, asked of the practice at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tomail.model.portal import PortalStatus
from tomail.services.container import Services


@dataclass(frozen=True)
class PortalFacts:
    """`let_in`: names of workstations; `alarm`: what is another, as the practice keeps it; `compared`: when
    this workstation compared the patients' page last; `mailbox`: address that the portal's notices go to."""

    status: PortalStatus
    let_in: tuple[str, ...] = ()
    alarm: str = ""
    compared: datetime | None = None
    mailbox: str = ""


def portal_facts(services: Services) -> PortalFacts:
    """Raises EnvironmentTrouble (PRACTICE_AWAY)."""
    connection = services.portal.connection
    status, known = connection.status(), connection.known()
    if known is None:
        return PortalFacts(status)
    names = tuple(each.name for each in connection.devices())
    compared, mailbox = services.portal.guard.compared, connection.mailbox
    return PortalFacts(status, names, known.alarm or "", compared, mailbox)
