from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tomail.ui.garbage import Collector


@pytest.fixture
def collector(app: QApplication) -> Iterator[Collector]:
    made = app.findChild(Collector)
    assert made is not None
    return made


class Knot(QWidget):
    """Only a collection lets go of it."""

    def __init__(self, ended_on: list[str]) -> None:
        super().__init__()
        self.itself = self
        weakref.finalize(self, lambda: ended_on.append(threading.current_thread().name))


def test_windows_end_in_the_gui_thread_however_much_others_allocate(collector: Collector) -> None:
    ended_on: list[str] = []
    for _ in range(5):
        Knot(ended_on)

    def allocate() -> None:
        for _ in range(20):
            knots: list[list[object]] = [[] for _ in range(2000)]
            for each in knots:
                each.append(each)

    other = threading.Thread(target=allocate)
    other.start()
    other.join()
    assert ended_on == []
    assert not gc.isenabled()
    collector.look()
    assert ended_on == ["MainThread"] * 5


def test_what_is_not_due_is_left(collector: Collector) -> None:
    gc.collect()
    ended_on: list[str] = []
    Knot(ended_on)
    collector.look()
    assert ended_on == []
    gc.collect()
    assert ended_on == ["MainThread"]


def test_the_program_itself_is_not_looked_through_again(
    collector: Collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collector, "_looked", False)
    collector.look()
    before = gc.get_freeze_count()
    made = [[] for _ in range(5000)]
    collector.look()
    assert len(made) < gc.get_freeze_count() <= before  # other threads may have dropped some
