"""`tomail claim`, `unclaim`, `assign`, `note`, `done`, `template`, and the guards of `send`."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from tests.services.conftest import workstations  # noqa: F401  (the fixture)
from tests.services.two_stations import Station, both_fixture, station_fixture  # noqa: F401  (fixtures)
from tomail import __version__
from tomail.cli.parser import build_parser
from tomail.cli.run import run
from tomail.model.patients import Candidate, MatchReason, Patient, PatientDetails
from tomail.practice.audit_log import acts
from tomail.services.patient_lookup import NoPatients
from tomail.services.sending_guards import reason_of

Tomail = Callable[..., Any]


@pytest.fixture
def tomail(capsys: pytest.CaptureFixture[str]) -> Tomail:
    """Runs a command at a workstation; gives back its JSON and checks its exit code."""

    def call(at: Station, *words: str, code: int = 0) -> Any:
        args = build_parser(__version__).parse_args(["--json", *words])
        assert run(args, lambda: nullcontext(at.services)) == code
        return json.loads(capsys.readouterr().out)

    return call


def test_claim_and_unclaim(tomail: Tomail, both: tuple[Station, Station]) -> None:
    first, second = both
    mine = tomail(first, "claim", str(first.ref))
    assert (mine["state"], mine["by"]) == ("claimed", "PRAXIS")
    theirs = tomail(second, "claim", str(second.ref), code=1)
    assert theirs["error"]["kind"] == "conflict"
    assert (theirs["state"], theirs["by"], theirs["since"]) == ("claimed", mine["by"], mine["since"])
    assert tomail(second, "unclaim", str(second.ref))["state"] == "claimed"
    assert tomail(second, "claim", "--take-over", str(second.ref))["state"] == "claimed"
    assert tomail(second, "unclaim", str(second.ref)) == {
        "id": str(second.ref),
        "state": "open",
        "by": None,
        "since": None,
        "device": None,
        "assigned_to": None,
        "notes": 0,
    }


def test_assign_note_done(tomail: Tomail, both: tuple[Station, Station]) -> None:
    first, second = both
    given = tomail(first, "assign", str(first.ref), "--to", "mpa/mfa")
    assert (given["state"], given["by"], given["assigned_to"]) == ("assigned", "PRAXIS", "MPA/MFA")
    assert tomail(second, "assign", str(second.ref), "--to", "praxis")["assigned_to"] == "Praxis"
    assert tomail(second, "assign", str(second.ref), "--nobody")["state"] == "open"
    assert tomail(second, "assign", str(second.ref), "--to", "xx", code=1)["error"]["kind"] == "not_found"
    tomail(first, "note", str(first.ref), "Rückruf versprochen")
    (note,) = tomail(second, "note", str(second.ref))["notes"]
    assert (note["text"], note["by"]) == ("Rückruf versprochen", "PRAXIS")
    done = tomail(second, "done", str(second.ref))
    assert (done["state"], done["by"], done["notes"]) == ("done", "PRAXIS", 1)
    assert tomail(first, "done", "--undo", str(first.ref))["state"] == "open"
    for words in (["claim", "praxis-1"], ["done", "x"]):
        assert tomail(first, *words, code=1)["error"]["kind"] in ("not_found", "invalid")


def test_templates(tomail: Tomail, both: tuple[Station, Station], tmp_path: Path) -> None:
    first, second = both
    text = tmp_path / "text"
    text.write_text("{Anrede},\nIhr Termin: {Termin}\n", "utf-8")
    words = ["template", "add", "--name", "Termin", "--text-file", str(text), "--folder", "Anmeldung"]
    added = tomail(first, *words)
    assert tomail(second, "template", "list") == [added]
    assert (added["name"], added["folder"], added["text"]) == ("Termin", "Anmeldung", text.read_text("utf-8"))
    assert tomail(second, *words, code=1)["error"]["kind"] == "duplicate"
    assert tomail(second, "template", "list", "--kind", "signature") == []
    tomail(second, "template", "remove", added["id"])
    assert tomail(first, "template", "list") == []


AYSE = Patient(id="a", number="10482", last_name="Öztürk", first_name="Ayşe", emails=("ayse@example.net",))
JOSEF = Patient(id="j", number="10001", last_name="Huber", first_name="Josef")


class TwoPatients(NoPatients):
    """Ayşe has the address; Josef's name is known."""

    def of_address(self, address: str) -> list[Patient]:
        return [AYSE] if address in AYSE.emails else []

    def named_in(self, *texts: str) -> list[Candidate]:
        return [Candidate(JOSEF, MatchReason.NUMBER) for text in texts if "10001" in text]


def mail(tmp_path: Path, text: str, *more: str) -> list[str]:
    path = tmp_path / "mail"
    path.write_text(text, "utf-8")
    words = ["send", "--account", "praxis", "--to", "ayse@example.net", "--subject", "Ihr Termin"]
    return [*words, "--text-file", str(path), "--queue", *more]


def test_what_only_asks_is_a_warning(tomail: Tomail, station: Callable[[], Station], tmp_path: Path) -> None:
    one = station()
    sent = tomail(one, *mail(tmp_path, "Der Plan ist im Anhang."))
    assert (sent["state"], sent["reason"]) == ("queued", None)
    assert {each["kind"] for each in sent["warnings"]} == {"new_address", "attachment_forgotten"}
    assert all(each["message"] and not each["refuses"] for each in sent["warnings"])


def test_what_refuses_needs_a_reason_and_the_log_has_it_sealed(
    tomail: Tomail,
    station: Callable[[], Station],
    tmp_path: Path,
) -> None:
    one = station()
    one.services.guards.patients = TwoPatients()
    josef = one.services.patients.add(PatientDetails(number="10001", last_name="Huber", first_name="Josef"))
    words = mail(tmp_path, "Der Befund von Nr. 10001 liegt vor.")
    refused = tomail(one, *words, code=1)
    assert refused["error"]["kind"] == "guarded"
    assert "other_patient" in [each["kind"] for each in refused["warnings"] if each["refuses"]]
    assert one.services.outgoing.items() == []
    assert tomail(one, *words, "--override", "Frau Öztürk ist seine Betreuerin")["state"] == "queued"
    practice = one.services.practice
    (act,) = [act for act, _ in acts(practice.database) if act.action == "override"]
    assert (act.account, "other_patient" in act.details["concerns"]) == ("praxis", True)
    assert (act.patient, act.details["patients"]) == (josef.id, [josef.id])
    assert "Öztürk" not in str(act)
    assert "10001" not in str(act)
    with practice.reading() as session:
        assert reason_of(session, act.details, practice.keys) == "Frau Öztürk ist seine Betreuerin"
    one.services.patients.erase(josef.id)
    with practice.reading() as session:
        assert reason_of(session, act.details, practice.keys) is None


def test_a_placeholder_stops_once_and_leaves_nothing_in_the_log(
    tomail: Tomail,
    station: Callable[[], Station],
    tmp_path: Path,
) -> None:
    one = station()
    words = mail(tmp_path, "{Anrede}, bitte kommen Sie.")
    assert tomail(one, *words, code=1)["error"]["kind"] == "guarded"
    tomail(one, *words, "--override", "soll so sein")
    assert not [act for act, _ in acts(one.services.practice.database) if act.action == "override"]
