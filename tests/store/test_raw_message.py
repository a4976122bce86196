"""Messages are compressed together as each would be alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tomail.store.messages import unpack
from tomail.store.raw_message import compress, compress_all

RAWS = st.lists(st.binary(max_size=200), max_size=8)


@given(RAWS)
def test_several_are_each_compressed_as_alone(raws: list[bytes]) -> None:
    together = compress_all(raws)
    assert together == [compress(raw) for raw in raws]
    assert [unpack(each) for each in together] == raws
