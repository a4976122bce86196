"""The page «SMS-Erinnerungen» as whoever sets it up sees it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from tests.servers.sms import KEY, SmsProvider
from tests.ui.overtaken import Held
from tests.ui.practice import Practice
from tomail.model.appointments import Costs
from tomail.reminders.gateways.sms import Credit, Why
from tomail.settings.declared import declaration
from tomail.ui.reminders.cost_table import cells
from tomail.ui.reminders.key_test import credit_words, trouble_words
from tomail.ui.settings.catalogue import Entry
from tomail.ui.settings.reminders_page import RemindersPage
from tomail.ui.settings.row import Dates, Secret, SettingRow
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


def test_holidays_are_typed_and_shown_as_people_write_them(
    sonnberg: Practice, page: RemindersPage, qtbot
) -> None:
    settings, editor = sonnberg.services.settings, page._row("reminders.quiet_days").editor
    assert isinstance(editor, Dates)
    editor.edit.setText("1.1.2027, 25.12.2026")
    editor.left.emit()
    assert editor.text() == "25.12.2026, 01.01.2027"
    qtbot.waitUntil(lambda: settings.text("reminders.quiet_days") == "2026-12-25,2027-01-01")
    editor.edit.setText("25.12.")
    editor.left.emit()
    assert "25.12." in editor.error
    editor.show_value("2026-12-25,2027-01-01")  # another setting changed meanwhile
    assert editor.text() == "25.12."
    editor.edit.setText("")
    editor.left.emit()
    assert editor.error == ""
    qtbot.waitUntil(lambda: settings.text("reminders.quiet_days") == "")


def test_it_says_what_the_provider_needs_and_what_a_firewall_lets_through(
    sonnberg: Practice, page: RemindersPage
) -> None:
    provider = page._provider()
    assert "gateway.seven.io" in page.note.text()
    assert not page._row("reminders.description").isVisible()
    provider.set_key("aspsms")
    assert "USERKEY:PASSWORD" in page.note.text()
    assert "json.aspsms.com" in page.note.text()
    provider.set_key("twilio")
    assert "USA" in page.note.text()
    provider.set_key("generic")
    assert page._row("reminders.description").isVisible()
    page._lines("reminders.description").setPlainText('{"base": "https://sms.example", "path": 1}')
    assert "„path“" in page.note.text()
    page._lines("reminders.description").setPlainText(
        '{"base": "https://sms.example", "path": "/send", "json": {"to": "{to}", "text": "{text}"}}'
    )
    assert "sms.example" in page.note.text()


def test_what_sms_cost_stands_below_month_by_month(page: RemindersPage) -> None:
    assert page.costs.none.isVisible()
    november = Costs(date(2026, 11, 1), "seven", 100, 120, {"EUR": Decimal("9.0")}, 0)
    october = Costs(date(2026, 10, 1), "aspsms", 3, 3, {}, 3)
    page.costs.show_costs([november, october])
    assert not page.costs.none.isVisible()
    assert [each.replace("\u00a0", " ") for each in cells(november)] == [
        "November 2026",
        "seven.io",
        "120",
        "9,00 €",
    ]
    assert cells(october)[-1] == "3 ohne Preis"
    page.costs.show_costs([])
    assert page.costs.none.isVisible()


def test_credit_below_the_least_is_a_warning(sonnberg: Practice, page: RemindersPage, qtbot) -> None:
    with SmsProvider("seven") as provider:
        settings = sonnberg.services.settings
        settings.set("reminders.endpoint", provider.url)
        settings.set("reminders.api_key", KEY["seven"])
        settings.set("reminders.credit_warning", 1000)
        page.test.button.click()
        qtbot.waitUntil(lambda: page.test.outcome.tone == "warning")
        assert page.test.outcome.accessibleName().startswith("Guthaben: ")
        assert sonnberg.services.reminders.desk.known_low is not None


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


def test_the_key_is_tested_once_what_was_changed_before_is_stored(
    sonnberg: Practice, window: SettingsWindow, page: RemindersPage, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else another provider may be asked than the one that is shown, and the key be stored out of turn."""
    settings, asked = sonnberg.services.settings, list[tuple[str, str]]()
    store, slow = settings.set, Held(lambda: None)
    monkeypatch.setattr(settings, "set", lambda key, value: (slow(), store(key, value)))
    monkeypatch.setattr(
        sonnberg.services.reminders.desk._reminding,
        "credit",
        lambda: asked.append((settings.text("reminders.provider"), settings.text("reminders.api_key"))),
    )
    window._change("reminders.provider", "aspsms")
    qtbot.waitUntil(slow.asked.is_set)
    editor = next(row.editor for row in page.rows if row.entry.key == "reminders.api_key")
    assert isinstance(editor, Secret)
    editor.edit.setText(KEY["aspsms"])
    page.test.button.click()
    qtbot.wait(200)  # in which whoever did not wait would have asked
    slow.let_go(qtbot)
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [("aspsms", KEY["aspsms"])]


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
