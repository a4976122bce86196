"""A sign-in as it goes, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from tests.servers.identity_provider import IdentityProvider
from tomail.accounts.auth.problems import SignInFailed

ADDRESS = "praxis@praxis.test"


def failure(call: Callable[[], object]) -> SignInFailed:
    with pytest.raises(SignInFailed) as caught:
        call()
    return caught.value


def answer_of(identity: IdentityProvider, run: Callable[[Callable[[str], None]], None]) -> dict[str, str]:
    """What the browser would have brought back to another sign-in."""
    caught: dict[str, str] = {}

    def catch(url: str) -> None:
        query = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        form = query | {"decision": "allow", "at": place_of(url), "response_mode": "query"}
        session = requests.Session()
        session.trust_env, session.verify = False, identity.ca_file
        with session, session.post(f"{identity.base}/decide", form, allow_redirects=False) as response:
            answer = parse_qs(urlsplit(response.headers["Location"]).query)
        caught.update({name: values[0] for name, values in answer.items()})

    run(catch)
    return caught


def place_of(url: str) -> str:
    return "/" + urlsplit(url).path.split("/")[1]
