"""Which patient a message is about. Pure; tens of thousands of patients in memory.

Sure is only what nothing speaks against. The sender's address, the full name with the birth date and the
patient number each point at people; if they point at one, and the text has no other patient's full name, no
other birth date, and nothing of a relative, the message is theirs. Everything else is for a person to decide:
a message in the wrong record is worse than a question.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from tomail.message.addresses import read_addresses
from tomail.message.folding import fold
from tomail.message.idn import to_ascii
from tomail.model.patients import (
    Candidate,
    Contact,
    MatchReason,
    Nobody,
    Patient,
    PatientMatch,
    Several,
    Sure,
    ThirdParty,
)

from .dates_in_text import birth_dates, said_birth_dates
from .names_in_text import Mention, NameIndex, given_names, last_names, name_pairs, words, words_of
from .numbers_in_text import NumberIndex
from .relatives_in_text import speaks_of_a_relative

_LONGEST_TEXT = 200_000  # characters that are read of one text
_MOST_TEXTS = 20
_MOST_CANDIDATES = 50
_ORDER = {reason: place for place, reason in enumerate(MatchReason)}


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What the texts say, by index of the patient."""

    strong: dict[int, MatchReason]  # number, or name and birth date
    weak: dict[int, MatchReason]
    mentions: frozenset[Mention]  # full names
    dated: frozenset[int]  # last name and birth date are there
    said_born: Sequence[set[date]]  # dates that are said to be somebody's birth date
    folded: str  # the texts


class Matcher:
    """Patients and contacts, ready to be recognised. Immutable: build another when they have changed.

    `own_names` are those of the people of the practice: they stand in every mail, in salutations and
    quotations, and say nothing of whom it is about even if they are patients.
    """

    def __init__(
        self, patients: Iterable[Patient], contacts: Iterable[Contact] = (), own_names: Iterable[str] = ()
    ) -> None:
        self._patients = tuple(patients)
        self._places = {patient.id: place for place, patient in enumerate(self._patients)}
        self._names = NameIndex(self._patients)
        self._numbers = NumberIndex(patient.number for patient in self._patients)
        self._born: dict[date, list[int]] = {}
        self._addresses: dict[str, list[int]] = {}
        self._households: dict[tuple[str, ...], list[int]] = {}
        for place, patient in enumerate(self._patients):
            if patient.birth_date:
                self._born.setdefault(patient.birth_date, []).append(place)
            for address in patient.emails:
                self._addresses.setdefault(address_key(address), []).append(place)
            if patient.street:
                self._households.setdefault(_household(patient), []).append(place)
        self._contacts: dict[str, Contact] = {}  # by address, or by domain
        for contact in contacts:
            for address in (
                *map(address_key, contact.emails),
                *(domain.lower() for domain in contact.domains),
            ):
                self._contacts.setdefault(address.removeprefix("@"), contact)
        self._own_names = [set(words(name)) for name in own_names]

    def match(self, sender: str, subject: str, text: str, more_texts: Iterable[str] = ()) -> PatientMatch:
        """Whom a message is about.

        `sender` is the From address, with its name or without; `more_texts` are those of attachments.
        """
        named = next(iter(read_addresses(sender, 1)), None)
        address, name = (address_key(named.address), named.name) if named else ("", "")
        evidence = self._evidence([name, subject, text, *more_texts])
        senders = list(self._addresses.get(address, ()))
        contact = self.contact_of(address)
        if contact and not senders:
            return ThirdParty(contact, self._candidates(evidence.strong or evidence.weak))
        if contact:  # a patient who also writes for others
            senders += [self._places[one] for one in contact.patients if one in self._places]
        return self._decided(evidence, list(dict.fromkeys(senders)))

    def named_in(self, *texts: str) -> tuple[Candidate, ...]:
        """The patients whom texts name, surely or possibly, the likeliest first."""
        evidence = self._evidence(texts)
        return self._candidates(evidence.weak | evidence.strong)

    def of_address(self, address: str) -> tuple[Patient, ...]:
        """Whose e-mail address it is; families share one."""
        return tuple(self._patients[place] for place in self._addresses.get(address_key(address), ()))

    def contact_of(self, address: str) -> Contact | None:
        """Who writes from there: by the whole address, else by its domain or one above it."""
        address = address_key(address)
        if address in self._contacts:
            return self._contacts[address]
        domain = address.rpartition("@")[2]
        while domain:
            if domain in self._contacts:
                return self._contacts[domain]
            domain = domain.partition(".")[2]
        return None

    def _decided(self, evidence: _Evidence, senders: Sequence[int]) -> PatientMatch:
        strong = evidence.strong
        likely = list(strong) or senders
        family = self._family_meant(evidence, senders)
        if len(likely) == 1 and (not senders or likely[0] in senders):
            one = likely[0]
            if family is None and self._nothing_speaks_against(one, evidence, senders):
                by_address = len(senders) == 1
                return Sure(self._patients[one], MatchReason.ADDRESS if by_address else strong[one])
        reasons = dict.fromkeys(family or (), MatchReason.FAMILY) | evidence.weak
        reasons |= dict.fromkeys(senders, MatchReason.ADDRESS) | strong
        if not reasons:
            return Nobody()
        return Several(self._candidates(reasons, first=evidence.weak.keys() & set(senders)))

    def _family_meant(self, evidence: _Evidence, senders: Sequence[int]) -> set[int] | None:
        """Whom of their family the senders may write of, perhaps unknown ones; None if of nobody."""
        if evidence.strong or not senders:
            return None
        households = (self._households.get(_household(self._patients[place]), ()) for place in senders)
        family = {place for household in households for place in household} - set(senders)
        if speaks_of_a_relative(evidence.folded):
            return family
        said = set(words_of(evidence.folded)) if family else set()
        return {place for place in family if given_names(self._patients[place]) & said} or None

    def _nothing_speaks_against(self, one: int, evidence: _Evidence, senders: Sequence[int]) -> bool:
        """Every full name in the text is this patient's, or that of one of those who share the address."""
        people = [name_pairs(self._patients[place]) for place in {one, *senders}]
        if not all(any(pairs & mention.near for pairs in people) for mention in evidence.mentions):
            return False
        if evidence.dated and one not in evidence.dated:
            return False
        born = self._patients[one].birth_date
        if not all(born in days for days in evidence.said_born) and (born or one not in evidence.strong):
            return False
        return bool(evidence.strong) or MatchReason.NUMBER not in evidence.weak.values()

    def _evidence(self, texts: Iterable[str]) -> _Evidence:
        folded = "\n\n".join(fold(text[:_LONGEST_TEXT]) for text in islice(texts, _MOST_TEXTS))
        names = self._names.find(folded)
        numbers = self._numbers.find(folded)
        dates = birth_dates(folded) if names.last_names else set()
        strong: dict[int, MatchReason] = {}
        weak: dict[int, MatchReason] = {}
        mentions = frozenset(mention for mention in names.mentions if not self._is_own(mention))
        for mention in mentions:
            weak.update(dict.fromkeys(self._names.holders(mention.said), MatchReason.NAME))
        born = {place for day in dates for place in self._born.get(day, ())}
        dated = {place for place in born if last_names(self._patients[place]) & names.last_names}
        for place in dated:
            if name_pairs(self._patients[place]) & names.near:
                strong[place] = MatchReason.NAME_AND_BIRTH_DATE
            else:
                weak.setdefault(place, MatchReason.LAST_NAME_AND_BIRTH_DATE)
        for place in numbers.possible:
            named = name_pairs(self._patients[place]) & names.near
            (strong if named else weak)[place] = MatchReason.NUMBER
        strong.update(dict.fromkeys(numbers.certain, MatchReason.NUMBER))
        said_born = said_birth_dates(folded)
        for days in said_born:
            holders = {place for day in days for place in self._born.get(day, ())}
            if not holders & (strong.keys() | weak.keys()):
                weak.update(dict.fromkeys(holders, MatchReason.BIRTH_DATE))
        weak = {place: why for place, why in weak.items() if place not in strong}
        return _Evidence(strong, weak, mentions, frozenset(dated), said_born, folded)

    def _is_own(self, mention: Mention) -> bool:
        return any(
            given in own and own.issuperset(last) for last, given in mention.said for own in self._own_names
        )

    def _candidates(
        self, reasons: dict[int, MatchReason], first: Iterable[int] = ()
    ) -> tuple[Candidate, ...]:
        preferred = set(first)

        def order(place: int) -> tuple[int, bool, str, str]:
            patient = self._patients[place]
            name = fold(patient.listed_name)
            return _ORDER[reasons[place]], place not in preferred, name, str(patient.birth_date)

        chosen = sorted(reasons, key=order)[:_MOST_CANDIDATES]
        return tuple(Candidate(self._patients[place], reasons[place]) for place in chosen)


def _household(patient: Patient) -> tuple[str, ...]:
    return fold(patient.last_name), fold(patient.street), patient.postcode


def address_key(address: str) -> str:
    """What makes two spellings of an e-mail address the same."""
    local, at, domain = address.strip().lower().rpartition("@")
    return f"{local}@{to_ascii(domain)}" if at else ""
