"""Folders, flags, the row of a message list, and the meaning of a parsed message."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntFlag, StrEnum
from functools import cached_property

COUNTER_BITS = 20
"""A message's number is `date_seconds << COUNTER_BITS | counter`."""

BRIEF_NAME, BRIEF_ADDRESS = 40, 80
"""Characters of a display name and of an address where room is short."""

LARGEST_MESSAGE = 150 * 1024 * 1024
"""Bytes; a larger message stays on the server, though it may have a row."""


class FolderRole(StrEnum):
    """What a folder is for (RFC 6154)."""

    INBOX = "inbox"
    DRAFTS = "drafts"
    SENT = "sent"
    TRASH = "trash"
    JUNK = "junk"
    ARCHIVE = "archive"
    ALL = "all"
    FLAGGED = "flagged"
    IMPORTANT = "important"
    NONE = ""


class Flags(IntFlag):
    """The flags tomail understands, as stored. `names()` gives the words of the command line."""

    NONE = 0
    SEEN = 1
    FLAGGED = 2
    ANSWERED = 4
    DRAFT = 8
    FORWARDED = 16  # keyword $Forwarded
    DELETED = 32
    MDN_SENT = 64  # keyword $MDNSent
    JUNK = 128  # keyword $Junk

    def names(self) -> list[str]:
        """Lower-case words: ["seen", "flagged"]."""
        return [flag.name.lower() for flag in Flags if flag and flag in self and flag.name]


class Seals(IntFlag):
    """What a list shows of what came protected, as stored."""

    NONE = 0
    ENCRYPTED = 1  # the whole mail came so
    SIGNED = 2  # checked when somebody opened it, and valid
    OPENED = 4  # its words are in the search index since somebody opened it
    ANSWER = 8  # the portal's notice of an answer, which stands in its place


@dataclass(frozen=True)
class Address:
    """One mailbox of an address header; `name` may be empty, `address` is the addr-spec."""

    name: str
    address: str

    def __str__(self) -> str:
        return f"{self.name} <{self.address}>" if self.name else self.address

    @property
    def domain(self) -> str:
        """What follows the last @; "" where there is none."""
        return self.address.rpartition("@")[2] if "@" in self.address else ""

    @property
    def brief(self) -> str:
        """For a line of several people: of a long name the end is cut, of a long address the beginning."""
        return f"{self._short_name()} <{self.short_address}>" if self.name else self.short_address

    @property
    def short_address(self) -> str:
        """The end of a long address, which says whose it is."""
        short = len(self.address) <= BRIEF_ADDRESS
        return self.address if short else f"…{self.address[1 - BRIEF_ADDRESS :]}"

    @property
    def signed_name(self) -> str:
        """For a title: the name, and always the domain: "Ayşe Öztürk (mail.example)"."""
        if not self.name or not self.address:
            return self.name or self.short_address
        domain = (self.domain or self.address)[-BRIEF_ADDRESS:]
        return f"{self._short_name()} ({domain})"

    def _short_name(self) -> str:
        return self.name if len(self.name) <= BRIEF_NAME else f"{self.name[: BRIEF_NAME - 1].rstrip()}…"


@dataclass(frozen=True)
class Folder:
    """A folder of an account with its counts, as the navigation shows it."""

    id: int
    path: str  # decoded, with the server's delimiter
    name: str  # the last level
    delimiter: str
    role: FolderRole
    total: int
    unread: int
    selectable: bool = True
    subscribed: bool = True  # False: a person left it out here; it is neither shown nor mirrored


@dataclass(frozen=True)
class MessageRef:
    """A message of this profile: account and number. Its text form is the command line's ID."""

    account: str
    number: int

    def __str__(self) -> str:
        return f"{self.account}-{self.number}"

    @classmethod
    def parse(cls, text: str) -> MessageRef:
        """The reference written as `text`; ValueError if it is none."""
        account, dash, number = text.rpartition("-")
        if not dash or not account or not number.isdecimal():
            raise ValueError("not a message id")
        return cls(account, int(number))


@dataclass(frozen=True)
class MessageSummary:
    """All that a row of the list needs; loaded by key, never the whole folder."""

    ref: MessageRef
    folder: int
    uid: int | None  # None: a move or an append is still on its way to the server
    message_id: str
    sender: Address
    recipients: tuple[Address, ...]  # To
    subject: str
    date: datetime  # what the list sorts by and shows; aware, UTC
    size: int
    flags: Flags
    keywords: tuple[str, ...]
    thread: int  # equal for the messages of a conversation in this account
    thread_count: int
    has_attachments: bool
    snippet: str
    downloaded: bool  # the body is in the store
    outgoing: bool  # lies among what was sent or is being written: lists name the recipients
    seals: Seals = Seals.NONE
    object: str = ""  # equal for the rows of a mail that lies in several folders (labels); "" where unknown
    other_senders: tuple[Address, ...] = ()  # whom From names beside the sender: suspicious, and said

    @property
    def senders(self) -> tuple[Address, ...]:
        """All that From names, the one whom a row is named after first."""
        return (self.sender, *self.other_senders)

    @property
    def signed_name(self) -> str:
        """For a title: the sender's, and how many more there are: "Ayşe Öztürk (mail.example) +1"."""
        more = f" +{len(self.other_senders)}" if self.other_senders else ""
        return f"{self.sender.signed_name}{more}"


class Hazard(StrEnum):
    """What is dangerous about an attached file; the gravest first."""

    PROGRAM = "program"  # opening it may run something
    PROGRAM_INSIDE = "program_inside"  # an archive that holds one
    MACROS = "macros"
    LEADS_ELSEWHERE = "leads_elsewhere"  # loads a template or an object from elsewhere when it is opened
    UNLIKE = "unlike_name"  # another kind of file than its name says
    ENCRYPTED = "encrypted"  # nobody could look inside, no virus scanner either
    HUGE = "huge"  # unpacks to more than a disk may hold


@dataclass(frozen=True)
class Attachment:
    """An attachment as the reader offers it. `part` finds it again in the raw message."""

    part: int  # index in walk order
    filename: str  # safe to show and to save under; never empty
    content_type: str
    size: int
    sha256: str
    inline: bool = False
    content_id: str = ""
    hazards: tuple[Hazard, ...] = ()

    @property
    def is_dangerous(self) -> bool:
        """Whether it is only ever saved, never opened from here."""
        return any(each not in (Hazard.ENCRYPTED, Hazard.HUGE) for each in self.hazards)


@dataclass(frozen=True)
class TextPart:
    """A part of the message that is meant to be read.

    Parts are sanitised and rendered one by one: what one of them leaves open, a tag or an attribute,
    must not take in the next, which may have come encrypted (EFAIL).
    """

    part: int  # index in walk order; of the HTML where there is any
    text: str  # readable, made from HTML where nothing plain stands for it
    html: str = ""  # as received, not sanitised; "" where there is none


@dataclass(frozen=True)
class ParsedMessage:
    """What a message says. Made by `message.parse`; nothing in it is trusted to be short or kind."""

    subject: str
    sender: tuple[Address, ...]  # From; more than one is suspicious and shown
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    bcc: tuple[Address, ...]
    reply_to: tuple[Address, ...]
    date: datetime | None
    message_id: str
    in_reply_to: str
    references: tuple[str, ...]
    texts: tuple[TextPart, ...]  # in the order they are read in
    attachments: tuple[Attachment, ...]
    inline: tuple[Attachment, ...]
    list_id: str = ""
    sent_by: tuple[Address, ...] = ()  # Sender, where somebody handed it in for the one who wrote
    warnings: tuple[str, ...] = field(default_factory=tuple)  # stable words: "shortened", ...
    unpacked: tuple[Attachment, ...] = ()  # what a winmail.dat among the attachments holds
    emptied: tuple[int, ...] = ()  # parts of which nothing is left when that is shown instead

    @cached_property
    def text(self) -> str:
        """All that can be read, without markup."""
        return "\n\n".join(each.text for each in self.texts if each.text)

    @property
    def files(self) -> tuple[Attachment, ...]:
        """The attachments that a person is offered: in place of a winmail.dat what it holds."""
        kept = (each for each in self.attachments if each.part not in self.emptied)
        return (*kept, *self.unpacked)

    @property
    def has_html(self) -> bool:
        """Whether any of it is HTML."""
        return any(each.html for each in self.texts)
