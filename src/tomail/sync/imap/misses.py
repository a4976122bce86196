"""Messages that did not come, and steps that did not get there, remembered as long as the program runs.

One that a server cannot read keeps no other waiting: some servers refuse a whole FETCH over it, and some end
the line, Dovecot by default.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

MOST_BREAKS = 2  # lines that may end at a message before it is left out
FORGIVEN_AFTER = 900.0  # seconds; then all is asked for once more


@dataclass
class Misses:
    """By folder. `unanswered`: UIDs that the pass before asked for and was not told of."""

    unanswered: dict[int, frozenset[int]] = field(default_factory=dict)
    _breaks: Counter[tuple[int, int]] = field(default_factory=Counter)
    _steps: Counter[int] = field(default_factory=Counter)
    _forgiven: float = 0.0

    def broke(self, folder: int, asked: Iterable[int]) -> None:
        """The line ended while these were to come: the first is the one, as servers go by their order."""
        self._breaks[folder, min(asked)] += 1

    def is_doubtful(self, folder: int, uid: int) -> bool:
        """A line ended at it: it comes last, and alone."""
        return (folder, uid) in self._breaks

    def has_doubts(self, folder: int) -> bool:
        """A line ended at a message of this folder."""
        return any(broken == folder for broken, _ in self._breaks)

    def is_left_out(self, folder: int, uid: int) -> bool:
        """That happened again."""
        return self._breaks[folder, uid] >= MOST_BREAKS

    def broke_at_step(self, operation: int) -> bool:
        """The line ended at a step of ours; True if that happens again and again."""
        self._steps[operation] += 1
        return self._steps[operation] > MOST_BREAKS

    def forgive(self, now: float, *, at_once: bool = False) -> bool:
        """True from time to time: what did not come has another chance. `now` is monotonic."""
        if not at_once and now - self._forgiven < FORGIVEN_AFTER:
            return False
        self._forgiven = now
        self._breaks = Counter(dict.fromkeys(self._breaks, MOST_BREAKS - 1))
        return True
