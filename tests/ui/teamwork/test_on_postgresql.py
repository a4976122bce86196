"""Two workstations with their windows over one PostgreSQL."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.servers.postgresql import PostgreSQL
from tests.ui.hands import asked
from tests.ui.practice import Practice
from tests.ui.teamwork.conftest import opened, two_workstations
from tests.ui.teamwork.test_claims import BLOOD, chips
from tomail.model.mail import Flags
from tomail.ui.composer.concerns import ConcernsSheet
from tomail.ui.composer.window import ComposerWindow
from tomail.ui.mailbox.folders import EntryKind
from tomail.ui.main_window import MainWindow

pytestmark = pytest.mark.server
HEARD_SECONDS = 1.0
UNKNOWN = "Bearbeitungsstatus unbekannt (offline)"
Windows = tuple[MainWindow, MainWindow]


@pytest.fixture
def server() -> Iterator[PostgreSQL]:
    """Of this test's own: it is torn away."""
    with PostgreSQL() as made:
        yield made


@pytest.fixture
def two(app: QApplication, server: PostgreSQL, tmp_path: Path) -> Iterator[tuple[Practice, Practice]]:
    with two_workstations(server.new_database(), tmp_path) as made:
        yield made


@pytest.fixture
def windows(two: tuple[Practice, Practice], qtbot) -> Windows:
    return opened(two[0], qtbot), opened(two[1], qtbot)


def took(qtbot, seen) -> float:
    before = time.monotonic()
    qtbot.waitUntil(seen)
    return time.monotonic() - before


def test_a_claim_is_seen_on_the_other_screen_within_a_second(windows: Windows, two, qtbot) -> None:
    here, there = windows
    seconds = []
    for _ in range(3):  # the machine may be busy once
        here.teamwork.claim_or_release()
        seconds.append(took(qtbot, there.teamwork.band.isVisible))
        assert chips(there, two[1]) != []
        qtbot.waitUntil(here.teamwork.pill.isVisible)
        here.teamwork.claim_or_release()
        qtbot.waitUntil(lambda: not there.teamwork.band.isVisible())
        qtbot.waitUntil(lambda: not here.teamwork.pill.isVisible())
    assert min(seconds) < HEARD_SECONDS


def test_who_did_not_sign_in_is_known_by_the_workstation(windows: Windows, two, qtbot) -> None:
    here, there = windows
    here.teamwork.claim_or_release()
    qtbot.waitUntil(there.teamwork.band.isVisible)
    name = two[0].services.practice.device.name
    assert there.teamwork.band.words.strip().startswith(f"{name} bearbeitet diese E-Mail seit ")
    assert chips(there, two[1]) == [name]
    two[0].services.teamwork.add_note(two[0].refs[BLOOD], "Frau Dr. S. ruft an.")
    qtbot.waitUntil(lambda: len(there.teamwork.notes.cards) == 1)
    (happened,) = two[1].services.teamwork.meanwhile(two[1].refs[BLOOD], datetime(2020, 1, 1, tzinfo=UTC))
    assert happened.by == name


def test_taking_over_and_the_check_before_sending(windows: Windows, two, qtbot) -> None:
    here, there = windows
    first, second = answer(here, qtbot), answer(there, qtbot)
    qtbot.waitUntil(there.teamwork.band.isVisible)
    there.teamwork.claim_or_release()
    qtbot.waitUntil(lambda: asked(there) is not None)
    asked(there).buttons["take"].click()
    qtbot.waitUntil(here.teamwork.band.isVisible)
    first.ways.send()
    sheet = concerns(first, qtbot)
    assert "bearbeitet" in sheet.accessibleDescription()
    sheet.send.click()
    qtbot.waitUntil(lambda: here.desk.windows == [])
    two[0].services.syncing.marked(two[0].refs[BLOOD], Flags.ANSWERED)
    second.ways.send()
    sheet = concerns(second, qtbot)
    assert sheet.back.text() == "Antwort ansehen"
    sheet.back.click()
    qtbot.waitUntil(lambda: there.reader.summary.ref == two[1].refs[BLOOD])
    assert two[1].services.outgoing.items() == []


def test_while_the_practice_is_away_nobody_pretends_to_know(
    windows: Windows, two, server: PostgreSQL, qtbot
) -> None:
    here, there = windows
    there.teamwork.claim_or_release()
    qtbot.waitUntil(here.teamwork.band.isVisible)
    qtbot.waitUntil(lambda: sum(here.teamwork.board.counts.values()) == 1)
    server.stop("immediate")
    qtbot.waitUntil(lambda: here.teamwork.pill.isVisible() and not here.teamwork.band.isVisible())
    assert here.teamwork.pill._unknown.text() == UNKNOWN
    qtbot.waitUntil(lambda: here.teamwork.board.counts == {})
    here.navigation.choose((EntryKind.WORK.value, "in_hand", 0))
    qtbot.waitUntil(lambda: here.pane._empty._words.text() == UNKNOWN)
    here.navigation.choose((EntryKind.WORK.value, "release", 0))
    qtbot.waitUntil(lambda: "nicht erreichbar" in here.teamwork.release_pane._empty._words.text())
    here.navigation.choose_nth(0)
    server.start()
    qtbot.waitUntil(here.teamwork.band.isVisible)
    assert not here.teamwork.pill.isVisible()


def answer(window: MainWindow, qtbot) -> ComposerWindow:
    window.commands.reply()
    qtbot.waitUntil(lambda: len(window.desk.windows) == 1)
    made = window.desk.windows[0]
    qtbot.keyClicks(made.editor, "Guten Tag")
    return made


def concerns(composer: ComposerWindow, qtbot) -> ConcernsSheet:
    qtbot.waitUntil(lambda: composer.findChild(ConcernsSheet) is not None)
    found = composer.findChild(ConcernsSheet)
    assert found is not None
    return found
