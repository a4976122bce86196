"""What is bundled is used, and what is used is bundled and translated."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import tomail
from tomail.base.paths import resources

SOURCES = {path: path.read_text("utf-8") for path in Path(tomail.__file__).parent.rglob("*.py")}
WORDS = set(re.findall(r'"([a-z0-9-]+)"', "\n".join(SOURCES.values())))
FIELDS = re.compile(r"\{(\w+)[^}]*\}")


def test_every_bundled_icon_is_used() -> None:
    unused = {path.stem for path in (resources() / "icons").glob("*.svg")} - WORDS
    assert unused == set()


def test_licences_lie_beside_what_they_are_for() -> None:
    assert "ISC License" in (resources() / "icons" / "LICENSE").read_text()
    assert "SIL OPEN FONT LICENSE" in (resources() / "fonts" / "LICENSE").read_text()


def messages() -> list[tuple[str, ET.Element]]:
    tree = ET.parse(resources() / "i18n" / "mailbox_de_DE.ts").getroot()
    return [(c.findtext("name", ""), m) for c in tree.iter("context") for m in c.iter("message")]


def test_german_is_complete() -> None:
    unfinished = [m.findtext("source") for _, m in messages() if m.find("translation").get("type")]
    assert unfinished == []


@pytest.mark.parametrize(("context", "message"), messages())
def test_translations_keep_the_facts(context: str, message: ET.Element) -> None:
    source = message.findtext("source", "")
    translation = message.find("translation")
    forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
    for form in forms:
        assert set(FIELDS.findall(form)) == set(FIELDS.findall(source))
        assert "%n" in form or "%n" not in source
        assert "!" not in form
        assert not form.startswith(" ")
