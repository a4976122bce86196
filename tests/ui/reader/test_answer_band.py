"""A patient's answer in the place of the portal's notice: what list and reader say, and what never."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from tests.services.portal.stored import store_answer
from tests.ui.backwards import Backwards
from tests.ui.practice import Practice
from tomail.model.events import MessagesChanged
from tomail.model.mail import Address, Flags, MessageRef
from tomail.model.portal import AnswerMail, AnswerNotice, AnswerProblem
from tomail.services.reading import OpenedMessage
from tomail.ui.mailbox.spoken import spoken
from tomail.ui.reader.answer_band import AnswerBand
from tomail.ui.reader.reader import Reader
from tomail.ui.widgets.banner import Banner

Ask = Callable[[AnswerBand, OpenedMessage], object]
ANSWER = "d_cccccccccccccccc"
AYSE = Address("Ayşe Öztürk", "ayse@example.net")


def notice(answer: str = ANSWER, sender: str = "Portal <portal@portal.example>") -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = sender, "tomail: Eine geschützte Antwort ist da"
    mail["To"], mail["Message-ID"] = "praxis@praxis-sonnberg.example", f"<{answer}@portal.example>"
    mail["Date"] = datetime.now(UTC)
    mail.set_content("tomail holt sie von selbst.\n")
    return mail


def answered(practice: Practice, **more: object) -> None:
    store_answer(
        practice.services,
        practice.account.id,
        ANSWER,
        AYSE,
        "Ihr Befund",
        "Guten Tag, danke! <b>Die Tabletten</b> vertrage ich gut.",
        datetime.now(UTC),
        files=[("Blutdruck <img>.txt", "text/plain", b"120/80")],
        **more,  # type: ignore[arg-type]
    )


@pytest.fixture
def reader(sonnberg: Practice, qtbot) -> Reader:
    made = Reader(sonnberg.services, sonnberg.paths.opened)
    qtbot.addWidget(made)
    made.resize(800, 700)
    made.show()
    return made


def shown(reader: Reader, practice: Practice, ref: MessageRef, qtbot) -> list[str]:
    """What the bands say."""
    reader.show_message(practice.services.reading.summary(ref))
    qtbot.waitUntil(lambda: reader.opened is not None)
    qtbot.waitUntil(lambda: not reader.answer.banner.isHidden())
    return [each._words.text() for each in reader.foreword.in_order() if isinstance(each, Banner)]


def test_the_answer_stands_where_the_notice_is(reader: Reader, sonnberg: Practice, qtbot) -> None:
    answered(sonnberg)
    (ref,) = sonnberg.put((notice(), Flags.NONE))
    said = shown(reader, sonnberg, ref, qtbot)
    assert len(said) == 1
    assert "Unterschrift" in said[0]
    assert "<b>Die Tabletten</b> vertrage ich gut." in reader.body.text.toPlainText()
    assert reader.header._address.whole == AYSE.address
    row = spoken(sonnberg.services.reading.summary(ref))
    assert row.startswith("Ayşe Öztürk, example.net, Ihr Befund")


def test_it_takes_its_place_while_the_notice_is_open(reader: Reader, sonnberg: Practice, qtbot) -> None:
    (ref,) = sonnberg.put((notice(), Flags.NONE))
    sonnberg.services.bus.subscribe(MessagesChanged, reader.take)
    reader.show_message(sonnberg.services.reading.summary(ref))
    qtbot.waitUntil(lambda: reader.opened is not None)
    assert "tomail holt sie" in reader.body.text.toPlainText()
    answered(sonnberg)
    qtbot.waitUntil(lambda: "Tabletten" in reader.body.text.toPlainText())


def test_one_that_was_never_proven_and_is_gone_says_so(reader: Reader, sonnberg: Practice, qtbot) -> None:
    answered(sonnberg, problem=AnswerProblem.GONE)
    (ref,) = sonnberg.put((notice(), Flags.NONE))
    (said,) = shown(reader, sonnberg, ref, qtbot)
    assert "nicht mehr da" in said
    assert AYSE.name in said


@pytest.mark.parametrize("problem", [each for each in AnswerProblem if each is not AnswerProblem.GONE])
def test_what_could_not_be_checked_says_so_and_what_to_do(
    reader: Reader, sonnberg: Practice, problem: AnswerProblem, qtbot
) -> None:
    answered(sonnberg, problem=problem)
    (ref,) = sonnberg.put((notice(), Flags.NONE))
    (said,) = shown(reader, sonnberg, ref, qtbot)
    assert "Antwort konnte nicht geprüft werden." in said
    assert said.count(".") > 1  # and what to do
    assert "Tabletten" not in reader.body.text.toPlainText()
    assert sonnberg.services.reading.summary(ref).sender.address == "portal@portal.example"


def test_of_an_answer_that_was_deleted_at_the_portal_it_says_so_and_whom_to_ask(
    reader: Reader, sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the real portal says is told by `asked` (tests/services/portal/test_answers.py)."""
    (ref,) = sonnberg.put((notice(), Flags.NONE))
    answers, told = sonnberg.services.portal.answers, threading.Event()
    coming, gone = AnswerNotice(AnswerMail.COMING), AnswerNotice(AnswerMail.GONE, sender=AYSE)
    monkeypatch.setattr(answers, "notice", lambda ref: coming)
    monkeypatch.setattr(answers, "asked", lambda ref: gone if told.wait(10) else coming)
    (said,) = shown(reader, sonnberg, ref, qtbot)
    assert "vom Portal" in said  # meanwhile
    told.set()
    qtbot.waitUntil(lambda: "Ayşe Öztürk" in reader.answer.banner._words.text())
    assert "nicht mehr da" in reader.answer.banner._words.text()
    monkeypatch.setattr(answers, "asked", lambda ref: None)  # it was fetched, and is no more
    reader.answer.look_again()
    qtbot.waitUntil(lambda: not reader.foreword.in_order())


def test_a_mail_that_only_claims_to_be_one_has_no_band(reader: Reader, sonnberg: Practice, qtbot) -> None:
    (ref,) = sonnberg.put((notice(sender="Ayşe Öztürk <ayse@example.net>"), Flags.NONE))
    reader.show_message(sonnberg.services.reading.summary(ref))
    qtbot.waitUntil(lambda: reader.opened is not None)
    assert sonnberg.services.portal.answers.notice(ref) is None
    assert reader.answer.banner.isHidden()


def test_an_older_state_does_not_say_that_an_answer_was_checked(
    reader: Reader, sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered(sonnberg)
    (ref,) = sonnberg.put((notice(), Flags.NONE))
    shown(reader, sonnberg, ref, qtbot)
    held, answers = Backwards(monkeypatch), sonnberg.services.portal.answers
    reader.answer.look_again()
    monkeypatch.setattr(answers, "notice", lambda ref: AnswerNotice(AnswerMail.GONE, sender=AYSE))
    reader.answer.look_again()
    held.give()
    assert "nicht mehr da" in reader.answer.banner._words.text()


@pytest.mark.parametrize(
    "ask",
    [lambda band, opened: band.look_again(), lambda band, opened: band._ask_portal(opened)],
    ids=["practice", "portal"],
)
def test_that_an_answer_was_checked_is_not_said_of_the_next_mail(
    reader: Reader, sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch, ask: Ask
) -> None:
    answered(sonnberg)
    (ref,) = sonnberg.put((notice(), Flags.NONE))
    shown(reader, sonnberg, ref, qtbot)
    answers = sonnberg.services.portal.answers
    monkeypatch.setattr(answers, "asked", answers.notice)
    held = Backwards(monkeypatch)
    ask(reader.answer, reader.opened)
    reader.answer.look(sonnberg.services.reading.open(sonnberg.refs["krank"]))
    held.give()
    assert reader.foreword.in_order() == []
