from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from tests.ui.backwards import Backwards
from tests.ui.practice import Practice, without_templates
from tomail.model.teamwork import Template
from tomail.ui.admin.templates_page import TemplatesPage
from tomail.ui.admin.window import AdminWindow
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import Question
from tomail.ui.widgets.labels import Text


@pytest.fixture
def page(sonnberg: Practice, qtbot) -> Iterator[TemplatesPage]:
    window = AdminWindow(without_templates(sonnberg).services)
    window.show()
    window.show_page("templates")
    made = window.pages["templates"]
    assert isinstance(made, TemplatesPage)
    yield made
    window.close()


def part(page: TemplatesPage, kind: type, name: str):
    form = page.form
    assert form is not None
    found = form.form.findChild(kind, f"admin.{name}")
    assert found is not None, name
    return found


def listed(page: TemplatesPage) -> list[str]:
    return [each.text() for each in page.rows.findChildren(Text) if each.isVisible()]


def test_one_is_added_with_a_placeholder(page: TemplatesPage, sonnberg: Practice, qtbot) -> None:
    page.findChild(Button, "admin.templates.add").click()
    part(page, QLineEdit, "template.name").setText("Rezept")
    part(page, QLineEdit, "template.folder").setText("Rezepte")
    part(page, QPlainTextEdit, "template.text").setPlainText("Guten Tag ")
    text = part(page, QPlainTextEdit, "template.text")
    text.moveCursor(text.textCursor().MoveOperation.End)
    page.form._menu().actions()[0].trigger()
    page.form.insert("Datum", in_subject=True)
    part(page, Button, "form.confirm").click()
    qtbot.waitUntil(lambda: "Rezept" in listed(page))
    (stored,) = sonnberg.services.templates.all()
    assert (stored.folder, stored.subject, stored.text) == ("Rezepte", "{Datum}", "Guten Tag {Anrede}")


def test_what_is_refused_comes_up_again_with_its_words(
    page: TemplatesPage, sonnberg: Practice, qtbot
) -> None:
    sonnberg.services.templates.put(Template("", "Rezept", "Alt"))
    page.edit(Template("", "", ""))
    part(page, QLineEdit, "template.name").setText("Rezept")
    part(page, QPlainTextEdit, "template.text").setPlainText("Neu und lang")
    first = page.form
    part(page, Button, "form.confirm").click()
    qtbot.waitUntil(lambda: page.form is not first)
    assert "In diesem Ordner gibt es schon eine Vorlage" in page.complaint.accessibleName()
    assert part(page, QPlainTextEdit, "template.text").toPlainText() == "Neu und lang"
    part(page, QLineEdit, "template.name").setText("Rezept neu")
    part(page, Button, "form.confirm").click()
    qtbot.waitUntil(lambda: len(sonnberg.services.templates.all()) == 2)
    qtbot.waitUntil(lambda: not page.complaint.isVisible())


def test_a_signature_is_changed_and_deleted(page: TemplatesPage, sonnberg: Practice, qtbot) -> None:
    sonnberg.services.templates.put(Template("", "Praxis", "Alt", kind="signature"))
    page.refresh()
    qtbot.waitUntil(lambda: "Signatur" in listed(page))
    (seen,) = sonnberg.services.templates.all("signature")
    page.edit(seen)
    assert part(page, QComboBox, "template.kind").currentText() == "Signatur"
    part(page, QPlainTextEdit, "template.text").setPlainText("Neu")
    part(page, Button, "form.confirm").click()
    qtbot.waitUntil(lambda: sonnberg.services.templates.get(seen.id).text == "Neu")
    page._ask_to_delete(seen)
    (question,) = page.window().findChildren(Question)
    question.buttons["delete"].click()
    qtbot.waitUntil(lambda: sonnberg.services.templates.all("signature") == [])


def test_an_older_answer_does_not_show_the_words_that_were_changed(
    sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They would be changed again from there, and what somebody wrote would be lost."""
    templates = without_templates(sonnberg).services.templates
    templates.put(Template("", "Rezept", "Alt"))
    (stored,) = templates.all()
    held = Backwards(monkeypatch)
    page = TemplatesPage(sonnberg.services)
    qtbot.addWidget(page)
    templates.put(replace(stored, text="Neu"))
    page.refresh()
    held.give()
    assert [each.text for each in page._known if each.kind == "template"] == ["Neu"]
