"""Two workstations of one practice over one mailbox, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from tests.outbox.sink import Sink
from tests.practice.conftest import SetClock
from tests.servers.process import wait_until
from tomail.accounts.auth.grant import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused
from tomail.message.parse import parse
from tomail.model.account import Server
from tomail.model.events import PersonChanged, PracticeChanged, PracticeStateChanged, Topic
from tomail.model.mail import Address, Flags, FolderRole, MessageRef
from tomail.model.outgoing import Draft, OutboxState, OutgoingAttachment, RecipientState
from tomail.model.people import Right, group_principal, user_principal
from tomail.model.teamwork import DraftState, Phase, View, practice_mail
from tomail.practice.engine import practice_away
from tomail.practice.guards.facts import Happened
from tomail.practice.tables import new_id
from tomail.practice.tables.patients import Patient
from tomail.practice.tables.people import RightGrant
from tomail.practice.tables.record import EntryType, RecordEntry
from tomail.practice.tables.teamwork import MailState
from tomail.practice.tables.teamwork import SharedDraft as SharedDraftRow
from tomail.practice.work import Work
from tomail.services.container import Services
from tomail.services.practice import AT_ONCE
from tomail.store.folders import LOCAL_FOLDERS, ListedFolder
from tomail.store.raw_message import new_message

from .conftest import ACCOUNT
from .workstations import Workstations

FOLDERS = (*LOCAL_FOLDERS, ListedFolder("Archiv", "/", FolderRole.ARCHIVE))
ARRIVED = datetime(2026, 11, 21, 13, 32, tzinfo=UTC)
AYSE = Address("Ayşe Öztürk", "ayse@example.org")
PIN = "135790"
MARKER = "Bitte nicht vor der Patientin erwähnen"


@dataclass
class Station:
    """A workstation with the account "praxis" and its mail."""

    services: Services
    refs: list[MessageRef]

    @property
    def ref(self) -> MessageRef:
        return self.refs[0]

    @property
    def phase(self) -> Phase:
        return self.services.teamwork.state(self.ref).phase

    def put(
        self, *raws: bytes, role: FolderRole = FolderRole.INBOX, at: datetime = ARRIVED
    ) -> list[MessageRef]:
        store = self.services.stores.of("praxis")
        with store.transaction() as tx:
            folders = {each.role: store.folders.ensure(tx, each) for each in FOLDERS}
            uid = len(store.folders.states()) + len(self.refs) + 1
            made = [
                new_message(raw, uid=100 * uid + n, internal_date=int(at.timestamp()))
                for n, raw in enumerate(raws)
            ]
            numbers = store.ingest.add(tx, folders[role], made)
        return [MessageRef("praxis", number) for number in numbers]


def raw(name: str, *, answers: str = "", at: datetime = ARRIVED) -> bytes:
    thread = f"In-Reply-To: <{answers}@example.org>\r\n" if answers else ""
    return (
        f"From: Ayşe <ayse@example.org>\r\nTo: praxis@example.org\r\nSubject: Frage {name}\r\n"
        f"Date: {at:%a, %d %b %Y %H:%M:%S +0000}\r\nMessage-ID: <{name}@example.org>\r\n"
        f"{thread}\r\nMuss ich kommen?\r\n"
    ).encode()


@pytest.fixture
def station(workstations: Workstations) -> Callable[..., Station]:
    def make(**options: Any) -> Station:
        services = workstations.open(**options)
        services.registry.add(replace(from_toml(ACCOUNT), id="praxis"), StoredCredentials("geheim"))
        for each in workstations.opened:
            each.practice.renew()
        made = Station(services, [])
        made.refs = made.put(raw("eins"), raw("zwei"))
        return made

    return make


@pytest.fixture
def both(station: Callable[..., Station]) -> tuple[Station, Station]:
    return station(), station()


def away(monkeypatch: pytest.MonkeyPatch, services: Services) -> None:
    def fail(*_: object, **__: object) -> None:
        raise EnvironmentTrouble(practice_away())

    for name in ("write", "reading"):
        monkeypatch.setattr(services.practice.database, name, fail)


def grant(services: Services, right: Right, account: str = "praxis") -> None:
    built_in = user_principal(services.practice.snapshot.built_in.id)
    row = RightGrant(id=new_id(), name=right.value, account=account, holder=built_in)
    services.practice.write(lambda work: work.session.add(row))
    services.practice.renew()


def test_starting_an_answer_shows_at_the_other_workstation(
    both: tuple[Station, Station],
) -> None:
    first, second = both
    heard: list[PracticeChanged] = []
    second.services.bus.subscribe(PracticeChanged, heard.append)
    second.services.practice.start()
    draft = first.services.composing.reply(first.ref, to_all=False)
    key = practice_mail(first.services.reading.summary(first.ref)).key
    wait_until(lambda: any(key in each.subjects for each in heard if each.topic is Topic.MAIL), "the claim")
    claim = second.services.teamwork.state(second.ref).claim
    assert claim is not None
    assert (claim.mine, claim.paused, claim.by.device != "") == (False, False, True)
    assert second.services.teamwork.refs({key}, [second.services.reading.summary(second.ref)]) == [second.ref]
    first.services.composing.drafts.discard(draft)
    assert second.phase is Phase.OPEN


def test_who_comes_second_sees_it_and_takes_it_over_knowingly(both: tuple[Station, Station]) -> None:
    first, second = both
    assert first.services.teamwork.claim(first.ref).claim.mine  # type: ignore[union-attr]
    assert not second.services.teamwork.claim(second.ref).claim.mine  # type: ignore[union-attr]
    assert second.services.teamwork.claim(second.ref, take_over=True).claim.mine  # type: ignore[union-attr]
    first.services.teamwork.unclaim(first.ref)  # not theirs any more
    assert first.phase is Phase.CLAIMED
    second.services.teamwork.unclaim(second.ref)
    assert first.phase is Phase.OPEN


def test_who_leaves_the_workstation_gives_back_what_they_had_in_hand(both: tuple[Station, Station]) -> None:
    first, second = both
    people = first.services.people
    people.add_user("AK", "Anna", PIN)
    people.add_user("BM", "Berta", PIN)
    people.sign_in("AK", PIN)
    first.services.teamwork.claim(first.ref)
    second.services.practice.renew()
    held = second.services.teamwork.state(second.ref).claim
    assert held is not None
    assert (held.by.initials, held.by.name) == ("AK", "Anna")
    people.sign_in("BM", PIN)
    assert second.phase is Phase.OPEN
    first.services.teamwork.claim(first.ref)
    assert second.phase is Phase.CLAIMED
    people.sign_out()
    assert second.phase is Phase.OPEN


def test_writing_on_keeps_it_from_pausing(station: Callable[..., Station]) -> None:
    clock = SetClock()
    one = station(clock=clock)
    draft = one.services.composing.reply(one.ref, to_all=False)
    for _ in range(4):
        clock.at += timedelta(minutes=20)
        one.services.composing.drafts.save(draft)
    assert one.phase is Phase.CLAIMED
    clock.at += timedelta(minutes=31)
    assert one.phase is Phase.PAUSED


def test_sending_tells_the_practice_once_even_if_it_was_away(
    both: tuple[Station, Station], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = both
    services = first.services
    draft = services.composing.reply(first.ref, to_all=False)
    services.composing.send(draft)
    assert second.phase is Phase.CLAIMED  # it has not left
    with monkeypatch.context() as patch:
        away(patch, services)
        services.syncing._mark(first.ref, Flags.ANSWERED)
    assert second.phase is Phase.CLAIMED
    services.bus.publish(PracticeStateChanged(connected=True))
    state = second.services.teamwork.state(second.ref)
    assert (state.phase, state.claim) == (Phase.ANSWERED, None)
    assert services.profile.kept_under("answering|") == {}


def test_before_sending_one_hears_what_the_other_did(both: tuple[Station, Station]) -> None:
    first, second = both
    draft = second.services.composing.reply(second.ref, to_all=False)
    since = datetime.fromtimestamp(draft.begun, UTC) - timedelta(seconds=1)
    other = first.services.teamwork
    other.claim(first.ref, take_over=True)
    assert what_happened(second, since) == [Happened.CLAIMED]
    first.services.composing.send(first.services.composing.reply(first.ref, to_all=False))
    first.services.syncing._mark(first.ref, Flags.ANSWERED)
    other.finish([first.ref])
    file(first)
    happened = second.services.teamwork.meanwhile(second.ref, since)
    assert {each.what for each in happened} == {Happened.ANSWERED, Happened.DONE, Happened.FILED}
    assert {each.by for each in happened} == {first.services.practice.device.name}  # nobody signed in
    kinds = [each.kind.value for each in second.services.guards.check(draft)]
    assert {"answered_meanwhile", "done_meanwhile", "filed_meanwhile"} <= set(kinds)
    assert what_happened(first, since) == []  # one's own acts are no news
    assert what_happened(second, datetime.now(UTC) + timedelta(hours=1)) == []


def test_an_answer_by_tablet_or_webmail_is_seen(both: tuple[Station, Station]) -> None:
    first, _ = both
    since = datetime.now(UTC)
    first.services.actions.flag([first.ref], add=Flags.ANSWERED)
    happened = first.services.teamwork.meanwhile(first.ref, since)
    assert [(each.what, each.by, each.at) for each in happened] == [(Happened.ANSWERED, "", None)]
    assert first.services.teamwork.meanwhile(first.ref, since, answered_before=True) == []
    later = since + timedelta(minutes=5)
    first.put(raw("sent", answers="eins", at=later), role=FolderRole.SENT, at=later)
    (by_tablet,) = first.services.teamwork.meanwhile(first.ref, since, answered_before=True)
    assert by_tablet.at is not None
    assert abs(by_tablet.at - later) < timedelta(seconds=2)


def test_the_conversation_ends_waiting_and_reopens_what_is_done(both: tuple[Station, Station]) -> None:
    first, second = both
    first.services.teamwork.wait([first.ref])
    first.services.teamwork.finish([first.refs[1]])
    assert [second.services.teamwork.state(each).phase for each in second.refs] == [Phase.WAITING, Phase.DONE]
    later = datetime.now(UTC) + timedelta(seconds=5)
    second.put(raw("drei", answers="eins", at=later), raw("vier", answers="zwei", at=later), at=later)
    assert [second.services.teamwork.state(each).phase for each in second.refs] == [Phase.OPEN, Phase.OPEN]
    views = second.services.teamwork.views()
    assert (views[View.WAITING], views[View.DONE]) == ([], [])
    assert first.services.teamwork.views()[View.WAITING] == [first.ref]  # has not seen the answer yet


def test_the_lists_of_work(both: tuple[Station, Station]) -> None:
    first, second = both
    me = user_principal(first.services.practice.snapshot.built_in.id)
    first.services.teamwork.assign([first.ref], me)
    first.services.teamwork.claim(first.refs[1])
    views = second.services.teamwork.views()
    assert views == {View.MINE: [second.ref], View.IN_HAND: [second.refs[1]], View.WAITING: [], View.DONE: []}
    second.services.teamwork.finish(second.refs)
    views = first.services.teamwork.views()
    assert set(views[View.DONE]) == set(first.refs)
    assert views[View.MINE] == views[View.IN_HAND] == []
    second.services.teamwork.reopen([second.ref])
    assert first.services.teamwork.views()[View.MINE] == [first.ref]


def test_a_copy_in_another_folder_is_the_same_mail(both: tuple[Station, Station]) -> None:
    first, _ = both
    (copy,) = first.put(raw("eins"), role=FolderRole.ARCHIVE)
    first.services.teamwork.finish([copy])
    assert first.phase is Phase.DONE
    assert len(first.services.teamwork.views()[View.DONE]) == 1


def test_many_are_done_in_units_that_keep_nobody_waiting(
    station: Callable[..., Station], monkeypatch: pytest.MonkeyPatch
) -> None:
    services = (one := station()).services
    refs = one.put(*(raw(f"m{number}") for number in range(AT_ONCE + 1)))
    units: list[object] = []
    write = services.practice.database.write

    def counted(*arguments: Any, **named: Any) -> Any:
        units.append(arguments)
        return write(*arguments, **named)

    monkeypatch.setattr(services.practice.database, "write", counted)
    services.teamwork.finish(refs)
    assert len(units) == 2
    states = services.teamwork.states([services.stores.summary(ref) for ref in refs])
    assert all(state.done for state in states.values())


def test_who_sees_only_assigned_mail_finds_nothing_else(both: tuple[Station, Station]) -> None:
    first, _ = both
    services = first.services
    inbox = services.mailboxes.folder("praxis", FolderRole.INBOX)
    assert inbox is not None
    grant(services, Right.ASSIGNED_ONLY)
    assert list(services.mailboxes.numbers("praxis", inbox.id)) == []
    with pytest.raises(Refused):
        services.reading.open(first.ref)
    with pytest.raises(Refused):
        services.reading.raw(first.ref)
    with pytest.raises(Refused):
        services.teamwork.claim(first.ref)
    give(services, first.ref)
    assert list(services.mailboxes.numbers("praxis", inbox.id)) == [first.ref.number]
    counted = services.mailboxes.folder("praxis", FolderRole.INBOX)
    assert counted is not None
    assert (counted.total, counted.unread) == (1, 1)
    assert [each.ref for each in services.searching.search("frage", ["praxis"])] == [first.ref]
    services.reading.open(first.ref)
    assert services.assigned.visible("praxis", [each.number for each in first.refs]) == [first.ref.number]


def test_who_sees_only_assigned_mail_is_offered_nobody_of_the_rest(both: tuple[Station, Station]) -> None:
    first, _ = both
    services = first.services
    assert services.correspondents.suggestions().matching("ay") != []
    answer = services.shared_drafts.share(shared(first))
    by_another = update(SharedDraftRow).values(author="somebody")
    services.practice.write(lambda work: work.session.execute(by_another).close())
    grant(services, Right.ASSIGNED_ONLY)
    assert services.correspondents.suggestions().matching("ay") == []
    assert services.shared_drafts.all() == []
    with pytest.raises(Refused):
        services.shared_drafts.open(answer.id)
    give(services, first.ref)
    assert [each.id for each in services.shared_drafts.all()] == [answer.id]


def test_who_sees_only_assigned_mail_sees_of_the_outbox_only_that_and_their_own(
    both: tuple[Station, Station],
) -> None:
    services = (first := both[0]).services
    asked, other = first.refs
    again = first.put(raw("drei", answers="eins"))[0]  # another mail of the same conversation
    numbers = [send_as(services, "somebody", ref) for ref in (asked, other, None)]
    elsewhere = Draft(new_id(), "praxis", to=(AYSE,), answers=str(MessageRef("another account", 7)))
    services.composing.send(replace(elsewhere, author="somebody"))
    own = services.composing.send(Draft(new_id(), "praxis", to=(AYSE,), subject="Meine"))
    grant(services, Right.ASSIGNED_ONLY)
    outgoing = services.outgoing
    assert [each.id for each in outgoing.items()] == [own]
    assert (outgoing.others(lambda _: True), outgoing.count(lambda _: True)) == (4, 5)
    for act in (outgoing.item, outgoing.cancel, outgoing.draft, outgoing.send_now, outgoing.send_again):
        with pytest.raises(Refused):
            act("praxis", numbers[0])
    give(services, again)
    assert [each.id for each in outgoing.items()] == [own, numbers[0]]
    outgoing.cancel("praxis", numbers[0])
    assert outgoing.item("praxis", numbers[0]).state is OutboxState.CANCELLED


def send_as(services: Services, author: str, ref: MessageRef | None) -> int:
    draft = services.composing.reply(ref, to_all=False) if ref else Draft(new_id(), "praxis", to=(AYSE,))
    return services.composing.send(replace(draft, author=author))


def test_with_the_practice_away_nothing_is_shown_that_was_not_before(
    station: Callable[..., Station], monkeypatch: pytest.MonkeyPatch
) -> None:
    services = (one := station()).services
    grant(services, Right.ASSIGNED_ONLY)
    away(monkeypatch, services)
    assert services.assigned.numbers("praxis") == frozenset()
    with pytest.raises(EnvironmentTrouble):
        services.teamwork.states([services.stores.summary(one.ref)])
    answer = services.composing.reply(one.ref, to_all=False)  # keeps nobody from writing
    services.composing.drafts.save(answer)
    assert services.teamwork.meanwhile(one.ref, ARRIVED) == []


def test_a_note_is_in_no_byte_that_leaves(both: tuple[Station, Station]) -> None:
    first, second = both
    first.services.teamwork.add_note(first.ref, MARKER)
    (note,) = second.services.teamwork.notes(second.ref)
    assert note.text == MARKER
    composing = second.services.composing
    to = (Address("", "labor@example.com"),)
    drafts = [
        composing.reply(second.ref, to_all=True),
        replace(composing.forward(second.ref), to=to),
        replace(composing.forward(second.ref), to=to, html="<p>x</p>"),
    ]
    store = second.services.stores.of("praxis")
    sent = [store.outbox.raw(composing.send(each)) for each in drafts]
    sent.append(store.messages.raw(composing.drafts.keep(composing.reply(second.ref, to_all=False)).number))
    sent.append(second.services.reading.raw(second.ref))
    marker, words = MARKER.encode(), MARKER.encode().split()[-1][:5]
    assert all(each and b"Muss ich kommen" in each for each in sent)
    assert all(each and marker not in each and words not in each for each in sent)


# shared drafts


def shared(station: Station) -> Draft:
    draft = station.services.composing.reply(station.ref, to_all=False)
    return replace(draft, text="Bitte kommen Sie am Montag.")


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


def sent(station: Station, draft: Draft | None) -> list[str]:
    """Who did not get it."""
    assert draft is not None
    services = station.services
    number = services.composing.send(draft)
    services.outgoing.flush("praxis")
    states = services.outgoing.item("praxis", number).recipients
    return [each.address for each in states if each.state is not OutboxState.SENT]


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


def what_happened(station: Station, since: datetime) -> list[Happened]:
    return [each.what for each in station.services.teamwork.meanwhile(station.ref, since)]


def give(services: Services, ref: MessageRef) -> None:
    """As somebody who sees everything would."""
    mail = practice_mail(services.stores.summary(ref))

    def act(work: Work) -> None:
        me = user_principal(work.actor.user)
        work.session.add(
            MailState(
                mail_key=mail.key,
                account=mail.account,
                dated=mail.dated,
                assigned_to=me,
                assigned=work.now,
                assigned_by=work.actor.user,
            )
        )
        work.tell(Topic.MAIL, mail.key)

    services.practice.write(act)


def file(station: Station) -> None:
    key = practice_mail(station.services.stores.summary(station.ref)).key

    def act(work: Work) -> None:
        patient, kind = new_id(), new_id()
        work.session.add(Patient(id=patient, number="1", generation=0))
        work.session.add(EntryType(id=kind, name="x"))
        work.session.flush()
        entry = RecordEntry(id=new_id(), patient_id=patient, type_id=kind, mail_key=key)
        entry.direction, entry.original_sha256, entry.head, entry.hash = "in", "", b"", ""
        entry.happened = entry.filed = work.now
        entry.filed_by, entry.device_id = work.actor.user, work.actor.device
        work.session.add(entry)

    station.services.practice.write(act)
