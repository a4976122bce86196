"""What of the practice's own texts and rules reaches a mail."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.auth.keystore import MemoryKeyStore
from tomail.accounts.definition import from_toml
from tomail.base.paths import ProfilePaths
from tomail.model.account import Account
from tomail.model.mail import Address
from tomail.model.patients import PatientDetails
from tomail.practice.guards.concerns import Kind
from tomail.services.container import Services, open_services

from .conftest import ACCOUNT


@pytest.fixture
def services(paths: ProfilePaths) -> Iterator[Services]:
    made = open_services(paths, MemoryKeyStore())
    yield made
    made.close()


@pytest.fixture
def praxis(services: Services) -> Account:
    return services.registry.add(from_toml(ACCOUNT), StoredCredentials("geheim"))


def test_each_account_has_its_signature_unless_the_practice_has_one(
    services: Services, praxis: Account
) -> None:
    assert services.composing.new(praxis.id).text.endswith("-- \nHausarztpraxis Dr. Sonnberg\n")
    services.settings.set("practice.name", "Praxis am Markt")
    services.settings.set("practice.telephone", "0761 1234")
    services.settings.set("signatures.text", "{Praxis} · {Praxistelefon}")
    assert "Praxis am Markt" not in services.composing.new(praxis.id).text
    services.settings.set("signatures.shared", True)
    assert services.composing.new(praxis.id).text.endswith("-- \nPraxis am Markt · 0761 1234\n")


def test_a_practice_may_choose_not_to_be_asked_about_health_data(services: Services, praxis: Account) -> None:
    services.patients.add(
        PatientDetails(
            number="1",
            last_name="Huber",
            first_name="Josef",
            birth_date=date(1990, 11, 4),
            emails=("josef@example.org",),
        )
    )
    draft = services.composing.new(
        praxis.id,
        (Address("", "josef@example.org"),),
        "Ihr Befund",
        "Ihr Blutbild zeigt einen HbA1c von 6,9 %.",
    )
    asked = [each.kind for each in services.guards.check(draft)]
    assert Kind.HEALTH_DATA in asked
    services.settings.set("consent.required", False)
    left = [each.kind for each in services.guards.check(draft)]
    assert left == [each for each in asked if each is not Kind.HEALTH_DATA]
