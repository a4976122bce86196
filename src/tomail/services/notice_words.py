"""What went to a patient beside mail, in words: for the time line and for a record that is handed out."""

from __future__ import annotations

from collections.abc import Iterator

from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.model.appointments import ReminderState, Way
from tomail.model.notices import About, Notice

_S = ReminderState
_ABOUT = {
    About.READING: QT_TRANSLATE_NOOP("engine", "Lesecode by SMS"),
    About.REGISTERING: QT_TRANSLATE_NOOP("engine", "Anmeldecode by SMS"),
    About.CONFIRMING: QT_TRANSLATE_NOOP("engine", "Code to confirm the number, by SMS"),
}
_REMINDED = {
    Way.SMS: QT_TRANSLATE_NOOP("engine", "Appointment reminder by SMS"),
    Way.MAIL: QT_TRANSLATE_NOOP("engine", "Appointment reminder by e-mail"),
}
_STATES = {
    _S.CLAIMED: QT_TRANSLATE_NOOP("engine", "being sent"),
    _S.WAITING: QT_TRANSLATE_NOOP("engine", "waiting"),
    _S.ACCEPTED: QT_TRANSLATE_NOOP("engine", "sent"),
    _S.ARRIVED: QT_TRANSLATE_NOOP("engine", "arrived"),
    _S.LOST: QT_TRANSLATE_NOOP("engine", "sent, but not arrived"),
    _S.REFUSED: QT_TRANSLATE_NOOP("engine", "not sent: refused"),
    _S.MISSED: QT_TRANSLATE_NOOP("engine", "not sent in time"),
    _S.UNCLEAR: QT_TRANSLATE_NOOP("engine", "not known whether it was sent"),
    _S.CLOSED: QT_TRANSLATE_NOOP("engine", "not known whether it arrived; seen to"),
    _S.NOTED: QT_TRANSLATE_NOOP("engine", "not sent; seen to"),
    _S.DROPPED: QT_TRANSLATE_NOOP("engine", "not sent: the appointment was cancelled or moved"),
}


def title_of(notice: Notice) -> Sentence:
    """What it was."""
    return sentence(_REMINDED[notice.way] if notice.about is About.REMINDER else _ABOUT[notice.about])


def state_of(notice: Notice) -> Sentence:
    """What became of it."""
    return sentence(_STATES[notice.state])


def more_of(notice: Notice, appointment: str, confirmed: str) -> Iterator[Sentence]:
    """What else is known; `appointment` is when it is, and `confirmed` when the code was said, as people
    write it."""
    if appointment:
        yield sentence(QT_TRANSLATE_NOOP("engine", "Appointment: {date}"), date=appointment)
    if notice.number:
        yield sentence(QT_TRANSLATE_NOOP("engine", "to {number}"), number=notice.number)
    if confirmed:
        yield sentence(QT_TRANSLATE_NOOP("engine", "The patient said the code on {date}"), date=confirmed)
    if notice.code and notice.state in (_S.REFUSED, _S.LOST, _S.UNCLEAR):
        yield sentence(QT_TRANSLATE_NOOP("engine", "the provider says {code}"), code=notice.code)
