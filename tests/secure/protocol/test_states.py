from __future__ import annotations

import pytest

from tomail.secure.protocol.states import (
    ACCOUNT,
    DELIVERY,
    INVITE,
    MACHINES,
    RELATION,
    REPLY,
    AccountState,
    Actor,
    DeliveryState,
    InviteState,
    Machine,
    NoTransition,
    RelationState,
    ReplyState,
)

STATES = {
    DELIVERY: DeliveryState,
    REPLY: ReplyState,
    ACCOUNT: AccountState,
    RELATION: RelationState,
    INVITE: InviteState,
}


@pytest.mark.parametrize("machine", MACHINES, ids=lambda machine: machine.name)
def test_an_event_of_somebody_means_one_thing_in_a_state(machine: Machine) -> None:
    keys = [(each.source, each.event, each.actor) for each in machine.transitions]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("machine", MACHINES, ids=lambda machine: machine.name)
def test_every_state_can_be_reached_and_none_is_unknown(machine: Machine) -> None:
    reached = {machine.initial}
    while more := {each.target for each in machine.transitions if each.source in reached} - reached:
        reached |= more
    assert reached == set(STATES[machine]) == machine.states()


def test_what_is_over_stays_over() -> None:
    assert DELIVERY.final() == {"refused", "revoked", "expired", "discarded", "bounced"}
    assert INVITE.final() == {"used", "expired", "revoked"}


def test_only_a_workstation_delivers_and_never_before_somebody_registered() -> None:
    ways = [each for each in DELIVERY.transitions if each.target == DeliveryState.DELIVERED]
    assert {each.actor for each in ways} == {Actor.DEVICE}
    assert {each.source for each in ways} == {"uploading", "waiting_release"}


def test_what_a_patient_cannot_bring_about() -> None:
    with pytest.raises(NoTransition):
        DELIVERY.transition("waiting_release", "grant", Actor.PATIENT)
    with pytest.raises(NoTransition):
        RELATION.transition("blocked", "rekey", Actor.PATIENT)


def test_a_repeated_request_is_told_from_an_impossible_one() -> None:
    assert DELIVERY.repeats("delivered", "grant", Actor.DEVICE)
    assert not DELIVERY.repeats("revoked", "grant", Actor.DEVICE)
    assert not RELATION.repeats("waiting_release", "rekey", Actor.PATIENT)  # does something each time


def test_everything_on_the_portal_can_be_called_back() -> None:
    assert DELIVERY.sources("revoke") == DELIVERY.sources("expire")
