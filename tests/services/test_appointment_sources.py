"""Calendars at an address, and the folder that a practice system exports to."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused
from tomail.services import appointment_folder
from tomail.services.appointment_sources import ANEW, AppointmentSources
from tomail.services.calendar_feeds import load
from tomail.services.container import Services

from .test_appointments import PATIENTS, SetClock, calendar, event, states
from .workstations import Workstations


class Feed(ThreadingHTTPServer):
    """Gives `body`, with an ETag."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.body, self.status = b"", 200
        self.answers: list[int] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/geheim/termine.ics"


class _Handler(BaseHTTPRequestHandler):
    server: Feed

    def do_GET(self) -> None:
        tag = f'"{hash(self.server.body)}"'
        same = self.headers.get("If-None-Match") == tag
        status = 304 if same else self.server.status
        self.server.answers.append(status)
        self.send_response(status)
        self.send_header("ETag", tag)
        self.send_header("Content-Length", "0" if same else str(len(self.server.body)))
        self.end_headers()
        if not same:
            self.wfile.write(self.server.body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def services(workstations: Workstations, clock: SetClock) -> Services:
    services = workstations.open(clock=clock)
    assert not services.patients.import_file(PATIENTS.encode()).refused
    return services


@pytest.fixture
def feed(services: Services) -> Iterator[Feed]:
    with Feed() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        services.settings.set("appointments.urls", server.url)
        yield server
        server.shutdown()
        thread.join()


def test_a_calendar_is_loaded_when_it_changed_and_anew_each_day(
    services: Services, feed: Feed, clock: SetClock
) -> None:
    sources = services.appointment_sources
    feed.body = calendar(event("a", 1), event("b", 2))
    assert sources.look().added == 2
    assert sources.look().unchanged == 0
    feed.body = calendar(event("b", 3))
    done = sources.look()
    assert (done.changed, done.cancelled) == (1, 1)
    clock.at += ANEW
    assert sources.look().unchanged == 1
    assert feed.answers == [200, 304, 200, 200]
    assert sources.troubles == ()


def test_what_is_wrong_with_a_calendar_is_told_until_it_works(services: Services, feed: Feed) -> None:
    sources = services.appointment_sources
    feed.body, feed.status = b"gone", 404
    sources.look()
    (trouble,) = sources.troubles
    assert (trouble.name, trouble.problem.kind) == ("127.0.0.1", ProblemKind.INVALID)
    assert "geheim" not in repr(trouble)
    feed.body, feed.status = b"<html>Anmelden</html>", 200
    sources.look()
    assert sources.troubles[0].problem.kind is ProblemKind.INVALID
    assert sources.troubles[0].since == trouble.since
    feed.body = calendar(event("a", 1))
    assert sources.look().added == 1
    assert sources.troubles == ()


def test_a_calendar_that_is_suddenly_empty_waits_for_a_person(services: Services, feed: Feed) -> None:
    sources = services.appointment_sources
    feed.body = calendar(*(event(f"e{number}", 1 + number) for number in range(9)))
    sources.look()
    feed.body = calendar()
    sources.look()
    assert sources.troubles[0].problem.kind is ProblemKind.CONFLICT
    assert set(states(services).values()) == {"planned"}
    assert sources.look(fewer=True).cancelled == 9
    assert sources.troubles == ()


def write(path: Path, text: str, at: int) -> None:
    path.write_text(text, "utf-8")
    os.utime(path, (at, at))


def test_the_folder_is_read_in_the_order_of_writing_and_each_file_once(
    services: Services, tmp_path: Path
) -> None:
    sources, table = services.appointment_sources, "id,patient,start\na,10482,2026-05-06T{at}\n"
    write(tmp_path / "a-later.csv", table.format(at="10:00"), 2000)
    write(tmp_path / "b-earlier.csv", table.format(at="09:00"), 1000)
    write(tmp_path / "notes.pdf", "%PDF", 1000)
    services.settings.set("appointments.folder", str(tmp_path))
    done = sources.look()
    assert (done.added, done.changed) == (1, 1)
    assert sources.look().unchanged == 0
    write(tmp_path / "b-earlier.csv", table.format(at="11:00"), 3000)
    assert sources.look().changed == 1
    (tmp_path / "being-written.csv").write_text(table.format(at="12:00"), "utf-8")
    assert sources.look().changed == 0
    assert sources.troubles == ()
    assert str(tmp_path) not in services.settings.text("appointments.folder_seen")


def test_a_file_that_cannot_be_read_does_not_stop_the_others(services: Services, tmp_path: Path) -> None:
    write(tmp_path / "broken.csv", "x;y\n1;2\n", 1000)
    write(tmp_path / "good.ics", calendar(event("a", 1)).decode(), 2000)
    services.settings.set("appointments.folder", str(tmp_path))
    services.appointment_sources.look()
    assert states(services) == {"a": "planned"}
    services.settings.set("appointments.folder", str(tmp_path / "none"))
    before = services.appointment_sources.troubles
    services.appointment_sources.look()
    kinds = [each.problem.kind for each in (*before, *services.appointment_sources.troubles)]
    assert kinds == [ProblemKind.INVALID, ProblemKind.NOT_FOUND]
    services.settings.set("appointments.folder", "")
    services.appointment_sources.look()
    assert services.appointment_sources.troubles == ()


def test_what_could_not_be_read_is_told_until_somebody_mends_it(services: Services, tmp_path: Path) -> None:
    sources = services.appointment_sources
    write(tmp_path / "nonsense.gdt", "01380006302\r\n", 1000)
    write(tmp_path / "partly.csv", "id,patient,start\na,10482,2026-05-06T09:00\nb,10482,morgen\n", 2000)
    services.settings.set("appointments.folder", str(tmp_path))
    assert sources.look().added == 1
    told = {each.name: each.problem for each in sources.troubles}
    assert set(told) == {"nonsense.gdt", "partly.csv"}
    assert str(told["partly.csv"]) == "1 of its entries could not be read, the first at 3."
    assert "nonsense" not in repr(sources.troubles)
    assert all(each.next_step for each in told.values())
    before = sources.troubles
    sources.look()
    assert sources.troubles == before
    again = AppointmentSources(services.appointments, services.settings, SetClock(), services.bus)
    assert again.look().unchanged == 0  # what was taken in partly is not taken in again over newer ones
    assert [each.name for each in again.troubles] == ["nonsense.gdt"]
    assert sources.look_anew().unchanged == 0
    assert [each.name for each in sources.troubles] == ["nonsense.gdt"]
    (tmp_path / "nonsense.gdt").unlink()
    sources.look()
    assert sources.troubles == ()


def test_a_file_that_another_program_has_open_is_tried_again(
    services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(_: Path) -> bytes:
        raise PermissionError

    write(tmp_path / "termine.csv", "id,patient,start\na,10482,2026-05-06T09:00\n", 1000)
    services.settings.set("appointments.folder", str(tmp_path))
    with monkeypatch.context() as patched:
        patched.setattr(appointment_folder, "_bytes", locked)
        services.appointment_sources.look()
    assert [each.problem.kind for each in services.appointment_sources.troubles] == [ProblemKind.NOT_ALLOWED]
    assert services.appointment_sources.look().added == 1
    assert services.appointment_sources.troubles == ()


def test_what_a_calendar_lacks_is_told_also_while_it_stays_the_same(services: Services, feed: Feed) -> None:
    sources = services.appointment_sources
    feed.body = calendar(event("a", 1), event("b", 2, "RRULE:FREQ=SECONDLY"))
    for _ in range(2):
        sources.look()
        (trouble,) = sources.troubles
        assert str(trouble.problem) == "1 of its entries could not be read, the first at 2."
    assert feed.answers == [200, 304]
    feed.body = calendar(event("a", 1))
    sources.look()
    assert sources.troubles == ()


@pytest.mark.parametrize(
    "url", ["http://calendar.example/a.ics", "ftp://calendar.example/a", "file:///etc/passwd"]
)
def test_nothing_is_loaded_in_clear(services: Services, url: str) -> None:
    with pytest.raises(Refused):
        services.settings.set("appointments.urls", url)
    with pytest.raises(Refused):
        load(url, {})


def test_who_does_not_answer_is_named_without_the_address() -> None:
    with pytest.raises(EnvironmentTrouble) as trouble:
        load("http://127.0.0.1:1/geheim.ics", {})
    assert trouble.value.problem.kind is ProblemKind.OFFLINE
    assert "geheim" not in str(trouble.value)


def test_the_thread_looks_by_itself(services: Services, feed: Feed) -> None:
    feed.body = calendar(event("a", 1))
    looked = threading.Semaphore(0)
    services.appointment_sources.looked = looked.release
    services.appointment_sources.start()
    assert looked.acquire(timeout=20)
    services.appointment_sources.stop()
    assert states(services) == {"a": "planned"}
