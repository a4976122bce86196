"""A code for a patient by SMS, when somebody says so and once: it opens a protected message, or confirms that
the number is theirs."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.model.appointments import ReminderState
from tomail.model.notices import About, Said
from tomail.model.patients import Patient
from tomail.practice import code_sms as table
from tomail.practice.work import Work
from tomail.reminders.code_words import code_text
from tomail.reminders.gateways.sms import Gateway, Outcome, Sent, Sms, Why
from tomail.reminders.sms_text import sender_name
from tomail.settings.values import Settings

from .practice import PracticeSession
from .reminder_gateway import sms_limits

DIGITS = 6
_BECAME = {
    Outcome.ACCEPTED: ReminderState.ACCEPTED,
    Outcome.UNCLEAR: ReminderState.UNCLEAR,
    Outcome.REFUSED: ReminderState.REFUSED,
    Outcome.LATER: ReminderState.REFUSED,
}
_SAID: dict[Why, Sentence] = {
    Why.RECIPIENT: sentence(QT_TRANSLATE_NOOP("engine", "The provider of SMS does not accept this number.")),
    Why.CREDIT: sentence(QT_TRANSLATE_NOOP("engine", "There is no credit left at the provider of SMS.")),
    Why.KEY: sentence(QT_TRANSLATE_NOOP("engine", "The provider of SMS does not accept the API key.")),
    Why.LIMIT: sentence(QT_TRANSLATE_NOOP("engine", "The provider's limit for SMS is reached.")),
}


@dataclass(frozen=True)
class NumberState:
    """`confirmed`: since when it is known to be the patient's; `asked`: when the code went there that the
    patient may still say; `hindrance`: why none can be sent."""

    confirmed: datetime | None
    asked: datetime | None
    hindrance: Sentence | None


class CodeSms:
    """Over the provider of the reminders, whether or not those are switched on. Synchronous, thread-safe."""

    def __init__(
        self, practice: PracticeSession, settings: Settings, gateway_of: Callable[[], Gateway]
    ) -> None:
        self._practice = practice
        self._settings = settings
        self._gateway_of = gateway_of

    def hindrance(self, patient: Patient | None) -> Sentence | None:
        """Why no code can go to them; None if one can."""
        if not self._settings.text("reminders.api_key"):
            return sentence(QT_TRANSLATE_NOOP("engine", "Sending SMS is not set up yet."))
        if patient is None or not patient.sms:
            return sentence(QT_TRANSLATE_NOOP("engine", "There is no SMS number in the patient's data."))
        return None

    def send(self, patient: Patient, code: str, *, registers: bool) -> None:
        """The Anmeldecode if it `registers`, else the Lesecode.

        Raises Refused where the provider did not take it, EnvironmentTrouble (OFFLINE) where it was not
        reached, Refused (CONFLICT) where nobody knows: then a person asks the patient. Refused
        (PRACTICE_LIMIT) where the practice's limit of SMS, reminders and codes together, is reached.
        """
        self._send(patient, code, About.REGISTERING if registers else About.READING)

    # whether a number is the patient's

    def ask_to_confirm(self, patient: Patient) -> None:
        """A code goes there, which the patient is to say. Raises as `send`; Refused (NOT_ALLOWED)."""
        code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
        self._send(patient, code, About.CONFIRMING)

    def confirm(self, patient: str, typed: str) -> Said:
        """What the patient said. Raises Refused (NOT_ALLOWED, NOT_FOUND)."""
        confirm = partial(table.confirm, keys=self._practice.keys, patient=patient, typed=typed)
        return Said(self._practice.write(confirm))

    def number(self, patient: Patient) -> NumberState:
        """How the number in the patient's data stands. Raises EnvironmentTrouble (PRACTICE_AWAY)."""
        keys, now = self._practice.keys, self._practice.database.clock.now()
        with self._practice.reading() as session:
            since = table.confirmed(session, keys, patient.id)
            asked = None if since else table.asked(session, keys, patient.id, now)
        return NumberState(since, asked, self.hindrance(patient))

    # inside

    def _send(self, patient: Patient, code: str, about: About) -> None:
        gateway, keys, text = self._gateway_of(), self._practice.keys, self._settings.text
        begun = (patient.id, about, patient.sms, text("reminders.provider"), code)
        limits = sms_limits(self._settings)

        def begin(work: Work) -> str:
            if reached := limits.reached(work):
                raise Refused(Problem(ProblemKind.PRACTICE_LIMIT, reached, _otherwise(about)))
            return table.begin(work, keys, *begun)

        reference = self._practice.write(begin)
        practice = text("practice.name")
        said = code_text(about, patient, practice, code)
        sender = text("reminders.sender") or sender_name(practice)
        sent = gateway.send(Sms(patient.sms, said, sender, reference))
        self._settle(reference, sent)
        if sent.outcome is not Outcome.ACCEPTED:
            raise _trouble(sent, about)

    def _settle(self, reference: str, sent: Sent) -> None:
        """Without the practice database it stays begun, which reads as unclear after a while."""
        price = f"{sent.price} {sent.currency}".strip() if sent.price is not None else ""
        facts = {"why": sent.why.value, "code": sent.code, "provider_id": sent.id, "price": price}
        settle = partial(table.settle, reference=reference, state=_BECAME[sent.outcome], parts=sent.parts)
        try:
            self._practice.write(partial(settle, **facts))
        except EnvironmentTrouble:
            if sent.outcome is not Outcome.ACCEPTED:
                raise


def _otherwise(about: About) -> Sentence:
    """What to do without an SMS."""
    if about is About.CONFIRMING:
        return sentence(QT_TRANSLATE_NOOP("engine", "Compare the number with the patient's, digit by digit."))
    return sentence(QT_TRANSLATE_NOOP("engine", "Read the code out on the phone, or print a slip."))


def _trouble(sent: Sent, about: About) -> Refused | EnvironmentTrouble:
    if sent.outcome is Outcome.UNCLEAR:
        unclear = QT_TRANSLATE_NOOP("engine", "It is not known whether the SMS went out.")
        ask = QT_TRANSLATE_NOOP("engine", "Ask the patient by telephone; the same code still counts.")
        return Refused(Problem(ProblemKind.CONFLICT, sentence(unclear), sentence(ask)))
    if sent.why is Why.AWAY:
        away = sentence(
            QT_TRANSLATE_NOOP("engine", "The provider of SMS cannot be reached; nothing was sent.")
        )
        return EnvironmentTrouble(Problem(ProblemKind.OFFLINE, away, _otherwise(about)))
    refused = QT_TRANSLATE_NOOP("engine", "The provider of SMS did not take the message (code {code}).")
    said = _SAID.get(sent.why) or sentence(refused, code=sent.code)
    return Refused(Problem(ProblemKind.INVALID, said, _otherwise(about)))
