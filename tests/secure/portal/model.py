"""What a portal should do with a patient and two practices: the tables of states, with nothing but lists.

Each event says whether it is possible, or was done before, and does it here; no word of HTTP or databases.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from tomail.secure.portal.sweep import ROWS_KEPT
from tomail.secure.protocol.limits import INVITE_LIFE, READ_LIFE, REMINDERS, UNREAD_LIFE, WRONG_ADDRESSES
from tomail.secure.protocol.states import (
    AccountState,
    DeliveryState,
    InviteState,
    RelationState,
    ReplyState,
)

NONE, FORGOTTEN = "", "forgotten"
READABLE = (DeliveryState.DELIVERED, DeliveryState.READ)
ALIVE = (
    DeliveryState.UPLOADING,
    DeliveryState.WAITING_REGISTRATION,
    DeliveryState.WAITING_RELEASE,
    *READABLE,
)
ARRIVING = (ReplyState.UPLOADING, ReplyState.DELIVERED)
OVER = (DeliveryState.EXPIRED, DeliveryState.REVOKED, DeliveryState.REFUSED, ReplyState.FETCHED)
LIVE = (RelationState.WAITING_RELEASE, RelationState.RELEASED)
TURNS = {  # from where each leads where; asked for again there it is done
    "refuse": ((RelationState.WAITING_RELEASE,), RelationState.REFUSED),
    "block": ((RelationState.WAITING_RELEASE, RelationState.RELEASED, RelationState.REFUSED), "blocked"),
    "unblock": ((RelationState.BLOCKED,), RelationState.WAITING_RELEASE),
}


@dataclass(eq=False)
class Side:
    """A practice, and how the patient stands with it: NONE before they registered."""

    id: str
    relation: str = NONE
    released: str = ""  # the key


@dataclass(eq=False)
class Answer:
    """From the patient."""

    id: str
    side: Side
    whose: str
    expires: int
    state: str = ReplyState.UPLOADING
    was_complete: bool = False
    wrapped_for: str = ""


@dataclass(eq=False)
class Sent:
    """To the patient, with its invitation if it has one."""

    id: str
    side: Side
    created: int
    expires: int
    whose: str = ""  # the account, once the portal knows it
    state: str = DeliveryState.UPLOADING
    was_complete: bool = False
    wrapped_for: str = ""
    reminded: int = 0
    invite: str = NONE
    used_by: str = ""
    wrong: int = 0

    @property
    def invites_until(self) -> int:
        return self.created + INVITE_LIFE


@dataclass
class World:
    """`told` is what the workstations hear: practice, kind, delivery, account."""

    sides: tuple[Side, Side]
    now: int = 0
    account: str = ""
    account_state: str = NONE
    kid: str = ""
    sent: list[Sent] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    left: dict[str, dict[str, str]] = field(default_factory=dict)  # accounts, with their relations
    deleted: set[str] = field(default_factory=set)
    told: Counter[tuple[str, str, str, str]] = field(default_factory=Counter)

    @property
    def everything(self) -> list[Sent | Answer]:
        """In both directions."""
        return [*self.sent, *self.answers]

    def tell(self, side: Side, kind: str, *, delivery: str = "", account: str = "") -> None:
        self.told[side.id, kind, delivery, account] += 1

    def is_released(self, side: Side) -> bool:
        return side.relation == RelationState.RELEASED and side.released == self.kid

    def is_invited(self, sent: Sent) -> bool:
        return sent.invite == InviteState.OPEN and self.now < sent.invites_until

    def is_readable(self, sent: Sent) -> bool:
        mine = bool(sent.whose) and sent.whose == self.account
        return mine and sent.state in READABLE and sent.side.relation != RelationState.BLOCKED

    def announce(self, side: Side, delivery: str, lasts: int) -> Sent | None:
        if side.relation == RelationState.BLOCKED:
            return None
        sent = Sent(delivery, side, self.now, self.now + lasts)
        sent.whose = self.account if side.relation in LIVE else ""
        sent.invite = NONE if sent.whose else InviteState.OPEN
        self.sent.append(sent)
        return sent

    def complete(self, sent: Sent, is_whole: bool, granted_until: int) -> bool:
        if sent.state != DeliveryState.UPLOADING:
            return sent.was_complete
        is_shut = sent.whose != self.account if sent.whose else False
        if not is_whole or is_shut or sent.side.relation == RelationState.BLOCKED:
            return False
        sent.was_complete = True
        sent.whose = sent.whose or (self.account if sent.side.relation in LIVE else "")
        if not sent.whose:
            sent.state = DeliveryState.WAITING_REGISTRATION
        elif granted_until and self.is_released(sent.side):
            self._deliver(sent, granted_until)
        else:
            sent.state = DeliveryState.WAITING_RELEASE
        return True

    def register(self, sent: Sent, account: str, kid: str) -> None:
        self.account, self.account_state, self.kid = account, AccountState.REGISTERED, kid
        self._relate(sent)

    def join(self, sent: Sent) -> bool:
        if sent.invite == InviteState.USED and sent.used_by == self.account:
            return self.now < sent.invites_until
        relations = (NONE, RelationState.WAITING_RELEASE, RelationState.REFUSED)
        if not self.is_invited(sent) or sent.side.relation not in relations:
            return False
        self._relate(sent)
        return True

    def _relate(self, sent: Sent) -> None:
        sent.side.relation = RelationState.WAITING_RELEASE
        sent.invite, sent.used_by = InviteState.USED, self.account
        for each in self.sent:
            if each.side is sent.side and each.state == DeliveryState.WAITING_REGISTRATION:
                each.state, each.whose = DeliveryState.WAITING_RELEASE, self.account
                if each.invite == InviteState.OPEN:
                    each.invite, each.used_by = InviteState.USED, self.account
        self.tell(sent.side, "registered", delivery=sent.id, account=self.account)

    def wrong_address(self, sent: Sent) -> None:
        if self.is_invited(sent):
            sent.wrong += 1
            if sent.wrong == WRONG_ADDRESSES:
                sent.invite = InviteState.REVOKED
                self.tell(sent.side, "invite_given_up", delivery=sent.id)

    def release(self, side: Side, is_right_key: bool) -> bool:
        if not is_right_key or side.relation not in LIVE:
            return False
        if side.relation != RelationState.RELEASED:
            side.relation, side.released = RelationState.RELEASED, self.kid
            self.account_state = AccountState.ACTIVE
            self.tell(side, "released", account=self.account)
        return True

    def turn(self, side: Side, act: str) -> bool:
        sources, target = TURNS[act]
        if side.relation not in sources:
            return side.relation == target
        side.relation = target
        self.tell(
            side, {"refuse": "refused", "block": "blocked", "unblock": "unblocked"}[act], account=self.account
        )
        for each in self.sent if act == "refuse" else ():
            mine = each.side is side and each.whose == self.account
            if mine and each.state == DeliveryState.WAITING_RELEASE:
                self._end(each, DeliveryState.REFUSED)
        return True

    def grant(self, sent: Sent, until: int) -> bool:
        if sent.state in READABLE:
            return sent.wrapped_for == self.kid
        mine = bool(sent.whose) and sent.whose == self.account
        if sent.state != DeliveryState.WAITING_RELEASE or not mine or not self.is_released(sent.side):
            return False
        self._deliver(sent, until)
        return True

    def _deliver(self, sent: Sent, until: int) -> None:
        sent.state, sent.wrapped_for, sent.expires = DeliveryState.DELIVERED, self.kid, until
        self.tell(sent.side, "delivered", delivery=sent.id, account=sent.whose)

    def revoke(self, sent: Sent) -> bool:
        if sent.state in ALIVE:
            self._end(sent, DeliveryState.REVOKED)
            self.tell(sent.side, "revoked", delivery=sent.id)
        return sent.state == DeliveryState.REVOKED

    def read(self, sent: Sent, is_signed: bool) -> bool:
        if not is_signed or not self.is_readable(sent):
            return False
        if sent.state != DeliveryState.READ:
            sent.state, sent.expires = DeliveryState.READ, min(sent.expires, self.now + READ_LIFE)
            self.tell(sent.side, "read", delivery=sent.id, account=self.account)
        return True

    def answer(self, sent: Sent, identifier: str) -> Answer | None:
        if not self.is_readable(sent) or sent.side.relation != RelationState.RELEASED:
            return None
        answer = Answer(identifier, sent.side, self.account, self.now + UNREAD_LIFE)
        self.answers.append(answer)
        return answer

    def complete_answer(self, answer: Answer) -> bool:
        if answer.whose != self.account:
            return False
        if answer.state != ReplyState.UPLOADING:
            return answer.was_complete
        if answer.side.relation == RelationState.BLOCKED:
            return False
        answer.state, answer.was_complete, answer.wrapped_for = ReplyState.DELIVERED, True, answer.side.id
        self.tell(answer.side, "reply", delivery=answer.id, account=self.account)
        return True

    def fetch(self, answer: Answer) -> bool:
        if answer.state == ReplyState.DELIVERED:
            answer.state, answer.wrapped_for = ReplyState.FETCHED, ""
        return answer.state == ReplyState.FETCHED

    def rekey(self, kid: str) -> None:
        self.kid, self.account_state = kid, AccountState.REGISTERED
        for each in self.sent:
            if each.whose == self.account and each.state in READABLE:
                each.state, each.wrapped_for = DeliveryState.WAITING_RELEASE, ""
        for side in self.sides:
            if side.relation in LIVE:
                side.relation = RelationState.WAITING_RELEASE
                self.tell(side, "rekeyed", account=self.account)

    def leave(self) -> None:
        for each in self.everything:
            if each.whose == self.account:
                each.wrapped_for = ""
        self.left[self.account] = {each.id: each.relation for each in self.sides if each.relation}
        for side in self.sides:
            if side.relation:
                self.tell(side, "account_closed", account=self.account)
            side.relation = NONE
        self.account, self.account_state = "", NONE

    def sweep(self) -> None:
        for each in self.everything:
            if each.expires <= self.now:
                self._expire(each)
        for sent in self.sent:
            if sent.invite == InviteState.OPEN and sent.invites_until <= self.now:
                sent.invite = InviteState.EXPIRED
        for each in self.everything:
            if each.whose in self.left:
                self._expire(each)
                each.whose = ""
        self.deleted |= self.left.keys()
        self.left.clear()
        self._remind()
        for each in self.everything:
            if each.state in OVER and each.expires <= self.now - ROWS_KEPT:
                each.state, each.was_complete = FORGOTTEN, False

    def _expire(self, each: Sent | Answer) -> None:
        if each.state in (ALIVE if isinstance(each, Sent) else ARRIVING):
            self._end(each, DeliveryState.EXPIRED)
            self.tell(each.side, "expired", delivery=each.id)

    def _end(self, each: Sent | Answer, state: str) -> None:
        each.state, each.wrapped_for = state, ""
        if isinstance(each, Sent) and each.invite == InviteState.OPEN:
            each.invite = InviteState.REVOKED

    def _remind(self) -> None:
        for each in self.sent:
            due = sum(each.created <= self.now - age for age in REMINDERS)
            if each.state == DeliveryState.WAITING_REGISTRATION and due > each.reminded:
                each.reminded = due
                self.tell(each.side, "remind", delivery=each.id)
