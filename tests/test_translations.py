"""What the translation files say: all of it, with the same facts, in the spelling of each language."""

from __future__ import annotations

import re
from pathlib import Path

import dev
import pytest
from swiss_german import Key, derive, forms, messages, swiss

from tomail.ui.settings.catalogue import Facts, pages

LANGUAGES = ("de_DE", "de_CH", "fr", "it", "en")  # English: only the plural forms

COUNTED = re.compile("%L?n")
PLACE = re.compile(r"\{(\w*)[^}]*\}|%(\d)")
SHORTCUT = re.compile(r"(?<!&)&(?=\w)")

FOREIGN = {
    "de_DE": "[«»”]",
    "de_CH": r"[ß„“”]|\bAkte|Kartei|\b([Dd]ie|[Dd]er|\w*[Ee]iner?|[Dd]ieser?) (\w+ )?Dossier\b",
    "fr": "[„“”\"']|«(?!\u202f)|(?<!\u202f)»|[^\u202f][;?](?!\\w)|\\w :",
    "it": "[„“”\"']",
}

SHORT = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}" sourcelanguage="en">
<context>
    <name>Card</name>
    <message>
        <source>File it</source>
        {translation}
    </message>
</context>
</TS>
"""


def said(language: str) -> dict[Key, list[str]]:
    """The finished translations of all parts: the sentence, or one for each plural form."""
    paths = sorted(dev.TRANSLATIONS.glob(f"*_{language}.ts"))
    both = [pair for path in paths for pair in messages(path)]
    return {key: forms(message) for key, message in both if all(forms(message) or [""])}


def misfit(language: str, source: str, given: list[str]) -> bool:
    """Whether a fact is lost or made up, a plural form is missing, or a key would be a shortcut twice."""
    plural = bool(COUNTED.search(source))
    counted = [bool(COUNTED.search(form)) for form in given]
    needed = counted if language == "fr" else counted[-1:]  # French has one form for 0 and 1
    return (
        any(set(PLACE.findall(form)) != set(PLACE.findall(source)) for form in given)
        or len(given) != (2 if plural else 1)
        or (not all(needed) if plural else any(counted))
        or any(len(SHORTCUT.findall(form)) > 1 for form in given)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_said(language: str) -> None:
    wanted = {key for key in said("de_DE") if language != "en" or COUNTED.search(key[1])}
    assert wanted - said(language).keys() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_facts_and_plural_forms_are_kept(language: str) -> None:
    assert [key for key, given in said(language).items() if misfit(language, key[1], given)] == []


@pytest.mark.parametrize(
    ("source", "given"),
    [
        ("{name} is there", ["est là"]),
        ("%n mail(s)", ["%n e-mail"]),
        ("%n mail(s)", ["un e-mail", "%n e-mails"]),
        ("Save", ["&Enre&gistrer"]),
        ("Save", ["%n enregistrés"]),
    ],
)
def test_what_does_not_fit_is_found(source: str, given: list[str]) -> None:
    assert misfit("fr", source, given)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_shouted_and_no_blank_hangs_over(language: str) -> None:
    shown = [form for given in said(language).values() for form in given]
    assert [form for form in shown if "!" in form or form != form.strip()] == []


@pytest.mark.parametrize("language", sorted(FOREIGN))
def test_each_language_has_its_own_marks_and_words(language: str) -> None:
    foreign = FOREIGN[language]
    shown = [form for given in said(language).values() for form in given]
    assert [form for form in shown if re.search(foreign, re.sub(r"\{.*?\}|`.*?`", "", form))] == []


def test_the_settings_offer_what_there_is() -> None:
    entries = [entry for page in pages(Facts()) for entry in page.entries]
    (choices,) = (entry.choices for entry in entries if entry.key == "view.language")
    assert {name for name, _ in choices} == {"", *LANGUAGES}


# --- Swiss German is derived


@pytest.mark.parametrize(
    ("german", "swiss_text"),
    [
        ("„{name}“ schließen?", "«{name}» schliessen?"),
        ("In der Akte ablegen", "Im Dossier ablegen"),
        ("Die Akte dieses Patienten", "Das Dossier dieses Patienten"),
        ("Karteieintragstypen", "Dossiereintragstypen"),
        ("Akteneintrag", "Dossiereintrag"),
    ],
)
def test_swiss_german_by_rule(german: str, swiss_text: str) -> None:
    assert swiss(german) == swiss_text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<translation type="unfinished"></translation>', "<translation>«Ablegen»</translation>"),
        ("<translation>Von früher</translation>", "<translation>«Ablegen»</translation>"),
        (
            "<translatorcomment>by hand</translatorcomment>\n        <translation>Versorgen</translation>",
            None,
        ),
    ],
)
def test_swiss_german_is_derived_but_for_what_was_made_by_hand(
    tmp_path: Path, before: str, after: str | None
) -> None:
    german, target = tmp_path / "x_de_DE.ts", tmp_path / "x_de_CH.ts"
    german.write_text(SHORT.format(language="de_DE", translation="<translation>„Ablegen“</translation>"))
    target.write_text(SHORT.format(language="de_CH", translation=before))
    derive(german, target)
    assert target.read_text() == SHORT.format(language="de_CH", translation=after or before)


@pytest.mark.parametrize("part", dev.PARTS)
def test_swiss_german_follows_german(part: str, tmp_path: Path) -> None:
    target = tmp_path / "target.ts"
    original = dev.TRANSLATIONS / f"{part}_de_CH.ts"
    target.write_bytes(original.read_bytes())
    derive(dev.TRANSLATIONS / f"{part}_de_DE.ts", target)
    assert target.read_bytes() == original.read_bytes()
