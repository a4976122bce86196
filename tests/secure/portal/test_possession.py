"""Whoever brings a key has it, made it for this invitation, and saw a key that is the practice's."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from tests.servers.portal import Pair, Patient, Practice, RunningPortal, Upload, text
from tomail.secure.protocol import proofs

pytestmark = pytest.mark.slow  # a server of its own, its files and its mail


def proof(patient: Patient, invite: str, practice_kid: str, signer: Pair | None = None) -> dict[str, str]:
    signed = proofs.possession(hashlib.sha256(invite.encode()).hexdigest(), patient.keys.kid, practice_kid)
    return {"practice_kid": practice_kid, "signature": (signer or patient.keys).sign(signed)}


def false_proofs(patient: Patient, invite: str, practice: Practice, other: Practice) -> dict[str, Any]:
    kid = practice.keys.kid
    return {
        "another's signature": proof(patient, invite, kid, Pair()),
        "of another invitation": proof(patient, f"{invite}x", kid),
        "of another practice": proof(patient, invite, other.keys.kid),
        "of a key that is nobody's": proof(patient, invite, Pair().kid),
        "said to be the practice's": {**proof(patient, invite, Pair().kid), "practice_kid": kid},
        "none": {"practice_kid": kid, "signature": text(bytes(64))},
    }


def test_a_registration_proves_its_key(
    portal: RunningPortal, practice: Practice, patient: Patient, sent: Upload
) -> None:
    other, headers = portal.practice("Praxis am See"), {"authorization": f"Invite {sent.invite}"}
    whole = patient.registration(sent.invite, practice)
    for what, false in false_proofs(patient, sent.invite, practice, other).items():
        answer = patient.ask("POST", "/v1/register", {**whole, **false}, **headers)
        assert (answer.status_code, answer.json()) == (422, {"error": "invalid"}), what
    taken = {**whole, "sig": Pair().fields["sig"]}  # not what `kid` names
    assert patient.ask("POST", "/v1/register", taken, **headers).status_code == 422
    assert practice.events() == []
    assert patient.ask("POST", "/v1/register", whole, **headers).status_code == 201


def test_one_more_practice_is_joined_with_a_proof(
    portal: RunningPortal, practice: Practice, reader: Patient
) -> None:
    other = portal.practice("Praxis am See")
    invite = other.send(reader.address).invite
    for what, false in false_proofs(reader, invite, other, practice).items():
        answer = reader.ask("POST", "/v1/relations", {"invite": invite, **false})
        assert answer.status_code == 422, what
    assert other.events() == []
    joined = {"invite": invite, **proof(reader, invite, other.keys.kid)}
    assert reader.done("POST", "/v1/relations", joined)["state"] == "waiting_release"


def test_an_older_key_of_the_practice_is_the_practices(
    portal: RunningPortal, practice: Practice, patient: Patient, sent: Upload
) -> None:
    """The link is older than the practice's newest key."""
    older, keys, stated = practice.keys, Pair(), b"{}"
    signed = proofs.statement(stated)
    both = {"signature": keys.sign(signed), "previous_signature": older.sign(signed)}
    body = {**keys.fields, "epoch": 2, "statement": text(stated), **both}
    practice.done("POST", "/v1/practice/keys", body)
    patient.register(sent.invite, practice)


def test_new_keys_are_proved_by_themselves_for_this_account_and_this_turn(
    practice: Practice, reader: Patient
) -> None:
    keys, before = Pair(), reader.box()["kid"]

    def asked(account: str, generation: int, signer: Pair) -> int:
        signed = proofs.new_possession(account, keys.kid, generation)
        body = {**keys.fields, "generation": 1, "wraps": reader.wraps(), "signature": signer.sign(signed)}
        return reader.ask("POST", "/v1/rekey", body).status_code

    assert asked(reader.account, 2, reader.keys) == 422
    assert asked(reader.account, 3, keys) == 422
    assert asked("a_" + "a" * 16, 2, keys) == 422
    assert reader.box()["kid"] == before
    assert asked(reader.account, 2, keys) == 200
