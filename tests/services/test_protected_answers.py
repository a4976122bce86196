"""What answers or passes on a protected message: never in clear, whatever this workstation can ask."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tomail.base.errors import Refused
from tomail.model.mail import Address, FolderRole, MessageRef
from tomail.model.outgoing import Draft
from tomail.model.secure import Told
from tomail.services.practice import away

from .test_secure_sending import MARKER, Desk, desk  # noqa: F401  (fixture)


def sent_copy(desk: Desk) -> MessageRef:  # noqa: F811
    """What was sent last, in the folder for sent mail."""
    return desk.copy_in_sent(bytes(desk.arrived()[-1]))


def test_an_answer_to_it_is_protected_or_blocked(desk: Desk) -> None:  # noqa: F811
    secure = desk.services.secure
    sent = secure.prepare(desk.draft())
    secure.tell(sent.delivery, Told.PHONE)
    message_id = secure.delivery(sent.delivery).message_id
    answer = Draft("answer", desk.account, to=(Address("", "ayse@example.net"),), subject="Re", text="x")
    for chain in ({"in_reply_to": message_id}, {"references": ("<a@b>", message_id)}):
        with pytest.raises(Refused):
            desk.services.composing.send(replace(answer, **chain))
    desk.services.composing.send(answer)  # another mail, which answers nothing
    secure.tell(secure.prepare(replace(answer, in_reply_to=message_id)).delivery, Told.PHONE)
    assert len(desk.arrived()) == 3


def test_while_the_practice_is_away_an_answer_is_protected_by_what_lies_here(
    desk: Desk,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    services = desk.services
    services.secure.tell(services.secure.prepare(desk.draft()).delivery, Told.PHONE)
    ref = sent_copy(desk)
    monkeypatch.setattr(services.practice.database, "reading", _away)
    answer = services.composing.reply(ref, to_all=False)
    assert answer.protected
    for each in (answer, replace(answer, protected=False)):
        with pytest.raises(Refused):
            services.composing.send(each)
    monkeypatch.undo()
    services.composing.send(replace(answer, protected=False, in_reply_to="<a@b>", references=()))


def _away() -> None:
    raise away()


def test_passed_on_in_clear_nothing_of_it_remains(desk: Desk) -> None:  # noqa: F811
    services = desk.services
    services.secure.tell(services.secure.prepare(desk.draft()).delivery, Told.PHONE)
    passed_on = services.composing.forward(sent_copy(desk))
    assert (passed_on.protected, passed_on.secret) == (True, True)
    assert MARKER in passed_on.subject
    assert MARKER in passed_on.text
    own = services.composing.in_clear(replace(passed_on, text=f"Zur Kenntnis\n{passed_on.text}"))
    assert "Zur Kenntnis" in own.text
    assert MARKER not in f"{own.subject}{own.text}{own.attachments}"


def test_to_several_people_it_is_refused_and_says_so(desk: Desk) -> None:  # noqa: F811
    services = desk.services
    services.secure.tell(services.secure.prepare(desk.draft()).delivery, Told.PHONE)
    answer = services.composing.reply(sent_copy(desk), to_all=True)
    with_others = replace(answer, cc=(Address("", "mutter@example.net"),))
    assert with_others.protected
    for way in (services.secure.form_of, services.secure.prepare, services.composing.send):
        with pytest.raises(Refused):
            way(with_others)


def test_the_notice_of_an_answer_that_is_not_here_yet_is_answered_in_clear_by_nobody(desk: Desk) -> None:  # noqa: F811
    notice = b"From: portal@portal.test\r\nMessage-ID: <d_abcdefgh23456723@portal.test>\r\n\r\nGuten Tag"
    ref = desk.copy_in_sent(notice, FolderRole.INBOX)
    answer = desk.services.composing.reply(ref, to_all=False)
    assert answer.protected
    with pytest.raises(Refused):
        desk.services.composing.send(replace(answer, protected=False))


def test_passed_on_it_leaves_protected_to_whoever_it_is_for(desk: Desk) -> None:  # noqa: F811
    services = desk.services
    services.secure.tell(services.secure.prepare(desk.draft()).delivery, Told.PHONE)
    begun = services.composing.forward(sent_copy(desk))
    to_colleague = replace(begun, to=(Address("", "kollege@example.net"),))
    services.secure.tell(services.secure.prepare(to_colleague).delivery, Told.PHONE)
    assert MARKER not in desk.arrived()[-1].as_string()
    services.settings.set("secure.hin", True)
    by_hin = replace(services.composing.forward(sent_copy(desk)), to=(Address("", "a@praxis.hin.ch"),))
    services.secure.send_sealed(by_hin, services.secure.form_of(by_hin))
    assert desk.arrived()[-1]["Subject"].startswith("(Vertraulich) ")
