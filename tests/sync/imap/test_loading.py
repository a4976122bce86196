"""In which order messages come, the large ones last and in pieces, and what a cut leaves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tomail.base.errors import EnvironmentTrouble
from tomail.model.events import SyncProgress
from tomail.sync.imap import endurance, large, load
from tomail.sync.imap.session import Session

from .conftest import Station, account_of, mail
from .mailbox import CONDSTORE, POOR, NewStation, inbox_fixture, with_options  # noqa: F401


def test_only_the_last_months_on_request(
    new_station: NewStation, dovecot: Dovecot, mail_user: MailUser, inbox: list[bytes]
) -> None:
    old = (datetime.now(UTC) - timedelta(days=200)).strftime('"%d-%b-%Y 10:00:00 +0000"')
    with dovecot.session(mail_user.address) as session:
        session.append("INBOX", "", old, mail("alt"))
    station = new_station(with_options(account_of(mail_user, dovecot), months=3))
    station.sync()
    assert "alt" not in station.subjects()
    assert len(station.rows()) == len(inbox)
    assert station.sync().new == 0


def test_what_has_become_older_than_the_last_months_stays_under_another_uidvalidity(
    dovecot: Dovecot, mail_user: MailUser, tmp_path: Path
) -> None:
    for days in (300, 200, 1):
        when = (datetime.now(UTC) - timedelta(days=days)).strftime('"%d-%b-%Y 10:00:00 +0000"')
        with dovecot.session(mail_user.address) as session:
            session.append("INBOX", "", when, mail(f"d{days}"))
    account = account_of(mail_user, dovecot)
    earlier = Station(with_options(account, months=8), mail_user.password, tmp_path / "m.db")
    earlier.sync()
    earlier.close()
    station = Station(with_options(account, months=3), mail_user.password, tmp_path / "m.db")
    before = {row.ref.number for row in station.rows()}
    dovecot.doveadm("mailbox", "update", "-u", mail_user.address, "--uid-validity", "987654321", "INBOX")
    assert station.sync().removed == 0
    assert {row.ref.number for row in station.rows()} == before
    assert station.subjects() == ["d1", "d200"]
    station.close()


def test_a_message_that_is_too_large_has_a_row_and_stops_nothing(
    station: Station,
    dovecot: Dovecot,
    mail_user: MailUser,
    inbox: list[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Shown with a cap of 100 kB; the message has 600."""
    monkeypatch.setattr("tomail.sync.imap.mirror.LARGEST_MESSAGE", 100_000)
    monkeypatch.setattr(endurance, "IN_ONE_PIECE", 100_000)
    station.sync()
    row = station.named("lang")
    assert not row.downloaded
    assert row.size == len(inbox[4])
    assert len(station.rows()) == len(inbox)
    assert sum(row.downloaded for row in station.rows()) == len(inbox) - 1
    assert station.sync().bytes == 0


def test_a_large_message_comes_in_pieces_after_all_others_and_goes_on_after_a_cut(
    station: Station, inbox: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(endurance, "IN_ONE_PIECE", 100_000)
    monkeypatch.setattr(large, "PIECE", 50_000)
    asked: list[int] = []
    piece = Session.piece

    def once_cut(session: Session, uid: int, start: int, length: int) -> object:
        asked.append(start)
        if len(asked) == 4:
            assert sum(row.downloaded for row in station.rows()) == len(inbox) - 1
            session.connection.interrupt()
        return piece(session, uid, start, length)

    monkeypatch.setattr(Session, "piece", once_cut)
    with pytest.raises(EnvironmentTrouble):
        station.sync()
    assert not station.named("lang").downloaded
    station.sync()
    assert station.raws() == sorted(inbox)
    assert asked == [0, 50_000, 100_000, 150_000, *range(150_000, len(inbox[4]), 50_000)]
    with station.store.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM piece").scalar_one() == 0


def test_a_large_message_that_arrives_comes_in_pieces_too(
    station: Station,
    dovecot: Dovecot,
    mail_user: MailUser,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    station.sync()
    monkeypatch.setattr(endurance, "IN_ONE_PIECE", 100_000)
    monkeypatch.setattr(large, "PIECE", 100_000)
    for size in (299_000, 600_000):
        raw = mail("lang", "x" * size)
        raw += b"y" * (-len(raw) % 100_000)  # the last piece is a whole one
        dovecot.append(mail_user.address, "INBOX", raw)
    station.sync()
    assert station.raws() == sorted(dovecot.messages(mail_user.address))
    assert station.sync().bytes == 0


def test_a_pass_that_breaks_off_goes_on_where_it_was(
    station: Station, dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    raws = [mail(f"m{number}", minute=number) for number in range(30)]
    for raw in raws:
        dovecot.append(mail_user.address, "INBOX", raw)
    monkeypatch.setattr(load, "_Pace", partial(load._Pace, count=5))
    monkeypatch.setattr(load, "LEAST_AT_ONCE", 5)
    monkeypatch.setattr(load, "MOST_AT_ONCE", 5)
    progress = [0]

    def cut(event: object) -> None:
        if isinstance(event, SyncProgress) and event.folder == "INBOX":
            progress[0] += 1
            if progress[0] == 3:
                station.mirror.interrupt()

    object.__setattr__(station.around, "publish", cut)
    with pytest.raises(Exception, match="disconnected"):
        station.sync()
    there = len([row for row in station.rows() if row.downloaded])
    assert 0 < there < 30
    object.__setattr__(station.around, "publish", station.events.append)
    report = station.sync()
    assert station.raws() == sorted(raws)
    assert report.bytes < sum(map(len, raws))


def test_an_opened_message_comes_before_all_else(
    station: Station, dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(30):
        dovecot.append(mail_user.address, "INBOX", mail(f"m{number:02d}", minute=number))
    dovecot.append(mail_user.address, "Archiv", mail("fern"))
    station.sync()
    with station.store.transaction() as tx:
        tx.exec_driver_sql("UPDATE message SET downloaded = 0")
    oldest, far = station.named("m00").ref.number, station.named("fern", "Archiv").ref.number
    loaded: list[int] = []
    monkeypatch.setattr(station.store.ingest, "add_bodies", _noting(station.store.ingest.add_bodies, loaded))
    station.around.wishes.want_first(far)
    station.around.wishes.want_first(oldest)
    station.sync()
    assert loaded[:2] == [oldest, far]
    assert all(row.downloaded for row in station.rows())


def _noting(add_bodies: Callable[..., None], loaded: list[int]) -> Callable[..., None]:
    def noting(tx: object, bodies: list[tuple[int, object]], **options: object) -> None:
        loaded.extend(number for number, _ in bodies)
        add_bodies(tx, bodies, **options)

    return noting


def test_one_body_can_be_had_alone(station: Station, inbox: list[bytes]) -> None:
    station.sync()
    number = station.named("m0").ref.number
    with station.store.transaction() as tx:
        tx.exec_driver_sql("UPDATE message SET downloaded = 0 WHERE number = ?", (number,))
        tx.exec_driver_sql("DELETE FROM body WHERE number = ?", (number,))
    assert station.mirror.load_body(number)
    assert station.store.messages.raw(number) == inbox[0]
    assert not station.mirror.load_body(12345)


def test_a_message_that_cannot_be_parsed_is_kept_all_the_same(
    station: Station,
    dovecot: Dovecot,
    mail_user: MailUser,
    inbox: list[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A defect of ours with one message costs that message its index, never the folder."""

    def broken(raw: bytes) -> object:
        if b"Subject: m1" in raw:
            raise ValueError("defect")
        return original(raw)

    from tomail.store import raw_message

    original = raw_message.read_message
    monkeypatch.setattr(raw_message, "read_message", broken)
    station.sync()
    assert station.raws() == sorted(inbox)
