"""Calendars at addresses and a folder that the practice's system exports to, on a thread of its own.

Every workstation and agent may look: an appointment that came twice is the same one.
"""

from __future__ import annotations

import hashlib
import json
import logging
import re
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import httpx2

from tomail.accounts.proxy import proxy_for
from tomail.accounts.tls import system_context
from tomail.base.clock import Clock
from tomail.base.domains import is_loopback
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused, TomailError
from tomail.base.events import EventBus
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.base.threads import Waker
from tomail.model.events import PracticeChanged, Topic
from tomail.practice.importing.appointment_lines import LARGEST
from tomail.settings.values import Settings

from .appointments import FILE, Appointments, Imported

EVERY = timedelta(minutes=15)
ANEW = timedelta(days=1)  # an unchanged calendar is read again: a series goes on
MOST_URLS, MOST_FILES = 20, 200
SETTLED = 5.0  # seconds since a file was written: it is whole
LONGEST = 60.0  # seconds of a whole answer
TIMEOUT = httpx2.Timeout(30.0, connect=10.0)
NOT_MODIFIED = 304
ENDINGS = re.compile(r"\.(?:ics|ical|csv|txt|json|ndjson|gdt|\d{3})", re.IGNORECASE)  # GDT counts: .001
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class SourceTrouble:
    """Why a source brings nothing; `name` is the host of a calendar, or the name of a file."""

    name: str
    problem: Problem
    since: datetime


@dataclass
class _Seen:
    """What is known of a calendar since this program started."""

    at: datetime
    headers: dict[str, str] = field(default_factory=dict, repr=False)


class AppointmentSources:
    """`look` is one round. What goes wrong stays in `troubles` until it works; APPOINTMENTS is told then."""

    def __init__(self, appointments: Appointments, settings: Settings, clock: Clock, bus: EventBus) -> None:
        self._appointments = appointments
        self._settings = settings
        self._clock = clock
        self._bus = bus
        self._seen: dict[str, _Seen] = {}
        self._troubles: dict[str, SourceTrouble] = {}
        self._one = threading.Lock()
        self._waker = Waker()
        self._thread = threading.Thread(target=self._run, name="appointments", daemon=True)
        self.looked: Callable[[], None] = lambda: None

    @property
    def troubles(self) -> tuple[SourceTrouble, ...]:
        """Of the last round."""
        return tuple(self._troubles.values())

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End; a calendar that is being loaded is not waited for long."""
        self._waker.stop()
        if self._thread.is_alive():
            self._thread.join(5)

    def look(self, *, fewer: bool = False) -> Imported:
        """Load what has changed; `fewer`: calendars that are suddenly shorter are right. Never raises."""
        with self._one:
            total, before = Imported(), dict(self._troubles)
            wanted = dict(self._sources(fewer=fewer))
            self._troubles = {key: each for key, each in self._troubles.items() if key in wanted}
            for key, (name, take) in wanted.items():
                if self._waker.stopped:
                    break
                self._try(key, name, take, total)
            if self._troubles != before:
                self._bus.publish(PracticeChanged(Topic.APPOINTMENTS))
            return total

    def _run(self) -> None:
        while not self._waker.stopped:
            try:
                self.look()
            except Exception:
                log.exception("looking for appointments")
            self.looked()
            self._waker.wait(EVERY.total_seconds())

    def _sources(self, *, fewer: bool) -> Iterator[tuple[str, tuple[str, Callable[[], Imported | None]]]]:
        for url in self._settings.text("appointments.urls").split()[:MOST_URLS]:
            source = source_of(url)
            host = urlsplit(url).hostname or ""
            yield source, (host, lambda url=url: self._calendar(url, fewer=fewer))  # type: ignore[misc]
        folder = self._settings.text("appointments.folder")
        if folder:
            yield "folder", (Path(folder).name, lambda: self._folder(Path(folder)))

    def _try(self, key: str, name: str, take: Callable[[], Imported | None], total: Imported) -> None:
        try:
            done = take()
        except TomailError as trouble:
            log.info("appointments from %s: %s", key, trouble.problem.kind)
            since = self._troubles[key].since if key in self._troubles else self._clock.now()
            self._troubles[key] = SourceTrouble(name, trouble.problem, since)
            return
        self._troubles.pop(key, None)
        if done is not None:
            _add(total, done)

    # calendars

    def _calendar(self, url: str, *, fewer: bool) -> Imported | None:
        """None: nothing new."""
        source, now = source_of(url), self._clock.now()
        seen = self._seen.get(source)
        fresh = seen is not None and timedelta() <= now - seen.at < ANEW
        loaded = load(url, seen.headers if seen is not None and fresh else {})
        if loaded is None:
            return None
        data, headers = loaded
        done = self._appointments.import_file(data, source, whole=True, fewer=fewer)
        self._seen[source] = _Seen(now, headers)
        return done

    # the folder

    def _folder(self, folder: Path) -> Imported:
        """The files that are new or were written again, in the order in which they were written."""
        total, seen = Imported(), _read_seen(self._settings.text("appointments.folder_seen"))
        found, first = _files(folder), None
        for path, stamp in found:
            key = _key(path)
            if seen.get(key) == stamp:
                continue
            try:
                _add(total, self._appointments.import_file(_bytes(path), FILE))
            except Refused as refused:
                if refused.problem.kind is not ProblemKind.INVALID:
                    raise
                first = first or refused
            seen[key] = stamp
        kept = {key: stamp for key, stamp in seen.items() if key in {_key(path) for path, _ in found}}
        text = json.dumps(kept, separators=(",", ":"))
        if text != self._settings.text("appointments.folder_seen"):
            self._settings.set("appointments.folder_seen", text)
        if first is not None:
            raise first
        return total


def source_of(url: str) -> str:
    """What appointments of a calendar are kept under: its address lets in who knows it."""
    return f"url:{hashlib.sha256(url.encode()).hexdigest()[:32]}"


def load(url: str, seen: dict[str, str]) -> tuple[bytes, dict[str, str]] | None:
    """A calendar and what it is asked for again with; None: unchanged since `seen`.

    Raises EnvironmentTrouble (OFFLINE), Refused (INVALID: the address; what came is too large).
    """
    address = _address(url)
    try:
        with _client(address) as client, client.stream("GET", address, headers=seen) as response:
            if response.status_code == NOT_MODIFIED and seen:
                return None
            if response.status_code != httpx2.codes.OK:
                raise Refused(_not_given(address, response.status_code))
            asked = {"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}
            again = {ask: response.headers[said] for said, ask in asked.items() if said in response.headers}
            return _body(response), again
    except (httpx2.InvalidURL, httpx2.UnsupportedProtocol, UnicodeError):
        raise Refused(_bad_address()) from None
    except (httpx2.HTTPError, httpx2.StreamError, OSError, ValueError):
        raise EnvironmentTrouble(_unreachable(address)) from None


def _address(url: str) -> str:
    """An address of a calendar, as browsers and as calendars write it; never one in clear."""
    scheme, _, rest = url.partition("://")
    address = f"https://{rest}" if scheme.lower() in ("webcal", "webcals") else url
    parts = urlsplit(address)
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(parts.hostname or "")):
        raise Refused(_bad_address())
    return address


def _client(address: str) -> httpx2.Client:
    secure = urlsplit(address).scheme == "https"
    proxy = proxy_for(urlsplit(address).hostname or "") if secure else ""
    return httpx2.Client(
        verify=system_context() if secure else False, trust_env=False, proxy=proxy or None, timeout=TIMEOUT
    )


def _body(response: httpx2.Response) -> bytes:
    body, over = bytearray(), time.monotonic() + LONGEST
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > LARGEST or time.monotonic() > over:
            raise EnvironmentTrouble(_unreachable(str(response.url)))
    return bytes(body)


def _files(folder: Path) -> list[tuple[Path, str]]:
    """The newest files that are whole, the oldest of them first. Raises Refused (NOT_FOUND)."""
    found, over = list[tuple[int, Path, str]](), time.time() - SETTLED
    try:
        for path in folder.iterdir():
            if ENDINGS.fullmatch(path.suffix) and path.is_file():
                about = path.stat()
                if about.st_mtime <= over:
                    found.append((about.st_mtime_ns, path, f"{about.st_mtime_ns}:{about.st_size}"))
    except OSError:
        raise Refused(_no_folder(folder)) from None
    return [(path, stamp) for _, path, stamp in sorted(found)[-MOST_FILES:]]


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError:
        raise Refused(_no_folder(path.parent)) from None


def _key(path: Path) -> str:
    """A file's name may name a patient."""
    return hashlib.sha256(str(path).encode("utf-8", "surrogateescape")).hexdigest()[:12]


def _read_seen(text: str) -> dict[str, str]:
    try:
        said = json.loads(text or "{}")
    except ValueError:
        return {}
    return {str(key): str(stamp) for key, stamp in said.items()} if isinstance(said, dict) else {}


def _add(total: Imported, done: Imported) -> None:
    for name in ("added", "changed", "unchanged", "cancelled", "nobody"):
        setattr(total, name, getattr(total, name) + getattr(done, name))
    total.refused += done.refused


def _bad_address() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "The address of a calendar does not begin with https://.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Correct it in the settings of appointments.")),
    )


def _not_given(address: str, status: int) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "{host} does not give the calendar (HTTP {status})."),
            host=urlsplit(address).hostname or "",
            status=str(status),
        ),
        sentence(
            QT_TRANSLATE_NOOP("engine", "Get its address anew from the program that the calendar is kept in.")
        ),
    )


def _unreachable(address: str) -> Problem:
    return Problem(
        ProblemKind.OFFLINE,
        sentence(
            QT_TRANSLATE_NOOP("engine", "The calendar at {host} could not be loaded."),
            host=urlsplit(address).hostname or "",
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "It is tried again every quarter of an hour.")),
    )


def _no_folder(folder: Path) -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(
            QT_TRANSLATE_NOOP("engine", "The folder of appointments “{name}” cannot be read."),
            name=folder.name,
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Check the folder in the settings of appointments.")),
    )
