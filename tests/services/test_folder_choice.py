"""Which folder is for what, as a person sees it, and how much mail there is."""

from __future__ import annotations

import pytest

from tomail.model.account import FolderChoices
from tomail.model.mail import FolderRole
from tomail.model.probing import FoundFolder
from tomail.services.folder_choice import Estimate, assignable, by_itself, estimate, still_there

INBOX = FoundFolder("INBOX", FolderRole.INBOX, 101)
SENT = FoundFolder("Sent", FolderRole.SENT, 20)
OLD = FoundFolder("Alt/Raus", FolderRole.NONE, 7)
TRASH = FoundFolder("Trash", FolderRole.TRASH, 3)
ALL = FoundFolder("[Gmail]/Alle", FolderRole.ALL, 900)
STARRED = FoundFolder("[Gmail]/Markiert", FolderRole.FLAGGED, 9)


def test_the_inbox_and_views_cannot_be_assigned() -> None:
    assert assignable((INBOX, SENT, OLD, ALL, STARRED)) == ("Sent", "Alt/Raus")


def test_what_a_folder_is_by_itself() -> None:
    folders = (INBOX, SENT, OLD)
    assert by_itself(FolderRole.SENT, folders, FolderChoices()) == "Sent"
    assert by_itself(FolderRole.SENT, folders, FolderChoices(archive="Sent")) == ""
    assert by_itself(FolderRole.JUNK, folders, FolderChoices()) == ""


def test_a_folder_is_for_one_thing() -> None:
    choices = FolderChoices(sent="Alt/Raus").choose(FolderRole.ARCHIVE, "Alt/Raus")
    assert choices == FolderChoices(archive="Alt/Raus")
    assert choices.choose(FolderRole.ARCHIVE, "") == FolderChoices()
    both = FolderChoices(sent="a").choose(FolderRole.TRASH, "")
    assert both == FolderChoices(sent="a")


def test_choices_for_another_mailbox_do_not_come_along() -> None:
    choices = FolderChoices(sent="Alt/Raus", trash="Weg")
    assert still_there(choices, (INBOX, SENT, OLD)) == FolderChoices(sent="Alt/Raus")
    assert still_there(choices, ()) == choices  # nobody knows


@pytest.mark.parametrize(
    ("folders", "found"),
    [
        ((), None),
        ((INBOX, SENT, OLD), Estimate(128, False)),
        ((INBOX, SENT, TRASH, ALL, STARRED), Estimate(903, False)),
        ((INBOX, FoundFolder("Archiv", FolderRole.ARCHIVE)), Estimate(101, True)),
        ((FoundFolder("INBOX", FolderRole.INBOX),), None),
    ],
)
def test_how_much_there_is(folders: tuple[FoundFolder, ...], found: Estimate | None) -> None:
    assert estimate(folders) == found
