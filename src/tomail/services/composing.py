"""Writing: new mail, answers, drafts, and handing the result to the outbox."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from random import SystemRandom

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import Problem, ProblemKind, Refused, TomailError
from tomail.base.events import EventBus
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.message.answer import Wording, forward, reply
from tomail.message.compose import build, new_message_id, redated, wire_address
from tomail.message.parse import SHORTENED, attachment_bytes
from tomail.model.account import Account, Protocol
from tomail.model.events import DraftsChanged, MessagesChanged, OutboxChanged
from tomail.model.mail import Address, Flags, MessageRef
from tomail.model.outgoing import Draft, OutboxState, OutgoingAttachment, served
from tomail.store.drafts import SavedDraft
from tomail.store.mail_store import MailStore
from tomail.store.new_message import NewMessage
from tomail.store.outbox_rows import NewOutgoing, OutboxRow

from .audit import Audit
from .colleagues import Alone, Colleagues
from .drafts_folder import DraftsFolder, Refiled, as_draft
from .guarded import read
from .in_clear import may_quote, without_quote
from .moved_drafts import MovedDrafts
from .opening import shown_header
from .outgoing_facts import answered_ref
from .reading import missing_body
from .sealing import Seals, Unsealed, without_closed_parts
from .send_later import Plan
from .sending_once import require_unsent
from .stores import Stores
from .whole_drafts import require_whole

UNDO_SECONDS = 10.0
_OVER = {OutboxState.CANCELLED, OutboxState.REFUSED}  # a mail of the same draft may leave after these
_CAME_BACK = (OutboxState.REFUSED, OutboxState.PARTLY, OutboxState.UNCLEAR)  # written on for those without it


@dataclass(frozen=True)
class Wrapped:
    """What leaves in place of a draft: `outer`, once, under this Message-ID, with the header line `mark`."""

    outer: Draft
    message_id: str
    mark: bytes


@dataclass(frozen=True)
class Wakers:
    """Whom to wake: an account's sync thread, the outbox."""

    sync: Callable[[str], None]
    outbox: Callable[[], None]


class Composing:
    """What the composer asks for. `wording` is in the language of the person."""

    def __init__(
        self,
        stores: Stores,
        registry: AccountRegistry,
        bus: EventBus,
        clock: Clock,
        wake: Wakers,
        colleagues: Colleagues | None = None,
        author: Callable[[], str] = lambda: "",
        audit: Audit | None = None,
        seals: Seals | None = None,
    ) -> None:
        """`author` says who writes: nobody finds the drafts of others. `seals` signs and encrypts."""
        self._seals = seals or Unsealed()
        self._author = author
        self._audit = audit
        self._stores = stores
        self._colleagues = colleagues or Alone()
        self._registry = registry
        self._bus = bus
        self._clock = clock
        self._wake = wake
        self._random = SystemRandom()
        self._moved = MovedDrafts(stores, registry, self._tell)
        self.wording = Wording()
        self.answers_protected: Callable[[Draft], bool] = lambda draft: False
        self.not_leaving: Callable[[str], object] = lambda message_id: None
        self.signature_of: Callable[[Account], str] = lambda account: account.signature

    def new(self, account: str, to: Sequence[Address] = (), subject: str = "", text: str = "") -> Draft:
        """An empty mail with the signature of the account or of the practice."""
        signature = self.signature_of(self._registry.get(account)).strip()
        body = text + (f"\n\n-- \n{signature}\n" if signature else "")
        return self._seals.begun(Draft(_identity(), account, to=tuple(to), subject=subject, text=body))

    def signed_anew(self, draft: Draft, account: str) -> str:
        """Its text with the signature of another account in place of its own, where that stands in it."""
        old, new = (self.signature_of(self._registry.get(each)).strip() for each in (draft.account, account))
        return draft.text.replace(f"\n-- \n{old}", f"\n-- \n{new}" if new else "", 1) if old else draft.text

    def reply(self, ref: MessageRef, *, to_all: bool) -> Draft:
        """An answer with the quoted text. Raises Refused (NOT_FOUND), EnvironmentTrouble (NOT_DOWNLOADED)."""
        account = self._registry.get(ref.account)
        summary = self._stores.summary(ref)
        answered = self._seals.unwrapped(ref, self._raw(ref))
        answer = reply(
            shown_header(read(answered.raw), answered),
            [account.address],
            to_all=to_all,
            sent=summary.outgoing,
            zone=_zone(),
            wording=self.wording,
            signature=self.signature_of(account),
        )
        before = Flags.ANSWERED in summary.flags
        self._colleagues.began(ref)
        draft = self._seals.begun(answer.draft(_identity(), ref.account, answers=str(ref)), answered)
        if self.answers_protected(draft):  # it never leaves as it stands: no certificate is asked for
            draft = replace(draft, protected=True, encrypt=False, secret=False, hide_subject=False)
        return replace(draft, begun=self._now(), answered_before=before)

    def forward(self, ref: MessageRef) -> Draft:
        """The message passed on with its attachments."""
        account, passed_on = self._registry.get(ref.account), self._seals.unwrapped(ref, self._raw(ref))
        raw = passed_on.raw
        parsed = without_closed_parts(shown_header(read(raw), passed_on), passed_on)
        signature = self.signature_of(account)
        answer = forward(raw, parsed, zone=_zone(), wording=self.wording, signature=signature)
        return self._seals.begun(answer.draft(_identity(), ref.account, forwards=str(ref)), passed_on)

    def in_clear(self, draft: Draft) -> Draft:
        """What may leave unencrypted of an answer to encrypted mail: the person's own words."""
        answered: str | None = None
        if draft.answers:
            with suppress(TomailError, ValueError):  # it is gone, or not here: then less remains
                ref = MessageRef.parse(draft.answers)
                answered = read(self._seals.unwrapped(ref, self._raw(ref)).raw).text
        return without_quote(draft, self.wording.forwarded, answered)

    def edit(self, ref: MessageRef) -> Draft:
        """A message of the drafts folder, to go on writing; saving it replaces that message, unless its
        formatting would be lost (tomail writes plain text), or what is too long to be shown."""
        opened = self._seals.unwrapped(ref, self._raw(ref))
        raw, found = opened.raw, read(opened.raw)
        attachments = tuple(
            OutgoingAttachment(each.filename, each.content_type, attachment_bytes(raw, each.part))
            for each in (*found.files, *found.inline)
        )
        draft = Draft(
            _identity(),
            ref.account,
            to=found.to,
            cc=found.cc,
            bcc=found.bcc,
            subject=found.subject,
            text=found.text,
            attachments=attachments,
            in_reply_to=found.in_reply_to,
            references=found.references,
            replaces="" if found.has_html or SHORTENED in found.warnings else str(ref),
        )
        begun = self._seals.begun(draft, opened if may_quote(draft) else None)
        return replace(begun, encrypt=opened.encrypted)

    def save(self, draft: Draft, *, apart: bool = False) -> None:
        """Keep what is written, against a crash; durable on return. `apart`: as a version that stays.

        Of what leaves protected nothing stays in the drafts folder from then on.
        """
        store = self._stores.of(draft.account)
        with store.transaction(durable=True) as tx:
            store.drafts.save(tx, self._signed(draft), self._now(), apart=apart)
            gone = self._drafts_folder(store).withdraw_protected(tx, draft) if draft.protected else ()
        self._tell(draft.account, Refiled(removed=gone))
        self._colleagues.writing(draft)

    def versions(self, draft: Draft) -> list[SavedDraft]:
        """What was saved of it while it was written, newest first."""
        return self._stores.of(draft.account).drafts.versions(draft.identity)

    def discard(self, draft: Draft, *, goes_on: bool = False) -> None:
        """Forget what was written; a message of the drafts folder that it came from stays, or comes back.

        `goes_on`: the practice has it as well, so the answered message stays in hand.
        """
        self._give_back(draft)
        if not goes_on:
            self._colleagues.given_up(draft)

    def left_for_another_account(self, draft: Draft) -> str:
        """It goes on there, and is saved there: nothing of it stays here but what it came from, until the
        mail leaves. Gives back the new draft's `replaces`."""
        added = self._give_back(draft).added
        return str(MessageRef(draft.account, added[0])) if added else draft.replaces

    def handed_over(self, draft: Draft) -> None:
        """The practice has it: nothing of it stays here, and what it came from is not sent beside it."""
        self.put_away(draft)
        self._colleagues.given_up(draft)

    def put_away(self, draft: Draft) -> None:
        """Nothing of it stays, here or on the server; that of a mail which came back and is not mended."""
        store = self._stores.of(draft.account)
        with store.transaction() as tx:
            gone = self._drafts_folder(store).withdraw(tx, draft)
            store.drafts.discard(tx, draft.identity)
        self._bus.publish(DraftsChanged(draft.account))
        self._tell(draft.account, Refiled(removed=gone))
        self._moved.withdraw(draft)

    def _give_back(self, draft: Draft) -> Refiled:
        store = self._stores.of(draft.account)
        with store.transaction() as tx:
            folder = self._drafts_folder(store)
            if store.outbox.served(tx, draft.identity):  # what it came from is not sent to them once more
                refiled = Refiled(removed=folder.withdraw(tx, draft))
            else:
                refiled = folder.give_back(tx, draft, int(self._now()))
            store.drafts.discard(tx, draft.identity)
        self._bus.publish(DraftsChanged(draft.account))
        self._tell(draft.account, refiled)
        return refiled

    def keep(self, draft: Draft) -> MessageRef:
        """Put the draft into the drafts folder, here and on the server; nobody writes it any more."""
        made, store = self._as_message(draft), self._stores.of(draft.account)
        if made is None:
            raise Refused(_not_kept() if draft.protected else _not_in_clear())
        self._colleagues.given_up(draft)
        folder = self._drafts_folder(store)
        with store.transaction() as tx:
            number = folder.put(tx, made)
            gone = folder.withdraw(tx, draft, after=number)
            store.drafts.discard(tx, draft.identity)
        self._tell(draft.account, Refiled((number,), gone))
        self._moved.withdraw(draft)
        return MessageRef(draft.account, number)

    def show_elsewhere(self, draft: Draft) -> None:
        """Put what was saved of it last into the drafts folder, in place of the version before.

        Not what left or was thrown away meanwhile, nor what somebody changed elsewhere: a person decides. Nor
        what lost an attachment, which the version before may have.
        """
        store = self._stores.of(draft.account)
        saved = store.drafts.get(draft.identity)
        if saved is None or saved.draft.lost or not self._belongs_on_server(saved.draft):
            return
        made, refiled = self._as_message(saved.draft), None
        if made is None:
            return
        with store.transaction() as tx:
            leaves = store.outbox.states_of(tx, draft.identity) - _OVER
            if not leaves and store.drafts.newest(tx, draft.identity) == saved.version:
                refiled = self._drafts_folder(store).renew(tx, saved.draft, made)
        self._tell(draft.account, refiled or Refiled())

    def written_as(self, ref: MessageRef) -> Draft | None:
        """The draft that somebody writes here, if the message of the drafts folder is a version of it."""
        saved = self._stores.of(ref.account).drafts.written_as(ref.number)
        return saved.draft if saved and saved.draft.author in ("", self._author()) else None

    def _belongs_on_server(self, draft: Draft) -> bool:
        """What the practice shares lies in its database; POP3 has nothing to put it to."""
        return not draft.shared and self._registry.get(draft.account).protocol is Protocol.IMAP

    def _as_message(self, draft: Draft) -> NewMessage | None:
        """None: it may not lie on a server in clear, and there is no key to encrypt it for ourselves; of what
        leaves protected nothing lies there."""
        require_whole(draft)
        if draft.protected:
            return None
        account = self._registry.get(draft.account)
        message_id = self.message_id(account)
        raw = build(draft, account, message_id=message_id, date=self._date(), with_bcc=True)
        filed = self._seals.filed(draft, raw)
        return as_draft(filed, int(self._now())) if filed is not None else None

    def _drafts_folder(self, store: MailStore) -> DraftsFolder:
        return DraftsFolder(store, self._registry.get(store.account))

    def _tell(self, account: str, refiled: Refiled) -> None:
        if refiled.added or refiled.removed:
            self._bus.publish(MessagesChanged(account, added=refiled.added, removed=refiled.removed))
            self._wake.sync(account)

    def unfinished(self) -> list[SavedDraft]:
        """What the person was writing when the program ended unexpectedly, or another took the seat."""
        return [each for each in self.interrupted() if each.draft.author in ("", self._author())]

    def interrupted(self) -> list[SavedDraft]:
        """The same of everybody at this workstation."""
        found: list[SavedDraft] = []
        for store in self._stores.usable(self._registry.all()):
            fates = store.outbox.fates()
            found += [each for each in store.drafts.all() if _is_open(each, fates.get(each.draft.identity))]
        return found

    def send(
        self,
        draft: Draft,
        *,
        undo_seconds: float = 0.0,
        plan: Plan | None = None,
        wrapped: Wrapped | None = None,
        protected: bool = False,
    ) -> int:
        """Queue the mail with its final bytes; gives back the outbox id.

        It leaves after `undo_seconds`, or at the time of the plan. `wrapped` leaves in its place;
        `protected`: it is encrypted on its way as it stands.
        Raises Refused (INVALID) if nobody would get it or it is not whole, or it would leave in clear and
        must not; NOT_ALLOWED; and of a draft that the practice shares CONFLICT if this is not what was
        released, or it was sent.
        """
        require_whole(draft)
        if not (wrapped or protected):
            self.require_open(draft)
        account = self._registry.get(draft.account)
        recipients = envelope(draft)
        self._colleagues.leaving(draft)
        return self._queue(
            account,
            self._from_now_on(draft) if plan else draft,
            recipients,
            undo_seconds,
            plan,
            wrapped=wrapped,
        )

    def require_open(self, draft: Draft) -> None:
        """Raises Refused (INVALID) if it would leave in clear and must not."""
        if not draft.encrypt and (draft.protected or self.answers_protected(draft)):
            raise Refused(_only_protected())

    def dated(self, account: str, row: OutboxRow, date: datetime) -> bytes:
        """The bytes of a mail in the outbox with another Date; of a sealed one also inside, where they can
        still be made. Recipients see the Date inside (RFC 9788)."""
        store = self._stores.of(account)
        saved = store.drafts.get(row.draft)
        if saved and (saved.draft.sign or saved.draft.encrypt):
            raw = build(saved.draft, self._registry.get(account), message_id=row.message_id, date=date)
            with suppress(Refused):  # a certificate ran out meanwhile
                return self._seals.leaving(saved.draft, raw)
        return redated(store.outbox.raw(row.id) or b"", date)

    def queue_again(self, draft: Draft) -> bool:
        """Queue a draft that this workstation had taken to send when it died; False if it was queued."""
        try:
            self._queue(self._registry.get(draft.account), draft, envelope(draft), 0.0, after_all=True)
        except Refused:
            return False
        return True

    def _queue(
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
        outer = wrapped.outer if wrapped else draft
        message_id = wrapped.message_id if wrapped else self.message_id(account)
        leaves = plan.at.timestamp() if plan else self._now() + undo_seconds
        raw = build(outer, account, message_id=message_id, date=plan.at if plan else self._date())
        mail = NewOutgoing(
            raw=(wrapped.mark if wrapped else b"") + self._seals.leaving(outer, raw),
            message_id=message_id,
            subject=outer.subject,
            sender=wire_address(account.address),
            recipients=recipients,
            created=self._now(),
            send_after=leaves,
            send_at=leaves if plan else None,
            accepted=plan.accepted if plan else (),
            answers=draft.answers,
            forwards=draft.forwards,
            draft=draft.identity,
            author=self._signed(draft).author,
        )
        store = self._stores.of(draft.account)
        with store.transaction(durable=True) as tx:
            if wrapped and (there := store.outbox.called(tx, message_id)) is not None:
                return there  # another process of this workstation was faster
            if draft.shared:
                require_unsent(tx, store.outbox, draft.identity, recipients, after_all=after_all)
            kept = self._signed(replace(draft, replaces=""))  # a refusal or an undo gives it back
            store.drafts.save(tx, kept, self._now())
            identity = store.outbox.add(tx, mail)
            gone = self._drafts_folder(store).withdraw(tx, draft)
        if self._audit:
            self._audit.sent(account.id, message_id, len(recipients))
        self._announce(draft.account, gone)
        self._moved.withdraw(draft)
        return identity

    def undo_send(self, account: str, outbox_id: int) -> Draft | None:
        """Take a mail back that has left for nobody, to write on; None if it is too late."""
        if not self.take_back(account, outbox_id, whole=True):
            return None
        store = self._stores.of(account)
        row = store.outbox.row(outbox_id)
        saved = store.drafts.get(row.draft) if row else None
        return saved.draft if saved else None

    def take_back(self, account: str, outbox_id: int, *, whole: bool = False) -> bool:
        """The mail does not leave, or for nobody else; False if it is too late. `whole`: only if nobody
        can have it."""
        store = self._stores.of(account)
        row = store.outbox.row(outbox_id)
        with store.transaction(durable=True) as tx:  # else the old version leaves after a power cut
            taken = store.outbox.cancel(tx, outbox_id, self._now(), whole=whole)
        if taken and row and self._audit:
            self._audit.taken_back(account, row.message_id)
        if taken and row:
            self.not_leaving(row.message_id)
        self._bus.publish(OutboxChanged(account))
        saved = store.drafts.get(row.draft) if taken and row else None
        if saved:
            left = store.outbox.row(outbox_id)
            self._colleagues.taken_back(saved.draft, served(left.recipients) if left else ())
        return taken

    def _from_now_on(self, draft: Draft) -> Draft:
        """When the mail is due, only what others did with the answered one after now speaks against it."""
        ref, flags = answered_ref(draft), Flags.NONE
        with suppress(Refused):  # it may be gone
            flags = self._stores.summary(ref).flags if ref else flags
        return replace(draft, begun=self._now(), answered_before=Flags.ANSWERED in flags)

    def _announce(self, account: str, gone: tuple[int, ...]) -> None:
        self._bus.publish(OutboxChanged(account))
        self._tell(account, Refiled(removed=gone))
        self._wake.outbox()

    def _raw(self, ref: MessageRef) -> bytes:
        raw = self._stores.of(ref.account).messages.raw(ref.number)
        if raw is None:
            raise missing_body(self._stores.summary(ref))
        return raw

    def _signed(self, draft: Draft) -> Draft:
        return replace(draft, author=draft.author or self._author())

    def message_id(self, account: Account) -> str:
        """A new one."""
        return new_message_id(account.address.rpartition("@")[2], self._random)

    def _now(self) -> float:
        return self._clock.now().timestamp()

    def _date(self) -> datetime:
        return self._clock.now().astimezone()


def envelope(draft: Draft) -> tuple[str, ...]:
    """Each recipient once, as SMTP takes it. Raises Refused (INVALID) for none, or one that is no address."""
    unique: dict[str, str] = {}
    for each in (*draft.to, *draft.cc, *draft.bcc):
        address = wire_address(each.address)
        local, _, domain = address.rpartition("@")
        if not (local and domain):
            raise Refused(_no_address(each.address))
        unique.setdefault(address.lower(), address)
    if not unique:
        raise Refused(_no_recipient())
    return tuple(unique.values())


def with_account(draft: Draft, account: str) -> Draft:
    """The draft sent from another account: a new composition, as stores are separate."""
    return replace(draft, account=account, identity=_identity())


def _is_open(saved: SavedDraft, fate: tuple[OutboxState, float] | None) -> bool:
    """Whether somebody still writes: nothing that is in the outbox, where it waits or came back."""
    if fate is None or fate[0] is OutboxState.CANCELLED:
        return True
    return fate[0] in _CAME_BACK and saved.saved.timestamp() > fate[1]


def _identity() -> str:
    return secrets.token_hex(12)


def _zone() -> tzinfo:
    return datetime.now().astimezone().tzinfo or UTC


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


def _only_protected() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "This is a protected message, or answers one: it does not leave unprotected."
            )
        ),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "Choose “Send encrypted”, or write a new e-mail without confidential words."
            )
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


def _no_recipient() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "This mail has no recipient.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Enter at least one address.")),
    )


def _no_address(text: str) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "“{text}” is not a complete e-mail address."), text=text),
        sentence(QT_TRANSLATE_NOOP("engine", "Correct it and send again; nothing has been sent.")),
    )
