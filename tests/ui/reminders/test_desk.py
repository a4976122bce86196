"""What the navigation says of appointments, whose answers may come in another order."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.backwards import Backwards, in_turn
from tests.ui.practice import Practice
from tomail.ui.bridge import Bridge
from tomail.ui.reminders import desk
from tomail.ui.reminders.desk import AppointmentsDesk, Standing


def test_an_older_answer_does_not_hide_that_somebody_is_to_see_to_a_reminder(
    sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    over, said = QWidget(), list[tuple[str, bool]]()
    qtbot.addWidget(over)
    held = Backwards(monkeypatch)
    monkeypatch.setattr(desk, "standing", in_turn(Standing(True), Standing(True, 2, amiss=True)))
    made = AppointmentsDesk(sonnberg.services, Bridge(sonnberg.services.bus), over)
    made.entry.connect(lambda *entry: said.append(entry))
    made._look()
    made._look()
    held.give()
    assert said == [("SMS-Erinnerungen (2)", True)]
