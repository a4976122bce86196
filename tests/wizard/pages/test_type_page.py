from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.wizard.driver import Driver
from tomail.wizard.vocabulary import Step


def test_without_a_type_there_is_no_way_on_and_a_reason(driver: Driver) -> None:
    driver.next()
    assert driver.step is Step.TYPE
    assert "Bitte wählen Sie einen Konto-Typ." in driver.words("wizard")


@pytest.mark.parametrize(("key", "kind"), [(Qt.Key.Key_1, "google"), (Qt.Key.Key_3, "other")])
def test_digits_choose_a_type(driver: Driver, key: Qt.Key, kind: str) -> None:
    driver.key(key)
    assert driver.flow.type == kind
    assert driver.focused() == f"wizard.type.{kind}"


def test_a_double_click_goes_on(driver: Driver) -> None:
    QTest.mouseDClick(driver.find(QWidget, "wizard.type.microsoft"), Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.step is Step.DATA
    assert driver.flow.type == "microsoft"


def test_enter_is_next(driver: Driver) -> None:
    driver.key(Qt.Key.Key_2)
    driver.key(Qt.Key.Key_Return)
    assert driver.step is Step.DATA
