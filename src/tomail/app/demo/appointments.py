"""Appointments of the demo practice, and what became of reminding those of today. No SMS goes out."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import partial

from tomail.model.appointments import Appointment, ReminderState, StatedAppointment, Way
from tomail.practice.appointments import take_in
from tomail.practice.reminders import claim, settle
from tomail.practice.work import Work
from tomail.services.container import Services

SOURCE = "demo"
DAYS = 2  # before an appointment
PLAN = (  # days from today, time, patient's number, title, what became of the reminder
    (0, time(9), "10482", "Kontrolle", ReminderState.ARRIVED),
    (0, time(9, 30), "10201", "Blutentnahme", ReminderState.ARRIVED),
    (0, time(10), "10388", "Impfung", ReminderState.UNCLEAR),
    (0, time(11), "10117", "Gespräch", None),
    (1, time(8, 30), "10388", "Belastungs-EKG", ReminderState.ACCEPTED),
    (1, time(14), "10254", "Kontrolle", None),
    (3, time(9, 15), "10482", "DMP Diabetes", None),
    (3, time(10, 45), "10201", "Kontrolle", None),
)


def make_appointments(services: Services) -> None:
    """As the practice system would have sent them. Without a key for a provider none goes out."""
    services.settings.set("reminders.enabled", True)
    now, zone = services.practice.database.clock.now(), services.appointments.zone
    today = now.astimezone(zone).date()
    stated = [
        StatedAppointment(
            external=str(number),
            patient=patient,
            start=datetime.combine(today + timedelta(days), at, zone),
            title=title,
        )
        for number, (days, at, patient, title, _) in enumerate(PLAN)
    ]
    keys = services.practice.keys
    services.practice.write(partial(take_in, keys=keys, source=SOURCE, stated=stated))
    listed = services.appointments.between(stated[0].start, stated[-1].start + timedelta(days=1))
    for each in listed:
        state = PLAN[int(each.appointment.external)][-1]
        if state is not None:
            services.practice.write(partial(_reminded, appointment=each.appointment, state=state))


def _reminded(work: Work, appointment: Appointment, state: ReminderState) -> None:
    due = appointment.start - timedelta(days=DAYS)
    made = claim(work, appointment.id, appointment.start, DAYS, Way.SMS, due, "seven")
    if made is None:
        return
    if state is ReminderState.ARRIVED:
        settle(work, made, ReminderState.ACCEPTED, provider_id=made, parts=1, price="0.075 EUR")
    settle(work, made, state, provider_id=made, parts=1, price="0.075 EUR")
