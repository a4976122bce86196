"""What a server loses sight of is not lost here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.servers.labels import MICROSOFT, Kind, LabelServer
from tomail.base.clock import SystemClock
from tomail.base.errors import EnvironmentTrouble
from tomail.model.account import Account, Protocol, Security, Server
from tomail.sync.imap.mirror import ImapMirror
from tomail.sync.mirror import Surroundings

from .conftest import Station, mail

MANY = 12


class Later(SystemClock):
    """The machine's clock, minutes ahead."""

    minutes = 0.0

    def now(self) -> datetime:
        return super().now() + timedelta(minutes=self.minutes)


@pytest.fixture
def clock() -> Later:
    return Later()


def serving(kind: Kind) -> Iterator[LabelServer]:
    """Mail in the inbox and in one more folder."""
    made = LabelServer(kind, lambda user, secret: True, ["Labor"])
    for number in range(MANY):
        made.put(mail(f"m{number}"), "INBOX")
        made.put(mail(f"l{number}"), "Labor")
    with made.server:
        yield made


@pytest.fixture
def server() -> Iterator[LabelServer]:
    """One that numbers no changes."""
    yield from serving(MICROSOFT)


def stations_at(server: LabelServer, clock: Later, tmp_path: Path) -> Iterator[Station]:
    """A workstation that has seen all of that mail."""
    at = Server("127.0.0.1", server.server.port, Security.NONE, "anna")
    account = Account("k3f9ab", "Praxis", "Praxis", "anna@praxis.test", Protocol.IMAP, at, at)
    made = Station(account, "geheim", tmp_path / "m.db")
    made.around = Surroundings(account, made.store, made.events.append, clock, made.stop)
    made.mirror = ImapMirror(made.around, made.credentials)  # type: ignore[arg-type]
    made.sync()
    assert here(made) == (MANY, MANY)
    yield made
    made.close()


@pytest.fixture
def station(server: LabelServer, clock: Later, tmp_path: Path) -> Iterator[Station]:
    """One at that server."""
    yield from stations_at(server, clock, tmp_path)


def here(station: Station) -> tuple[int, int]:
    return len(station.rows()), len(station.rows("Labor"))


def test_an_empty_list_of_folders_takes_nothing_away_and_holds_up_no_mail(
    server: LabelServer, station: Station, clock: Later
) -> None:
    server.lists_nothing = True
    before = list(server.folders)
    for count, minutes in enumerate((0, 11, 60), 1):  # a mailbox without its inbox is never believed
        clock.minutes = minutes
        server.put(mail(f"neu {minutes}"), "INBOX")
        station.sync()
        assert here(station) == (MANY + count, MANY)
    server.lists_nothing = False
    assert station.sync().new == 0
    assert server.folders == before  # none was made in place of those that are there


def test_a_mailbox_without_folders_and_without_an_inbox_is_told(
    server: LabelServer, station: Station
) -> None:
    server.lists_nothing, server.closed = True, {"INBOX"}
    server.put(mail("neu"), "INBOX")
    with pytest.raises(EnvironmentTrouble):
        station.sync()
    assert here(station) == (MANY, MANY)


def test_a_new_mailbox_that_lists_nothing_shows_its_inbox(server: LabelServer, tmp_path: Path) -> None:
    server.lists_nothing = True
    at = Server("127.0.0.1", server.server.port, Security.NONE, "anna")
    account = Account("k3f9ac", "Praxis", "Praxis", "anna@praxis.test", Protocol.IMAP, at, at)
    station = Station(account, "geheim", tmp_path / "new.db")
    station.sync()
    assert len(station.rows()) == MANY
    server.lists_nothing = False
    station.sync()
    assert here(station) == (MANY, MANY)
    station.close()


def test_a_folder_off_the_list_is_kept_for_ten_minutes(
    server: LabelServer, station: Station, clock: Later
) -> None:
    server.folders.remove("Labor")
    station.sync()
    clock.minutes = 9
    station.sync()
    assert here(station) == (MANY, MANY)
    server.folders.append("Labor")
    station.sync()  # it was there again: the ten minutes begin anew
    server.folders.remove("Labor")
    clock.minutes = 18
    station.sync()
    assert here(station) == (MANY, MANY)
    clock.minutes = 29
    station.sync()
    assert len(station.rows()) == MANY
    assert "Labor" not in {state.path for state in station.store.folders.states()}
    assert "Labor" not in {each.path for each in station.store.folders.all()}


def test_mail_that_is_gone_without_a_word_is_kept_for_ten_minutes(
    server: LabelServer, station: Station, clock: Later
) -> None:
    server.hidden = {"INBOX"}
    for minutes in (0, 9):
        clock.minutes = minutes
        station.sync()
        assert here(station) == (MANY, MANY)
    server.hidden = set()
    clock.minutes = 20
    assert station.sync().new == 0  # it is there again
    server.hidden = {"INBOX"}
    clock.minutes = 21
    station.sync()
    assert here(station) == (MANY, MANY)
    clock.minutes = 32
    station.sync()
    assert here(station) == (0, MANY)


def test_what_was_missing_for_a_moment_is_not_half_believed_for_ever(clock: Later, tmp_path: Path) -> None:
    """The folder comes back with the very numbers that it had, so nobody looks into it; days later it is
    missing for a moment again."""
    kind = replace(MICROSOFT, capability=f"{MICROSOFT.capability} CONDSTORE ENABLE")
    for server in serving(kind):
        for station in stations_at(server, clock, tmp_path):
            server.hidden = {"INBOX", "Labor"}
            station.sync()
            server.hidden = set()
            clock.minutes = 5
            station.sync()
            server.hidden = {"INBOX", "Labor"}
            clock.minutes = 5000
            station.sync()
            assert here(station) == (MANY, MANY)
            clock.minutes = 5009
            station.sync()
            assert here(station) == (MANY, MANY)
            clock.minutes = 5011
            station.sync()
            assert here(station) == (0, 0)


@pytest.mark.parametrize("back", [-525_600, -11])
def test_a_clock_that_was_put_back_does_not_hold_up_what_is_true(
    server: LabelServer, station: Station, clock: Later, back: int
) -> None:
    server.hidden = {"Labor"}
    station.sync()
    for minutes in (back, back + 9):
        clock.minutes = minutes
        station.sync()
        assert here(station) == (MANY, MANY)
    clock.minutes = back + 11
    station.sync()
    assert here(station) == (MANY, 0)


def test_a_mailbox_that_is_begun_anew_with_a_new_mail_is_doubted_too(
    server: LabelServer, station: Station, clock: Later
) -> None:
    before, server.uidvalidity = list(server.mails), 8
    server.mails.clear()
    server.put(mail("neu"), "INBOX")
    for minutes in (0, 9):
        clock.minutes = minutes
        station.sync()
        assert here(station) == (MANY + 1, MANY)
    server.mails.extend(before)  # somebody copied it over
    clock.minutes = 20
    station.sync()
    assert here(station) == (MANY + 1, MANY)
    assert all(row.uid for row in station.rows())
    server.mails.clear()
    server.put(mail("neuer"), "INBOX")
    server.uidvalidity = 9
    for minutes in (21, 32):
        clock.minutes = minutes
        station.sync()
    assert here(station) == (1, 0)


def test_a_folder_that_cannot_be_opened_keeps_its_mail_and_stops_no_other(
    server: LabelServer, station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.put(mail("neu"), "INBOX")
    monkeypatch.setattr("tomail.sync.imap.mirror.POLLED_AFTER", 0)
    server.closed = {"Labor"}
    station.sync()
    assert here(station) == (MANY + 1, MANY)
    server.closed = {"INBOX"}
    with pytest.raises(EnvironmentTrouble):
        station.sync()
    assert here(station) == (MANY + 1, MANY)
    server.closed = set()
    assert station.sync().new == 0


def test_nothing_is_pushed_while_mail_is_missing(server: LabelServer, station: Station) -> None:
    server.mails.clear()
    station.sync()
    assert server.mails == []
    assert here(station) == (MANY, MANY)
