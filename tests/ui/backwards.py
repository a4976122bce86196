"""Questions whose answers a test gives by itself, the newest first: no thread works, and no time goes by."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tomail.base.errors import TomailError
from tomail.ui import tasks


class Backwards:
    """From now on what is asked is answered at once, and nobody is told before `give`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._kept: list[tuple[tasks.Task[Any], bool, object]] = []
        monkeypatch.setattr(tasks, "run", self._run)

    def _run(
        self,
        function: Callable[[], Any],
        *,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        ended: Callable[[], object] | None = None,
        owner: Any = None,
        apart: bool = False,
    ) -> tasks.Task[Any]:
        task = tasks.Task(function, done, failed, ended, owner)
        try:
            self._kept.append((task, True, function()))
        except TomailError as error:
            self._kept.append((task, False, error))
        return task

    def give(self) -> None:
        """Tell the answers, each behind those to all that was asked after it."""
        while self._kept:
            task, succeeded, answer = self._kept.pop()
            task.deliver(succeeded, answer)


def in_turn(*answers: Any) -> Callable[..., Any]:
    """Gives one answer after the other. The last one stays: timers may ask once more before the test ends."""
    left = list(answers)
    return lambda *_: left.pop(0) if len(left) > 1 else left[0]
