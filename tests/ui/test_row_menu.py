"""The menu of a right click on the list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.hands import click_row, reading
from tests.ui.practice import Practice
from tomail.model.mail import FolderRole
from tomail.model.teamwork import Template
from tomail.ui.composer.template_popup import TemplatePopup
from tomail.ui.main_window import MainWindow
from tomail.ui.widgets.icon_row import IconRow

MOST = 14


def icon_row(menu: QMenu) -> IconRow:
    (row,) = (each for each in menu.actions() if isinstance(each, IconRow))
    return row


def entries(menu: QMenu) -> list[str]:
    """What can be chosen, the icons of the first line each for itself."""
    others = [each.text() for each in menu.actions() if not each.isSeparator() and each.text()]
    return [each.accessibleName() for each in icon_row(menu).buttons] + others


@pytest.fixture
def menu(window: MainWindow, qtbot) -> QMenu:
    """Open, over the newest message."""
    made = window.menus.of_row()
    assert made is not None
    made.popup(window.mapToGlobal(window.rect().center()))
    qtbot.waitUntil(made.isVisible)
    return made


def test_it_has_what_the_design_says(menu: QMenu) -> None:
    assert entries(menu) == [
        "Antworten (R)",
        "Erledigt für alle (E)",
        "In Akte ablegen (D)",
        "Löschen (Entf)",
        "Beantworten",
        "Übergeben an",
        "Patient zuordnen …",
        "Bearbeiten oder freigeben",
        "Wartet auf Antwort",
        "Als gelesen markieren",
        "Kennzeichnen",
        "Verschieben",
        "Drucken …",
        "Mehr",
    ]


def test_it_is_never_longer_than_fourteen_entries(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    for role in (FolderRole.INBOX, FolderRole.DRAFTS, FolderRole.SENT):
        window.whereabouts.show_folder(sonnberg.account.id, sonnberg.folder(role))
        qtbot.waitUntil(lambda role=role: window.pane.folder and window.pane.folder[1].role is role)
        for row in range(window.pane.model.rowCount()):
            if window.pane.model.summary(window.pane.model.index(row, 0)) is not None:
                window.pane.view.selectRow(row)
                made = window.menus.of_row()
                assert made is not None
                assert len(entries(made)) <= MOST
        window.pane.view.selectAll()
        several = window.menus.of_row()
        assert several is None or len(entries(several)) <= MOST


def test_its_icons_offer_only_what_can_be_done(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    window.pane.view.selectAll()
    qtbot.waitUntil(lambda: reading(window) == "")
    made = window.menus.of_row()
    assert made is not None
    assert [each.isEnabled() for each in icon_row(made).buttons] == [False, True, True, True]


def test_its_icons_work_by_mouse_and_by_keys(
    window: MainWindow, sonnberg: Practice, menu: QMenu, qtbot
) -> None:
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    reply, finish, *_ = icon_row(menu).buttons
    assert reply.hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert finish.hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert icon_row(menu).buttons[-1].hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert menu.activeAction().text() == "Beantworten"
    qtbot.mouseClick(finish, Qt.MouseButton.LeftButton)
    assert not menu.isVisible()
    ref = sonnberg.refs["blutbild"]
    qtbot.waitUntil(lambda: sonnberg.services.teamwork.state(ref).done is not None)


def test_it_hands_over_to_a_colleague(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    sonnberg.services.people.add_user("AK", "Anna Krüger", "271828")
    click_row(window, sonnberg, qtbot, "krank")
    qtbot.waitUntil(lambda: reading(window) == "Krankmeldung verlängern")
    made = window.menus.of_row()
    assert made is not None
    (over,) = (each.menu() for each in made.actions() if each.text() == "Übergeben an")
    (anna,) = (each for each in over.actions() if "Anna Krüger" in each.text())
    anna.trigger()
    ref = sonnberg.refs["krank"]
    qtbot.waitUntil(lambda: sonnberg.services.teamwork.state(ref).assigned is not None)


def test_it_answers_with_a_template(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    sonnberg.services.templates.put(Template("", "Termin", "Ihr Termin steht."))
    made = window.menus.of_row()
    assert made is not None
    (answers,) = (each.menu() for each in made.actions() if each.text() == "Beantworten")
    (template,) = (each for each in answers.actions() if each.text() == "Mit Vorlage antworten …")
    template.trigger()
    qtbot.waitUntil(lambda: len(window.desk.windows) == 1)
    (composer,) = window.desk.windows
    qtbot.waitUntil(lambda: any(each.isVisible() for each in composer.findChildren(TemplatePopup)))
    assert composer.draft().subject.endswith("Frage zum Blutbild")
    for popup in composer.findChildren(TemplatePopup):
        popup.close()
    composer.close()


def test_the_dots_of_the_reader_have_no_more_entries_either(
    window: MainWindow, sonnberg: Practice, qtbot
) -> None:
    window.show_message(sonnberg.refs["labor"])  # with formatting, so with every entry of the reader's
    qtbot.waitUntil(lambda: window.reader.opened is not None and window.reader.opened.html is not None)
    shown = [each.text() for each in window.menus.more().actions() if not each.isSeparator()]
    assert "Als reinen Text anzeigen" in shown
    assert len(shown) <= MOST
    assert shown[1:3] == ["Beantworten", "Übergeben an"]
