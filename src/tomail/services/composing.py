"""Writing: new mail, answers, drafts, and handing the result to the outbox."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, tzinfo

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import Problem, ProblemKind, Refused, TomailError
from tomail.base.events import EventBus
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.message.answer import Wording, forward, reply
from tomail.message.compose import wire_address
from tomail.message.parse import SHORTENED, attachment_bytes
from tomail.model.account import Account
from tomail.model.mail import Address, Flags, MessageRef
from tomail.model.outgoing import Draft, OutboxState, OutgoingAttachment

from .audit import Audit
from .colleagues import Alone, Colleagues
from .guarded import read
from .in_clear import may_quote, without_quote
from .kept_drafts import KeptDrafts
from .opening import shown_header
from .outgoing_facts import answered_ref
from .queueing import Queueing, Wrapped
from .sealing import Seals, Unsealed, without_closed_parts
from .send_later import Plan
from .stores import Stores
from .whole_drafts import require_whole
from .writing_desk import Wakers, WritingDesk

UNDO_SECONDS = 10.0
_OVER = {OutboxState.CANCELLED, OutboxState.REFUSED}  # a mail of the same draft may leave after these
_CAME_BACK = (OutboxState.REFUSED, OutboxState.PARTLY, OutboxState.UNCLEAR)  # written on for those without it


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
        self._desk = WritingDesk(
            stores, registry, bus, clock, wake, colleagues or Alone(), author, audit, seals or Unsealed()
        )
        self.drafts, self.queue = KeptDrafts(self._desk), Queueing(self._desk)
        self.wording = Wording()
        self.answers_protected: Callable[[Draft], bool] = lambda draft: False
        self.signature_of: Callable[[Account], str] = lambda account: account.signature

    def new(self, account: str, to: Sequence[Address] = (), subject: str = "", text: str = "") -> Draft:
        """An empty mail with the signature of the account or of the practice."""
        signature = self.signature_of(self._desk.registry.get(account)).strip()
        body = text + (f"\n\n-- \n{signature}\n" if signature else "")
        return self._desk.seals.begun(Draft(_identity(), account, to=tuple(to), subject=subject, text=body))

    def signed_anew(self, draft: Draft, account: str) -> str:
        """Its text with the signature of another account in place of its own, where that stands in it."""
        old, new = (
            self.signature_of(self._desk.registry.get(each)).strip() for each in (draft.account, account)
        )
        return draft.text.replace(f"\n-- \n{old}", f"\n-- \n{new}" if new else "", 1) if old else draft.text

    def reply(self, ref: MessageRef, *, to_all: bool) -> Draft:
        """An answer with the quoted text. Raises Refused (NOT_FOUND), EnvironmentTrouble (NOT_DOWNLOADED)."""
        account = self._desk.registry.get(ref.account)
        summary = self._desk.stores.summary(ref)
        answered = self._desk.seals.unwrapped(ref, self._desk.raw(ref))
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
        self._desk.colleagues.began(ref)
        draft = self._desk.seals.begun(answer.draft(_identity(), ref.account, answers=str(ref)), answered)
        if self.answers_protected(draft):  # it never leaves as it stands: no certificate is asked for
            draft = replace(draft, protected=True, encrypt=False, secret=False, hide_subject=False)
        return replace(draft, begun=self._desk.now(), answered_before=before)

    def forward(self, ref: MessageRef) -> Draft:
        """The message passed on with its attachments. What was protected is passed on protected."""
        account, passed_on = (
            self._desk.registry.get(ref.account),
            self._desk.seals.unwrapped(ref, self._desk.raw(ref)),
        )
        raw = passed_on.raw
        parsed = without_closed_parts(shown_header(read(raw), passed_on), passed_on)
        signature = self.signature_of(account)
        answer = forward(raw, parsed, zone=_zone(), wording=self.wording, signature=signature)
        draft = self._desk.seals.begun(answer.draft(_identity(), ref.account, forwards=str(ref)), passed_on)
        if self.answers_protected(replace(draft, in_reply_to=self._desk.stores.summary(ref).message_id)):
            return replace(draft, protected=True, encrypt=False)
        return draft

    def in_clear(self, draft: Draft) -> Draft:
        """What may leave unencrypted of an answer to encrypted mail: the person's own words."""
        answered: str | None = None
        if draft.answers:
            with suppress(TomailError, ValueError):  # it is gone, or not here: then less remains
                ref = MessageRef.parse(draft.answers)
                answered = read(self._desk.seals.unwrapped(ref, self._desk.raw(ref)).raw).text
        return without_quote(draft, self.wording.forwarded, answered)

    def edit(self, ref: MessageRef) -> Draft:
        """A message of the drafts folder, to go on writing; saving it replaces that message, unless its
        formatting would be lost (tomail writes plain text), or what is too long to be shown."""
        opened = self._desk.seals.unwrapped(ref, self._desk.raw(ref))
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
        begun = self._desk.seals.begun(draft, opened if may_quote(draft) else None)
        return replace(begun, encrypt=opened.encrypted)

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
        account = self._desk.registry.get(draft.account)
        recipients = envelope(draft)
        self._desk.colleagues.leaving(draft)
        return self.queue.queue(
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

    def queue_again(self, draft: Draft) -> bool:
        """Queue a draft that this workstation had taken to send when it died; False if it was queued."""
        try:
            self.queue.queue(
                self._desk.registry.get(draft.account), draft, envelope(draft), 0.0, after_all=True
            )
        except Refused:
            return False
        return True

    def message_id(self, account: Account) -> str:
        """A new one."""
        return self._desk.message_id(account)

    def _from_now_on(self, draft: Draft) -> Draft:
        """When the mail is due, only what others did with the answered one after now speaks against it."""
        ref, flags = answered_ref(draft), Flags.NONE
        with suppress(Refused):  # it may be gone
            flags = self._desk.stores.summary(ref).flags if ref else flags
        return replace(draft, begun=self._desk.now(), answered_before=Flags.ANSWERED in flags)


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


def _identity() -> str:
    return secrets.token_hex(12)


def _zone() -> tzinfo:
    return datetime.now().astimezone().tzinfo or UTC


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
