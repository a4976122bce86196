"""Workstations that the portal lets in and the practice does not know: a withdrawn one may have made it."""

from __future__ import annotations

import logging
import threading
from time import monotonic

from tomail.practice import portal_workstations
from tomail.secure.client.exchanged import Event
from tomail.secure.protocol.identifiers import IdKind

from .connection import PortalConnection
from .joining import take_out

PATIENCE_SECONDS = 120.0  # a workstation that comes in notes it a moment later

log = logging.getLogger(__name__)


class Strangers:
    """`added` hears of each new one, `tick` takes out those whom nobody vouched for since."""

    def __init__(self, connection: PortalConnection) -> None:
        self._connection = connection
        self._guard = threading.Lock()
        self._since: dict[str, float] = {}

    def added(self, event: Event) -> None:
        """The portal lets in another one."""
        with self._guard:
            self._since.setdefault(event.said.identifier("device", IdKind.DEVICE), monotonic())

    def tick(self) -> None:
        """Called often. Raises TomailError, PortalAway, PortalProblem."""
        with self._guard:
            due = [each for each, since in self._since.items() if monotonic() - since >= PATIENCE_SECONDS]
        if not due:
            return
        with self._connection.practice.reading() as session:
            known = portal_workstations.known_devices(session)
        with self._connection.calls() as calls:
            for each in due:
                if each not in known:
                    log.warning("the portal let in a workstation that is none of the practice's")
                    take_out(calls, each)
                with self._guard:
                    self._since.pop(each, None)
