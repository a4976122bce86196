"""Pictures of the demo practice: every window as a person sees it, made without a screen."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from tomail.model.mail import FolderRole
from tomail.services.container import Services

from .demo.practice import PASSWORD
from .desktop import Desktop, make_application, open_patiently
from .session import Session

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)

PATIENCE_SECONDS = 60.0
SETTLING_SECONDS = 0.6  # for what is painted in steps: web pages, pictures
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


def until(condition: Callable[[], T]) -> T:
    """Let the windows live until `condition` gives something, and give that back.

    RuntimeError after a minute.
    """
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        found = condition()
        if found:
            return found
        time.sleep(0.01)
    raise RuntimeError("a window did not get ready")


def settle() -> None:
    """Let the windows finish painting."""
    end = time.monotonic() + SETTLING_SECONDS
    while time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.01)


def child(window: QWidget, name: str, kind: type[W]) -> W:
    """The part of the window with that object name."""
    found = window.findChild(kind, name)
    if not isinstance(found, kind):
        raise RuntimeError(f"{window.objectName()} has no {name}")
    return found


def top_level(name: str) -> QWidget | None:
    """The visible window with that object name."""
    windows = (each for each in QApplication.topLevelWidgets() if each.objectName() == name)
    return next((each for each in windows if each.isVisible()), None)


def click(window: QWidget, name: str) -> None:
    """Press a button."""
    child(window, name, QAbstractButton).click()
    settle()


def enter(window: QWidget, name: str, text: str) -> None:
    """Type into a field and leave it."""
    field = child(window, name, QLineEdit)
    field.setFocus()
    field.setText(text)
    field.textEdited.emit(text)
    field.editingFinished.emit()
    settle()
