"""Off the GUI thread: everything that strip and side bar say of one mail."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from tomail.base.errors import EnvironmentTrouble, TomailError
from tomail.model.mail import MessageRef, MessageSummary
from tomail.model.patients import Contact, Patient
from tomail.model.record import AboutPatient, PatientState, RecordEntry
from tomail.services.container import Services

from .side_bar import Known
from .strip import Shown


def look(services: Services, ref: MessageRef) -> tuple[Shown, Known | None]:
    """With the practice database away, what was seen last, without the record."""
    about = _about(services, ref)
    patient = about.patients[0] if is_decided(about) else None
    connected = services.practice.connected
    try:
        filed = services.archive.filed(ref) if about.filed else []
        contacts = services.patients.contacts() if patient or about.contact else ()
        record = services.archive.entries(patient.id) if patient else []
        since = services.code_sms.number(patient).confirmed if patient and patient.sms else None
    except TomailError:
        return Shown(about, connected=connected), _known(services, patient, (), None)
    writer = next((each.name for each in contacts if each.id == about.contact), "")
    return Shown(about, writer, tuple(filed), connected), _known(services, patient, contacts, record, since)


def is_decided(about: AboutPatient) -> bool:
    """Nobody has to be asked whom the mail is about."""
    return about.state in (PatientState.SURE, PatientState.BY_HAND) and bool(about.patients)


def _about(services: Services, ref: MessageRef) -> AboutPatient:
    try:
        return services.patients.of_message(ref)
    except EnvironmentTrouble:
        return services.patients.of_rows([ref])[ref]


def _known(
    services: Services,
    patient: Patient | None,
    contacts: Sequence[Contact],
    record: Sequence[RecordEntry] | None,
    confirmed: datetime | None = None,
) -> Known | None:
    if patient is None:
        return None
    theirs = tuple(each for each in contacts if patient.id in each.patients)
    mail, filed = _mail(services, patient), tuple(record) if record is not None else None
    return Known(patient, mail, filed, theirs, confirmed)


def _mail(services: Services, patient: Patient) -> tuple[MessageSummary, ...]:
    by_account: defaultdict[str, list[int]] = defaultdict(list)
    for ref in services.patients.mail_of(patient.id):
        by_account[ref.account].append(ref.number)
    found = (services.mailboxes.summaries(account, numbers) for account, numbers in by_account.items())
    return tuple(sorted((row for rows in found for row in rows), key=_number, reverse=True))


def _number(row: MessageSummary) -> int:
    return row.ref.number
