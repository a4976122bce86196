from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import replace
from threading import Barrier, Event, Lock

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.servers.patients import RealPatient
from tomail.secure.client import sending
from tomail.secure.client.calls import DeviceCalls
from tomail.secure.client.exchanged import SentFile
from tomail.secure.client.http import AwayKind, PortalAway, PortalProblem
from tomail.secure.client.sending import Source, announced_size, fits, seal_and_upload
from tomail.secure.crypto.keys import PrivateKeys
from tomail.secure.crypto.manifest import Direction, Manifest
from tomail.secure.crypto.stream import encrypt, fixed_start
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.limits import PART_BYTES
from tomail.secure.protocol.states import DeliveryState

from .conftest import WAY, Letter, Workstation

KEY, AUTHOR = bytes(range(32)), PrivateKeys.new()
DELIVERY = "d_aaaaaaaaaaaaaaaa"
MANIFEST = Manifest(
    Direction.TO_PATIENT,
    "p_aaaaaaaaaaaaaaaa",
    DELIVERY,
    "0" * 64,
    "Praxis",
    "Befund",
    "Guten Tag",
    0,
    DELIVERY,
)


class Kept(DeviceCalls):
    """A portal in memory."""

    def __init__(self) -> None:
        self.parts: dict[tuple[str, int], bytes] = {}
        self.puts = self.looks = 0
        self.breaks_after = 1_000
        self.counting = Lock()

    def put_part(self, delivery: str, file: str, n: int, content: bytes, sha256: bytes = b"") -> bool:
        with self.counting:
            if self.puts == self.breaks_after:
                raise PortalAway(AwayKind.UNREACHABLE)
            self.puts += 1
        assert hashlib.sha256(content).digest() == sha256
        assert self.parts.setdefault((file, n), content) == content, "another ciphertext"
        return True

    def has_part(self, delivery: str, file: str, n: int, sha256: bytes) -> bool:
        with self.counting:
            self.looks += 1
        return hashlib.sha256(self.parts.get((file, n), b"")).digest() == sha256

    def files(self) -> dict[str, bytes]:
        return {
            name: b"".join(self.parts[key] for key in sorted(self.parts) if key[0] == name)
            for name, _ in self.parts
        }


def upload(calls: DeviceCalls, *contents: bytes, text: str = "Guten Tag") -> sending.Uploaded:
    sources = [Source.of(f"{n}.txt", "text/plain", each) for n, each in enumerate(contents)]
    return seal_and_upload(calls, replace(MANIFEST, text=text), KEY, AUTHOR, sources)


def test_what_is_told_is_what_lies_there() -> None:
    calls = Kept()
    uploaded = upload(calls, b"one", os.urandom(PART_BYTES + 5))
    told = {each.id: (each.size, each.sha256) for each in uploaded.files}
    assert told == {
        name: (len(body), hashlib.sha256(body).hexdigest()) for name, body in calls.files().items()
    }
    assert told["m"][1] == uploaded.manifest_sha256
    assert calls.looks == sending.AT_ONCE  # so many were not there, so nothing is


@pytest.mark.parametrize("breaks_after", range(5))
def test_after_a_cut_the_same_bytes_go_on_and_none_twice(breaks_after: int) -> None:
    content, calls, whole = os.urandom(2 * PART_BYTES), Kept(), Kept()
    calls.breaks_after = breaks_after
    with pytest.raises(PortalAway):
        upload(calls, content, b"second")
    calls.breaks_after = 1_000
    assert upload(calls, content, b"second") == upload(whole, content, b"second")
    assert calls.parts == whole.parts
    assert calls.puts == whole.puts == 5  # three parts, one, and the manifest


def test_a_part_that_overtook_the_one_that_was_lost_is_not_sent_again() -> None:
    content, whole = os.urandom(3 * PART_BYTES), Kept()

    class Losing(Kept):
        def put_part(self, delivery: str, file: str, n: int, content: bytes, sha256: bytes = b"") -> bool:
            if n == 1 and not overtaken.is_set():
                overtaken.wait(30)
                raise PortalAway(AwayKind.UNREACHABLE)
            super().put_part(delivery, file, n, content, sha256)
            if n == 2:
                overtaken.set()
            return True

    overtaken, calls = Event(), Losing()
    with pytest.raises(PortalAway):
        upload(calls, content)
    assert sorted(n for _, n in calls.parts) == [0, 2]
    assert upload(calls, content) == upload(whole, content)
    assert calls.parts == whole.parts
    assert calls.puts == whole.puts == 5


def test_two_parts_are_on_the_line_at_once() -> None:
    class Meeting(Kept):
        def put_part(self, delivery: str, file: str, n: int, content: bytes, sha256: bytes = b"") -> bool:
            if file != "m":
                both.wait(30)
            return super().put_part(delivery, file, n, content, sha256)

    both, calls = Barrier(2), Meeting()
    upload(calls, os.urandom(3 * PART_BYTES))  # four parts with the header
    assert calls.puts == 5


@given(st.lists(st.binary(max_size=50), max_size=4), st.text(max_size=20))
def test_the_same_delivery_is_the_same_ciphertext(contents: list[bytes], text: str) -> None:
    if any(0xD800 <= ord(char) < 0xE000 for char in text):
        return
    calls = Kept()
    assert upload(calls, *contents, text=text) == upload(calls, *contents, text=text)


@given(st.binary(max_size=60), st.binary(max_size=60))
def test_no_nonce_serves_two_contents(one: bytes, other: bytes) -> None:
    starts = {fixed_start(KEY, b"place", hashlib.sha256(each).digest()) for each in (one, other)}
    assert len(starts) == len({one, other})
    assert not starts & {fixed_start(KEY, b"elsewhere", hashlib.sha256(one).digest())}
    assert not starts & {fixed_start(bytes(32), b"place", hashlib.sha256(one).digest())}
    (start,) = {fixed_start(KEY, b"place", hashlib.sha256(one).digest())}
    assert b"".join(encrypt(KEY, b"place", [one], start))[1:40] == start


def test_a_changed_letter_is_another_ciphertext_from_its_beginning() -> None:
    one, other = Kept(), Kept()
    upload(one, b"content")
    upload(other, b"c0ntent", text="Guten Abend")
    assert one.files().keys() == other.files().keys()
    for name, body in one.files().items():
        assert body[:40] != other.files()[name][:40]


@given(st.lists(st.integers(0, 70_000), max_size=5), st.text(max_size=300), st.text(max_size=30))
def test_what_was_announced_is_enough_and_not_much_more(sizes: list[int], text: str, name: str) -> None:
    if any(0xD800 <= ord(char) < 0xE000 for char in text + name):
        return
    sources = [Source.of(name, "text/plain", bytes(size)) for size in sizes]
    said, calls = replace(MANIFEST, text=text), Kept()
    announced = announced_size(said, sources)
    sent = sum(each.size for each in seal_and_upload(calls, said, KEY, AUTHOR, sources).files)
    assert sent <= announced <= sent + 3 * 4096


@given(st.lists(st.integers(0, 70), max_size=9))
def test_parts_are_whole_and_the_last_is_what_is_left(sizes: list[int]) -> None:
    chunks = [os.urandom(size) for size in sizes]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sending, "PART_BYTES", 16)
        parts = list(sending._cut(chunks))
    assert b"".join(parts) == b"".join(chunks)
    assert {len(each) for each in parts[:-1]} <= {16}
    assert 0 <= len(parts[-1]) <= 16
    assert len(parts) == max(1, -(-sum(sizes) // 16))


def test_who_stops_it_hears_so_and_goes_on_later() -> None:
    calls, stop, seen = Kept(), Event(), list[int]()

    def progress(done: int) -> None:
        seen.append(done)
        stop.set()

    sources = [Source.of("a", "text/plain", os.urandom(3 * PART_BYTES))]
    with pytest.raises(PortalAway) as raised:
        seal_and_upload(calls, MANIFEST, KEY, AUTHOR, sources, progress, stop)
    assert raised.value.kind is AwayKind.ENDED
    assert seen == [PART_BYTES, 2 * PART_BYTES]  # what was on the line arrives
    seal_and_upload(calls, MANIFEST, KEY, AUTHOR, sources, seen.append)
    assert seen[2:] == sorted(seen[2:])
    assert seen[-1] == sum(map(len, calls.parts.values()))


def test_a_source_that_is_not_what_it_said_is_not_sent_whole() -> None:
    short = Source("a", "text/plain", 10, lambda: [b"short"])
    with pytest.raises(ValueError, match="announced"):
        seal_and_upload(Kept(), MANIFEST, KEY, AUTHOR, [short])


def test_what_a_portal_takes() -> None:
    file = Source.of("a", "text/plain", b"")
    assert fits([file] * 50)
    assert not fits([file] * 51)
    assert not fits([replace(file, size=60_000_000)] * 2)
    assert not fits([], "x" * 300_000)


@pytest.mark.parametrize("char", ["\x00", "\u2028", "🩺", '"', "ü"])
def test_a_text_that_fits_has_room_in_the_manifest(char: str) -> None:
    text = char * (sending.LONGEST_TEXT // len(char.encode()))
    assert fits([], text)
    assert not fits([], text + char)
    assert upload(Kept(), text=text).files


def test_nothing_of_it_reaches_a_log() -> None:
    assert "geheim" not in repr(Source.of("geheim.pdf", "application/pdf", b"geheim"))
    assert "geheim" not in repr(replace(MANIFEST, subject="geheim", text="geheim", sender="geheim"))


@pytest.mark.slow
class TestOverThePortal:
    """The real one."""

    def test_parts_that_are_there_are_not_sent_again(
        self, station: Workstation, patient: RealPatient
    ) -> None:
        sources = (Source.of("a", "text/plain", os.urandom(PART_BYTES + 9)),)
        letter = station.letter(patient.address, sources)
        station.announce(letter, patient.address)
        first = station.upload(letter)
        sent: list[str] = []

        class Counting(DeviceCalls):
            def put_part(self, delivery: str, file: str, n: int, content: bytes, sha256: bytes = b"") -> bool:
                sent.append(f"{len(content)}")
                return super().put_part(delivery, file, n, content, sha256)

        with Counting(station.portal.url, WAY, station.enrolled.token) as calls:
            again = seal_and_upload(calls, letter.manifest, letter.key, station.keys, letter.sources)
        assert again == first
        assert sent == ["0", "0", "0"]
        assert station.calls.complete(letter.id, again.files) is DeliveryState.WAITING_REGISTRATION
        assert station.calls.complete(letter.id, again.files) is DeliveryState.WAITING_REGISTRATION

    def test_what_was_cut_on_both_lines_goes_on(self, station: Workstation, patient: RealPatient) -> None:
        sources = (Source.of("a", "text/plain", os.urandom(4 * PART_BYTES)),)
        letter = station.letter(patient.address, sources)
        station.announce(letter, patient.address)
        for arrived in range(4):
            seen: list[int] = []
            calls = DeviceCalls(station.portal.url, WAY, station.enrolled.token)

            def cut(
                done: int, most: int = arrived, cutting: DeviceCalls = calls, seen: list[int] = seen
            ) -> None:
                seen.append(done)
                if len(seen) > most:
                    cutting.close()

            with pytest.raises(PortalAway):
                seal_and_upload(calls, letter.manifest, letter.key, station.keys, letter.sources, cut)
            assert len(seen) > arrived
        again = station.upload(letter)
        assert station.calls.complete(letter.id, again.files) is DeliveryState.WAITING_REGISTRATION

    def test_nothing_is_not_a_part(self, station: Workstation, patient: RealPatient) -> None:
        letter = station.letter(patient.address)
        station.announce(letter, patient.address)
        file = "f_aaaaaaaaaaaaaaaa"
        assert not station.calls.has_part(letter.id, file, 0, hashlib.sha256(b"x").digest())
        station.calls.put_part(letter.id, file, 0, b"x")
        assert station.calls.has_part(letter.id, file, 0, hashlib.sha256(b"x").digest())
        assert not station.calls.has_part(letter.id, file, 0, hashlib.sha256(b"y").digest())

    def test_other_content_and_a_missing_part_are_refused(
        self, station: Workstation, patient: RealPatient
    ) -> None:
        letter = station.letter(patient.address)
        station.announce(letter, patient.address)
        uploaded = station.upload(letter)
        with pytest.raises(PortalProblem) as raised:
            station.calls.put_part(letter.id, "m", 0, b"other")
        assert raised.value.code is ErrorCode.OTHER_CONTENT
        more = (*uploaded.files, SentFile("f_aaaaaaaaaaaaaaaa", 1, "0" * 64))
        with pytest.raises(PortalProblem) as raised:
            station.calls.complete(letter.id, more)
        assert raised.value.code is ErrorCode.PART_MISSING

    def test_what_was_taken_back_takes_no_more_parts(
        self, station: Workstation, patient: RealPatient
    ) -> None:
        letter = station.letter(patient.address)
        station.announce(letter, patient.address)
        station.calls.revoke(letter.id)
        with pytest.raises(PortalProblem) as raised:
            station.upload(letter)
        assert raised.value.code is ErrorCode.STATE

    def test_memory_does_not_grow_with_the_file(self, station: Workstation, patient: RealPatient) -> None:
        size = 60_000_000

        def zeros() -> Iterator[bytes]:
            yield from (bytes(1 << 20) for _ in range(size >> 20))
            yield bytes(size % (1 << 20))

        letter = Letter(
            station.letter(patient.address).manifest, sources=(Source("a", "text/plain", size, zeros),)
        )
        station.announce(letter, patient.address)
        process, most = psutil.Process(), 0
        before = process.memory_info().rss

        def note(done: int) -> None:
            nonlocal most
            most = max(most, process.memory_info().rss - before)

        seal_and_upload(station.calls, letter.manifest, letter.key, station.keys, letter.sources, note)
        assert most < 64_000_000
