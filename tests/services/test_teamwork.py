"""Two workstations of one practice over one mailbox, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from tests.practice.conftest import SetClock
from tests.servers.process import wait_until
from tomail.base.errors import EnvironmentTrouble, Refused
from tomail.model.events import PracticeChanged, PracticeStateChanged, Topic
from tomail.model.mail import Address, Flags, FolderRole, MessageRef
from tomail.model.outgoing import Draft, OutboxState
from tomail.model.people import Right, user_principal
from tomail.model.teamwork import Phase, View, practice_mail
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

from .two_stations import (
    ARRIVED,
    AYSE,
    Station,
    away,
    both_fixture,  # noqa: F401
    raw,
    shared,
    station_fixture,  # noqa: F401
)

PIN = "135790"
MARKER = "Bitte nicht vor der Patientin erwähnen"


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
    assert len([each for each in states.values() if each.done]) == len(refs)


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
