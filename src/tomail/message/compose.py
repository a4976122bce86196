"""Mail of our own as bytes (RFC 5322, MIME).

The parts are written by the standard library; the header is not: its folding turns long message ids
into encoded words and loses the quotes of names with a comma.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from email.header import Header
from email.message import EmailMessage, MIMEPart
from email.policy import SMTP
from email.utils import format_datetime
from random import Random

from tomail.model.account import Account
from tomail.model.mail import Address
from tomail.model.outgoing import Draft, OutgoingAttachment

from .clean import clean
from .filenames import safe_filename
from .idn import to_ascii
from .text import tidy

# 7bit, so that every server on the way takes it as it is; longest line 998 (RFC 5322, 2.1.1).
_POLICY = SMTP.clone(cte_type="7bit")

_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*")  # no dot: RFC 5322 wants it quoted
_QUOTABLE = re.compile(r"[ !#-\[\]-~]*")
_MAILBOX = re.compile(r'(?:[^\s<>(),;:"\\\[\]@]+|"[^\x00-\x1f"\\\x7f-\x9f]*")@[^\s<>(),;:"\\@]+')
_NOT_IN_ADDRESS = re.compile(r'[\s<>(),;:"\\\[\]]+')
_DATE = re.compile(rb"(?m)^Date: [^\r\n]*")
_MESSAGE_ID = re.compile(r"<[ -;=?-~]{1,900}>")
_CONTENT_TYPE = re.compile(
    r"(?!message/|multipart/)[a-z0-9][a-z0-9!#$&^_.+-]{0,126}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}"
)
_LONGEST_ADDRESS = 500  # RFC 5321 allows 320; a line has to hold it
_LONGEST_WORD = 200  # a longer one could not be folded
_LONGEST_PLAIN_NAME = 60


def build(
    draft: Draft, account: Account, *, message_id: str, date: datetime, with_bcc: bool = False
) -> bytes:
    """The message of `draft`: CRLF line ends only, lines of at most 998 bytes, ASCII.

    Only a local part beyond ASCII makes header lines UTF-8 (RFC 6532); then SMTPUTF8 is needed.
    Bcc is written only for a draft that is kept, never for sending. Whatever the fields of `draft`
    hold, they cannot add a header.
    """
    head = header(draft, account, message_id=message_id, date=date, with_bcc=with_bcc)
    return head + _body(draft).as_bytes()


def header(
    draft: Draft, account: Account, *, message_id: str, date: datetime, with_bcc: bool = False
) -> bytes:
    """What stands above the Content fields of a message that `build` makes."""
    sender = Address(account.display_name, account.address)
    return header_from(sender, draft, message_id=message_id, date=date, with_bcc=with_bcc)


def header_from(
    sender: Address, draft: Draft, *, message_id: str, date: datetime, with_bcc: bool = False
) -> bytes:
    """The same of a message that somebody else wrote."""
    fields = [
        ("From", _mailboxes([sender])),
        ("To", _mailboxes(draft.to)),
        ("Cc", _mailboxes(draft.cc)),
        ("Bcc", _mailboxes(draft.bcc) if with_bcc else ""),
        ("Subject", _unstructured(draft.subject, "Subject")),
        ("Date", format_datetime(date)),
        ("Message-ID", _message_ids([message_id])),
        ("In-Reply-To", _message_ids([draft.in_reply_to])),
        ("References", _message_ids(draft.references)),
        ("MIME-Version", "1.0"),
    ]
    return "".join(f"{name}: {value}\r\n" for name, value in fields if value).encode()


def redated(raw: bytes, date: datetime) -> bytes:
    """A message that `build` made, with another Date."""
    return _DATE.sub(f"Date: {format_datetime(date)}".encode(), raw, count=1)


def new_message_id(domain: str, random: Random) -> str:
    """A Message-ID with its angle brackets; tells nothing but the domain."""
    return f"<{random.getrandbits(128):032x}@{to_ascii(domain)}>"


def wire_address(address: str) -> str:
    """An addr-spec fit for a header and for SMTP: its domain as A-labels, nothing else in it."""
    text = clean(address)
    if not _MAILBOX.fullmatch(text):
        text = _NOT_IN_ADDRESS.sub("", text)
    local, at, domain = text.rpartition("@")
    return f"{local}{at}{to_ascii(domain)}"


def kind_and_name(content_type: str, filename: str) -> tuple[str, str, str]:
    """Type, subtype and name of an attached file as they may be written. One that is itself a message or
    multipart may not be encoded, so it goes as bytes."""
    known = _CONTENT_TYPE.fullmatch(content_type.lower())
    main, _, sub = (known.group() if known else "application/octet-stream").partition("/")
    return main, sub, safe_filename(filename, f"{main}/{sub}")


def body_text(text: str) -> str:
    """As a part of a message holds it."""
    return _with_line_end(text)


def _mailboxes(addresses: Iterable[Address]) -> str:
    return ",\r\n ".join(_mailbox(each) for each in addresses if 0 < len(each.address) <= _LONGEST_ADDRESS)


def _mailbox(mailbox: Address) -> str:
    name, address = clean(mailbox.name), wire_address(mailbox.address)
    return f"{_phrase(name)} <{address}>" if name else address


def _phrase(name: str) -> str:
    if len(name) > _LONGEST_PLAIN_NAME or "=?" in name or not _QUOTABLE.fullmatch(name):
        return _encoded(name)
    return name if _ATOMS.fullmatch(name) else f'"{name}"'


def _unstructured(text: str, field: str) -> str:
    text = clean(text)
    plain = text.isascii() and "=?" not in text
    if plain and all(len(word) <= _LONGEST_WORD for word in text.split(" ")):
        return Header(text, "us-ascii", header_name=field).encode(linesep="\r\n")
    return _encoded(text)


def _encoded(text: str) -> str:
    """Encoded words (RFC 2047); room is left for the longest field name we write."""
    return Header(text, "utf-8", header_name="In-Reply-To").encode(linesep="\r\n")


def _message_ids(ids: Iterable[str]) -> str:
    return "\r\n ".join(each for each in ids if _MESSAGE_ID.fullmatch(each))


def _body(draft: Draft) -> EmailMessage:
    message = EmailMessage(policy=_POLICY)
    message.set_content(_with_line_end(draft.text))
    inside = [each for each in draft.attachments if draft.html and each.content_id]
    if draft.html:
        message.add_alternative(_with_line_end(draft.html), subtype="html")
        *_, html = message.iter_parts()
        for picture in inside:
            _add(html, picture, inline=True)
    for attachment in draft.attachments:
        if attachment not in inside:
            _add(message, attachment, inline=False)
    del message["MIME-Version"]  # stands in the header already
    return message


def _with_line_end(text: str) -> str:
    text = tidy(text)
    return text if text.endswith("\n") else text + "\n"


def _add(message: MIMEPart, attachment: OutgoingAttachment, *, inline: bool) -> None:
    main, sub, name = kind_and_name(attachment.content_type, attachment.filename)
    if inline:
        cid = f"<{_NOT_IN_ADDRESS.sub('', clean(attachment.content_id))}>"
        message.add_related(attachment.content, main, sub, cid=cid, filename=name, disposition="inline")
    else:
        message.add_attachment(attachment.content, main, sub, filename=name)
