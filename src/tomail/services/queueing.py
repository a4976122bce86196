"""Into the outbox with a written mail, and out of it again while nobody can have it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from tomail.base.errors import Refused
from tomail.message.compose import build, redated, wire_address
from tomail.model.account import Account
from tomail.model.events import OutboxChanged
from tomail.model.outgoing import Draft, served
from tomail.store.outbox_rows import NewOutgoing, OutboxRow

from .drafts_folder import Refiled
from .send_later import Plan
from .sending_once import require_unsent
from .writing_desk import WritingDesk


@dataclass(frozen=True)
class Wrapped:
    """What leaves in place of a draft: `outer`, once, under this Message-ID, with the header line `mark`."""

    outer: Draft
    message_id: str
    mark: bytes


class Queueing:
    """`not_leaving` hears the Message-ID of what was taken back."""

    def __init__(self, desk: WritingDesk) -> None:
        self._desk = desk
        self.not_leaving: Callable[[str], object] = lambda message_id: None

    def queue(
        self,
        account: Account,
        draft: Draft,
        recipients: tuple[str, ...],
        undo_seconds: float,
        plan: Plan | None = None,
        *,
        after_all: bool = False,
        wrapped: Wrapped | None = None,
    ) -> int:
        """The mail waits in the outbox with its final bytes; gives back its id there."""
        mail = self._outgoing(account, draft, recipients, undo_seconds, plan, wrapped)
        store = self._desk.stores.of(draft.account)
        with store.transaction(durable=True) as tx:
            if wrapped and (there := store.outbox.called(tx, mail.message_id)) is not None:
                return there  # another process of this workstation was faster
            if draft.shared:
                require_unsent(tx, store.outbox, draft.identity, recipients, after_all=after_all)
            kept = self._desk.signed(replace(draft, replaces=""))  # a refusal or an undo gives it back
            store.drafts.save(tx, kept, self._desk.now())
            identity = store.outbox.add(tx, mail)
            gone = self._desk.drafts_folder(store).withdraw(tx, draft)
            self._desk.moved.note(tx, draft)
        if self._desk.audit:
            self._desk.audit.sent(account.id, mail.message_id, len(recipients))
        self._announce(draft.account, gone)
        self._desk.moved.withdraw(draft.account)
        return identity

    def _outgoing(
        self,
        account: Account,
        draft: Draft,
        recipients: tuple[str, ...],
        undo_seconds: float,
        plan: Plan | None,
        wrapped: Wrapped | None,
    ) -> NewOutgoing:
        outer = wrapped.outer if wrapped else draft
        message_id = wrapped.message_id if wrapped else self._desk.message_id(account)
        leaves = plan.at.timestamp() if plan else self._desk.now() + undo_seconds
        raw = build(outer, account, message_id=message_id, date=plan.at if plan else self._desk.date())
        return NewOutgoing(
            raw=(wrapped.mark if wrapped else b"") + self._desk.seals.leaving(outer, raw),
            message_id=message_id,
            subject=outer.subject,
            sender=wire_address(account.address),
            recipients=recipients,
            created=self._desk.now(),
            send_after=leaves,
            send_at=leaves if plan else None,
            accepted=plan.accepted if plan else (),
            answers=draft.answers,
            forwards=draft.forwards,
            draft=draft.identity,
            author=self._desk.signed(draft).author,
        )

    def dated(self, account: str, row: OutboxRow, date: datetime) -> bytes:
        """The bytes of a mail in the outbox with another Date; of a sealed one also inside, where they can
        still be made. Recipients see the Date inside (RFC 9788)."""
        store = self._desk.stores.of(account)
        saved = store.drafts.get(row.draft)
        if saved and (saved.draft.sign or saved.draft.encrypt):
            raw = build(saved.draft, self._desk.registry.get(account), message_id=row.message_id, date=date)
            with suppress(Refused):  # a certificate ran out meanwhile
                return self._desk.seals.leaving(saved.draft, raw)
        return redated(store.outbox.raw(row.id) or b"", date)

    def undo_send(self, account: str, outbox_id: int) -> Draft | None:
        """Take a mail back that has left for nobody, to write on; None if it is too late."""
        if not self.take_back(account, outbox_id, whole=True):
            return None
        store = self._desk.stores.of(account)
        row = store.outbox.row(outbox_id)
        saved = store.drafts.get(row.draft) if row else None
        return saved.draft if saved else None

    def take_back(self, account: str, outbox_id: int, *, whole: bool = False) -> bool:
        """The mail does not leave, or for nobody else; False if it is too late. `whole`: only if nobody
        can have it."""
        store = self._desk.stores.of(account)
        row = store.outbox.row(outbox_id)
        with store.transaction(durable=True) as tx:  # else the old version leaves after a power cut
            taken = store.outbox.cancel(tx, outbox_id, self._desk.now(), whole=whole)
        if taken and row and self._desk.audit:
            self._desk.audit.taken_back(account, row.message_id)
        if taken and row:
            self.not_leaving(row.message_id)
        self._desk.bus.publish(OutboxChanged(account))
        saved = store.drafts.get(row.draft) if taken and row else None
        if saved:
            left = store.outbox.row(outbox_id)
            self._desk.colleagues.taken_back(saved.draft, served(left.recipients) if left else ())
        return taken

    def _announce(self, account: str, gone: tuple[int, ...]) -> None:
        self._desk.bus.publish(OutboxChanged(account))
        self._desk.tell(account, Refiled(removed=gone))
        self._desk.wake.outbox()
