"""What practices and patients do, from the first mail to the answer, on both databases."""

from __future__ import annotations

import hashlib
import os
import threading
from typing import Any
from urllib.parse import quote

import pytest

from tests.servers.portal import (
    Pair,
    Patient,
    Practice,
    RunningPortal,
    Upload,
    some_files,
    text,
)
from tests.servers.process import wait_until
from tomail.secure.protocol import proofs
from tomail.secure.protocol.identifiers import IdKind, new_id

pytestmark = pytest.mark.slow  # a server of its own, its files and its mail


def kinds(practice: Practice) -> list[str]:
    return [each["kind"] for each in practice.events()]


def test_a_first_message_is_read_after_the_release(
    portal: RunningPortal, practice: Practice, patient: Patient
) -> None:
    sent = practice.announce(patient.address, number="4711")
    practice.upload(sent)
    assert practice.complete(sent) == "waiting_registration"

    invite = {"authorization": f"Invite {sent.invite}"}
    told = patient.done("POST", "/v1/invite/check", {"number": "4711"}, **invite)
    assert told["practice"]["name"] == practice.name
    assert told["keys"][0]["kid"] == practice.keys.kid
    assert patient.ask("POST", "/v1/invite/check", {"number": "0815"}, **invite).status_code == 404

    patient.register(sent.invite, practice)
    assert patient.delivery(sent)["state"] == "waiting_release"
    assert patient.delivery(sent)["files"] == []
    assert kinds(practice) == ["registered"]

    view = practice.done("GET", f"/v1/practice/accounts/{patient.account}")
    assert (view["kid"], view["state"]) == (patient.keys.kid, "waiting_release")
    practice.accept(patient)
    practice.let_read(sent, patient)
    assert kinds(practice) == ["released", "delivered"]

    shown = patient.delivery(sent)
    assert shown["state"] == "delivered"
    assert {each["id"] for each in shown["files"]} == set(sent.files)
    for name, data in sent.files.items():
        assert patient.ask("GET", f"/v1/deliveries/{sent.id}/files/{name}").content == data

    patient.done("POST", f"/v1/deliveries/{sent.id}/receipt", patient.read(sent))
    (receipt,) = practice.events()
    assert (receipt["kind"], receipt["delivery"]) == ("read", sent.id)
    assert patient.delivery(sent)["state"] == "read"
    portal.send_mails()
    assert [mail["Subject"] for mail in portal.sink.to(practice.mailbox)] == ["tomail: Eine Freigabe wartet"]
    assert "Ihr Zugang" in portal.sink.to(patient.address)[0]["Subject"]


def test_a_later_message_is_there_at_once(portal: RunningPortal, practice: Practice, reader: Patient) -> None:
    portal.clock.forward(3600)  # the patient's page is closed
    portal.send_mails()
    before = len(portal.sink.to(reader.address))
    upload = practice.announce(reader.address)
    assert not upload.invite
    practice.upload(upload)
    assert practice.complete(upload, practice.grant(upload, reader.keys.kid)) == "delivered"
    portal.send_mails()
    (mail,) = portal.sink.to(reader.address)[before:]
    assert mail["Subject"] == "Eine geschützte Nachricht liegt für Sie bereit"
    assert portal.url in mail.get_content()
    reader.login()
    assert reader.delivery(upload)["grant"]["kid"] == reader.keys.kid


def test_whoever_reads_at_once_gets_no_mail_about_it(
    portal: RunningPortal, practice: Practice, reader: Patient, sent: Upload
) -> None:
    portal.send_mails()
    before = len(portal.sink.to(reader.address))
    reader.done("POST", f"/v1/deliveries/{sent.id}/receipt", reader.read(sent))
    portal.clock.forward(600)
    portal.send_mails()
    assert len(portal.sink.to(reader.address)) == before == 1  # the welcome


def test_another_key_than_the_released_one_gets_nothing(practice: Practice, reader: Patient) -> None:
    upload = practice.announce(reader.address)
    practice.upload(upload)
    assert practice.complete(upload, practice.grant(upload, Pair().kid)) == "waiting_release"
    path = f"/v1/practice/deliveries/{upload.id}/grant"
    refused = practice.ask("POST", path, practice.grant(upload, Pair().kid))
    assert (refused.status_code, refused.json()) == (409, {"error": "key_changed"})


def test_a_new_key_is_released_and_wrapped_again_without_an_upload(
    practice: Practice, reader: Patient, sent: Upload
) -> None:
    reader.keys = Pair()
    signed = proofs.new_possession(reader.account, reader.keys.kid, 2)
    body = {
        **reader.keys.fields,
        "generation": 1,
        "wraps": reader.wraps(),
        "signature": reader.keys.sign(signed),
    }
    assert reader.done("POST", "/v1/rekey", body)["generation"] == 2
    assert reader.done("POST", "/v1/rekey", body)["generation"] == 2  # repeated
    assert reader.delivery(sent)["state"] == "waiting_release"
    assert reader.delivery(sent)["grant"] is None
    refused = practice.ask(
        "POST",
        f"/v1/practice/deliveries/{sent.id}/grant",
        practice.grant(sent, reader.keys.kid),
    )
    assert refused.status_code == 409  # not before somebody made sure
    assert kinds(practice)[-1] == "rekeyed"
    practice.accept(reader)
    practice.let_read(sent, reader)
    assert reader.delivery(sent)["grant"]["kid"] == reader.keys.kid


def test_an_answer_reaches_the_practice_and_leaves_the_portal(
    portal: RunningPortal, practice: Practice, reader: Patient, sent: Upload
) -> None:
    answer = Upload(new_id(IdKind.DELIVERY), some_files())
    reader.done("POST", "/v1/replies", {"id": answer.id, "answers": sent.id, "size": answer.size})
    reader.put_parts(f"/v1/replies/{answer.id}", answer)
    sealed = {"kid": practice.keys.kid, "wrap": text(os.urandom(1168)), "signature": text(os.urandom(64))}
    body = {"files": answer.announced, **sealed}
    for _ in range(2):
        assert reader.done("POST", f"/v1/replies/{answer.id}/complete", body)["state"] == "delivered"
    (waiting,) = practice.done("GET", "/v1/practice/inbox")["replies"]
    assert (waiting["delivery"], waiting["answers"]) == (answer.id, sent.id)
    assert waiting["grant"]["wrap"] == sealed["wrap"]
    for name, data in answer.files.items():
        path = f"/v1/practice/inbox/{answer.id}/files/{name}"
        assert practice.ask("GET", path).content == data
        assert practice.ask("GET", path, range="bytes=10-19").content == data[10:20]
    for _ in range(2):
        practice.done("POST", f"/v1/practice/inbox/{answer.id}/ack")
    assert practice.done("GET", "/v1/practice/inbox")["replies"] == []
    portal.send_mails()
    assert "Antwort" in portal.sink.to(practice.mailbox)[-1]["Subject"]


def test_what_must_not_be_answered_is_not(practice: Practice, reader: Patient) -> None:
    upload = practice.announce(reader.address, reply_allowed=False)
    practice.upload(upload)
    practice.complete(upload, practice.grant(upload, reader.keys.kid))
    body = {"id": new_id(IdKind.DELIVERY), "answers": upload.id, "size": 100}
    assert reader.ask("POST", "/v1/replies", body).status_code == 403


def test_taken_back_it_cannot_be_read(practice: Practice, reader: Patient, sent: Upload) -> None:
    for _ in range(2):
        practice.done("POST", f"/v1/practice/deliveries/{sent.id}/revoke")
    assert reader.delivery(sent)["state"] == "revoked"
    assert reader.delivery(sent)["grant"] is None
    assert reader.ask("GET", f"/v1/deliveries/{sent.id}/files/m").status_code == 404
    refused = practice.ask(
        "POST", f"/v1/practice/deliveries/{sent.id}/grant", practice.grant(sent, reader.keys.kid)
    )
    assert refused.status_code == 409


def test_refused_and_invited_again(practice: Practice, registered: Patient, sent: Upload) -> None:
    practice.done("POST", f"/v1/practice/accounts/{registered.account}/refuse")
    assert registered.delivery(sent)["state"] == "refused"
    again = practice.send(registered.address)
    assert again.invite
    joined = registered.done("POST", "/v1/relations", joining(registered, again, practice))
    assert joined["state"] == "waiting_release"
    practice.accept(registered)
    practice.let_read(again, registered)
    assert registered.delivery(again)["state"] == "delivered"


def test_blocked_they_see_and_write_nothing(practice: Practice, reader: Patient, sent: Upload) -> None:
    practice.done("POST", f"/v1/practice/accounts/{reader.account}/block")
    assert reader.box()["deliveries"] == []
    assert reader.ask("GET", f"/v1/deliveries/{sent.id}/files/m").status_code == 404
    body = {"id": new_id(IdKind.DELIVERY), "answers": sent.id, "size": 100}
    assert reader.ask("POST", "/v1/replies", body).status_code == 403
    practice.done("POST", f"/v1/practice/accounts/{reader.account}/unblock")
    practice.accept(reader)
    assert reader.ask("GET", f"/v1/deliveries/{sent.id}/files/m").content == sent.files["m"]


def test_blocked_meanwhile_they_do_not_end_an_answer(
    practice: Practice, reader: Patient, sent: Upload
) -> None:
    answer = Upload(new_id(IdKind.DELIVERY), some_files(10))
    reader.done("POST", "/v1/replies", {"id": answer.id, "answers": sent.id, "size": answer.size})
    reader.put_parts(f"/v1/replies/{answer.id}", answer)
    practice.done("POST", f"/v1/practice/accounts/{reader.account}/block")
    sealed = {"kid": practice.keys.kid, "wrap": text(os.urandom(1168)), "signature": text(os.urandom(64))}
    body = {"files": answer.announced, **sealed}
    assert reader.ask("POST", f"/v1/replies/{answer.id}/complete", body).status_code == 403
    assert practice.done("GET", "/v1/practice/inbox")["replies"] == []


def test_a_second_practice_learns_nothing_and_releases_for_itself(
    portal: RunningPortal, practice: Practice, reader: Patient
) -> None:
    other = portal.practice("Praxis am See")
    upload = other.announce(reader.address)
    assert upload.invite  # as for anybody
    other.upload(upload)
    assert other.complete(upload) == "waiting_registration"
    assert other.ask("GET", f"/v1/practice/accounts/{reader.account}").status_code == 404
    reader.done("POST", "/v1/relations", joining(reader, upload, other))
    assert reader.delivery(upload)["state"] == "waiting_release"
    assert len(reader.box()["practices"]) == 2
    grant = other.ask(
        "POST", f"/v1/practice/deliveries/{upload.id}/grant", other.grant(upload, reader.keys.kid)
    )
    assert grant.status_code == 409  # the first practice's Freigabe says nothing here
    other.accept(reader)
    other.let_read(upload, reader)
    assert practice.ask("POST", f"/v1/practice/deliveries/{upload.id}/revoke").status_code == 404


def test_several_messages_wait_for_one_registration(practice: Practice, patient: Patient) -> None:
    first, second = practice.send(patient.address), practice.send(patient.address)
    patient.register(second.invite, practice)
    assert {patient.delivery(each)["state"] for each in (first, second)} == {"waiting_release"}
    used = patient.ask("POST", "/v1/invite/check", {}, authorization=f"Invite {first.invite}")
    assert used.status_code == 404


def test_an_invitation_is_used_once(portal: RunningPortal, practice: Practice, registered: Patient) -> None:
    invite = practice.send(registered.address)
    assert not invite.invite  # known here
    other = f"other-{registered.address}"
    stranger = Patient(portal, other)
    first = practice.send(other)
    body = stranger.registration(first.invite, practice)
    headers = {"authorization": f"Invite {first.invite}"}
    assert stranger.ask("POST", "/v1/register", body, **headers).status_code == 201
    assert stranger.ask("POST", "/v1/register", body, **headers).status_code == 201  # the answer was lost
    thief = Patient(portal, other)
    again = thief.registration(first.invite, practice)
    assert thief.ask("POST", "/v1/register", again, **headers).status_code == 404


def test_an_invitation_that_was_taken_back_tells_nobody_who_is_registered(
    portal: RunningPortal, practice: Practice, patient: Patient, sent: Upload
) -> None:
    """Whoever comes late with it hears the same, whether somebody has that address here or not."""
    meanwhile = portal.practice("Praxis am See")
    patient.register(meanwhile.send(patient.address).invite, meanwhile)
    late = Patient(portal, patient.address)
    asked = ("POST", "/v1/register", late.registration(sent.invite, practice))
    headers = {"authorization": f"Invite {sent.invite}"}
    assert late.ask(*asked, **headers).json() == {"error": "used"}  # who is invited may hear it
    practice.done("POST", f"/v1/practice/deliveries/{sent.id}/revoke")
    assert late.ask(*asked, **headers).status_code == 404


def test_the_fifth_wrong_address_ends_an_invitation(
    portal: RunningPortal, practice: Practice, patient: Patient, sent: Upload
) -> None:
    headers = {"authorization": f"Invite {sent.invite}"}
    for n in range(5):
        body = {**patient.registration(sent.invite, practice), "address": f"wrong{n}@post.test"}
        assert patient.ask("POST", "/v1/register", body, **headers).status_code == 404
    right = patient.registration(sent.invite, practice)
    assert patient.ask("POST", "/v1/register", right, **headers).status_code == 404
    assert kinds(practice) == ["invite_given_up"]


def test_a_bundle_changes_only_for_who_saw_the_newest(reader: Patient) -> None:
    body = {"wraps": reader.wraps()}
    assert reader.done("PUT", "/v1/bundle", body, if_match="1")["generation"] == 2
    assert reader.ask("PUT", "/v1/bundle", body, if_match="1").status_code == 412
    assert reader.box()["wraps"] == sorted(body["wraps"], key=lambda each: each["kind"])


def test_a_new_password_by_mail(portal: RunningPortal, practice: Practice, reader: Patient) -> None:
    kinds(practice)
    assert reader.ask("POST", "/v1/reset", {"address": reader.address}).status_code == 202
    wait_until(lambda: reset_links(portal, reader) != [], "the mail")
    (link,) = reset_links(portal, reader)
    assert link.endswith(f"&a={quote(reader.address)}")  # the page stretches the password with it
    old, new = reader.auth_key, os.urandom(32)
    body = {"token": link.partition("#r=")[2].partition("&")[0], "auth_key": text(new)}
    answer = reader.ask("POST", "/v1/reset/confirm", body)
    assert answer.status_code == 200
    assert reader.ask("GET", "/v1/box").status_code == 401  # older sessions ended
    assert reader.ask("POST", "/v1/reset/confirm", body).status_code == 404  # once
    reader.auth_key = old
    login = {"address": reader.address, "auth_key": text(old)}
    assert reader.ask("POST", "/v1/login", login).status_code == 401
    reader.auth_key = new
    reader.login()
    assert kinds(practice) == ["password_reset"]


def test_whoever_leaves_leaves_no_key(
    portal: RunningPortal, reader: Patient, sent: Upload, practice: Practice
) -> None:
    assert reader.ask("DELETE", "/v1/account", {"auth_key": text(os.urandom(32))}).status_code == 401
    reader.done("DELETE", "/v1/account", {"auth_key": text(reader.auth_key)})
    assert reader.ask("GET", "/v1/box").status_code == 401
    login = {"address": reader.address, "auth_key": text(reader.auth_key)}
    assert reader.ask("POST", "/v1/login", login).status_code == 401
    with portal.portal.database.reading() as connection:
        for table in ("bundle_wrap", "session"):
            left = f"SELECT count(*) FROM {table} WHERE account = '{reader.account}'"
            assert connection.exec_driver_sql(left).scalar() == 0
        left = f"SELECT count(*) FROM grant_ WHERE delivery = '{sent.id}'"
        assert connection.exec_driver_sql(left).scalar() == 0
    assert kinds(practice)[-1] == "account_closed"


def test_nothing_is_wrapped_for_whoever_left(practice: Practice, reader: Patient) -> None:
    waiting, later = practice.send(reader.address), practice.announce(reader.address)
    practice.upload(later)
    reader.done("DELETE", "/v1/account", {"auth_key": text(reader.auth_key)})
    grant = practice.grant(waiting, reader.keys.kid)
    assert practice.ask("POST", f"/v1/practice/deliveries/{waiting.id}/grant", grant).status_code == 409
    body = {"files": later.announced, "grant": practice.grant(later, reader.keys.kid)}
    assert practice.ask("POST", f"/v1/practice/deliveries/{later.id}/complete", body).status_code == 409


def test_workstations_come_and_go(practice: Practice) -> None:
    own = practice.ask("DELETE", f"/v1/practice/devices/{practice.device}")
    assert own.status_code == 403  # the last one
    other = practice.done("POST", "/v1/practice/devices", Pair().fields)
    second = Practice(practice.portal, practice.name)
    second.headers = {"authorization": f"Bearer {other['token']}"}
    assert [each["kind"] for each in second.events()] == ["device_added"]
    for _ in range(2):
        practice.done("DELETE", f"/v1/practice/devices/{other['device']}")
    assert second.ask("GET", "/v1/practice/events?wait=0").status_code == 401


def test_keys_follow_each_other_by_signature(practice: Practice, reader: Patient) -> None:
    new, stated = Pair(), b'{"epoch": 2}'
    body: dict[str, Any] = {
        **new.fields,
        "epoch": 2,
        "statement": text(stated),
        "signature": new.sign(proofs.statement(stated)),
    }
    forged = {**body, "previous_signature": Pair().sign(proofs.statement(stated))}
    assert practice.ask("POST", "/v1/practice/keys", forged).status_code == 422
    body["previous_signature"] = practice.keys.sign(proofs.statement(stated))
    for _ in range(2):
        assert practice.done("POST", "/v1/practice/keys", body) == {"epoch": 2, "kid": new.kid}
    (shown,) = reader.box()["practices"]
    assert [each["kid"] for each in shown["keys"]] == [practice.keys.kid, new.kid]


def test_of_many_at_once_one_brings_it_about(practice: Practice, registered: Patient, sent: Upload) -> None:
    def together(path: str, body: Any) -> list[int]:
        found: list[int] = []

        def ask() -> None:
            one = Practice(practice.portal, practice.name)
            one.headers = practice.headers
            found.append(one.ask("POST", path, body).status_code)

        threads = [threading.Thread(target=ask) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return found

    practice.events()
    account, delivery = f"/v1/practice/accounts/{registered.account}", f"/v1/practice/deliveries/{sent.id}"
    assert set(together(f"{account}/release", practice.release(registered))) == {200}
    assert set(together(f"{delivery}/grant", practice.grant(sent, registered.keys.kid))) == {200}
    assert set(together(f"{delivery}/revoke", {})) == {200}
    assert kinds(practice) == ["released", "delivered", "revoked"]


@pytest.mark.parametrize("same_server", [True, False])
def test_a_waiting_workstation_hears_of_what_happens(
    same_server: bool,
    portal: RunningPortal,
    practice: Practice,
    sent: Upload,
    patient: Patient,
    database: str,
) -> None:
    heard: list[Any] = []
    waiting = threading.Event()

    def poll() -> None:
        waiting.set()
        heard.extend(practice.done("GET", "/v1/practice/events?after=0&wait=25")["events"])

    with RunningPortal(database, portal.portal.settings.data, portal.sink, portal.clock) as another_process:
        thread = threading.Thread(target=poll)
        thread.start()
        waiting.wait()
        somewhere = Patient(portal if same_server else another_process, patient.address)
        somewhere.register(sent.invite, practice)
        thread.join(timeout=20)
    assert [each["kind"] for each in heard] == ["registered"]


def reset_links(portal: RunningPortal, patient: Patient) -> list[str]:
    portal.send_mails()
    lines = [line for mail in portal.sink.to(patient.address) for line in mail.get_content().splitlines()]
    return [line for line in lines if "#r=" in line]


def joining(patient: Patient, upload: Upload, practice: Practice) -> dict[str, Any]:
    hashed = hashlib.sha256(upload.invite.encode()).hexdigest()
    signed = proofs.possession(hashed, patient.keys.kid, practice.keys.kid)
    return {
        "invite": upload.invite,
        "practice_kid": practice.keys.kid,
        "signature": patient.keys.sign(signed),
    }
