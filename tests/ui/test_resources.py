"""What is bundled is used, and what is used is bundled."""

from __future__ import annotations

import re
from pathlib import Path

import tomail
from tomail.base.paths import resources

SOURCES = {path: path.read_text("utf-8") for path in Path(tomail.__file__).parent.rglob("*.py")}
WORDS = set(re.findall(r'"([a-z0-9-]+)"', "\n".join(SOURCES.values())))


def test_every_bundled_icon_is_used() -> None:
    unused = {path.stem for path in (resources() / "icons").glob("*.svg")} - WORDS
    assert unused == set()


def test_licences_lie_beside_what_they_are_for() -> None:
    assert "ISC License" in (resources() / "icons" / "LICENSE").read_text()
    assert "SIL OPEN FONT LICENSE" in (resources() / "fonts" / "LICENSE").read_text()
