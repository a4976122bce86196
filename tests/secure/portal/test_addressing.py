"""A new address: the patient asks, both addresses say yes, a practice too."""

from __future__ import annotations

import os
from typing import Any

import pytest

from tests.servers.portal import Patient, Practice, RunningPortal, Upload, text
from tomail.secure.portal.sweep import sweep
from tomail.secure.protocol.limits import DAY

pytestmark = pytest.mark.slow  # a server of its own, its files and its mail


class Move:
    """A patient who moves to another mailbox."""

    def __init__(self, portal: RunningPortal, practice: Practice, patient: Patient) -> None:
        self.portal, self.practice, self.patient = portal, practice, patient
        self.old, self.new = patient.address, f"new-{patient.address}"
        self.new_key = os.urandom(32)
        self.account = f"/v1/practice/accounts/{patient.account}"

    def begin(self, address: str = "", auth_key: bytes = b"") -> int:
        keys = {"auth_key": text(auth_key or self.patient.auth_key), "new_auth_key": text(self.new_key)}
        return self.patient.ask("POST", "/v1/address", {"address": address or self.new, **keys}).status_code

    def token(self, address: str) -> str:
        """From the newest mail there."""
        self.portal.send_mails()
        lines = self.portal.sink.to(address)[-1].get_content().splitlines()
        (link,) = [line for line in lines if "#c=" in line]
        return str(link.partition("#c=")[2].partition("&")[0])

    def says_yes(self, address: str) -> Any:
        return self.patient.done("POST", "/v1/address/confirm", {"token": self.token(address)})

    def decide(self, address: str = "", accept: bool = True) -> int:
        body = {"address": address or self.new, "accept": accept}
        return self.practice.ask("POST", f"{self.account}/address", body).status_code

    def login(self, address: str, auth_key: bytes) -> int:
        body = {"address": address, "auth_key": text(auth_key)}
        return self.patient.ask("POST", "/v1/login", body).status_code


@pytest.fixture
def move(portal: RunningPortal, practice: Practice, reader: Patient) -> Move:
    return Move(portal, practice, reader)


def test_an_address_changes_when_all_said_yes(move: Move, sent: Upload) -> None:
    patient, practice = move.patient, move.practice
    assert move.begin(auth_key=os.urandom(32)) == 401
    assert move.begin() == 202
    assert move.decide() == 404  # nobody is asked yet
    assert move.says_yes(move.old) == {"waits_for": "address"}
    assert practice.done("GET", move.account)["new_address"] is None
    practice.events()
    for _ in range(2):
        assert move.says_yes(move.new) == {"waits_for": "practice"}
    assert [each["kind"] for each in practice.events()] == ["address_wanted"]
    assert practice.done("GET", move.account)["new_address"] == move.new
    assert patient.box()["address_change"]["new"] is True
    assert move.login(move.old, patient.auth_key) == 200
    assert move.decide("other@post.test") == 404
    for _ in range(2):
        assert move.decide() == 204
    assert patient.ask("GET", "/v1/box").status_code == 401  # sessions ended
    assert move.login(move.old, patient.auth_key) == 401
    patient.address, patient.auth_key = move.new, move.new_key
    patient.login()
    assert patient.box()["address_change"] is None
    assert patient.delivery(sent)["state"] == "delivered"
    assert not practice.announce(move.new).invite
    assert practice.announce(move.old).invite  # nobody's any more
    move.portal.send_mails()
    for address in (move.old, move.new):
        assert "geändert" in move.portal.sink.to(address)[-1]["Subject"]


def test_each_practice_takes_it_over_for_itself(portal: RunningPortal, move: Move) -> None:
    """What one said yes to is told to the other, which knows its patient by the older one until then."""
    other, patient = portal.practice("Praxis am See"), move.patient
    patient.relate(other.send(patient.address), other)
    other.accept(patient)
    move.begin()
    move.says_yes(move.old)
    move.says_yes(move.new)
    other.events()
    assert move.decide() == 204
    assert move.practice.done("GET", move.account)["new_address"] is None
    assert [each["kind"] for each in other.events()] == ["address_changed"]
    assert other.done("GET", move.account)["new_address"] == move.new
    patient.address, patient.auth_key = move.new, move.new_key
    patient.login()
    to_old = other.announce(move.old)
    assert not to_old.invite
    other.upload(to_old)
    assert other.complete(to_old, other.grant(to_old, patient.keys.kid)) == "delivered"
    assert patient.delivery(to_old)["state"] == "delivered"
    for accept, left in ((False, move.new), (True, None), (True, None)):
        other.done("POST", f"{move.account}/address", {"address": move.new, "accept": accept})
        assert other.done("GET", move.account)["new_address"] == left
    assert not other.announce(move.new).invite
    assert other.announce(move.old).invite  # nobody's any more


def test_a_practice_says_no(move: Move) -> None:
    move.begin()
    move.says_yes(move.old)
    move.says_yes(move.new)
    assert move.decide(accept=False) == 204
    assert move.decide() == 404
    assert move.login(move.old, move.patient.auth_key) == 200


def test_a_no_before_any_yes_ends_it_for_every_practice(portal: RunningPortal, move: Move) -> None:
    """Whoever doubts may know that the mailbox is somebody else's; the patient may ask again."""
    other, patient = portal.practice("Praxis am See"), move.patient
    patient.relate(other.send(patient.address), other)
    other.accept(patient)
    for _ in range(2):
        assert move.begin() == 202
        move.says_yes(move.old)
        move.says_yes(move.new)
        assert other.done("GET", move.account)["new_address"] == move.new
        other.events()
        move.practice.events()
        assert move.decide(accept=False) == 204
        assert other.done("GET", move.account)["new_address"] is None
        assert [each["kind"] for each in other.events()] == ["address_over"]
        assert move.practice.events() == []  # who said so
        assert move.login(move.new, move.new_key) == 401
    assert move.login(move.old, patient.auth_key) == 200


@pytest.mark.parametrize("ends", ["withdrawn", "replaced", "expired"])
def test_whoever_was_asked_hears_that_nobody_is_any_more(
    portal: RunningPortal, move: Move, ends: str
) -> None:
    move.begin()
    move.says_yes(move.old)
    move.practice.events()
    move.patient.done("DELETE", "/v1/address")
    assert move.practice.events() == []  # nobody was asked yet
    move.begin()
    move.says_yes(move.old)
    move.says_yes(move.new)
    assert [each["kind"] for each in move.practice.events()] == ["address_wanted"]
    if ends == "withdrawn":
        move.patient.done("DELETE", "/v1/address")
    elif ends == "replaced":
        move.begin(f"better-{move.new}")
    else:
        portal.clock.forward(8 * DAY)
        for _ in range(2):
            sweep(portal.portal)
    told = [each for each in move.practice.events() if each["kind"].startswith("address")]
    assert [(each["kind"], each["account"]) for each in told] == [("address_over", move.patient.account)]
    assert move.practice.done("GET", move.account)["new_address"] is None


def test_only_a_practice_that_released_them_decides(move: Move, sent: Upload) -> None:
    move.begin()
    move.says_yes(move.old)
    move.says_yes(move.new)
    move.practice.done("POST", f"{move.account}/block")
    assert move.decide() == 409


def test_somebodys_address_is_not_told_and_not_taken(portal: RunningPortal, move: Move) -> None:
    other = portal.practice("Praxis am See")
    there = Patient(portal)
    there.register(other.send(there.address).invite, other)
    portal.send_mails()
    before = len(portal.sink.to(there.address))
    assert move.begin(there.address) == 202  # as for any
    portal.send_mails()
    assert len(portal.sink.to(there.address)) == before
    assert "andere E-Mail-Adresse" in portal.sink.to(move.old)[-1].get_content()


def test_somebody_who_registers_there_meanwhile_keeps_it(portal: RunningPortal, move: Move) -> None:
    move.begin()
    move.says_yes(move.old)
    move.says_yes(move.new)
    there = Patient(portal, move.new)
    there.register(move.practice.send(move.new).invite, move.practice)
    assert move.decide() == 409
    assert move.login(move.old, move.patient.auth_key) == 200


def test_it_is_withdrawn_replaced_and_forgotten(portal: RunningPortal, move: Move) -> None:
    move.begin()
    first = move.token(move.new)
    move.begin(f"better-{move.new}")
    refused = move.patient.ask("POST", "/v1/address/confirm", {"token": first})
    assert refused.status_code == 404
    move.patient.done("DELETE", "/v1/address")
    assert move.patient.box()["address_change"] is None
    move.begin()
    assert move.begin() == 429  # three a day
    token = move.token(move.old)
    portal.clock.forward(8 * DAY)
    assert move.patient.ask("POST", "/v1/address/confirm", {"token": token}).status_code == 404
    sweep(portal.portal)
    with portal.portal.database.reading() as connection:
        rows = f"SELECT count(*) FROM address_change WHERE account = '{move.patient.account}'"
        assert connection.exec_driver_sql(rows).scalar() == 0
