"""Writing down who did what: at once at this workstation, in the log of the practice as soon as it can be."""

from __future__ import annotations

import logging
import secrets
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tomail.base.clock import Clock
from tomail.base.errors import Refused, TomailError
from tomail.base.events import EventBus
from tomail.base.threads import Waker
from tomail.model.audit import Action
from tomail.model.events import PracticeStateChanged
from tomail.model.mail import MessageRef
from tomail.model.patients import Patient
from tomail.model.people import Right
from tomail.model.teamwork import mail_key, practice_mail
from tomail.practice.audit_chain import Act, Checked
from tomail.practice.audit_file import check_file, write_file
from tomail.practice.audit_log import AccessLine, Head, acts, check_log, head, newest, report, still_there
from tomail.practice.audit_queue import QueuedAct, deliver
from tomail.practice.rights import not_allowed
from tomail.store.profile_store import ProfileStore

from .practice import PracticeSession
from .stores import Stores

AT_ONCE = 200

log = logging.getLogger(__name__)


class Audit:
    """What is noted lies in the profile until the practice has it: exactly once, with the database away or
    the program killed in between. Thread-safe; noting takes a millisecond.
    """

    def __init__(
        self,
        practice: PracticeSession,
        profile: ProfileStore,
        stores: Stores,
        clock: Clock,
        bus: EventBus,
    ) -> None:
        self._practice = practice
        self._profile = profile
        self._stores = stores
        self._clock = clock
        self.recognised: Callable[[MessageRef], Sequence[Patient]] = lambda _: ()
        self._waker = Waker()
        self._delivering = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="audit", daemon=True)
        bus.subscribe(PracticeStateChanged, self._state_changed)

    # what a person did

    def read(self, ref: MessageRef) -> None:
        """A message was shown for 2 s."""
        self._note_mail(Action.READ, ref)

    def printed(self, ref: MessageRef) -> None:
        """A message went to a printer."""
        self._note_mail(Action.PRINT, ref)

    def exported(self, ref: MessageRef) -> None:
        """A message, or an attachment of it, was saved or opened outside of tomail."""
        self._note_mail(Action.EXPORT, ref)

    def prepared(
        self, action: Action, refs: Iterable[MessageRef], **details: int | str
    ) -> Callable[[], None]:
        """To be called once it is done: afterwards the messages may be gone."""
        mails = []
        for ref in refs:
            try:
                mails.append(practice_mail(self._stores.summary(ref)))
            except Refused:
                continue

        def done() -> None:
            for mail in mails:
                self.note(action, mail.key, mail.account, details=details)

        return done

    def note(
        self,
        action: Action,
        subject: str = "",
        account: str = "",
        patient: str | None = None,
        details: Mapping[str, int | str] | None = None,
    ) -> None:
        """Anything else; ids and numbers only."""
        user, now = self._practice.engine_actor.user, self._clock.now()
        act = QueuedAct(secrets.token_hex(16), now, user, action, subject, account, patient)
        act = replace(act, details=dict(details or {}))
        self._profile.queue_act(act.operation, act.to_json())
        self._waker.wake()

    def _note_mail(self, action: Action, ref: MessageRef) -> None:
        try:
            mail = practice_mail(self._stores.summary(ref))
            patients: list[str | None] = [patient.id for patient in self.recognised(ref)]
        except Refused:
            return  # moved away while it was shown
        for patient in patients or [None]:
            self.note(action, mail.key, mail.account, patient)

    def sent(self, account: str, message_id: str, recipients: int) -> None:
        """A mail was handed to the outbox."""
        self.note(Action.SEND, key_of_sent(account, message_id), account, details={"recipients": recipients})

    def taken_back(self, account: str, message_id: str) -> None:
        """It did not leave."""
        self.note(Action.SEND, key_of_sent(account, message_id), account, details={"act": "taken back"})

    # the log

    def check(self) -> Checked:
        """Is the log of the practice whole, up to what this workstation saw of it? Raises Refused."""
        self._require()
        self.deliver()
        found = check_log(self._practice.database, self._seen())
        if found.ok:
            self._look()
        return found

    def newest(self, most: int) -> list[Act]:
        """The last acts, newest first. Raises Refused (NOT_ALLOWED)."""
        self._require()
        self.deliver()
        return newest(self._practice.database, most)

    def export(self, path: Path) -> int:
        """Write the log into a new file; gives back how many rows it has. Raises Refused."""
        self._require()
        self.deliver()
        rows = write_file(path, acts(self._practice.database))
        self.note(Action.EXPORT, "audit", details={"rows": rows})
        return rows

    def check_file(self, path: Path) -> Checked:
        """Is an exported file as it was written?"""
        return check_file(path)

    def report(self, patient: str) -> list[AccessLine]:
        """Who did what with a patient's data, newest first. Raises Refused (NOT_ALLOWED)."""
        self._require()
        self.deliver()
        return report(self._practice.database, patient)

    def _require(self) -> None:
        actor = self._practice.actor
        if not self._practice.snapshot.rights.may(actor.user, Right.AUDIT):
            raise not_allowed(Right.AUDIT)

    # delivery

    def start(self) -> None:
        """Deliver in the background."""
        self._thread.start()

    def close(self) -> None:
        """End; what is waiting is delivered if the practice is there, else the next time."""
        self._waker.stop()
        if self._thread.is_alive():
            self._thread.join()
        if self._practice.connected:
            self._try_to_deliver()

    def deliver(self) -> None:
        """Everything that waits. Raises EnvironmentTrouble (PRACTICE_AWAY)."""
        with self._delivering:
            delivered = False
            while queued := self._profile.queued_acts(AT_ONCE):
                deliver(
                    self._practice.database,
                    self._practice.device.id,
                    [QueuedAct.from_json(content) for _, content in queued],
                )
                self._profile.forget_acts([operation for operation, _ in queued])
                delivered = True
        if delivered:
            self._look()

    def _look(self) -> None:
        """Remember the end of the log, to see if somebody cuts it off: not once it is cut."""
        seen = self._seen()
        if seen is None or still_there(self._practice.database, seen):
            newest = head(self._practice.database)
            if newest:
                self._profile.keep(self._kept_under, [newest.seq, newest.hash])

    def _seen(self) -> Head | None:
        kept = self._profile.kept(self._kept_under)
        return Head(*kept) if kept else None

    @property
    def _kept_under(self) -> str:
        return f"audit.seen|{self._practice.snapshot.practice}"

    def _state_changed(self, event: PracticeStateChanged) -> None:
        if event.connected:
            self._waker.wake()

    def _run(self) -> None:
        self._try_to_deliver()
        with suppress(TomailError):
            self._practice.database.forget_old_operations()
        while not self._waker.stopped:
            self._waker.wait(None)
            if not self._waker.stopped:
                self._try_to_deliver()

    def _try_to_deliver(self) -> None:
        try:
            self.deliver()
        except TomailError as error:
            log.info("the log of the practice waits: %s", error)
        except Exception:
            log.exception("delivering to the log of the practice")


def key_of_sent(account: str, message_id: str) -> str:
    """The key of a mail of one's own: its Message-ID is all that counts."""
    return mail_key(account, message_id, dated=datetime.fromtimestamp(0, UTC), sender="", subject="", size=0)
