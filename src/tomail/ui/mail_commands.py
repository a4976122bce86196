"""The commands on the message that is read and on those that are selected."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tomail.base.errors import TomailError
from tomail.model.mail import Flags, Folder, FolderRole, MessageRef, MessageSummary
from tomail.model.patients import Patient
from tomail.services.container import Services

from . import i18n, tasks
from .composer.desk import ComposerDesk
from .file_dialogs import FileDialogs
from .mail_actions import MailActions
from .mailbox.folders import folder_name
from .mailbox.list_pane import ListPane
from .overview import Overview
from .reader.files import SourceWindow, choose_file
from .reader.printing import print_message
from .reader.reader import Reader
from .widgets.dialog import ask


class MailCommands(QObject):
    """Joins list, reader and composer to what services do. `told` and `failed` carry words for a person."""

    told = Signal(str)
    failed = Signal(str)
    folder_wanted = Signal(str, int)

    def __init__(
        self,
        services: Services,
        overview: Overview,
        pane: ListPane,
        reader: Reader,
        desk: ComposerDesk,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._services = services
        self._overview = overview
        self._pane = pane
        self._reader = reader
        self._desk = desk
        self._window = window
        self.mail = MailActions(services, self)
        self.mail.failed.connect(self.failed)
        reader.star_toggled.connect(self.flag)
        reader.seen.connect(self.mail.mark_seen)
        reader.write_to.connect(self.new)
        reader.source_wanted.connect(self.source)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """By the names of the table of commands."""
        return {
            "new": self.new,
            "reply": self.reply,
            "reply_all": lambda: self.reply(to_all=True),
            "forward": self.forward,
            "next_unread": self.next_unread,
            "next": lambda: self._pane.step(1),
            "previous": lambda: self._pane.step(-1),
            "read": self.read,
            "flag": self.flag,
            "delete": self.delete,
            "delete_for_good": self.delete_for_good,
            "save": self.save,
            "source": self.source,
            "print": self.print_,
        }

    # writing

    def new(self, mailto: str = "") -> None:
        """A new mail, from the account whose folder is shown."""
        account = self._account()
        if account:
            self._desk.new(account, mailto)

    def protect_for(self, patient: Patient | None) -> None:
        """A new protected message, to the patient whom the message that is read is about."""
        account = self._account()
        if account:
            self._desk.new_protected(account, patient)

    def reply(self, *, to_all: bool = False) -> None:
        """Answer the message that is read; a draft is gone on with instead."""
        summary = self._reader.summary
        if summary is None:
            return
        if self.is_draft(summary):
            self._desk.edit(summary.ref)
        else:
            self.mail.mark_seen(summary.ref)  # nobody answers what they did not read
            self._desk.reply(summary.ref, to_all=to_all)

    def reply_with_template(self) -> None:
        """Answer the message that is read with one of the practice's templates."""
        summary = self._reader.summary
        if summary is not None and not self.is_draft(summary):
            self.mail.mark_seen(summary.ref)
            self._desk.reply_with_template(summary.ref)

    def forward(self) -> None:
        """Pass on the message that is read."""
        if self._reader.summary is not None:
            self.mail.mark_seen(self._reader.summary.ref)
            self._desk.forward(self._reader.summary.ref)

    def open(self) -> None:
        """Enter or double click: drafts are gone on with, everything else is read."""
        summary = self._pane.current()
        if summary is not None and self.is_draft(summary):
            self._desk.edit(summary.ref)
        elif summary is not None:
            self._reader.body.take_focus()

    # reading

    def next_unread(self) -> None:
        """The next unread message, below or else above; in another folder after a question."""
        if not (self._pane.step(1, unread=True) or self._pane.step(-1, unread=True)):
            self._offer_other_folder()

    def page_down(self) -> None:
        """Scroll the message; at its end go to the next one."""
        if not self._reader.page_down():
            self._pane.step(1)

    def read(self) -> None:
        """Read becomes unread and the other way round."""
        self._toggle(Flags.SEEN)

    def flag(self) -> None:
        """Set or remove the star."""
        self._toggle(Flags.FLAGGED)

    def print_(self) -> None:
        """Print the message that is read."""
        if self._reader.opened is not None:
            print_message(self._reader.opened, self._services, self._window)

    def save(self) -> None:
        """Save the message as a file."""
        summary = self._reader.summary
        dialogs = FileDialogs(self._services.settings, self._window)
        path = choose_file(dialogs, summary.subject) if summary else None
        if summary is not None and path is not None:
            self._with_raw(summary.ref, lambda raw: self._write(summary.ref, path, raw))

    def source(self) -> None:
        """Show the message as it was received."""
        if self._reader.summary is not None:
            self._with_raw(self._reader.summary.ref, lambda raw: SourceWindow(raw, self._window).show())

    # putting away

    def delete(self) -> None:
        """Delete what is selected; the message below it comes up."""
        refs = self.targets()
        if refs and self.mail.may_delete(refs):
            self._leave(refs)
            self.mail.delete(refs)

    def delete_for_good(self) -> None:
        """Ask, then delete without the trash."""
        refs = self.targets()
        if not refs or not self.mail.may_delete(refs):
            return

        def answered(answer: str) -> None:
            if answer == "delete":
                self._leave(refs)
                self.mail.delete_for_good(refs)

        ask(
            self._window,
            self.tr("Delete %n e-mail(s) for good?", None, len(refs)),
            self.tr("This cannot be undone, on the server neither."),
            [("keep", self.tr("Keep")), ("delete", self.tr("Delete for good"))],
            answered,
            default="keep",
            danger="delete",
        )

    def move(self, folder: Folder) -> None:
        """Move what is selected to a folder of its account."""
        refs = self.targets()
        if refs:
            self._leave(refs)
            self.mail.move(refs, refs[0].account, folder)

    def move_there(self, refs: list[MessageRef], account: str, folder: Folder) -> None:
        """Move mail that was dropped on a folder."""
        self._leave(refs)
        self.mail.move(refs, account, folder)

    def is_draft(self, summary: MessageSummary) -> bool:
        """Whether the message lies in the drafts folder."""
        folder = self._overview.known.folder(summary.ref.account, summary.folder)
        return folder is not None and folder.role is FolderRole.DRAFTS

    # inside

    def _account(self) -> str:
        shown = self._pane.folder
        if shown is not None:
            return shown[0]
        accounts = self._overview.known.accounts
        return accounts[0].id if accounts else ""

    def _toggle(self, flag: Flags) -> None:
        first = self._reader.summary or self._pane.current()
        if first is not None:
            self.mail.toggle(self.targets(), first, flag)

    def targets(self) -> list[MessageRef]:
        """What a command is for: the message that is read, or all that are selected.

        They differ where another message of the conversation is read than the list shows.
        """
        read = self._reader.summary
        return [read.ref] if read is not None else self._pane.selected()

    def _leave(self, refs: list[MessageRef]) -> None:
        """Before `refs` go away: show what comes after them."""
        if set(refs) & set(self._pane.selected()):
            self._pane.leave_selected()
        elif (current := self._pane.current()) is not None:
            self._reader.show_message(current, chosen=True)

    def _offer_other_folder(self) -> None:
        shown = self._pane.folder
        unread = [
            (account, folder)
            for account, folders in self._overview.known.folders.items()
            for folder in folders
            if folder.unread and folder.role not in (FolderRole.JUNK, FolderRole.TRASH)
            if shown is None or (account, folder.id) != (shown[0], shown[1].id)
        ]
        if not unread:
            self.told.emit(self.tr("There are no more unread e-mails"))
            return
        account, folder = unread[0]
        ask(
            self._window,
            self.tr("Go to “{folder}”?").format(folder=folder_name(folder)),
            self.tr("%n unread e-mail(s) are there.", None, folder.unread),
            [("stay", self.tr("Stay here")), ("go", self.tr("Go there"))],
            lambda answer: self.folder_wanted.emit(account, folder.id) if answer == "go" else None,
            default="go",
        )

    def _with_raw(self, ref: MessageRef, then: Callable[[bytes], object]) -> None:
        tasks.run(lambda: self._services.reading.raw(ref), done=then, failed=self._say_why, owner=self)

    def _write(self, ref: MessageRef, path: Path, raw: bytes) -> None:
        try:
            path.write_bytes(raw)
        except OSError as error:
            self.failed.emit(self.tr("The file could not be saved: {reason}").format(reason=error.strerror))
        else:
            tasks.run(lambda: self._services.audit.exported(ref), owner=self)
            self.told.emit(self.tr("“{name}” was saved").format(name=path.name))

    def _say_why(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.failed.emit(i18n.problem_text(error.problem))
