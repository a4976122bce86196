"""Which language the system speaks, where there is no Qt to ask."""

from __future__ import annotations

import locale
import os


def system_language() -> str:
    """For example "de_CH"; "C" or "" where nobody chose one."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")
    return (named or locale.getlocale()[0] or "").split(".")[0]
