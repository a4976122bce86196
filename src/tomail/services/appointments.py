"""Appointments: taken in from files, entered by hand, shown with what became of their reminders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.appointments import Appointment, Reminder, StatedAppointment
from tomail.practice import appointments as table
from tomail.practice.importing.imported import RefusedLine
from tomail.practice.reminders import reminders_for
from tomail.practice.tables import new_id
from tomail.settings.values import Settings

from .practice import PracticeSession

AT_ONCE = 1000  # appointments of one unit of work: nobody waits long for it


@dataclass
class Imported:
    """What a file changed; `nobody`: how many name a patient whom the practice does not know."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    cancelled: int = 0
    nobody: int = 0
    refused: list[RefusedLine] = field(default_factory=list)


@dataclass(frozen=True)
class Listed:
    """An appointment and its reminders, the earliest first."""

    appointment: Appointment
    reminders: tuple[Reminder, ...]


class Appointments:
    """Synchronous and thread-safe. Changes are told as PracticeChanged (Topic.APPOINTMENTS)."""

    def __init__(self, practice: PracticeSession, settings: Settings) -> None:
        self._practice = practice
        self._settings = settings

    @property
    def zone(self) -> ZoneInfo:
        """The practice's: what a time of day means."""
        return ZoneInfo(self._settings.text("practice.time_zone"))

    def import_file(self, data: bytes, source: str, columns: Mapping[str, str] | None = None) -> Imported:
        """A table (CSV). `source` names where it comes from: the same again changes, and never doubles.

        Raises Refused (INVALID: no appointment in it, NOT_ALLOWED).
        """
        from tomail.practice.importing.appointments import Column, read_appointments

        named = {Column(name): title for name, title in columns.items()} if columns else None
        done, stated = Imported(), dict[str, StatedAppointment]()
        for line in read_appointments(data, self.zone, named):
            if isinstance(line, RefusedLine):
                done.refused.append(line)
            else:
                stated[line[1].external] = line[1]  # of two with one number the last
        if not stated and done.refused:
            raise Refused(_nothing(done.refused[0]))
        self._take_in(source, list(stated.values()), done)
        return done

    def enter(self, patient: str, start: datetime, title: str = "", appointment: str = "") -> str:
        """By hand; with the id of one that was entered so it is moved. Raises Refused (NOT_ALLOWED)."""
        stated = StatedAppointment(external=appointment or new_id(), start=start, title=title)
        return self._practice.write(lambda work: table.enter(work, self._practice.keys, stated, patient))

    def cancel(self, appointment: str) -> None:
        """It does not take place. Raises Refused (NOT_ALLOWED, NOT_FOUND)."""
        self._practice.write(lambda work: table.cancel(work, appointment))

    def between(self, since: datetime, until: datetime) -> list[Listed]:
        """Those that begin then, in their order."""
        with self._practice.reading() as session:
            found = table.between(session, self._practice.keys, since, until)
            reminders = reminders_for(session, [each.id for each in found])
        return [Listed(each, tuple(reminders.get(each.id, ()))) for each in found]

    def _take_in(self, source: str, stated: Sequence[StatedAppointment], done: Imported) -> None:
        keys = self._practice.keys
        for start in range(0, len(stated), AT_ONCE):
            some = stated[start : start + AT_ONCE]
            taken = self._practice.write(partial(table.take_in, keys=keys, source=source, stated=some))
            for name, count in taken.items():
                setattr(done, name, getattr(done, name) + count)


def _nothing(first: RefusedLine) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "No line of the file could be read as an appointment.")),
        first.reason,
    )
