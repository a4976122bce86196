"""The Freigabe: by code, by number, at the desk; refused, blocked; new keys; and a portal that lies."""

from __future__ import annotations

import os
import re
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import pytest
from sqlalchemy import select

from tests.servers.patients import RealPair, RealPatient
from tests.servers.portal import text
from tests.servers.process import wait_until
from tomail.base.errors import ProblemKind, Refused
from tomail.model.audit import Action
from tomail.model.people import Right, user_principal
from tomail.model.portal import CodeSaid, ReaderKind
from tomail.model.secure import Told
from tomail.practice.rights import Grant
from tomail.practice.tables.audit import AuditRow
from tomail.secure.client.calls import DeviceCalls
from tomail.secure.client.exchanged import AccountView, Announced, Created, Event
from tomail.secure.client.told import Told as Said
from tomail.secure.crypto.codes import check_number
from tomail.secure.protocol.states import Check, DeliveryState, RelationState
from tomail.services.portal import releases as releasing

from .sonnberg import running  # noqa: F401
from .through_portal import Clinic, Station, clinic, clinic_on_server, unreachable  # noqa: F401

pytestmark = pytest.mark.slow


def test_by_the_number_that_the_patients_page_shows_too(clinic: Clinic) -> None:  # noqa: F811
    releases, (patient, delivery) = clinic.first.portal.releases, clinic.registered("")
    assert releases.count == 1
    with pytest.raises(Refused):
        releases.release(patient.account, Check.NUMBER)  # nobody compared it yet
    number = releases.number(patient.account)
    assert re.fullmatch(r"\d{4} \d{4} \d{4}", number)
    assert number == check_number(clinic.first.key.key_id, patient.keys.kid, clinic.at.url, patient.address)
    releases.release(patient.account, Check.NUMBER)
    releases.release(patient.account, Check.NUMBER)  # said twice
    assert clinic.first.state(delivery) == DeliveryState.DELIVERED
    assert releases.count == 0
    patient.opened(delivery, clinic.first.key)


def test_the_right_code_releases_by_itself_where_the_practice_wants_it(clinic: Clinic) -> None:  # noqa: F811
    clinic.first.services.settings.set("secure.release", "code")
    right, wrong = clinic.registered(), clinic.registered("00000-00000")
    assert clinic.first.state(right[1]) == DeliveryState.DELIVERED
    assert clinic.first.state(wrong[1]) == DeliveryState.WAITING_RELEASE
    right[0].opened(right[1], clinic.first.key)


def test_who_lacks_the_right_releases_nobody(clinic: Clinic) -> None:  # noqa: F811
    services, (patient, delivery) = clinic.first.services, clinic.registered()
    other = services.people.add_user("XY", "Andere", "482917")
    services.people.change_rights(add=[Grant(Right.RELEASE_PATIENTS, "", user_principal(other))])
    clinic.first.portal.releases.waiting()
    for decide in (clinic.first.portal.releases.refuse, clinic.first.portal.releases.block):
        with pytest.raises(Refused) as refused:
            decide(patient.account)
        assert refused.value.problem.kind is ProblemKind.NOT_ALLOWED
    with pytest.raises(Refused):
        clinic.first.portal.releases.release(patient.account, Check.CODE)
    assert clinic.first.state(delivery) == DeliveryState.WAITING_RELEASE


def test_refused_and_invited_once_more(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, delivery) = clinic.first, clinic.registered("")
    desk.portal.releases.refuse(patient.account)
    assert desk.state(delivery) == DeliveryState.REFUSED
    assert desk.portal.sending.state_of(patient.address).kind is ReaderKind.REFUSED
    desk.hear()
    again = desk.send(desk.person(patient.address))
    assert again.code
    assert desk.state(again.delivery) == DeliveryState.WAITING_REGISTRATION


def test_of_a_password_reset_by_mail_the_practice_hears_and_the_list_says_whose_it_was(
    clinic: Clinic,  # noqa: F811
) -> None:
    desk, (patient, _) = clinic.first, clinic.reader()
    other, clock = clinic.open(), clinic.at.clock
    clock.at = datetime.now(UTC)
    assert desk.portal.releases.noted() == []
    _resets_the_password(clinic, patient)
    assert "tomail: Ein Passwort wurde neu gesetzt" in _told_the_practice(clinic)
    for station in (desk, other, desk):
        station.portal.watch.look()
    (noted,) = other.portal.releases.noted()
    assert (noted.account, noted.blocked) == (patient.account, False)
    assert (noted.recipient.address, noted.password_reset) == (
        patient.address,
        clock.at.replace(microsecond=0),
    )
    assert desk.portal.sending.state_of(patient.address).password_reset == noted.password_reset
    with desk.services.practice.reading() as session:
        acts = session.scalars(select(AuditRow).where(AuditRow.action == Action.SECURE.value)).all()
    assert sum("password_reset" in each.details for each in acts) == 1  # though every workstation heard of it
    desk.portal.releases.block(patient.account)
    (blocked,) = desk.portal.releases.noted()
    assert blocked.blocked
    desk.portal.releases.unblock(patient.account)
    assert desk.portal.releases.noted() == []
    assert [each.account for each in desk.portal.releases.waiting()] == [patient.account]


def test_a_week_later_nobody_reads_of_the_password(
    clinic: Clinic,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk, (patient, _) = clinic.first, clinic.reader()
    monkeypatch.setattr(releasing, "RESET_SAID", timedelta(0))
    _resets_the_password(clinic, patient)
    desk.hear()
    assert desk.portal.sending.state_of(patient.address).password_reset
    assert desk.portal.releases.noted() == []


def _resets_the_password(clinic: Clinic, patient: RealPatient) -> None:  # noqa: F811
    assert patient.ask("POST", "/v1/reset", {"address": patient.address}).status_code == 202
    links: list[str] = []

    def arrived() -> bool:
        clinic.at.send_mails()
        mails = clinic.at.sink.to(patient.address)
        lines = [line for each in mails for line in each.get_content().splitlines()]
        links[:] = [line for line in lines if "#r=" in line]
        return bool(links)

    wait_until(arrived, "the mail with the link")
    token = links[0].partition("#r=")[2].partition("&")[0]
    patient.done("POST", "/v1/reset/confirm", {"token": token, "auth_key": text(os.urandom(32))})


def _told_the_practice(clinic: Clinic) -> list[str]:  # noqa: F811
    clinic.at.send_mails()
    mailbox = clinic.first.services.registry.get("praxis").address
    return [each["Subject"] for each in clinic.at.sink.to(mailbox)]


def test_how_a_key_was_checked_stands_with_the_message(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, delivery) = clinic.first, clinic.registered("")
    assert desk.services.secure.delivery(delivery).checked is None
    desk.portal.releases.number(patient.account)
    desk.portal.releases.release(patient.account, Check.NUMBER)
    checked = desk.services.secure.delivery(delivery).checked
    assert checked
    assert (checked.how, checked.by.user) == (Check.NUMBER, desk.services.practice.actor.user)
    by_itself = clinic.first.services.settings
    by_itself.set("secure.release", "code")
    _, other = clinic.registered()
    checked = desk.services.secure.delivery(other).checked
    assert checked
    assert checked.how == Check.CODE


def test_blocked_nothing_leaves_for_them_until_they_are_released_anew(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, _) = clinic.first, clinic.reader()
    releases, person = desk.portal.releases, desk.person(patient.address)
    releases.block(patient.account)
    with pytest.raises(Refused):
        desk.portal.sending.prepare(desk.draft(person))
    releases.unblock(patient.account)
    (waits,) = releases.waiting()
    later = desk.send(person, None)
    assert desk.state(later.delivery) == DeliveryState.WAITING_RELEASE
    releases.release(waits.account, Check.PRESENT)
    assert desk.state(later.delivery) == DeliveryState.DELIVERED


def test_new_keys_wait_and_then_open_the_old_messages_without_an_upload(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, first) = clinic.first, clinic.reader()
    second = desk.send(desk.person(patient.address), None).delivery
    patient.renew()
    desk.hear()
    assert [desk.state(each) for each in (first, second)] == [DeliveryState.WAITING_RELEASE] * 2
    assert desk.portal.sending.state_of(patient.address).kind is ReaderKind.KEY_CHANGED
    (release,) = desk.portal.releases.waiting()
    assert (release.key_changed, release.code) == (True, CodeSaid.NONE)
    number = desk.portal.releases.number(release.account)
    assert number == check_number(desk.key.key_id, patient.keys.kid, clinic.at.url, patient.address)
    with patch.object(DeviceCalls, "put_part", side_effect=AssertionError("uploaded again")):
        desk.portal.releases.release(release.account, Check.NUMBER)
    for each in (first, second):
        assert desk.state(each) == DeliveryState.DELIVERED
        patient.opened(each, desk.key)


def test_a_release_while_the_portal_is_away_follows_later(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, delivery) = clinic.first, clinic.registered()
    desk.portal.releases.waiting()
    with unreachable():
        desk.portal.releases.release(patient.account, Check.CODE)
    assert desk.state(delivery) == DeliveryState.WAITING_RELEASE
    desk.carry_on()
    patient.opened(delivery, desk.key)


@pytest.mark.server
def test_any_workstation_releases_what_another_sent(clinic_on_server: Clinic) -> None:  # noqa: F811
    other, (patient, delivery) = clinic_on_server.open(), clinic_on_server.registered()
    other.hear()
    (release,) = other.portal.releases.waiting()
    other.portal.releases.release(release.account, Check.CODE)
    assert clinic_on_server.first.state(delivery) == DeliveryState.DELIVERED
    patient.opened(delivery, clinic_on_server.first.key)


# a portal that lies


def test_keys_swapped_between_the_check_and_the_grant_get_nothing(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, delivery) = clinic.first, clinic.registered()
    desk.portal.releases.waiting()
    desk.portal.releases.number(patient.account)
    patient.renew()  # at the portal there are others from now on
    with unreachable():
        desk.portal.releases.release(patient.account, Check.NUMBER)
    desk.hear()
    assert desk.state(delivery) == DeliveryState.WAITING_RELEASE
    (waits,) = desk.portal.releases.waiting()
    assert waits.key_changed
    assert patient.box()["deliveries"][0]["grant"] is None


def test_a_release_counts_for_the_key_that_was_looked_at(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, delivery) = clinic.first, clinic.registered("")
    desk.portal.releases.number(patient.account)
    patient.renew()
    desk.hear()
    desk.portal.releases.waiting()  # the list behind the dialog is painted anew
    with pytest.raises(Refused) as refused:
        desk.portal.releases.release(patient.account, Check.NUMBER)
    assert refused.value.problem.kind is ProblemKind.CONFLICT
    assert desk.state(delivery) == DeliveryState.WAITING_RELEASE


def test_other_keys_offered_later_are_never_granted_by_itself(clinic: Clinic) -> None:  # noqa: F811
    clinic.first.services.settings.set("secure.release", "code")
    desk, (patient, delivery) = clinic.first, clinic.reader()
    with _shown_with_other_keys():
        _told(desk, "rekeyed", patient.account)
    desk.carry_on()
    assert desk.state(delivery) == DeliveryState.WAITING_RELEASE
    later = desk.send(desk.person(patient.address), None)
    assert desk.state(later.delivery) == DeliveryState.WAITING_RELEASE
    assert desk.portal.sending.state_of(patient.address).kind is ReaderKind.KEY_CHANGED


def test_somebody_elses_account_gets_nothing(clinic: Clinic) -> None:  # noqa: F811
    desk, (mallory, _) = clinic.first, clinic.reader()
    victim = clinic.patient()
    person = desk.admit(victim.address)
    create = DeviceCalls.create

    def foreign(calls: DeviceCalls, delivery: Announced) -> Created:
        return replace(create(calls, delivery), account=mallory.account, invite=None)

    draft = desk.draft(person)
    prepared = desk.portal.sending.prepare(draft)
    with patch.object(DeviceCalls, "create", foreign):
        desk.portal.sending.send(prepared.delivery, Told.PHONE, draft)
        desk.portal.sending.carry_on()
    assert desk.state(prepared.delivery) == DeliveryState.FAILED
    held = desk.portal.sending.held(prepared.delivery)
    assert held.problem is not None
    assert "somebody else" in str(held.problem)
    assert len(desk.mails()) == 1  # that of the first patient


def test_that_the_portal_says_released_is_nothing(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, delivery) = clinic.first, clinic.registered()
    account = DeviceCalls.account

    def released(calls: DeviceCalls, name: str) -> AccountView:
        view = account(calls, name)
        return replace(view, state=RelationState.RELEASED, released_kid=view.kid)

    with patch.object(DeviceCalls, "account", released):
        for kind in ("registered", "rekeyed"):
            _told(desk, kind, patient.account, delivery)
        desk.carry_on()
    assert desk.state(delivery) == DeliveryState.WAITING_RELEASE
    assert [each.account for each in desk.portal.releases.waiting()] == [patient.account]


def test_events_that_are_told_again_change_nothing(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, delivery) = clinic.first, clinic.reader()
    steps = desk.steps(delivery)
    for kind in ("registered", "rekeyed", "read", "registered"):
        _told(desk, kind, patient.account, delivery)
    desk.carry_on()
    assert desk.steps(delivery) == steps
    assert desk.portal.sending.state_of(patient.address).kind is ReaderKind.RELEASED
    _, invited = clinic.invited()
    _told(desk, "registered", patient.account, invited.delivery)
    assert desk.state(invited.delivery) == DeliveryState.WAITING_REGISTRATION


def test_a_receipt_that_is_not_the_patients_is_none(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, delivery) = clinic.first, clinic.registered()
    desk.portal.releases.waiting()
    desk.portal.releases.release(patient.account, Check.CODE)
    _told(desk, "read", patient.account, delivery)
    assert desk.state(delivery) == DeliveryState.DELIVERED


def _told(desk: Station, kind: str, account: str, delivery: str = "d_aaaaaaaaaaaaaaaa") -> None:
    """The portal says so."""
    said = {"account": account, "delivery": delivery, "signed_at": 1, "signature": "AAAA"}
    for handler in desk.portal.watch._handlers[kind]:
        handler(Event(1, kind, 1, Said(said)))


def _shown_with_other_keys() -> AbstractContextManager[object]:
    account, other = DeviceCalls.account, RealPair().private.public()

    def shown(calls: DeviceCalls, name: str) -> AccountView:
        return replace(account(calls, name), keys=other)

    return patch.object(DeviceCalls, "account", shown)
