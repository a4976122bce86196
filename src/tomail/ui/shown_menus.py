"""The menus of what is shown just now: of the reader, of a row, and where it can be moved to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from tomail.model.mail import Folder, MessageSummary

from .mail_commands import MailCommands
from .mail_menus import MailMenus
from .mailbox.list_pane import ListPane
from .overview import Overview
from .reader.reader import Reader


class ShownMenus(QObject):
    """Made anew each time somebody opens one."""

    def __init__(
        self,
        menus: MailMenus,
        commands: MailCommands,
        overview: Overview,
        pane: ListPane,
        reader: Reader,
        hand_over: Callable[[], QMenu],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._hand_over = hand_over
        self._menus = menus
        self._commands = commands
        self._overview = overview
        self._pane = pane
        self._reader = reader
        pane.view.customContextMenuRequested.connect(self._open_row_menu)

    def move(self) -> QMenu:
        """Where the message can go."""
        summary = self._shown()
        return self._menus.move(self._folders(), self._commands.move, summary.folder if summary else 0)

    def more(self) -> QMenu:
        """What is behind the three dots of the reader."""
        hand_over, with_template = self._hand_over(), self._commands.reply_with_template
        return self._menus.more(self._shown(), self._of_reader(), hand_over, with_template)

    def of_row(self) -> QMenu | None:
        """What a right click on the list opens; None: nothing is there."""
        summary = self._pane.current()
        if summary is None:
            return None
        commands = self._commands
        hand_over, with_template = self._hand_over(), commands.reply_with_template
        return self._menus.of_row(summary, self._folders(), commands.move, hand_over, with_template)

    def _shown(self) -> MessageSummary | None:
        return self._reader.summary or self._pane.current()

    def _folders(self) -> tuple[Folder, ...]:
        summary = self._shown()
        return self._overview.known.folders.get(summary.ref.account, ()) if summary else ()

    def _of_reader(self) -> list[QAction]:
        reader, made = self._reader, []
        if reader.opened is not None and reader.opened.html is not None:
            label = self.tr("Show with formatting") if reader.as_text else self.tr("Show as plain text")
            as_text = QAction(label, reader)
            as_text.triggered.connect(lambda: reader.show_as_text(not reader.as_text))
            made.append(as_text)
        if reader.can_toggle_paper:
            paper = QAction(self.tr("Turn the paper dark or white"), reader)
            paper.triggered.connect(reader.toggle_paper)
            made.append(paper)
        return made

    def _open_row_menu(self, where: QPoint) -> None:
        menu = self.of_row()
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self._pane.view.viewport().mapToGlobal(where))
