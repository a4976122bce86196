"""Opening a message: what the reader shows, attachments, and remote pictures on demand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused, TomailError
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.message.parse import attachment_bytes, outline
from tomail.message.purposes import read_purposes
from tomail.message.sanitize import SanitizedHtml
from tomail.model.mail import LARGEST_MESSAGE, Attachment, MessageRef, MessageSummary, ParsedMessage
from tomail.model.purposes import Fate, Purposes
from tomail.model.smime import Opened as Unwrapped

from .fates import fates_of
from .guarded import shown
from .opening import Opening, shown_header
from .pictures import Pictures, fetch_pictures
from .stores import Stores

DEEPEST = 20  # messages in messages; each is opened by a click


@dataclass(frozen=True)
class OpenedMessage:
    """A message as the reader shows it. `html` is None for a plain text message.

    `unwrapped` is what signatures and encryption turned out to be; `parsed` is what was inside.
    """

    summary: MessageSummary
    parsed: ParsedMessage
    html: SanitizedHtml | None
    unwrapped: Unwrapped = field(default_factory=lambda: Unwrapped(b""))
    purposes: Purposes = field(default_factory=Purposes)
    fates: tuple[Fate, ...] = ()  # of a sent mail, the latest first
    own: str = ""  # address of the account


@dataclass(frozen=True)
class NotDownloaded:
    """The body is still on the server; it was asked for and comes as a change of this message."""

    summary: MessageSummary


Opened = OpenedMessage | NotDownloaded


class Reading:
    """What the reader asks for. `load_first` puts a message at the head of its account's queue."""

    def __init__(
        self,
        stores: Stores,
        load_first: Callable[[MessageRef], None],
        require_sight: Callable[[MessageRef], None] = lambda ref: None,
        opening: Opening | None = None,
        own: Callable[[str], str] = lambda account: "",
    ) -> None:
        """`own`: the address of an account."""
        self._stores = stores
        self._load_first = load_first
        self._require_sight = require_sight
        self._opening = opening
        self._own = own

    def summary(self, ref: MessageRef) -> MessageSummary:
        """The row of a message. Raises Refused (NOT_FOUND, NOT_ALLOWED)."""
        self._require_sight(ref)
        return self._stores.summary(ref)

    def open(self, ref: MessageRef, pictures: Mapping[str, str] | None = None) -> Opened:
        """The parsed and sanitised message; `pictures` maps remote pictures that were fetched to their
        address inside the reader. Raises Refused (NOT_FOUND, NOT_ALLOWED, TOO_LARGE)."""
        summary = self.summary(ref)
        raw = self._stores.of(ref.account).messages.raw(ref.number)
        if raw is None and summary.size > LARGEST_MESSAGE:
            raise missing_body(summary)
        if raw is None:
            self._load_first(ref)
            return NotDownloaded(summary)
        unwrapped = self.unwrapped(ref, raw)
        opened = replace(
            _shown(summary, unwrapped, pictures),
            fates=fates_of(self._stores.of(ref.account), ref.number) if summary.outgoing else (),
            own=self._own(ref.account),
        )
        if self._opening and unwrapped.raw is not raw:
            with suppress(EnvironmentTrouble):  # a full disk does not keep anybody from reading
                self._opening.note(ref, unwrapped, opened.parsed, summary.seals)
        return opened

    def open_part(self, ref: MessageRef, part: int) -> OpenedMessage:
        """A part that is encrypted or signed by itself, as a message of its own: show it apart from the rest,
        and quote nothing of it."""
        raw, summary = self.raw(ref), self._stores.summary(ref)
        unwrapped = self._opening.open_part(ref, raw, part) if self._opening else Unwrapped(b"")
        return _shown(summary, unwrapped, None)

    def enclosed(self, ref: MessageRef, path: Sequence[int]) -> OpenedMessage:
        """A message that is attached to the message, or to one attached to that, and so on along `path`.
        It is sanitised like any other, and pictures of the internet are never loaded for it."""
        summary = self.summary(ref)
        opened = _shown(summary, Unwrapped(self.inside(ref, path)), None)
        return replace(opened, html=replace(opened.html, pictures=()) if opened.html else None)

    def inside(self, ref: MessageRef, path: Sequence[int]) -> bytes:
        """What is attached at the end of `path`. Raises Refused (NOT_FOUND)."""
        raw = self.readable(ref)
        for part in path[:DEEPEST]:
            raw = attachment_bytes(raw, part)
        return raw

    def readable(self, ref: MessageRef) -> bytes:
        """As `raw`, without its wrappings where it came signed or encrypted and could be opened."""
        return self.unwrapped(ref, self.raw(ref)).raw

    def raw(self, ref: MessageRef) -> bytes:
        """The message as it was received. Raises Refused (NOT_FOUND), and what `missing_body` gives."""
        self._require_sight(ref)
        raw = self._stores.of(ref.account).messages.raw(ref.number)
        if raw is None:
            summary = self._stores.summary(ref)
            self._load_first(ref)
            raise missing_body(summary)
        return raw

    def attachment(self, ref: MessageRef, part: int) -> bytes:
        """The decoded bytes of an attachment or inline part."""
        return attachment_bytes(self.readable(ref), part)

    def inline(self, ref: MessageRef, content_id: str) -> tuple[Attachment, bytes]:
        """The part that the text calls `cid:content_id`. Raises Refused (NOT_FOUND)."""
        raw = self.readable(ref)
        parsed = outline(raw)
        for each in (*parsed.inline, *parsed.files):
            if each.content_id == content_id:
                return each, attachment_bytes(raw, each.part)
        raise Refused(
            Problem(ProblemKind.NOT_FOUND, sentence(QT_TRANSLATE_NOOP("engine", "This part is missing.")))
        )

    def pictures(self, ref: MessageRef) -> Pictures:
        """The remote https pictures of this one message, fetched because a person asked for them."""
        opened = self.open(ref)
        if isinstance(opened, NotDownloaded) or opened.html is None:
            return Pictures({})
        return fetch_pictures(opened.html.pictures)

    def unwrapped(self, ref: MessageRef, raw: bytes) -> Unwrapped:
        """The message `raw` without its wrappings, as far as they can be taken off."""
        return self._opening.open(ref, raw) if self._opening else Unwrapped(raw)


def _shown(
    summary: MessageSummary, unwrapped: Unwrapped, pictures: Mapping[str, str] | None
) -> OpenedMessage:
    """Remote pictures of what is or was encrypted are never loaded, whoever asks: they tell what it says."""
    parsed, html = shown(
        unwrapped.raw,
        pictures=pictures if unwrapped.remote_allowed else None,
        styled=not unwrapped.wrapped,
    )
    parsed = shown_header(parsed, unwrapped)
    if html and not unwrapped.remote_allowed:
        html = replace(html, pictures=())
    purposes = read_purposes(unwrapped.raw, datetime.now(UTC))
    return OpenedMessage(summary, parsed, html, unwrapped, purposes)


def missing_body(summary: MessageSummary) -> TomailError:
    """Why the store has no body: Refused (TOO_LARGE), or EnvironmentTrouble (NOT_DOWNLOADED), on its way."""
    if summary.size > LARGEST_MESSAGE:
        return Refused(_too_large(summary.size))
    return EnvironmentTrouble(
        Problem(
            ProblemKind.NOT_DOWNLOADED,
            sentence(QT_TRANSLATE_NOOP("engine", "This message is not on this workstation yet.")),
            sentence(QT_TRANSLATE_NOOP("engine", "It is being loaded now; please try again in a moment.")),
        )
    )


def _too_large(size: int) -> Problem:
    return Problem(
        ProblemKind.TOO_LARGE,
        sentence(
            QT_TRANSLATE_NOOP("engine", "This e-mail has {size} MB; tomail loads at most {most} MB."),
            size=round(size / 1e6),
            most=round(LARGEST_MESSAGE / 1e6),
        ),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "It stays with your mail provider; open it there, in the webmail.",
            )
        ),
    )
