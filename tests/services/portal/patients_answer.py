"""A workstation whose practice is at a real portal, and a patient who answers: for the tests of answers.

What sending would have written of the answered message is put into the practice by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from unittest.mock import patch

from sqlalchemy import Executable

from tests.secure.client.conftest import CODE, WAY, Letter, Workstation
from tests.servers.patients import RealPatient
from tests.services.patient_mail import Desk
from tomail.base.clock import Clock
from tomail.model.mail import Address, MessageRef
from tomail.model.patients import Patient
from tomail.model.portal import CodeSaid
from tomail.model.secure import Form
from tomail.practice import secure_deliveries
from tomail.practice.keys import PRACTICE
from tomail.practice.tables.portal import PortalAccount, PortalHold
from tomail.practice.tables.secure import SecureDelivery
from tomail.practice.work import Work
from tomail.secure.client.calls import DeviceCalls
from tomail.secure.crypto.keys import PrivateKeys
from tomail.secure.crypto.manifest import Manifest
from tomail.secure.protocol.states import Check, RelationState
from tomail.services.container import Services
from tomail.services.portal.answers import Answers

SENT = "<gesendet@praxis.example>"
TEXT = "Guten Tag, die Tabletten vertrage ich gut.\n<script>alert(1)</script> Gruß Ayşe"


class AtPortal:
    """A practice's connection."""

    configured = True

    def __init__(self, url: str, practice: str, keys: PrivateKeys, token: str) -> None:
        self.url, self.id, self._keys, self._token = url, practice, keys, token

    def every_key(self) -> dict[str, PrivateKeys]:
        return {self._keys.public().key_id: self._keys}

    def calls(self) -> DeviceCalls:
        return DeviceCalls(self.url, WAY, self._token)


def answers_of(services: Services, station: Workstation) -> Answers:
    """Of a workstation at this portal."""
    portal = AtPortal(station.portal.url, station.practice, station.keys, station.enrolled.token)
    return answers_at(services, portal, station.portal.clock)


def answers_at(services: Services, portal: AtPortal, clock: Clock) -> Answers:
    """The same, for another process too."""
    registries = (services.registry, services.registry)
    opening = services.reading._opening
    assert opening
    answers = Answers(
        services.practice,
        services.stores,
        registries,
        [opening],
        portal,
        services.bus,
        clock,
    )
    services.archive.protocol = answers.protocol
    services.patient_watch.know_answers(answers.patient_of, answers.protocol)
    return answers


@dataclass
class Practice:
    """`desk` has the mail account "praxis"; `letter` was read by `patient`, who is `person` there."""

    desk: Desk
    station: Workstation
    patient: RealPatient
    person: Patient
    letter: Letter
    answers: Answers

    @property
    def services(self) -> Services:
        return self.desk.services

    def answer(
        self,
        text: str = TEXT,
        files: Sequence[tuple[str, bytes]] = (),
        signer: PrivateKeys | None = None,
        **other: object,
    ) -> str:
        """What the patient writes; `other` changes what it says of itself. Its id."""
        said: Manifest = replace(self.letter.manifest, **other)  # type: ignore[arg-type]
        return self.patient.answer(said, self.station.public, text, files, signer).id

    def change(self, statement: Executable) -> None:
        """Of what the practice has."""

        def act(work: Work) -> None:
            work.session.execute(statement)

        self.services.practice.write(act)

    def notice(self, answer: str, *, sender: str = "portal@portal.test") -> MessageRef:
        """The portal's mail arrives."""
        (ref,) = self.desk.put(notice(answer, sender))
        return ref


def notice(answer: str, sender: str = "portal@portal.test") -> bytes:
    """As the portal writes it."""
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Subject"] = sender, "praxis@example.org", "tomail: Eine Antwort ist da"
    mail["Date"], mail["Message-ID"] = format_datetime(datetime.now(UTC)), f"<{answer}@127.0.0.1>"
    mail.set_content("Eine geschützte Antwort liegt für Ihre Praxis bereit.\n")
    return mail.as_bytes()


def sent_copy() -> bytes:
    """Of the mail that told the patient of the message."""
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["Message-ID"] = "praxis@example.org", SENT
    mail.set_content("Eine geschützte Nachricht liegt für Sie bereit.\n")
    return mail.as_bytes()


def begin(desk: Desk, station: Workstation, patient: RealPatient) -> Practice:
    """A message that the patient has read."""
    desk.take_in(
        f"number,last_name,first_name,birth_date,email\n1,Öztürk,Ayşe,1984-03-12,{patient.address}\n"
    )
    letter = station.send(patient.address)
    patient.join(letter.invite, station.public, CODE)
    station.release(station.calls.account(patient.account), letter)
    patient.opened(letter.id, station.public)
    person = desk.patient("1")
    made = Practice(desk, station, patient, person, letter, answers_of(desk.services, station))
    desk.services.practice.write(lambda work: _written(work, made))
    return made


def _written(work: Work, practice: Practice) -> None:
    keys, person = practice.services.practice.keys, practice.person.id
    begun = practice.services.composing.new("praxis", [Address("Ayşe Öztürk", practice.patient.address)])
    draft = replace(begun, subject="Ihr Befund", text="Alles gut.", protected=True)
    with patch.object(secure_deliveries, "new_id", return_value=practice.letter.id):
        secure_deliveries.begin(work, keys, draft, Form.PORTAL, "", person)
    work.session.get_one(SecureDelivery, practice.letter.id).message_id = SENT
    _add_account(work, practice)
    hold = PortalHold(delivery_id=practice.letter.id, epoch=keys.epoch(PRACTICE), key_epoch=1)
    hold.content_key, hold.recipient, hold.reader = b"", b"", practice.patient.account
    work.session.add(hold)


def _add_account(work: Work, practice: Practice) -> None:
    kid = practice.patient.public.key_id
    work.session.add(
        PortalAccount(
            id=practice.patient.account,
            patient_id=practice.person.id,
            epoch=1,
            recipient=b"",
            state=RelationState.RELEASED.value,
            kid=kid,
            keys=practice.patient.public.encode(),
            generation=1,
            relied_epoch=1,
            code=CodeSaid.RIGHT.value,
            wrong_codes=0,
            registered=work.now,
            released_kid=kid,
            check_kind=Check.CODE.value,
        )
    )
    work.session.flush()
