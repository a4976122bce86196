"""A message read for the eye, whatever it costs others: long HTML goes to a process that may die."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import replace

from tomail.base.apart import ProcessApart
from tomail.message import markup_apart
from tomail.message.parse import SHORTENED, parse
from tomail.message.sanitize import SanitizedHtml, sanitize_parts
from tomail.message.text import html_to_text, tidy
from tomail.model.mail import ParsedMessage

LARGE = 1 << 18  # characters of HTML; what is shorter takes no second, however hostile it is
SECONDS = 6.0  # to start the process and to read; its computing alone is limited more narrowly
MOST_WORDS = 1 << 16  # characters, of HTML that could not be read

_TAG = re.compile(r"<[^<>]*>?")

log = logging.getLogger(__name__)


def shown(
    raw: bytes, *, pictures: Mapping[str, str] | None = None, styled: bool = True
) -> tuple[ParsedMessage, SanitizedHtml | None]:
    """What the message `raw` says, and its HTML made harmless as `sanitize_parts` does; never raises.

    Where a limit was met the message is shortened, or shown as mere words, and `warnings` says so.
    """
    reading = _Reading()
    parsed = parse(raw, reading.words)
    html = reading.html(parsed, pictures or {}, styled)
    return _told(parsed, shortened=reading.given_up or bool(html and html.shortened)), html


def read(raw: bytes) -> ParsedMessage:
    """As `shown`, for those who need the words and not the HTML; never raises."""
    reading = _Reading()
    parsed = parse(raw, reading.words)
    return _told(parsed, shortened=reading.given_up)


def _told(parsed: ParsedMessage, *, shortened: bool) -> ParsedMessage:
    return replace(parsed, warnings=tuple(sorted({*parsed.warnings, SHORTENED}))) if shortened else parsed


class _Reading:
    """Of one message."""

    def __init__(self) -> None:
        self.given_up = False

    def words(self, markup: str) -> str:
        if len(markup) <= LARGE:
            return html_to_text(markup)
        try:
            return markup_apart.text_answer(_asked(markup_apart.text_question(markup)))
        except (OSError, ValueError):
            self._give_up()
            return tidy(_TAG.sub(" ", markup[:MOST_WORDS])).strip()

    def html(self, parsed: ParsedMessage, pictures: Mapping[str, str], styled: bool) -> SanitizedHtml | None:
        if sum(len(each.html) for each in parsed.texts) <= LARGE:
            return sanitize_parts(parsed.texts, pictures=pictures, styled=styled)
        if self.given_up:
            return None
        try:
            question = markup_apart.html_question(parsed.texts, pictures, styled)
            return markup_apart.html_answer(_asked(question))
        except (OSError, ValueError):
            self._give_up()
            return None

    def _give_up(self) -> None:
        self.given_up = True
        log.info("the HTML of a message could not be read, its reader ended")


def _asked(question: bytes) -> bytes:
    """Raises OSError if there was no answer. Several threads may read long HTML: each has a process."""
    process = ProcessApart(markup_apart.__name__, SECONDS)
    try:
        return process.ask(question)
    finally:
        process.close()
