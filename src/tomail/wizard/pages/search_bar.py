"""The bar above the servers: where the settings come from, and the search for them."""

from __future__ import annotations

import time
from urllib.parse import urlsplit

from PySide6.QtCore import QTimer

from tomail.ui.widgets.banner import Action, Banner, Tone
from tomail.ui.widgets.button import Button
from tomail.wizard.flow import Flow
from tomail.wizard.state import WizardState
from tomail.wizard.vocabulary import Search, Side


class SearchBar(Banner):
    """Says how the search stands; its button begins it again."""

    def __init__(self, state: WizardState) -> None:
        super().__init__("info", "")
        self.setObjectName("wizard.server.status")
        self.autoconfig = Button("Autoconfig", icon="refresh-cw")
        self.autoconfig.setObjectName("wizard.server.autoconfig")
        self.keep(self.autoconfig)
        self._state = state
        self._began = 0.0
        self._said: object = None
        self._demand = ""  # said to somebody who does not want to wait
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(lambda: self.retext(self._progress()))

    def show_flow(self, flow: Flow) -> None:
        """Paint how the search stands."""
        running = flow.search is Search.RUNNING
        self.autoconfig.setVisible(not flow.servers_fixed and not running)
        offline = flow.search is Search.OFFLINE
        self.autoconfig.set_label(self.tr("Search again") if offline else "Autoconfig", "refresh-cw")
        self._keep_time(running)
        self._say_status(flow)

    def demand(self, text: str) -> None:
        """Tell somebody who wants to go on while the search runs, and lead to the button that ends it."""
        self._demand = text
        self.retext(self._progress())
        self.take_focus()

    def stop(self) -> None:
        """The window is closing."""
        self._second.stop()

    def _keep_time(self, running: bool) -> None:
        if running and not self._second.isActive():
            self._began, self._demand = time.monotonic(), ""
            self._second.start()
        elif not running:
            self._second.stop()

    def _say_status(self, flow: Flow) -> None:
        """Once a state: saying it again would take the focus from its button and interrupt a listener."""
        said = (flow.search, flow.found, flow.domain, flow.protocol)
        if said != self._said:
            self._said = said
            tone, title, text, actions = self._status(flow)
            icon = "loader-circle" if flow.search is Search.RUNNING else None
            self.say(tone, text, actions, title=title, icon=icon)

    def _status(self, flow: Flow) -> tuple[Tone, str, str, list[Action]]:
        match flow.search:
            case Search.RUNNING:
                return "info", "", self._progress(), [(self.tr("Skip"), self._state.skip_search)]
            case Search.FIXED:
                text = self.tr("The provider gives the servers. There is nothing to change here.")
                return "ok", self.tr("Preset"), text, []
            case Search.FOUND:
                text = self.tr("Source: {source}. You do not need to change anything here.")
                title = self.tr("Configured automatically")
                return "ok", title, text.format(source=self._source(flow)), []
            case Search.UNCONFIRMED:
                text = self.tr("Server found, but not confirmed by the provider. Please compare the data.")
                return "info", "", text, []
            case Search.BY_HAND:
                return "info", self.tr("Changed by hand"), self._by_hand(flow), []
            case Search.UNTRUSTED:
                text = self.tr("These settings came unencrypted from {source} and could have been forged.")
                return "warning", "", text.format(source=self._source(flow)), []
            case Search.NOT_FOUND:
                text = self.tr(
                    "No settings were found for {domain}. Please enter the server data – "
                    "your provider or your IT will tell you them."
                )
                return "warning", "", text.format(domain=flow.domain), []
            case Search.OFFLINE:
                text = self.tr(
                    "This computer has no connection to the internet, so nothing could be looked for. "
                    "Please check the network."
                )
                return "warning", "", text, []
            case Search.SKIPPED | Search.NONE:
                text = self.tr("Please enter the server data, or have them looked for with “Autoconfig”.")
                return "info", "", text, []

    def _by_hand(self, flow: Flow) -> str:
        source = self._source(flow)
        if flow.entry(Side.INCOMING).suggestion is None:
            text = self.tr("For {protocol} nothing was found. Please enter the server for receiving.")
            return text.format(protocol=flow.protocol.value.upper())
        return self.tr("Something else was found (source: {source}).").format(source=source)

    def _progress(self) -> str:
        text = self.tr("Looking for the settings of {domain} … ({source}, {seconds} s)")
        tried = self._state.attempts
        source = _short(tried[-1].what) if tried else self.tr("provider list")
        seconds = int(time.monotonic() - self._began)
        said = text.format(domain=self._state.flow.domain, source=source, seconds=seconds)
        return f"{said}\n{self._demand}" if self._demand else said

    def _source(self, flow: Flow) -> str:
        names = {
            "file": self.tr("file beside the program"),
            "provider list": self.tr("provider list"),
            "preset": self.tr("tomail's own list"),
            "probing": self.tr("search at the usual places"),
        }
        source = flow.found.source if flow.found else ""
        return names.get(source, source)


def _short(what: str) -> str:
    """The host of an URL; other attempts name themselves."""
    return urlsplit(what).hostname or what
