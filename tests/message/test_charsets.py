from __future__ import annotations

import codecs
from encodings.aliases import aliases

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.message.charsets import codec_for, decode

PYTHONS_OWN = [
    "zlib",
    "rot13",
    "base64",
    "hex",
    "bz2",
    "uu",
    "quopri",
    "unicode_escape",
    "raw_unicode_escape",
]
NOT_OF_MAIL = [
    "idna",
    "punycode",
    "undefined",
    "mbcs",
    "oem",
    "utf-7",
    "unicode-1-1-utf-7",
    "cp037",
    "utf-8-sig",
]


@pytest.mark.parametrize(
    "label", [*PYTHONS_OWN, *NOT_OF_MAIL, "", "x" * 5000, "ümläut", "a/b", "../x", "a\0b"]
)
def test_refused(label: str) -> None:
    assert codec_for(label) == ""


def test_no_alias_leads_to_a_codec_that_is_no_charset() -> None:
    for alias in aliases:
        codec = codec_for(alias)
        assert codec == "" or codecs.lookup(codec)._is_text_encoding


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("UTF-8", "utf-8"),
        (' "iso-8859-1" ', "cp1252"),
        ("latin1", "cp1252"),
        ("ISO-8859-9", "cp1254"),
        ("gb2312", "gb18030"),
        ("ks_c_5601-1987", "cp949"),
        ("x-sjis", "cp932"),
        ("iso-8859-8-i", "iso8859-8"),
    ],
)
def test_meant(label: str, codec: str) -> None:
    assert codec_for(label) == codec


@pytest.mark.parametrize("label", ["cp1252", "windows-1250", "koi8-r", "utf-16", "shift_jis", "gb18030"])
def test_declared(label: str) -> None:
    text = {"koi8-r": "Больница", "shift_jis": "診療所", "gb18030": "医院", "windows-1250": "Łódź"}.get(
        label, "Größe"
    )
    assert decode(text.encode(label), label) == text


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        ("Größe".encode(), "us-ascii", "Größe"),
        ("Größe".encode("cp1252"), "utf-8", "Größe"),
        ("Größe".encode("cp1252"), "", "Größe"),
        ("£7".encode("cp1252"), "", "£7"),
        (
            "Уважаемые коллеги, высылаем результаты".encode("cp1251"),
            "",
            "Уважаемые коллеги, высылаем результаты",
        ),
        (b"Befund", "utf-16", "Befund"),
        (b"a\x81b", "iso-8859-1", "a\ufffdb"),
        ("診療所".encode("iso2022_jp"), "", "診療所"),
        ("診療所".encode("iso2022_jp"), "us-ascii", "診療所"),
        (b"\x1b$ 5", "", "\x1b$ 5"),
    ],
)
def test_undeclared_and_falsely_declared(data: bytes, declared: str, text: str) -> None:
    assert decode(data, declared) == text


def test_a_character_cut_in_two_does_not_spoil_the_rest() -> None:
    cut = ("Größe " * 50).encode()[:-2] + b"\xc3"
    assert decode(cut, "utf-8").startswith("Größe Größe")


@given(st.binary(max_size=300), st.text(max_size=20) | st.sampled_from(sorted(aliases)))
def test_never_raises(data: bytes, declared: str) -> None:
    decode(data, declared)
