"""The list «Freigaben»: whose key waits to be made sure of, and what follows from it."""

from __future__ import annotations

from tomail.model.portal import Release
from tomail.secure.protocol.states import Check


class Releases:
    """Synchronous and thread-safe; all but `waiting`, `count` and `number` talk to the portal.

    Needs Right.RELEASE_PATIENTS. Raises Refused (NOT_ALLOWED, NOT_FOUND, CONFLICT: the key is another by now
    or somebody was faster), EnvironmentTrouble (OFFLINE, PRACTICE_AWAY).
    """

    def waiting(self) -> list[Release]:
        """The oldest first."""
        raise NotImplementedError

    @property
    def count(self) -> int:
        """How many wait; from memory but for the first time."""
        raise NotImplementedError

    def number(self, account: str) -> str:
        """The Prüfzahl, "4711 0815 2342". Takes a fifth of a second: not on the window's thread."""
        raise NotImplementedError

    def release(self, account: str, check: Check) -> None:
        """The key is the patient's, made sure of in this way: they read what waits."""
        raise NotImplementedError

    def refuse(self, account: str) -> None:
        """The key is somebody else's; what waits is read by nobody."""
        raise NotImplementedError

    def block(self, account: str) -> None:
        """They neither read nor write any more."""
        raise NotImplementedError

    def unblock(self, account: str) -> None:
        """Back into the list: their key has to be made sure of."""
        raise NotImplementedError
