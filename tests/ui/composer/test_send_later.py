"""Choosing when a mail is to leave, from the composer's menu and later in the outbox."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QMenu

from tests.ui.composer.test_window import ANNA, complaint, wrote_to
from tests.ui.practice import Practice
from tomail.model.outgoing import OutboxState
from tomail.services.send_later import mornings
from tomail.ui import i18n
from tomail.ui.composer.desk import ComposerDesk
from tomail.ui.composer.send_later import OtherTime
from tomail.ui.composer.window import ComposerWindow
from tomail.ui.outbox.pane import OutboxPane
from tomail.ui.widgets.button import Button

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
def desk(sonnberg: Practice, qtbot):
    made = ComposerDesk(sonnberg.services)
    yield made
    for window in tuple(made.windows):
        window._close_now()


@pytest.fixture
def composer(desk: ComposerDesk, sonnberg: Practice, qtbot) -> ComposerWindow:
    wrote_to(sonnberg, ANNA)
    written = sonnberg.services.composing.new(sonnberg.account.id, (ANNA,), "Termin", "Bis bald")
    return desk.show(written)


def times(composer: ComposerWindow) -> QMenu:
    return composer.ways.menu()


def pick(menu: QMenu, words: str) -> None:
    next(each for each in menu.actions() if words in each.text()).trigger()


def test_a_morning_from_the_menu(
    composer: ComposerWindow, desk: ComposerDesk, sonnberg: Practice, qtbot
) -> None:
    services = sonnberg.services
    menu = times(composer)
    assert menu.title() == "Später senden"
    morning = next(
        each for each in mornings(services.send_later.now()) if each.date() > services.send_later.now().date()
    )
    due = i18n.when_due(morning, services.send_later.now())
    with qtbot.waitSignal(desk.sent) as sent:
        pick(menu, due)
    within = i18n.when_due(morning, services.send_later.now(), within=True)
    assert sent.args[0] == f"Wird später gesendet: {within}"
    (item,) = services.outgoing.items()
    assert (item.state, item.send_at, item.next_try) == (OutboxState.QUEUED, morning, morning)
    qtbot.waitUntil(lambda: not desk.windows)
    sent.args[1]()  # undo
    qtbot.waitUntil(lambda: len(desk.windows) == 1)
    assert services.outgoing.items()[0].state is OutboxState.CANCELLED


def test_another_time_by_the_clocks_of_the_practice(
    composer: ComposerWindow, sonnberg: Practice, qtbot
) -> None:
    services = sonnberg.services
    services.settings.set("practice.time_zone", "Pacific/Auckland")
    pick(times(composer), "Andere Zeit")
    (dialog,) = composer.findChildren(OtherTime)
    day = services.send_later.now().date() + timedelta(days=3)
    dialog.moment.setDate(QDate(day.year, day.month, day.day))
    dialog.moment.setTime(QTime(7, 15))
    with qtbot.waitSignal(composer.sent):
        dialog.findChild(Button, "send_later.take").click()
    wanted = datetime(day.year, day.month, day.day, 7, 15, tzinfo=ZoneInfo("Pacific/Auckland"))
    assert services.outgoing.items()[0].send_at == wanted


def test_a_time_that_is_over_is_not_taken(composer: ComposerWindow, sonnberg: Practice, qtbot) -> None:
    pick(times(composer), "Andere Zeit")
    (dialog,) = composer.findChildren(OtherTime)
    now = sonnberg.services.send_later.now()
    dialog.moment.setDate(QDate(now.year, now.month, now.day))
    dialog.moment.setTime(QTime(0, 0))
    dialog.findChild(Button, "send_later.take").click()
    assert dialog._fault.text() == "Diese Zeit ist vorbei. Bitte wählen Sie eine spätere."
    assert sonnberg.services.outgoing.items() == []
    composer.ways.send(at=now - timedelta(minutes=1))  # it passed while the person was asked something
    qtbot.waitUntil(lambda: complaint(composer).startswith("Später senden geht nur"))


def test_in_the_outbox_it_has_its_time_and_can_be_changed(sonnberg: Practice, qtbot) -> None:
    services, account = sonnberg.services, sonnberg.account.id
    written = services.composing.new(account, (ANNA,), "Termin", "Bis bald")
    from tomail.services.send_later import Plan

    later = services.send_later
    row = services.composing.send(written, plan=Plan(later.now() + timedelta(days=2)))
    pane = OutboxPane(services)
    qtbot.addWidget(pane)
    pane.refresh()
    qtbot.waitUntil(lambda: bool(pane.findChildren(Button)))
    assert [each.text() for each in pane.findChildren(Button)] == [
        "Jetzt senden",
        "Andere Zeit",
        "Zurücknehmen",
    ]
    other = pane.findChildren(Button)[1]
    menu = other._menu_of()
    due = mornings(later.now())[0]
    pick(menu, i18n.when_due(due, later.now()))
    qtbot.waitUntil(lambda: services.outgoing.item(account, row).send_at == due)
    pane.findChildren(Button)[0].click()
    qtbot.waitUntil(lambda: services.outgoing.item(account, row).send_at is None)
    assert [each.id for each in services.stores.of(account).outbox.due(later.now().timestamp())] == [row]
