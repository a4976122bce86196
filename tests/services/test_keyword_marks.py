"""Two workstations, each with a practice of its own, over one mailbox: keywords say who has what in hand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.practice.conftest import SetClock
from tomail.accounts.auth.grant import StoredCredentials
from tomail.accounts.auth.keystore import MemoryKeyStore
from tomail.accounts.definition import from_toml
from tomail.base.paths import ProfilePaths
from tomail.model.mail import Flags, FolderRole, MessageRef
from tomail.model.teamwork import Phase, WorkState
from tomail.practice.guards.facts import Happened
from tomail.services.container import Services, open_services
from tomail.services.keyword_marks import CLAIMED, DONE
from tomail.store.folders import LOCAL_FOLDERS
from tomail.store.operations import KEYWORDS
from tomail.store.raw_message import new_message

from .conftest import ACCOUNT
from .two_stations import ARRIVED, raw


@dataclass
class Lone:
    """A workstation that shares the mailbox and nothing else."""

    services: Services
    ref: MessageRef

    @property
    def state(self) -> WorkState:
        return self.services.teamwork.state(self.ref)

    @property
    def keywords(self) -> set[str]:
        return set(self.services.stores.summary(self.ref).keywords)

    def told(self) -> dict[str, set[str]]:
        """What this workstation wants the server to do; as if it had."""
        store = self.services.stores.of("praxis")
        done: dict[str, set[str]] = {"add": set(), "remove": set()}
        for each in store.operations.pending():
            assert each.kind == KEYWORDS
            for what in done:
                done[what] |= set(each.payload[what])
            with store.transaction() as tx:
                store.operations.done(tx, each.id)
        return done

    def hear(self, keywords: set[str]) -> None:
        """The server says that the message has these."""
        store = self.services.stores.of("praxis")
        with store.transaction() as tx:
            store.messages.set_flags(tx, [(self.ref.number, Flags.NONE, tuple(sorted(keywords)))])


def pass_on(source: Lone, target: Lone) -> None:
    """A pass of both over the mailbox."""
    told = source.told()
    after = (source.keywords | told["add"]) - told["remove"]
    source.hear(after)
    target.hear(after)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def two(tmp_path: Path, clock: SetClock) -> Iterator[tuple[Lone, Lone]]:
    with ExitStack() as stack:

        def make(name: str) -> Lone:
            services = open_services(ProfilePaths(tmp_path / name).create(), MemoryKeyStore(), clock=clock)
            stack.callback(services.close)
            services.registry.add(replace(from_toml(ACCOUNT), id="praxis"), StoredCredentials("geheim"))
            store = services.stores.of("praxis")
            with store.transaction() as tx:
                inbox = {each.role: store.folders.ensure(tx, each) for each in LOCAL_FOLDERS}[
                    FolderRole.INBOX
                ]
                (number,) = store.ingest.add(tx, inbox, [new_message(raw("eins"), uid=1, internal_date=1)])
            return Lone(services, MessageRef("praxis", number))

        yield make("one"), make("other")


def test_a_claim_is_seen_and_respected(two: tuple[Lone, Lone], clock: SetClock) -> None:
    one, other = two
    draft = one.services.composing.reply(one.ref, to_all=False)
    pass_on(one, other)
    claim = other.state.claim
    assert claim is not None
    assert (claim.mine, claim.paused, claim.since) == (False, False, clock.now())
    assert claim.by.device
    assert other.services.teamwork.claim(other.ref).claim == claim
    assert other.told() == {"add": set(), "remove": set()}
    happened = other.services.teamwork.meanwhile(other.ref, clock.now())
    assert [each.what for each in happened] == [Happened.CLAIMED]
    clock.at += timedelta(minutes=31)
    assert other.state.phase is Phase.PAUSED
    one.services.composing.drafts.discard(draft)
    pass_on(one, other)
    assert other.state == WorkState()
    assert other.keywords == set()


def test_taking_over_ends_the_other_claim(two: tuple[Lone, Lone]) -> None:
    one, other = two
    one.services.teamwork.claim(one.ref)
    pass_on(one, other)
    taken = other.services.teamwork.claim(other.ref, take_over=True).claim
    assert taken is not None
    assert taken.mine  # before the server knows
    pass_on(other, one)
    assert len([each for each in one.keywords if each.startswith(CLAIMED)]) == 1
    assert one.state.claim is not None
    assert not one.state.claim.mine
    one.services.teamwork.claim(one.ref, take_over=True)
    pass_on(one, other)
    held = [each.state.claim for each in (one, other)]
    assert [claim and claim.mine for claim in held] == [True, False]


def test_nothing_is_told_twice_or_without_need(two: tuple[Lone, Lone]) -> None:
    one, _ = two
    teamwork = one.services.teamwork
    for _ in range(2):
        teamwork.claim(one.ref)
    assert len(one.services.stores.of("praxis").operations.pending()) == 1
    teamwork.unclaim(one.ref)
    one.told()
    teamwork.answer_left(one.ref)
    teamwork.reopen([one.ref])
    assert one.services.stores.of("praxis").operations.pending() == []


def test_both_at_once_agree_on_who_has_it(two: tuple[Lone, Lone]) -> None:
    one, other = two
    one.services.teamwork.claim(one.ref)
    other.services.teamwork.claim(other.ref)
    both = one.told()["add"] | other.told()["add"]
    one.hear(both)
    other.hear(both)
    held = [each.state.claim for each in (one, other)]
    assert sorted(bool(claim and claim.mine) for claim in held) == [False, True]


def test_done_is_seen_and_undone(two: tuple[Lone, Lone]) -> None:
    one, other = two
    other.services.teamwork.claim(other.ref)
    pass_on(other, one)
    one.services.teamwork.finish([one.ref])
    assert one.state.phase is Phase.DONE
    pass_on(one, other)
    assert one.keywords == {DONE}
    assert other.state.done is not None
    other.services.teamwork.reopen([other.ref])
    assert other.state.done is None  # before the server knows
    pass_on(other, one)
    assert one.keywords == set()


def test_what_is_done_is_open_again_with_the_next_mail(two: tuple[Lone, Lone]) -> None:
    one, other = two
    one.services.teamwork.finish([one.ref])
    pass_on(one, other)
    store = other.services.stores.of("praxis")
    assert other.state.done is not None
    row = other.services.stores.summary(other.ref)
    later = raw("zwei", answers="eins", at=ARRIVED + timedelta(hours=1))
    with store.transaction() as tx:
        store.ingest.add(tx, row.folder, [new_message(later, uid=2, internal_date=2)])
    assert other.state.done is None


def test_a_sent_answer_ends_the_claim(two: tuple[Lone, Lone]) -> None:
    one, other = two
    one.services.composing.reply(one.ref, to_all=False)
    pass_on(one, other)
    assert other.state.claim is not None
    one.services.syncing.marked(one.ref, Flags.ANSWERED)
    pass_on(one, other)
    assert other.state.claim is None
