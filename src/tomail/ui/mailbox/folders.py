"""What the navigation lists: sections, folders with their counts, names in a person's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from tomail.message.clean import clean
from tomail.model.account import Account
from tomail.model.mail import Folder, FolderRole

translate = QCoreApplication.translate

ICONS = {
    FolderRole.INBOX: "inbox",
    FolderRole.DRAFTS: "square-pen",
    FolderRole.SENT: "send",
    FolderRole.ARCHIVE: "archive",
    FolderRole.JUNK: "shield-alert",
    FolderRole.TRASH: "trash-2",
    FolderRole.ALL: "mails",
    FolderRole.FLAGGED: "star",
    FolderRole.IMPORTANT: "flag",
}
COUNTS_ALL = {FolderRole.DRAFTS}
COUNTS_NOTHING = {FolderRole.SENT, FolderRole.TRASH}


class EntryKind(Enum):
    """What a row of the navigation is."""

    SECTION = "section"
    FOLDER = "folder"
    OUTBOX = "outbox"
    WORK = "work"


@dataclass(frozen=True)
class Entry:
    """A row of the navigation. `waiting` counts are shown as a warning."""

    kind: EntryKind
    label: str
    icon: str = ""
    level: int = 0
    account: str = ""
    folder: Folder | None = None
    count: int = 0
    waiting: bool = False
    view: str = ""  # of WORK: which list

    @property
    def key(self) -> tuple[str, str, int]:
        """What stays the same while counts and names change."""
        return self.kind.value, self.account or self.view, self.folder.id if self.folder else 0

    @property
    def takes_mail(self) -> bool:
        """Whether mail can be moved here."""
        return self.folder is not None and self.folder.selectable


def entries(
    accounts: Sequence[Account],
    folders: Mapping[str, Sequence[Folder]],
    outgoing: int,
    work: Sequence[Entry] = (),
) -> list[Entry]:
    """The navigation: with one account its inbox stands alone on top, with several each has a section.

    `work` are the lists of work, which belong to all accounts together.
    """
    outbox = Entry(EntryKind.OUTBOX, translate("folders", "Outbox"), "upload", count=outgoing, waiting=True)
    if not accounts:
        return []
    if len(accounts) == 1:
        rows = _of_account(accounts[0], folders.get(accounts[0].id, ()))
        inboxes = [row for row in rows if row.folder and row.folder.role is FolderRole.INBOX]
        others = [row for row in rows if row not in inboxes]
        title = Entry(EntryKind.SECTION, translate("folders", "Folders"), account=accounts[0].id)
        return [_section(accounts[0]), *inboxes, *work, title, outbox, *others]
    listed = [Entry(EntryKind.SECTION, translate("folders", "All accounts")), *work, outbox]
    for account in accounts:
        listed += [_section(account), *_of_account(account, folders.get(account.id, ()))]
    return listed


def folder_name(folder: Folder) -> str:
    """The name in the person's language where the folder has a role, else its own, as a stranger's words."""
    return role_name(folder.role) or clean(folder.name) or "?"


def role_name(role: FolderRole) -> str:
    """What folders of that role are called in the person's language; "" without a role."""
    names = {
        FolderRole.INBOX: translate("folders", "Inbox"),
        FolderRole.DRAFTS: translate("folders", "Drafts"),
        FolderRole.SENT: translate("folders", "Sent"),
        FolderRole.TRASH: translate("folders", "Trash"),
        FolderRole.JUNK: translate("folders", "Spam"),
        FolderRole.ARCHIVE: translate("folders", "Archive"),
        FolderRole.ALL: translate("folders", "All mail"),
        FolderRole.FLAGGED: translate("folders", "Flagged"),
        FolderRole.IMPORTANT: translate("folders", "Important"),
    }
    return names.get(role, "")


def _section(account: Account) -> Entry:
    return Entry(EntryKind.SECTION, account.label, account=account.id)


def _of_account(account: Account, folders: Iterable[Folder]) -> list[Entry]:
    return [
        Entry(
            EntryKind.FOLDER,
            folder_name(folder),
            ICONS.get(folder.role, "folder"),
            _level(folder),
            account.id,
            folder,
            _count(folder),
        )
        for folder in folders
    ]


def _level(folder: Folder) -> int:
    """How far a folder is set in; many servers keep everything below INBOX, which is no level to show."""
    if folder.role is not FolderRole.NONE or not folder.delimiter:
        return 0
    parts = folder.path.split(folder.delimiter)
    return len(parts) - 1 - (parts[0].upper() == "INBOX" and len(parts) > 1)


def _count(folder: Folder) -> int:
    if folder.role in COUNTS_NOTHING:
        return 0
    return folder.total if folder.role in COUNTS_ALL else folder.unread
