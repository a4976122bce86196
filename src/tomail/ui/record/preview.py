"""One entry of a record: what was filed, by whom, its text and its attachments."""

from __future__ import annotations

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tomail.message.hazards import is_program
from tomail.model.mail import Attachment, Hazard
from tomail.model.record import Direction, Document, DocumentKind, RecordEntry
from tomail.services.container import Services
from tomail.ui import i18n, tasks
from tomail.ui.mailbox.empty import EmptyState
from tomail.ui.reader.attachments import AttachmentRow
from tomail.ui.reader.text_view import MessageTextView
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.labels import Panel, Text

from . import words

SEEN_AFTER_MS = 2000  # from then on it counts as read (the log)


class EntryPreview(Panel):
    """`opened` and `saved` carry a Document."""

    opened = Signal(object)
    saved = Signal(object)
    all_saved = Signal()
    link_clicked = Signal(QUrl)

    def __init__(self, services: Services) -> None:
        super().__init__("surface")
        self._services = services
        self.entry: RecordEntry | None = None
        self.title = Text("", "subject", wrap=True)
        self.people = Text("", "secondary", wrap=True)
        self.filed = Text("", "meta", wrap=True)
        self.comment = Text("", "plain", wrap=True)
        self.sealed = Text("", "meta", wrap=True)
        self.sealed.setObjectName("record.sealed")
        self.reversed = Banner("danger", "")
        self.reversed.setObjectName("record.reversed")
        self.attachments = AttachmentRow(filing=False)
        self.text = MessageTextView()
        self.text.setObjectName("record.text")
        self.nothing = EmptyState()
        self._seen = QTimer(self, singleShot=True, interval=SEEN_AFTER_MS)
        self._seen.timeout.connect(self._shown)
        self.attachments.opened.connect(lambda each: self.opened.emit(self._document(each)))
        self.attachments.saved.connect(lambda each: self.saved.emit(self._document(each)))
        self.attachments.all_saved.connect(self.all_saved)
        self.text.link_clicked.connect(self.link_clicked)
        self._arrange()
        self.show_entry(None)

    def show_entry(self, entry: RecordEntry | None, words_for_none: str = "", icon: str = "archive") -> None:
        """Another one; or none, and words in its place."""
        same = entry is not None and self.entry is not None and entry.id == self.entry.id
        self.entry = entry
        self._head.setVisible(entry is not None)
        self.text.setVisible(entry is not None)
        self.nothing.setVisible(entry is None)
        self.nothing.say(icon, words_for_none)
        if entry is None:
            self._seen.stop()
            return
        self._say(entry)
        if not same:
            self._seen.start()
            self._load(entry)

    def _say(self, entry: RecordEntry) -> None:
        self.title.setText(words.title(entry))
        self.people.setText(self._people(entry))
        kept = (
            self.tr("kept until {date}").format(date=i18n.day(entry.keep_until)) if entry.keep_until else ""
        )
        self.filed.setText(" · ".join(part for part in (entry.type.name, words.filed(entry), kept) if part))
        said = words.sealed(entry.head.verdict)
        self.sealed.setText(said)
        self.sealed.setVisible(bool(said))
        self.comment.setText(self.tr("Comment: {words}").format(words=entry.head.comment))
        self.comment.setVisible(bool(entry.head.comment))
        self.reversed.setVisible(entry.reversal is not None)
        if entry.reversal is not None:
            self.reversed.say("danger", words.taken_out(entry.reversal), icon="undo-2")
        self.attachments.show_attachments(
            [
                _attachment(place, each)
                for place, each in enumerate(entry.documents)
                if each.kind is DocumentKind.ATTACHMENT
            ]
        )

    def _people(self, entry: RecordEntry) -> str:
        incoming = entry.direction is Direction.INCOMING
        to = ", ".join(entry.head.recipients)
        who = self.tr("From {people}").format(people=entry.head.sender)
        if not incoming:
            who = self.tr("To {people}").format(people=to)
        return f"{who} · {i18n.when_read(entry.happened)}"

    def _load(self, entry: RecordEntry) -> None:
        self.text.show_text("")
        text = next((each for each in entry.documents if each.kind is DocumentKind.TEXT), None)
        if text is None:
            return

        def done(content: bytes) -> None:
            if self.entry is not None and self.entry.id == entry.id:
                self.text.show_text(content.decode("utf-8", "replace"))

        def failed(error: Exception) -> None:
            if self.entry is not None and self.entry.id == entry.id:
                self.text.show_text(words.why(error))

        tasks.run(lambda: self._services.archive.content(text.id), done=done, failed=failed, owner=self)

    def _shown(self) -> None:
        entry = self.entry
        if entry is not None and self.isVisible():
            tasks.run(lambda: self._services.archive.shown(entry), failed=words.why, owner=self)

    def _document(self, attachment: Attachment) -> Document | None:
        return self.entry.documents[attachment.part] if self.entry else None

    def _arrange(self) -> None:
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(24, 18, 24, 0)
        head.setSpacing(6)
        for part in (self.title, self.people, self.filed, self.sealed, self.comment):
            head.addWidget(part)
        head.addWidget(self.reversed)
        head.addWidget(self.attachments)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.text, 1)
        column.addWidget(self.nothing, 1)


def _attachment(place: int, document: Document) -> Attachment:
    """Its content is sealed: only the name says whether it is a program."""
    hazards = (Hazard.PROGRAM,) if is_program(document.filename) else ()
    sizes = document.size, document.sha256
    return Attachment(place, document.filename, document.content_type, *sizes, hazards=hazards)
