"""Windows: keys below HKEY_CURRENT_USER; the choice itself only the person can make (Default Apps)."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from typing import Protocol

from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence

CLASS = "tomail.mailto"
CLIENT = r"Software\Clients\Mail\tomail"
CHOICE = r"Software\Microsoft\Windows\Shell\Associations\UrlAssociations\mailto\UserChoice"
REGISTERED = r"Software\RegisteredApplications"

CONFIRM = sentence(
    QT_TRANSLATE_NOOP("engine", "Windows has opened its settings: choose tomail there for e-mail (MAILTO).")
)


class Registry(Protocol):
    """What is needed of HKEY_CURRENT_USER; the value named "" is a key's default."""

    def get(self, key: str, name: str) -> str | None:
        """A value, or None."""

    def put(self, key: str, values: Mapping[str, str]) -> None:
        """Make the key and set its values."""

    def drop(self, key: str, name: str | None = None) -> None:
        """Remove a value, or a key with all below it."""

    def ask(self) -> None:
        """Open the page where the person chooses."""


class WindowsRegistration:
    """`words` start tomail."""

    confirmation: Sentence | None = CONFIRM

    def __init__(self, registry: Registry, words: list[str]) -> None:
        self._registry = registry
        self._words = words

    def is_ours(self) -> bool:
        """True once the person has chosen."""
        return self._registry.get(CHOICE, "ProgId") == CLASS

    def register(self) -> None:
        """Make tomail one of the choices, and ask for it."""
        start = f'{subprocess.list2cmdline(self._words)} "%1"'
        for key, values in _keys(start).items():
            self._registry.put(key, values)
        if not self.is_ours():
            self._registry.ask()

    def unregister(self) -> None:
        """Take every key back; Windows then asks the person anew."""
        self._registry.drop(REGISTERED, "tomail")
        for key in (CLIENT, rf"Software\Classes\{CLASS}"):
            self._registry.drop(key)


def _keys(start: str) -> dict[str, dict[str, str]]:
    return {
        rf"Software\Classes\{CLASS}": {"": "URL:MailTo Protocol", "URL Protocol": ""},
        rf"Software\Classes\{CLASS}\shell\open\command": {"": start},
        CLIENT: {"": "tomail"},
        rf"{CLIENT}\Capabilities": {"ApplicationName": "tomail", "ApplicationDescription": "tomail"},
        rf"{CLIENT}\Capabilities\URLAssociations": {"mailto": CLASS},
        rf"{CLIENT}\shell\open\command": {"": start.removesuffix(' "%1"')},
        REGISTERED: {"tomail": rf"{CLIENT}\Capabilities"},
    }


if sys.platform == "win32":
    import os
    import winreg

    class UserRegistry:
        """The registry of the user who is logged in."""

        def get(self, key: str, name: str) -> str | None:
            """A value, or None."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                    return str(winreg.QueryValueEx(opened, name)[0])
            except FileNotFoundError:
                return None

        def put(self, key: str, values: Mapping[str, str]) -> None:
            """Make the key and set its values."""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                for name, value in values.items():
                    winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, value)

        def drop(self, key: str, name: str | None = None) -> None:
            """Remove a value, or a key with all below it."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, winreg.KEY_ALL_ACCESS) as opened:
                    if name is not None:
                        winreg.DeleteValue(opened, name)
                        return
                    below = [winreg.EnumKey(opened, n) for n in range(winreg.QueryInfoKey(opened)[0])]
                for each in below:
                    self.drop(rf"{key}\{each}")
                winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)
            except FileNotFoundError:
                return

        def ask(self) -> None:
            """Open the page where the person chooses."""
            os.startfile("ms-settings:defaultapps?registeredAppUser=tomail")  # noqa: S606
