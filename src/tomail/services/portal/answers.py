"""What patients answered at the portal: fetched, shown in the list, read, and put into the record."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Collection, Iterable
from datetime import timedelta

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import Problem, ProblemKind, Refused, TomailError
from tomail.base.events import EventBus
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.base.threads import Waker, give_way
from tomail.model.events import PracticeChanged, Topic
from tomail.model.mail import Address, MessageRef, MessageSummary, Seals
from tomail.model.portal import Answer, AnswerMail, AnswerNotice, AnswerProblem, Stray
from tomail.model.secure import Delivery
from tomail.model.smime import Opened
from tomail.practice import portal_answers as table
from tomail.practice.portal_answers import Answered
from tomail.practice.sealing import Unopened
from tomail.practice.secure_deliveries import delivery as delivery_row
from tomail.secure.client.catching_up import AnswerView
from tomail.secure.client.http import PortalAway, PortalProblem
from tomail.secure.protocol.states import ReplyState
from tomail.services.opening import Opening, opened_protected
from tomail.services.practice import PracticeSession
from tomail.services.stores import Stores

from .answers_fetching import AnswerFetching, Portal
from .answers_in_list import AnswersInList, answer_of_notice

NOTICE_TAKES = timedelta(minutes=15)
COMES_WITHIN = timedelta(days=4)  # what nobody could fetch by then, over a weekend too, is just a mail

SOON_SECONDS, LATER_SECONDS = 60.0, 900.0  # until the portal is asked again though it said nothing
LAST_SECONDS = 1.0

log = logging.getLogger(__name__)


class Answers:
    """Synchronous and thread-safe. Changes are told as PracticeChanged (Topic.PORTAL, ids of answers)."""

    def __init__(
        self,
        practice: PracticeSession,
        stores: Stores,
        registries: tuple[AccountRegistry, AccountRegistry],
        openings: Iterable[Opening],
        portal: Portal,
        bus: EventBus,
        clock: Clock,
    ) -> None:
        """`registries`: of the person, and of what goes on in the background, whose `stores` these are."""
        self._practice = practice
        self._stores = stores
        self._registry, self._engine = registries
        self._clock = clock
        self._bus = bus
        self._in_list = AnswersInList(practice, stores, bus)
        self._fetching = AnswerFetching(practice, self._engine, clock, portal)
        self._waker = Waker()
        self._thread = threading.Thread(target=self._run, name="portal-answers", daemon=True)
        self.words: Callable[[Answer, Delivery | None], str] = _words  # in the language of the person
        self._openings = tuple(openings)
        self._in_list.gone = self._forget
        for opening in self._openings:
            opening.answered = self.opened
        bus.subscribe(PracticeChanged, self._heard, whoever=True)

    def start(self) -> None:
        """Begin with what came while the program was not running."""
        self._thread.start()

    def stop(self) -> None:
        """End; what is under way begins anew with the next start."""
        self._waker.stop()
        self._fetching.end()
        if self._thread.is_alive():
            self._thread.join(LAST_SECONDS)

    def wake(self, *_: object) -> None:
        """The portal says that there is an answer."""
        self._waker.wake()

    def catch_up(self) -> None:
        """Show what came while the program was not running, in every account that can be opened here."""
        for store in self._stores.usable(self._engine.all()):
            self._in_list.bring(store.account)
            self._in_list.take_out(store.account)

    def fetch(self) -> int:
        """Bring what waits at the portal; how many came. Raises PortalAway, PortalProblem."""
        before = self._fetching.strays
        came = self._fetching.fetch()
        if (strays := self._fetching.strays) != before:
            self._bus.publish(PracticeChanged(Topic.PORTAL, frozenset(each.id for each in strays)))
        return came

    # looking

    def listed(self, reader: str = "") -> list[Answer]:
        """Those of the accounts that the person may use, the newest first; with `reader` only that account's
        at the portal. Raises EnvironmentTrouble (PRACTICE_AWAY)."""
        mine = [each.id for each in self._registry.all()]
        with self._practice.reading() as session:
            found = table.listed(session, self._practice.keys, mine)
        return [each for each in found if reader in ("", each.reader)]

    def without_notice(self) -> list[Answer]:
        """Those that stand in no list here, though their notice should be there by now; and what could not
        be checked. Raises EnvironmentTrouble (PRACTICE_AWAY)."""
        late = self._clock.now() - NOTICE_TAKES
        there = [each for each in self.listed() if each.problem is not AnswerProblem.GONE]
        due = [each for each in there if each.problem or each.at < late]
        shown = self._shown({each.message_id for each in due})
        return [each for each in due if each.problem or each.message_id not in shown]

    @property
    def strays(self) -> tuple[Stray, ...]:
        """Those at the portal that answer what the practice does not have any more, as seen last."""
        return self._fetching.strays

    def message(self, answer: str) -> bytes:
        """An answer as a message, where no mail of the list shows it. Raises Refused (NOT_FOUND)."""
        found = next((each for each in self.listed() if each.id == answer), None)
        if found is None or found.problem:
            raise Refused(_unknown())
        return self._raw(found.id)

    def opened(self, ref: MessageRef) -> Opened | None:
        """What the patient wrote, of the notice that shows it; None of any other mail."""
        try:
            row = self._row(ref)
            found = self._told_by(row.message_id) if row else None
            if found is None or found.problem or not self._in_list.may_stand_in(found, ref.account):
                return None
            raw = self._raw(found.id)
        except (TomailError, Unopened) as error:
            log.info("an answer cannot be shown now: %s", type(error).__name__)
            return None
        return opened_protected(raw, "AES-256-GCM")

    def notice(self, ref: MessageRef) -> AnswerNotice | None:
        """What to say above a mail that tells of an answer; None of any other mail."""
        row = self._stores.summary(ref)
        if row.outgoing or not answer_of_notice(row.message_id):
            return None
        stands = Seals.ANSWER in row.seals
        try:
            found = self._told_by(row.message_id)
        except TomailError:
            return AnswerNotice(AnswerMail.AWAY) if stands else None
        if found is not None and not self._in_list.may_stand_in(found, ref.account):
            return None
        if found is None:
            coming = self._clock.now() - row.date < COMES_WITHIN and self._fetching.comes(row.message_id)
            return AnswerNotice(AnswerMail.COMING) if coming else None
        if found.problem is AnswerProblem.GONE:
            return AnswerNotice(AnswerMail.GONE, found, found.sender)
        if found.problem:
            return AnswerNotice(AnswerMail.UNPROVEN, found)
        return AnswerNotice(AnswerMail.SHOWN, found) if stands else None

    def asked(self, ref: MessageRef) -> AnswerNotice | None:
        """The same after the portal was asked, of an answer that is not here. Raises PortalAway,
        PortalProblem, Refused where it could not be; then what `notice` says stands."""
        row = self._stores.summary(ref)
        answer = answer_of_notice(row.message_id)
        if row.outgoing or not answer or not self._fetching.comes(row.message_id):
            return None
        there = self._fetching.asked(answer)  # first: what it says was fetched is in the practice by then
        found = self.notice(ref)
        if found is not None and found.state is not AnswerMail.COMING:
            return found
        return self._not_here(row, there, found) if there else None

    def patient_of(self, row: MessageSummary) -> str | None:
        """Whose answer stands in the place of this mail."""
        if Seals.ANSWER not in row.seals:
            return None
        with self._practice.reading() as session:
            return table.patients_of(session, [row.message_id]).get(row.message_id)

    def protocol(self, row: MessageSummary) -> str:
        """What goes into the record beside the answer that this mail shows; "" of any other mail."""
        found = self._told_by(row.message_id) if Seals.ANSWER in row.seals else None
        if found is None or found.problem:
            return ""
        with self._practice.reading() as session:
            answered = delivery_row(session, self._practice.keys, found.answers) if found.answers else None
        return self.words(found, answered)

    def may_stand_in(self, answer: Answer, account: str) -> bool:
        """Whether whoever may read this account's mail may read the answer."""
        return self._in_list.may_stand_in(answer, account)

    def _run(self) -> None:
        give_way()
        self._carefully(self.catch_up)
        while not self._waker.stopped:
            done = self._carefully(self.fetch)
            self._waker.wait(SOON_SECONDS if self._fetching.waits or not done else LATER_SECONDS)

    def _carefully(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except (PortalAway, PortalProblem, TomailError) as error:
            log.info("answers are looked for later: %s", type(error).__name__)
        except Exception:
            log.exception("looking for answers")
        else:
            return True
        return False

    def _heard(self, event: PracticeChanged) -> None:
        """Whose answer could not be checked was released meanwhile, it may be."""
        if event.topic is Topic.PORTAL and self._fetching.concerns(event.subjects):
            self._waker.wake()

    def _forget(self) -> None:
        for opening in self._openings:
            opening.forget()

    def _row(self, ref: MessageRef) -> MessageSummary | None:
        """None: another row shows it, or none yet."""
        row = self._stores.summary(ref)
        if Seals.ANSWER not in row.seals:
            self._in_list.bring(ref.account)
            row = self._stores.summary(ref)
        return row if Seals.ANSWER in row.seals else None

    def _told_by(self, message_id: str) -> Answer | None:
        with self._practice.reading() as session:
            return table.told_by(session, self._practice.keys, [message_id]).get(message_id)

    def _not_here(
        self, row: MessageSummary, there: AnswerView, found: AnswerNotice | None
    ) -> AnswerNotice | None:
        """What to say of an answer by how it stands at the portal; `found` where it still comes."""
        if there.state is ReplyState.FETCHED or self._told_by(row.message_id):
            return None
        answered = self._answered(there)
        if there.state is ReplyState.EXPIRED:
            return AnswerNotice(AnswerMail.GONE, sender=self._sender(answered, row.ref.account))
        return found if answered else AnswerNotice(AnswerMail.STRAY)

    def _answered(self, there: AnswerView) -> Answered | None:
        with self._practice.reading() as session:
            return table.answered_delivery(session, self._practice.keys, there.answers or "")

    def _sender(self, answered: Answered | None, account: str) -> Address | None:
        """Whom a message of ours went to, for whoever may read the account that it left from."""
        if answered is None or not self._in_list.may_be_seen_in(answered.account, account):
            return None
        return answered.recipient

    def _raw(self, answer: str) -> bytes:
        with self._practice.reading() as session:
            return b"".join(table.pieces(session, self._practice.keys, answer))

    def _shown(self, message_ids: Collection[str]) -> set[str]:
        stores = self._stores.usable(self._registry.all())
        return set[str]().union(*(each.answers.shown(message_ids) for each in stores))


def _words(answer: Answer, answered: Delivery | None) -> str:
    """For programs without a language."""
    steps = answered.steps if answered else ()
    lines = [f"{each.state} {each.at:%Y-%m-%d %H:%M} UTC {each.by.initials}" for each in steps]
    return "; ".join((*lines, f"answered {answer.at:%Y-%m-%d %H:%M} UTC, signature verified"))


def _unknown() -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "There is no such answer.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Look into the list “Protected messages”.")),
    )
