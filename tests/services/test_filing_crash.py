"""Filing dies at any point, again and again, at two workstations: exactly one entry a mail."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tomail.model.account import ArchiveMode
from tomail.practice.audit_log import check_log
from tomail.services.container import Services

from .patient_mail import Desk, mail, open_desk
from .workstations import Workstations

pytestmark = [pytest.mark.slow, pytest.mark.timeout(0)]
AT_ONCE = 8
ROUNDS = 200 if os.environ.get("TOMAIL_TORTURE") else 3
SEED = 20261121
ROOT = Path(__file__).resolve().parents[2]


def start(services: Services, practice: str, call: int = 0) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.services.filing_process", str(services.paths.root), practice]
    return subprocess.Popen([*command, str(call)], stdout=subprocess.PIPE, text=True, cwd=ROOT)


def finished(process: subprocess.Popen[str]) -> tuple[int, int]:
    """How many entries it made, and how many calls that took."""
    said, _ = process.communicate()
    assert process.returncode == 0
    filed, calls = map(int, said.split())
    return filed, calls


@pytest.fixture
def desks(workstations: Workstations) -> tuple[Desk, Desk]:
    """Two workstations over the same mailbox."""
    workstations.processes = True
    desks = open_desk(workstations), open_desk(workstations)
    desks[0].take_in()
    for each in desks:
        each.archives(ArchiveMode.AUTOMATIC)
    return desks


def deliver(desks: tuple[Desk, Desk], name: str) -> None:
    raws = [mail(f"{name}-{number}", "ayse@example.org", f"Nummer {number}") for number in range(AT_ONCE)]
    for each in desks:
        each.put(*raws)


def test_whatever_dies_whenever_there_is_one_entry_a_mail(
    workstations: Workstations, desks: tuple[Desk, Desk]
) -> None:
    chance, deaths = random.Random(SEED), 0
    deliver(desks, "first")
    _, calls = finished(start(desks[0].services, workstations.url))  # how long is it?
    for number in range(ROUNDS):
        deliver(desks, f"round{number}")
        moments = [chance.randint(1, calls) for _ in desks]
        victims = [
            start(desk.services, workstations.url, moment)
            for desk, moment in zip(desks, moments, strict=True)
        ]
        for victim in victims:
            victim.communicate()
            assert victim.returncode in (0, -9)
            deaths += victim.returncode == -9
    for desk in desks:
        finished(start(desk.services, workstations.url))
    assert deaths >= ROUNDS / 2
    for desk in desks:
        check(desk, AT_ONCE * (ROUNDS + 1))


def test_two_processes_that_file_at_once(workstations: Workstations, desks: tuple[Desk, Desk]) -> None:
    deliver(desks, "both")
    both = [start(desk.services, workstations.url) for desk in desks]
    assert sum(finished(process)[0] for process in both) == AT_ONCE
    for desk in desks:
        check(desk, AT_ONCE)


def check(desk: Desk, mails: int) -> None:
    archive, ayse = desk.services.archive, desk.patient("10484").id
    entries = archive.entries(ayse)
    assert len(entries) == mails
    assert len({each.mail_key for each in entries}) == mails
    assert archive.check().ok
    assert check_log(desk.services.practice.database).ok
    store = desk.services.stores.of("praxis")
    assert store.sound()
    numbers = store.messages.numbers([each.id for each in store.folders.all()])
    assert {each.filed for each in store.about.rows(numbers).values()} == {(ayse,)}
