from __future__ import annotations

from dataclasses import replace

import pytest

from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.app.demo.mails import pdf
from tomail.model.mail import Address
from tomail.model.outgoing import Draft, OutgoingAttachment
from tomail.model.patients import Candidate, MatchReason, Patient
from tomail.practice.guards.concerns import Kind
from tomail.services.container import Services
from tomail.services.patient_lookup import NoPatients

from .conftest import ACCOUNT
from .workstations import Workstations

JOSEF = Patient(id="j", number="10001", last_name="Huber", first_name="Josef")
ANNA = Patient(id="a", number="10002", last_name="Krüger", first_name="Anna")


class Known(NoPatients):
    """Anna by her address, Josef by his number."""

    def of_address(self, address: str) -> list[Patient]:
        return [ANNA] if address.startswith("anna@") else []

    def named_in(self, *texts: str) -> list[Candidate]:
        return [Candidate(JOSEF, MatchReason.NUMBER) for text in texts if "10001" in text]


@pytest.fixture
def services(workstations: Workstations) -> Services:
    made = workstations.open()
    made.registry.add(replace(from_toml(ACCOUNT), id="praxis"), StoredCredentials("geheim"))
    made.guards.patients = Known()
    return made


@pytest.mark.parametrize(
    ("words", "found"), [("Befund von Nr. 10001", True), ("Befund von Nr. 10002", False)]
)
def test_another_patient_in_a_pdf_is_found(services: Services, words: str, found: bool) -> None:
    attachment = OutgoingAttachment("Befund.pdf", "application/pdf", pdf(words))
    to = (Address("", "anna@example.org"),)
    draft = Draft("d", "praxis", to=to, subject="Befund", text="Anbei.", attachments=(attachment,))
    kinds = [each.kind for each in services.guards.check(draft)]
    assert (Kind.OTHER_PATIENT in kinds) is found


def test_who_cannot_be_recognised_now_is_said(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = Draft("d", "praxis", to=(Address("", "anna@example.org"),), subject="Termin", text="Bis Montag.")
    assert Kind.UNCHECKED not in [each.kind for each in services.guards.check(draft)]
    monkeypatch.setattr(Known, "knows", lambda _: False)
    assert Kind.UNCHECKED in [each.kind for each in services.guards.check(draft)]
