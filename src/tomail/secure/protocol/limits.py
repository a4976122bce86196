"""How much, how long, how often. Seconds and bytes."""

from __future__ import annotations

from dataclasses import dataclass

MINUTE, HOUR, DAY = 60, 3600, 86_400
MIB = 1024 * 1024

DELIVERY_BYTES = 100 * 1000 * 1000  # plain, all files together
CIPHERTEXT_BYTES = 128 * MIB  # one file as uploaded: with padding, tags and header
PART_BYTES = 8 * MIB
FILES = 50  # in one delivery
MANIFEST_BYTES = 1 * MIB
REQUEST_BYTES = 256 * 1024  # the body of a JSON request
QUOTA_BYTES = 5 * 1000 * 1000 * 1000  # a practice, unless it has its own

INVITE_LIFE = 30 * DAY
REMINDERS = (7 * DAY, 21 * DAY)
UNREAD_LIFE = 90 * DAY
READ_LIFE = 30 * DAY
RESET_LIFE = 30 * MINUTE
ADDRESS_LIFE = 7 * DAY  # within which both addresses and a practice say yes to a change
SESSION_IDLE = 20 * MINUTE
SESSION_WARNING = 18 * MINUTE
SESSION_LIFE = 12 * HOUR
IDEMPOTENCY_LIFE = 7 * DAY
POLL_WAIT = 25
WRONG_ADDRESSES = 5  # of one invitation
SWEEP = 1 * HOUR

# Of the passphrase's stretching; less is refused by whoever opens, more is allowed up to the ceiling.
ARGON2_MEMORY_KIB, ARGON2_PASSES, ARGON2_LANES = 64 * 1024, 3, 1
ARGON2_MOST_MEMORY_KIB, ARGON2_MOST_PASSES = 1024 * 1024, 16


@dataclass(frozen=True)
class Rate:
    """At most `count` in `seconds`."""

    count: int
    seconds: int


LOGIN_FAILURES = Rate(5, 15 * MINUTE)  # an account; then growing delays
LOGIN_DELAYS = (1 * MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, 1 * HOUR)
LOGIN_NETWORK = Rate(30, 1 * MINUTE)  # a /24 or /56
REGISTER_NETWORK = Rate(10, 1 * HOUR)
RESET_ACCOUNT = Rate(3, 1 * HOUR)
ADDRESS_CHANGE = Rate(3, 1 * DAY)  # an account; an address that is written to
RESET_NETWORK = Rate(30, 1 * MINUTE)
INVITE_NETWORK = Rate(20, 1 * HOUR)
REPLY_ACCOUNT = Rate(10, 1 * DAY)
DEVICE_REQUESTS = Rate(20, 1)
