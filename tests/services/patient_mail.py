"""A workstation with patients and mail about them: for the tests of patients and of the record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from tomail.accounts.auth.grant import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.app.demo.mails import pdf
from tomail.model.account import ArchiveMode
from tomail.model.events import PatientsOfMailChanged
from tomail.model.mail import FolderRole, MessageRef
from tomail.model.patients import Patient
from tomail.model.people import Right, user_principal
from tomail.practice.tables import new_id
from tomail.practice.tables.people import RightGrant
from tomail.services.container import Services
from tomail.store.folders import LOCAL_FOLDERS
from tomail.store.raw_message import new_message

from .conftest import ACCOUNT
from .workstations import Workstations

ARRIVED = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
PATIENTS = """number,last_name,first_name,birth_date,email,sms,language,sms_consent,mail_consent
10482,Huber,Josef,1990-11-04,josef@example.org familie@example.org,,de,,
10483,Huber,Eva,1992-02-01,familie@example.org,,de,,
10484,Öztürk,Ayşe,1984-03-12,ayse@example.org,01711234567,tr,2026-01-02,
"""


@dataclass
class Desk:
    """A workstation with the account "praxis"."""

    services: Services
    told: list[PatientsOfMailChanged] = field(default_factory=list)
    _uid: int = 0

    def __post_init__(self) -> None:
        self.services.bus.subscribe(PatientsOfMailChanged, self.told.append)

    def put(self, *raws: bytes, role: FolderRole = FolderRole.INBOX) -> list[MessageRef]:
        store = self.services.stores.of("praxis")
        made = []
        for raw in raws:
            self._uid += 1
            made.append(new_message(raw, uid=self._uid, internal_date=int(ARRIVED.timestamp())))
        with store.transaction() as tx:
            folders = {each.role: store.folders.ensure(tx, each) for each in LOCAL_FOLDERS}
            numbers = store.ingest.add(tx, folders[role], made)
        return [MessageRef("praxis", number) for number in numbers]

    def take_in(self, text: str = PATIENTS) -> None:
        assert not self.services.patients.import_file(text.encode()).refused

    def patient(self, number: str) -> Patient:
        return self.services.patients.numbered(number)

    def after_pass(self) -> int:
        return self.services.patient_watch.after_pass("praxis")

    def restrict(self) -> None:
        """Not everyone may use the account any more."""
        services = self.services
        holder = user_principal(services.practice.snapshot.built_in.id)
        row = RightGrant(id=new_id(), name=Right.ACCESS.value, account="praxis", holder=holder)
        services.practice.write(lambda work: work.session.add(row))
        services.practice.renew()

    def archives(self, mode: ArchiveMode, **more: bool) -> None:
        account = self.services.registry.get("praxis")
        changed = replace(account, sync=replace(account.sync, archive_patient_mail=mode, **more))
        self.services.registry.update(changed)


def open_desk(workstations: Workstations) -> Desk:
    services = workstations.open()
    services.registry.add(replace(from_toml(ACCOUNT), id="praxis"), StoredCredentials("geheim"))
    for each in workstations.opened:
        each.practice.renew()
    return Desk(services)


def mail(
    name: str,
    sender: str,
    text: str = "Guten Tag",
    *,
    to: Sequence[str] = ("praxis@example.org",),
    attach: str = "",
    subject: str = "Frage",
) -> bytes:
    """A mail; `attach` is the line in its PDF file."""
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"] = sender, ", ".join(to), subject
    message["Date"] = format_datetime(ARRIVED)
    message["Message-ID"] = f"<{name}@example.org>"
    message.set_content(text)
    if attach:
        message.add_attachment(pdf(attach), maintype="application", subtype="pdf", filename="Befund.pdf")
    return message.as_bytes()
