"""Who may do what: every row of the route table, asked by everybody who may not.

A route without a row here fails.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from tests.servers.portal import (
    Pair,
    Patient,
    Person,
    Practice,
    RunningPortal,
    Upload,
    digest,
    some_files,
    text,
)
from tomail.secure.portal.access import Auth
from tomail.secure.portal.call import Endpoint
from tomail.secure.portal.routes import ROUTES
from tomail.secure.portal.setup_codes import new_code
from tomail.secure.protocol import proofs
from tomail.secure.protocol.identifiers import IdKind, new_id

pytestmark = pytest.mark.slow  # a server of its own, its files and its mail


@dataclass
class Scene:
    """A practice with a patient who reads, uploads that are not complete, one that waits for release."""

    portal: RunningPortal
    practice: Practice
    patient: Patient
    sent: Upload
    waiting: Upload
    upload: Upload
    reply: Upload
    answered: Upload
    newcomer: Patient
    invited: Upload


@dataclass(frozen=True)
class Asked:
    """A request as whoever is allowed makes it."""

    path: str
    body: Any = None
    headers: tuple[tuple[str, str], ...] = ()


@pytest.fixture
def scene(portal: RunningPortal, practice: Practice, reader: Patient, sent: Upload) -> Scene:
    waiting = practice.send(reader.address)
    upload = practice.announce(reader.address)
    practice.upload(upload)
    reply, answered = (Upload(new_id(IdKind.DELIVERY), some_files(50)) for _ in range(2))
    for each in (reply, answered):
        reader.done("POST", "/v1/replies", {"id": each.id, "answers": sent.id, "size": each.size})
        reader.put_parts(f"/v1/replies/{each.id}", each)
    reader.done("POST", f"/v1/replies/{answered.id}/complete", completing(practice, answered))
    newcomer = Patient(portal)
    invited = practice.send(newcomer.address)
    return Scene(portal, practice, reader, sent, waiting, upload, reply, answered, newcomer, invited)


def completing(practice: Practice, upload: Upload) -> dict[str, Any]:
    sealed = {"kid": practice.keys.kid, "wrap": text(os.urandom(1168)), "signature": text(os.urandom(64))}
    return {"files": upload.announced, **sealed}


def rekeying(s: Scene) -> dict[str, Any]:
    keys = Pair()
    generation = s.patient.box()["generation"]
    signed = proofs.new_possession(s.patient.account, keys.kid, generation + 1)
    return {
        **keys.fields,
        "generation": generation,
        "wraps": s.patient.wraps(),
        "signature": keys.sign(signed),
    }


def next_key(s: Scene) -> dict[str, Any]:
    keys, stated = Pair(), b"{}"
    signed = proofs.statement(stated)
    both = {"signature": keys.sign(signed), "previous_signature": s.practice.keys.sign(signed)}
    return {**keys.fields, "epoch": 2, "statement": text(stated), **both}


def joining(s: Scene) -> dict[str, Any]:
    other = s.portal.practice("Praxis am See")
    upload = other.send(s.patient.address)
    hashed = hashlib.sha256(upload.invite.encode()).hexdigest()
    signed = proofs.possession(hashed, s.patient.keys.kid, other.keys.kid)
    signature = s.patient.keys.sign(signed)
    return {"invite": upload.invite, "practice_kid": other.keys.kid, "signature": signature}


def part(s: Scene, base: str, upload: Upload) -> Asked:
    data = upload.files["m"]
    return Asked(f"{base}/{upload.id}/files/m/parts/0", data, (("digest", digest(data)),))


def announcing(s: Scene) -> Asked:
    body = {"id": new_id(IdKind.DELIVERY), "address": s.patient.address, "size": 100}
    return Asked("/v1/practice/deliveries", body, (("idempotency-key", secrets.token_hex(8)),))


def of_account(s: Scene, act: str, body: Any = None) -> Asked:
    return Asked(f"/v1/practice/accounts/{s.patient.account}{act}", body)


def of_delivery(upload: Upload, act: str, body: Any = None) -> Asked:
    return Asked(f"/v1/practice/deliveries/{upload.id}/{act}", body)


def moving(s: Scene, address: str) -> dict[str, str]:
    keys = {"auth_key": text(s.patient.auth_key), "new_auth_key": text(s.patient.auth_key)}
    return {"address": address, **keys}


def agreed_address(s: Scene) -> dict[str, Any]:
    """The practice's no to one that the patient asked for, and both addresses said yes to."""
    address = f"agreed-{s.patient.address}"
    s.patient.done("POST", "/v1/address", moving(s, address))
    with s.portal.portal.database.writing() as connection:
        connection.exec_driver_sql("UPDATE address_change SET old_said = true, new_said = true")
    return {"address": address, "accept": False}


def another_device(s: Scene) -> str:
    made = s.practice.done("POST", "/v1/practice/devices", Pair().fields)
    return str(made["device"])


ROWS: dict[str, Callable[[Scene], Asked]] = {
    "GET /": lambda s: Asked("/"),
    "GET /static/{name:path}": lambda s: Asked("/static/nothing.js"),
    "GET /v1/info": lambda s: Asked("/v1/info"),
    "GET /healthz": lambda s: Asked("/healthz"),
    "GET /readyz": lambda s: Asked("/readyz"),
    "POST /v1/practice/enrol": lambda s: Asked(
        "/v1/practice/enrol", Practice(s.portal, "Neu").enrolment(new_code(s.portal.portal)[0])
    ),
    "PUT /v1/practice/profile": lambda s: Asked("/v1/practice/profile", s.practice.profile),
    "POST /v1/practice/keys": lambda s: Asked("/v1/practice/keys", next_key(s)),
    "POST /v1/practice/devices": lambda s: Asked("/v1/practice/devices", Pair().fields),
    "DELETE /v1/practice/devices/{w}": lambda s: Asked(f"/v1/practice/devices/{another_device(s)}"),
    "GET /v1/practice/events": lambda s: Asked("/v1/practice/events?after=0&wait=0"),
    "POST /v1/practice/deliveries": announcing,
    "GET /v1/practice/deliveries/{d}": lambda s: Asked(f"/v1/practice/deliveries/{s.sent.id}"),
    "PUT /v1/practice/deliveries/{d}/files/{f}/parts/{n}": lambda s: part(
        s, "/v1/practice/deliveries", s.upload
    ),
    "POST /v1/practice/deliveries/{d}/complete": lambda s: of_delivery(
        s.upload, "complete", {"files": s.upload.announced}
    ),
    "POST /v1/practice/deliveries/{d}/grant": lambda s: of_delivery(
        s.waiting, "grant", s.practice.grant(s.waiting, s.patient.keys.kid)
    ),
    "POST /v1/practice/deliveries/{d}/revoke": lambda s: of_delivery(s.sent, "revoke"),
    "GET /v1/practice/accounts/{a}": lambda s: of_account(s, ""),
    "POST /v1/practice/accounts/{a}/release": lambda s: of_account(
        s, "/release", s.practice.release(s.patient)
    ),
    "POST /v1/practice/accounts/{a}/refuse": lambda s: of_account(s, "/refuse"),
    "POST /v1/practice/accounts/{a}/block": lambda s: of_account(s, "/block"),
    "POST /v1/practice/accounts/{a}/unblock": lambda s: of_account(s, "/unblock"),
    "POST /v1/practice/accounts/{a}/address": lambda s: of_account(s, "/address", agreed_address(s)),
    "GET /v1/practice/inbox": lambda s: Asked("/v1/practice/inbox"),
    "GET /v1/practice/inbox/{d}": lambda s: Asked(f"/v1/practice/inbox/{s.answered.id}"),
    "GET /v1/practice/inbox/{d}/files/{f}": lambda s: Asked(f"/v1/practice/inbox/{s.answered.id}/files/m"),
    "POST /v1/practice/inbox/{d}/ack": lambda s: Asked(f"/v1/practice/inbox/{s.answered.id}/ack"),
    "POST /v1/invite/check": lambda s: Asked("/v1/invite/check", {}),
    "POST /v1/register": lambda s: Asked(
        "/v1/register", s.newcomer.registration(s.invited.invite, s.practice)
    ),
    "POST /v1/relations": lambda s: Asked("/v1/relations", joining(s)),
    "POST /v1/login": lambda s: Asked(
        "/v1/login", {"address": s.patient.address, "auth_key": text(s.patient.auth_key)}
    ),
    "POST /v1/logout": lambda s: Asked("/v1/logout"),
    "POST /v1/reset": lambda s: Asked("/v1/reset", {"address": s.patient.address}),
    "POST /v1/reset/confirm": lambda s: Asked(
        "/v1/reset/confirm", {"token": secrets.token_hex(), "auth_key": text(os.urandom(32))}
    ),
    "POST /v1/address": lambda s: Asked("/v1/address", moving(s, f"new-{s.patient.address}")),
    "POST /v1/address/confirm": lambda s: Asked("/v1/address/confirm", {"token": secrets.token_hex()}),
    "DELETE /v1/address": lambda s: Asked("/v1/address"),
    "PUT /v1/password": lambda s: Asked(
        "/v1/password", {"auth_key": text(s.patient.auth_key), "new_auth_key": text(s.patient.auth_key)}
    ),
    "GET /v1/box": lambda s: Asked("/v1/box"),
    "GET /v1/deliveries/{d}/files/{f}": lambda s: Asked(f"/v1/deliveries/{s.sent.id}/files/m"),
    "POST /v1/deliveries/{d}/receipt": lambda s: Asked(
        f"/v1/deliveries/{s.sent.id}/receipt", s.patient.read(s.sent)
    ),
    "PUT /v1/bundle": lambda s: Asked("/v1/bundle", {"wraps": s.patient.wraps()}, (("if-match", "1"),)),
    "POST /v1/rekey": lambda s: Asked("/v1/rekey", rekeying(s)),
    "DELETE /v1/account": lambda s: Asked("/v1/account", {"auth_key": text(s.patient.auth_key)}),
    "POST /v1/replies": lambda s: Asked(
        "/v1/replies", {"id": new_id(IdKind.DELIVERY), "answers": s.sent.id, "size": 100}
    ),
    "PUT /v1/replies/{d}/files/{f}/parts/{n}": lambda s: part(s, "/v1/replies", s.reply),
    "POST /v1/replies/{d}/complete": lambda s: Asked(
        f"/v1/replies/{s.reply.id}/complete", completing(s.practice, s.reply)
    ),
}
GUARDED = tuple(each for each in ROUTES if each.auth in (Auth.DEVICE, Auth.SESSION, Auth.INVITE))
NOT_AS_IT_IS = {  # what whoever is allowed gets in this scene
    "GET /static/{name:path}": 404,
    "POST /v1/reset/confirm": 404,
    "POST /v1/address/confirm": 404,
    "POST /v1/practice/accounts/{a}/refuse": 409,
}
SIGNS_IN = ("PUT /v1/password", "POST /v1/rekey", "DELETE /v1/account")  # after what ended the session
LAST = [  # in this order: they take something away that others need
    "POST /v1/deliveries/{d}/receipt",
    "POST /v1/practice/deliveries/{d}/revoke",
    "POST /v1/practice/inbox/{d}/ack",
    "POST /v1/practice/accounts/{a}/block",
    "POST /v1/practice/accounts/{a}/unblock",
    "POST /v1/logout",
    "PUT /v1/password",
    "POST /v1/rekey",
    "POST /v1/practice/keys",
    "DELETE /v1/account",
]
OF_THE_CALLER = {  # nothing in them belongs to somebody: another one gets their own, or may make one
    "PUT /v1/practice/profile",
    "POST /v1/practice/devices",
    "GET /v1/practice/events",
    "POST /v1/practice/deliveries",
    "GET /v1/practice/inbox",
    "POST /v1/logout",
    "GET /v1/box",
    "PUT /v1/bundle",
    "DELETE /v1/address",
}
PROVED_OTHERWISE = {  # about one's own: there is nothing to be found, but a password or a key to be proved
    "POST /v1/practice/keys": 422,
    "POST /v1/rekey": 422,
    "PUT /v1/password": 401,
    "POST /v1/address": 401,
    "DELETE /v1/account": 401,
}


def test_every_route_has_a_row_and_every_row_a_route() -> None:
    assert set(ROWS) == {each.name for each in ROUTES}


def ask(person: Person, endpoint: Endpoint, asked: Asked, headers: dict[str, str]) -> int:
    own, person.headers = person.headers, headers
    try:
        named = {name.replace("-", "_"): value for name, value in asked.headers}
        return person.ask(endpoint.method, asked.path, asked.body, **named).status_code
    finally:
        person.headers = own


def allowed(s: Scene, endpoint: Endpoint) -> dict[str, str]:
    return {
        Auth.DEVICE: s.practice.headers,
        Auth.SESSION: s.patient.headers,
        Auth.INVITE: {"authorization": f"Invite {s.invited.invite}"},
    }.get(endpoint.auth, {})


def strangers(s: Scene, endpoint: Endpoint) -> dict[str, dict[str, str]]:
    """Everybody who may not, by what they are."""
    session, device = s.patient.headers, s.practice.headers
    kinds = {
        "nobody": {},
        "an empty token": {"authorization": "Bearer"},
        "an invented token": {"authorization": f"Bearer {secrets.token_urlsafe(32)}"},
        "an invented invitation": {"authorization": f"Invite {secrets.token_urlsafe(32)}"},
        "an invented cookie": {"cookie": f"__Host-tomail={secrets.token_urlsafe(32)}", "x-tomail": "1"},
        "an empty cookie": {"cookie": "__Host-tomail=", "x-tomail": "1"},
        "a withdrawn workstation": withdrawn(s),
        "a session that ended": ended(s),
        "a used invitation": {"authorization": f"Invite {s.sent.invite}"},
        "a revoked invitation": revoked(s),
        "an invitation as a workstation": {"authorization": f"Bearer {s.invited.invite}"},
        "a workstation as an invitation": {
            "authorization": device["authorization"].replace("Bearer", "Invite")
        },
    }
    if endpoint.auth is not Auth.DEVICE:
        kinds["a workstation"] = device
    if endpoint.auth is not Auth.SESSION:
        kinds["a patient"] = session
    else:
        kinds["a patient without the header"] = {"cookie": session["cookie"]}
        kinds["a foreign page"] = {**session, "origin": "https://evil.test"}
        kinds["a foreign page without an origin"] = {**session, "sec-fetch-site": "cross-site"}
    return kinds


def withdrawn(s: Scene) -> dict[str, str]:
    made = s.practice.done("POST", "/v1/practice/devices", Pair().fields)
    s.practice.done("DELETE", f"/v1/practice/devices/{made['device']}")
    return {"authorization": f"Bearer {made['token']}"}


def ended(s: Scene) -> dict[str, str]:
    somebody = Patient(s.portal, s.patient.address)
    somebody.auth_key = s.patient.auth_key
    somebody.login()
    somebody.done("POST", "/v1/logout")
    return somebody.headers


def revoked(s: Scene) -> dict[str, str]:
    upload = s.practice.send(f"{secrets.token_hex(4)}@post.test")
    s.practice.done("POST", f"/v1/practice/deliveries/{upload.id}/revoke")
    return {"authorization": f"Invite {upload.invite}"}


def state_of(s: Scene) -> str:
    """Everything that a stranger must not change."""
    tables = (
        "practice",
        "practice_key",
        "device",
        "account",
        "bundle_wrap",
        "relation",
        "delivery",
        "grant_",
        "address_change",
    )
    with s.portal.portal.database.reading() as connection:
        rows = {
            name: sorted(
                str({key: value for key, value in row.items() if key != "seen"})
                for row in connection.exec_driver_sql(f"SELECT * FROM {name}").mappings()
            )
            for name in tables
        }
    return json.dumps(rows)


def test_nobody_else_gets_in(scene: Scene) -> None:
    """In one scene: none of this may change anything, so each finds it as it was."""
    asked = {each.name: ROWS[each.name](scene) for each in GUARDED}
    kinds = {
        auth: strangers(scene, next(e for e in GUARDED if e.auth is auth))
        for auth in Auth
        if auth in {each.auth for each in GUARDED}
    }
    before, otherwise = state_of(scene), []
    for endpoint in GUARDED:
        for who, headers in kinds[endpoint.auth].items():
            scene.portal.clock.forward(200)  # the invitations' throttle; well within a session
            keep_awake(scene)
            status = ask(scene.patient, endpoint, asked[endpoint.name], headers)
            if status != refused_with(endpoint, headers):
                otherwise.append((endpoint.name, who, status))
    assert otherwise == []
    assert state_of(scene) == before


def refused_with(endpoint: Endpoint, headers: dict[str, str]) -> int:
    """By what they lack: another answer would be for another reason than the one that is tried."""
    if endpoint.auth is not Auth.SESSION:
        return 401 if endpoint.auth is Auth.DEVICE else 404
    is_page = headers.get("x-tomail") == "1" and not headers.keys() & {"origin", "sec-fetch-site"}
    return 401 if is_page else 403


def keep_awake(scene: Scene) -> None:
    with scene.portal.portal.database.writing() as connection:
        now = int(scene.portal.clock.at.timestamp())
        connection.exec_driver_sql(f"UPDATE session SET seen = {now}, created = {now}")


def test_nobody_reaches_what_is_somebody_elses(scene: Scene) -> None:
    other_practice = scene.portal.practice("Praxis am See")
    other_patient = Patient(scene.portal)
    upload = other_practice.send(other_patient.address)
    other_patient.register(upload.invite, other_practice)
    others = {Auth.DEVICE: other_practice.headers, Auth.SESSION: other_patient.headers}
    own = [each for each in GUARDED if each.auth in others and each.name not in OF_THE_CALLER]
    asked = {each.name: ROWS[each.name](scene) for each in own}
    before = state_of(scene)
    found = {each.name: ask(scene.patient, each, asked[each.name], others[each.auth]) for each in own}
    assert {name: status for name, status in found.items() if status != 404} == PROVED_OTHERWISE
    assert state_of(scene) == before


def test_whoever_may_gets_in(scene: Scene) -> None:
    """The control: the same requests, by the right ones, are answered."""
    found = {}
    for endpoint in sorted(ROUTES, key=lambda each: LAST.index(each.name) if each.name in LAST else -1):
        if endpoint.name in SIGNS_IN:
            scene.patient.login()
        asked = ROWS[endpoint.name](scene)
        found[endpoint.name] = ask(scene.patient, endpoint, asked, allowed(scene, endpoint))
    wrong = {name: status for name, status in found.items() if status >= 300}
    assert wrong == NOT_AS_IT_IS
