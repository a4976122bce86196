"""A portal for each test, on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import patient_page
import pytest

from tests.servers.browser import Browser
from tests.servers.portal import MailSink, Patient, Practice, RunningPortal, SetClock, Upload

from .scene import RealPractice, Scene

# Where the databases differ: locks, LISTEN, numbers in the order of commits. Torture runs all on both.
ON_POSTGRESQL = (
    "test_a_first_message",
    "test_a_waiting_workstation",
    "test_requests_may_be_repeated",
    "test_a_new_key_is_released",
    "test_an_address_changes",
    "test_a_box_is_of_one_moment",
    "test_of_many_at_once",
    "test_killed_at_any_moment",
    "test_of_eight_at_once",
    "test_many_networks_at_once",
    "test_time_does",
    "test_nothing_readable",
    "test_killed_in_any_turn",
)
BOTH = ("sqlite", pytest.param("postgresql", marks=pytest.mark.server))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out on PostgreSQL what does the same as on SQLite, for time's sake."""
    if not os.environ.get("TOMAIL_TORTURE"):
        items[:] = [each for each in items if not _is_repetition(each)]


def _is_repetition(item: pytest.Item) -> bool:
    here = Path(__file__).parent in item.path.parents
    return here and "[postgresql" in item.name and not item.name.startswith(ON_POSTGRESQL)


@pytest.fixture(scope="session")
def all_mail() -> Iterator[MailSink]:
    with MailSink() as sink:
        yield sink


@pytest.fixture
def sink(all_mail: MailSink) -> MailSink:
    """Open."""
    all_mail.closed = False
    return all_mail


@pytest.fixture(params=BOTH, scope="session")
def database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path_factory.mktemp('portal') / 'portal.db'}"
    made: str = request.getfixturevalue("postgresql").new_database()
    return made


@pytest.fixture(scope="session")
def shared_portal(
    database: str, tmp_path_factory: pytest.TempPathFactory, all_mail: MailSink
) -> Iterator[RunningPortal]:
    with RunningPortal(database, tmp_path_factory.mktemp("data"), all_mail, SetClock()) as running:
        yield running


@pytest.fixture
def portal(shared_portal: RunningPortal, sink: MailSink) -> RunningPortal:
    """Shared by all tests, each with practices and patients of its own; hourly counters begin anew."""
    shared_portal.clock.forward(2 * 3600)
    return shared_portal


@pytest.fixture
def practice(portal: RunningPortal) -> Practice:
    return portal.practice()


@pytest.fixture
def sent(practice: Practice, patient: Patient) -> Upload:
    """A delivery that waits for the patient."""
    return practice.send(patient.address)


@pytest.fixture
def patient(portal: RunningPortal) -> Patient:
    return Patient(portal)


@pytest.fixture
def registered(sent: Upload, patient: Patient, practice: Practice) -> Patient:
    """Waits for the Freigabe."""
    patient.register(sent.invite, practice)
    return patient


@pytest.fixture
def reader(registered: Patient, sent: Upload, practice: Practice) -> Patient:
    """Was released, and may read `sent`."""
    practice.accept(registered)
    practice.let_read(sent, registered)
    return registered


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Shared: it takes longer to start than most of what is done with it."""
    with Browser() as running:
        yield running


@pytest.fixture
def scene(tmp_path: Path, browser: Browser, all_mail: MailSink) -> Iterator[Scene]:
    """A phone at the page of a portal of its own."""
    with at_the_page(f"sqlite:///{tmp_path / 'portal.db'}", tmp_path, browser, all_mail) as begun:
        yield begun


@contextmanager
def at_the_page(database: str, folder: Path, browser: Browser, sink: MailSink) -> Iterator[Scene]:
    """The same on any database. Skips where the page cannot be built."""
    if not patient_page.has_node() and not os.environ.get("CI"):
        pytest.skip("needs nodejs and npm")
    patient_page.build()
    browser.forget()
    browser.viewport(390, 844)
    with RunningPortal(database, folder, sink, SetClock(datetime.now(UTC))) as portal:
        yield Scene(browser, portal, RealPractice(portal), folder)
