from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.hands import click_row, reading
from tests.ui.overtaken import Held
from tests.ui.practice import Practice, without_templates
from tomail.model.mail import Address
from tomail.model.teamwork import Template
from tomail.services.container import Services
from tomail.ui import theme
from tomail.ui.composer.template_popup import TemplatePopup
from tomail.ui.composer.window import ComposerWindow
from tomail.ui.main_window import MainWindow

REFERRAL = "{Anrede},\n\nIhre Überweisung liegt bereit. Termin: {Termin}"

HEAD = "Nummer;Nachname;Vorname;Geburtsdatum;E-Mail;Geschlecht;Sprache\n"
AYSE = "10482;Öztürk;Ayşe;12.03.1968;ayse.oeztuerk@example.org;w;\n"
JUERGEN = "8831;Brüggemann;Jürgen;04.07.1979;juergen@example.org;m;\n"


def put_templates(practice: Practice) -> Services:
    services = without_templates(practice).services
    services.templates.put(Template("", "Überweisung bereit", REFERRAL, "Ihre Überweisung", "Formulare"))
    services.templates.put(Template("", "Rezept bereit", "Ihr Rezept liegt bereit.", "", "Formulare"))
    return services


@pytest.fixture
def composer(sonnberg: Practice, qtbot) -> ComposerWindow:
    services = put_templates(sonnberg)
    made = ComposerWindow(services, services.composing.new(sonnberg.account.id))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def popup(composer: ComposerWindow, qtbot) -> TemplatePopup:
    composer.templating.offer(composer.bar.template)
    return opened(composer, qtbot)


def opened(window: QWidget, qtbot) -> TemplatePopup:
    qtbot.waitUntil(lambda: window.findChild(TemplatePopup) is not None)
    found = window.findChild(TemplatePopup)
    qtbot.waitUntil(found.isVisible)
    return found


def choose(shown: TemplatePopup, qtbot, letters: str) -> None:
    shown.filter.setText(letters)
    qtbot.keyClick(shown.filter, Qt.Key.Key_Return)


def test_a_few_letters_and_enter_put_a_template_into_the_mail(composer: ComposerWindow, qtbot) -> None:
    choose(popup(composer, qtbot), qtbot, "überw")
    qtbot.waitUntil(lambda: "Ihre Überweisung liegt bereit" in composer.draft().text)
    assert composer.draft().subject == "Ihre Überweisung"
    assert composer.editor.textCursor().selectedText() == "{Anrede}"  # the first that is not filled


@pytest.fixture
def filling(sonnberg: Practice, monkeypatch: pytest.MonkeyPatch) -> Held:
    """How templates are filled, where both patients are known."""
    assert not sonnberg.services.patients.import_file((HEAD + AYSE + JUERGEN).encode()).refused
    held = Held(sonnberg.services.templates.filled)
    monkeypatch.setattr(sonnberg.services.templates, "filled", held)
    return held


def test_it_is_filled_for_whom_the_mail_goes_to_in_the_end(
    composer: ComposerWindow, filling: Held, qtbot
) -> None:
    """The recipient was changed while it was filled for the one before: their name is never in the mail."""
    composer.form.to.set_people((Address("", "ayse.oeztuerk@example.org"),))
    choose(popup(composer, qtbot), qtbot, "überw")
    qtbot.waitUntil(filling.asked.is_set)
    composer.form.to.set_people((Address("", "juergen@example.org"),))
    filling.go.set()
    qtbot.waitUntil(lambda: "Ihre Überweisung liegt bereit" in composer.draft().text)
    text = composer.draft().text
    assert "Brüggemann" in text
    assert "Öztürk" not in text
    assert text.count("Überweisung") == 1


def test_it_does_not_come_into_the_answer_to_another_mail(
    window: MainWindow, sonnberg: Practice, filling: Held, qtbot
) -> None:
    """It was filled for whom the mail before is from; meanwhile another one is read and answered."""
    put_templates(sonnberg)
    quick = window.desk.quick
    quick._template.click()
    choose(opened(window, qtbot), qtbot, "überw")
    qtbot.waitUntil(filling.asked.is_set)
    click_row(window, sonnberg, qtbot, "krank")
    qtbot.waitUntil(lambda: reading(window) == "Krankmeldung verlängern")
    filling.let_go(qtbot)
    quick._template.click()
    choose(opened(window, qtbot), qtbot, "rezept")
    qtbot.waitUntil(lambda: "Rezept" in quick.editor.toPlainText())
    assert quick.editor.toPlainText() == "Ihr Rezept liegt bereit."


def test_placeholders_that_are_left_are_marked(composer: ComposerWindow, qtbot) -> None:
    composer.editor.setPlainText("Guten Tag {Nachname}, {1} ist Text")
    marks = composer.editor.document().firstBlock().layout().formats()
    assert [(each.start, each.length) for each in marks] == [(10, 10)]


def test_the_marks_follow_the_scheme(composer: ComposerWindow, app: QApplication, qtbot) -> None:
    composer.editor.setPlainText("Guten Tag {Nachname}")

    def mark() -> str:
        (found,) = composer.editor.document().firstBlock().layout().formats()
        return found.format.background().color().name()

    light = mark()
    theme.apply(app, theme.Scheme.DARK)
    qtbot.waitUntil(lambda: mark() == theme.colour("claim_bg").name() != light)


def test_what_fits_nothing_says_so(composer: ComposerWindow, qtbot) -> None:
    shown = popup(composer, qtbot)
    shown.filter.setText("gibtesnicht")
    assert shown._nothing.text() == "Keine Vorlage passt."
    qtbot.keyClick(shown.filter, Qt.Key.Key_Return)
    assert composer.findChild(TemplatePopup) is shown


def test_a_mail_that_must_wait_says_so_before_it_is_written(sonnberg: Practice, qtbot) -> None:
    services = sonnberg.services
    services.settings.set("limits.practice.day", 1)
    assert services.limits.ask(sonnberg.account.id, "attempt", 1) is None
    made = ComposerWindow(services, services.composing.new(sonnberg.account.id))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.notes.limit.isVisible)
    assert made.notes.limit.accessibleName().strip().startswith("Sendelimit erreicht – Versand ab ")
    assert made.bar.send.isEnabled()
