"""Which folder is for what, and which server is treated how."""

from __future__ import annotations

import pytest

from tomail.model.mail import FolderRole
from tomail.sync.imap.quirks import DOVECOT, GMAIL, MICROSOFT, STANDARD, quirks_of
from tomail.sync.imap.responses import Listed
from tomail.sync.imap.roles import assign_roles


def roles(*folders: tuple[str, str] | str, delimiter: str = "/") -> dict[str, str]:
    pairs = [(each, "") if isinstance(each, str) else each for each in folders]
    listed = [
        (path, Listed(path.encode(), delimiter, frozenset(attributes.split()))) for path, attributes in pairs
    ]
    return {path: role.value for path, role in assign_roles(listed).items() if role}


def test_what_the_server_says_counts_more_than_a_name() -> None:
    assert roles("Sent", ("Post/Raus", "\\sent"), "inbox") == {"Post/Raus": "sent", "inbox": "inbox"}


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Gesendete Objekte", "sent"),
        ("Entwürfe", "drafts"),
        ("Papierkorb", "trash"),
        ("Gelöschte Elemente", "trash"),
        ("Corbeille", "trash"),
        ("Courrier indésirable", "junk"),
        ("Archivio", "archive"),
    ],
)
def test_names_of_four_languages(name: str, role: str) -> None:
    assert roles("INBOX", name) == {"INBOX": "inbox", name: role}


def test_the_most_usual_name_wins_and_a_role_is_given_once() -> None:
    assert roles("Gesendet", "Sent", "Sent Items") == {"Sent": "sent"}


def test_folders_below_the_inbox_count_others_do_not() -> None:
    assert roles("INBOX.Trash", "Kunden.Archiv", delimiter=".") == {"INBOX.Trash": "trash"}


def test_a_server_that_names_one_role_twice() -> None:
    assert roles(("a", "\\trash"), ("b", "\\trash")) == {"a": "trash"}


def test_servers_are_recognised() -> None:
    assert quirks_of("imap.gmail.com", (), "") is GMAIL
    assert quirks_of("mail.praxis.test", ("X-GM-EXT-1",), "GImap") is GMAIL
    assert quirks_of("Outlook.Office365.com.", (), "") is MICROSOFT
    assert quirks_of("mail.praxis.test", (), "Dovecot") is DOVECOT
    assert quirks_of("mail.praxis.test", (), "") is STANDARD


def test_all_mail_of_google_is_only_the_archive() -> None:
    assert b"-in:inbox" in GMAIL.scope(FolderRole.ALL)
    assert GMAIL.scope(FolderRole.INBOX) == STANDARD.scope(FolderRole.ALL) == b"ALL"
