"""The practice at its portal: connection, sending, releases, answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .connection import PortalConnection
    from .page_guard import PageGuard
    from .watch import PortalWatch


@dataclass(frozen=True)
class Portal:
    """What windows and commands are given."""

    connection: PortalConnection
    watch: PortalWatch
    guard: PageGuard

    def start(self) -> None:
        """Begin to hear."""
        self.watch.start()

    def stop(self) -> None:
        """End within a second or two."""
        self.watch.stop()
