"""The main window: three regions, and who tells whom."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tomail.model.account import AccountState
from tomail.model.events import AccountStateChanged, NewMail
from tomail.model.mail import MessageRef, MessageSummary
from tomail.services.container import Services

from . import appearance, commands, tasks, theme
from .bridge import Bridge
from .composer.desk import ComposerDesk
from .first_steps import FirstSteps
from .frame import focus, placement
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
from .portal.deliveries_rows import Tab
from .portal.releases_desk import ReleasesDesk
from .reader.action_bar import ActionBar
from .reader.attachment_files import remove_opened_copies
from .reader.links import open_link
from .reader.reader import Reader
from .record.desk import RecordDesk
from .regions import Regions
from .rehearsal import Rehearsal
from .reminders.desk import AppointmentsDesk
from .shown_menus import ShownMenus
from .teamwork.desk import TeamworkDesk
from .teamwork.meter import SendMeterButton
from .whereabouts import Whereabouts
from .widgets.aloud import announce
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
        self._make_frame()
        self._make_panes()
        self._make_desks()
        self._make_actions()
        self._make_regions()
        self.toast = Toast(self)
        self._arrange()
        self._connect()
        self._fit_view()
        placement.restore(self, services.settings)
        remove_opened_copies(services.paths.opened)
        self.overview.refresh_now()
        self.desk.reopen_unfinished()
        shown = (self.pane, self.action_bar, self.reader)
        Rehearsal(shown, self.pane.view.painter_of_rows, lambda: self.reader.summary is None, self)

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

    # its parts, in the order in which they need one another

    def _make_frame(self) -> None:
        """What stands around the mail."""
        services = self._services
        self.head = HeadBar(services.settings.text("practice.name"))
        self.banner = BannerSlot()
        self.repairing = Repairing(services.maintenance, self.banner)
        self.closing = Closing(services, self, self._send_now)
        self.status = StatusBar()
        self.meter = SendMeterButton(services, self.bridge)
        self.status.put_right(self.meter)

    def _make_panes(self) -> None:
        """Where mail is looked for, listed and read."""
        services = self._services
        self.navigation = Navigation()
        self.folder_menu = FolderMenu(services, self.navigation.view, self)
        self.pane = ListPane(services)
        self.reader = Reader(services, services.paths.opened)
        self.outbox = OutboxPane(services)

    def _make_desks(self) -> None:
        """What is done with the mail that is shown."""
        services, bridge, pane, reader = self._services, self.bridge, self.pane, self.reader
        self.commands = MailCommands(services, self.overview, pane, reader, self.desk, self)
        self.patients = PatientDesk(services, bridge, pane, reader, self)
        self.teamwork = TeamworkDesk(services, bridge, pane, reader, self)
        self.record = RecordDesk(services, pane, reader, self)
        self.releases = ReleasesDesk(services, bridge, self)
        self.appointments = AppointmentsDesk(services, bridge, self)

    def _make_actions(self) -> None:
        """How it is asked for: keys, menus, and the bar above the reader."""
        regions = (self.pane, self.reader)
        self.actions_by_name = acts = commands.actions(self, list(regions), self._handlers())
        hand_over = self.teamwork.hand_over_menu
        self.menus = ShownMenus(
            MailMenus(acts, self), self.commands, self.overview, *regions, hand_over, self
        )
        self.action_bar = bar = ActionBar(acts, hand_over, self.menus.move, self.menus.more)
        buttons = {"delete": bar.delete, "finish": bar.finish, "hand_over": bar.hand_over}
        permissions, away = self._services.permissions, self.teamwork.away_words
        self.withheld = Withheld(permissions, away, acts, buttons, regions, self)

    def _make_regions(self) -> None:
        """Where all that stands, and which of it is shown."""
        services, overview, navigation = self._services, self.overview, self.navigation
        self.regions = regions = Regions(navigation, self.pane, self.action_bar, self.reader)
        regions.put_beside(self.patients.side)
        self.first_steps = FirstSteps(services, self.bridge, overview, regions, navigation, self)
        shown = (self.pane, self.reader, self.outbox)
        search, teamwork = self.head.search, self.teamwork
        self.whereabouts = Whereabouts(
            services, overview, regions, navigation, search, *shown, teamwork, self
        )

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
        placement.keep(self, self._services.settings)
        remove_opened_copies(self._services.paths.opened)
        self.bridge.close()
        self.reader.body.release()
        self.closed.emit()

    def _send_now(self) -> None:
        self.whereabouts.show_outbox()
        self._refresh()

    # who tells whom

    def _connect(self) -> None:
        self._hear_the_engine()
        self._connect_frame()
        self._connect_reading()
        self._connect_writing()
        self._connect_patients()
        self._connect_releases()
        self._connect_appointments()
        self._connect_words()
        QApplication.styleHints().colorSchemeChanged.connect(self._system_scheme_changed)

    def _hear_the_engine(self) -> None:
        bridge, overview = self.bridge, self.overview
        bridge.messages_changed.connect(self.pane.take)
        bridge.messages_changed.connect(self.reader.take)
        bridge.certificates_changed.connect(lambda _: self.reader.judge_again())
        bridge.messages_changed.connect(self.desk.take)
        bridge.new_mail.connect(self._announce)
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

    def _connect_frame(self) -> None:
        self.navigation.new_mail.connect(self.commands.new)
        self.navigation.settings.connect(self.settings_requested)
        self.navigation.dropped.connect(self._dropped)
        self.navigation.obey_keys(self)
        self.head.refresh.connect(self._refresh)
        self.banner.connect_now.connect(lambda account: self._services.syncing.refresh(account))
        self.banner.sign_in.connect(self.sign_in_requested)
        self.regions.welcome.set_up.connect(self.setup_requested)
        for wanted in (self.status.outbox_clicked, self.banner.outbox_wanted, self.meter.clicked):
            wanted.connect(self.whereabouts.show_outbox)

    def _connect_reading(self) -> None:
        view, reader = self.pane.view, self.reader
        view.opened.connect(self.commands.open)
        view.page_down.connect(self.commands.page_down)
        reader.changed.connect(self._offer)
        reader.look_at.connect(self.whereabouts.show_message)
        reader.link_clicked.connect(lambda url: open_link(url, self))
        self.commands.folder_wanted.connect(self.whereabouts.show_folder)

    def _connect_writing(self) -> None:
        desk, reader = self.desk, self.reader
        self.outbox.edit.connect(desk.go_on)
        self.teamwork.release_pane.opened.connect(desk.show)
        self.teamwork.reply_is_free.connect(self.action_bar.set_reply_free)
        desk.look.connect(self.whereabouts.show_message)
        reader.put_below(desk.quick)
        reader.roomy.connect(desk.quick.give_room)
        reader.changed.connect(lambda: desk.quick.show_message(reader.summary))

    def _connect_patients(self) -> None:
        patients, record = self.patients, self.record
        self.navigation.patients.connect(patients.show_patients)
        patients.record_wanted.connect(record.open_record)
        patients.entry_wanted.connect(record.open_entry)
        patients.side_bar_wanted.connect(self.regions.toggle_side)
        for showing in (patients.message_wanted, record.mail_wanted):
            showing.connect(self._show_mail)
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
        releases.write_wanted.connect(self.commands.new)
        for acting in (releases, self.reader.delivery.acts):
            acting.told.connect(self.toast.say)
            acting.go_on.connect(self.desk.go_on)
            acting.file_wanted.connect(self.record.file_one)

    def _connect_appointments(self) -> None:
        desk = self.appointments
        desk.entry.connect(self.navigation.offer_reminders)
        self.navigation.appointments.connect(lambda: desk.show_list())
        desk.told.connect(self.toast.say)

    def _connect_words(self) -> None:
        """What was done, what is to be said, and what did not work."""
        say, notice = self.toast.say, self.banner.show_notice
        for acting in (self.folder_menu, self.teamwork, self.patients, self.record):
            acting.done.connect(say)
            acting.failed.connect(notice)
        for telling in (self.commands, self.reader, self.desk):
            telling.told.connect(say)
            telling.failed.connect(notice)
        self.commands.mail.done.connect(say)
        self.desk.sent.connect(lambda words, undo, seconds: say(words, undo, seconds=seconds))
        self.outbox.failed.connect(notice)
        self.withheld.refused.connect(notice)

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
        """Eyes see the list."""
        words = self.tr("%n new e-mail(s)", None, len(event.messages))
        announce(self, words)

    def _system_scheme_changed(self) -> None:
        if self._services.settings.text("view.theme") == theme.Scheme.SYSTEM:
            self.apply_view()

    def _refresh(self) -> None:
        tasks.run(lambda: self._services.syncing.refresh(None), owner=self)

    def _dropped(self, refs: list[MessageRef], entry: Entry) -> None:
        if entry.folder is not None:
            self.commands.move_there(refs, entry.account, entry.folder)

    def _zoom(self, step: int) -> None:
        appearance.zoom(self._services.settings, step)
        self.apply_view()

    def _next_pane(self, step: int) -> None:
        body = self.reader.body.currentWidget() or self.reader
        panes: list[QWidget] = [self.navigation.view, self.pane.view, body, self.head.search]
        focus.pass_on(panes, step)
