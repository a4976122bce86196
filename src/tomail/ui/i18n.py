"""The language of the windows: translations, and dates, sizes and numbers as people write them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator

from tomail.base.errors import Problem
from tomail.base.paths import resources
from tomail.base.sentences import Sentence, said_in

NO_BREAK = "\u00a0"
UNITS = ("", "k", "M", "G")

translate = QCoreApplication.translate

_translators: list[QTranslator] = []


def install(app: QCoreApplication, language: str = "de_DE") -> None:
    """Load every translation of `language` (all parts, and Qt's own), and make it the default locale."""
    for old in _translators:
        app.removeTranslator(old)
    _translators.clear()
    QLocale.setDefault(QLocale(language))
    qt_files = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _load(app, f"qtbase_{language.partition('_')[0]}", qt_files)
    for file in _translations(language):
        _load(app, file.name, str(file.parent))


def _translations(language: str) -> Iterator[Path]:
    """The files of `language`; Qt asks those first that are loaded last."""
    for name in reversed(said_in(language)):
        yield from sorted((resources() / "i18n").glob(f"*_{name}.qm"))


def _load(app: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator()
    if translator.load(name, folder):
        app.installTranslator(translator)
        _translators.append(translator)


def say(sentence: Sentence) -> str:
    """An engine's sentence in the language of the person."""
    return sentence.render(QCoreApplication.translate)


def problem_text(problem: Problem) -> str:
    """What went wrong, the next step, and what the server said, as one paragraph."""
    parts = [say(problem.message)]
    if problem.next_step:
        parts.append(say(problem.next_step))
    if problem.server_said:
        parts.append(translate("i18n", "The server said: “{words}”").format(words=problem.server_said))
    return " ".join(parts)


def when(moment: datetime, now: datetime | None = None) -> str:
    """The time of a row: "14:32", "Fr 16:48", "12. Okt.", "12.10.2025"."""
    local, today = _local(moment), _local(now or datetime.now().astimezone())
    if local.date() == today.date():
        return clock_time(local)
    if today.date() - timedelta(days=6) <= local.date() < today.date():
        return f"{_written(local.date(), 'ddd').rstrip('.')}{NO_BREAK}{clock_time(local)}"
    if local.year == today.year:
        return no_break(_written(local.date(), translate("i18n", "d MMM", "a day of this year")))
    return day(local)


def when_long(moment: datetime) -> str:
    """The time of a tooltip: "Freitag, 20. November 2026, 16:48 Uhr"."""
    local = _local(moment)
    written = _written(local.date(), translate("i18n", "dddd, d MMMM yyyy", "a full date"))
    return translate("i18n", "{date}, {time}", "a full date and its time").format(
        date=written, time=at_clock(local)
    )


def when_read(moment: datetime, now: datetime | None = None, *, within: bool = False) -> str:
    """The time in a message's head: "Heute, 14:32 Uhr", "Fr, 20.11.2026, 16:48 Uhr"; `within` a sentence
    "heute, 14:32 Uhr"."""
    return when_due(_local(moment), _local(now or datetime.now().astimezone()), within=within)


def when_due(moment: datetime, now: datetime, *, within: bool = False) -> str:
    """The same by the clock that both are given in, as of a time to come: "Morgen, 08:00 Uhr"."""
    names = _names_within() if within else _names()
    weekday = _written(moment.date(), "ddd").rstrip(".")
    named = names.get((moment.date() - now.date()).days) or f"{weekday}, {day(moment.date())}"
    return f"{named}, {_at_clock(f'{moment:%H:%M}')}"


def _names() -> dict[int, str]:
    return {
        -1: translate("i18n", "Yesterday"),
        0: translate("i18n", "Today"),
        1: translate("i18n", "Tomorrow"),
    }


def _names_within() -> dict[int, str]:
    return {
        -1: translate("i18n", "yesterday"),
        0: translate("i18n", "today"),
        1: translate("i18n", "tomorrow"),
    }


def at_clock(moment: datetime) -> str:
    """ "14:32 Uhr"."""
    return _at_clock(clock_time(moment))


def _at_clock(figures: str) -> str:
    return translate("i18n", "{time}", "a time of day").format(time=figures).replace(" ", NO_BREAK)


def clock_time(moment: datetime) -> str:
    """ "14:32"."""
    return f"{_local(moment):%H:%M}"


def day(moment: datetime | date) -> str:
    """ "12.10.2025"."""
    only = _local(moment).date() if isinstance(moment, datetime) else moment
    return _written(only, translate("i18n", "yyyy-MM-dd", "a date in figures"))


def number(value: int) -> str:
    """ "1.240"."""
    return QLocale().toString(value)


def size(byte_count: int) -> str:
    """ "1,7 kB", in French "1,7 ko": decimal units, a figure after the comma below ten."""
    value, unit = float(byte_count), 0
    while value >= 999.5 and unit < len(UNITS) - 1:
        value, unit = value / 1000, unit + 1
    figures = 1 if unit and value < 9.95 else 0
    byte = "o" if QLocale().language() == QLocale.Language.French else "B"
    return f"{QLocale().toString(value, 'f', figures)}{NO_BREAK}{UNITS[unit]}{byte}"


def no_break(text: str) -> str:
    """`text` with its blanks made unbreakable."""
    return text.replace(" ", NO_BREAK)


def _written(moment: date, pattern: str) -> str:
    return str(QLocale().toString(QDate(moment.year, moment.month, moment.day), pattern))


def _local(moment: datetime) -> datetime:
    return moment.astimezone()
