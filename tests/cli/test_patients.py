"""`tomail patients`, `consent`, `record`, and the patient in `list` and `search`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from tests.services.conftest import workstations  # noqa: F401  (the fixture)
from tests.services.patient_mail import PATIENTS, Desk, mail, open_desk
from tests.services.workstations import Workstations
from tomail import __version__
from tomail.cli.parser import build_parser
from tomail.cli.run import run

Tomail = Callable[..., Any]
AYSE = "Ayşe Öztürk <ayse@example.org>"


@pytest.fixture
def desk(workstations: Workstations) -> Desk:  # noqa: F811
    return open_desk(workstations)


@pytest.fixture
def tomail(desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Tomail:
    """Runs a command; gives back its JSON and checks its exit code."""
    monkeypatch.setenv("LC_ALL", "C")

    def call(*words: str, code: int = 0) -> Any:
        args = build_parser(__version__).parse_args(["--json", *words])
        assert run(args, lambda: nullcontext(desk.services)) == code
        return json.loads(capsys.readouterr().out)

    return call


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "patienten.csv"
    path.write_text(PATIENTS + "99999,,,,,,,,\n", "utf-8")
    return path


def test_import_find_and_import_again(tomail: Tomail, file: Path) -> None:
    foreseen = tomail("patients", "import", str(file), "--dry-run")
    assert tomail("patients", "find", "oeztuerk") == []
    first = tomail("patients", "import", str(file))
    assert first == foreseen
    assert {key: first[key] for key in ("added", "changed", "unchanged")} == {
        "added": 3,
        "changed": 0,
        "unchanged": 0,
    }
    assert first["refused"] == [{"line": 5, "reason": "There is no name."}]
    again = tomail("patients", "import", str(file), "--format", "csv")
    assert (again["added"], again["changed"], again["unchanged"]) == (0, 0, 3)
    (found,) = tomail("patients", "find", "oeztuerk")
    assert (found["number"], found["first_name"], found["birth_date"]) == ("10484", "Ayşe", "1984-03-12")
    assert found["email"] == ["ayse@example.org"]
    assert [each["number"] for each in tomail("patients", "find", "huber", "jos")] == ["10482"]


def test_files_that_cannot_be_taken_in(tomail: Tomail, tmp_path: Path) -> None:
    assert tomail("patients", "import", str(tmp_path / "none"), code=1)["error"]["kind"] == "not_found"
    (tmp_path / "x").write_bytes(b"\0\1")
    assert tomail("patients", "import", str(tmp_path / "x"), code=1)["error"]["kind"] == "invalid"


def test_consents(tomail: Tomail, file: Path) -> None:
    tomail("patients", "import", str(file))
    given = tomail("consent", "10482", "sms", "--date", "2026-02-03")
    assert (given["state"], given["since"], given["by"]) == ("given", "2026-02-03", "PRAXIS")
    withdrawn = tomail("consent", "10482", "sms", "--withdraw", "--date", "2026-04-05")
    assert (withdrawn["state"], withdrawn["since"]) == ("withdrawn", "2026-04-05")
    assert tomail("consent", "10482", "sms", "--withdraw", code=1)["error"]["kind"] == "not_found"
    assert tomail("consent", "10482", "sms", code=1)["error"]["kind"] == "invalid"
    assert tomail("consent", "10482", "sms", "--date", "gestern", code=1)["error"]["kind"] == "invalid"
    assert tomail("consent", "1", "sms", "--date", "2026-02-03", code=1)["error"]["kind"] == "not_found"


def test_lists_say_whose_a_message_is_also_right_after_an_import(
    tomail: Tomail, desk: Desk, file: Path
) -> None:
    sure, family = desk.put(mail("a", AYSE), mail("b", "familie@example.org"))
    words = ("list", "--account", "praxis", "--folder", "INBOX")
    assert {each["patient"] for each in tomail(*words)} == {None}
    tomail("patients", "import", str(file))
    assert {each["id"]: each["patient"] for each in tomail(*words)} == {str(sure): "10484", str(family): None}
    assert [each["patient"] for each in tomail("search", "from:ayse")] == ["10484"]


def test_the_record(tomail: Tomail, desk: Desk, file: Path) -> None:
    tomail("patients", "import", str(file))
    raw = mail("a", AYSE, attach="Befund", subject="Blutbild")
    (ref,) = desk.put(raw)
    added = tomail("record", "add", str(ref), "--patient", "10484")
    assert added["already_filed"] is False
    again = tomail("record", "add", str(ref), "--patient", "10484", "--type", "E-Mail ausgehend")
    assert (again["id"], again["already_filed"]) == (added["id"], True)
    (entry,) = tomail("record", "list", "--patient", "10484")
    assert {**entry, "already_filed": False} == added
    assert {key: entry[key] for key in ("patient", "type", "direction", "subject", "author")} == {
        "patient": "10484",
        "type": "E-Mail eingehend",
        "direction": "incoming",
        "subject": "Blutbild",
        "author": "PRAXIS",
    }
    assert entry["documents"][0] == {"filename": "message.eml", "sha256": hashlib.sha256(raw).hexdigest()}
    assert [each["filename"] for each in entry["documents"]] == ["message.eml", "message.txt", "Befund.pdf"]
    assert tomail("record", "list", "--patient", "10482") == []
    assert tomail("record", "list", "--patient", "1", code=1)["error"]["kind"] == "not_found"
    fax = tomail("record", "add", str(ref), "--patient", "10482", "--type", "Fax", code=1)
    assert fax["error"]["kind"] == "not_found"
    assert tomail("record", "add", "praxis-1", "--patient", "10484", code=1)["error"]["kind"] == "not_found"
