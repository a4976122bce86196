"""HTML of strangers, cut before it is read: its readers are native code, and some of it costs them time or
memory in the square of its length."""

from __future__ import annotations

import re
from itertools import count

SMALL = 8_000  # characters; the square of that is nothing to fear
MOST_ROOTS = 8  # <html> and <body> tags: each one more copies all attributes of those before it
MOST_GRID = 1 << 24  # characters of a table as text, its columns aligned: rows times width

_ROOT = re.compile(r"<(?=(?:html|body)[\s/>])", re.IGNORECASE)
_ROW = re.compile(r"<tr[\s/>]", re.IGNORECASE)
_TABLE = re.compile(r"<(/?)(?:table|tbody|thead|tfoot|t[rdh])(?=[\s/>])", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


def bounded(markup: str) -> str:
    """`markup`; of a mail wrapped into another again and again the inner roots are no roots any more."""
    if len(markup) <= SMALL or len(_ROOT.findall(markup)) <= MOST_ROOTS:
        return markup
    found = count(1)
    return _ROOT.sub(lambda _: "<" if next(found) <= MOST_ROOTS else "<x-", markup)


def without_wide_tables(markup: str) -> str:
    """`markup`, each cell on a line of its own if its tables would be too large as aligned text."""
    if len(markup) <= SMALL:
        return markup
    rows = _ROW.split(markup)[1:]
    if len(rows) * max(map(len, rows), default=0) <= MOST_GRID:
        return markup
    width = max(len(_TAG.sub("", row)) for row in rows)
    cells = max(row.count("<") for row in rows)
    return markup if len(rows) * (width + cells) <= MOST_GRID else _TABLE.sub(r"<\1div", markup)
