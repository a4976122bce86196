"""`tomail send --protected` and `tomail secure`: keys and words are a contract."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.outbox.sink import Sink
from tomail import __version__
from tomail.base.errors import Refused
from tomail.cli.output import Output
from tomail.cli.parser import build_parser
from tomail.cli.run import _COMMANDS
from tomail.model.mail import Address
from tomail.model.patients import PatientDetails
from tomail.services.container import Services

from .test_send_later import send, services, sink  # noqa: F401  (fixtures)

Run = Any


@pytest.fixture
def run(services: Services, capsys: pytest.CaptureFixture[str]) -> Run:  # noqa: F811
    def command(*words: str) -> Any:
        args = build_parser(__version__).parse_args(["--json", *words])
        assert _COMMANDS[args.command](args, Output(as_json=True), services) == 0
        return json.loads(capsys.readouterr().out)

    return command


def test_the_code_that_is_printed_opens_what_left(
    services: Services,  # noqa: F811
    sink: Sink,  # noqa: F811
    tmp_path: Path,
    run: Run,
    capsys: pytest.CaptureFixture[str],
) -> None:
    services.patients.add(PatientDetails(number="10482", last_name="Öztürk", emails=("a@b.example",)))
    assert send(services, tmp_path / "text", "--protected") == 0
    told = json.loads(capsys.readouterr().out)
    assert {"outbox_id", "state", "message_id", "reason", "warnings", "form", "code"} == told.keys()
    assert (told["state"], told["form"]) == ("sent", "file")
    mail = message_from_bytes(sink.mails[-1], policy=policy.default)
    (file,) = mail.iter_attachments()
    with pikepdf.open(io.BytesIO(file.get_payload(decode=True)), password=told["code"]) as opened:
        assert len(opened.pages) == 1
    (row,) = run("secure", "list")
    assert row.keys() == {"id", "patient", "form", "state", "since", "next_step"}
    assert (row["patient"], row["form"], row["state"], row["next_step"]) == (
        "10482", "file", "sent_file", None,
    )  # fmt: skip


def test_what_waits_is_released_or_refused(services: Services, sink: Sink, tmp_path: Path, run: Run) -> None:  # noqa: F811
    drafts = [services.composing.new("praxis", text=f"{number}") for number in range(2)]
    waiting = [
        services.secure.prepare(replace(each, to=(Address("", "a@b.example"),))).delivery for each in drafts
    ]
    assert {each["state"] for each in run("secure", "list")} == {"code_pending"}
    assert all("secure release" in each["next_step"] for each in run("secure", "list"))
    run("secure", "release", waiting[0], "--checked", "phone")
    rows = {each["id"]: each["state"] for each in run("secure", "refuse", waiting[1])}
    assert rows == {waiting[0]: "sent_file", waiting[1]: "discarded"}
    assert len(sink.mails) == 1
    with pytest.raises(Refused):
        run("secure", "revoke", waiting[0])


def test_a_protected_message_is_not_planned(services: Services, sink: Sink, tmp_path: Path) -> None:  # noqa: F811
    with pytest.raises(Refused):
        send(services, tmp_path / "text", "--protected", "--at", "2026-11-23T08:00")
    assert services.secure.deliveries() == []
    assert sink.mails == []
