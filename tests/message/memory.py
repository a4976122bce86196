"""What stays in memory."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable


def kept(act: Callable[[], object]) -> int:
    """Bytes that are still taken once `act` is done and its answer dropped."""
    tracemalloc.start()
    try:
        act()
        return tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
