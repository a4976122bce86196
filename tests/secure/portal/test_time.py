"""What time does: expiry (wraps first), reminders, and mails that are tried again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.servers.portal import Patient, Practice, RunningPortal, Upload, text
from tomail.secure.portal import sweep as sweeping
from tomail.secure.portal.audit import first_bad
from tomail.secure.portal.sweep import sweep
from tomail.secure.protocol.limits import DAY

pytestmark = pytest.mark.slow  # a server of its own, its files and its mail

HOUR = 3600


def blobs(portal: RunningPortal, upload: Upload) -> list[Path]:
    return list((portal.portal.settings.data / "blobs").glob(f"kept/*/{upload.id}/*"))


def grants(portal: RunningPortal, upload: Upload) -> int:
    with portal.portal.database.reading() as connection:
        count = f"SELECT count(*) FROM grant_ WHERE delivery = '{upload.id}'"
        return int(connection.exec_driver_sql(count).scalar() or 0)


def test_time_does_away_with_what_was_read(
    portal: RunningPortal, practice: Practice, reader: Patient, sent: Upload
) -> None:
    reader.done("POST", f"/v1/deliveries/{sent.id}/receipt", reader.read(sent))
    assert blobs(portal, sent)
    portal.clock.forward(2 * DAY)
    sweep(portal.portal)
    assert grants(portal, sent) == 0
    assert not blobs(portal, sent)
    reader.login()
    assert reader.delivery(sent)["state"] == "expired"
    assert reader.ask("GET", f"/v1/deliveries/{sent.id}/files/m").status_code == 404
    assert practice.events()[-1]["kind"] == "expired"


def test_the_wrap_goes_before_the_ciphertext(
    portal: RunningPortal, practice: Practice, reader: Patient, sent: Upload
) -> None:
    practice.done("POST", f"/v1/practice/deliveries/{sent.id}/revoke")
    assert grants(portal, sent) == 0
    assert blobs(portal, sent)
    for _ in range(2):  # cut off after the files, before the rows: the same once more
        sweeping._drop_blobs(portal.portal)
    assert not blobs(portal, sent)


def test_an_invitation_ends(
    portal: RunningPortal, practice: Practice, patient: Patient, sent: Upload
) -> None:
    portal.clock.forward(31 * DAY)
    sweep(portal.portal)
    headers = {"authorization": f"Invite {sent.invite}"}
    body = patient.registration(sent.invite, practice)
    assert patient.ask("POST", "/v1/register", body, **headers).status_code == 404
    assert practice.events()[-1]["kind"] == "expired"


def test_reminders_go_to_whoever_can_do_something(
    portal: RunningPortal, practice: Practice, patient: Patient, reader: Patient, sent: Upload
) -> None:
    waiting = practice.send(f"never-{patient.address}")
    until = int(portal.clock.at.timestamp()) + 30 * DAY
    unread = practice.announce(reader.address)
    practice.upload(unread)
    practice.complete(unread, practice.grant(unread, reader.keys.kid, until))
    practice.events()
    portal.clock.forward(8 * DAY)
    for _ in range(2):
        sweep(portal.portal)
    reminded = [each for each in practice.events() if each["kind"] == "remind"]
    assert [each["delivery"] for each in reminded] == [waiting.id]
    portal.send_mails()
    assert reminders(portal, reader) == 1


def test_who_opened_a_message_is_not_reminded_though_no_receipt_was_wanted(
    portal: RunningPortal, practice: Practice, reader: Patient, sent: Upload
) -> None:
    """It stays delivered, and the practice hears nothing of it, not by the day on which it ends either."""
    until = int(portal.clock.at.timestamp()) + 40 * DAY
    opened, unopened = (practice.announce(reader.address) for _ in range(2))
    for each in (opened, unopened):
        practice.upload(each)
        practice.complete(each, practice.grant(each, reader.keys.kid, until))
    portal.send_mails()
    assert notices(portal, reader) == 0  # their page is open: a little later
    reader.ask("GET", f"/v1/deliveries/{opened.id}/files/m")
    portal.clock.forward(600)
    portal.send_mails()
    assert notices(portal, reader) == 2  # of `sent`, and of the one that was not opened
    practice.events()
    portal.clock.forward(8 * DAY)
    sweep(portal.portal)
    portal.send_mails()
    assert reminders(portal, reader) == 1
    told = practice.done("GET", f"/v1/practice/deliveries/{opened.id}")
    assert (told["state"], told["expires"], told["receipt"]) == ("delivered", until, None)
    assert not [each for each in practice.events() if each.get("delivery") == opened.id]


def test_with_new_keys_they_are_told_of_it_again(
    portal: RunningPortal, practice: Practice, reader: Patient, sent: Upload
) -> None:
    reader.ask("GET", f"/v1/deliveries/{sent.id}/files/m")
    portal.clock.forward(600)
    portal.send_mails()
    before = notices(portal, reader)
    reader.login()
    reader.rekey()
    practice.accept(reader)
    practice.let_read(sent, reader)
    portal.clock.forward(600)
    portal.send_mails()
    assert notices(portal, reader) == before + 1


def test_of_what_is_readable_again_they_are_told_once_and_not_reminded(
    portal: RunningPortal, practice: Practice, reader: Patient, sent: Upload
) -> None:
    """Who lost the SecuPass has read most of it before."""
    until = int(portal.clock.at.timestamp()) + 80 * DAY
    read = [practice.send(reader.address) for _ in range(3)]
    for each in read:
        practice.done(
            "POST", f"/v1/practice/deliveries/{each.id}/grant", practice.grant(each, reader.keys.kid, until)
        )
        reader.ask("GET", f"/v1/deliveries/{each.id}/files/m")
    portal.clock.forward(600)
    portal.send_mails()
    before = notices(portal, reader)
    reader.login()
    reader.rekey()
    practice.accept(reader)
    for each in read:
        practice.done(
            "POST", f"/v1/practice/deliveries/{each.id}/grant", practice.grant(each, reader.keys.kid, until)
        )
    for days in (0, 8, 22):
        portal.clock.forward(600 + days * DAY)
        sweep(portal.portal)
        portal.send_mails()
    assert notices(portal, reader) == before + 1
    assert reminders(portal, reader) == 0


def test_a_message_that_was_released_late_is_not_old(
    portal: RunningPortal, practice: Practice, reader: Patient
) -> None:
    """Its reminders come after it, one at a time."""
    until = int(portal.clock.at.timestamp()) + 80 * DAY
    late = practice.announce(reader.address, expires=until)
    practice.upload(late)
    practice.complete(late)
    portal.clock.forward(22 * DAY)
    practice.done(
        "POST", f"/v1/practice/deliveries/{late.id}/grant", practice.grant(late, reader.keys.kid, until)
    )
    counts = []
    for days in (0, 8, 20):
        portal.clock.forward(days * DAY)
        sweep(portal.portal)
        portal.send_mails()
        counts.append(reminders(portal, reader))
    assert counts == [0, 1, 2]


def test_after_a_long_pause_one_reminder_is_enough(
    portal: RunningPortal, practice: Practice, sent: Upload
) -> None:
    practice.events()
    portal.clock.forward(22 * DAY)
    for _ in range(2):
        sweep(portal.portal)
    assert [each["kind"] for each in practice.events()] == ["remind"]


def notices(portal: RunningPortal, patient: Patient) -> int:
    return sum("liegt für Sie bereit" in mail["Subject"] for mail in portal.sink.to(patient.address))


def reminders(portal: RunningPortal, patient: Patient) -> int:
    return sum(mail["Subject"].startswith("Erinnerung") for mail in portal.sink.to(patient.address))


def test_whoever_left_leaves_nothing(
    portal: RunningPortal, practice: Practice, reader: Patient, sent: Upload
) -> None:
    reader.done("DELETE", "/v1/account", {"auth_key": text(reader.auth_key)})
    sweep(portal.portal)
    assert not blobs(portal, sent)
    with portal.portal.database.reading() as connection:
        rows = connection.exec_driver_sql(
            f"SELECT state, address_sealed FROM account WHERE id = '{reader.account}'"
        ).all()
    assert [(state, bytes(sealed)) for state, sealed in rows] == [("deleted", b"")]
    again = Patient(portal, reader.address)  # and may come back
    again.register(practice.send(reader.address).invite, practice)


def test_of_very_many_messages_none_is_left(
    portal: RunningPortal, practice: Practice, reader: Patient, sent: Upload, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping, "AT_ONCE", 2)
    others = [practice.send(reader.address) for _ in range(4)]
    assert all(blobs(portal, each) for each in (sent, *others))
    reader.done("DELETE", "/v1/account", {"auth_key": text(reader.auth_key)})
    sweep(portal.portal)
    assert not any(blobs(portal, each) for each in (sent, *others))


def test_who_wrote_to_whom_is_forgotten(portal: RunningPortal, practice: Practice, sent: Upload) -> None:
    practice.done("POST", f"/v1/practice/deliveries/{sent.id}/revoke")
    for days, left in ((60, 1), (61, 0)):
        portal.clock.forward(days * DAY)
        sweep(portal.portal)
        with portal.portal.database.reading() as connection:
            found = connection.exec_driver_sql(f"SELECT count(*) FROM delivery WHERE id = '{sent.id}'")
            assert found.scalar() == left


def test_parts_that_nothing_names_go_after_a_day(
    portal: RunningPortal, practice: Practice, tmp_path: Path
) -> None:
    folder = portal.portal.settings.data / "blobs" / "kept" / "zz" / "d_zzzzzzzzzzzzzzzz"
    folder.mkdir(parents=True)
    (folder / "m.0.abc").write_bytes(b"left by a crash")
    sweep(portal.portal)
    assert not folder.exists()  # by the portal's clock it is older than a day


def test_a_mail_server_that_is_away_is_tried_again(
    portal: RunningPortal, practice: Practice, registered: Patient
) -> None:
    portal.sink.closed = True
    portal.send_mails()
    assert not portal.sink.to(practice.mailbox)
    portal.sink.closed = False
    portal.send_mails()
    assert not portal.sink.to(practice.mailbox)  # not at once
    portal.clock.forward(2 * HOUR)
    portal.send_mails()
    portal.send_mails()
    assert len(portal.sink.to(practice.mailbox)) == 1
    assert len(portal.sink.to(registered.address)) == 1


def test_the_practice_hears_of_an_address_that_is_none(
    portal: RunningPortal, practice: Practice, registered: Patient
) -> None:
    portal.sink.refused.add(registered.address)
    practice.events()
    portal.send_mails()
    (told,) = practice.events()
    assert (told["kind"], told["notice"]) == ("notify_failed", "welcome")


def test_the_log_is_a_chain(portal: RunningPortal, practice: Practice, reader: Patient) -> None:
    answer = practice.ask("GET", "/v1/practice/events?after=0&wait=0")
    head = answer.json()["audit"]
    assert answer.headers["tomail-audit"] == f"{head['n']} {head['hash']}"
    with portal.portal.database.writing() as connection:
        assert first_bad(connection, practice.id) is None
        changed = f"UPDATE audit SET act = 'nothing' WHERE tenant = '{practice.id}' AND n = 3"
        connection.exec_driver_sql(changed)
        assert first_bad(connection, practice.id) == 3
        connection.exec_driver_sql(f"DELETE FROM audit WHERE tenant = '{practice.id}' AND n >= 3")
        assert first_bad(connection, practice.id) == 3
