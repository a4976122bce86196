"""Answers of a portal that have the wrong form, and names that are none."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.servers.strange import StrangeServer, said
from tomail.secure.client.answers import Damaged, Genuine, fetch, open_reply
from tomail.secure.client.calls import DeviceCalls
from tomail.secure.client.exchanged import ReplyGrant, ReplyRow
from tomail.secure.client.http import AwayKind, PortalAway
from tomail.secure.client.told import Told
from tomail.secure.crypto.failures import Unopened
from tomail.secure.crypto.keys import PrivateKeys
from tomail.secure.crypto.manifest import Direction, FileEntry, Manifest, recipient_hash, seal_manifest
from tomail.secure.crypto.stream import ciphertext_size, encrypt, file_aad
from tomail.secure.crypto.wraps import reply_to
from tomail.secure.protocol import proofs
from tomail.secure.protocol.identifiers import IdKind

from .conftest import WAY

HEAD = f"Tomail-Audit: 1 {'0' * 64}"
DELIVERY, THREAD, PRACTICE = "d_aaaaaaaaaaaaaaaa", "d_bbbbbbbbbbbbbbbb", "p_aaaaaaaaaaaaaaaa"
FILE, KEY = "f_aaaaaaaaaaaaaaaa", bytes(range(32))
PRACTICE_KEYS, PATIENT = PrivateKeys.new(), PrivateKeys.new()


def answered(body: object, *headers: str) -> StrangeServer:
    return StrangeServer(lambda *_: [said("200 OK", json.dumps(body).encode(), HEAD, *headers)])


def event(n: object, kind: object = "read") -> dict[str, object]:
    return {"n": n, "kind": kind, "at": 9}


@pytest.mark.slow
@pytest.mark.parametrize(
    "events",
    [
        [event(5)],
        [event(6), event(8)],
        [event(7), event(6)],
        [event("6")],
        [event(6.0)],
        [event(True)],
        [7],
        {},
    ],
    ids=str,
)
def test_events_that_are_not_in_their_order_are_no_answer(events: object) -> None:
    with answered({"events": events, "audit": {}}) as server, DeviceCalls(server.url, WAY) as calls:
        with pytest.raises(PortalAway) as raised:
            calls.events(5, 0)
        assert raised.value.kind is AwayKind.NOT_A_PORTAL


@pytest.mark.slow
def test_older_events_that_are_gone_are_told() -> None:
    told = answered({"events": [event(9), event(10)], "audit": {}})
    with told as server, DeviceCalls(server.url, WAY) as calls:
        assert calls.events(5, 0).missed
        assert not calls.events(8, 0).missed


@pytest.mark.slow
def test_a_portal_that_ignores_from_where_is_not_believed() -> None:
    whole = StrangeServer(lambda *_: [said("200 OK", b"from the beginning")])
    with whole as server, DeviceCalls(server.url, WAY) as calls:
        with pytest.raises(PortalAway) as raised, calls.file(DELIVERY, FILE, 5):
            pytest.fail("not reached")
        assert raised.value.kind is AwayKind.NOT_A_PORTAL
        with calls.file(DELIVERY, FILE) as chunks:
            assert b"".join(chunks) == b"from the beginning"


@pytest.mark.parametrize(
    "name", ["", "../keys", "d_aaaaaaaaaaaaaaaA", "d_aaaaaaaaaaaaaaaa/x", "m?x", "a_aaaaaaaaaaaaaaa1"]
)
def test_what_is_no_name_never_gets_into_a_path(name: str) -> None:
    acts: list[Callable[[DeviceCalls], object]] = [
        lambda calls: calls.revoke(name),
        lambda calls: calls.account(name),
        lambda calls: calls.ack(name),
        lambda calls: calls.remove_device(name),
        lambda calls: calls.put_part(DELIVERY, name, 0, b""),
        lambda calls: calls.file(DELIVERY, name).__enter__(),
    ]
    with DeviceCalls("http://127.0.0.1:9", WAY) as calls:
        for act in acts:
            with pytest.raises(ValueError):
                act(calls)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@given(json_values)
def test_whatever_stands_there_is_of_the_form_or_no_answer(value: object) -> None:
    told = Told({"x": value})
    reads: list[tuple[Callable[[str], Any], type]] = [
        (told.text, str),
        (told.number, int),
        (told.octets, bytes),
        (told.sha256, str),
        (told.key_id, str),
        (told.file_id, str),
        (lambda name: told.identifier(name, IdKind.DELIVERY), str),
        (lambda name: told.texts(name, 9), list),
        (lambda name: told.all(name, 9), list),
        (told.within, Told),
    ]
    for read, kind in reads:
        found: object = None
        with suppress(PortalAway):
            found = read("x")
        assert found is None or isinstance(found, kind)


class Held(DeviceCalls):
    """A portal in memory that serves what it likes; `served` counts chunks."""

    def __init__(self, **files: Iterator[bytes] | list[bytes]) -> None:
        self.files, self.served = files, 0

    @contextmanager
    def file(self, delivery: str, file: str, start: int = 0) -> Iterator[Iterator[bytes]]:
        yield self._counted(file)

    def _counted(self, file: str) -> Iterator[bytes]:
        for chunk in self.files[file]:
            self.served += 1
            yield chunk


MANIFEST = Manifest(
    Direction.TO_PRACTICE, PRACTICE, DELIVERY, recipient_hash(DELIVERY, PRACTICE), "E", "S", "T", 0, THREAD
)


def opened(manifest: Manifest) -> object:
    """What the patient signed, however odd."""
    sealed = seal_manifest(manifest, PATIENT, KEY)
    kid = PRACTICE_KEYS.public().key_id
    sha256 = hashlib.sha256(sealed).hexdigest()
    signature = PATIENT.sign(proofs.grant(DELIVERY, sha256, kid, 0))
    grant = ReplyGrant(kid, reply_to(PRACTICE_KEYS.public(), KEY, DELIVERY), signature)
    row = ReplyRow(DELIVERY, "a_aaaaaaaaaaaaaaaa", THREAD, 0, (), grant)
    return open_reply(Held(m=[sealed]), row, PRACTICE, {kid: PRACTICE_KEYS}, PATIENT.public())


def entry(identity: str = FILE, size: int = 5, sha256: str = "0" * 64) -> FileEntry:
    return FileEntry(identity, "Foto.jpg", "image/jpeg", size, sha256)


@pytest.mark.parametrize(
    "manifest",
    [
        replace(MANIFEST, files=(entry(), entry())),
        replace(MANIFEST, files=(entry("m"),)),
        replace(MANIFEST, files=(entry("../m"),)),
        replace(MANIFEST, files=(entry(size=10**12),)),
        replace(MANIFEST, files=tuple(entry(f"f_{'a' * 14}{a}{b}") for a in "abcdefgh" for b in "abcdefgh")),
        replace(MANIFEST, thread="elsewhere"),
        replace(MANIFEST, delivery=THREAD),
        replace(MANIFEST, practice="p_bbbbbbbbbbbbbbbb"),
        replace(MANIFEST, direction=Direction.TO_PATIENT),
        replace(MANIFEST, recipient=recipient_hash(DELIVERY, "p_bbbbbbbbbbbbbbbb")),
        replace(MANIFEST, files=(entry(size=-1),)),
        replace(MANIFEST, text=5),  # type: ignore[arg-type]
    ],
    ids=lambda each: None,
)
def test_what_cannot_be_an_answer_is_damaged_though_it_is_signed(manifest: Manifest) -> None:
    assert isinstance(opened(replace(MANIFEST, files=(entry(),))), Genuine)
    assert opened(manifest) == Damaged()


def test_a_file_that_is_not_the_signed_one_is_refused_though_it_opens() -> None:
    sealed = b"".join(encrypt(KEY, file_aad(DELIVERY, FILE), [b"other"]))
    reply = Genuine(DELIVERY, MANIFEST, KEY, "")
    with pytest.raises(Unopened):
        fetch(Held(**{FILE: [sealed]}), reply, entry(), lambda chunk: None)


def test_a_file_without_end_is_left_where_it_has_to_end() -> None:
    calls = Held(**{FILE: [bytes([40]) + bytes(39), *(bytes(1000) for _ in range(500))]})
    with pytest.raises(Unopened):
        fetch(calls, Genuine(DELIVERY, MANIFEST, KEY, ""), entry(size=3000), lambda chunk: None)
    assert calls.served <= 2 + ciphertext_size(3200) // 1000
