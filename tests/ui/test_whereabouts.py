"""A message that was asked for and comes when a person went on to something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.ui.backwards import Backwards
from tests.ui.practice import Practice
from tomail.ui.main_window import MainWindow

GoOn = Callable[[MainWindow], object]


@pytest.mark.parametrize(
    "go_on",
    [lambda window: window.whereabouts.show_outbox(), lambda window: window.pane.view.selectAll()],
    ids=["to another place", "to several messages"],
)
def test_a_message_that_was_asked_for_does_not_come_over_what_a_person_went_on_to(
    window: MainWindow, sonnberg: Practice, monkeypatch: pytest.MonkeyPatch, go_on: GoOn
) -> None:
    held, wanted = Backwards(monkeypatch), sonnberg.refs["gesendet"]
    window.whereabouts.show_message(wanted)
    go_on(window)
    held.give()
    assert window.reader.summary is None or window.reader.summary.ref != wanted
