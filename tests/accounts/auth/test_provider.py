"""The provider table, and what an issuer says of itself."""

from __future__ import annotations

import pytest

from tests.servers.identity_provider import MAIL, IdentityProvider
from tomail.accounts.auth import web
from tomail.accounts.auth.grant import OAuthClient
from tomail.accounts.auth.provider import GOOGLE, client_id_setting, discover_issuer, microsoft, provider_of
from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused
from tomail.model.account import Protocol


def test_google_is_asked_for_mail_and_for_the_address() -> None:
    assert provider_of("google", OAuthClient("c")) is GOOGLE
    assert GOOGLE.needed_scopes == {"https://mail.google.com/"}


@pytest.mark.parametrize(("protocol", "scope"), [(Protocol.IMAP, "IMAP"), (Protocol.POP3, "POP")])
def test_microsoft_is_asked_for_one_protocol_and_sending(protocol: Protocol, scope: str) -> None:
    row = provider_of("microsoft", OAuthClient("c", tenant="praxis.test"), protocol)
    assert row.issuer == "https://login.microsoftonline.com/praxis.test"
    assert row.needed_scopes == {
        f"https://outlook.office.com/{scope}.AccessAsUser.All",
        "https://outlook.office.com/SMTP.Send",
    }
    assert microsoft("").issuer.endswith("/common")


def test_an_issuer_describes_itself(identity: IdentityProvider) -> None:
    row = provider_of(identity.issuer_url, OAuthClient("c"), ca_file=identity.ca_file)
    assert row == identity.issuer()
    assert row.key == row.issuer == identity.issuer_url
    assert row.sends_iss
    assert set(row.scopes) == {"openid", "email", "offline_access", MAIL}
    assert row.needed_scopes == {MAIL}
    assert row.client_id_setting == "oauth.localhost.client_id"


def test_the_practice_may_name_the_scopes_of_an_issuer(identity: IdentityProvider) -> None:
    client = OAuthClient("c", scopes=("openid", "mail-w"))
    assert provider_of(identity.issuer_url, client, ca_file=identity.ca_file).scopes == ("openid", "mail-w")


def test_an_issuer_known_by_openid_discovery_alone_is_found(identity: IdentityProvider) -> None:
    issuer = f"{identity.base}/common/v2.0"
    identity.metadata = {"issuer": issuer}
    assert discover_issuer(issuer, ca_file=identity.ca_file).token_url.endswith("/oauth2/v2.0/token")


@pytest.mark.parametrize(
    "metadata",
    [
        {"issuer": "https://evil.example"},
        {"issuer": ""},
        {"token_endpoint": "http://localhost/token"},
        {"authorization_endpoint": "http://localhost/authorize"},
        {"authorization_endpoint": None},
        {"token_endpoint": 5},
        {"code_challenge_methods_supported": ["plain"]},
        {"code_challenge_methods_supported": None},
    ],
)
def test_an_issuer_that_is_unsafe_to_use_is_refused(
    identity: IdentityProvider, metadata: dict[str, object]
) -> None:
    identity.metadata = metadata
    with pytest.raises(Refused) as caught:
        identity.issuer()
    assert caught.value.problem.kind is ProblemKind.UNSUPPORTED


@pytest.mark.parametrize(
    "issuer",
    [
        "http://localhost/issuer",
        "http://127.0.0.1/issuer",
        "localhost",
        "",
        "https://",
        "https://localhost:abc/",
        "https://localhost:99999/",
        "https://user:pw@localhost/",
        "https://localhost/?a=b",
        "https://localhost/#part",
        "https://[::1",
        "file:///etc/passwd",
    ],
)
def test_what_is_no_issuer_is_not_even_asked(issuer: str) -> None:
    with pytest.raises(Refused) as caught:
        discover_issuer(issuer)
    assert caught.value.problem.kind is ProblemKind.UNSUPPORTED


def test_a_server_without_metadata_is_no_sign_in_service(identity: IdentityProvider) -> None:
    with pytest.raises(Refused):
        discover_issuer(f"{identity.base}/elsewhere", ca_file=identity.ca_file)


def test_an_issuer_that_cannot_be_reached_or_trusted_is_the_environments_trouble(
    identity: IdentityProvider,
) -> None:
    for issuer, kind in (
        ("https://127.0.0.1:9/", ProblemKind.UNREACHABLE),
        ("https://no-such-host.invalid/", ProblemKind.HOST_UNKNOWN),
        (identity.issuer_url, ProblemKind.CERTIFICATE),
    ):
        with pytest.raises(EnvironmentTrouble) as caught:
            discover_issuer(issuer)
        assert caught.value.problem.kind is kind


def test_metadata_of_monstrous_size_is_not_read_to_its_end(
    identity: IdentityProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, "LARGEST_OBJECT", 4 * web.CHUNK)
    identity.metadata = {"padding": "x" * 8 * web.CHUNK}
    with pytest.raises(Refused):
        identity.issuer()


def test_where_client_ids_are_entered() -> None:
    assert client_id_setting("google") == GOOGLE.client_id_setting == "oauth.google.client_id"
    assert client_id_setting("microsoft") == microsoft().client_id_setting
    assert client_id_setting("https://login.praxis.test/a") == "oauth.login.praxis.test.client_id"
