"""How a person works in the account management."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tomail.accounts.auth.grant import StoredCredentials
from tomail.accounts.auth.keystore import MemoryKeyStore
from tomail.base.paths import ProfilePaths
from tomail.model.account import Account, Protocol, Security, Server
from tomail.services.container import Services, open_services
from tomail.ui.accounts.window import AccountsWindow
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import Question
from tomail.ui.widgets.labels import Text

IMAP = Server("imap.praxis.test", 993, Security.TLS, "praxis@praxis.test")
SMTP = Server("smtp.praxis.test", 587, Security.STARTTLS, "praxis@praxis.test")
PATIENCE = 20.0


@pytest.fixture(name="services")
def services_fixture(app: QApplication, tmp_path: Path) -> Iterator[Services]:
    made = open_services(ProfilePaths(tmp_path / "profile"), MemoryKeyStore())
    yield made
    made.close()


@pytest.fixture(name="window")
def window_fixture(services: Services) -> Iterator[AccountsWindow]:
    made = AccountsWindow(services)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def add(services: Services, label: str, **changes: object) -> Account:
    account = Account(
        "", label, "Praxis", f"{label.lower()}@praxis.test", Protocol.IMAP, IMAP, SMTP, tested=True
    )
    return services.setup.save(replace(account, **changes), StoredCredentials("geheim"))  # type: ignore[arg-type]


def until(condition: Callable[[], object], what: str = "it") -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, f"{what} did not happen"
        QApplication.processEvents()
        time.sleep(0.005)


def find(window: QWidget, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert found is not None, name
    return found


def type_into(window: QWidget, name: str, text: str) -> None:
    edit = find(window, name)
    assert isinstance(edit, QLineEdit)
    edit.setText(text)
    edit.editingFinished.emit()


def click(window: QWidget, name: str) -> None:
    button = find(window, name)
    assert isinstance(button, Button), name
    assert button.isEnabled(), name
    button.click()


def words(widget: QWidget) -> str:
    return "\n".join(text.text() for text in widget.findChildren(Text) if text.isVisible())


def listed(window: AccountsWindow) -> list[str]:
    return [row.text() for row in window.list.rows.values()]


def shown(window: AccountsWindow, label: str) -> AccountsWindow:
    """The window once it shows this account."""
    until(lambda: label in listed(window), label)
    row = next(row for row in window.list.rows.values() if row.text() == label)
    row.click()
    until(lambda: window.pane.title._whole == label, label)
    return window


def asked(window: QWidget) -> Question:
    until(lambda: [each for each in window.findChildren(Question) if each.isVisible()], "the question")
    return next(each for each in window.findChildren(Question) if each.isVisible())
