from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.message.structure import DASHES, DEEPEST, Part, read_structure

LINES = st.sampled_from(
    [b"--b", b"--b--", b"--bb", b"--bb--", b"", b"x: y", b" text",
     b"Content-Type: multipart/mixed; boundary=b",
     b"Content-Type: multipart/alternative; boundary=bb", b"Content-Type: message/rfc822", b"\0\xff",
     b"Content-Transfer-Encoding: base64", b"Content-Transfer-Encoding: quoted-printable", b"=3D=", b"QQ="]
)  # fmt: skip


def types(raw: bytes) -> list[tuple[int, str]]:
    return [(part.depth, part.content_type) for part in read_structure(raw).parts]


def multipart(*parts: bytes, boundary: bytes = b"b", subtype: bytes = b"mixed") -> bytes:
    head = b"Content-Type: multipart/%s; boundary=%s\r\n\r\n" % (subtype, boundary)
    return head + b"".join(b"--%s\r\n%s\r\n" % (boundary, part) for part in parts) + b"--%s--\r\n" % boundary


def test_nesting() -> None:
    inner = multipart(
        b"\r\nText", b"Content-Type: text/html\r\n\r\n<p>", boundary=b"bb", subtype=b"alternative"
    )
    raw = multipart(inner, b"Content-Type: image/png\r\n\r\nPNG")
    assert types(raw) == [
        (0, "multipart/mixed"),
        (1, "multipart/alternative"),
        (2, "text/plain"),
        (2, "text/html"),
        (1, "image/png"),
    ]
    assert [part.body() for part in read_structure(raw).parts[2:]] == [b"Text", b"<p>", b"PNG"]


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"x",
        b"\r\n\r\n",
        b"Content-Type: multipart/mixed\r\n\r\n--b\r\n",
        b"Content-Type: multipart/mixed; boundary=\r\n\r\n--\r\n",
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\nno delimiter",
    ],
)
def test_nothing_to_divide(raw: bytes) -> None:
    assert len(read_structure(raw).parts) == 1


def test_text_before_and_after_the_parts_is_not_a_part() -> None:
    raw = b"Content-Type: multipart/mixed; boundary=b\n\nbefore\n--b \n\nText\n--b--\nafter\n--b\n\nlate\n"
    assert [part.body() for part in read_structure(raw).parts[1:]] == [b"Text"]


@pytest.mark.parametrize("dashes", [0, 1, 2, DASHES - 1, DASHES, DASHES + 1, 10 * DASHES])
@pytest.mark.parametrize("line", [b"- a point\n", b"-----", b"--b? --c "])
def test_dashes_in_a_text_do_not_divide_it(dashes: int, line: bytes) -> None:
    text = b"A " + line * dashes
    parts = read_structure(multipart(b"\r\n" + text, b"\r\nB")).parts
    assert [part.body() for part in parts[1:]] == [text, b"B"]


def test_digest_holds_messages() -> None:
    assert types(multipart(b"\r\nSubject: x\r\n\r\n", subtype=b"digest"))[1] == (1, "message/rfc822")


@pytest.mark.parametrize("value", [b"", b"text", b"/", b"text/", b"a/b/c", b'"text/plain"'])
def test_nonsense_types_are_plain_text(value: bytes) -> None:
    assert types(b"Content-Type: " + value + b"\n\n") == [(0, "text/plain")]


def test_deep_nesting_ends() -> None:
    raw = b"\nx\n"
    for level in range(DEEPEST + 5):
        raw = multipart(raw, boundary=b"b%d" % level)
    structure = read_structure(raw)
    assert structure.shortened
    assert max(part.depth for part in structure.parts) == DEEPEST


def test_too_many_parts_end() -> None:
    structure = read_structure(multipart(*[b"\r\nx"] * 50), most_parts=20)
    assert structure.shortened
    assert len(structure.parts) == 20


@pytest.mark.parametrize("limit", [None, 10, 1000])
@pytest.mark.parametrize("encoding", [b"base64", b"quoted-printable", b"8bit", b" BASE64 ", b"nonsense"])
def test_body_up_to_a_limit(encoding: bytes, limit: int | None) -> None:
    data = b"Befund " * 100
    wire = base64.encodebytes(data) if b"base64" in encoding.lower() else data
    part = read_structure(b"Content-Transfer-Encoding: " + encoding + b"\n\n" + wire).parts[0]
    assert part.body(limit)[: limit or 1000] == data[: limit or 1000]
    assert limit is None or len(part.body(limit)) <= limit * 3.2


@pytest.mark.parametrize(
    ("lines", "data"),
    [
        (b"begin 644 a\n#0V%T\n`\nend", b"Cat"),
        (b"begin 644 a\n#0V%T garbage\n`\nend", b"Cat"),
        (b"begin 644 a\n#0V%T\n\n#\x010V%\n#0V%T\nend\nafter", b"CatCat"),
        (b"no beginning", b""),
    ],
)
def test_uuencoded(lines: bytes, data: bytes) -> None:
    assert read_structure(b"Content-Transfer-Encoding: x-uuencode\n\n" + lines).parts[0].body() == data


@given(st.binary(max_size=60))
def test_uuencoded_nonsense(data: bytes) -> None:
    read_structure(b"Content-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n" + data).parts[0].body()


@given(st.lists(LINES | st.binary(max_size=20), max_size=40), st.sampled_from([b"\n", b"\r\n", b"\r"]))
def test_parts_lie_inside_their_parents(lines: list[bytes], line_end: bytes) -> None:
    raw = line_end.join([b"Content-Type: multipart/mixed; boundary=b", b"", *lines])
    for index, part in enumerate(read_structure(raw).parts):
        assert part.index == index
        part.body()
        assert inside(part)


def inside(part: Part) -> bool:
    parent = part.parent
    return 0 <= part.start <= part.end and (
        parent is None
        or (parent.start <= part.start and part.end <= parent.end and parent.index < part.index)
    )
