"""How servers word what their codes leave open: what Gmail, Exchange, Dovecot and others say."""

from __future__ import annotations

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_HICCUP = _any(
    r"\bconnect(ed|ions?)\b|simultaneous|unavailable|\binternal\b|(server|system) error|\bbusy\b",
    r"temporar|bandwidth|throttl|timed? ?out",
)
_SHUT = _any("lock|suspend|suspicio|attempts|login failures|disabled|denied|not (allowed|enabled|permitted)")
BLOCKED = _any(r"too many|locked|temporar|rate.?limit|try again later|blocked|suspicio|web ?(browser|login)")


def is_hiccup(text: str) -> bool:
    """Trouble of the server's own, or too many connections: the same step may do later."""
    return bool(_HICCUP.search(text)) and not _SHUT.search(text)
