"""A draft that the practice shares leaves a workstation once for everybody it goes to."""

from __future__ import annotations

from collections.abc import Collection

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.outgoing import OutboxState
from tomail.store.database import Transaction
from tomail.store.outbox import OutboxTable

_NOT_LEAVING = {OutboxState.CANCELLED, OutboxState.REFUSED, OutboxState.PARTLY, OutboxState.UNCLEAR}


def require_unsent(
    tx: Transaction, outbox: OutboxTable, draft: str, recipients: Collection[str], *, after_all: bool
) -> None:
    """Raises Refused (CONFLICT) if the draft is being sent here, or a recipient may have it from here.

    `after_all`: also if it was ever tried to send it here.
    """
    tried, have_it = outbox.states_of(tx, draft), {each.lower() for each in outbox.served(tx, draft)}
    again = have_it.intersection(each.lower() for each in recipients)
    if again or tried - (set() if after_all else _NOT_LEAVING):
        raise Refused(_queued_already())


def _queued_already() -> Problem:
    return Problem(
        ProblemKind.CONFLICT,
        sentence(QT_TRANSLATE_NOOP("engine", "This draft is being sent already, at this workstation.")),
    )
