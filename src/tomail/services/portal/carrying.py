"""What has to be done at the portal, done: uploads, grants, recalls, and the neutral mails that follow.

Everything stands in the practice database before it is tried, and everything may be tried again: a killed
workstation goes on at its next start, another one after ten minutes. Nothing here decides whose key it is.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import TypeVar

from tomail.base.clock import Clock
from tomail.base.events import EventBus
from tomail.model.events import UploadProgress
from tomail.model.outgoing import Draft
from tomail.practice import portal_accounts, portal_recalls, secure_deliveries
from tomail.practice import portal_holds as holds
from tomail.practice.portal_holds import Hold
from tomail.practice.work import Work
from tomail.secure.client.calls import DeviceCalls
from tomail.secure.client.exchanged import Announced, Created
from tomail.secure.client.http import PortalProblem
from tomail.secure.client.sending import Source, announced_size, seal_and_upload
from tomail.secure.crypto.manifest import Direction, Manifest, recipient_hash
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.identifiers import IdKind, is_id
from tomail.secure.protocol.states import DeliveryState
from tomail.services.practice import PracticeSession

from .connection import PortalConnection
from .failures import FOREIGN
from .granting import LATER, Granting
from .noticing import Noticing

RENEW_SECONDS = 120.0  # whoever uploads says so again; after ten minutes of silence another one goes on
_DONE = (DeliveryState.DELIVERED, DeliveryState.READ)

log = logging.getLogger(__name__)
T = TypeVar("T")


@dataclass(frozen=True)
class _Sealing:
    """A delivery and what it is made of."""

    hold: Hold
    manifest: Manifest
    sources: tuple[Source, ...]

    @property
    def announced(self) -> Announced:
        """The same each time."""
        letter = self.hold.letter
        return Announced(
            self.hold.delivery,
            letter.address,
            letter.language,
            announced_size(self.manifest, self.sources),
            letter.number,
            letter.notify,
            letter.reply_allowed,
        )


class _Foreign(Exception):
    """The portal names an account that is somebody else's."""


class Carrying:
    """Synchronous; one at a time in this process."""

    def __init__(
        self,
        practice: PracticeSession,
        connection: PortalConnection,
        granting: Granting,
        noticing: Noticing,
        bus: EventBus,
        clock: Clock,
    ) -> None:
        self._practice = practice
        self._connection = connection
        self._granting = granting
        self._noticing = noticing
        self._bus = bus
        self._clock = clock
        self._busy = threading.Lock()
        self.stop = threading.Event()

    def everything(self) -> None:
        """All that this workstation can bring on. Raises EnvironmentTrouble, Refused where the portal cannot
        be asked now; what concerns one delivery alone only waits."""
        with self._busy:
            try:
                self._recall()
                self._upload()
                self._granting.grant()
            finally:
                self._noticing.notify()

    def waits(self) -> bool:
        """Whether something is left to do at the portal."""
        with self._practice.reading() as session:
            keys, now = self._practice.keys, self._clock.now()
            there = holds.to_upload(session, keys, self._practice.device.id, now)
            return bool(there or holds.to_grant(session, keys) or portal_recalls.to_recall(session))

    def recall(self) -> None:
        """Tell the portal what must not be given out. Raises EnvironmentTrouble, Refused."""
        with self._busy:
            self._recall()

    # taking back

    def _recall(self) -> None:
        with self._practice.reading() as session:
            waiting = portal_recalls.to_recall(session)
        if not waiting:
            return
        with self._connection.asking() as calls:
            for each in waiting:
                if self._was_recalled(calls, each):
                    self._write(partial(portal_recalls.recalled, identity=each))

    def _was_recalled(self, calls: DeviceCalls, identity: str) -> bool:
        try:
            if is_id(identity, IdKind.DELIVERY):
                calls.revoke(identity)
            else:
                calls.block(identity)
        except PortalProblem as problem:
            if problem.code in LATER:
                raise
            return problem.code in (ErrorCode.NOT_FOUND, ErrorCode.STATE)  # never there, or over already
        return True

    # uploading

    def _upload(self) -> None:
        with self._practice.reading() as session:
            here = self._practice.device.id
            found = holds.to_upload(session, self._practice.keys, here, self._clock.now())
        mine = [each for each in found if self._practice.keys.may_run(each.account)]
        if not mine:
            return
        with self._connection.asking(to_send=True) as calls:
            for each in mine:
                self._bring(calls, each)

    def _bring(self, calls: DeviceCalls, hold: Hold) -> None:
        draft = self._taken(hold)
        if draft is None:
            return
        try:
            self._brought(calls, hold, self._sealing(hold, draft))
        except _Foreign:
            self._fail(hold, FOREIGN)
        except PortalProblem as problem:
            if problem.code in LATER:
                raise
            if self._is_mine(hold):
                self._fail(hold, problem.code.value)

    def _taken(self, hold: Hold) -> Draft | None:
        """What was written; nothing else has it from now on. None if another workstation is at it."""
        if not self._is_mine(hold):
            return None
        with self._practice.reading() as session:
            draft = secure_deliveries.draft_of(session, self._practice.keys, hold.delivery)
        if draft is not None:
            self._noticing.put_away(hold, draft)
        return draft

    def _brought(self, calls: DeviceCalls, hold: Hold, sealing: _Sealing) -> None:
        created = calls.create(sealing.announced)
        self._require_theirs(created, hold)
        token, keys = created.invite.token if created.invite else "", self._practice.keys
        goes_on = self._write(lambda work: holds.created(work, keys, hold.delivery, created.account, token))
        if not goes_on:
            self._recall_late(hold)
            return
        state, expires = created.state, _expires(created)
        if state is DeliveryState.UPLOADING:
            state, hold = self._complete(calls, hold, sealing, created)
        elif hold.manifest_sha256 is None:
            raise PortalProblem(ErrorCode.USED, 409)  # never uploaded, and said to be there
        if state in _DONE and self._granting.reader(created.account or hold.reader, hold) is None:
            state = DeliveryState.WAITING_RELEASE  # by whose key, we do not know
        self._write(lambda work: holds.stands(work, hold.delivery, state, expires))

    def _complete(
        self, calls: DeviceCalls, hold: Hold, sealing: _Sealing, created: Created
    ) -> tuple[DeliveryState, Hold]:
        """How it stands at the portal, and the delivery with what is there."""
        author = self._connection.keys(hold.key_epoch)
        progress = _Progress(self._bus, hold, sealing.announced.size, lambda: self._is_mine(hold), self.stop)
        uploaded = seal_and_upload(
            calls, sealing.manifest, hold.content_key, author, sealing.sources, progress, progress.stop
        )
        self._write(lambda work: holds.uploaded(work, hold.delivery, uploaded.manifest_sha256))
        there = replace(hold, manifest_sha256=uploaded.manifest_sha256)
        reader = self._granting.reader(created.account, there)
        grant = self._granting.for_reader(there, reader) if reader else None
        state = calls.complete(hold.delivery, uploaded.files, grant)
        self._bus.publish(UploadProgress(hold.account, hold.delivery, progress.total, progress.total))
        return state, there

    def _require_theirs(self, created: Created, hold: Hold) -> None:
        """Raises _Foreign if the account that the portal names is known to be somebody else's."""
        if created.account is None:
            return
        with self._practice.reading() as session:
            known = portal_accounts.find(session, self._practice.keys, created.account)
        if known is not None and not known.belongs_to(hold.letter.address):
            raise _Foreign

    def _is_mine(self, hold: Hold) -> bool:
        return self._write(lambda work: holds.take(work, hold.delivery))

    def _recall_late(self, hold: Hold) -> None:
        """Taken back while the portal was being told of it."""
        with self._practice.reading() as session:
            now = secure_deliveries.row_of(session, hold.delivery).state
        if now not in holds.ON_ITS_WAY:
            self._write(lambda work: portal_recalls.recall_at_portal(work, [hold.delivery]))
            self._recall()

    def _fail(self, hold: Hold, trouble: str) -> None:
        log.warning("a protected message was refused by the portal: %s", trouble)
        self._write(lambda work: holds.fail(work, hold.delivery, trouble))
        self._write(lambda work: portal_recalls.recall_at_portal(work, [hold.delivery]))

    def _sealing(self, hold: Hold, draft: Draft) -> _Sealing:
        letter = hold.letter
        manifest = Manifest(
            Direction.TO_PATIENT,
            practice=self._connection.id,
            delivery=hold.delivery,
            recipient=recipient_hash(hold.delivery, letter.address),
            sender=letter.sender,
            subject=draft.subject,
            text=draft.text,
            created=int(hold.created.timestamp()),
            thread=letter.thread or hold.delivery,
            reply_allowed=letter.reply_allowed,
            receipt_wanted=letter.receipt_wanted,
        )
        return _Sealing(hold, manifest, sources(draft))

    def _write(self, act: Callable[[Work], T]) -> T:
        return self._practice.database.write(self._practice.engine_actor, act)


class _Progress:
    """Told to the windows, and to the practice that this workstation is still at it."""

    def __init__(
        self,
        bus: EventBus,
        hold: Hold,
        total: int,
        renew: Callable[[], bool],
        stop: threading.Event,
    ) -> None:
        self.total, self.stop = total, threading.Event()
        self._bus, self._hold, self._renew, self._all_stop = bus, hold, renew, stop
        self._renewed = time.monotonic()

    def __call__(self, done: int) -> None:
        self._bus.publish(
            UploadProgress(self._hold.account, self._hold.delivery, min(done, self.total - 1), self.total)
        )
        if time.monotonic() - self._renewed > RENEW_SECONDS:
            self._renewed = time.monotonic()
            if not self._renew():
                self.stop.set()
        if self._all_stop.is_set():
            self.stop.set()


def sources(draft: Draft) -> tuple[Source, ...]:
    """The files of a draft as they are sent."""
    return tuple(Source.of(each.filename, each.content_type, each.content) for each in draft.attachments)


def _expires(created: Created) -> datetime | None:
    return datetime.fromtimestamp(created.invite.expires, UTC) if created.invite else None
