"""A message as a person reads it. Nothing here raises, whatever the bytes; work is bounded."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from tomail.model.mail import Address, Attachment, ParsedMessage

from .charsets import decode
from .headers import (
    list_id,
    message_id,
    message_ids,
    read_address_field,
    read_date,
    unstructured,
)
from .kinds import PartKind, attachment_name, content_id, kind_of, stand_in_for_text
from .sanitize import text_to_html
from .structure import Part, read_structure
from .text import html_to_text, tidy, unflow

MOST_ADDRESSES = 2000  # of one field; a list of all insured persons is a mistake, not a mail
MOST_TEXT = 1 << 21  # bytes of one text: 1,000 pages; more would only freeze the window
MOST_MARKUP = 1 << 23  # bytes of one HTML text, pictures in data: URLs included
MOST_TAGS = 100_000  # of one HTML text; a table cell costs the text view 1 KB of memory

SHORTENED = "shortened"
SEVERAL_SENDERS = "several_senders"
DECEPTIVE_NAME = "deceptive_name"  # a display name that reads as another address


@dataclass(frozen=True)
class _Block:
    """A piece of the text, in one or both forms."""

    text: str
    html: str


def parse(raw: bytes) -> ParsedMessage:
    """What the message `raw` says. `warnings` tells where a limit cut something off."""
    return _Reader(raw).message()


def attachment_bytes(raw: bytes, part: int) -> bytes:
    """The content of the attachment that `parse` numbered `part`; IndexError if there is none."""
    return read_structure(raw).parts[part].body()


class _Reader:
    """One reading of one message; gathers its warnings on the way."""

    def __init__(self, raw: bytes) -> None:
        structure = read_structure(raw)
        self._parts = structure.parts
        self._fields = structure.parts[0].fields
        self._warnings = {SHORTENED} if structure.shortened or self._fields.shortened else set[str]()

    def message(self) -> ParsedMessage:
        first = self._fields.first
        sender = self._senders()
        text, html = self._texts()
        kinds = [(kind_of(part), part) for part in self._parts]
        return ParsedMessage(
            subject=unstructured(first(b"subject")),
            sender=sender,
            to=self._addresses(b"to"),
            cc=self._addresses(b"cc"),
            bcc=self._addresses(b"bcc"),
            reply_to=self._addresses(b"reply-to"),
            date=read_date(first(b"date")),
            message_id=message_id(first(b"message-id")),
            in_reply_to=message_id(first(b"in-reply-to")),
            references=message_ids(first(b"references")),
            text=text,
            html=html,
            attachments=tuple(_attachment(part) for kind, part in kinds if kind is PartKind.ATTACHMENT),
            inline=tuple(_attachment(part, inline=True) for kind, part in kinds if kind is PartKind.INLINE),
            list_id=list_id(first(b"list-id")),
            warnings=tuple(sorted(self._warnings)),
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

    def _texts(self) -> tuple[str, str]:
        """The text, and the HTML if any of it is HTML."""
        blocks = self._blocks(self._parts[0]) or self._blocks_of_file()
        text = "\n\n".join(block.text or html_to_text(block.html) for block in blocks)
        if not any(block.html for block in blocks):
            return text, ""
        return text, "\n<hr>\n".join(block.html or text_to_html(block.text) for block in blocks)

    def _blocks(self, part: Part) -> list[_Block]:
        kind = kind_of(part)
        if kind in (PartKind.TEXT, PartKind.HTML):
            return [self._block(part)]
        blocks = [block for child in part.children for block in self._blocks(child)]
        if part.content_type != "multipart/alternative":
            return blocks
        joined = _Block(
            "\n".join(block.text for block in blocks if block.text),
            "\n".join(block.html for block in blocks if block.html),
        )
        return [joined] if joined.text or joined.html else []

    def _blocks_of_file(self) -> list[_Block]:
        part = stand_in_for_text(self._parts)
        return [self._block(part)] if part else []

    def _block(self, part: Part) -> _Block:
        if part.content_type == "text/html":
            return _Block("", self._markup(part))
        return _Block(self._text(part), "")

    def _text(self, part: Part) -> str:
        parameters = part.type_field.parameters
        text = tidy(self._decoded(part, MOST_TEXT))
        if parameters.get("format", "").lower() == "flowed":
            return unflow(text, delete_space=parameters.get("delsp", "").lower() == "yes")
        return text

    def _markup(self, part: Part) -> str:
        html = self._decoded(part, MOST_MARKUP)
        if html.count("<") <= MOST_TAGS:
            return html
        self._warnings.add(SHORTENED)
        return "<".join(html.split("<", MOST_TAGS)[:-1])

    def _decoded(self, part: Part, limit: int) -> str:
        data = part.body(limit + 1)
        if len(data) > limit:
            self._warnings.add(SHORTENED)
        return decode(data[:limit], part.charset)


def _attachment(part: Part, *, inline: bool = False) -> Attachment:
    content = part.body()
    return Attachment(
        part=part.index,
        filename=attachment_name(part),
        content_type=part.content_type,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        inline=inline,
        content_id=content_id(part),
    )
