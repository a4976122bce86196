"""The settings there are. A setting that is not declared here cannot be read or written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    """Two worlds that never mix."""

    WORKSTATION = "workstation"
    PRACTICE = "practice"


@dataclass(frozen=True)
class Setting:
    """A declaration. In `key`, `*` stands for one name chosen by its owner (an issuer's host).

    `default` also gives the type; `choices` narrows text. A secret is never printed or listed.
    """

    key: str
    scope: Scope
    default: str | int | bool
    choices: tuple[str, ...] = ()
    secret: bool = False

    def covers(self, key: str) -> bool:
        """True if this declaration is that of `key`."""
        pattern = re.escape(self.key).replace(r"\*", "[^.]+(?:[.][^.]+)*")
        return re.fullmatch(pattern, key) is not None

    def read(self, text: str) -> str | int | bool:
        """The value that was typed as `text`; ValueError if it is none of this setting's."""
        if isinstance(self.default, bool):
            return _truth(text)
        if isinstance(self.default, int):
            return int(text)
        if self.choices and text not in self.choices:
            raise ValueError(f"one of {', '.join(self.choices)}")
        return text


def _truth(text: str) -> bool:
    try:
        return {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}[text.lower()]
    except KeyError:
        raise ValueError("true or false") from None


DECLARED: tuple[Setting, ...] = (
    Setting("practice.name", Scope.PRACTICE, ""),
    Setting("practice.time_zone", Scope.PRACTICE, "Europe/Berlin"),
    Setting("oauth.google.client_id", Scope.PRACTICE, ""),
    Setting("oauth.google.client_secret", Scope.PRACTICE, "", secret=True),
    Setting("oauth.microsoft.client_id", Scope.PRACTICE, ""),
    Setting("oauth.microsoft.tenant", Scope.PRACTICE, "common"),
    Setting("oauth.*.client_id", Scope.PRACTICE, ""),
    Setting("oauth.*.client_secret", Scope.PRACTICE, "", secret=True),
    Setting("oauth.*.scopes", Scope.PRACTICE, ""),
    Setting("accounts.allow_insecure", Scope.PRACTICE, False),  # "Unsichere Server zulassen"
    Setting("view.theme", Scope.WORKSTATION, "system", choices=("system", "light", "dark")),
    Setting("view.density", Scope.WORKSTATION, "comfortable", choices=("comfortable", "compact", "table")),
    Setting("view.language", Scope.WORKSTATION, "", choices=("", "de_DE", "de_CH", "fr", "it", "en")),
    Setting("view.zoom", Scope.WORKSTATION, 100),
    Setting("files.saved_to", Scope.WORKSTATION, ""),  # folders, as chosen last
    Setting("files.attached_from", Scope.WORKSTATION, ""),
    Setting("view.window", Scope.WORKSTATION, ""),  # geometry, as Qt saves it
)


def declaration(key: str) -> Setting | None:
    """The declaration of `key`; the exact one before a pattern."""
    return next((each for each in DECLARED if each.key == key), None) or next(
        (each for each in DECLARED if each.covers(key)), None
    )
