"""Drafts that the practice shares, and their release ("Zur Freigabe")."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import timedelta

from sqlalchemy.orm import Session

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import Refused, TomailError
from tomail.base.events import EventBus
from tomail.model.events import PersonChanged
from tomail.model.outgoing import Draft
from tomail.model.people import Right
from tomail.model.teamwork import DraftState, SharedDraft, practice_mail
from tomail.practice import shared_drafts as table
from tomail.practice.draft_content import digest
from tomail.practice.rights import not_allowed
from tomail.practice.visibility import assigned_mail, principals, sees_only_assigned

from .composing import Composing
from .outgoing_facts import answered_ref
from .practice import PracticeSession
from .stores import Stores
from .teamwork import Teamwork, prepare_key
from .whole_drafts import require_whole

_KNOWN_HERE = ("answers", "forwards", "replaces", "begun", "answered_before", "shared", "author")
STILL_SENT = timedelta(hours=12)  # after that a person looks whether an interrupted sending went through


class SharedDrafts:
    """Changes are told on the bus as PracticeChanged (Topic.DRAFTS, ids). Away: EnvironmentTrouble.

    What comes back from `open` goes to the composer; `Composing.send` sends it, if and only if its text is
    what was released and no other workstation sent it.
    """

    def __init__(
        self,
        practice: PracticeSession,
        teamwork: Teamwork,
        composing: Composing,
        stores: Stores,
        registry: AccountRegistry,
        clock: Clock,
        bus: EventBus,
        *,
        engine: Composing,
    ) -> None:
        """`engine` composes for every account that this workstation may open, whoever is signed in."""
        self._practice = practice
        self._teamwork = teamwork
        self._composing = composing
        self._stores = stores
        self._registry = registry
        self._clock = clock
        self.engine = engine
        self._begun = clock.now()
        bus.subscribe(PersonChanged, self._signed_in)

    def share(self, draft: Draft, *, before: str = "") -> SharedDraft:
        """Let the practice have the draft, or its new version; `before` is the `sha256` it was read with.

        Raises Refused (CONFLICT if somebody else changed it meanwhile; INVALID if it is not whole).
        """
        require_whole(draft)
        prepare_key(self._practice, draft.account)
        ref = answered_ref(draft)
        answers = self._teamwork.mail(ref).key if ref else None
        keys = self._practice.keys
        self._practice.write(lambda work: table.save(work, keys, draft, before=before, answers=answers))
        return self.open(draft.identity)

    def hand_over(self, draft: Draft, seen: SharedDraft | None = None) -> SharedDraft:
        """Share what stands in a composer, and ask for its release; `seen` is what it was written from."""
        shared = self._version(draft, seen)
        if shared.state in (DraftState.WRITING, DraftState.REFUSED):
            self.offer(shared)
        return self.open(shared.id)

    def release_as_read(self, draft: Draft, seen: SharedDraft) -> None:
        """Let what stands in the composer leave, changes included."""
        shared = self.hand_over(draft, seen)
        if shared.state is DraftState.FOR_RELEASE:
            self.release(shared)

    def give_back(self, draft: Draft, seen: SharedDraft, reason: str) -> None:
        """To whoever wrote it, with the changes that were made while reading."""
        self.refuse(self.hand_over(draft, seen), reason)

    def keep(self, draft: Draft, seen: SharedDraft) -> None:
        """A new version; who was asked for the release still is."""
        shared = self._version(draft, seen)
        if seen.state is DraftState.FOR_RELEASE and shared.state is DraftState.WRITING:
            self.offer(shared)

    def may_release(self, account: str) -> bool:
        """True if the person may say that drafts of the account leave."""
        return self._may(Right.RELEASE, account)

    def may_send(self, account: str) -> bool:
        """True if the person may send what nobody released."""
        return self._may(Right.SEND, account)

    def may_discard(self, draft: SharedDraft) -> bool:
        """True for who wrote it, and who may release it."""
        return draft.author.user == self._practice.actor.user or self.may_release(draft.account)

    def offer(self, draft: SharedDraft) -> None:
        """Ask for its release."""
        self._practice.write(lambda work: table.offer(work, draft.id, draft.sha256))

    def release(self, draft: SharedDraft) -> None:
        """Let exactly what was read leave. Raises Refused (CONFLICT, NOT_ALLOWED)."""
        self._practice.write(lambda work: table.release(work, draft.id, draft.sha256))

    def refuse(self, draft: SharedDraft, reason: str) -> None:
        """Give it back with the reason."""
        keys = self._practice.keys
        self._practice.write(lambda work: table.refuse(work, keys, draft.id, draft.sha256, reason))

    def discard(self, draft: SharedDraft) -> None:
        """Forget it."""
        self._practice.write(lambda work: table.discard(work, draft.id))

    def all(self) -> list[SharedDraft]:
        """What was not sent yet, the last changed first, without contents."""
        accounts = [each.id for each in self._registry.all()]
        with self._practice.reading() as session:
            found = table.listed(session, self._practice.keys, accounts)
            return [each for each in found if self._sees(session, each)]

    def waiting(self) -> list[SharedDraft]:
        """The same with contents, but for the bytes of attachments; what went meanwhile is left out."""
        found = []
        for each in self.all():
            with contextlib.suppress(Refused):
                found.append(_without_bytes(self.open(each.id)))
        return [each for each in found if each.state is not DraftState.SENT]

    def open(self, identity: str) -> SharedDraft:
        """One with its content, ready for the composer. Raises Refused (NOT_FOUND, NOT_ALLOWED)."""
        with self._practice.reading() as session:
            shared = table.opened(session, self._practice.keys, identity)
            if not self._sees(session, shared):
                raise not_allowed(Right.ACCESS)
        draft = replace(shared.draft or Draft(identity, shared.account), shared=True)
        here = self._answered_here(draft, shared.answers)
        if here:
            draft = replace(draft, answers=here, begun=shared.changed.at.timestamp())
        return replace(shared, draft=draft)

    def send(self, draft: SharedDraft, *, undo_seconds: float = 0.0) -> int:
        """Send what was released; gives back the outbox id. Raises Refused (CONFLICT, INVALID)."""
        opened = self.open(draft.id).draft or Draft(draft.id, draft.account)
        self._composing.drafts.save(opened)  # found by `resume` if we die between the two databases
        return self._composing.send(opened, undo_seconds=undo_seconds)

    def resume(self) -> int:
        """Send what a process of this workstation had taken to send when it died; how many those were."""
        since = self._clock.now() - STILL_SENT
        waiting = [
            each.draft
            for each in self.engine.drafts.interrupted()
            if each.draft.shared and since < each.saved <= self._begun
        ]
        taken = [self._as_taken(each) for each in waiting]
        return sum(self.engine.queue_again(each) for each in taken if each)

    def _signed_in(self, _: PersonChanged) -> None:
        """Accounts are open now that were not at the start."""
        self.resume()

    def _version(self, draft: Draft, seen: SharedDraft | None) -> SharedDraft:
        if seen is not None and digest(draft) == seen.sha256:
            return seen
        return self.share(draft, before=seen.sha256 if seen else "")

    def _may(self, right: Right, account: str) -> bool:
        return self._practice.snapshot.rights.may(self._practice.actor.user, right, account)

    def _sees(self, session: Session, shared: SharedDraft) -> bool:
        """Whoever sees only what is assigned to them sees answers to that, and what they wrote."""
        rights, user = self._practice.snapshot.rights, self._practice.actor.user
        if shared.author.user == user or not sees_only_assigned(rights, user, shared.account):
            return True
        assigned = assigned_mail(session, shared.account, principals(rights, user))
        return shared.answers in {mail.key for mail in assigned}

    def _as_taken(self, saved: Draft) -> Draft | None:
        """What this workstation took to send: what it saved of it may lie in a damaged file."""
        keys, device = self._practice.keys, self._practice.device.id
        try:
            with self._practice.reading() as session:
                taken = table.taken_by(session, keys, saved.identity, device)
        except TomailError:
            return None
        return taken and replace(taken, **{name: getattr(saved, name) for name in _KNOWN_HERE})

    def _answered_here(self, draft: Draft, key: str | None) -> str:
        """The message of this workstation that the draft answers; "" if it is not here."""
        messages = self._stores.of(draft.account).messages
        rows = messages.summaries(messages.by_message_id(draft.in_reply_to)) if key else []
        return next((str(row.ref) for row in rows if practice_mail(row).key == key), "")


def _without_bytes(shared: SharedDraft) -> SharedDraft:
    draft = shared.draft
    return replace(shared, draft=draft and replace(draft, attachments=()))
