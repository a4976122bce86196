"""Rounds of measurements: medians, ranges and ratios, with the load that the machine had meanwhile."""

from __future__ import annotations

import os
import statistics
import time
from collections import defaultdict
from collections.abc import Callable


class Table:
    """Values by what was measured, one or more a round."""

    def __init__(self, title: str, unit: str = "s") -> None:
        self.title, self.unit = title, unit
        self._values: defaultdict[str, list[float]] = defaultdict(list)
        self._loads = [os.getloadavg()[0]]

    def add(self, name: str, *values: float) -> None:
        """Note what a round measured."""
        self._values[name] += values
        self._loads.append(os.getloadavg()[0])

    def median(self, name: str) -> float:
        """The middle of all rounds."""
        return statistics.median(self._values[name])

    def ratio(self, ours: str, theirs: str) -> float:
        """Median to median."""
        return self.median(ours) / self.median(theirs)

    def show(self) -> None:
        """Print every row with its number of values."""
        print(f"\n{self.title}  (load {min(self._loads):.1f} to {max(self._loads):.1f})")
        for name, values in self._values.items():
            least, most = min(values), max(values)
            print(
                f"  {name:42} {self.median(name):9.4f} {self.unit}  ({least:.4f}-{most:.4f}, n={len(values)})"
            )

    def show_ratio(self, ours: str, theirs: str, goal: float) -> None:
        """Print how our median compares, and what is wanted."""
        if ours in self._values and theirs in self._values:
            print(f"  {ours} : {theirs} = {self.ratio(ours, theirs):.3f}  (goal {goal})")

    def show_at_most(self, name: str, goal: float, share: float = 1.0) -> None:
        """Print the value that `share` of all stay below, beside what is wanted."""
        value = percentile(self._values[name], share)
        words = "longest" if share == 1.0 else f"{share:.0%}"
        print(f"  {name}, {words}: {value:.2f} {self.unit}  (goal {goal})")


def percentile(values: list[float], share: float) -> float:
    """The smallest value that at least `share` of all do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def timed(act: Callable[[], object]) -> float:
    """Seconds that `act` takes."""
    started = time.perf_counter()
    act()
    return time.perf_counter() - started
