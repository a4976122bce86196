"""What the portal answers when it does not do what was asked: `{"error": code, "retry_after"?: seconds}`."""

from __future__ import annotations

from enum import StrEnum


class ErrorCode(StrEnum):
    """One word for a cause. Causes that would tell a stranger something share one: `not_found`, `sign_in`."""

    MALFORMED = "malformed"  # not JSON, a missing or misspelt field
    SIGN_IN = "sign_in"  # no session or token, a wrong password, an account that does not exist
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"  # absent, somebody else's, used up, expired
    STATE = "state"  # not possible any more, or not yet
    KEY_CHANGED = "key_changed"  # the key is another than was checked
    USED = "used"  # a set-up code, an identifier
    OTHER_CONTENT = "other_content"  # a part or a request that was sent before with other bytes
    PART_MISSING = "part_missing"
    GENERATION = "generation"  # somebody else changed the bundle meanwhile (If-Match)
    TOO_LARGE = "too_large"
    QUOTA = "quota"
    DIGEST = "digest"
    INVALID = "invalid"  # well-formed, but not acceptable: an address, a signature, a key's length
    TOO_MANY = "too_many"
    STORAGE = "storage"  # the portal's disk is full
    UNAVAILABLE = "unavailable"


STATUS: dict[ErrorCode, int] = {
    ErrorCode.MALFORMED: 400,
    ErrorCode.SIGN_IN: 401,
    ErrorCode.FORBIDDEN: 403,
    ErrorCode.NOT_FOUND: 404,
    ErrorCode.STATE: 409,
    ErrorCode.KEY_CHANGED: 409,
    ErrorCode.USED: 409,
    ErrorCode.OTHER_CONTENT: 409,
    ErrorCode.PART_MISSING: 409,
    ErrorCode.GENERATION: 412,
    ErrorCode.TOO_LARGE: 413,
    ErrorCode.QUOTA: 413,
    ErrorCode.DIGEST: 422,
    ErrorCode.INVALID: 422,
    ErrorCode.TOO_MANY: 429,
    ErrorCode.STORAGE: 507,
    ErrorCode.UNAVAILABLE: 503,
}
