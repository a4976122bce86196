"""The settings there are. A setting that is not declared here cannot be read or written."""

from __future__ import annotations

import re
import zoneinfo
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tomail.model.people import Right

Value = str | int | bool

MOST_MAILS = 1_000_000
_MOST_DAYS = 60
TRUTH = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


class Scope(StrEnum):
    """Two worlds that never mix."""

    WORKSTATION = "workstation"
    PRACTICE = "practice"


@dataclass(frozen=True)
class Setting:
    """A declaration. In `key`, `*` stands for one name chosen by its owner (an issuer's host, an account).

    `default` also gives the type; `choices` and `check` narrow text, `least` and `most` numbers. A secret
    is never printed or listed. `right` is what changing it takes in the world of the practice.
    """

    key: str
    scope: Scope
    default: Value
    choices: tuple[str, ...] = ()
    secret: bool = False
    least: int | None = None
    most: int | None = None
    check: Callable[[str], bool] | None = None
    right: Right = Right.SETTINGS

    def covers(self, key: str) -> bool:
        """True if this declaration is that of `key`."""
        pattern = re.escape(self.key).replace(r"\*", "[^.]+(?:[.][^.]+)*")
        return re.fullmatch(pattern, key) is not None

    def read(self, text: str) -> Value:
        """The value that was typed as `text`; ValueError if it is none of this setting's."""
        if isinstance(self.default, bool):
            return self.accept(_truth(text))
        return self.accept(int(text) if isinstance(self.default, int) else text)

    def accept(self, value: object) -> Value:
        """`value` if it is one of this setting's, else ValueError."""
        if type(value) is not type(self.default) or not isinstance(value, str | int):
            raise ValueError(f"a value of type {type(self.default).__name__}")
        if isinstance(value, str):
            self._narrow_text(value)
        elif not isinstance(value, bool):
            self._narrow_number(value)
        return value

    def _narrow_text(self, text: str) -> None:
        if self.choices and text not in self.choices:
            raise ValueError(f"one of {', '.join(self.choices)}")
        if self.check and not self.check(text):
            raise ValueError("not a value of this setting")

    def _narrow_number(self, number: int) -> None:
        if self.least is not None and number < self.least:
            raise ValueError(f"at least {self.least}")
        if self.most is not None and number > self.most:
            raise ValueError(f"at most {self.most}")


def _truth(text: str) -> bool:
    try:
        return TRUTH[text.lower()]
    except KeyError:
        raise ValueError("true or false") from None


def is_time_zone(name: str) -> bool:
    """True for an IANA name such as Europe/Zurich."""
    return name in zoneinfo.available_timezones()


def tells_nothing(text: str) -> bool:
    """True for a text that tells nothing of anybody's health."""
    from tomail.practice.guards.health import telling_words  # reads its lists of words

    return not telling_words([text])


def are_days(text: str) -> bool:
    """True for days before an appointment: "2", "7,2"."""
    return all(each.strip().isdecimal() and int(each) <= _MOST_DAYS for each in text.split(","))


def are_columns(text: str) -> bool:
    """True for which title of a table with appointments means what: {"id": "Nr", "start": "Datum"}."""
    import json

    from tomail.practice.importing.appointments import NEEDED, Column

    try:
        said = json.loads(text) if text else dict.fromkeys(NEEDED, "")
    except ValueError:
        return False
    named = isinstance(said, dict) and set(said) <= set(Column) >= set(NEEDED)
    return named and set(NEEDED) <= set(said) and all(isinstance(each, str) for each in said.values())


def is_time_of_day(text: str) -> bool:
    """True for "12:00"."""
    return re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", text) is not None


def are_weekdays(text: str) -> bool:
    """True for none, or numbers of ISO 8601: 1 is Monday, 7 is Sunday."""
    return not text or all(each.strip() in tuple("1234567") for each in text.split(","))


def are_calendars(text: str) -> bool:
    """True for none, or addresses of calendars with spaces between them."""
    return all(
        re.fullmatch(r"(?:https|webcals?)://[^/\s]+\S*|http://(?:localhost|127\.0\.0\.1)[:/]\S*", each)
        for each in text.split()
    )


def are_dates(text: str) -> bool:
    """True for none, or dates of ISO 8601."""
    with suppress(ValueError):
        return not text or all(date.fromisoformat(each.strip()) for each in text.split(","))
    return False


def _workstation(
    key: str,
    default: Value,
    choices: tuple[str, ...] = (),
    *,
    least: int | None = None,
    most: int | None = None,
) -> Setting:
    return Setting(key, Scope.WORKSTATION, default, choices, least=least, most=most)


def _practice(
    key: str,
    default: Value,
    choices: tuple[str, ...] = (),
    *,
    secret: bool = False,
    least: int | None = None,
    most: int | None = None,
    check: Callable[[str], bool] | None = None,
    right: Right = Right.SETTINGS,
) -> Setting:
    return Setting(key, Scope.PRACTICE, default, choices, secret, least, most, check, right)


def _limit(key: str) -> Setting:
    return _practice(key, 0, least=0, most=MOST_MAILS)  # 0: no limit


WORKSTATION: tuple[Setting, ...] = (
    _workstation("appointments.folder", ""),  # that the practice's system exports appointments to
    _workstation("appointments.folder_seen", ""),  # which of its files were taken in, JSON
    _workstation("mail_program.always", False),  # "E-Mails immer mit tomail erstellen"
    _workstation("view.theme", "system", ("system", "light", "dark")),
    _workstation("view.density", "comfortable", ("comfortable", "compact", "table")),
    _workstation("view.language", "", ("", "de_DE", "de_CH", "fr", "it", "en")),
    _workstation("view.zoom", 100, least=50, most=300),
    _workstation("view.window", ""),  # geometry, as Qt saves it
    _workstation("view.rights_seen", False),  # the last of the first steps
    _workstation("files.saved_to", ""),  # folders, as chosen last
    _workstation("files.attached_from", ""),
    _workstation("notifications.new_mail", True),
    _workstation("notifications.sound", False),
    _workstation("notifications.content", False),  # sender and subject, where patients may see the screen
    _workstation("printer.name", ""),  # the system's default
    _workstation("printer.paper", "A4", ("A4", "A5", "Letter")),
    _workstation("keyboard.single_keys", True),  # WCAG 2.1.4
    _workstation("lock.after_minutes", 0, least=0, most=240),  # 0: only by key
)

PRACTICE: tuple[Setting, ...] = (
    _practice("practice.name", ""),  # also the sender of SMS
    _practice("practice.address", ""),
    _practice("practice.telephone", ""),
    _practice("practice.time_zone", "Europe/Berlin", check=is_time_zone),
    _practice("oauth.google.client_id", ""),
    _practice("oauth.google.client_secret", "", secret=True),
    _practice("oauth.microsoft.client_id", ""),
    _practice("oauth.microsoft.tenant", "common"),
    _practice("oauth.*.client_id", ""),
    _practice("oauth.*.client_secret", "", secret=True),
    _practice("oauth.*.scopes", ""),
    _practice("accounts.allow_insecure", False),  # "Unsichere Server zulassen"
    _limit("limits.practice.minute"),
    _limit("limits.practice.hour"),
    _limit("limits.practice.day"),
    _limit("limits.*.minute"),  # of the account with that id
    _limit("limits.*.hour"),
    _limit("limits.*.day"),
    _practice("smime.*.sign", False),  # of the account with that id: what a new mail begins with
    _practice("smime.*.encrypt", False),
    _practice("smime.revocation", True),  # authorities are asked which certificates were revoked
    _practice("record.type_incoming", ""),  # an entry type's id or name; "": the preset one
    _practice("record.type_outgoing", ""),
    _practice("record.attachments", True),  # proposed for filing together with their mail
    _practice("record.file_at_once", False),  # by one key, where one patient is sure
    _practice("record.retention", "de", ("de", "ch", "ch_10")),  # § 630f BGB; the Swiss terms
    _practice("consent.required", True),  # health data unencrypted without consent: asked before sending
    _practice("secure.active", False),  # «Verschlüsselt senden»
    _practice("secure.first", "plain", ("plain", "protected")),  # which button of the composer stands first
    _practice("secure.portal_url", ""),  # written by the enrolment
    _practice(
        "secure.release", "manual", ("manual", "code")
    ),  # «Freigabe» by hand, or by a right Anmeldecode
    _practice("secure.receipts", True),  # the patient's page tells that a message was read
    _practice("secure.replies", True),  # patients may answer at the portal
    _practice("secure.unread_days", 90, least=1, most=366),
    _practice("secure.read_days", 30, least=1, most=366),
    _practice("secure.html", False),  # files that fit no PDF leave in one that opens itself
    _practice("secure.hin", False),  # the practice has HIN also behind addresses of its own
    _practice("appointments.urls", "", secret=True, check=are_calendars),  # who knows one may read it
    _practice("appointments.columns", "", check=are_columns),  # of tables, where titles do not tell
    _practice("reminders.enabled", False),  # SMS-Erinnerungen
    _practice("reminders.provider", "seven", ("seven", "aspsms", "gatewayapi", "lox24", "twilio", "generic")),
    _practice("reminders.endpoint", ""),  # in place of the provider's own address
    _practice("reminders.api_key", "", secret=True),
    _practice("reminders.description", ""),  # of the generic provider, JSON
    _practice("reminders.sender", ""),  # what phones show; "": what fits of the practice's name
    _practice("reminders.text", "", check=tells_nothing),  # in German; "": the preset one
    _practice("reminders.text.*", "", check=tells_nothing),  # in the language with that name: fr, it, en
    _practice("reminders.days_before", "2", check=are_days),  # several: "7,2"
    _practice("reminders.time", "12:00", check=is_time_of_day),
    _practice("reminders.late_hours", 8, least=1, most=24),  # so long after its time one still goes out
    _practice("reminders.quiet_weekdays", "", check=are_weekdays),  # 1 is Monday: "6,7"
    _practice("reminders.quiet_days", "", check=are_dates),  # "2026-12-25,2026-12-26"
    _practice("reminders.limit.day", 0, least=0, most=100_000),  # 0: no limit
    _practice("reminders.limit.month", 0, least=0, most=1_000_000),
    _practice("reminders.credit_warning", 5, least=0, most=100_000),  # less is told of; 0: never
    _practice("reminders.mail", False),  # by e-mail where there is no number for SMS
    _practice("reminders.mail_account", ""),  # the id of the account that they leave from
    _practice("signatures.shared", False),  # `signatures.text` instead of each account's own
    _practice("signatures.text", ""),
    _practice("sign_in.shortest_pin", 6, least=4, most=32, right=Right.USERS),
)

DECLARED = WORKSTATION + PRACTICE


def declaration(key: str) -> Setting | None:
    """The declaration of `key`; the exact one before a pattern."""
    return next((each for each in DECLARED if each.key == key), None) or next(
        (each for each in DECLARED if "*" in each.key and each.covers(key)), None
    )
