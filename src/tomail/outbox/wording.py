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
    r"too much mail|rate ?limit|exceeded .{0,60}\bper (hour|day)|limits? .{0,60}\bper (hour|day)",
    r"zu viele (e-?mails|nachrichten)|maximale anzahl .{0,40}\bpro (tag|stunde)",
)
LASTS = _any(  # what makes a 5xx a limit of the account and not of the one mail
    r"\bper (minute|hour|day)|hourly|daily|today|\bpro (tag|stunde)|tage?slimit|submissionquota|rate ?limit",
    r"\b(sending|outgoing|outbound|submission)\b|\bsend (limit|quota)|too much mail",
    r"too many (messages|mails|e-?mails)|zu viele (e-?mails|nachrichten)",
)
AT_ONCE = _any(r"too many recipients(?! from)", r"recipients per message", r"size per transaction exceeded")
PERIOD = _any(r"per (minute|hour|day)|hourly|daily|today|messages? sent")
RECEIVING = _any(r"is receiving mail (at a rate|too quickly)")  # a mailbox that gets much, not a wrong one
TROUBLE = _any(r"temporary system problem|temporary server error|too many errors|timeout")
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
    r"sender verify fail|verification failed for <",
    r"sender address|senderadd?ress|from address|as this sender|absender",
    r"send ?as|not owned by|sender .*not",
)
LARGE = _any(r"too (large|big)|zu gro", r"size.{0,20}(exceed|limit)|exceeds.{0,30}size")
MUST_SIGN_IN = _any(r"authentication (is )?required|need to authenticate|must authenticate")
SUSPENDED = _any(
    r"bad outbound sender|banned sender|spam abuse detected|user account disabled",
    r"outgoing (mail|messages?) .{0,80}(suspended|blocked|disabled)",
    r"your account .{0,20}(suspended|blocked|disabled|locked)",
)
LISTED = _any(
    r"blocked using|black ?list|block ?list|spamhaus|dnsbl|not accepted from this ip",
    r"client host .{0,80}(blocked|rejected)",
)
RELAYING = _any(r"relay")
SPAM = _any(r"\bspam\b|unsolicited|werbung")
CONTENT = _any(r"virus|malware|file type|attachment|executable|potential security|anhang")
APP_PASSWORD = _any(r"app(lication)?[- ]?(specific)?[- ]?password")
TOO_OFTEN = _any(r"too many|attempts|locked|block")
BLOCKED = _any(
    r"too many|attempts|locked|block|temporar|later|suspend|suspicio",
    r"web ?(browser|login)|account.{0,30}disabled",
)
DISABLED = _any(r"disabled|not enabled|not supported|not allowed|not permitted|unrecognized auth")
