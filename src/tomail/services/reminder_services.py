"""Appointments and what reminds of them, put together."""

from __future__ import annotations

from dataclasses import dataclass

from .appointment_sources import AppointmentSources
from .appointments import Appointments
from .code_sms import CodeSms
from .composing import Composing
from .ground import Ground
from .reminder_desk import ReminderDesk
from .reminder_mail import ReminderMail
from .reminder_watch import ReminderWatch
from .reminding import Reminding


@dataclass(frozen=True)
class ReminderServices:
    """For windows and commands, and the threads behind them. `codes` leave by the provider of reminders."""

    appointments: Appointments
    sources: AppointmentSources
    watch: ReminderWatch
    codes: CodeSms


def open_reminders(ground: Ground, background: Composing) -> ReminderServices:
    """`background` composes whoever is signed in. No thread is started."""
    practice, settings, bus = ground.practice, ground.settings, ground.bus
    clock = practice.database.clock
    reminding = Reminding(practice, settings, clock)
    engine = (background, ground.engine.stores, ground.engine.registry)
    mail = ReminderMail(practice, reminding, engine, settings, clock)
    desk = ReminderDesk(practice, reminding, settings)
    unattended = Appointments(practice, settings, background=True)
    return ReminderServices(
        Appointments(practice, settings),
        AppointmentSources(unattended, settings, clock, bus),
        ReminderWatch(reminding, mail, desk, settings, clock, bus),
        CodeSms(practice, settings, reminding.chosen),
    )
