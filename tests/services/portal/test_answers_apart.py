"""Answers that cannot be checked, over the real portal: told once, left there, and in nobody's way."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import delete, update

from tests.servers.portal import text
from tests.servers.process import wait_until
from tomail.model.events import PracticeChanged, Topic
from tomail.model.mail import Address
from tomail.model.portal import AnswerMail, AnswerProblem
from tomail.practice.tables.portal import PortalAccount, PortalHold
from tomail.practice.tables.secure import SecureDelivery, SecureEvent
from tomail.secure.client.calls import DeviceCalls
from tomail.secure.crypto.keys import PrivateKeys
from tomail.secure.portal.routes import inbox
from tomail.secure.portal.sweep import sweep
from tomail.services.portal import answers_fetching

from .patients_answer import Practice

pytestmark = pytest.mark.slow


class Asked:
    """How often files of answers are asked for, and what the practice is told."""

    def __init__(self, practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
        self.files, self.told = 0, list[PracticeChanged]()
        whole = DeviceCalls.file

        @contextmanager
        def file(calls: DeviceCalls, *which: Any) -> Iterator[Iterator[bytes]]:
            self.files += 1
            with whole(calls, *which) as chunks:
                yield chunks

        monkeypatch.setattr(DeviceCalls, "file", file)
        practice.services.bus.subscribe(PracticeChanged, self._hear)

    def _hear(self, event: PracticeChanged) -> None:
        if event.topic is Topic.PORTAL:
            self.told.append(event)


def _loses_what_was_sent(practice: Practice) -> None:
    for lost in (PortalHold, SecureEvent, SecureDelivery):
        practice.change(delete(lost))


def _leaves_the_portal(practice: Practice) -> None:
    patient = practice.patient
    patient.done("DELETE", "/v1/account", {"auth_key": text(patient.auth_key)})
    sweep(practice.station.portal.portal)


def test_one_that_answers_nothing_is_told_once_and_not_tried_every_minute(
    practice: Practice, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """As after a loss of everything, with the Notfallblatt."""
    answer, asked = practice.answer(), Asked(practice, monkeypatch)
    _loses_what_was_sent(practice)
    with caplog.at_level(logging.INFO, logger=answers_fetching.__name__):
        for _ in range(3):
            assert practice.answers.fetch() == 0
    assert [each.levelno for each in caplog.records] == [logging.WARNING]
    assert [each.id for each in practice.answers.strays] == [answer]
    assert ([each.subjects for each in asked.told], asked.files) == ([frozenset({answer})], 0)
    assert not practice.answers._fetching.waits  # nothing to be tried again soon
    assert len(practice.station.calls.inbox()) == 1  # it is kept
    _leaves_the_portal(practice)
    assert practice.answers.fetch() == 0
    assert practice.answers.strays == ()
    assert len(asked.told) == 2


def test_what_was_signed_by_another_key_is_fetched_again_only_when_something_speaks_for_it(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    practice.answer(signer=PrivateKeys.new())
    asked = Asked(practice, monkeypatch)
    with monkeypatch.context() as days:
        days.setattr(answers_fetching, "AGAIN_SECONDS", 0)  # a day between each
        for tries in (1, 2):
            assert practice.answers.fetch() == 0
            assert asked.files == tries
    for _ in range(3):
        assert practice.answers.fetch() == 0
        assert not practice.answers._fetching.waits
    assert (asked.files, len(asked.told)) == (3, 1)


def test_a_release_brings_it_at_once(practice: Practice) -> None:
    practice.change(update(PortalAccount).values(released_kid=None))
    practice.answer()
    answers = practice.answers
    answers.start()
    try:
        wait_until(lambda: bool(answers.listed()), "the answer stands apart")
        wait_until(lambda: answers._fetching.concerns([practice.patient.account]), "it waits for a release")
        practice.change(update(PortalAccount).values(released_kid=PortalAccount.kid))
        of_somebody = PracticeChanged(Topic.PORTAL, frozenset({practice.patient.account}))
        practice.services.bus.publish(of_somebody)
        wait_until(lambda: [each.problem for each in answers.listed()] == [None], "the answer")
    finally:
        answers.stop()


def test_unproven_and_expired_it_is_gone(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    ref = practice.notice(practice.answer(signer=PrivateKeys.new()))
    practice.answers.fetch()
    found = practice.answers.notice(ref)
    assert found
    assert found.state is AnswerMail.UNPROVEN
    _leaves_the_portal(practice)
    asked = Asked(practice, monkeypatch)
    for _ in range(2):
        practice.answers.fetch()
        found = practice.answers.notice(ref)
        assert found
        assert found.state is AnswerMail.GONE
        assert found.sender == Address("Ayşe Öztürk", practice.patient.address)
    assert practice.answers.without_notice() == []
    assert [each.problem for each in practice.answers.listed()] == [AnswerProblem.GONE]
    assert len(asked.told) == 1


def test_many_that_nobody_can_fetch_are_in_no_others_way(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox, "MOST", 2)  # in one answer of the portal
    for _ in range(4):
        practice.answer(signer=PrivateKeys.new())
    practice.station.portal.clock.forward(60)
    last = practice.answer()
    waiting = practice.station.calls.inbox()
    assert len({each.delivery for each in waiting}) == 5
    assert waiting[-1].delivery == last  # the oldest first
    assert practice.answers.fetch() == 1
    assert [each.id for each in practice.answers.listed() if not each.problem] == [last]
