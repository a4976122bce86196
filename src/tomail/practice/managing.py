"""Never a state in which nobody can manage: what every change of people and rights is held against."""

from __future__ import annotations

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.people import Right

from .rights import NAMES, Rights
from .snapshot import Snapshot, load_snapshot
from .work import Work


def nobody_could_manage(snapshot: Snapshot, rights: Rights | None = None) -> tuple[Right, str] | None:
    """The right (and account) that nobody who can sign in would hold, or None if all is well."""
    return (rights or snapshot.rights).nobody_could_manage(sorted(snapshot.accounts), able(snapshot))


def able(snapshot: Snapshot) -> frozenset[str]:
    """Whoever can act: those with a PIN, and where nobody must sign in, the user that everybody is."""
    return frozenset(
        person.id
        for person in snapshot.people
        if not person.disabled
        and (not snapshot.sign_in if person.built_in else person.wrapped_private is not None)
    )


def ensure_managed(work: Work) -> None:
    """Raises Refused (INVALID) if this work would leave a right over users or an account to nobody."""
    work.session.flush()
    missing = nobody_could_manage(load_snapshot(work.session))
    if missing is not None:
        raise Refused(_nobody(missing[0]))


def _nobody(right: Right) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "Nobody who can sign in would have this right any more: {right}."),
            right=NAMES[right],
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Give it to somebody with a PIN first.")),
    )
