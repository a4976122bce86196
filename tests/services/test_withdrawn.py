"""A right withdrawn at one workstation is gone everywhere at the next, on both databases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage

from tests.practice.conftest import url  # noqa: F401  (the fixture)
from tests.servers.process import wait_until
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.base.errors import TomailError
from tomail.model.events import MessagesChanged, NewMail, PatientsOfMailChanged
from tomail.model.mail import FolderRole, MessageRef
from tomail.model.people import user_principal
from tomail.model.teamwork import View
from tomail.services.container import Services
from tomail.store.raw_message import new_message
from tomail.store.reencryption import opens

from .test_access import ANNA, BERTA, House, house, receive, stations  # noqa: F401  (fixtures)

PATIENT = """number,last_name,first_name,birth_date,email,sms,language,sms_consent,mail_consent
10482,Huber,Josef,1990-11-04,josef@example.org,,de,,
"""


def mail_of_josef() -> object:
    message = EmailMessage()
    message["From"], message["To"] = "Josef Huber <josef@example.org>", "praxis@example.org"
    message["Subject"], message["Message-ID"] = "Mein Blutbild", "<blutbild@example.org>"
    message["Date"] = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
    message.set_content("Wie ist der Befund?")
    return new_message(bytes(message), uid=1, internal_date=int(message["Date"].datetime.timestamp()))


def at_work(house: House) -> tuple[Services, MessageRef]:  # noqa: F811
    """The second workstation, where Berta has a mail about a patient in hand."""
    second = house.stations.open()
    second.registry.add(house.account, StoredCredentials("geheim-4711"))
    second.people.sign_in(*BERTA)
    second.patients.import_file(PATIENT.encode())
    ref = receive(second, house.account, mail_of_josef())
    second.patients.link([ref], second.patients.numbered("10482").id)
    second.teamwork.assign([ref], user_principal(house.berta))
    second.teamwork.claim(ref)
    second.teamwork.add_note(ref, "Bitte bis Freitag")
    return second, ref


def seen(services: Services, ref: MessageRef, patient: str) -> dict[str, object]:
    """What a person finds of the account, by where; a refusal counts as nothing."""
    looks: Mapping[str, Callable[[], object]] = {
        "accounts": services.registry.all,
        "credentials": lambda: services.registry.load(ref.account).incoming_password,
        "folders": lambda: services.mailboxes.folders(ref.account),
        "counts": lambda: services.mailboxes.folder(ref.account, FolderRole.INBOX),
        "message": lambda: services.reading.summary(ref),
        "search": lambda: services.searching.search("blutbild", [ref.account]),
        "assigned": lambda: services.teamwork.views()[View.MINE],
        "in hand": lambda: services.teamwork.views()[View.IN_HAND],
        "claim": lambda: services.teamwork.state(ref).claim,
        "notes": lambda: services.teamwork.notes(ref),
        "suggestions": lambda: services.correspondents.suggestions().matching("josef"),
        "contacts of the patient": lambda: services.patients.mail_of(patient),
        "about": lambda: services.patients.of_message(ref).patient,
        "new mail": lambda: services.composing.new(ref.account),
    }
    return {where: found for where, look in looks.items() if (found := _tried(look))}


def _tried(look: Callable[[], object]) -> object:
    try:
        return look()
    except TomailError:
        return None


def test_nothing_of_the_account_is_left_anywhere(house: House) -> None:  # noqa: F811
    second, ref = at_work(house)
    patient = second.patients.numbered("10482").id
    before = seen(second, ref, patient)
    assert len(before) == 14, before.keys()
    path, known = second.paths.mail_store(ref.account), second.registry.store_key(ref.account).key
    told: list[object] = []
    for kind in (NewMail, MessagesChanged, PatientsOfMailChanged):
        second.bus.subscribe(kind, told.append)
    second.practice.start()

    house.first.people.change_rights(
        add=[house.access, berta := replace(house.access, holder=user_principal(house.berta))]
    )
    wait_until(lambda: len(second.people.snapshot.grants) == 2, "the grant")
    wait_until(lambda: seen(second, ref, patient).keys() == before.keys(), "the store under its new key")
    house.first.people.sign_in(*ANNA)
    house.first.people.change_rights(remove=[berta])
    wait_until(lambda: second.registry.all() == [], "the end of it")
    wait_until(lambda: second.stores.opened() == [], "the store closed, which follows")

    assert seen(second, ref, patient) == {}
    told.clear()
    second.bus.publish(NewMail(ref.account, (ref.number,)))
    second.bus.publish(MessagesChanged(ref.account, added=(ref.number,)))
    assert told == []

    second.people.sign_in(*ANNA)
    assert seen(second, ref, patient).keys() >= {"message", "search", "contacts of the patient"}
    second.stores.close()
    assert not opens(path, known)
