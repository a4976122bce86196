"""An identity provider for the tests of signing in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.servers.identity_provider import IdentityProvider
from tomail.accounts.auth import oauth
from tomail.accounts.auth.grant import Grant
from tomail.accounts.auth.provider import OAuthProvider
from tomail.base.threads import Waker

WAYS = ("google", "microsoft", "issuer")
SignIn = Callable[..., Grant]


@pytest.fixture(scope="session")
def running_identity_provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[IdentityProvider]:
    with IdentityProvider(tmp_path_factory.mktemp("identity")) as server:
        yield server


@pytest.fixture
def identity(running_identity_provider: IdentityProvider) -> IdentityProvider:
    """As if just started."""
    running_identity_provider.reset()
    return running_identity_provider


@pytest.fixture
def waker() -> Iterator[Waker]:
    waker = Waker()
    yield waker
    waker.close()


@pytest.fixture(params=WAYS)
def provider(request: pytest.FixtureRequest, identity: IdentityProvider) -> OAuthProvider:
    """Each of the three ways in turn."""
    found: OAuthProvider = getattr(identity, request.param)()
    return found


@pytest.fixture
def sign_in(identity: IdentityProvider, waker: Waker) -> SignIn:
    """Sign in as the person of `identity`, whose browser does all of it."""

    def run(provider: OAuthProvider, address: str = "praxis@praxis.test", **options: object) -> Grant:
        attempt = oauth.SignIn(provider, identity.client(provider.key), address, waker=waker)
        return attempt.run(identity.browser, 20, **options)

    return run
