"""The files in a winmail.dat as attachments of the mail, each with a number that stays the same.

A part's number is its place in the mail; that of a file in it has the file's place above that.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formataddr
from itertools import islice

from tomail.model.mail import Attachment

from .clean import clean
from .filenames import safe_filename
from .hazards import hazards_of
from .kinds import attachment_name, is_winmail
from .structure import Part
from .text import html_to_text
from .tnef import Damaged, File, Winmail, read_tnef

FILE_BITS = 20
"""Number of a file: `(place + 1) << FILE_BITS | part`."""

MOST_WINMAILS = 2  # of a message; each takes up to a second to read
MOST_WORDS = 1 << 18  # characters of HTML that the search looks at

# The library's own reader of addresses raises on many others, or takes hours.
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,255}", re.ASCII)
_POLICY = SMTP.clone(cte_type="7bit")
_MESSAGE = "message/rfc822"


def winmails(parts: Iterable[Part]) -> dict[int, Winmail]:
    """What those among attached `parts` hold, by the part's number; the first ones only."""
    wrapped = filter(is_winmail, parts)
    found = ((part.index, opened(part)) for part in islice(wrapped, MOST_WINMAILS))
    return {index: each for index, each in found if each}


def opened(part: Part) -> Winmail | None:
    """What `part` holds if it is a winmail.dat in good order."""
    if not is_winmail(part):
        return None
    try:
        return read_tnef(part.body())
    except Damaged:
        return None


def files_of(part: Part, winmail: Winmail) -> tuple[Attachment, ...]:
    """Its files, as the reader offers them."""
    return tuple(
        _attachment((place + 1) << FILE_BITS | part.index, file) for place, file in enumerate(winmail.files)
    )


def with_packed(text: str, attached: Sequence[Part]) -> tuple[str, tuple[str, ...]]:
    """What can be found of a mail with a winmail.dat: its text, and the names of the files to be seen."""
    names: list[str] = []
    found = winmails(attached)
    for part in attached:
        winmail = found.get(part.index)
        if winmail is None or not winmail.takes_its_place:
            names.append(attachment_name(part))
        if winmail is not None:
            names += [_offered_name(each) for each in winmail.files]
            text = text or (winmail.text or html_to_text(winmail.html[:MOST_WORDS])).strip()
    return text, tuple(names)


def content_of(parts: Sequence[Part], number: int) -> bytes:
    """The bytes of the part or file with this number; IndexError if there is none."""
    if number < len(parts):
        return parts[number].body()
    winmail = opened(parts[number & (1 << FILE_BITS) - 1])
    if winmail is None:
        raise IndexError(number)
    return _content(winmail.files[(number >> FILE_BITS) - 1])


def _attachment(number: int, file: File) -> Attachment:
    content, filename = _content(file), _offered_name(file)
    return Attachment(
        part=number,
        filename=filename,
        content_type=_kind(file),
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        content_id=clean(file.content_id),
        hazards=hazards_of(filename, content),
    )


def _offered_name(file: File) -> str:
    name = file.name if not file.message else f"{file.message.subject or file.name or 'message'}.eml"
    return safe_filename(name, _kind(file))


def _kind(file: File) -> str:
    if file.message:
        return _MESSAGE
    return clean(file.content_type) if file.content_type.count("/") == 1 else "application/octet-stream"


def _content(file: File) -> bytes:
    return as_message(file.message) if file.message else file.content


def as_message(winmail: Winmail) -> bytes:
    """A message attached in Outlook's form as one that every program reads, always the same bytes."""
    message = EmailMessage(policy=_POLICY)
    message["Subject"] = clean(winmail.subject)[:500]
    address = clean(winmail.sender_address)
    if winmail.sender_name or "@" in address:
        sender = clean(winmail.sender_name)[:200].encode("ascii", "replace").decode()
        message["From"] = formataddr((sender, address if _ADDRESS.fullmatch(address) else ""))
    message.set_content(_text(winmail.text))
    if winmail.html:
        message.add_alternative(_text(winmail.html), subtype="html")
    for file in winmail.files:
        message.add_attachment(_content(file), "application", "octet-stream", filename=_offered_name(file))
    _bound(message)
    return message.as_bytes()


def _text(text: str) -> str:
    return text.encode("utf-8", "replace").decode().replace("\0", "") + "\n"


def _bound(message: EmailMessage) -> None:
    """Boundaries that the library would draw at random."""
    for index, part in enumerate(message.walk()):
        if part.is_multipart():
            digest = hashlib.sha256(f"{index}{message['Subject']}".encode("utf-8", "replace")).hexdigest()
            part.set_boundary(f"={digest[:40]}=")
