"""`tomail send --protected` and `tomail secure` where the practice has a portal."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.services.portal.sonnberg import running  # noqa: F401
from tests.services.portal.through_portal import Clinic, clinic, link_of, unreachable  # noqa: F401
from tomail import __version__
from tomail.cli.output import ENVIRONMENT, Output
from tomail.cli.parser import build_parser
from tomail.cli.run import _COMMANDS

pytestmark = pytest.mark.slow
Run = Callable[..., Any]


@pytest.fixture
def run(clinic: Clinic, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:  # noqa: F811
    clinic.first.services.settings.set("secure.active", "true")
    clinic.first.services.settings.set("consent.required", "false")
    (tmp_path / "text").write_text("Alles gut.")

    def command(*words: str, ends: int = 0) -> Any:
        args = build_parser(__version__).parse_args(["--json", *words])
        assert _COMMANDS[args.command](args, Output(as_json=True), clinic.first.services) == ends
        return json.loads(capsys.readouterr().out)

    return command


def test_the_code_that_is_printed_is_the_one_to_register_with(
    clinic: Clinic,  # noqa: F811
    run: Run,
    tmp_path: Path,
) -> None:
    patient = clinic.patient()
    told = run(*_send(patient.address, tmp_path))
    assert {"outbox_id", "state", "message_id", "reason", "warnings", "form", "code"} == told.keys()
    assert (told["state"], told["form"]) == ("sent", "portal")
    patient.join(link_of(clinic.first.mails()[-1]).invite, clinic.first.key, told["code"])
    release, delivery = run("secure", "list")
    assert (release["id"], release["state"], delivery["state"]) == (
        patient.account,
        "waiting_release",
        "waiting_release",
    )
    assert "--checked code" in release["next_step"]
    (row,) = run("secure", "release", delivery["id"], "--checked", "code")
    assert row["state"] == "delivered"
    patient.opened(row["id"], clinic.first.key)
    (row,) = run("secure", "revoke", row["id"])
    assert row["state"] == "revoked"


def test_by_the_number_and_refused(clinic: Clinic, run: Run) -> None:  # noqa: F811
    called, stranger = clinic.registered(""), clinic.registered("")
    steps = {each["id"]: each["next_step"] for each in run("secure", "list")}
    assert clinic.first.portal.releases.number(called[0].account) in steps[called[0].account]
    run("secure", "release", called[0].account, "--checked", "phone")
    rows = {each["id"]: each["state"] for each in run("secure", "refuse", stranger[0].account)}
    assert rows == {called[1]: "delivered", stranger[1]: "refused"}


def test_blocked_and_unblocked(clinic: Clinic, run: Run) -> None:  # noqa: F811
    patient, _ = clinic.reader()
    rows = {each["id"]: each for each in run("secure", "revoke", patient.account)}
    assert rows[patient.account]["state"] == "blocked"
    assert "unblock" in rows[patient.account]["next_step"]
    rows = {each["id"]: each for each in run("secure", "unblock", patient.account)}
    assert rows[patient.account]["state"] == "waiting_release"


def test_without_the_portal_it_waits(clinic: Clinic, run: Run, tmp_path: Path) -> None:  # noqa: F811
    with unreachable():
        told = run(*_send("a@post.test", tmp_path), ends=ENVIRONMENT)
    assert (told["state"], told["message_id"], len(told["code"])) == ("waiting", None, 11)
    clinic.first.carry_on()
    (row,) = run("secure", "list")
    assert (row["id"], row["state"]) == (told["outbox_id"], "waiting_registration")


def _send(address: str, folder: Path) -> list[str]:
    to = ["--account", "praxis", "--to", address, "--subject", "Befund"]
    return ["send", *to, "--text-file", str(folder / "text"), "--protected"]
