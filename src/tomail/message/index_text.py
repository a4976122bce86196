"""What the search index and the list need of a message's body, at the speed of the mirror."""

from __future__ import annotations

from dataclasses import dataclass

from .charsets import decode
from .folding import fold
from .kinds import PartKind, attachment_name, kind_of, stand_in_for_text
from .structure import Part, read_structure
from .text import html_to_text

__all__ = ["IndexText", "fold", "index_text"]

MOST_TEXT = 1 << 18  # bytes of text a message that are indexed: a book of 150 pages
MOST_PARTS = 200
DEEPEST = 10
SNIPPET = 140  # characters: two lines of the list


@dataclass(frozen=True, slots=True)
class IndexText:
    """Readable text, not folded; `snippet` on one line."""

    text: str
    snippet: str
    has_attachments: bool
    attachment_names: tuple[str, ...]


def index_text(raw: bytes) -> IndexText:
    """What can be searched of the message `raw`; never raises. Plain text is preferred to HTML."""
    parts: dict[PartKind, list[Part]] = {kind: [] for kind in PartKind}
    for part in read_structure(raw, MOST_PARTS, DEEPEST).parts:
        parts[kind_of(part)].append(part)
    if not (parts[PartKind.TEXT] or parts[PartKind.HTML]) and (
        file := stand_in_for_text(parts[PartKind.ATTACHMENT])
    ):
        parts[PartKind.HTML if file.content_type == "text/html" else PartKind.TEXT].append(file)
    text = _joined(parts[PartKind.TEXT]) or html_to_text(_joined(parts[PartKind.HTML]))
    names = tuple(attachment_name(part) for part in parts[PartKind.ATTACHMENT])
    return IndexText(text, snippet(text), bool(names), names)


def snippet(text: str) -> str:
    """The first words of `text` for the list, quoted lines left out."""
    start = text[: SNIPPET * 10]
    if ">" in start:
        start = "\n".join(line for line in start.split("\n") if not line.startswith(">")) or start
    words = " ".join(start.split())
    return words if len(words) <= SNIPPET else words[: SNIPPET - 1].rstrip() + "…"


def _joined(parts: list[Part]) -> str:
    texts, left = [], MOST_TEXT
    for part in parts:
        texts.append(decode(part.body(left)[:left], part.charset).replace("\r\n", "\n"))
        left -= len(texts[-1])
        if left <= 0:
            break
    return "\n".join(texts).strip()
