"""Sending through the portal: the first message, later ones, what the mail says, and that nothing is lost."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import select

from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused
from tomail.model.outgoing import OutboxState, OutgoingAttachment
from tomail.model.portal import CodeSaid, ReaderKind
from tomail.model.secure import Form, Told
from tomail.practice.erasure import erase
from tomail.practice.portal_holds import LEFT_ALONE
from tomail.practice.tables.portal import PortalAccount, PortalHold, PortalRecall
from tomail.practice.tables.secure import SecureDelivery
from tomail.practice.work import Work
from tomail.secure.portal.sweep import sweep
from tomail.secure.portal.tables import delivery as at_portal
from tomail.secure.protocol.states import Check, DeliveryState

from .sonnberg import running  # noqa: F401
from .through_portal import MARKER, Clinic, Station, clinic, clinic_on_server, link_of, unreachable  # noqa: F401

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
    assert desk.steps(later.delivery) == ["sealing", "uploading", "delivered"]
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
    assert desk.services.composing.drafts.unfinished() == []


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
    assert desk.services.composing.drafts.unfinished() == []


def _words(text: str, *more: str) -> list[str]:
    return [each for each in ("030 1234", "Praxis Sonnberg", "127.0.0.1", *more) if each in text]


def test_a_notice_that_came_back_is_shown_and_changes_nothing(clinic: Clinic) -> None:  # noqa: F811
    desk = clinic.first
    desk.sink.plan["RCPT"] = ["550 5.1.1 No such user"]
    _, prepared = clinic.invited()
    assert desk.mails() == []
    held = desk.portal.sending.held(prepared.delivery)
    assert held.notice_failed is not None
    assert desk.state(prepared.delivery) == DeliveryState.WAITING_REGISTRATION


def test_with_the_notice_the_message_is_taken_back(clinic: Clinic) -> None:  # noqa: F811
    desk, patient = clinic.first, clinic.patient()
    draft = desk.draft(desk.admit(patient.address))
    prepared = desk.portal.sending.prepare(draft)
    desk.portal.sending.send(prepared.delivery, Told.PHONE, draft)
    desk.portal.sending.carry_on()
    (waiting,) = [each for each in desk.services.outgoing.items() if each.state is OutboxState.QUEUED]
    assert desk.services.composing.queue.take_back("praxis", waiting.id, whole=True)
    desk.carry_on()
    assert desk.state(prepared.delivery) == DeliveryState.REVOKED
    assert desk.mails() == []


def test_what_expires_at_the_portal_is_over(clinic: Clinic) -> None:  # noqa: F811
    desk, (_, read) = clinic.first, clinic.reader()
    _, waits = clinic.invited()
    clinic.at.clock.forward(200 * 86_400)
    sweep(clinic.at.portal)
    desk.hear()
    assert [desk.state(each) for each in (read, waits.delivery)] == [DeliveryState.EXPIRED] * 2


def test_of_an_erased_patient_nothing_stays_here_or_there(clinic: Clinic) -> None:  # noqa: F811
    desk, (patient, delivery) = clinic.first, clinic.reader()
    person = desk.person(patient.address)
    desk.services.practice.write(lambda work: erase(work, person.id))
    with desk.services.practice.reading() as session:
        for table in (PortalHold, PortalAccount, SecureDelivery):
            assert session.scalars(select(table)).all() == []
    desk.carry_on()
    (row,) = _box_of(clinic, delivery)
    assert row == DeliveryState.REVOKED
    with desk.services.practice.reading() as session:
        assert session.scalars(select(PortalRecall)).all() == []
    assert patient.box()["deliveries"] == []  # blocked


def test_more_than_the_portal_takes_is_refused_before_anything_leaves(clinic: Clinic) -> None:  # noqa: F811
    desk = clinic.first
    large = OutgoingAttachment("a.bin", "application/octet-stream", bytes(100_000_001))
    with pytest.raises(Refused) as refused:
        desk.portal.sending.prepare(desk.draft(desk.admit("a@post.test"), attachments=(large,)))
    assert refused.value.problem.kind is ProblemKind.TOO_LARGE
    assert desk.services.secure.deliveries() == []


def test_nothing_readable_reaches_the_portal_or_the_log(
    clinic: Clinic,  # noqa: F811
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    patient, prepared = clinic.invited()
    folder = clinic.at.portal.settings.data
    stored = b"".join(each.read_bytes() for each in folder.rglob("*") if each.is_file())
    assert prepared.delivery.encode() in stored  # the control: what is looked through is the portal's
    for secret in (MARKER, "Öztürk", prepared.code, prepared.code.replace("-", ""), patient.address):
        assert secret.encode() not in stored
        assert secret not in caplog.text


@pytest.mark.server
def test_two_workstations_at_once_send_it_once(clinic_on_server: Clinic) -> None:  # noqa: F811
    first, other = clinic_on_server.first, clinic_on_server.open()
    patient = clinic_on_server.patient()
    person = first.admit(patient.address)
    draft = first.draft(person)
    prepared = first.portal.sending.prepare(draft)
    first.portal.sending.send(prepared.delivery, Told.PHONE, draft)
    other.portal.sending.carry_on()
    assert first.state(prepared.delivery) == DeliveryState.SEALING  # it is the first one's
    _ten_minutes_ago(first, prepared.delivery)
    with ThreadPoolExecutor(2) as both:
        list(both.map(lambda station: station.portal.sending._tried(), (first, other)))
    for station in (first, other, first):
        station.carry_on()
    assert first.state(prepared.delivery) == DeliveryState.WAITING_REGISTRATION
    assert len(first.mails()) == 1
    assert first.steps(prepared.delivery) == ["sealing", "uploading", "waiting_registration"]


@pytest.mark.server
def test_another_workstation_goes_on_after_ten_minutes(clinic_on_server: Clinic) -> None:  # noqa: F811
    first, other = clinic_on_server.first, clinic_on_server.open()
    patient = clinic_on_server.patient()
    draft = first.draft(first.admit(patient.address))
    prepared = first.portal.sending.prepare(draft)
    with unreachable():
        first.portal.sending.send(prepared.delivery, Told.PHONE, draft)
        assert not first.portal.sending._tried()
    _ten_minutes_ago(first, prepared.delivery)
    other.carry_on()
    assert first.state(prepared.delivery) == DeliveryState.WAITING_REGISTRATION
    first.carry_on()
    (mail,) = first.mails()
    patient.join(link_of(mail).invite, first.key, prepared.code)
    other.hear()
    assert [each.account for each in other.portal.releases.waiting()] == [patient.account]


def _ten_minutes_ago(station: Station, delivery: str) -> None:
    """Was the last time that anybody uploaded it."""

    def act(work: Work) -> None:
        hold = work.session.get_one(PortalHold, delivery)
        hold.uploads_since = work.now - LEFT_ALONE

    station.services.practice.write(act)


def _box_of(clinic: Clinic, delivery: str) -> list[str]:  # noqa: F811
    """How it stands at the portal."""
    with clinic.at.portal.database.reading() as connection:
        mine = select(at_portal.c.state).where(at_portal.c.id == delivery)
        return list(connection.scalars(mine))
