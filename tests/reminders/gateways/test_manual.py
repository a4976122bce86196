"""What the manual for IT says of providers is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tomail.reminders.gateways.choice import FACTS, Provider, host
from tomail.reminders.gateways.description import Description

MANUAL = (Path(__file__).parents[3] / "docs" / "reminders.md").read_text("utf-8")


@pytest.mark.parametrize("provider", [each for each in Provider if each is not Provider.GENERIC])
def test_it_names_the_host_and_the_key_of_each_provider(provider: Provider) -> None:
    (line,) = (each for each in MANUAL.splitlines() if each.startswith(f"| `{provider}`"))
    assert f"`{host(provider)}`" in line
    assert FACTS[provider].name in line
    assert ":" not in FACTS[provider].key or f"`{FACTS[provider].key}`" in line


def test_its_description_of_a_provider_can_be_used() -> None:
    (text,) = re.findall(r"```json\n(.+?)```", MANUAL, re.DOTALL)
    assert Description.read(text).base == "https://sms.example"
