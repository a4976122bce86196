"""Appointments: taken in from files, entered by hand, shown with what became of their reminders."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import TypeVar
from zoneinfo import ZoneInfo

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.appointments import Appointment, Reminder, StatedAppointment
from tomail.practice import appointments as table
from tomail.practice.appointment_lists import cancel_named, known_numbers, numbers_by_mail, planned
from tomail.practice.importing.appointment_calendar import series_of
from tomail.practice.importing.appointment_formats import Format, guess, read_file
from tomail.practice.importing.appointment_said import Read, Said
from tomail.practice.importing.appointments import Column, is_explained, open_appointments
from tomail.practice.importing.imported import RefusedLine
from tomail.practice.reminders import reminders_for
from tomail.practice.tables import new_id
from tomail.practice.work import Work
from tomail.settings.values import Settings

from .practice import PracticeSession

FILE = "file"  # the source of what is imported by hand or from a folder: one practice system
FEW = 5  # so many may always be missing of a list
LAST_LINE = b"END:VCALENDAR"
AT_ONCE = 1000  # appointments of one unit of work: nobody waits long for it

T = TypeVar("T")


@dataclass
class Imported:
    """What a file changed; `nobody`: how many name a patient whom the practice does not know."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    cancelled: int = 0
    nobody: int = 0
    refused: list[RefusedLine] = field(default_factory=list)

    def add(self, other: Imported) -> None:
        """What another file changed."""
        for name in ("added", "changed", "unchanged", "cancelled", "nobody"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.refused += other.refused


@dataclass(frozen=True)
class Listed:
    """An appointment and its reminders, the earliest first."""

    appointment: Appointment
    reminders: tuple[Reminder, ...]


class Appointments:
    """Synchronous and thread-safe. Changes are told as PracticeChanged (Topic.APPOINTMENTS). In the
    `background` it acts also where nobody is signed in."""

    def __init__(self, practice: PracticeSession, settings: Settings, *, background: bool = False) -> None:
        self._practice = practice
        self._background = background
        self._settings = settings

    @property
    def zone(self) -> ZoneInfo:
        """The practice's: what a time of day means."""
        return ZoneInfo(self._settings.text("practice.time_zone"))

    def import_file(
        self,
        data: bytes,
        source: str,
        columns: Mapping[Column, str] | None = None,
        form: Format | None = None,
        *,
        whole: bool = False,
        fewer: bool = False,
    ) -> Imported:
        """A calendar, a table (CSV) or FHIR, by what the bytes show, else of that `form`. `source` names
        where it comes from: the same again changes, and never doubles. A `whole` one names all that is to
        come: what it no longer names is cancelled, suddenly much of it only if `fewer` is right.

        Raises Refused (INVALID: no appointment in it, too large; CONFLICT: much shorter; NOT_ALLOWED).
        """
        form, now = form or guess(data), self._practice.database.clock.now()
        if whole and not (form is Format.ICALENDAR and data.rstrip().upper().endswith(LAST_LINE)):
            raise Refused(_not_whole())
        if form is Format.CSV:
            columns = columns or self._kept_columns(data)
        read = read_file(data, form, self.zone, now, columns)
        if not read.said and read.refused:
            raise Refused(_nothing(read.refused[0], explained=form is not Format.CSV or is_explained(data)))
        gone = self._gone(read, source, now, whole=whole, fewer=fewer)
        done = Imported(refused=read.refused)
        stated = {each.external: each for each in self._with_patients(read.said, done)}  # of two the last
        self._take_in(source, list(stated.values()), done)
        if gone:
            done.cancelled += self._write(partial(cancel_named, source=source, externals=gone))
        return done

    def enter(self, patient: str, start: datetime, title: str = "", moves: str = "") -> str:
        """By hand; `moves`: the `external` of one that was entered so. Raises Refused (NOT_ALLOWED)."""
        stated = StatedAppointment(external=moves or new_id(), start=start, title=title)
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

    def keep_columns(self, columns: Mapping[Column, str]) -> None:
        """For tables to come that have these titles, also those of the folder. Raises Refused (NOT_ALLOWED;
        INVALID: one that is needed is missing)."""
        said = {name.value: title for name, title in columns.items()}
        self._settings.set("appointments.columns", json.dumps(said, ensure_ascii=False))

    def _kept_columns(self, data: bytes) -> dict[Column, str] | None:
        """None where the table has others: then its titles have to tell."""
        kept = json.loads(self._settings.text("appointments.columns") or "{}")
        titles = open_appointments(data).first_row if kept else ()
        fits = kept and all(title in titles for title in kept.values())
        return {Column(name): title for name, title in kept.items()} if fits else None

    def any_between(self, since: datetime, until: datetime) -> bool:
        """Whether one begins then; nothing is unlocked."""
        with self._practice.reading() as session:
            return bool(table.timetable(session, since, until))

    def _gone(self, read: Read, source: str, now: datetime, *, whole: bool, fewer: bool) -> list[str]:
        """What is to come and is no longer named, of what the file speaks of: all, or its own series."""
        if not (whole or read.spoken):
            return []
        with self._practice.reading() as session:
            known = planned(session, source, now)
        named = {each.stated.external for each in read.said}
        missing = {each: series_of(each) for each in known - named}
        silent = {each for each, series in missing.items() if series not in read.spoken | read.unread}
        if whole and not fewer and _is_suspicious(len(known), len(silent)):
            raise Refused(_much_shorter(len(silent), len(known)))
        said = {each for each, series in missing.items() if series in read.spoken}
        return sorted(said | silent if whole else said)

    def _with_patients(self, said: Sequence[Said], done: Imported) -> list[StatedAppointment]:
        """Whose they are: by the number, else by an address of who is invited that one patient alone has."""
        with self._practice.reading() as session:
            by_mail = numbers_by_mail(session, {mail for each in said for mail in each.mails})
            known = known_numbers(session, {each.stated.patient for each in said} - {""})
        known |= set(by_mail.values())
        found = list[StatedAppointment]()
        for each in said:
            stated = each.stated if each.stated.patient else _invited(each, by_mail)
            done.nobody += stated.patient not in known
            found.append(stated)
        return found

    def _write(self, act: Callable[[Work], T]) -> T:
        actor = self._practice.engine_actor if self._background else self._practice.actor
        return self._practice.database.write(actor, act)

    def _take_in(self, source: str, stated: Sequence[StatedAppointment], done: Imported) -> None:
        keys = self._practice.keys
        for start in range(0, len(stated), AT_ONCE):
            some = stated[start : start + AT_ONCE]
            taken = self._write(partial(table.take_in, keys=keys, source=source, stated=some))
            for name, count in taken.items():
                setattr(done, name, getattr(done, name) + count)


def _invited(said: Said, by_mail: Mapping[str, str]) -> StatedAppointment:
    numbers = {by_mail[mail] for mail in said.mails if mail in by_mail}
    return replace(said.stated, patient=numbers.pop()) if len(numbers) == 1 else said.stated


def _is_suspicious(known: int, missing: int) -> bool:
    """Whether a list rather broke than that so many were cancelled at once."""
    return missing == known > 0 or (missing > FEW and missing * 2 > known)


def _nothing(first: RefusedLine, *, explained: bool) -> Problem:
    """`explained`: it is no table, or one whose titles tell what they mean."""
    mapping = QT_TRANSLATE_NOOP(
        "engine", "Read it in by hand in the list of appointments: there its columns can be assigned."
    )
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "No line of the file could be read as an appointment.")),
        first.reason if explained else sentence(mapping),
    )


def partly(done: Imported) -> Problem | None:
    """What is said where not all of a file could be read; None: all was."""
    if not done.refused:
        return None
    first = done.refused[0]
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "{count} of its entries could not be read, the first at {line}."),
            count=str(len(done.refused)),
            line=str(first.line),
        ),
        first.reason,
    )


def _not_whole() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "What came is no whole calendar.")),
        sentence(
            QT_TRANSLATE_NOOP("engine", "Check the address: opened in a browser it must load a file (.ics).")
        ),
    )


def _much_shorter(missing: int, known: int) -> Problem:
    return Problem(
        ProblemKind.CONFLICT,
        sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "The calendar suddenly lacks {missing} of {known} appointments. Nothing of it was taken in.",
            ),
            missing=str(missing),
            known=str(known),
        ),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "Look whether the calendar is right. If it is: tomail appointments fetch --fewer.",
            )
        ),
    )
