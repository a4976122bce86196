"""Deliveries, relations and invitations against a model: whatever is asked for, in whatever order.

What is not possible is refused and changes nothing; what was done before is answered as before.
"""

from __future__ import annotations

import hashlib
import itertools
import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    multiple,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.servers.portal import Pair, Patient, RunningPortal, Upload, some_files
from tomail.secure.portal.audit import first_bad
from tomail.secure.portal.sweep import ROWS_KEPT, sweep
from tomail.secure.protocol import proofs
from tomail.secure.protocol.limits import DAY

pytestmark = pytest.mark.slow  # a server of its own, its files and its mail

TORTURE = bool(os.environ.get("TOMAIL_TORTURE"))
EXAMPLES, STEPS = (400, 60) if TORTURE else (4, 40)
KEPT = ("waiting_registration", "waiting_release", "delivered", "read")
_names = itertools.count()


@dataclass
class Known:
    """What the model thinks of a delivery. `invite`: "", "open", "used" or "void"."""

    upload: Upload
    state: str
    invite: str
    attached: bool  # the portal knows whose it is
    since: datetime
    complete: bool = False
    kid: str = ""  # it is wrapped for


class Model(RuleBasedStateMachine):
    """A practice and a patient; many deliveries."""

    portal: ClassVar[RunningPortal]
    deliveries = Bundle("deliveries")

    def __init__(self) -> None:
        super().__init__()
        self.portal.clock.forward(2 * 3600)
        self.practice = self.portal.practice()
        self.patient = Patient(self.portal, f"model{next(_names)}@post.test")
        self.relation = ""  # "" before there is one
        self.released = ""  # the key
        self.generation = 1
        self.known: list[Known] = []

    @property
    def is_released(self) -> bool:
        return self.relation == "released" and self.released == self.patient.keys.kid

    @rule(target=deliveries)
    def announce(self) -> Any:
        if self.relation == "blocked":
            return multiple()
        upload = self.practice.announce(self.patient.address, some_files(10))
        assert bool(upload.invite) == (self.relation in ("", "refused"))
        invite, now = "open" if upload.invite else "", self.portal.clock.at
        known = Known(upload, "uploading", invite, not upload.invite, now)
        self.known.append(known)
        return known

    @rule(known=deliveries, with_grant=st.booleans())
    def complete(self, known: Known, with_grant: bool) -> None:
        path = f"/v1/practice/deliveries/{known.upload.id}"
        body: dict[str, Any] = {"files": known.upload.announced}
        if with_grant:
            body["grant"] = self.practice.grant(known.upload, self.patient.keys.kid)
        possible = known.state == "uploading" and self.relation != "blocked"
        if known.state == "uploading":
            self.practice.upload(known.upload)
        self.expect(possible or known.complete, "POST", f"{path}/complete", body)
        if possible:
            known.complete = True
            known.attached |= self.relation in ("waiting_release", "released")
            self._completed(known, with_grant)

    def _completed(self, known: Known, with_grant: bool) -> None:
        if not known.attached:
            known.state = "waiting_registration"
        elif with_grant and self.is_released:
            known.state, known.kid = "delivered", self.patient.keys.kid
        else:
            known.state = "waiting_release"

    @rule(known=deliveries)
    def use_invite(self, known: Known) -> None:
        if not known.upload.invite or (not self.patient.account and known.invite != "open"):
            return
        if not self.patient.account:
            self.patient.register(known.upload.invite, self.practice)
        else:
            may = known.invite == "open" and self.relation in ("waiting_release", "refused")
            repeated = known.invite == "used"
            answer = self.patient.ask("POST", "/v1/relations", self._joining(known))
            assert answer.is_success == (may or repeated), answer.text
            if not may:
                return
        self.relation, known.invite = "waiting_release", "used"
        for each in self.known:
            if each.state == "waiting_registration":
                each.state, each.attached, each.invite = "waiting_release", True, "used"

    def _joining(self, known: Known) -> dict[str, str]:
        hashed = hashlib.sha256(known.upload.invite.encode()).hexdigest()
        kids = self.patient.keys.kid, self.practice.keys.kid
        signature = self.patient.keys.sign(proofs.possession(hashed, *kids))
        return {"invite": known.upload.invite, "practice_kid": kids[1], "signature": signature}

    @precondition(lambda self: self.patient.account)
    @rule(right_key=st.booleans())
    def release(self, right_key: bool) -> None:
        body = self.practice.release(self.patient)
        body["kid"] = body["kid"] if right_key else Pair().kid
        may = right_key and self.relation in ("waiting_release", "released")
        self.expect(may, "POST", f"/v1/practice/accounts/{self.patient.account}/release", body)
        if may:
            self.relation, self.released = "released", self.patient.keys.kid

    @precondition(lambda self: self.patient.account)
    @rule(act=st.sampled_from(["refuse", "block", "unblock"]))
    def turn(self, act: str) -> None:
        sources = {
            "refuse": ("waiting_release", "refused"),
            "block": ("waiting_release", "released", "refused", "blocked"),
            "unblock": ("blocked", "waiting_release"),
        }
        may = self.relation in sources[act]
        self.expect(may, "POST", f"/v1/practice/accounts/{self.patient.account}/{act}")
        if may and act == "refuse" and self.relation == "waiting_release":
            for each in self.known:
                if each.state == "waiting_release":
                    each.state, each.invite = "refused", "used" if each.invite == "used" else "void"
        if may:
            self.relation = {"refuse": "refused", "block": "blocked", "unblock": "waiting_release"}[act]

    @precondition(lambda self: self.patient.account)
    @rule(known=deliveries)
    def grant(self, known: Known) -> None:
        body = self.practice.grant(known.upload, self.patient.keys.kid)
        may = known.state == "waiting_release" and self.is_released
        repeated = known.state in ("delivered", "read") and known.kid == self.patient.keys.kid
        path = f"/v1/practice/deliveries/{known.upload.id}/grant"
        self.expect(may or repeated, "POST", path, body)
        if may:
            known.state, known.kid = "delivered", self.patient.keys.kid

    @rule(known=deliveries)
    def revoke(self, known: Known) -> None:
        may = known.state in ("uploading", "revoked", *KEPT)
        self.expect(may, "POST", f"/v1/practice/deliveries/{known.upload.id}/revoke")
        if may and known.state != "revoked":
            known.state, known.invite = "revoked", "used" if known.invite == "used" else "void"

    @precondition(lambda self: self.patient.account)
    @rule(known=deliveries)
    def read(self, known: Known) -> None:
        may = known.state in ("delivered", "read") and self.relation != "blocked"
        fetched = self.patient.ask("GET", f"/v1/deliveries/{known.upload.id}/files/m")
        assert (fetched.status_code == 200) == may
        path = f"/v1/deliveries/{known.upload.id}/receipt"
        answer = self.patient.ask("POST", path, self.patient.read(known.upload))
        assert answer.is_success == may
        known.state = "read" if may else known.state

    @precondition(lambda self: self.patient.account)
    @rule()
    def rekey(self) -> None:
        keys = Pair()
        signed = proofs.new_possession(self.patient.account, keys.kid, self.generation + 1)
        proof = {"generation": self.generation, "signature": keys.sign(signed)}
        self.patient.done("POST", "/v1/rekey", {**keys.fields, "wraps": self.patient.wraps(), **proof})
        self.patient.keys, self.generation = keys, self.generation + 1
        if self.relation == "released":
            self.relation = "waiting_release"
        for each in self.known:
            if each.state in ("delivered", "read"):
                each.state, each.kid = "waiting_release", ""

    @rule()
    def wait_a_month(self) -> None:
        self.portal.clock.forward(31 * DAY)
        sweep(self.portal.portal)
        for each in self.known:
            if each.state in ("uploading", *KEPT):
                each.state = "expired"
            each.invite = "void"  # used ones answer no repeated request any more either
        self._forgotten()
        if self.patient.account:
            self.patient.login()

    def _forgotten(self) -> None:
        """What ended long ago the portal does not know any more."""
        kept, now = self._states(), self.portal.clock.at
        for each in self.known:
            if each.upload.id not in kept and each.state != "forgotten":
                assert each.state in ("expired", "revoked", "refused")
                assert now - each.since > timedelta(seconds=ROWS_KEPT)
                each.state, each.complete = "forgotten", False

    def _states(self) -> dict[str, str]:
        of_ours = (
            f"SELECT id, state FROM delivery WHERE practice = '{self.practice.id}' AND direction = 'out'"
        )
        with self.portal.portal.database.reading() as connection:
            return {row.id: row.state for row in connection.exec_driver_sql(of_ours)}

    def expect(self, may: bool, method: str, path: str, body: Any = None) -> None:
        status = self.practice.ask(method, path, body).status_code
        assert status == 200 if may else status in (404, 409, 422), (path, status)

    @invariant()
    def as_the_portal_has_it(self) -> None:
        known = {each.upload.id: each.state for each in self.known if each.state != "forgotten"}
        assert self._states() == known
        with self.portal.portal.database.reading() as connection:
            relation = connection.exec_driver_sql(
                f"SELECT state FROM relation WHERE practice = '{self.practice.id}'"
            ).scalar()
            wrapped = connection.exec_driver_sql(
                "SELECT grant_.delivery FROM grant_ JOIN delivery ON delivery.id = grant_.delivery"
                f" WHERE practice = '{self.practice.id}'"
            )
            readable = {each.upload.id for each in self.known if each.state in ("delivered", "read")}
            assert {row.delivery for row in wrapped} == readable
            assert first_bad(connection, self.practice.id) is None
        assert (relation or "") == self.relation


def test_the_portal_does_as_the_model(portal: RunningPortal) -> None:
    Model.portal = portal
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    run_state_machine_as_test(
        Model,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=not TORTURE,
            phases=(Phase.generate, *((Phase.shrink,) if TORTURE else ())),  # shrinking takes minutes
            suppress_health_check=slow,
        ),
    )
