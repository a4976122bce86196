"""Deliveries as they come up: repeated, changed, cut, too many."""

from __future__ import annotations

import hashlib
import os
import secrets
import socket
from typing import Any

import pytest

from tests.servers.portal import (
    Patient,
    Practice,
    RunningPortal,
    Upload,
    digest,
    some_files,
)
from tomail.secure.portal import transfer
from tomail.secure.protocol.identifiers import IdKind, new_id

pytestmark = pytest.mark.slow  # a server of its own, its files and its mail


def test_requests_may_be_repeated_but_not_changed(practice: Practice) -> None:
    upload = Upload(new_id(IdKind.DELIVERY), some_files())
    key = secrets.token_hex(8)
    body = {"id": upload.id, "address": "a@post.test", "size": upload.size}
    first = practice.done("POST", "/v1/practice/deliveries", body, idempotency_key=key)
    assert practice.done("POST", "/v1/practice/deliveries", body, idempotency_key=key) == first
    changed = {**body, "address": "b@post.test"}
    answer = practice.ask("POST", "/v1/practice/deliveries", changed, idempotency_key=key)
    assert (answer.status_code, answer.json()["error"]) == (409, "other_content")
    assert practice.ask("POST", "/v1/practice/deliveries", body).status_code == 400  # without a key
    taken = practice.ask("POST", "/v1/practice/deliveries", body, idempotency_key="another")
    assert (taken.status_code, taken.json()["error"]) == (409, "used")


def test_parts_may_be_repeated_but_not_changed(practice: Practice) -> None:
    upload = practice.announce("a@post.test")
    path, data = f"/v1/practice/deliveries/{upload.id}/files/m/parts/0", upload.files["m"]
    assert practice.ask("PUT", path, data, digest=digest(b"other")).status_code == 422
    assert practice.ask("PUT", path, data, digest=digest(data)).status_code == 201
    assert practice.ask("PUT", path, data, digest=digest(data)).status_code == 200
    other = os.urandom(len(data))
    assert practice.ask("PUT", path, other, digest=digest(other)).status_code == 409
    complete = f"/v1/practice/deliveries/{upload.id}/complete"
    missing = practice.ask("POST", complete, {"files": upload.announced})
    assert (missing.status_code, missing.json()["error"]) == (409, "part_missing")
    much = os.urandom(upload.size)
    refused = practice.ask("PUT", path.replace("/0", "/1"), much, digest=digest(much))
    assert refused.status_code == 413  # more than was announced


def test_a_wrong_hash_is_no_completion(practice: Practice) -> None:
    upload = practice.announce("a@post.test")
    practice.upload(upload)
    wrong = [{**each, "sha256": hashlib.sha256(b"").hexdigest()} for each in upload.announced]
    complete = f"/v1/practice/deliveries/{upload.id}/complete"
    assert practice.ask("POST", complete, {"files": wrong}).status_code == 409
    assert practice.complete(upload) == "waiting_registration"
    assert practice.complete(upload) == "waiting_registration"


def test_files_of_many_parts_are_read_in_ranges(practice: Practice, reader: Patient) -> None:
    data = os.urandom(100_000)
    upload = practice.announce(reader.address, {"m": os.urandom(100), "f_" + "a" * 16: data})
    practice.put_parts(f"/v1/practice/deliveries/{upload.id}", upload, part=7001)
    practice.complete(upload, practice.grant(upload, reader.keys.kid))
    path = f"/v1/deliveries/{upload.id}/files/f_{'a' * 16}"
    assert reader.ask("GET", path).content == data
    for asked, first, last in (
        ("bytes=0-0", 0, 0),
        ("bytes=7000-7001", 7000, 7001),
        ("bytes=6990-50000", 6990, 50_000),
        ("bytes=99990-", 99_990, 99_999),
        ("bytes=-5", 99_995, 99_999),
        ("bytes=50-999999", 50, 99_999),
    ):
        answer = reader.ask("GET", path, range=asked)
        assert answer.status_code == 206
        assert answer.headers["content-range"] == f"bytes {first}-{last}/100000"
        assert answer.content == data[first : last + 1]
    assert reader.ask("GET", path, range="bytes=100000-").status_code == 416
    assert reader.ask("GET", path, range="bytes=x").content == data


def test_what_comes_while_it_is_completed_is_not_part_of_it(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A part more, sent between the check of the hashes and the commit."""
    upload = practice.announce("a@post.test", {"m": os.urandom(1000)}, size=2000)
    practice.upload(upload)
    more, check = os.urandom(10), transfer.announced_files

    def slowly(*given: Any) -> Any:
        found = check(*given)
        path = f"/v1/practice/deliveries/{upload.id}/files/m/parts/1"
        practice.done("PUT", path, more, digest=digest(more))
        return found

    another = Practice(practice.portal, practice.name)
    another.headers = practice.headers
    monkeypatch.setattr(transfer, "announced_files", slowly)
    path = f"/v1/practice/deliveries/{upload.id}/complete"
    refused = another.ask("POST", path, {"files": upload.announced})
    assert (refused.status_code, refused.json()["error"]) == (409, "part_missing")


def test_an_upload_that_stands_still_is_given_up(
    portal: RunningPortal, practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transfer, "STALLED_SECONDS", 0.2)
    upload = practice.announce("a@post.test", {"m": bytes(100_000)})
    head = [
        f"PUT /v1/practice/deliveries/{upload.id}/files/m/parts/0 HTTP/1.1",
        "Host: portal",
        "Content-Length: 100000",
        f"Digest: {digest(upload.files['m'])}",
        f"Authorization: {practice.headers['authorization']}",
    ]
    host, port = portal.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=20) as connection:
        connection.sendall("\r\n".join([*head, "", ""]).encode() + bytes(10_000))
        assert connection.recv(100).startswith(b"HTTP/1.1 400")
    assert not list((portal.portal.settings.data / "blobs" / "arriving").iterdir())


def test_a_practice_has_so_much_room_and_no_more(portal: RunningPortal, practice: Practice) -> None:
    with portal.portal.database.writing() as connection:
        connection.exec_driver_sql(f"UPDATE practice SET quota = 10000 WHERE id = '{practice.id}'")
    practice.announce("a@post.test", size=6000)
    body = {"id": new_id(IdKind.DELIVERY), "address": "b@post.test", "size": 6000}
    full = practice.ask("POST", "/v1/practice/deliveries", body, idempotency_key="x")
    assert (full.status_code, full.json()["error"]) == (413, "quota")
