"""The practice at its portal: connection, sending, releases, answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .answers import Answers
    from .connection import PortalConnection
    from .moves import Moves
    from .page_guard import PageGuard
    from .releases import Releases
    from .sending import PortalSending
    from .watch import PortalWatch


@dataclass(frozen=True)
class Portal:
    """What windows and commands are given."""

    connection: PortalConnection
    watch: PortalWatch
    guard: PageGuard
    sending: PortalSending
    releases: Releases
    moves: Moves
    answers: Answers

    def start(self) -> None:
        """Begin to hear, and to bring on what waits."""
        self.watch.start()
        self.sending.start()
        self.answers.start()

    def stop(self) -> None:
        """End within a second or two."""
        self.watch.stop()
        self.sending.close()
        self.answers.stop()
