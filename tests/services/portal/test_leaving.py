"""A practice leaves its portal: what becomes of what lies there."""

from __future__ import annotations

import pytest

from tomail.base.errors import ProblemKind, Refused
from tomail.model.people import Right, user_principal
from tomail.model.secure import Told
from tomail.practice.rights import Grant
from tomail.secure.protocol.states import DeliveryState

from .sonnberg import running  # noqa: F401
from .through_portal import Clinic, clinic, unreachable  # noqa: F401

pytestmark = pytest.mark.slow


def test_all_that_lies_there_is_recalled_and_what_is_on_its_way_fails(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, read) = clinic.first, clinic.reader()
    waits = clinic.registered()[1]
    with unreachable():
        draft = desk.draft(desk.person(patient.address))
        late = desk.portal.sending.prepare(draft).delivery
        desk.portal.sending.send(late, Told.PHONE, draft)
    unsent = desk.portal.sending.prepare(desk.draft(desk.person(patient.address))).delivery
    assert desk.portal.connection.leave() == 0
    assert not desk.portal.connection.configured
    for each in (read, waits):
        assert desk.state(each) == DeliveryState.REVOKED
    assert (desk.state(late), desk.state(unsent)) == (DeliveryState.FAILED, DeliveryState.SEALING)
    assert "left the portal" in str(desk.portal.sending.held(late).problem)
    assert [each["grant"] for each in patient.box()["deliveries"]] == [None]
    assert patient.ask("GET", f"/v1/deliveries/{read}/files/m").status_code in (403, 404, 410)


def test_of_a_portal_that_is_away_it_is_told_how_much_stays(clinic: Clinic) -> None:  # noqa: F811
    desk, (_, delivery) = clinic.first, clinic.reader()
    with unreachable():
        assert desk.portal.connection.leave() == 1
    assert not desk.portal.connection.configured
    assert desk.state(delivery) == DeliveryState.READ


def test_whoever_may_not_leave_recalls_nothing(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, delivery) = clinic.first, clinic.reader()
    other = desk.services.people.add_user("XY", "Andere", "482917")
    desk.services.people.change_rights(add=[Grant(Right.SETTINGS, "", user_principal(other))])
    with pytest.raises(Refused) as refused:
        desk.portal.connection.leave()
    assert refused.value.problem.kind is ProblemKind.NOT_ALLOWED
    patient.opened(delivery, desk.key)
