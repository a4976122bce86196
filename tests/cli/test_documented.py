"""docs/commands.md lists the whole command line, as the parser has it."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from tomail.cli.parser import build_parser

DOCUMENT = Path(__file__).parents[2] / "docs" / "commands.md"
EVERYWHERE = {"help", "json", "user", "pin_stdin"}  # said once, at the top of the document


def synopses(parser: argparse.ArgumentParser, name: str = "") -> Iterator[str]:
    """Each command with what it takes: required options, others in brackets, then what is not named."""
    below = [each for each in parser._actions if isinstance(each, argparse._SubParsersAction)]
    if name and not (below and below[0].required):
        own = [each for each in parser._actions if each not in below]
        options = [_said(each) for each in own if each.option_strings and each.dest not in EVERYWHERE]
        places = [_said(each) for each in own if not each.option_strings]
        yield " ".join([name, *options, *places])
    for each in below:
        for word, command in each.choices.items():
            yield from synopses(command, f"{name} {word}".strip())


def _said(action: argparse.Action) -> str:
    words = [" | ".join(action.option_strings)] if action.option_strings else []
    if action.nargs != 0:
        words.append(_value(action))
    said = " ".join(words) + (
        "…" if action.nargs == "+" or isinstance(action, argparse._AppendAction) else ""
    )
    return said if action.required else f"[{said}]"


def _value(action: argparse.Action) -> str:
    chosen = "|".join(map(str, action.choices)) if action.choices and not action.metavar else None
    return str(action.metavar or chosen or action.dest.upper())


def documented() -> list[str]:
    """Between the first two back-ticks of each item of a list."""
    return re.findall(r"^- `([^`]+)`", DOCUMENT.read_text("utf-8"), re.MULTILINE)


def test_every_command_stands_there_with_all_its_options() -> None:
    assert sorted(documented()) == sorted(synopses(build_parser("1")))


def test_every_option_for_all_commands_stands_above_them() -> None:
    above = DOCUMENT.read_text("utf-8").partition("\n## ")[0]
    options = [each for action in build_parser("1")._actions for each in action.option_strings]
    assert [each for each in options if f"`{each}" not in above] == []
