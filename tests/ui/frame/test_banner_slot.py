from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tomail.base.errors import Problem, ProblemKind
from tomail.base.sentences import sentence
from tomail.model.account import AccountState
from tomail.model.events import AccountStateChanged
from tomail.model.outgoing import OutboxItem, OutboxState, RecipientState
from tomail.services.practice import away
from tomail.ui.frame.banner_slot import BannerSlot
from tomail.ui.i18n import problem_text
from tomail.ui.widgets.button import Button

PROBLEM = Problem(ProblemKind.DISK_FULL, sentence("The disk is full."))


@pytest.fixture
def slot(app, qtbot) -> BannerSlot:
    made = BannerSlot()
    qtbot.addWidget(made)
    made.show_labels({"a": "Praxis", "b": "Labor"})
    return made


def words(slot: BannerSlot) -> str:
    return slot.banner._words.text()


def change(slot: BannerSlot, account: str, state: AccountState, **more) -> None:
    slot.take(AccountStateChanged(account, state, **more))


def test_the_gravest_wins_and_the_rest_is_counted(slot: BannerSlot) -> None:
    change(slot, "a", AccountState.OFFLINE)
    change(slot, "b", AccountState.SIGN_IN_NEEDED)
    assert "Für „Labor“ ist eine neue Anmeldung nötig." in words(slot)
    assert "+1 weitere" in words(slot)
    change(slot, "b", AccountState.OK)
    assert "Keine Verbindung zum Mailserver." in words(slot)


def test_nothing_to_say(slot: BannerSlot) -> None:
    change(slot, "a", AccountState.OK)
    change(slot, "b", AccountState.PAUSED)
    assert slot.isHidden()


def test_a_folder_that_is_not_given_out_is_said_below_what_is_graver(slot: BannerSlot) -> None:
    change(slot, "a", AccountState.OK, problem=PROBLEM)
    assert "Praxis:" in words(slot)
    assert problem_text(PROBLEM) in words(slot)
    change(slot, "b", AccountState.OFFLINE)
    assert "Keine Verbindung zum Mailserver." in words(slot)
    assert "+1 weitere" in words(slot)
    change(slot, "b", AccountState.OK)
    change(slot, "a", AccountState.OK)
    assert slot.isHidden()


def test_states_of_removed_accounts_are_forgotten(slot: BannerSlot) -> None:
    change(slot, "a", AccountState.TROUBLE, problem=PROBLEM)
    assert "The disk is full." in words(slot)
    slot.show_labels({"b": "Labor"})
    assert slot.isHidden()


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (timedelta(seconds=28.5), "in 29 s"),
        (timedelta(minutes=4), "in 4 Min."),
        (-timedelta(1), "wird jetzt"),
    ],
)
def test_the_countdown(slot: BannerSlot, ahead: timedelta, said: str) -> None:
    change(slot, "a", AccountState.OFFLINE, next_try=datetime.now().astimezone() + ahead)
    assert said in words(slot)
    assert slot._countdown.isActive()


def test_the_countdown_keeps_the_buttons(slot: BannerSlot) -> None:
    slot.show()
    change(slot, "a", AccountState.OFFLINE, next_try=datetime.now().astimezone() + timedelta(seconds=9))
    before = slot.banner._buttons
    slot._countdown.timeout.emit()
    assert slot.banner._buttons is before


def test_what_servers_say_is_never_markup(slot: BannerSlot) -> None:
    said = Problem(ProblemKind.SERVER_REFUSED, sentence("No."), server_said="<b>bold</b>")
    change(slot, "a", AccountState.TROUBLE, problem=said)
    assert "&lt;b&gt;bold" in words(slot)


def test_the_practice_away_is_said_below_what_is_graver(slot: BannerSlot) -> None:
    wanted: list[bool] = []
    slot.practice_wanted.connect(lambda: wanted.append(True))
    slot.take_practice(connected=False)
    assert "Praxisdatenbank nicht erreichbar." in words(slot)
    assert not slot.isHidden()
    (connect,) = [each for each in slot.banner.findChildren(Button) if not each.isHidden()]
    connect.click()
    assert wanted == [True]
    change(slot, "b", AccountState.SIGN_IN_NEEDED)
    assert "Für „Labor“ ist eine neue Anmeldung nötig." in words(slot)
    assert "+1 weitere" in words(slot)
    change(slot, "b", AccountState.OK)
    assert "Praxisdatenbank" in words(slot)
    slot.take_practice(connected=True)
    assert slot.isHidden()


def test_what_failed_without_the_practice_is_no_news_once_it_is_back(slot: BannerSlot) -> None:
    slot.take_practice(connected=False)
    slot.show_notice(problem_text(away().problem))
    slot.take_practice(connected=True)
    assert slot.isHidden()


def test_another_failure_stays_when_the_practice_is_back(slot: BannerSlot) -> None:
    slot.show_notice("The disk is full.")
    slot.take_practice(connected=True)
    assert "The disk is full." in words(slot)
    slot.close_notice()
    assert slot.isHidden()


def test_what_may_have_arrived_is_not_said_to_have_stayed(slot: BannerSlot) -> None:
    people = (RecipientState("anna@example.org", OutboxState.UNCLEAR),)
    now = datetime.now().astimezone()
    unclear = OutboxItem(7, "a", "m", "Befund", people, OutboxState.UNCLEAR, 1, now, None, None, False)
    slot.take_outbox([unclear])
    assert "Bei 1 E-Mail ist unklar, ob sie angekommen ist." in words(slot)
    refused = replace(unclear, id=8, state=OutboxState.REFUSED, mendable=True, subject="Termin")
    slot.take_outbox([unclear, refused])
    assert "1 E-Mail wurde nicht gesendet und wartet auf Sie." in words(slot)
    assert "„Termin“. +1 weitere" in words(slot)


def test_what_did_not_leave_is_said_until_it_is_looked_after(slot: BannerSlot, qtbot) -> None:
    people = (RecipientState("anna@example.org", OutboxState.REFUSED),)
    now = datetime.now().astimezone()
    refused = OutboxItem(
        7, "a", "m", "Befund", people, OutboxState.REFUSED, 1, now, None, None, False, mendable=True
    )
    slot.take_outbox([replace(refused, state=OutboxState.SENT)])
    assert slot.isHidden()
    slot.take_outbox([refused])
    assert "1 E-Mail wurde nicht gesendet und wartet auf Sie." in words(slot)
    assert "„Befund“" in words(slot)
    with qtbot.waitSignal(slot.outbox_wanted):
        slot.banner.findChild(Button).click()
    change(slot, "a", AccountState.OFFLINE)
    assert "wartet auf Sie" in words(slot)
    assert "+1 weitere" in words(slot)
    change(slot, "b", AccountState.SIGN_IN_NEEDED)
    assert "neue Anmeldung" in words(slot)
    slot.take_outbox([])
    change(slot, "a", AccountState.OK)
    change(slot, "b", AccountState.OK)
    assert slot.isHidden()
