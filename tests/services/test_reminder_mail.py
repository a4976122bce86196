"""Reminders by e-mail, what people do about reminders, and what SMS cost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from tests.servers.sms import KEY, SmsProvider
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.base.errors import Refused
from tomail.model.appointments import ReminderState, Way
from tomail.model.events import CreditLow
from tomail.model.outgoing import OutboxItem
from tomail.practice import reminders as table
from tomail.services.reminder_words import LANGUAGES

from .conftest import ACCOUNT
from .test_reminding import ENTERED, NOON, Desk, SetClock
from .workstations import Workstations

PATIENTS = """number,last_name,first_name,birth_date,email,sms,language,sms_consent,mail_consent
1,Huber,Josef,1990-11-04,josef@patient.example,0170 1234501,de,2026-01-02,2026-01-02
2,Öztürk,Ayşe,1984-03-12,ayse@patient.example,,fr,,2026-01-02
3,Ohne,Einwilligung,1984-03-12,ohne@patient.example,,de,,
"""
APPOINTMENTS = """id,patient,start,end,title,state
a,1,2026-05-06T09:30+02:00,,MARKE-Kontrolle,planned
b,2,2026-05-06T10:00+02:00,,MARKE-Kontrolle,planned
c,3,2026-05-06T10:30+02:00,,,planned
"""
SOON = NOON + timedelta(minutes=1)


@pytest.fixture
def provider() -> Iterator[SmsProvider]:
    with SmsProvider("seven") as running:
        yield running


@pytest.fixture
def desk(workstations: Workstations, provider: SmsProvider) -> Desk:
    clock = SetClock()
    made = Desk(workstations.open(clock=clock), clock, provider)
    account = made.services.registry.add(from_toml(ACCOUNT), StoredCredentials("geheim"))
    made.configure(enabled=True, provider="seven", endpoint=provider.url, api_key=KEY["seven"])
    made.configure(mail=True, mail_account=account.id)
    made.services.settings.set("practice.name", "Praxis Dr. Sonnberg")
    assert not made.services.patients.import_file(PATIENTS.encode()).refused
    made.take_in(APPOINTMENTS)
    return made


def queued(desk: Desk) -> list[OutboxItem]:
    account = desk.services.registry.all()[0].id
    return desk.services.stores.of(account).outbox.items(desk.clock.at.timestamp())


def by_mail(desk: Desk, at: datetime = NOON) -> list[str]:
    desk.clock.at = at
    return desk.services.reminders.mail.run()


def test_who_has_no_number_and_agreed_to_mail_gets_one_once(desk: Desk) -> None:
    assert by_mail(desk, NOON - timedelta(seconds=1)) == []
    assert by_mail(desk) == ["b"]
    assert by_mail(desk, SOON) == []
    (item,) = queued(desk)
    assert [each.address for each in item.recipients] == ["ayse@patient.example"]
    assert item.subject == "Rappel de rendez-vous"
    raw = desk.services.stores.of(item.account).outbox.raw(item.id) or b""
    assert b"06/05/2026" in raw
    assert b"MARKE" not in raw
    assert desk.states() == {"a": [], "b": [ReminderState.ACCEPTED], "c": []}


def test_by_mail_only_where_the_practice_wants_it(desk: Desk) -> None:
    desk.configure(mail=False)
    assert by_mail(desk) == [] == queued(desk)
    desk.configure(mail=True, mail_account="nobody")
    assert by_mail(desk) == [] == queued(desk)


@pytest.mark.parametrize(
    ("practice", "subject"), [("fr_CH", "Rappel de rendez-vous"), ("de_CH", "Terminerinnerung")]
)
def test_who_has_no_language_gets_the_practices_in_every_way(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, practice: str, subject: str
) -> None:
    monkeypatch.setitem(LANGUAGES, "Europe/Berlin", practice)
    without = PATIENTS.replace(",fr,", ",,").replace(",de,2026", ",,2026")
    assert not desk.services.patients.import_file(without.encode()).refused
    assert by_mail(desk) == ["b"]
    assert desk.run(NOON).sent == ["a"]
    (item,) = queued(desk)
    assert item.subject == subject
    begin = subject.partition(" ")[0].encode()
    assert (
        begin in (desk.services.stores.of(item.account).outbox.raw(item.id) or b"").partition(b"\r\n\r\n")[2]
    )
    assert desk.provider.accepted[0].text.encode().startswith(begin)


def test_what_nobody_mailed_in_time_is_told(desk: Desk) -> None:
    assert by_mail(desk, NOON + timedelta(hours=8)) == [] == queued(desk)
    assert desk.states()["b"] == [ReminderState.MISSED]


def test_who_loses_the_number_while_an_sms_waits_gets_a_mail(desk: Desk) -> None:
    desk.provider.refuses = "500"
    assert desk.run(NOON).waiting == [("a", "credit")]
    without = PATIENTS.replace("0170 1234501", "")
    assert not desk.services.patients.import_file(without.encode()).refused
    assert by_mail(desk, SOON) == ["a", "b"]
    (listed, *_) = desk.services.appointments.between(ENTERED, NOON + timedelta(days=9))
    assert [(each.way, each.state) for each in listed.reminders] == [(Way.MAIL, ReminderState.ACCEPTED)]


def test_a_text_that_tells_of_health_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused):
        desk.configure(text="Ihr HIV-Test: %datum%, Diabetes mellitus")
    desk.configure(text="Ihr Termin: %datum%")


@pytest.mark.parametrize("reached_the_outbox", [True, False])
def test_a_crash_leaves_it_unclear_or_finds_it_in_the_outbox(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, reached_the_outbox: bool
) -> None:
    def die(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    where = "tomail.practice.reminders.settle" if reached_the_outbox else "tomail.services.composing.envelope"
    with monkeypatch.context() as patched:
        patched.setattr(where, die)
        with pytest.raises(KeyboardInterrupt):
            by_mail(desk)
    assert by_mail(desk, SOON + table.LONGEST_SENDING) == []
    assert len(queued(desk)) == int(reached_the_outbox)
    expected = ReminderState.ACCEPTED if reached_the_outbox else ReminderState.UNCLEAR
    assert desk.states()["b"] == [expected]


def test_several_reminders_of_one_appointment_go_each_at_its_time(desk: Desk) -> None:
    desk.configure(days_before="7,2")
    week = NOON - timedelta(days=5)
    assert desk.run(week).sent == ["a"]
    assert by_mail(desk, week) == ["b"]
    assert desk.run(NOON).sent == ["a"]
    assert by_mail(desk) == ["b"]
    assert desk.run(SOON).sent == []
    assert [len(each) for each in desk.states().values()] == [2, 2, 0]
    assert len(desk.provider.accepted) == len(queued(desk)) == 2


def test_a_person_closes_what_is_unclear(desk: Desk) -> None:
    desk.configure(provider="lox24", api_key=KEY["lox24"])
    desk.provider.kind, desk.provider.how = "lox24", "dies before"
    assert desk.run(NOON).unclear == ["a"]
    (listed, *_) = desk.services.appointments.between(ENTERED, NOON + timedelta(days=9))
    (unclear,) = listed.reminders
    people = desk.services.reminders.desk
    assert people.close(unclear.id)
    assert not people.close(unclear.id)
    desk.provider.how = "well"
    desk.run(SOON)
    assert desk.states()["a"] == [ReminderState.CLOSED]
    assert desk.provider.accepted == []
    patient = listed.appointment.patient or ""
    assert [(each.state, each.way) for each in people.of_patient(patient)] == [
        (ReminderState.CLOSED, Way.SMS)
    ]


def test_costs_by_month_and_provider(desk: Desk) -> None:
    assert desk.services.reminders.desk.costs() == []
    desk.run(NOON)
    (may,) = desk.services.reminders.desk.costs()
    assert (may.month, may.provider, may.reminders, may.unpriced) == (date(2026, 5, 1), "seven", 1, 0)
    assert may.prices == {"EUR": Decimal("0.075")}


def test_low_credit_is_told_once_a_day(desk: Desk) -> None:
    told: list[CreditLow] = []
    desk.services.bus.subscribe(CreditLow, told.append)
    left = desk.services.reminders.reminding.credit()
    assert left is not None
    desk.configure(credit_warning=int(left.amount))
    desk.services.reminders.look()
    assert told == []
    desk.configure(credit_warning=int(left.amount) + 1)
    for hours in (1, 24, 25):
        desk.clock.at = datetime(2026, 4, 21, tzinfo=UTC) + timedelta(hours=hours)
        desk.services.reminders.look()
    assert told == [CreditLow(left.amount, left.currency)] * 2
