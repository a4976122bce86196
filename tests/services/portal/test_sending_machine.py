"""Anything in any order, at two workstations and in the browser, with requests that are cut: no key reads
that nobody made sure of, each message leaves once, and in the end practice and portal agree."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule
from sqlalchemy import select

from tests.outbox.sink import Sink
from tests.servers.patients import RealPatient
from tests.servers.portal import MailSink, RunningPortal, SetClock
from tests.servers.process import wait_until
from tests.services.workstations import Workstations
from tests.torture import TORTURE
from tomail.base.errors import EnvironmentTrouble, Refused
from tomail.model.secure import Told
from tomail.secure.client.http import AwayKind, PortalAway, PortalClient
from tomail.secure.crypto.codes import check_number
from tomail.secure.portal import tables
from tomail.secure.protocol.states import Check

from .through_portal import Clinic, Station, link_of

NAMES = ("a", "b")
STATIONS = st.integers(0, 1)
GONE = ("failed", "discarded")  # here; there it is revoked, or never was


class Sending(RuleBasedStateMachine):
    """`released`: the names of all keys that a person made sure of."""

    deliveries = Bundle("deliveries")

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        mail, sink = self.stack.enter_context(MailSink()), Sink()
        server = self.stack.enter_context(sink.listening())
        database = f"sqlite:///{folder / 'portal.db'}"
        self.at = self.stack.enter_context(RunningPortal(database, folder / "portal", mail, SetClock()))
        stations = Workstations(f"sqlite:///{folder / 'practice.db'}", folder, self.stack)
        self.clinic = Clinic(self.at, stations, sink, server)
        self.stations = (self.clinic.first, self.clinic.open())
        self.patients = {name: RealPatient(self.at, f"{name}@post.test") for name in NAMES}
        self.people = {name: self.clinic.first.admit(f"{name}@post.test") for name in NAMES}
        self.codes: dict[str, str] = {}
        self.released: set[str] = set()

    def teardown(self) -> None:
        for station in (*self.stations, *self.stations):
            wait_until(partial(_is_quiet, station), "the portal has time")
        self._no_other_key_reads()
        self._agreed()
        self.stack.close()

    @rule(target=deliveries, name=st.sampled_from(NAMES), cut=st.integers(0, 12))
    def send(self, name: str, cut: int) -> str:
        desk = self.clinic.first
        draft = desk.draft(self.people[name])
        try:
            prepared = desk.portal.sending.prepare(draft)
        except Refused:  # blocked
            return ""
        with _cut_after(cut):
            desk.portal.sending.send(prepared.delivery, Told.PHONE if prepared.code else None, draft)
            desk.portal.sending._tried()
        self.codes[prepared.delivery] = prepared.code
        return prepared.delivery

    @rule(name=st.sampled_from(NAMES), right=st.booleans())
    def register(self, name: str, right: bool) -> None:
        patient, desk = self.patients[name], self.clinic.first
        for mail in desk.mails():
            if not patient.account and mail["To"] == patient.address and link_of(mail).invite:
                code = self.codes[str(mail["X-Tomail-Delivery"])] if right else ""
                with suppress(AssertionError):  # it was taken back
                    patient.join(link_of(mail).invite, desk.key, code)

    @rule(name=st.sampled_from(NAMES))
    def renew(self, name: str) -> None:
        if self.patients[name].account:
            self.patients[name].renew()

    @rule(station=STATIONS, cut=st.integers(0, 12))
    def hear(self, station: int, cut: int) -> None:
        with _cut_after(cut), suppress(EnvironmentTrouble):
            self.stations[station].hear()

    @rule(station=STATIONS, cut=st.integers(0, 6))
    def release(self, station: int, cut: int) -> None:
        releases = self.stations[station].portal.releases
        for each in releases.waiting():
            number = releases.number(each.account)
            (patient,) = [one for one in self.patients.values() if one.account == each.account]
            theirs = _number_of(self.stations[station], patient)
            if number == theirs:
                self.released.add(patient.keys.kid)
                with _cut_after(cut), suppress(Refused):
                    releases.release(each.account, Check.NUMBER)

    @rule(station=STATIONS, name=st.sampled_from(NAMES), what=st.sampled_from(["refuse", "block", "unblock"]))
    def decide(self, station: int, name: str, what: str) -> None:
        with suppress(Refused, EnvironmentTrouble):
            getattr(self.stations[station].portal.releases, what)(self.patients[name].account)

    @rule(station=STATIONS, delivery=deliveries, cut=st.integers(0, 3))
    def recall(self, station: int, delivery: str, cut: int) -> None:
        with _cut_after(cut), suppress(Refused, EnvironmentTrouble):
            self.stations[station].portal.sending.recall(delivery)

    @rule(name=st.sampled_from(NAMES))
    def read(self, name: str) -> None:
        patient = self.patients[name]
        for row in patient.box()["deliveries"] if patient.account else []:
            if row["grant"]:
                patient.opened(row["delivery"], self.clinic.first.key)

    @invariant()
    def _no_other_key_reads(self) -> None:
        assert {row.kid for row in self._rows(tables.grant)} <= self.released

    def _agreed(self) -> None:
        there = {row.id: row.state for row in self._rows(tables.delivery)}
        mails = [str(each["X-Tomail-Delivery"]) for each in self.clinic.first.mails()]
        for each in self.clinic.first.services.secure.deliveries():
            assert mails.count(each.id) <= 1
            if each.state in GONE:
                assert there.get(each.id, "revoked") == "revoked"
            else:
                assert there.get(each.id) == each.state

    def _rows(self, table: Any) -> list[Any]:
        with self.at.portal.database.reading() as connection:
            return list(connection.execute(select(table)).all())


def _is_quiet(station: Station) -> bool:
    """What waits was brought on; a portal that was asked too often wants a moment."""
    try:
        station.carry_on()
    except EnvironmentTrouble:
        return False
    return True


def _number_of(station: Station, patient: RealPatient) -> str:
    return check_number(station.key.key_id, patient.keys.kid, patient.portal.url, patient.address)


def _cut_after(requests: int) -> Any:
    """The line holds for so many requests; the next one arrives, and its answer does not."""
    ask, left = PortalClient.ask, [requests]

    def asked(*args: Any, **more: Any) -> Any:
        left[0] -= 1
        if left[0] < -1:
            raise PortalAway(AwayKind.UNREACHABLE)
        answer = ask(*args, **more)
        if left[0] < 0:
            raise PortalAway(AwayKind.UNREACHABLE)
        return answer

    return patch.object(PortalClient, "ask", asked)


TestSending = pytest.mark.slow(pytest.mark.timeout(0 if TORTURE else 300)(Sending.TestCase))
TestSending.settings = settings(
    max_examples=200 if TORTURE else 1,
    stateful_step_count=40 if TORTURE else 20,
    derandomize=not TORTURE,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
