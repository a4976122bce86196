"""What everybody sees of a portal that is not well."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.backwards import Backwards, in_turn
from tomail.base.errors import Problem, ProblemKind
from tomail.base.events import EventBus
from tomail.base.sentences import sentence
from tomail.model.account import AccountState
from tomail.model.events import AccountStateChanged, PracticeChanged, Topic
from tomail.model.portal import Link, PortalStatus
from tomail.ui.bridge import Bridge
from tomail.ui.frame.banner_slot import BannerSlot
from tomail.ui.portal.hint import PATIENCE, PortalHint
from tomail.ui.portal.sight import PortalSight
from tomail.ui.widgets.button import Button

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


@pytest.fixture
def hint(app: QApplication, qtbot) -> PortalHint:
    made = PortalHint()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("link", "since", "shown"),
    [
        (Link.NONE, timedelta(days=1), False),
        (Link.CONNECTED, timedelta(days=1), False),
        (Link.AWAY, PATIENCE - timedelta(seconds=1), False),
        (Link.AWAY, PATIENCE + timedelta(seconds=1), True),
        (Link.SHUT_OUT, timedelta(), True),
        (Link.ALARM, timedelta(days=1), False),  # has a banner
    ],
)
def test_the_status_bar_is_quiet_but_for_what_lasts(
    hint: PortalHint, link: Link, since: timedelta, shown: bool
) -> None:
    hint.show_status(PortalStatus(link, since=NOW - since), NOW)
    assert hint.isVisible() is shown
    assert bool(hint.text()) is shown


def test_whoever_may_print_it_is_told_that_the_sheet_in_the_safe_is_old(hint: PortalHint) -> None:
    old = PortalStatus(Link.CONNECTED, epoch=2, sheet_is_old=True)
    hint.show_status(old, NOW)
    assert not hint.isVisible()
    hint.show_status(old, NOW, may_print=True)
    assert "Notfallblatt" in hint.text()
    hint.show_status(PortalStatus(Link.CONNECTED, epoch=2), NOW, may_print=True)
    assert not hint.isVisible()


def test_everybody_is_told_that_sending_stopped_and_by_whom_it_goes_on(app: QApplication, qtbot) -> None:
    slot = BannerSlot()
    qtbot.addWidget(slot)
    slot.show_labels({"a": "Praxis"})
    problem = Problem(ProblemKind.OFFLINE, sentence("Away."))
    slot.take(AccountStateChanged("a", AccountState.OFFLINE, problem))
    slot.take_portal(PortalStatus(Link.ALARM))
    assert slot.isVisible()
    assert slot.banner.tone == "danger"
    assert "IT" in slot.banner.accessibleName()
    slot.take_portal(PortalStatus(Link.CONNECTED))
    assert slot.banner.tone == "warning"  # the account is still offline
    slot.take_portal(PortalStatus(Link.ALARM))

    def shown() -> list[Button]:
        return [each for each in slot.findChildren(Button) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    with qtbot.waitSignal(slot.portal_wanted):
        shown()[0].click()


def test_it_is_looked_at_when_something_of_the_portal_changed(app: QApplication, qtbot) -> None:
    bus, stands = EventBus(), [PortalStatus(Link.CONNECTED)]
    bridge = Bridge(bus)
    sight = PortalSight(lambda: stands[-1], bridge, bridge)
    seen: list[Link] = []
    sight.seen.connect(lambda status: seen.append(status.link))
    qtbot.waitUntil(lambda: seen == [Link.CONNECTED])
    stands.append(PortalStatus(Link.ALARM))
    bus.publish(PracticeChanged(Topic.PORTAL))
    qtbot.waitUntil(lambda: seen[-1] is Link.ALARM)
    bridge.close()


def test_an_older_answer_does_not_say_that_the_portal_is_in_order(
    app: QApplication, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    over, seen = QWidget(), list[object]()
    qtbot.addWidget(over)
    held = Backwards(monkeypatch)
    sight = PortalSight(in_turn(Link.CONNECTED, Link.ALARM), Bridge(EventBus()), over)
    sight.seen.connect(seen.append)
    sight.look()
    sight.look()
    held.give()
    assert seen == [Link.ALARM]
