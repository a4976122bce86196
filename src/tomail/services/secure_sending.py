"""«Verschlüsselt senden»: a message that only the patient reads. It never leaves in clear.

One button for every form: here is asked which, and what became of all of them. A protected file is made by
`secure_file`, what goes through the portal by `portal.sending`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import Problem, ProblemKind, Refused, TomailError
from tomail.base.events import EventBus
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.audit import Action
from tomail.model.events import PersonChanged, PracticeStateChanged
from tomail.model.mail import Address
from tomail.model.outgoing import Draft
from tomail.model.patients import Patient
from tomail.model.secure import Delivery, Form, Prepared, Told
from tomail.practice import secure_deliveries as table
from tomail.practice.portal_answers import are_answers
from tomail.practice.portal_keys import no_portal
from tomail.secure.protocol.states import DeliveryState
from tomail.settings.values import Settings

from .archive import Archive
from .composing import Composing
from .file_answers import FileAnswers
from .opening import Opening
from .patients import Patients
from .portal.answers_in_list import answer_of_notice
from .practice import PracticeSession
from .sealing import Sealing
from .secure_copies import SecureCopies
from .secure_file import ProtectedFiles
from .secure_forms import form_for, goes_by_hin, has_left, marked, not_by_hin, require_one_recipient
from .stores import Stores

if TYPE_CHECKING:
    from .portal.sending import PortalSending


class SecureSending:
    """Synchronous and thread-safe. Changes are told as PracticeChanged (Topic.SECURE, ids of deliveries).

    Raises EnvironmentTrouble (PRACTICE_AWAY) while the practice database is away: then nothing is sent.
    """

    def __init__(
        self,
        practice: PracticeSession,
        composing: Composing,
        engine: Composing,
        stores: Stores,
        registry: AccountRegistry,
        sealing: Sealing,
        patients: Patients,
        archive: Archive,
        openings: Iterable[Opening],
        settings: Settings,
        bus: EventBus,
        clock: Clock,
        portal: PortalSending | None = None,
    ) -> None:
        """`engine` queues what a workstation took and did not get into its outbox, whoever is signed in."""
        self._practice = practice
        self._composing = composing
        self._stores = stores
        self._registry = registry
        self._sealing = sealing
        self.copies = SecureCopies(practice, stores, registry, archive, bus, clock)
        openings = tuple(openings)
        answers = FileAnswers(practice, stores, registry, openings, clock)
        self.copies.answers_in(answers)
        self.files = ProtectedFiles(practice, composing, engine, registry, patients, answers, settings, clock)
        self.portal = portal
        self._settings = settings
        for opening in openings:
            opening.sent_protected = self.copies.opened
        for each in (composing, engine):
            each.answers_protected = self.answers_protected
            each.queue.not_leaving = self.copies.taken_back
        bus.subscribe(PersonChanged, lambda event: self.resume())
        bus.subscribe(PracticeStateChanged, lambda event: self.resume() if event.connected else None)

    # before

    @property
    def active(self) -> bool:
        """The practice has activated the service."""
        return self._settings.is_on("secure.active")

    @property
    def comes_first(self) -> bool:
        """The button stands before plain sending."""
        return self.active and self._settings.text("secure.first") == "protected"

    def new(self, account: str, patient: Patient | None = None) -> Draft:
        """An empty protected message, to a patient. Raises Refused (INVALID) where they have no address."""
        if patient is None:
            return replace(self._composing.new(account), protected=True)
        if not patient.emails:
            raise Refused(_no_address())
        name = f"{patient.first_name} {patient.last_name}".strip()
        draft = self._composing.new(account, [Address(name, patient.emails[0])])
        return replace(draft, protected=True, patient=patient.id)

    def form_of(self, draft: Draft) -> Form:
        """How it would leave. Raises Refused (INVALID) unless it goes to exactly one person."""
        require_one_recipient(draft)
        certificate = self._sealing.readiness(replace(draft, encrypt=True)).problem is None
        return form_for(
            self._own(draft),
            draft.to[0].address,
            certificate=certificate,
            has_hin=self._has_hin,
            portal=self.portal is not None and self.portal.possible,
        )

    def _own(self, draft: Draft) -> str:
        return self._registry.get(draft.account).address

    @property
    def _has_hin(self) -> bool:
        return self._settings.is_on("secure.hin")

    def require_portal(self) -> PortalSending:
        """Raises Refused (NOT_FOUND) where the practice has none."""
        if self.portal is None or not self.portal.possible:
            raise Refused(no_portal())
        return self.portal

    def answers_protected(self, draft: Draft) -> bool:
        """Whether it answers a protected message of ours, or an answer to one; or the notice of one that has
        not come yet, for which a person may take it."""
        chain = {each for each in (draft.in_reply_to, *draft.references) if each}
        if not chain:
            return False
        if any(map(answer_of_notice, chain)):
            return True
        try:
            with self._practice.reading() as session:
                return table.are_protected(session, chain) or are_answers(session, chain)
        except TomailError:  # the practice is away
            return self.copies.look_protected(chain)

    # sending

    def send_sealed(self, draft: Draft, form: Form, *, undo_seconds: float = 0.0) -> int:
        """Queue what needs no Lesecode (`Form.SMIME`, `Form.HIN`); gives back the outbox id. Raises Refused
        (INVALID) where that would not encrypt it, whoever chose it."""
        if form is Form.SMIME:
            return self._composing.send(replace(draft, encrypt=True), undo_seconds=undo_seconds)
        require_one_recipient(draft)
        if not goes_by_hin(self._own(draft), draft.to[0].address, has_hin=self._has_hin):
            raise Refused(not_by_hin())
        by_hin = replace(marked(draft), encrypt=False, secret=False, hide_subject=False)
        return self._composing.send(by_hin, undo_seconds=undo_seconds, protected=True)

    def prepare(self, draft: Draft, *, fixed: bool | None = None, form: Form | None = None) -> Prepared:
        """Seal it for its patient, as a protected file (`secure_file`) or for the portal (`portal.sending`);
        nothing leaves yet. `form`: the one that somebody chose. Raises Refused (INVALID, NOT_ALLOWED)."""
        if form is Form.PORTAL:
            return self.require_portal().prepare(draft)
        return self.files.prepare(draft, fixed=fixed)

    def tell(
        self, delivery: str, channel: Told, draft: Draft | None = None, undo_seconds: float = 0.0
    ) -> int:
        """The patient has the Lesecode of a protected file, so it leaves; gives back the outbox id. Raises
        Refused (CONFLICT if it was sent or dropped meanwhile)."""
        self.delivery(delivery)
        return self.files.tell(delivery, channel, draft, undo_seconds)

    def drop(self, delivery: str) -> None:
        """It does not leave; what was written stays a draft where it was written."""
        if self.delivery(delivery).form is Form.PORTAL:
            self.require_portal().drop(delivery)
        else:
            self._practice.write(lambda work: table.step(work, delivery, "discard"))

    def call_back(self, delivery: str) -> None:
        """Take back what waits for its code, lies in this workstation's outbox, or is at the portal. Raises
        Refused (INVALID) once a protected file has left: it cannot be called back."""
        found = self.delivery(delivery)
        if found.form is Form.PORTAL:
            self.require_portal().recall(delivery)
        elif found.state == DeliveryState.CODE_PENDING:
            self.drop(delivery)
        elif not (found.message_id and self._cancelled(found)):
            raise Refused(has_left())

    # looking

    def deliveries(self) -> list[Delivery]:
        """Those of the accounts that the person may use, the newest first."""
        accounts = [each.id for each in self._registry.all()]
        with self._practice.reading() as session:
            return table.listed(session, self._practice.keys, accounts)

    def delivery(self, identity: str) -> Delivery:
        """One. Raises Refused (NOT_FOUND, NOT_ALLOWED)."""
        with self._practice.reading() as session:
            found = table.delivery(session, self._practice.keys, identity)
        self._registry.get(found.account)
        return found

    def of_mail(self, account: str, message_id: str) -> Delivery | None:
        """The delivery that a sent mail is; None if it is none."""
        with self._practice.reading() as session:
            found = table.sent_as(session, self._practice.keys, [message_id]).get(message_id)
        return found if found and found.account == account else None

    def content(self, delivery: str) -> Draft | None:
        """What was written."""
        self.delivery(delivery)
        with self._practice.reading() as session:
            return table.draft_of(session, self._practice.keys, delivery)

    def once_more(self, delivery: str) -> Draft:
        """What was written, to be sent again as another message."""
        draft = self.content(delivery)
        if draft is None:
            raise Refused(has_left())
        empty = self._composing.new(draft.account)
        return replace(draft, identity=empty.identity, protected=True, shared=False)

    def code(self, delivery: str) -> str:
        """The Lesecode once more, for a patient who lost it; that is logged."""
        found = self.delivery(delivery)
        self._practice.write(
            lambda work: work.log(
                Action.SECURE, delivery, account=found.account, patient=found.patient, code_shown=True
            )
        )
        with self._practice.reading() as session:
            return table.code_of(session, self._practice.keys, delivery)

    def fixed_code(self, patient: str) -> bool:
        """Whether the patient has a Lesecode of their own."""
        return self.files.fixed_code(patient)

    def forget_fixed_code(self, patient: str) -> None:
        """From now on each message has its own."""
        self.files.forget_fixed_code(patient)

    # after

    def resume(self) -> None:
        """Queue what this workstation took and did not get into its outbox before it died."""
        self.files.resume()

    # inside

    def _cancelled(self, delivery: Delivery) -> bool:
        store = self._stores.of(delivery.account)
        with store.transaction() as tx:
            there = store.outbox.called(tx, delivery.message_id)
        return there is not None and self._composing.queue.take_back(delivery.account, there, whole=True)


def _no_address() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "This patient has no e-mail address.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Enter it in the patient's data.")),
    )
