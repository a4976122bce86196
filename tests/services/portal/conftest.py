from __future__ import annotations

import pytest

from tests.secure.client.conftest import (  # noqa: F401  (fixtures)
    Workstation,
    client_mail,
    client_portal,
    patient,
    portal,
    station,
)
from tests.servers.patients import RealPatient
from tests.services.patient_mail import open_desk
from tests.services.workstations import Workstations

from .patients_answer import Practice, begin


@pytest.fixture
def practice(
    workstations: Workstations,
    station: Workstation,  # noqa: F811
    patient: RealPatient,  # noqa: F811
) -> Practice:
    return begin(open_desk(workstations), station, patient)
