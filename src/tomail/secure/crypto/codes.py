"""Codes that people read, say and type: Crockford's base32 without I, L, O and U, in groups.

| code | characters | bits | for |
|---|---|---|---|
| Lesecode | 4 x 4 | 80 | opens a protected file |
| Anmeldecode | 2 x 5 | 50 | shows at the registration that it is the patient |
| Nachrichten-Nummer | 2 x 5 | 50 | instead of the link |
| Wiederherstellungscode | 7 x 4 | 140 | on the sheet, opens the bundle instead of the SecuPass |
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass

from tomail.secure.protocol import labels

from .passphrase import SALT_BYTES, derive, stretch

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
_BETWEEN = frozenset(" \t\r\n\u00a0\u202f-_.\u00ad\u2010\u2011\u2012\u2013\u2014\u2212")
CHECK_DIGITS = 12


@dataclass(frozen=True)
class CodeForm:
    """How many characters, in groups of how many."""

    groups: int
    group: int

    def new(self) -> str:
        """A random one as it is shown, for example "7K3M-Q0XZ-4D8R-V1TB"."""
        return self.shown("".join(secrets.choice(ALPHABET) for _ in range(self.groups * self.group)))

    def shown(self, code: str) -> str:
        """`code` in its groups."""
        return "-".join(code[start : start + self.group] for start in range(0, len(code), self.group))

    def read(self, typed: str) -> str | None:
        """The code without groups, from whatever somebody typed; None if it cannot be one.

        Case, blanks and hyphens do not matter; O is 0, I and L are 1.
        """
        bare = "".join(char for char in typed if char not in _BETWEEN)
        if not bare.isascii():  # some letters become two in capitals
            return None
        bare = bare.upper().translate(_READ_AS)
        fits = len(bare) == self.groups * self.group and all(char in ALPHABET for char in bare)
        return bare if fits else None


READ_CODE = CodeForm(4, 4)
REGISTRATION_CODE = CodeForm(2, 5)
MESSAGE_NUMBER = CodeForm(2, 5)
RECOVERY_CODE = CodeForm(7, 4)


def registration_mac(code: str, invite: str, key_id: str, practice_key_id: str, origin: str) -> bytes:
    """Binds a patient's new keys to the Anmeldecode (bare, as `read` gives it), 32 bytes.

    Who does not have the code cannot make it for other keys, nor use it for another invitation, practice
    key or portal. Compare with `hmac.compare_digest`.
    """
    salt = hashlib.sha256(invite.encode()).digest()[:SALT_BYTES]
    return derive(
        stretch(code.encode(), salt), labels.bound(labels.REGISTRATION, key_id, practice_key_id, origin)
    )


def check_number(practice_key_id: str, key_id: str, origin: str, address: str) -> str:
    """The Prüfzahl, "4711 0815 2342": the same at the practice and at the patient if nobody stands between.

    It costs as much as a guess at a password, so that a portal cannot try keys until the number fits. All of
    it is known to both sides from elsewhere: were something in it the portal's to choose, as the account's
    id, it could tell each side another one and look for any two that fit (a birthday search, days instead of
    thousands of years).
    """
    named = labels.bound(labels.CHECK_NUMBER, practice_key_id, key_id, origin, address.strip().lower())
    stretched = stretch(named, hashlib.sha256(named).digest()[:SALT_BYTES])
    digits = str(int.from_bytes(stretched, "big") % 10**CHECK_DIGITS).zfill(CHECK_DIGITS)
    return " ".join(digits[start : start + 4] for start in range(0, CHECK_DIGITS, 4))
