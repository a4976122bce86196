"""Reading what a portal says: whatever has not the one form that was agreed on is no portal's answer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from tomail.secure.protocol.encoding import from_text
from tomail.secure.protocol.identifiers import IdKind, is_file_id, is_id
from tomail.secure.protocol.key_id import is_key_id

from .http import AwayKind, PortalAway

LONGEST = 4096
_HEX = frozenset("0123456789abcdef")
_SHA256 = 64
_LONGEST_ADDRESS = 320
_ADDRESS = re.compile(r"[^\s@<>,;\"\x00-\x1f]+@[^\s@<>,;\"\x00-\x1f]+")
W = TypeVar("W", bound=StrEnum)


class Told:
    """A JSON object. Every method raises PortalAway (not_a_portal) for another form."""

    def __init__(self, values: object) -> None:
        self._values: Mapping[str, Any] = values if isinstance(values, Mapping) else _nonsense()

    def text(self, name: str, most: int = LONGEST) -> str:
        """At most so many characters."""
        value = self._values.get(name)
        return value if isinstance(value, str) and len(value) <= most else _nonsense()

    def optional_address(self, name: str) -> str:
        """Of e-mail; empty where it is missing."""
        value = "" if self._values.get(name) is None else self.text(name, _LONGEST_ADDRESS)
        return value if not value or _ADDRESS.fullmatch(value) else _nonsense()

    def number(self, name: str) -> int:
        """Not below zero."""
        value = self._values.get(name)
        if not isinstance(value, int) or isinstance(value, bool):
            _nonsense()
        return value if 0 <= value < 1 << 53 else _nonsense()

    def optional_number(self, name: str) -> int | None:
        """None where it is missing."""
        return None if self._values.get(name) is None else self.number(name)

    def octets(self, name: str, most: int = LONGEST) -> bytes:
        """Sent as base64url."""
        try:
            return from_text(self.text(name, 2 * most))
        except ValueError:
            _nonsense()

    def identifier(self, name: str, kind: IdKind) -> str:
        """Of a kind."""
        value = self.text(name)
        return value if is_id(value, kind) else _nonsense()

    def optional_identifier(self, name: str, kind: IdKind) -> str | None:
        """None where it is missing or empty."""
        return self.identifier(name, kind) if self._values.get(name) else None

    def file_id(self, name: str) -> str:
        """Of a file, or the manifest's."""
        value = self.text(name)
        return value if is_file_id(value) else _nonsense()

    def key_id(self, name: str) -> str:
        """32 hexadecimal digits."""
        value = self.text(name)
        return value if is_key_id(value) else _nonsense()

    def optional_key_id(self, name: str) -> str | None:
        """None where it is missing or empty."""
        return self.key_id(name) if self._values.get(name) else None

    def sha256(self, name: str) -> str:
        """64 hexadecimal digits."""
        value = self.text(name)
        return value if len(value) == _SHA256 and _HEX.issuperset(value) else _nonsense()

    def word(self, name: str, among: type[W]) -> W:
        """One of a few."""
        try:
            return among(self.text(name))
        except ValueError:
            _nonsense()

    def optional_word(self, name: str, among: type[W]) -> W | None:
        """None where it is missing or empty."""
        return self.word(name, among) if self._values.get(name) else None

    def within(self, name: str) -> Told:
        """An object within."""
        return Told(self._values.get(name))

    def optional_within(self, name: str) -> Told | None:
        """None where it is missing."""
        return None if self._values.get(name) is None else self.within(name)

    def all(self, name: str, most: int) -> list[Told]:
        """Objects."""
        value = self._values.get(name)
        return (
            [Told(each) for each in value] if isinstance(value, list) and len(value) <= most else _nonsense()
        )

    def texts(self, name: str, most: int) -> list[str]:
        """Texts; none where it is missing."""
        value = self._values.get(name, [])
        if (
            not isinstance(value, list)
            or len(value) > most
            or not all(isinstance(each, str) for each in value)
        ):
            _nonsense()
        return value

    @property
    def plain(self) -> Mapping[str, Any]:
        """As it came."""
        return self._values


def _nonsense() -> NoReturn:
    raise PortalAway(AwayKind.NOT_A_PORTAL)
