"""After a total loss, with the Notfallblatt at the real portal: what comes back, and what does not."""

from __future__ import annotations

import pytest

from tests.secure.client.conftest import CODE, Workstation
from tests.servers.patients import RealPatient
from tests.services.patient_mail import Desk
from tomail.model.portal import AnswerMail, AnswerNotice

from .patients_answer import notice
from .sonnberg import Sonnberg, running, sonnberg  # noqa: F401  (fixtures)

pytestmark = pytest.mark.slow


class Own(Workstation):
    """The practice's first workstation, as what sends by hand takes it."""

    def __init__(self, sonnberg: Sonnberg) -> None:  # noqa: F811
        self.portal, connection = sonnberg.portal, sonnberg.first.portal.connection
        (self.keys,) = connection.every_key().values()
        self.practice, self.calls = connection.id, connection.calls()


def test_an_answer_from_before_is_there_but_nothing_says_what_it_answers(
    sonnberg: Sonnberg,  # noqa: F811
) -> None:
    sonnberg.enrol()
    station, patient = Own(sonnberg), RealPatient(sonnberg.portal)
    letter = station.send(patient.address)
    patient.join(letter.invite, station.public, CODE)
    station.release(station.calls.account(patient.account), letter)
    said, _ = patient.opened(letter.id, station.public)
    answer = patient.answer(said, station.public, "Danke").id
    sheet = sonnberg.first.portal.connection.emergency_sheet().typed
    station.calls.close()
    new = sonnberg.another_practice()
    connection, answers = new.portal.connection, new.portal.answers
    connection.restore(sonnberg.portal.url, sonnberg.code(), sheet)
    with connection.calls() as calls:
        (waiting,) = calls.inbox()
    assert waiting.delivery == answer
    assert waiting.grant is not None
    assert waiting.grant.kid in connection.every_key()  # the sheet opens it
    assert answers.fetch() == 0
    assert [each.id for each in answers.strays] == [answer]  # told, and left there
    (ref,) = Desk(new).put(notice(answer))
    assert answers.asked(ref) == AnswerNotice(AnswerMail.STRAY)
