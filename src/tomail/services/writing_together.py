"""What the practice hears of answers: begun, given up, sent; and sending what it shares, once.

An answer that has left is told even if the practice database is away at that moment: the profile keeps who
sent it until the practice knows, and the operation's id lets it be told once.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import threading
from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any

from tomail.base.clock import Clock
from tomail.base.errors import EnvironmentTrouble, Refused, TomailError
from tomail.base.events import EventBus
from tomail.model.events import PracticeStateChanged
from tomail.model.mail import Flags, MessageRef
from tomail.model.outgoing import Draft
from tomail.model.people import Actor, Right
from tomail.model.teamwork import PracticeMail
from tomail.practice import mail_states, shared_drafts
from tomail.practice.draft_content import digest
from tomail.practice.rights import not_allowed
from tomail.practice.tables import new_id
from tomail.store.profile_store import ProfileStore

from .outgoing_facts import answered_ref
from .practice import PracticeSession
from .teamwork import Teamwork

MOMENT_SECONDS, LAST_SECONDS = 1.5, 3.0
_KEPT, _BACK = "answering|", "taken back|"

log = logging.getLogger(__name__)


class WritingTogether:
    """`services.colleagues.Colleagues` of a real practice."""

    def __init__(
        self,
        practice: PracticeSession,
        teamwork: Teamwork,
        profile: ProfileStore,
        clock: Clock,
        bus: EventBus,
    ) -> None:
        self._practice = practice
        self._teamwork = teamwork
        self._profile = profile
        self._clock = clock
        self._telling = threading.Lock()
        self._told: set[threading.Thread] = set()  # what still goes on
        bus.subscribe(PracticeStateChanged, self._heard)

    def began(self, ref: MessageRef) -> None:
        """Theirs, unless somebody has it."""
        if self._teamwork.marks:
            _quietly(lambda: self._teamwork.claim(ref))
        else:
            self._briefly(ref, self._teamwork.take)

    def writing(self, draft: Draft) -> None:
        """The claim does not pause."""
        self._briefly(answered_ref(draft), self._teamwork.still_active)

    def given_up(self, draft: Draft) -> None:
        """The answered message is free again."""
        ref = answered_ref(draft)
        if ref and self._teamwork.marks:
            _quietly(lambda: self._teamwork.unclaim(ref))
        else:
            self._briefly(ref, self._teamwork.put_back)

    def close(self) -> None:
        """What is being told is told, or comes too late."""
        for each in list(self._told):
            each.join(LAST_SECONDS)

    def leaving(self, draft: Draft) -> None:
        """Take a shared draft for this workstation, or ask for the right to send; remember who sends."""
        actor = self._practice.actor
        if draft.shared:
            self._take(draft)
        elif not self._practice.snapshot.rights.may(actor.user, Right.SEND, draft.account):
            raise not_allowed(Right.SEND)
        ref = answered_ref(draft)
        if ref is not None:
            with contextlib.suppress(TomailError):
                self._remember(ref, self._teamwork.mail(ref), actor)

    def taken_back(self, draft: Draft, served: Collection[str] = ()) -> None:
        """A shared one may be sent again, from any workstation, to all but those who are `served`."""
        self._profile.drop_kept(f"{_KEPT}{draft.answers}")
        if draft.shared:
            actor = self._practice.actor
            told = [new_id(), actor.user, actor.device, draft.account, list(served)]
            self._profile.keep(f"{_BACK}{draft.identity}", told)
            self.tell()

    def marked(self, ref: MessageRef, flags: Flags) -> None:
        """The outbox marks a message whose answer has left."""
        if Flags.ANSWERED not in flags:
            return
        _quietly(lambda: self._teamwork.answer_left(ref))
        name = f"{_KEPT}{ref}"
        kept = self._profile.kept(name)
        if kept is not None and kept["left"] is None:
            self._profile.keep(name, {**kept, "left": self._clock.now().isoformat()})
        self.tell()

    def tell(self) -> None:
        """Tell the practice what it does not know yet: answers that left, drafts that were taken back."""
        with self._telling:
            try:
                for name, kept in self._profile.kept_under(_BACK).items():
                    if self._tell_back(name.removeprefix(_BACK), *kept):
                        self._profile.drop_kept(name)
                for name, kept in self._profile.kept_under(_KEPT).items():
                    if kept["left"] is not None:
                        self._tell_answered(kept)
                        self._profile.drop_kept(name)
            except EnvironmentTrouble:
                log.info("the practice hears of what was sent when its database is back")

    def _tell_back(
        self, draft: str, operation: str, user: str, device: str, account: str, served: Collection[str]
    ) -> bool:
        """False where the account's key is not at hand that leaving somebody out takes."""
        keys = self._practice.keys
        if served and not keys.may_run(account):
            return False
        with contextlib.suppress(Refused):  # somebody discarded it
            self._practice.database.write(
                Actor(user, device),
                lambda work: shared_drafts.take_back(work, draft, keys, served),
                operation=operation,
            )
        return True

    def _tell_answered(self, kept: dict[str, Any]) -> None:
        mail = PracticeMail(kept["key"], kept["account"], datetime.fromisoformat(kept["dated"]))
        left = datetime.fromisoformat(kept["left"])
        actor = Actor(kept["user"], kept["device"])
        self._practice.database.write(
            actor, lambda work: mail_states.answered(work, mail, left), operation=kept["operation"]
        )

    def _briefly(self, ref: MessageRef | None, tell: Callable[[PracticeMail], object]) -> None:
        """Nobody waits longer than a moment to write because a database does not answer."""
        if ref is None or not self._practice.connected:
            return
        try:
            mail = self._teamwork.mail(ref)
        except TomailError:
            return

        def go_on() -> None:
            _quietly(lambda: tell(mail))
            self._told.discard(telling)

        telling = threading.Thread(target=go_on, name="practice-tell", daemon=True)
        telling.start()
        self._told.add(telling)  # only what has begun can be waited for
        if not telling.is_alive():
            self._told.discard(telling)
        telling.join(MOMENT_SECONDS)

    def _remember(self, ref: MessageRef, mail: PracticeMail, actor: Actor) -> None:
        kept = {
            "operation": new_id(),
            "key": mail.key,
            "account": mail.account,
            "dated": mail.dated.isoformat(),
            "user": actor.user,
            "device": actor.device,
            "left": None,
        }
        self._profile.keep(f"{_KEPT}{ref}", kept)

    def _take(self, draft: Draft) -> None:
        """The operation is named by the release that it uses up: asked again after a lost answer it is the
        same, and after `taken_back` another."""
        with self._practice.reading() as session:
            seen = shared_drafts.stamp(session, draft.identity)
        sha256 = digest(draft)
        named = f"send|{draft.identity}|{sha256}|{self._practice.device.id}|{seen}"
        self._practice.write(
            lambda work: shared_drafts.take_for_sending(work, draft.identity, sha256),
            operation=hashlib.sha256(named.encode()).hexdigest(),
        )

    def _heard(self, event: PracticeStateChanged) -> None:
        if event.connected:
            with contextlib.suppress(TomailError):
                self.tell()


def _quietly(tell: Callable[[], object]) -> None:
    """What cannot be told keeps nobody from writing."""
    with contextlib.suppress(TomailError):
        tell()
