"""How a reminder stands, as a coloured word with an icon."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from tomail.model.appointments import ReminderState, Way
from tomail.ui import i18n
from tomail.ui.mailbox.chips import Chip

translate = QCoreApplication.translate
_S = ReminderState
_LOOKS = {
    _S.CLAIMED: ("loader-circle", "me_bg", "me_fg"),
    _S.WAITING: ("hourglass", "claim_bg", "claim_fg"),
    _S.ACCEPTED: ("send", "me_bg", "me_fg"),
    _S.ARRIVED: ("circle-check", "patient_bg", "patient_fg"),
    _S.UNCLEAR: ("circle-help", "warning_bg", "warning_fg"),
    _S.MISSED: ("clock", "danger_bg", "danger_fg"),
    _S.LOST: ("octagon-x", "danger_bg", "danger_fg"),
    _S.REFUSED: ("octagon-x", "danger_bg", "danger_fg"),
}


def state_chip(state: ReminderState, way: Way = Way.SMS) -> Chip:
    """Of one that was begun."""
    icon, ground, ink = _LOOKS.get(state, ("minus", "neutral_bg", "neutral_fg"))
    return Chip(icon, _by(way, state_name(state)), ground, ink)


def planned_chip(at: datetime, now: datetime, way: Way = Way.SMS) -> Chip:
    """Of one that goes out at a time to come. Both by the practice's clock."""
    words = translate("reminders", "Planned {time}").format(time=_planned(at, now))
    return Chip("clock", _by(way, words))


def _by(way: Way, words: str) -> str:
    """E-mails are the rarer ones: they are named."""
    if way is Way.SMS:
        return words
    return translate("reminders", "E-mail: {state}").format(state=words)


def _planned(at: datetime, now: datetime) -> str:
    if at.date() == now.date():
        return f"{at:%H:%M}"
    return i18n.no_break(f"{at:%d.%m.} {at:%H:%M}")


def why_not_chip(why: str) -> Chip:
    """Why nobody is reminded, by the words of `services.reminder_plan`."""
    icon = {"cancelled": "x", "blocked": "lock"}.get(why, "circle-alert")
    ground, ink = (
        ("neutral_bg", "neutral_fg") if why in ("cancelled", "off", "") else ("claim_bg", "claim_fg")
    )
    return Chip("minus" if why in ("", "off") else icon, _why_not(why), ground, ink)


def _why_not(why: str) -> str:
    return {
        "cancelled": translate("reminders", "Cancelled"),
        "no patient": translate("reminders", "Unknown patient"),
        "blocked": translate("reminders", "Patient blocked"),
        "no number": translate("reminders", "No number"),
        "no consent": translate("reminders", "No consent"),
        "no mail consent": translate("reminders", "No consent to e-mail"),
        "no account": translate("reminders", "No account to send from"),
        "off": translate("reminders", "Reminders are off"),
        "": translate("reminders", "No reminder"),
    }.get(why, why)


def next_step(why: str) -> str:
    """What to do so that the patient is reminded; "" where nothing is amiss."""
    return {
        "no patient": translate("reminders", "Take the patient into tomail, with the same number."),
        "no number": translate("reminders", "Enter a mobile number in the patient's field SMS."),
        "no consent": translate("reminders", "Ask the patient, and note the consent in the patient's data."),
        "no mail consent": translate(
            "reminders", "Enter a mobile number in the patient's field SMS, or note the consent to e-mail."
        ),
        "no account": translate(
            "reminders", "Choose in the settings the account that reminders by e-mail leave from."
        ),
        "off": translate("reminders", "Switch them on in the settings."),
    }.get(why, "")


def told_of(state: ReminderState) -> str:
    """What it means and what to do, in a sentence; "" where the name says all."""
    said = {
        _S.UNCLEAR: translate(
            "reminders", "It may have gone out: tomail does not send it again. Call if it matters."
        ),
        _S.REFUSED: translate("reminders", "The provider did not take it. Check the patient's number."),
        _S.LOST: translate("reminders", "The network could not hand it over. Check the patient's number."),
        _S.MISSED: translate("reminders", "Nothing went out in time. Call the patient if it matters."),
        _S.WAITING: translate("reminders", "It was not taken yet and is tried again."),
    }
    return said.get(state, "")


def state_name(state: ReminderState) -> str:
    """In a word."""
    return {
        _S.CLAIMED: translate("reminders", "Being sent"),
        _S.WAITING: translate("reminders", "Waiting"),
        _S.ACCEPTED: translate("reminders", "Sent"),
        _S.ARRIVED: translate("reminders", "Arrived"),
        _S.LOST: translate("reminders", "Not arrived"),
        _S.REFUSED: translate("reminders", "Refused"),
        _S.MISSED: translate("reminders", "Missed"),
        _S.UNCLEAR: translate("reminders", "Unclear"),
        _S.CLOSED: translate("reminders", "Seen to"),
        _S.NOTED: translate("reminders", "Seen to"),
        _S.DROPPED: translate("reminders", "Dropped"),
    }.get(state, state.value)
