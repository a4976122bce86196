"""Reading and writing settings, each in its own world."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Any, Protocol

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence

from .declared import DECLARED, Scope, Setting, declaration

Value = str | int | bool


class SettingRows(Protocol):
    """Where the values of a scope lie."""

    def settings(self, scope: str) -> dict[str, Any]:
        """Every value that was set."""

    def put_setting(self, scope: str, key: str, value: Any) -> None:
        """Set one."""

    def drop_setting(self, scope: str, key: str) -> None:
        """Back to the default."""


@dataclass(frozen=True)
class SettingInEffect:
    """A setting as the command line lists it; `value` is None for a secret."""

    key: str
    scope: Scope
    value: Value | None
    source: str  # "default" | "set"
    locked: bool = False


class Settings:
    """All settings of this workstation. Values are read through: another process may have changed them."""

    def __init__(self, rows: SettingRows) -> None:
        self._rows = rows
        self._lock = threading.Lock()

    def get(self, key: str) -> Value:
        """The value in effect. Raises Refused (NOT_FOUND) for a key that is not declared."""
        setting = _declared(key)
        value: Value = self._stored(setting.scope).get(key, setting.default)
        return value

    def text(self, key: str) -> str:
        """The value of a textual setting."""
        return str(self.get(key))

    def set(self, key: str, value: Value) -> None:
        """Change it. Raises Refused (NOT_FOUND, INVALID)."""
        setting = _declared(key)
        try:
            read = setting.read(value) if isinstance(value, str) else type(setting.default)(value)
        except ValueError:
            raise Refused(_invalid(key)) from None
        with self._lock:
            self._rows.put_setting(setting.scope, key, read)

    def reset(self, key: str) -> None:
        """Back to the default."""
        with self._lock:
            self._rows.drop_setting(_declared(key).scope, key)

    def listing(self) -> list[SettingInEffect]:
        """Every declared setting, and the set ones of patterns; secrets without their value."""
        stored = {scope: self._stored(scope) for scope in Scope}
        keys = [each.key for each in DECLARED if "*" not in each.key]
        keys += [key for values in stored.values() for key in values if key not in keys]
        return [self._in_effect(key, stored) for key in keys if declaration(key)]

    def in_effect(self, key: str) -> SettingInEffect:
        """One setting as listed. Raises Refused (NOT_FOUND)."""
        return self._in_effect(key, {(scope := _declared(key).scope): self._stored(scope)})

    def _in_effect(self, key: str, stored: dict[Scope, dict[str, Any]]) -> SettingInEffect:
        setting = _declared(key)
        values = stored[setting.scope]
        value = None if setting.secret else values.get(key, setting.default)
        return SettingInEffect(key, setting.scope, value, "set" if key in values else "default")

    def _stored(self, scope: Scope) -> dict[str, Any]:
        with self._lock:
            return self._rows.settings(scope)


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
