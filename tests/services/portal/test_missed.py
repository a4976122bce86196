"""The portal forgot what it told of before any workstation asked: how things stand is asked for instead."""

from __future__ import annotations

import pytest
from sqlalchemy import delete

from tomail.model.portal import ReaderKind
from tomail.secure.portal.sweep import sweep
from tomail.secure.portal.tables import event as events
from tomail.secure.protocol.limits import DAY
from tomail.secure.protocol.states import DeliveryState

from .sonnberg import running  # noqa: F401
from .through_portal import Clinic, asks_to_move, clinic, clinic_on_server, link_of  # noqa: F401

pytestmark = pytest.mark.slow


class Silence:
    """A practice whose workstations were off while the portal's events grew too old."""

    def __init__(self, clinic: Clinic) -> None:  # noqa: F811
        self.clinic, self.desk = clinic, clinic.first

    def ends(self) -> None:
        """What was told is gone. The gap is seen by the next thing that is told."""
        with self.clinic.at.portal.database.writing() as connection:
            connection.execute(delete(events))
        _, to_somebody_else = self.clinic.invited()
        self.desk.portal.sending.recall(to_somebody_else.delivery)
        self.desk.hear()


@pytest.fixture(params=["clinic", pytest.param("clinic_on_server", marks=pytest.mark.server)])
def silence(request: pytest.FixtureRequest) -> Silence:
    """The portal's side is the same on both; the practice's database is not."""
    return Silence(request.getfixturevalue(request.param))


def test_a_registration_is_heard_of(silence: Silence) -> None:
    patient, prepared = silence.clinic.invited()
    invites = [link_of(mail).invite for mail in silence.desk.mails() if mail["To"] == patient.address]
    patient.join(invites[-1], silence.desk.key, prepared.code)
    assert silence.desk.state(prepared.delivery) == DeliveryState.WAITING_REGISTRATION
    silence.ends()
    assert silence.desk.portal.sending.state_of(patient.address).kind is not ReaderKind.INVITED
    assert silence.desk.state(prepared.delivery) in (
        DeliveryState.WAITING_RELEASE,
        DeliveryState.DELIVERED,
    )


def test_a_receipt_is_heard_of_and_a_forged_one_is_not(silence: Silence) -> None:
    clinic, desk = silence.clinic, silence.desk  # noqa: F811
    patient, _ = clinic.reader()
    read, unread = (desk.send(desk.person(patient.address), None).delivery for _ in range(2))
    patient.opened(read, desk.key)
    with clinic.at.portal.database.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO receipt (delivery, body, signature)"
            f" SELECT '{unread}', body, signature FROM receipt WHERE delivery = '{read}'"
        )
    assert desk.state(read) == DeliveryState.DELIVERED
    silence.ends()
    assert desk.state(read) == DeliveryState.READ
    assert desk.state(unread) == DeliveryState.DELIVERED


def test_what_ended_is_heard_of(silence: Silence) -> None:
    clinic, desk = silence.clinic, silence.desk  # noqa: F811
    _, delivery = clinic.reader()
    clinic.at.clock.forward(100 * DAY)
    sweep(clinic.at.portal)
    silence.ends()
    assert desk.state(delivery) == DeliveryState.EXPIRED


def test_what_the_portal_does_not_know_any_more_ended(silence: Silence) -> None:
    clinic, desk = silence.clinic, silence.desk  # noqa: F811
    _, delivery = clinic.reader()
    clinic.at.clock.forward(300 * DAY)
    for _ in range(2):
        sweep(clinic.at.portal)
    with clinic.at.portal.database.reading() as connection:
        found = f"SELECT count(*) FROM delivery WHERE id = '{delivery}'"
        assert connection.exec_driver_sql(found).scalar() == 0
    silence.ends()
    assert desk.state(delivery) == DeliveryState.EXPIRED


def test_a_new_address_is_heard_of(silence: Silence) -> None:
    clinic, desk = silence.clinic, silence.desk  # noqa: F811
    patient, _ = clinic.reader()
    new = f"new-{patient.address}"
    asks_to_move(clinic, patient, new, patient.auth_key)
    assert desk.portal.moves.waiting() == []
    silence.ends()
    assert [each.new_address for each in desk.portal.moves.waiting()] == [new]
