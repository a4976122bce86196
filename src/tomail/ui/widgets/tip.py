"""Words of others as a tooltip."""

from __future__ import annotations


def plain_tip(words: str) -> str:
    """For `setToolTip`: `words` as they stand.

    Qt takes a tooltip for HTML if it looks like that, and would open the files that its pictures name.
    """
    if "<" not in words:
        return words
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{escaped.replace(chr(10), '<br>')}</span>"
