"""pymap, which knows no CONDSTORE, SPECIAL-USE, NAMESPACE or LIST-STATUS: a poor server of another make."""

from __future__ import annotations

import imaplib
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from imapclient import imap_utf7

from tomail.model.account import Account, Protocol, Security, Server
from tomail.model.mail import Flags, FolderRole
from tomail.services.folders import Folders
from tomail.sync.imap.session import open_session

from .conftest import Station, mail
from .test_folder_steps import acting_on

pytest.importorskip("pymap")
from tomail.app.demo.mails import SampleMail
from tomail.app.demo.server import DemoServer

PASSWORD = "geheim"


@dataclass
class Poor:
    """A user on the server, and a workstation of theirs."""

    station: Station
    other: imaplib.IMAP4  # a second program of theirs

    def there(self, folder: str = "INBOX") -> list[bytes]:
        """The raw messages of a folder."""
        self.other.select(f'"{imap_utf7.encode(folder).decode()}"', readonly=True)
        _, parts = self.other.uid("FETCH", "1:*", "(BODY.PEEK[])")
        return [part[1] for part in parts if isinstance(part, tuple)]

    def add(self, raw: bytes, folder: str = "INBOX", flags: str = "") -> None:
        self.other.append(folder, f"({flags})", "", raw)  # type: ignore[arg-type]

    def folders(self) -> tuple[Folders, str]:
        return acting_on(self.station)


@pytest.fixture(scope="module")
def server() -> Iterator[DemoServer]:
    running = DemoServer(PASSWORD)
    running.start()
    yield running
    running.stop()


@pytest.fixture
def poor(server: DemoServer, tmp_path: Path) -> Iterator[Poor]:
    address = f"{tmp_path.name.replace('_', '')}@praxis.test"
    first = [SampleMail(mail(f"m{n}", minute=n), datetime(2026, 11, 1, n, tzinfo=UTC), ()) for n in range(4)]
    server.add_user(address, first)
    at = Server("127.0.0.1", server.imap_port, Security.NONE, address)
    station = Station(
        Account("k3f9ab", "Praxis", "Praxis", address, Protocol.IMAP, at, at), PASSWORD, tmp_path / "m.db"
    )
    other = imaplib.IMAP4("127.0.0.1", server.imap_port, timeout=20)
    other.login(address, PASSWORD)
    yield Poor(station, other)
    other.logout()
    station.close()


def test_the_first_mirror_and_the_next(poor: Poor) -> None:
    assert poor.station.sync().new == 4
    assert poor.station.raws() == sorted(poor.there())
    assert poor.station.sync().new == 0
    poor.add(mail("neu"))
    assert poor.station.sync().new == 1
    roles = {each.role for each in poor.station.store.folders.all()}
    assert {FolderRole.SENT, FolderRole.DRAFTS, FolderRole.TRASH, FolderRole.JUNK} <= roles  # by name


def test_flags_both_ways(poor: Poor) -> None:
    poor.station.sync()
    poor.station.flag(poor.station.named("m0"), add=Flags.SEEN | Flags.FLAGGED)
    poor.other.select("INBOX")
    poor.other.uid("STORE", str(poor.station.named("m1").uid), "+FLAGS", "\\Answered")
    poor.station.sync()
    assert Flags.ANSWERED in poor.station.named("m1").flags
    _, (line,) = poor.other.uid("FETCH", str(poor.station.named("m0").uid), "(FLAGS)")
    assert {b"\\Seen", b"\\Flagged"} <= set(imaplib.ParseFlags(line))


def test_move_and_delete(poor: Poor) -> None:
    poor.station.sync()
    poor.station.move(poor.station.named("m0"), "Labor")
    poor.station.delete(poor.station.named("m1"))
    poor.other.select("INBOX")
    poor.other.uid("STORE", str(poor.station.named("m2").uid), "+FLAGS", "\\Deleted")
    poor.other.expunge()
    poor.station.sync()
    assert poor.station.subjects() == ["m3"]
    assert poor.station.subjects("Labor") == ["m0"]
    assert (len(poor.there()), len(poor.there("Labor"))) == (1, 1)
    assert poor.station.sync().new == 0
    assert poor.station.store.operations.pending() == []


def test_another_uidvalidity_fetches_no_body_again(poor: Poor) -> None:
    raws = [mail(f"b{n}", minute=n) for n in range(3)]
    for raw in raws:
        poor.add(raw, "Labor")
    poor.station.sync()
    numbers = {row.subject: row.ref.number for row in poor.station.rows("Labor")}
    poor.other.delete("Labor")
    poor.other.create("Labor")
    for raw in [mail("davor"), *raws]:
        poor.add(raw, "Labor")
    report = poor.station.sync()
    assert report.bytes == len(mail("davor"))
    kept = {row.subject: row.ref.number for row in poor.station.rows("Labor") if row.subject != "davor"}
    assert kept == numbers
    assert poor.station.raws("Labor") == sorted(poor.there("Labor"))


def test_folders_on_a_server_without_response_codes(poor: Poor) -> None:
    poor.station.sync()
    folders, account = poor.folders()
    made = folders.create(account, "Röntgen").folder
    poor.station.move(poor.station.named("m0"), "Röntgen")
    poor.station.sync()
    folders.rename(account, made, "Bilder")
    poor.station.sync()
    assert [len(poor.there("Bilder")), poor.station.subjects("Bilder")] == [1, ["m0"]]
    folders.delete(account, made)
    poor.station.sync()
    assert poor.station.subjects("Papierkorb/Bilder") == ["m0"]
    folders.empty_trash(account)
    poor.station.sync()
    assert "Papierkorb/Bilder" not in {each.path for each in folders.all(account)}
    assert poor.station.store.operations.pending() == []
    assert not [each for each in poor.station.events if type(each).__name__ == "ChangeRefused"]


def test_news_are_heard(poor: Poor) -> None:
    poor.station.sync()
    opened = open_session(poor.station.account, poor.station.credentials)  # type: ignore[arg-type]
    opened.select("INBOX")
    assert not opened.watch_all()
    arrives = threading.Timer(0.2, poor.add, [mail("neu")])
    arrives.start()
    assert any(b"EXISTS" in each.line for each in opened.idle(poor.station.stop, 10))
    arrives.join()
    opened.close()
