"""Reading and writing settings, each in its own world."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.events import SettingsChanged

from .declared import DECLARED, PRACTICE, Scope, Setting, Value, declaration
from .policies import Policies


class SettingRows(Protocol):
    """The values of one world. Reading never fails; writing may raise TomailError."""

    def values(self) -> Mapping[str, Any]:
        """Every value that was set."""

    def put(self, setting: Setting, key: str, value: Value) -> None:
        """Set one."""

    def drop(self, setting: Setting, key: str) -> None:
        """Back to the default."""

    def hindrance(self, setting: Setting) -> Problem | None:
        """Why it cannot be changed at the moment, or None."""


class _ProfileRows(Protocol):
    """The part of the profile's file that holds settings (store.profile_store)."""

    def settings(self, scope: str) -> dict[str, Any]: ...
    def put_setting(self, scope: str, key: str, value: Any) -> None: ...
    def drop_setting(self, scope: str, key: str) -> None: ...


class WorkstationRows:
    """The workstation's world. Read through: another process may have changed it."""

    def __init__(self, profile: _ProfileRows) -> None:
        self._profile = profile
        self._lock = threading.Lock()

    def values(self) -> Mapping[str, Any]:
        """Every value that was set here."""
        with self._lock:
            return self._profile.settings(Scope.WORKSTATION)

    def put(self, setting: Setting, key: str, value: Value) -> None:
        """Set one."""
        with self._lock:
            self._profile.put_setting(setting.scope, key, value)

    def drop(self, setting: Setting, key: str) -> None:
        """Back to the default."""
        with self._lock:
            self._profile.drop_setting(setting.scope, key)

    def hindrance(self, setting: Setting) -> Problem | None:
        """A person may always change their own workstation."""
        return None


class Source(StrEnum):
    """Where a value comes from; the words of the command line."""

    DEFAULT = "default"
    SET = "set"  # at this workstation
    PRACTICE = "practice"
    POLICY = "policy"


@dataclass(frozen=True)
class SettingInEffect:
    """A setting as the command line lists it; `value` is None for a secret."""

    key: str
    scope: Scope
    value: Value | None
    source: Source
    locked: bool = False


class Settings:
    """All settings, as they are in effect at this workstation."""

    def __init__(
        self,
        workstation: SettingRows,
        practice: SettingRows,
        policies: Policies | None = None,
        published: Callable[[SettingsChanged], None] = lambda event: None,
    ) -> None:
        """`published` hears of every change of the workstation's own."""
        self._worlds = {Scope.WORKSTATION: workstation, Scope.PRACTICE: practice}
        self._policies = policies or {}
        self._published = published
        self._effects: dict[str, Callable[[Value], None]] = {}

    def get(self, key: str) -> Value:
        """The value in effect. Raises Refused (NOT_FOUND) for a key that is not declared."""
        setting = _declared(key)
        return self._value(setting, key, self._worlds[setting.scope].values())[0]

    def text(self, key: str) -> str:
        """The value of a textual setting."""
        return str(self.get(key))

    def number(self, key: str) -> int:
        """The value of a number."""
        return int(self.get(key))

    def is_on(self, key: str) -> bool:
        """The value of a switch."""
        return bool(self.get(key))

    def under(self, prefix: str, stored: Mapping[str, Any] | None = None) -> dict[str, Value]:
        """The values in effect of every practice setting whose key begins so; `stored` as in `given`."""
        values = self._worlds[Scope.PRACTICE].values() if stored is None else stored
        keys = (*(each.key for each in PRACTICE if "*" not in each.key), *self._policies, *values)
        return {key: self.given(key, values) for key in keys if key.startswith(prefix) and declaration(key)}

    def given(self, key: str, stored: Mapping[str, Any]) -> Value:
        """The value that would be in effect if `stored` were its world (a transaction's view of it)."""
        return self._value(_declared(key), key, stored)[0]

    def set(self, key: str, value: Value) -> None:
        """Change it.

        Raises Refused (NOT_FOUND, INVALID, NOT_ALLOWED: locked, or without the right), and
        EnvironmentTrouble (PRACTICE_AWAY) for a practice setting while its database is away.
        """
        setting = _declared(key)
        self._refuse_locked(key)
        read = _read(setting, key, value)
        if key in self._effects:
            self._effects[key](read)
        self._worlds[setting.scope].put(setting, key, read)
        self._tell(setting, key)

    def reset(self, key: str) -> None:
        """Back to the default. Raises as `set` does."""
        setting = _declared(key)
        self._refuse_locked(key)
        if key in self._effects:
            self._effects[key](setting.default)
        self._worlds[setting.scope].drop(setting, key)
        self._tell(setting, key)

    def carry_out(self, key: str, effect: Callable[[Value], None]) -> None:
        """Let `effect` carry out a change of `key` before it is stored; if it raises, nothing is."""
        self._effects[key] = effect

    def hindrance(self, key: str) -> Problem | None:
        """Why the setting cannot be changed here and now (a lock, a right, the database), or None."""
        setting = _declared(key)
        return self._lock_of(key) or self._worlds[setting.scope].hindrance(setting)

    def listing(self) -> list[SettingInEffect]:
        """Every declared setting, and the set ones of patterns; secrets without their value."""
        stored = {scope: rows.values() for scope, rows in self._worlds.items()}
        keys = [each.key for each in DECLARED if "*" not in each.key]
        further = (*self._policies, *(key for values in stored.values() for key in values))
        keys += [key for key in dict.fromkeys(further) if key not in keys]
        return [self._in_effect(key, stored[_declared(key).scope]) for key in keys if declaration(key)]

    def in_effect(self, key: str) -> SettingInEffect:
        """One setting as listed. Raises Refused (NOT_FOUND)."""
        return self._in_effect(key, self._worlds[_declared(key).scope].values())

    def _in_effect(self, key: str, stored: Mapping[str, Any]) -> SettingInEffect:
        setting = _declared(key)
        value, source = self._value(setting, key, stored)
        locked = self._lock_of(key) is not None
        return SettingInEffect(key, setting.scope, None if setting.secret else value, source, locked)

    def _value(self, setting: Setting, key: str, stored: Mapping[str, Any]) -> tuple[Value, Source]:
        policy = self._policies.get(key)
        if policy and policy.locked:
            return policy.value, Source.POLICY
        if key in stored:
            value: Value = stored[key]
            return value, Source.SET if setting.scope is Scope.WORKSTATION else Source.PRACTICE
        return (policy.value, Source.POLICY) if policy else (setting.default, Source.DEFAULT)

    def _tell(self, setting: Setting, key: str) -> None:
        """What changed in the practice, its database tells, here as everywhere."""
        if setting.scope is Scope.WORKSTATION:
            self._published(SettingsChanged(frozenset({key})))

    def _refuse_locked(self, key: str) -> None:
        if problem := self._lock_of(key):
            raise Refused(problem)

    def _lock_of(self, key: str) -> Problem | None:
        policy = self._policies.get(key)
        return _locked(key) if policy and policy.locked else None


def _read(setting: Setting, key: str, value: Value) -> Value:
    try:
        return setting.read(value) if isinstance(value, str) else setting.accept(value)
    except ValueError:
        raise Refused(_invalid(key)) from None


def _declared(key: str) -> Setting:
    found = declaration(key)
    if found is None:
        raise Refused(
            Problem(
                ProblemKind.NOT_FOUND,
                sentence(QT_TRANSLATE_NOOP("engine", "There is no setting called {key}."), key=key),
                sentence(QT_TRANSLATE_NOOP("engine", "`tomail settings list` shows them all.")),
            )
        )
    return found


def _invalid(key: str) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "The setting {key} cannot have this value."), key=key),
        sentence(QT_TRANSLATE_NOOP("engine", "`tomail settings list` shows what it has now.")),
    )


def _locked(key: str) -> Problem:
    return Problem(
        ProblemKind.NOT_ALLOWED,
        sentence(QT_TRANSLATE_NOOP("engine", "The setting {key} is fixed by your IT."), key=key),
        sentence(QT_TRANSLATE_NOOP("engine", "Your IT can change it in policies.json.")),
    )
