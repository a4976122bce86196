"""An answer is taken once and never lost: whoever dies over it, whoever else is at it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.secure.client.conftest import Workstation
from tests.servers.patients import RealPatient
from tests.services.conftest import ACCOUNT
from tests.services.patient_mail import Desk, open_desk
from tests.services.test_undo_kill import opened
from tests.services.workstations import Workstations
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.model.mail import Address, Seals
from tomail.model.portal import AnswerProblem
from tomail.practice import portal_answers as table
from tomail.practice.tables.portal import PortalAnswerPiece
from tomail.secure.client.calls import DeviceCalls
from tomail.secure.client.http import AwayKind, PortalAway
from tomail.secure.protocol.identifiers import MANIFEST_FILE
from tomail.services.portal import answers_fetching
from tomail.services.reading import OpenedMessage

from .patients_answer import SENT, Practice, answers_of, begin

pytestmark = pytest.mark.slow
TWO_PIECES = os.urandom(1_100_000)
# Before it is taken, before each piece, before it is whole, before the list shows it; then, as it is whole,
# once more before the list shows it, before the portal is told, and after it; then not at all.
POINTS = "0 1 2 3 4 0 1 1 9"
FETCHER = r"""
import json, sys
from datetime import timedelta
from pathlib import Path
from tests.services.dying import dies_at, ended
from tests.services.portal.patients_answer import AtPortal, answers_at
from tests.services.test_undo_kill import opened
from tomail.practice import portal_answers as table
from tomail.secure.crypto.keys import PrivateKeys

table.SILENCE = timedelta(0)
said = json.loads(sys.argv[2])
keys = PrivateKeys.decode(bytes.fromhex(said["keys"]))
portal = AtPortal(said["url"], said["practice"], keys, said["token"])

def live(root, point):
    services = opened(root)
    answers = answers_at(services, portal, services.practice.database.clock)
    step = dies_at(point, r"portal_answer\w*|message\w*")
    answers.catch_up()
    ack = type(portal.calls()).ack
    type(portal.calls()).ack = lambda self, delivery: (step(), ack(self, delivery), step())
    answers.fetch()

root = Path(sys.argv[1])
for point in map(int, sys.argv[3].split()):
    print(ended(lambda: live(root, point)))
"""
ERASER = r"""
import json, sys
from pathlib import Path
from tests.services.dying import dies_at, ended
from tests.services.portal.patients_answer import AtPortal, answers_at
from tests.services.test_undo_kill import opened
from tomail.practice.erasure import erase
from tomail.secure.crypto.keys import PrivateKeys

said = json.loads(sys.argv[2])
keys = PrivateKeys.decode(bytes.fromhex(said["keys"]))
portal = AtPortal(said["url"], said["practice"], keys, said["token"])

def erasing():
    services = opened(Path(sys.argv[1]))
    answers_at(services, portal, services.practice.database.clock)
    services.stores.of("praxis")
    dies_at(0, r"message\w*")
    services.practice.write(lambda work: erase(work, sys.argv[3]))

def beginning():
    services = opened(Path(sys.argv[1]))
    answers_at(services, portal, services.practice.database.clock).catch_up()

print(ended(erasing))
print(ended(beginning))
"""


def test_killed_as_its_patient_is_erased_nothing_of_it_stays(
    tmp_path: Path, station: Workstation, patient: RealPatient
) -> None:
    practice = begun(tmp_path, station, patient)
    ref = practice.notice(practice.answer("Kaliumwert bitte"))
    practice.answers.fetch()
    assert practice.services.searching.search("Kaliumwert", ["praxis"])
    practice.services.close()
    arguments = [str(tmp_path / "profile"), json.dumps(connection(station)), practice.person.id]
    done = subprocess.run([sys.executable, "-c", ERASER, *arguments], capture_output=True, text=True)
    assert (done.returncode, done.stdout.split()) == (0, [str(-signal.SIGKILL), "0"]), done.stderr
    services = opened(tmp_path / "profile")
    assert services.reading.summary(ref).seals == Seals.NONE
    assert services.searching.search("Kaliumwert", ["praxis"]) == []
    services.close()


def test_killed_between_any_two_steps_it_comes_once(
    tmp_path: Path, station: Workstation, patient: RealPatient
) -> None:
    practice = begun(tmp_path, station, patient)
    answer = practice.answer(files=[("Foto.jpg", TWO_PIECES)])
    ref = practice.notice(answer)
    practice.services.close()
    arguments = [str(tmp_path / "profile"), json.dumps(connection(station)), POINTS]
    done = subprocess.run([sys.executable, "-c", FETCHER, *arguments], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [*[str(-signal.SIGKILL)] * 8, "0"]
    services = opened(tmp_path / "profile")
    answers = answers_of(services, station)
    answers.catch_up()
    (found,) = answers.listed()
    assert (found.id, station.calls.inbox()) == (answer, ())
    shown = services.reading.open(ref)
    assert isinstance(shown, OpenedMessage)
    assert services.reading.attachment(ref, shown.parsed.files[0].part) == TWO_PIECES
    services.close()


def connection(station: Workstation) -> dict[str, str]:
    """For another process."""
    return {
        "url": station.portal.url,
        "practice": station.practice,
        "keys": station.keys.encode().hex(),
        "token": station.enrolled.token,
    }


def begun(tmp_path: Path, station: Workstation, patient: RealPatient) -> Practice:
    """In a profile that other processes open too."""
    services = opened(tmp_path / "profile")
    services.registry.add(replace(from_toml(ACCOUNT), id="praxis"), StoredCredentials("geheim"))
    return begin(Desk(services), station, patient)


def test_of_two_workstations_one_takes_it(practice: Practice, workstations: Workstations) -> None:
    both = (practice.answers, answers_of(open_desk(workstations).services, practice.station))
    for _ in range(3):
        practice.answer(files=[("Foto.jpg", TWO_PIECES)])
    came: list[int] = []
    threads = [threading.Thread(target=lambda each=each: came.append(each.fetch())) for each in both]
    for each in threads:
        each.start()
    for each in threads:
        each.join(30)
    assert sum(came) == 3
    assert len(practice.answers.listed()) == len(both[1].listed()) == 3
    both[0].fetch()
    assert practice.station.calls.inbox() == ()
    for each in practice.answers.listed():
        assert both[1].message(each.id) == practice.answers.message(each.id)


def test_who_fell_silent_loses_it_and_writes_nothing_more(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, keys = practice.services.practice.write, practice.services.practice.keys
    to, now = Address("", practice.patient.address), practice.station.portal.clock.now()
    answered = table.Answered(practice.letter.id, "praxis", practice.patient.account, None, SENT, to)
    coming = table.Coming("d_aaaaaaaaaaaaaaaa", practice.patient.account, answered, None, "<d>", now)
    head = table.Head(to)
    slow = write(lambda work: table.take(work, keys, coming))
    assert slow
    assert write(lambda work: table.take(work, keys, coming)) is None
    monkeypatch.setattr(table, "SILENCE", timedelta(0))
    quick = write(lambda work: table.take(work, keys, coming))
    assert quick
    assert not write(lambda work: table.add_piece(work, coming.id, slow, 0, b"x"))
    assert not write(lambda work: table.finish(work, keys, coming, slow, head, 1))
    write(lambda work: table.set_aside(work, keys, coming, slow, AnswerProblem.CONTENT))
    assert practice.answers.listed() == []
    assert write(lambda work: table.finish(work, keys, coming, quick, head, 1))
    assert [each.problem for each in practice.answers.listed()] == [None]
    assert write(lambda work: table.take(work, keys, coming)) is None


def test_one_that_was_cut_off_begins_anew_at_once(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = practice.answer(files=[("Foto.jpg", TWO_PIECES)])
    with monkeypatch.context() as cut:
        cut.setattr(answers_fetching, "fetch", _cut)
        assert practice.answers.fetch() == 0
    assert practice.answers.listed() == []
    assert practice.answers.fetch() == 1
    assert [each.id for each in practice.answers.listed()] == [answer]


def _cut(*_: object) -> None:
    raise PortalAway(AwayKind.UNREACHABLE)


@pytest.mark.parametrize("change", ["swap", "shorten"])
def test_a_file_that_is_not_the_signed_one_makes_it_unproven(
    practice: Practice, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    practice.answer(files=[("Foto.jpg", TWO_PIECES)])
    file = DeviceCalls.file

    @contextmanager
    def altered(calls: DeviceCalls, delivery: str, name: str, start: int = 0) -> Iterator[Iterator[bytes]]:
        with file(calls, delivery, name, start) as chunks:
            whole = b"".join(chunks)
            other = whole[:-1] if change == "shorten" else whole[:-1] + bytes([whole[-1] ^ 1])
            yield iter([whole if name == MANIFEST_FILE else other])

    monkeypatch.setattr(DeviceCalls, "file", altered)
    assert practice.answers.fetch() == 0
    assert [each.problem for each in practice.answers.listed()] == [AnswerProblem.CONTENT]
    with practice.services.practice.reading() as session:
        assert session.scalar(select(func.count()).select_from(PortalAnswerPiece)) == 0
