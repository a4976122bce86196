"""How a patient is reminded of an appointment, or why nobody is: by SMS, else by e-mail where that is on."""

from __future__ import annotations

from tomail.model.appointments import Appointment, AppointmentState, Way
from tomail.model.patients import Channel, Patient
from tomail.practice.consents import consent_in_force


def way_or_why(appointment: Appointment, patient: Patient | None, *, mail: bool) -> tuple[Way | None, str]:
    """`mail`: reminders go by e-mail too. None, and why, where nobody is reminded."""
    why = _why_not(appointment, patient)
    if not why:
        return Way.SMS, ""
    if why != "no number" or not mail or patient is None or not patient.emails:
        return None, why
    return (Way.MAIL, "") if consent_in_force(patient, Channel.MAIL) else (None, "no mail consent")


def _why_not(appointment: Appointment, patient: Patient | None) -> str:
    """Why nobody is reminded of it by SMS; "" if somebody is."""
    if appointment.state is AppointmentState.CANCELLED:
        return "cancelled"
    if patient is None:
        return "no patient"
    if patient.blocked:
        return "blocked"
    if not patient.sms:
        return "no number"
    return "" if consent_in_force(patient, Channel.SMS) else "no consent"
