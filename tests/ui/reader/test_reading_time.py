from __future__ import annotations

import pytest

from tests.ui.practice import Practice
from tomail.model.audit import Action
from tomail.practice.audit_log import acts
from tomail.ui.reader.reader import Reader


@pytest.fixture
def reader(sonnberg: Practice, qtbot) -> Reader:
    made = Reader(sonnberg.services, sonnberg.paths.opened)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def logged(practice: Practice) -> list[str]:
    practice.services.audit.deliver()
    known = (Action.READ, Action.PRINT, Action.EXPORT)
    return [act.action for act, _ in acts(practice.services.practice.database) if act.action in known]


def test_what_stood_there_for_a_while_was_read_once(reader: Reader, sonnberg: Practice, qtbot) -> None:
    reader._reading._timer.setInterval(0)
    summary = sonnberg.services.reading.summary(sonnberg.refs["blutbild"])
    reader.show_message(summary)
    qtbot.waitUntil(lambda: logged(sonnberg) == ["read"])
    reader.show_message(summary)  # its new state, not another showing
    reader._reading._look()
    assert not reader._reading._timer.isActive()
    reader.show_nothing()
    reader.show_message(summary)
    qtbot.waitUntil(lambda: logged(sonnberg) == ["read", "read"])


def test_what_was_left_again_was_not_read(reader: Reader, sonnberg: Practice, qtbot) -> None:
    reader._reading._timer.setInterval(3_600_000)
    reader.show_message(sonnberg.services.reading.summary(sonnberg.refs["blutbild"]))
    qtbot.waitUntil(reader._reading._timer.isActive)
    reader.show_message(sonnberg.services.reading.summary(sonnberg.refs["linden"]))
    assert not reader._reading._timer.isActive()


def test_what_stands_in_a_hidden_window_is_not_read(reader: Reader, sonnberg: Practice, qtbot) -> None:
    reader._reading._timer.setInterval(3_600_000)
    reader.show_message(sonnberg.services.reading.summary(sonnberg.refs["blutbild"]))
    qtbot.waitUntil(reader._reading._timer.isActive)
    reader.hide()
    reader._reading._timer.timeout.emit()
    assert logged(sonnberg) == []


def test_an_attachment_that_was_saved_is_in_the_log(
    reader: Reader, sonnberg: Practice, qtbot, monkeypatch, tmp_path
) -> None:
    reader.show_message(sonnberg.services.reading.summary(sonnberg.refs["labor"]))
    qtbot.waitUntil(lambda: reader.opened is not None)
    assert reader.opened is not None
    monkeypatch.setattr(reader._files._dialogs, "save_as", lambda *_: tmp_path / "befund.pdf")
    with qtbot.waitSignal(reader.told):
        reader.attachments.saved.emit(reader.opened.parsed.attachments[0])
    assert logged(sonnberg) == ["export"]
