from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.ui.overtaken import Overtaken
from tests.ui.practice import Practice
from tomail.base.errors import Problem, ProblemKind
from tomail.base.sentences import sentence
from tomail.model.mail import Address
from tomail.model.outgoing import OutboxItem, OutboxState, RecipientState
from tomail.ui.card_page import MOST_WIDE
from tomail.ui.main_window import MainWindow
from tomail.ui.outbox.pane import LOOKS, OutboxPane, state_words
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import Question
from tomail.ui.widgets.labels import ElidedText, Text

LATER = datetime(2026, 11, 22, 23, 0, tzinfo=UTC)


def item(state: OutboxState, reason: Problem | None = None, next_try: datetime | None = None) -> OutboxItem:
    people = (RecipientState("anna@example.org", state),)
    return OutboxItem(7, "a", "m", "Termin", people, state, 1, LATER, next_try, reason, False, mendable=True)


def shown(pane: OutboxPane) -> tuple[list[str], list[str]]:
    """Words and buttons on the cards."""
    page = pane._stack.area.widget()
    words = [each.text() for each in page.findChildren(Text)]
    return words, [each.text() for each in page.findChildren(Button)]


@pytest.fixture
def pane(sonnberg: Practice, qtbot) -> OutboxPane:
    made = OutboxPane(sonnberg.services)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def test_every_state_has_its_words_and_picture(app) -> None:
    assert set(LOOKS) == set(OutboxState)
    assert len({state_words(item(state)) for state in OutboxState}) == len(OutboxState)


def test_of_the_limit_of_the_practice_one_time_is_told(app) -> None:
    limit = Problem(ProblemKind.PRACTICE_LIMIT, sentence("It leaves tomorrow at midnight."))
    assert state_words(item(OutboxState.WAITING, limit, LATER)) == "Sendelimit erreicht"


def test_a_limit_is_never_called_a_bad_address(app) -> None:
    limit = Problem(ProblemKind.SEND_LIMIT, sentence("The limit is reached."))
    words = state_words(item(OutboxState.WAITING, limit, LATER))
    assert words.startswith("Sendelimit erreicht – neuer Versuch: ")
    words = state_words(item(OutboxState.WAITING, limit, datetime.now(UTC)))
    assert words.startswith("Sendelimit erreicht – neuer Versuch: heute, ")


@pytest.mark.parametrize(
    ("state", "button"),
    [
        (OutboxState.QUEUED, ["Zurücknehmen"]),
        (OutboxState.WAITING, ["Zurücknehmen"]),
        (OutboxState.SENDING, []),
        (OutboxState.UNCLEAR, ["Ist angekommen", "Nicht angekommen – bearbeiten", "Erneut senden"]),
        (OutboxState.REFUSED, ["Verwerfen", "Bearbeiten und senden"]),
        (OutboxState.PARTLY, ["Verwerfen", "Bearbeiten und senden"]),
        (OutboxState.CANCELLED, ["Bearbeiten und senden"]),
        (OutboxState.SENT, []),
    ],
)
def test_each_state_offers_what_helps(pane: OutboxPane, state: OutboxState, button: list[str]) -> None:
    pane._show([item(state, Problem(ProblemKind.SERVER_REFUSED, sentence("Because.")))])
    words, buttons = shown(pane)
    assert buttons == button
    assert "Because." in words


def test_no_card_squeezes_its_words(pane: OutboxPane, qtbot) -> None:
    pane.resize(1040, 420)  # wider than a card may be
    reason = Problem(ProblemKind.SERVER_REFUSED, sentence("No. " * 40))
    pane._show([item(OutboxState.REFUSED, reason)] * 6)
    qtbot.waitUntil(lambda: pane._stack.area.widget().width() > MOST_WIDE + 100)
    page = pane._stack.area.widget()
    wrapped = [each for each in page.findChildren(Text) if each.wordWrap()]
    assert len(wrapped) == 6
    qtbot.waitUntil(lambda: all(each.height() >= each.heightForWidth(each.width()) for each in wrapped))
    assert all(each.height() >= each.sizeHint().height() for each in page.findChildren(Button))


def test_who_has_a_mail_already_is_said_and_does_not_get_it_twice(
    pane: OutboxPane, sonnberg: Practice, qtbot
) -> None:
    services, account = sonnberg.services, sonnberg.account.id
    people = [Address("", "anna@example.org"), Address("Bert", "Bert@example.org")]
    number = services.composing.send(services.composing.new(account, people, "Termin", "x"))
    store = services.stores.of(account)
    fates = (OutboxState.REFUSED, OutboxState.SENT)
    states = [RecipientState(each.address, fate) for each, fate in zip(people, fates, strict=True)]
    with store.transaction() as tx:
        store.outbox.set_state(tx, number, OutboxState.PARTLY, now=LATER.timestamp(), recipients=states)
    assert services.outgoing.item(account, number).state is OutboxState.PARTLY
    pane.refresh()
    qtbot.waitUntil(lambda: pane._stack.currentWidget() is pane._stack.area)
    lines = [each.whole for each in pane._stack.area.widget().findChildren(ElidedText)]
    assert lines[1:] == ["Nicht gesendet an: anna@example.org", "Gesendet an: Bert@example.org"]
    with qtbot.waitSignal(pane.edit) as edit:
        pane._stack.area.widget().findChildren(Button)[-1].click()
    assert edit.args[0].to == (Address("", "anna@example.org"),)


def test_what_came_back_is_put_away_only_after_a_question(
    pane: OutboxPane, sonnberg: Practice, qtbot
) -> None:
    services, account = sonnberg.services, sonnberg.account.id
    number = services.composing.send(
        services.composing.new(account, [Address("", "anna@example.org")], "Termin", "x")
    )
    store = services.stores.of(account)
    with store.transaction() as tx:
        store.outbox.set_state(tx, number, OutboxState.REFUSED, now=LATER.timestamp())
    assert services.outgoing.waiting() == 1
    pane.refresh()
    qtbot.waitUntil(lambda: len(pane.findChildren(Button)) == 2)
    for answer, left in (("keep", 1), ("discard", 0)):
        pane.findChildren(Button)[0].click()
        qtbot.waitUntil(lambda: bool(pane.findChildren(Question)))
        pane.findChildren(Question)[0].buttons[answer].click()
        qtbot.waitUntil(lambda left=left: services.outgoing.waiting() == left)
        qtbot.waitUntil(lambda: not pane.findChildren(Question))
    assert store.drafts.all() == []


def test_empty(pane: OutboxPane, qtbot) -> None:
    pane.refresh()
    qtbot.waitUntil(lambda: pane._stack.currentWidget() is pane._stack.empty)
    assert pane._stack.empty._words.text().startswith("Der Postausgang ist leer")


def test_taken_back_mail_is_written_on(pane: OutboxPane, sonnberg: Practice, qtbot) -> None:
    services = sonnberg.services
    draft = services.composing.new(sonnberg.account.id, [Address("", "a@example.org")], "Termin", "x")
    services.composing.send(draft, undo_seconds=60)
    pane.refresh()
    qtbot.waitUntil(lambda: pane._stack.currentWidget() is pane._stack.area)
    button = pane._stack.area.widget().findChild(Button)
    assert button is not None
    with qtbot.waitSignal(pane.edit) as edit:
        button.click()
    assert edit.args[0].subject == "Termin"


def test_whoever_mends_a_mail_sees_why_it_came_back(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    services, account = sonnberg.services, sonnberg.account.id
    draft = services.composing.new(account, [Address("", "anna@example.org")], "Termin", "x")
    number, store = services.composing.send(draft), services.stores.of(account)
    unknown = Problem(ProblemKind.RECIPIENT_REFUSED, sentence("Nobody there."), server_said="5.1.1 unknown")
    with store.transaction() as tx:
        store.outbox.set_state(tx, number, OutboxState.REFUSED, now=LATER.timestamp(), reason=unknown)
    window.outbox.refresh()
    qtbot.waitUntil(lambda: len(window.outbox.findChildren(Button)) == 2)
    window.outbox.findChildren(Button)[-1].click()
    qtbot.waitUntil(lambda: bool(window.desk.windows))
    (composer,) = window.desk.windows
    said = composer.notes.returned._words.text()
    assert "Diese E-Mail wurde nicht gesendet." in said
    assert "Nobody there. Der Server meldet: „5.1.1 unknown“" in said
    assert composer.notes.returned.isVisible()
    composer._close_now()


def test_too_late_is_said(pane: OutboxPane, qtbot) -> None:
    pane._show([item(OutboxState.QUEUED)])
    with qtbot.waitSignal(pane.failed):
        pane._stack.area.widget().findChild(Button).click()


def test_what_has_arrived_after_all_counts_as_sent(pane: OutboxPane, sonnberg: Practice, qtbot) -> None:
    services, account = sonnberg.services, sonnberg.account.id
    ref = sonnberg.refs["blutbild"]
    services.composing.send(services.composing.reply(ref, to_all=False))
    (waiting,) = services.outgoing.items()
    unclear = [RecipientState(each.address, OutboxState.UNCLEAR) for each in waiting.recipients]
    store = services.stores.of(account)
    with store.transaction() as tx:
        store.outbox.set_state(tx, waiting.id, OutboxState.UNCLEAR, now=LATER.timestamp(), recipients=unclear)
    pane.refresh()
    qtbot.waitUntil(lambda: "Ist angekommen" in [each.text() for each in pane.findChildren(Button)])
    next(each for each in pane.findChildren(Button) if each.text() == "Ist angekommen").click()
    qtbot.waitUntil(lambda: services.outgoing.item(account, waiting.id).state is OutboxState.SENT)
    assert (
        [row.id for row in store.outbox.unmarked()]
        == [row.id for row in store.outbox.without_copy()]
        == [waiting.id]
    )


def test_what_has_not_arrived_is_written_on_by_those_without_it(
    pane: OutboxPane, sonnberg: Practice, qtbot
) -> None:
    services, account = sonnberg.services, sonnberg.account.id
    people = [Address("", each) for each in ("anna@example.org", "bert@example.org", "carl@example.org")]
    number = services.composing.send(services.composing.new(account, people, "Termin", "x"))
    fates = (OutboxState.UNCLEAR, OutboxState.SENT, OutboxState.REFUSED)
    states = [RecipientState(each.address, fate) for each, fate in zip(people, fates, strict=True)]
    store = services.stores.of(account)
    with store.transaction() as tx:
        store.outbox.set_state(tx, number, OutboxState.UNCLEAR, now=LATER.timestamp(), recipients=states)
    pane.refresh()
    qtbot.waitUntil(lambda: len(pane.findChildren(Button)) == 3)
    lines = [each.whole for each in pane._stack.area.widget().findChildren(ElidedText)]
    assert lines[1:] == [
        "Unklar bei: anna@example.org",
        "Nicht gesendet an: carl@example.org",
        "Gesendet an: bert@example.org",
    ]
    with qtbot.waitSignal(pane.edit) as edit:
        pane.findChildren(Button)[1].click()
    assert [each.address for each in edit.args[0].to] == ["anna@example.org", "carl@example.org"]
    assert store.outbox.next_due() is None
    assert services.outgoing.item(account, number).state is OutboxState.PARTLY


def test_what_is_unclear_and_gone_cannot_be_written_on(pane: OutboxPane) -> None:
    pane._show([replace(item(OutboxState.UNCLEAR), mendable=False)])
    assert shown(pane)[1] == ["Ist angekommen", "Erneut senden"]


def test_among_several_accounts_a_card_names_its_own(pane: OutboxPane, sonnberg: Practice, qtbot) -> None:
    services = sonnberg.services
    sonnberg.add_account("Labor", "labor@praxis-sonnberg.example")
    services.composing.send(
        services.composing.new(sonnberg.account.id, [Address("", "a@example.org")], "T", "x")
    )
    pane.refresh()
    qtbot.waitUntil(lambda: pane._stack.currentWidget() is pane._stack.area)
    assert "Von: Praxis" in [each.whole for each in pane._stack.area.widget().findChildren(ElidedText)]


def test_what_waits_for_a_person_comes_first_and_is_counted(pane: OutboxPane) -> None:
    held = Problem(ProblemKind.GUARDED, sentence("Somebody answered."))
    items = [
        item(OutboxState.SENT),
        item(OutboxState.WAITING),
        item(OutboxState.WAITING, held),
        item(OutboxState.REFUSED),
    ]
    pane._show(items)
    assert pane._counts.text() == "4 E-Mails · 2 warten auf Sie"
    states = [words for words in shown(pane)[0] if words in {state_words(each) for each in items}]
    assert states == [state_words(items[place]) for place in (2, 3, 1, 0)]


def test_nothing_is_called_empty_before_it_is_known(pane: OutboxPane) -> None:
    assert pane._stack.currentWidget() is not pane._stack.empty


def test_mail_of_others_is_counted_and_not_named(pane: OutboxPane) -> None:
    pane._take(([item(OutboxState.WAITING)], {}, 2))
    assert pane._counts.text() == "1 E-Mail · 2 von anderen"
    pane._take(([], {}, 2))
    assert pane._stack.empty._words.text() == "Von Ihnen wartet keine E-Mail."


def test_an_older_answer_does_not_bring_back_what_was_sent(
    pane: OutboxPane, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [[item(OutboxState.UNCLEAR)], []]
    held = Overtaken(lambda: (answers.pop(0), {}, 0))
    monkeypatch.setattr(pane, "_read", held)
    pane.refresh()
    qtbot.waitUntil(held.asked.is_set)
    pane.refresh()
    held.wait(qtbot)
    assert not pane.findChildren(ElidedText)
