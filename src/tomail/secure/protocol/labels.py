"""Every string that binds a ciphertext, a key or a signature to its one place.

All begin with "tomail/<what>/v1". Parts are joined by "|" and never hold one: `bound` refuses it, so no
two different lists of parts give the same bytes. The page has the same list (`src/crypto/labels.js`).
"""

from __future__ import annotations

# Hashes and derived keys
PUBLIC_KEYS = "tomail/pub/v1"
LOGIN_SALT = "tomail/login/v1"
LOGIN_KEY = "tomail/auth/v1"
SECUPASS_KEY = "tomail/kek/v1"
RECOVERY_KEY = "tomail/recovery/v1"
PASSKEY_KEY = "tomail/passkey/v1"
REGISTRATION = "tomail/register/v1"
CHECK_NUMBER = "tomail/check/v1"
PROTECTED_FILE_KEY = "tomail/html/v1"
ADDRESS_HASH = "tomail/address/v1"
# HPKE info and AAD
CONTENT_KEY = "tomail/cek/v1"
HELD_KEY = "tomail/hold/v1"
FILE = "tomail/file/v1"
FILE_ID = "tomail/file-id/v1"
STREAM = "tomail/stream/v1"
REPLY_KEY = "tomail/reply/v1"
FILE_ANSWER = "tomail/file-answer/v1"
BUNDLE = "tomail/bundle/v1"
BUNDLE_WRAP = "tomail/wrap/v1"
PRACTICE_KEY = "tomail/practice-key/v1"
EMERGENCY_SHEET = "tomail/emergency/v1"
OLDER_EPOCH = "tomail/epoch/v1"
# What is signed
MANIFEST = "tomail/manifest/v1"
GRANT = "tomail/grant/v1"
RECEIPT = "tomail/receipt/v1"
STATEMENT = "tomail/statement/v1"
JOINING = "tomail/joining/v1"
RELEASE = "tomail/release/v1"
POSSESSION = "tomail/possession/v1"
PAGE = "tomail/page/v1"


def bound(label: str, *parts: str | int) -> bytes:
    """`label|part|part` in UTF-8. Raises ValueError if a part holds the separator or a control character."""
    texts = [str(part) for part in parts]
    if any("|" in text or any(ord(char) < 0x20 for char in text) for text in texts):
        raise ValueError("a part with a separator")
    return "|".join([label, *texts]).encode()
