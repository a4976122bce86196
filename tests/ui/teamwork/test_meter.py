from __future__ import annotations

import pytest

from tests.ui.backwards import Backwards, in_turn
from tests.ui.practice import Practice
from tomail.practice.limits import PRACTICE, Limit, Meter, Window
from tomail.ui.bridge import Bridge
from tomail.ui.main_window import MainWindow
from tomail.ui.teamwork.meter import SendMeterButton


def meter(used: int, window: Window = Window.DAY) -> Meter:
    return Meter(Limit(PRACTICE, window, 200), used, None)


@pytest.mark.parametrize(("used", "ink"), [(42, "text2"), (159, "text2"), (160, "star"), (200, "danger_fg")])
def test_the_meter_warns_before_the_limit(window: MainWindow, used: int, ink: str) -> None:
    window.meter.show_meter(meter(used))
    assert window.meter.text() == f"Versand heute: {used} von 200"
    assert window.meter.ink == ink
    assert window.meter.isVisible()


def test_without_a_limit_there_is_no_meter_and_with_one_it_comes(
    window: MainWindow, two: tuple[Practice, Practice], qtbot
) -> None:
    here, _ = two
    assert not window.meter.isVisible()
    here.services.settings.set("limits.practice.day", 200)
    qtbot.waitUntil(window.meter.isVisible)
    assert window.meter.text() == "Versand heute: 0 von 200"
    window.meter.click()
    qtbot.waitUntil(window.outbox.isVisible)


def test_an_older_answer_does_not_say_that_more_may_be_sent(
    sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Backwards(monkeypatch)
    button = SendMeterButton(sonnberg.services, Bridge(sonnberg.services.bus))
    qtbot.addWidget(button)
    monkeypatch.setattr(sonnberg.services.limits, "tightest", in_turn(meter(199), meter(200)))
    button._ask()
    button._ask()
    held.give()
    assert button.text() == "Versand heute: 200 von 200"
