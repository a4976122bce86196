from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QWidget

from tests.ui.practice import Practice
from tomail.ui.sign_in.guard import Guard
from tomail.ui.sign_in.user_menu import UserMenu

MOST_SECONDS = 0.2


@pytest.fixture
def main(app: QApplication, qtbot) -> QWidget:
    made = QLabel("Frage zum Blutbild")
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


@pytest.fixture
def guard(app: QApplication, sonnberg: Practice, main: QWidget, qtbot) -> Iterator[Guard]:
    people = sonnberg.services.people
    people.add_user("AK", "Anna Krüger", "135790")
    people.add_user("BM", "Berta Maier", "246813")
    made = Guard(sonnberg.services, lambda: main)
    yield made
    made.close()
    made.screen.deleteLater()
    made.deleteLater()


def _sign_in(guard: Guard, qtbot, initials: str, pin: str) -> None:
    guard.screen.initials.edit.setText(initials)
    guard.screen.pin.edit.setText(pin)
    guard.screen.enter.click()


def test_locking_hides_everything_at_once(guard: Guard, main: QWidget, qtbot) -> None:
    composer, menu = QDialog(main), QMenu(main)
    composer.show()
    menu.addAction("Weiterleiten")
    menu.popup(main.pos())
    before = time.monotonic()
    guard.lock()
    assert time.monotonic() - before < MOST_SECONDS
    visible = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert visible == [guard.screen]
    guard.screen.enter.click()
    qtbot.waitUntil(main.isVisible)
    assert composer.isVisible()
    assert not guard.screen.isVisible()
    composer.close()


def test_what_opens_while_it_is_locked_is_hidden(guard: Guard, main: QWidget, qtbot) -> None:
    guard.lock()
    late = QDialog(main)
    late.show()
    qtbot.waitUntil(lambda: not late.isVisible())
    guard.screen.enter.click()
    qtbot.waitUntil(late.isVisible)
    late.close()


def test_unlocking_takes_the_pin_of_whoever_locked(
    guard: Guard, sonnberg: Practice, main: QWidget, qtbot
) -> None:
    sonnberg.services.people.sign_in("AK", "135790")
    guard.lock()
    assert not guard.screen.initials.isVisible()
    guard.screen.pin.edit.setText("000000")
    guard.screen.enter.click()
    qtbot.waitUntil(lambda: guard.screen.pin.error == "Die PIN oder das Passwort stimmt nicht.")
    assert guard.locked
    assert not main.isVisible()
    guard.screen.pin.edit.setText("135790")
    guard.screen.enter.click()
    qtbot.waitUntil(main.isVisible)


def test_another_person_finds_nothing_of_the_one_before(
    guard: Guard, sonnberg: Practice, main: QWidget, qtbot
) -> None:
    people = sonnberg.services.people
    people.sign_in("AK", "135790")
    written = QDialog(main)
    written.show()
    left: list[str] = []
    guard.leaving.connect(lambda: left.append(people.present.initials))
    guard.leaving.connect(written.close)
    guard.change()
    assert left == ["AK"]
    with qtbot.waitSignal(guard.entered):
        _sign_in(guard, qtbot, "bm", "246813")
    assert people.present.initials == "BM"
    assert main.isVisible()
    assert not written.isVisible()


def test_a_wrong_pin_opens_nothing(guard: Guard, sonnberg: Practice, main: QWidget, qtbot) -> None:
    guard.change()
    _sign_in(guard, qtbot, "AK", "999999")
    qtbot.waitUntil(lambda: guard.screen.pin.error != "")
    assert guard.screen.pin.edit.text() == ""
    assert not main.isVisible()
    layout = guard.screen.card.layout()
    assert layout is not None
    whole = layout.heightForWidth(guard.screen.card.width())
    qtbot.waitUntil(lambda: guard.screen.card.height() >= whole)  # the complaint covers no field


def test_at_start_the_practice_asks_who_it_is(guard: Guard, sonnberg: Practice, main: QWidget, qtbot) -> None:
    people = sonnberg.services.people
    assert not guard.start()
    people.set_sign_in(on=True)
    assert guard.start()
    assert guard.screen.isVisible()
    assert not main.isVisible()
    with qtbot.waitSignal(guard.entered):
        _sign_in(guard, qtbot, "AK", "135790")
    assert main.isVisible()


def test_closing_the_sign_in_is_no_way_past_it(guard: Guard, main: QWidget, qtbot) -> None:
    guard.lock()
    with qtbot.waitSignal(guard.quit):
        guard.screen.close()
    assert guard.screen.isVisible()
    assert not main.isVisible()


def test_it_locks_by_itself_once_nobody_touches_it(
    guard: Guard, sonnberg: Practice, main: QWidget, qtbot
) -> None:
    guard._idle._last -= 61
    guard._lock_when_idle()
    assert not guard.locked
    sonnberg.services.settings.set("lock.after_minutes", 1)
    guard._lock_when_idle()
    assert guard.locked


def test_a_key_counts_as_a_touch(guard: Guard, main: QWidget, qtbot) -> None:
    main.activateWindow()
    qtbot.waitUntil(main.isActiveWindow)
    guard._idle._last -= 100
    qtbot.keyClick(main.windowHandle(), Qt.Key.Key_A)
    assert guard._idle.seconds() < 100


def test_the_menu_of_the_person(sonnberg: Practice, main: QWidget) -> None:
    people = sonnberg.services.people
    menu = UserMenu(people, main)
    people.add_user("AK", "Anna Krüger", "135790")
    people.sign_in("AK", "135790")
    menu.refresh()
    assert menu.button.text() == "Anna Krüger"
    shown = {each.text(): each.shortcut().toString() for each in main.actions() if each.isVisible()}
    assert shown == {"Benutzer wechseln": "Ctrl+Shift+B", "Sperren": "Ctrl+Shift+L", "Abmelden": ""}
