"""Mail through the outbox to a real Postfix and into a real mailbox."""

from __future__ import annotations

import pytest

from tests.conftest import MailUser
from tests.servers.postfix import Postfix
from tests.servers.process import wait_until
from tomail.base.errors import ProblemKind
from tomail.model.account import Protocol, Security
from tomail.model.events import MessagesChanged, OutboxChanged
from tomail.model.mail import Flags, MessageRef
from tomail.model.outgoing import OutboxState
from tomail.store.operations import APPEND

from .conftest import Desk, Submission, mail


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_mail_arrives_once_as_it_was_built(
    desk: Desk, submission: Submission, postfix: Postfix, mail_user: MailUser, security: Security
) -> None:
    text = ".\r\n..\r\nein Punkt: .\r\nGrüße\r\n.\r\n"
    raw = mail("<1@praxis.test>", mail_user.address, [mail_user.address], text)
    identity = desk.queue(mail_user.address, raw=raw, sender=mail_user.address, message_id="<1@praxis.test>")
    desk.sender(submission(security), mail_user.password).flush()
    (received,) = postfix.received(mail_user.address)
    assert received.endswith(raw)
    item = desk.item(identity)
    assert item.state is OutboxState.SENT
    assert [each.state for each in item.recipients] == [OutboxState.SENT]
    assert desk.published.count(OutboxChanged("k3f9ab")) == 2
    desk.sender(submission(security), mail_user.password).flush()
    assert len(postfix.received(mail_user.address)) == 1


def test_the_copy_is_filed_and_queued_with_the_bcc(
    desk: Desk, submission: Submission, mail_user: MailUser
) -> None:
    folder = desk.sent_folder()
    raw = mail("<2@praxis.test>", mail_user.address, [mail_user.address])
    desk.queue(
        mail_user.address,
        "still@praxis.test",
        raw=raw,
        sender=mail_user.address,
        message_id="<2@praxis.test>",
    )
    sender = desk.sender(submission(), mail_user.password)
    sender.flush()
    (number,) = desk.store.messages.numbers([folder])
    assert desk.store.messages.raw(number) == b"Bcc: still@praxis.test\r\n" + raw
    summary = desk.store.messages.summary(number)
    assert summary
    assert Flags.SEEN in summary.flags
    (operation,) = desk.store.operations.pending()
    assert (operation.kind, operation.number, operation.folder) == (APPEND, number, folder)
    assert MessagesChanged("k3f9ab", frozenset({folder}), added=(number,)) in desk.published
    assert desk.items()[0].copy_filed
    sender.flush()
    assert len(desk.store.messages.numbers([folder])) == 1
    with desk.store.transaction() as tx:
        desk.store.messages.remove(tx, [number])
    sender.flush()
    assert len(desk.store.messages.numbers([folder])) == 0


def test_the_hidden_recipient_is_nowhere_in_what_was_sent(
    desk: Desk, submission: Submission, postfix: Postfix, mail_user: MailUser, new_mail_user: object
) -> None:
    hidden = new_mail_user()  # type: ignore[operator]
    raw = mail("<3@praxis.test>", mail_user.address, [mail_user.address])
    desk.queue(mail_user.address, hidden.address, raw=raw, sender=mail_user.address)
    desk.sender(submission(), mail_user.password).flush()
    for user in (mail_user, hidden):
        (received,) = postfix.received(user.address)
        assert b"bcc" not in received.lower()
    assert hidden.address.encode() not in postfix.received(mail_user.address)[0]


def test_a_copy_waits_for_its_folder(desk: Desk, submission: Submission, mail_user: MailUser) -> None:
    desk.queue(mail_user.address, sender=mail_user.address)
    sender = desk.sender(submission(), mail_user.password)
    sender.flush()
    assert desk.store.operations.pending() == []
    folder = desk.sent_folder()
    sender.flush()
    assert len(desk.store.messages.numbers([folder])) == 1


def test_pop3_files_its_copy_here(desk: Desk, submission: Submission, mail_user: MailUser) -> None:
    desk.queue(mail_user.address, sender=mail_user.address)
    desk.sender(submission(), mail_user.password, protocol=Protocol.POP3).flush()
    assert desk.items()[0].copy_filed
    assert desk.store.operations.pending() == []
    (folder,) = desk.store.folders.all()
    assert (folder.path, folder.total) == ("Sent", 1)


def test_a_provider_that_keeps_its_own_copy_gets_none(
    desk: Desk, submission: Submission, mail_user: MailUser
) -> None:
    folder = desk.sent_folder()
    desk.queue(mail_user.address, sender=mail_user.address)
    desk.sender(submission(), mail_user.password, provider="microsoft").flush()
    assert desk.items()[0].copy_filed
    assert not desk.store.messages.numbers([folder])


def test_what_it_answers_and_forwards_is_marked(
    desk: Desk, submission: Submission, mail_user: MailUser
) -> None:
    desk.queue(mail_user.address, sender=mail_user.address, answers="k3f9ab-7", forwards="other-8")
    desk.sender(submission(), mail_user.password).flush()
    assert desk.marked == [
        (MessageRef("k3f9ab", 7), Flags.ANSWERED),
        (MessageRef("other", 8), Flags.FORWARDED),
    ]


def test_each_recipient_has_its_own_result(
    desk: Desk, submission: Submission, postfix: Postfix, mail_user: MailUser
) -> None:
    to = (mail_user.address, "rejected@praxis.test", "greylisted@praxis.test", "kein at", "a\r\nDATA@b.test")
    identity = desk.queue(*to, sender=mail_user.address)
    desk.sender(submission(), mail_user.password).flush()
    item = desk.item(identity)
    assert item.state is OutboxState.WAITING
    states = [each.state for each in item.recipients]
    assert states == [
        OutboxState.SENT,
        OutboxState.REFUSED,
        OutboxState.WAITING,
        OutboxState.REFUSED,
        OutboxState.REFUSED,
    ]
    unknown = item.recipients[1].reason
    assert unknown
    assert str(unknown) == "Refused: the recipient rejected@praxis.test is unknown."
    assert unknown.server_said.startswith("5.1.1")
    desk.sender(submission(), mail_user.password).flush()
    assert len(postfix.received(mail_user.address)) == 1
    assert desk.item(identity).tries == 2


def test_a_limit_is_never_blamed_on_the_address(
    desk: Desk, submission: Submission, postfix: Postfix, mail_user: MailUser
) -> None:
    limited = desk.queue("overlimit@praxis.test", sender=mail_user.address)
    other = desk.queue(mail_user.address, sender=mail_user.address)
    desk.sender(submission(), mail_user.password).flush()
    for identity in (limited, other):
        item = desk.item(identity)
        assert item.state is OutboxState.WAITING
        assert item.reason
        assert item.reason.kind is ProblemKind.SEND_LIMIT
        assert item.next_try
        assert 3500 < (item.next_try - desk.clock.now()).total_seconds() <= 3600
    assert "@" not in str(desk.item(limited).reason)
    assert (desk.item(limited).tries, desk.item(other).tries) == (1, 0)
    desk.sender(submission(), mail_user.password).flush()  # the one that was tried comes last
    assert desk.item(other).state is OutboxState.SENT


def test_a_refused_sender_and_a_wrong_password(
    desk: Desk, submission: Submission, postfix: Postfix, mail_user: MailUser
) -> None:
    foreign = desk.queue(mail_user.address, sender="chef@anderswo.test")
    desk.sender(submission(), mail_user.password).flush()
    item = desk.item(foreign)
    assert item.state is OutboxState.REFUSED
    assert item.reason
    assert item.reason.kind is ProblemKind.SENDER_REFUSED
    waiting = desk.queue(mail_user.address, sender=mail_user.address)
    desk.sender(submission(), "falsch").flush()
    item = desk.item(waiting)
    assert item.state is OutboxState.WAITING
    assert item.reason
    assert item.reason.kind is ProblemKind.WRONG_PASSWORD
    assert item.next_try
    assert (item.next_try - desk.clock.now()).total_seconds() > 600  # no attempts that lock the account
    desk.sender(submission(), mail_user.password).flush()
    assert desk.item(waiting).state is OutboxState.SENT


def test_too_large_is_known_before_a_byte_is_sent(
    desk: Desk, submission: Submission, postfix: Postfix, mail_user: MailUser
) -> None:
    raw = mail("<9@praxis.test>", mail_user.address, [mail_user.address], "x" * 70 + "\r\n") * 150_000
    identity = desk.queue(mail_user.address, raw=raw, sender=mail_user.address)
    desk.sender(submission(), mail_user.password).flush()
    item = desk.item(identity)
    assert item.state is OutboxState.REFUSED
    assert item.reason
    assert item.reason.kind is ProblemKind.TOO_LARGE
    assert "message size" not in postfix.log


def test_the_thread_sends_what_is_queued_later(
    desk: Desk, submission: Submission, postfix: Postfix, mail_user: MailUser
) -> None:
    sender = desk.sender(submission(), mail_user.password)
    sender.start()
    try:
        identity = desk.queue(mail_user.address, sender=mail_user.address)
        sender.wake()
        wait_until(lambda: desk.item(identity).state is OutboxState.SENT, "the mail to be sent")
    finally:
        sender.stop()
    assert len(postfix.received(mail_user.address)) == 1
