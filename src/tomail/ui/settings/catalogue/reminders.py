"""The page about reminders of appointments."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from tomail.reminders.gateways.choice import FACTS, Provider
from tomail.settings.declared import Scope
from tomail.ui import i18n

from .entries import Choice, Entry, Page

translate = QCoreApplication.translate
REMINDERS = "reminders"
_EVE, _DAY = date(2026, 12, 24), date(2026, 12, 25)


def reminders(accounts: Sequence[tuple[str, str]] = ()) -> Page:
    """«SMS-Erinnerungen»."""
    return Page(
        REMINDERS,
        Scope.PRACTICE,
        "calendar",
        translate("settings", "SMS reminders"),
        (*_provider(), *_text(), *_times(), *_limits(), *_by_mail(accounts), *_calendars()),
        intro=translate(
            "settings",
            "Patients with a number in the field SMS who agreed to it are reminded of their appointments. A "
            "reminder names day and time, never why somebody comes.",
        ),
    )


def _provider() -> tuple[Entry, ...]:
    own = translate("settings", "Another one, described by IT")
    named: tuple[Choice, ...] = tuple(
        (each.value, f"{FACTS[each].name} ({FACTS[each].country})" if FACTS[each].country else own)
        for each in Provider
    )
    return (
        Entry("reminders.enabled", translate("settings", "Active")),
        Entry("reminders.provider", translate("settings", "Provider"), choices=named),
        Entry(
            "reminders.api_key",
            translate("settings", "API key"),
            translate("settings", "It is kept encrypted in the practice and never shown again."),
        ),
        Entry(
            "reminders.sender",
            translate("settings", "Sender"),
            translate("settings", "At most 11 letters and digits. Left empty: from the practice's name."),
        ),
        Entry(
            "reminders.endpoint",
            translate("settings", "Address of the provider"),
            translate("settings", "Only where it differs from the usual one."),
        ),
        Entry(
            "reminders.description",
            translate("settings", "Description of another provider"),
            translate("settings", "JSON, as the manual for IT says (docs/reminders.md)."),
            lines=True,
        ),
    )


def _text() -> tuple[Entry, ...]:
    preset = translate("settings", "Left empty, the preset text of tomail.")
    return (
        Entry("reminders.text", translate("settings", "German"), preset, lines=True),
        Entry("reminders.text.fr", translate("settings", "French"), preset, lines=True),
        Entry("reminders.text.it", translate("settings", "Italian"), preset, lines=True),
        Entry("reminders.text.en", translate("settings", "English"), preset, lines=True),
    )


def _times() -> tuple[Entry, ...]:
    return (
        Entry(
            "reminders.days_before",
            translate("settings", "Days before"),
            translate("settings", "Several with commas: 7,2"),
            heading=translate("settings", "When"),
        ),
        Entry(
            "reminders.time",
            translate("settings", "Time of day"),
            translate("settings", "In the practice's time zone."),
        ),
        Entry(
            "reminders.late_hours",
            translate("settings", "Hours that a reminder may be late"),
            translate(
                "settings", "If no workstation runs at that time. After that it is reported as missed."
            ),
        ),
        Entry(
            "reminders.quiet_weekdays",
            translate("settings", "Weekdays without reminders"),
            translate("settings", "1 is Monday, 7 is Sunday: 6,7. They go out on the day before."),
        ),
        Entry(
            "reminders.quiet_days",
            translate("settings", "Holidays without reminders"),
            translate("settings", "Like {first}, {second}.").format(
                first=i18n.day(_EVE), second=i18n.day(_DAY)
            ),
        ),
    )


def _limits() -> tuple[Entry, ...]:
    none = translate("settings", "Reminders and codes together. 0: no limit.")
    return (
        Entry(
            "reminders.limit.day",
            translate("settings", "SMS a day"),
            none,
            heading=translate("settings", "Limits"),
        ),
        Entry("reminders.limit.month", translate("settings", "SMS a month"), none),
        Entry(
            "reminders.credit_warning",
            translate("settings", "Tell when less credit is left than"),
            translate("settings", "In the provider's currency. 0: never."),
        ),
    )


def _by_mail(accounts: Sequence[tuple[str, str]]) -> tuple[Entry, ...]:
    none = translate("settings", "The only one, where there is one")
    return (
        Entry(
            "reminders.mail",
            translate("settings", "By e-mail where there is no number for SMS"),
            translate("settings", "To patients who agreed to e-mail."),
            heading=translate("settings", "E-mail"),
        ),
        Entry(
            "reminders.mail_account",
            translate("settings", "Account that they leave from"),
            choices=(("", none), *accounts),
        ),
    )


def _calendars() -> tuple[Entry, ...]:
    return (
        Entry(
            "appointments.urls",
            translate("settings", "Addresses of calendars"),
            translate(
                "settings",
                "Beginning with https:// or webcal://, several with spaces. What a calendar no longer names "
                "is cancelled. Never shown again.",
            ),
            heading=translate("settings", "Where appointments come from"),
        ),
    )
