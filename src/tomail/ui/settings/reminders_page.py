"""The page «SMS-Erinnerungen»: its settings, the key that can be tested, and what a patient reads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import cast

from PySide6.QtWidgets import QPlainTextEdit

from tomail.base.errors import TomailError
from tomail.reminders.gateways.choice import Provider
from tomail.reminders.sms_text import is_sender_name, sender_name
from tomail.reminders.words import LANGUAGES, Sender, template_key
from tomail.services.container import Services
from tomail.ui import tasks
from tomail.ui.reminders.cost_table import CostTable
from tomail.ui.reminders.key_test import KeyTest
from tomail.ui.reminders.provider_note import provider_note
from tomail.ui.reminders.sample import sample
from tomail.ui.reminders.text_preview import TextHead, TextPreview
from tomail.ui.widgets.labels import Text

from .catalogue import Page
from .page import SettingsPage
from .row import Choices, Line, Lines, Secret, SettingRow

KEY, SENDER = "reminders.api_key", "reminders.sender"
PROVIDER, ENDPOINT, DESCRIPTION = "reminders.provider", "reminders.endpoint", "reminders.description"
TEXTS = {each: template_key(each) for each in LANGUAGES}
BELOW_PROVIDER, BELOW_KEY, BELOW_SENDER, BELOW_TEXT = KEY, SENDER, ENDPOINT, "reminders.days_before"


class RemindersPage(SettingsPage):
    """One text is shown, that of the language that is chosen. `changes`: how settings are stored."""

    def __init__(self, page: Page, scope: str, services: Services, changes: tasks.InTurn) -> None:
        self._services = services
        self._changes = changes
        settings, desk = services.settings, services.reminders.desk
        self.test = KeyTest(self._store_key, desk.credit, lambda: settings.number("reminders.credit_warning"))
        self.note = Text("", "secondary", wrap=True)
        self.note.setObjectName("reminders.provider_note")
        self.costs = CostTable()
        self.shown_as = Text("", "secondary", wrap=True)
        self.shown_as.setObjectName("reminders.sender")
        self.head = TextHead()
        self.preview = TextPreview()
        above = {
            BELOW_PROVIDER: self.note,
            BELOW_KEY: self.test,
            BELOW_SENDER: self.shown_as,
            TEXTS["de"]: self.head,
            BELOW_TEXT: self.preview,
        }
        super().__init__(page, scope, above=above)
        self._texts = {each: self._lines(key) for each, key in TEXTS.items()}
        for edit in self._texts.values():
            edit.textChanged.connect(self.look)
        self._line().edit.textChanged.connect(self.look)
        self.head.language.connect(self._choose)
        self.head.insert.connect(self._insert)
        self._provider().combo.currentIndexChanged.connect(lambda _: self._show_provider())
        cast("Line", self._row(ENDPOINT).editor).edit.textChanged.connect(self._show_provider)
        self._lines(DESCRIPTION).textChanged.connect(self._show_provider)
        self.put_below(self.costs)
        self._choose(LANGUAGES[0])
        self._show_provider()
        self._look_up()

    def show_row(self, key: str) -> None:
        language = next((each for each, name in TEXTS.items() if name == key), None)
        if language is not None:
            self.head.languages.set_key(language)
            self._choose(language)
        if key == DESCRIPTION:
            self._row(key).show()
        super().show_row(key)

    def look(self) -> None:
        """What the text and the sender come to now."""
        language, name = self.head.languages.key(), self._sender_words()
        self.shown_as.setText(self._about_sender(name))
        text = self._services.settings.text
        who = Sender(text("practice.name"), text("practice.telephone"), self._country(language))
        today = datetime.now(self._services.appointments.zone).date()
        self.preview.show_sample(sample(self._texts[language].toPlainText(), language, who, today), name)

    # inside

    def _look_up(self) -> None:
        """What is known of the credit, and what SMS cost so far; nobody outside is asked."""
        desk = self._services.reminders.desk
        if desk.known_low is not None:
            self.test.show_credit(desk.known_low)
        tasks.run(desk.costs, done=self.costs.show_costs, failed=self._unknown, owner=self)

    def _unknown(self, error: Exception) -> None:
        """The practice is away: its settings say so themselves."""
        if not isinstance(error, TomailError):
            raise error

    def _show_provider(self) -> None:
        """Only one that IT describes has a description."""
        provider = Provider(str(self._provider().key()))
        self._row(DESCRIPTION).setVisible(provider is Provider.GENERIC)
        endpoint = cast("Line", self._row(ENDPOINT).editor).text()
        self.note.setText(provider_note(provider, endpoint, self._lines(DESCRIPTION).toPlainText()))

    def _choose(self, language: str) -> None:
        for each, key in TEXTS.items():
            self._row(key).setVisible(each == language)
        self.look()

    def _insert(self, words: str) -> None:
        edit = self._texts[self.head.languages.key()]
        if edit.isEnabled():
            edit.insertPlainText(words)
            edit.setFocus()

    def _sender_words(self) -> str:
        return self._line().text() or sender_name(self._services.settings.text("practice.name"))

    def _about_sender(self, name: str) -> str:
        if not name:
            return self.tr("Sender: a number of the provider. Enter the practice's name, or a sender here.")
        said = self.tr("Sender: {name}").format(name=name)
        if is_sender_name(name) or name.lstrip("+").isdigit():
            return said
        rule = self.tr("Networks show at most 11 letters (without umlauts), digits and blanks.")
        return f"{said} – {rule}"

    def _country(self, language: str) -> str:
        swiss = self._services.settings.text("practice.time_zone") == "Europe/Zurich"
        return f"{language}_{'CH' if swiss else 'DE'}"

    def _store_key(self, then: Callable[[], object], failed: Callable[[Exception], object]) -> None:
        """The key that somebody just typed may not be stored yet, nor what they chose before."""
        typed, store = cast("Secret", self._row(KEY).editor).text(), self._services.settings.set
        self._changes.run(
            lambda: store(KEY, typed) if typed else None,
            done=lambda _: then(),
            failed=failed,
            owner=self,
        )

    def _row(self, key: str) -> SettingRow:
        return next(each for each in self.rows if each.entry.key == key)

    def _provider(self) -> Choices:
        return cast("Choices", self._row(PROVIDER).editor)

    def _lines(self, key: str) -> QPlainTextEdit:
        return cast("Lines", self._row(key).editor).edit

    def _line(self) -> Line:
        return cast("Line", self._row(SENDER).editor)
