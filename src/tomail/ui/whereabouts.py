"""What is shown: an entry of the navigation in the list, the outbox, or what a search found."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tomail.base.errors import TomailError
from tomail.model.mail import MessageRef, MessageSummary
from tomail.services.container import Services

from . import i18n, tasks
from .frame.head_bar import SearchField
from .front import bring_forward
from .mailbox.folders import Entry, EntryKind, entries
from .mailbox.list_pane import ListPane
from .mailbox.navigation import Navigation
from .outbox.pane import OutboxPane
from .overview import Known, Overview
from .reader.reader import Reader
from .regions import Regions
from .teamwork.desk import TeamworkDesk


class Whereabouts(QObject):
    """Joins navigation, search, list and reader."""

    def __init__(
        self,
        services: Services,
        overview: Overview,
        regions: Regions,
        navigation: Navigation,
        search: SearchField,
        pane: ListPane,
        reader: Reader,
        outbox: OutboxPane,
        teamwork: TeamworkDesk,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._overview = overview
        self._regions = regions
        self._navigation = navigation
        self._search_box = search
        self._pane = pane
        self._reader = reader
        self._outbox = outbox
        self._teamwork = teamwork
        self._question = tasks.Latest()
        self._wanted_account = ""  # whose inbox is to be shown once it is known
        for page in (outbox, teamwork.release_pane):
            regions.add_page(page)
        navigation.chosen.connect(self._show_entry)
        teamwork.board.counted.connect(self._count)
        teamwork.releases.changed.connect(self._count)
        pane.current_changed.connect(self._current_changed)
        pane.selection_changed.connect(self._selection_changed)
        search.searched.connect(self._search)
        search.emptied.connect(self._search_ended)
        search.accepted.connect(pane.view.setFocus)

    def show_inbox(self, account: str) -> None:
        """The inbox of an account, as soon as it is there."""
        self._wanted_account = account
        self._overview.refresh_now()

    def show_folder(self, account: str, folder: int) -> None:
        """One folder in the list."""
        self._navigation.choose((EntryKind.FOLDER.value, account, folder))

    def show_outbox(self) -> None:
        """What waits to leave."""
        self._navigation.choose((EntryKind.OUTBOX.value, "", 0))

    def show_message(self, ref: MessageRef) -> None:
        """A message with its conversation, whatever list is shown; unless a person chooses another first."""
        bring_forward(self._regions.window())
        self._regions.show_page(None)
        self._pane.select(ref)
        self._question.run(
            lambda: self._services.reading.summary(ref),
            done=lambda row: self._reader.show_message(row, chosen=True),
            failed=self._cannot_show,
            owner=self,
        )

    def _cannot_show(self, error: Exception) -> None:
        """It was deleted meanwhile, say."""
        if not isinstance(error, TomailError):
            raise error
        self._reader.failed.emit(i18n.problem_text(error.problem))

    def focus_search(self) -> None:
        """Ready to type what is looked for."""
        self._search_box.setFocus()
        self._search_box.selectAll()

    def take(self, known: Known) -> None:
        """Accounts, folders and counts are known anew."""
        self._list_entries(known)
        self._show_wanted(known)
        shown = self._pane.folder
        fresh = known.folder(shown[0], shown[1].id) if shown else None
        if fresh is not None:
            self._pane.folder_changed(fresh)

    # inside

    def _count(self, _: object = None) -> None:
        self._list_entries(self._overview.known)

    def _list_entries(self, known: Known) -> None:
        work = self._teamwork.entries()
        self._navigation.show_entries(entries(known.accounts, known.folders, known.waiting, work))

    def _show_wanted(self, known: Known) -> None:
        """At first, and when the folder that was shown is gone: an inbox."""
        current = self._navigation.current()
        if current is not None and not self._wanted_account:
            return
        wanted = known.inbox(self._wanted_account)
        if wanted is not None:
            self._wanted_account = ""
            self.show_folder(wanted[0], wanted[1].id)
            self._pane.view.setFocus()

    def _show_entry(self, entry: Entry) -> None:
        self._question.drop()
        self._search_box.clear()
        page = self._outbox if entry.kind is EntryKind.OUTBOX else self._teamwork.page(entry)
        self._regions.show_page(page)
        if entry.kind is EntryKind.OUTBOX:
            self._outbox.refresh()
        elif page is not None:
            return
        elif entry.kind is EntryKind.WORK:
            self._teamwork.show_view(entry)
        elif entry.folder is not None:
            self._reader.show_nothing()
            self._pane.show_folder(entry.account, entry.folder)

    def _current_changed(self, summary: MessageSummary | None, chosen: bool) -> None:
        if chosen:
            self._question.drop()
        if summary is None:
            self._reader.show_nothing()
        elif len(self._pane.selected_rows()) < 2:
            self._reader.show_message(self._pane.only_selected() or summary, chosen=chosen)

    def _selection_changed(self) -> None:
        """More than the one current message is selected, or that is so no longer."""
        count = len(self._pane.selected_rows())
        if count > 1:
            self._question.drop()
            self._reader.show_selection(count)
        elif self._reader.summary is None and (summary := self._pane.only_selected()):
            self._reader.show_message(summary)

    def _search(self, query: str) -> None:
        self._regions.show_page(None)
        self._pane.show_search(query, [account.id for account in self._overview.known.accounts])

    def _search_ended(self) -> None:
        entry = self._navigation.current()
        if entry is not None and self._pane.folder is None:
            self._show_entry(entry)
        self._pane.view.setFocus()
