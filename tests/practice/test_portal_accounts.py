"""Patients at the portal and their deliveries, as rows: whose key counts, and what follows what."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tomail.base.errors import ProblemKind, Refused
from tomail.model.mail import Address
from tomail.model.outgoing import Draft
from tomail.model.portal import CodeSaid, ReaderKind
from tomail.model.secure import Told
from tomail.practice import portal_accounts as accounts
from tomail.practice import portal_holds as holds
from tomail.practice import portal_recalls as recalls
from tomail.practice.portal_accounts import AccountHere, Shown
from tomail.practice.portal_holds import Hold, Letter
from tomail.practice.resealing import ensure_account_key
from tomail.practice.secure_deliveries import code_of, draft_of, listed
from tomail.practice.tables import new_id as new_row
from tomail.secure.crypto.keys import PrivateKeys, PublicKeys
from tomail.secure.protocol.identifiers import IdKind, new_id
from tomail.secure.protocol.states import Actor, Check, DeliveryState, RelationState

from .conftest import SetClock
from .test_keys import Station, first  # noqa: F401  (the fixture)

ADDRESS = "erika@post.test"
LETTER = Letter("Erika", ADDRESS, "de", "", True, True, "Praxis", "")
KEYS = tuple(PrivateKeys.new(2).public() for _ in range(3))


def register(station: Station, account: str, keys: PublicKeys, code: CodeSaid = CodeSaid.RIGHT) -> None:
    shown = Shown(account, keys, 1, code)
    station.database.write(
        station.actor, lambda work: accounts.registered(work, station.keys, shown, ADDRESS, None, 1)
    )


def rekey(station: Station, account: str, keys: PublicKeys) -> bool:
    shown = Shown(account, keys, 2, CodeSaid.NONE)
    return station.database.write(station.actor, lambda work: accounts.rekeyed(work, shown, 1))


def release(station: Station, account: str, keys: PublicKeys, check: Check = Check.NUMBER) -> None:
    station.database.write(station.actor, lambda work: accounts.release(work, account, keys.key_id, check))


def move(station: Station, account: str, event: str) -> None:
    station.database.write(station.actor, lambda work: accounts.move(work, account, event))


def here(station: Station, account: str) -> AccountHere:
    with station.database.reading() as session:
        return accounts.account(session, station.keys, account)


def prepare(station: Station, code: str = "7K3MQ-0XZ4D", reader: str | None = None) -> str:
    """A delivery that nobody has sent."""
    _ensure_key(station)
    draft = Draft(new_row(), "praxis", to=(Address("", ADDRESS),), subject="Befund", text="Text")
    return station.database.write(
        station.actor,
        lambda work: holds.prepare(work, station.keys, draft, code, None, LETTER, b"K" * 32, 1, reader),
    )


def _ensure_key(station: Station) -> None:
    station.database.write(station.actor, lambda work: ensure_account_key(work, station.keys, "praxis"))
    station.renew()


def hold(station: Station, delivery: str) -> Hold:
    with station.database.reading() as session:
        found = holds.hold(session, station.keys, delivery)
    assert found
    return found


def test_only_the_key_that_was_released_may_read(first: Station) -> None:  # noqa: F811
    account = new_id(IdKind.ACCOUNT)
    register(first, account, KEYS[0])
    assert not here(first, account).may_read
    with pytest.raises(Refused) as refused:
        release(first, account, KEYS[1])
    assert refused.value.problem.kind is ProblemKind.CONFLICT
    release(first, account, KEYS[0])
    release(first, account, KEYS[0], Check.PRESENT)  # said again: the first one stays
    found = here(first, account)
    assert (found.may_read, found.check, found.reader.kind) == (True, Check.NUMBER, ReaderKind.RELEASED)
    assert rekey(first, account, KEYS[1])
    assert not rekey(first, account, KEYS[1])
    changed = here(first, account)
    assert (changed.may_read, changed.key_changed) == (False, True)
    assert changed.reader.kind is ReaderKind.KEY_CHANGED
    assert changed.belongs_to(" ERIKA@post.test")


def test_told_twice_of_a_registration_it_counts_once(first: Station) -> None:  # noqa: F811
    account = new_id(IdKind.ACCOUNT)
    for _ in range(2):
        register(first, account, KEYS[0], CodeSaid.WRONG)
    assert here(first, account).wrong_codes == 1
    move(first, account, "refuse")
    move(first, account, "refuse")
    register(first, account, KEYS[1])
    found = here(first, account)
    assert (found.state, found.code, found.wrong_codes) == (
        RelationState.WAITING_RELEASE,
        CodeSaid.RIGHT,
        1,
    )


def test_who_left_and_comes_again_is_the_newer_one(first: Station) -> None:  # noqa: F811
    older, newer = new_id(IdKind.ACCOUNT), new_id(IdKind.ACCOUNT)
    register(first, older, KEYS[0])
    first.database.write(first.actor, lambda work: accounts.closed(work, older))
    register(first, newer, KEYS[1])
    with first.database.reading() as session:
        found = accounts.of_address(session, first.keys, ADDRESS)
        assert accounts.count_waiting(session) == 1
    assert found
    assert found.id == newer
    assert here(first, older).reader.kind is ReaderKind.FIRST


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["register", "rekey", "release", "refuse", "block", "unblock", "close"]),
            st.integers(0, 2),
        ),
        max_size=12,
    )
)
def test_whatever_is_told_no_key_reads_that_was_not_released(
    first: Station,  # noqa: F811
    told: list[tuple[str, int]],
) -> None:
    account, released = new_id(IdKind.ACCOUNT), set[str]()
    register(first, account, KEYS[0])
    for what, which in told:
        with suppress(Refused):
            if what == "register":
                register(first, account, KEYS[which])
            elif what == "rekey":
                rekey(first, account, KEYS[which])
            elif what == "release":
                release(first, account, KEYS[which])
                released = {KEYS[which].key_id}
            elif what == "close":
                first.database.write(first.actor, lambda work: accounts.closed(work, account))
            else:
                move(first, account, what)
        found = here(first, account)
        assert not found.may_read or {found.keys.key_id} == released


def test_it_leaves_only_once_it_was_said(first: Station) -> None:  # noqa: F811
    delivery = prepare(first)
    with first.database.reading() as session:
        assert holds.to_upload(session, first.keys, first.device.id, SetClock().now()) == []
    first.database.write(first.actor, lambda work: holds.leaves(work, delivery, Told.PHONE))
    with pytest.raises(Refused):
        first.database.write(first.actor, lambda work: holds.leaves(work, delivery, Told.PHONE))
    with pytest.raises(Refused):
        first.database.write(first.actor, lambda work: holds.drop(work, delivery))
    assert hold(first, delivery).content_key == b"K" * 32


def test_without_a_way_the_code_is_none(first: Station) -> None:  # noqa: F811
    delivery = prepare(first)
    first.database.write(first.actor, lambda work: holds.leaves(work, delivery, None))
    with first.database.reading() as session:
        assert code_of(session, first.keys, delivery) == ""


def test_another_workstation_waits_ten_minutes(first: Station, clock: SetClock) -> None:  # noqa: F811
    delivery = prepare(first)
    first.database.write(first.actor, lambda work: holds.leaves(work, delivery, Told.PHONE))
    other = replace(first.actor, device="other")
    assert not first.database.write(other, lambda work: holds.take(work, delivery))
    clock.at += timedelta(minutes=11)
    assert first.database.write(other, lambda work: holds.take(work, delivery))
    assert not first.database.write(first.actor, lambda work: holds.take(work, delivery))


def test_a_registration_that_was_heard_before_the_upload_ended(first: Station) -> None:  # noqa: F811
    delivery, account = prepare(first), new_id(IdKind.ACCOUNT)
    write = first.database.write
    write(first.actor, lambda work: holds.leaves(work, delivery, Told.PHONE))
    assert write(first.actor, lambda work: holds.created(work, first.keys, delivery, None, "token"))
    assert hold(first, delivery).letter.token == "token"
    write(first.actor, lambda work: holds.belongs(work, delivery, account))
    assert hold(first, delivery).state == DeliveryState.UPLOADING
    write(first.actor, lambda work: holds.stands(work, delivery, DeliveryState.WAITING_REGISTRATION))
    assert hold(first, delivery).state == DeliveryState.WAITING_RELEASE


def test_what_the_portal_refused_is_kept_to_be_sent_again(first: Station) -> None:  # noqa: F811
    delivery = prepare(first)
    write = first.database.write
    write(first.actor, lambda work: holds.leaves(work, delivery, Told.PHONE))
    write(first.actor, lambda work: holds.created(work, first.keys, delivery, None, "token"))
    write(first.actor, lambda work: holds.fail(work, delivery, "quota"))
    assert (hold(first, delivery).state, hold(first, delivery).trouble) == (DeliveryState.FAILED, "quota")
    with first.database.reading() as session:
        assert draft_of(session, first.keys, delivery)


def test_a_recall_stops_every_workstation_at_once(first: Station) -> None:  # noqa: F811
    delivery = prepare(first)
    write = first.database.write
    with pytest.raises(Refused):  # nobody has sent it
        write(first.actor, lambda work: recalls.recall(work, delivery))
    write(first.actor, lambda work: holds.leaves(work, delivery, Told.PHONE))
    write(first.actor, lambda work: holds.created(work, first.keys, delivery, None, "token"))
    assert write(first.actor, lambda work: recalls.recall(work, delivery))
    assert not write(first.actor, lambda work: holds.take(work, delivery))
    with first.database.reading() as session:
        assert recalls.to_recall(session) == [delivery]
    write(first.actor, lambda work: recalls.recalled(work, delivery))
    assert hold(first, delivery).state == DeliveryState.REVOKED
    assert not write(first.actor, lambda work: recalls.recall(work, delivery))
    with first.database.reading() as session:
        assert recalls.to_recall(session) == []
        (row,) = listed(session, first.keys, ["praxis"])
    assert [each.state for each in row.steps] == ["sealing", "uploading", "revoked"]


def test_what_does_not_follow_is_passed_over(first: Station) -> None:  # noqa: F811
    delivery = prepare(first)
    for event, actor in (("receipt", Actor.PATIENT), ("expire", Actor.SWEEP), ("rekey", Actor.PATIENT)):
        act = partial(holds.happened, delivery=delivery, event=event, actor=actor)
        assert not first.database.write(first.actor, act)
    assert hold(first, delivery).state == DeliveryState.SEALING
