"""What one server process has: its database, its blobs, its secrets, its clock."""

from __future__ import annotations

from dataclasses import dataclass, field

from tomail.base.clock import Clock, SystemClock

from .bell import Bell
from .blobs import Blobs
from .database import Database
from .keys import Keys
from .pace import Pace
from .settings import Settings
from .static import Page


@dataclass
class Portal:
    """Given to everything that answers."""

    settings: Settings
    keys: Keys
    database: Database
    blobs: Blobs
    page: Page
    clock: Clock = field(default_factory=SystemClock)
    bell: Bell = field(init=False)
    pace: Pace = field(init=False)

    def __post_init__(self) -> None:
        self.bell = Bell(self.database)
        self.pace = Pace(self.clock)

    def now(self) -> int:
        """Seconds since 1970."""
        return int(self.clock.now().timestamp())
