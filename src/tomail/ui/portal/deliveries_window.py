"""«Freigaben»: who waits for the practice, and how far every protected message is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.model.events import PracticeChanged, Topic
from tomail.model.portal import Answer
from tomail.secure.protocol.states import Check
from tomail.services.container import Services
from tomail.ui import i18n, tasks, theme
from tomail.ui.bridge import Bridge
from tomail.ui.card_stack import CardStack
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import ask
from tomail.ui.widgets.labels import Line, Text
from tomail.ui.widgets.segmented import Segmented

from .access_card import AccessCard
from .check_sheet import CheckSheet
from .deliveries_acts import DeliveryActs
from .deliveries_answer import AnswerWindow
from .deliveries_card import AnswerCard, DeliveryCard, StrayCard
from .deliveries_rows import AccessRow, MoveRow, ReleaseRow, Rows, Tab, read_rows
from .moves_card import MoveCard
from .releases_card import ReleaseCard

SIZE = 940, 660
CALM_MS = 150
A_MINUTE = 60_000


class DeliveriesWindow(QDialog):
    """Kept up to date while it is open."""

    told = Signal(str)
    write_wanted = Signal(str)  # an address
    reply = Signal(object)  # Draft that answers a patient

    def __init__(self, services: Services, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._rows: Rows | None = None
        self._wanted: Tab | None = None
        self._asking = self._again = False
        self.acts = DeliveryActs(services, self)
        self.trouble = Banner("danger", "")
        self.trouble.hide()
        self.all_verified = Button("", "check", "primary", height=30)
        self.all_verified.setObjectName("releases.all")
        self.tabs = Segmented([(tab.value, self._name(tab, 0)) for tab in Tab])
        self._stack = CardStack()
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._minute = QTimer(self, interval=A_MINUTE)
        self._arrange()
        self._connect(bridge)
        self._look()

    def show_tab(self, tab: Tab) -> None:
        """As soon as it is known what stands there."""
        self._wanted = tab
        if self._rows is not None:
            self._show()

    # inside, what is shown

    def _look(self) -> None:
        if self._asking:
            self._again = True
            return
        self._asking, self._again = True, False
        tasks.run(lambda: read_rows(self._services), done=self._take, failed=self._failed, owner=self)

    def _take(self, rows: Rows) -> None:
        changed = rows != self._rows
        self._rows = rows
        self.trouble.hide()
        if changed:
            self._show()
        self._next()

    def _failed(self, error: Exception) -> None:
        self._next()
        self._say_why(error)

    def _next(self) -> None:
        self._asking = False
        if self._again:
            self._look()

    def _say_why(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.trouble.say("danger", i18n.problem_text(error.problem))
        self.trouble.show()

    def _show(self) -> None:
        rows = self._rows
        if rows is None:
            return
        tab = self._wanted or self._first(rows)
        self._wanted = tab
        for each in Tab:
            segment = self.tabs.segment(each.value)
            segment.setText(self._name(each, rows.count(each)))
            segment.setAccessibleName(segment.text())
            segment.updateGeometry()
            segment.setVisible(self._applies(each, rows))
        self.tabs.set_key(tab.value)
        verified = [each for each in rows.releases if each.verified] if tab is Tab.RELEASE else []
        self.all_verified.setVisible(len(verified) > 1)
        self.all_verified.set_label(self.tr("Release all %n with the right code", None, len(verified)))
        self._fill(self._cards(tab, rows), tab)

    def _first(self, rows: Rows) -> Tab:
        """What waits for a person, or a mail tells of, else what is under way. Answers that nobody can read
        wait for nobody."""
        waiting = {each: replace(rows, strays=()).count(each) for each in Tab}
        waiting[Tab.RELEASE] += sum(not each.access.blocked for each in rows.noted)
        return next((each for each in (Tab.RELEASE, Tab.ANSWERS, Tab.CODE) if waiting[each]), Tab.UNDERWAY)

    def _applies(self, tab: Tab, rows: Rows) -> bool:
        if tab is Tab.ANSWERS:
            return rows.count(tab) > 0
        return rows.by_portal or tab not in (Tab.RELEASE, Tab.READ)

    def _cards(self, tab: Tab, rows: Rows) -> Iterable[QWidget]:
        now = datetime.now().astimezone()
        if tab is Tab.RELEASE:
            waiting = [self._release_card(each, now) for each in rows.releases]
            moves = (self._move_card(each) for each in rows.moves)
            return [*waiting, *moves, *(self._access_card(each, now) for each in rows.noted)]
        if tab is Tab.ANSWERS:
            unread = [StrayCard(rows.strays)] if rows.strays else []
            return [*(AnswerCard(each, self._opening(each)) for each in rows.answers), *unread]
        return [DeliveryCard(each, self.acts, now) for each in rows.in_tab(tab)]

    def _opening(self, answer: Answer) -> Button:
        button = Button(self.tr("Open"), "mail-open", height=30)
        button.setObjectName("answers.read")
        button.setAccessibleDescription(answer.subject)
        button.clicked.connect(lambda: self._read(answer))
        return button

    def _read(self, answer: Answer) -> None:
        window = AnswerWindow(self._services, answer, self)
        window.reply.connect(self.reply)
        window.show()

    def _release_card(self, row: ReleaseRow, now: datetime) -> ReleaseCard:
        card = ReleaseCard(row, now)
        card.release_wanted.connect(partial(self._release, row))
        card.refuse_wanted.connect(partial(self._ask_to_refuse, row))
        card.write_wanted.connect(lambda: self.write_wanted.emit(row.release.recipient.address))
        card.copied.connect(self.told)
        return card

    def _move_card(self, row: MoveRow) -> MoveCard:
        card = MoveCard(row)
        card.accept_wanted.connect(partial(self._accept, row))
        card.refuse_wanted.connect(partial(self._refuse_move, row))
        return card

    def _access_card(self, row: AccessRow, now: datetime) -> AccessCard:
        card, releases, account = AccessCard(row, now), self._services.portal.releases, row.access.account
        card.block_wanted.connect(partial(self._ask_to_block, row))
        said = self.tr("{name} waits for the release anew").format(name=row.called)
        card.unblock_wanted.connect(lambda: self._act(lambda: releases.unblock(account), said))
        return card

    def _fill(self, cards: Iterable[QWidget], tab: Tab) -> None:
        bar = self._stack.area.verticalScrollBar()
        place, focused = bar.value(), self._focused()
        self._stack.empty.say("shield-check", self._nothing(tab), "ok")
        self._stack.show_cards(cards)
        bar.setValue(place)
        self._focus(*focused)

    def _focused(self) -> tuple[str, str]:
        """Names of the card and of the button in it where somebody is with the keyboard."""
        button = self._stack.area.focusWidget()
        card = button.parentWidget() if button is not None else None
        return (card.objectName(), button.objectName()) if button and card else ("", "")

    def _focus(self, card: str, button: str) -> None:
        """There again, though the cards are others now."""
        found = self._stack.area.findChild(QWidget, card) if card else None
        same = found.findChild(QWidget, button) if found else None
        if same is not None:
            same.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self, tab: Tab, count: int) -> str:
        name = {
            Tab.RELEASE: self.tr("To release"),
            Tab.CODE: self.tr("Waiting for code"),
            Tab.UNDERWAY: self.tr("Under way"),
            Tab.READ: self.tr("Were read"),
            Tab.OVER: self.tr("Expired"),
            Tab.ANSWERS: self.tr("Answers"),
        }[tab]
        counted = tab in (Tab.RELEASE, Tab.CODE, Tab.ANSWERS)
        return f"{name} ({count})" if counted and count else name

    def _nothing(self, tab: Tab) -> str:
        return {
            Tab.RELEASE: self.tr("Nobody waits for the practice."),
            Tab.CODE: self.tr("No message waits for its code."),
            Tab.UNDERWAY: self.tr("No protected message is under way."),
            Tab.READ: self.tr("No protected message has been read yet."),
            Tab.OVER: self.tr("Nothing has expired or was called back."),
            Tab.ANSWERS: self.tr("All answers lie in the mailbox."),
        }[tab]

    # inside, releasing

    def _release(self, row: ReleaseRow) -> None:
        if row.verified:
            self._carry_out(row, Check.CODE)
            return
        sheet = CheckSheet(self._services, row, self)
        sheet.made_sure.connect(lambda check: self._carry_out(row, check))
        sheet.differs.connect(lambda: self._ask_to_refuse(row, differs=True))
        sheet.open()

    def _carry_out(self, row: ReleaseRow, check: Check) -> None:
        releases, account = self._services.portal.releases, row.release.account
        words = self.tr("{name} is released and reads what waits").format(name=row.called)
        self._act(lambda: releases.release(account, check), words)

    def _release_all(self) -> None:
        rows = self._rows.releases if self._rows else ()
        accounts = [each.release.account for each in rows if each.verified]
        releases = self._services.portal.releases

        def act() -> None:
            for account in accounts:
                releases.release(account, Check.CODE)

        self._act(act, self.tr("%n patient(s) released", None, len(accounts)))

    def _ask_to_refuse(self, row: ReleaseRow, *, differs: bool = False) -> None:
        title = self.tr("The numbers differ: refuse?") if differs else self.tr("Refuse the registration?")
        words = self.tr(
            "Whoever registered as {name} then reads nothing of what waits. With the next protected message "
            "{name} can register anew."
        )
        ask(
            self,
            title,
            words.format(name=row.called),
            [("keep", self.tr("Let it wait")), ("refuse", self.tr("Refuse"))],
            lambda answer: self._refuse(row) if answer == "refuse" else None,
            default="keep",
            danger="refuse",
        )

    def _refuse(self, row: ReleaseRow) -> None:
        releases, account = self._services.portal.releases, row.release.account
        self._act(lambda: releases.refuse(account), self.tr("The registration was refused"))

    def _ask_to_block(self, row: AccessRow) -> None:
        releases, said = self._services.portal.releases, self.tr("The access was blocked")
        words = self.tr(
            "{name} then reads and writes nothing at the portal, until somebody unblocks the access."
        )
        ask(
            self,
            self.tr("Block the access?"),
            words.format(name=row.called),
            [("keep", self.tr("Leave it")), ("block", self.tr("Block"))],
            lambda answer: (
                self._act(lambda: releases.block(row.access.account), said) if answer == "block" else None
            ),
            default="keep",
            danger="block",
        )

    def _accept(self, row: MoveRow) -> None:
        moves, move = self._services.portal.moves, row.move
        words = self.tr("{name} is written to at {address} from now on")
        said = words.format(name=row.called, address=move.new_address)
        self._act(lambda: moves.accept(move.account, move.new_address), said)

    def _refuse_move(self, row: MoveRow) -> None:
        moves, move = self._services.portal.moves, row.move
        self._act(
            lambda: moves.refuse(move.account, move.new_address), self.tr("The address stays as it was")
        )

    def _act(self, act: Callable[[], object], words: str) -> None:
        def done(_: object) -> None:
            self.told.emit(words)
            self._look()

        def failed(error: Exception) -> None:
            self._say_why(error)
            self._look()

        self.trouble.hide()
        tasks.run(act, done=done, failed=failed, owner=self, apart=True)

    # inside, the window

    def _arrange(self) -> None:
        self.setObjectName("deliveries")
        self.setWindowTitle(self.tr("Protected messages"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*map(theme.scaled, SIZE))
        head = QHBoxLayout()
        head.setContentsMargins(24, 14, 16, 14)
        head.setSpacing(12)
        head.addWidget(self.tabs, 1)
        below = QVBoxLayout()
        below.setContentsMargins(24, 0, 24, 0)
        below.addWidget(self.trouble)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(24, 16, 24, 0)
        top.addWidget(Text(self.tr("Protected messages"), "title"))
        top.addStretch(1)
        top.addWidget(self.all_verified)
        self.all_verified.hide()
        column.addLayout(top)
        column.addLayout(head)
        column.addWidget(Line())
        column.addLayout(below)
        column.addWidget(self._stack, 1)

    def _connect(self, bridge: Bridge) -> None:
        for tab in Tab:
            self.tabs.segment(tab.value).setObjectName(f"deliveries.tab.{tab.value}")
        self.tabs.changed.connect(lambda key: self.show_tab(Tab(key)))
        self.all_verified.clicked.connect(self._release_all)
        self.acts.told.connect(self.told)
        self.acts.changed.connect(self._look)
        self._calm.timeout.connect(self._look)
        self._minute.timeout.connect(self._show)
        self._minute.start()
        bridge.practice_changed.connect(self._heard)
        bridge.practice_state_changed.connect(lambda _: self._calm.start())

    def _heard(self, event: PracticeChanged) -> None:
        if event.topic in (Topic.SECURE, Topic.PORTAL, Topic.PATIENTS):
            self._calm.start()
