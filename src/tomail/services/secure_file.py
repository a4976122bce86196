"""Protected files: one PDF under a Lesecode, by mail.

It is sealed at once and waits in the practice until somebody says how the patient got the Lesecode; then one
workstation takes it and queues it, under a Message-ID that was written down before. What died between the two
is queued at the next start, once.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import Refused, TomailError
from tomail.model.account import Account
from tomail.model.outgoing import Draft, OutgoingAttachment
from tomail.model.patients import Patient
from tomail.model.secure import Delivery, Form, Prepared, Told
from tomail.practice import secure_deliveries as table
from tomail.secure.crypto.codes import READ_CODE
from tomail.secure.protected_file.letter import CannotHold, Letter
from tomail.secure.protected_file.making import protected_file
from tomail.secure.protected_file.words import HTML_FILENAME, Words, words_for
from tomail.settings.values import Settings

from .composing import Composing
from .file_answers import FileAnswers
from .opening import MARK
from .patients import Patients
from .practice import PracticeSession
from .queueing import Wrapped
from .secure_forms import does_not_fit, has_left, named_patient, require_one_recipient, require_pages, whose
from .teamwork import prepare_key
from .whole_drafts import require_whole


class ProtectedFiles:
    """Synchronous and thread-safe."""

    def __init__(
        self,
        practice: PracticeSession,
        composing: Composing,
        engine: Composing,
        registry: AccountRegistry,
        patients: Patients,
        answers: FileAnswers,
        settings: Settings,
        clock: Clock,
    ) -> None:
        """`engine` queues what a workstation took and did not get into its outbox, whoever is signed in."""
        self._practice = practice
        self._composing = composing
        self._engine = engine
        self._registry = registry
        self._patients = patients
        self._answers = answers
        self._settings = settings
        self._clock = clock

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
        patient, keys = whose(self._patients, draft), self._practice.keys
        code, known = self._code(patient, fixed)
        identity = self._practice.write(
            lambda work: table.begin(work, keys, draft, Form.FILE, code, patient.id if patient else None)
        )
        try:
            self._sealed(identity, draft, code, patient, html=html)  # better now than when it must leave
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
        with self._practice.reading() as session:
            account = self._registry.get(table.row_of(session, delivery).account)
        message_id = self._composing.message_id(account)
        self._practice.write(lambda work: table.tell_code(work, delivery, channel, message_id))
        return self._queue(self._composing, delivery, draft, undo_seconds)

    def fixed_code(self, patient: str) -> bool:
        """Whether the patient has a Lesecode of their own."""
        with self._practice.reading() as session:
            return bool(table.fixed_code(session, self._practice.keys, patient)[0])

    def forget_fixed_code(self, patient: str) -> None:
        """From now on each message has its own."""
        self._practice.write(lambda work: table.set_fixed_code(work, self._practice.keys, patient, ""))

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

    def _queue(
        self, composing: Composing, identity: str, draft: Draft | None = None, undo_seconds: float = 0.0
    ) -> int:
        keys = self._practice.keys
        with self._practice.reading() as session:
            found = table.delivery(session, keys, identity)
            draft = draft or table.draft_of(session, keys, identity)
            code = table.code_of(session, keys, identity)
        if draft is None:
            raise Refused(has_left())
        wrapped = self._wrapped(draft, code, found)
        outbox_id = composing.send(draft, undo_seconds=undo_seconds, wrapped=wrapped)
        self._practice.database.write(self._practice.engine_actor, lambda work: table.queued(work, identity))
        return outbox_id

    def _wrapped(self, draft: Draft, code: str, delivery: Delivery) -> Wrapped:
        patient = named_patient(self._patients, delivery.patient)
        words, account = self._words(patient), self._registry.get(draft.account)
        file = self._sealed(delivery.id, draft, code, patient)
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
        self, delivery: str, draft: Draft, code: str, patient: Patient | None, *, html: bool = True
    ) -> OutgoingAttachment:
        """`html`: may open itself, where no PDF holds it. What was prepared so leaves so, whatever the
        settings say since."""
        setting, words = self._settings.text, self._words(patient)
        telephone = setting("practice.telephone")
        account = self._registry.get(draft.account)
        reply = self._answers.reply_to(delivery, account) if self._settings.is_on("secure.replies") else None
        letter = Letter(
            practice=self._called(account),
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
            return protected_file(letter, code, html=html, reply=reply)
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


def _named(patient: Patient | None, draft: Draft) -> str:
    if patient is None:
        return draft.to[0].name
    return " ".join(filter(None, (patient.title, patient.first_name, patient.last_name)))
