"""Recognising whom mirrored mail is about: after the mirror, in small steps, and again when patients change.

What is found is kept beside the mirror (store.about). A change of a few patients only makes that mail stale
which may have to do with them; an import of many makes all of it stale, and the newest comes first.
"""

from __future__ import annotations

import logging
import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import EnvironmentTrouble
from tomail.base.events import EventBus
from tomail.message.folding import fold
from tomail.message.index_text import index_text
from tomail.model.events import PatientsOfMailChanged
from tomail.model.mail import MessageRef, MessageSummary, Seals
from tomail.model.patients import (
    Candidate,
    MatchReason,
    Nobody,
    Patient,
    PatientMatch,
    Several,
    Sure,
    ThirdParty,
)
from tomail.model.record import PatientState
from tomail.model.teamwork import PracticeMail, practice_mail
from tomail.practice.mail_patients import changed_mail, mail_known_as, said
from tomail.practice.names_in_text import last_names, words
from tomail.practice.patients import changed_since
from tomail.store.about import NEWEST, Recognised
from tomail.store.mail_store import MailStore

from .attachment_text import PdfReader
from .opening import Opening
from .patient_directory import Directory, PatientDirectory
from .practice import PracticeSession
from .stores import Stores
from .work_lookup import numbers_of

AT_ONCE = 50  # messages a step: a fraction of a second
FEW = 200  # changed patients; more make all mail stale
MOST_KEPT = 10  # candidates of a message
MOST_RECIPIENTS = 5  # of a sent mail that are looked at
CLOCKS_DIFFER = timedelta(days=1)  # what others said is asked for with this overlap

Pause = Callable[[float], bool]
"""Called after each step with the seconds that it took; False ends the work."""

log = logging.getLogger(__name__)


def without_pause(seconds: float) -> bool:
    """For a command, which has nothing else to do."""
    return True


class MailMatching:
    """Works on the stores of this workstation; one account at a time."""

    def __init__(
        self,
        practice: PracticeSession,
        directory: PatientDirectory,
        stores: Stores,
        registry: AccountRegistry,
        bus: EventBus,
        clock: Clock,
        opening: Opening,
    ) -> None:
        self._practice = practice
        self._opening = opening
        self._directory = directory
        self._stores = stores
        self._registry = registry
        self._bus = bus
        self._clock = clock
        self._pdf = PdfReader()
        self.answers_of: Callable[[MessageSummary], str | None] = lambda row: None  # through the portal

    def bring_up_to_date(self, account: str, pause: Pause = without_pause) -> int:
        """Look at everything in the account that nobody looked at since patients changed; how many messages.

        Raises Refused (NOT_ALLOWED), EnvironmentTrouble (PRACTICE_AWAY) where no patients were ever seen.
        """
        generation = self._directory.generation()
        if generation == 0:
            return 0
        store = self._stores.of(account)
        self.hear_since(account)
        if store.about.is_current(generation):
            return 0
        directory = self._directory.now()
        self._grow_stale(store, directory)
        return sum(map(len, self._worked_through(store, directory, pause)))

    def look_at(self, refs: Collection[MessageRef]) -> None:
        """These messages now, if they need it: somebody is about to see them."""
        generation = self._directory.generation()
        for account, numbers in by_account(refs).items():
            store = self._stores.of(account)
            if generation and not store.about.is_current(generation, numbers):
                self._look_at(store, numbers)

    def _look_at(self, store: MailStore, numbers: Sequence[int]) -> None:
        directory = self._directory.now()
        self._grow_stale(store, directory)
        known = store.about.rows(numbers)
        wanted = [number for number in numbers if number not in known or known[number].stale]
        for start in range(0, len(wanted), AT_ONCE):
            self._match(store, directory, wanted[start : start + AT_ONCE])

    def hear_since(self, account: str) -> None:
        """What others linked, filed and took out since this workstation asked last; quiet while away."""
        store, now = self._stores.of(account), self._clock.now()
        last = store.about.counter("said")
        since = datetime.fromtimestamp(last, UTC) - CLOCKS_DIFFER if last else None
        try:
            with self._practice.reading() as session:
                mails = changed_mail(session, since)
        except EnvironmentTrouble:
            return
        self._hear(store, [mail for mail in mails if mail.account == account])
        with store.transaction() as tx:
            store.about.set_counter(tx, "said", int(now.timestamp()))

    def hear(self, keys: Collection[str]) -> None:
        """Something was said of the mails with these keys."""
        with self._practice.reading() as session:
            mails = mail_known_as(session, keys)
        own = {each.id for each in self._registry.all()}
        for account in {mail.account for mail in mails} & own:
            self._hear(self._stores.of(account), [mail for mail in mails if mail.account == account])

    def close(self) -> None:
        """End the process that reads PDF files."""
        self._pdf.close()

    def _grow_stale(self, store: MailStore, directory: Directory) -> None:
        seen = store.about.counter("patients")
        if seen == directory.generation:
            return
        concerned = self._concerned(store, seen, directory) if seen else set()
        with store.transaction() as tx:
            grown = store.about.grow_stale(tx, concerned)
            store.about.set_counter(tx, "patients", directory.generation)
        log.info("account %s: %d messages to look at again", store.account, grown)

    def _concerned(self, store: MailStore, seen: int, directory: Directory) -> set[int] | None:
        """The messages that what changed since may have to do with; None: all."""
        with self._practice.reading() as session:
            changed = changed_since(session, seen)
        if len(changed.patients) > FEW:
            return None
        patients = [directory.patients[each] for each in changed.patients if each in directory.patients]
        contacts = [each for each in directory.contacts if each.id in changed.contacts]
        senders = {address for each in patients for address in each.emails}
        senders.update(part for each in contacts for part in (*each.emails, *each.domains))
        return store.about.concerned(
            {*changed.patients, *changed.contacts},
            senders,
            {word for patient in patients for word in _telling_words(patient)},
        )

    def _worked_through(
        self, store: MailStore, directory: Directory, pause: Pause
    ) -> Iterator[Sequence[int]]:
        for waiting in (store.about.unseen, store.about.stale):
            below = NEWEST
            while numbers := waiting(below, AT_ONCE):
                began = time.monotonic()
                self._match(store, directory, numbers)
                below = numbers[-1]
                yield numbers
                if not pause(time.monotonic() - began):
                    return

    def _match(self, store: MailStore, directory: Directory, numbers: Sequence[int]) -> None:
        rows = store.messages.summaries(numbers)
        found = {row.ref.number: self._recognised(store, directory, row) for row in rows if row.downloaded}
        if not found:
            return
        with store.transaction() as tx:
            store.about.put(tx, found)
        self._hear_of_rows(store, rows)
        self._bus.publish(PatientsOfMailChanged(store.account, tuple(found)))

    def _recognised(self, store: MailStore, directory: Directory, row: MessageSummary) -> Recognised:
        patient = self.answers_of(row)
        if patient and patient in directory.patients:
            return Recognised(PatientState.SURE, (patient,), MatchReason.ADDRESS)
        raw = store.messages.raw(row.ref.number)
        if raw is None:
            return Recognised(PatientState.NOBODY)
        answered_by = self._opening.file_answer_of(row.ref, raw)
        if answered_by and answered_by in directory.patients:
            return Recognised(PatientState.SURE, (answered_by,), MatchReason.ADDRESS)
        if Seals.OPENED in row.seals:  # a person has opened it; nothing is decrypted for this alone
            raw = self._opening.open(row.ref, raw).raw
        text = index_text(raw)
        more = [*text.attachment_names, self._attachments(store, row, raw)]
        return recognised(whom(directory, row, text.text, more))

    def _attachments(self, store: MailStore, row: MessageSummary, raw: bytes) -> str:
        if not row.has_attachments:
            return ""
        known = store.about.attachment_text(row.ref.number)
        if known is not None:
            return known
        text = "\n\n".join(self._pdf.texts(raw))
        if text:
            with store.transaction() as tx:
                store.about.put_attachment_text(tx, row.ref.number, text)
        return text

    def _hear_of_rows(self, store: MailStore, rows: Iterable[MessageSummary]) -> None:
        """What is known of mail that is new at this workstation; later if the practice is away."""
        try:
            with self._practice.reading() as session:
                known = said(session, {practice_mail(row).key for row in rows})
        except EnvironmentTrouble:
            return
        with store.transaction() as tx:
            for row in rows:
                one = known.get(practice_mail(row).key)
                if one is not None:
                    store.about.say(tx, row.ref.number, one.linked, one.rejected, one.filed)

    def _hear(self, store: MailStore, mails: Sequence[PracticeMail]) -> None:
        if not mails:
            return
        rows = store.messages.summaries(numbers_of(store, mails))
        with self._practice.reading() as session:
            known = said(session, {mail.key for mail in mails})
        changed = []
        with store.transaction() as tx:
            for row in rows:
                one = known.get(practice_mail(row).key)
                linked, rejected, filed = (one.linked, one.rejected, one.filed) if one else ((), (), ())
                if store.about.say(tx, row.ref.number, linked, rejected, filed):
                    changed.append(row.ref.number)
        if changed:
            self._bus.publish(PatientsOfMailChanged(store.account, tuple(changed)))


def by_account(refs: Iterable[MessageRef]) -> dict[str, list[int]]:
    """The numbers of each account."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for ref in refs:
        found[ref.account].append(ref.number)
    return found


def whom(directory: Directory, row: MessageSummary, text: str, more: Iterable[str] = ()) -> PatientMatch:
    """Whom a message is about. Of a sent one the recipients speak, and two of them are never sure."""
    matcher, more = directory.matcher, [*more]
    if not row.outgoing:
        return matcher.match(str(row.sender), row.subject, text, more)
    people = [str(each) for each in islice(row.recipients, MOST_RECIPIENTS)]
    if len(row.recipients) <= 1:
        return matcher.match("".join(people), row.subject, text, more)
    found = [matcher.of_address(each.address) for each in row.recipients[:MOST_RECIPIENTS]]
    if not any(found):
        return matcher.match("", row.subject, text, more)
    candidates = [matcher.match(each, row.subject, text, more) for each in people]
    return Several(tuple(dict.fromkeys(one for match in candidates for one in _candidates(match))))


def recognised(match: PatientMatch) -> Recognised:
    """As it is kept."""
    match match:
        case Sure(patient, reason):
            return Recognised(PatientState.SURE, (patient.id,), reason)
        case Several(candidates):
            return Recognised(PatientState.SEVERAL, _ids(candidates))
        case ThirdParty(contact, candidates):
            return Recognised(PatientState.THIRD_PARTY, _ids(candidates), contact=contact.id)
        case Nobody():
            return Recognised(PatientState.NOBODY)


def _candidates(match: PatientMatch) -> tuple[Candidate, ...]:
    match match:
        case Sure(patient, reason):
            return (Candidate(patient, reason),)
        case Several(candidates) | ThirdParty(_, candidates):
            return candidates
        case Nobody():
            return ()


def _ids(candidates: Iterable[Candidate]) -> tuple[str, ...]:
    return tuple(each.patient.id for each in islice(candidates, MOST_KEPT))


def _telling_words(patient: Patient) -> set[str]:
    """Words without which no text names the patient."""
    names = {max(name, key=len) for name in last_names(patient)}
    numbers = {max(words(patient.number), key=len)} if words(patient.number) else {fold(patient.number)}
    return (names | numbers) - {""}
