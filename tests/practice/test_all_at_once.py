"""Eight workstations claim, file, release and send the same few things, while the server is torn away: the
log tells whether each act found what it says, and whether one was lost or done twice."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.servers.postgresql import PostgreSQL
from tomail.base.clock import SystemClock
from tomail.model.audit import Action
from tomail.model.teamwork import DraftState
from tomail.practice.address import practice_url
from tomail.practice.audit_chain import Act
from tomail.practice.audit_log import acts, check_log
from tomail.practice.database import PracticeDatabase
from tomail.practice.devices import invite
from tomail.practice.record_reading import check_records
from tomail.practice.resealing import ensure_account_key
from tomail.practice.tables.record import RecordEntry
from tomail.practice.tables.sending import SendReservation

from .busy_person import ACCOUNT, MOST_SENT
from .conftest import KEY
from .filing import Station, found_station

TORTURE = bool(os.environ.get("TOMAIL_TORTURE"))
PEOPLE = 8
SECONDS, STEPS, PAUSE = (600.0, 0, 0.2) if TORTURE else (0.0, 15, 0.0)
BETWEEN_CUTS = 15.0  # seconds
Person = subprocess.Popen[str]
ROOT = Path(__file__).resolve().parents[2]
DRAFT_ACTS = (Action.DRAFT, Action.RELEASE, Action.SEND)


@pytest.fixture
def torn(request: pytest.FixtureRequest) -> Iterator[PostgreSQL | None]:
    """A server of this test's own, to be torn away; None for the file."""
    if request.param == "sqlite":
        yield None
    else:
        with PostgreSQL() as server:
            yield server


@pytest.fixture
def first(torn: PostgreSQL | None, tmp_path: Path) -> Iterator[Station]:
    """The workstation that founded the practice; it has two patients."""
    url = torn.new_database() if torn else f"sqlite:///{tmp_path / 'practice.db'}"
    database = PracticeDatabase(practice_url(url), KEY, SystemClock())
    database.create()
    station = found_station(database)
    station.file(station.admit("1"))
    station.admit("2", "Öztürk")
    station.write(lambda work: ensure_account_key(work, station.keys, ACCOUNT))
    yield station
    database.close()


@pytest.fixture
def people(first: Station) -> Iterator[list[Person]]:
    """Their workstations, which wait for a word to begin."""
    begun = [begin(first, f"Anmeldung {number}") for number in range(2, PEOPLE + 2)]
    yield begun
    for each in begun:
        each.kill()
        each.communicate()


@pytest.mark.slow
@pytest.mark.timeout(1500 if TORTURE else 240)
@pytest.mark.parametrize(
    "torn", ["sqlite", pytest.param("postgresql", marks=pytest.mark.server)], indirect=True
)
def test_nothing_is_lost_and_nothing_done_twice(
    torn: PostgreSQL | None, first: Station, people: list[Person]
) -> None:
    devices = [line(each) for each in people]
    for each in people:
        tell(each, "go")
    cuts = tear_away(torn, people, first) if torn else 0
    told = [json.loads(each.communicate(timeout=900)[0]) for each in people]
    assert [each.returncode for each in people] == [0] * PEOPLE
    log = [act for act, _ in acts(first.database) if act.device in devices]
    print(f"{len(log)} acts, {cuts} cuts: {dict(sum((Counter(done) for done, _ in told), Counter()))}")
    assert check_log(first.database).ok
    assert check_records(first.database, first.keys).ok
    follow_claims([act for act in log if len(act.subject) == 64])
    follow_records(first, [act for act in log if act.action in (Action.FILE, Action.REVERSE)])
    follow_drafts([act for act in log if act.action in DRAFT_ACTS])
    for device, (done, sent) in zip(devices, told, strict=True):
        compare([act for act in log if act.device == device], done, sent)
    everything_sent = [each for _, sent in told for each in sent]
    assert len(set(everything_sent)) == len(everything_sent) <= MOST_SENT
    with first.database.reading() as session:
        assert session.scalar(select(func.count()).select_from(SendReservation)) == len(everything_sent)


def follow_claims(log: Sequence[Act]) -> None:
    """Each act found the mail as it had to be; who did not sign in is known by the workstation."""
    holder: dict[str, str | None] = {}
    for act in log:
        held = holder.get(act.subject)
        match act.action:
            case Action.CLAIM:
                assert held is None
                holder[act.subject] = act.device
            case Action.TAKE_OVER:
                assert held not in (None, act.device)
                holder[act.subject] = act.device
            case Action.UNCLAIM:
                assert held == act.device
                holder[act.subject] = None
            case Action.DONE:
                holder[act.subject] = None
            case _:
                pytest.fail(f"an act that nobody did: {act.action}")


def follow_records(first: Station, log: Sequence[Act]) -> None:
    """One entry of a mail counts for a patient: filed where there is none, reversed where there is."""
    with first.database.reading() as session:
        rows = session.execute(select(RecordEntry.id, RecordEntry.mail_key, RecordEntry.patient_id)).all()
    places = {row.id: (row.mail_key, row.patient_id) for row in rows}
    counting: dict[tuple[str, str], str] = {}
    for act in log:
        place = places[act.subject]
        if act.action == Action.FILE:
            assert place not in counting
            counting[place] = act.subject
        else:
            assert counting.pop(place) == act.subject


def follow_drafts(log: Sequence[Act]) -> None:
    """What is sent was released and nobody had it."""
    states: dict[str, str] = {}
    before = {
        DraftState.FOR_RELEASE: {DraftState.WRITING},
        DraftState.RELEASED: {DraftState.FOR_RELEASE, DraftState.SENT},
        DraftState.SENT: {DraftState.RELEASED},
    }
    for act in log:
        state = DraftState(act.details["state"])
        assert states.get(act.subject) in before.get(state, {None})
        states[act.subject] = state


def compare(log: Sequence[Act], done: dict[str, int], sent: list[str]) -> None:
    """What a workstation was told is what it did."""
    own = Counter(act.action for act in log)
    assert own[Action.UNCLAIM] == done.get("release", 0)
    assert own[Action.DONE] == done.get("finish", 0)
    assert own[Action.FILE] == done.get("file", 0)
    assert own[Action.REVERSE] == done.get("reverse", 0)
    assert own[Action.SEND] == done.get("taken", 0)
    assert own[Action.CLAIM] + own[Action.TAKE_OVER] <= done.get("claim", 0)  # again by oneself is no act
    last = {act.subject: act.details["state"] for act in log if act.action in DRAFT_ACTS}
    assert all(last[draft] == DraftState.SENT for draft in sent)


def tear_away(server: PostgreSQL, people: Sequence[Person], first: Station) -> int:
    """As if the power went, again and again while they work; how often."""
    cuts = 0
    while any(each.poll() is None for each in people):
        if TORTURE:
            until = time.monotonic() + BETWEEN_CUTS
            while time.monotonic() < until and people[0].poll() is None:
                time.sleep(0.1)
        else:
            wait_for_acts(first, PEOPLE)
        server.restart("immediate")
        cuts += 1
        if not TORTURE:
            break
    return cuts


def wait_for_acts(first: Station, more: int) -> None:
    """Until so many further acts are in the log."""
    before = sum(1 for _ in acts(first.database))
    while sum(1 for _ in acts(first.database)) < before + more:
        pass


def begin(first: Station, name: str) -> Person:
    url = first.database.url.render_as_string(hide_password=False)
    module = [sys.executable, "-m", "tests.practice.busy_person"]
    person = subprocess.Popen(
        [*module, url, name, str(SECONDS), str(STEPS), str(PAUSE)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    tell(person, invite(first.database, first.actor, first.keys).code)
    return person


def tell(person: Person, words: str) -> None:
    assert person.stdin
    person.stdin.write(f"{words}\n")
    person.stdin.flush()


def line(person: Person) -> str:
    assert person.stdout
    return person.stdout.readline().strip()
