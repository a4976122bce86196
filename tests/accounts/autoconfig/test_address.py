"""Addresses as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.accounts.autoconfig.address import (
    check_address,
    declined_service,
    provider_for,
    typo_suggestion,
)
from tomail.accounts.autoconfig.providers import providers
from tomail.base.errors import Problem, ProblemKind
from tomail.model.mail import Address


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("praxis@praxis-sonnberg.de", "praxis@praxis-sonnberg.de"),
        ("  Praxis@Praxis-Sonnberg.DE \n", "Praxis@praxis-sonnberg.de"),
        ("empfang@praxis-müller.de", "empfang@xn--praxis-mller-klb.de"),
        ("empfang@praxis.de.", "empfang@praxis.de"),
        ("mailto:empfang@praxis.de", "empfang@praxis.de"),
        ("dr.o'neill+labor@praxis.co.uk", "dr.o'neill+labor@praxis.co.uk"),
        ("a@praxis.medizin", "a@praxis.medizin"),
        ("a@praxis.xn--vermgensberatung-pwb", "a@praxis.xn--vermgensberatung-pwb"),
    ],
)
def test_the_normal_form(typed: str, address: str) -> None:
    assert check_address(typed) == Address("", address)


def test_a_pasted_name_is_kept() -> None:
    assert check_address("Praxis Dr. Sonnberg <a@praxis.de>") == Address("Praxis Dr. Sonnberg", "a@praxis.de")
    assert check_address('"Sonnberg, Dr." <a@praxis.de>') == Address("Sonnberg, Dr.", "a@praxis.de")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Please enter the e-mail address."),
        ("   ", "Please enter the e-mail address."),
        (
            "praxis@praxis-sonnberg",
            "“praxis@praxis-sonnberg” is incomplete. The ending is missing, for example “.de”.",
        ),
        ("praxis@praxis.", "“praxis@praxis.” is incomplete. The ending is missing, for example “.de”."),
        ("praxis@", "“praxis@” is incomplete. The ending is missing, for example “.de”."),
        ("praxis", "“praxis” is incomplete. The “@” is missing."),
        ("@praxis.de", "“@praxis.de” is incomplete. The part before the “@” is missing."),
        ("praxis @praxis.de", "“praxis @praxis.de” contains a blank."),
        ("praxis@praxis\u00a0sonnberg.de", "“praxis@praxis\u00a0sonnberg.de” contains a blank."),
        ("a@b@praxis.de", "“a@b@praxis.de” contains more than one “@”."),
        (
            "müller@praxis.de",
            "“müller@praxis.de” is not a valid e-mail address. Please check the part before the “@”.",
        ),
        (
            "a..b@praxis.de",
            "“a..b@praxis.de” is not a valid e-mail address. Please check the part before the “@”.",
        ),
        (
            "a@praxis..de",
            "“a@praxis..de” is not a valid e-mail address. Please check the part after the “@”.",
        ),
        ("a@192.0.2.1", "“a@192.0.2.1” is not a valid e-mail address. Please check the part after the “@”."),
        ("a@praxis.d", "“a@praxis.d” is not a valid e-mail address. Please check the part after the “@”."),
    ],
)
def test_what_is_wrong_in_one_sentence(typed: str, sentence: str) -> None:
    problem = check_address(typed)
    assert isinstance(problem, Problem)
    assert problem.kind is ProblemKind.INVALID
    assert str(problem) == sentence


@given(st.one_of(st.text(), st.emails(), st.from_regex(r"[^@]{0,10}@[^@]{0,20}\.[a-z]{0,3}")))
def test_anything_is_an_address_or_a_problem(text: str) -> None:
    result = check_address(text)
    if isinstance(result, Address):
        assert check_address(result.address) == Address("", result.address)
        assert result.address.isascii()
        assert result.address.count("@") == 1
    else:
        assert str(result)


@pytest.mark.parametrize(
    ("address", "provider"),
    [
        ("a@gmail.com", "google"),
        ("a@GoogleMail.com", "google"),
        ("a@outlook.com", "microsoft"),
        ("a@hotmail.de", "microsoft"),
        ("a@live.co.uk", "microsoft"),
        ("a@msn.com", "microsoft"),
        ("a@msm.com", "microsoft"),
        ("a@praxis.onmicrosoft.com", "microsoft"),
        ("a@gmx.de", ""),
        ("a@notgmail.com", ""),
        ("a@gmail.com.praxis.ch", ""),
        ("", ""),
    ],
)
def test_who_fixes_the_sign_in(address: str, provider: str) -> None:
    assert provider_for(address) == provider


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gmial.com", "gmail.com"),
        ("gmal.com", "gmail.com"),
        ("gmaill.com", "gmail.com"),
        ("gmail.con", "gmail.com"),
        ("gmail.co", "gmail.com"),
        ("gmail.de", "gmail.com"),
        ("Gamil.com", "gmail.com"),
        ("googelmail.com", "googlemail.com"),
        ("hotmial.com", "hotmail.com"),
        ("outlok.com", "outlook.com"),
        ("msm.com", "msn.com"),
        ("t-onlin.de", "t-online.de"),
        ("tonline.de", "t-online.de"),
        ("bluewni.ch", "bluewin.ch"),
    ],
)
def test_slips_of_the_finger(typed: str, meant: str) -> None:
    assert typo_suggestion(f"praxis@{typed}") == meant


@pytest.mark.parametrize(
    "domain",
    [
        "gmail.com",
        "gmx.ch",
        "wep.de",
        "line.com",
        "praxis-sonnberg.de",
        "outlook.ch",
        "hotmail.at",
        "mail.com",
        "",
        "email.com",
        "aol.com",
        "hin.ch",
        "him.ch",
    ],
)
def test_domains_that_are_left_alone(domain: str) -> None:
    assert typo_suggestion(f"praxis@{domain}") is None


def test_no_known_domain_is_taken_for_a_slip() -> None:
    known = [domain for provider in providers() for domain in provider.domains]
    assert [domain for domain in known if typo_suggestion(f"a@{domain}")] == ["msm.com"]


@pytest.mark.parametrize(
    ("address", "service"),
    [
        ("praxis.sonnberg@arzt.kim.telematik", "KIM"),
        ("praxis@kim.telematik", "KIM"),
        ("Praxis@Arzt.KIM.Telematik.", "KIM"),
        ("praxis@arzt.kim.telematik-test", "KIM"),
        ("praxis@kv-safenet.de", "KV-Connect"),
        ("praxis@mail.kv-safenet.de", "KV-Connect"),
        ("praxis@kv-safenet", "KV-Connect"),
        ("praxis@kvconnect.kv-safenet.de", "KV-Connect"),
        ("praxis@bw.kvconnect.de", "KV-Connect"),
        ("kim@praxis.de", ""),
        ("praxis@kim.de", ""),
        ("praxis@kim-sonnberg.de", ""),
        ("praxis@telematik.de", ""),
    ],
)
def test_services_that_are_set_up_elsewhere(address: str, service: str) -> None:
    assert declined_service(address) == service
