"""A patient's new address, as the practice decides about it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.outbox.sink import Sink
from tests.servers.patients import RealPatient
from tests.servers.portal import text
from tests.servers.process import wait_until
from tests.services.workstations import Workstations
from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused
from tomail.model.events import PracticeChanged, Topic
from tomail.model.people import Right, user_principal
from tomail.model.portal import Move, ReaderKind
from tomail.practice.rights import Grant
from tomail.secure.client.calls import DeviceCalls
from tomail.secure.client.exchanged import AccountView
from tomail.secure.protocol import proofs
from tomail.secure.protocol.states import Check, DeliveryState

from .sonnberg import running  # noqa: F401
from .through_portal import Clinic, Station, asks_to_move, clinic, link_of, unreachable  # noqa: F401

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
    _release(desk)
    assert desk.state(before) == DeliveryState.DELIVERED
    patient.address = old  # whom it names
    patient.opened(before, desk.key)


def test_of_two_practices_each_writes_to_whom_it_knows_until_it_says_yes(
    clinic: Clinic,  # noqa: F811
    of_two: OfTwo,
) -> None:
    patient, theirs = of_two.patient, of_two.theirs
    old, new = patient.address, _wants_to_move(clinic, patient)
    theirs.hear()
    clinic.first.portal.moves.accept(patient.account, new)
    theirs.hear()
    (move,) = theirs.portal.moves.waiting()
    assert (move.recipient.address, move.new_address) == (old, new)
    _signs_in_at(patient, new)
    before = theirs.send(theirs.person(old), None)
    assert (before.code, theirs.state(before.delivery)) == ("", DeliveryState.DELIVERED)
    theirs.portal.moves.accept(move.account, new)
    assert theirs.person(new).emails == (new,)
    after = theirs.send(theirs.person(new), None)
    assert (after.code, theirs.state(after.delivery)) == ("", DeliveryState.DELIVERED)
    patient.opened(after.delivery, theirs.key)


@dataclass(frozen=True)
class OfTwo:
    """A patient of the practice, and of another one at the same portal."""

    theirs: Station
    patient: RealPatient


@pytest.fixture
def of_two(clinic: Clinic, tmp_path: Path) -> Iterator[OfTwo]:  # noqa: F811
    """Both have released the patient's key."""
    with other_practice(clinic, tmp_path / "other") as other:
        theirs = other.first
        patient, _ = clinic.reader()
        theirs.send(theirs.admit(patient.address))
        _reads_of_another_practice(patient, theirs)
        _release(theirs)
        yield OfTwo(theirs, patient)


@contextmanager
def other_practice(clinic: Clinic, folder: Path) -> Iterator[Clinic]:  # noqa: F811
    """At the same portal."""
    folder.mkdir()
    sink = Sink()
    with ExitStack() as stack, sink.listening() as server:
        stations = Workstations(f"sqlite:///{folder / 'practice.db'}", folder, stack)
        yield Clinic(clinic.at, stations, sink, server)


def _reads_of_another_practice(patient: RealPatient, desk: Station) -> None:
    """By the link, signed in."""
    invite, kid = link_of(desk.mails()[-1]).invite, desk.key.key_id
    hashed = hashlib.sha256(invite.encode()).hexdigest()
    signature = patient.keys.sign(proofs.possession(hashed, patient.keys.kid, kid))
    body = {"invite": invite, "practice_kid": kid, "signature": signature}
    patient.done("POST", "/v1/relations", body)
    desk.hear()


def _release(desk: Station) -> None:
    """Whoever waits alone."""
    (release,) = desk.portal.releases.waiting()
    desk.portal.releases.number(release.account)
    desk.portal.releases.release(release.account, Check.NUMBER)


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


def test_after_another_practices_no_the_line_goes_by_itself(
    clinic: Clinic,  # noqa: F811
    of_two: OfTwo,
) -> None:
    patient, theirs = of_two.patient, of_two.theirs
    new = _wants_to_move(clinic, patient)
    theirs.hear()
    assert [each.new_address for each in theirs.portal.moves.waiting()] == [new]
    clinic.first.portal.moves.refuse(patient.account, new)
    theirs.hear()
    assert (theirs.portal.moves.waiting(), theirs.portal.releases.count) == ([], 0)
    assert theirs.person(patient.address).emails == (patient.address,)


def test_the_other_workstations_line_goes_with_the_first_ones_no(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, _) = clinic.first, clinic.reader()
    other = clinic.open()
    new = _wants_to_move(clinic, patient)
    assert [each.new_address for each in other.portal.moves.waiting()] == [new]
    heard: list[PracticeChanged] = []
    other.services.bus.subscribe(PracticeChanged, heard.append)
    other.services.practice.start()
    wait_until(lambda: len(heard) >= len(Topic), "the other workstation listens")
    desk.portal.moves.refuse(patient.account, new)
    wait_until(lambda: any(patient.account in each.subjects for each in heard), "it hears of the no")
    assert (other.portal.moves.waiting(), other.portal.releases.count) == ([], 0)


def test_what_the_patient_takes_back_or_lets_pass_asks_nobody_any_more(
    clinic: Clinic,  # noqa: F811
) -> None:
    desk, (patient, _) = clinic.first, clinic.reader()
    _wants_to_move(clinic, patient)
    patient.done("DELETE", "/v1/address")
    desk.hear()
    assert (desk.portal.moves.waiting(), desk.portal.releases.count) == ([], 0)
    again = _wants_to_move(clinic, patient, "again-")
    assert [each.new_address for each in desk.portal.moves.waiting()] == [again]
    patient.done("DELETE", "/v1/account", {"auth_key": text(patient.auth_key)})
    desk.hear()
    assert (desk.portal.moves.waiting(), desk.portal.releases.count) == ([], 0)


def test_whose_key_has_to_be_made_sure_of_first_waits_with_the_address(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, _) = clinic.first, clinic.reader()
    new = _wants_to_move(clinic, patient)
    patient.renew()
    desk.hear()
    assert (desk.portal.moves.waiting(), desk.portal.releases.count) == ([], 1)
    _release(desk)
    assert [each.new_address for each in desk.portal.moves.waiting()] == [new]
    desk.portal.moves.accept(patient.account, new)
    assert desk.person(new).emails == (new,)


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
    asks_to_move(clinic, patient, new, _new_key(patient))
    clinic.first.hear()
    return new


def _signs_in_at(patient: RealPatient, address: str) -> None:
    patient.address, patient.auth_key = address, _new_key(patient)
    patient.login()


_KEYS: dict[str, bytes] = {}


def _new_key(patient: RealPatient) -> bytes:
    return _KEYS.setdefault(patient.account, os.urandom(32))
