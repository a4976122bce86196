"""Plain text: format=flowed, HTML as text, and where the words of others begin."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .markup import bounded, without_wide_tables

_QUOTE = re.compile(r">+")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]")

# The line above a quotation, which some programs wrap into two or three.
_ATTRIBUTION = re.compile(
    r"^[ \t]*(?:"
    r"Am\b[^\n]{4,200}(?:\n[^\n]{0,200}){0,2}?\b(?:schrieb|hat)\b[^\n]{0,200}(?:\n[^\n]{0,100})?:"
    r"|On\b[^\n]{4,200}(?:\n[^\n]{0,200}){0,2}?\bwrote:"
    r"|Le\b[^\n]{4,200}(?:\n[^\n]{0,200}){0,2}?\ba écrit ?:"
    r"|Il\b[^\n]{4,200}(?:\n[^\n]{0,200}){0,2}?\bha scritto:"
    r")[ \t]*$",
    re.MULTILINE,
)
# The header block that Outlook writes above a quotation, and separator lines.
_FORWARDED = re.compile(
    r"^[ \t]*(?:"
    r"-{2,}[ ]?(?:Urspr(?:ü|ue)ngliche Nachricht|Weitergeleitete Nachricht|Original Message|Forwarded message"
    r"|Message d'origine|Message transféré|Messaggio originale|Messaggio inoltrato)[ ]?-{2,}"
    r"|(?:_{10,99}[ \t]{0,9}\n[ \t\n]{0,9})?\*?(?:Von|From|De|Da)\*? ?:[^\n]*\n(?:[^\n]*\n){0,2}?"
    r"\*?(?:Gesendet|Sent|Envoyé|Inviato|Datum|Date|Data)\*? ?:"
    r")",
    re.MULTILINE,
)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)


@dataclass(frozen=True)
class TextParts:
    """A text cut in three; put together again they are the text."""

    own: str
    signature: str  # from its "-- " line on; "" without one
    quoted: str  # from the line that announces it on; "" without a quotation at the end


def tidy(text: str) -> str:
    """`text` with LF line ends and without control characters other than tab."""
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def unflow(text: str, *, delete_space: bool) -> str:
    """Paragraphs of format=flowed text (RFC 3676) on one line each; quoted ones keep their marks."""
    paragraphs: list[list[str]] = []
    open_depth = -1  # of the paragraph that goes on in the next line
    for line in text.split("\n"):
        depth, content = _unquoted(line)
        signature = content == "-- "
        if depth == open_depth and content and not signature:
            paragraphs[-1].append(content)
        else:
            paragraphs.append([">" * depth + (" " if depth else "") + content])
        flowing = content.endswith(" ") and not signature
        open_depth = depth if flowing else -1
        if flowing and delete_space:
            paragraphs[-1][-1] = paragraphs[-1][-1][:-1]
    lines = map("".join, paragraphs)
    return "\n".join(line if line.endswith("-- ") else line.rstrip(" ") for line in lines)


def html_to_text(markup: str) -> str:
    """The readable text of HTML, with its paragraphs, lists and tables."""
    import turbohtml  # 20 ms, which a process that only reads plain text does without

    document = turbohtml.parse(without_wide_tables(bounded(markup)))
    return tidy(document.to_text().replace("\xa0", " ")).strip()


def split_quote(text: str) -> TextParts:
    """What the writer wrote, the signature, and the quotation at the end with all that follows it."""
    quote_at = min(_starts(text), default=len(text))
    own, quoted = text[:quote_at], text[quote_at:]
    signature = _SIGNATURE.search(own)
    if signature:
        return TextParts(own[: signature.start()], own[signature.start() :], quoted)
    return TextParts(own, "", quoted)


def without_attributions(text: str) -> str:
    """Without the lines that announce a quotation."""
    return _ATTRIBUTION.sub("", text)


def _starts(text: str) -> list[int]:
    found = [match.start() for match in (_ATTRIBUTION.search(text), _FORWARDED.search(text)) if match]
    lines_at = _trailing_quote(text)
    return [*found, lines_at] if lines_at is not None else found


def _trailing_quote(text: str) -> int | None:
    """Where the ">" lines begin that reach to the end of the text."""
    end, start = len(text.rstrip()), None
    while end > 0:
        line_start = text.rfind("\n", 0, end) + 1
        line = text[line_start:end].strip()
        if line.startswith(">"):
            start = line_start
        elif line:
            break
        end = line_start - 1
    return start


def _unquoted(line: str) -> tuple[int, str]:
    """Depth and content of a flowed line, its space-stuffing removed (RFC 3676, 4.4 and 4.5)."""
    match = _QUOTE.match(line)
    depth = match.end() if match else 0
    return depth, line[depth:].removeprefix(" ")
