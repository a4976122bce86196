"""What patients answered stands in the list where the portal's notice is: sender, subject, words, patient.

The notice is an ordinary mail of the mailbox, so claims, flags and notes hold for the answer. Whoever comes
second puts it there: the mail, where the practice has the answer already, or the answer.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from sqlalchemy.orm import Session

from tomail.base.errors import TomailError
from tomail.base.events import EventBus
from tomail.message.folding import fold
from tomail.model.events import MessagesChanged, PracticeChanged, PracticeStateChanged, Topic
from tomail.model.mail import Seals
from tomail.model.people import Right
from tomail.model.portal import Answer
from tomail.practice import portal_answers as table
from tomail.secure.protocol.identifiers import IdKind, is_id
from tomail.services.practice import PracticeSession
from tomail.services.stores import Stores
from tomail.store.answers import ShownAnswer
from tomail.store.raw_message import understand

READ_FOR_SEARCH = 3  # megabytes from the beginning: the text comes first
_FORM = re.compile(r"<(d_[a-z2-7]{16})@[^<>@\s]{1,255}>")

log = logging.getLogger(__name__)


def answer_of_notice(message_id: str) -> str:
    """The id of the answer that a mail with this Message-ID tells of; "" for any other mail."""
    found = _FORM.fullmatch(message_id)
    return found[1] if found and is_id(found[1], IdKind.DELIVERY) else ""


class AnswersInList:
    """Works on the stores of this workstation, whoever is signed in, whenever one of the two has come."""

    def __init__(self, practice: PracticeSession, stores: Stores, bus: EventBus) -> None:
        self._practice = practice
        self._stores = stores
        self._bus = bus
        self.gone: Callable[[], None] = lambda: None
        bus.subscribe(MessagesChanged, self._mail_came, whoever=True)
        bus.subscribe(PracticeChanged, self._answer_came)
        bus.subscribe(PracticeStateChanged, lambda event: self.bring_all() if event.connected else None)

    def bring_all(self) -> None:
        """In every account that is open here."""
        for store in self._stores.opened():
            self.bring(store.account)

    def bring(self, account: str) -> None:
        """Put answers in the place of their notices. Quiet while the practice is away: then later."""
        try:
            self._bring(account)
        except TomailError as error:
            log.info("account %s: answers are shown later: %s", account, type(error).__name__)

    def take_out(self, account: str) -> None:
        """Nothing of an answer stays in the list whose patient was erased. Quiet as `bring`."""
        try:
            self._take_out(account)
        except TomailError as error:
            log.info("account %s: answers are looked at later: %s", account, type(error).__name__)

    def may_stand_in(self, answer: Answer, account: str) -> bool:
        """Whether whoever may read this account's mail may read the answer. Notices may come to another
        mailbox of the practice than the one that the message was sent from."""
        return self.may_be_seen_in(answer.account, account)

    def may_be_seen_in(self, sent_from: str, account: str) -> bool:
        """The same of what was sent from that account."""
        return sent_from == account or not self._practice.snapshot.rights.is_restricted(
            Right.ACCESS, sent_from
        )

    def _bring(self, account: str) -> None:
        store = self._stores.of(account)
        notices = {number: each for number, each in store.answers.notices().items() if answer_of_notice(each)}
        if not notices:
            return
        with self._practice.reading() as session:
            told = table.told_by(session, self._practice.keys, set(notices.values()))
            ready = {
                each: self._shown(session, answer)
                for each, answer in told.items()
                if answer.problem is None and self.may_stand_in(answer, account)
            }
        changed = self._put(account, notices, ready)
        if changed:
            self._bus.publish(MessagesChanged(account, changed=tuple(changed)))

    def _take_out(self, account: str) -> None:
        store = self._stores.of(account)
        standing = store.answers.standing()
        if not standing:
            return
        with self._practice.reading() as session:
            left = table.existing(session, set(standing.values()))
        gone = {number: store.messages.raw(number) for number, each in standing.items() if each not in left}
        with store.transaction() as tx:
            for number, raw in gone.items():
                store.answers.take_out(tx, number, ShownAnswer(*understand(raw or b"")))
            store.about.grow_stale(tx, gone)
        if gone:
            self.gone()
            self._bus.publish(MessagesChanged(account, changed=tuple(gone)))

    def _put(self, account: str, notices: Mapping[int, str], ready: Mapping[str, ShownAnswer]) -> list[int]:
        store, changed = self._stores.of(account), []
        with store.transaction() as tx:
            for number, message_id in notices.items():
                if message_id in ready and store.answers.show(tx, number, ready[message_id]):
                    changed.append(number)
            store.about.grow_stale(tx, changed)
        return changed

    def _shown(self, session: Session, answer: Answer) -> ShownAnswer:
        beginning = b"".join(table.pieces(session, self._practice.keys, answer.id, READ_FOR_SEARCH))
        head, body = understand(beginning)
        seals = Seals.ENCRYPTED | Seals.OPENED | Seals.ANSWER
        names = fold(" ".join(answer.files))
        return ShownAnswer(head, replace(body, names=names, has_attachments=bool(answer.files), seals=seals))

    def _mail_came(self, event: MessagesChanged) -> None:
        try:
            notices = self._stores.of(event.account).answers.notices()
        except TomailError:  # nobody who may open it is here any more
            return
        come = not notices.keys().isdisjoint((*event.added, *event.changed))
        if come or event.everything or event.removed:  # a copy of one that is gone may take its place
            self.bring(event.account)

    def _answer_came(self, event: PracticeChanged) -> None:
        if event.topic is Topic.PORTAL:
            self.bring_all()
        elif event.topic is Topic.PATIENTS:
            for store in self._stores.opened():
                self.take_out(store.account)
