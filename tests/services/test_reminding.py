"""Reminders that go out, from one and several workstations, over a provider that answers well and badly."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from tests.servers.sms import KEY, SmsProvider
from tomail.base.errors import ProblemKind, Refused
from tomail.model.appointments import ReminderState
from tomail.model.audit import Action
from tomail.practice.audit_log import acts
from tomail.practice.tables.changes import Applied
from tomail.services.container import Services
from tomail.services.reminder_plan import Due
from tomail.services.reminding import Report

from .workstations import Workstations

PATIENTS = """number,last_name,first_name,birth_date,email,sms,language,sms_consent,mail_consent
1,Huber,Josef,1990-11-04,,0170 1234501,de,2026-01-02,
2,Öztürk,Ayşe,1984-03-12,,0170 1234502,fr,2026-01-02,
3,Ohne,Nummer,1984-03-12,,,de,,
4,Ohne,Einwilligung,1984-03-12,,0170 1234504,de,,
"""
APPOINTMENTS = """id,patient,start,end,title,state
a,1,2026-05-06T09:30+02:00,,MARKE-Kontrolle,planned
b,2,2026-05-06T10:00+02:00,,,planned
c,3,2026-05-06T10:30+02:00,,,planned
d,4,2026-05-06T11:00+02:00,,,planned
e,1,2026-05-06T11:30+02:00,,,cancelled
f,9,2026-05-06T12:00+02:00,,,planned
g,1,2026-05-20T12:00+02:00,,,planned
"""
ENTERED = datetime(2026, 4, 20, 8, tzinfo=UTC)
NOON = datetime(2026, 5, 4, 10, tzinfo=UTC)  # 12:00 in Berlin
NOT_REMINDED = [("c", "no number"), ("d", "no consent"), ("e", "cancelled"), ("f", "no patient")]


@dataclass
class SetClock:
    at: datetime = ENTERED

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.at.timestamp()


@dataclass
class Desk:
    services: Services
    clock: SetClock
    provider: SmsProvider
    settings: dict[str, Any] = field(default_factory=dict)

    def run(self, at: datetime | None = None, *, dry_run: bool = False) -> Report:
        self.clock.at = at or self.clock.at
        return self.services.reminders.reminding.run(dry_run=dry_run)

    def take_in(self, text: str = APPOINTMENTS) -> None:
        assert not self.services.appointments.import_file(text.encode(), "file").refused

    def states(self) -> dict[str, list[ReminderState]]:
        listed = self.services.appointments.between(ENTERED, ENTERED + timedelta(days=100))
        return {each.appointment.external: [row.state for row in each.reminders] for each in listed}

    def configure(self, **values: Any) -> None:
        for name, value in values.items():
            self.services.settings.set(f"reminders.{name.replace('__', '.')}", value)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def provider() -> Iterator[SmsProvider]:
    with SmsProvider("seven") as running:
        yield running


@pytest.fixture
def desk(workstations: Workstations, clock: SetClock, provider: SmsProvider) -> Desk:
    made = Desk(workstations.open(clock=clock), clock, provider)
    made.services.settings.set("practice.name", "Praxis Dr. Sonnberg")
    made.services.settings.set("practice.telephone", "030 7654321")
    made.configure(enabled=True, provider="seven", endpoint=provider.url, api_key=KEY["seven"])
    assert not made.services.patients.import_file(PATIENTS.encode()).refused
    made.take_in()
    return made


def test_what_is_due_goes_out_once_and_says_what_it_should(desk: Desk) -> None:
    assert desk.run(NOON - timedelta(seconds=1)).due == 0
    report = desk.run(NOON)
    assert (report.due, report.sent) == (2, ["a", "b"])
    assert report.skipped == NOT_REMINDED
    assert [(each.to, each.text, each.sender) for each in desk.provider.accepted] == [
        (
            "+491701234501",
            "Terminerinnerung: Mittwoch, 06.05.2026, 09:30 Uhr. Absagen bitte unter 030 7654321. "
            "Praxis Dr. Sonnberg",
            "Dr Sonnberg",
        ),
        (
            "+491701234502",
            "Rappel : rendez-vous mercredi 06/05/2026 à 10:00. Pour annuler : 030 7654321. "
            "Praxis Dr. Sonnberg",
            "Dr Sonnberg",
        ),
    ]
    assert desk.run(NOON + timedelta(minutes=1)).sent == []
    assert len(desk.provider.accepted) == 2


def test_a_dry_run_says_it_and_does_nothing(desk: Desk) -> None:
    report = desk.run(NOON, dry_run=True)
    assert (report.due, report.sent, report.skipped) == (2, ["a", "b"], NOT_REMINDED)
    assert desk.provider.requests == []
    assert desk.states()["a"] == []


def test_switched_off_nothing_goes(desk: Desk) -> None:
    desk.configure(enabled=False)
    with pytest.raises(Refused) as refused:
        desk.run(NOON)
    assert refused.value.problem.kind is ProblemKind.NOT_ALLOWED


def test_without_a_key_it_says_so(desk: Desk) -> None:
    desk.configure(api_key="")
    with pytest.raises(Refused) as refused:
        desk.run(NOON)
    assert refused.value.problem.kind is ProblemKind.INVALID


def test_after_a_late_start_it_goes_until_its_limit_and_is_reported_then(desk: Desk) -> None:
    assert desk.run(NOON + timedelta(hours=7, minutes=59)).sent == ["a", "b"]
    report = desk.run(datetime(2026, 5, 18, 20, tzinfo=UTC))
    assert report.skipped == [("g", "late")]
    assert desk.states()["g"] == [ReminderState.MISSED]
    assert desk.run(datetime(2026, 5, 18, 20, 1, tzinfo=UTC)).skipped == []


def test_no_connection_waits_and_tries_again(desk: Desk) -> None:
    desk.configure(endpoint="http://127.0.0.1:9")
    report = desk.run(NOON)
    assert report.waiting == [("a", "away")]  # no other would fare better
    assert desk.states()["a"] == [ReminderState.WAITING]
    desk.configure(endpoint=desk.provider.url)
    assert desk.run(NOON + timedelta(seconds=30)).sent == ["b"]
    assert desk.run(NOON + timedelta(minutes=2)).sent == ["a"]
    assert len(desk.provider.accepted) == 2


def test_without_credit_it_waits_for_people_to_mend_it(desk: Desk) -> None:
    desk.provider.refuses = "500"
    assert desk.run(NOON).waiting == [("a", "credit")]
    desk.provider.refuses = ""
    desk.run(NOON + timedelta(minutes=1))
    assert sorted(each.to for each in desk.provider.accepted) == ["+491701234501", "+491701234502"]


def test_an_unclear_one_is_settled_by_the_providers_list(desk: Desk) -> None:
    desk.provider.how = "dies after"
    assert desk.run(NOON).unclear == ["a"]
    desk.provider.how = "well"
    desk.run(NOON + timedelta(minutes=1))
    assert desk.states()["a"] == [ReminderState.ACCEPTED]
    assert len(desk.provider.accepted) == 2


def test_what_never_came_there_goes_again_when_that_is_proved(desk: Desk) -> None:
    desk.provider.how = "dies before"
    assert desk.run(NOON).unclear == ["a"]
    desk.provider.how = "well"
    desk.run(NOON + timedelta(minutes=5))
    assert desk.states()["a"] == [ReminderState.UNCLEAR]  # its list may be behind
    desk.run(NOON + timedelta(minutes=16))
    assert desk.states()["a"] == [ReminderState.ACCEPTED]
    assert len([each for each in desk.provider.accepted if each.to == "+491701234501"]) == 1


def test_where_nothing_can_be_proved_it_stays_unclear(desk: Desk) -> None:
    desk.configure(provider="lox24", api_key=KEY["lox24"])
    desk.provider.kind, desk.provider.how = "lox24", "dies before"
    assert desk.run(NOON).unclear == ["a"]
    desk.provider.how = "well"
    for minutes in (5, 16, 60):
        desk.run(NOON + timedelta(minutes=minutes))
    assert desk.states()["a"] == [ReminderState.UNCLEAR]
    assert [each.to for each in desk.provider.accepted] == ["+491701234502"]


def test_who_died_while_sending_leaves_it_unclear(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tomail.services.reminding._settle", die)
    with pytest.raises(KeyboardInterrupt):
        desk.run(NOON)
    monkeypatch.undo()
    desk.configure(provider="lox24", api_key=KEY["lox24"])
    desk.provider.kind = "lox24"
    desk.run(NOON + timedelta(minutes=6))
    assert desk.states()["a"] == [ReminderState.UNCLEAR]
    assert len([each for each in desk.provider.accepted if each.to == "+491701234501"]) == 1


def test_a_moved_appointment_is_reminded_of_at_its_new_time_only(desk: Desk) -> None:
    desk.take_in(APPOINTMENTS.replace("a,1,2026-05-06T09:30", "a,1,2026-05-07T09:30"))
    assert desk.run(NOON).sent == ["b"]
    assert desk.run(NOON + timedelta(days=1)).sent == ["a"]
    assert "07.05.2026" in desk.provider.accepted[-1].text


def test_moved_and_moved_back_it_goes_although_it_was_given_up(desk: Desk) -> None:
    desk.provider.refuses = "500"
    assert desk.run(NOON).waiting == [("a", "credit")]
    desk.take_in(APPOINTMENTS.replace("a,1,2026-05-06T09:30", "a,1,2026-05-07T09:30"))
    desk.run(NOON + timedelta(minutes=1))
    assert desk.states()["a"] == [ReminderState.DROPPED]
    desk.provider.refuses = ""
    desk.take_in()
    desk.run(NOON + timedelta(hours=1))
    assert desk.states()["a"] == [ReminderState.ACCEPTED]


def test_what_waited_for_somebody_who_agrees_no_more_is_told_when_it_is_over(desk: Desk) -> None:
    desk.provider.refuses = "500"
    assert desk.run(NOON).waiting == [("a", "credit")]
    without = PATIENTS.replace("0170 1234501,de,2026-01-02", ",de,")
    assert not desk.services.patients.import_file(without.encode()).refused
    assert desk.run(NOON + timedelta(hours=9)).skipped[0] == ("a", "no number")
    desk.run(datetime(2026, 5, 6, 7, 31, tzinfo=UTC))
    assert desk.states()["a"] == [ReminderState.MISSED]


def test_an_unclear_one_is_looked_for_where_its_last_try_went(desk: Desk) -> None:
    """Another provider's list, which cannot have it, proves nothing."""
    desk.provider.refuses = "500"
    assert desk.run(NOON).waiting == [("a", "credit")]
    desk.provider.refuses = ""
    desk.configure(provider="lox24", api_key=KEY["lox24"])
    desk.provider.kind, desk.provider.how = "lox24", "dies after"
    assert desk.run(NOON + timedelta(minutes=2)).unclear == ["a"]
    desk.configure(provider="seven", api_key=KEY["seven"])
    desk.provider.kind, desk.provider.how = "seven", "well"
    desk.provider.accepted.clear()
    desk.run(NOON + timedelta(minutes=30))
    assert desk.states()["a"] == [ReminderState.UNCLEAR]
    assert [each.to for each in desk.provider.accepted] == ["+491701234502"]


def test_of_what_another_provider_took_nobody_asks_this_one(desk: Desk) -> None:
    desk.run(NOON)
    desk.configure(provider="lox24", api_key=KEY["lox24"])
    desk.provider.kind = "lox24"
    before = list(desk.provider.requests)
    desk.run(NOON + timedelta(hours=1))
    assert desk.provider.requests == before


def test_who_has_nothing_to_do_writes_nothing(desk: Desk) -> None:
    """Eight workstations look every minute, for hours: no write of theirs holds up anybody's, or is kept."""
    desk.run(NOON)
    desk.provider.arrivals = {each.id: "DELIVERED" for each in desk.provider.accepted}
    desk.run(NOON + timedelta(hours=1))
    before = _writes(desk)
    desk.run(NOON + timedelta(hours=1, minutes=1))
    assert _writes(desk) == before


def _writes(desk: Desk) -> int:
    with desk.services.practice.reading() as session:
        return session.scalar(select(func.count()).select_from(Applied)) or 0


def test_whoever_changes_the_days_gets_the_reminders_of_the_new_ones(desk: Desk) -> None:
    """What is settled is not looked at again, but for reminders that there were not yet."""
    desk.configure(days_before="2,1")
    assert desk.run(NOON).sent == ["a", "b"]
    desk.configure(days_before="1")
    assert desk.run(NOON + timedelta(days=1)).sent == ["a", "b"]
    assert len(desk.provider.accepted) == 4
    assert desk.run(NOON + timedelta(days=1, minutes=1)).skipped == NOT_REMINDED


def test_who_finds_another_at_work_goes_on_elsewhere(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.take_in(APPOINTMENTS.replace("c,3,", "c,1,").replace("d,4,", "d,2,"))
    taken: list[str] = []

    def one_is_taken(due: Due, now: datetime) -> bool:
        return bool(taken) or taken.append(due.appointment.external) is not None

    monkeypatch.setattr(desk.services.reminders.reminding.plan, "is_free", one_is_taken)
    monkeypatch.setattr("tomail.services.reminding.randbelow", lambda below: 1)
    report = desk.run(NOON)
    assert (taken, report.sent) == (["a"], ["c", "d", "b"])


def test_what_became_of_them_is_asked_for(desk: Desk) -> None:
    desk.run(NOON)
    first, second = desk.provider.accepted
    desk.provider.arrivals = {first.id: "DELIVERED", second.id: "FAILED"}
    desk.run(NOON + timedelta(hours=1))
    states = desk.states()
    assert (states["a"], states["b"]) == ([ReminderState.ARRIVED], [ReminderState.LOST])


def test_what_was_lost_costs_the_same_when_somebody_saw_to_it(desk: Desk) -> None:
    desk.run(NOON)
    desk.provider.arrivals = {each.id: "FAILED" for each in desk.provider.accepted}
    desk.run(NOON + timedelta(hours=1))
    people = desk.services.reminders.desk
    before = people.costs()
    for listed in desk.services.appointments.between(NOON, NOON + timedelta(days=9)):
        for each in listed.reminders:
            assert people.close(each.id)
    assert desk.states()["a"] == desk.states()["b"] == [ReminderState.CLOSED]
    assert people.costs() == before


def test_limits_of_the_practice_hold(desk: Desk) -> None:
    desk.configure(limit__day=1)
    report = desk.run(NOON)
    assert (report.sent, report.skipped[-1]) == (["a"], ("b", "limit"))
    assert desk.run(NOON + timedelta(hours=1)).sent == []
    desk.configure(limit__day=2)
    assert desk.run(NOON + timedelta(hours=2)).sent == ["b"]


def test_what_codes_used_is_not_left_for_reminders(desk: Desk) -> None:
    desk.configure(limit__day=2)
    desk.clock.at = NOON
    services = desk.services
    services.practice.database.hear_time()
    services.code_sms.send(services.patients.numbered("1"), "123456", registers=False)
    report = desk.run(NOON)
    assert (report.sent, report.skipped[-1]) == (["a"], ("b", "limit"))
    assert len(desk.provider.accepted) == 2


def test_each_stands_in_the_log(desk: Desk) -> None:
    desk.run(NOON)
    logged = [each for each, _ in acts(desk.services.practice.database) if each.action == Action.REMINDER]
    assert [each.details["state"] for each in logged] == ["accepted", "accepted"]
    assert all(each.patient for each in logged)


def test_several_workstations_at_once_send_each_once(
    workstations: Workstations, desk: Desk, clock: SetClock
) -> None:
    others = [workstations.open(clock=clock) for _ in range(2)]
    many = "id,patient,start,end,title,state\n" + "".join(
        f"m{number},{1 + number % 2},2026-05-08T{8 + number % 9:02}:00+02:00,,,planned\n"
        for number in range(40)
    )
    desk.take_in(many)
    clock.at = NOON + timedelta(days=2)
    threads = [threading.Thread(target=each.reminders.reminding.run) for each in (desk.services, *others)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    references = [each.reference for each in desk.provider.accepted]
    assert len(references) == len(set(references)) == 40
    assert all(states == [ReminderState.ACCEPTED] for name, states in desk.states().items() if name[0] == "m")


def test_what_nobody_ran_for_is_told_when_the_appointment_is_over(desk: Desk) -> None:
    report = desk.run(datetime(2026, 5, 6, 16, tzinfo=UTC))
    assert [each for each in report.skipped if each[1] == "late"] == [("a", "late"), ("b", "late")]
    assert desk.states()["a"] == desk.states()["b"] == [ReminderState.MISSED]
    assert desk.provider.accepted == []
