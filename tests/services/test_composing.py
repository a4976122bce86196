from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from hashlib import sha256

import pytest

from tests.services.conftest import Fill, folder_id
from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import SystemClock
from tomail.base.errors import ProblemKind, Refused
from tomail.base.events import EventBus
from tomail.message.parse import parse
from tomail.model.account import Account
from tomail.model.mail import Address, Flags, FolderRole
from tomail.model.outgoing import Draft, OutboxState, OutgoingAttachment, RecipientState
from tomail.services.colleagues import Alone
from tomail.services.composing import Composing, envelope
from tomail.services.outgoing import Outgoing
from tomail.services.stores import Stores
from tomail.services.writing_desk import Wakers
from tomail.store.new_message import NewMessage
from tomail.store.operations import APPEND
from tomail.store.raw_message import new_message

Build = Callable[..., NewMessage]

RAW = b"""From: =?utf-8?q?Ay=C5=9Fe_=C3=96zt=C3=BCrk?= <ayse@example.org>\r
To: praxis@example.org, labor@example.com\r
Subject: AW: Frage\r
Date: Sat, 21 Nov 2026 14:32:00 +0100\r
Message-ID: <q1@example.org>\r
Content-Type: text/plain; charset=utf-8\r
\r
Muss ich kommen?\r
"""


def raw_message(uid: int) -> NewMessage:
    return new_message(RAW, uid=uid, internal_date=1_790_000_000)


def test_reply_answers_threads_and_quotes(composing: Composing, account: Account, fill: Fill) -> None:
    (ref,) = fill(account, raw_message(1))
    draft = composing.reply(ref, to_all=True)
    assert draft.to == (Address("Ayşe Öztürk", "ayse@example.org"), Address("", "labor@example.com"))
    assert (draft.subject, draft.in_reply_to, draft.answers) == ("Re: Frage", "<q1@example.org>", str(ref))
    assert "> Muss ich kommen?" in draft.text
    assert "-- \nHausarztpraxis Dr. Sonnberg" in draft.text
    assert [each.address for each in composing.reply(ref, to_all=False).to] == ["ayse@example.org"]


@pytest.mark.parametrize("head", ["", "huber@spital.example, "])
def test_mail_from_another_own_account_is_answered_to_its_sender(
    composing: Composing, account: Account, pop3: Account, fill: Fill, head: str
) -> None:
    raw = f"From: {pop3.address}\r\nTo: {head}{account.address}\r\n\r\nLaborwerte".encode()
    (ref,) = fill(account, new_message(raw, uid=1, internal_date=1_790_000_000))
    assert [each.address for each in composing.reply(ref, to_all=False).to] == [pop3.address]


def test_an_answer_to_what_was_sent_goes_where_that_went(
    composing: Composing, account: Account, fill: Fill
) -> None:
    raw = f"From: {account.address}\r\nTo: {account.address}, p@x.example\r\n\r\nText".encode()
    (ref,) = fill(account, new_message(raw, uid=1, internal_date=1_790_000_000), role=FolderRole.SENT)
    assert [each.address for each in composing.reply(ref, to_all=False).to] == ["p@x.example"]


def test_send_queues_final_bytes_without_bcc(composing: Composing, account: Account, stores: Stores) -> None:
    draft = replace(
        composing.new(account.id),
        to=(Address("", "a@b.example"),),
        bcc=(Address("", "geheim@c.example"), Address("", "A@b.example")),
        subject="Befund",
    )
    identity = composing.send(draft, undo_seconds=60)
    store = stores.of(account.id)
    raw = store.outbox.raw(identity)
    row = store.outbox.row(identity)
    assert raw is not None
    assert row is not None
    assert b"geheim" not in raw
    assert [each.address for each in row.recipients] == ["a@b.example", "geheim@c.example"]
    assert parse(raw).message_id == row.message_id
    back = composing.queue.undo_send(account.id, identity)
    assert back == draft
    assert store.outbox.item(identity).state is OutboxState.CANCELLED  # type: ignore[union-attr]
    assert composing.queue.undo_send(account.id, identity) is None


def test_nobody_to_send_to(composing: Composing, account: Account) -> None:
    with pytest.raises(Refused) as refused:
        composing.send(composing.new(account.id))
    assert refused.value.problem.kind is ProblemKind.INVALID


def test_draft_survives_in_the_drafts_folder_and_is_replaced(
    composing: Composing, account: Account, stores: Stores, fill: Fill
) -> None:
    fill(account)
    store = stores.of(account.id)
    attachment = OutgoingAttachment("Befund.pdf", "application/pdf", b"%PDF-1.4")
    draft = replace(
        composing.new(account.id, to=(Address("Ö", "o@x.example"),), subject="Halb"),
        bcc=(Address("", "b@x.example"),),
        attachments=(attachment,),
    )
    first = composing.drafts.keep(draft)
    again = composing.edit(first)
    assert (again.subject, again.to, again.bcc, again.attachments) == (
        "Halb", draft.to, draft.bcc, (attachment,),
    )  # fmt: skip
    second = composing.drafts.keep(replace(again, subject="Ganz"))
    drafts = folder_id(store, FolderRole.DRAFTS)
    assert list(store.messages.numbers([drafts])) == [second.number]
    assert [each.kind for each in store.operations.pending()] == [APPEND]  # the first never left
    assert stores.summary(second).flags == Flags.DRAFT | Flags.SEEN
    composing.send(composing.edit(second))
    assert list(store.messages.numbers([drafts])) == []


def test_what_lost_an_attachment_does_not_leave_until_a_person_took_it_out(
    composing: Composing, account: Account, stores: Stores, fill: Fill
) -> None:
    fill(account)
    store = stores.of(account.id)
    names = ("Befund", "Plan")
    files = tuple(OutgoingAttachment(f"{each}.pdf", "application/pdf", each.encode()) for each in names)
    draft = replace(composing.new(account.id, to=(Address("", "o@x.example"),)), attachments=files)
    composing.drafts.save(draft)
    composing.drafts.show_elsewhere(draft)
    before = store.operations.pending()
    with store.transaction() as tx:  # what a repair could not read
        gone = (sha256(b"Befund").hexdigest(),)
        tx.exec_driver_sql("DELETE FROM draft_attachment WHERE sha256 = ?", gone)
    for _ in range(2):  # and it is the same after another version
        (saved,) = composing.drafts.unfinished()
        assert saved.draft.lost == ("Befund.pdf",)
        assert saved.draft.attachments[1] == files[1]
        for act in (composing.send, composing.drafts.keep):
            with pytest.raises(Refused):
                act(saved.draft)
        composing.drafts.save(replace(saved.draft, text="Guten Tag"))
        composing.drafts.show_elsewhere(saved.draft)
        assert store.operations.pending() == before  # the copy on the server may have it
    composing.send(replace(saved.draft, attachments=files))
    (item,) = store.outbox.items(now=0.0)
    sent = parse(store.outbox.raw(item.id) or b"")
    assert [each.filename for each in sent.attachments] == ["Befund.pdf", "Plan.pdf"]


def test_a_formatted_draft_stays_beside_what_is_made_of_it(
    composing: Composing, account: Account, stores: Stores, fill: Fill
) -> None:
    raw = (
        b"To: o@x.example\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
        b'Content-Type: text/html\r\n\r\n<p><b>Gruss</b> <img src="cid:p"></p>\r\n--b\r\n'
        b"Content-Type: image/png; name=p.png\r\nContent-ID: <p>\r\n"
        b"Content-Disposition: inline\r\n\r\nPNG\r\n--b--\r\n"
    )
    (ref,) = fill(account, new_message(raw, uid=1, internal_date=1), role=FolderRole.DRAFTS)
    draft = composing.edit(ref)
    assert [(each.filename, each.content) for each in draft.attachments] == [("p.png", b"PNG")]
    kept = composing.drafts.keep(draft)
    drafts = folder_id(stores.of(account.id), FolderRole.DRAFTS)
    assert {*stores.of(account.id).messages.numbers([drafts])} == {ref.number, kept.number}


def test_unfinished_is_what_is_not_sent(composing: Composing, account: Account) -> None:
    open_draft = replace(composing.new(account.id), subject="offen", text="ja")
    sent = replace(composing.new(account.id), to=(Address("", "a@b.example"),))
    composing.drafts.save(open_draft)
    composing.send(sent)
    assert [each.draft for each in composing.drafts.unfinished()] == [open_draft]
    composing.drafts.discard(open_draft)
    assert composing.drafts.unfinished() == []


@pytest.mark.parametrize(
    ("state", "is_open"),
    [
        (OutboxState.QUEUED, False),
        (OutboxState.SENDING, False),
        (OutboxState.WAITING, False),
        (OutboxState.UNCLEAR, False),
        (OutboxState.SENT, False),
        (OutboxState.REFUSED, False),
        (OutboxState.PARTLY, False),
        (OutboxState.CANCELLED, True),
    ],
)
def test_nothing_that_lies_in_the_outbox_is_opened_again(
    composing: Composing, account: Account, stores: Stores, state: OutboxState, is_open: bool
) -> None:
    draft = composing.new(account.id, (Address("", "a@b.example"),), "Befund")
    row = composing.send(draft)
    store = stores.of(account.id)
    with store.transaction() as tx:
        store.outbox.set_state(tx, row, state, now=SystemClock().now().timestamp())
    assert bool(composing.drafts.unfinished()) is is_open


@pytest.mark.parametrize("state", [OutboxState.REFUSED, OutboxState.UNCLEAR])
def test_what_came_back_and_is_mended_is_opened_again(
    composing: Composing, account: Account, stores: Stores, state: OutboxState
) -> None:
    draft = composing.new(account.id, (Address("", "a@b.example"),), "Befund")
    row = composing.send(draft)
    store = stores.of(account.id)
    with store.transaction() as tx:
        store.outbox.set_state(tx, row, state, now=SystemClock().now().timestamp())
    mended = replace(draft, subject="Befund, neu")
    composing.drafts.save(mended)
    assert [each.draft for each in composing.drafts.unfinished()] == [mended]


def test_forward_takes_the_attachments(composing: Composing, account: Account, fill: Fill) -> None:
    draft = Draft("x", account.id, to=(Address("", "a@b.example"),), text="Text",
                  attachments=(OutgoingAttachment("a.txt", "text/csv", b"1;2"),))  # fmt: skip
    from datetime import UTC, datetime

    from tomail.message.compose import build

    raw = build(draft, account, message_id="<f@x.example>", date=datetime(2026, 11, 21, tzinfo=UTC))
    (ref,) = fill(account, new_message(raw, uid=3, internal_date=1_790_000_000))
    forwarded = composing.forward(ref)
    assert [each.content for each in forwarded.attachments] == [b"1;2"]
    assert forwarded.subject.startswith("Fwd:")
    assert forwarded.forwards == str(ref)


def test_envelope_has_each_recipient_once() -> None:
    people = tuple(Address("", each) for each in ("a@x.example", "A@X.example", "b@müller.example"))
    assert envelope(Draft("i", "a", to=people)) == ("a@x.example", "b@xn--mller-kva.example")


@pytest.mark.parametrize("address", ["nobody", "@x.example", "a@", ""])
def test_no_recipient_is_dropped_silently(address: str) -> None:
    with pytest.raises(Refused) as refused:
        envelope(Draft("i", "a", to=(Address("", "a@x.example"), Address("", address))))
    assert refused.value.problem.kind is ProblemKind.INVALID


class Noting(Alone):
    """Remembers whom a mail that was taken back is not for any more."""

    def __init__(self) -> None:
        self.has: list[tuple[str, ...]] = []

    def taken_back(self, draft: Draft, served: Collection[str] = ()) -> None:
        self.has.append(tuple(served))


def test_who_may_have_a_mail_is_asked_after_and_not_written_to_again(
    stores: Stores, registry: AccountRegistry, bus: EventBus, account: Account
) -> None:
    """It is unclear for one and waits for the other when it is taken back."""
    noting = Noting()
    composing = Composing(stores, registry, bus, SystemClock(), Wakers(lambda _: None, lambda: None), noting)
    both = (Address("", "a@b.example"), Address("", "c@d.example"))
    identity, store = composing.send(composing.new(account.id, both)), stores.of(account.id)
    fates = (OutboxState.UNCLEAR, OutboxState.WAITING)
    who = [RecipientState(each.address, fate) for each, fate in zip(both, fates, strict=True)]
    with store.transaction() as tx:
        store.outbox.set_state(tx, identity, OutboxState.WAITING, now=0.0, recipients=who)
    outgoing = Outgoing(
        *(stores, registry, bus, SystemClock(), print, print),
        *(composing.queue.take_back, composing.drafts.put_away, print, composing.queue.dated),
    )
    outgoing.cancel(account.id, identity)
    assert noting.has == [("a@b.example",)]
    assert outgoing.item(account.id, identity).state is OutboxState.UNCLEAR
    left = outgoing.draft(account.id, identity)
    assert left is not None
    assert left.to == both[1:]
