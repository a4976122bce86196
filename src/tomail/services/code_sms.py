"""A code that opens a protected message, sent to the patient by SMS: when somebody says so, and once."""

from __future__ import annotations

from collections.abc import Callable

from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.model.audit import Action
from tomail.model.patients import Patient
from tomail.practice.tables import new_id
from tomail.reminders.gateways.sms import Gateway, Outcome, Sent, Sms, Why
from tomail.reminders.sms_text import sender_name
from tomail.reminders.words import language_of
from tomail.settings.values import Settings

from .practice import PracticeSession

_READS = {
    "de": "{practice}: Ihr Lesecode ist {code}. Damit öffnen Sie die Nachricht in Ihrer E-Mail.",
    "fr": "{practice}: votre code de lecture est {code}. Il ouvre le message de votre e-mail.",
    "it": "{practice}: il suo codice di lettura è {code}. Apre il messaggio nella sua e-mail.",
    "en": "{practice}: your reading code is {code}. It opens the message in your e-mail.",
}
_REGISTERS = {
    "de": "{practice}: Ihr Anmeldecode ist {code}. Er gilt einmal, für die Nachricht in Ihrer E-Mail.",
    "fr": "{practice}: votre code d'inscription est {code}. Il sert une fois, pour votre message protégé.",
    "it": "{practice}: il suo codice di registrazione è {code}. Serve una volta, per il suo messaggio.",
    "en": "{practice}: your registration code is {code}. You need it once, for the message in your e-mail.",
}
_SAID: dict[Why, Sentence] = {
    Why.RECIPIENT: sentence(QT_TRANSLATE_NOOP("engine", "The provider of SMS does not accept this number.")),
    Why.CREDIT: sentence(QT_TRANSLATE_NOOP("engine", "There is no credit left at the provider of SMS.")),
    Why.KEY: sentence(QT_TRANSLATE_NOOP("engine", "The provider of SMS does not accept the API key.")),
    Why.LIMIT: sentence(QT_TRANSLATE_NOOP("engine", "The provider's limit for SMS is reached.")),
}


class CodeSms:
    """Over the provider of the reminders, whether or not those are switched on."""

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
        reached, Refused (CONFLICT) where nobody knows: then a person asks the patient.
        """
        reference = new_id()
        sent = self._gateway_of().send(self._sms(patient, code, reference, registers=registers))
        self._practice.write(
            lambda work: work.log(
                Action.SECURE,
                reference,
                patient=patient.id,
                code_by_sms=sent.outcome.value,
                why=sent.why.value,
            )
        )
        if sent.outcome is not Outcome.ACCEPTED:
            raise _trouble(sent)

    def _sms(self, patient: Patient, code: str, reference: str, *, registers: bool) -> Sms:
        texts = _REGISTERS if registers else _READS
        practice = self._settings.text("practice.name")
        text = texts[language_of(patient, "")].format(practice=practice, code=code)
        return Sms(
            patient.sms, text, self._settings.text("reminders.sender") or sender_name(practice), reference
        )


def _trouble(sent: Sent) -> Refused | EnvironmentTrouble:
    otherwise = sentence(QT_TRANSLATE_NOOP("engine", "Read the code out on the phone, or print a slip."))
    if sent.outcome is Outcome.UNCLEAR:
        unclear = QT_TRANSLATE_NOOP("engine", "It is not known whether the SMS went out.")
        ask = QT_TRANSLATE_NOOP("engine", "Ask the patient by telephone; the same code still counts.")
        return Refused(Problem(ProblemKind.CONFLICT, sentence(unclear), sentence(ask)))
    if sent.why is Why.AWAY:
        away = sentence(
            QT_TRANSLATE_NOOP("engine", "The provider of SMS cannot be reached; nothing was sent.")
        )
        return EnvironmentTrouble(Problem(ProblemKind.OFFLINE, away, otherwise))
    refused = QT_TRANSLATE_NOOP("engine", "The provider of SMS did not take the message (code {code}).")
    said = _SAID.get(sent.why) or sentence(refused, code=sent.code)
    return Refused(Problem(ProblemKind.INVALID, said, otherwise))
