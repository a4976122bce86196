"""What patients answer, over the real portal: it stands in the list, is searched, filed and answered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import update

from tomail.base.errors import Refused
from tomail.model.events import MessagesChanged
from tomail.model.mail import FolderRole, MessageRef, Seals
from tomail.model.portal import AnswerMail, AnswerProblem
from tomail.practice.tables.portal import PortalAccount, PortalHold
from tomail.secure.client.calls import DeviceCalls
from tomail.secure.crypto.keys import PrivateKeys
from tomail.services.reading import OpenedMessage

from .patients_answer import SENT, TEXT, Practice, sent_copy

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("mail_first", [True, False])
def test_it_stands_in_the_place_of_the_notice(practice: Practice, mail_first: bool) -> None:
    answer = practice.answer(files=[("Foto <b>.jpg", b"\xff\xd8\xff" * 1000)])
    ref = practice.notice(answer) if mail_first else None
    assert practice.answers.fetch() == 1
    ref = ref or practice.notice(answer)
    practice.answers.catch_up()
    row = practice.services.reading.summary(ref)
    assert (row.sender.address, row.sender.name) == (practice.patient.address, "Ayşe Öztürk")
    assert (row.subject, row.has_attachments) == ("Ihr Befund", True)
    assert row.snippet.startswith("Guten Tag, die Tabletten")
    assert Seals.ANSWER in row.seals
    opened = practice.services.reading.open(ref)
    assert isinstance(opened, OpenedMessage)
    assert opened.parsed.text.strip() == TEXT
    assert opened.html is None
    (file,) = opened.parsed.files
    assert practice.services.reading.attachment(ref, file.part) == b"\xff\xd8\xff" * 1000
    assert opened.parsed.references == (SENT,)
    assert practice.station.calls.inbox() == ()


def _shown(practice: Practice, text: str = TEXT, files: Sequence[tuple[str, bytes]] = ()) -> MessageRef:
    ref = practice.notice(practice.answer(text, files))
    assert practice.answers.fetch() == 1
    return ref


def _text(practice: Practice, ref: MessageRef) -> str:
    opened = practice.services.reading.open(ref)
    assert isinstance(opened, OpenedMessage)
    return opened.parsed.text


def test_it_is_found_by_its_words_and_its_files(practice: Practice) -> None:
    ref = _shown(practice, "Kaliumwert bitte", [("Blutdruckwerte.txt", b"120/80")])
    for words in ("Kaliumwert", "Ihr Befund", "Blutdruckwerte"):
        assert [each.ref for each in practice.services.searching.search(words, ["praxis"])] == [ref], words
    assert practice.services.searching.search("bereit", ["praxis"]) == []


def test_it_is_about_the_patient_whom_the_message_went_to(practice: Practice) -> None:
    ref = _shown(practice, "Ich bin Huber Josef, geboren am 04.11.1990")
    practice.desk.after_pass()
    about = practice.services.patients.of_message(ref)
    assert about.patient is not None
    assert about.patient.id == practice.person.id


def test_it_is_in_the_conversation_with_what_it_answers(practice: Practice) -> None:
    (sent,) = practice.desk.put(sent_copy(), role=FolderRole.SENT)
    ref = _shown(practice)
    assert practice.services.reading.summary(sent).thread == practice.services.reading.summary(ref).thread


def test_a_second_mail_with_its_message_id_is_a_plain_mail(practice: Practice) -> None:
    answer = practice.answer()
    ref = practice.notice(answer)
    assert practice.answers.fetch() == 1
    forged = practice.notice(answer, sender="Ayşe Öztürk <ayse@evil.example>")
    practice.answers.catch_up()
    assert _text(practice, ref).strip() == TEXT
    assert "liegt für Ihre Praxis bereit" in _text(practice, forged)
    assert practice.services.reading.summary(forged).sender.address == "ayse@evil.example"
    assert practice.answers.notice(forged) is None


def test_a_forged_first_mail_shows_nothing_but_what_the_practice_has(practice: Practice) -> None:
    answer = practice.answer()
    assert practice.answers.fetch() == 1
    forged = practice.notice(answer, sender="Ayşe Öztürk <ayse@evil.example>")
    practice.answers.catch_up()
    assert _text(practice, forged).strip() == TEXT
    draft = practice.services.composing.reply(forged, to_all=True)
    assert [each.address for each in (*draft.to, *draft.cc)] == [practice.patient.address]


def test_a_copy_takes_the_place_of_one_that_is_gone(practice: Practice) -> None:
    answer = practice.answer()
    ref = practice.notice(answer)
    practice.answers.fetch()
    copy = practice.notice(answer)
    store = practice.services.stores.of("praxis")
    with store.transaction() as tx:
        store.messages.remove(tx, [ref.number])
    practice.services.bus.publish(MessagesChanged("praxis", removed=(ref.number,)))
    assert _text(practice, copy).strip() == TEXT


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"thread": "d_aaaaaaaaaaaaaaaa"}, AnswerProblem.CONTENT),
        ({"practice": "p_aaaaaaaaaaaaaaaa"}, AnswerProblem.CONTENT),
        ({"signer": PrivateKeys.new()}, AnswerProblem.SIGNATURE),
    ],
)
def test_what_cannot_be_checked_stands_apart_and_is_never_shown(
    practice: Practice, change: dict[str, Any], problem: AnswerProblem
) -> None:
    answer = practice.answer(**change)
    ref = practice.notice(answer)
    assert practice.answers.fetch() == 0
    (apart,) = practice.answers.without_notice()
    assert (apart.id, apart.problem, apart.subject) == (answer, problem, "")
    assert TEXT not in _text(practice, ref)
    found = practice.answers.notice(ref)
    assert found is not None
    assert found.state is AnswerMail.UNPROVEN
    with pytest.raises(Refused):
        practice.answers.message(answer)
    assert len(practice.station.calls.inbox()) == 1  # it may be checked yet


def test_a_key_that_nobody_made_sure_of_signs_nothing(practice: Practice) -> None:
    practice.change(update(PortalAccount).values(released_kid=None))
    practice.answer()
    assert practice.answers.fetch() == 0
    assert [each.problem for each in practice.answers.listed()] == [AnswerProblem.UNCHECKED]


def test_the_answer_of_one_patient_is_not_anothers(practice: Practice) -> None:
    """The portal says that it answers a message that went to somebody else."""
    practice.change(update(PortalHold).values(reader="a_aaaaaaaaaaaaaaaa"))
    practice.answer()
    assert practice.answers.fetch() == 0
    assert [each.problem for each in practice.answers.listed()] == [AnswerProblem.SENDER]


def test_the_same_answer_again_is_nothing_new(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    ref, waiting = practice.notice(practice.answer()), practice.station.calls.inbox()
    assert practice.answers.fetch() == 1
    monkeypatch.setattr(DeviceCalls, "inbox", lambda self: waiting)  # the portal replays it
    assert practice.answers.fetch() == 0
    assert len(practice.answers.listed()) == 1
    assert _text(practice, ref).strip() == TEXT
