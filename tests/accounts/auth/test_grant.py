"""What is stored of a sign-in comes back, and never shows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.accounts.auth.grant import Grant, OAuthClient, StoredCredentials, Tokens

SECRET = "s3cr3t-t0ken"
texts = st.text(max_size=50)
grants = st.builds(
    Grant,
    provider=texts,
    issuer=texts,
    client_id=texts,
    token_endpoint=texts,
    scopes=st.lists(texts, max_size=4).map(tuple),
    refresh_token=texts,
    access_token=texts,
    expires=st.datetimes(timezones=st.just(UTC)),
    client_secret=texts,
    account_hint=texts,
    ca_file=texts,
)


@given(grants)
def test_a_stored_grant_comes_back(grant: Grant) -> None:
    assert Grant.from_json(grant.to_json()) == grant


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", "5", '{"scopes": 5}', '{"expires": "x"}', "{"])
def test_anything_else_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError):
        Grant.from_json(text)


@given(
    grants, st.text(max_size=5), st.text(max_size=5), st.floats(0, 1e6), st.datetimes(timezones=st.just(UTC))
)
def test_new_tokens_never_lose_the_refresh_token(
    grant: Grant, access: str, refresh: str, seconds: float, now: datetime
) -> None:
    now = min(now, datetime(9000, 1, 1, tzinfo=UTC))
    renewed = grant.renewed(Tokens(access, refresh, seconds), now)
    assert renewed.refresh_token == (refresh or grant.refresh_token)
    assert (renewed.access_token, renewed.scopes) == (access, grant.scopes)
    assert renewed.usable(now) == (bool(access) and seconds > 60)


def test_a_token_counts_as_ended_a_minute_early() -> None:
    now = datetime(2026, 11, 2, 8, tzinfo=UTC)
    grant = Grant("google", "", "c", "", (), SECRET, SECRET, now + timedelta(seconds=60))
    assert not grant.usable(now)
    assert grant.usable(now - timedelta(seconds=1))


def test_nothing_secret_and_no_address_shows() -> None:
    grant = Grant(
        "google",
        "",
        "c",
        "",
        (),
        SECRET,
        SECRET,
        datetime.now(UTC),
        SECRET,
        account_hint="praxis@praxis.test",
    )
    for shown in (
        grant,
        Tokens(SECRET, SECRET, 1.0, address="praxis@praxis.test"),
        OAuthClient("c", SECRET),
        StoredCredentials(SECRET, SECRET, grant),
    ):
        assert SECRET not in repr(shown)
        assert "praxis@" not in repr(shown)
