"""People with certificates, made once."""

from __future__ import annotations

import pytest

from .people import People


@pytest.fixture(scope="session")
def people() -> People:
    return People.make()
