"""How long to wait before trying again."""

from __future__ import annotations

from random import Random

FIRST_SECONDS = 2.0
LONGEST_SECONDS = 900.0


def backoff(tries: int, random: Random, longest: float = LONGEST_SECONDS) -> float:
    """Seconds to wait after the `tries`-th failure (1 = first): doubling, with full jitter.

    Jitter is up to half of the span, so that five workstations do not return at once.
    """
    span = min(longest, FIRST_SECONDS * 2.0 ** max(0, min(tries, 30) - 1))
    return span * (0.5 + random.random() / 2)
