"""No setting is there for show: something reads each of them."""

from __future__ import annotations

from pathlib import Path

import pytest

import tomail
from tomail.settings.declared import DECLARED, Setting

SHOWN_OR_DECLARED = {"declared.py", "catalogue", "secure_page.py"}  # files, a package


def sources() -> str:
    files = Path(tomail.__file__).parent.rglob("*.py")
    return "\n".join(each.read_text("utf-8") for each in files if SHOWN_OR_DECLARED.isdisjoint(each.parts))


SOURCES = sources()


# Names that are put together where they are read.
FAMILIES = {
    "limits.": '"limits."',
    "oauth.": 'f"oauth.{',
    "record.type_": 'f"record.type_{',
    "smime.": 'f"smime.{',
    "reminders.text.": 'f"reminders.text.{',
    "reminders.limit.": 'f"reminders.limit.{',
}


def is_read(setting: Setting) -> bool:
    family = next((how for start, how in FAMILIES.items() if setting.key.startswith(start)), None)
    return f'"{setting.key}"' in SOURCES or (family is not None and family in SOURCES)


@pytest.mark.parametrize("setting", DECLARED, ids=lambda each: each.key)
def test_every_setting_is_read(setting: Setting) -> None:
    assert is_read(setting)


def test_one_that_nobody_reads_is_noticed() -> None:
    assert not is_read(Setting("printer.colour_of_the_box", DECLARED[0].scope, False))
