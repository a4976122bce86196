"""The tokenizer: what is written comes back, and nothing a server sends can hurt."""

from __future__ import annotations

import contextlib
import io
import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tomail.sync.imap.tokenizer import (
    DEEPEST,
    Limits,
    Oversize,
    ProtocolViolation,
    Response,
    Value,
    read_response,
    tokens,
)

SMALL = Limits(line=1000, literal=1000, discarded=5000)
ATOMS = st.from_regex(rb"[A-Za-z0-9\\$+,:*/-]{1,12}", fullmatch=True).filter(
    lambda atom: atom.upper() != b"NIL"
)
VALUES = st.recursive(
    st.none() | ATOMS | st.binary(max_size=40), lambda inner: st.lists(inner, max_size=5), max_leaves=20
)


def written(value: Value) -> bytes:
    """`value` as a server would write it: everything that is no atom as a literal."""
    if value is None:
        return b"NIL"
    if isinstance(value, list):
        return b"(" + b" ".join(map(written, value)) + b")"
    assert isinstance(value, bytes)
    return b"{%d}\r\n%s" % (len(value), value)


def read(data: bytes, limits: Limits = SMALL) -> Response:
    return read_response(io.BytesIO(data), limits)


@given(st.lists(VALUES, max_size=6))
def test_what_is_written_comes_back(values: list[Value]) -> None:
    data = b"* X " + b" ".join(map(written, values)) + b"\r\n"
    assert read(data, Limits()).values() == [b"X", *values]


@given(st.lists(ATOMS, min_size=1, max_size=6))
def test_atoms_stand_for_themselves(atoms: list[bytes]) -> None:
    assert tokens([b" ".join(atoms)]) == atoms


@given(st.text(st.characters(max_codepoint=255, blacklist_characters="\r\n\0"), max_size=40))
def test_quoted_strings_lose_their_escapes(text: str) -> None:
    raw = text.encode("latin-1")
    quoted = raw.replace(b"\\", b"\\\\").replace(b'"', b'\\"')
    assert tokens([b'"' + quoted + b'"']) == [raw]


@given(st.binary(max_size=300))
@example(b"* 1 FETCH (BODY[] {5}\r\nab")
@example(b"* " + b"(" * 200 + b"\r\n")
@example(b"* X {99999999999999999999}\r\n")
@example(b"* X {4000}\r\n" + b"x" * 3999)
def test_anything_ends_in_a_response_or_one_of_two_errors(data: bytes) -> None:
    with contextlib.suppress(ProtocolViolation, EOFError):
        read(data).values()


def test_a_status_text_is_no_literal() -> None:
    response = read(b"* OK please wait {3}\r\n")
    assert response.line == b"OK please wait {3}"
    assert response.values() == []


def test_a_section_with_blanks_is_one_atom() -> None:
    response = read(b"* 1 FETCH (BODY[HEADER.FIELDS (DATE FROM)] {2}\r\nab UID 7)\r\n")
    assert response.values() == [
        b"1",
        b"FETCH",
        [b"BODY[HEADER.FIELDS (DATE FROM)]", b"ab", b"UID", b"7"],
    ]


def test_a_large_literal_is_read_past_and_the_stream_goes_on() -> None:
    stream = io.BytesIO(b"* 1 FETCH (UID 7 BODY[] {2000}\r\n" + b"x" * 2000 + b")\r\n* 2 EXISTS\r\n")
    assert read_response(stream, SMALL).values()[2] == [b"UID", b"7", b"BODY[]", Oversize(2000)]
    assert read_response(stream, SMALL).line == b"2 EXISTS"


def test_many_literals_together_are_bounded_too() -> None:
    part = b"{600}\r\n" + b"x" * 600
    values = read(b"* X " + part + b" " + part + b"\r\n").values()
    assert values == [b"X", b"x" * 600, Oversize(600)]


@pytest.mark.parametrize(
    "data",
    [
        b"* X {6000}\r\n",
        b"* " + b"x" * 2000 + b"\r\n",
        b"* X " + b"(" * (DEEPEST + 1) + b")" * (DEEPEST + 1) + b"\r\n",
        b"* X )\r\n",
        b"* X (\r\n",
        b'* X "open\r\n',
    ],
)
def test_what_no_server_may_send(data: bytes) -> None:
    with pytest.raises(ProtocolViolation):
        read(data).values()


def test_a_cut_literal_is_no_shorter_literal() -> None:
    with pytest.raises(EOFError):
        read(b"* 1 FETCH (BODY[] {10}\r\nshort")


def _corpora() -> list[Path]:
    home = Path(os.environ.get("TOMAIL_CORPORA", Path.home() / ".cache" / "tomail-corpora"))
    return sorted((home / "dev" / "libetpan" / "scenario").rglob("*")) if home.is_dir() else []


@pytest.mark.skipif(not _corpora(), reason="the corpora are not here (TOMAIL_CORPORA)")
def test_the_hostile_responses_of_the_corpora() -> None:
    files = [path for path in _corpora() if path.is_file()]
    for path in files:
        data = path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        stream = io.BytesIO(data)
        try:
            for _ in range(10_000):
                read_response(stream, SMALL).values()
        except (ProtocolViolation, EOFError):
            pass
