"""A portal for each test, on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.portal import MailSink, Patient, Practice, RunningPortal, SetClock, Upload

# Where the databases differ: locks, LISTEN, numbers in the order of commits. Torture runs all on both.
ON_POSTGRESQL = (
    "test_a_first_message",
    "test_a_waiting_workstation",
    "test_requests_may_be_repeated",
    "test_a_new_key_is_released",
    "test_of_many_at_once",
    "test_of_eight_at_once",
    "test_many_networks_at_once",
    "test_time_does",
    "test_nothing_readable",
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
