"""What was written leaves whole, or not at all: a damaged file may have taken the bytes of an attachment."""

from __future__ import annotations

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.outgoing import Draft


def require_whole(draft: Draft) -> None:
    """Raises Refused (INVALID) if of an attachment nothing but its name is left."""
    for name in draft.lost:
        raise Refused(_lost(name))


def _lost(name: str) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "“{name}” could not be read from a damaged file."), name=name),
        sentence(
            QT_TRANSLATE_NOOP("engine", "Take it out and attach the file again; nothing has been sent.")
        ),
    )
