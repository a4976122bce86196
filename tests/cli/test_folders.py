"""`tomail folder ...`"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

import pytest

from tests.services.conftest import workstations  # noqa: F401  (the fixture)
from tests.services.two_stations import Station, station_fixture  # noqa: F401  (the fixture)
from tomail import __version__
from tomail.cli.parser import build_parser
from tomail.cli.run import run


def test_folders_from_the_command_line(
    station: Callable[..., Station],
    capsys: pytest.CaptureFixture[str],
) -> None:
    here = station()

    def tomail(*words: str, code: int = 0) -> Any:
        args = build_parser(__version__).parse_args(["--json", "folder", *words, "--account", "praxis"])
        assert run(args, lambda: nullcontext(here.services)) == code
        return json.loads(capsys.readouterr().out)

    assert tomail("create", "Labor") == {"path": "Labor", "pending": 1}
    assert tomail("create", "2026", "--in", "Labor") == {"path": "Labor/2026", "pending": 1}
    assert tomail("create", "labor", code=1)["error"]["kind"] == "duplicate"
    assert tomail("rename", "Labor", "Befunde") == {"path": "Befunde", "pending": 2}
    assert tomail("unsubscribe", "Befunde/2026")["path"] == "Befunde/2026"
    assert tomail("subscribe", "Befunde/2026") == {"path": "Befunde/2026", "pending": 3}
    assert tomail("role", "Befunde", "archive") == {"path": "Befunde", "role": "archive"}
    assert here.services.registry.get("praxis").sync.folders.archive == "Befunde"
    assert tomail("rename", "Nirgends", "X", code=1)["error"]["kind"] == "not_found"
    tomail("role", "Befunde", "none")
    moved = tomail("delete", "Befunde")
    assert moved["path"].endswith("/Befunde")
    assert tomail("delete", moved["path"], code=1)["error"]["kind"] == "invalid"
    assert tomail("delete", moved["path"], "--yes")["path"] is None
    assert tomail("empty-trash", code=1)["error"]["kind"] == "invalid"
    assert tomail("empty-trash", "--yes") == {"messages": 0}
