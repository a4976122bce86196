"""Step 3: the two servers, found by themselves or typed."""

from __future__ import annotations

import time
from dataclasses import replace
from urllib.parse import urlsplit

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QWidget

from tomail.accounts.autoconfig.hints import hint_of
from tomail.model.account import Protocol
from tomail.model.probing import Attempt, Discovered, NotDiscovered
from tomail.services.account_entry import ServerEntry, host_problem
from tomail.ui import tasks
from tomail.ui.accounts.details import Details
from tomail.ui.accounts.server_card import ServerCard
from tomail.ui.i18n import say
from tomail.ui.widgets.banner import Action, Banner, Tone
from tomail.ui.widgets.button import Button
from tomail.wizard.state import WizardState
from tomail.wizard.vocabulary import Fault, Search, Side, Step

from .page import StepPage

SIDE_BY_SIDE = 560  # pixels of the page; below, the cards stand one above the other
HINTS_ABOUT_SERVERS = ("bridge_needed", "no_mail_programs")


class ServersPage(StepPage):
    """The bar above says where the settings come from; the cards hold them."""

    def __init__(self, state: WizardState) -> None:
        super().__init__(state, Step.SERVERS)
        self.autoconfig = Button("Autoconfig", icon="refresh-cw")
        self.autoconfig.setObjectName("wizard.server.autoconfig")
        self.bar = Banner("info", "")
        self.bar.setObjectName("wizard.server.status")
        self.bar.keep(self.autoconfig)
        self.cards = {
            Side.INCOMING: ServerCard(
                "wizard.server.incoming", self.tr("Receiving"), "inbox", ("imap", "pop3")
            ),
            Side.OUTGOING: ServerCard("wizard.server.outgoing", self.tr("Sending"), "send", ("smtp",)),
        }
        self.trust = QCheckBox(self.tr("I trust these settings."))
        self.trust.setObjectName("wizard.server.trust")
        self.insecure = QCheckBox(
            self.tr("I know that password and contents are transmitted without encryption.")
        )
        self.insecure.setObjectName("wizard.server.insecure")
        self.options = Button(self.tr("More options"), icon="chevron-right", kind="ghost", height=30)
        self.options.setObjectName("wizard.server.options")
        self.http = Button(self.tr("Also search unencrypted"), icon="search", kind="ghost", height=30)
        self.http.setObjectName("wizard.server.http")
        self.notice = Banner("info", "")
        self.details = Details(self.tr("Details"), "wizard.server.details")
        self._second = QTimer(self)
        self._began = 0.0
        self._said: object = None
        self._arrange_cards()
        self._connect()

    def paint(self) -> None:
        flow = self.state.flow
        self._show_bar()
        for side, card in self.cards.items():
            card.show_entry(
                flow.entry(side),
                offers_none=flow.may_be_insecure(side),
                read_only=flow.servers_fixed,
                domain=flow.domain,
            )
        shown = {name: say(fault.text) for name, fault in self.visible_faults().items()}
        for card in self.cards.values():
            card.show_errors(shown)
        self.http.setVisible(self._could_ask_http())
        self.trust.setVisible(flow.search is Search.UNTRUSTED)
        self.trust.setChecked(flow.untrusted_accepted)
        self._show_notice()
        self.options.setVisible(flow.insecure_allowed and not flow.servers_fixed)
        self.insecure.setVisible(self.insecure.isVisibleTo(self) and self.options.isVisibleTo(self))

    def collect(self) -> None:
        flow = self.state.flow
        if flow.servers_fixed:
            return
        for side, card in self.cards.items():
            flow = flow.edit(side, card.entry)
        self.state.put(flow)

    def first_field(self) -> QWidget:
        return self.autoconfig if self.state.flow.found else self.cards[Side.INCOMING].host.edit

    def show_fault(self, fault: Fault) -> None:
        for card in self.cards.values():
            if fault.field in card.fields:
                card.fields[fault.field].take_focus()
        if fault.field == self.trust.objectName():
            self.trust.setFocus()

    def enter(self) -> None:
        if self.state.flow.needs_search:
            self.state.search()

    def stop(self) -> None:
        self._second.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        wide = self.width() >= SIDE_BY_SIDE
        self._pair.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    # Setting up

    def _arrange_cards(self) -> None:
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(16)
        for card in self.cards.values():
            self._pair.addWidget(card, 1)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.trust)
        self.body.addLayout(self._pair)
        ways = QHBoxLayout()
        for button in (self.http, self.options):
            ways.addWidget(button)
        ways.addStretch(1)
        self.body.addWidget(self.notice)
        self.body.addLayout(ways)
        self.body.addWidget(self.insecure)
        self.body.addWidget(self.details)
        self.insecure.hide()
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.autoconfig.clicked.connect(lambda: self._search_again())
        for side, card in self.cards.items():
            card.edited.connect(lambda entry, side=side: self._edit(side, entry))
            card.typed.connect(lambda name, side=side: self._typing(side, name))
        self.cards[Side.INCOMING].protocol_chosen.connect(
            lambda key: self.state.put(self.state.flow.choose_protocol(Protocol(key)))
        )
        self.trust.clicked.connect(
            lambda on: self.state.change(lambda flow: replace(flow, untrusted_accepted=on))
        )
        self.insecure.clicked.connect(
            lambda on: self.state.change(lambda flow: replace(flow, insecure_accepted=on))
        )
        self.options.clicked.connect(self._unfold_options)
        self.http.clicked.connect(lambda: self._search_again(trust_http=True))
        self.state.attempted.connect(lambda attempt: self.details.add_line(_line(attempt)))
        self._second.setInterval(1000)
        self._second.timeout.connect(lambda: self.bar.retext(self._progress()))

    # What a person does

    def _search_again(self, *, trust_http: bool = False) -> None:
        self.state.search(by_button=True, trust_http=trust_http)

    def _edit(self, side: Side, entry: ServerEntry) -> None:
        """A field was left or an encryption chosen: complain about this card from now on, and ask DNS."""
        if self.state.flow.servers_fixed:
            return
        for name in self.cards[side].fields:
            if entry.host or not name.endswith(".host"):
                self.touch(name)
        asked = entry.host != self.state.flow.entry(side).host
        self.state.put(self.state.flow.edit(side, entry))
        if asked and host_problem(entry.host) is None:
            host, setup = entry.host, self.state.setup
            tasks.run(
                lambda: setup.host_exists(host),
                done=lambda exists: self.state.change(lambda flow: flow.host_checked(host, exists=exists)),
                owner=self,
                apart=True,
            )

    def _typing(self, side: Side, name: str) -> None:
        """A complaint goes while its reason is being mended."""
        card = self.cards[side]
        if card.fields[name].error:
            self.state.put(self.state.flow.edit(side, card.entry))

    def _unfold_options(self) -> None:
        shown = self.insecure.isHidden()
        self.insecure.setVisible(shown)
        self.options.set_label(self.options.text(), "chevron-down" if shown else "chevron-right")

    # The bar

    def _show_bar(self) -> None:
        flow = self.state.flow
        running = flow.search is Search.RUNNING
        self.autoconfig.setVisible(not flow.servers_fixed and not running)
        self.details.setVisible(not flow.servers_fixed)
        self._keep_time(running)
        self.subtitle.setText(self._subtitle())
        self._say_status(running)

    def _say_status(self, running: bool) -> None:
        """Once a state: saying it again would take the focus from its button and interrupt a listener."""
        said = (self.state.flow.search, self.state.flow.found, self.state.flow.domain)
        if said != self._said:
            self._said = said
            tone, title, text, actions = self._status()
            self.bar.say(tone, text, actions, title=title, icon="loader-circle" if running else None)

    def _status(self) -> tuple[Tone, str, str, list[Action]]:
        flow = self.state.flow
        domain = flow.domain
        match flow.search:
            case Search.RUNNING:
                return "info", "", self._progress(), [(self.tr("Skip"), self.state.skip_search)]
            case Search.FIXED:
                text = self.tr("The provider gives the servers. There is nothing to change here.")
                return "ok", self.tr("Preset"), text, []
            case Search.FOUND:
                text = self.tr("Source: {source}. You do not need to change anything here.")
                title = self.tr("Configured automatically")
                return "ok", title, text.format(source=self._source()), []
            case Search.UNCONFIRMED:
                text = self.tr("Server found, but not confirmed by the provider. Please compare the data.")
                return "info", "", text, []
            case Search.UNTRUSTED:
                text = self.tr("These settings came unencrypted from {source} and could have been forged.")
                return "warning", "", text.format(source=self._source()), []
            case Search.NOT_FOUND:
                text = self.tr(
                    "No settings were found for {domain}. Please enter the server data – "
                    "your provider or your IT will tell you them."
                )
                return "warning", "", text.format(domain=domain), []
            case Search.SKIPPED | Search.NONE:
                text = self.tr("Please enter the server data, or have them looked for with “Autoconfig”.")
                return "info", "", text, []

    def _could_ask_http(self) -> bool:
        """Plain http is asked only where a person wants it."""
        skipped = any(each.result == "skipped" and each.what.startswith("http:") for each in self._tried())
        return skipped and self.state.flow.search is Search.NOT_FOUND

    def _tried(self) -> tuple[Attempt, ...]:
        result = self.state.flow.looked.result if self.state.flow.looked else None
        return result.tried if isinstance(result, Discovered | NotDiscovered) else ()

    def _progress(self) -> str:
        text = self.tr("Looking for the settings of {domain} … ({source}, {seconds} s)")
        tried = self.state.attempts
        source = _short(tried[-1].what) if tried else self.tr("provider list")
        seconds = int(time.monotonic() - self._began)
        return text.format(domain=self.state.flow.domain, source=source, seconds=seconds)

    def _source(self) -> str:
        names = {
            "file": self.tr("file beside the program"),
            "provider list": self.tr("provider list"),
            "preset": self.tr("tomail's own list"),
            "probing": self.tr("search at the usual places"),
        }
        source = self.state.flow.found.source if self.state.flow.found else ""
        return names.get(source, source)

    def _subtitle(self) -> str:
        flow = self.state.flow
        if flow.search in (Search.FOUND, Search.UNCONFIRMED, Search.UNTRUSTED):
            text = self.tr("The settings for {domain} were found automatically.")
        else:
            text = self.tr("How tomail reaches the mailbox of {domain}.")
        return text.format(domain=flow.domain)

    def _show_notice(self) -> None:
        flow = self.state.flow
        hint = hint_of(flow.found) if flow.found and flow.found.hint in HINTS_ABOUT_SERVERS else None
        if hint:
            self.notice.say("warning", say(hint))
        elif flow.protocol is Protocol.POP3:
            self.notice.say(
                "info",
                self.tr(
                    "With POP3 your colleagues do not see your changes. "
                    "For shared mailboxes we recommend IMAP."
                ),
            )
        self.notice.setVisible(hint is not None or flow.protocol is Protocol.POP3)

    def _keep_time(self, running: bool) -> None:
        if running and not self._second.isActive():
            self._began = time.monotonic()
            self.details.set_lines(_line(each) for each in self.state.attempts)
            self._second.start()
        elif not running:
            self._second.stop()
            if self._tried():
                self.details.set_lines(_line(each) for each in self._tried())


def _line(attempt: Attempt) -> str:
    return f"{attempt.result:<10}  {attempt.seconds:5.1f} s  {attempt.what}"


def _short(what: str) -> str:
    """The host of an URL; other attempts name themselves."""
    return urlsplit(what).hostname or what
