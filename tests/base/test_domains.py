"""Whose a name is."""

from __future__ import annotations

from pathlib import Path

import pytest
from publicsuffixlist import PSLFILE, PublicSuffixList

from tomail.base.domains import (
    ascii_domain,
    is_ending,
    is_known_ending,
    is_loopback,
    matches,
    registrable_domain,
)


@pytest.mark.parametrize(
    ("typed", "ascii_form"),
    [
        ("Praxis-Müller.DE", "xn--praxis-mller-klb.de"),
        ("straße.de", "xn--strae-oqa.de"),  # IDNA 2008 keeps the ß; "strasse.de" is somebody else's
        ("praxis.de.", "praxis.de"),
        ("xn--mller-kva.de", "xn--mller-kva.de"),
    ],
)
def test_the_ascii_form(typed: str, ascii_form: str) -> None:
    assert ascii_domain(typed) == ascii_form


@pytest.mark.parametrize("domain", ["ch", "co.uk", "CO.UK.", "com.au", "test"])
def test_what_is_before_an_ending_is_anybodys(domain: str) -> None:
    assert is_ending(domain)


@pytest.mark.parametrize("domain", ["praxis.ch", "praxis.co.uk", "praxis.github.io", "127.0.0.1"])
def test_what_is_before_a_domain_is_its_owners(domain: str) -> None:
    assert not is_ending(domain)


@pytest.mark.parametrize("typed", ["", "a..b", "a_b.de", "-a.de", "praxis de", "x" * 64 + ".de", "../x"])
def test_what_is_no_domain(typed: str) -> None:
    with pytest.raises(ValueError):
        ascii_domain(typed)


@pytest.mark.parametrize(
    ("host", "owner"),
    [
        ("autoconfig.praxis.ch", "praxis.ch"),
        ("praxis.ch", "praxis.ch"),
        ("a.b.hoster.co.uk", "hoster.co.uk"),
        ("co.uk", "co.uk"),
        ("localhost", "localhost"),
        ("192.0.2.7", "192.0.2.7"),
        ("::1", "::1"),
    ],
)
def test_who_owns_a_host(host: str, owner: str) -> None:
    assert registrable_domain(host) == owner


def test_this_machine() -> None:
    assert all(map(is_loopback, ["localhost", "127.0.0.1", "127.1.2.3", "::1"]))
    assert not any(map(is_loopback, ["localhost.praxis.ch", "10.0.0.1", "praxis.ch", ""]))


def test_patterns() -> None:
    assert matches("gmx.de", ["web.de", "gmx.de"])
    assert matches("a.b.gmx.net", ["*.gmx.net"])
    assert not matches("gmx.net", ["*.gmx.net"])
    assert not matches("notgmx.de", ["gmx.de"])


def test_the_rules_of_one_ending_say_what_the_whole_list_says() -> None:
    whole, without_hosting = PublicSuffixList(), PublicSuffixList(only_icann=True)
    lines = Path(PSLFILE).read_text("utf-8").splitlines()
    rules = [line.lstrip("!").replace("*", "any") for line in lines if line and not line.startswith("//")]
    for rule in sorted(rules, key=lambda rule: rule.rpartition(".")[2])[::300]:
        for name in (rule, f"x.{rule}", f"y.x.{rule}", rule.encode("idna").decode("ascii")):
            assert registrable_domain(name) == (whole.privatesuffix(name) or name)
            assert is_ending(name) == (without_hosting.privatesuffix(name) is None)
            assert is_known_ending(name) == bool(whole.publicsuffix(f"x.{name}", accept_unknown=False))
