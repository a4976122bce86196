"""The fields of a request, as they must be. Everything else is refused before anybody looks at it."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from typing import Any, TypeVar

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.identifiers import IdKind, is_id
from tomail.secure.protocol.key_id import is_key_id

from .troubles import Trouble

LONGEST_ADDRESS = 254
LANGUAGES = ("de", "fr", "it", "en")
SIGNATURE_BYTES = 64
_ADDRESS = re.compile(r"[^\s@,;<>\"()\[\]\\]+@[^\s@,;<>\"()\[\]\\]+\.[^\s@,;<>\"()\[\]\\]+")
_SHA256 = re.compile(r"[0-9a-f]{64}")
T = TypeVar("T")


class Fields:
    """A JSON object. Missing or of another type: Trouble (malformed); of another form: Trouble (invalid)."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    @property
    def plain(self) -> Mapping[str, Any]:
        """As it was sent."""
        return self._values

    def text(self, name: str, most: int = 200) -> str:
        """At most so many characters, none of them a control character."""
        value = self._values.get(name)
        if not isinstance(value, str):
            raise Trouble(ErrorCode.MALFORMED)
        return _checked(value, len(value) <= most and value.isprintable())

    def optional_text(self, name: str, most: int = 200) -> str:
        """Empty where it is missing."""
        return self.text(name, most) if self._values.get(name) is not None else ""

    def octets(self, name: str, most: int, least: int = 1) -> bytes:
        """Bytes, sent as base64url without padding."""
        value = self._values.get(name)
        if not isinstance(value, str):
            raise Trouble(ErrorCode.MALFORMED)
        plain = unbase64url(value)
        return _checked(plain, least <= len(plain) <= most)

    def optional_octets(self, name: str, most: int) -> bytes:
        """Empty where they are missing."""
        return self.octets(name, most, 0) if self._values.get(name) is not None else b""

    def number(self, name: str, least: int, most: int, default: int | None = None) -> int:
        """Within limits."""
        value = self._values.get(name, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise Trouble(ErrorCode.MALFORMED)
        return _checked(value, least <= value <= most)

    def flag(self, name: str, default: bool) -> bool:
        """True or false."""
        value = self._values.get(name, default)
        if not isinstance(value, bool):
            raise Trouble(ErrorCode.MALFORMED)
        return value

    def identifier(self, name: str, kind: IdKind) -> str:
        """Of a kind."""
        value = self.text(name)
        return _checked(value, is_id(value, kind))

    def optional_identifier(self, name: str, kind: IdKind) -> str:
        """Empty where it is missing."""
        return self.identifier(name, kind) if self._values.get(name) is not None else ""

    def key_id(self, name: str) -> str:
        """32 hexadecimal digits."""
        value = self.text(name)
        return _checked(value, is_key_id(value))

    def sha256(self, name: str) -> str:
        """64 hexadecimal digits."""
        value = self.text(name)
        return _checked(value, bool(_SHA256.fullmatch(value)))

    def address(self, name: str) -> str:
        """An e-mail address, as it was written."""
        value = self.text(name, LONGEST_ADDRESS + 10).strip()
        return _checked(value, len(value) <= LONGEST_ADDRESS and bool(_ADDRESS.fullmatch(value)))

    def language(self, name: str, default: str = "") -> str:
        """One that the mails are written in; of "de_CH" the German."""
        value = self.optional_text(name, 16) or default
        spoken = value.replace("-", "_").partition("_")[0]
        return _checked(spoken, spoken in LANGUAGES)

    def choice(self, name: str, among: tuple[str, ...]) -> str:
        """One of a few words."""
        value = self.text(name)
        return _checked(value, value in among)

    def fields(self, name: str) -> Fields:
        """An object within."""
        value = self._values.get(name)
        if not isinstance(value, dict):
            raise Trouble(ErrorCode.MALFORMED)
        return Fields(value)

    def optional_fields(self, name: str) -> Fields | None:
        """None where it is missing."""
        return self.fields(name) if self._values.get(name) is not None else None

    def list(self, name: str, most: int) -> list[Fields]:
        """Objects, at least one."""
        value = self._values.get(name)
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise Trouble(ErrorCode.MALFORMED)
        return _checked([Fields(each) for each in value], 1 <= len(value) <= most)


def base64url(data: bytes) -> str:
    """Without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unbase64url(text: str) -> bytes:
    """The reverse; other spellings of the same bytes are refused. Raises Trouble (malformed)."""
    try:
        plain = base64.b64decode(text.encode() + b"=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise Trouble(ErrorCode.MALFORMED) from None
    if base64url(plain) != text:
        raise Trouble(ErrorCode.MALFORMED)
    return plain


def verify(public: bytes, signature: bytes, signed: bytes) -> None:
    """Ed25519. Raises Trouble (invalid)."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, signed)
    except (InvalidSignature, ValueError):
        raise Trouble(ErrorCode.INVALID) from None


def _checked(value: T, holds: bool) -> T:
    if not holds:
        raise Trouble(ErrorCode.INVALID)
    return value
