"""The mirror on a Cyrus: another server with CONDSTORE, QRESYNC and MOVE than Dovecot. Only in torture."""

from __future__ import annotations

import imaplib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.servers.cyrus import Cyrus, installed
from tomail.model.account import Account, Protocol, Security, Server
from tomail.model.mail import Flags, FolderRole

from .conftest import Station, mail

MAILS = 50
USER = f"anna{secrets.token_hex(4)}"  # a mailbox that no other run had
pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(0),
    pytest.mark.skipif(not os.environ.get("TOMAIL_TORTURE"), reason="only tortured"),
    pytest.mark.skipif(not installed(), reason="needs root and debootstrap"),
]


@pytest.fixture
def cyrus(tmp_path: Path) -> Iterator[Cyrus]:
    with Cyrus(tmp_path) as server:
        server.add_user(USER, "geheim")
        yield server


@contextmanager
def session(cyrus: Cyrus) -> Iterator[imaplib.IMAP4]:
    """A second program of the same user."""
    made = imaplib.IMAP4("127.0.0.1", cyrus.imap_port)
    made.login(USER, "geheim")
    try:
        yield made
    finally:
        made.logout()


def subjects(cyrus: Cyrus, folder: str) -> dict[str, set[bytes]]:
    found = {}
    with session(cyrus) as other:
        other.select(folder, readonly=True)
        for part in other.uid("FETCH", "1:*", "(FLAGS BODY.PEEK[HEADER.FIELDS (SUBJECT)])")[1]:
            if isinstance(part, tuple):
                found[part[1].decode().strip().removeprefix("Subject: ")] = set(imaplib.ParseFlags(part[0]))
    return found


def test_both_sides_come_to_the_same(cyrus: Cyrus, tmp_path: Path) -> None:
    server = Server("127.0.0.1", cyrus.imap_port, Security.NONE, USER)
    account = Account("k3f9ab", "Praxis", "Praxis", f"{USER}@praxis.test", Protocol.IMAP, server, server)
    with session(cyrus) as other:
        for number in range(MAILS):
            other.append("INBOX", "", "", mail(f"Mail {number}"))  # type: ignore[arg-type]
    station = Station(account, "geheim", tmp_path / "mail.db")
    try:
        assert station.sync().new == MAILS
        roles = {each.role for each in station.store.folders.all()}
        assert {FolderRole.INBOX, FolderRole.DRAFTS, FolderRole.SENT, FolderRole.TRASH} <= roles
        station.flag(station.named("Mail 1"), add=Flags.FLAGGED)
        station.move(station.named("Mail 2"), "Archiv")
        station.delete(station.named("Mail 3"))
        with session(cyrus) as other:
            other.select("INBOX")
            other.store("5", "+FLAGS", "\\Seen")
            other.store("6", "+FLAGS", "\\Deleted")
            other.expunge()
            other.append("INBOX", "", "", mail("New"))  # type: ignore[arg-type]
        station.sync()
        station.sync()
        assert not station.store.operations.pending()
        for folder in ("INBOX", "Archiv"):
            assert station.subjects(folder) == sorted(subjects(cyrus, folder))
        on_server = subjects(cyrus, "INBOX")
        assert b"\\Flagged" in on_server["Mail 1"]
        assert {"Mail 2", "Mail 3", "Mail 5"}.isdisjoint(on_server)
        assert Flags.SEEN in station.named("Mail 4").flags
        assert station.sync().new == 0
    finally:
        station.close()
