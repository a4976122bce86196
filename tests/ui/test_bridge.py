from __future__ import annotations

import threading

import pytest
import shiboken6
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject

from tomail.base.events import EventBus
from tomail.model.account import AccountState
from tomail.model.events import AccountStateChanged, FoldersChanged, MessagesChanged, NewMail, SyncProgress
from tomail.ui.bridge import MERGE_MS, Bridge, merged


def test_a_burst_from_another_thread_becomes_one_signal(app, qtbot) -> None:
    bus = EventBus()
    bridge = Bridge(bus)
    seen: list[MessagesChanged] = []
    bridge.messages_changed.connect(seen.append)

    def publish() -> None:
        for number in range(500):
            bus.publish(MessagesChanged("a", added=(number,)))

    thread = threading.Thread(target=publish)
    with qtbot.waitSignal(bridge.messages_changed):
        thread.start()
        thread.join()
    assert len(seen) == 1
    assert seen[0].added == tuple(range(500))
    bridge.close()


def test_what_comes_alone_is_told_at_once_and_progress_is_not(app) -> None:
    bus = EventBus()
    bridge = Bridge(bus)
    bus.publish(SyncProgress("a", "INBOX", 1, 2))
    app.processEvents()
    assert bridge._timer.interval() == MERGE_MS
    bus.publish(MessagesChanged("a", added=(1,)))
    app.sendPostedEvents()
    assert bridge._timer.interval() == 0
    bridge.close()


def test_nothing_comes_after_close(app, qtbot) -> None:
    bus = EventBus()
    bridge = Bridge(bus)
    bridge.close()
    with qtbot.assertNotEmitted(bridge.folders_changed, wait=5):
        bus.publish(FoldersChanged("a"))
        bridge.deliver()


def test_a_destroyed_window_hears_nothing_more(app, caplog: pytest.LogCaptureFixture) -> None:
    bus = EventBus()
    window = QObject()
    Bridge(bus, window)
    assert any(bus._subscribers.values())
    shiboken6.delete(window)
    assert not any(bus._subscribers.values())
    bus.publish(FoldersChanged("a"))
    assert caplog.records == []


def test_accounts_are_kept_apart_and_the_last_state_wins() -> None:
    offline = AccountStateChanged("a", AccountState.OFFLINE)
    fine = AccountStateChanged("a", AccountState.OK)
    other = AccountStateChanged("b", AccountState.OFFLINE)
    assert merged([offline, other, fine]) == [fine, other]
    assert merged([SyncProgress("a", "x", 1, 9), SyncProgress("a", "x", 5, 9)]) == [
        SyncProgress("a", "x", 5, 9)
    ]
    assert merged([NewMail("a", (1,)), NewMail("a", (2,))]) == [NewMail("a", (1, 2))]


numbers = st.frozensets(st.integers(0, 6), max_size=3).map(tuple)
changes = st.lists(
    st.builds(lambda a, r: MessagesChanged("a", added=a, removed=tuple(set(r) - set(a))), numbers, numbers),
    min_size=1,
    max_size=6,
)


@given(changes)
def test_merged_means_the_same_as_one_after_the_other(events: list[MessagesChanged]) -> None:
    one_by_one: dict[int, bool] = {}
    for event in events:
        one_by_one |= dict.fromkeys(event.removed, False) | dict.fromkeys(event.added, True)
    (whole,) = merged(events)
    assert isinstance(whole, MessagesChanged)
    assert set(whole.added).isdisjoint(whole.removed)
    assert {n for n, there in one_by_one.items() if there} == set(whole.added)
    assert {n for n, there in one_by_one.items() if not there} == set(whole.removed)
