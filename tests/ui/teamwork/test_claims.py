from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.hands import asked, click_row, press, reading
from tests.ui.practice import Practice
from tests.ui.teamwork.conftest import opened
from tomail.model.events import MessagesChanged, PracticeStateChanged
from tomail.model.mail import Flags
from tomail.model.teamwork import Phase, WorkState
from tomail.services.keyword_marks import CLAIMED
from tomail.ui.mailbox.message_model import CHIPS
from tomail.ui.main_window import MainWindow
from tomail.ui.withheld import TOGETHER

BLOOD, ILL = "blutbild", "krank"


def state(practice: Practice, key: str = BLOOD) -> WorkState:
    return practice.services.teamwork.state(practice.refs[key])


def chips(window: MainWindow, practice: Practice, key: str = BLOOD) -> list[str]:
    row = window.pane.model.row_of_ref(practice.refs[key])
    assert row is not None
    return [each.text for each in window.pane.model.index(row, 0).data(CHIPS)]


def test_b_takes_a_mail_in_hand_and_gives_it_back(window: MainWindow, two, qtbot) -> None:
    here, there = two
    pill = window.teamwork.pill
    press(window, qtbot, Qt.Key.Key_B)
    qtbot.waitUntil(pill.isVisible)
    assert pill.words.startswith("Ich bearbeite seit ")
    assert pill.words.endswith("Uhr")
    assert chips(window, here) == ["Ich"]
    assert state(there).claim
    assert not state(there).claim.mine
    assert not window.teamwork.band.isVisible()
    assert window.action_bar.reply.kind == "primary"
    press(window, qtbot, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: not pill.isVisible())
    assert state(there).claim is None
    assert chips(window, here) == []


def test_what_a_colleague_has_is_said_and_reply_stays_possible(window: MainWindow, two, qtbot) -> None:
    here, there = two
    band = window.teamwork.band
    there.services.teamwork.claim(there.refs[BLOOD])
    qtbot.waitUntil(band.isVisible)
    assert "bearbeitet diese E-Mail seit" in band.words
    assert window.action_bar.reply.kind == "plain"
    assert window.action_bar.reply.isEnabled()
    assert len(chips(window, here)) == 1
    there.services.teamwork.unclaim(there.refs[BLOOD])
    qtbot.waitUntil(lambda: not band.isVisible())
    assert window.action_bar.reply.kind == "primary"


def test_taking_over_asks_once(window: MainWindow, two, qtbot) -> None:
    _, there = two
    there.services.teamwork.claim(there.refs[BLOOD])
    qtbot.waitUntil(window.teamwork.band.isVisible)
    press(window, qtbot, Qt.Key.Key_B)
    question = asked(window)
    assert question is not None
    assert question.windowTitle().startswith("Diese E-Mail von ")
    question.buttons["take"].click()
    qtbot.waitUntil(window.teamwork.pill.isVisible)
    assert not window.teamwork.band.isVisible()
    assert state(there).claim
    assert not state(there).claim.mine


def test_starting_an_answer_claims(window: MainWindow, two, qtbot) -> None:
    _, there = two
    press(window, qtbot, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: len(window.desk.windows) == 1)
    qtbot.waitUntil(window.teamwork.pill.isVisible)
    assert state(there).phase is Phase.CLAIMED
    window.desk.windows[0].close()
    qtbot.waitUntil(lambda: not window.teamwork.pill.isVisible())


def test_another_message_has_another_state(window: MainWindow, two, qtbot) -> None:
    here, there = two
    there.services.teamwork.claim(there.refs[ILL])
    qtbot.waitUntil(lambda: chips(window, here, ILL) != [])
    assert not window.teamwork.band.isVisible()
    click_row(window, here, qtbot, ILL)
    qtbot.waitUntil(lambda: reading(window) == "Krankmeldung verlängern")
    qtbot.waitUntil(window.teamwork.band.isVisible)
    row = window.pane.view.currentIndex()
    assert "in Bearbeitung von" in row.data(Qt.ItemDataRole.AccessibleTextRole)


def test_without_a_shared_database_a_keyword_tells(sonnberg: Practice, qtbot) -> None:
    window = opened(sonnberg, qtbot)
    store, ref = sonnberg.services.stores.of(sonnberg.account.id), sonnberg.refs[BLOOD]
    qtbot.waitUntil(lambda: window.teamwork.board.state(window.reader.summary) == WorkState())

    def say(*keywords: str) -> None:
        with store.transaction() as tx:
            store.messages.set_flags(tx, [(ref.number, Flags.NONE, keywords)])
        sonnberg.services.bus.publish(MessagesChanged(ref.account, changed=(ref.number,)))

    say(f"{CLAIMED}Anmeldung-2-0a1b")
    qtbot.waitUntil(window.teamwork.band.isVisible)
    assert window.teamwork.band.words.strip().startswith("Anmeldung-2 bearbeitet diese E-Mail seit ")
    assert chips(window, sonnberg) == ["Anmeldung-2"]
    say()
    qtbot.waitUntil(lambda: not window.teamwork.band.isVisible())


def test_with_the_practice_away_b_is_grey_and_says_why(window: MainWindow, two, qtbot) -> None:
    here, _ = two
    together = [window.actions_by_name[name] for name in TOGETHER]
    assert all(each.isEnabled() for each in together)
    here.services.practice.connected = False
    here.services.bus.publish(PracticeStateChanged(connected=False))
    qtbot.waitUntil(lambda: not any(each.isEnabled() for each in together))
    words = "Bearbeitungsstatus unbekannt (offline)"
    assert {each.toolTip() for each in (*together, window.action_bar.finish)} == {words}
    told: list[str] = []
    window.withheld.refused.connect(told.append)
    press(window, qtbot, Qt.Key.Key_B)
    assert told == [words]
    assert window.action_bar.reply.isEnabled()  # mail goes on
    here.services.practice.connected = True
    here.services.bus.publish(PracticeStateChanged(connected=True))
    qtbot.waitUntil(lambda: all(each.isEnabled() for each in together))
    assert state(here).claim is None


def test_where_keywords_tell_the_others_b_works_on(sonnberg: Practice, qtbot) -> None:
    """Without a shared database there is none to be away."""
    window = opened(sonnberg, qtbot)
    sonnberg.services.practice.connected = False
    sonnberg.services.bus.publish(PracticeStateChanged(connected=False))
    press(window, qtbot, Qt.Key.Key_B)
    look, ref = sonnberg.services.stores.summary, sonnberg.refs[BLOOD]
    qtbot.waitUntil(lambda: any(each.startswith(CLAIMED) for each in look(ref).keywords))
    assert window.actions_by_name["claim"].isEnabled()
