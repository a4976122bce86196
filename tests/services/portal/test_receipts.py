"""Whether the practice takes note that a message was read."""

from __future__ import annotations

import pytest

from tomail.secure.protocol.states import DeliveryState

from .sonnberg import running  # noqa: F401
from .through_portal import Clinic, clinic, clinic_on_server  # noqa: F401

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("wanted", [True, False])
def test_only_a_practice_that_wants_it_knows_what_was_read(clinic: Clinic, wanted: bool) -> None:  # noqa: F811
    desk = clinic.first
    desk.services.settings.set("secure.receipts", wanted)
    patient, delivery = clinic.reader()
    said, _ = patient.opened(delivery, desk.key)
    desk.hear()
    assert said.receipt_wanted is wanted  # by this the page knows
    assert desk.state(delivery) == (DeliveryState.READ if wanted else DeliveryState.DELIVERED)
