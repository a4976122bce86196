"""The portal as it is run: killed at any moment, on a full disk, and searched for what it must never have."""

from __future__ import annotations

import base64
import os
import random
import secrets
import sqlite3
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import httpx2
import pytest
from sqlalchemy import delete, make_url

from tests.faults.small_disk import mounted
from tests.servers.portal import MailSink, Patient, Practice, ServedPortal, Upload, digest, text
from tests.servers.postgresql import PostgreSQL, programs
from tests.servers.process import wait_until
from tomail.secure.crypto.keys import PrivateKeys
from tomail.secure.crypto.manifest import Direction, FileEntry, Manifest, recipient_hash, seal_manifest
from tomail.secure.crypto.stream import encrypt, file_aad
from tomail.secure.portal.database import Database
from tomail.secure.portal.tables import throttle
from tomail.secure.protocol.identifiers import IdKind, new_id

pytestmark = pytest.mark.slow  # a server of its own, its files and its mail

KILLS = 66 if os.environ.get("TOMAIL_TORTURE") else 3  # six times in each step, or in some
SEED = int(os.environ.get("TOMAIL_SEED", "1"))


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.server)])
def own_database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'portal.db'}"
    made: str = request.getfixturevalue("postgresql").new_database()
    return made


@pytest.fixture
def served(own_database: str, tmp_path: Path, sink: MailSink) -> Iterator[ServedPortal]:
    with ServedPortal(own_database, tmp_path / "served", sink) as portal:
        yield portal


Step = tuple[str, Callable[[], Any]]
STEPS = 11


def journey(practice: Practice, patient: Patient, sent: Upload, reply: Upload) -> list[Step]:
    """Every transition from the upload to the fetched answer. Each may be asked for again."""
    deliveries = f"/v1/practice/deliveries/{sent.id}"
    registration = lambda: patient.register(sent.invite, practice)  # noqa: E731
    sealed = {"kid": practice.keys.kid, "wrap": text(os.urandom(1168)), "signature": text(os.urandom(64))}
    announced = {"id": reply.id, "answers": sent.id, "size": reply.size}
    completed = {"files": reply.announced, **sealed}
    return [
        ("upload", lambda: practice.put_parts(deliveries, sent)),
        ("complete", lambda: practice.complete(sent)),
        ("register", registration),
        ("release", lambda: practice.accept(patient)),
        ("grant", lambda: practice.let_read(sent, patient)),
        ("receipt", lambda: patient.done("POST", f"/v1/deliveries/{sent.id}/receipt", patient.read(sent))),
        ("reply", lambda: patient.done("POST", "/v1/replies", announced)),
        ("reply parts", lambda: patient.put_parts(f"/v1/replies/{reply.id}", reply)),
        ("reply complete", lambda: patient.done("POST", f"/v1/replies/{reply.id}/complete", completed)),
        ("ack", lambda: practice.done("POST", f"/v1/practice/inbox/{reply.id}/ack")),
        ("revoke", lambda: practice.done("POST", f"{deliveries}/revoke")),
    ]


def forgive(database: str) -> None:
    """Nobody registers a dozen times an hour but tests."""
    portal = Database(make_url(database))
    with portal.writing() as connection:
        connection.execute(delete(throttle))
    portal.close()


def test_killed_at_any_moment_it_goes_on(served: ServedPortal, own_database: str) -> None:
    """While a request is under way; then the request is repeated, as a client does that heard no answer."""
    chance = random.Random(SEED)
    practice = served.practice()
    order = chance.sample(range(STEPS), STEPS)
    for number in range(KILLS):
        forgive(own_database)
        patient, reply = Patient(served), Upload(new_id(IdKind.DELIVERY), {"m": os.urandom(2000)})
        sent = practice.announce(patient.address)
        steps = journey(practice, patient, sent, reply)
        assert len(steps) == STEPS
        dies_in = order[number % STEPS]
        for at, (name, step) in enumerate(steps):
            if at == dies_in:
                interrupted(served, step, chance.uniform(0, 0.03))
            try:
                step()
            except AssertionError as error:
                raise AssertionError(f"{name} after being killed in {steps[dies_in][0]}") from error
        assert patient.delivery(sent)["state"] == "revoked"
        kinds = [each["kind"] for each in practice.events() if each.get("delivery") == sent.id]
        assert kinds == ["registered", "delivered", "read", "revoked"]  # each once


def interrupted(served: ServedPortal, step: Callable[[], Any], after: float) -> None:
    def try_it() -> None:
        with suppress(httpx2.TransportError, AssertionError):
            step()

    request = threading.Thread(target=try_it)
    request.start()
    request.join(after)
    served.kill()
    request.join()
    served.start()


def test_a_full_disk_changes_nothing(tmp_path: Path, sink: MailSink) -> None:
    folder = tmp_path / "small"
    folder.mkdir()
    with mounted(folder) as disk:
        if disk is None:
            pytest.skip("no small disk may be mounted here")
        with ServedPortal(f"sqlite:///{tmp_path / 'portal.db'}", folder, sink) as portal:
            practice = portal.practice()
            upload = practice.announce("a@post.test", {"m": os.urandom(3 << 20)})
            path = f"/v1/practice/deliveries/{upload.id}/files/m/parts/0"
            data = upload.files["m"]
            with disk.only(1 << 20):
                full = practice.ask("PUT", path, data, digest=digest(data))
                assert (full.status_code, full.json()) == (507, {"error": "storage"})
                assert not list((portal.data / "blobs" / "arriving").iterdir())
            missing = practice.ask(
                "POST", f"/v1/practice/deliveries/{upload.id}/complete", {"files": upload.announced}
            )
            assert (missing.status_code, missing.json()["error"]) == (409, "part_missing")
            practice.upload(upload)
            assert practice.complete(upload) == "waiting_registration"


MARK = f"Befund{secrets.token_hex(8)}"
CONTROL = f"Kontrolle{secrets.token_hex(8)}"


def written(mark: str) -> set[bytes]:
    """A text in the ways in which it could lie about."""
    raw = mark.encode()
    shifted = [base64.b64encode(b"xxx"[:n] + raw)[4 * bool(n) : -4] for n in range(3)]
    return {raw, raw.hex().encode(), mark.encode("utf-16-le"), raw.swapcase(), *shifted}


def sealed_for(practice: Practice, patient: Patient) -> Upload:
    """A delivery as a practice makes it, with the mark in subject, text, file name and file."""
    upload, keys, content_key = Upload(new_id(IdKind.DELIVERY), {}), PrivateKeys.new(), os.urandom(32)
    file = new_id(IdKind.FILE)
    upload.files[file] = b"".join(encrypt(content_key, file_aad(upload.id, file), [MARK.encode() * 500]))
    entry = FileEntry(file, f"{MARK}.pdf", "application/pdf", len(MARK) * 500, upload.announced[0]["sha256"])
    manifest = Manifest(
        Direction.TO_PATIENT,
        practice.id,
        upload.id,
        recipient_hash(upload.id, patient.address),
        practice.name,
        MARK,
        f"Guten Tag, {MARK}",
        0,
        upload.id,
        files=(entry,),
    )
    upload.files["m"] = seal_manifest(manifest, keys, content_key)
    return upload


@pytest.mark.parametrize("kind", ["sqlite", pytest.param("postgresql", marks=pytest.mark.server)])
def test_nothing_readable_is_anywhere(
    kind: str, tmp_path: Path, sink: MailSink, request: pytest.FixtureRequest
) -> None:
    server: PostgreSQL | None = request.getfixturevalue("postgresql") if kind == "postgresql" else None
    database = server.new_database() if server else f"sqlite:///{tmp_path / 'portal.db'}"
    if server:
        name = database.rpartition("/")[2]
        server.execute(f"ALTER DATABASE {name} SET log_statement = 'all'")
    sink.raw.clear()
    begun = time.time()
    with ServedPortal(database, tmp_path / "served", sink) as portal:
        practice, patient = portal.practice(CONTROL), Patient(portal)
        prepared = sealed_for(practice, patient)
        sent = practice.announce(patient.address, prepared.files)
        practice.upload(sent)
        practice.complete(sent)
        patient.register(sent.invite, practice)
        practice.accept(patient)
        practice.let_read(sent, patient)
        control = practice.send("c@post.test", {"m": CONTROL.encode() * 9})
        wait_until(lambda: bool(sink.to(patient.address)), "the notices")
        places = {
            "log": portal.log.read_bytes(),
            "blobs": contents(portal.data / "blobs"),
            "mails": b"".join(sink.raw),
            "database": dump(database, server, tmp_path, begun),
        }
        secret = {
            MARK,
            practice.headers["authorization"].partition(" ")[2],
            patient.headers["cookie"].partition("=")[2],
            sent.invite,
            control.invite,
            text(patient.auth_key),
            patient.auth_key.hex(),
        }
    at_rest = {patient.address, practice.mailbox, "c@post.test"}
    found = {(place, mark[:9]) for mark in secret for place, data in places.items() if holds(data, mark)}
    found |= {
        (place, mark[:9])
        for mark in at_rest
        for place in places
        if place != "mails" and holds(places[place], mark)
    }
    assert found == set()
    assert holds(places["database"], CONTROL)  # the practice's name: the search finds what is there
    assert holds(places["blobs"], CONTROL)
    assert holds(places["mails"], patient.address)
    assert b"POST /v1/practice/deliveries/{d}/complete 200" in places["log"]


def holds(data: bytes, mark: str) -> bool:
    return any(each in data for each in written(mark))


def contents(folder: Path) -> bytes:
    return b"".join(each.read_bytes() for each in sorted(folder.rglob("*")) if each.is_file())


def dump(database: str, server: PostgreSQL | None, folder: Path, begun: float) -> bytes:
    """The database's files with its log of changes, its dump, and on PostgreSQL every statement.

    Of the log of changes what was written since: all tests have one server, and much of it is older.
    """
    if server is None:
        with closing(sqlite3.connect(folder / "portal.db")) as connection:
            sql = "\n".join(connection.iterdump()).encode()
        return sql + b"".join(each.read_bytes() for each in folder.glob("portal.db*"))
    parts = [each.read_bytes() for each in server.files(database) if each.is_file()]
    data = server._data
    changes = [each for each in (data / "pg_wal").iterdir() if each.is_file()]
    fresh = b"".join(each.read_bytes() for each in changes if each.stat().st_mtime >= begun)
    assert holds(fresh, CONTROL)
    parts.append(fresh)
    statements = (server._root / "log").read_bytes()
    assert b"INSERT INTO delivery" in statements  # they are logged
    program = programs()
    assert program
    url = database.replace("postgresql+psycopg", "postgresql")
    dumped = subprocess.run([program / "pg_dump", url], check=True, capture_output=True).stdout
    return b"".join([*parts, statements, dumped])
