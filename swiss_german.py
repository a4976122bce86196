"""Swiss German from German: the same sentences in Swiss spelling, with Swiss quotation marks and words.

`python3 dev.py translate` derives the files `*_de_CH.ts` anew each time. What no rule gets right is written
there by hand, with a translator's comment: a translation that has one stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

SPELLING = (("ß", "ss"), ("„", "«"), ("“", "»"), ("‚", "‹"), ("‘", "›"))
# Akte is feminine, Dossier neuter: where an article stands before it, that changes, too.
WORDS = (
    ("Karteieintrag", "Dossiereintrag"),
    ("Akteneintr", "Dossiereintr"),
    ("Patientenakte", "Patientendossier"),
    ("in die Akte", "ins Dossier"),
    ("in der anderen Akte", "im anderen Dossier"),
    ("in der Akte", "im Dossier"),
    ("In der Akte", "Im Dossier"),
    ("in Akte", "im Dossier"),
    ("In Akte", "Im Dossier"),
    ("aus einer Akte", "aus einem Dossier"),
    ("in einer Akte", "in einem Dossier"),
    ("aus der Akte", "aus dem Dossier"),
    ("Aus der Akte", "Aus dem Dossier"),
    ("aus Akte", "aus dem Dossier"),
    ("Aus Akte", "Aus dem Dossier"),
    ("zur Akte", "zum Dossier"),
    ("der Akte", "des Dossiers"),
    ("eine andere Akte", "ein anderes Dossier"),
    ("die ganze Akte", "das ganze Dossier"),
    ("die Akte", "das Dossier"),
    ("Die Akte", "Das Dossier"),
    ("diese Akte", "dieses Dossier"),
    ("Diese Akte", "Dieses Dossier"),
    ("Akten", "Dossiers"),
    ("Akte", "Dossier"),
    ("MFA", "MPA"),
    ("Rechner", "Computer"),
    ("Versichertennummer", "AHV-Nummer"),
)

Key = tuple[str, str, str]


def swiss(german: str) -> str:
    """The sentence as it is written in Switzerland."""
    for there, here in WORDS + SPELLING:
        german = german.replace(there, here)
    return german


def derive(german: Path, target: Path) -> None:
    """Make the translations of the .ts file `target` anew from the German ones, but for those by hand."""
    said = {key: forms(message) for key, message in messages(german) if forms(message)}
    document = ElementTree.parse(target).getroot()  # noqa: S314  (our own file)
    for key, message in _messages(document):
        if key in said and message.find("translatorcomment") is None:
            _say(message, [swiss(form) for form in said[key]])
    target.write_text(_as_lupdate_writes(document), "utf-8")


def messages(path: Path) -> Iterator[tuple[Key, ElementTree.Element]]:
    """Each message of a .ts file with its context, source and comment."""
    return _messages(ElementTree.parse(path).getroot())  # noqa: S314


def forms(message: ElementTree.Element) -> list[str]:
    """What is said: one sentence, or one for each plural form; empty where it is not finished."""
    translation = message.find("translation")
    if translation is None or translation.get("type"):
        return []
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


def _messages(document: ElementTree.Element) -> Iterator[tuple[Key, ElementTree.Element]]:
    for context in document.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            yield (name, message.findtext("source", ""), message.findtext("comment", "")), message


def _say(message: ElementTree.Element, wanted: list[str]) -> None:
    for translation in message.iter("translation"):
        translation.attrib.pop("type", None)
        places = list(translation.iter("numerusform")) or [translation]
        for place, form in zip(places, wanted, strict=True):
            place.text = form


def _as_lupdate_writes(document: ElementTree.Element) -> str:
    """Quotation marks and unbreakable blanks are escaped, so that lupdate leaves the file as it is."""
    written = ElementTree.tostring(document, encoding="unicode")
    texts = re.sub(r">[^<]+<", lambda text: text[0].replace("'", "&apos;").replace('"', "&quot;"), written)
    escaped = re.sub("[\u00a0\u202f]", lambda blank: f"&#x{ord(blank[0]):x};", texts)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{escaped}\n'
