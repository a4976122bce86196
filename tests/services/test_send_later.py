"""Mail whose time a person chose: it leaves then, once, from whatever runs; and it can be had back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.outbox.sink import Sink
from tests.practice.conftest import SetClock
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.base.errors import ProblemKind, Refused
from tomail.base.sentences import sentence
from tomail.message.parse import parse
from tomail.model.mail import Address
from tomail.model.outgoing import Draft, OutboxState
from tomail.model.patients import Candidate, MatchReason, Patient
from tomail.practice.guards.concerns import Concern, Kind
from tomail.services.container import Services
from tomail.services.patient_lookup import NoPatients
from tomail.services.send_later import Plan, in_an_hour, mornings

from .conftest import ACCOUNT
from .workstations import Workstations

BERLIN = ZoneInfo("Europe/Berlin")
FRIDAY = datetime(2026, 11, 20, 18, 30, tzinfo=BERLIN)
MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=BERLIN)
ANNA = Patient(id="a", number="10002", last_name="Krüger", first_name="Anna")
JOSEF = Patient(id="j", number="10001", last_name="Huber", first_name="Josef")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("now", "found"),
    [
        ("2026-11-20T18:30", ["2026-11-21T08:00", "2026-11-23T08:00"]),  # a Friday
        ("2026-11-22T18:30", ["2026-11-23T08:00"]),  # tomorrow is Monday
        ("2026-11-23T06:10", ["2026-11-23T08:00", "2026-11-24T08:00", "2026-11-30T08:00"]),
        ("2026-11-23T07:45", ["2026-11-24T08:00", "2026-11-30T08:00"]),
        ("2026-10-24T12:00", ["2026-10-25T08:00", "2026-10-26T08:00"]),  # the clocks go back that night
    ],
)
def test_mornings_that_are_offered(now: str, found: list[str]) -> None:
    assert mornings(at(now)) == [at(each) for each in found]


def test_an_hour_is_an_hour_when_the_clocks_change() -> None:
    before = at("2026-10-25T02:30")
    assert in_an_hour(before) - before.astimezone(UTC) == timedelta(hours=1)
    assert in_an_hour(at("2026-03-29T01:30")) == at("2026-03-29T03:30")


@pytest.fixture
def sink() -> Sink:
    return Sink()


@pytest.fixture
def clock() -> SetClock:
    return SetClock(FRIDAY.astimezone(UTC))


@pytest.fixture
def services(tmp_path: Path, sink: Sink, clock: SetClock) -> Iterator[Services]:
    with sink.listening() as server, ExitStack() as stack:
        made = Workstations(f"sqlite:///{tmp_path / 'shared.db'}", tmp_path, stack).open(clock=clock)
        account = replace(from_toml(ACCOUNT), id="praxis", incoming=server, outgoing=server)
        made.registry.add(account, StoredCredentials("geheim"))
        yield made


def draft(services: Services, text: str = "Guten Tag") -> Draft:
    return services.composing.new("praxis", (Address("", "anna@example.org"),), "Befund", text)


def plan(services: Services, **more: object) -> int:
    written = replace(draft(services), **more)  # type: ignore[arg-type]
    services.composing.drafts.save(written)
    return services.composing.send(written, plan=Plan(MONDAY))


def state(services: Services, row: int) -> OutboxState:
    return services.outgoing.item("praxis", row).state


def test_it_leaves_at_its_time_and_once(services: Services, sink: Sink, clock: SetClock) -> None:
    row = plan(services)
    clock.at = (MONDAY - timedelta(seconds=1)).astimezone(UTC)
    services.outgoing.flush("praxis")
    assert (sink.mails, state(services, row)) == ([], OutboxState.QUEUED)
    clock.at = MONDAY.astimezone(UTC)
    services.outgoing.flush("praxis")
    services.outgoing.flush("praxis")
    (raw,) = sink.mails
    assert state(services, row) is OutboxState.SENT
    assert parse(raw).date == MONDAY
    assert services.composing.drafts.unfinished() == []


def test_a_clock_that_goes_back_sends_neither_early_nor_twice(
    services: Services, sink: Sink, clock: SetClock
) -> None:
    plan(services)
    sent = []
    for moment in (FRIDAY - timedelta(days=3650), FRIDAY, MONDAY, FRIDAY, MONDAY + timedelta(days=1)):
        clock.at = moment.astimezone(UTC)
        services.outgoing.flush("praxis")
        sent.append(len(sink.mails))
    assert sent == [0, 0, 1, 1, 1]


def test_another_time_now_or_back_to_the_drafts(services: Services, sink: Sink, clock: SetClock) -> None:
    row = plan(services)
    later = MONDAY + timedelta(days=1)
    services.outgoing.send_at("praxis", row, later)
    clock.at = MONDAY.astimezone(UTC)
    services.outgoing.flush("praxis")
    assert sink.mails == []
    assert services.outgoing.item("praxis", row).send_at == later
    services.outgoing.send_now("praxis", row)
    services.outgoing.flush("praxis")
    assert [parse(raw).date for raw in sink.mails] == [MONDAY]
    with pytest.raises(Refused):
        services.outgoing.send_at("praxis", row, later)
    other = plan(services)
    back = services.composing.queue.undo_send("praxis", other)
    assert back
    assert (back.text, state(services, other)) == (draft(services).text, OutboxState.CANCELLED)
    clock.at = (later + timedelta(days=9)).astimezone(UTC)
    services.outgoing.flush("praxis")
    assert len(sink.mails) == 1
    assert [each.draft.identity for each in services.composing.drafts.unfinished()] == [back.identity]


@pytest.mark.parametrize("gap", [timedelta(0), timedelta(days=-1), timedelta(days=400)])
def test_only_a_time_that_is_to_come(services: Services, gap: timedelta) -> None:
    with pytest.raises(Refused) as refused:
        services.send_later.require_future(FRIDAY + gap)
    assert refused.value.problem.kind is ProblemKind.INVALID


def test_a_time_without_a_zone_is_the_practices(services: Services) -> None:
    services.settings.set("practice.time_zone", "Europe/Zurich")
    assert services.send_later.require_future(MONDAY.replace(tzinfo=None)) == MONDAY
    assert services.send_later.now().utcoffset() == timedelta(hours=1)


class Known(NoPatients):
    """Anna by her address; Josef by his number, from when somebody has entered him."""

    josef = False

    def of_address(self, address: str) -> list[Patient]:
        return [ANNA]

    def named_in(self, *texts: str) -> list[Candidate]:
        return [Candidate(JOSEF, MatchReason.NUMBER) for text in texts if self.josef and "10001" in text]


@pytest.mark.parametrize("accepted", [False, True])
def test_what_came_up_meanwhile_holds_it_back_and_what_was_known_does_not(
    services: Services, sink: Sink, clock: SetClock, accepted: bool
) -> None:
    services.guards.patients = known = Known()
    written = draft(services, "Befund von Nr. 10001")
    known.josef = accepted
    row = services.composing.send(written, plan=Plan.of(MONDAY, services.guards.check(written)))
    known.josef = True
    clock.at = MONDAY.astimezone(UTC)
    services.outgoing.flush("praxis")
    item = services.outgoing.item("praxis", row)
    assert len(sink.mails) == accepted
    assert item.state is (OutboxState.SENT if accepted else OutboxState.WAITING)
    if not accepted:
        assert item.reason
        assert item.reason.kind is ProblemKind.GUARDED
        known.josef = False  # it was a mistake
        services.outgoing.flush("praxis")
        assert len(sink.mails) == 1


def test_what_was_weighed_is_kept_but_that_somebody_answered() -> None:
    concerns = [Concern(kind, sentence("x")) for kind in (Kind.ANSWERED_MEANWHILE, Kind.SUBJECT)]
    assert Plan.of(MONDAY, concerns).accepted == (Kind.SUBJECT.value,)
