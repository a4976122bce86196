"""Drives the wizard as a person does: by the stable names of its controls."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QWidget

from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import Question
from tomail.ui.widgets.fields import Field
from tomail.ui.widgets.labels import Text
from tomail.wizard.assistant import AccountWizard
from tomail.wizard.flow import Flow
from tomail.wizard.vocabulary import Step

W = TypeVar("W", bound=QWidget)
PATIENCE = 20.0  # seconds until a test gives up waiting for what should happen


class Driver:
    """One wizard on the screen; `setup` is a played or the real use case."""

    def __init__(self, setup: Any, flow: Flow | None = None) -> None:
        self.window = AccountWizard(setup, flow or Flow.begin(practice_name="Hausarztpraxis"))
        self.saved: list[str] = []
        self.asked_for_client_id: list[str] = []
        self.asked_for_account: list[str] = []
        self.window.account_saved.connect(self.saved.append)
        self.window.client_id_wanted.connect(self.asked_for_client_id.append)
        self.window.account_wanted.connect(self.asked_for_account.append)
        self.window.show()
        self.settle()

    @property
    def flow(self) -> Flow:
        return self.window.flow

    @property
    def step(self) -> Step:
        assert self.window.currentId() == self.flow.step
        return self.flow.step

    def close(self) -> None:
        self.window._leave()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    # Looking

    def find(self, kind: type[W], name: str) -> W:
        if name == self.window.objectName() and isinstance(self.window, kind):
            return self.window
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def shown(self, name: str) -> bool:
        return self.find(QWidget, name).isVisible()

    def error(self, name: str) -> str:
        """The complaint below a field."""
        editor = self.find(QWidget, name)
        parent = editor.parentWidget()
        assert isinstance(parent, Field)
        return parent.error

    def text(self, name: str) -> str:
        return self.find(QLineEdit, name).text()

    def said(self, name: str) -> str:
        """What a banner says."""
        banner = self.find(Banner, name)
        return banner.accessibleName() if banner.isVisible() else ""

    def words(self, name: str) -> str:
        """All visible text within a card."""
        texts = self.find(QWidget, name).findChildren(Text)
        return "\n".join(text.text() for text in texts if text.isVisible())

    def focused(self) -> str:
        widget = self.window.focusWidget()
        return widget.objectName() if widget else ""

    # Doing

    def type(self, name: str, text: str) -> None:
        """Type into a field and leave it."""
        field = self.find(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Backspace)
        QTest.keyClicks(field, text)
        field.editingFinished.emit()
        self.settle()

    def choose(self, name: str, key: object) -> None:
        combo = self.find(QComboBox, name)
        index = next(i for i in range(combo.count()) if combo.itemData(i) == key)
        combo.setCurrentIndex(index)
        combo.activated.emit(index)
        self.settle()

    def tick(self, name: str) -> None:
        self.find(QCheckBox, name).click()
        self.settle()

    def press(self, name: str) -> None:
        QTest.mouseClick(self.find(QWidget, name), Qt.MouseButton.LeftButton)
        self.settle()

    def press_in(self, name: str, label: str) -> None:
        """A button of a banner, by its label."""

        def found() -> list[Button]:
            buttons = self.find(QWidget, name).findChildren(Button)
            return [each for each in buttons if each.text() == label and each.isVisible()]

        self.until(found, f"a button {label}")  # Qt shows it when it lays out
        found()[0].click()
        self.settle()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key)
        self.settle()

    def next(self) -> None:
        self.press("wizard.next")

    def back(self) -> None:
        self.press("wizard.back")

    def answer(self, key: str) -> None:
        question = self.window.findChild(Question)
        assert question is not None
        question.buttons[key].click()
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def until(self, condition: Callable[[], object], what: str = "it") -> None:
        """Wait for something that another thread brings about."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, f"{what} did not happen"
            QApplication.processEvents()
            time.sleep(0.005)
        self.settle()

    # Whole stretches of way

    def to_data(self, kind: str = "other") -> Driver:
        self.press(f"wizard.type.{kind}")
        self.next()
        return self

    def to_servers(self, address: str, kind: str = "other") -> Driver:
        self.to_data(kind).type("wizard.data.address", address)
        self.next()
        return self

    def to_sign_in(self, address: str) -> Driver:
        self.to_servers(address)
        self.until(lambda: self.flow.found, "discovery")
        self.next()
        return self

    def to_tests(self, address: str, password: str = "geheim") -> Driver:
        self.to_sign_in(address).type("wizard.auth.password", password)
        self.next()
        return self

    def tested(self) -> bool:
        """Whether nothing is left to test."""
        return self.flow.next_test is None
