"""All mails that are being written: opens their windows, and opens them again after "undo"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from tomail.base.errors import TomailError
from tomail.message.mailto import read_mailto
from tomail.model.events import MessagesChanged
from tomail.model.mail import MessageRef
from tomail.model.outgoing import Draft
from tomail.model.patients import Patient
from tomail.services.container import Services
from tomail.services.limits import Waiting, whole_minute
from tomail.ui import i18n, tasks
from tomail.ui.front import bring_forward

from .checking import UNDO_SECONDS, Sent
from .quick_reply import QuickReply
from .window import ComposerWindow


class ComposerDesk(QObject):
    """`sent` carries words for the toast and the function that takes the mail back."""

    sent = Signal(str, object, float)
    told = Signal(str)
    failed = Signal(str)
    look = Signal(object)  # a MessageRef that somebody wants to see

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._online = True
        self.windows: list[ComposerWindow] = []
        self.quick = QuickReply(services)
        self.quick.sent.connect(self.tell_sent)
        self.quick.enlarged.connect(self.go_on)
        self.quick.told.connect(self.told)
        self.quick.failed.connect(self.failed)

    def new(self, account: str, mailto: str = "") -> None:
        """An empty mail; or one that a mailto: address describes (RFC 6068)."""
        if not mailto:
            self._prepare(lambda: self._services.composing.new(account))
            return
        asked = read_mailto(mailto)

        def begin() -> Draft:
            draft = self._services.composing.new(account, asked.to, asked.subject, asked.text)
            return replace(draft, cc=asked.cc, bcc=asked.bcc)

        self._prepare(begin)

    def new_protected(self, account: str, patient: Patient | None = None) -> None:
        """A protected message, to a patient."""
        self._prepare(lambda: self._services.secure.new(account, patient))

    def reply(self, ref: MessageRef, *, to_all: bool = False) -> None:
        """Answer a message; what was begun below it goes on in the window."""
        if not to_all and self.quick.goes_on_in_a_window(ref):
            return
        self._prepare(lambda: self._services.composing.reply(ref, to_all=to_all))

    def reply_with_template(self, ref: MessageRef) -> None:
        """Answer a message, and choose at once what is written."""
        self._prepare(
            lambda: self._services.composing.reply(ref, to_all=False),
            lambda window: window.bar.template.click(),
        )

    def forward(self, ref: MessageRef) -> None:
        """Pass a message on."""
        self._prepare(lambda: self._services.composing.forward(ref))

    def edit(self, ref: MessageRef) -> None:
        """Go on with a message of the drafts folder; what is being written here, as it stands here."""

        def done(written: Draft | None) -> None:
            if written is None:
                self._prepare(lambda: self._services.composing.edit(ref))
            else:
                self.go_on(self.quick.hand_out(written.identity) or written)

        tasks.run(lambda: self._services.composing.drafts.written_as(ref), done=done, owner=self)

    def go_on(self, draft: Draft, came_back: str = "") -> None:
        """Open the window for a draft that somebody has written in already, or bring it to the front.

        `came_back` says why it did not leave as it was.
        """
        window = self.show(draft)
        if came_back:
            window.notes.say_returned(came_back)
        if not draft.shared:
            window.count_as_changed()

    def show(self, draft: Draft) -> ComposerWindow:
        """Open the window for a draft in which nothing is written that could be lost."""
        known = next((each for each in self.windows if each.draft().identity == draft.identity), None)
        if known is not None:
            bring_forward(known)
            return known
        window = ComposerWindow(self._services, draft, online=self._online)
        window.sent.connect(self.tell_sent)
        window.kept.connect(self.told)
        window.answered_meanwhile.connect(lambda ref: self.look.emit(MessageRef.parse(ref)))
        window.closed.connect(lambda: self.windows.remove(window))
        self.windows.append(window)
        bring_forward(window)
        return window

    def reopen_unfinished(self) -> None:
        """What was being written when the program ended unexpectedly."""

        def done(saved: list[Draft]) -> None:
            open_now = {window.draft().identity for window in self.windows} | self.quick.identities
            for draft in saved:
                if draft.identity not in open_now:
                    self.go_on(draft)

        def ask() -> list[Draft]:
            return [each.draft for each in self._services.composing.drafts.unfinished()]

        tasks.run(ask, done=done, owner=self)

    def take(self, event: MessagesChanged) -> None:
        """Messages went: one of them may be a draft that is open."""
        for window in self.windows:
            if window.elsewhere.concerns(event.account, frozenset(event.removed)):
                window.elsewhere.look()

    def stay_in_front(self) -> None:
        """The window below is about to be shown anew, above all others: put those back that belong there."""
        for window in self.windows:
            if window.wants_front():
                QTimer.singleShot(0, window, lambda window=window: bring_forward(window))

    def put_away(self) -> None:
        """The program ends: what is being written is kept, and opened again at the next start."""
        self.quick.put_away()
        for window in tuple(self.windows):
            window.put_away()

    def set_online(self, online: bool) -> None:
        """Windows say whether a mail would leave at once."""
        self._online = online
        for window in self.windows:
            window.set_online(online)

    def _prepare(
        self, make: Callable[[], Draft], then: Callable[[ComposerWindow], object] = lambda window: None
    ) -> None:
        tasks.run(make, done=lambda draft: then(self.show(draft)), failed=self._say_why, owner=self)

    def tell_sent(self, sent: Sent) -> None:
        """A mail lies in the outbox; for a moment it can be taken back."""
        words = self.tr("Sent") if self._online else self.tr("Is sent as soon as there is a connection")
        if sent.at:
            due = i18n.when_due(sent.at, self._services.send_later.now(), within=True)
            words = self.tr("Is sent later: {time}").format(time=due)
        if sent.finished:
            words = self.tr("Sent and done") if self._online else words
        if sent.waits and self._online:
            words = self._waits(sent.waits)
        if sent.delivery:
            words = self.tr("Leaves protected through the portal")
        if sent.away:
            words = self.tr("The portal is away: it lies here encrypted and leaves by itself")
        self.sent.emit(words, lambda: self._take_back(sent), UNDO_SECONDS)
        if sent.problem is not None:
            self.failed.emit(i18n.problem_text(sent.problem))

    def _waits(self, waiting: Waiting) -> str:
        """For the send limit, and until when."""
        if waiting.until is None:
            return i18n.say(waiting.problem.message)
        later = self._services.send_later
        until, now = later.local(whole_minute(waiting.until)), later.now()
        if until.date() != now.date():
            due = i18n.when_due(until, now, within=True)
            return self.tr("Waits for the send limit, leaves: {time}").format(time=due)
        return self.tr("Waits for the send limit until {time}").format(time=f"{until:%H:%M}")

    def _take_back(self, sent: Sent) -> None:
        def take_back() -> Draft | None:
            if sent.delivery:
                return self._recall(sent.delivery)
            draft = self._services.composing.queue.undo_send(sent.account, sent.outbox_id)
            if draft is not None and sent.finished:
                self._services.teamwork.reopen([sent.finished])
            return draft

        def done(draft: Draft | None) -> None:
            if draft is None:
                self.failed.emit(self.tr("It is too late: the e-mail has left."))
            else:
                self.go_on(draft)

        tasks.run(take_back, done=done, failed=self._say_why, owner=self)

    def _recall(self, delivery: str) -> Draft:
        """Nobody reads it any more, and it can be written anew."""
        draft = self._services.secure.once_more(delivery)
        self._services.portal.sending.recall(delivery)
        return draft

    def _say_why(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.failed.emit(i18n.problem_text(error.problem))
