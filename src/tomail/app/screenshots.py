"""Pictures of the demo practice: every window as a person sees it, made without a screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget

from tomail.model.mail import FolderRole
from tomail.services.container import Services

from .application import make_application, open_patiently
from .demo.practice import PASSWORD
from .desktop import Desktop
from .hands import child, click, enter, settle, top_level, until
from .office_pictures import OfficePictures
from .portal_pictures import PortalPictures
from .secure_pictures import SecurePictures
from .session import Session

SHOWN_SUBJECT = "Frage zum Blutbild"


class Photographer:
    """Plays a person in the demo practice and takes pictures on the way."""

    def __init__(self, services: Services, desktop: Desktop, folder: Path, second_address: str) -> None:
        self._services = services
        self._desktop = desktop
        self._folder = folder
        self._second_address = second_address
        self.files: list[Path] = []

    def work(self) -> None:
        """All pictures."""
        self._main_window()
        self._composer()
        self._wizard()
        self._accounts()
        SecurePictures(self._services, self._desktop, self._take).work()
        PortalPictures(self._services, self._desktop, self._take).work()
        OfficePictures(self._services, self._desktop, self._take).work()

    def _main_window(self) -> None:
        main = self._desktop.main
        main.resize(1440, 900)
        self._desktop.show()
        account = self._services.registry.all()[0].id
        until(lambda: self._mirrored(account))
        until(lambda: main.pane.model.rowCount() > 0)
        shown = next(
            each
            for each in self._services.searching.search(SHOWN_SUBJECT, [account])
            if each.subject == SHOWN_SUBJECT
        )
        main.show_message(shown.ref)
        until(lambda: main.reader.opened is not None)
        self._take("main-light", main)
        self._services.settings.set("view.theme", "dark")
        main.apply_view()
        self._take("main-dark", main)
        self._services.settings.set("view.theme", "light")
        main.apply_view()

    def _mirrored(self, account: str) -> bool:
        inbox = self._services.mailboxes.folder(account, FolderRole.INBOX)
        if inbox is None or inbox.total == 0:
            return False
        mailboxes = self._services.mailboxes
        rows = mailboxes.summaries(account, mailboxes.numbers(account, inbox.id))
        return all(row.downloaded for row in rows)

    def _composer(self) -> None:
        main = self._desktop.main
        main.commands.handlers()["reply"]()
        window = until(lambda: top_level("composer"))
        if window:
            self._take("composer", window)
            window.hide()

    def _wizard(self) -> None:
        wizard = self._desktop.set_up_account()
        click(wizard, "wizard.type.other")
        self._take("wizard-1-type", wizard)
        click(wizard, "wizard.next")
        enter(wizard, "wizard.data.address", self._second_address)
        self._take("wizard-2-data", wizard)
        click(wizard, "wizard.next")
        until(lambda: child(wizard, "wizard.server.incoming.host", QLineEdit).text())
        self._take("wizard-3-servers", wizard)
        click(wizard, "wizard.next")
        enter(wizard, "wizard.auth.password", PASSWORD)
        self._take("wizard-4-sign-in", wizard)
        click(wizard, "wizard.next")
        until(lambda: wizard.flow.all_passed)
        self._take("wizard-5-tests", wizard)
        click(wizard, "wizard.next")
        self._take("wizard-6-sync", wizard)
        click(wizard, "wizard.finish")
        until(lambda: len(self._services.registry.all()) == 2)

    def _accounts(self) -> None:
        window = self._desktop.show_accounts()
        self._take("accounts", window)
        window.close()

    def _take(self, name: str, window: QWidget) -> None:
        settle()
        path = self._folder / f"{name}.png"
        window.grab().save(str(path))
        self.files.append(path)


def write_pictures(session: Session, folder: Path) -> list[Path]:
    """Write a PNG of every window to `folder`; gives back the files."""
    folder.mkdir(parents=True, exist_ok=True)
    app = make_application()
    services = open_patiently(session, app)
    if services is None:
        return []
    services.settings.set("view.theme", "light")
    desktop = Desktop(app, services)
    services.start()
    domain = services.registry.all()[0].address.partition("@")[2]
    photographer = Photographer(services, desktop, folder, f"labor@{domain}")
    photographer.work()
    desktop.main.close()
    return photographer.files
