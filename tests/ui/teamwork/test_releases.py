from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import update

from tests.ui.practice import Practice
from tests.ui.teamwork.test_claims import BLOOD, chips, state
from tomail.model.mail import Address
from tomail.model.outgoing import Draft, OutboxState
from tomail.model.people import Right, group_principal
from tomail.model.teamwork import DraftState, SharedDraft
from tomail.practice.tables import new_id
from tomail.practice.tables.people import RightGrant
from tomail.practice.tables.teamwork import SharedDraft as SharedDraftRow
from tomail.ui.composer.concerns import ConcernsSheet
from tomail.ui.composer.release import ReasonSheet
from tomail.ui.composer.window import ComposerWindow
from tomail.ui.mailbox.folders import EntryKind
from tomail.ui.main_window import MainWindow
from tomail.ui.teamwork.releases import VIEW
from tomail.ui.widgets.labels import Text

MONDAY = "Bitte kommen Sie am Montag."


def withhold(practice: Practice, right: Right) -> None:
    """Only a group that nobody is in has the right."""
    nobody = group_principal(new_id())
    grant = RightGrant(id=new_id(), name=right.value, account=practice.account.id, holder=nobody)
    practice.services.practice.write(lambda work: work.session.add(grant))
    practice.services.practice.renew()


def written(practice: Practice) -> Draft:
    draft = practice.services.composing.reply(practice.refs[BLOOD], to_all=False)
    return replace(draft, text=MONDAY)


def handed_over(practice: Practice) -> SharedDraft:
    return practice.services.shared_drafts.hand_over(written(practice))


def stands(practice: Practice) -> list[DraftState]:
    return [each.state for each in practice.services.shared_drafts.all()]


def counted(window: MainWindow) -> int:
    model = window.navigation.model
    entries = [model.entry(row) for row in range(model.rowCount())]
    return next((each.count for each in entries if each.view == VIEW), -1)


def composer(window: MainWindow, qtbot) -> ComposerWindow:
    """The draft that waits, opened from the list."""
    window.navigation.choose((EntryKind.WORK.value, VIEW, 0))
    qtbot.waitUntil(lambda: len(window.teamwork.release_pane.cards) == 1)
    window.teamwork.release_pane.cards[0].open.click()
    qtbot.waitUntil(lambda: len(window.desk.windows) == 1)
    made = window.desk.windows[0]
    qtbot.waitUntil(lambda: made.release.shared is not None)
    return made


def press_band(made: ComposerWindow, place: int) -> None:
    made.release.band._buttons[place].click()


def outbox(practice: Practice) -> list[OutboxState]:
    return [each.state for each in practice.services.outgoing.items()]


def send_anyway(window: MainWindow, qtbot) -> None:
    """The sheet of the guards may come, since nobody ever wrote to this address."""

    def sheets() -> list[ConcernsSheet]:
        return [each for made in window.desk.windows for each in made.findChildren(ConcernsSheet)]

    qtbot.waitUntil(lambda: not window.desk.windows or bool(sheets()))
    for each in sheets():
        each.send.click()


def test_who_may_not_send_hands_over(window: MainWindow, two, qtbot) -> None:
    here, there = two
    withhold(here, Right.SEND)
    window.commands.reply()
    qtbot.waitUntil(lambda: len(window.desk.windows) == 1)
    made = window.desk.windows[0]
    assert made.bar.send.text() == "Zur Freigabe"
    qtbot.keyClicks(made.editor, MONDAY)
    made.ways.send()
    qtbot.waitUntil(lambda: stands(there) == [DraftState.FOR_RELEASE])
    qtbot.waitUntil(lambda: window.desk.windows == [])
    assert here.services.composing.drafts.unfinished() == []
    assert outbox(here) == []
    assert state(there).claim is None  # it is in other hands
    qtbot.waitUntil(window.teamwork.answer_band.isVisible)


def test_who_asked_for_the_release_waits_until_they_change_something(window: MainWindow, two, qtbot) -> None:
    here, there = two
    withhold(here, Right.RELEASE)
    handed_over(there)
    made = composer(window, qtbot)
    assert not made.bar.send.isEnabled()
    qtbot.keyClicks(made.editor, "Noch etwas. ")
    assert made.bar.send.isEnabled()
    made.ways.send()
    qtbot.waitUntil(lambda: window.desk.windows == [])
    (shared,) = there.services.shared_drafts.waiting()
    assert (shared.state, shared.draft.text) == (DraftState.FOR_RELEASE, "Noch etwas. " + MONDAY)


def test_the_list_shows_what_waits_and_counts_what_is_for_me(window: MainWindow, two, qtbot) -> None:
    here, there = two
    qtbot.waitUntil(lambda: counted(window) == 0)
    handed_over(there)
    qtbot.waitUntil(lambda: counted(window) == 1)
    window.navigation.choose((EntryKind.WORK.value, VIEW, 0))
    qtbot.waitUntil(window.teamwork.release_pane.isVisible)
    (card,) = window.teamwork.release_pane.cards
    assert card.open.text() == "Lesen"
    place = there.services.practice.device.name  # nobody signed in there
    assert any(f"Zur Freigabe: {place}, heute" in each.text() for each in card.findChildren(Text))
    withhold(here, Right.RELEASE)
    window.teamwork.releases._calm.start()
    qtbot.waitUntil(lambda: counted(window) == 0)


def test_nobody_answers_again_what_waits_for_its_release(window: MainWindow, two, qtbot) -> None:
    here, there = two
    band = window.teamwork.answer_band
    there.services.teamwork.unclaim(there.refs[BLOOD])
    handed_over(there)
    there.services.teamwork.unclaim(there.refs[BLOOD])
    qtbot.waitUntil(band.isVisible)
    assert "Zur Freigabe" in band.accessibleName()
    qtbot.waitUntil(lambda: chips(window, here) == ["Zur Freigabe"])
    band._buttons[0].click()
    qtbot.waitUntil(lambda: len(window.desk.windows) == 1)
    there.services.shared_drafts.discard(there.services.shared_drafts.all()[0])
    qtbot.waitUntil(lambda: not band.isVisible())


def test_read_released_and_sent(window: MainWindow, two, qtbot) -> None:
    here, there = two
    handed_over(there)
    made = composer(window, qtbot)
    assert made.bar.send.text() == "Freigeben und senden"
    assert MONDAY in made.editor.toPlainText()
    made.ways.send()
    send_anyway(window, qtbot)
    qtbot.waitUntil(lambda: outbox(here) == [OutboxState.QUEUED])
    assert stands(there) == []
    assert outbox(there) == []


def test_released_here_and_sent_there_it_cannot_be_changed_by_chance(window: MainWindow, two, qtbot) -> None:
    here, there = two
    shared = handed_over(there)
    there.services.shared_drafts.release(there.services.shared_drafts.open(shared.id))
    made = composer(window, qtbot)
    assert made.bar.send.text() == "Senden"
    assert made.editor.isReadOnly()
    assert not made.form.isEnabled()
    qtbot.keyClicks(made.editor, "x")
    assert made.draft().text == MONDAY
    press_band(made, 0)  # "Ändern …"
    assert not made.editor.isReadOnly()
    qtbot.keyClicks(made.editor, "Nein. ")
    assert made.bar.send.text() == "Freigeben und senden"
    withhold(here, Right.RELEASE)
    made.ways.send()  # it asks for a new release
    qtbot.waitUntil(lambda: stands(there) == [DraftState.FOR_RELEASE])
    assert outbox(here) == []


def test_given_back_with_a_note(window: MainWindow, two, qtbot) -> None:
    _, there = two
    handed_over(there)
    made = composer(window, qtbot)
    press_band(made, 1)  # "Zurückgeben …"
    qtbot.waitUntil(lambda: made.findChild(ReasonSheet) is not None)
    sheet = made.findChild(ReasonSheet)
    assert not sheet.act.isEnabled()
    assert sheet.focusWidget() is sheet.reason.edit
    qtbot.keyClicks(sheet.reason.edit, "Dienstag, nicht Montag")
    sheet.act.click()
    qtbot.waitUntil(lambda: stands(there) == [DraftState.REFUSED])
    (back,) = there.services.shared_drafts.waiting()
    assert back.reason == "Dienstag, nicht Montag"
    qtbot.waitUntil(lambda: window.desk.windows == [])
    made = composer(window, qtbot)
    assert "Dienstag, nicht Montag" in made.release.band.accessibleName()


def test_a_colleagues_newer_version_is_not_overwritten_silently(window: MainWindow, two, qtbot) -> None:
    _, there = two
    shared = handed_over(there)
    made = composer(window, qtbot)
    drafts = there.services.shared_drafts
    assert shared.draft is not None
    drafts.hand_over(replace(shared.draft, text="Am Dienstag."), shared)
    qtbot.keyClicks(made.editor, "Ja. ")
    press_band(made, 0)  # release what is read
    qtbot.waitUntil(lambda: made.notes.complaint.isVisible())
    assert stands(there) == [DraftState.FOR_RELEASE]
    assert drafts.open(shared.id).draft.text == "Am Dienstag."
    qtbot.waitUntil(lambda: "inzwischen geändert" in made.release.band.accessibleName())
    press_band(made, 0)  # "Deren Fassung zeigen"
    assert made.draft().text == "Am Dienstag."


@pytest.mark.parametrize("key", ["discard", "keep"])
def test_closing_a_changed_one(window: MainWindow, two, qtbot, key: str) -> None:
    _, there = two
    shared = handed_over(there)
    made = composer(window, qtbot)
    qtbot.keyClicks(made.editor, "Ja. ")
    made.close()
    made._closing_answered(key)
    qtbot.waitUntil(lambda: window.desk.windows == [])
    assert stands(there) == [DraftState.FOR_RELEASE]
    text = there.services.shared_drafts.open(shared.id).draft.text
    assert text == ("Ja. " + MONDAY if key == "keep" else MONDAY)


def test_from_another_account_it_is_another_mail(window: MainWindow, two, qtbot) -> None:
    here, there = two
    handed_over(there)
    made = composer(window, qtbot)
    made._change_account(here.account.id)
    assert made.bar.send.text() == "Senden"
    assert not made.release.band.isVisible()
    made.ways.hand_over()
    qtbot.waitUntil(lambda: stands(there) == [DraftState.FOR_RELEASE] * 2)


def test_send_and_done(window: MainWindow, two, qtbot) -> None:
    here, there = two
    window.commands.reply()
    qtbot.waitUntil(lambda: len(window.desk.windows) == 1)
    made = window.desk.windows[0]
    actions = {each.text(): each for each in made.ways.menu().actions()}
    assert list(actions) == ["Später senden", "Senden und erledigt", "Zur Freigabe geben"]
    made.form.to.set_people([Address("", "ayse.oeztuerk@example.org")])
    actions["Senden und erledigt"].trigger()
    send_anyway(window, qtbot)
    qtbot.waitUntil(lambda: outbox(here) == [OutboxState.QUEUED])
    qtbot.waitUntil(lambda: state(there).done is not None)
    qtbot.waitUntil(window.toast.isVisible)
    window.activateWindow()
    window.toast.undo()
    qtbot.waitUntil(lambda: state(there).done is None)
    qtbot.waitUntil(lambda: outbox(here) == [OutboxState.CANCELLED])


@pytest.mark.parametrize("may", [True, False])
def test_a_draft_of_somebody_else_is_discarded_by_who_may_release_it(
    window: MainWindow, two, qtbot, may: bool
) -> None:
    here, there = two
    if not may:
        withhold(here, Right.RELEASE)
    handed_over(there)
    by_another = update(SharedDraftRow).values(author="somebody")
    there.services.practice.write(lambda work: work.session.execute(by_another).close())
    pane, releases = window.teamwork.release_pane, window.teamwork.releases
    releases._calm.start()
    qtbot.waitUntil(lambda: [each.shared.author.user for each in pane.cards] == ["somebody"])
    (card,) = pane.cards
    assert card.discard.isEnabled() == may
    assert may or card.discard.toolTip().startswith("Verwerfen können nur")
