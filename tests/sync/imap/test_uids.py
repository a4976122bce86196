"""UID sets: written, read, and bounded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.sync.imap import uids
from tomail.sync.imap.tokenizer import ProtocolViolation

UIDS = st.sets(st.integers(1, 300) | st.integers(1, uids.LARGEST), min_size=1, max_size=80)


@given(UIDS)
def test_a_set_comes_back_in_order(wanted: set[int]) -> None:
    assert uids.read(uids.write(wanted)) == sorted(wanted)


@given(UIDS, st.integers(25, 60))
def test_parts_are_short_and_whole(wanted: set[int], longest: int) -> None:
    parts = uids.write_in_parts(wanted, longest)
    assert all(len(part) <= longest for part in parts)
    assert [uid for part in parts for uid in uids.read(part)] == sorted(wanted)


def test_runs_are_joined() -> None:
    assert uids.write([7, 1, 2, 3, 9, 10]) == b"1:3,7,9:10"


def test_a_span_may_be_written_backwards() -> None:
    assert uids.spans(b"9:7,3") == [(7, 9), (3, 3)]


@pytest.mark.parametrize(
    "text", [b"", b"0", b"1,", b"1:*", b"a", b"4294967296", b"1 2", b"-1", b"99999999999999"]
)
def test_nonsense_is_refused(text: bytes) -> None:
    with pytest.raises(ProtocolViolation):
        uids.read(text)


def test_a_span_over_everything_is_not_expanded() -> None:
    with pytest.raises(ProtocolViolation):
        uids.read(b"1:4294967295")
    assert uids.spans(b"1:4294967295") == [(1, uids.LARGEST)]
