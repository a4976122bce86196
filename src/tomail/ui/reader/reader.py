"""The right region: one message, from the row of the list to its body."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.message.links import Link
from tomail.message.parse import SHORTENED
from tomail.model.events import MessagesChanged
from tomail.model.mail import Attachment, Folder, MessageRef, MessageSummary, Seals
from tomail.services.container import Services
from tomail.services.reading import NotDownloaded, Opened, OpenedMessage
from tomail.services.sealing import without_closed_parts
from tomail.ui import i18n, tasks, theme
from tomail.ui.widgets.labels import Panel

from .answer_band import AnswerBand
from .attachment_actions import AttachmentActions
from .attachment_drag import DraggedAttachment, drag
from .attachments import AttachmentRow, named
from .body import Body
from .conversation import Conversation
from .delivery_band import DeliveryBand
from .foreword import Foreword
from .header import MessageHeader
from .limit_band import LimitBand
from .looked_at import LookedAt
from .part_window import PartWindow
from .purposes import Purposes
from .reading_time import ReadingTime
from .remote_band import RemoteBand
from .seal_band import SealBand
from .seal_details import show_layer
from .sender_band import SenderBand
from .upper import Upper

ROOMY = 420  # high enough for an answer below the message
LEAST_OF_BODY = 48
MARGIN = 24


class Reader(Panel):
    """Shows a `MessageSummary` at once and the message behind it as soon as it is read."""

    changed = Signal()  # another message is shown, or none
    displayed = Signal()  # all of it
    star_toggled = Signal()
    seen = Signal(object)  # MessageRef of an unread message that a person had before them for a moment
    filing_wanted = Signal(object)  # DraggedAttachment: only this one
    write_to = Signal(str)  # a mailto: address that was clicked
    link_clicked = Signal(object)  # Link
    look_at = Signal(object)  # MessageRef: another message that this one has to do with
    roomy = Signal(bool)  # whether there is room for more than the message
    source_wanted = Signal()  # all of the message, where it is shown shortened
    told = Signal(str)
    failed = Signal(str)
    certificates_wanted = Signal()

    def __init__(self, services: Services, opened_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._services = services
        self._summary: MessageSummary | None = None
        self._opened: OpenedMessage | None = None
        self._loading: tasks.Task[Opened] | None = None
        self._judging, self._state, self._thread = tasks.Latest(), tasks.Latest(), tasks.Latest()
        self._as_text = False
        self._paper_dark = False
        self.header = MessageHeader()
        self.upper = Upper()
        self.foreword = Foreword(self.header.star, MARGIN, whole=True)
        self.sender_band = SenderBand(services, self.foreword)
        self.seals = SealBand(self.foreword)
        self.limits = LimitBand(self.foreword)
        self.delivery = DeliveryBand(services, self.foreword)
        self.answer = AnswerBand(services, self.foreword)
        self.attachments = AttachmentRow()
        self.conversation = Conversation()
        self.body = Body(services)
        self.remote = RemoteBand(services, self.body, self.foreword)
        self._files = AttachmentActions(services, opened_folder, self)
        self.purposes = Purposes(services, opened_folder, self._files, self.foreword)
        self.looked_at = LookedAt(self)
        self._arrange()
        self._connect()
        self._reading = ReadingTime(self, services.audit)
        self.show_nothing()

    # what is shown

    @property
    def summary(self) -> MessageSummary | None:
        """The message that is shown."""
        return self._summary

    @property
    def opened(self) -> OpenedMessage | None:
        """The message that is shown, once it is read."""
        return self._opened

    def show_message(self, summary: MessageSummary, *, chosen: bool = False) -> None:
        """Show another message, or the new state of the same; `chosen`: a person asked for it."""
        before, self._summary = self._summary, summary
        self.header.setVisible(True)
        if before is not None and before.ref == summary.ref and not _is_other_words(before, summary):
            if chosen:
                self.looked_at.choose()
            self._show_again(before, summary)
        else:
            self.looked_at.begin_anew(chosen=chosen)
            self._show_another(before, summary)
            self.changed.emit()
        self.looked_at.look()

    def show_nothing(self, words: str = "") -> None:
        """No message is chosen."""
        self._summary = self._opened = None
        self._ask_no_more()
        self.looked_at.begin_anew(chosen=False)
        for part in (self.header, self.attachments, self.conversation):
            part.hide()
        self._say_nothing_of_it()
        self.body.say("mail-open", words or self.tr("No message is selected."))
        self.changed.emit()

    def show_selection(self, count: int) -> None:
        """Several messages are selected."""
        self.show_nothing(self.tr("%n messages are selected.", None, count))

    def take(self, event: MessagesChanged) -> None:
        """What is read may have come from the server, or have changed, also where no list shows it."""
        shown = self._summary
        if shown is None or shown.ref.account != event.account:
            return
        if not event.everything and shown.ref.number not in (*event.changed, *event.removed):
            return

        def done(summaries: list[MessageSummary]) -> None:
            if self._summary is None or self._summary.ref != shown.ref:
                return
            if summaries:
                self.show_message(summaries[0])
            else:
                self.show_nothing()

        ask = partial(self._services.mailboxes.summaries, shown.ref.account, [shown.ref.number])
        self._state.run(ask, done=done, owner=self)

    def judge_again(self) -> None:
        """Certificates came or went, or more is known of them: what is said of the open mail follows."""
        shown = self._opened
        if shown is None or not shown.unwrapped.wrapped:
            return

        def done(opened: Opened) -> None:
            if self._opened is not shown or isinstance(opened, NotDownloaded):
                return
            if opened.unwrapped.raw != shown.unwrapped.raw:  # there is a key for it now, or no longer one
                self._show_opened(opened)
                return
            self._opened = opened
            self.seals.show_opened(opened)

        open_anew = partial(self._services.reading.open, shown.summary.ref)
        self._judging.run(open_anew, done=done, failed=self._could_not_load, owner=self)

    def put_above(self, widget: QWidget) -> None:
        """Across the reader, below what was put there before."""
        self._above.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.roomy.emit(self.height() >= theme.scaled(ROOMY))
        self._share_room()

    def _share_room(self) -> None:
        others = sum(each.geometry().height() for each in (self._above, self._below))
        self.upper.give_room(self.height() - others, self.body.needed())

    def put_below(self, widget: QWidget) -> None:
        """Below the body, which gives way."""
        self._below.addWidget(widget)

    # what can be done

    def page_down(self) -> bool:
        """Scroll by a page; False at the end."""
        if self.body.at_end():
            return False
        self.body.page_down()
        return True

    def set_zoom(self, percent: int) -> None:
        """Text size of HTML messages."""
        self.body.set_zoom(percent)

    def show_as_text(self, as_text: bool) -> None:
        """Show the words of an HTML message only, or all of it again."""
        self._as_text = as_text
        if self._opened is not None:
            self.body.show_message(self._opened, as_text=as_text)
            self.remote.look(self._opened, as_text=as_text)

    @property
    def as_text(self) -> bool:
        """Whether only the words of an HTML message are shown."""
        return self._as_text

    def toggle_paper(self) -> None:
        """HTML stays on white paper in the dark scheme until a person turns this message dark."""
        self._paper_dark = not self._paper_dark
        if self.body.web is not None:
            self.body.web.set_dark(self._paper_dark)

    @property
    def can_toggle_paper(self) -> bool:
        """Whether the question of paper comes up."""
        return theme.tokens().dark and self._opened is not None and self._opened.html is not None

    def load_pictures(self) -> None:
        """Fetch the remote pictures of this message, because the person asked for it."""
        self.remote.load()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # what is above or below needs another height
            self._share_room()
        return super().event(event)

    # inside

    def _show_again(self, before: MessageSummary, summary: MessageSummary) -> None:
        self.header.show_flags(summary.flags)
        under_way = before.downloaded and self._loading is not None and not self._loading.finished
        if self._opened is None and summary.downloaded and not under_way:
            self._load(summary.ref)
        elif summary.thread_count != before.thread_count:
            self._load_conversation(summary)

    def _show_another(self, before: MessageSummary | None, summary: MessageSummary) -> None:
        self._as_text = False
        self._opened = None
        self._ask_no_more()
        self.header.show_summary(summary)
        self.attachments.show_attachments(())
        if before is None or before.thread != summary.thread:
            self.conversation.hide()
        self._say_nothing_of_it()
        self.body.clear()
        self._load(summary.ref)

    def _ask_no_more(self) -> None:
        """What is found out, or fails, is about another message now."""
        self._judging.drop()
        if self._loading is not None:
            self._loading.cancel()

    def _load(self, ref: MessageRef) -> None:
        def done(opened: Opened) -> None:
            if self._summary is not None and self._summary.ref == ref:
                self._show_opened(opened)

        if self._loading is not None:
            self._loading.cancel()
        self._loading = tasks.run(
            lambda: self._services.reading.open(ref), done=done, failed=self._could_not_load, owner=self
        )
        if self._summary is not None and self._summary.thread_count > 1:
            self._load_conversation(self._summary)
        if self._summary is not None and self._summary.object:
            self._load_places(self._summary)

    def _load_places(self, summary: MessageSummary) -> None:
        def done(folders: list[Folder]) -> None:
            if self._summary is not None and self._summary.ref == summary.ref:
                self.header.show_places(folders)

        tasks.run(lambda: self._services.mailboxes.also_in(summary), done=done, owner=self)

    def _load_conversation(self, summary: MessageSummary) -> None:
        def done(messages: list[MessageSummary]) -> None:
            if self._summary is not None and self._summary.ref == summary.ref:
                self.conversation.show_messages(messages, summary.ref)

        ask = partial(self._services.mailboxes.thread, summary.ref.account, summary.thread, summary)
        self._thread.run(ask, done=done, owner=self)

    def _show_opened(self, opened: Opened) -> None:
        if isinstance(opened, NotDownloaded):
            self.body.say_that_it_comes(opened.summary.ref)
            return
        self._opened = opened
        self._as_text = opened.unwrapped.as_text
        self.header.show_parsed(opened.parsed)
        self._say_all_of_it(opened)
        loose = without_closed_parts(opened.parsed, opened.unwrapped)  # the band offers the others
        self.attachments.show_attachments(named(loose.files))
        self.body.show_message(opened, as_text=self._as_text)
        self._share_room()
        self.displayed.emit()

    def _say_all_of_it(self, opened: OpenedMessage) -> None:
        """Above the message, the gravest first."""
        self.sender_band.look(opened)
        self.seals.show_opened(opened)
        self.limits.look(opened)
        self.delivery.look(opened)
        self.answer.look(opened)
        self.purposes.look(opened)
        self.remote.look(opened, as_text=self._as_text)

    def _say_nothing_of_it(self) -> None:
        self.foreword.begin()
        self.upper.begin()
        self.seals.show_nothing()
        bands = (self.sender_band, self.limits, self.delivery, self.answer, self.purposes, self.remote)
        for each in bands:
            each.look(None)

    def _could_not_load(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.body.say("circle-alert", i18n.problem_text(error.problem), "danger_fg")

    def _ask_to_file(self, ref: MessageRef, attachment: Attachment) -> None:
        self.filing_wanted.emit(DraggedAttachment(ref, attachment.part))

    def _open_part(self, ref: MessageRef, part: int) -> None:
        window = PartWindow(self._services, ref, part, self)
        window.band.certificates_wanted.connect(self.certificates_wanted)
        window.show()

    def _show_as_words(self) -> None:
        """The engine gave up: what is left counts as shortened."""
        opened, self._as_text = self._opened, True
        self.remote.look(None)
        if opened is not None:
            parsed = replace(opened.parsed, warnings=(*opened.parsed.warnings, SHORTENED))
            self.limits.look(replace(opened, parsed=parsed))

    def _link(self, link: Link) -> None:
        if link.target.startswith("mailto:"):
            self.write_to.emit(link.target)
        else:
            self.link_clicked.emit(link)

    def _arrange(self) -> None:
        room = QWidget()
        row = QVBoxLayout(room)
        row.setContentsMargins(MARGIN, 12, MARGIN, 10)
        row.addWidget(self.attachments)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._above, self._below = QVBoxLayout(), QVBoxLayout()
        column.addLayout(self._above)
        column.addWidget(self.upper)
        for part in (self.header, self.foreword, self.conversation, room):
            self.upper.add(part)
        self.body.setMinimumHeight(LEAST_OF_BODY)
        column.addWidget(self.body, 1)
        column.addLayout(self._below)

    def _connect(self) -> None:
        self.header.star_toggled.connect(self.star_toggled)
        for name in ("told", "failed", "write_to", "link_clicked", "look_at"):
            getattr(self.purposes, name).connect(getattr(self, name))
        self.conversation.chosen.connect(lambda summary: self.show_message(summary, chosen=True))
        self.body.link_clicked.connect(self._link)
        self.body.as_words.connect(self._show_as_words)
        self.looked_at.seen.connect(self.seen)
        self.limits.source_wanted.connect(self.source_wanted)
        self.seals.details.connect(lambda layer: show_layer(layer, self))
        self.seals.part_wanted.connect(lambda part: self._with_ref(self._open_part, part))
        self.seals.certificates_wanted.connect(self.certificates_wanted)
        self.attachments.opened.connect(lambda each: self._with_ref(self.purposes.open_attachment, each))
        self.attachments.saved.connect(lambda each: self._with_ref(self._files.save, each))
        self.attachments.filed.connect(lambda each: self._with_ref(self._ask_to_file, each))
        self.attachments.dragged.connect(lambda each: self._with_ref(partial(drag, self), each))
        self.attachments.all_saved.connect(
            lambda: self._with_ref(
                self._files.save_all, named(self._opened.parsed.files) if self._opened else ()
            )
        )
        self._files.told.connect(self.told)
        self._files.failed.connect(self.failed)

    def _with_ref(self, action: object, what: object) -> None:
        if self._summary is not None:
            action(self._summary.ref, what)  # type: ignore[operator]


def _is_other_words(before: MessageSummary, now: MessageSummary) -> bool:
    """An answer stands in the place of its notice since."""
    return Seals.ANSWER in now.seals and Seals.ANSWER not in before.seals
