"""Drafts: kept at this workstation against a crash, and in the drafts folder for later."""

from __future__ import annotations

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.message.compose import build
from tomail.model.account import Protocol
from tomail.model.events import DraftsChanged
from tomail.model.mail import MessageRef
from tomail.model.outgoing import Draft, OutboxState
from tomail.store.drafts import SavedDraft
from tomail.store.new_message import NewMessage

from .drafts_folder import Refiled, as_draft
from .whole_drafts import require_whole
from .writing_desk import WritingDesk

_OVER = {OutboxState.CANCELLED, OutboxState.REFUSED}  # a mail of the same draft may leave after these
_CAME_BACK = (OutboxState.REFUSED, OutboxState.PARTLY, OutboxState.UNCLEAR)  # written on for those without it


class KeptDrafts:
    """Those of the people at this workstation."""

    def __init__(self, desk: WritingDesk) -> None:
        self._desk = desk

    def save(self, draft: Draft, *, apart: bool = False) -> None:
        """Keep what is written, against a crash; durable on return. `apart`: as a version that stays.

        Of what leaves protected nothing stays in the drafts folder from then on.
        """
        store = self._desk.stores.of(draft.account)
        with store.transaction(durable=True) as tx:
            store.drafts.save(tx, self._desk.signed(draft), self._desk.now(), apart=apart)
            gone = self._desk.drafts_folder(store).withdraw_protected(tx, draft) if draft.protected else ()
        self._desk.tell(draft.account, Refiled(removed=gone))
        self._desk.colleagues.writing(draft)

    def versions(self, draft: Draft) -> list[SavedDraft]:
        """What was saved of it while it was written, newest first."""
        return self._desk.stores.of(draft.account).drafts.versions(draft.identity)

    def discard(self, draft: Draft, *, goes_on: bool = False) -> None:
        """Forget what was written; a message of the drafts folder that it came from stays, or comes back.

        `goes_on`: the practice has it as well, so the answered message stays in hand.
        """
        self._give_back(draft)
        if not goes_on:
            self._desk.colleagues.given_up(draft)

    def left_for_another_account(self, draft: Draft, moved: Draft) -> str:
        """It goes on there as `moved`, and is saved there: nothing of it stays here but what it came from,
        until the mail leaves. Gives back the new draft's `replaces`."""
        added = self._give_back(draft, moved.identity).added
        return str(MessageRef(draft.account, added[0])) if added else draft.replaces

    def handed_over(self, draft: Draft) -> None:
        """The practice has it: nothing of it stays here, and what it came from is not sent beside it."""
        self.put_away(draft)
        self._desk.colleagues.given_up(draft)

    def put_away(self, draft: Draft) -> None:
        """Nothing of it stays, here or on the server; that of a mail which came back and is not mended."""
        store = self._desk.stores.of(draft.account)
        with store.transaction() as tx:
            gone = self._desk.drafts_folder(store).withdraw(tx, draft)
            store.drafts.discard(tx, draft.identity)
            self._desk.moved.note(tx, draft)
        self._desk.bus.publish(DraftsChanged(draft.account))
        self._desk.tell(draft.account, Refiled(removed=gone))
        self._desk.moved.withdraw(draft.account)

    def keep(self, draft: Draft) -> MessageRef:
        """Put the draft into the drafts folder, here and on the server; nobody writes it any more."""
        made, store = self._as_message(draft), self._desk.stores.of(draft.account)
        if made is None:
            raise Refused(_not_kept() if draft.protected else _not_in_clear())
        self._desk.colleagues.given_up(draft)
        folder = self._desk.drafts_folder(store)
        with store.transaction() as tx:
            number = folder.put(tx, made)
            gone = folder.withdraw(tx, draft, after=number)
            store.drafts.discard(tx, draft.identity)
            self._desk.moved.note(tx, draft)
        self._desk.tell(draft.account, Refiled((number,), gone))
        self._desk.moved.withdraw(draft.account)
        return MessageRef(draft.account, number)

    def show_elsewhere(self, draft: Draft) -> None:
        """Put what was saved of it last into the drafts folder, in place of the version before.

        Not what left or was thrown away meanwhile, nor what somebody changed elsewhere: a person decides. Nor
        what lost an attachment, which the version before may have. Of what may not lie there at all, the
        version before goes.
        """
        store = self._desk.stores.of(draft.account)
        saved = store.drafts.get(draft.identity)
        if saved is None or saved.draft.lost or not self._belongs_on_server(saved.draft):
            return
        made, refiled = self._as_message(saved.draft), None
        folder = self._desk.drafts_folder(store)
        with store.transaction() as tx:
            leaves = store.outbox.states_of(tx, draft.identity) - _OVER
            if made is None:
                refiled = Refiled(removed=folder.withdraw_protected(tx, saved.draft))
            elif not leaves and store.drafts.newest(tx, draft.identity) == saved.version:
                refiled = folder.renew(tx, saved.draft, made)
        self._desk.tell(draft.account, refiled or Refiled())

    def written_as(self, ref: MessageRef) -> Draft | None:
        """The draft that somebody writes here, if the message of the drafts folder is a version of it."""
        saved = self._desk.stores.of(ref.account).drafts.written_as(ref.number)
        return saved.draft if saved and saved.draft.author in ("", self._desk.author()) else None

    def unfinished(self) -> list[SavedDraft]:
        """What the person was writing when the program ended unexpectedly, or another took the seat."""
        return [each for each in self.interrupted() if each.draft.author in ("", self._desk.author())]

    def interrupted(self) -> list[SavedDraft]:
        """The same of everybody at this workstation."""
        found: list[SavedDraft] = []
        for store in self._desk.stores.usable(self._desk.registry.all()):
            fates = store.outbox.fates()
            found += [each for each in store.drafts.all() if _is_open(each, fates.get(each.draft.identity))]
        return found

    def resume(self) -> None:
        """Finish what a process was at that died."""
        self._desk.moved.resume()

    def _give_back(self, draft: Draft, goes_on_as: str = "") -> Refiled:
        store = self._desk.stores.of(draft.account)
        with store.transaction() as tx:
            folder = self._desk.drafts_folder(store)
            if store.outbox.served(tx, draft.identity):  # what it came from is not sent to them once more
                refiled = Refiled(removed=folder.withdraw(tx, draft))
            else:
                refiled = folder.give_back(tx, draft, int(self._desk.now()), goes_on_as)
            store.drafts.discard(tx, draft.identity)
        self._desk.bus.publish(DraftsChanged(draft.account))
        self._desk.tell(draft.account, refiled)
        return refiled

    def _as_message(self, draft: Draft) -> NewMessage | None:
        """None: it may not lie on a server in clear, and there is no key to encrypt it for ourselves; of what
        leaves protected nothing lies there."""
        require_whole(draft)
        if draft.protected:
            return None
        account = self._desk.registry.get(draft.account)
        message_id = self._desk.message_id(account)
        raw = build(draft, account, message_id=message_id, date=self._desk.date(), with_bcc=True)
        filed = self._desk.seals.filed(draft, raw)
        return as_draft(filed, int(self._desk.now())) if filed is not None else None

    def _belongs_on_server(self, draft: Draft) -> bool:
        """What the practice shares lies in its database; POP3 has nothing to put it to."""
        return not draft.shared and self._desk.registry.get(draft.account).protocol is Protocol.IMAP


def _is_open(saved: SavedDraft, fate: tuple[OutboxState, float] | None) -> bool:
    """Whether somebody still writes: nothing that is in the outbox, where it waits or came back."""
    if fate is None or fate[0] is OutboxState.CANCELLED:
        return True
    return fate[0] in _CAME_BACK and saved.saved.timestamp() > fate[1]


def _not_in_clear() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "This draft is to be encrypted, and there is no certificate of your own for that."
            )
        ),
        sentence(
            QT_TRANSLATE_NOOP("engine", "Send it, or discard it: unencrypted it is not put onto the server.")
        ),
    )


def _not_kept() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "A protected message is not put onto the mail server as a draft.")
        ),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "Send it, or discard it. Until then it is kept at this workstation while it is open.",
            )
        ),
    )
