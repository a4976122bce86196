from __future__ import annotations

from tests.ui.practice import Practice
from tomail.ui.overview import APART_MS, CALM_MS, Overview


def test_a_change_is_counted_after_a_moment_and_a_stream_of_them_now_and_then(
    sonnberg: Practice, qtbot
) -> None:
    overview = Overview(sonnberg.services)
    told: list[object] = []
    overview.changed.connect(told.append)
    overview.refresh()
    qtbot.waitUntil(lambda: bool(told))
    told.clear()
    for _ in range(10):
        overview.refresh()
        qtbot.wait(APART_MS // 10)
    assert len(told) <= 1
    qtbot.wait(2 * APART_MS)
    told.clear()
    overview.refresh()
    qtbot.waitUntil(lambda: bool(told), timeout=10 * CALM_MS)
