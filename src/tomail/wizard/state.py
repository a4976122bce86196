"""What the pages share: the flow as it stands, and the search that runs beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tomail.model.probing import Attempt, DiscoveryResult
from tomail.ui import tasks

from .flow import Flow
from .vocabulary import Step

if TYPE_CHECKING:
    from tomail.services.account_setup import AccountSetup, ServerSearch


class WizardState(QObject):
    """Holds the present `flow`; pages put the next one, and paint what `changed` brings."""

    changed = Signal()
    attempted = Signal(object)  # Attempt; also for the page's list of what was tried
    moved_on = Signal()  # a page asks for «Weiter»
    step_wanted = Signal(object)  # Step; a page leads to another one
    account_wanted = Signal(str)  # an account that is there
    client_id_wanted = Signal(str)  # the sign-in service that lacks a client id

    def __init__(self, setup: AccountSetup, flow: Flow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setup = setup
        self.flow = flow
        self.attempts: list[Attempt] = []
        self._search: ServerSearch | None = None
        self._clients_asked = tasks.Latest()

    def put(self, flow: Flow) -> None:
        """The next flow. Once the servers are entered, what a search finds late must not change them."""
        if self._search and flow.step > Step.SERVERS and not flow.servers_fixed:
            self.stop_search()
            flow = flow.search_skipped()
        self.flow = flow
        self.changed.emit()

    def change(self, step: Callable[[Flow], Flow]) -> None:
        """The flow that `step` makes of the present one."""
        self.put(step(self.flow))

    def search(self, *, by_button: bool = False, trust_http: bool = False) -> None:
        """Look for the servers of the address; one that runs for another address is given up."""
        self.stop_search()
        self.attempts = []
        address = self.flow.address
        search = self.setup.search(address, trust_http=trust_http)
        self._search = search
        self.put(self.flow.search_started())
        heard = tasks.teller(self._take_attempt, self)
        tasks.run(
            lambda: search.run(lambda attempt: heard(search, attempt)),
            done=lambda result: self._searched(search, address, result, by_button),
            failed=lambda _: self._search_failed(search),
            owner=self,
            apart=True,
        )

    def skip_search(self) -> None:
        """The person does not want to wait."""
        self.stop_search()
        self.put(self.flow.search_skipped())

    def stop_search(self) -> None:
        """Give up what runs."""
        if self._search:
            self._search.cancel()
            self._search = None

    def look_for_clients(self) -> None:
        """A client id may have been entered in another window meanwhile."""
        self._clients_asked.run(
            self.setup.client_ids,
            done=lambda names: self.change(lambda flow: replace(flow, clients=names)),
            owner=self,
        )

    def _take_attempt(self, search: object, attempt: Attempt) -> None:
        if search is self._search:
            self.attempts.append(attempt)
            self.attempted.emit(attempt)

    def _searched(
        self, search: ServerSearch, address: str, result: DiscoveryResult | None, by_button: bool
    ) -> None:
        if search is not self._search or result is None:
            return
        self._search = None
        self.put(self.flow.search_ended(address, result, by_button=by_button))

    def _search_failed(self, search: ServerSearch) -> None:
        """A fault of ours in the search must not hold the person up; the log has it."""
        if search is self._search:
            self.skip_search()
