"""What IT presets and locks: `policies.json`.

One object, by key: `{"view.theme": {"value": "light", "locked": true}}`. A preset stands in for the
default; a locked value is in effect whatever anybody chose. Nothing of it is ever written elsewhere.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs

from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence

from .declared import Value, declaration

FILE = "policies.json"


@dataclass(frozen=True)
class Policy:
    """IT's word on one setting."""

    value: Value
    locked: bool


Policies = Mapping[str, Policy]


def policy_files(profile: Path) -> list[Path]:
    """Where policies may lie, the weakest first.

    The profile's own (or the one named by TOMAIL_POLICIES), then the one of the machine, which its user
    cannot change.
    """
    machine = platformdirs.site_config_path("tomail", appauthor=False) / FILE
    named = os.environ.get("TOMAIL_POLICIES")
    return [Path(named) if named else profile / FILE, machine]


def load_policies(files: Iterable[Path]) -> dict[str, Policy]:
    """What the files say together; a later file overrules an earlier one.

    A file that is not there says nothing. Raises EnvironmentTrouble (INVALID) for one that cannot be used:
    a lock that somebody relies on must not be lost to a slip of the pen.
    """
    found: dict[str, Policy] = {}
    for path in files:
        found |= _load(path)
    return found


def _load(path: Path) -> dict[str, Policy]:
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeError):
        raise _unusable(path, "-", "it cannot be read") from None
    try:
        stored = json.loads(text)
    except json.JSONDecodeError as error:
        raise _unusable(path, f"{error.lineno}:{error.colno}", error.msg) from None
    if not isinstance(stored, dict):
        raise _unusable(path, "1:1", "an object is expected")
    return {key: _policy(path, key, each) for key, each in stored.items()}


def _policy(path: Path, key: str, stored: Any) -> Policy:
    setting = declaration(key)
    if setting is None:
        raise _unusable(path, key, "there is no such setting")
    locked = stored.get("locked", False) if isinstance(stored, dict) else None
    if not isinstance(locked, bool) or set(stored) - {"value", "locked"} or "value" not in stored:
        raise _unusable(path, key, 'write {"value": ..., "locked": true}')
    try:
        return Policy(setting.accept(stored["value"]), locked)
    except ValueError as error:
        raise _unusable(path, key, str(error)) from None


def _unusable(path: Path, place: str, detail: str) -> EnvironmentTrouble:
    return EnvironmentTrouble(
        Problem(
            ProblemKind.INVALID,
            sentence(
                QT_TRANSLATE_NOOP("engine", "The policy file {file} cannot be used ({place}: {detail})."),
                file=str(path),
                place=place,
                detail=detail,
            ),
            sentence(
                QT_TRANSLATE_NOOP(
                    "engine", "Please tell your IT. tomail starts once the file is corrected or removed."
                )
            ),
        )
    )
