"""Below the mail: an answer of a few lines, without another window."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.model.mail import MessageRef, MessageSummary
from tomail.model.outgoing import Draft
from tomail.services.container import Services
from tomail.ui import i18n, tasks, theme
from tomail.ui.teamwork.words import is_alone
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import ElidedText, Panel

from .autosave import Autosave
from .checking import Sent
from .protecting import Protecting
from .quick_editor import QuickEditor
from .release import Step, step_of
from .send_later import times_menu
from .sending import Sending
from .templating import Templating

_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut
LABELS_FROM = 600  # px; in a narrower reader some buttons show icons alone


class QuickReply(Panel):
    """An answer begins with its first letter; each message keeps what was typed for it.

    `sent` carries `Sent`, `enlarged` the draft that goes on in a window.
    """

    sent = Signal(object)
    enlarged = Signal(object)
    told = Signal(str)
    failed = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.setObjectName("reader.quick_reply")
        self._services = services
        self._row: MessageSummary | None = None
        self._draft: Draft | None = None
        self._kept: dict[MessageRef, tuple[Draft, str]] = {}
        self._unbegun: dict[MessageRef, str] = {}  # typed, and left before whom it goes to was known
        self._beginning = False
        self._roomy = True
        self._then: list[Callable[[], object]] = []
        self.editor = QuickEditor()
        hint = self.tr("Send (Ctrl+Enter)")
        self._send = Button(
            self.tr("Send"), "send", "primary", hint=hint, height=30, menu_of=self._send_menu, split=True
        )
        hint = self.tr("Insert a template (Ctrl+T)")
        self._template = Button(self.tr("Template"), "file-text", "ghost", hint=hint, height=30)
        hint = self.tr("Send encrypted (Ctrl+Shift+Enter)")
        self._protect = Button(icon="lock", kind="ghost", hint=hint, height=30)
        self._enlarge = Button(self.tr("Open in a window"), "external-link", "ghost", height=30)
        self._discard = Button(self.tr("Discard"), "x", "ghost", height=30)
        self._to = ElidedText("", "meta")
        self.templating = Templating(services, self.editor, None, self.draft, self)
        composing = services.composing
        self._autosave = Autosave(self.draft, composing.drafts.save, self, composing.drafts.show_elsewhere)
        self._sending = Sending(services, self.draft, self._autosave, self)
        self._protecting = Protecting(services, self.draft, self._autosave, self)
        self._arrange()
        self._connect()
        self.hide()

    def show_message(self, row: MessageSummary | None) -> None:
        """Another message is read. Mail of one's own is not answered here."""
        if row is not None and self._row is not None and row.ref == self._row.ref:
            return
        self._put_aside()
        self._row = row
        unbegun = self._unbegun.pop(row.ref, "") if row else ""
        self._draft, typed = self._kept.pop(row.ref, (None, unbegun)) if row else (None, "")
        self._fill(typed)
        if unbegun:
            self._begin()
        self._show_where_useful()

    def give_room(self, roomy: bool) -> None:
        """In a low window the message comes first; what was begun stays."""
        if roomy != self._roomy:
            self._roomy = roomy
            self._show_where_useful()

    def _show_where_useful(self) -> None:
        answerable = self._row is not None and not self._row.outgoing
        begun = self._draft is not None or bool(self.editor.toPlainText()) or self.editor.hasFocus()
        self.setVisible(answerable and (self._roomy or begun))

    def draft(self) -> Draft:
        """What would be sent: the few lines above what they answer."""
        begun = self._draft or Draft("", "")
        return replace(begun, text=self.editor.toPlainText().rstrip() + begun.text)

    @property
    def identities(self) -> set[str]:
        """Of all that are being written."""
        drafts = [each for each, _ in self._kept.values()] + ([self._draft] if self._draft else [])
        return {each.identity for each in drafts}

    def goes_on_in_a_window(self, ref: MessageRef) -> bool:
        """What was typed for the message goes on in a window, if anything was."""
        writing = self._draft is not None and self._row is not None and self._row.ref == ref
        if writing:
            self.enlarge()
        return writing

    def hand_out(self, identity: str) -> Draft | None:
        """A draft that was begun below a message, to go on in a window; None: it was not."""
        if self._draft is not None and self._draft.identity == identity:
            self._put_aside()
            self._fill("")
        for ref, (draft, typed) in self._kept.items():
            if draft.identity == identity:
                del self._kept[ref]
                return replace(draft, text=typed.rstrip() + draft.text)
        return None

    def put_away(self) -> None:
        """The program ends or somebody else comes: what was typed is found again, in a window."""
        self._autosave.rest()
        self._put_aside()
        for draft, typed in self._kept.values():
            with suppress(TomailError):  # as for the window of a mail
                self._services.composing.drafts.save(replace(draft, text=typed.rstrip() + draft.text))
        self._kept.clear()
        self._unbegun.clear()
        self._fill("")

    # inside

    def _put_aside(self) -> None:
        typed = self.editor.toPlainText()
        if self._draft is not None and self._row is not None:
            self._autosave.turn_away()
            self._kept[self._row.ref] = (self._draft, typed)
        elif self._row is not None and typed.strip():
            self._unbegun[self._row.ref] = typed
        self._draft = None
        self._then.clear()

    def _fill(self, typed: str) -> None:
        self.editor.blockSignals(True)
        self.editor.set_text(typed)
        self.editor.blockSignals(False)
        self._show_state()

    def _touched(self) -> None:
        if self._draft is not None:
            self._autosave.touch()
        elif self.editor.toPlainText().strip():
            self._begin()
        self._show_state()

    def _begin(self, then: Callable[[], object] | None = None) -> None:
        """Take the message in hand, and find out whom the answer goes to."""
        if then is not None:
            self._then.append(then)
        if (row := self._row) is None or self._beginning:
            return
        self._beginning = True

        def done(draft: Draft) -> None:
            self._beginning = False
            if self._row is not None and self._row.ref == row.ref:
                self._begun(draft)
            else:
                self._begun_elsewhere(row.ref, draft)

        def failed(error: Exception) -> None:
            self._beginning = False
            self._say_why(error)

        reply = self._services.composing.reply
        tasks.run(lambda: reply(row.ref, to_all=False), done=done, failed=failed, owner=self)

    def _begun_elsewhere(self, ref: MessageRef, draft: Draft) -> None:
        """Another message is read by now, and perhaps answered."""
        if typed := self._unbegun.pop(ref, ""):
            self._kept[ref] = (draft, typed)
        else:
            self._services.composing.drafts.discard(draft)
        if self._then or self.editor.toPlainText().strip():
            self._begin()

    def _begun(self, draft: Draft) -> None:
        self._draft = draft
        self._autosave.touch()
        self._show_state()
        waiting, self._then = self._then, []
        for each in waiting:
            each()

    def _show_state(self) -> None:
        """Folded to a line until somebody writes here."""
        draft = self._draft
        unfolded = draft is not None or self.editor.hasFocus() or bool(self.editor.toPlainText())
        self.editor.fold(not unfolded)
        for each in (self._send, self._enlarge, self._discard, self._to):
            each.setVisible(unfolded)
        protected = draft is not None and draft.protected
        self._protect.setVisible(unfolded and not protected)
        self._set_busy(draft is None)
        people = ", ".join(each.brief for each in draft.to) if draft else ""
        encrypted = draft is not None and (draft.encrypt or protected)
        words = self.tr("To: {people}, encrypted") if encrypted else self.tr("To: {people}")
        left_out = self.tr("encrypted parts left out") if draft and draft.left_out else ""
        self._to.setText(" · ".join(filter(None, (words.format(people=people), left_out))) if people else "")
        hands_over = draft is not None and self._step() is Step.HAND_OVER
        sends = self.tr("Send encrypted") if protected else self.tr("Send")
        self._send.set_label(self.tr("For release") if hands_over else sends)
        self.update()

    def _step(self) -> Step:
        draft, drafts = self.draft(), self._services.shared_drafts
        return step_of(draft, None, may_send=drafts.may_send(draft.account), may_release=False)

    # what becomes of it

    def _send_menu(self) -> QMenu:
        menu = QMenu(self)
        protected = self._draft is not None and self._draft.protected
        if self._step() is Step.SEND and not protected:
            menu.addMenu(times_menu(self._services.send_later, self, lambda at: self.send(at=at)))
            menu.addAction(self.tr("Send and mark as done"), lambda: self.send(finish=True))
        if not is_alone(self._services):
            menu.addAction(self.tr("Hand over for release"), self.hand_over)
        return menu

    def send(self, *, finish: bool = False, at: datetime | None = None) -> None:
        """Send what stands here, not before `at`, or hand it over where the person may not."""
        if self._draft is None:
            return
        if self._step() is Step.HAND_OVER:
            self.hand_over()
        elif self._draft.protected:
            self._protecting.begin()
        else:
            self._sending.begin(finish=finish, at=at)

    def protect(self) -> None:
        """Send it so that only the recipient reads it, or hand it over for that."""
        if self._draft is None:
            return
        if self._step() is Step.HAND_OVER:
            self._become_protected()
            self.hand_over()
        else:
            self._protecting.begin()

    def _become_protected(self) -> None:
        if self._draft is not None:
            self._draft = replace(self._draft, protected=True)
            self._touched()

    def hand_over(self) -> None:
        """Let somebody else release it."""
        draft = self.draft()

        def last() -> None:
            self._services.shared_drafts.hand_over(draft)
            self._services.composing.drafts.handed_over(draft)

        self._end(last, lambda: self.told.emit(self.tr("Handed over for release")))

    def enlarge(self) -> None:
        """Go on in a window, for attachments, Cc and much text."""
        if self._draft is None:
            self._begin(self.enlarge)
            return
        draft = self.draft()
        self._end(lambda: None, lambda: self.enlarged.emit(draft))

    def discard(self) -> None:
        """Forget it; the message is free again."""
        draft = self._draft
        if draft is None:
            self._close()
        else:
            self._end(lambda: self._services.composing.drafts.discard(draft), lambda: None)

    def _end(self, last: Callable[[], object], done: Callable[[], object]) -> None:
        def ended(_: object) -> None:
            self._close()
            done()

        self._autosave.end(last, ended, self._say_why)

    def _gone(self, sent: Sent) -> None:
        self._close()
        self.sent.emit(sent)

    def _close(self) -> None:
        """Folded again, ready for another answer."""
        self._draft = None
        self._then.clear()
        self._autosave.resume()
        self.editor.clearFocus()
        self._fill("")

    def _say_why(self, error: Exception) -> None:
        self._show_state()
        if not isinstance(error, TomailError):
            raise error
        self.failed.emit(i18n.problem_text(error.problem))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for button in (self._enlarge, self._discard):
            button.set_label_hidden(self.width() < theme.scaled(LABELS_FROM))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.editor.hasFocus()
        painter.setPen(QPen(theme.colour("accent" if focused else "field_border"), 2 if focused else 1))
        box = QRectF(self.rect().marginsRemoved(self._outer.contentsMargins())).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, 8, 8)
        painter.end()

    def _arrange(self) -> None:
        for name in ("send", "protect", "template", "enlarge", "discard"):
            getattr(self, f"_{name}").setObjectName(f"reader.quick_reply.{name}")
        inside = QVBoxLayout()
        inside.setContentsMargins(12, 8, 8, 8)
        inside.setSpacing(6)
        top = QHBoxLayout()
        top.addWidget(self.editor, 1)
        top.addWidget(self._template, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._send)
        buttons.addWidget(self._protect)
        buttons.addWidget(self._to, 1)
        buttons.addWidget(self._enlarge)
        buttons.addWidget(self._discard)
        inside.addLayout(top)
        inside.addLayout(buttons)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(24, 2, 24, 14)
        self._outer.addLayout(inside)

    def _connect(self) -> None:
        self.editor.textChanged.connect(self._touched)
        self.editor.focused.connect(self._show_state)
        self.editor.left.connect(self.discard_if_empty)
        self.editor.files_dropped.connect(lambda _: self.enlarge())
        self._send.clicked.connect(lambda: self.send())
        self._template.clicked.connect(self._offer_templates)
        self._enlarge.clicked.connect(self.enlarge)
        self._discard.clicked.connect(self.discard)
        self.templating.failed.connect(self.failed)
        self._autosave.failed.connect(self._say_why)
        for way in (self._sending, self._protecting):
            way.sent.connect(self._gone)
            way.failed.connect(self._say_why)
            way.mend.connect(lambda _: self.editor.setFocus())
            way.busy.connect(self._set_busy)
        self._protect.clicked.connect(self.protect)
        self._protecting.decided.connect(self._become_protected)
        keys = {
            "Ctrl+Return": self.send,
            "Ctrl+Enter": self.send,
            "Ctrl+Shift+Return": self.protect,
            "Ctrl+Shift+Enter": self.protect,
            "Ctrl+T": self._offer_templates,
        }
        for key, handler in keys.items():
            shortcut = QShortcut(QKeySequence(key), self, context=_HERE)
            shortcut.activated.connect(handler)

    def _set_busy(self, busy: bool) -> None:
        for each in (self._send, self._protect):
            each.setEnabled(not busy)

    def discard_if_empty(self) -> None:
        """Esc: nothing was written, so nobody is at it."""
        if not self.editor.toPlainText().strip():
            self.discard()

    def _offer_templates(self) -> None:
        """Placeholders need to know whom the answer goes to."""
        if self._draft is None:
            self._begin(self._offer_templates)
        else:
            self.templating.offer(self._template)
