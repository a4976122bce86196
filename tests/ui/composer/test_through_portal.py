"""Writing through the portal: what stands under the recipient, and how the code is given."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.ui.overtaken import Overtaken
from tests.ui.portal.doubles import CODE, ERIKA, NOW, WithPortal, with_portal
from tests.ui.practice import Practice
from tomail.model.mail import Address
from tomail.model.portal import Link, Reader, ReaderKind
from tomail.model.secure import Form, Told
from tomail.ui.composer.concerns import ConcernsSheet
from tomail.ui.composer.desk import ComposerDesk
from tomail.ui.composer.quick_reply import QuickReply
from tomail.ui.composer.reader_line import Known, look, said
from tomail.ui.composer.registration_window import RegistrationWindow
from tomail.ui.composer.window import ComposerWindow


@pytest.fixture
def portal(sonnberg: Practice) -> WithPortal:
    return with_portal(sonnberg.services)[1]


@pytest.fixture
def write(sonnberg: Practice, portal: WithPortal, qtbot):
    def make(**more) -> ComposerWindow:
        draft = replace(sonnberg.services.composing.new(sonnberg.account.id), to=(ERIKA,), subject="Befund")
        window = ComposerWindow(portal, replace(draft, **more))  # type: ignore[arg-type]
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(window, before_close_func=lambda each: setattr(each, "_ending", True))
        window.show()
        qtbot.waitUntil(lambda: window.reader.known is not None or bool(more.get("cc")))
        return window

    return make


def answer_concerns(over: QWidget) -> None:
    """What the guards ask on the way."""
    for asked in over.findChildren(ConcernsSheet):
        if asked.isVisible():
            asked.send.click()


def sheet(over: QWidget, qtbot) -> RegistrationWindow:
    """What asks for the way of the code."""

    def shown() -> list[RegistrationWindow]:
        answer_concerns(over)
        return [each for each in over.findChildren(RegistrationWindow) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


def left(portal: WithPortal, over: QWidget, qtbot) -> list[tuple[str, Told | None]]:
    """What left through the portal, and how its code was given."""

    def gone() -> bool:
        answer_concerns(over)
        return bool(portal.portal.sending.sent)

    qtbot.waitUntil(gone)
    return portal.portal.sending.sent


def test_a_known_reader_takes_one_click(portal: WithPortal, write, qtbot) -> None:
    portal.portal.sending.reader = Reader(ReaderKind.RELEASED, NOW)
    portal.secure.code = ""
    window = write(text="Guten Tag")
    assert "liest geschützte Nachrichten (geprüft am" in window.reader._words.text()
    assert (window.bar.protect.kind, window.bar.send.kind) == ("primary", "plain")
    window.bar.protect.click()
    assert left(portal, window, qtbot) == [("d_1", None)]
    assert not window.findChildren(RegistrationWindow)


@pytest.mark.parametrize(("way", "told"), [("phone", Told.PHONE), ("without", None)])
def test_the_first_time_somebody_says_how_the_code_is_given(
    portal: WithPortal, write, qtbot, way: str, told: Told | None
) -> None:
    window = write(protected=True)
    assert "muss sich einmal registrieren" in window.reader._words.text()
    window.bar.protect.click()
    asked = sheet(window, qtbot)
    assert (asked.code.text(), asked.ways["sms"].isEnabled()) == (CODE, False)
    assert portal.portal.sending.sent == []
    asked.ways[way].click()
    with qtbot.waitSignal(window.ways.sent):
        asked.send.click()
    assert portal.portal.sending.sent == [("d_1", told)]


def test_cancelled_nothing_leaves_and_it_stays_a_protected_draft(portal: WithPortal, write, qtbot) -> None:
    window = write()
    assert window.bar.send.isVisible()
    window.bar.protect.click()
    sheet(window, qtbot).back.click()
    qtbot.waitUntil(lambda: portal.secure.dropped == ["d_1"])
    assert window.draft().protected
    assert not window.bar.send.isVisible()
    assert portal.portal.sending.sent == []


def test_a_protected_draft_may_become_an_ordinary_one_unless_it_answers_one(write) -> None:
    window = write(protected=True)
    back = window.reader._menu().actions()[-1]
    assert "gewöhnliche" in back.text()
    back.trigger()
    assert not window.draft().protected
    window.reader.known = replace(window.reader.known, binding=True)
    assert "gewöhnliche" not in window.reader._menu().actions()[-1].text()


def test_to_several_people_it_says_that_it_goes_to_one(write, qtbot) -> None:
    window = write(cc=(Address("", "mutter@example.net"),), protected=True)
    qtbot.waitUntil(window.reader.isVisible)
    assert window.reader._words.text().count(".") == 2
    assert not window.reader.forms.isVisible()


def test_a_protected_file_can_be_chosen_instead(portal: WithPortal, write) -> None:
    window = write(protected=True)
    assert window.reader.form is Form.PORTAL
    labels = {each.text(): each for each in window.reader._menu().actions()}
    labels["Geschützte Datei"].trigger()
    assert (window.reader.form, window.reader.chosen) == (Form.FILE, Form.FILE)
    assert "Lesecode" in window.reader._words.text()


@pytest.mark.parametrize("kind", list(ReaderKind))
@pytest.mark.parametrize("form", list(Form))
def test_there_are_words_with_the_name_for_everybody(app, kind: ReaderKind, form: Form) -> None:
    icon, _, words = said(form, Known((form,), "Erika Muster", Reader(kind)))
    assert icon
    assert "Erika Muster" in words
    assert "{" not in words


def test_an_ordinary_mail_to_a_stranger_says_nothing_of_the_portal(write) -> None:
    assert not write().reader.isVisible()


def test_below_a_mail_too(sonnberg: Practice, portal: WithPortal, qtbot) -> None:
    portal.secure.code = ""
    quick = QuickReply(portal)  # type: ignore[arg-type]
    qtbot.addWidget(quick)
    services = sonnberg.services
    quick.show_message(services.reading.summary(sonnberg.refs["blutbild"]))
    quick.editor.setPlainText("Kommen Sie bitte vorbei.")
    qtbot.waitUntil(quick._protect.isEnabled)

    quick._protect.click()
    assert left(portal, quick, qtbot) == [("d_1", None)]


def test_away_it_is_said_that_it_waits_and_it_can_be_called_back(portal: WithPortal, write, qtbot) -> None:
    portal.secure.code = ""
    portal.portal.connection.link = Link.AWAY
    window = write()
    desk = ComposerDesk(portal)  # type: ignore[arg-type]
    window.sent.connect(desk.tell_sent)
    with qtbot.waitSignal(desk.sent) as said_then:
        window.bar.protect.click()
        left(portal, window, qtbot)
    words, undo, _ = said_then.args
    assert "von selbst" in words
    portal.secure.drafts["d_1"] = window.draft()
    with qtbot.waitCallback() as opened:
        desk.go_on = opened  # type: ignore[method-assign]
        undo()
    assert portal.portal.sending.recalled == ["d_1"]


def test_how_somebody_else_reads_is_not_said_of_the_recipient(
    portal: WithPortal, write, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = write(protected=True)
    held = Overtaken(look)
    monkeypatch.setattr("tomail.ui.composer.reader_line.look", held)
    portal.portal.sending.reader = Reader(ReaderKind.RELEASED, NOW)
    window.reader._look()
    qtbot.waitUntil(held.asked.is_set)
    portal.portal.sending.reader = Reader(ReaderKind.BLOCKED)
    window.form.to.set_people([Address("Max Muster", "max@example.org")])
    window.reader._look()
    held.wait(qtbot)
    assert window.reader.known.name == "Max Muster"
    assert not window.reader.reads_already
