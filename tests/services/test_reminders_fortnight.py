"""A fortnight of a practice whose workstations are killed, whose clocks jump and change, and whose provider
of SMS answers late, wrongly or never: each reminder goes once, or a person can see that it did not.

What a provider itself delivers twice for one request is beyond anybody here; a second request for the same
reminder is not, and none is ever made. What phones heard is read in the provider's own log and held against
the appointments as the test itself made, moved and cancelled them; of the program only its list is asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time
from functools import cache
from pathlib import Path
from random import Random

import pytest

from tests.conftest import FIGURE
from tests.servers.sms import KEY
from tomail.model.appointments import ReminderState
from tomail.practice.audit_log import check_log
from tomail.services.appointments import Listed
from tomail.services.container import Services

from .fortnight import (
    AT,
    BEGINS,
    MOST_A_DAY,
    PATIENTS,
    STATIONS,
    TORTURE,
    ZONE,
    Fickle,
    Fortnight,
    Now,
    Station,
)
from .workstations import Workstations

SAYS = re.compile(r"Terminerinnerung: \w+, (\d\d\.\d\d\.\d{4}, \d\d:\d\d) Uhr\. Praxis Dr\. Sonnberg")
LATEST = timedelta(hours=8)  # as the settings are where nobody changed them
DAYS_BEFORE = timedelta(days=2)
_S = ReminderState
WENT = (_S.ACCEPTED, _S.ARRIVED, _S.LOST)
SHOWN_AS_FAILED = (_S.REFUSED, _S.MISSED)
USUAL = 0.5  # on some days nobody is there in time, on others the limit is reached
Which = tuple[str, datetime]
"""What a person with a phone can tell apart: the number, and the time of the appointment on the wall."""


@pytest.fixture
def fortnight(
    workstations: Workstations, request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[Fortnight]:
    season = "spring" if "postgresql" in workstations.url else "autumn"
    now = Now(BEGINS[season])
    with Fickle(now, season) as provider:
        workstations.processes = True
        services = workstations.open(clock=now)
        folders = [_enrolled(workstations, now) for _ in range(STATIONS)]
        _configure(services, provider.url)
        stations = [Station(folder) for folder in folders]
        yield Fortnight(services, provider, stations, now, Random(season), season == "spring")
        for each in stations:
            each.close()


def _enrolled(workstations: Workstations, now: Now) -> Path:
    opened = workstations.open(clock=now)
    opened.close()
    return opened.paths.root


def _phone(patient: str) -> str:
    return f"+49170{1234000 + int(patient)}"


def _configure(services: Services, url: str) -> None:
    said: dict[str, str | int | bool] = {
        "enabled": True,
        "provider": "seven",
        "endpoint": url,
        "api_key": KEY["seven"],
        "time": AT,
    }
    for name, value in {**said, "limit.day": MOST_A_DAY}.items():
        services.settings.set(f"reminders.{name}", value)
    services.settings.set("practice.name", "Praxis Dr. Sonnberg")
    lines = [f"{n},Huber,Josef,1990-11-04,,{_phone(str(n))},de,2026-01-02," for n in range(1, PATIENTS + 1)]
    head = "number,last_name,first_name,birth_date,email,sms,language,sms_consent,mail_consent"
    assert not services.patients.import_file("\n".join([head, *lines]).encode()).refused


@pytest.mark.slow
@pytest.mark.timeout(3600 if TORTURE else 240)
def test_each_goes_once_or_visibly_not(
    fortnight: Fortnight, record_property: Callable[[str, object], None]
) -> None:
    fortnight.fill()
    fortnight.live()
    heard, shown = _heard(fortnight), _shown(fortnight)
    _nothing_twice(fortnight, heard)
    _each_in_its_time(fortnight)
    _limits_hold(fortnight)
    states = _what_is_shown_is_so(fortnight, heard, shown)
    _every_one_is_there(fortnight, shown)
    check_log(fortnight.services.practice.database)
    for name, count in fortnight.counts.items():
        record_property(f"{FIGURE}reminders: {name}", count)
    for state, count in states.items():
        record_property(f"{FIGURE}reminders that ended {state.value}", count)
    for name, count in fortnight.provider.moods.items():
        record_property(f"{FIGURE}requests to a provider that answered: {name}", count)


def _heard(fortnight: Fortnight) -> Counter[Which]:
    """What phones got, by the provider's own log."""
    return Counter(_which(each.accepted.to, each.accepted.text) for each in fortnight.provider.reached)


def _which(number: str, text: str) -> Which:
    said = SAYS.fullmatch(text)
    assert said, "the text of a reminder"
    return number, datetime.strptime(said[1], "%d.%m.%Y, %H:%M")  # noqa: DTZ007  (as it is told)


def _shown(fortnight: Fortnight) -> dict[str, Listed]:
    """The list of the practice, by its sources' ids."""
    begin, end = datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC)
    return {each.appointment.external: each for each in fortnight.services.appointments.between(begin, end)}


def _nothing_twice(fortnight: Fortnight, heard: Counter[Which]) -> None:
    """Not more than there ever were appointments of that person at that time; and, what is stricter, one
    request for each reference, whatever the provider made of it."""
    ever = Counter(
        _meant(fortnight, external, start)
        for external, history in fortnight.places.items()
        for start in {planned for _, planned in history if planned is not None}
    )
    assert [each for each, count in heard.items() if count > ever[each]] == []
    taken = Counter(each.accepted.reference for each in fortnight.provider.reached)
    assert [each for each, count in taken.items() if count > 1] == []


def _meant(fortnight: Fortnight, external: str, start: datetime) -> Which:
    wall = start.astimezone(ZONE).replace(tzinfo=None)
    return _phone(fortnight.stated[external].patient), wall


def _each_in_its_time(fortnight: Fortnight) -> None:
    """Of an appointment that stood there just then, neither early nor late."""
    places: dict[Which, list[tuple[str, datetime]]] = {}
    for external, history in fortnight.places.items():
        for start in {planned for _, planned in history if planned is not None}:
            places.setdefault(_meant(fortnight, external, start), []).append((external, start))
    for each in fortnight.provider.reached:
        might_be = places[_which(each.accepted.to, each.accepted.text)]
        stood = [start for external, start in might_be if fortnight.might_be(external, start, each.round)]
        assert any(_due(start) <= each.at < min(_due(start) + LATEST, start) for start in stood)


def _due(start: datetime) -> datetime:
    return _first_moment(start.astimezone(ZONE).date() - DAYS_BEFORE)


@cache
def _first_moment(day: date) -> datetime:
    """At which the clock on the wall shows that time of the day, or a later one."""
    wall = datetime.combine(day, clock_time.fromisoformat(AT))
    moment = datetime.combine(day, clock_time(), UTC) - timedelta(hours=3)
    while moment.astimezone(ZONE).replace(tzinfo=None) < wall:
        moment += timedelta(minutes=1)
    return moment


def _limits_hold(fortnight: Fortnight) -> None:
    days = Counter(each.at.astimezone(ZONE).date() for each in fortnight.provider.reached)
    assert max(days.values()) <= MOST_A_DAY
    fortnight.counts["days on which the limit was reached"] = sum(n == MOST_A_DAY for n in days.values())


def _what_is_shown_is_so(
    fortnight: Fortnight, heard: Counter[Which], shown: dict[str, Listed]
) -> Counter[ReminderState]:
    """Nothing is said to have gone that no phone heard, and nothing heard that is said not to have."""
    said: dict[Which, Counter[ReminderState]] = {}
    for external, listed in shown.items():
        for row in listed.reminders:
            said.setdefault(_meant(fortnight, external, row.start), Counter())[row.state] += 1
    assert set(heard) <= set(said)
    for which, states in said.items():
        went = sum(states[each] for each in WENT)
        assert went <= heard[which] <= went + states[_S.UNCLEAR]
    return sum(said.values(), Counter[ReminderState]())


def _every_one_is_there(fortnight: Fortnight, shown: dict[str, Listed]) -> None:
    """Whoever should have been reminded was, or stands in the list as one who was not."""
    ended: Counter[ReminderState] = Counter()
    for external, since, start in _should_have_gone(fortnight):
        rows = [row for row in shown[external].reminders if row.start == start]
        assert len(rows) == 1, (external, since, start)
        ended[rows[0].state] += 1
    assert set(ended) <= {*WENT, *SHOWN_AS_FAILED, _S.UNCLEAR}, "left open"
    went = sum(ended[each] for each in WENT)
    fortnight.counts["appointments that should be reminded of"] = ended.total()
    fortnight.counts["that were"] = went
    assert went > ended.total() * USUAL


def _should_have_gone(fortnight: Fortnight) -> Iterator[tuple[str, datetime, datetime]]:
    """Appointments that stand in the end, since when, and when: their reminder's time has come and gone."""
    for external, history in fortnight.places.items():
        round_, start = history[-1]
        since = fortnight.times[round_]
        if start is not None:
            over = min(_due(start) + LATEST, start)
            if max(_due(start), since) < over < fortnight.now.at:
                yield external, since, start
