"""The window "E-Mail-Kontenverwaltung"."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from tomail.model.account import Account
from tomail.model.events import AccountStateChanged
from tomail.model.people import Right
from tomail.ui import tasks
from tomail.ui.bridge import Bridge
from tomail.ui.i18n import problem_text, say
from tomail.ui.unfinished import Typed
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Panel, Text

from .account_list import AccountList
from .account_pane import AccountPane
from .client_ids import GOOGLE, ClientIdsPage
from .locked_page import LockedPage
from .losses import Losses, is_unsent, losses
from .offer_page import OfferPage
from .offers import Offers
from .removal import ask_to_remove
from .section import CHANGES
from .unsaved import Editable, settle

if TYPE_CHECKING:
    from tomail.services.container import Services

LIST = 272


class AccountsWindow(QWidget):
    """The accounts at the left, the chosen one at the right. Adding one is somebody else's window."""

    add_requested = Signal()
    closed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._accounts: list[Account] = []
        self._offered: list[Account] = []
        self._locked: list[Account] = []
        self._current = ""
        self._asked = tasks.Latest()
        self._wanted = ""  # an account to open as soon as the list is there
        self.setWindowTitle(self.tr("E-mail account management"))
        self.setObjectName("accounts")
        self.resize(980, 680)
        self.list = AccountList()
        self.pane = AccountPane(services)
        self.client_ids = ClientIdsPage(services.setup)
        self.offer = OfferPage(services)
        self.locked = LockedPage(services)
        self._stack = QStackedWidget()
        self._buttons()
        self._arrange()
        bridge = Bridge(services.bus, self)
        self._offers = Offers(services.shared_accounts, bridge, self)
        self._connect(bridge)
        Typed(self, self._is_edited)

    # For others

    def open_account(self, account: str) -> None:
        """Show one account."""
        self._wanted = account
        self.reload()

    def sign_in(self, account: str) -> None:
        """Show where an account signs in anew."""
        self.pane.show_section("sign_in")
        self.open_account(account)

    def show_client_ids(self, provider: str = GOOGLE) -> None:
        """Show how to get a client ID for `provider`, and where to enter it."""
        settle(self, [self.client_ids], lambda: self._open_client_ids(provider or GOOGLE))

    def reload(self) -> None:
        """Ask for the accounts again."""
        self._offers.refresh()
        care, left_behind = self._services.care, self._services.left_behind
        self._asked.run(lambda: (care.all(), left_behind.all()), done=self._show_accounts, owner=self)

    # Setting up

    def _buttons(self) -> None:
        self.add = Button(icon="plus", hint=self.tr("Add account"), height=34)
        self.up = Button(icon="arrow-up", hint=self.tr("Move up"), kind="ghost", height=34)
        self.down = Button(icon="arrow-down", hint=self.tr("Move down"), kind="ghost", height=34)
        self.remove = Button(icon="trash-2", hint=self.tr("Remove account …"), kind="ghost", height=34)
        self.keys = Button(self.tr("Client IDs …"), icon="key-round", kind="ghost", height=34)
        for button, name in (
            (self.add, "add"),
            (self.up, "up"),
            (self.down, "down"),
            (self.remove, "remove"),
            (self.keys, "client_ids"),
        ):
            button.setObjectName(f"accounts.{name}")

    def _arrange(self) -> None:
        side = Panel("side")
        side.setFixedWidth(LIST)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 20, 0, 10)
        column.setSpacing(10)
        title = Text(self.tr("E-mail accounts"), "title")
        title.setContentsMargins(22, 0, 0, 0)
        column.addWidget(title)
        column.addWidget(self.list, 1)
        tools = QHBoxLayout()
        tools.setContentsMargins(14, 0, 14, 0)
        tools.setSpacing(4)
        for button in (self.add, self.up, self.down, self.remove):
            tools.addWidget(button)
        tools.addStretch(1)
        column.addLayout(tools)
        keys = QHBoxLayout()
        keys.setContentsMargins(14, 0, 14, 0)
        keys.addWidget(self.keys)
        keys.addStretch(1)
        column.addLayout(keys)
        self._empty, self._client_page = self._empty_page(), _scrolling(self.client_ids)
        self._account_page, self._offer_page = _scrolling(self.pane), _scrolling(self.offer)
        self._locked_page = _scrolling(self.locked)
        pages = (self._account_page, self._client_page, self._offer_page, self._locked_page)
        for page in (self._empty, *pages):
            self._stack.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self._stack, 1)

    def _empty_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(12)
        column.addStretch(1)
        heading = Text(self.tr("No e-mail account has been set up yet."), "heading")
        begin = Button(self.tr("Add account"), icon="plus", kind="primary", height=38)
        begin.setObjectName("accounts.empty.add")
        begin.clicked.connect(self.add_requested)
        for widget in (heading, begin):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return page

    def _connect(self, bridge: Bridge) -> None:
        self.list.chosen.connect(self._choose)
        self.add.clicked.connect(self.add_requested)
        self.keys.clicked.connect(lambda: self.show_client_ids())
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.remove.clicked.connect(self._ask_to_remove)
        self.pane.client_id_wanted.connect(self.show_client_ids)
        self.offer.attached.connect(self._attached)
        self._offers.changed.connect(self._take_offers)
        bridge.accounts_changed.connect(lambda _: self.reload())
        bridge.account_state_changed.connect(self._show_state)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def _is_edited(self) -> bool:
        return any(page.edited() for page in self._pages())

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_edited():
            event.ignore()
            self._settled(self.close)
            return
        self.pane.stop()
        self.offer.stop()
        super().closeEvent(event)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    # Showing

    def _show_accounts(self, known: tuple[list[Account], list[Account]]) -> None:
        self._accounts, self._locked = known
        self._show_all()

    def _take_offers(self, offered: list[Account]) -> None:
        self._offered = offered
        self._show_all()

    def _attached(self, account: str) -> None:
        self._offered = [each for each in self._offered if each.id != account]
        self.open_account(account)

    def _show_all(self) -> None:
        here = {account.id for account in self._accounts}
        offered = [each for each in self._offered if each.id not in here]
        known = [each.id for each in (*self._accounts, *offered, *self._locked)]
        if self._wanted in known:
            wanted, self._wanted = self._wanted, ""
            self._choose(wanted)
        if self._current not in known:
            self._current = known[0] if known else ""
        report_of = self._services.syncing.report
        self.list.show_accounts(self._accounts, report_of, self._current, offered, self._locked)
        self._show_current()

    def _show_current(self) -> None:
        account = self._account()
        places = [each.id for each in self._accounts]
        at = places.index(self._current) if account else -1
        self.up.setEnabled(at > 0)
        self.down.setEnabled(0 <= at < len(places) - 1)
        self._offer_removal(account)
        if account is None:
            self._show_page(self._page_without_account())
            return
        others = tuple(each.label for each in self._accounts if each.id != account.id)
        self.pane.show_account(account, self._services.syncing.report(account), others)
        self._show_page(self._account_page)

    def _offer_removal(self, account: Account | None) -> None:
        """Where no other workstation has it, removing it here is removing it everywhere."""
        alone, permissions = self._services.shared_accounts.is_alone, self._services.permissions
        problem = permissions.lack(Right.MANAGE, account.id) if account and alone else None
        self.remove.setEnabled(account is not None and problem is None)
        self.remove.setToolTip(say(problem.message) if problem else self.tr("Remove account …"))

    def _page_without_account(self) -> QWidget:
        locked = next((each for each in self._locked if each.id == self._current), None)
        if locked:
            self.locked.show_locked(locked)
            return self._locked_page
        return self._offer_page if self._show_offer() else self._empty

    def _show_offer(self) -> bool:
        offer = next((each for each in self._offered if each.id == self._current), None)
        if offer:
            self.offer.show_offer(offer)
        return offer is not None

    def _show_page(self, page: QWidget) -> None:
        """Unless somebody is entering a client ID."""
        if self._stack.currentWidget() is not self._client_page:
            self._stack.setCurrentWidget(page)

    def _show_state(self, changed: AccountStateChanged) -> None:
        account = next((each for each in self._accounts if each.id == changed.account), None)
        if account is None:
            return
        report = self._services.syncing.report(account)
        self.list.show_report(report)
        if account.id == self._current:
            self.pane.show_report(report)

    def _account(self) -> Account | None:
        return next((each for each in self._accounts if each.id == self._current), None)

    # Doing

    def _pages(self) -> list[Editable]:
        """Where something may be typed that a person would not want to lose."""
        return [self.pane, self.client_ids] if self._account() else [self.client_ids]

    def _settled(self, then: Callable[[], object]) -> None:
        settle(self, self._pages(), then)

    def _choose(self, account: str) -> None:
        if account == self._current:
            self._open(account)
            return
        self.list.mark(self._current)  # until it is decided
        self._settled(lambda: self._open(account))

    def _open(self, account: str) -> None:
        if account != self._current:
            self.pane.stop()
            self.offer.stop()
        self._current = account
        self.list.mark(account)
        self._stack.setCurrentWidget(self._account_page)
        self._show_current()
        if self._stack.currentWidget() is self._offer_page:
            self.offer.take_focus()

    def _open_client_ids(self, provider: str) -> None:
        self.client_ids.show_provider(provider)
        self._stack.setCurrentWidget(self._client_page)

    def _move(self, by: int) -> None:
        order = [each.id for each in self._accounts]
        at = order.index(self._current)
        order.insert(at + by, order.pop(at))
        self._asked.drop()  # it may answer with the order as it was
        self._accounts.sort(key=lambda each: order.index(each.id))  # the next press goes on from there
        self._show_all()
        care = self._services.care
        CHANGES.run(lambda: care.reorder(order), owner=self)

    def _ask_to_remove(self) -> None:
        account = self._account()
        if account is None:
            return
        services = self._services

        def count() -> Losses:
            unsent = services.outgoing.count(lambda item: is_unsent(item, account))
            own = len(services.registry.own_certificates(account.id))
            return losses(account, services.mailboxes.folders(account.id), unsent, own)

        tasks.run(
            count,
            done=lambda lost: self._confirm_removal(account, lost),
            failed=lambda _: self._confirm_removal(account, None),
            owner=self,
        )

    def _confirm_removal(self, account: Account, lost: Losses | None) -> None:
        alone = self._services.shared_accounts.is_alone
        manages = self._services.permissions.lack(Right.MANAGE, account.id) is None
        then = partial(self._remove, account.id)
        ask_to_remove(self, account, lost, alone=alone, manages=manages, then=then)

    def _remove(self, account: str, *, everywhere: bool) -> None:
        self.pane.stop()
        care = self._services.care
        tasks.run(
            lambda: care.remove(account, everywhere=everywhere),
            failed=self._not_removed,
            owner=self,
            apart=True,
        )

    def _not_removed(self, error: Exception) -> None:
        problem = getattr(error, "problem", None)
        self.pane.complain(problem_text(problem) if problem else type(error).__name__)
        self.reload()


def _scrolling(widget: QWidget) -> QScrollArea:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(28, 24, 28, 20)
    column.addWidget(widget)
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inner)
    return scroll
