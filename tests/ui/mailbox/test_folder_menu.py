"""The menu of a folder, from the click to what the store has then."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.hands import asked
from tests.ui.practice import Practice, mail
from tomail.model.mail import Flags, FolderRole
from tomail.model.people import Right, user_principal
from tomail.practice.rights import Grant
from tomail.ui.mailbox.folder_name import FolderNameSheet
from tomail.ui.main_window import MainWindow


class Hand:
    """Opens the menu of folders and chooses in it."""

    def __init__(self, window: MainWindow, practice: Practice, qtbot) -> None:
        self.window, self.services, self.qtbot = window, practice.services, qtbot
        self.account = practice.services.registry.all()[0].id
        self.view = window.navigation.view

    def row(self, name: str) -> int | None:
        """Of a folder, or of a heading."""
        entries = self.window.navigation.model._entries
        named = [row for row, each in enumerate(entries) if each.label == name]
        return next((row for row in named if entries[row].folder), named[0] if named else None)

    def menu(self, name: str) -> QMenu:
        self.qtbot.waitUntil(lambda: self.row(name) is not None)
        where = self.view.visualRect(self.view.model().index(self.row(name), 0)).center()
        reason = QContextMenuEvent.Reason.Mouse
        self.window.folder_menu.menu = None
        QApplication.sendEvent(self.view.viewport(), QContextMenuEvent(reason, where, QPoint(9, 9)))
        self.qtbot.waitUntil(lambda: self.window.folder_menu.menu is not None)
        menu = self.window.folder_menu.menu
        assert menu is not None
        menu.hide()
        return menu

    def choose(self, name: str, words: str) -> None:
        act = next(each for each in flat(self.menu(name)) if each.text().split("\t")[0] == words)
        act.trigger()

    def type_name(self, name: str) -> FolderNameSheet:
        sheet = self.sheet()
        sheet.field.edit.setText(name)
        self.qtbot.mouseClick(sheet.act, Qt.MouseButton.LeftButton)
        return sheet

    def sheet(self) -> FolderNameSheet:
        self.qtbot.waitUntil(lambda: bool(self.window.findChildren(FolderNameSheet)))
        return self.window.findChildren(FolderNameSheet)[-1]

    def paths(self) -> set[str]:
        return {each.path for each in self.services.folders.all(self.account)}

    def said(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: self.window.toast._words.text() == words)


def flat(menu: QMenu) -> list:
    found = []
    for action in menu.actions():
        inner = action.menu()
        found += flat(inner) if inner else [action]
    return found


def texts(menu: QMenu) -> list[str]:
    return [each.text().split("\t")[0] for each in flat(menu) if each.text()]


@pytest.fixture
def hand(window: MainWindow, sonnberg: Practice, qtbot) -> Hand:
    return Hand(window, sonnberg, qtbot)


def test_new_rename_delete_and_back(hand: Hand, window: MainWindow) -> None:
    hand.choose("Posteingang", "Neuer Ordner …")
    hand.type_name("Röntgen")
    hand.said("Ordner „Röntgen“ angelegt")
    hand.choose("Röntgen", "Umbenennen …")
    assert hand.sheet().field.text() == "Röntgen"
    hand.type_name("Befunde")
    hand.said("Der Ordner heißt jetzt „Befunde“")
    assert "Befunde" in hand.paths()
    hand.choose("Befunde", "Ordner löschen")
    hand.said("Ordner „Befunde“ gelöscht")
    assert "Befunde" not in hand.paths()
    window.toast.undo()
    hand.qtbot.waitUntil(lambda: "Befunde" in hand.paths())


def test_a_wrong_name_keeps_the_sheet_open(hand: Hand) -> None:
    hand.services.folders.create(hand.account, "Röntgen")
    hand.choose("Posteingang", "Neuer Ordner …")
    sheet = hand.type_name("röntgen")
    hand.qtbot.waitUntil(lambda: "gibt es schon" in sheet.field.error)
    assert sheet.isVisible()
    sheet.field.edit.setText("Rezepte")
    assert sheet.field.error == ""
    hand.qtbot.keyClick(sheet.field.edit, Qt.Key.Key_Return)
    hand.qtbot.waitUntil(lambda: "Rezepte" in hand.paths())


def test_what_the_mailbox_needs_offers_no_deleting(hand: Hand, window: MainWindow) -> None:
    offered = texts(hand.menu("Gesendet"))
    assert "Umbenennen …" not in offered
    assert "Ordner löschen" not in offered
    hand.view.setFocus()
    assert window.navigation.choose(("folder", hand.account, folder_id(hand, FolderRole.SENT)))
    hand.qtbot.keyClick(hand.view, Qt.Key.Key_Delete)
    hand.qtbot.waitUntil(lambda: bool(window.banner.findChildren(object)) and window.banner.isVisible())


def folder_id(hand: Hand, role: FolderRole) -> int:
    return next(each.id for each in hand.services.folders.all(hand.account) if each.role is role)


def test_the_trash_is_emptied_after_a_question(hand: Hand, window: MainWindow, sonnberg: Practice) -> None:
    sonnberg.put((mail("weg", "x@example.org", "Weg", "x"), Flags.NONE), role=FolderRole.TRASH)
    hand.choose("Papierkorb", "Papierkorb leeren …")
    hand.qtbot.waitUntil(lambda: asked(window) is not None)
    question = asked(window)
    assert question is not None
    assert question.windowTitle() == "Papierkorb leeren?"
    trash = folder_id(hand, FolderRole.TRASH)
    question.buttons["keep"].click()
    hand.qtbot.wait(100)
    assert len(hand.services.mailboxes.numbers(hand.account, trash)) == 1
    hand.choose("Papierkorb", "Papierkorb leeren …")
    hand.qtbot.waitUntil(lambda: asked(window) not in (None, question))
    question = asked(window)
    assert question is not None
    question.buttons["delete"].click()
    hand.said("1 E-Mail endgültig gelöscht")
    assert list(hand.services.mailboxes.numbers(hand.account, trash)) == []


def test_leaving_out_and_showing_again(hand: Hand) -> None:
    hand.services.folders.create(hand.account, "Rundbriefe")
    hand.choose("Rundbriefe", "Hier ausblenden")
    hand.said("„Rundbriefe“ ist hier ausgeblendet; die E-Mails bleiben auf dem Server")
    hand.qtbot.waitUntil(lambda: hand.row("Rundbriefe") is None)
    hand.choose("Posteingang", "Rundbriefe")
    hand.qtbot.waitUntil(lambda: hand.row("Rundbriefe") is not None)


def test_the_heading_makes_folders_and_brings_them_back(hand: Hand) -> None:
    made = hand.services.folders.create(hand.account, "Rundbriefe")
    hand.services.folders.subscribe(hand.account, made.folder, False)
    hand.qtbot.waitUntil(lambda: hand.row("Rundbriefe") is None)
    assert texts(hand.menu("Ordner")) == ["Neuer Ordner …", "Rundbriefe"]
    hand.choose("Ordner", "Neuer Ordner …")
    hand.type_name("Röntgen")
    hand.qtbot.waitUntil(lambda: "Röntgen" in hand.paths())


def test_a_task_by_hand(hand: Hand) -> None:
    hand.services.folders.create(hand.account, "Ablage")
    hand.choose("Ablage", "Archiv")
    hand.said("„Ablage“ dient jetzt als: Archiv")
    assert hand.services.registry.get(hand.account).sync.folders.archive == "Ablage"
    hand.choose("Ablage", "Wie der Server es sagt")
    hand.qtbot.waitUntil(lambda: not hand.services.registry.get(hand.account).sync.folders.chosen())


def test_all_of_a_folder_is_read(hand: Hand) -> None:
    inbox = folder_id(hand, FolderRole.INBOX)
    hand.choose("Posteingang", "Alle als gelesen markieren")
    hand.said("Alle E-Mails in „Posteingang“ sind gelesen")
    found = hand.services.mailboxes.folders(hand.account)
    assert next(each for each in found if each.id == inbox).unread == 0
    hand.window.toast.undo()
    hand.qtbot.waitUntil(
        lambda: next(e for e in hand.services.mailboxes.folders(hand.account) if e.id == inbox).unread > 0
    )


def test_what_the_person_has_no_right_to_is_grey_and_says_why(
    window: MainWindow, sonnberg: Practice, qtbot
) -> None:
    hand, people = Hand(window, sonnberg, qtbot), sonnberg.services.people
    anna = user_principal(people.add_user("AK", "Anna Krüger", "135790"))
    people.change_rights(
        add=[Grant(Right.DELETE, hand.account, anna), Grant(Right.MANAGE, hand.account, anna)]
    )
    acts = {each.text().split("\t")[0]: each for each in hand.menu("Labor").actions()}
    for words, right in (("Ordner löschen", "Löschen"), ("Diesen Ordner verwenden als", "Verwalten")):
        assert not acts[words].isEnabled()
        assert right in acts[words].toolTip()
    assert acts["Umbenennen …"].isEnabled()
