"""A message as a person reads it. Nothing here raises, whatever the bytes; work is bounded."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace

from tomail.model.mail import Address, Attachment, ParsedMessage, TextPart

from .charsets import decode
from .hazards import hazards_of
from .headers import (
    list_id,
    message_id,
    message_ids,
    read_address_field,
    read_date,
    unstructured,
)
from .kinds import PartKind, attachment_name, content_id, kind_of, stand_in_for_text
from .structure import Part, read_structure
from .text import html_to_text, tidy, unflow
from .tnef import MOST_BODY, Winmail
from .unpacked import content_of, files_of, winmails

MOST_ADDRESSES = 2000  # of one field; a list of all insured persons is a mistake, not a mail
MOST_TEXT = 1 << 20  # bytes of all plain text: 500 pages; more would only freeze the window
MOST_LINES = 20_000  # of all text: each costs the text view its time, marked as quoted three times as much
MOST_MARKUP = 1 << 23  # bytes of all HTML, pictures in data: URLs included
MOST_TAGS = 100_000  # of a message; a table cell costs the text view 1 KB of memory

SHORTENED = "shortened"
SEVERAL_SENDERS = "several_senders"
DECEPTIVE_NAME = "deceptive_name"  # a display name that reads as another address


def parse(raw: bytes, words: Callable[[str], str] = html_to_text) -> ParsedMessage:
    """What the message `raw` says. `warnings` tells where a limit cut something off.

    `words` gives the readable text of HTML where nothing plain stands for it.
    """
    return _Reader(raw, words).message()


def outline(raw: bytes) -> ParsedMessage:
    """As `parse`, for those who need header and files: no HTML is turned into text."""
    return parse(raw, lambda markup: "")


def attachment_bytes(raw: bytes, part: int) -> bytes:
    """The content of the attachment that `parse` numbered `part`; IndexError if there is none."""
    return content_of(read_structure(raw).parts, part)


class _Reader:
    """One reading of one message; gathers its warnings on the way."""

    def __init__(self, raw: bytes, words: Callable[[str], str]) -> None:
        self._words = words
        structure = read_structure(raw)
        self._parts = structure.parts
        self._fields = structure.parts[0].fields
        self._text_left, self._markup_left, self._tags_left = MOST_TEXT, MOST_MARKUP, MOST_TAGS
        self._lines_left = MOST_LINES
        self._told: set[int] = set()  # parts of HTML whose text another part says
        self._winmails = winmails(part for part in self._parts if kind_of(part) is PartKind.ATTACHMENT)
        self._warnings = {SHORTENED} if structure.shortened or self._fields.shortened else set[str]()

    def message(self) -> ParsedMessage:
        first = self._fields.first
        sender = self._senders()
        kinds = [(kind_of(part), part) for part in self._parts]
        return ParsedMessage(
            subject=unstructured(first(b"subject")),
            sender=sender,
            to=self._addresses(b"to"),
            cc=self._addresses(b"cc"),
            bcc=self._addresses(b"bcc"),
            reply_to=self._addresses(b"reply-to"),
            sent_by=self._addresses(b"sender"),
            date=read_date(first(b"date")),
            message_id=message_id(first(b"message-id")),
            in_reply_to=message_id(first(b"in-reply-to")),
            references=message_ids(first(b"references")),
            texts=self._texts(),
            attachments=tuple(_attachment(part) for kind, part in kinds if kind is PartKind.ATTACHMENT),
            inline=tuple(_attachment(part, inline=True) for kind, part in kinds if kind is PartKind.INLINE),
            list_id=list_id(first(b"list-id")),
            warnings=tuple(sorted(self._warnings)),
            unpacked=tuple(
                file for index, each in self._winmails.items() for file in files_of(self._parts[index], each)
            ),
            emptied=tuple(index for index, each in self._winmails.items() if each.takes_its_place),
        )

    def _senders(self) -> tuple[Address, ...]:
        senders = self._addresses(b"from")
        if len(senders) > 1:
            self._warnings.add(SEVERAL_SENDERS)
        if any("@" in each.name and each.address.lower() not in each.name.lower() for each in senders):
            self._warnings.add(DECEPTIVE_NAME)
        return senders

    def _addresses(self, name: bytes) -> tuple[Address, ...]:
        found: list[Address] = []
        for value in self._fields.all(name):
            found += read_address_field(value, MOST_ADDRESSES + 1 - len(found))
            if len(found) > MOST_ADDRESSES:
                self._warnings.add(SHORTENED)
                break
        return tuple(found[:MOST_ADDRESSES])

    def _texts(self) -> tuple[TextPart, ...]:
        texts = self._below(self._parts[0]) or self._file()
        if not any(each.text.strip() or each.html for each in texts):
            texts = [self._packed(index, each) for index, each in self._winmails.items()] or texts
        return tuple(map(self._readable, texts))

    def _packed(self, index: int, winmail: Winmail) -> TextPart:
        """The text of a mail that Outlook wrapped up whole."""
        return TextPart(index, tidy(winmail.text), self._bounded(winmail.html[:MOST_BODY]))

    def _readable(self, part: TextPart) -> TextPart:
        if part.text or part.part in self._told:
            return part
        text = self._words(part.html)
        if len(text) > MOST_TEXT:
            self._warnings.add(SHORTENED)
        return replace(part, text=self._few_lines(text[:MOST_TEXT]))

    def _below(self, part: Part) -> list[TextPart]:
        kind = kind_of(part)
        if kind in (PartKind.TEXT, PartKind.HTML):
            return [self._read(part)]
        found = [text for child in part.children for text in self._below(child)]
        return self._twins(found) if part.content_type == "multipart/alternative" else found

    def _twins(self, found: list[TextPart]) -> list[TextPart]:
        """Of alternatives the plain text stands for the HTML, which pictures may cut in several parts."""
        text = "\n".join(each.text for each in found if each.text)
        htmls = [each for each in found if each.html]
        if text and htmls:
            self._told |= {each.part for each in htmls}
            return [replace(htmls[0], text=text), *htmls[1:]]
        return htmls or ([replace(found[0], text=text)] if text else [])

    def _file(self) -> list[TextPart]:
        part = stand_in_for_text(self._parts)
        return [self._read(part)] if part else []

    def _read(self, part: Part) -> TextPart:
        if part.content_type == "text/html":
            return TextPart(part.index, "", self._markup(part))
        return TextPart(part.index, self._text(part))

    def _text(self, part: Part) -> str:
        parameters = part.type_field.parameters
        data = self._body(part, self._text_left)
        self._text_left -= len(data)
        text = tidy(decode(data, part.charset))
        if parameters.get("format", "").lower() == "flowed":
            text = unflow(text, delete_space=parameters.get("delsp", "").lower() == "yes")
        return self._few_lines(text)

    def _few_lines(self, text: str) -> str:
        lines = text.split("\n", self._lines_left)
        if len(lines) > self._lines_left:
            self._warnings.add(SHORTENED)
            lines.pop()
        self._lines_left -= len(lines)
        return "\n".join(lines)

    def _markup(self, part: Part) -> str:
        data = self._body(part, self._markup_left)
        self._markup_left -= len(data)
        return self._bounded(decode(data, part.charset))

    def _bounded(self, html: str) -> str:
        if html.count("<") <= self._tags_left:
            self._tags_left -= html.count("<")
            return html
        self._warnings.add(SHORTENED)
        tags, self._tags_left = self._tags_left, 0
        return "<".join(html.split("<", tags)[:-1])

    def _body(self, part: Part, limit: int) -> bytes:
        data = part.body(limit + 1)
        if len(data) > limit:
            self._warnings.add(SHORTENED)
        return data[:limit]


def _attachment(part: Part, *, inline: bool = False) -> Attachment:
    content, name = part.body(), attachment_name(part)
    return Attachment(
        part=part.index,
        filename=name,
        content_type=part.content_type,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        inline=inline,
        content_id=content_id(part),
        hazards=hazards_of(name, content),
    )
