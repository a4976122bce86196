"""Codes of protected messages by SMS."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.servers.sms import KEY, SmsProvider
from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused, TomailError
from tomail.model.audit import Action
from tomail.practice.audit_log import acts
from tomail.reminders.sms_text import length
from tomail.secure.crypto.codes import READ_CODE, REGISTRATION_CODE

from .patient_mail import Desk, open_desk
from .workstations import Workstations


@pytest.fixture
def provider() -> Iterator[SmsProvider]:
    with SmsProvider("seven") as running:
        yield running


@pytest.fixture
def desk(workstations: Workstations, provider: SmsProvider) -> Desk:
    made = open_desk(workstations)
    made.take_in()
    settings = made.services.settings
    settings.set("practice.name", "Hausarztpraxis Dr. Sonnberg")
    settings.set("reminders.endpoint", provider.url)
    settings.set("reminders.api_key", KEY["seven"])
    return made


@pytest.mark.parametrize("registers", [True, False])
def test_the_code_goes_to_the_patients_number_in_one_message(
    desk: Desk, provider: SmsProvider, registers: bool
) -> None:
    code = (REGISTRATION_CODE if registers else READ_CODE).new()
    desk.services.code_sms.send(desk.patient("10484"), code, registers=registers)
    (sms,) = provider.accepted
    assert sms.to == "+491711234567"
    assert code in sms.text
    assert length(sms.text).parts == 1
    logged = [act for act, _ in acts(desk.services.practice.database) if act.action == Action.SECURE]
    assert logged[-1].details["code_by_sms"] == "accepted"
    assert code not in str(logged)


def test_why_it_cannot(desk: Desk) -> None:
    sms = desk.services.code_sms
    assert sms.hindrance(desk.patient("10484")) is None
    assert "SMS number" in str(sms.hindrance(desk.patient("10482")))
    assert "SMS number" in str(sms.hindrance(None))
    desk.services.settings.set("reminders.api_key", "")
    assert "not set up" in str(sms.hindrance(desk.patient("10484")))


@pytest.mark.parametrize(
    ("how", "refuses", "error", "kind"),
    [
        ("well", "500", Refused, ProblemKind.INVALID),
        ("well", "202", Refused, ProblemKind.INVALID),
        ("dies after", "", Refused, ProblemKind.CONFLICT),
        ("nonsense", "", Refused, ProblemKind.CONFLICT),
    ],
)
def test_what_did_not_surely_go_is_said(
    desk: Desk, provider: SmsProvider, how: str, refuses: str, error: type[TomailError], kind: ProblemKind
) -> None:
    provider.how, provider.refuses = how, refuses
    with pytest.raises(error) as raised:
        desk.services.code_sms.send(desk.patient("10484"), READ_CODE.new(), registers=False)
    assert raised.value.problem.kind is kind


def test_without_a_connection_nothing_was_sent(desk: Desk) -> None:
    desk.services.settings.set("reminders.endpoint", "http://127.0.0.1:9")
    with pytest.raises(EnvironmentTrouble) as raised:
        desk.services.code_sms.send(desk.patient("10484"), READ_CODE.new(), registers=False)
    assert raised.value.problem.kind is ProblemKind.OFFLINE
