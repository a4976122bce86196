"""What patients agreed to: given and withdrawn for one way of reaching them; every row stays."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model import patients as model
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.people import Right

from .patients import next_generation, stored_patient
from .tables.base import new_id
from .tables.patients import Consent
from .work import Work


def give_consent(work: Work, patient: str, channel: model.Channel, given: date, origin: str) -> None:
    """The patient agreed. What is in force for the channel stays; after a withdrawal it begins anew.

    Raises Refused (NOT_ALLOWED, NOT_FOUND).
    """
    if _in_force(work.session, patient, channel) is None:
        row = Consent(id=new_id(), patient_id=patient, channel=channel.value, given=given, origin=origin)
        work.session.add(row)
        _note(work, patient, channel, given=given.isoformat())


def withdraw_consent(work: Work, patient: str, channel: model.Channel, day: date) -> None:
    """The patient does not agree any more. Raises Refused (NOT_ALLOWED, NOT_FOUND: there is none)."""
    row = _in_force(work.session, patient, channel)
    if row is None:
        raise Refused(_none_given())
    row.withdrawn = day
    _note(work, patient, channel, withdrawn=day.isoformat())


def consent_in_force(patient: model.PatientDetails, channel: model.Channel) -> model.Consent | None:
    """What the patient agrees to now, or None."""
    return next((each for each in patient.consents if each.channel is channel and not each.withdrawn), None)


def latest_consent(patient: model.PatientDetails, channel: model.Channel) -> model.Consent | None:
    """What was said last for the channel, in force or withdrawn."""
    said = [each for each in patient.consents if each.channel is channel]
    return consent_in_force(patient, channel) or (said[-1] if said else None)


def _in_force(session: Session, patient: str, channel: model.Channel) -> Consent | None:
    rows = select(Consent).where(Consent.patient_id == patient, Consent.channel == channel.value)
    return session.scalars(rows.where(Consent.withdrawn.is_(None))).first()


def _note(work: Work, patient: str, channel: model.Channel, **when: str) -> None:
    work.require(Right.RECORD_WRITE)
    row = stored_patient(work.session, patient)
    row.generation = next_generation(work.session)
    work.log(Action.CONSENT, patient, patient=patient, channel=channel.value, **when)
    work.tell(Topic.PATIENTS, patient)


def _none_given() -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(
            QT_TRANSLATE_NOOP("engine", "There is no consent for this channel that could be withdrawn.")
        ),
    )
