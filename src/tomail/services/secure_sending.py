"""«Verschlüsselt senden»: a message that only the patient reads.

It never leaves in clear. As a protected file (`Form.FILE`) it is sealed at once and waits in the practice
until somebody says how the patient got the Lesecode; then one workstation takes it and queues it, under a
Message-ID that was written down before. What died between the two is queued at the next start, once.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import Problem, ProblemKind, Refused, TomailError
from tomail.base.events import EventBus
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.account import Account
from tomail.model.audit import Action
from tomail.model.events import PersonChanged, PracticeStateChanged
from tomail.model.mail import Address
from tomail.model.outgoing import Draft, OutgoingAttachment
from tomail.model.patients import Patient
from tomail.model.secure import Delivery, Form, Prepared, Told
from tomail.practice import secure_deliveries as table
from tomail.practice.portal_answers import are_answers
from tomail.secure.crypto.codes import READ_CODE
from tomail.secure.protected_file.letter import CannotHold, Letter
from tomail.secure.protected_file.making import protected_file
from tomail.secure.protected_file.words import HTML_FILENAME, Words, words_for
from tomail.secure.protocol.states import DeliveryState
from tomail.settings.values import Settings

from .archive import Archive
from .composing import Composing, Wrapped
from .opening import MARK, Opening
from .patients import Patients
from .practice import PracticeSession
from .sealing import Sealing
from .secure_copies import SecureCopies
from .secure_forms import does_not_fit, form_for, marked, require_one_recipient, require_pages
from .stores import Stores
from .teamwork import prepare_key
from .whole_drafts import require_whole


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
    ) -> None:
        """`engine` queues what a workstation took and did not get into its outbox, whoever is signed in."""
        self._practice = practice
        self._composing = composing
        self._engine = engine
        self._stores = stores
        self._registry = registry
        self._sealing = sealing
        self._patients = patients
        self.copies = SecureCopies(practice, stores, registry, archive, bus, clock)
        self._settings = settings
        self._clock = clock
        for opening in openings:
            opening.sent_protected = self.copies.opened
        for each in (composing, engine):
            each.answers_protected = self.answers_protected
            each.not_leaving = self.copies.taken_back
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
        own, has_hin = self._registry.get(draft.account).address, self._settings.is_on("secure.hin")
        return form_for(own, draft.to[0].address, certificate=certificate, has_hin=has_hin)

    def answers_protected(self, draft: Draft) -> bool:
        """Whether it answers a protected message of ours, or an answer to one."""
        chain = {each for each in (draft.in_reply_to, *draft.references) if each}
        if not chain:
            return False
        try:
            with self._practice.reading() as session:
                return table.are_protected(session, chain) or are_answers(session, chain)
        except TomailError:  # the practice is away
            return False

    # sending

    def send_sealed(self, draft: Draft, form: Form, *, undo_seconds: float = 0.0) -> int:
        """Queue what needs no Lesecode (`Form.SMIME`, `Form.HIN`); gives back the outbox id."""
        if form is Form.SMIME:
            return self._composing.send(replace(draft, encrypt=True), undo_seconds=undo_seconds)
        return self._composing.send(marked(draft), undo_seconds=undo_seconds, protected=True)

    def prepare(self, draft: Draft, *, fixed: bool | None = None) -> Prepared:
        """Seal it as a protected file; nothing leaves yet. `fixed`: under the patient's own Lesecode, which
        is made if there is none; None: if there is one.

        Raises Refused (INVALID: more than one recipient, a file that does not fit; NOT_ALLOWED).
        """
        require_whole(draft)
        require_one_recipient(draft)
        html = self._settings.is_on("secure.html")
        require_pages(draft, html=html)
        prepare_key(self._practice, draft.account)
        patient, keys = self._patient_of(draft), self._practice.keys
        code, known = self._code(patient, fixed)
        identity = self._practice.write(
            lambda work: table.begin(work, keys, draft, Form.FILE, code, patient.id if patient else None)
        )
        try:
            self._sealed(draft, code, patient, html=html)  # better now than when the patient has the code
        except Refused:
            self._practice.write(lambda work: table.step(work, identity, "fail"))
            raise
        self._practice.write(lambda work: table.step(work, identity, "protect"))
        return Prepared(identity, draft.account, code, patient, known)

    def tell(
        self, delivery: str, channel: Told, draft: Draft | None = None, undo_seconds: float = 0.0
    ) -> int:
        """The patient has the Lesecode, so it leaves; gives back the outbox id. `draft` is what it was made
        of, where that is still at hand. Raises Refused (CONFLICT if it was sent or dropped meanwhile)."""
        account = self._registry.get(self.delivery(delivery).account)
        message_id = self._composing.message_id(account)
        self._practice.write(lambda work: table.tell_code(work, delivery, channel, message_id))
        return self._queue(self._composing, delivery, draft, undo_seconds)

    def drop(self, delivery: str) -> None:
        """It does not leave; what was written stays a draft where it was written."""
        self._practice.write(lambda work: table.step(work, delivery, "discard"))

    def call_back(self, delivery: str) -> None:
        """Take back what waits for its code, or lies in this workstation's outbox. Raises Refused (INVALID)
        once it has left: a protected file cannot be called back."""
        found = self.delivery(delivery)
        if found.state == DeliveryState.CODE_PENDING:
            self.drop(delivery)
        elif not (found.message_id and self._cancelled(found)):
            raise Refused(_has_left())

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
            raise Refused(_has_left())
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
        with self._practice.reading() as session:
            return bool(table.fixed_code(session, self._practice.keys, patient)[0])

    def forget_fixed_code(self, patient: str) -> None:
        """From now on each message has its own."""
        self._practice.write(lambda work: table.set_fixed_code(work, self._practice.keys, patient, ""))

    # after

    def resume(self) -> None:
        """Queue what this workstation took and did not get into its outbox before it died."""
        try:
            with self._practice.reading() as session:
                waiting = table.to_queue(session, self._practice.device.id)
        except TomailError:
            return
        for each in waiting:
            with suppress(TomailError):  # its account is locked for whoever is signed in
                self._queue(self._engine, each)

    # inside

    def _queue(
        self, composing: Composing, identity: str, draft: Draft | None = None, undo_seconds: float = 0.0
    ) -> int:
        keys = self._practice.keys
        with self._practice.reading() as session:
            found = table.delivery(session, keys, identity)
            draft = draft or table.draft_of(session, keys, identity)
            code = table.code_of(session, keys, identity)
        if draft is None:
            raise Refused(_has_left())
        wrapped = self._wrapped(draft, code, found)
        outbox_id = composing.send(draft, undo_seconds=undo_seconds, wrapped=wrapped)
        self._practice.database.write(self._practice.engine_actor, lambda work: table.queued(work, identity))
        return outbox_id

    def _wrapped(self, draft: Draft, code: str, delivery: Delivery) -> Wrapped:
        patient = self._found(delivery.patient)
        words, account = self._words(patient), self._registry.get(draft.account)
        file = self._sealed(draft, code, patient)
        outer = Draft(
            draft.identity,
            draft.account,
            to=tuple(replace(each, name="") for each in draft.to),
            subject=words.subject,
            text=words.letter(
                self._called(account),
                self._settings.text("practice.telephone"),
                opens_itself=file.filename == HTML_FILENAME,
            ),
            attachments=(file,),
            in_reply_to=draft.in_reply_to,
            references=draft.references,
            sign=draft.sign,
        )
        return Wrapped(outer, delivery.message_id, f"{MARK}: {delivery.id}\r\n".encode())

    def _sealed(
        self, draft: Draft, code: str, patient: Patient | None, *, html: bool = True
    ) -> OutgoingAttachment:
        """`html`: may open itself, where no PDF holds it. What was prepared so leaves so, whatever the
        settings say since."""
        setting, words = self._settings.text, self._words(patient)
        telephone = setting("practice.telephone")
        letter = Letter(
            practice=self._called(self._registry.get(draft.account)),
            contact=(
                setting("practice.address"),
                words.telephone.format(number=telephone) if telephone else "",
            ),
            recipient=_named(patient, draft),
            date=words.date(self._clock.now().astimezone().date()),
            subject=draft.subject,
            text=draft.text,
            files=draft.attachments,
            words=words,
        )
        try:
            return protected_file(letter, code, html=html)
        except CannotHold as error:
            raise Refused(does_not_fit(error.filename)) from None

    def _called(self, account: Account) -> str:
        return self._settings.text("practice.name") or account.display_name or account.address

    def _words(self, patient: Patient | None) -> Words:
        return words_for(patient.language if patient else "")

    def _code(self, patient: Patient | None, fixed: bool | None) -> tuple[str, bool]:
        """The Lesecode, and whether the patient knows it."""
        keys = self._practice.keys
        if patient is None or fixed is False:
            return READ_CODE.new(), False
        with self._practice.reading() as session:
            code, told = table.fixed_code(session, keys, patient.id)
        if code or fixed is None:
            return code or READ_CODE.new(), told
        code = READ_CODE.new()
        self._practice.write(lambda work: table.set_fixed_code(work, keys, patient.id, code))
        return code, False

    def _patient_of(self, draft: Draft) -> Patient | None:
        """Whom it was begun for, if it still goes to them, else whose address it is, if nobody shares it."""
        begun_for = self._found(draft.patient or None)
        if begun_for and draft.to[0].address.strip().lower() in begun_for.emails:
            return begun_for
        living_there = self._patients.of_address(draft.to[0].address)
        return living_there[0] if len(living_there) == 1 else None

    def _found(self, patient: str | None) -> Patient | None:
        if patient is not None:
            with suppress(Refused):
                return self._patients.patient(patient)
        return None

    def _cancelled(self, delivery: Delivery) -> bool:
        store = self._stores.of(delivery.account)
        with store.transaction() as tx:
            there = store.outbox.called(tx, delivery.message_id)
        return there is not None and self._composing.take_back(delivery.account, there, whole=True)


def _named(patient: Patient | None, draft: Draft) -> str:
    if patient is None:
        return draft.to[0].name
    return " ".join(filter(None, (patient.title, patient.first_name, patient.last_name)))


def _no_address() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "This patient has no e-mail address.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Enter it in the patient's data.")),
    )


def _has_left() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "This protected message has left; it cannot be called back.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Without the Lesecode nobody reads it.")),
    )
