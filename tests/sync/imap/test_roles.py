"""Which folder is for what, and which server is treated how."""

from __future__ import annotations

import pytest

from tomail.model.account import FolderChoices
from tomail.model.mail import FolderRole
from tomail.sync.imap.quirks import DOVECOT, GMAIL, MICROSOFT, STANDARD, quirks_of
from tomail.sync.imap.responses import Listed
from tomail.sync.imap.roles import assign_roles


def roles(
    *folders: tuple[str, str] | str, delimiter: str = "/", chosen: FolderChoices | None = None
) -> dict[str, str]:
    pairs = [(each, "") if isinstance(each, str) else each for each in folders]
    listed = [
        (path, Listed(path.encode(), delimiter, frozenset(attributes.split()))) for path, attributes in pairs
    ]
    by_hand = chosen.chosen() if chosen else None
    return {path: role.value for path, role in assign_roles(listed, by_hand).items() if role}


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


def test_what_a_person_chose_counts_more_than_what_the_server_says() -> None:
    mailbox = (("Sent", "\\sent"), "Alt/Raus")
    assert roles(*mailbox, chosen=FolderChoices(sent="Alt/Raus")) == {"Alt/Raus": "sent"}
    assert roles(*mailbox, chosen=FolderChoices(trash="Sent")) == {"Sent": "trash"}


def test_a_chosen_folder_that_is_gone_leaves_its_role_to_the_others() -> None:
    assert roles(("Sent", "\\sent"), chosen=FolderChoices(sent="Alt/Raus")) == {"Sent": "sent"}
    assert roles("Gesendet", chosen=FolderChoices(sent="Alt/Raus")) == {"Gesendet": "sent"}


@pytest.mark.parametrize("attribute", ["\\all", "\\important", "\\flagged", "\\noselect"])
def test_what_holds_no_messages_of_its_own_is_not_to_be_chosen(attribute: str) -> None:
    assert "archive" not in roles(("Alle", attribute), chosen=FolderChoices(archive="Alle")).values()


def test_the_inbox_stays_the_inbox() -> None:
    assert roles("INBOX", chosen=FolderChoices(archive="INBOX")) == {"INBOX": "inbox"}


def test_servers_are_recognised() -> None:
    assert quirks_of("imap.gmail.com", (), "") is GMAIL
    assert quirks_of("mail.praxis.test", ("X-GM-EXT-1",), "GImap") is GMAIL
    assert quirks_of("Outlook.Office365.com.", (), "") is MICROSOFT
    assert quirks_of("mail.praxis.test", (), "Dovecot") is DOVECOT
    assert quirks_of("mail.praxis.test", (), "") is STANDARD


def test_all_mail_of_google_is_only_the_archive() -> None:
    assert b"-in:inbox" in GMAIL.scope(FolderRole.ALL)
    assert GMAIL.scope(FolderRole.INBOX) == STANDARD.scope(FolderRole.ALL) == b"ALL"
