from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.practice import Practice, without_templates
from tomail.model.teamwork import Template
from tomail.ui import theme
from tomail.ui.composer.template_popup import TemplatePopup
from tomail.ui.composer.window import ComposerWindow

REFERRAL = "{Anrede},\n\nIhre Überweisung liegt bereit. Termin: {Termin}"


@pytest.fixture
def composer(sonnberg: Practice, qtbot) -> ComposerWindow:
    services = without_templates(sonnberg).services
    services.templates.put(Template("", "Überweisung bereit", REFERRAL, "Ihre Überweisung", "Formulare"))
    services.templates.put(Template("", "Rezept bereit", "Ihr Rezept liegt bereit.", "", "Formulare"))
    made = ComposerWindow(services, services.composing.new(sonnberg.account.id))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def popup(composer: ComposerWindow, qtbot) -> TemplatePopup:
    composer.templating.offer(composer.bar.template)
    qtbot.waitUntil(lambda: composer.findChild(TemplatePopup) is not None)
    found = composer.findChild(TemplatePopup)
    qtbot.waitUntil(found.isVisible)
    return found


def test_a_few_letters_and_enter_put_a_template_into_the_mail(composer: ComposerWindow, qtbot) -> None:
    shown = popup(composer, qtbot)
    shown.filter.setText("überw")
    qtbot.keyClick(shown.filter, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Ihre Überweisung liegt bereit" in composer.draft().text)
    assert composer.draft().subject == "Ihre Überweisung"
    assert composer.editor.textCursor().selectedText() == "{Anrede}"  # the first that is not filled


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
