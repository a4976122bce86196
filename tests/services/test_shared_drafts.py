"""What is released leaves once, as it was released, from whichever workstation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.outbox.sink import Sink
from tests.servers.process import wait_until
from tomail.base.errors import ProblemKind, Refused
from tomail.message.parse import parse
from tomail.model.account import Server
from tomail.model.events import PersonChanged, PracticeStateChanged
from tomail.model.mail import Address
from tomail.model.outgoing import OutboxState, OutgoingAttachment, RecipientState
from tomail.model.people import Right, group_principal
from tomail.model.teamwork import DraftState
from tomail.practice.tables import new_id
from tomail.practice.tables.people import RightGrant

from .two_stations import (
    ARRIVED,
    AYSE,
    Station,
    away,
    both_fixture,  # noqa: F401
    sent,
    shared,
    station_fixture,  # noqa: F401
)


def test_written_here_released_there_sent_once(both: tuple[Station, Station]) -> None:
    first, second = both
    one, other = first.services.shared_drafts, second.services.shared_drafts
    written = one.share(shared(first))
    one.offer(written)
    (listed,) = other.all()
    assert (listed.state, listed.draft) == (DraftState.FOR_RELEASE, None)
    other.release(other.open(listed.id))
    opened = other.open(listed.id)
    assert opened.draft is not None
    assert (opened.draft.text, opened.draft.answers) == ("Bitte kommen Sie am Montag.", str(second.ref))
    other.send(opened)
    with pytest.raises(Refused) as refused:
        one.send(one.open(written.id))
    assert refused.value.problem.kind is ProblemKind.CONFLICT
    assert len(second.services.outgoing.items()) == 1
    assert first.services.outgoing.items() == []


def test_what_a_server_refused_may_be_mended_and_sent(both: tuple[Station, Station]) -> None:
    first, second = both
    drafts = first.services.shared_drafts
    written = drafts.share(shared(first))
    drafts.offer(written)
    drafts.release(written)
    sent = drafts.send(drafts.open(written.id), undo_seconds=60)
    store = first.services.stores.of("praxis")
    with store.transaction() as tx:
        store.outbox.set_state(tx, sent, OutboxState.REFUSED, now=ARRIVED.timestamp())
    draft = first.services.outgoing.draft("praxis", sent)
    assert draft is not None
    wait_until(lambda: bool(second.services.shared_drafts.all()), "the draft is back")
    seen = drafts.open(written.id)
    mended = drafts.share(replace(draft, to=(AYSE,)), before=seen.sha256)
    drafts.offer(mended)
    drafts.release(mended)
    second.services.shared_drafts.send(second.services.shared_drafts.open(written.id))


def test_what_a_server_refused_for_some_goes_on_to_exactly_them(both: tuple[Station, Station]) -> None:
    """Three recipients: one after the other is served, by two workstations."""
    first, second = both
    drafts, sink = first.services.shared_drafts, Sink()
    full = "552 5.2.2 mailbox full"
    sink.at("RCPT", "250 ok", full, full).at("RCPT", full, "250 ok").at("RCPT", "250 ok")
    with sink.listening() as server:
        for each in both:
            sends_to(each, server)
        everybody = (AYSE, Address("", "bert@example.org"), Address("", "carla@example.org"))
        written = drafts.share(replace(shared(first), to=everybody))
        drafts.offer(written)
        drafts.release(written)
        left = sent(first, drafts.open(written.id).draft)
        assert left == ["bert@example.org", "carla@example.org"]
        again = sent(first, first.services.outgoing.draft("praxis", 1))
        assert again == ["bert@example.org"]
        assert first.services.outgoing.draft("praxis", 2) is not None
        (back,) = second.services.shared_drafts.all()
        assert sent(second, second.services.shared_drafts.open(back.id).draft) == []
    to = [word.split(b"<")[1].split(b">")[0].decode() for word in sink.heard if word.startswith(b"RCPT")]
    bert, carla = "bert@example.org", "carla@example.org"
    assert to == [AYSE.address, bert, carla, bert, carla, bert]
    assert len(sink.mails) == 3
    with pytest.raises(Refused):  # what the first workstation still shows
        first.services.composing.send(first.services.outgoing.draft("praxis", 2))


def test_what_was_taken_back_from_some_stays_released_for_them(both: tuple[Station, Station]) -> None:
    first, second = both
    drafts = first.services.shared_drafts
    written = drafts.share(replace(shared(first), to=(AYSE, Address("", "bert@example.org"))))
    drafts.offer(written)
    drafts.release(written)
    number = drafts.send(drafts.open(written.id), undo_seconds=60)
    store = first.services.stores.of("praxis")
    fates = (OutboxState.SENT, OutboxState.WAITING)
    halves = [RecipientState(a, b) for a, b in zip((AYSE.address, "bert@example.org"), fates, strict=True)]
    with store.transaction() as tx:
        store.outbox.set_state(tx, number, OutboxState.WAITING, now=1.0, recipients=halves)
    first.services.outgoing.cancel("praxis", number)
    rest = second.services.shared_drafts.open(written.id).draft
    assert rest is not None
    assert [each.address for each in rest.to] == ["bert@example.org"]


def sends_to(station: Station, server: Server) -> None:
    account = station.services.registry.get("praxis")
    station.services.registry.update(replace(account, outgoing=server))


def test_the_composer_cannot_change_a_word_of_it(both: tuple[Station, Station]) -> None:
    first, _ = both
    drafts = first.services.shared_drafts
    written = drafts.share(shared(first))
    with pytest.raises(Refused):
        drafts.send(written)
    drafts.offer(written)
    drafts.release(written)
    released = drafts.open(written.id).draft
    assert released is not None
    for changed in (
        replace(released, text="Montag!"),
        replace(released, cc=(AYSE,)),
        replace(released, html="<p>"),
    ):
        with pytest.raises(Refused):
            first.services.composing.send(changed)
    changed = replace(released, text="Montag!")
    assert drafts.share(changed, before=written.sha256).state is DraftState.WRITING
    with pytest.raises(Refused):
        first.services.composing.send(changed)
    assert first.services.outgoing.items() == []


def test_taken_back_it_may_be_sent_from_the_other_workstation(
    both: tuple[Station, Station], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = both
    drafts = first.services.shared_drafts
    written = drafts.share(shared(first))
    drafts.offer(written)
    drafts.release(written)
    outbox_id = drafts.send(drafts.open(written.id), undo_seconds=60)
    with monkeypatch.context() as patch:
        away(patch, first.services)
        assert first.services.composing.queue.undo_send("praxis", outbox_id) is not None
    assert drafts.resume() == 0
    first.services.bus.publish(PracticeStateChanged(connected=True))
    second.services.shared_drafts.send(second.services.shared_drafts.open(written.id))
    assert [each.state for each in first.services.outgoing.items()] == [OutboxState.CANCELLED]


def test_what_died_between_the_two_databases_is_sent_at_the_next_start(
    both: tuple[Station, Station], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With all that was released, though this workstation's file lost the attachment."""
    first, second = both
    drafts = first.services.shared_drafts
    report = OutgoingAttachment("Befund.pdf", "application/pdf", b"%PDF-1.4 Befund")
    written = drafts.share(replace(shared(first), author="somebody", attachments=(report,)))
    drafts.offer(written)
    drafts.release(written)

    def die(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(first.services.composing.queue, "queue", die)
        with pytest.raises(KeyboardInterrupt):
            drafts.send(drafts.open(written.id))
    assert drafts.all() == second.services.shared_drafts.all() == []  # it is being sent
    assert drafts.resume() == 0  # this process did not die
    monkeypatch.setattr(drafts, "_begun", datetime.now(UTC))
    store = first.services.stores.of("praxis")
    with store.transaction() as tx:
        tx.exec_driver_sql("DELETE FROM draft_attachment")
    (interrupted,) = first.services.composing.drafts.interrupted()
    with pytest.raises(Refused):
        drafts.share(interrupted.draft)
    first.services.bus.publish(PersonChanged(None))  # whoever signs in
    (item,) = first.services.outgoing.items()
    assert [each.filename for each in parse(store.outbox.raw(item.id) or b"").attachments] == ["Befund.pdf"]
    assert drafts.resume() == 0
    assert len(first.services.outgoing.items()) == 1
    with pytest.raises(Refused):  # the window and a command of one profile at once
        first.services.composing.queue.queue(
            first.services.registry.get("praxis"), drafts.open(written.id).draft, ("a@b.example",), 0.0
        )


def test_without_the_right_one_sends_only_what_was_released(station: Callable[..., Station]) -> None:
    one = station()
    drafts = one.services.shared_drafts
    others = RightGrant(
        id=new_id(), name=Right.SEND.value, account="praxis", holder=group_principal(new_id())
    )
    one.services.practice.write(lambda work: work.session.add(others))
    one.services.practice.renew()
    draft = shared(one)
    with pytest.raises(Refused) as refused:
        one.services.composing.send(draft)
    assert refused.value.problem.kind is ProblemKind.NOT_ALLOWED
    written = drafts.share(draft)
    drafts.offer(written)
    drafts.release(written)
    drafts.send(written)
    assert len(one.services.outgoing.items()) == 1
