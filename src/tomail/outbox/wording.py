"""How servers word what their codes leave open, gathered from providers' answers. Lower case."""

from __future__ import annotations

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


LIMIT_CODES = _any(r"4\.7\.28", r"5\.4\.5", r"5\.1\.90", r"5\.7\.(232|233|508|705)")  # Google, Microsoft
LIMIT = _any(
    r"too many (messages|mails|e-?mails|recipients)",
    r"submissionquota|messages? sent today|recipients per day|tage?slimit",
    r"\b(daily|hourly|sending|send|outgoing|outbound|submission|message|mail|rate)\b"
    r".{0,40}\b(limit|quota|threshold)",
    r"\b(limit|threshold)s?\b.{0,30}\b(exceeded|reached)",
)
RATE = _any(
    r"concurrent|simultaneous|per minute|too (fast|quickly)", r"too many connections|connections? limit"
)
STORAGE = _any("storage|disk|space")
FULL = _any(r"(mailbox|inbox|recipient).{0,30}(full|quota|exceeded)", r"over ?quota|quota exceeded|is full")
UNKNOWN = _any(
    r"unknown|no such|not exist|doesn't exist|not found|unrout|unbekannt",
    r"not a valid|invalid recip|no mailbox|user not",
)
SENDER = _any(
    r"sender address|senderadd?ress|from address|as this sender|absender",
    r"send ?as|not owned by|sender .*not",
)
LARGE = _any(r"too (large|big)|zu gro", r"size.{0,20}(exceed|limit)|exceeds.{0,30}size")
APP_PASSWORD = _any(r"app(lication)?[- ]?(specific)?[- ]?password")
TOO_OFTEN = _any(r"too many|attempts|locked|block")
BLOCKED = _any(
    r"too many|attempts|locked|block|temporar|later|suspend|suspicio",
    r"web ?(browser|login)|account.{0,30}disabled",
)
DISABLED = _any(r"disabled|not enabled|not supported|not allowed|not permitted|unrecognized auth")
