"""Assignments, notes, shared drafts and templates; on both databases, with real keys."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from tomail.base.errors import ProblemKind, Refused
from tomail.model.mail import Address
from tomail.model.outgoing import Draft, OutgoingAttachment
from tomail.model.people import Actor, GroupKind, Right, group_principal, user_principal
from tomail.model.teamwork import DraftState, Phase, PracticeMail, Template, View, WorkState, mail_key
from tomail.practice import claims, mail_states, notes, shared_drafts, template_table
from tomail.practice.audit_log import acts
from tomail.practice.database import PracticeDatabase
from tomail.practice.draft_content import digest, pack, unpack
from tomail.practice.founding import DeviceIdentity, found
from tomail.practice.keys import Keys
from tomail.practice.resealing import ensure_account_key
from tomail.practice.snapshot import load_snapshot
from tomail.practice.tables import new_id
from tomail.practice.tables.people import Membership, RightGrant
from tomail.practice.tables.teamwork import Note, SharedDraft
from tomail.practice.work import Work
from tomail.practice.work_states import Reader, assignees

from .conftest import Desk, SetClock, hire

DATED = datetime(2026, 11, 21, 13, 32, tzinfo=UTC)
MARKER = "Bitte nicht vor der Patientin erwähnen"


@dataclass
class Founded:
    """A practice with an account, and two people besides the built-in user."""

    database: PracticeDatabase
    keys: Keys
    clock: SetClock
    anna: Actor
    berta: Actor

    def renew(self) -> None:
        with self.database.reading() as session:
            self.keys.renew(load_snapshot(session))

    def state(self, mail: PracticeMail, actor: Actor | None = None) -> WorkState:
        with self.database.reading() as session:
            reader = Reader(session, self.keys.snapshot, actor or self.anna, self.clock.now())
            return reader.states([mail.key]).get(mail.key, WorkState())

    def view(self, view: View, actor: Actor | None = None) -> list[str]:
        with self.database.reading() as session:
            reader = Reader(session, self.keys.snapshot, actor or self.anna, self.clock.now())
            return [each.key for each in reader.view(view, ["labor"])]


@pytest.fixture
def practice(empty: Desk) -> Founded:
    device = DeviceIdentity.new("Anmeldung 1")
    found(empty.database, device)
    with empty.database.reading() as session:
        keys = Keys(load_snapshot(session), device.id, device.pair)
    actor = Actor(keys.user or "", device.id)
    empty.database.write(actor, lambda work: ensure_account_key(work, keys, "labor"))
    anna, berta = hire(empty.database), hire(empty.database)
    made = Founded(empty.database, keys, empty.clock, anna, berta)
    made.renew()
    return made


def some_mail(n: int = 1) -> PracticeMail:
    return PracticeMail(f"{n:064x}", "labor", DATED + timedelta(minutes=n))


def test_the_key_of_a_mail_is_the_same_everywhere_and_tells_nothing() -> None:
    row = {"dated": DATED, "sender": "Ayse@example.org", "subject": "Blut", "size": 7}
    key = mail_key("labor", "<a@b>", **row)
    assert key == mail_key("labor", " a@b ", **{**row, "subject": "else"})
    assert key != mail_key("praxis", "<a@b>", **row)
    assert len(key) == 64
    nameless = mail_key("labor", "", **row)
    assert nameless == mail_key("labor", "<>", **{**row, "sender": "ayse@example.org"})
    assert nameless != mail_key("labor", "", **{**row, "size": 8})


def test_given_to_a_person_and_to_a_group(practice: Founded) -> None:
    mail, doctors = some_mail(), group_of(practice, GroupKind.DOCTOR)
    claim = lambda work: claims.claim(work, mail)  # noqa: E731
    practice.database.write(practice.anna, claim)
    assign(practice, mail, group_principal(doctors))
    state = practice.state(mail)
    assert state.phase is Phase.ASSIGNED  # Anna has it no longer in hand
    assert state.assigned is not None
    assert (state.assigned.name, state.assigned.mine) == ("Ärztin/Arzt", False)
    practice.database.write(
        practice.anna,
        lambda work: work.session.add(Membership(user_id=practice.berta.user, group_id=doctors)),
    )
    practice.renew()
    assert practice.view(View.MINE, practice.berta) == [mail.key]
    assert practice.view(View.MINE) == []
    assign(practice, mail, None)
    assert practice.state(mail).assigned is None
    with pytest.raises(Refused) as refused:
        assign(practice, mail, "user:nobody")
    assert refused.value.problem.kind is ProblemKind.NOT_FOUND


def test_waiting_answered_done_and_back(practice: Founded) -> None:
    mail, write, anna = some_mail(), practice.database.write, practice.anna
    write(anna, lambda work: mail_states.wait(work, mail))
    assert (practice.state(mail).phase, practice.view(View.WAITING)) == (Phase.WAITING, [mail.key])
    write(anna, lambda work: mail_states.finish(work, mail))
    state = practice.state(mail)
    assert state.phase is Phase.DONE
    assert state.done is not None
    assert state.done.by.user == anna.user
    assert (practice.view(View.WAITING), practice.view(View.DONE)) == ([], [mail.key])
    write(anna, lambda work: mail_states.reopen(work, mail))
    assert practice.state(mail).phase is Phase.OPEN
    write(anna, lambda work: claims.claim(work, mail))
    assert practice.view(View.IN_HAND, practice.berta) == [mail.key]
    write(anna, lambda work: mail_states.answered(work, mail, work.now))
    assert (practice.state(mail).phase, practice.view(View.IN_HAND)) == (Phase.ANSWERED, [])


def test_many_states_are_read_at_once(practice: Founded) -> None:
    mails = [some_mail(n) for n in range(1200)]

    def finish_all(work: Work) -> None:
        for each in mails[:700]:
            mail_states.finish(work, each)

    practice.database.write(practice.anna, finish_all)
    with practice.database.reading() as session:
        reader = Reader(session, practice.keys.snapshot, practice.anna, practice.clock.now())
        found = reader.states([each.key for each in mails])
    assert len(found) == 700
    assert {each.phase for each in found.values()} == {Phase.DONE}


def test_a_note_is_sealed_and_only_its_author_takes_it_away(practice: Founded) -> None:
    mail = some_mail()
    identity = practice.database.write(
        practice.anna, lambda work: notes.add(work, practice.keys, mail, f" {MARKER} ")
    )
    assert practice.state(mail).notes == 1
    with practice.database.reading() as session:
        (read,) = notes.read(session, practice.keys, mail, practice.berta)
        stored = session.scalars(select(Note)).one()
    assert (read.text, read.mine, read.by.user) == (MARKER, False, practice.anna.user)
    assert stored.device_id == practice.anna.device
    assert MARKER.encode() not in stored.text
    assert all(MARKER not in str(act) for act, _ in acts(practice.database))
    with pytest.raises(Refused):
        practice.database.write(practice.berta, lambda work: notes.remove(work, identity))
    practice.database.write(practice.anna, lambda work: notes.remove(work, identity))
    assert practice.state(mail).notes == 0
    with pytest.raises(Refused):
        practice.database.write(practice.anna, lambda work: notes.add(work, practice.keys, mail, "  "))


def test_who_can_be_given_mail(practice: Founded) -> None:
    names = {each.name for each in assignees(practice.keys.snapshot, "labor")}
    assert {"Praxis", "Person", "MPA/MFA"} <= names


# drafts


def a_draft(**more: str) -> Draft:
    filled = Draft(
        "d" * 24,
        "labor",
        to=(Address("Ayşe", "ayse@example.org"),),
        subject="Befund",
        text="Alles gut.",
        attachments=(OutgoingAttachment("a.pdf", "application/pdf", b"\0\xff"),),
        references=("<q@x>",),
        answers="local-1",
    )
    return replace(filled, **more)  # type: ignore[arg-type]


def save(practice: Founded, draft: Draft, before: str = "") -> str:
    return practice.database.write(
        practice.anna, lambda work: shared_drafts.save(work, practice.keys, draft, before=before)
    )


def read(practice: Founded) -> shared_drafts.SharedDraft:
    with practice.database.reading() as session:
        return shared_drafts.opened(session, practice.keys, "d" * 24)


def step(practice: Founded, name: str, sha256: str, actor: Actor | None = None) -> None:
    act = getattr(shared_drafts, name)
    practice.database.write(actor or practice.anna, lambda work: act(work, "d" * 24, sha256))


def refused(practice: Founded, name: str, sha256: str, actor: Actor | None = None) -> ProblemKind:
    with pytest.raises(Refused) as error:
        step(practice, name, sha256, actor)
    return error.value.problem.kind


def test_from_writing_to_sent(practice: Founded) -> None:
    first = save(practice, a_draft())
    assert read(practice).draft == a_draft(answers="")
    with practice.database.reading() as session:
        assert b"Befund" not in session.scalars(select(SharedDraft)).one().content
    assert refused(practice, "take_for_sending", first) is ProblemKind.INVALID
    step(practice, "offer", first)
    assert refused(practice, "take_for_sending", first) is ProblemKind.INVALID
    step(practice, "release", first, practice.berta)
    shared = read(practice)
    assert shared.released
    assert shared.released.by.user == practice.berta.user
    assert shared.state is DraftState.RELEASED
    step(practice, "take_for_sending", first)
    assert refused(practice, "take_for_sending", first) is ProblemKind.CONFLICT
    with practice.database.reading() as session:
        assert shared_drafts.listed(session, practice.keys, ["labor"]) == []
        taken = shared_drafts.taken_by(session, practice.keys, "d" * 24, practice.anna.device)
        assert taken == a_draft(answers="")
    practice.database.write(practice.anna, lambda work: shared_drafts.take_back(work, "d" * 24))
    step(practice, "take_for_sending", first)


def test_what_reached_some_stays_released_for_the_others(practice: Founded) -> None:
    anna, bert, carla = (Address("", f"{each}@example.org") for each in ("anna", "bert", "carla"))
    first = save(practice, replace(a_draft(), to=(anna, bert), cc=(carla,)))
    for name in ("offer", "release", "take_for_sending"):
        step(practice, name, first)
    practice.database.write(
        practice.anna,
        lambda work: shared_drafts.take_back(work, "d" * 24, practice.keys, [anna.address.upper()]),
    )
    shared = read(practice)
    assert shared.draft
    assert (shared.state, shared.draft.to, shared.draft.cc) == (DraftState.RELEASED, (bert,), (carla,))
    assert refused(practice, "take_for_sending", first) is ProblemKind.CONFLICT
    step(practice, "take_for_sending", shared.sha256)


def test_a_changed_text_needs_another_release(practice: Founded) -> None:
    first = save(practice, a_draft())
    step(practice, "offer", first)
    step(practice, "release", first)
    assert save(practice, a_draft()) == first
    assert read(practice).state is DraftState.RELEASED  # nothing changed
    second = save(practice, a_draft(text="Alles gut!"), before=first)
    assert (read(practice).state, read(practice).released) == (DraftState.WRITING, None)
    assert refused(practice, "take_for_sending", first) is ProblemKind.CONFLICT
    assert refused(practice, "take_for_sending", second) is ProblemKind.INVALID
    assert refused(practice, "release", first) is ProblemKind.CONFLICT  # the doctor read another text


def test_nobody_overwrites_what_they_have_not_read(practice: Founded) -> None:
    first = save(practice, a_draft())
    save(practice, a_draft(text="Berta"), before=first)
    with pytest.raises(Refused) as error:
        save(practice, a_draft(text="Anna"), before=first)
    assert error.value.problem.kind is ProblemKind.CONFLICT
    shared = read(practice).draft
    assert shared is not None
    assert shared.text == "Berta"


def test_a_refusal_says_why_and_stays_in_the_practice(practice: Founded) -> None:
    first = save(practice, a_draft())
    step(practice, "offer", first)
    practice.database.write(
        practice.berta,
        lambda work: shared_drafts.refuse(work, practice.keys, "d" * 24, first, MARKER),
    )
    assert (read(practice).state, read(practice).reason) == (DraftState.REFUSED, MARKER)
    assert all(MARKER not in str(act) for act, _ in acts(practice.database))
    step(practice, "offer", first)
    assert read(practice).reason == ""


def test_only_who_has_the_right_releases(practice: Founded) -> None:
    row = RightGrant(
        id=new_id(), name=Right.RELEASE.value, account="labor", holder=user_principal(practice.berta.user)
    )
    practice.database.write(practice.anna, lambda work: work.session.add(row))
    first = save(practice, a_draft())
    step(practice, "offer", first)
    assert refused(practice, "release", first) is ProblemKind.NOT_ALLOWED
    step(practice, "release", first, practice.berta)


def test_sent_once_by_whichever_workstation(practice: Founded) -> None:
    first = save(practice, a_draft())
    step(practice, "offer", first)
    step(practice, "release", first)
    sent: list[str] = []

    def try_it() -> None:
        actor = Actor(practice.anna.user, new_id())
        try:
            step(practice, "take_for_sending", first, actor)
        except Refused:
            return
        sent.append(actor.device)

    threads = [threading.Thread(target=try_it) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(sent) == 1
    with practice.database.reading() as session:
        assert shared_drafts.taken_by(session, practice.keys, "d" * 24, sent[0])
        assert not shared_drafts.taken_by(session, practice.keys, "d" * 24, new_id())


def test_discarding(practice: Founded) -> None:
    save(practice, a_draft())
    practice.database.write(practice.anna, lambda work: shared_drafts.discard(work, "d" * 24))
    with pytest.raises(Refused):
        read(practice)


_words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_people = st.lists(st.builds(Address, _words, _words), max_size=3).map(tuple)
_drafts = st.builds(
    Draft,
    st.just("d" * 24),
    st.just("labor"),
    to=_people,
    cc=_people,
    bcc=_people,
    subject=_words,
    text=_words,
    html=_words,
    attachments=st.lists(
        st.builds(OutgoingAttachment, _words, _words, st.binary(max_size=20), _words), max_size=2
    ).map(tuple),
    in_reply_to=_words,
    references=st.lists(_words, max_size=2).map(tuple),
)


@given(_drafts, _drafts)
def test_the_hash_is_of_everything_that_leaves(one: Draft, other: Draft) -> None:
    assert unpack(pack(one)) == one
    assert (digest(one) == digest(other)) == (one == other)


# templates


def test_templates_are_kept_by_folder_and_name(practice: Founded) -> None:
    def put(given: Template) -> str:
        return practice.database.write(practice.anna, lambda work: template_table.put(work, given))

    given = Template("", "Termin", "{Anrede},\nIhr Termin: {Termin}", "Termin", "Anmeldung", "de")
    identity = put(given)
    put(replace(given, name="Absage"))
    with practice.database.reading() as session:
        assert [each.name for each in template_table.templates(session)] == ["Absage", "Termin"]
        assert template_table.template(session, identity) == replace(given, id=identity)
    for wrong in (
        given,
        replace(given, id="nobody", name="x"),
        replace(given, name=" "),
        replace(given, kind="x"),
    ):
        with pytest.raises(Refused):
            put(wrong)
    put(replace(given, id=identity, text="anders"))
    practice.database.write(practice.anna, lambda work: template_table.remove(work, identity))
    with practice.database.reading() as session:
        assert [each.name for each in template_table.templates(session)] == ["Absage"]
        assert template_table.templates(session, "signature") == []


def group_of(practice: Founded, kind: GroupKind) -> str:
    return next(each.id for each in practice.keys.snapshot.groups if each.kind is kind)


def assign(practice: Founded, mail: PracticeMail, to: str | None) -> None:
    practice.database.write(practice.anna, lambda work: mail_states.assign(work, mail, to))
