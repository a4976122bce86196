"""Sending through the portal: the first message, later ones, what the mail says, and that nothing is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused
from tomail.model.portal import CodeSaid, ReaderKind
from tomail.model.secure import Form, Told
from tomail.secure.protocol.states import Check, DeliveryState

from .sonnberg import running  # noqa: F401
from .through_portal import MARKER, Clinic, clinic, link_of, unreachable  # noqa: F401

pytestmark = pytest.mark.slow


def test_the_first_message_waits_for_its_patient_and_is_read_after_the_release(clinic: Clinic) -> None:  # noqa: F811
    desk, patient = clinic.first, clinic.patient()
    person = desk.admit(patient.address)
    assert desk.services.secure.form_of(desk.draft(person)) is Form.PORTAL
    assert desk.portal.sending.state_of(patient.address).kind is ReaderKind.FIRST
    prepared = desk.send(person)
    assert (prepared.form, prepared.known, len(prepared.code)) == (Form.PORTAL, False, 11)
    assert desk.state(prepared.delivery) == DeliveryState.WAITING_REGISTRATION
    assert desk.portal.sending.state_of(patient.address.upper()).kind is ReaderKind.INVITED
    (mail,) = desk.mails()
    link = link_of(mail)
    assert (link.host, link.practice_kid, link.address) == (clinic.at.url, desk.key.key_id, patient.address)
    patient.join(link.invite, desk.key, prepared.code)
    desk.hear()
    assert desk.state(prepared.delivery) == DeliveryState.WAITING_RELEASE
    (release,) = desk.portal.releases.waiting()
    assert (release.code, release.key_changed, release.deliveries) == (
        CodeSaid.RIGHT,
        False,
        (prepared.delivery,),
    )
    assert (release.recipient.address, release.recipient.name) == (patient.address, "Ayşe Öztürk")
    desk.portal.releases.release(release.account, Check.CODE)
    assert desk.state(prepared.delivery) == DeliveryState.DELIVERED
    manifest, files = patient.opened(prepared.delivery, desk.key)
    assert (manifest.subject, manifest.text) == (f"{MARKER} Betreff", f"{MARKER} Text\n")
    assert [*files.values()] == [f"{MARKER} 4,1".encode()]
    desk.hear()
    assert desk.steps(prepared.delivery) == [
        "sealing",
        "uploading",
        "waiting_registration",
        "waiting_release",
        "delivered",
        "read",
    ]
    assert desk.portal.releases.waiting() == []
    reader = desk.portal.sending.state_of(patient.address)
    assert reader.kind is ReaderKind.RELEASED
    assert reader.checked is not None
    assert len(desk.mails()) == 1


def test_a_later_message_is_delivered_at_once_and_needs_no_code(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, _) = clinic.first, clinic.reader()
    person = desk.person(patient.address)
    clinic.at.send_mails()
    told = len(clinic.at.sink.mails)
    later = desk.send(person, None)
    assert (later.code, later.known) == ("", True)
    assert desk.state(later.delivery) == DeliveryState.DELIVERED
    patient.opened(later.delivery, desk.key)
    _, second = desk.mails()
    assert link_of(second).invite == ""
    assert link_of(second).address == patient.address
    clinic.at.clock.forward(3600)
    clinic.at.send_mails()
    assert len(clinic.at.sink.mails) == told  # ours is the only one


@pytest.mark.parametrize(
    ("language", "subject", "asks"),
    [
        ("de-CH", "Ihre Arztpraxis hat Ihnen eine geschützte Nachricht gesendet", "E-Mail-Passwort"),
        ("fr", "Votre cabinet médical vous a envoyé un message protégé", "mot de passe de votre messagerie"),
        ("it", "Il Suo studio medico Le ha inviato un messaggio protetto", "password della Sua casella"),
        ("en", "Your doctor's practice has sent you a protected message", "password of your mailbox"),
    ],
)
def test_the_mail_is_neutral_in_their_language(
    clinic: Clinic,  # noqa: F811
    language: str,
    subject: str,
    asks: str,
) -> None:
    desk, patient = clinic.first, clinic.patient()
    prepared = desk.send(desk.admit(patient.address, language=language))
    (mail,) = desk.mails()
    text = mail.get_content()
    assert (mail["Subject"], mail["To"]) == (subject, patient.address)
    assert mail["X-Tomail-Delivery"] == prepared.delivery
    assert {"030 1234", "Praxis Sonnberg", "127.0.0.1", asks} <= set(_words(text, asks))
    whole = mail.as_string() + text
    for secret in (MARKER, prepared.code, "Öztürk", "Ayşe"):
        assert secret not in whole


def test_what_the_patient_never_typed_or_typed_wrong_is_shown(clinic: Clinic) -> None:  # noqa: F811
    desk = clinic.first
    none, wrong = clinic.patient(), clinic.patient()
    for each, typed in ((none, ""), (wrong, "00000-00000")):
        prepared = desk.send(desk.admit(each.address))
        each.join(link_of(desk.mails()[-1]).invite, desk.key, typed)
        assert prepared.code != typed
    desk.hear()
    waiting = {each.recipient.address: each for each in desk.portal.releases.waiting()}
    assert waiting[none.address].code is CodeSaid.NONE
    assert (waiting[wrong.address].code, waiting[wrong.address].wrong_codes) == (CodeSaid.WRONG, 1)
    for release in waiting.values():
        with pytest.raises(Refused):
            desk.portal.releases.release(release.account, Check.CODE)


def test_without_a_code_none_counts(clinic: Clinic) -> None:  # noqa: F811
    desk, patient = clinic.first, clinic.patient()
    prepared = desk.send(desk.admit(patient.address), None)
    (mail,) = desk.mails()
    assert "Ich habe keinen Code" in mail.get_content()
    patient.join(link_of(mail).invite, desk.key, prepared.code)
    desk.hear()
    (release,) = desk.portal.releases.waiting()
    assert release.code is CodeSaid.NONE


def test_offline_it_waits_and_leaves_by_itself(clinic: Clinic) -> None:  # noqa: F811
    desk, patient = clinic.first, clinic.patient()
    draft = desk.draft(desk.admit(patient.address))
    prepared = desk.portal.sending.prepare(draft)
    with unreachable():
        desk.portal.sending.send(prepared.delivery, Told.PHONE, draft)
        with pytest.raises(EnvironmentTrouble):
            desk.portal.sending.carry_on()
        desk.portal.sending._tried()
        held = desk.portal.sending.held(prepared.delivery)
        assert (held.leaves, held.problem and held.problem.kind) == (True, ProblemKind.OFFLINE)
        assert desk.mails() == []
        assert desk.state(prepared.delivery) == DeliveryState.SEALING
    desk.carry_on()
    assert desk.state(prepared.delivery) == DeliveryState.WAITING_REGISTRATION
    assert len(desk.mails()) == 1


def test_taken_back_in_every_state(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, read) = clinic.first, clinic.reader()
    person, secure = desk.admit("a@post.test"), desk.services.secure
    waits = desk.portal.sending.prepare(desk.draft(person))
    secure.drop(waits.delivery)
    assert desk.state(waits.delivery) == DeliveryState.DISCARDED
    invited = desk.send(person)
    secure.call_back(invited.delivery)
    assert desk.state(invited.delivery) == DeliveryState.REVOKED
    secure.call_back(read)
    assert desk.state(read) == DeliveryState.REVOKED
    (row,) = patient.box()["deliveries"]
    assert (row["state"], row["grant"], row["files"]) == ("revoked", None, [])
    secure.call_back(read)  # said twice
    again = secure.once_more(read)
    assert (again.subject, again.protected) == (f"{MARKER} Betreff", True)


def test_a_recall_is_not_lost_because_the_portal_is_away(clinic: Clinic) -> None:  # noqa: F811
    desk, (_, read) = clinic.first, clinic.reader()
    with unreachable(), pytest.raises(EnvironmentTrouble) as away:
        desk.portal.sending.recall(read)
    assert away.value.problem.kind is ProblemKind.OFFLINE
    desk.carry_on()
    assert desk.state(read) == DeliveryState.REVOKED


def test_recalled_before_the_portal_heard_of_it(clinic: Clinic) -> None:  # noqa: F811
    desk, patient = clinic.first, clinic.patient()
    draft = desk.draft(desk.admit(patient.address))
    prepared = desk.portal.sending.prepare(draft)
    with unreachable():
        desk.portal.sending.send(prepared.delivery, Told.PHONE, draft)
        with pytest.raises(EnvironmentTrouble):
            desk.portal.sending.recall(prepared.delivery)
    desk.carry_on()
    assert desk.state(prepared.delivery) == DeliveryState.DISCARDED
    assert desk.mails() == []
    assert desk.services.secure.once_more(prepared.delivery).text == draft.text


def test_reminded_once_a_day_under_another_message_id(clinic: Clinic) -> None:  # noqa: F811
    desk, patient = clinic.first, clinic.patient()
    prepared = desk.send(desk.admit(patient.address))
    desk.portal.sending.remind(prepared.delivery)
    with pytest.raises(Refused):
        desk.portal.sending.remind(prepared.delivery)
    first, reminder = desk.mails()
    assert reminder["Subject"].startswith("Erinnerung: ")
    assert link_of(reminder) == link_of(first)
    assert reminder["Message-ID"] != first["Message-ID"]
    assert desk.services.composing.unfinished() == []


def test_an_address_that_is_another_in_the_record_by_now(clinic: Clinic) -> None:  # noqa: F811
    desk, patient = clinic.first, clinic.patient()
    person = desk.admit(patient.address)
    prepared = desk.send(person)
    assert desk.portal.sending.held(prepared.delivery).address_now == ""
    desk.services.patients.change(replace(person, emails=("neu@post.test",)))
    assert desk.portal.sending.held(prepared.delivery).address_now == "neu@post.test"


def test_the_copy_in_sent_reads_as_written(clinic: Clinic) -> None:  # noqa: F811
    desk, patient = clinic.first, clinic.patient()
    prepared = desk.send(desk.admit(patient.address))
    (mail,) = desk.mails()
    found = desk.services.secure.of_mail("praxis", str(mail["Message-ID"]))
    assert found is not None
    assert (found.id, found.form) == (prepared.delivery, Form.PORTAL)
    assert desk.services.composing.unfinished() == []


def _words(text: str, *more: str) -> list[str]:
    return [each for each in ("030 1234", "Praxis Sonnberg", "127.0.0.1", *more) if each in text]
