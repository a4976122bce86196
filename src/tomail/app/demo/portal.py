"""What the demo practice sent over a portal: one message was read, and one patient waits for the Freigabe.

There is no portal behind it: only what a practice keeps of these things.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from tomail.model.patients import Patient
from tomail.model.portal import CodeSaid
from tomail.model.secure import Told
from tomail.practice import portal_accounts as accounts
from tomail.practice import portal_holds as holds
from tomail.practice.portal_accounts import Shown
from tomail.practice.portal_holds import Letter
from tomail.practice.work import Work
from tomail.secure.crypto.codes import REGISTRATION_CODE
from tomail.secure.crypto.keys import PrivateKeys
from tomail.secure.crypto.wraps import new_content_key
from tomail.secure.protocol.identifiers import IdKind, new_id
from tomail.secure.protocol.states import Actor, Check
from tomail.services.container import Services

READS, WAITS = "Brüggemann", "Dvořák"
SUBJECTS = {READS: "Arztbrief der Kardiologie", WAITS: "Ihr Laborbefund vom 20. November"}
TEXT = "Guten Tag\n\nAnbei der Befund. Bitte rufen Sie uns an, wenn Sie Fragen haben.\n"


def send_over_portal(services: Services, account: str) -> None:
    """As the practice's database has it a day later."""
    services.settings.set("secure.active", True)
    for name, subject in SUBJECTS.items():
        patient = services.patients.find(name)[0]
        delivery = services.practice.write(partial(_sent, services, account, patient, subject))
        services.practice.write(partial(_registered, services, patient, delivery, name == READS))


def _sent(services: Services, account: str, patient: Patient, subject: str, work: Work) -> str:
    """Uploaded; the patient has the Anmeldecode on a slip."""
    draft = replace(services.secure.new(account, patient), subject=subject, text=TEXT)
    name, sender = draft.to[0].name, services.settings.text("practice.name")
    letter = Letter(
        name, patient.emails[0], "de", "", notify=True, reply_allowed=True, sender=sender, thread=""
    )
    code, key = REGISTRATION_CODE.new(), new_content_key()
    keys = services.practice.keys
    delivery = holds.prepare(work, keys, draft, code, patient.id, letter, key, 1, None)
    holds.leaves(work, delivery, Told.PRINTED)
    for event in ("create", "complete"):
        holds.happened(work, delivery, event, Actor.DEVICE)
    return delivery


def _registered(services: Services, patient: Patient, delivery: str, reads: bool, work: Work) -> None:
    shown = Shown(new_id(IdKind.ACCOUNT), PrivateKeys.new().public(), 1, CodeSaid.RIGHT)
    accounts.registered(work, services.practice.keys, shown, patient.emails[0], patient.id, 1)
    holds.belongs(work, delivery, shown.account)
    if reads:
        accounts.release(work, shown.account, shown.keys.key_id, Check.CODE)
        holds.happened(work, delivery, "grant", Actor.DEVICE)
        holds.happened(work, delivery, "receipt", Actor.PATIENT)
