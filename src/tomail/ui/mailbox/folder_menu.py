"""What can be done with a folder: the menu of the navigation, F2 and Del, and the words about it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from tomail.base.errors import TomailError
from tomail.model.mail import Folder, FolderRole
from tomail.model.people import Right
from tomail.services.container import Services
from tomail.services.folders import ASSIGNABLE, FolderDone, FolderFacts
from tomail.ui import i18n, icons, tasks
from tomail.ui.widgets.dialog import ask

from .folder_name import FolderNameSheet
from .folder_view import FolderView
from .folders import ICONS, Entry, EntryKind, folder_name, role_name

T = TypeVar("T")
Then = Callable[[FolderFacts], object]


class FolderMenu(QObject):
    """Everything runs off the GUI thread; the navigation changes by the event that follows."""

    done = Signal(str, object)  # words, and a function that takes it back or None
    failed = Signal(str)

    def __init__(self, services: Services, view: FolderView, window: QWidget) -> None:
        super().__init__(window)
        self._folders = services.folders
        self._permissions = services.permissions
        self._view = view
        self._window = window
        self.menu: QMenu | None = None
        view.menu_wanted.connect(self._open)
        for key, act in ((Qt.Key.Key_F2, self._ask_name), (Qt.Key.Key_Delete, self._delete)):
            shortcut = QShortcut(QKeySequence(key), view, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda act=act: self._with_current(act))

    def of(self, account: str, facts: FolderFacts) -> QMenu:
        """The menu of one folder."""
        menu = QMenu(self._window, toolTipsVisible=True)
        folder = facts.folder
        if folder.unread:
            self._add(
                menu, self.tr("Mark all as read"), "mail-open", lambda: self._mark_read(account, folder)
            )
        if folder.role is FolderRole.TRASH:
            empty = self._add(menu, self.tr("Empty trash …"), "trash-2", lambda: self._empty(account, facts))
            empty.setEnabled(facts.messages > 0)
            self._withhold(empty, Right.DELETE, account)
        menu.addSeparator()
        if facts.has_server:
            self._add_changes(menu, account, facts)
        return menu

    def _add_changes(self, menu: QMenu, account: str, facts: FolderFacts) -> None:
        folder = facts.folder
        inside = bool(folder.delimiter) and folder.role not in (FolderRole.TRASH, FolderRole.JUNK)
        self._add(menu, self.tr("New folder …"), "plus", lambda: self._ask_new(account, None))
        if inside:
            words = self.tr("New folder in “{name}” …").format(name=folder_name(folder))
            self._add(menu, words, "folder", lambda: self._ask_new(account, folder))
        if facts.changeable:
            self._add(menu, self.tr("Rename …"), "pencil", lambda: self._ask_name(account, facts), "F2")
            words = self.tr("Delete for good …") if facts.final else self.tr("Delete folder")
            delete = self._add(menu, words, "trash-2", lambda: self._delete(account, facts), "Del")
            self._withhold(delete, Right.DELETE, account)
        menu.addSeparator()
        if folder.role is not FolderRole.INBOX and folder.selectable:
            tasks_menu = self._tasks(account, facts)
            menu.addMenu(tasks_menu)
            self._withhold(tasks_menu.menuAction(), Right.MANAGE, account)
        if folder.role is FolderRole.NONE:
            self._add(menu, self.tr("Leave out here"), "eye-off", lambda: self._leave_out(account, folder))
        if facts.left_out:
            menu.addMenu(self._left_out(account, facts.left_out))

    def _tasks(self, account: str, facts: FolderFacts) -> QMenu:
        """Which folder is for what, where it was not found by itself."""
        menu = QMenu(self.tr("Use this folder for"), self._window)
        for role in ASSIGNABLE:
            task = self._add(menu, role_name(role), ICONS[role], partial(self._assign, account, facts, role))
            task.setCheckable(True)
            task.setChecked(role is facts.folder.role)
        menu.addSeparator()
        alone = self._add(
            menu,
            self.tr("As the server says"),
            "server",
            lambda: self._assign(account, facts, FolderRole.NONE),
        )
        alone.setEnabled(facts.choice is not FolderRole.NONE)
        return menu

    def _left_out(self, account: str, folders: tuple[Folder, ...]) -> QMenu:
        menu = QMenu(self.tr("Show again"), self._window)
        for each in folders:
            self._add(menu, each.path, "folder", partial(self._show_again, account, each))
        return menu

    # what they do

    def _ask_new(self, account: str, parent: Folder | None) -> None:
        where = parent.id if parent else None
        title = self.tr("New folder in “{name}”").format(name=folder_name(parent)) if parent else ""
        self._ask(
            title or self.tr("New folder"),
            self.tr("Create"),
            lambda name: self._folders.create(account, name, where),
            lambda name: self.tr("Folder “{name}” created").format(name=name),
        )

    def _ask_name(self, account: str, facts: FolderFacts) -> None:
        folder = facts.folder
        if not facts.changeable:
            self.failed.emit(self.tr("The mailbox needs this folder; it cannot be renamed or deleted."))
            return
        self._ask(
            self.tr("Rename “{name}”").format(name=folder.name),
            self.tr("Rename"),
            lambda name: self._folders.rename(account, folder.id, name),
            lambda name: self.tr("The folder is now called “{name}”").format(name=name),
            folder.name,
        )

    def _ask(
        self,
        title: str,
        verb: str,
        act: Callable[[str], FolderDone],
        words: Callable[[str], str],
        name: str = "",
    ) -> None:
        def go(typed: str) -> None:
            def finished(result: FolderDone) -> None:
                sheet.accept()
                self._told(words(typed), result)

            def refused(error: Exception) -> None:
                if not isinstance(error, TomailError):
                    raise error
                sheet.refuse(i18n.problem_text(error.problem))

            tasks.run(lambda: act(typed), done=finished, failed=refused, owner=sheet)

        sheet = FolderNameSheet(self._window, title, verb, go, name=name)
        sheet.open()

    def _delete(self, account: str, facts: FolderFacts) -> None:
        folder = facts.folder
        if not facts.changeable:
            self.failed.emit(self.tr("The mailbox needs this folder; it cannot be renamed or deleted."))
        elif facts.final:
            self._ask_for_good(
                self.tr("Delete the folder “{name}” for good?").format(name=folder.name),
                facts.messages,
                lambda: self._delete_now(account, folder),
            )
        else:
            self._delete_now(account, folder)

    def _delete_now(self, account: str, folder: Folder) -> None:
        words = self.tr("Folder “{name}” deleted").format(name=folder.name)
        self._run(lambda: self._folders.delete(account, folder.id), lambda done: self._told(words, done))

    def _empty(self, account: str, facts: FolderFacts) -> None:
        def emptied(count: int) -> None:
            self.done.emit(self.tr("%n e-mail(s) deleted for good", None, count), None)

        self._ask_for_good(
            self.tr("Empty the trash?"),
            facts.messages,
            lambda: self._run(lambda: self._folders.empty_trash(account), emptied),
        )

    def _ask_for_good(self, title: str, messages: int, act: Callable[[], object]) -> None:
        ask(
            self._window,
            title,
            self.tr("%n e-mail(s) in it are deleted too. There is no way back.", None, messages),
            [("keep", self.tr("Keep")), ("delete", self.tr("Delete for good"))],
            lambda answer: act() if answer == "delete" else None,
            default="keep",
            danger="delete",
        )

    def _mark_read(self, account: str, folder: Folder) -> None:
        words = self.tr("All e-mails in “{name}” marked as read").format(name=folder_name(folder))

        def told(revert: Callable[[], None] | None) -> None:
            self.done.emit(words, self._back(revert))

        self._run(lambda: self._folders.mark_read(account, folder.id), told)

    def _assign(self, account: str, facts: FolderFacts, role: FolderRole) -> None:
        name = facts.folder.name
        words = self.tr("“{name}” is used for: {task}").format(name=name, task=role_name(role))
        if role is FolderRole.NONE:
            words = self.tr("The server says again what “{name}” is for").format(name=name)
        self._run(
            lambda: self._folders.assign(account, facts.folder.id, role),
            lambda _: self.done.emit(words, None),
        )

    def _leave_out(self, account: str, folder: Folder) -> None:
        words = self.tr("“{name}” is left out here; its mail stays on the server").format(name=folder.name)
        self._run(
            lambda: self._folders.subscribe(account, folder.id, False), lambda done: self._told(words, done)
        )

    def _show_again(self, account: str, folder: Folder) -> None:
        words = self.tr("“{name}” is shown again").format(name=folder.name)
        self._run(
            lambda: self._folders.subscribe(account, folder.id, True), lambda done: self._told(words, done)
        )

    # inside

    def _open(self, entry: Entry, where: QPoint) -> None:
        account = entry.account
        if entry.folder is not None:
            self._look(entry, lambda facts: self._pop_up(self.of(account, facts), where))
        elif entry.kind is EntryKind.SECTION and account:
            self._run(
                lambda: self._folders.left_out(account), lambda out: self._open_heading(account, out, where)
            )

    def _open_heading(self, account: str, left_out: tuple[Folder, ...] | None, where: QPoint) -> None:
        """Over the name of an account: what concerns all of its folders."""
        if left_out is None:
            return
        menu = QMenu(self._window)
        self._add(menu, self.tr("New folder …"), "plus", lambda: self._ask_new(account, None))
        if left_out:
            menu.addMenu(self._left_out(account, left_out))
        self._pop_up(menu, where)

    def _pop_up(self, menu: QMenu, where: QPoint) -> None:
        self.menu = menu
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def _with_current(self, act: Callable[[str, FolderFacts], object]) -> None:
        index = self._view.currentIndex()
        if index.isValid():
            entry = self._view.entries.entry(index.row())
            self._look(entry, lambda facts: act(entry.account, facts))

    def _look(self, entry: Entry, then: Then) -> None:
        if entry.folder is not None:
            folder = entry.folder.id
            self._run(lambda: self._folders.facts(entry.account, folder), then)

    def _add(self, menu: QMenu, words: str, icon: str, act: Callable[[], object], key: str = "") -> QAction:
        action = QAction(icons.icon(icon), words.replace("&", "&&"), menu)
        if key:  # only to be read: the shortcut itself belongs to the view
            action.setText(
                f"{action.text()}\t{QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)}"
            )
        action.triggered.connect(lambda _=False: act())
        menu.addAction(action)
        return action

    def _withhold(self, action: QAction, right: Right, account: str) -> None:
        """Grey what the person has no right to, with the reason."""
        problem = self._permissions.refusal(right, account)
        if problem is not None:
            action.setEnabled(False)
            action.setToolTip(i18n.say(problem.message))

    def _told(self, words: str, result: FolderDone) -> None:
        self.done.emit(words, self._back(result.revert))

    def _back(self, revert: Callable[[], object] | None) -> Callable[[], object] | None:
        return (lambda: self._run(revert, lambda _: None)) if revert else None

    def _run(self, act: Callable[[], T], then: Callable[[T], object]) -> None:
        tasks.run(act, done=then, failed=self._say_why, owner=self)

    def _say_why(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.failed.emit(i18n.problem_text(error.problem))
