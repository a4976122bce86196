"""Calendars at addresses and a folder that the practice's system exports to, on a thread of its own.

Every workstation and agent may look: an appointment that came twice is the same one.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from tomail.base.clock import Clock
from tomail.base.errors import Problem, TomailError
from tomail.base.events import EventBus
from tomail.base.threads import Waker
from tomail.model.events import PracticeChanged, Topic
from tomail.settings.values import Settings

from .appointment_folder import AppointmentFolder
from .appointments import FILE, Appointments, Imported, partly
from .calendar_feeds import load, source_of

EVERY = timedelta(minutes=15)
ANEW = timedelta(days=1)  # an unchanged calendar is read again: a series goes on
MOST_URLS = 20
FOLDER = "folder"
Troubles = dict[str, tuple[str, Problem]]  # by source, or by file: its name, and what is wrong
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class SourceTrouble:
    """Why a source brings nothing, or not all; `name` is the host of a calendar, or that of a file, which may
    name a patient. `local`: it is of this workstation's folder."""

    name: str = field(repr=False)
    problem: Problem
    since: datetime
    local: bool = False


@dataclass
class _Seen:
    """What is known of a calendar since this program started."""

    at: datetime
    headers: dict[str, str] = field(default_factory=dict, repr=False)
    lacking: Problem | None = None


class AppointmentSources:
    """`look` is one round. What goes wrong stays in `troubles` until it works; APPOINTMENTS is told then."""

    def __init__(self, appointments: Appointments, settings: Settings, clock: Clock, bus: EventBus) -> None:
        self._appointments = appointments
        self._settings = settings
        self._clock = clock
        self._bus = bus
        self._seen: dict[str, _Seen] = {}
        self._troubles: dict[str, SourceTrouble] = {}
        self._folder = AppointmentFolder()
        self._columns = ""
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
            total, before = Imported(), self._troubles
            found: dict[str, SourceTrouble] = {}
            for key, name, take in self._sources(fewer=fewer):
                if self._waker.stopped:
                    return total
                for part, (said, problem) in self._tried(key, name, take, total).items():
                    since = before[part].since if part in before else self._clock.now()
                    found[part] = SourceTrouble(said, problem, since, part.startswith(FOLDER))
            self._troubles = found
            if found != before:
                self._bus.publish(PracticeChanged(Topic.APPOINTMENTS))
            return total

    def look_anew(self) -> Imported:
        """As `look`, also into files and calendars that could not be read as they stand. Never raises."""
        with self._one:
            self._folder.bad.clear()
            self._seen.clear()
        return self.look()

    def _run(self) -> None:
        while not self._waker.stopped:
            try:
                self.look()
            except Exception:
                log.exception("looking for appointments")
            self.looked()
            self._waker.wait(EVERY.total_seconds())

    def _sources(self, *, fewer: bool) -> Iterator[tuple[str, str, Callable[[Imported], Troubles]]]:
        for url in self._settings.text("appointments.urls").split()[:MOST_URLS]:
            host = urlsplit(url).hostname or ""
            yield source_of(url), host, partial(self._calendar, url, host, fewer)
        folder = Path(self._settings.text("appointments.folder"))
        if folder.name:
            yield FOLDER, folder.name, partial(self._files, folder)

    def _tried(self, key: str, name: str, take: Callable[[Imported], Troubles], total: Imported) -> Troubles:
        try:
            return take(total)
        except TomailError as trouble:
            log.info("appointments from %s: %s", key, trouble.problem.kind)
            return {key: (name, trouble.problem)}

    def _calendar(self, url: str, host: str, fewer: bool, total: Imported) -> Troubles:
        source, now = source_of(url), self._clock.now()
        seen = self._seen.get(source)
        fresh = seen is not None and timedelta() <= now - seen.at < ANEW
        loaded = load(url, seen.headers if seen is not None and fresh else {})
        if loaded is not None:
            data, headers = loaded
            done = self._appointments.import_file(data, source, whole=True, fewer=fewer)
            total.add(done)
            seen = self._seen[source] = _Seen(now, headers, partly(done))
        lacking = seen.lacking if seen else None
        return {source: (host, lacking)} if lacking else {}

    def _files(self, folder: Path, total: Imported) -> Troubles:
        kept, columns = (self._settings.text(f"appointments.{name}") for name in ("folder_seen", "columns"))
        if columns != self._columns:  # what could not be read may be a table that can be now
            self._columns = columns
            self._folder.bad.clear()
        looked = self._folder.look(folder, kept, lambda data: self._appointments.import_file(data, FILE))
        total.add(looked.done)
        if looked.seen != kept:
            self._settings.set("appointments.folder_seen", looked.seen)
        return {f"{FOLDER}:{key}": (each.name, each.problem) for key, each in self._folder.bad.items()}
