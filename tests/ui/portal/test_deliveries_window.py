"""«Freigaben» as an assistant works with it."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.overtaken import Overtaken
from tests.ui.portal.doubles import ERIKA, NOW, NUMBER, WithPortal, delivery, release, with_portal
from tests.ui.practice import Practice
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind
from tomail.base.sentences import sentence
from tomail.model.mail import Address
from tomail.model.patients import PatientDetails
from tomail.model.portal import Access, Answer, AnswerProblem, CodeSaid, Held, Move, Stray
from tomail.model.secure import Form
from tomail.secure.protocol.states import Check
from tomail.secure.protocol.states import DeliveryState as D
from tomail.ui import answer_words, i18n
from tomail.ui.bridge import Bridge
from tomail.ui.portal import releases_desk
from tomail.ui.portal.access_card import AccessCard
from tomail.ui.portal.check_sheet import CheckSheet
from tomail.ui.portal.deliveries_acts import Act
from tomail.ui.portal.deliveries_answer import AnswerWindow
from tomail.ui.portal.deliveries_card import AnswerCard, DeliveryCard, StrayCard
from tomail.ui.portal.deliveries_rows import Tab
from tomail.ui.portal.deliveries_window import DeliveriesWindow
from tomail.ui.portal.moves_card import MoveCard
from tomail.ui.portal.releases_card import ReleaseCard
from tomail.ui.portal.releases_chip import ChipLabel
from tomail.ui.portal.releases_desk import ReleasesDesk
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import Question


@pytest.fixture
def portal(sonnberg: Practice) -> WithPortal:
    return with_portal(sonnberg.services)[1]


@pytest.fixture
def show(sonnberg: Practice, portal: WithPortal, qtbot):
    def make(tab: Tab) -> DeliveriesWindow:
        made = DeliveriesWindow(portal, Bridge(sonnberg.services.bus))  # type: ignore[arg-type]
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(made)
        made.show()
        made.show_tab(tab)
        qtbot.waitUntil(lambda: made._rows is not None)
        return made

    return make


def cards(window: QWidget, kind: type) -> list:
    return [each for each in window.findChildren(kind) if each.isVisible()]


def gone(window: DeliveriesWindow, qtbot) -> None:
    qtbot.waitUntil(lambda: not cards(window, ReleaseCard))


def test_with_the_right_code_one_click_releases(portal: WithPortal, show, qtbot) -> None:
    portal.portal.releases.rows = [release()]
    window = show(Tab.RELEASE)
    (card,) = cards(window, ReleaseCard)
    assert card.findChild(ChipLabel).chip.text == "Code richtig"
    with qtbot.waitSignal(window.told):
        card.release.click()
    gone(window, qtbot)
    assert portal.portal.releases.released == [("a_1", Check.CODE)]


@pytest.mark.parametrize(("button", "check"), [("equal", Check.NUMBER), ("present", Check.PRESENT)])
def test_unchecked_is_compared_first(portal: WithPortal, show, qtbot, button: str, check: Check) -> None:
    portal.portal.releases.rows = [release(code=CodeSaid.NONE)]
    window = show(Tab.RELEASE)
    cards(window, ReleaseCard)[0].release.click()
    (sheet,) = cards(window, CheckSheet)
    assert not sheet.equal.isEnabled()
    qtbot.waitUntil(sheet.equal.isEnabled)
    assert sheet.number.text() == NUMBER
    assert portal.portal.releases.released == []
    getattr(sheet, button).click()
    gone(window, qtbot)
    assert portal.portal.releases.released == [("a_1", check)]


def test_other_numbers_lead_to_refusing_and_not_before_a_question(portal: WithPortal, show, qtbot) -> None:
    portal.portal.releases.rows = [release(code=CodeSaid.WRONG)]
    window = show(Tab.RELEASE)
    cards(window, ReleaseCard)[0].release.click()
    (sheet,) = cards(window, CheckSheet)
    qtbot.waitUntil(sheet.unequal.isEnabled)
    sheet.unequal.click()
    (question,) = cards(window, Question)
    assert portal.portal.releases.refused == []
    question.buttons["refuse"].click()
    gone(window, qtbot)
    assert (portal.portal.releases.refused, portal.portal.releases.released) == (["a_1"], [])


@pytest.mark.parametrize(
    "row",
    [release(key_changed=True), release(code=CodeSaid.NONE), release(code=CodeSaid.WRONG)],
    ids=["key changed", "no code", "wrong code"],
)
def test_all_at_once_only_those_with_the_right_code(portal: WithPortal, show, qtbot, row) -> None:
    portal.portal.releases.rows = [row, release("a_2"), release("a_3")]
    window = show(Tab.RELEASE)
    qtbot.waitUntil(window.all_verified.isVisible)
    window.all_verified.click()
    qtbot.waitUntil(lambda: len(portal.portal.releases.rows) == 1)
    assert portal.portal.releases.released == [("a_2", Check.CODE), ("a_3", Check.CODE)]
    qtbot.waitUntil(lambda: not window.all_verified.isVisible())


def test_another_address_than_in_the_record_is_said_and_compared(
    sonnberg: Practice, portal: WithPortal, show, qtbot
) -> None:
    details = PatientDetails(last_name="Muster", first_name="Erika", emails=("anders@example.org",))
    patient = sonnberg.services.patients.add(details)
    portal.portal.releases.rows = [release(patient=patient.id)]
    window = show(Tab.RELEASE)
    (card,) = cards(window, ReleaseCard)
    assert card.row.differs
    card.release.click()
    assert cards(window, CheckSheet)
    assert portal.portal.releases.released == []


@pytest.mark.parametrize(("button", "accepted"), [("accept", True), ("refuse", False)])
def test_a_new_address_is_taken_over_or_refused_by_one_click(
    portal: WithPortal, show, qtbot, button: str, accepted: bool
) -> None:
    portal.portal.moves.rows = [Move("a_1", None, ERIKA, "erika@neu.example")]
    window = show(Tab.RELEASE)
    assert window.tabs.segment(Tab.RELEASE.value).text() == "Freigabe (1)"
    (card,) = cards(window, MoveCard)
    said = [each.text() for each in cards(window, QWidget) if hasattr(each, "text")]
    assert "Neue Adresse: erika@example.org → erika@neu.example" in said
    with qtbot.waitSignal(window.told):
        getattr(card, button).click()
    qtbot.waitUntil(lambda: not cards(window, MoveCard))
    assert portal.portal.moves.decided == [("a_1", "erika@neu.example", accepted)]


def test_how_often_the_code_was_wrong_is_said(portal: WithPortal, show) -> None:
    portal.portal.releases.rows = [release(code=CodeSaid.WRONG, wrong_codes=3)]
    (card,) = cards(show(Tab.RELEASE), ReleaseCard)
    assert card.findChild(ChipLabel).accessibleName() == "Code falsch (3×)"


def test_who_waits_for_long_stands_out(portal: WithPortal, show) -> None:
    portal.portal.releases.rows = [release(registered=NOW - timedelta(hours=6))]
    said = [each.text() for each in cards(show(Tab.RELEASE), QWidget) if hasattr(each, "text")]
    assert any("wartet seit 6 Stunden" in each for each in said)


def test_without_a_portal_there_is_nothing_to_release(portal: WithPortal, show) -> None:
    portal.portal.sending.possible = False
    portal.secure.rows = [delivery(D.SEALING, D.CODE_PENDING, form=Form.FILE, told=None)]
    window = show(Tab.CODE)
    assert not window.tabs.segment(Tab.RELEASE.value).isVisible()
    assert len(cards(window, DeliveryCard)) == 1


def test_a_message_is_called_back_after_a_question(portal: WithPortal, show, qtbot) -> None:
    portal.secure.rows = [delivery(D.SEALING, D.UPLOADING, D.DELIVERED)]
    window = show(Tab.UNDERWAY)
    cards(window, DeliveryCard)[0].buttons[Act.BACK].click()
    cards(window, Question)[0].buttons["back"].click()
    qtbot.waitUntil(lambda: portal.portal.sending.recalled == ["d_1"])


def test_a_patient_is_reminded(portal: WithPortal, show, qtbot) -> None:
    portal.secure.rows = [delivery(D.SEALING, D.UPLOADING, D.DELIVERED)]
    window = show(Tab.UNDERWAY)
    with qtbot.waitSignal(window.told):
        cards(window, DeliveryCard)[0].buttons[Act.REMIND].click()
    assert portal.portal.sending.reminded == ["d_1"]


def test_a_notice_that_did_not_arrive_comes_first(portal: WithPortal, show) -> None:
    portal.secure.rows = [
        delivery(D.SEALING, D.UPLOADING, D.DELIVERED, identity="d_2"),
        delivery(D.SEALING, D.UPLOADING, D.WAITING_REGISTRATION),
    ]
    portal.portal.sending.by_delivery["d_1"] = Held("d_1", None, True, None, None, NOW, None)
    shown = [each.row.delivery.id for each in cards(show(Tab.UNDERWAY), DeliveryCard)]
    assert shown == ["d_1", "d_2"]


def test_an_answer_without_a_notice_is_read_and_answered_protected(
    sonnberg: Practice, portal: WithPortal, show, qtbot
) -> None:
    account = sonnberg.account.id
    answer = Answer("d_9", account, "a_1", None, None, "<9@p>", ERIKA, "AW: Befund", NOW, 10)
    portal.portal.answers.rows = [answer]
    portal.portal.answers.raw = b"Subject: AW: Befund\r\n\r\nWas bedeutet der Wert?\r\n"
    window = show(Tab.ANSWERS)
    window.findChild(Button, "answers.read").click()
    (opened,) = cards(window, AnswerWindow)
    qtbot.waitUntil(lambda: "Was bedeutet" in opened.text.toPlainText())
    with qtbot.waitSignal(window.reply) as begun:
        opened.answer.click()
    (draft,) = begun.args
    assert (draft.protected, draft.to, draft.subject) == (True, (ERIKA,), "Re: Befund")


@pytest.mark.parametrize("problem", [each for each in AnswerProblem if each is not AnswerProblem.GONE])
def test_an_answer_that_could_not_be_checked_says_why_and_is_not_opened(
    portal: WithPortal, show, problem: AnswerProblem
) -> None:
    facts = ("d_9", "praxis", "a_1", None, None, "<9@p>", ERIKA, "", NOW, 0)
    portal.portal.answers.rows = [Answer(*facts, problem=problem)]
    (card,) = cards(show(Tab.ANSWERS), AnswerCard)
    said = _said(card)
    assert answer_words.unproven(problem) in said
    assert "E-Mail, die sie ankündigt" not in said  # it may well have arrived
    assert ERIKA.name in said
    assert not cards(card, Button)


def test_answers_that_answer_nothing_are_told_in_one_line(portal: WithPortal, show) -> None:
    first = NOW - timedelta(days=3)
    portal.portal.answers.strays = (Stray("d_8", NOW), Stray("d_9", first))
    window = show(Tab.ANSWERS)
    (card,) = cards(window, StrayCard)
    assert "2 Antworten" in _said(card)
    assert f"{i18n.day(first)} – {i18n.day(NOW)}" in _said(card)
    assert window.tabs.segment("answers").text() == "Antworten (2)"
    assert window._rows is not None
    assert window._first(window._rows) is Tab.UNDERWAY  # nothing can be done about them


def test_whose_password_was_reset_is_said_and_may_be_blocked(portal: WithPortal, show, qtbot) -> None:
    portal.portal.releases.accesses = [Access("a_1", None, ERIKA, False, NOW)]
    window = show(Tab.RELEASE)
    (card,) = cards(window, AccessCard)
    assert "neues Passwort" in _said(card)
    assert window.tabs.segment("release").text() == "Freigabe"  # nobody has to decide
    assert window._rows is not None
    assert window._first(window._rows) is Tab.RELEASE  # where the mail about it leads
    card.button.click()
    (question,) = [each for each in window.findChildren(Question) if each.isVisible()]
    question.buttons["block"].click()
    qtbot.waitUntil(lambda: not cards(window, AccessCard))
    assert portal.portal.releases.turned == [("a_1", "block")]


def test_whoever_is_blocked_is_unblocked_by_a_click(portal: WithPortal, show, qtbot) -> None:
    portal.portal.releases.accesses = [Access("a_1", None, ERIKA, True)]
    window = show(Tab.RELEASE)
    (card,) = cards(window, AccessCard)
    card.button.click()
    qtbot.waitUntil(lambda: not cards(window, AccessCard))
    assert portal.portal.releases.turned == [("a_1", "unblock")]


def _said(card: QWidget) -> str:
    return "\n".join(each.text() for each in card.findChildren(QLabel))


def test_the_keyboard_stays_where_it_was_when_something_changes(portal: WithPortal, show, qtbot) -> None:
    portal.portal.releases.rows = [release(), release("a_2")]
    window = show(Tab.RELEASE)
    window.activateWindow()
    card = cards(window, ReleaseCard)[1]
    card.refuse.setFocus()
    portal.portal.releases.rows = [*portal.portal.releases.rows, release("a_3")]
    window.acts.changed.emit()
    qtbot.waitUntil(lambda: len(cards(window, ReleaseCard)) == 3)
    here = window.focusWidget()
    assert here is not card.refuse
    assert (here.objectName(), here.parentWidget().objectName()) == ("releases.refuse", "releases.a_2")


def test_whoever_is_asked_back_is_called_or_written_to(
    sonnberg: Practice, portal: WithPortal, show, qtbot
) -> None:
    details = PatientDetails(last_name="Muster", phone="+493012345", emails=(ERIKA.address,))
    patient = sonnberg.services.patients.add(details)
    portal.portal.releases.rows = [release(patient=patient.id, recipient=Address("", ERIKA.address))]
    window = show(Tab.RELEASE)
    (card,) = cards(window, ReleaseCard)
    call, write = card._ways_to_ask().actions()
    with qtbot.waitSignal(window.told):
        call.trigger()
    with qtbot.waitSignal(window.write_wanted) as wanted:
        write.trigger()
    assert wanted.args == [ERIKA.address]


def test_what_happens_while_the_practice_cannot_be_asked_is_asked_for(
    portal: WithPortal, show, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It came back while it was asked in vain: the window does not wait for the next change."""
    window, asked, go = show(Tab.RELEASE), threading.Event(), threading.Event()
    qtbot.waitUntil(lambda: not window._asking)
    waiting = portal.portal.releases.waiting

    def away() -> list:
        asked.set()
        go.wait(5)
        monkeypatch.setattr(portal.portal.releases, "waiting", waiting)
        raise EnvironmentTrouble(Problem(ProblemKind.PRACTICE_AWAY, sentence("Away.")))

    monkeypatch.setattr(portal.portal.releases, "waiting", away)
    window._look()
    qtbot.waitUntil(asked.is_set)
    portal.portal.releases.rows = [release()]
    window._look()
    go.set()
    qtbot.waitUntil(lambda: bool(cards(window, ReleaseCard)))
    assert window.trouble.isHidden()


def test_an_older_count_does_not_undo_a_newer_one(
    sonnberg: Practice, portal: WithPortal, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    desk = ReleasesDesk(portal, Bridge(sonnberg.services.bus), over)  # type: ignore[arg-type]
    with qtbot.waitSignal(desk.entry):
        pass
    said: list[str] = []
    desk.entry.connect(said.append)
    slow = Overtaken(releases_desk.look)
    monkeypatch.setattr(releases_desk, "look", slow)
    desk._look()
    qtbot.waitUntil(slow.asked.is_set)
    portal.portal.releases.rows = [release()]
    desk._look()
    slow.wait(qtbot)
    assert said[-1] == "Freigaben (1)"
