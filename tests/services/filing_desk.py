"""A workstation that files what has come."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .patient_mail import Desk, open_desk
from .workstations import Workstations

AYSE = "Ayşe Öztürk <ayse@example.org>"


@pytest.fixture(name="new_desk")
def new_desk_fixture(workstations: Workstations) -> Callable[[], Desk]:
    return lambda: open_desk(workstations)


@pytest.fixture(name="desk")
def desk_fixture(new_desk: Callable[[], Desk]) -> Desk:
    made = new_desk()
    made.take_in()
    return made
