"""The window in which a mail is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from tomail.base.errors import TomailError
from tomail.model.outgoing import Draft
from tomail.practice.guards.concerns import Concern, Kind
from tomail.services.composing import with_account
from tomail.services.container import Services
from tomail.ui import i18n, tasks
from tomail.ui.file_dialogs import FileDialogs
from tomail.ui.widgets.labels import Line, Panel

from .autosave import Autosave
from .bar import ComposerBar
from .checking import Sent
from .closing import ask_before_closing
from .editor import Editor, local_files
from .form import ComposerForm
from .notes import ComposerNotes
from .reader_line import ReaderLine
from .release import Release
from .seal_strip import SealStrip
from .templating import Templating
from .tray import AttachmentTray, read_files
from .versions import ElsewhereBand, Versions
from .ways import Ways


class ComposerWindow(Panel):
    """Writes one draft. `sent` carries `Sent`; `kept` says in words what became of it instead."""

    sent = Signal(object)
    kept = Signal(str)
    answered_meanwhile = Signal(str)  # the message, so that somebody shows it
    closed = Signal()

    def __init__(self, services: Services, draft: Draft, *, online: bool = True) -> None:
        super().__init__("surface")
        self._services = services
        self._draft = draft
        self._changed = False
        self._ending = False
        self._was_active = False
        self._accounts = services.registry.all()
        self.versions = Versions(services, self.draft, self)
        self.elsewhere = ElsewhereBand(services, self.draft)
        first = services.secure.comes_first
        self.bar = ComposerBar(lambda: self.ways.menu(), self.versions.menu, protected_first=first)
        self.seals = SealStrip(services, self.draft)
        self.reader = ReaderLine(services, self.draft)
        self.form = ComposerForm(self._accounts, below_to=self.reader)
        self.editor = Editor()
        self.tray = AttachmentTray()
        self.templating = Templating(services, self.editor, self.form.subject, self.draft, self)
        composing = services.composing
        self._autosave = Autosave(self.draft, composing.drafts.save, self, composing.drafts.show_elsewhere)
        self.release = Release(services, draft, self.draft, self._end_with, self)
        self.ways = Ways(
            services, self.draft, self._autosave, self.release, self.form, lambda: self.reader.chosen, self
        )
        self.notes = ComposerNotes(services, self.draft, [self.release.band, self.elsewhere])
        self._arrange()
        self._fill(draft)
        self._connect()
        self._show_step()
        self.release.look()
        self.set_online(online)
        tasks.run(services.correspondents.suggestions, done=self.form.suggest)

    # what others may ask and say

    def draft(self) -> Draft:
        """What stands here now. What others share is the same to the last byte until somebody changes it."""
        if self._draft.shared and not self._changed:
            return self._draft
        form = self.form
        return replace(
            self.seals.put(self._draft),
            to=form.to.people(),
            cc=form.cc.people(),
            bcc=form.bcc.people(),
            subject=form.subject.text(),
            text=self.editor.toPlainText(),
            attachments=self.tray.attachments(),
        )

    def set_online(self, online: bool) -> None:
        """Say that the mail will wait when there is no connection."""
        self.notes.offline.setVisible(not online)

    def wants_front(self) -> bool:
        """Whether a person works here, or has not seen yet that it opened."""
        return self.isActiveWindow() or not self._was_active

    def count_as_changed(self) -> None:
        """Something is written here that is not to be lost without a question."""
        self._changed = True
        self._autosave.show_soon()

    def put_away(self) -> None:
        """Keep what stands here for the next start, on this thread, and close.

        Where somebody was signed out meanwhile, what was saved while they wrote is what is kept.
        """
        with suppress(TomailError):
            if self._changed:
                self._services.composing.drafts.save(self.draft())
            else:
                self._services.composing.drafts.discard(self._draft)
        self._close_now()

    def attach(self, paths: Iterable[Path]) -> None:
        """Attach files; what cannot be read is said."""
        try:
            self.tray.add(read_files(paths))
        except OSError as error:
            name = Path(error.filename or "").name
            reason = self.tr("“{name}” could not be read.").format(name=name)
            self.notes.complain(reason)

    # inside, the next step

    def _show_step(self) -> None:
        """What the main button does, and whether the mail may be changed."""
        prefers = self.reader.reads_already
        self.bar.show_step(self.release.step, protected=self._draft.protected, prefers_protected=prefers)
        self.bar.set_busy(self.release.waits)
        self.seals.setVisible(not self._draft.protected)  # how it is encrypted is said below the recipient
        locked = self.release.locked and not self._changed
        self.editor.setReadOnly(locked)
        for each in (self.form, self.tray, self.bar.attach, self.bar.template, self.seals):
            each.setEnabled(not locked)

    def _protect(self, *, protected: bool) -> None:
        """It leaves protected or not at all, from now on; or it is an ordinary mail again."""
        if self._draft.protected != protected:
            self._draft = replace(self._draft, protected=protected)
            self._show_step() if self._draft.shared else self._touched()

    def _unlock(self) -> None:
        """From now on it is another mail, which nobody has released."""
        self._changed = True
        self._show_step()

    def _mend(self, concerns: Sequence[Concern]) -> None:
        """Lead to the one thing that is to be mended."""
        kinds = [each.kind for each in concerns]
        if Kind.ANSWERED_MEANWHILE in kinds:
            self.answered_meanwhile.emit(self._draft.answers)
        elif kinds == [Kind.ATTACHMENT]:
            self._choose_files()
        elif kinds == [Kind.SUBJECT]:
            self.form.subject.setFocus()
        else:
            self.editor.setFocus()

    def _gone(self, sent: Sent) -> None:
        self.sent.emit(sent)
        self._close_now()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._was_active = self._was_active or self.isActiveWindow()

    # inside, closing

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._ending:
            self.closed.emit()
            return
        event.ignore()
        discard = self._services.composing.drafts.discard
        if not self._changed:
            self._end_with(lambda: discard(self._draft, goes_on=self._draft.shared))
            return
        ask_before_closing(self, self._draft, self._closing_answered)

    def _closing_answered(self, answer: str) -> None:
        draft, discard = self.draft(), self._services.composing.drafts.discard
        if answer == "discard":
            self._end_with(lambda: discard(draft, goes_on=draft.shared))
        elif answer == "keep" and self.release.shared is not None:
            self.release.keep()
        elif answer == "keep":
            self._end_with(lambda: self._services.composing.drafts.keep(draft), self.tr("Kept in the drafts"))

    def _end_with(self, last: Callable[[], object], words: str = "") -> None:
        def done(_: object) -> None:
            if words:
                self.kept.emit(words)
            self._close_now()

        self._autosave.end(last, done, self._say_why)

    def _close_now(self) -> None:
        self._ending = True
        self.close()

    # what happens while writing

    def _fill(self, draft: Draft) -> None:
        self.form.fill(draft)
        self.seals.fill(draft)
        self.reader.look_again()
        self.editor.set_text(draft.text)
        self.tray.add(draft.attachments)
        self._retitle()
        target = self.editor if draft.to or draft.answers else self.form.to.edit
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _touched(self) -> None:
        self._changed = True
        self._show_step()
        self.notes.limit.look_again()
        self.seals.look_again()
        self.reader.look_again()
        self.notes.complaint.hide()
        self._retitle()
        self._autosave.touch()

    def _change_account(self, account: str) -> None:
        """The other account has another signature, and a store of its own for the draft."""
        before = self.draft()
        self._draft = replace(with_account(before, account), shared=False)
        self.release.forget()
        composing = self._services.composing
        text = composing.signed_anew(before, account)
        if text != before.text:
            self.editor.set_text(text)
        self._touched()
        leave = partial(composing.drafts.left_for_another_account, before, self._draft)
        self._autosave.move(leave, partial(self._moved, before.replaces), self._say_why)

    def _moved(self, from_there: str, back_there: str) -> None:
        if self._draft.replaces == from_there != back_there:
            self._draft = replace(self._draft, replaces=back_there)
            self._autosave.touch()

    def _retitle(self) -> None:
        self.setWindowTitle(self.form.subject.text().strip() or self.tr("New e-mail"))

    def _choose_files(self) -> None:
        dialogs = FileDialogs(self._services.settings, self)
        self.attach(dialogs.open(self.tr("Attach files")))

    def _say_why(self, error: Exception) -> None:
        self.bar.set_busy(False)
        if not isinstance(error, TomailError):
            raise error
        if not self.seals.says(error.problem):
            self.notes.complain(i18n.problem_text(error.problem))
        self.release.look()

    def _say_saved(self) -> None:
        time = i18n.at_clock(datetime.now().astimezone())
        self.bar.state.set_whole(self.tr("Draft saved, {time}").format(time=time))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.attach(local_files(event.mimeData()))
        event.acceptProposedAction()

    def _arrange(self) -> None:
        self.setObjectName("composer")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.resize(900, 700)
        self.setMinimumSize(640, 480)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.seals)
        column.addWidget(Line())
        column.addLayout(self.notes)
        column.addWidget(self.form)
        column.addWidget(self.editor, 1)
        column.addWidget(self.tray)

    def _connect(self) -> None:
        self.bar.send.clicked.connect(lambda: self.ways.send())
        self.bar.protect.clicked.connect(self.ways.protect)
        self.ways.sent.connect(self._gone)
        self.ways.failed.connect(self._say_why)
        self.ways.mend.connect(self._mend)
        self.ways.busy.connect(self.bar.set_busy)
        self.ways.faulty.connect(self.notes.complain)
        self.ways.protected.connect(lambda: self._protect(protected=True))
        self.reader.in_clear.connect(lambda: self._protect(protected=False))
        self.reader.looked.connect(self._show_step)
        self._connect_release()
        self._connect_seals()
        self.bar.attach.clicked.connect(self._choose_files)
        self.bar.template.clicked.connect(lambda: self.templating.offer(self.bar.template))
        self.templating.failed.connect(self.notes.complain)
        self.notes.limit.look_again()
        self.form.changed.connect(self._touched)
        self.form.account_changed.connect(self._change_account)
        self.editor.textChanged.connect(self._touched)
        self.editor.files_dropped.connect(self.attach)
        self.tray.changed.connect(self._touched)
        self._autosave.saved.connect(self._say_saved)
        self._connect_versions()
        self._autosave.failed.connect(self._say_why)
        self._connect_keys()

    def _connect_seals(self) -> None:
        self.seals.changed.connect(self._touched)
        self.seals.in_clear.connect(self._write_in_clear)
        self.seals.looked.connect(self.form.show_seals)

    def _write_in_clear(self) -> None:
        """Nothing of the encrypted mail that this one answers or passes on stays in it."""
        draft = self.draft()
        tasks.run(
            lambda: self._services.composing.in_clear(draft),
            done=lambda bare: self._take_clear(draft, bare),
            failed=self._say_why,
            owner=self,
        )

    def _take_clear(self, draft: Draft, bare: Draft) -> None:
        if self.draft().text != draft.text:  # somebody wrote on meanwhile
            self._write_in_clear()
            return
        self._draft = replace(self._draft, html="", secret=False, hide_subject=False)
        self.form.subject.setText(bare.subject)
        self.editor.set_text(bare.text)
        self.tray.clear()
        self.tray.add(bare.attachments)
        self.seals.leave_in_clear()

    def _connect_versions(self) -> None:
        self._autosave.saved.connect(self.versions.look)
        self.versions.there.connect(self.bar.offer_versions)
        self.versions.shown.connect(self._show_version)
        self.versions.failed.connect(self._say_why)
        self.elsewhere.wanted.connect(self._show_newer)
        self.versions.look()
        self.elsewhere.look()

    def _connect_release(self) -> None:
        self.release.looked.connect(self._show_step)
        self.release.unlock.connect(self._unlock)
        self.release.replace.connect(self._show_other)

    def _show_other(self, draft: Draft) -> None:
        """The practice's version instead of this one, or what somebody made of it elsewhere: nothing that
        was written here."""
        self.tray.clear()
        self._fill(draft)
        self._draft, self._changed = draft, False
        self._autosave.rest()
        self._show_step()

    def _show_newer(self, draft: Draft) -> None:
        """What somebody made of it elsewhere; what was written here is a version of its own then."""
        if self._changed:
            self.versions.go_to(draft)
        else:
            self._show_other(draft)
            self.elsewhere.look()

    def _show_version(self, draft: Draft) -> None:
        """An earlier version; what stood there is among them."""
        self._show_other(draft)
        self._touched()

    def _connect_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+Return": self.ways.send,
            "Ctrl+Enter": self.ways.send,
            "Ctrl+Shift+Return": self.ways.protect,
            "Ctrl+Shift+Enter": self.ways.protect,
            "Ctrl+Shift+A": self._choose_files,
            "Ctrl+T": self.bar.template.click,
            "Ctrl+Shift+C": self.form.enter_copies,
            "Ctrl+S": self._autosave.now,
            "Esc": self.close,
            "Ctrl+W": self.close,
        }
        for key, handler in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(handler)
