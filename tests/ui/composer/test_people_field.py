from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from tomail.model.mail import Address
from tomail.ui.composer.people_field import PeopleField, PersonChip


@pytest.fixture
def field(app, qtbot) -> PeopleField:
    made = PeopleField("An", "composer.to")
    qtbot.addWidget(made)
    made.resize(500, 40)
    made.show()
    made.edit.setFocus()
    return made


def addresses(field: PeopleField) -> list[str]:
    return [each.address for each in field.people()]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Comma, Qt.Key.Key_Semicolon])
def test_an_address_becomes_a_chip(field: PeopleField, qtbot, key: Qt.Key) -> None:
    qtbot.keyClicks(field.edit, "anna@example.org")
    qtbot.keyClick(field.edit, key)
    assert [chip.person.address for chip in field.findChildren(PersonChip)] == ["anna@example.org"]
    assert field.edit.text() == ""


def test_what_is_still_typed_counts(field: PeopleField, qtbot) -> None:
    qtbot.keyClicks(field.edit, "anna@example.org")
    assert addresses(field) == ["anna@example.org"]


def test_a_comma_inside_quotes_is_a_letter(field: PeopleField, qtbot) -> None:
    qtbot.keyClicks(field.edit, '"Mueller, Anna" <m@x.de>,')
    assert field.people() == (Address("Mueller, Anna", "m@x.de"),)


def test_several_pasted_addresses_are_chips_at_once(field: PeopleField, qtbot) -> None:
    QApplication.clipboard().setText("a@x.de; B <b@x.de>\nc@x.de")
    qtbot.keyClick(field.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert addresses(field) == ["a@x.de", "b@x.de", "c@x.de"]
    assert field.edit.text() == ""


def test_nobody_twice(field: PeopleField) -> None:
    field.add([Address("", "a@x.de"), Address("A", "A@x.de")])
    assert addresses(field) == ["a@x.de"]


def test_backspace_gives_the_last_back_to_be_mended(field: PeopleField, qtbot) -> None:
    field.set_people([Address("", "a@x.de"), Address("", "anna@praxis")])
    assert [chip.person.address for chip in field.invalid()] == ["anna@praxis"]
    qtbot.keyClick(field.edit, Qt.Key.Key_Backspace)
    qtbot.keyClicks(field.edit, ".de")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert addresses(field) == ["a@x.de", "anna@praxis.de"]
    assert field.invalid() == []


def test_the_cross_takes_out(field: PeopleField, qtbot) -> None:
    field.set_people([Address("", "a@x.de"), Address("", "b@x.de")])
    chip = field.findChildren(PersonChip)[0]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, 10))
    assert addresses(field) == ["b@x.de"]


def test_many_recipients_take_several_lines(field: PeopleField) -> None:
    field.set_people([Address("", f"jemand{i}@example.org") for i in range(8)])
    assert field.layout().heightForWidth(500) > 2 * 26
    assert field.layout().heightForWidth(5000) < 2 * 26


def test_two_names_without_an_address_both_stay(app, qtbot) -> None:
    field = PeopleField("An", "composer.to")
    qtbot.addWidget(field)
    for typed in ("Guten Tag", "bitte um Rueckruf"):
        field.edit.setText(typed)
        field.commit()
    assert len(field.people()) == 2
    assert len(field.invalid()) == 2
