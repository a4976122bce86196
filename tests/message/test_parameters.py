from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.message.memory import kept
from tomail.message.parameters import read_parameters


@pytest.mark.parametrize(
    ("field", "value", "parameters"),
    [
        (b"text/plain", "text/plain", {}),
        (b"Text/HTML; Charset=UTF-8", "text/html", {"charset": "UTF-8"}),
        (
            b'attachment; filename="a;b=\\"c\\".pdf"; size=3',
            "attachment",
            {"filename": 'a;b="c".pdf', "size": "3"},
        ),
        (b"text/plain charset=utf-8", "text/plain", {"charset": "utf-8"}),
        (b"; filename=a.png", "", {"filename": "a.png"}),
        (b"attachment; filename=mit Leerzeichen.pdf", "attachment", {"filename": "mit Leerzeichen.pdf"}),
        (b'attachment; filename="C:\\Temp\\a.pdf"', "attachment", {"filename": "C:\\Temp\\a.pdf"}),
        (b"a; name*=iso-8859-1''%FCber.txt", "a", {"name": "über.txt"}),
        (b"a; name*1=b; name*0=a; name*2*=%20c", "a", {"name": "ab c"}),
        (b"a; name=plain.txt; name*=utf-8''%C3%BC.txt", "a", {"name": "ü.txt"}),
        (b'a; name*="=?utf-8?q?=C3=BC?="', "a", {"name": "ü"}),
        (b"a; name*=zlib''x", "a", {"name": "x"}),
        (b"", "", {}),
    ],
)
def test_forms(field: bytes, value: str, parameters: dict[str, str]) -> None:
    read = read_parameters(field)
    assert (read.value, dict(read.parameters)) == (value, parameters)


@given(st.binary(max_size=100) | st.text("an*=0123456789;\"'% \\?", max_size=100).map(str.encode))
def test_never_raises(field: bytes) -> None:
    read_parameters(b"x;" + field)


@pytest.mark.timeout(20)
@pytest.mark.parametrize("hostile", [b" ", b"; ", b"\t;", b"a", b"a ", b'"', b"a*0", b"a="])
def test_time_grows_with_the_length_alone(hostile: bytes) -> None:
    """The worst would take half a minute in the square of its length."""
    read_parameters(b"text/plain;" + hostile * (60_000 // len(hostile)) + b"=")


def test_what_is_long_is_not_kept() -> None:
    """A thousand fields of 64 KB would be."""
    fields = [b"text/plain; name=%d%b" % (number, b"x" * 60_000) for number in range(100)]
    assert kept(lambda: [read_parameters(field) for field in fields]) < 1_000_000
