"""Whom of the practice the patients of a file mean.

By number first, then by name and birth date, then by name and an address or phone number in common. A number
of the practice's own system is never taken over by another: two people with the same name and birth date and
two numbers stay two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.model.patients import PatientDetails

from .importing.imported import ImportedPatient
from .numbers_in_text import number_key
from .patients import AT_ONCE, folded_name
from .tables.patients import Consent, Patient, PatientAddress

SEVERAL_FIT = QT_TRANSLATE_NOOP(
    "engine", "Several patients have this name and birth date or address; only a number tells them apart."
)


class NotOne(Exception):
    """Nobody can say whom the file means, or they must not be touched."""

    def __init__(self, reason: Sentence) -> None:
        super().__init__()
        self.reason = reason


class KnownPatients:
    """The rows that a file may mean, as far as they were loaded, and what hangs on them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._loaded: set[str] = set()
        self._by_number: dict[str, Patient] = {}
        self._by_name: defaultdict[str, dict[str, Patient]] = defaultdict(dict)
        self.addresses: defaultdict[str, dict[str, PatientAddress]] = defaultdict(dict)
        self.consents: defaultdict[str, list[Consent]] = defaultdict(list)

    def load(self, batch: Sequence[ImportedPatient]) -> None:
        """Those whom these may mean; who is here already stays as they are."""
        numbers = {each.details.number for each in batch} - {""}
        names = {folded_name(each.details) for each in batch}
        found = [*self._session.scalars(select(Patient).where(Patient.number.in_(numbers)))]
        found += self._session.scalars(select(Patient).where(Patient.folded_name.in_(names)))
        rows = [row for row in dict.fromkeys(found) if row.id not in self._loaded and row.erased is None]
        for row in rows:
            self.add(row)
        self._load_rest([row.id for row in rows])

    def add(self, row: Patient) -> None:
        """One more whom the file may mean, or one whose name or number is another now."""
        self._loaded.add(row.id)
        self._by_number[row.number] = row
        self._by_name[row.folded_name][row.id] = row

    def meant_by(self, details: PatientDetails) -> Patient | None:
        """The patient that the file speaks of; None: they are new. Raises NotOne."""
        numbered = self._by_number.get(details.number) if details.number else None
        if numbered is not None and numbered.number == details.number:
            return numbered
        named = self._named(details)
        found = [row for row in named if row.birth_date and row.birth_date == details.birth_date]
        found = found or [row for row in named if self._shares(row, details)]
        if len(found) > 1:
            raise NotOne(sentence(SEVERAL_FIT))
        return found[0] if found else None

    def _named(self, details: PatientDetails) -> list[Patient]:
        """Of that name now, and without another number of the practice's system."""
        name = folded_name(details)
        return [
            row
            for row in self._by_name[name].values()
            if row.folded_name == name and (row.own_number or _same_number(row.number, details.number))
        ]

    def _shares(self, row: Patient, details: PatientDetails) -> bool:
        """The same name at the same address; father and son are told apart by their birth dates."""
        if row.birth_date and details.birth_date:
            return False
        reached = {row.sms, row.phone} & {details.sms, details.phone} - {""}
        at_home = bool(row.street) and (row.street, row.postcode) == (details.street, details.postcode)
        return bool(reached) or at_home or not self.addresses[row.id].keys().isdisjoint(details.emails)

    def _load_rest(self, ids: Sequence[str]) -> None:
        for start in range(0, len(ids), AT_ONCE):
            part = ids[start : start + AT_ONCE]
            addresses = select(PatientAddress).where(PatientAddress.patient_id.in_(part))
            for each in self._session.scalars(addresses):
                self.addresses[each.patient_id][each.address] = each
            consents = select(Consent).where(Consent.patient_id.in_(part)).order_by(Consent.given)
            for given in self._session.scalars(consents):
                self.consents[given.patient_id].append(given)


def _same_number(one: str, other: str) -> bool:
    return not other or number_key(one) == number_key(other)
