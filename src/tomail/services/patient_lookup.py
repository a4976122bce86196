"""What sending asks about patients."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from tomail.model.mail import MessageRef
from tomail.model.patients import Candidate, Contact, Patient


class PatientLookup(Protocol):
    """Answers from memory: it is asked for every recipient and every text of a mail."""

    def knows(self) -> bool:
        """False while nobody is known because the practice database is away and was never seen."""

    def of_address(self, address: str) -> Sequence[Patient]:
        """Whose address it is; families share one."""

    def contact_of(self, address: str) -> Contact | None:
        """The relative or institution that writes from there."""

    def with_ids(self, ids: Sequence[str]) -> Sequence[Patient]:
        """The patients with these ids, as far as they are there."""

    def named_in(self, *texts: str) -> Sequence[Candidate]:
        """Whom texts mean, surely or possibly, the likeliest first."""

    def about(self, ref: MessageRef) -> Sequence[Patient]:
        """Whom a message that is here is known to be about."""

    def addresses(self) -> Mapping[str, str]:
        """All addresses of patients in lower case, each with the listed name of whose it is."""


class NoPatients:
    """A practice without patients."""

    def knows(self) -> bool:
        """There is nobody to know."""
        return True

    def of_address(self, address: str) -> Sequence[Patient]:
        """Nobody's."""
        return ()

    def contact_of(self, address: str) -> Contact | None:
        """Nobody."""
        return None

    def with_ids(self, ids: Sequence[str]) -> Sequence[Patient]:
        """None."""
        return ()

    def named_in(self, *texts: str) -> Sequence[Candidate]:
        """Nobody."""
        return ()

    def about(self, ref: MessageRef) -> Sequence[Patient]:
        """Nobody."""
        return ()

    def addresses(self) -> Mapping[str, str]:
        """None."""
        return {}
