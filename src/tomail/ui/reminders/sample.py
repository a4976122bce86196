"""What a reminder reads like, filled in for somebody who does not exist."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from tomail.model.patients import PatientDetails, Sex
from tomail.practice.guards.health import telling_words
from tomail.reminders.sms_text import Length, cheaper, length
from tomail.reminders.words import Sender, facts_of, filled, preset, unknown_placeholders

AT = time(9, 30)
AHEAD = timedelta(days=2)
_SATURDAY = 5


@dataclass(frozen=True)
class Sample:
    """`text` as it is sent, its `length`, and what somebody should look at in it."""

    text: str
    length: Length
    unknown: tuple[str, ...]  # placeholders that are none
    telling: tuple[str, ...]  # words about health


def sample(template: str, language: str, sender: Sender, today: date) -> Sample:
    """Of a `template` in one of LANGUAGES; "" is the preset one."""
    whole = template.strip() or preset(language, sender)
    text = cheaper(filled(whole, facts_of(_patient(language), _appointment(today), sender)))
    unknown = tuple(dict.fromkeys(unknown_placeholders(whole)))
    return Sample(text, length(text), unknown, telling_words([whole]))


def outside_gsm(text: str) -> tuple[str, ...]:
    """Characters that make an SMS one of Unicode, each once."""
    return tuple(dict.fromkeys(char for char in text if length(char).unicode))


def _patient(language: str) -> PatientDetails:
    return PatientDetails(last_name="Muster", first_name="Erika", sex=Sex.FEMALE, language=language)


def _appointment(today: date) -> datetime:
    day = today + AHEAD
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    return datetime.combine(day, AT)
