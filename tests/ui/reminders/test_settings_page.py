"""The page «SMS-Erinnerungen» as whoever sets it up sees it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from tests.servers.sms import KEY, SmsProvider
from tests.ui.practice import Practice
from tomail.reminders.gateways.sms import Credit, Why
from tomail.settings.declared import declaration
from tomail.ui.reminders.key_test import credit_words, trouble_words
from tomail.ui.settings.catalogue import Entry
from tomail.ui.settings.reminders_page import RemindersPage
from tomail.ui.settings.row import Secret, SettingRow
from tomail.ui.settings.window import SettingsWindow


@pytest.fixture
def window(sonnberg: Practice, qtbot) -> Iterator[SettingsWindow]:
    sonnberg.services.settings.set("practice.name", "Hausarztpraxis Dr. Sonnberg")
    sonnberg.services.settings.set("practice.telephone", "030 7654321")
    made = SettingsWindow(sonnberg.services)
    made.resize(1280, 800)
    made.show()
    qtbot.waitUntil(
        lambda: sum(row.entry.key.startswith("limits.") for p in made.pages for row in p.rows) == 6
    )
    made.show_page("reminders")
    yield made
    made.close()


@pytest.fixture
def page(window: SettingsWindow) -> RemindersPage:
    return next(each for each in window.pages if isinstance(each, RemindersPage))


def test_the_preset_text_is_shown_filled_in_with_its_length(page: RemindersPage) -> None:
    words = page.preview.bubble.text()
    assert words.startswith("Terminerinnerung: ")
    assert "09:30 Uhr. Absagen bitte unter 030 7654321." in words
    assert page.preview.counter.text() == f"{len(words)}/160 Zeichen, 1 SMS"
    assert page.shown_as.text() == "Absender: Dr Sonnberg"
    assert not page.preview.unicode.isVisible()


def test_buttons_put_placeholders_in_and_what_is_wrong_is_said_beside(page: RemindersPage) -> None:
    edit = page._texts["de"]
    page.head.buttons["datum"].click()
    page.head.buttons["uhrzeit"].click()
    assert edit.toPlainText() == "%datum%%uhrzeit%"
    edit.setPlainText("Am %datum% um %zeit%: Kontrolle Diabetes ☺")
    preview = page.preview
    assert "%zeit%" in preview.unknown.accessibleName()
    assert "Diabetes" in preview.telling.accessibleName()
    assert "☺" in preview.unicode.accessibleName()
    assert "/70 Zeichen, 1 SMS" in preview.counter.text()
    edit.setPlainText("")
    assert not any(each.isVisible() for each in (preview.unknown, preview.telling, preview.unicode))


def test_each_language_has_its_text(window: SettingsWindow, page: RemindersPage) -> None:
    page.head.languages.segment("fr").click()
    shown = [
        row.entry.key for row in page.rows if row.entry.key.startswith("reminders.text") and row.isVisible()
    ]
    assert shown == ["reminders.text.fr"]
    assert page.preview.bubble.text().startswith("Rappel")
    window.show_page("reminders", "reminders.text")
    assert page.head.languages.key() == "de"


def test_the_key_is_tested_as_it_was_just_typed_and_never_shown(
    sonnberg: Practice, page: RemindersPage, qtbot
) -> None:
    with SmsProvider("seven") as provider:
        sonnberg.services.settings.set("reminders.endpoint", provider.url)
        editor = next(row.editor for row in page.rows if row.entry.key == "reminders.api_key")
        assert isinstance(editor, Secret)
        editor.edit.setText(KEY["seven"])
        qtbot.mouseClick(page.test.button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: page.test.outcome.accessibleName().startswith("Guthaben: "))
        assert sonnberg.services.settings.text("reminders.api_key") == KEY["seven"]
        qtbot.waitUntil(lambda: editor.edit.text() == "")
        sonnberg.services.settings.set("reminders.api_key", "falsch")
        page.test.button.click()
        qtbot.waitUntil(lambda: page.test.outcome.accessibleName() == trouble_words(Why.KEY))


@pytest.mark.parametrize(
    ("credit", "words"),
    [
        (Credit(Decimal("42.1"), "EUR"), "Guthaben: 42,10 €"),
        (Credit(Decimal("1200"), ""), "Guthaben: 1.200,00 Punkte"),
    ],
)
def test_credit_is_written_as_people_write_it(app, credit: Credit, words: str) -> None:
    assert credit_words(credit).replace("\u00a0", " ") == words


def test_help_of_several_lines_is_whole_below_its_field(app, qtbot) -> None:
    setting = declaration("reminders.sender")
    assert setting is not None
    row = SettingRow(
        Entry("reminders.sender", "Absender", "Was Telefone als Absender anzeigen, " * 4), setting
    )
    qtbot.addWidget(row)
    row.resize(1000, 10)
    row.show()
    row.resize(1000, row.heightForWidth(1000))
    note = row.editor._note  # type: ignore[union-attr]
    assert note.height() >= note.heightForWidth(note.width()) > note.fontMetrics().height()
    assert note.mapTo(row, note.rect().topLeft()).y() >= row.editor.edit.geometry().bottom()  # type: ignore[union-attr]
