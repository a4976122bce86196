from __future__ import annotations

import base64

import pytest

from tomail.accounts import sasl
from tomail.model.account import AuthMethod, Security, Server
from tomail.model.credentials import BearerToken, Password

SERVER = Server("server.example.com", 143, Security.STARTTLS, "user@example.com", AuthMethod.OAUTH2)


def test_xoauth2_says_what_google_documents() -> None:
    token = BearerToken("someuser@example.com", "ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdGEuY29tCg")
    exchange = sasl.by_token(token, SERVER, {"XOAUTH2", "OAUTHBEARER"}.__contains__)
    assert exchange is not None
    assert (exchange.mechanism, exchange.farewell) == ("XOAUTH2", b"")
    assert base64.b64encode(exchange.message) == (
        b"dXNlcj1zb21ldXNlckBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB5YTI5LnZGOWRmdDRxbVRjMk52YjNSbGNrQmhkSFJo"
        b"ZG1semRHRXVZMjl0Q2cBAQ=="
    )


@pytest.mark.parametrize(
    ("name", "as_written"),
    [("user@example.com", "user@example.com"), ("a=b,c@example.com", "a=3Db=2Cc@example.com")],
)
def test_oauthbearer_says_what_rfc_7628_has_as_its_example(name: str, as_written: str) -> None:
    token = BearerToken(name, "vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==")
    exchange = sasl.by_token(token, SERVER, {"OAUTHBEARER"}.__contains__)
    assert exchange == sasl.TokenExchange(
        "OAUTHBEARER",
        f"n,a={as_written},\x01host=server.example.com\x01port=143\x01"
        "auth=Bearer vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==\x01\x01".encode(),
        b"\x01",
    )
    assert "vF9dft4" not in repr(exchange)


def test_a_server_without_a_mechanism_for_tokens_is_told_none() -> None:
    assert sasl.by_token(BearerToken("a@b.de", "t"), SERVER, {"PLAIN", "LOGIN"}.__contains__) is None


def test_plain_carries_any_letter() -> None:
    assert sasl.plain(Password("jürg", "π word")) == b"\0j\xc3\xbcrg\0\xcf\x80 word"


@pytest.mark.parametrize("bad", ["a\0b", "a\r\nb", "a\x7f", "\ud800"])
def test_what_ends_a_line_or_is_no_character_fits_none(bad: str) -> None:
    assert not sasl.fits_a_line(Password(bad, "x"))
    assert not sasl.fits_a_line(BearerToken("x", bad))
    assert sasl.fits_a_line(Password("Zoë", "p ä ß 😀"))
