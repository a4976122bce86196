"""A workstation that heard nothing for long asks how things stand; it believes that no more than events."""

from __future__ import annotations

import os

import pytest

from tests.servers.portal import Patient, Practice, RunningPortal, Upload, some_files, text
from tomail.secure.portal.sweep import sweep
from tomail.secure.protocol.identifiers import IdKind, new_id
from tomail.secure.protocol.limits import DAY

pytestmark = pytest.mark.slow  # a server of its own, its files and its mail


def test_how_a_delivery_stands_is_told_at_every_step(
    portal: RunningPortal, practice: Practice, patient: Patient
) -> None:
    sent = practice.announce(patient.address)
    path = f"/v1/practice/deliveries/{sent.id}"
    told = [practice.done("GET", path)]
    practice.upload(sent)
    practice.complete(sent)
    told.append(practice.done("GET", path))
    patient.register(sent.invite, practice)
    told.append(practice.done("GET", path))
    practice.accept(patient)
    practice.let_read(sent, patient)
    told.append(practice.done("GET", path))
    portal.clock.forward(2 * DAY)
    sweep(portal.portal)
    told.append(practice.done("GET", path))
    states = ["uploading", "waiting_registration", "waiting_release", "delivered", "expired"]
    assert [each["state"] for each in told] == states
    assert [each["account"] for each in told] == [None, None, *[patient.account] * 3]
    assert [each["kid"] for each in told] == [*[None] * 3, patient.keys.kid, None]
    assert all(each["receipt"] is None for each in told)


def test_a_receipt_is_told_again_as_the_event_told_it(
    practice: Practice, reader: Patient, sent: Upload
) -> None:
    practice.events()
    reader.done("POST", f"/v1/deliveries/{sent.id}/receipt", reader.read(sent))
    (event,) = practice.events()
    told = practice.done("GET", f"/v1/practice/deliveries/{sent.id}")
    assert told["state"] == "read"
    assert told["receipt"] == {name: event[name] for name in ("manifest_sha256", "signed_at", "signature")}


def test_an_answer_waits_was_fetched_or_never_was(practice: Practice, reader: Patient, sent: Upload) -> None:
    answer = Upload(new_id(IdKind.DELIVERY), some_files(10))
    path = f"/v1/practice/inbox/{answer.id}"
    assert practice.ask("GET", path).status_code == 404
    reader.done("POST", "/v1/replies", {"id": answer.id, "answers": sent.id, "size": answer.size})
    reader.put_parts(f"/v1/replies/{answer.id}", answer)
    assert practice.ask("GET", path).status_code == 404  # the patient may leave it at that
    sealed = {"kid": practice.keys.kid, "wrap": text(os.urandom(1168)), "signature": text(os.urandom(64))}
    reader.done("POST", f"/v1/replies/{answer.id}/complete", {"files": answer.announced, **sealed})
    waits = practice.done("GET", path)
    assert (waits["state"], waits["account"], waits["answers"]) == ("delivered", reader.account, sent.id)
    practice.done("POST", f"{path}/ack")
    assert practice.done("GET", path)["state"] == "fetched"
    assert practice.ask("GET", f"/v1/practice/inbox/{sent.id}").status_code == 404  # no answer
    assert practice.ask("GET", f"/v1/practice/deliveries/{answer.id}").status_code == 404
