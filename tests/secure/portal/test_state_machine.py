"""Deliveries, answers, accounts, relations and invitations against a model: whatever is asked for, in
whatever order.

What is not possible is refused and changes nothing; what was done before is answered as before. The other
practice is not touched by what one does.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import delete, select

from tests.servers.portal import Pair, Patient, RunningPortal, Upload, some_files, text
from tomail.secure.portal import tables
from tomail.secure.portal.audit import first_bad
from tomail.secure.portal.sweep import sweep
from tomail.secure.portal.work import Work
from tomail.secure.protocol.identifiers import IdKind, new_id
from tomail.secure.protocol.limits import DAY, HOUR
from tomail.secure.protocol.states import MACHINES, AccountState, Actor, RelationState

from .model import FORGOTTEN, READABLE, TURNS, Answer, Sent, Side, World

pytestmark = pytest.mark.slow  # a server of its own, its files and its mail

TORTURE = bool(os.environ.get("TOMAIL_TORTURE"))
EXAMPLES, STEPS = (150, 60) if TORTURE else (12, 40)
_ACCOUNT = tables.account.c
SIDES = st.sampled_from([0, 0, 1])
FAR = st.sampled_from([4, 3, 3, 2, 1, 0])
LASTS = st.sampled_from([DAY, 20 * DAY, 60 * DAY])
ELSEWHERE = {  # of the tables: what workstations do before the portal hears of anything, or with a file
    ("delivery", "sealing", "create"),
    ("delivery", "sent_file", "bounce"),
    ("account", "invited", "register"),  # its row begins with it
}
AT_THE_PORTAL = {
    (machine.name, str(each.source), each.event)
    for machine in MACHINES
    for each in machine.transitions
    if each.actor is not Actor.CLERK
} - ELSEWHERE


class Model(RuleBasedStateMachine):
    """Two practices and a patient; many deliveries."""

    portal: ClassVar[RunningPortal]
    sents, answers = Bundle("sents"), Bundle("answers")

    def __init__(self) -> None:
        super().__init__()
        self.practices = {each.id: each for each in (self.portal.practice() for _ in range(2))}
        first, second = (Side(each) for each in self.practices)
        self.world = World((first, second))
        self.patient = Patient(self.portal)
        self.uploads: dict[str, Upload] = {}
        self.heard = {each.id: 0 for each in self.world.sides}
        self._tick(HOUR)

    @initialize(target=sents, far=FAR)
    def begin(self, far: int) -> Any:
        return self._bring(self.world.sides[0], far)

    @rule(target=sents, side=SIDES, far=FAR)
    def bring(self, side: int, far: int) -> Any:
        """On the way that most messages go, whatever stands in it: else few would ever be read."""
        return self._bring(self.world.sides[side], far)

    def _bring(self, side: Side, far: int) -> Any:
        sent = self._announce(side, 60 * DAY)
        if sent is None:
            return multiple()
        self._complete(sent, granted=20 * DAY)
        for step in (self._use_invite, self._release_of, self._grant, self._read)[:far]:
            if self.world.account or step == self._use_invite:
                step(sent)
        return sent

    @rule(target=sents, side=SIDES, lasts=LASTS)
    def announce(self, side: int, lasts: int) -> Any:
        return self._announce(self.world.sides[side], lasts) or multiple()

    def _announce(self, side: Side, lasts: int) -> Sent | None:
        upload = Upload(new_id(IdKind.DELIVERY), some_files(10))
        body = {"id": upload.id, "address": self.patient.address, "size": upload.size}
        named = {**body, "expires": self.world.now + lasts}
        request: dict[str, str] = {"idempotency_key": upload.id}
        sent = self.world.announce(side, upload.id, lasts)
        practice = self.practices[side.id]
        answer = practice.ask("POST", "/v1/practice/deliveries", named, **request)
        assert answer.status_code == (201 if sent else 409), answer.text
        if sent:
            again = practice.ask("POST", "/v1/practice/deliveries", named, **request)
            assert again.json() == answer.json()
            other = practice.ask("POST", "/v1/practice/deliveries", body, **request)
            assert other.status_code == 409
            invite = answer.json()["invite"]
            assert bool(invite) == bool(sent.invite)
            upload.invite = invite["token"] if invite else ""
            self.uploads[sent.id] = upload
        return sent

    @rule(sent=sents, is_whole=st.sampled_from([True, True, False]), granted=st.sampled_from([0, 20 * DAY]))
    def complete(self, sent: Sent, is_whole: bool, granted: int) -> None:
        self._complete(sent, is_whole, granted)

    def _complete(self, sent: Sent, is_whole: bool = True, granted: int = 0) -> None:
        upload = self.uploads[sent.id]
        practice = self.practices[sent.side.id]
        until = self.world.now + granted if granted else 0
        announced = upload.announced if is_whole else upload.announced[:-1]
        body: dict[str, Any] = {"files": announced}
        if granted:
            body["grant"] = practice.grant(upload, self.patient.keys.kid, until)
        if sent.state == "uploading":
            practice.upload(upload)
        may = self.world.complete(sent, is_whole, until) and is_whole
        self._of_delivery(may, sent, "complete", body)

    @rule(sent=sents)
    def use_invite(self, sent: Sent) -> None:
        self._use_invite(sent)

    def _use_invite(self, sent: Sent) -> None:
        self._forgive()
        upload, practice = self.uploads[sent.id], self.practices[sent.side.id]
        if not upload.invite:
            return
        if self.world.account:
            answer = self.patient.joining(upload, practice)
            assert answer.is_success == self.world.join(sent), answer.text
            assert answer.is_success or answer.status_code in (404, 409)
        elif self.world.is_invited(sent):
            self.patient.register(upload.invite, practice)
            self.world.register(sent, self.patient.account, self.patient.keys.kid)
        else:
            assert self._registering(self.patient, sent) == 404

    @rule(sent=sents, times=st.sampled_from([1, 5]))
    def use_invite_for_another_address(self, sent: Sent, times: int) -> None:
        self._forgive()
        for _ in range(times if self.uploads[sent.id].invite else 0):
            assert self._registering(Patient(self.portal), sent) == 404
            self.world.wrong_address(sent)

    def _registering(self, who: Patient, sent: Sent) -> int:
        invite = self.uploads[sent.id].invite
        body = who.registration(invite, self.practices[sent.side.id])
        return who.ask("POST", "/v1/register", body, authorization=f"Invite {invite}").status_code

    @precondition(lambda self: self.world.account)
    @rule(side=SIDES, is_right_key=st.sampled_from([True, True, False]))
    def release(self, side: int, is_right_key: bool) -> None:
        self._release(self.world.sides[side], is_right_key)

    def _release_of(self, sent: Sent) -> None:
        self._release(sent.side, True)

    def _release(self, side: Side, is_right_key: bool) -> None:
        body = self.practices[side.id].release(self.patient)
        body["kid"] = body["kid"] if is_right_key else Pair().kid
        self._of_account(self.world.release(side, is_right_key), side, "release", body)

    @precondition(lambda self: self.world.account)
    @rule(side=SIDES, act=st.sampled_from(["refuse", *sorted(TURNS)]))
    def turn(self, side: int, act: str) -> None:
        where = self.world.sides[side]
        self._of_account(self.world.turn(where, act), where, act)
        self._look()

    @precondition(lambda self: self.world.account)
    @rule(sent=sents, lasts=LASTS)
    def grant(self, sent: Sent, lasts: int) -> None:
        self._grant(sent, lasts)

    def _grant(self, sent: Sent, lasts: int = 20 * DAY) -> None:
        until = self.world.now + lasts
        body = self.practices[sent.side.id].grant(self.uploads[sent.id], self.patient.keys.kid, until)
        self._of_delivery(self.world.grant(sent, until), sent, "grant", body)

    @rule(sent=sents)
    def revoke(self, sent: Sent) -> None:
        self._of_delivery(self.world.revoke(sent), sent, "revoke")

    @precondition(lambda self: self.world.account)
    @rule(sent=sents, is_signed=st.sampled_from([True, True, False]))
    def read(self, sent: Sent, is_signed: bool) -> None:
        self._read(sent, is_signed)

    def _read(self, sent: Sent, is_signed: bool = True) -> None:
        fetched = self.patient.ask("GET", f"/v1/deliveries/{sent.id}/files/m")
        assert (fetched.status_code == 200) == self.world.is_readable(sent)
        body = self.patient.read(self.uploads[sent.id])
        body["signature"] = body["signature"] if is_signed else Pair().sign(b"")
        answer = self.patient.ask("POST", f"/v1/deliveries/{sent.id}/receipt", body)
        assert answer.is_success == self.world.read(sent, is_signed), answer.text
        assert answer.is_success or answer.status_code in (404, 409, 422)

    @precondition(lambda self: self.world.account)
    @rule(target=answers, sent=sents, is_whole=st.booleans())
    def answer(self, sent: Sent, is_whole: bool) -> Any:
        self._forgive()
        upload = Upload(new_id(IdKind.DELIVERY), some_files(10))
        body = {"id": upload.id, "answers": sent.id, "size": upload.size}
        answer, asked = self.world.answer(sent, upload.id), self.patient.ask("POST", "/v1/replies", body)
        assert asked.status_code in ((201,) if answer else (403, 404)), asked.text
        self.uploads[upload.id] = upload
        if answer and is_whole:
            self._complete_answer(answer)
        return answer or multiple()

    @precondition(lambda self: self.world.account)
    @rule(answer=answers)
    def complete_answer(self, answer: Answer) -> None:
        self._complete_answer(answer)

    def _complete_answer(self, answer: Answer) -> None:
        upload, kid = self.uploads[answer.id], self.practices[answer.side.id].keys.kid
        if answer.state == "uploading" and answer.whose == self.world.account:
            self.patient.put_parts(f"/v1/replies/{answer.id}", upload)
        sealed = {"kid": kid, "wrap": text(os.urandom(1168)), "signature": text(os.urandom(64))}
        body = {"files": upload.announced, **sealed}
        asked = self.patient.ask("POST", f"/v1/replies/{answer.id}/complete", body)
        assert asked.is_success == self.world.complete_answer(answer), asked.text
        assert asked.is_success or asked.status_code in (403, 404, 409)

    @rule(answer=answers)
    def fetch_answer(self, answer: Answer) -> None:
        practice, path = self.practices[answer.side.id], f"/v1/practice/inbox/{answer.id}"
        fetched = practice.ask("GET", f"{path}/files/m").status_code
        assert (fetched == 200) == (answer.state == "delivered")
        asked = practice.ask("POST", f"{path}/ack")
        assert asked.is_success == self.world.fetch(answer), asked.text
        assert asked.is_success or asked.status_code in (404, 409)

    @precondition(lambda self: self.world.account)
    @rule()
    def rekey(self) -> None:
        self.patient.rekey()
        self.world.rekey(self.patient.keys.kid)

    @precondition(lambda self: self.world.account)
    @rule(is_right=st.booleans())
    def leave(self, is_right: bool) -> None:
        """And somebody else may begin anew with the address."""
        self._forgive()
        auth_key = self.patient.auth_key if is_right else os.urandom(32)
        asked = self.patient.ask("DELETE", "/v1/account", {"auth_key": text(auth_key)})
        assert asked.status_code == (204 if is_right else 401), asked.text
        if is_right:
            assert self.patient.ask("GET", "/v1/box").status_code == 401
            self.world.leave()
            for side in self.world.sides:
                self._of_account(False, side, "release", self.practices[side.id].release(self.patient))
            self.patient = Patient(self.portal, self.patient.address)

    @rule(
        seconds=st.sampled_from([HOUR, HOUR, 8 * DAY, 22 * DAY, 31 * DAY, 100 * DAY]), is_swept=st.booleans()
    )
    def wait(self, seconds: int, is_swept: bool) -> None:
        self._tick(seconds)
        if is_swept:
            sweep(self.portal.portal)
            self.world.sweep()
        self._forgive()
        if self.world.account:
            self.patient.login()

    @precondition(lambda self: self.world.account)
    @rule()
    def look(self) -> None:
        self._look()

    def _look(self) -> None:
        """The box has what can be read, with its files, and of everything else only that it is there."""
        box = {each["delivery"]: each for each in self.patient.box()["deliveries"]}
        shown = {each.id: each for each in self.world.sent if self._is_shown(each)}
        assert {name: each["state"] for name, each in box.items()} == {
            name: each.state for name, each in shown.items()
        }
        for name, each in box.items():
            assert bool(each["grant"]) == bool(each["files"]) == self.world.is_readable(shown[name])
        for sent in self.world.sent[-5:]:
            fetched = self.patient.ask("GET", f"/v1/deliveries/{sent.id}/files/m").status_code
            assert fetched == (200 if self.world.is_readable(sent) else 404)

    def _is_shown(self, sent: Sent) -> bool:
        mine = sent.whose == self.world.account and sent.side.relation != RelationState.BLOCKED
        return mine and sent.state not in ("uploading", "waiting_registration", FORGOTTEN)

    def _of_delivery(self, may: bool, sent: Sent, act: str, body: Any = None) -> None:
        self._expect(may, sent.side, f"/v1/practice/deliveries/{sent.id}/{act}", body)

    def _of_account(self, may: bool, side: Side, act: str, body: Any = None) -> None:
        self._expect(may, side, f"/v1/practice/accounts/{self.patient.account}/{act}", body)

    def _expect(self, may: bool, side: Side, path: str, body: Any) -> None:
        answer = self.practices[side.id].ask("POST", path, body)
        assert answer.status_code == 200 if may else answer.status_code in (404, 409, 422), (
            may,
            path,
            answer.text,
        )

    def _tick(self, seconds: int) -> None:
        self.portal.clock.forward(seconds)
        self.world.now = int(self.portal.clock.at.timestamp())

    def _forgive(self) -> None:
        """Nobody registers or answers a dozen times an hour but tests."""
        with self.portal.portal.database.writing() as connection:
            connection.execute(delete(tables.throttle))

    def _rows(self, what: str) -> list[Any]:
        practices = ", ".join(f"'{each}'" for each in self.practices)
        with self.portal.portal.database.reading() as connection:
            return list(connection.exec_driver_sql(f"SELECT {what} IN ({practices})"))

    @invariant()
    def as_the_portal_has_it(self) -> None:
        world = self.world
        kept = [each for each in world.everything if each.state != FORGOTTEN]
        states = self._rows("id, state FROM delivery WHERE practice")
        assert dict(map(tuple, states)) == {each.id: each.state for each in kept}
        invites = self._rows("delivery, state FROM invite WHERE practice")
        assert dict(map(tuple, invites)) == {
            each.id: each.invite for each in kept if isinstance(each, Sent) and each.invite
        }
        wrapped = self._rows(
            "delivery FROM grant_ JOIN delivery ON delivery.id = grant_.delivery WHERE practice"
        )
        assert {each[0] for each in wrapped} == {each.id for each in kept if each.wrapped_for}
        assert {each.id for each in world.sent if each.wrapped_for} <= {
            each.id for each in world.sent if each.state in READABLE
        }

    @invariant()
    def whose_the_portal_thinks_they_are(self) -> None:
        world = self.world
        relations = self._rows("account, practice, state FROM relation WHERE practice")
        here = {(world.account, each.id): each.relation for each in world.sides if each.relation}
        gone = {(who, side): state for who, sides in world.left.items() for side, state in sides.items()}
        assert {(who, side): state for who, side, state in relations} == here | gone
        known = {world.account: world.account_state} if world.account else {}
        known |= dict.fromkeys(world.left, AccountState.CLOSING)
        known |= dict.fromkeys(world.deleted, AccountState.DELETED)
        with self.portal.portal.database.reading() as connection:
            found = connection.execute(select(_ACCOUNT.id, _ACCOUNT.state).where(_ACCOUNT.id.in_(known)))
            assert {row.id: row.state for row in found} == known

    @invariant()
    def told_once(self) -> None:
        """Each event to its practice, and nothing else to anybody."""
        heard: Counter[tuple[str, str, str, str]] = Counter()
        for practice, n, kind, subject in self._rows("practice, n, kind, subject FROM event WHERE practice"):
            if n > self.heard[practice]:
                said = json.loads(subject)
                heard[practice, kind, said.get("delivery", ""), said.get("account", "")] += 1
        assert heard == self.world.told
        for practice, *_ in heard.elements():
            self.heard[practice] += 1
        self.world.told.clear()
        self._tick(1)  # a workstation may ask so often in a second

    def teardown(self) -> None:
        with self.portal.portal.database.reading() as connection:
            assert [first_bad(connection, each) for each in self.practices] == [None, None]
        for practice in self.practices.values():
            practice.close()


def test_the_portal_does_as_the_model(portal: RunningPortal, monkeypatch: pytest.MonkeyPatch) -> None:
    Model.portal = portal
    seen, move = Counter[tuple[str, str, str]](), Work.move

    def seeing(unit: Work, machine: Any, table: Any, key: Any, event: str, by: Actor, **values: Any) -> bool:
        source = unit.state(table, key)
        moved = move(unit, machine, table, key, event, by, **values)
        seen[machine.name, source, event] += moved
        return moved

    monkeypatch.setattr(Work, "move", seeing)
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
    never = AT_THE_PORTAL - set(+seen)
    print(f"{sum(seen.values())} transitions; never: {sorted(never)}")
    assert not TORTURE or not never
