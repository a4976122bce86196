from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.message.links import claim_of, host_of, is_number, same_owner, target_of


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("https://example.org", "https://example.org/"),
        ("HTTP://user:word@Example.ORG:80\\a b?x=ü#ö", "http://example.org/a%20b?x=%C3%BC#%C3%B6"),
        ("https://good.example\\@evil.example/x", "https://good.example/@evil.example/x"),
        ("https://good.example@evil.example/x", "https://evil.example/x"),
        ("https:///evil.example", "https://evil.example/"),
        ("https:evil.example", "https://evil.example/"),
        ("http://2130706433/", "http://127.0.0.1/"),
        ("http://0x7f.1/", "http://127.0.0.1/"),
        ("http://0177.0.0.1", "http://127.0.0.1/"),
        ("http://[::ffff:10.0.0.1]:8080/", "http://[::ffff:a00:1]:8080/"),
        ("https://www.аpple.example/", "https://www.xn--pple-43d.example/"),
        ("https://münchen.example/straße", "https://xn--mnchen-3ya.example/stra%C3%9Fe"),
        ("https://ex\u00adample.org/", "https://example.org/"),
        ("https://%65vil.example/", "https://evil.example/"),
        ("https://ｅｖｉｌ。example", "https://evil.example/"),
        (" h\nttps://x.example", "https://x.example/"),
        ("https://x.example/\u202egpj.exe", "https://x.example/%E2%80%AEgpj.exe"),
        ("mailto:a@b.example?subject=ä", "mailto:a@b.example?subject=%C3%A4"),
        ("tel:+41 31 123", "tel:+41%2031%20123"),
    ],
)
def test_targets_as_a_browser_reads_them(href: str, target: str) -> None:
    assert target_of(href) == target
    assert target_of(target) == target


@pytest.mark.parametrize(
    "href",
    [
        *(
            "java\nscript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "intent://x",
            "blob:https://x/y",
        ),
        *("view-source:https://x/", "tomail://m1/", "#top", "/relative", "https:///", "https://", "mailto:"),
        *("http://x.example:99999/", "http://1.2.3.4.5/", "https://ex ample.org/", "https://a..b/"),
        *("https://good.example%40evil.example/", "https://a\u202eb.example/", "http://[::1/"),
        "https://x.example/" + "x" * 9000,
    ],
)
def test_what_is_no_link(href: str) -> None:
    assert target_of(href) is None


@given(st.text(st.sampled_from("htps:/\\@.?#%[]0x7f1aé\u202e\ud800 \t-") | st.characters(), max_size=40))
def test_every_target_is_ascii_and_its_own(rest: str) -> None:
    for href in (rest, f"https://{rest}", f"https://x.example/{rest}", f"mailto:{rest}"):
        target = target_of(href)
        if target is not None:
            assert target.isascii()
            assert target.isprintable()
            assert target.startswith(("http://", "https://", "mailto:", "tel:"))
            assert target_of(target) == target
            assert "@" not in host_of(target)


@pytest.mark.parametrize(
    ("text", "href", "claimed"),
    [
        ("www.ubs.com", "https://evil.example/", "www.ubs.com"),
        ("Siehe WWW.ubs.com bitte", "https://evil.example/", "WWW.ubs.com"),
        ("www.u\u200bbs.com", "https://evil.example/", "www.ubs.com"),
        ("https://www.ubs.com/login", "https://ubs.com.evil.example/", "https://www.ubs.com/login"),
        ("ubs.com", "https://evil.example/", "ubs.com"),
        ("a@ubs.com", "mailto:b@evil.example", "a@ubs.com"),
        ("a@ubs.com", "https://evil.example/", "a@ubs.com"),
        ("www.ubs.com", "http://203.0.113.9/", "www.ubs.com"),
        (" " * 9_000 + "www.ubs.com", "https://evil.example/", "www.ubs.com"),
        ("Guten Tag " * 100 + "www.ubs.com", "https://evil.example/", "www.ubs.com"),
        ("www\u2024ubs\u2024com", "https://evil.example/", "www.ubs.com"),
        ("https://www.ubs.com@evil.example/x", "https://evil.example/x", "www.ubs.com"),
        ("https://www.ubs.com:443@evil.example/x", "https://evil.example/x", "www.ubs.com"),
        ("https://www.ubs.com/login", "https://click.ubs.com/x", ""),
        ("a@ubs.com", "mailto:b@ubs.com?subject=x", ""),
        ("www.münchen.de", "https://xn--mnchen-3ya.de/", ""),
        ("Befund.pdf", "https://evil.example/", ""),
        ("Dr.med. Huber am 3.5.2026", "https://evil.example/", ""),
        ("Hier klicken", "https://evil.example/", ""),
    ],
)
def test_what_a_text_claims(text: str, href: str, claimed: str) -> None:
    target = target_of(href)
    assert target is not None
    assert claim_of(text, target) == claimed


def test_owners() -> None:
    assert same_owner("www.praxis.ch", "mail.praxis.ch")
    assert not same_owner("a.co.uk", "b.co.uk")


def test_numbers() -> None:
    assert is_number("127.0.0.1")
    assert is_number("[::1]")
    assert not is_number("1.example")
