from __future__ import annotations

from typing import Any

import pytest

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import sentence
from tomail.model.events import SettingsChanged
from tomail.model.people import Right
from tomail.settings.declared import DECLARED, Scope, Setting, Value, declaration
from tomail.settings.policies import Policy
from tomail.settings.values import Settings, Source


class Rows:
    """A world in memory."""

    def __init__(self) -> None:
        self.stored: dict[str, Any] = {}

    def values(self) -> dict[str, Any]:
        return self.stored

    def put(self, setting: Setting, key: str, value: Value) -> None:
        self.stored[key] = value

    def drop(self, setting: Setting, key: str) -> None:
        self.stored.pop(key, None)

    def hindrance(self, setting: Setting) -> Problem | None:
        return None


@pytest.fixture
def workstation() -> Rows:
    return Rows()


@pytest.fixture
def practice() -> Rows:
    return Rows()


@pytest.fixture
def settings(workstation: Rows, practice: Rows) -> Settings:
    return Settings(workstation, practice)


def test_default_set_reset(settings: Settings) -> None:
    assert settings.get("view.theme") == "system"
    settings.set("view.theme", "dark")
    assert settings.get("view.theme") == "dark"
    settings.reset("view.theme")
    assert settings.get("view.theme") == "system"


def test_typed_text_becomes_the_type(settings: Settings) -> None:
    settings.set("view.zoom", "125")
    settings.set("accounts.allow_insecure", "yes")
    assert (settings.number("view.zoom"), settings.is_on("accounts.allow_insecure")) == (125, True)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("view.theme", "pink"),
        ("view.zoom", "big"),
        ("view.zoom", 1000),
        ("view.zoom", True),
        ("limits.practice.day", -1),
        ("limits.practice.day", "1.5"),
        ("practice.name", 5),
        ("practice.time_zone", "Europe/Berlinn"),
        ("accounts.allow_insecure", "x"),
        ("accounts.allow_insecure", 1),
        ("sign_in.shortest_pin", 3),
    ],
)
def test_wrong_values_are_refused(settings: Settings, key: str, value: Value) -> None:
    before = settings.get(key)
    with pytest.raises(Refused) as refused:
        settings.set(key, value)
    assert refused.value.problem.kind is ProblemKind.INVALID
    assert settings.get(key) == before


def test_unknown_key_is_refused(settings: Settings) -> None:
    with pytest.raises(Refused) as refused:
        settings.get("no.such")
    assert refused.value.problem.kind is ProblemKind.NOT_FOUND


def test_patterns_serve_any_issuer_and_any_account(settings: Settings) -> None:
    settings.set("oauth.login.praxis.example.client_id", "abc")
    assert settings.get("oauth.login.praxis.example.client_id") == "abc"
    settings.set("limits.k3f9ab.day", 50)
    assert {"oauth.login.praxis.example.client_id", "limits.k3f9ab.day"} <= {
        each.key for each in settings.listing()
    }
    found = declaration("oauth.google.client_secret")
    assert found is not None
    assert found.secret


def test_secrets_are_never_listed(settings: Settings) -> None:
    settings.set("oauth.google.client_secret", "GOCSPX-1")
    listed = {each.key: each for each in settings.listing()}
    assert listed["oauth.google.client_secret"].value is None
    assert listed["oauth.google.client_secret"].source is Source.PRACTICE
    assert "GOCSPX-1" not in repr(listed)


def test_each_setting_is_declared_once_with_a_value_of_its_own() -> None:
    keys = [each.key for each in DECLARED]
    assert len(keys) == len(set(keys))
    for each in DECLARED:
        assert each.accept(each.default) == each.default


def test_changing_the_practice_takes_a_right_that_is_declared() -> None:
    assert {each.right for each in DECLARED if each.scope is Scope.PRACTICE} == {Right.SETTINGS, Right.USERS}


def test_the_two_worlds_never_mix(settings: Settings, workstation: Rows, practice: Rows) -> None:
    workstation.stored["practice.name"] = "Falsch"  # whatever lies in the wrong world has no effect
    practice.stored["view.theme"] = "dark"
    assert (settings.get("practice.name"), settings.get("view.theme")) == ("", "system")
    settings.set("practice.name", "Sonnberg")
    settings.set("view.density", "compact")
    assert "practice.name" in practice.stored
    assert practice.stored.keys() == {"view.theme", "practice.name"}
    assert workstation.stored.keys() == {"practice.name", "view.density"}


def test_a_preset_stands_in_for_the_default_and_a_lock_rules(workstation: Rows, practice: Rows) -> None:
    settings = Settings(
        workstation, practice, {"view.theme": Policy("dark", False), "view.density": Policy("compact", True)}
    )
    workstation.stored["view.density"] = "table"
    assert (settings.get("view.theme"), settings.get("view.density")) == ("dark", "compact")
    listed = {each.key: (each.source, each.locked) for each in settings.listing()}
    assert listed["view.theme"] == (Source.POLICY, False)
    assert listed["view.density"] == (Source.POLICY, True)
    settings.set("view.theme", "light")
    assert settings.in_effect("view.theme").source is Source.SET
    for change in (lambda: settings.set("view.density", "table"), lambda: settings.reset("view.density")):
        with pytest.raises(Refused) as refused:
            change()
        assert refused.value.problem.kind is ProblemKind.NOT_ALLOWED
    assert settings.hindrance("view.density") is not None
    assert settings.hindrance("view.theme") is None


def test_a_lock_on_a_practice_setting_holds_here_and_is_written_nowhere(practice: Rows) -> None:
    practice.stored["accounts.allow_insecure"] = True
    settings = Settings(Rows(), practice, {"accounts.allow_insecure": Policy(False, True)})
    assert settings.is_on("accounts.allow_insecure") is False
    assert practice.stored == {"accounts.allow_insecure": True}


def test_an_effect_that_fails_leaves_the_setting(settings: Settings) -> None:
    done: list[Value] = []
    settings.carry_out("mail_program.always", done.append)
    settings.set("mail_program.always", True)
    settings.reset("mail_program.always")
    assert done == [True, False]

    def fail(_value: Value) -> None:
        raise Refused(Problem(ProblemKind.UNSUPPORTED, sentence("not here")))

    settings.carry_out("mail_program.always", fail)
    with pytest.raises(Refused):
        settings.set("mail_program.always", True)
    assert settings.is_on("mail_program.always") is False


def test_changes_of_the_workstation_are_told(workstation: Rows, practice: Rows) -> None:
    heard: list[SettingsChanged] = []
    settings = Settings(workstation, practice, published=heard.append)
    settings.set("view.theme", "dark")
    settings.reset("view.theme")
    assert heard == [SettingsChanged(frozenset({"view.theme"}))] * 2
