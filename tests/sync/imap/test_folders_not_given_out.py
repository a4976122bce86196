"""A folder that a real Dovecot does not open: it keeps no other waiting, and is told if it once was open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot

from .conftest import Station, account_of, mail

POOR = "IMAP4rev1"
pytestmark = pytest.mark.server


@pytest.fixture(params=[None, POOR], ids=["extensions", "poor"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Dovecot]:
    with Dovecot(tmp_path / "server", capability=request.param) as made:
        yield made


@pytest.fixture
def here(server: Dovecot, tmp_path: Path) -> Iterator[Station]:
    """It has seen the inbox and two folders."""
    user = MailUser("anna@praxis.test", "geheim")
    server.add_user(user.address, user.password)
    for folder in ("INBOX", "Labor", "Zuweiser"):
        server.append(user.address, folder, mail(folder))
    made = Station(account_of(user, server), user.password, tmp_path / "m.db")
    assert made.sync().refused == ()
    yield made
    made.close()


def place(server: Dovecot, address: str, folder: str) -> Path:
    return server.mail_home(address) / "mail" / "mailboxes" / folder / "dbox-Mails"


def test_others_go_on_and_it_is_told_until_it_opens_again(here: Station, server: Dovecot) -> None:
    address = here.account.address
    closed = place(server, address, "Labor")
    for folder in ("INBOX", "Labor", "Zuweiser"):
        server.append(address, folder, mail(f"neu: {folder}"))
    closed.chmod(0)
    report = here.sync()
    assert report.refused == ("Labor",)
    assert sorted(here.subjects("INBOX")) == ["INBOX", "neu: INBOX"]
    assert sorted(here.subjects("Zuweiser")) == ["Zuweiser", "neu: Zuweiser"]
    assert here.subjects("Labor") == ["Labor"]  # as it was
    closed.chmod(0o700)
    assert here.sync().refused == ()
    assert sorted(here.subjects("Labor")) == ["Labor", "neu: Labor"]


def test_of_one_that_never_opened_nobody_is_told(here: Station, server: Dovecot) -> None:
    address = here.account.address
    server.append(address, "Fremd", mail("fremd"))
    place(server, address, "Fremd").chmod(0)
    assert here.sync().refused == ()
