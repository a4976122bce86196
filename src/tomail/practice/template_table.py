"""The texts and signatures of the practice as they are stored."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.people import Right
from tomail.model.teamwork import Template

from .tables import new_id
from .tables import teamwork as tables
from .work import Work

KINDS = ("template", "signature")
LONGEST = 100_000  # characters
_WORDS = ("kind", "name", "folder", "language", "subject", "text")


def templates(session: Session, kind: str = "template") -> list[Template]:
    """All of that kind, by folder and name."""
    rows = session.scalars(
        select(tables.Template)
        .where(tables.Template.kind == kind)
        .order_by(tables.Template.folder, tables.Template.name)
    )
    return list(map(_template, rows))


def template(session: Session, identity: str) -> Template:
    """One. Raises Refused (NOT_FOUND)."""
    row = session.get(tables.Template, identity)
    if row is None:
        raise Refused(_gone())
    return _template(row)


def put(work: Work, given: Template) -> str:
    """Add it (without an id) or change it; gives back the id.

    Raises Refused (INVALID, NOT_FOUND, DUPLICATE: two of one name in a folder; NOT_ALLOWED).
    """
    work.require(Right.SETTINGS)
    for problem in _wrong(work, given):
        raise Refused(problem)
    row = work.session.get(tables.Template, given.id) if given.id else tables.Template(id=new_id())
    if row is None:
        raise Refused(_gone())
    for name in _WORDS:
        setattr(row, name, getattr(given, name))
    work.session.add(row)
    work.log(Action.TEMPLATE, row.id)
    work.tell(Topic.TEMPLATES, row.id)
    return row.id


def remove(work: Work, identity: str) -> None:
    """Forget it."""
    work.require(Right.SETTINGS)
    row = work.session.get(tables.Template, identity)
    if row is None:
        raise Refused(_gone())
    work.session.delete(row)
    work.log(Action.TEMPLATE, identity, removed=True)
    work.tell(Topic.TEMPLATES, identity)


def _wrong(work: Work, given: Template) -> Iterator[Problem]:
    if not given.name.strip() or given.kind not in KINDS or len(given.text) > LONGEST:
        yield Problem(
            ProblemKind.INVALID,
            sentence(QT_TRANSLATE_NOOP("engine", "A template needs a name and a text of reasonable length.")),
        )
    same = select(tables.Template.id).where(
        tables.Template.kind == given.kind,
        tables.Template.folder == given.folder,
        tables.Template.name == given.name,
        tables.Template.language == given.language,
        tables.Template.id != given.id,
    )
    if work.session.scalars(same).first() is not None:
        yield Problem(
            ProblemKind.DUPLICATE,
            sentence(
                QT_TRANSLATE_NOOP("engine", "There is a template “{name}” in this folder already."),
                name=given.name,
            ),
        )


def _template(row: tables.Template) -> Template:
    return Template(row.id, row.name, row.text, row.subject, row.folder, row.language, row.kind)


def _gone() -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "This template does not exist (any more).")),
        sentence(QT_TRANSLATE_NOOP("engine", "`tomail template list` shows them.")),
    )
