"""What a new practice finds, in the language of who founds it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from sqlalchemy import select

from tomail.practice.founding import DeviceIdentity, Presets, found, preset_templates, presets_for
from tomail.practice.guards.health import telling_words
from tomail.practice.snapshot import load_snapshot
from tomail.practice.tables.record import EntryType
from tomail.practice.template_table import templates
from tomail.practice.templates import PLACEHOLDERS, fill, unresolved

from .conftest import Desk


@pytest.mark.parametrize("language", ["de_DE", "de_CH", "C", "", "pl_PL", "German_Germany"])
def test_german_is_for_all_that_tomail_does_not_speak(language: str) -> None:
    assert replace(presets_for(language), templates="") == Presets()


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


FACTS = dict.fromkeys(PLACEHOLDERS, "…")


@pytest.mark.parametrize(
    ("language", "templates"),
    [
        ("de_DE", "de_DE"),
        ("de_CH", "de_CH"),
        ("", "de_DE"),
        ("fr_CH", "fr"),
        ("it_IT", "it"),
        ("en_GB", "en"),
    ],
)
def test_each_language_has_its_five_texts(language: str, templates: str) -> None:
    presets = presets_for(language)
    assert presets.templates == templates
    made = preset_templates(templates)
    assert len({each.name for each in made}) == 5
    assert {each.language for each in made} == {templates}
    words = " ".join(f"{each.name} {each.folder} {each.subject} {each.text}" for each in made)
    assert {each.name for each in unresolved(words)} == {"Anrede", "Vorname", "Nachname", "Termin"}
    assert "{" not in fill(words, FACTS).text
    foreign = {"de_CH": "[ß„“]", "de_DE": "[«»]|Grüsse", "fr": r"\w :|[„“]"}.get(templates, "[„“«»]")
    assert not re.search(foreign, words)
    assert not any(telling_words([each.subject, each.text]) for each in made)


def test_a_new_practice_begins_with_them(empty: Desk) -> None:
    found(empty.database, DeviceIdentity.new("Anmeldung"), presets_for("de_CH"))
    with empty.database.reading() as session:
        stored = templates(session)
    assert [each.name for each in stored] == [
        "Befund liegt vor – bitte anrufen",
        "Rezept bereit",
        "Rückfrage",
        "Terminbestätigung",
        "Terminverschiebung",
    ]
    assert all(each.text.startswith("{Anrede}\n") for each in stored)
