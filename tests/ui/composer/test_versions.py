"""Earlier versions of a mail that is written, and what others made of its draft meanwhile."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.backwards import Backwards, in_turn
from tests.ui.practice import Practice, mail
from tomail.model.events import MessagesChanged
from tomail.model.mail import Flags, FolderRole, MessageRef
from tomail.services.drafts_elsewhere import Elsewhere
from tomail.ui.composer.desk import ComposerDesk
from tomail.ui.composer.versions import ElsewhereBand, Versions
from tomail.ui.composer.window import ComposerWindow
from tomail.ui.widgets.button import Button


@pytest.fixture
def desk(sonnberg: Practice, qtbot):
    made = ComposerDesk(sonnberg.services)
    yield made
    for window in tuple(made.windows):
        window._close_now()


def draft_on_the_server(
    practice: Practice, key: str, text: str, *, to: str = "anna@example.org", **gap: float
) -> MessageRef:
    message = mail(key, "praxis@praxis-sonnberg.example", "Befund", text, ago=timedelta(**gap))
    message.replace_header("To", to)
    return practice.put((message, Flags.DRAFT | Flags.SEEN), role=FolderRole.DRAFTS)[0]


def vanish(practice: Practice, desk: ComposerDesk, ref: MessageRef) -> None:
    store = practice.services.stores.of(ref.account)
    with store.transaction() as tx:
        store.messages.remove(tx, [ref.number])
    desk.take(MessagesChanged(ref.account, removed=(ref.number,)))


def opened(desk: ComposerDesk, ref: MessageRef, qtbot) -> ComposerWindow:
    desk.edit(ref)
    qtbot.waitUntil(lambda: bool(desk.windows))
    return desk.windows[0]


def test_back_to_what_stood_there_and_forward_again(desk: ComposerDesk, sonnberg: Practice, qtbot) -> None:
    services = sonnberg.services
    written = services.composing.new(sonnberg.account.id, subject="Brief", text="Der lange Text " * 20)
    services.composing.drafts.save(written)
    window = desk.show(written)
    assert not window.bar.versions.isVisible()
    window.editor.set_text("Alles gelöscht")
    qtbot.waitUntil(window.bar.versions.isVisible)
    (earlier,) = window.versions.menu().actions()
    assert "Der lange Text Der lange" in earlier.text()
    earlier.trigger()
    qtbot.waitUntil(lambda: window.editor.toPlainText().startswith("Der lange Text"))
    assert window.draft().identity == written.identity
    qtbot.waitUntil(lambda: any("Alles gelöscht" in each.text() for each in window.versions.menu().actions()))
    next(each for each in window.versions.menu().actions() if "Alles gelöscht" in each.text()).trigger()
    qtbot.waitUntil(lambda: window.editor.toPlainText() == "Alles gelöscht")


def test_who_only_looks_is_shown_the_newer_one_when_asked_for_and_leaves_it_alone(
    desk: ComposerDesk, sonnberg: Practice, qtbot
) -> None:
    old = draft_on_the_server(sonnberg, "alt", "Alt", hours=1)
    window = opened(desk, old, qtbot)
    new = draft_on_the_server(sonnberg, "neu", "Neu")
    vanish(sonnberg, desk, old)
    qtbot.waitUntil(window.elsewhere.isVisible)
    assert window.editor.toPlainText().strip() == "Alt"  # nothing changes by itself
    window.elsewhere.findChild(Button).click()
    assert window.editor.toPlainText().strip() == "Neu"
    assert window.draft().replaces == str(new)
    autosave = window._autosave
    assert not any(timer.isActive() for timer in (autosave._pause, autosave._longest, autosave._elsewhere))
    window.close()
    qtbot.waitUntil(lambda: not desk.windows)
    assert sonnberg.services.composing.drafts.interrupted() == []
    store = sonnberg.services.stores.of(sonnberg.account.id)
    assert list(store.messages.numbers([sonnberg.folder(FolderRole.DRAFTS)])) == [new.number]
    assert store.operations.pending() == []


def test_a_colleagues_draft_about_the_same_to_somebody_else_is_not_shown(
    desk: ComposerDesk, sonnberg: Practice, qtbot
) -> None:
    mine = draft_on_the_server(sonnberg, "meiner", "An Anna", hours=1)
    window = opened(desk, mine, qtbot)
    draft_on_the_server(sonnberg, "anderer", "An Bob", to="bob@example.org")
    vanish(sonnberg, desk, mine)
    qtbot.waitUntil(window.elsewhere.isVisible)
    assert "gesendet, gelöscht oder geändert" in window.elsewhere._words.text()
    assert window.elsewhere.findChild(Button) is None
    assert window.draft().to[0].address == "anna@example.org"
    assert window.editor.toPlainText().strip() == "An Anna"


def test_what_was_written_here_stays_beside_what_came_from_elsewhere(
    desk: ComposerDesk, sonnberg: Practice, qtbot
) -> None:
    old = draft_on_the_server(sonnberg, "alt", "Alt", hours=1)
    window = opened(desk, old, qtbot)
    window.editor.set_text("Meins")
    new = draft_on_the_server(sonnberg, "neu", "Neu")
    vanish(sonnberg, desk, old)
    qtbot.waitUntil(window.elsewhere.isVisible)
    assert window.editor.toPlainText() == "Meins"
    assert "an anderer Stelle geändert" in window.elsewhere._words.text()
    window.elsewhere.findChild(Button).click()
    qtbot.waitUntil(lambda: window.editor.toPlainText().strip() == "Neu")
    assert window.draft().replaces == str(new)
    qtbot.waitUntil(lambda: any("Meins" in each.text() for each in window.versions.menu().actions()))


def test_after_a_crash_an_older_version_does_not_pass_for_the_newest(
    desk: ComposerDesk, sonnberg: Practice, qtbot
) -> None:
    services = sonnberg.services
    old = draft_on_the_server(sonnberg, "alt", "Alt", hours=1)
    services.composing.drafts.save(services.composing.edit(old))
    draft_on_the_server(sonnberg, "neu", "Neu")
    vanish(sonnberg, desk, old)
    desk.reopen_unfinished()
    qtbot.waitUntil(lambda: bool(desk.windows))
    window = desk.windows[0]
    qtbot.waitUntil(window.elsewhere.isVisible)
    assert "an anderer Stelle geändert" in window.elsewhere._words.text()


def test_what_is_gone_elsewhere_is_said_but_not_after_taking_back(
    desk: ComposerDesk, sonnberg: Practice, qtbot
) -> None:
    services = sonnberg.services
    old = draft_on_the_server(sonnberg, "alt", "Alt", hours=1)
    window = opened(desk, old, qtbot)
    row = services.composing.send(window.draft())
    vanish(sonnberg, desk, old)
    qtbot.waitUntil(window.elsewhere.isVisible)
    assert "gesendet, gelöscht oder geändert" in window.elsewhere._words.text()
    window._close_now()
    qtbot.waitUntil(lambda: not desk.windows)
    back = services.composing.queue.undo_send(sonnberg.account.id, row)
    assert back
    assert services.drafts_elsewhere.of(back) is None


def lying(practice: Practice) -> list[int]:
    store = practice.services.stores.of(practice.account.id)
    return list(store.messages.numbers([practice.folder(FolderRole.DRAFTS)]))


def test_sent_from_another_account_the_older_text_is_not_left_behind(
    desk: ComposerDesk, sonnberg: Practice, qtbot
) -> None:
    services = sonnberg.services
    other = sonnberg.add_account("Labor", "labor@praxis-sonnberg.example")
    old = draft_on_the_server(sonnberg, "alt", "Alt", hours=1)
    window = opened(desk, old, qtbot)
    window.editor.set_text("Neu")
    services.composing.drafts.save(window.draft())
    services.composing.drafts.show_elsewhere(window.draft())
    window._change_account(other.id)
    qtbot.waitUntil(
        lambda: [each.draft.account for each in services.composing.drafts.unfinished()] == [other.id]
    )
    qtbot.waitUntil(lambda: window.draft().replaces != str(old))
    assert len(lying(sonnberg)) == 1  # for who discards it
    services.composing.send(window.draft())
    assert lying(sonnberg) == []


def test_handed_over_for_release_the_older_text_is_not_left_behind(
    desk: ComposerDesk, sonnberg: Practice, qtbot
) -> None:
    window = opened(desk, draft_on_the_server(sonnberg, "alt", "Alt", hours=1), qtbot)
    window.editor.set_text("Neu")
    window.ways.hand_over()
    qtbot.waitUntil(lambda: not desk.windows)
    assert len(sonnberg.services.shared_drafts.all()) == 1
    assert lying(sonnberg) == []


def test_an_older_answer_does_not_take_a_version_away(
    sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, drafts = QWidget(), sonnberg.services.composing.drafts
    qtbot.addWidget(window)
    written = sonnberg.services.composing.new(sonnberg.account.id, text="Der lange Text " * 20)
    versions, held = Versions(sonnberg.services, lambda: written, window), Backwards(monkeypatch)
    for text in (written.text, "Alles gelöscht"):
        drafts.save(replace(written, text=text))
        versions.look()
    held.give()
    (earlier,) = versions.menu().actions()
    assert "Der lange Text" in earlier.text()


def test_an_older_answer_does_not_offer_a_version_that_is_shown_already(
    sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = sonnberg.services.composing.new(sonnberg.account.id)
    band, held = ElsewhereBand(sonnberg.services, lambda: draft), Backwards(monkeypatch)
    qtbot.addWidget(band)
    monkeypatch.setattr(sonnberg.services.drafts_elsewhere, "of", in_turn(Elsewhere(draft), None))
    band.look()
    band.look()
    held.give()
    assert band.isHidden()
