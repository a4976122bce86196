"""A message comes off the wire as it was put on, wherever its bytes are cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tomail.sync.pop3.stuffing import LAST_LINE, LINE_END, last_line, unstuffed

LINE = st.sampled_from([b"", b".", b"..", b".x", b"x.", b"x", b"\r", b".\r", b"\n", b"\n.", b"QUJD" * 19])


@given(st.lists(LINE, min_size=1, max_size=8), st.data())
def test_a_message_comes_off_the_wire_as_it_was_put_on(lines: list[bytes], cuts: st.DataObject) -> None:
    sent = b"".join(b"." * line.startswith(b".") + line + LINE_END for line in lines)
    wire = sent + b".\r\n+OK\r\n.\r\n"  # and what comes after it
    data, end = bytearray(LINE_END), -1
    while end < 0:
        seen = len(data)
        taken = seen - len(LINE_END)
        data += wire[taken : taken + cuts.draw(st.integers(1, len(wire)))]
        end = last_line(data, max(seen - len(LAST_LINE), 0))
    assert end == len(sent)  # with the line end before it
    del data[end:]
    assert unstuffed(data) == LINE_END.join(lines) + LINE_END
