from __future__ import annotations

from dataclasses import replace

from tomail.model.account import Account, Protocol, Security, Server
from tomail.model.mail import Folder, FolderRole
from tomail.ui.mailbox.folder_view import NavigationModel
from tomail.ui.mailbox.folders import EntryKind, entries, folder_name

SERVER = Server("mail.example.org", 993, Security.TLS, "x")
ACCOUNT = Account("a", "Praxis", "", "a@example.org", Protocol.IMAP, SERVER, SERVER)


def folder(
    identity: int, path: str, role: FolderRole = FolderRole.NONE, unread: int = 0, total: int = 0
) -> Folder:
    return Folder(identity, path, path.rsplit("/", 1)[-1], "/", role, total, unread)


INBOX = folder(1, "INBOX", FolderRole.INBOX, unread=3, total=9)


def test_one_account(app) -> None:
    listed = entries([ACCOUNT], {"a": [INBOX, folder(2, "Sent", FolderRole.SENT, unread=4)]}, 2)
    assert [each.label for each in listed] == ["Praxis", "Posteingang", "Ordner", "Postausgang", "Gesendet"]
    assert [each.count for each in listed] == [0, 3, 0, 2, 0]
    assert listed[3].kind is EntryKind.OUTBOX


def test_several_accounts_have_a_section_each(app) -> None:
    other = replace(ACCOUNT, id="b", label="Labor")
    listed = entries([ACCOUNT, other], {"a": [INBOX], "b": [INBOX]}, 0)
    labels = [each.label for each in listed]
    assert labels == ["Alle Konten", "Postausgang", "Praxis", "Posteingang", "Labor", "Posteingang"]
    assert {each.account for each in listed if each.folder} == {"a", "b"}


def test_no_account_no_entries(app) -> None:
    assert entries([], {}, 0) == []


def test_levels_and_drafts(app) -> None:
    folders = [
        folder(3, "Drafts", FolderRole.DRAFTS, unread=1, total=5),
        folder(4, "INBOX/Labor"),
        folder(5, "Labor/2026/Blut"),
    ]
    drafts, below_inbox, deep = entries([ACCOUNT], {"a": folders}, 0)[3:]
    assert (drafts.label, drafts.count) == ("Entwürfe", 5)
    assert below_inbox.level == 0
    assert deep.level == 2


def test_counts_change_in_place(app, qtbot) -> None:
    model = NavigationModel()
    model.show_entries(entries([ACCOUNT], {"a": [INBOX]}, 0))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show_entries(entries([ACCOUNT], {"a": [replace(INBOX, unread=4)]}, 0))
    with qtbot.waitSignal(model.modelReset):
        model.show_entries(entries([ACCOUNT], {"a": []}, 0))


def test_spoken_counts(app) -> None:
    from PySide6.QtCore import Qt

    model = NavigationModel()
    model.show_entries(entries([ACCOUNT], {"a": [INBOX]}, 2))
    spoken = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert spoken == ["Praxis", "Posteingang, 3 ungelesene", "Ordner", "Postausgang, 2 warten"]


def test_a_server_names_no_folder_to_deceive(app) -> None:
    assert folder_name(folder(1, "Ge\u202ednes\x1b[m\u200b\ttet")) == "Gednes[m tet"
    assert folder_name(folder(2, "\u200b\u202e")) == "?"
