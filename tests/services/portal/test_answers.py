"""What patients answer, over the real portal: it stands in the list, is searched, filed and answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import delete, func, select, update

from tests.servers.portal import text
from tomail.base.errors import Refused
from tomail.model.account import ArchiveMode
from tomail.model.events import MessagesChanged, PracticeChanged, Topic
from tomail.model.mail import Address, FolderRole, MessageRef, Seals
from tomail.model.portal import AnswerMail, AnswerNotice, AnswerProblem
from tomail.model.record import AlreadyFiled, DocumentKind, Filed
from tomail.practice.erasure import erase
from tomail.practice.tables.portal import PortalAccount, PortalAnswer, PortalAnswerPiece, PortalHold
from tomail.practice.tables.secure import SecureDelivery, SecureEvent
from tomail.secure.client.calls import DeviceCalls
from tomail.secure.client.catching_up import AnswerView
from tomail.secure.crypto.keys import PrivateKeys
from tomail.secure.portal.sweep import sweep
from tomail.secure.protocol.limits import DAY
from tomail.secure.protocol.states import ReplyState
from tomail.services.guarded import read
from tomail.services.practice import away
from tomail.services.reading import OpenedMessage

from .patients_answer import SENT, TEXT, Practice, notice, sent_copy

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
    heard: list[PracticeChanged] = []
    practice.services.bus.subscribe(PracticeChanged, heard.append)
    for _ in range(2):
        assert practice.answers.fetch() == 0
        assert [each.problem for each in practice.answers.listed()] == [AnswerProblem.UNCHECKED]
        practice.answers._fetching._aside.clear()  # a day later
    assert len([each for each in heard if each.topic is Topic.PORTAL]) == 1
    practice.change(update(PortalAccount).values(released_kid=PortalAccount.kid))
    assert practice.answers.fetch() == 1
    assert [each.problem for each in practice.answers.listed()] == [None]


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


def test_it_is_filed_with_its_protocol_once(practice: Practice) -> None:
    ref = _shown(practice, files=[("Werte.txt", b"120/80")])
    done = practice.services.archive.file(ref, practice.person.id)
    assert isinstance(done, Filed)
    assert isinstance(practice.services.archive.file(ref, practice.person.id), AlreadyFiled)
    entry = done.entry
    assert entry.head.subject == "Ihr Befund"
    assert "sealing" in entry.head.comment
    assert "signature verified" in entry.head.comment
    documents = {each.kind: practice.services.archive.content(each.id) for each in entry.documents}
    assert documents[DocumentKind.TEXT].decode().strip() == TEXT
    assert documents[DocumentKind.ATTACHMENT] == b"120/80"


def test_it_files_itself_where_the_account_says_so(practice: Practice) -> None:
    practice.desk.archives(ArchiveMode.AUTOMATIC)
    waiting = practice.notice(practice.answer())
    assert practice.desk.after_pass() == 0  # the notice says nothing of anybody
    practice.answers.fetch()
    assert practice.desk.after_pass() == 1
    assert practice.desk.after_pass() == 0
    (entry,) = practice.services.archive.filed(waiting)
    assert (entry.patient, entry.automatic) == (practice.person.id, True)
    assert "signature verified" in entry.head.comment


def test_answering_it_is_protected_and_goes_to_the_patient(practice: Practice) -> None:
    ref = _shown(practice)
    draft = practice.services.composing.reply(ref, to_all=False)
    assert (draft.protected, draft.encrypt, draft.subject) == (True, False, "Re: Ihr Befund")
    assert [each.address for each in draft.to] == [practice.patient.address]
    assert "Tabletten" in draft.text
    assert draft.references[0] == SENT
    for mail in (draft, replace(draft, protected=False)):
        with pytest.raises(Refused):
            practice.services.composing.send(mail)


def test_passed_on_it_is_held_back_like_encrypted_mail(practice: Practice) -> None:
    ref = _shown(practice)
    draft = replace(practice.services.composing.forward(ref), to=(Address("", "kollege@example.net"),))
    assert (draft.protected, draft.secret, draft.encrypt) == (True, True, False)
    for mail in (draft, replace(draft, protected=False), replace(draft, secret=False, encrypt=False)):
        with pytest.raises(Refused):
            practice.services.composing.send(mail)


def test_while_the_practice_is_away_the_notice_says_so(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    ref = _shown(practice)
    database = practice.services.practice.database
    with monkeypatch.context() as patched:
        patched.setattr(database, "reading", _away)
        found = practice.answers.notice(ref)
        assert found is not None
        assert found.state is AnswerMail.AWAY
        assert "liegt für Ihre Praxis bereit" in _text(practice, ref)
    assert _text(practice, ref).strip() == TEXT


def _away() -> None:
    raise away()


def test_a_notice_says_that_the_answer_comes(practice: Practice) -> None:
    coming = practice.answers.notice(practice.notice(practice.answer()))
    assert coming is not None
    assert coming.state is AnswerMail.COMING
    (elsewhere,) = practice.desk.put(notice("d_aaaaaaaaaaaaaaaa").replace(b"@127.0.0.1>", b"@evil.example>"))
    assert practice.answers.notice(elsewhere) is None


def _leaves_the_portal(practice: Practice) -> None:
    patient = practice.patient
    patient.done("DELETE", "/v1/account", {"auth_key": text(patient.auth_key)})
    sweep(practice.station.portal.portal)


def test_of_an_answer_that_was_deleted_before_it_came_the_notice_says_so_and_whom_to_ask(
    practice: Practice,
) -> None:
    ref = practice.notice(practice.answer())
    assert practice.answers.asked(ref) == AnswerNotice(AnswerMail.COMING)
    _leaves_the_portal(practice)
    assert practice.answers.fetch() == 0
    assert practice.answers.asked(ref) == AnswerNotice(
        AnswerMail.GONE, sender=Address("Ayşe Öztürk", practice.patient.address)
    )
    practice.station.portal.clock.forward(5 * DAY)  # back from a holiday
    assert practice.answers.notice(ref) is None
    late = practice.answers.asked(ref)
    assert late is not None
    assert late.state is AnswerMail.GONE


def test_whom_to_ask_is_not_said_in_a_mailbox_that_may_not_see_it(practice: Practice) -> None:
    answers = practice.answers
    answered = answers._answered(AnswerView(ReplyState.EXPIRED, practice.letter.id))
    assert answers._sender(answered, "labor") is not None
    practice.desk.restrict()
    assert answers._sender(answered, "labor") is None
    assert answers._sender(answered, "praxis") is not None


def test_of_an_answer_to_what_the_practice_lost_the_notice_does_not_say_that_it_comes(
    practice: Practice,
) -> None:
    """A practice that came back with its Notfallblatt has the keys, but not what it sent before."""
    ref = practice.notice(practice.answer())
    for lost in (PortalHold, SecureEvent, SecureDelivery):
        practice.change(delete(lost))
    assert practice.answers.fetch() == 0
    assert practice.answers.asked(ref) == AnswerNotice(AnswerMail.STRAY)
    _leaves_the_portal(practice)
    assert practice.answers.asked(ref) == AnswerNotice(AnswerMail.GONE)


def test_what_was_fetched_or_never_was_is_not_called_deleted(practice: Practice) -> None:
    ref = _shown(practice)
    _leaves_the_portal(practice)
    found = practice.answers.asked(ref)
    assert found is not None
    assert found.state is AnswerMail.SHOWN
    assert practice.answers.asked(practice.notice("d_aaaaaaaaaaaaaaaa")) is None
    practice.services.practice.write(lambda work: erase(work, practice.person.id))
    practice.answers.catch_up()
    assert practice.answers.asked(ref) is None  # here it was, and was erased


def test_without_a_notice_it_is_listed_after_a_while(practice: Practice) -> None:
    answer = practice.answer()
    practice.answers.fetch()
    (listed,) = practice.answers.listed()
    assert (listed.id, listed.patient, listed.answers) == (answer, practice.person.id, practice.letter.id)
    assert TEXT.splitlines()[0] in read(practice.answers.message(answer)).text
    assert practice.answers.without_notice() == []
    practice.station.portal.clock.forward(16 * 60)
    assert [each.id for each in practice.answers.without_notice()] == [answer]
    practice.notice(answer)
    practice.answers.catch_up()
    assert practice.answers.without_notice() == []


def test_an_answer_of_a_restricted_account_stands_in_no_other(practice: Practice) -> None:
    ref = _shown(practice)
    (answer,) = practice.answers.listed()
    assert practice.answers.may_stand_in(answer, "labor")
    practice.desk.restrict()
    assert not practice.answers.may_stand_in(answer, "labor")
    assert practice.answers.may_stand_in(answer, ref.account)


def test_nothing_stays_of_whoever_is_erased(practice: Practice) -> None:
    ref = _shown(practice)
    assert TEXT in _text(practice, ref)
    practice.services.practice.write(lambda work: erase(work, practice.person.id))
    practice.answers.catch_up()
    row = practice.services.reading.summary(ref)
    assert (row.sender.address, row.seals) == ("portal@portal.test", Seals.NONE)
    assert practice.services.searching.search("Tabletten", ["praxis"]) == []
    assert TEXT not in _text(practice, ref)
    with practice.services.practice.reading() as session:
        assert session.scalar(select(func.count()).select_from(PortalAnswer)) == 0
        assert session.scalar(select(func.count()).select_from(PortalAnswerPiece)) == 0
