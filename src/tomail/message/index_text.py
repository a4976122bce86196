"""What the search index and the list need of a message's body, at the speed of the mirror."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .charsets import decode
from .clean import clean
from .folding import fold
from .headers import MessageHead, head_of
from .kinds import PartKind, attachment_name, is_winmail, kind_of, stand_in_for_text
from .structure import Part, read_structure
from .text import html_to_text

__all__ = ["IndexText", "fold", "index_text", "read_message"]

MOST_TEXT = 1 << 18  # bytes of text a message that are indexed: a book of 150 pages
MOST_PARTS = 200
DEEPEST = 10
SNIPPET = 140  # characters: two lines of the list
_MOST_WORDS = SNIPPET // 2 + 1  # of one letter each they are longer than it


@dataclass(frozen=True, slots=True)
class IndexText:
    """Readable text, not folded; `snippet` on one line."""

    text: str
    snippet: str
    has_attachments: bool
    attachment_names: tuple[str, ...]


def index_text(raw: bytes) -> IndexText:
    """What can be searched of the message `raw`; never raises. Plain text is preferred to HTML."""
    return read_message(raw)[1]


def read_message(raw: bytes) -> tuple[MessageHead, IndexText]:
    """`read_headers` and `index_text` in one, for the mirror: the fields are found once. Never raises."""
    parts = read_structure(raw, MOST_PARTS, DEEPEST).parts
    return head_of(parts[0].fields), _text_of(parts)


def _text_of(parts: Sequence[Part]) -> IndexText:
    plain: list[Part] = []
    markup: list[Part] = []
    attached: list[Part] = []
    for part in parts:
        match kind_of(part):
            case PartKind.TEXT:
                plain.append(part)
            case PartKind.HTML:
                markup.append(part)
            case PartKind.ATTACHMENT:
                attached.append(part)
    if not (plain or markup) and (file := stand_in_for_text(attached)):
        (markup if file.content_type == "text/html" else plain).append(file)
    text = "\n".join(_texts(plain)).strip() or "\n".join(map(html_to_text, _texts(markup)))
    names = tuple(map(attachment_name, attached))
    if any(map(is_winmail, attached)):
        from .unpacked import with_packed  # loads much that few messages need

        text, names = with_packed(text, attached)
    return IndexText(text, snippet(text), bool(names), names)


def snippet(text: str) -> str:
    """The first words of `text` for the list, quoted lines left out."""
    start = text[: SNIPPET * 10]
    if ">" in start:
        start = "\n".join(line for line in start.split("\n") if not line.startswith(">")) or start
    words = clean(" ".join(start.split(None, _MOST_WORDS)[:_MOST_WORDS]))
    return words if len(words) <= SNIPPET else words[: SNIPPET - 1].rstrip() + "…"


def _texts(parts: list[Part]) -> list[str]:
    texts, left = [], MOST_TEXT
    for part in parts:
        texts.append(decode(part.body(left)[:left], part.charset).replace("\r\n", "\n"))
        left -= len(texts[-1])
        if left <= 0:
            break
    return texts
