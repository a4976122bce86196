"""A patient's new address, as the practice decides about it."""

from __future__ import annotations

import os
from dataclasses import replace
from unittest.mock import patch

import pytest

from tests.servers.patients import RealPatient
from tests.servers.portal import text
from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused
from tomail.model.people import Right, user_principal
from tomail.model.portal import Move, ReaderKind
from tomail.practice.rights import Grant
from tomail.secure.client.calls import AccountView, DeviceCalls
from tomail.secure.protocol.states import Check, DeliveryState

from .sonnberg import running  # noqa: F401
from .through_portal import Clinic, clinic, unreachable  # noqa: F401

pytestmark = pytest.mark.slow


def test_a_click_takes_it_over_everywhere(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, before) = clinic.first, clinic.reader()
    old, person = patient.address, desk.person(patient.address)
    new = _wants_to_move(clinic, patient)
    (move,) = desk.portal.moves.waiting()
    assert (move.account, move.patient, move.recipient.address) == (patient.account, person.id, old)
    assert (move.new_address, desk.portal.releases.count) == (new, 1)
    assert desk.person(old).emails == (old,)  # nothing moves by itself
    desk.portal.moves.accept(move.account, move.new_address)
    assert (desk.person(new).emails, desk.services.patients.of_address(old)) == ((new,), [])
    assert (desk.portal.moves.waiting(), desk.portal.releases.count) == ([], 0)
    assert desk.portal.sending.state_of(new).kind is ReaderKind.RELEASED
    _signs_in_at(patient, new)
    desk.hear()
    later = desk.send(desk.person(new), None).delivery
    patient.opened(later, desk.key)
    assert desk.state(before) == DeliveryState.READ


def test_what_was_sent_to_the_old_address_is_read_with_a_new_key_too(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, before) = clinic.first, clinic.reader()
    old, new = patient.address, _wants_to_move(clinic, patient)
    desk.portal.moves.accept(patient.account, new)
    _signs_in_at(patient, new)
    patient.renew()
    desk.hear()
    (release,) = desk.portal.releases.waiting()
    desk.portal.releases.number(release.account)
    desk.portal.releases.release(release.account, Check.NUMBER)
    assert desk.state(before) == DeliveryState.DELIVERED
    patient.address = old  # whom it names
    patient.opened(before, desk.key)


def test_refused_everything_stays(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, _) = clinic.first, clinic.reader()
    new = _wants_to_move(clinic, patient)
    desk.portal.moves.refuse(patient.account, new)
    assert desk.portal.moves.waiting() == []
    assert desk.person(patient.address).emails == (patient.address,)
    patient.login()
    with pytest.raises(Refused) as refused:
        desk.portal.moves.accept(patient.account, new)
    assert refused.value.problem.kind is ProblemKind.CONFLICT


def test_withdrawn_meanwhile_it_cannot_be_taken_over(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, _) = clinic.first, clinic.reader()
    new = _wants_to_move(clinic, patient)
    patient.done("DELETE", "/v1/address")
    with pytest.raises(Refused):
        desk.portal.moves.accept(patient.account, new)
    assert desk.portal.moves.waiting() == []
    assert desk.person(patient.address).emails == (patient.address,)


def test_without_the_rights_or_the_portal_nothing_happens(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, _) = clinic.first, clinic.reader()
    new = _wants_to_move(clinic, patient)
    with unreachable(), pytest.raises(EnvironmentTrouble):
        desk.portal.moves.accept(patient.account, new)
    other = desk.services.people.add_user("XY", "Andere", "482917")
    desk.services.people.change_rights(add=[Grant(Right.RELEASE_PATIENTS, "", user_principal(other))])
    for decide in (desk.portal.moves.accept, desk.portal.moves.refuse):
        with pytest.raises(Refused) as refused:
            decide(patient.account, new)
        assert refused.value.problem.kind is ProblemKind.NOT_ALLOWED
    assert [each.new_address for each in desk.portal.moves.waiting()] == [new]
    patient.login()  # at the old address


def test_another_address_than_the_one_that_was_shown_is_not_taken_over(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, _) = clinic.first, clinic.reader()
    shown = _wants_to_move(clinic, patient)
    account = DeviceCalls.account

    def another(calls: DeviceCalls, name: str) -> AccountView:
        return replace(account(calls, name), new_address="mallory@post.test")

    with patch.object(DeviceCalls, "account", another):
        _wants_to_move(clinic, patient, "again-")
    assert [each.new_address for each in desk.portal.moves.waiting()] == ["mallory@post.test"]
    for address in (shown, "mallory@post.test"):
        with pytest.raises(Refused):
            desk.portal.moves.accept(patient.account, address)
    assert desk.person(patient.address).emails == (patient.address,)


def test_addresses_are_in_no_words_about_it() -> None:
    move = Move("a_1", None, recipient=None, new_address="erika@example.org")  # type: ignore[arg-type]
    assert "erika" not in repr(move)


def _wants_to_move(clinic: Clinic, patient: RealPatient, prefix: str = "new-") -> str:  # noqa: F811
    """They asked, both mailboxes said yes, and the practice has heard it."""
    new = f"{prefix}{patient.address}"
    patient.login()
    keys = {"auth_key": text(patient.auth_key), "new_auth_key": text(_new_key(patient))}
    patient.done("POST", "/v1/address", {"address": new, **keys})
    for address in (patient.address, new):
        clinic.at.send_mails()
        lines = clinic.at.sink.to(address)[-1].get_content().splitlines()
        (link,) = [line for line in lines if "#c=" in line]
        token = link.partition("#c=")[2].partition("&")[0]
        patient.done("POST", "/v1/address/confirm", {"token": token})
    clinic.first.hear()
    return new


def _signs_in_at(patient: RealPatient, address: str) -> None:
    patient.address, patient.auth_key = address, _new_key(patient)
    patient.login()


_KEYS: dict[str, bytes] = {}


def _new_key(patient: RealPatient) -> bytes:
    return _KEYS.setdefault(patient.account, os.urandom(32))
