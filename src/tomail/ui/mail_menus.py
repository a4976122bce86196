"""Menus over messages: what the row menu, "More" and "Move" offer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from tomail.model.mail import Flags, Folder, MessageSummary

from . import icons
from .mailbox.folders import ICONS, folder_name
from .widgets.icon_row import IconRow

translate = QCoreApplication.translate
FIRST = (("reply", "reply"), ("finish", "circle-check"), ("file", "archive"), ("delete", "trash-2"))
ANSWERS = ("reply", "reply_all", "forward")
REST = ("save", "source", "delete_for_good")
TOGETHER = ("file", "patient", "claim", "wait")


class MailMenus:
    """Built from the actions of the window. `move` is called with the folder that was chosen."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget) -> None:
        self._actions = actions
        self._parent = parent

    def of_row(
        self,
        summary: MessageSummary,
        folders: tuple[Folder, ...],
        move: Callable[[Folder], None],
        hand_over: QMenu,
        with_template: Callable[[], object],
    ) -> QMenu:
        """The menu of a right click: at most 14 entries, counted with the icons of the first line."""
        menu = QMenu(self._parent, toolTipsVisible=True)
        menu.addAction(IconRow(menu, [(self._actions[name], icon) for name, icon in FIRST]))
        menu.addSeparator()
        menu.addMenu(self._answers(with_template))
        menu.addMenu(hand_over)
        for name in ("patient", "claim", "wait"):
            menu.addAction(self._actions[name])
        menu.addSeparator()
        menu.addAction(self._worded("read", *self._read_words(summary)))
        menu.addAction(self._worded("flag", *self._flag_words(summary)))
        menu.addMenu(self.move(folders, move, summary.folder))
        menu.addSeparator()
        menu.addAction(self._actions["print"])
        menu.addMenu(self._group(translate("MailMenus", "More"), "ellipsis", REST))
        return menu

    def more(
        self,
        summary: MessageSummary | None,
        of_reader: list[QAction],
        hand_over: QMenu,
        with_template: Callable[[], object],
    ) -> QMenu:
        """The menu of the three dots in the reader: at most 14 entries; what stands beside it stays there."""
        menu = QMenu(self._parent, toolTipsVisible=True)
        if summary is not None:
            menu.addAction(self._worded("read", *self._read_words(summary)))
            menu.addSeparator()
        menu.addMenu(self._answers(with_template))
        menu.addMenu(hand_over)
        menu.addActions([self._actions[name] for name in TOGETHER])
        menu.addSeparator()
        if of_reader:
            menu.addActions(of_reader)
            menu.addSeparator()
        menu.addActions([self._actions[name] for name in ("print", *REST)])
        return menu

    def move(self, folders: tuple[Folder, ...], move: Callable[[Folder], None], current: int) -> QMenu:
        """The folders of an account to move mail to."""
        menu = QMenu(translate("MailMenus", "Move to"), self._parent)
        menu.setIcon(icons.icon("folder-input"))
        for folder in folders:
            if not folder.selectable:
                continue
            action = QAction(icons.icon(ICONS.get(folder.role, "folder")), folder_name(folder), menu)
            action.setEnabled(folder.id != current)
            action.triggered.connect(lambda _=False, folder=folder: move(folder))
            menu.addAction(action)
        return menu

    def _answers(self, with_template: Callable[[], object]) -> QMenu:
        menu = self._group(translate("MailMenus", "Answer"), "reply", ANSWERS)
        words = translate("MailMenus", "Reply with a template …")
        action = QAction(icons.icon("file-text"), words, menu)
        action.setEnabled(self._actions["reply"].isEnabled())
        action.triggered.connect(with_template)
        menu.addAction(action)
        return menu

    def _group(self, title: str, icon: str, names: Iterable[str]) -> QMenu:
        menu = QMenu(title, self._parent, toolTipsVisible=True)
        menu.setIcon(icons.icon(icon))
        menu.addActions([self._actions[name] for name in names])
        return menu

    def _read_words(self, summary: MessageSummary) -> tuple[str, str]:
        if Flags.SEEN in summary.flags:
            return translate("MailMenus", "Mark as unread"), "mail"
        return translate("MailMenus", "Mark as read"), "mail-open"

    def _flag_words(self, summary: MessageSummary) -> tuple[str, str]:
        if Flags.FLAGGED in summary.flags:
            return translate("MailMenus", "Remove flag"), "star"
        return translate("MailMenus", "Flag"), "star"

    def _worded(self, name: str, words: str, icon: str) -> QAction:
        action = self._actions[name]
        action.setText(words)
        action.setIcon(icons.icon(icon))
        return action
