"""Step 3: the two servers, found by themselves or typed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QWidget

from tomail.model.account import Protocol
from tomail.model.probing import Attempt, Discovered, NotDiscovered
from tomail.services.account_entry import ServerEntry, host_problem
from tomail.ui import tasks, theme
from tomail.ui.accounts.server_card import ServerCard
from tomail.ui.i18n import say
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.wizard.state import WizardState
from tomail.wizard.vocabulary import Fault, Search, Side, Step

from .attempts_list import AttemptsList
from .page import StepPage
from .search_bar import SearchBar

SIDE_BY_SIDE = 560  # pixels of the page at usual text; below, the cards stand one above the other


class ServersPage(StepPage):
    """The bar above says where the settings come from; the cards hold them."""

    def __init__(self, state: WizardState) -> None:
        super().__init__(state, Step.SERVERS)
        self.bar = SearchBar(state)
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
        self.details = AttemptsList(self.tr("Details"), "wizard.server.details")
        self._listed: object = None
        self._arrange_cards()
        self._connect()

    def paint(self) -> None:
        flow = self.state.flow
        self.bar.show_flow(flow)
        self.subtitle.setText(self._subtitle())
        self.details.setVisible(not flow.servers_fixed)
        self._show_attempts()
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
        return self.bar.autoconfig if self.state.flow.found else self.cards[Side.INCOMING].host.edit

    def show_fault(self, fault: Fault) -> None:
        for card in self.cards.values():
            if fault.field in card.fields:
                card.fields[fault.field].take_focus()
        if fault.field == self.trust.objectName():
            self.trust.setFocus()
        elif fault.field == self.bar.objectName():
            self.bar.demand(say(fault.text))

    def enter(self) -> None:
        if self.state.flow.needs_search:
            self.state.search()

    def stop(self) -> None:
        self.bar.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        wide = self.width() >= theme.scaled(SIDE_BY_SIDE)
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
        self.bar.autoconfig.clicked.connect(lambda: self._search_again())
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
        self.state.attempted.connect(self.details.add_attempt)

    # What a person does

    def _search_again(self, *, trust_http: bool = False) -> None:
        """From the beginning: complaints wait until fields are left again."""
        self._touched.clear()
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

    def _could_ask_http(self) -> bool:
        """Plain http is asked only where a person wants it."""
        skipped = any(each.result == "skipped" and each.what.startswith("http:") for each in self._tried())
        return skipped and self.state.flow.search is Search.NOT_FOUND

    def _tried(self) -> tuple[Attempt, ...]:
        result = self.state.flow.looked.result if self.state.flow.looked else None
        return result.tried if isinstance(result, Discovered | NotDiscovered) else ()

    def _subtitle(self) -> str:
        flow = self.state.flow
        if flow.search in (Search.FOUND, Search.UNCONFIRMED, Search.UNTRUSTED):
            text = self.tr("The settings for {domain} were found automatically.")
        else:
            text = self.tr("How tomail reaches the mailbox of {domain}.")
        return text.format(domain=flow.domain)

    def _show_notice(self) -> None:
        flow = self.state.flow
        hint = flow.hint if flow.hint and flow.hint.about_servers else None
        if hint:
            self.notice.say("warning", say(hint.text))
        elif flow.protocol is Protocol.POP3:
            self.notice.say(
                "info",
                self.tr(
                    "With POP3 your colleagues do not see your changes. "
                    "For shared mailboxes we recommend IMAP."
                ),
            )
        self.notice.setVisible(hint is not None or flow.protocol is Protocol.POP3)

    def _show_attempts(self) -> None:
        """All of them, where they are others than those shown; while a search runs, each adds itself."""
        tried = self.state.attempts if self.state.flow.search is Search.RUNNING else self._tried()
        if tried is not self._listed:
            self._listed = tried
            self.details.show_attempts(tried)
