from __future__ import annotations

import pytest
from sqlalchemy import update

from tests.servers.patients import RealPatient
from tests.servers.portal import MailSink
from tomail.secure.portal.tables import mail_outbox

from .conftest import Workstation

pytestmark = pytest.mark.slow


def test_the_notice_of_an_answer_is_called_as_the_answer_each_time_it_is_tried(
    station: Workstation, patient: RealPatient, client_mail: MailSink
) -> None:
    with station.portal.portal.database.writing() as connection:
        connection.execute(mail_outbox.delete())  # of tests before this one
    letter = station.send(patient.address)
    patient.join(letter.invite, station.public)
    station.release(station.calls.account(patient.account), letter)
    answer = patient.answer(patient.opened(letter.id, station.public)[0], station.public, "Danke")
    station.calls.ack(answer.id)  # before the mail leaves: it stands for the answer all the same
    portal = station.portal
    with portal.portal.database.reading() as connection:
        due = mail_outbox.select().where(mail_outbox.c.template.in_(("registered", "reply")))
        rows = connection.execute(due.where(mail_outbox.c.practice == station.practice)).mappings().all()
    portal.send_mails()
    with portal.portal.database.writing() as connection:  # as if the process had died before it noted that
        connection.execute(mail_outbox.insert(), [dict(row) for row in rows])
        connection.execute(update(mail_outbox).values(next=portal.portal.now()))
    portal.send_mails()
    names = [mail["Message-ID"] for mail in client_mail.to(f"{station.practice}@praxis.test")]
    registered, told, *again = names
    assert told == f"<{answer.id}@127.0.0.1>"
    assert sorted(again) == sorted((registered, told))
    assert letter.id not in registered
