"""The main window: three regions, and who tells whom."""

from __future__ import annotations

import base64

from PySide6.QtCore import QByteArray, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QCloseEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from tomail.model.account import AccountState
from tomail.model.events import AccountStateChanged, NewMail
from tomail.model.mail import Folder, MessageRef, MessageSummary
from tomail.services.container import Services

from . import appearance, commands, tasks, theme
from .bridge import Bridge
from .composer.desk import ComposerDesk
from .frame.banner_slot import BannerSlot
from .frame.head_bar import HeadBar
from .frame.shortcut_help import ShortcutHelp
from .frame.status_bar import StatusBar
from .frame.toast import Toast
from .i18n import problem_text
from .mail_commands import MailCommands
from .mail_menus import MailMenus
from .mailbox.folders import Entry, EntryKind, entries
from .mailbox.list_pane import ListPane
from .mailbox.navigation import Navigation
from .outbox.pane import OutboxPane
from .overview import Known, Overview
from .reader.action_bar import ActionBar
from .reader.attachment_files import remove_opened_copies
from .reader.links import open_link
from .reader.reader import Reader
from .regions import Regions
from .teamwork.desk import TeamworkDesk
from .teamwork.meter import SendMeterButton
from .widgets.dialog import ask
from .widgets.labels import Line

SMALLEST = 1024, 640
USUAL = 1440, 900
ZOOM_STEP = 10


class MainWindow(QWidget):
    """Everything it shows it asks of `services`; everything that changes comes by their event bus.

    What it cannot do itself it asks for: the account management, the set-up, a new sign-in.
    """

    accounts_requested = Signal()
    setup_requested = Signal()
    sign_in_requested = Signal(str)  # account
    settings_requested = Signal()
    closed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.setObjectName("main")
        self._services = services
        self._bad: set[str] = set()  # accounts without connection
        self._wanted_account = ""  # whose inbox is to be shown once it is known
        self._leaving = False  # once the outbox is empty
        self.bridge = Bridge(services.bus, self)
        self.overview = Overview(services, self)
        self.desk = ComposerDesk(services, self)
        self.head = HeadBar(services.settings.text("practice.name"))
        self.banner = BannerSlot()
        self.navigation = Navigation()
        self.pane = ListPane(services)
        self.reader = Reader(services, services.paths.opened)
        self.outbox = OutboxPane(services)
        self.status = StatusBar()
        self.meter = SendMeterButton(services, self.bridge)
        self.status.put_right(self.meter)
        self.commands = MailCommands(services, self.overview, self.pane, self.reader, self.desk, self)
        self.teamwork = TeamworkDesk(services, self.bridge, self.pane, self.reader, self)
        self.actions_by_name = commands.actions(self, [self.pane, self.reader], self._handlers())
        self.menus = MailMenus(self.actions_by_name, self)
        self.action_bar = ActionBar(
            self.actions_by_name, self.teamwork.hand_over_menu, self._move_menu, self._more_menu
        )
        self.regions = Regions(self.navigation, self.pane, self.action_bar, self.reader, self.outbox)
        self.toast = Toast(self)
        self._arrange()
        self._connect()
        self.apply_view()
        self._restore()
        remove_opened_copies(services.paths.opened)
        self.overview.refresh_now()
        self.desk.reopen_unfinished()

    # what others say to the window

    def show_inbox(self, account: str) -> None:
        """Show the inbox of an account, for example one that was just set up."""
        self._wanted_account = account
        self.overview.refresh_now()

    def write(self, mailto: str = "") -> None:
        """Open the composer, for a mailto: address if there is one."""
        self.commands.new(mailto)

    def show_message(self, ref: MessageRef) -> None:
        """Make a message of the folder that is shown current."""
        self.pane.select(ref)

    def apply_view(self) -> None:
        """Put colours, density and size of type in force as the settings have them."""
        appearance.apply_theme(self._services.settings)
        self.pane.view.set_density(appearance.density(self._services.settings))
        self.reader.set_zoom(int(self._services.settings.get("view.zoom")))
        self.regions.fit()

    # regions

    def _arrange(self) -> None:
        self.setWindowTitle("tomail")
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self.head, Line(), self.banner):
            whole.addWidget(part)
        whole.addWidget(self.regions, 1)
        whole.addWidget(Line())
        whole.addWidget(self.status)
        self._offer()

    def event(self, event: QEvent) -> bool:
        """The first HTML message makes Qt replace the native window, and the new one comes up on top."""
        if event.type() == QEvent.Type.WinIdChange:
            self.desk.stay_in_front()
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        waiting = self.overview.known.outgoing
        if waiting and not self._leaving:
            event.ignore()
            self._ask_about_outgoing(waiting)
            return
        self.desk.put_away()
        saved = bytes(self.saveGeometry().data())
        self._services.settings.set("view.window", base64.b64encode(saved).decode("ascii"))
        remove_opened_copies(self._services.paths.opened)
        self.bridge.close()
        self.reader.body.release()
        self.closed.emit()

    def _ask_about_outgoing(self, waiting: int) -> None:
        def answered(answer: str) -> None:
            self._leaving = answer != ""
            if answer == "later":
                self.close()
            elif answer == "now":
                self._show_outbox()
                self._refresh()

        ask(
            self,
            self.tr("%n e-mail(s) have not been sent yet.", None, waiting),
            self.tr("%n e-mail(s) stay in the outbox until tomail runs again.", None, waiting),
            [("later", self.tr("Later")), ("now", self.tr("Send now"))],
            answered,
            default="now",
        )

    def _show_outbox(self) -> None:
        self.navigation.choose((EntryKind.OUTBOX.value, "", 0))

    def _restore(self) -> None:
        saved = self._services.settings.text("view.window")
        if saved:
            self.restoreGeometry(QByteArray(base64.b64decode(saved)))

    # who tells whom

    def _connect(self) -> None:
        bridge, overview = self.bridge, self.overview
        bridge.messages_changed.connect(self.pane.take)
        bridge.messages_changed.connect(self.reader.take)
        bridge.new_mail.connect(self._announce)
        QApplication.styleHints().colorSchemeChanged.connect(self._system_scheme_changed)
        for signal in (bridge.messages_changed, bridge.folders_changed, bridge.outbox_changed):
            signal.connect(overview.refresh)
        bridge.accounts_changed.connect(overview.refresh_now)
        bridge.account_state_changed.connect(self._take_state)
        bridge.sync_progress.connect(self.status.take_progress)
        bridge.change_refused.connect(lambda refused: self.banner.show_notice(problem_text(refused.problem)))
        bridge.outbox_changed.connect(lambda _: self.outbox.refresh())
        overview.changed.connect(self._show_known)
        self.navigation.chosen.connect(self._show_entry)
        self.navigation.new_mail.connect(self.commands.new)
        self.navigation.settings.connect(self.settings_requested)
        self.navigation.dropped.connect(self._dropped)
        self.pane.current_changed.connect(self._current_changed)
        self.pane.selection_changed.connect(self._selection_changed)
        self.reader.changed.connect(self._offer)
        self.pane.view.opened.connect(self.commands.open)
        self.pane.view.page_down.connect(self.commands.page_down)
        self.pane.view.customContextMenuRequested.connect(self._row_menu)
        self.head.search.searched.connect(self._search)
        self.head.search.emptied.connect(self._search_ended)
        self.head.search.accepted.connect(self.pane.view.setFocus)
        self.head.refresh.connect(self._refresh)
        self.banner.connect_now.connect(lambda account: self._services.syncing.refresh(account))
        self.banner.sign_in.connect(self.sign_in_requested)
        self.status.outbox_clicked.connect(self._show_outbox)
        self.meter.clicked.connect(self._show_outbox)
        self.outbox.edit.connect(self.desk.go_on)
        self.reader.link_clicked.connect(lambda url: open_link(url, self))
        self.commands.folder_wanted.connect(self._show_folder)
        self.teamwork.board.counted.connect(lambda _: self._show_navigation(overview.known))
        self.teamwork.reply_is_free.connect(self.action_bar.set_reply_free)
        for acting in (self.commands.mail, self.teamwork):
            acting.done.connect(self.toast.say)
        self.desk.sent.connect(lambda words, undo, seconds: self.toast.say(words, undo, seconds=seconds))
        self.regions.welcome.set_up.connect(self.setup_requested)
        for told in (self.commands.told, self.reader.told, self.desk.told):
            told.connect(self.toast.say)
        for failed in (
            self.commands.failed,
            self.teamwork.failed,
            self.reader.failed,
            self.desk.failed,
            self.outbox.failed,
        ):
            failed.connect(self.banner.show_notice)
        for place in range(9):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{place + 1}"), self)
            shortcut.activated.connect(lambda place=place: self.navigation.choose_nth(place))

    def _handlers(self) -> dict[str, commands.Handler]:
        return {
            **self.commands.handlers(),
            **self.teamwork.handlers(),
            "hand_over": lambda: self.action_bar.hand_over.open_menu(),
            "move": lambda: self.action_bar.move_to.open_menu(),
            "search": self._focus_search,
            "undo": lambda: self.toast.undo(),
            "refresh": self._refresh,
            "next_pane": lambda: self._next_pane(1),
            "previous_pane": lambda: self._next_pane(-1),
            "larger": lambda: self._zoom(ZOOM_STEP),
            "smaller": lambda: self._zoom(-ZOOM_STEP),
            "settings": self.settings_requested.emit,
            "help": lambda: ShortcutHelp(self).open(),
        }

    def _show_known(self, known: Known) -> None:
        """Accounts, folders and counts are known anew."""
        labels = {account.id: account.label for account in known.accounts}
        self.regions.show_welcome(not known.accounts)
        self.head.set_active(bool(known.accounts))
        self._show_navigation(known)
        self.banner.show_labels(labels)
        self.status.forget(set(labels))
        self.status.show_outgoing(known.outgoing)
        for account in known.accounts:
            self._take_state(self._services.syncing.report(account))
        self._show_wanted(known)
        shown = self.pane.folder
        fresh = known.folder(shown[0], shown[1].id) if shown else None
        if fresh is not None:
            self.pane.folder_changed(fresh)
        if self._leaving and not known.outgoing:
            self.close()

    def _show_navigation(self, known: Known) -> None:
        work = self.teamwork.entries()
        self.navigation.show_entries(entries(known.accounts, known.folders, known.outgoing, work))

    def _show_wanted(self, known: Known) -> None:
        """At first, and when the folder that was shown is gone: an inbox."""
        current = self.navigation.current()
        if current is not None and not self._wanted_account:
            return
        wanted = known.inbox(self._wanted_account)
        if wanted is not None:
            self._wanted_account = ""
            self._show_folder(wanted[0], wanted[1].id)
            self.pane.view.setFocus()

    def _show_folder(self, account: str, folder: int) -> None:
        self.navigation.choose((EntryKind.FOLDER.value, account, folder))

    def _show_entry(self, entry: Entry) -> None:
        self.head.search.clear()
        self.regions.show_outbox(entry.kind is EntryKind.OUTBOX)
        if entry.kind is EntryKind.OUTBOX:
            self.outbox.refresh()
        elif entry.kind is EntryKind.WORK:
            self.teamwork.show_view(entry)
        elif entry.folder is not None:
            self.reader.show_nothing()
            self.pane.show_folder(entry.account, entry.folder)

    def _current_changed(self, summary: MessageSummary | None, chosen: bool) -> None:
        if summary is None:
            self.reader.show_nothing()
        elif len(self.pane.selected_rows()) < 2:
            self.reader.show_message(self.pane.only_selected() or summary, chosen=chosen)

    def _selection_changed(self) -> None:
        """More than the one current message is selected, or that is so no longer."""
        count = len(self.pane.selected_rows())
        if count > 1:
            self.reader.show_selection(count)
        elif self.reader.summary is None and (summary := self.pane.only_selected()):
            self.reader.show_message(summary)

    def _offer(self) -> None:
        """Only what can be done with the one message that is read, or with all that are selected."""
        count = 1 if self.reader.summary else len(self.pane.selected_rows())
        commands.enable(self.actions_by_name, count)
        self.action_bar.set_active(count)

    def _take_state(self, state: AccountStateChanged) -> None:
        self.banner.take(state)
        self.status.take_state(state)
        offline = state.state in (AccountState.OFFLINE, AccountState.SIGN_IN_NEEDED)
        (self._bad.add if offline else self._bad.discard)(state.account)
        self.desk.set_online(not self._bad)

    def _search(self, query: str) -> None:
        self.regions.show_outbox(False)
        self.pane.show_search(query, [account.id for account in self.overview.known.accounts])

    def _search_ended(self) -> None:
        entry = self.navigation.current()
        if entry is not None and self.pane.folder is None:
            self._show_entry(entry)
        self.pane.view.setFocus()

    def _focus_search(self) -> None:
        self.head.search.setFocus()
        self.head.search.selectAll()

    def _announce(self, event: NewMail) -> None:
        """For ears; eyes see the list."""
        words = self.tr("%n new e-mail(s)", None, len(event.messages))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _system_scheme_changed(self) -> None:
        if self._services.settings.text("view.theme") == theme.Scheme.SYSTEM:
            self.apply_view()

    def _refresh(self) -> None:
        tasks.run(lambda: self._services.syncing.refresh(None), owner=self)

    def _dropped(self, refs: list[MessageRef], entry: Entry) -> None:
        if entry.folder is not None:
            self.commands.move_there(refs, entry.account, entry.folder)

    def _zoom(self, step: int) -> None:
        settings = self._services.settings
        settings.set("view.zoom", max(80, min(200, int(settings.get("view.zoom")) + step)))
        self.apply_view()

    def _next_pane(self, step: int) -> None:
        body = self.reader.body.currentWidget() or self.reader
        panes: list[QWidget] = [self.navigation.view, self.pane.view, body, self.head.search]
        here = next((i for i, each in enumerate(panes) if _has_focus(each)), 1 - step)
        panes[(here + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    # menus

    def _folders_of_shown(self) -> tuple[Folder, ...]:
        summary = self.reader.summary or self.pane.current()
        return self.overview.known.folders.get(summary.ref.account, ()) if summary else ()

    def _move_menu(self) -> QMenu:
        summary = self.reader.summary or self.pane.current()
        current = summary.folder if summary else 0
        return self.menus.move(self._folders_of_shown(), self.commands.move, current)

    def _more_menu(self) -> QMenu:
        return self.menus.more(self.reader.summary or self.pane.current(), self._reader_actions())

    def _reader_actions(self) -> list[QAction]:
        made: list[QAction] = []
        opened = self.reader.opened
        if opened is not None and opened.html is not None:
            label = self.tr("Show with formatting") if self.reader.as_text else self.tr("Show as plain text")
            as_text = QAction(label, self)
            as_text.triggered.connect(lambda: self.reader.show_as_text(not self.reader.as_text))
            made.append(as_text)
        if self.reader.can_toggle_paper:
            paper = QAction(self.tr("Turn the paper dark or white"), self)
            paper.triggered.connect(self.reader.toggle_paper)
            made.append(paper)
        return made

    def _row_menu(self, where: QPoint) -> None:
        summary = self.pane.current()
        if summary is None:
            return
        menu = self.menus.of_row(summary, self._folders_of_shown(), self.commands.move)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.pane.view.viewport().mapToGlobal(where))


def _has_focus(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))
