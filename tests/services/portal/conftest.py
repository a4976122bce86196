from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.secure.client.conftest import Workstation, patient, portal, station  # noqa: F401  (fixtures)
from tests.servers.patients import RealPatient
from tests.servers.portal import MailSink, RunningPortal, SetClock
from tests.services.patient_mail import open_desk
from tests.services.workstations import Workstations

from .patients_answer import Practice, begin

# Where the practice's databases differ: who takes turns, and bytes. Torture runs all on both.
ON_POSTGRESQL = (
    "test_it_stands_in_the_place",
    "test_of_two_workstations",
    "test_who_fell_silent",
    "test_nothing_stays",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out on PostgreSQL what does the same as on SQLite, for time's sake."""
    if not os.environ.get("TOMAIL_TORTURE"):
        items[:] = [each for each in items if not _is_repetition(each)]


def _is_repetition(item: pytest.Item) -> bool:
    here = item.path.parent == Path(__file__).parent and item.path.name.startswith("test_answers")
    return here and "[postgresql" in item.name and not item.name.startswith(ON_POSTGRESQL)


@pytest.fixture(scope="session")
def client_portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningPortal]:
    """On SQLite: which database a portal has changes nothing for a practice."""
    folder = tmp_path_factory.mktemp("portal-of-practices")
    database = f"sqlite:///{folder / 'portal.db'}"
    with MailSink() as sink, RunningPortal(database, folder / "data", sink, SetClock()) as running:
        yield running


@pytest.fixture
def practice(
    workstations: Workstations,
    station: Workstation,  # noqa: F811
    patient: RealPatient,  # noqa: F811
) -> Practice:
    return begin(open_desk(workstations), station, patient)
