"""The demo practice: what a person sees first."""

from __future__ import annotations

import gc
import json
import os
import socket
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tomail.app.demo.mails import arriving, load_samples
from tomail.app.demo.practice import PASSWORD, DemoPractice
from tomail.app.demo.server import DemoServer
from tomail.message.parse import parse
from tomail.model.account import Server
from tomail.model.mail import FolderRole, MessageRef
from tomail.model.portal import CodeSaid
from tomail.model.probing import Discovered, ProbePassed
from tomail.model.record import PatientState
from tomail.services.trials import Trial

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 21, 14, 40, tzinfo=UTC)


def test_samples_are_good_mail() -> None:
    samples = load_samples(NOW)
    read = [parse(mail.raw) for mail in samples.lying]
    assert all(each.subject and each.text and each.date and not each.warnings for each in read)
    assert len({each.message_id for each in read}) == len(read)
    assert sum(bool(each.attachments) for each in read) >= 3
    answers = [parse(raw) for raw in arriving(samples, NOW, 1)]
    assert {each.in_reply_to for each in answers} - {""} <= {each.message_id for each in read}


@pytest.mark.slow
def test_the_server_ends_with_every_line_of_whoever_has_just_come() -> None:
    for _ in range(5):
        server = DemoServer(PASSWORD)
        server.start()
        with (
            socket.create_connection(("127.0.0.1", server.imap_port)),
            socket.create_connection(("127.0.0.1", server.smtp_port)),
        ):
            server.stop()
    del server
    gc.collect()  # which warns of every socket that nobody closed, and warnings are errors here


@pytest.mark.slow
def test_demo_receives_sends_and_takes_a_second_account() -> None:
    with DemoPractice() as demo:
        services = demo.open()
        (account,) = services.registry.all()
        assert services.syncing.run_once(account.id).new == len(demo.samples.lying)
        services.patient_watch.after_pass(account.id)
        demo.deliver_next()
        assert services.syncing.run_once(account.id).new == 1
        found = services.setup.search(demo.second_address).run()
        assert isinstance(found, Discovered)
        for protocol, server in (("imap", found.incoming[0]), ("smtp", found.outgoing[0])):
            tried = Server(server.host, server.port, server.security, server.username)
            probed = services.setup.probe(Trial(protocol, tried, demo.second_address, PASSWORD))
            assert isinstance(probed.result, ProbePassed)
        inbox = services.mailboxes.folder(account.id, FolderRole.INBOX)
        assert inbox is not None
        assert inbox.total == len(demo.samples.lying) + 1
        refs = [MessageRef(account.id, each) for each in services.mailboxes.numbers(account.id, inbox.id)]
        shown = Counter(each.state for each in services.patients.of_rows(refs).values())
        assert shown[PatientState.SURE] >= 7
        assert shown[PatientState.SEVERAL] >= 1
        assert shown[PatientState.THIRD_PARTY] >= 4
        folder = demo.paths.root
    assert not folder.exists()


@pytest.mark.slow
def test_the_demo_begins_with_protected_messages_and_somebody_who_waits() -> None:
    with DemoPractice() as demo:
        services = demo.open()
        assert {each.state for each in services.secure.deliveries()} == {"read", "waiting_release"}
        (release,) = services.portal.releases.waiting()
        assert release.code is CodeSaid.RIGHT
        assert not services.portal.connection.configured  # so nothing is asked of anybody


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_pictures_without_a_screen(tmp_path: Path) -> None:
    environment = {
        name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")
    }
    command = [sys.executable, "-m", "tests.app.spoken_windows", str(tmp_path)]
    ran = subprocess.run(command, env=environment, capture_output=True, check=False, timeout=170, cwd=ROOT)
    assert ran.returncode == 0, ran.stderr[-3000:]
    made, missed = map(json.loads, ran.stdout.splitlines())
    assert {name: words for name, words in missed.items() if words} == {}, "no name, or no key"
    files = [Path(each) for each in made["files"]]
    assert {each.stem for each in files} >= {
        "main-light", "main-dark", "composer", "accounts", "wizard-1-type", "wizard-2-data",
        "wizard-3-servers",
        "wizard-4-sign-in", "wizard-5-tests", "wizard-6-sync",
        "main-finding", "patient-chooser", "patients", "filing", "record", "main-foreign-claim",
        "sending-guards", "settings-view", "settings-mail", "settings-limits", "settings-texts",
        "settings-reminders", "appointments",
        "main-signed", "main-sender-warning", "main-invitation", "composer-encrypted",
        "settings-certificates", "settings-secure",
        "secure-activation-choice", "secure-activation-portal", "secure-sheet", "secure-confirm",
        "settings-portal", "settings-portal-alarm", "main-portal-alarm",
        "secure-activation", "composer-protected", "secure-code", "main-protected", "secure-deliveries",
        "admin-rights", "admin-users", "admin-devices", "admin-entry-types", "admin-audit", "sign-in",
    }  # fmt: skip
    assert all(each.read_bytes().startswith(b"\x89PNG") and each.stat().st_size > 10_000 for each in files)
