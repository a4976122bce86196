"""The guards before sending: what speaks against a mail, and what was sent all the same."""

from __future__ import annotations

import logging
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from tomail.accounts.autoconfig.providers import providers
from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.message.mailboxes import same_form
from tomail.model.audit import Action
from tomail.model.outgoing import Draft
from tomail.model.purposes import Fate
from tomail.practice.guards.check import check
from tomail.practice.guards.concerns import Concern, Kind, unchecked
from tomail.practice.guards.facts import Happening
from tomail.practice.guards.look_alikes import WELL_KNOWN
from tomail.practice.keys import PRACTICE, Keys
from tomail.practice.patients import known_by_number
from tomail.practice.record_keys import ensure_patient_key, patient_key
from tomail.practice.sealing import lock, unlock
from tomail.practice.work import Work
from tomail.settings.values import Settings

from .attachment_text import PdfReader
from .fates import bounced, latest_fates
from .outgoing_facts import AnsweredMail, Gathering, Surroundings, answered_ref
from .patient_lookup import NoPatients, PatientLookup
from .practice import PracticeSession
from .stores import Stores
from .teamwork import Teamwork

MOST_COLLEAGUES = 30  # addresses of one domain that the mirrored mail knows
_REASON = "tomail/override/v1"

log = logging.getLogger(__name__)


class SendingGuards:
    """Asked once before each mail. `patients` is set by whoever knows them."""

    def __init__(
        self,
        stores: Stores,
        registry: AccountRegistry,
        practice: PracticeSession,
        teamwork: Teamwork,
        clock: Clock,
        settings: Settings,
    ) -> None:
        self._settings = settings
        self._stores = stores
        self._registry = registry
        self._practice = practice
        self._teamwork = teamwork
        self._clock = clock
        self.patients: PatientLookup = NoPatients()
        self._pdf = PdfReader()

    def check(self, draft: Draft, *, protected: bool = False) -> tuple[Concern, ...]:
        """What speaks against sending it as it is, the gravest first. `protected`: leaves encrypted."""
        gathering = Gathering(self._around(draft), self.patients, self._pdf.text)
        protected = protected or draft.encrypt
        facts = gathering.outgoing(draft, self._answered(draft), self._happened(draft), protected=protected)
        found = check(facts) if self.patients.knows() else (*check(facts), unchecked())
        if self._settings.is_on("consent.required"):
            return found
        return tuple(each for each in found if each.kind is not Kind.HEALTH_DATA)

    def close(self) -> None:
        """End the process that reads PDF files."""
        self._pdf.close()

    def override(self, draft: Draft, concerns: Sequence[Concern], reason: str) -> None:
        """Write down that the mail leaves although guards refused, and why; nothing where none did.

        The reason may name a patient: the log has it sealed with their keys, so that it goes with them.
        Raises EnvironmentTrouble (PRACTICE_AWAY): what cannot be written down does not leave.
        """
        grave = [each for each in concerns if each.needs_reason]
        if not grave:
            return
        keys = self._practice.keys
        numbers = {person.number for each in grave for person in each.patients}

        def act(work: Work) -> None:
            patients = known_by_number(work.session, numbers)
            sealed = reason.strip().encode()
            for key in [ensure_patient_key(work, keys, each) for each in patients]:
                sealed = lock(key, sealed, _REASON)
            work.log(
                Action.OVERRIDE,
                draft.identity,
                account=draft.account,
                patient=patients[0] if len(patients) == 1 else None,
                concerns=[each.kind.value for each in grave],
                patients=patients,
                reason=b64encode(lock(keys.practice_key(), sealed, _REASON)).decode("ascii"),
                epoch=keys.epoch(PRACTICE),
            )

        self._practice.write(act)

    def _around(self, draft: Draft) -> Surroundings:
        known, written_to = self._known()
        own = frozenset(each.address.lower() for each in self._registry.all())
        public = WELL_KNOWN.union(*(each.domains for each in providers()))
        domains = _own_domains(own, known) - public
        everybody, now = {**known, **self.patients.addresses()}, self._clock.now()
        bounced = self._bounced(draft, now)
        return Surroundings(own, domains, written_to, everybody, public, now.astimezone().date(), bounced)

    def _bounced(self, draft: Draft, now: datetime) -> dict[str, Fate]:
        """Of any account: the address is the same."""
        people = {same_form(each.address) for each in (*draft.to, *draft.cc, *draft.bcc)} - {""}
        stores = self._stores.usable(self._registry.all())
        found = [fate for store in stores for fate in latest_fates(store, people, now)]
        return bounced(found)

    def _known(self) -> tuple[dict[str, str], frozenset[str]]:
        """Addresses that mail came from or went to, with their names; and those that it went to."""
        everybody = [
            each
            for store in self._stores.usable(self._registry.all())
            for each in store.correspondence.correspondents()
        ]
        known = {each.person.address.lower(): each.person.name for each in everybody}
        return known, frozenset(each.person.address.lower() for each in everybody if each.written_to)

    def _answered(self, draft: Draft) -> AnsweredMail | None:
        ref = answered_ref(draft)
        messages = self._stores.of(ref.account).messages if ref else None
        row = messages.summary(ref.number) if ref and messages else None
        return AnsweredMail(row, messages.raw(row.ref.number)) if row and messages else None

    def _happened(self, draft: Draft) -> Sequence[Happening]:
        ref = answered_ref(draft)
        if ref is None or not draft.begun:
            return ()
        since = datetime.fromtimestamp(draft.begun, UTC)
        return self._teamwork.meanwhile(ref, since, answered_before=draft.answered_before)


def _own_domains(own: Collection[str], known: Collection[str]) -> frozenset[str]:
    """Domains of the practice's addresses, whose other addresses are colleagues.

    Where so many people write from, it is a provider's that no list of ours has.
    """
    people = Counter(address.rpartition("@")[2] for address in known)
    domains = {address.rpartition("@")[2] for address in own}
    return frozenset(each for each in domains if people[each] <= MOST_COLLEAGUES)


def require_override(concerns: Sequence[Concern], reason: str) -> None:
    """Raises Refused (GUARDED) if one of them refuses and no reason is given."""
    grave = next((each for each in concerns if each.refuses), None)
    if grave and not reason.strip():
        raise Refused(
            Problem(
                ProblemKind.GUARDED,
                grave.sentence,
                sentence(
                    QT_TRANSLATE_NOOP(
                        "engine", "Nothing was sent. `--override REASON` sends it; the log keeps the reason."
                    )
                ),
            )
        )


def reason_of(session: Session, details: Mapping[str, Any], keys: Keys) -> str | None:
    """The reason that an act of the log has (Action.OVERRIDE); None once one of the patients was erased."""
    sealed = unlock(keys.practice_key(details["epoch"]), b64decode(details["reason"]), _REASON)
    for key in [patient_key(session, keys, each) for each in reversed(details["patients"])]:
        if key is None:
            return None
        sealed = unlock(key, sealed, _REASON)
    return sealed.decode()
