"""Closing the window while mail waits: asked once, with the mails by name, or not at all."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.ui.practice import Practice
from tomail.model.mail import Address
from tomail.model.outgoing import OutboxState
from tomail.services.send_later import Plan
from tomail.ui.main_window import MainWindow
from tomail.ui.widgets.dialog import Question


def queue(practice: Practice, subject: str, plan: Plan | None = None) -> int:
    composing = practice.services.composing
    draft = composing.new(practice.account.id, [Address("", "anna@example.org")], subject, "x")
    return composing.send(draft, undo_seconds=60, plan=plan)


def question(window: MainWindow) -> Question | None:
    return next((each for each in window.findChildren(Question) if each.isVisible()), None)


def closed(window: MainWindow, qtbot, waiting: int) -> Question:
    qtbot.waitUntil(lambda: window.overview.known.waiting == waiting)
    window.close()
    found = question(window)
    assert found
    assert window.isVisible()
    return found


def test_mail_for_later_is_said_and_nothing_is_waited_for(
    window: MainWindow, sonnberg: Practice, qtbot
) -> None:
    later = sonnberg.services.send_later
    queue(sonnberg, "Termin", Plan(later.now() + timedelta(days=3)))
    asked = closed(window, qtbot, 1)
    assert asked.windowTitle() == "1 E-Mail soll später gesendet werden."
    assert asked.accessibleDescription().startswith("„Termin“ an anna@example.org: Wird später gesendet: ")
    asked.buttons["back"].click()
    assert window.isVisible()
    asked = closed(window, qtbot, 1)
    with qtbot.waitSignal(window.closed):
        asked.buttons["later"].click()


def test_it_closes_by_itself_once_all_has_left_but_what_is_for_later(
    window: MainWindow, sonnberg: Practice, qtbot
) -> None:
    services, account = sonnberg.services, sonnberg.account.id
    queue(sonnberg, "Morgen", Plan(services.send_later.now() + timedelta(days=1)))
    row = queue(sonnberg, "Jetzt")
    asked = closed(window, qtbot, 2)
    assert asked.windowTitle() == "1 E-Mail ist noch nicht gesendet."
    asked.buttons["now"].click()
    qtbot.waitUntil(window.outbox.isVisible)
    store = services.stores.of(account)
    with store.transaction() as tx:
        store.outbox.set_state(tx, row, OutboxState.SENT, now=services.send_later.now().timestamp())
    with qtbot.waitSignal(window.closed):
        window.overview.refresh()


@pytest.mark.parametrize("state", [OutboxState.REFUSED, OutboxState.UNCLEAR])
def test_nothing_is_asked_for_what_waits_for_a_person(
    window: MainWindow, sonnberg: Practice, qtbot, state: OutboxState
) -> None:
    row = queue(sonnberg, "Befund")
    store = sonnberg.services.stores.of(sonnberg.account.id)
    with store.transaction() as tx:
        store.outbox.set_state(tx, row, state, now=sonnberg.services.send_later.now().timestamp())
    window.overview.refresh()
    qtbot.waitUntil(lambda: [each.state for each in window.overview.known.outgoing] == [state])
    with qtbot.waitSignal(window.closed):
        window.close()


def test_nothing_is_asked_where_another_process_sends(
    window: MainWindow, sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue(sonnberg, "Befund")
    qtbot.waitUntil(lambda: window.overview.known.waiting == 1)
    monkeypatch.setattr(sonnberg.services.syncing, "others_run", lambda: True)
    with qtbot.waitSignal(window.closed):
        window.close()


def test_mail_of_others_is_asked_about_without_its_name(window: MainWindow, qtbot) -> None:
    window.closing.take([], others=2)
    window.close()
    asked = question(window)
    assert asked
    assert asked.windowTitle() == "2 E-Mails sind noch nicht gesendet."
    assert asked.accessibleDescription().startswith("Sie sind von anderen.")
    asked.buttons["later"].click()
