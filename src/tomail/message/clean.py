"""Text of a stranger made fit for one line of a window and for a header of ours."""

from __future__ import annotations

import re

_BREAKS = re.compile("[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+ ?")
# Invisible or reordering: controls, soft hyphen, zero-width, bidi controls, tag characters,
# interlinear annotation, half surrogates. They serve only to deceive in a name or a subject.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e0fff]+"
)
# Letters of the West and their punctuation, of which the above have none: nearly all that is ever read.
_UNUSUAL = re.compile("[^ -~\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20cf]")
_MARK = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_STACKED = re.compile(f"([{_MARK}]{{4}})[{_MARK}]+")  # no script stacks more than four


def clean(text: str) -> str:
    """`text` on one line: line breaks of every kind become a space, invisible characters go.

    Afterwards there is no CR, LF, NUL, VT, FF, NEL, U+2028, U+2029, bidi or zero-width control in
    it, so it can stand in a header (RFC 5322) and shows what it is.
    """
    if not _UNUSUAL.search(text):
        return text.strip()
    return _STACKED.sub(r"\1", _INVISIBLE.sub("", _BREAKS.sub(" ", text))).strip()
