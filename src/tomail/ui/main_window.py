"""The main window: three regions, and who tells whom."""

from __future__ import annotations

import base64

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tomail.model.account import AccountState
from tomail.model.events import AccountStateChanged, NewMail
from tomail.model.mail import MessageRef, MessageSummary
from tomail.services.container import Services

from . import appearance, commands, tasks, theme
from .bridge import Bridge
from .composer.desk import ComposerDesk
from .first_steps import FirstSteps
from .frame.banner_slot import BannerSlot
from .frame.head_bar import HeadBar
from .frame.repairing import Repairing
from .frame.shortcut_help import ShortcutHelp
from .frame.status_bar import StatusBar
from .frame.toast import Toast
from .front import bring_forward
from .i18n import problem_text
from .mail_commands import MailCommands
from .mail_menus import MailMenus
from .mailbox.folder_menu import FolderMenu
from .mailbox.folders import Entry
from .mailbox.list_pane import ListPane
from .mailbox.navigation import Navigation
from .outbox.closing import Closing
from .outbox.pane import OutboxPane
from .overview import Known, Overview
from .patients.desk import PatientDesk
from .portal.deliveries_acts import DeliveryActs
from .portal.deliveries_rows import Tab
from .portal.deliveries_window import DeliveriesWindow
from .portal.releases_desk import ReleasesDesk
from .reader.action_bar import ActionBar
from .reader.attachment_files import remove_opened_copies
from .reader.links import open_link
from .reader.reader import Reader
from .record.desk import RecordDesk
from .regions import Regions
from .reminders.desk import AppointmentsDesk
from .shown_menus import ShownMenus
from .teamwork.desk import TeamworkDesk
from .teamwork.meter import SendMeterButton
from .whereabouts import Whereabouts
from .widgets.labels import Line
from .withheld import Withheld

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
        self.bridge = Bridge(services.bus, self)
        self.overview = Overview(services, self)
        self.desk = ComposerDesk(services, self)
        self.head = HeadBar(services.settings.text("practice.name"))
        self.banner = BannerSlot()
        self.repairing = Repairing(services.maintenance, self.banner)
        self.navigation = Navigation()
        self.folder_menu = FolderMenu(services, self.navigation.view, self)
        self.pane = ListPane(services)
        self.reader = Reader(services, services.paths.opened)
        self.outbox = OutboxPane(services)
        self.closing = Closing(services, self, self._send_now)
        self.status = StatusBar()
        self.meter = SendMeterButton(services, self.bridge)
        self.status.put_right(self.meter)
        self.commands = MailCommands(services, self.overview, self.pane, self.reader, self.desk, self)
        self.patients = PatientDesk(services, self.bridge, self.pane, self.reader, self)
        self.teamwork = TeamworkDesk(services, self.bridge, self.pane, self.reader, self)
        self.record = RecordDesk(services, self.pane, self.reader, self)
        self.releases = ReleasesDesk(services, self.bridge, self)
        self.appointments = AppointmentsDesk(services, self.bridge, self)
        self.actions_by_name = commands.actions(self, [self.pane, self.reader], self._handlers())
        menus = MailMenus(self.actions_by_name, self)
        hand_over = self.teamwork.hand_over_menu
        self.menus = ShownMenus(menus, self.commands, self.overview, self.pane, self.reader, hand_over, self)
        self.action_bar = ActionBar(self.actions_by_name, hand_over, self.menus.move, self.menus.more)
        self.regions = Regions(self.navigation, self.pane, self.action_bar, self.reader)
        self.regions.put_beside(self.patients.side)
        self.first_steps = FirstSteps(
            services, self.bridge, self.overview, self.regions, self.navigation, self
        )
        self.whereabouts = Whereabouts(
            services,
            self.overview,
            self.regions,
            self.navigation,
            self.head.search,
            self.pane,
            self.reader,
            self.outbox,
            self.teamwork,
            self,
        )
        bar, regions = self.action_bar, (self.pane, self.reader)
        buttons = {"delete": bar.delete, "finish": bar.finish, "hand_over": bar.hand_over}
        away, acts = self.teamwork.away_words, self.actions_by_name
        self.withheld = Withheld(services.permissions, away, acts, buttons, regions, self)
        self.toast = Toast(self)
        self._arrange()
        self._connect()
        self._fit_view()
        self._restore()
        remove_opened_copies(services.paths.opened)
        self.overview.refresh_now()
        self.desk.reopen_unfinished()

    # what others say to the window

    def show_inbox(self, account: str) -> None:
        """Show the inbox of an account, for example one that was just set up."""
        self.whereabouts.show_inbox(account)

    def write(self, mailto: str = "") -> None:
        """Open the composer, for a mailto: address if there is one."""
        self.commands.new(mailto)

    def show_message(self, ref: MessageRef) -> None:
        """Make a message of the folder that is shown current."""
        self.pane.select(ref)

    def apply_view(self) -> None:
        """Put colours, density and size of type in force as the settings have them."""
        appearance.apply_theme(self._services.settings)
        self._fit_view()

    def _fit_view(self) -> None:
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
        if not self.closing.may_close():
            event.ignore()
            return
        self.desk.put_away()
        saved = bytes(self.saveGeometry().data())
        self._services.settings.set("view.window", base64.b64encode(saved).decode("ascii"))
        remove_opened_copies(self._services.paths.opened)
        self.bridge.close()
        self.reader.body.release()
        self.closed.emit()

    def _send_now(self) -> None:
        self.whereabouts.show_outbox()
        self._refresh()

    def _restore(self) -> None:
        saved = self._services.settings.text("view.window")
        if saved:
            self.restoreGeometry(QByteArray(base64.b64decode(saved)))

    # who tells whom

    def _connect(self) -> None:
        bridge, overview = self.bridge, self.overview
        bridge.messages_changed.connect(self.pane.take)
        bridge.messages_changed.connect(self.reader.take)
        bridge.certificates_changed.connect(lambda _: self.reader.judge_again())
        bridge.messages_changed.connect(self.desk.take)
        bridge.new_mail.connect(self._announce)
        QApplication.styleHints().colorSchemeChanged.connect(self._system_scheme_changed)
        for signal in (bridge.messages_changed, bridge.folders_changed, bridge.outbox_changed):
            signal.connect(overview.refresh)
        bridge.accounts_changed.connect(overview.refresh_now)
        for signal in (bridge.accounts_changed, bridge.practice_changed, bridge.practice_state_changed):
            signal.connect(lambda _: self._offer())
        bridge.account_state_changed.connect(self._take_state)
        bridge.sync_progress.connect(self.status.take_progress)
        bridge.change_refused.connect(lambda refused: self.banner.show_notice(problem_text(refused.problem)))
        bridge.outbox_changed.connect(lambda _: self.outbox.refresh())
        overview.changed.connect(self._show_known)
        self.navigation.new_mail.connect(self.commands.new)
        self.navigation.settings.connect(self.settings_requested)
        self.navigation.dropped.connect(self._dropped)
        self.reader.changed.connect(self._offer)
        self.pane.view.opened.connect(self.commands.open)
        self.pane.view.page_down.connect(self.commands.page_down)
        self.head.refresh.connect(self._refresh)
        self.banner.connect_now.connect(lambda account: self._services.syncing.refresh(account))
        self.banner.sign_in.connect(self.sign_in_requested)
        self.status.outbox_clicked.connect(self.whereabouts.show_outbox)
        self.banner.outbox_wanted.connect(self.whereabouts.show_outbox)
        self.meter.clicked.connect(self.whereabouts.show_outbox)
        self.outbox.edit.connect(self.desk.go_on)
        self.teamwork.release_pane.opened.connect(self.desk.show)
        self.desk.look.connect(self.whereabouts.show_message)
        self.reader.look_at.connect(self.whereabouts.show_message)
        self.reader.put_below(self.desk.quick)
        self.reader.roomy.connect(self.desk.quick.give_room)
        self.reader.changed.connect(lambda: self.desk.quick.show_message(self.reader.summary))
        self.reader.link_clicked.connect(lambda url: open_link(url, self))
        self.commands.folder_wanted.connect(self.whereabouts.show_folder)
        self.teamwork.reply_is_free.connect(self.action_bar.set_reply_free)
        self.record.mail_wanted.connect(self._show_mail)
        self._connect_patients()
        self._connect_releases()
        self._connect_appointments()
        for acting in (self.commands.mail, self.folder_menu, self.teamwork, self.patients, self.record):
            acting.done.connect(self.toast.say)
        self.desk.sent.connect(lambda words, undo, seconds: self.toast.say(words, undo, seconds=seconds))
        self.regions.welcome.set_up.connect(self.setup_requested)
        for told in (self.commands.told, self.reader.told, self.desk.told):
            told.connect(self.toast.say)
        for failed in (
            self.commands.failed,
            self.folder_menu.failed,
            self.teamwork.failed,
            self.patients.failed,
            self.record.failed,
            self.reader.failed,
            self.desk.failed,
            self.outbox.failed,
            self.withheld.refused,
        ):
            failed.connect(self.banner.show_notice)
        for place in range(9):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{place + 1}"), self)
            shortcut.activated.connect(lambda place=place: self.navigation.choose_nth(place))

    def _connect_patients(self) -> None:
        patients, record = self.patients, self.record
        self.navigation.patients.connect(patients.show_patients)
        patients.record_wanted.connect(record.open_record)
        patients.entry_wanted.connect(record.open_entry)
        patients.message_wanted.connect(self._show_mail)
        patients.side_bar_wanted.connect(self.regions.toggle_side)
        for asking in (patients, record):
            asking.protect_wanted.connect(self.commands.protect_for)
        record.follow(patients.board)
        for target in (patients.strip, patients.side):
            record.take_drops(target, lambda: patients.patient)

    def _connect_releases(self) -> None:
        releases = self.releases
        releases.entry.connect(self.navigation.offer_releases)
        self.navigation.releases.connect(lambda: releases.show_list())
        releases.appeared.connect(self._say_who_waits)
        releases.opened.connect(self._follow_deliveries)
        self._follow_acts(self.reader.delivery.acts)

    def _connect_appointments(self) -> None:
        desk = self.appointments
        desk.entry.connect(self.navigation.offer_reminders)
        self.navigation.appointments.connect(lambda: desk.show_list())
        desk.opened.connect(lambda window: window.told.connect(self.toast.say))

    def _follow_deliveries(self, window: DeliveriesWindow) -> None:
        self._follow_acts(window.acts)
        window.told.connect(self.toast.say)
        window.write_wanted.connect(self.commands.new)
        window.reply.connect(self.desk.go_on)

    def _follow_acts(self, acts: DeliveryActs) -> None:
        acts.told.connect(self.toast.say)
        acts.go_on.connect(self.desk.go_on)
        acts.file_wanted.connect(self.record.file_one)

    def _say_who_waits(self, count: int) -> None:
        words = self.tr("%n patient(s) registered and wait(s) for the practice", None, count)
        self.toast.say(words, lambda: self.releases.show_list(Tab.RELEASE), label=self.tr("Show"))

    def _handlers(self) -> dict[str, commands.Handler]:
        return {
            **self.commands.handlers(),
            **self.teamwork.handlers(),
            **self.patients.handlers(),
            **self.record.handlers(),
            "protect": lambda: self.commands.protect_for(self.patients.patient),
            "hand_over": lambda: self.action_bar.hand_over.open_menu(),
            "move": lambda: self.action_bar.move_to.open_menu(),
            "search": lambda: self.whereabouts.focus_search(),
            "undo": lambda: self.toast.undo(),
            "refresh": self._refresh,
            "next_pane": lambda: self._next_pane(1),
            "previous_pane": lambda: self._next_pane(-1),
            "larger": lambda: self._zoom(ZOOM_STEP),
            "smaller": lambda: self._zoom(-ZOOM_STEP),
            "settings": self.settings_requested.emit,
            "help": lambda: ShortcutHelp(self).open(),
        }

    def _show_mail(self, row: MessageSummary) -> None:
        """In its folder, whatever is shown."""
        self.whereabouts.show_folder(row.ref.account, row.folder)
        self.pane.select(row.ref)
        bring_forward(self)

    def _show_known(self, known: Known) -> None:
        """Accounts, folders and counts are known anew."""
        labels = {account.id: account.label for account in known.accounts}
        self.head.set_active(bool(known.accounts))
        self.banner.show_labels(labels)
        self.status.forget(set(labels))
        self.status.show_outgoing(known.waiting)
        for account in known.accounts:
            self._take_state(self._services.syncing.report(account))
        self.whereabouts.take(known)
        self.banner.take_outbox(known.outgoing)
        self.closing.take(known.outgoing, known.others_leave)

    def _offer(self) -> None:
        """Only what can be done with the one message that is read, or with all that are selected."""
        count = 1 if self.reader.summary else len(self.pane.selected_rows())
        commands.enable(self.actions_by_name, count)
        self.action_bar.set_active(count)
        self.withheld.look(self.commands.targets)

    def _take_state(self, state: AccountStateChanged) -> None:
        self.banner.take(state)
        self.status.take_state(state)
        offline = state.state in (AccountState.OFFLINE, AccountState.SIGN_IN_NEEDED)
        (self._bad.add if offline else self._bad.discard)(state.account)
        self.desk.set_online(not self._bad)

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


def _has_focus(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))
