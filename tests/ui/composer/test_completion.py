from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from tomail.model.mail import Address
from tomail.services.correspondents import Suggestions
from tomail.ui.composer.people_field import PeopleField, PersonChip

MUELLER = Address("Dr. Jörg Müller", "joerg.mueller@klinikum.example")
LINDEN = Address("Linden-Apotheke", "info@linden.example")
BARE = Address("", "labor@enders.example")


@pytest.fixture
def field(app, qtbot) -> PeopleField:
    made = PeopleField("An", "composer.to")
    qtbot.addWidget(made)
    made.suggest(Suggestions([LINDEN, MUELLER, BARE]))
    made.resize(500, 40)
    made.show()
    made.edit.setFocus()
    return made


def press(qtbot, field: PeopleField, key: Qt.Key) -> None:
    """As the keyboard does: an open list hears it first."""
    target: QWidget = QApplication.activePopupWidget() or field.edit
    qtbot.keyClick(target, key)


def type_(field: PeopleField, text: str) -> None:
    """QTest knows no umlauts."""
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(QApplication.activePopupWidget() or field.edit, event)


def offered(field: PeopleField) -> list[str]:
    popup = field.completion.popup
    if not popup.isVisible():
        return []
    return [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]


def chips(field: PeopleField) -> list[Address]:
    return [chip.person for chip in field.findChildren(PersonChip)]


@pytest.mark.parametrize("typed", ["mue", "MÜL", "mul", "jo", "joerg.m", "klini", "müller dr"])
def test_name_and_address_both_fit_and_umlauts_fold(field: PeopleField, qtbot, typed: str) -> None:
    type_(field, typed)
    assert offered(field) == [str(MUELLER)]
    assert field.edit.text() == typed


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_the_first_is_taken(field: PeopleField, qtbot, key: Qt.Key) -> None:
    type_(field, "müll")
    press(qtbot, field, key)
    assert chips(field) == [MUELLER]
    assert (field.edit.text(), offered(field)) == ("", [])


def test_arrows_choose_another_one(field: PeopleField, qtbot) -> None:
    type_(field, "l")
    assert offered(field) == [str(LINDEN), str(BARE)]
    press(qtbot, field, Qt.Key.Key_Down)
    press(qtbot, field, Qt.Key.Key_Return)
    assert chips(field) == [BARE]


def test_escape_closes_the_list_and_leaves_what_was_typed(field: PeopleField, qtbot) -> None:
    type_(field, "lin")
    press(qtbot, field, Qt.Key.Key_Escape)
    assert (field.edit.text(), offered(field), chips(field)) == ("lin", [], [])
    press(qtbot, field, Qt.Key.Key_Down)
    assert offered(field) == [str(LINDEN)]


def test_a_whole_address_is_never_replaced_by_a_longer_one(field: PeopleField, qtbot) -> None:
    field.suggest(Suggestions([Address("", "anna@praxis.de.example")]))
    type_(field, "anna@praxis.de")
    assert offered(field) == ["anna@praxis.de.example"]
    press(qtbot, field, Qt.Key.Key_Return)
    assert chips(field) == [Address("", "anna@praxis.de")]


def test_a_comma_takes_what_was_typed(field: PeopleField, qtbot) -> None:
    type_(field, "info@linden.example")
    press(qtbot, field, Qt.Key.Key_Comma)
    assert chips(field) == [Address("", "info@linden.example")]
    assert offered(field) == []


def test_nobody_is_offered_twice(field: PeopleField, qtbot) -> None:
    field.add([LINDEN])
    type_(field, "l")
    assert offered(field) == [str(BARE)]


def test_a_click_takes(field: PeopleField, qtbot) -> None:
    type_(field, "l")
    popup = field.completion.popup
    where = popup.visualRect(popup.model().index(1, 0)).center()
    qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert chips(field) == [BARE]


def test_nobody_fits(field: PeopleField, qtbot) -> None:
    type_(field, "l")
    type_(field, "x")
    assert offered(field) == []
    press(qtbot, field, Qt.Key.Key_Return)
    assert chips(field) == [Address("", "lx")]
