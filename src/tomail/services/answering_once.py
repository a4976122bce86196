"""Who of several workstations answers with a click: the practice knows at once, a mailbox only later."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from tomail.base.errors import EnvironmentTrouble
from tomail.model.mail import MessageRef, MessageSummary
from tomail.model.purposes import Participation
from tomail.model.teamwork import practice_mail
from tomail.practice.work import Work

from .practice import PracticeSession
from .stores import Stores

ANSWERED = {
    Participation.ACCEPTED: "$tomail-accepted",
    Participation.TENTATIVE: "$tomail-tentative",
    Participation.DECLINED: "$tomail-declined",
}
"""Keywords of an answered invitation: other workstations see it too."""
UNTIL_SEEN = timedelta(minutes=10)
"""After so long a workstation that loads mail at all has the keyword that tells of the other's answer."""

IsFirst = Callable[[MessageRef, str], bool]


class FirstToAnswer:
    """Each answer is an operation of the practice, which is carried out once: its result says for whom."""

    def __init__(self, stores: Stores, practice: PracticeSession) -> None:
        self._stores = stores
        self._practice = practice

    def is_first(self, ref: MessageRef, answer: str) -> bool:
        """False if another workstation answers just now, even if otherwise. True while the practice is away:
        mail goes on.

        Raises Refused (NOT_FOUND, NOT_ALLOWED).
        """
        row = self._stores.summary(ref)
        try:
            found: dict[str, Any] = self._practice.write(_taken, operation=_operation(row, answer))
        except EnvironmentTrouble:
            return True
        age = self._practice.database.clock.now() - datetime.fromisoformat(found["at"])
        return found["device"] == self._practice.actor.device or age > UNTIL_SEEN


def _taken(work: Work) -> dict[str, str]:
    return {"device": work.actor.device, "at": work.now.isoformat()}


def _operation(row: MessageSummary, answer: str) -> str:
    """Who changed their mind answers anew: what this workstation knows of earlier answers is part of it. What
    is answered now is not: of two who contradict each other nobody would know which one holds."""
    answers = set(ANSWERED.values())
    known = " ".join(sorted(answers.intersection(row.keywords)))
    what = "invitation" if answer in answers else answer
    said = "\0".join(("answer", practice_mail(row).key, what, known))
    return hashlib.sha256(said.encode()).hexdigest()
