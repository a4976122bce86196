"""The portal killed while people are shut out, let in again, refused or leave, and while it tidies up."""

from __future__ import annotations

import hashlib
import os
import random
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.servers.portal import MailSink, Pair, Patient, Practice, ServedPortal, Upload, some_files, text
from tests.servers.process import wait_until
from tomail.secure.protocol import proofs
from tomail.secure.protocol.identifiers import IdKind, new_id

from .test_process import SEED, forgive, interrupted, own_database, served  # noqa: F401  (fixtures)

pytestmark = pytest.mark.slow  # a server of its own, its files and its mail
TORTURE = bool(os.environ.get("TOMAIL_TORTURE"))
EACH = 5 if TORTURE else 1
TOLD = "registered released blocked unblocked released rekeyed released rekeyed refused registered"


class Turns:
    """One patient's, in this order. Each may be asked for again."""

    def __init__(self, practice: Practice) -> None:
        self.practice, self.patient = practice, Patient(practice.portal)
        self.sent = practice.send(self.patient.address)
        self.patient.register(self.sent.invite, practice)
        practice.accept(self.patient)
        practice.let_read(self.sent, self.patient)
        self.later = practice.announce(self.patient.address)
        practice.upload(self.later)
        self.called_back = practice.send(self.patient.address)
        self.never = practice.announce(f"never.{self.patient.address}")
        self.again = Upload(new_id(IdKind.DELIVERY), some_files(10))
        self.keys = [Pair(), Pair()]

    @property
    def steps(self) -> list[tuple[str, Callable[[], Any]]]:
        practice, patient = self.practice, self.patient
        return [
            ("call back what waits", lambda: self.call_back(self.called_back)),
            ("call back an invitation", lambda: self.call_back(self.never)),
            ("block", lambda: self.turn("block")),
            ("unblock", lambda: self.turn("unblock")),
            ("release", lambda: practice.accept(patient)),
            ("rekey", lambda: self.rekey(1)),
            ("complete known", lambda: practice.complete(self.later)),
            ("release the new key", lambda: practice.accept(patient)),
            ("grant again", lambda: practice.let_read(self.sent, patient)),
            ("grant", lambda: practice.let_read(self.later, patient)),
            ("rekey again", lambda: self.rekey(2)),
            ("refuse", lambda: self.turn("refuse")),
            ("announce", self.announce),
            ("join", self.join),
            ("close", self.close),
        ]

    def turn(self, what: str) -> None:
        self.practice.done("POST", f"/v1/practice/accounts/{self.patient.account}/{what}")

    def call_back(self, upload: Upload) -> None:
        self.practice.done("POST", f"/v1/practice/deliveries/{upload.id}/revoke")

    def rekey(self, generation: int) -> None:
        keys = self.keys[generation - 1]
        signed = proofs.new_possession(self.patient.account, keys.kid, generation + 1)
        proof = {"generation": generation, "signature": keys.sign(signed)}
        self.patient.done("POST", "/v1/rekey", {**keys.fields, "wraps": self.patient.wraps(), **proof})
        self.patient.keys = keys

    def announce(self) -> None:
        body = {"id": self.again.id, "address": self.patient.address, "size": self.again.size}
        made = self.practice.done("POST", "/v1/practice/deliveries", body, idempotency_key=self.again.id)
        self.again.invite = made["invite"]["token"]

    def join(self) -> None:
        hashed = hashlib.sha256(self.again.invite.encode()).hexdigest()
        signed = proofs.possession(hashed, self.patient.keys.kid, self.practice.keys.kid)
        body = {"invite": self.again.invite, "practice_kid": self.practice.keys.kid}
        self.patient.done("POST", "/v1/relations", {**body, "signature": self.patient.keys.sign(signed)})

    def close(self) -> None:
        """Who left is not let in any more, to leave once more."""
        answer = self.patient.ask("DELETE", "/v1/account", {"auth_key": text(self.patient.auth_key)})
        assert answer.status_code in (204, 401), answer.text


def test_killed_in_any_turn_it_goes_on(served: ServedPortal, own_database: str) -> None:  # noqa: F811
    chance = random.Random(SEED)
    practice = served.practice()
    names = [name for name, _ in Turns(practice).steps]
    for dies_in in names * EACH if TORTURE else chance.sample(names, 2):
        practice.events()
        forgive(own_database)
        turns = Turns(practice)
        for name, step in turns.steps:
            if name == dies_in:
                interrupted(served, step, chance.uniform(0, 0.03))
            try:
                step()
            except AssertionError as error:
                raise AssertionError(f"{name} after being killed in {dies_in}") from error
        events, back = practice.events(), (turns.called_back, turns.never)
        told = [each["delivery"] for each in events if each["kind"] == "revoked"]
        assert told == [each.id for each in back], dies_in
        assert {state_of(practice, each) for each in back} == {"revoked"}, dies_in
        kinds = [each["kind"] for each in events if each.get("account") == turns.patient.account]
        assert [each for each in kinds if each != "delivered"] == [*TOLD.split(), "account_closed"], dies_in
        assert {state_of(practice, each) for each in (turns.sent, turns.later)} == {"refused"}, dies_in


def state_of(practice: Practice, upload: Upload) -> str:
    return str(practice.done("GET", f"/v1/practice/deliveries/{upload.id}")["state"])


def test_killed_while_it_tidies_up_it_goes_on(tmp_path: Path, sink: MailSink) -> None:
    """Every start begins to do away with what is due, and is killed over it; the last one ends it."""
    database, chance = tmp_path / "portal.db", random.Random(SEED)
    with ServedPortal(f"sqlite:///{database}", tmp_path / "served", sink) as portal:
        practice = portal.practice()
        uploads = [practice.send(f"p{n}@post.test") for n in range(20)]  # more in a second wait
        Turns(practice).close()
        portal.kill()
        with closing(sqlite3.connect(database, isolation_level=None)) as connection:
            for table in ("delivery", "invite"):
                connection.execute(f"UPDATE {table} SET expires = ?", (int(time.time()) - 1,))
        portal.start()
        for _ in range(20 if TORTURE else 3):
            interrupted(portal, lambda: practice.ask("GET", "/v1/info"), chance.uniform(0, 0.2))
        wait_until(lambda: all(state_of(practice, each) == "expired" for each in uploads), "the sweep")
        told = [each["delivery"] for each in practice.events() if each["kind"] == "expired"]
        assert sorted(told) == sorted({*told})  # each once
        assert {each.id for each in uploads} <= set(told)
        kept = portal.data / "blobs" / "kept"
        wait_until(lambda: not [each for each in kept.rglob("*") if each.is_file()], "no ciphertext")
        with closing(sqlite3.connect(database)) as connection:
            accounts, invites = "SELECT state FROM account", "SELECT DISTINCT state FROM invite"
            wait_until(lambda: connection.execute(accounts).fetchall() == [("deleted",)], "nobody is left")
            assert ("open",) not in connection.execute(invites).fetchall()
