"""PINs and invitations that cost little: what makes them dear to guess is only in the way of other tests."""

from __future__ import annotations

from collections.abc import Callable

from tomail.practice import sealing


def stretch_by_little(change: Callable[[object, str, object], None] = setattr) -> None:
    """For this whole process. Processes that a test starts and that enter its codes do the same: what is
    stretched at another cost opens nothing."""
    change(sealing, "MEMORY_KIB", 8 * sealing.LANES)  # the least that there is
    change(sealing, "PASSES", 1)
