"""What a part is to a person: the text, its HTML twin, a picture inside it, or an attachment."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from .fields import LONGEST_BLOCK, Fields
from .filenames import safe_filename
from .headers import unstructured
from .structure import Part

_WINMAILS = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})


class PartKind(Enum):
    """Everything a part can be."""

    CONTAINER = "container"
    TEXT = "text"
    HTML = "html"
    INLINE = "inline"  # shown inside the HTML
    ATTACHMENT = "attachment"


def kind_of(part: Part) -> PartKind:
    """The kind of `part`, by its type, its disposition and where it stands."""
    kind = part.content_type
    if kind.startswith("multipart/"):
        return PartKind.CONTAINER
    attached = part.disposition.value == "attachment" or bool(part.declared_name)
    if kind == "text/plain" and not attached:
        return PartKind.TEXT
    if kind == "text/html" and not attached:
        return PartKind.HTML
    if part.disposition.value != "attachment" and content_id(part) and _in_related(part):
        return PartKind.INLINE
    return PartKind.ATTACHMENT


def is_winmail(part: Part) -> bool:
    """Whether `part` says of itself that it is a winmail.dat; `tnef.read_tnef` tells whether it is."""
    name = part.declared_name.lower()
    return part.content_type in _WINMAILS or name in ("winmail.dat", "win.dat") or name.endswith(".tnef")


def stand_in_for_text(parts: Iterable[Part]) -> Part | None:
    """The part to read where no part is meant as text: the first text file that is not to be saved only."""
    for part in parts:
        if part.content_type in ("text/plain", "text/html") and part.disposition.value != "attachment":
            return part
    return None


def content_id(part: Part) -> str:
    """The Content-ID without its angle brackets; "" without one."""
    return part.fields.first(b"content-id").decode("ascii", "replace").strip().strip("<>").strip()


def attachment_name(part: Part) -> str:
    """The name of an attachment, safe to show and to save under; never empty."""
    name = part.declared_name
    if not name and part.content_type == "message/rfc822":
        name = f"{unstructured(Fields(part.body(LONGEST_BLOCK)).first(b'subject')) or 'message'}.eml"
    return safe_filename(name, part.content_type)


def _in_related(part: Part) -> bool:
    return part.parent is not None and part.parent.content_type == "multipart/related"
