from __future__ import annotations

import shutil
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from tomail.base.paths import resources
from tomail.ui import i18n


def at(*parts: int) -> datetime:
    """A local time."""
    return datetime(*parts).astimezone()  # type: ignore[arg-type]


SATURDAY = at(2026, 11, 21, 15, 0)


@pytest.fixture
def german(app):
    return app


@pytest.mark.parametrize(
    ("moment", "row"),
    [
        (at(2026, 11, 21, 14, 32), "14:32"),
        (at(2026, 11, 20, 16, 48), "Fr\u00a016:48"),
        (at(2026, 11, 15, 9, 5), "So\u00a009:05"),
        (at(2026, 11, 14, 9, 5), "14.\u00a0Nov."),
        (at(2026, 10, 12, 9, 5), "12.\u00a0Okt."),
        (at(2025, 10, 12, 9, 5), "12.10.2025"),
    ],
)
def test_when(german, moment: datetime, row: str) -> None:
    assert i18n.when(moment, SATURDAY) == row


def test_when_of_the_future_never_claims_today(german) -> None:
    assert i18n.when(SATURDAY + timedelta(days=3), SATURDAY) == "24.\u00a0Nov."


def test_full_dates(german) -> None:
    moment = at(2026, 11, 20, 16, 48)
    assert i18n.when_long(moment) == "Freitag, 20. November 2026, 16:48\u00a0Uhr"
    assert i18n.when_read(moment, SATURDAY) == "Gestern, 16:48\u00a0Uhr"
    assert i18n.when_read(moment, SATURDAY + timedelta(days=9)) == "Fr, 20.11.2026, 16:48\u00a0Uhr"


@pytest.mark.parametrize(
    ("language", "moment", "said"),
    [
        ("de_DE", at(2026, 11, 20, 16, 48), "gestern, 16:48\u00a0Uhr"),
        ("de_DE", at(2026, 11, 21, 16, 48), "heute, 16:48\u00a0Uhr"),
        ("de_DE", at(2026, 11, 22, 8, 0), "morgen, 08:00\u00a0Uhr"),
        ("de_DE", at(2026, 11, 27, 8, 0), "Fr, 27.11.2026, 08:00\u00a0Uhr"),
        ("fr", at(2026, 11, 21, 16, 48), "aujourd’hui, 16:48"),
        ("it", at(2026, 11, 22, 8, 0), "domani, ore\u00a008:00"),
    ],
)
def test_a_day_within_a_sentence_has_no_capital(app, language: str, moment: datetime, said: str) -> None:
    i18n.install(app, language)
    assert i18n.when_read(moment, SATURDAY, within=True) == said
    i18n.install(app, "de_DE")


@pytest.mark.parametrize(
    ("byte_count", "written"),
    [
        (0, "0\u00a0B"),
        (999, "999\u00a0B"),
        (1_700, "1,7\u00a0kB"),
        (9_960, "10\u00a0kB"),
        (999_499, "999\u00a0kB"),
        (999_500, "1,0\u00a0MB"),
        (2_340_000, "2,3\u00a0MB"),
        (5_000_000_000, "5,0\u00a0GB"),
    ],
)
def test_size(german, byte_count: int, written: str) -> None:
    assert i18n.size(byte_count) == written


def test_french_counts_octets(app) -> None:
    i18n.install(app, "fr")
    assert i18n.size(1_700) == "1,7\u00a0ko"
    assert i18n.when_read(SATURDAY, SATURDAY) == "Aujourd’hui, 15:00"
    i18n.install(app, "de_DE")


def test_numbers_have_dots(german) -> None:
    assert i18n.number(1240) == "1.240"
    assert QLocale().name() == "de_DE"


def test_swiss_german_is_german_with_its_own_figures(app) -> None:
    i18n.install(app, "de_CH")
    assert i18n.when_read(SATURDAY, SATURDAY) == "Heute, 15:00\u00a0Uhr"
    assert i18n.number(1240) == "1'240"
    i18n.install(app, "de_DE")


def test_what_swiss_german_leaves_unsaid_is_said_in_german(app, tmp_path, monkeypatch) -> None:
    (tmp_path / "i18n").mkdir()
    shutil.copy(resources() / "i18n" / "mailbox_de_DE.qm", tmp_path / "i18n")
    monkeypatch.setattr(i18n, "resources", lambda: tmp_path)
    i18n.install(app, "de_CH")
    assert i18n.translate("ActionBar", "Reply") == "Antworten"
    i18n.install(app, "it")
    assert i18n.translate("ActionBar", "Reply") == "Reply"
    monkeypatch.undo()
    i18n.install(app, "de_DE")
