"""The types of what is filed (Karteieintragstypen, Dossiereintragstypen): preset ones and own ones."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model import record as model
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.people import Right

from .tables.base import new_id
from .tables.record import EntryType
from .work import Work


def entry_types(session: Session) -> list[model.EntryType]:
    """All of them, by name, those no longer offered too."""
    return [type_of(row) for row in session.scalars(select(EntryType).order_by(EntryType.name))]


def type_for(session: Session, direction: model.Direction, named: str = "") -> model.EntryType:
    """The type whose id or name is `named`, else the one preset for the direction.

    Raises Refused (NOT_FOUND).
    """
    offered = [each for each in entry_types(session) if not each.retired]
    wanted = named.strip().casefold()
    for each in offered:
        if wanted in (each.id, each.name.casefold()):
            return each
    fitting = [each for each in offered if each.preset is direction] if not wanted else []
    if not fitting:
        raise Refused(_no_such_type(named, offered))
    return fitting[0]


def add_type(work: Work, name: str, *, with_attachments: bool = True) -> str:
    """A type of the practice's own; gives back its id. Raises Refused (NOT_ALLOWED, DUPLICATE, INVALID)."""
    row = EntryType(id=new_id())
    _write(work, row, name, with_attachments)
    work.session.add(row)
    return row.id


def change_type(work: Work, seen: model.EntryType) -> None:
    """Another name, attachments or not, no longer offered. Entries keep their type.

    Raises as `add_type`; INVALID too for what mail is filed as where nothing else is chosen.
    """
    row = work.session.get(EntryType, seen.id)
    if row is None:
        raise Refused(_no_such_type(seen.name, entry_types(work.session)))
    if seen.retired and row.preset:
        raise Refused(_needed(row.name))
    _write(work, row, seen.name, seen.with_attachments)
    row.retired = (row.retired or work.now) if seen.retired else None


def type_of(row: EntryType) -> model.EntryType:
    """A row as others see it."""
    preset = model.Direction(row.preset) if row.preset else None
    return model.EntryType(row.id, row.name, preset, row.with_attachments, row.retired is not None)


def _write(work: Work, row: EntryType, name: str, with_attachments: bool) -> None:
    work.require(Right.SETTINGS)
    name = " ".join(name.split())
    others = work.session.scalars(select(EntryType.name).where(EntryType.id != row.id))
    if not name or name.casefold() in map(str.casefold, others):
        raise Refused(_no_name(name))
    row.name, row.with_attachments = name, with_attachments
    work.log(Action.SETTING, f"entry_type.{row.id}")
    work.tell(Topic.SETTINGS, "entry_type")


def _no_such_type(named: str, offered: list[model.EntryType]) -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "There is no entry type “{name}”."), name=named),
        sentence(
            QT_TRANSLATE_NOOP("engine", "There are: {types}."),
            types=", ".join(each.name for each in offered),
        ),
    )


def _needed(name: str) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "“{name}” is needed: mail is filed as it by itself."), name=name
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "You can give it another name.")),
    )


def _no_name(name: str) -> Problem:
    if name:
        return Problem(
            ProblemKind.DUPLICATE,
            sentence(QT_TRANSLATE_NOOP("engine", "There is an entry type “{name}” already."), name=name),
        )
    return Problem(ProblemKind.INVALID, sentence(QT_TRANSLATE_NOOP("engine", "An entry type needs a name.")))
