"""`tomail appointments import` and `tomail reminders run`."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import nullcontext
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from tests.servers.sms import KEY, SmsProvider
from tests.services.conftest import workstations  # noqa: F401  (the fixture)
from tests.services.patient_mail import Desk, open_desk
from tests.services.workstations import Workstations
from tomail import __version__
from tomail.cli.parser import build_parser
from tomail.cli.run import run

Tomail = Callable[..., Any]
TABLE = """id,patient,start,end,title,state
a,10484,2036-05-06T09:30+02:00,,,planned
b,10482,2036-05-06T09:45+02:00,,,planned
c,10484,morgen,,,planned
"""


@pytest.fixture
def tomail(
    workstations: Workstations,  # noqa: F811
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Tomail:
    monkeypatch.setenv("LC_ALL", "C")
    desk: Desk = open_desk(workstations)
    desk.take_in()

    def call(*words: str, code: int = 0, stdin: str = "") -> Any:
        monkeypatch.setattr("sys.stdin", StringIO(stdin))
        args = build_parser(__version__).parse_args(["--json", *words])
        assert run(args, lambda: nullcontext(desk.services)) == code
        return json.loads(capsys.readouterr().out)

    return call


def test_from_a_table_to_what_would_go_out(tomail: Tomail, tmp_path: Path) -> None:
    table = tmp_path / "termine.csv"
    table.write_text(TABLE, "utf-8")
    first = tomail("appointments", "import", str(table))
    assert (first["added"], first["unchanged"]) == (2, 0)
    assert [each["line"] for each in first["refused"]] == [4]
    assert tomail("appointments", "import", str(table))["unchanged"] == 2
    problem = tomail("reminders", "run", code=1)
    assert "switched off" in problem["error"]["message"]
    with SmsProvider("seven") as provider:
        tomail("settings", "set", "reminders.enabled", "true")
        tomail("settings", "set", "reminders.endpoint", provider.url)
        tomail("settings", "set", "reminders.api_key", "--stdin", stdin=f"{KEY['seven']}\n")
        at = ("--at", "2036-05-04T12:00")
        assert tomail("reminders", "run", *at, "--dry-run") == {
            "due": 1,
            "sent": 1,
            "skipped": [{"appointment": "b", "reason": "no number"}],
            "unclear": [],
            "failed": [],
            "waiting": [],
        }
        assert provider.accepted == []
        assert tomail("reminders", "run", *at)["sent"] == 1
        assert [each.to for each in provider.accepted] == ["+491711234567"]
        assert tomail("reminders", "run", *at)["sent"] == 0


def test_a_time_that_is_none_is_refused(tomail: Tomail) -> None:
    assert "is not a time" in tomail("reminders", "run", "--at", "noon", code=1)["error"]["message"]
