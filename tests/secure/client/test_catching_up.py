"""How deliveries and answers stand, asked of the real portal."""

from __future__ import annotations

import pytest

from tests.servers.patients import RealPatient
from tomail.secure.client import catching_up
from tomail.secure.client.catching_up import AnswerView
from tomail.secure.client.proving import read_at
from tomail.secure.crypto.failures import Unproven
from tomail.secure.protocol.identifiers import IdKind, new_id
from tomail.secure.protocol.states import DeliveryState, ReplyState

from .conftest import Workstation

pytestmark = pytest.mark.slow  # a server of its own


def test_a_missed_receipt_is_as_good_as_the_one_that_was_told(
    station: Workstation, patient: RealPatient
) -> None:
    letter = station.send(patient.address)
    patient.join(letter.invite, station.public)
    account = station.calls.account(patient.account)
    station.release(account, letter)
    before = catching_up.delivery(station.calls, letter.id)
    assert before
    assert (before.state, before.account) == (DeliveryState.DELIVERED, patient.account)
    assert (before.kid, before.receipt) == (account.kid, None)
    patient.opened(letter.id, station.public)
    after = catching_up.delivery(station.calls, letter.id)
    assert after
    assert after.state is DeliveryState.READ
    assert after.receipt
    read_at(after.receipt, account.keys, letter.id, letter.sha256)
    with pytest.raises(Unproven):
        read_at(after.receipt, station.public, letter.id, letter.sha256)


def test_an_answer_that_waits_is_told_from_one_that_was_fetched_and_from_none(
    station: Workstation, patient: RealPatient
) -> None:
    letter = station.send(patient.address)
    patient.join(letter.invite, station.public)
    station.release(station.calls.account(patient.account), letter)
    said, _ = patient.opened(letter.id, station.public)
    answer = patient.answer(said, station.public, "Danke").id
    assert catching_up.answer(station.calls, answer) == AnswerView(ReplyState.DELIVERED, letter.id)
    station.calls.ack(answer)
    assert catching_up.answer(station.calls, answer) == AnswerView(ReplyState.FETCHED, letter.id)
    assert catching_up.answer(station.calls, new_id(IdKind.DELIVERY)) is None
    assert catching_up.delivery(station.calls, new_id(IdKind.DELIVERY)) is None
    with pytest.raises(ValueError, match="identifier"):
        catching_up.delivery(station.calls, "../inbox")
