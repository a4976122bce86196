"""The middle region: what is shown, its filters, and the list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from tomail.model.events import MessagesChanged
from tomail.model.mail import Folder, FolderRole, MessageRef, MessageSummary
from tomail.services.container import Services
from tomail.store.messages import ListFilter
from tomail.ui import i18n, icons
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import ElidedText, Line, Panel
from tomail.ui.widgets.segmented import Segmented

from .chips import ChipsOf
from .empty import EmptyState
from .folders import folder_name
from .list_view import MessageListView
from .message_model import MessageListModel
from .source import FolderSource, SearchSource, Source

FILTERS = {"all": ListFilter.ALL, "unread": ListFilter.UNREAD, "flagged": ListFilter.FLAGGED}
ELSEWHERE = ("untouched", "without")  # filters over what no mail store knows
MakeSource = Callable[[str, int], Source]
A_MINUTE = 60_000


class ListPane(Panel):
    """Shows a folder or the results of a search.

    `current_changed` carries a summary or None, and whether a person chose it: the list makes a message
    current by itself when it is loaded, and such a message was not necessarily looked at.
    """

    current_changed = Signal(object, bool)
    selection_changed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._services = services
        self._account = ""
        self._folder: Folder | None = None
        self._before_reset: MessageSummary | None = None
        self._told: MessageSummary | None = None
        self._chosen = False  # the current message, by a person
        self._made_elsewhere: tuple[str, Source] | None = None  # title and rows, where no folder is shown
        self.untouched: MakeSource | None = None  # what nobody has dealt with, of an account's folder
        self.without_patient: MakeSource | None = None  # what is about nobody yet
        self._unknown: Callable[[], str] = lambda: ""
        self._keep: MessageRef | None = None  # to be current again once the list is loaded
        # Of the message that a new list begins with, once the list is painted: each has a turn to itself.
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._telling.timeout.connect(self._tell_first)
        self.model = MessageListModel(self)
        self.view = MessageListView(self.model)
        self._title = ElidedText("", "title")
        self._counts = ElidedText("", "secondary")
        self._filters = Segmented(
            [
                ("all", self.tr("All")),
                ("unread", self.tr("Unread")),
                ("without", self.tr("Without patient")),
                ("untouched", self.tr("Untouched")),
                ("flagged", "★"),
            ],
            pills=True,
        )
        self._filters.segment("flagged").setAccessibleName(self.tr("Flagged"))
        self._filters.segment("flagged").setToolTip(self.tr("Flagged"))
        self._sort = Button(
            icon="arrow-down-wide-narrow", kind="ghost", hint=self.tr("Sort order"), menu_of=self._sort_menu
        )
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self._name_and_arrange()
        self._connect()

    # what is shown

    def show_folder(self, account: str, folder: Folder) -> None:
        """Show another folder, its newest message current."""
        if self._folder is None or (account, folder.id) != (self._account, self._folder.id):
            self._filters.set_key("all")
        self._account, self._folder, self._made_elsewhere = account, folder, None
        self._filters.setVisible(True)
        self._show_counts(folder)
        self._load()

    def show_list(self, title: str, source: Source, unknown: Callable[[], str] = lambda: "") -> None:
        """Show rows of several folders under a title; `unknown` says why nobody knows them now."""
        self._unknown = unknown
        self._folder = None
        self._made_elsewhere = title, source
        self._filters.setVisible(False)
        self._title.set_whole(title)
        self._counts.set_whole("")
        self._empty.say_nothing()
        self.model.show_source(source)

    def look_again(self) -> None:
        """What is shown may belong here no longer, for a reason that no mail tells."""
        source = self.model.source
        if source is not None and (self._made_elsewhere or self.filter in ELSEWHERE):
            self.model.look_again()

    def show_search(self, query: str, accounts: list[str]) -> None:
        """Show what a search finds."""
        self._folder = self._made_elsewhere = None
        self._filters.setVisible(False)
        self._title.set_whole(self.tr("Search results"))
        self._counts.set_whole("")
        self._empty.say_nothing()
        self.model.show_source(SearchSource(self._services, query, accounts))

    def folder_changed(self, folder: Folder) -> None:
        """The counts of the folder that is shown changed."""
        if self._folder is not None and folder.id == self._folder.id:
            self._folder = folder
            self._show_counts(folder)
            self._show_emptiness()

    def add_chips(self, chips_of: ChipsOf) -> None:
        """Let somebody put words into the third line of every row, behind those that do so already."""
        self.model.chips.append(chips_of)

    def take(self, event: MessagesChanged) -> None:
        """Messages came, went or changed."""
        self.model.take(event)

    @property
    def filter(self) -> str:
        """The key of the filter that is chosen."""
        return self._filters.key()

    @property
    def folder(self) -> tuple[str, Folder] | None:
        """Account and folder that are shown; None while a search is."""
        return (self._account, self._folder) if self._folder else None

    def current(self) -> MessageSummary | None:
        """The message that the reader shows."""
        return self.model.summary(self.view.currentIndex())

    def selected(self) -> list[MessageRef]:
        """What an action is carried out on."""
        return self.view.selected()

    def selected_rows(self) -> list[int]:
        """The rows that are selected, from the top."""
        return sorted(index.row() for index in self.view.selectionModel().selectedRows())

    def only_selected(self) -> MessageSummary | None:
        """The message that is selected, if it is the only one and its row is loaded."""
        rows = self.selected_rows()
        return self.model.summary(self.model.index(rows[0], 0)) if len(rows) == 1 else None

    def select(self, ref: MessageRef) -> None:
        """Make a message current, at once or when the list is loaded."""
        row = self.model.row_of_ref(ref)
        if row is None:
            self._keep = ref
        else:
            self.view.select_row(row)

    def step(self, step: int, *, unread: bool = False) -> bool:
        """A person goes to the next message; False if there is none (that is loaded)."""
        row = self.model.neighbour(self.view.currentIndex().row(), step, unread=unread)
        return self._go(row)

    def leave_selected(self) -> None:
        """A person puts the selection away: before it goes, make the message below it current."""
        rows = self.selected_rows()
        if rows:
            below = self.model.neighbour(rows[-1], 1)
            self._go(below if below is not None else self.model.neighbour(rows[0], -1))

    # inside

    def _go(self, row: int | None) -> bool:
        if row is not None:
            self.view.select_row(row)
            self._choose()
        return row is not None

    def _choose(self) -> None:
        """The current message is wanted by a person, not only by the list."""
        self._chosen = True
        summary = self.current()
        if summary is not None:
            self.current_changed.emit(summary, True)

    def _load(self) -> None:
        if self._folder is None:
            return
        self.model.show_source(self._source(self._folder))

    def _source(self, folder: Folder) -> Source:
        made = {"untouched": self.untouched, "without": self.without_patient}.get(self.filter)
        if made is not None:
            return made(self._account, folder.id)
        chosen = FILTERS.get(self.filter, ListFilter.ALL)
        return FolderSource(self._services, self._account, folder.id, chosen)

    def _loaded(self) -> None:
        row = self.model.row_of_ref(self._keep) if self._keep else None
        self._keep = None
        self._count_rows()
        self._telling.start()
        self._show_emptiness()
        self.view.select_row(row)
        self._tell_nothing()

    def _count_rows(self) -> None:
        if self._made_elsewhere is not None:
            self._counts.set_whole(self.tr("%n message(s)", None, self.model.message_count()))
        elif self._folder is None:
            self._counts.set_whole(self.tr("%n result(s)", None, self.model.message_count()))

    def _current_changed(self) -> None:
        self._chosen = False
        self.model.let_go()
        if not self._telling.isActive():
            self._tell_current()

    def _tell_current(self) -> None:
        """What the list made current by itself."""
        summary = self.current()
        if summary is not None:
            if self._filters.key() == "unread":
                self.model.lingering = self.model.key(self.view.currentIndex().row())
            self._told = summary
            self.current_changed.emit(summary, False)

    def _tell_first(self) -> None:
        self._tell_current()
        self.selection_changed.emit()

    def _selection_changed(self) -> None:
        if not self._telling.isActive():
            self.selection_changed.emit()

    def _rows_removed(self) -> None:
        """Somebody else may have put away what was selected: what stands beside it takes its place."""
        if self.selected_rows():
            return
        here = self.view.currentIndex().row() - 1
        below = self.model.neighbour(here, 1)
        row = below if below is not None else self.model.neighbour(here, -1)
        self.view.select_row(row, scroll=False)
        self._tell_nothing()

    def _tell_nothing(self) -> None:
        """If no message is current, because the last one went."""
        if not self.view.currentIndex().isValid():
            self._told = None
            self.current_changed.emit(None, False)

    def _row_arrived(self) -> None:
        """The current row may have been waiting for its summary, or has another one now."""
        summary = None if self._telling.isActive() else self.current()
        if summary is not None and summary != self._told:
            another = self._told is None or self._told.ref != summary.ref
            self._told = summary
            self.current_changed.emit(summary, self._chosen and another)

    def _reordered(self) -> None:
        if self._keep is None and (summary := self._before_reset):
            row = self.model.row_of_ref(summary.ref)
            if row is not None:
                self.view.select_row(row, scroll=False)
            self._tell_nothing()

    def _turn(self, newest_first: bool) -> None:
        self.model.set_newest_first(newest_first)
        self.view.scrollTo(self.view.currentIndex())

    def _about_to_reset(self) -> None:
        self._before_reset = self.current()

    def _show_counts(self, folder: Folder) -> None:
        self._title.set_whole(folder_name(folder))
        total = self.tr("%n message(s)", None, folder.total).replace(
            str(folder.total), i18n.number(folder.total)
        )
        unread = self.tr("%n unread", None, folder.unread) if folder.unread else ""
        self._counts.set_whole(" · ".join(part for part in (total, unread) if part))

    def _show_emptiness(self) -> None:
        empty = self.model.rowCount() == 0
        self._stack.setCurrentWidget(self._empty if empty else self.view)
        if not empty:
            return
        if self._made_elsewhere is not None and self._unknown():
            self._empty.say("cloud-off", self._unknown())
        elif self._made_elsewhere is not None:
            self._empty.say("circle-check", self.tr("There is no e-mail here."), "ok")
        elif self._folder is None:
            source = self.model.source
            query = source.query if isinstance(source, SearchSource) else ""
            self._empty.say("search", self.tr("No results for “{query}” in all folders.").format(query=query))
        elif self._filters.key() != "all":
            self._empty.say("mail-open", self.tr("No message fits this filter."))
        elif self._folder.role is FolderRole.INBOX:
            self._empty.say("circle-check", self.tr("All done. New e-mails appear here by themselves."), "ok")
        else:
            self._empty.say("folder-open", self.tr("This folder is empty."))

    def _sort_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for newest, label in ((True, self.tr("Newest first")), (False, self.tr("Oldest first"))):
            action = QAction(icons.icon("arrow-down" if newest else "arrow-up"), label, group)
            action.setCheckable(True)
            action.setChecked(newest is self.model.newest_first)
            action.triggered.connect(lambda _=False, newest=newest: self._turn(newest))
            menu.addAction(action)
        return menu

    def _name_and_arrange(self) -> None:
        self._filters.setObjectName("mailbox.filters")
        self._sort.setObjectName("mailbox.sort")
        self._filters.set_key("all")
        self.setMinimumWidth(320)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._counts, 1)
        head.addWidget(self._sort)
        top = QVBoxLayout()
        top.setContentsMargins(16, 9, 12, 11)
        top.setSpacing(4)
        top.addLayout(head)
        top.addWidget(self._filters)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Line())
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._filters.changed.connect(lambda _: self._load())
        self.view.current_changed.connect(self._current_changed)
        self.view.chosen.connect(self._choose)
        self.view.selectionModel().selectionChanged.connect(lambda: self._selection_changed())
        self.model.loaded.connect(self._loaded)
        self.model.dataChanged.connect(lambda *_: self._row_arrived())
        self.model.modelAboutToBeReset.connect(self._about_to_reset)
        self.model.reordered.connect(self._reordered)
        self.model.matched.connect(self._count_rows)
        for signal in (self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(lambda *_: self._show_emptiness())
        self.model.rowsRemoved.connect(lambda *_: self._rows_removed())
        midnight = QTimer(self, interval=A_MINUTE)
        midnight.timeout.connect(self.model.day_changed)
        midnight.start()
