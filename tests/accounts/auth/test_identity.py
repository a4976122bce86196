"""Whose account signed in."""

from __future__ import annotations

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.accounts.auth.identity import address_in, same_account
from tomail.accounts.auth.problems import SignInFailed, SignInReason

KEY = "k" * 32
ISSUER = "https://login.praxis.test"


def token(**claims: object) -> str:
    return jwt.encode({"iss": ISSUER, "aud": "practice", "sub": "17"} | claims, KEY, "HS256")


def address(id_token: str, issuers: tuple[str, ...] = (ISSUER,)) -> str:
    return address_in(id_token, "practice", issuers, "Praxis")


@pytest.mark.parametrize(
    ("claims", "named"),
    [
        ({"email": "a@praxis.test", "preferred_username": "b@praxis.test"}, "a@praxis.test"),
        ({"preferred_username": "b@praxis.test"}, "b@praxis.test"),
        ({"preferred_username": "anna", "upn": "c@praxis.test"}, "c@praxis.test"),
        ({"preferred_username": "anna"}, ""),
        ({"email": 5}, ""),
        ({}, ""),
        ({"email": "a@praxis.test", "aud": ["other", "practice"]}, "a@praxis.test"),
        ({"email": "a@praxis.test", "exp": 1}, "a@praxis.test"),  # the workstation's clock may be wrong
        ({"email": "a@praxis.test", "iat": 1 << 40, "nbf": 1 << 40}, "a@praxis.test"),
    ],
)
def test_the_address_in_a_token(claims: dict[str, object], named: str) -> None:
    assert address(token(**claims)) == named


@pytest.mark.parametrize(
    "id_token",
    [
        token(aud="another client"),
        token(iss="https://evil.example"),
        jwt.encode({"aud": "practice", "email": "a@praxis.test"}, KEY, "HS256"),
        jwt.encode({"iss": ISSUER, "email": "a@praxis.test"}, KEY, "HS256"),  # for nobody
        "not.a.token",
        "e30.e30",
    ],
)
def test_a_token_for_or_from_somebody_else_is_not_genuine(id_token: str) -> None:
    with pytest.raises(SignInFailed) as caught:
        address(id_token)
    assert caught.value.reason is SignInReason.NOT_GENUINE


def test_without_a_token_or_a_known_issuer() -> None:
    assert address("") == ""
    assert address(token(iss="https://a-tenant", email="a@praxis.test"), ()) == "a@praxis.test"


@given(st.text(min_size=1, max_size=80))
def test_any_text_is_nothing_or_not_genuine(id_token: str) -> None:
    with pytest.raises(SignInFailed) as caught:
        address(id_token)
    assert caught.value.reason is SignInReason.NOT_GENUINE


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Praxis@Praxis.test", "praxis@praxis.TEST ", True),
        ("praxis@gmail.com", "praxis@googlemail.com", True),
        ("pra.xis+mail@gmail.com", "praxis@gmail.com", True),
        ("pra.xis@praxis.test", "praxis@praxis.test", False),
        ("praxis+mail@praxis.test", "praxis@praxis.test", False),
        ("privat@gmail.com", "praxis@gmail.com", False),
        ("praxis@gmail.com", "praxis@gmail.com.evil", False),
    ],
)
def test_when_two_addresses_are_one_account(one: str, other: str, same: bool) -> None:
    assert same_account(one, other) is same
    assert same_account(other, one) is same
