"""`tomail appointments import` and `tomail reminders run`."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
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
            "sms": ["a"],
            "mail": [],
            "skipped": [{"appointment": "b", "reason": "no number"}],
            "unclear": [],
            "failed": [],
            "waiting": [],
        }
        assert provider.accepted == []
        assert tomail("reminders", "run", *at)["sent"] == 1
        assert [each.to for each in provider.accepted] == ["+491711234567"]
        assert tomail("reminders", "run", *at)["sent"] == 0
        (may,) = tomail("reminders", "statistics")["months"]
        assert (may["month"], may["provider"], may["reminders"]) == ("2036-05", "seven", 1)
        assert may["prices"] == {"EUR": "0.075"}


def test_the_columns_of_a_table_may_be_named(tomail: Tomail, tmp_path: Path) -> None:
    table = tmp_path / "liste.csv"
    table.write_text("Lfd;Wer;Wann;Um\n1;10484;06.05.2036;8:30\n", "utf-8")
    assert "error" in tomail("appointments", "import", str(table), code=1)
    named = ("--columns", "id=Lfd,patient=Wer,start=Wann,time=Um")
    done = tomail("appointments", "import", str(table), *named)
    assert (done["added"], done["nobody"]) == (1, 0)
    for wrong, said in (("id=Lfd", "start"), ("id=Lfd,start=Wann,wer=Wer", "wer"), ("id=,start=Wann", "id")):
        problem = tomail("appointments", "import", str(table), "--columns", wrong, code=1)
        assert f"“{said}”" in problem["error"]["message"]


MAIL = """number,last_name,first_name,birth_date,email,sms,language,sms_consent,mail_consent
1,Huber,Eva,1992-02-01,eva@example.org,,de,,2026-01-02
2,Huber,Max,1993-02-01,max@example.org,,de,,
3,Huber,Ina,1994-02-01,,0171 1234567,de,2026-01-02,
"""


def test_e_mails_are_foreseen_too_and_go_without_a_key_for_sms(tomail: Tomail, tmp_path: Path) -> None:
    patients, table = tmp_path / "patienten.csv", tmp_path / "termine.csv"
    patients.write_text(MAIL, "utf-8")
    day = (datetime.now(UTC) + timedelta(days=10)).date()
    rows = [f"{name},{number},{day}T09:30" for number, name in enumerate("abc", 1)]
    table.write_text("\n".join(["id,patient,start", *rows]), "utf-8")
    tomail("patients", "import", str(patients))
    tomail("appointments", "import", str(table))
    tomail("settings", "set", "reminders.enabled", "true")
    at = ("--at", f"{day - timedelta(days=2)}T12:00")
    off = tomail("reminders", "run", *at, "--dry-run")
    assert (off["sms"], off["mail"]) == ([], [])
    assert {each["appointment"]: each["reason"] for each in off["skipped"]} == {
        "a": "no number",
        "b": "no number",
        "c": "no key",
    }
    tomail("settings", "set", "reminders.mail", "true")
    said = tomail("reminders", "run", *at, "--dry-run")
    assert (said["sms"], said["mail"]) == ([], ["a"])
    assert {each["appointment"]: each["reason"] for each in said["skipped"]} == {
        "b": "no number",
        "c": "no key",
    }
    tomail("settings", "set", "reminders.mail_account", "elsewhere")
    assert {"appointment": "a", "reason": "no account"} in tomail("reminders", "run", *at, "--dry-run")[
        "skipped"
    ]
    tomail("settings", "reset", "reminders.mail_account")
    assert tomail("reminders", "run", *at)["mail"] == ["a"]
    assert tomail("reminders", "run", *at)["mail"] == []


def test_a_time_that_is_none_is_refused(tomail: Tomail) -> None:
    assert "is not a time" in tomail("reminders", "run", "--at", "noon", code=1)["error"]["message"]


CALENDAR = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:a
DTSTART;TZID=W. Europe Standard Time:20360506T093000
SUMMARY:Kontrolle, Pat.-Nr. 10484
END:VEVENT
END:VCALENDAR
"""


def test_a_calendar_and_what_fetching_comes_to(tomail: Tomail, tmp_path: Path) -> None:
    folder = tmp_path / "export"
    folder.mkdir()
    file = folder / "termine.ics"
    file.write_text(CALENDAR.replace("2036", str(datetime.now(UTC).year + 1)), "utf-8")
    os.utime(file, (1000, 1000))
    assert tomail("settings", "set", "appointments.folder", str(folder)) is not None
    first = tomail("appointments", "fetch")
    assert (first["added"], first["nobody"], first["troubles"]) == (1, 0, [])
    assert tomail("appointments", "import", str(file))["unchanged"] == 1
    assert "error" in tomail("appointments", "import", str(file), "--format", "csv", code=1)
    tomail("settings", "set", "appointments.folder", str(tmp_path / "none"))
    (trouble,) = tomail("appointments", "fetch", code=3)["troubles"]
    assert trouble["source"] == "none"
