"""Protected messages through the portal, from the practice's side.

What was written lies in the practice from `prepare` on, sealed; `send` says that it leaves, and everything
after that happens by itself (`carrying`), at whichever workstation can do it.
"""

from __future__ import annotations

import logging
import threading
from contextlib import suppress

from tomail.accounts.registry import AccountRegistry
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused, TomailError
from tomail.base.events import EventBus
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.base.threads import Waker
from tomail.model.events import (
    PersonChanged,
    PortalStateChanged,
    PracticeChanged,
    PracticeStateChanged,
    Topic,
)
from tomail.model.outgoing import Draft
from tomail.model.patients import Patient
from tomail.model.people import Right
from tomail.model.portal import Held, Link, Reader, ReaderKind
from tomail.model.secure import Form, Prepared, Told
from tomail.practice import portal_accounts, portal_holds, portal_recalls, secure_deliveries
from tomail.practice.portal_accounts import plain
from tomail.practice.portal_holds import Hold, Letter
from tomail.secure.client.sending import fits
from tomail.secure.crypto.codes import MESSAGE_NUMBER, REGISTRATION_CODE
from tomail.secure.crypto.wraps import new_content_key
from tomail.secure.protocol.states import DeliveryState
from tomail.services.composing import Composing
from tomail.services.patients import Patients
from tomail.services.practice import PracticeSession
from tomail.services.secure_forms import require_one_recipient, whose
from tomail.services.teamwork import prepare_key
from tomail.services.whole_drafts import require_whole
from tomail.settings.values import Settings

from .carrying import Carrying, sources
from .connection import PortalConnection, alarmed
from .failures import LEFT, failed, waits, will_be_recalled
from .notice import portal_language
from .noticing import Noticing, called

AGAIN_SECONDS = 60.0  # while something waits for the portal
LAST_SECONDS = 5.0
FIRST = Reader(ReaderKind.FIRST)
_KNOWN = (ReaderKind.RELEASED, ReaderKind.WAITING, ReaderKind.KEY_CHANGED)

log = logging.getLogger(__name__)


class PortalSending:
    """Synchronous and thread-safe. Changes are told as PracticeChanged (Topic.SECURE, ids of deliveries;
    Topic.PORTAL, ids of accounts), the upload as UploadProgress."""

    def __init__(
        self,
        practice: PracticeSession,
        connection: PortalConnection,
        composing: Composing,
        registry: AccountRegistry,
        patients: Patients,
        settings: Settings,
        carrying: Carrying,
        noticing: Noticing,
        bus: EventBus,
    ) -> None:
        """`composing` and `registry` are the person's."""
        self._practice = practice
        self._connection = connection
        self._composing = composing
        self._registry = registry
        self._patients = patients
        self._settings = settings
        self._carrying = carrying
        self._noticing = noticing
        self._readers: dict[str, tuple[Reader, str | None]] | None = None
        self._guard = threading.Lock()
        self._waker = Waker()
        self._thread: threading.Thread | None = None
        bus.subscribe(PracticeChanged, self._heard, whoever=True)
        bus.subscribe(PortalStateChanged, self._met, whoever=True)
        bus.subscribe(PersonChanged, lambda event: self.resume())
        bus.subscribe(PracticeStateChanged, lambda event: self.resume() if event.connected else None)

    # before

    @property
    def possible(self) -> bool:
        """The practice has a portal; what is sent while it is away waits."""
        return self._connection.configured

    def state_of(self, address: str) -> Reader:
        """Whether somebody reads at the portal. Asks no network; from memory but for the first time."""
        return self._known().get(plain(address), (FIRST, None))[0]

    def account_of(self, address: str) -> str | None:
        """Their account at the portal, for Releases; None before they registered."""
        return self._known().get(plain(address), (FIRST, None))[1]

    def prepare(self, draft: Draft) -> Prepared:
        """Keep it sealed; nothing leaves yet. `code` is the Anmeldecode of a first message, "" of later ones.

        Raises Refused (INVALID: more than one recipient, above 100 MB, blocked; NOT_ALLOWED).
        """
        require_whole(draft)
        require_one_recipient(draft)
        if not fits(sources(draft), draft.subject + draft.text):
            raise Refused(_too_large())
        reader = self.state_of(draft.to[0].address)
        if reader.kind is ReaderKind.BLOCKED:
            raise Refused(_blocked())
        prepare_key(self._practice, draft.account)
        patient = whose(self._patients, draft)
        known = reader.kind in _KNOWN
        code = "" if known else REGISTRATION_CODE.new()
        letter = self._letter(draft, patient, reader)
        account = self.account_of(draft.to[0].address) if known else None
        identity = self._prepared(draft, code, patient, letter, account)
        return Prepared(identity, draft.account, code, patient, known, Form.PORTAL)

    def send(self, delivery: str, channel: Told | None = None, draft: Draft | None = None) -> None:
        """It leaves, as soon as the portal can be reached. `channel`: how the patient gets the Anmeldecode;
        None: there is none, or they get none. `draft`: what it was made of, which is forgotten where it was
        written. Raises Refused (CONFLICT if it was sent or dropped meanwhile)."""
        self._practice.write(lambda work: portal_holds.leaves(work, delivery, channel))
        if draft is not None:
            self._noticing.written[delivery] = draft
            self._composing.drafts.put_away(draft)
        self.resume()

    def drop(self, delivery: str) -> None:
        """It does not leave; what was written stays a draft. Raises Refused (CONFLICT)."""
        self._practice.write(lambda work: portal_holds.drop(work, delivery))

    # after

    def held(self, delivery: str) -> Held:
        """What is known of a delivery at the portal beside its state. Raises Refused (NOT_FOUND)."""
        hold = self._hold(delivery)
        leaves = hold.may_leave and hold.state in portal_holds.ON_ITS_WAY
        return Held(
            delivery=hold.delivery,
            reader=hold.reader,
            leaves=leaves,
            expires=hold.expires,
            reminded=hold.reminded,
            notice_failed=hold.notice_failed,
            problem=failed(hold.trouble) if hold.trouble else self._waits_for() if leaves else None,
            address_now=self._address_now(hold),
        )

    def recall(self, delivery: str) -> None:
        """Take it back: nobody reads it any more, at the latest when the portal can be reached again.

        Raises Refused (CONFLICT, NOT_ALLOWED); EnvironmentTrouble (OFFLINE) where the portal has not heard it
        yet: it will.
        """
        self._noticing.written.pop(delivery, None)
        if not self._practice.write(lambda work: portal_recalls.recall(work, delivery)):
            return
        self._tried()
        with self._practice.reading() as session:
            waiting = delivery in portal_recalls.to_recall(session)
        if waiting:
            self.resume()
            raise EnvironmentTrouble(will_be_recalled())

    def recall_everything(self) -> None:
        """Take back all that lies at the portal as far as that can be told, and end what is on its way
        there. Raises Refused (NOT_ALLOWED)."""
        self._practice.write(lambda work: portal_recalls.recall_everything(work, LEFT))
        with suppress(TomailError):
            self._carrying.recall()

    def remind(self, delivery: str) -> None:
        """Write the neutral mail once more. Raises Refused (CONFLICT: not in its state, or within a day)."""
        account = self._registry.get(self._hold(delivery).account)
        self._practice.require(Right.SEND, account.id)
        self._noticing.remind(delivery)

    # bringing on

    def carry_on(self) -> bool:
        """Everything that this workstation can bring on now; False if something waits for the portal. Raises
        EnvironmentTrouble, Refused where the portal cannot be asked."""
        if not self.possible:
            return True
        self._carrying.everything()
        return not self._carrying.waits()

    def start(self) -> None:
        """Bring things on by a thread of its own from now on."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="portal-sending", daemon=True)
            self._thread.start()

    def resume(self) -> None:
        """Look now, on that thread."""
        self._waker.wake()

    def close(self) -> None:
        """End the thread; what is under way goes on at the next start."""
        self._waker.stop()
        self._carrying.stop.set()
        if self._thread is not None:
            self._thread.join(LAST_SECONDS)

    def _run(self) -> None:
        while not self._waker.stopped:
            self._waker.wait(None if self._tried() else AGAIN_SECONDS)

    def _tried(self) -> bool:
        """True if nothing is left to do."""
        try:
            return self.carry_on()
        except TomailError as error:
            if error.problem.kind is ProblemKind.OFFLINE:
                self._connection.note(Link.AWAY)
            log.info("what leaves through the portal waits: %s", error.problem.kind.value)
        except Exception:
            log.exception("what leaves through the portal waits")
        return False

    # inside

    def _prepared(
        self, draft: Draft, code: str, patient: Patient | None, letter: Letter, reader: str | None
    ) -> str:
        keys, epoch, content_key = self._practice.keys, self._connection.epoch(), new_content_key()
        whose = patient.id if patient else None
        return self._practice.write(
            lambda work: portal_holds.prepare(
                work, keys, draft, code, whose, letter, content_key, epoch, reader
            )
        )

    def _letter(self, draft: Draft, patient: Patient | None, reader: Reader) -> Letter:
        to, first = draft.to[0], reader.kind not in _KNOWN
        return Letter(
            name=to.name,
            address=to.address.strip(),
            language=portal_language(patient.language if patient else ""),
            number=MESSAGE_NUMBER.read(MESSAGE_NUMBER.new()) or "" if first else "",
            notify=reader.kind is not ReaderKind.RELEASED,  # the portal tells them of the release
            reply_allowed=self._settings.is_on("secure.replies"),
            sender=called(self._settings, self._registry.get(draft.account)),
            thread=self._thread_of(draft),
            receipt_wanted=self._settings.is_on("secure.receipts"),
        )

    def _thread_of(self, draft: Draft) -> str:
        """The delivery that the conversation began with; "" for this one."""
        chain = [each for each in (*draft.references, draft.in_reply_to) if each]
        with self._practice.reading() as session:
            return secure_deliveries.first_of(session, chain)

    def _known(self) -> dict[str, tuple[Reader, str | None]]:
        with self._guard:
            if self._readers is not None:
                return self._readers
        try:
            found = self._load()
        except TomailError:  # the practice is away, or this workstation is none of it any more
            return {}
        with self._guard:
            self._readers = found
        return found

    def _load(self) -> dict[str, tuple[Reader, str | None]]:
        with self._practice.reading() as session:
            keys = self._practice.keys
            invited = portal_holds.invited(session, keys)
            there = portal_accounts.accounts(session, keys)
        found: dict[str, tuple[Reader, str | None]] = {
            plain(each.letter.address): (Reader(ReaderKind.INVITED), None) for each in invited
        }
        for each in reversed(there):
            if each.reader.kind is not ReaderKind.FIRST:
                found[plain(each.address)] = (each.reader, each.id)
        return found

    def _hold(self, delivery: str) -> Hold:
        with self._practice.reading() as session:
            found = portal_holds.hold(session, self._practice.keys, delivery)
        if found is None:
            raise Refused(secure_deliveries.unknown())
        return found

    def _waits_for(self) -> Problem | None:
        link = self._connection.status().link
        if link is Link.ALARM:
            return alarmed()
        return waits() if link is not Link.CONNECTED else None

    def _address_now(self, hold: Hold) -> str:
        """«Abweichend von der Akte»: the address that the patient's record has instead."""
        if hold.patient is None or hold.state == DeliveryState.DISCARDED:
            return ""
        try:
            emails = self._patients.patient(hold.patient).emails
        except Refused:
            return ""
        return "" if plain(hold.letter.address) in emails else next(iter(emails), "")

    def _met(self, event: PortalStateChanged) -> None:
        if event.link is Link.CONNECTED:
            self.resume()

    def _heard(self, event: PracticeChanged) -> None:
        if event.topic not in (Topic.PORTAL, Topic.SECURE, Topic.PEOPLE):
            return
        with self._guard:
            self._readers = None
        if event.topic is not Topic.PEOPLE:
            self.resume()


def _too_large() -> Problem:
    return Problem(
        ProblemKind.TOO_LARGE,
        sentence(
            QT_TRANSLATE_NOOP("engine", "Through the portal at most 50 files of together 100 MB leave.")
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Send fewer or smaller files.")),
    )


def _blocked() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "This person's access to the portal is blocked.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Unblock it first, or choose a protected file.")),
    )
