from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

from tomail.base.errors import ProblemKind, Refused
from tomail.settings.declared import DECLARED, Scope, declaration
from tomail.settings.values import Settings
from tomail.store.profile_store import ProfileStore


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Settings]:
    store = ProfileStore(tmp_path / "profile.db", secrets.token_bytes(32))
    yield Settings(store)
    store.close()


def test_default_set_reset(settings: Settings) -> None:
    assert settings.get("view.theme") == "system"
    settings.set("view.theme", "dark")
    assert settings.get("view.theme") == "dark"
    settings.reset("view.theme")
    assert settings.get("view.theme") == "system"


def test_typed_text_becomes_the_type(settings: Settings) -> None:
    settings.set("view.zoom", "125")
    settings.set("accounts.allow_insecure", "yes")
    assert (settings.get("view.zoom"), settings.get("accounts.allow_insecure")) == (125, True)


@pytest.mark.parametrize(
    ("key", "value"), [("view.theme", "pink"), ("view.zoom", "big"), ("accounts.allow_insecure", "x")]
)
def test_wrong_values_are_refused(settings: Settings, key: str, value: str) -> None:
    with pytest.raises(Refused) as refused:
        settings.set(key, value)
    assert refused.value.problem.kind is ProblemKind.INVALID


def test_unknown_key_is_refused(settings: Settings) -> None:
    with pytest.raises(Refused) as refused:
        settings.get("no.such")
    assert refused.value.problem.kind is ProblemKind.NOT_FOUND


def test_patterns_serve_any_issuer(settings: Settings) -> None:
    settings.set("oauth.login.praxis.example.client_id", "abc")
    assert settings.get("oauth.login.praxis.example.client_id") == "abc"
    found = declaration("oauth.google.client_secret")
    assert found is not None
    assert found.secret


def test_secrets_are_never_listed(settings: Settings) -> None:
    settings.set("oauth.google.client_secret", "GOCSPX-1")
    listed = {each.key: each for each in settings.listing()}
    assert listed["oauth.google.client_secret"].value is None
    assert listed["oauth.google.client_secret"].source == "set"
    assert "GOCSPX-1" not in repr(listed)
    assert listed["view.theme"].scope is Scope.WORKSTATION


def test_each_setting_is_declared_once() -> None:
    keys = [each.key for each in DECLARED]
    assert len(keys) == len(set(keys))
