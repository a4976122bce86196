from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from tests.ui.backwards import Backwards
from tests.ui.patients.conftest import patient
from tests.ui.practice import Practice
from tomail.model.patients import Patient
from tomail.practice.finding import Finder
from tomail.ui.patients.finder import PATIENT, PatientFinder

MANY = 50_000
FRAME_S = 0.1


@pytest.fixture
def finder(known: Practice, qtbot) -> PatientFinder:
    made = PatientFinder(known.services)
    qtbot.addWidget(made)
    made.show()
    return made


def found(finder: PatientFinder) -> list[str]:
    model = finder.model
    return [model.index(row, 0).data(PATIENT).number for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("oeztuerk", ["10482"]),
        ("ozturk ay", ["10482"]),
        ("hannelore schm", ["10491", "10492"]),
        ("schmidt 11.7.84", ["10492"]),
        ("10490", ["10490"]),
        ("juergen@", ["8831"]),
    ],
)
def test_found_while_typing(finder: PatientFinder, qtbot, typed: str, numbers: list[str]) -> None:
    qtbot.keyClicks(finder.line, typed)
    qtbot.waitUntil(lambda: found(finder) == numbers)
    assert finder.patient() is not None


def test_arrows_choose_and_enter_takes_while_the_line_keeps_the_cursor(
    finder: PatientFinder, known: Practice, qtbot
) -> None:
    qtbot.keyClicks(finder.line, "schmidt")
    qtbot.waitUntil(lambda: len(found(finder)) == 2)
    qtbot.keyClick(finder.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(finder.accepted) as accepted:
        qtbot.keyClick(finder.line, Qt.Key.Key_Return)
    assert accepted.args == [patient(known, "10492")]


def test_nobody_fits(finder: PatientFinder, qtbot) -> None:
    qtbot.keyClicks(finder.line, "xyz")
    qtbot.waitUntil(lambda: finder._note.text().startswith("Keine Treffer"))
    assert finder.patient() is None
    with qtbot.assertNotEmitted(finder.accepted):
        qtbot.keyClick(finder.line, Qt.Key.Key_Return)


def test_an_overtaken_answer_is_dropped(finder: PatientFinder, qtbot) -> None:
    for text in ("s", "sc", "hu", "huber"):
        finder.search(text)
    qtbot.waitUntil(lambda: found(finder) == ["10490"])


def test_the_screen_reader_hears_the_whole_identity(finder: PatientFinder, qtbot) -> None:
    finder.search("huber")
    qtbot.waitUntil(lambda: found(finder) == ["10490"])
    said = finder.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole).replace("\u00a0", " ")
    assert said.startswith("Huber, Josef geb. 04.11.1990 (")
    assert said.endswith("· Nr. 10490")


def test_fifty_thousand_are_searched_within_a_frame_or_two() -> None:
    import time

    first = date(1930, 1, 1)
    everybody = Finder(
        Patient(
            id=str(n),
            number=str(n),
            last_name=f"Meier{n % 700}",
            first_name=f"Anna{n % 90}",
            birth_date=first + timedelta(days=n % 30_000),
        )
        for n in range(MANY)
    )
    took = []
    for typed in ("m", "mei", "meier1", "anna meier", "4.11.", "1960", "49999"):
        began = time.process_time()
        assert everybody.find(typed)
        took.append(time.process_time() - began)
    assert min(took) < FRAME_S
    assert sorted(took)[len(took) // 2] < FRAME_S, took


@pytest.mark.parametrize(("typed", "numbers"), [("schmidt 11.7.84", ["10492"]), ("", [])])
def test_nobody_is_found_for_what_was_typed_before(
    finder: PatientFinder, monkeypatch: pytest.MonkeyPatch, typed: str, numbers: list[str]
) -> None:
    """Enter would take them."""
    held = Backwards(monkeypatch)
    finder.search("huber")
    finder.search(typed)
    held.give()
    assert found(finder) == numbers
