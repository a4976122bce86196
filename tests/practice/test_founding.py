"""What a new practice finds, in the language of who founds it."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from tomail.practice.founding import DeviceIdentity, Presets, found, presets_for
from tomail.practice.snapshot import load_snapshot
from tomail.practice.tables.record import EntryType

from .conftest import Desk


@pytest.mark.parametrize("language", ["de_DE", "de_CH", "C", "", "pl_PL", "German_Germany"])
def test_german_is_for_all_that_tomail_does_not_speak(language: str) -> None:
    assert presets_for(language) == Presets()


@pytest.mark.parametrize("language", ["fr_CH", "French_Switzerland"])
def test_in_french(language: str) -> None:
    assert presets_for(language).mail_in == "E-mail reçu"


def test_the_names_are_in_the_practice(empty: Desk) -> None:
    found(empty.database, DeviceIdentity.new("Accueil"), presets_for("fr_CH"))
    with empty.database.reading() as session:
        groups = [each.name for each in load_snapshot(session).groups]
        types = set(session.scalars(select(EntryType.name)))
    assert groups == ["Assistance médicale", "IT", "Médecins"]
    assert types == {"E-mail reçu", "E-mail envoyé"}
