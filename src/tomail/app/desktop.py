"""The desktop program: its windows, and who opens which."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication, QWidget

from tomail.services.container import Services
from tomail.ui.accounts.offers import Offers
from tomail.ui.accounts.window import AccountsWindow
from tomail.ui.admin.window import AdminWindow
from tomail.ui.frame.joining import JoinPractice
from tomail.ui.front import bring_forward
from tomail.ui.main_window import MainWindow
from tomail.ui.notices import Notices, SystemCrier
from tomail.ui.portal.told import tell_of_portal
from tomail.ui.reader.attachment_files import remove_opened_copies
from tomail.ui.settings.catalogue import CERTIFICATES, REMINDERS, SECURE
from tomail.ui.settings.window import SettingsWindow
from tomail.ui.sign_in.guard import Guard
from tomail.ui.sign_in.user_menu import UserMenu
from tomail.ui.single_keys import allow_single_keys
from tomail.ui.unfinished import is_put_aside
from tomail.ui.widgets.dialog import Question, ask
from tomail.wizard.assistant import AccountWizard
from tomail.wizard.flow import Flow

from .application import make_application, open_patiently
from .session import Session
from .single_instance import SingleInstance

translate = QCoreApplication.translate
Window = TypeVar("Window", bound=QWidget)


def run(session: Session, mailto: str) -> int:
    """Show the window until it is closed; gives back the exit code."""
    app = make_application()
    instance = SingleInstance(session.paths.root)
    if instance.hand_over(mailto):
        return 0
    services = open_patiently(session, app)
    if services is None:
        return 3
    instance.listen()
    desktop = Desktop(app, services)
    instance.asked.connect(desktop.asked)
    app.commitDataRequest.connect(desktop.session_ends)
    desktop.show(mailto)
    services.start()
    session.started()
    code = app.exec()
    instance.close()
    return code


class Desktop(QObject):
    """Opens windows for one another, so that no window knows how another one is made."""

    def __init__(self, app: QApplication, services: Services) -> None:
        super().__init__()
        self._app = app
        self._services = services
        self.main = MainWindow(services)
        self._accounts: AccountsWindow | None = None
        self._wizard: AccountWizard | None = None
        self._settings: SettingsWindow | None = None
        self._admin: AdminWindow | None = None
        self.guard = Guard(services, lambda: self.main)
        self.user_menu = UserMenu(services.people, self.main)
        self._ends = False  # somebody was asked, and said so
        self.main.installEventFilter(self)
        self._mailto = ""  # to be written once somebody signed in
        self._watch_people()
        self._watch_settings()
        tell_of_portal(services, self.main, lambda: self.show_settings().show_page(SECURE))
        self._offers = Offers(services.shared_accounts, self.main.bridge, self)
        self._offers.changed.connect(self.main.regions.welcome.show_offered)
        self._offers.refresh()
        self.main.regions.welcome.sign_in.connect(lambda account: self.show_accounts().open_account(account))
        self.main.regions.welcome.settings.connect(lambda: self.show_settings().show_page("practice"))
        self.main.regions.welcome.rights.connect(self._show_rights)
        self.main.regions.welcome.patients.connect(self.main.patients.show_patients)
        self.main.regions.welcome.join.connect(self.join_practice)
        self._offer_to_join()
        self.main.settings_requested.connect(self.show_settings)
        self.main.reader.certificates_wanted.connect(lambda: self.show_settings().show_page(CERTIFICATES))
        self.main.appointments.settings_wanted.connect(lambda page: self.show_settings().show_page(page))
        self.main.setup_requested.connect(self.set_up_account)
        self.main.accounts_requested.connect(self.show_accounts)
        self.main.sign_in_requested.connect(lambda account: self.show_accounts().sign_in(account))
        self.main.closed.connect(self._leave)

    def show(self, mailto: str = "") -> None:
        """The main window; on a fresh profile its welcome offers the assistant."""
        if self.guard.start():
            self._mailto = mailto
            return
        self.main.show()
        if mailto:
            self.main.write(mailto)

    def _watch_people(self) -> None:
        menu, guard, main = self.user_menu, self.guard, self.main
        main.head.show_user(menu.button)
        menu.named.connect(main.head.fit)
        main.status.workstation_clicked.connect(self.show_settings)
        main.bridge.practice_changed.connect(self._show_workstation)
        self._show_workstation()
        menu.change.connect(guard.change)
        menu.lock.connect(guard.lock)
        menu.sign_out.connect(guard.sign_out)
        guard.leaving.connect(main.desk.put_away)
        guard.leaving.connect(main.toast.forget)
        guard.leaving.connect(self._close_others)
        guard.entered.connect(self._entered)
        guard.quit.connect(self._quit_locked)
        main.closed.connect(guard.close)
        main.bridge.person_changed.connect(lambda _: self._person_changed())
        main.bridge.practice_state_changed.connect(
            lambda event: main.banner.take_practice(connected=event.connected)
        )
        main.banner.practice_wanted.connect(self._services.practice.look_now)
        main.banner.take_practice(connected=self._services.practice.connected)

    def _watch_settings(self) -> None:
        """What the main window does not look up each time."""
        main, guard = self.main, self.guard
        crier = SystemCrier(lambda: self.asked(""), self)
        self._notices = Notices(
            self._services, main.bridge, crier, main.isActiveWindow, lambda: guard.locked, self
        )
        main.releases.appeared.connect(self._notices.tell_waiting)
        main.bridge.settings_changed.connect(lambda _: self._apply_keys())
        self._apply_keys()

    def _apply_keys(self) -> None:
        allow_single_keys(self.main.actions_by_name, self._services.settings.is_on("keyboard.single_keys"))

    def _show_workstation(self) -> None:
        """The practice may call it otherwise now."""
        self.main.status.show_workstation(self._services.people.workstation)

    def _person_changed(self) -> None:
        """Also when the practice begins to ask for a sign-in while somebody works here."""
        self.user_menu.refresh()
        self._offer_to_join()
        if self._services.people.must_sign_in and not self.guard.locked:
            self.guard.start()

    def _entered(self) -> None:
        """Another person: what they may see, and what they were writing."""
        self.main.reader.show_nothing()
        self.main.banner.close_notice()
        self.main.overview.refresh_now()
        self.main.desk.reopen_unfinished()
        self.user_menu.refresh()
        mailto, self._mailto = self._mailto, ""
        if mailto:
            self.main.write(mailto)

    def _quit_locked(self) -> None:
        """Without a question, which nobody could be shown; what waits in the outbox leaves next time."""
        self.main.desk.put_away()
        remove_opened_copies(self._services.paths.opened)
        self.guard.close()
        self._app.quit()

    def _close_others(self) -> None:
        """What the person before had open is not for the next one, who gets windows of their own."""
        remove_opened_copies(self._services.paths.opened)
        self._admin, self._settings = _at_hand(self._admin), _at_hand(self._settings)
        self._accounts, self._wizard = _at_hand(self._accounts), _at_hand(self._wizard)
        for window in (self._admin, self._settings, self._accounts, self._wizard):
            if window is not None:
                window.close()

    def asked(self, mailto: str) -> None:
        """A second start came along."""
        if self.guard.locked:
            self._mailto = mailto or self._mailto
            bring_forward(self.guard.screen)
            return
        bring_forward(self.main)
        if mailto:
            self.main.write(mailto)

    def show_accounts(self) -> AccountsWindow:
        """The account management, one of it."""
        if self._accounts is None:
            self._accounts = AccountsWindow(self._services)
            self._accounts.add_requested.connect(self.set_up_account)
            self._accounts.closed.connect(self._leave_alone)
        bring_forward(self._accounts)
        return self._accounts

    def show_settings(self) -> SettingsWindow:
        """The settings, one window of them."""
        if self._settings is None:
            self._settings = window = SettingsWindow(self._services)
            window.view_changed.connect(self.main.apply_view)
            window.practice_changed.connect(self._show_practice)
            window.accounts.connect(self.show_accounts)
            window.client_ids.connect(lambda: self.show_accounts().show_client_ids())
            window.administration.connect(self.show_administration)
            window.destroyed.connect(lambda: self._settings_closed(window))
        bring_forward(self._settings)
        return self._settings

    def show_administration(self, page: str = "rights") -> AdminWindow:
        """The administration of the practice, one window of it."""
        if self._admin is None:
            self._admin = window = AdminWindow(self._services)
            window.interfaces.connect(lambda: self.show_settings().show_page(REMINDERS))
            window.destroyed.connect(lambda: self._admin_closed(window))
        self._admin.show_page(page)
        bring_forward(self._admin)
        return self._admin

    def _show_rights(self) -> None:
        self.show_administration("rights")
        self.main.first_steps.rights_seen()

    def _admin_closed(self, window: AdminWindow) -> None:
        if self._admin is window:
            self._admin = None

    def _settings_closed(self, window: SettingsWindow) -> None:
        if self._settings is window:
            self._settings = None

    def _show_practice(self) -> None:
        self.main.head.show_practice(self._services.settings.text("practice.name"))

    def join_practice(self) -> JoinPractice:
        """This computer becomes a workstation of a practice that is there already."""
        services = self._services
        dialog = JoinPractice(
            self.main, lambda url, code: services.enrolment.join(url, code, services.leave_practice)
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.joined.connect(self._begin_anew)
        dialog.open()
        return dialog

    def _offer_to_join(self) -> None:
        """Not where the practice has other workstations, or people: it is one that somebody works with."""
        people = self._services.people
        self.main.regions.welcome.may_join(len(people.devices()) < 2 and not people.users())

    def _begin_anew(self) -> None:
        question = Question(
            translate("desktop", "This workstation belongs to the practice now"),
            translate("desktop", "Please start tomail again."),
            (("quit", translate("desktop", "Quit")),),
            default="quit",
            parent=self.main,
        )
        question.finished.connect(lambda _: self._quit_locked())
        question.open()

    def set_up_account(self) -> AccountWizard:
        """The assistant, one of it; it begins anew after it was closed."""
        if self._wizard is None:
            self._wizard = make_wizard(self._services)
            self._wizard.account_saved.connect(self._account_saved)
            self._wizard.account_wanted.connect(lambda account: self.show_accounts().open_account(account))
            self._wizard.client_id_wanted.connect(lambda key: self.show_accounts().show_client_ids(key))
            self._wizard.finished.connect(lambda _, made=self._wizard: self._wizard_closed(made))
        bring_forward(self._wizard)
        return self._wizard

    def _account_saved(self, account: str) -> None:
        self.main.show_inbox(account)
        label = self._services.registry.get(account).label
        words = translate("desktop", "The account “{label}” was set up. Its e-mails are being loaded.")
        self.main.toast.say(words.format(label=label))

    def _wizard_closed(self, wizard: AccountWizard) -> None:
        wizard.deleteLater()
        if self._wizard is wizard:
            self._wizard = None
        self._leave_alone()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Before the main window closes: what is unfinished of people who are not here would be lost."""
        if event.type() != QEvent.Type.Close or self._nobody_is_unfinished():
            return False
        event.ignore()
        return True

    def session_ends(self, manager: QSessionManager) -> None:
        """Somebody logs out of the computer, or shuts it down: asked as when the main window closes.

        It stays until that is answered; a computer that asks nobody any more is not held up.
        """
        if self.main.isVisible() and manager.allowsInteraction():
            if not (self._nobody_is_unfinished() and self.main.closing.may_close()):
                manager.cancel()
            manager.release()

    def _nobody_is_unfinished(self) -> bool:
        """False if there is something to ask first."""
        names = self.guard.waiting()
        if not names or self._ends:
            return True
        self._ask_to_end(", ".join(names))
        return False

    def _ask_to_end(self, names: str) -> None:
        def answered(answer: str) -> None:
            self._ends = answer == "end"
            if self._ends:
                self.main.close()

        ask(
            self.main,
            translate("desktop", "End tomail all the same?"),
            translate("desktop", "{names} began to type something here that is not saved yet.").format(
                names=names
            ),
            [("back", translate("desktop", "Keep open")), ("end", translate("desktop", "End"))],
            answered,
            default="back",
        )

    def _leave(self) -> None:
        """The main window is closed: the others follow, each may ask first what becomes of its input."""
        for window in (self._admin, self._settings, self._accounts, self._wizard):
            if window and window.isVisible() and not window.close():
                bring_forward(window)
                return
        self._app.quit()

    def _leave_alone(self) -> None:
        """Nothing runs on without a main window; a locked one is only hidden."""
        if not (self.main.isVisible() or self.guard.locked):
            self._leave()


def _at_hand(window: Window | None) -> Window | None:
    """Nothing where it waits for somebody else."""
    return None if window is None or is_put_aside(window) else window


def make_wizard(services: Services) -> AccountWizard:
    """The account assistant on these services."""
    setup = services.setup
    flow = Flow.begin(
        setup.accounts(),
        setup.practice_name(),
        setup.client_ids(),
        insecure_allowed=setup.insecure_allowed(),
    )
    return AccountWizard(setup, flow)
