"""Several at once: one outcome, and on PostgreSQL nobody waits in a circle."""

from __future__ import annotations

import os
import random
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import psycopg
import pytest

from tests.servers.portal import Pair, Patient, Practice, RunningPortal, Upload, text
from tests.servers.postgresql import PostgreSQL
from tomail.secure.portal import sweep as sweeping
from tomail.secure.portal.audit import first_bad
from tomail.secure.portal.settings import proxy_networks
from tomail.secure.protocol import proofs
from tomail.secure.protocol.identifiers import IdKind, new_id
from tomail.secure.protocol.limits import HOUR, LOGIN_FAILURES

pytestmark = pytest.mark.slow  # a server of its own, its files and its mail

THREADS = 8
ROUNDS = 60 if os.environ.get("TOMAIL_TORTURE") else 4
SEED = int(os.environ.get("TOMAIL_SEED", "1"))
ANSWERS = {200, 201, 204, 403, 404, 409, 412, 422}  # done, or refused for somebody was faster


def deadlocks(server: PostgreSQL, database: str) -> int:
    """As the server counted them."""
    with psycopg.connect(server._conninfo(database.rpartition("/")[2])) as connection:
        connection.execute("SELECT pg_stat_force_next_flush()")
        found = connection.execute(
            "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"
        ).fetchone()
    assert found
    return int(found[0])


class Crowd:
    """A practice's workstations and its patient's browsers, each with a connection of its own."""

    def __init__(self, portal: RunningPortal) -> None:
        self.portal, self.practice = portal, portal.practice()
        self.patient = Patient(portal)
        self.first = self.practice.send(self.patient.address)
        self.waiting = [self.practice.send(self.patient.address) for _ in range(3)]
        self.registration: dict[str, Any] = {}
        self.statuses: list[tuple[str, int]] = []

    def workstation(self) -> Practice:
        one = Practice(self.portal, self.practice.name)
        one.headers, one.keys, one.id = self.practice.headers, self.practice.keys, self.practice.id
        return one

    def browser(self) -> Patient:
        one = Patient(self.portal, self.patient.address)
        one.headers, one.keys, one.account = self.patient.headers, self.patient.keys, self.patient.account
        one.auth_key = self.patient.auth_key
        return one

    def together(self, acts: list[Callable[[], Any]]) -> None:
        """All of them, begun at one moment."""
        barrier = threading.Barrier(len(acts))

        def one(act: Callable[[], Any]) -> None:
            barrier.wait()
            act()

        with ThreadPoolExecutor(len(acts)) as pool:
            for done in [pool.submit(one, act) for act in acts]:
                done.result()

    def practices(self, path: str, body: Any = None) -> Callable[[], Any]:
        workstation = self.workstation()
        return lambda: self.note(path, workstation.ask("POST", f"/v1/practice/{path}", body).status_code)

    def patients(self, path: str, body: Any) -> Callable[[], Any]:
        browser = self.browser()
        return lambda: self.note(path, browser.ask("POST", f"/v1/{path}", body).status_code)

    def sweep(self) -> None:
        """All but what looks at times of files: those are the machine's, and this portal's clock is ahead."""
        for step in (
            sweeping._expire_deliveries,
            sweeping._expire_invites,
            sweeping._remind,
            sweeping._forget,
        ):
            step(self.portal.portal)

    def note(self, path: str, status: int) -> None:
        self.statuses.append((path, status))

    def registering(self) -> Callable[[], Any]:
        """The same request each time, as from somebody who heard no answer."""
        browser, invite = self.browser(), {"authorization": f"Invite {self.first.invite}"}
        self.registration = self.registration or browser.registration(self.first.invite, self.practice)
        body = self.registration
        return lambda: self.note("register", browser.ask("POST", "/v1/register", body, **invite).status_code)

    def revoking(self) -> list[Callable[[], Any]]:
        """What waits for the same registration."""
        return [self.practices(f"deliveries/{each.id}/revoke") for each in self.waiting[:2]]

    def rekeying(self) -> Callable[[], Any]:
        keys, generation = Pair(), self.patient.box()["generation"]
        signed = proofs.new_possession(self.patient.account, keys.kid, generation + 1)
        body = {**keys.fields, "generation": generation, "wraps": self.patient.wraps()}
        return self.patients("rekey", {**body, "signature": keys.sign(signed)})

    def announcing(self) -> Callable[[], Any]:
        workstation = self.workstation()

        def act() -> None:
            upload = workstation.announce(self.patient.address)
            workstation.upload(upload)
            path = f"deliveries/{upload.id}/complete"
            answer = workstation.ask("POST", f"/v1/practice/{path}", {"files": upload.announced})
            self.note(path, answer.status_code)

        return act

    def choices(self, upload: Upload) -> list[Callable[[], Any]]:
        account, delivery = f"accounts/{self.patient.account}", f"deliveries/{upload.id}"
        kid = self.patient.keys.kid
        answer = {"id": new_id(IdKind.DELIVERY), "answers": upload.id}
        return [
            self.practices(f"{account}/release", self.practice.release(self.patient)),
            self.practices(f"{account}/refuse"),
            self.practices(f"{delivery}/grant", self.practice.grant(upload, kid)),
            self.practices(f"{delivery}/grant", self.practice.grant(upload, kid)),
            self.practices(f"{delivery}/revoke"),
            self.patients(f"deliveries/{upload.id}/receipt", self.patient.read(upload)),
            self.patients("replies", {**answer, "size": 10}),
            self.rekeying(),
            self.announcing(),
            self.sweep,
        ]


def test_of_eight_at_once_nobody_waits_in_a_circle(
    portal: RunningPortal, database: str, request: pytest.FixtureRequest
) -> None:
    server: PostgreSQL | None = request.getfixturevalue("postgresql") if "postgresql" in database else None
    before = deadlocks(server, database) if server else 0
    chance = random.Random(SEED)
    for _ in range(ROUNDS):
        portal.clock.forward(HOUR + 1)  # counters begin anew
        crowd = Crowd(portal)
        crowd.together([crowd.registering(), crowd.registering(), *crowd.revoking()])
        assert [status for path, status in crowd.statuses if path == "register"] == [201, 201]
        crowd.patient.login()
        if chance.random() < 0.7:
            crowd.practice.accept(crowd.patient)
        for upload in (crowd.first, crowd.waiting[2]):
            acts = crowd.choices(upload)
            crowd.together(chance.sample(acts, THREADS))
        assert {(path, status) for path, status in crowd.statuses if status not in ANSWERS} == set()
        with portal.portal.database.reading() as connection:
            assert first_bad(connection, crowd.practice.id) is None
    if server:
        assert deadlocks(server, database) == before


def test_many_networks_at_once_have_no_more_tries(
    portal: RunningPortal, reader: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who asks from many places does not get past the pause by being quick."""
    behind = replace(portal.portal.settings, proxies=proxy_networks(("127.0.0.1",)))
    monkeypatch.setattr(portal.portal, "settings", behind)
    wrong = {"address": reader.address, "auth_key": text(os.urandom(32))}
    people = [Patient(portal, reader.address) for _ in range(24)]

    def login(number: int) -> int:
        headers = {"x_forwarded_for": f"198.51.{number}.1"}
        return people[number].ask("POST", "/v1/login", wrong, **headers).status_code

    with ThreadPoolExecutor(len(people)) as pool:
        found = list(pool.map(login, range(len(people))))
    assert found.count(401) == LOGIN_FAILURES.count
    assert found.count(429) == len(people) - LOGIN_FAILURES.count
