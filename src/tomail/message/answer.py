"""What a reply or a forwarded mail starts from. Never raises, whatever is answered."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo

from tomail.model.mail import Address, ParsedMessage
from tomail.model.outgoing import Draft, OutgoingAttachment

from .clean import clean
from .structure import read_structure
from .text import split_quote
from .threading import normalise_subject
from .unpacked import content_of

MOST_QUOTED = 1 << 16  # characters; nobody reads more of a quotation
LONGEST_SUBJECT = 500  # characters
MOST_REFERENCES = 30  # the first and the latest; servers refuse endless headers


@dataclass(frozen=True)
class Wording:
    """The phrases above quoted mail, in the language of who answers.

    `{sender}` and `{date}` are filled in; the date takes a format as in strftime.
    """

    attribution: str = "On {date:%Y-%m-%d} at {date:%H:%M}, {sender} wrote:"
    attribution_undated: str = "{sender} wrote:"
    forwarded: str = "---------- Forwarded message ----------"
    sender: str = "From"
    date: str = "Date"
    date_format: str = "{date:%Y-%m-%d %H:%M}"
    subject: str = "Subject"
    to: str = "To"
    cc: str = "Cc"


@dataclass(frozen=True)
class Answer:
    """The fields of a new draft that answer a message."""

    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    subject: str
    text: str
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    attachments: tuple[OutgoingAttachment, ...] = ()

    def draft(self, identity: str, account: str, *, answers: str = "", forwards: str = "") -> Draft:
        """These fields as a draft."""
        return Draft(
            identity=identity,
            account=account,
            to=self.to,
            cc=self.cc,
            subject=self.subject,
            text=self.text,
            attachments=self.attachments,
            in_reply_to=self.in_reply_to,
            references=self.references,
            answers=answers,
            forwards=forwards,
        )


def reply(
    parsed: ParsedMessage,
    own_addresses: Collection[str],
    *,
    to_all: bool,
    sent: bool = False,
    zone: tzinfo,
    wording: Wording = Wording(),
    signature: str = "",
) -> Answer:
    """An answer to `parsed`, to its sender or to all, with the text quoted below the signature."""
    to, cc = recipients(parsed, own_addresses, to_all=to_all, sent=sent)
    return Answer(
        to=to,
        cc=cc,
        subject=f"Re: {normalise_subject(parsed.subject)[:LONGEST_SUBJECT]}",
        text=f"{_opening(signature)}{quote(parsed, zone, wording)}",
        in_reply_to=parsed.message_id,
        references=references(parsed),
    )


def forward(
    raw: bytes,
    parsed: ParsedMessage,
    *,
    zone: tzinfo,
    wording: Wording = Wording(),
    signature: str = "",
) -> Answer:
    """`parsed` passed on to somebody else, its text inside the new one, with its attachments.

    Pictures inside its HTML come along as files: the new text is plain.
    """
    return Answer(
        to=(),
        cc=(),
        subject=f"Fwd: {normalise_subject(parsed.subject)[:LONGEST_SUBJECT]}",
        text=f"{_opening(signature)}{_forwarded_head(parsed, zone, wording)}\n\n{parsed.text[:MOST_QUOTED]}",
        references=references(parsed),
        attachments=_attachments(raw, parsed),
    )


def recipients(
    parsed: ParsedMessage, own_addresses: Collection[str], *, to_all: bool, sent: bool = False
) -> tuple[tuple[Address, ...], tuple[Address, ...]]:
    """To and Cc of an answer.

    `own_addresses` are those of the account that the mail lies in: mail of another own account is received
    as any other. `sent`: it lies among what was sent.
    """
    own = {address.lower() for address in own_addresses}
    first = _first(parsed, own, sent)
    to = _distinct([*first, *(parsed.to if to_all else ())], without=own)
    cc = _distinct(parsed.cc if to_all else (), without=own | {each.address.lower() for each in to})
    return to or cc or _distinct(first, without=()), cc if to else ()


def _first(parsed: ParsedMessage, own: Collection[str], sent: bool) -> tuple[Address, ...]:
    """Whom an answer is for. The form of a website writes in one's own name, to oneself: there Reply-To
    names the person. Only what one sent oneself goes where that went."""
    elsewhere = _distinct(parsed.reply_to, without=own)
    if elsewhere and not sent:
        return elsewhere
    addressed = _among((*parsed.to, *parsed.cc), own)
    went_out = (sent or not addressed) if _among(parsed.sender, own) else sent and not addressed
    return parsed.to if went_out and parsed.to else parsed.sender or parsed.reply_to


def references(parsed: ParsedMessage) -> tuple[str, ...]:
    """The References of an answer (RFC 5322, 3.6.4), shortened in the middle."""
    older = parsed.references or ((parsed.in_reply_to,) if parsed.in_reply_to else ())
    ids = tuple(dict.fromkeys((*older, parsed.message_id) if parsed.message_id else older))
    return ids if len(ids) <= MOST_REFERENCES else (ids[0], *ids[1 - MOST_REFERENCES :])


def quote(parsed: ParsedMessage, zone: tzinfo, wording: Wording = Wording()) -> str:
    """The text of `parsed` without its signature, each line marked, below a line that says whose it is."""
    parts = split_quote(parsed.text)
    text = (parts.own.rstrip() + "\n\n" + parts.quoted if parts.quoted else parts.own).strip("\n")
    lines = text[:MOST_QUOTED].rstrip().split("\n")
    return "\n".join([_attribution(parsed, zone, wording), *(_marked(line) for line in lines)]) + "\n"


def _attribution(parsed: ParsedMessage, zone: tzinfo, wording: Wording) -> str:
    sender = str(parsed.sender[0]) if parsed.sender else "?"
    date = _local(parsed.date, zone)
    if date is None:
        return wording.attribution_undated.format(sender=sender)
    return wording.attribution.format(sender=sender, date=date)


def _forwarded_head(parsed: ParsedMessage, zone: tzinfo, wording: Wording) -> str:
    date = _local(parsed.date, zone)
    facts = [
        (wording.sender, ", ".join(map(str, parsed.sender))),
        (wording.date, wording.date_format.format(date=date) if date else ""),
        (wording.subject, parsed.subject),
        (wording.to, ", ".join(map(str, parsed.to))),
        (wording.cc, ", ".join(map(str, parsed.cc))),
    ]
    return "\n".join([wording.forwarded, *(f"{label}: {clean(fact)}" for label, fact in facts if fact)])


def _attachments(raw: bytes, parsed: ParsedMessage) -> tuple[OutgoingAttachment, ...]:
    parts = read_structure(raw).parts
    return tuple(
        OutgoingAttachment(each.filename, each.content_type, content_of(parts, each.part))
        for each in (*parsed.files, *parsed.inline)
    )


def _opening(signature: str) -> str:
    return f"\n\n-- \n{signature.strip()}\n\n" if signature.strip() else "\n\n"


def _marked(line: str) -> str:
    return f">{line}" if line.startswith(">") else f"> {line}".rstrip()


def _among(addresses: Iterable[Address], own: Collection[str]) -> list[Address]:
    return [each for each in addresses if each.address.lower() in own]


def _distinct(addresses: Iterable[Address], without: Collection[str]) -> tuple[Address, ...]:
    found = {each.address.lower(): each for each in reversed([*addresses]) if _is_whole(each.address)}
    return tuple(each for key, each in reversed(found.items()) if key not in without)


def _is_whole(address: str) -> bool:
    """Old programs and spam leave the local part or the domain out: no server takes that."""
    local, _, domain = address.rpartition("@")
    return bool(local and domain)


def _local(date: datetime | None, zone: tzinfo) -> datetime | None:
    try:
        return date.astimezone(zone) if date else None
    except (OverflowError, ValueError):  # the edges of the calendar
        return None
