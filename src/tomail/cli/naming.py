"""Which account a person means: by its id, its label or its address."""

from __future__ import annotations

from collections.abc import Sequence

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.account import Account


def account_called(named: str, accounts: Sequence[Account]) -> Account:
    """The account whose id is `named`, else the only one of that label or address, in any case.

    Raises Refused (NOT_FOUND, INVALID) naming the accounts there are.
    """
    word = named.strip().casefold()
    exact = [each for each in accounts if each.id == named]
    found = exact or [
        each for each in accounts if word in (each.label.strip().casefold(), each.address.casefold())
    ]
    if len(found) == 1:
        return found[0]
    raise Refused(_ambiguous(named, found) if found else _unknown(named, accounts))


def _unknown(named: str, accounts: Sequence[Account]) -> Problem:
    choices = sentence(QT_TRANSLATE_NOOP("engine", "There are: {accounts}."), accounts=_listed(accounts))
    none = sentence(QT_TRANSLATE_NOOP("engine", "There is none yet; `tomail account add` adds one."))
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "There is no account “{name}”."), name=named),
        choices if accounts else none,
    )


def _ambiguous(named: str, found: Sequence[Account]) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "Several accounts are called “{name}”."), name=named),
        sentence(QT_TRANSLATE_NOOP("engine", "Use the id of one: {accounts}."), accounts=_listed(found)),
    )


def _listed(accounts: Sequence[Account]) -> str:
    return ", ".join(f"{each.id} ({each.label}, {each.protocol.value})" for each in accounts)
