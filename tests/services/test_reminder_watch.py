"""When the thread that reminds looks again, and that it does."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.servers.process import wait_until
from tests.servers.sms import KEY, SmsProvider
from tomail.services.container import Services
from tomail.services.reminder_watch import LONGEST, ROUND

from .workstations import Workstations

BERLIN = ZoneInfo("Europe/Berlin")
PATIENT = """number,last_name,first_name,birth_date,email,sms,language,sms_consent,mail_consent
1,Huber,Josef,1990-11-04,,0170 1234501,de,2026-01-02,
"""


@dataclass
class SetClock:
    at: datetime = datetime(2026, 5, 4, 8, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.at.timestamp()


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def services(workstations: Workstations, clock: SetClock) -> Services:
    return workstations.open(clock=clock)


@pytest.fixture
def provider() -> Iterator[SmsProvider]:
    with SmsProvider("seven") as running:
        yield running


@pytest.mark.parametrize(
    ("now", "pause"),
    [
        (datetime(2026, 5, 4, 8, tzinfo=BERLIN), LONGEST),
        (datetime(2026, 5, 4, 11, 57, tzinfo=BERLIN), timedelta(minutes=3)),
        (datetime(2026, 5, 4, 12, tzinfo=BERLIN), ROUND),
        (datetime(2026, 5, 4, 19, 59, tzinfo=BERLIN), ROUND),
        (datetime(2026, 5, 4, 20, tzinfo=BERLIN), LONGEST),
        (datetime(2026, 3, 29, 2, 59, tzinfo=UTC), LONGEST),
    ],
)
def test_it_looks_often_only_while_something_may_go_out(
    services: Services, now: datetime, pause: timedelta
) -> None:
    assert services.reminders.pause(now) == pause


def test_after_midnight_a_late_time_of_day_still_counts(services: Services) -> None:
    services.settings.set("reminders.time", "22:00")
    assert services.reminders.pause(datetime(2026, 5, 5, 3, tzinfo=BERLIN)) == ROUND


def test_switched_off_or_without_a_key_it_does_nothing(services: Services, provider: SmsProvider) -> None:
    services.settings.set("reminders.endpoint", provider.url)
    services.settings.set("reminders.enabled", True)
    services.reminders.look()
    services.settings.set("reminders.enabled", False)
    services.settings.set("reminders.api_key", KEY["seven"])
    services.reminders.look()
    assert provider.requests == []
    services.settings.set("reminders.enabled", True)
    services.reminders.look()
    assert provider.requests  # of the credit


def test_a_defect_ends_neither_the_thread_nor_the_e_mails(
    services: Services, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    ran: list[str] = []

    def defect() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(services.reminders.reminding, "run", defect)
    monkeypatch.setattr(services.reminders.mail, "run", lambda: ran.append("mail"))
    services.settings.set("reminders.api_key", KEY["seven"])
    services.settings.set("reminders.endpoint", "http://127.0.0.1:9")
    services.settings.set("reminders.enabled", True)
    services.reminders.look()
    assert ran == ["mail"]
    assert "ZeroDivisionError" in caplog.text


def test_what_comes_in_while_it_runs_goes_out_at_its_time(
    services: Services, provider: SmsProvider, clock: SetClock
) -> None:
    assert not services.patients.import_file(PATIENT.encode()).refused
    for name, value in {"endpoint": provider.url, "api_key": KEY["seven"], "enabled": True}.items():
        services.settings.set(f"reminders.{name}", value)
    rounds = threading.Semaphore(0)
    services.reminders.ran = rounds.release
    services.practice.start()
    services.reminders.start()
    assert rounds.acquire(timeout=20)
    services.appointments.enter(services.patients.numbered("1").id, datetime(2026, 5, 6, 9, tzinfo=BERLIN))
    assert rounds.acquire(timeout=20)
    assert provider.accepted == []
    clock.at = datetime(2026, 5, 4, 12, 1, tzinfo=BERLIN)
    services.appointments.enter(services.patients.numbered("1").id, datetime(2026, 5, 7, 9, tzinfo=BERLIN))
    wait_until(lambda: bool(provider.accepted), "the reminder")
    services.reminders.stop()
    assert len(provider.accepted) == 1
