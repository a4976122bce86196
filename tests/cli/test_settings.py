"""`tomail settings` and `tomail limits`, as IT and scripts see them."""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tomail import __version__
from tomail.accounts.auth.keystore import MemoryKeyStore
from tomail.base.paths import ProfilePaths
from tomail.cli.output import _translations
from tomail.cli.parser import build_parser
from tomail.cli.run import run
from tomail.services.container import Services, open_services

Tomail = Callable[..., Any]
SECRET = "GOCSPX-geheim"


@pytest.fixture
def tomail(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Tomail:
    """Runs a command on one profile; gives back its JSON and checks its exit code."""
    keys, paths = MemoryKeyStore(), ProfilePaths(tmp_path / "profile").create()

    @contextmanager
    def opened() -> Iterator[Services]:
        services = open_services(paths, keys)
        try:
            yield services
        finally:
            services.close()

    def call(*words: str, given: str = "", code: int = 0) -> Any:
        monkeypatch.setattr(sys, "stdin", io.StringIO(given))
        args: argparse.Namespace = build_parser(__version__).parse_args(["--json", *words])
        assert run(args, opened) == code
        printed = capsys.readouterr().out
        return json.loads(printed) if printed else None

    return call


def test_a_practice_and_a_workstation_setting(tomail: Tomail) -> None:
    assert tomail("settings", "get", "practice.name") == {
        "key": "practice.name",
        "scope": "practice",
        "value": "",
        "source": "default",
        "locked": False,
    }
    changed = tomail("settings", "set", "practice.name", "Praxis Sonnberg")
    assert (changed["value"], changed["source"]) == ("Praxis Sonnberg", "practice")
    tomail("settings", "set", "view.zoom", "125")
    rows = {each["key"]: each for each in tomail("settings", "list")}
    assert rows["practice.name"]["value"] == "Praxis Sonnberg"
    assert (rows["view.zoom"]["scope"], rows["view.zoom"]["source"]) == ("workstation", "set")
    assert tomail("settings", "reset", "view.zoom")["source"] == "default"


def test_a_secret_comes_by_standard_input_and_is_never_printed(tomail: Tomail) -> None:
    assert tomail("settings", "set", "oauth.google.client_secret", SECRET, code=2) is None
    changed = tomail("settings", "set", "oauth.google.client_secret", "--stdin", given=f"{SECRET}\n")
    assert (changed["value"], changed["source"]) == (None, "practice")
    assert SECRET not in json.dumps(tomail("settings", "list"))


def test_what_it_fixed_stays(tomail: Tomail, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    policies = tmp_path / "policies.json"
    policies.write_text('{"view.theme": {"value": "dark", "locked": true}}', "utf-8")
    monkeypatch.setenv("TOMAIL_POLICIES", str(policies))
    found = tomail("settings", "get", "view.theme")
    assert (found["value"], found["source"], found["locked"]) == ("dark", "policy", True)
    refused = tomail("settings", "set", "view.theme", "light", code=1)
    assert refused["error"]["kind"] == "not_allowed"
    policies.write_text('{"view.theme": {"value": "dark", "locked": true}', "utf-8")
    broken = tomail("settings", "list", code=3)
    assert str(policies) in broken["error"]["message"]


def test_unknown_and_unfitting(tomail: Tomail) -> None:
    assert tomail("settings", "get", "no.such", code=1)["error"]["kind"] == "not_found"
    assert tomail("settings", "set", "view.zoom", "big", code=1)["error"]["kind"] == "invalid"


def test_limits(tomail: Tomail) -> None:
    assert tomail("limits") == []
    tomail("settings", "set", "limits.practice.day", "200")
    (row,) = tomail("limits")
    assert row.pop("resets")
    assert row == {"scope": "practice", "window": "day", "used": 0, "limit": 200}


def test_sentences_of_the_practice_are_translated_too() -> None:
    words = _translations("de_DE")
    assert ("engine", "The practice database cannot be reached at the moment.") in words
    assert ("engine", "This mail has no recipient.") in words
    assert _translations("xx_XX") == {}
    assert _translations("de_LU") == words
    assert words.keys() <= _translations("de_CH").keys()
    assert _translations("fr_CH") == _translations("fr")
