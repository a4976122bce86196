"""Questions whose answers come in another order than they were asked in."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any


class Overtaken:
    """Asks `ask`; its first answer, or failure, comes behind the second. `over`: both were given."""

    def __init__(self, ask: Callable[..., Any]) -> None:
        self._ask = ask
        self._calls = 0
        self._another = threading.Event()
        self.asked, self.over = threading.Event(), threading.Event()

    def __call__(self, *args: Any, **more: Any) -> Any:
        self._calls += 1
        is_first = self._calls == 1
        try:
            return self._ask(*args, **more)
        finally:
            if is_first:
                self.asked.set()
                self._another.wait(5)
                time.sleep(0.1)  # so that the other is delivered
                self.over.set()
            else:
                self._another.set()

    def wait(self, qtbot: Any) -> None:
        """Until both were delivered, if they are."""
        qtbot.waitUntil(self.over.is_set)
        qtbot.wait(50)


class Held:
    """Asks `ask`; its first answer, or failure, comes once `go` is set."""

    def __init__(self, ask: Callable[..., Any]) -> None:
        self._ask = ask
        self.asked, self.go, self.over = threading.Event(), threading.Event(), threading.Event()

    def __call__(self, *args: Any, **more: Any) -> Any:
        is_first = not self.asked.is_set()
        try:
            return self._ask(*args, **more)
        finally:
            if is_first:
                self.asked.set()
                self.go.wait(5)
                self.over.set()

    def let_go(self, qtbot: Any) -> None:
        """Until the first answer was delivered, if it is."""
        self.go.set()
        qtbot.waitUntil(self.over.is_set)
        qtbot.wait(50)
