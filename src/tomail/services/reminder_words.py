"""What reminders say, by the settings of the practice and the language of the patient."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from tomail.model.patients import PatientDetails
from tomail.reminders.words import Sender, facts_of, filled, language_of, preset, template_key
from tomail.settings.values import Settings

LANGUAGES = {"Europe/Zurich": "de_CH"}  # of practices there
ELSEWHERE = "de_DE"


class ReminderWords:
    """The same for every way that they go."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def language(self, patient: PatientDetails) -> str:
        """The patient's, else the practice's: one of `reminders.words.LANGUAGES`."""
        return language_of(patient, self._sender().language)

    def template(self, language: str) -> str:
        """The practice's own text in that language, else the preset one."""
        return self._settings.text(template_key(language)) or preset(language, self._sender())

    def text(self, patient: PatientDetails, start: datetime) -> str:
        """What is said of an appointment that begins then."""
        local = start.astimezone(ZoneInfo(self._settings.text("practice.time_zone")))
        return filled(self.template(self.language(patient)), facts_of(patient, local, self._sender()))

    def _sender(self) -> Sender:
        text = self._settings.text
        language = LANGUAGES.get(text("practice.time_zone"), ELSEWHERE)
        return Sender(text("practice.name"), text("practice.telephone"), language)
