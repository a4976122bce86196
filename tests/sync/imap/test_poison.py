"""Bombs at the head of a folder: everything arrives in the same pass, byte for byte, and every mail opens."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from random import Random
from time import process_time

import pytest

from tests.conftest import MailUser
from tests.message.test_parse import BOMBS, HARMLESS_BOMBS
from tests.servers.dovecot import Dovecot
from tests.servers.hostile import CAPABILITY, QRESYNC, HostileServer
from tests.servers.scripted import Peer
from tests.torture import TORTURE
from tomail.base.errors import EnvironmentTrouble
from tomail.model.account import Account, Protocol, Security, Server
from tomail.model.mail import Flags
from tomail.services.guarded import shown
from tomail.store.operations import APPEND
from tomail.store.raw_message import new_message
from tomail.sync.imap import endurance, misses
from tomail.sync.imap.misses import FORGIVEN_AFTER, Misses

from .conftest import Station, mail

CORPORA = Path(os.environ.get("TOMAIL_CORPORA") or Path.home() / ".cache" / "tomail-corpora")
SAMPLE = 1_000_000 if TORTURE else 30  # of real mail, where a corpus of it is at hand
SECONDS = 2.0  # of computing for one message


def poison() -> list[bytes]:
    made = {**BOMBS, **HARMLESS_BOMBS}
    names = sorted(made) if TORTURE else ["levels", "recipients", "a wide table"]
    found = sorted((CORPORA / "dev" / "gen-attack").rglob("bomb-*.eml"))
    chosen = found if TORTURE else Random(1).sample(found, min(len(found), 6))
    return [made[name] for name in names] + [path.read_bytes() for path in chosen]


def real_mail() -> list[bytes]:
    found = sorted(path for path in (CORPORA / "dev").glob("*/msg/**/*") if path.is_file())
    return [path.read_bytes() for path in Random(1).sample(found, min(SAMPLE, len(found)))]


def test_bombs_keep_no_other_mail_waiting(station: Station, dovecot: Dovecot, mail_user: MailUser) -> None:
    ordinary = [mail(f"m{number}", minute=number) for number in range(20)]
    sent = [raw for raw in (*real_mail(), *ordinary, *poison()) if raw.strip()]
    for raw in sent:
        dovecot.append(mail_user.address, "INBOX", raw)
    start = process_time()
    report = station.sync()
    assert process_time() - start < SECONDS * len(poison()) + 0.1 * len(sent)
    assert report.new == len(sent)
    raws = station.raws()
    assert raws == sorted(dovecot.messages(mail_user.address))
    assert {f"m{number}" for number in range(20)} <= set(station.subjects())
    for raw in raws:
        start = process_time()
        shown(raw)
        assert process_time() - start < SECONDS


@pytest.fixture
def server() -> Iterator[HostileServer]:
    with HostileServer() as made:
        for number in range(3):
            made.mailbox.put(mail(f"m{number}"))
        yield made


@pytest.fixture
def here(server: HostileServer, tmp_path: Path) -> Iterator[Station]:
    at = Server("127.0.0.1", server.port, Security.NONE, "anna")
    account = Account("k3f9ab", "Praxis", "Praxis", "anna@praxis.test", Protocol.IMAP, at, at)
    made = Station(account, "x", tmp_path / "m.db")
    yield made
    made.close()


@pytest.mark.parametrize("capability", [QRESYNC, CAPABILITY])
@pytest.mark.parametrize("ends", [False, True])
def test_mail_that_the_server_cannot_read_keeps_no_other_waiting(
    server: HostileServer, here: Station, monkeypatch: pytest.MonkeyPatch, capability: str, *, ends: bool
) -> None:
    server.capability = capability
    here.sync()
    poisoned = mail("Gift")
    for raw in (mail("davor"), poisoned, mail("danach")):
        server.mailbox.put(raw)
    server.unreadable, server.ends_at_it = (poisoned,), ends
    assert until_calm(here) <= 3
    assert here.subjects() == ["danach", "davor", "m0", "m1", "m2"]
    server.mailbox.put(mail("neu"))
    assert until_calm(here) == 0
    assert "neu" in here.subjects()
    assert here.sync().not_fetched == 1
    server.unreadable = ()
    if ends:
        monkeypatch.setattr(misses, "FORGIVEN_AFTER", 0.0)
    else:
        here.around.wishes.insist()
    assert here.sync().not_fetched == 0
    assert "Gift" in here.subjects()


@pytest.mark.parametrize("capability", [QRESYNC, CAPABILITY])
def test_several_that_the_server_cannot_read_are_given_up_like_one(
    server: HostileServer, here: Station, capability: str
) -> None:
    server.capability = capability
    here.sync()
    server.unreadable = [mail(f"Gift{number}") for number in range(3)]
    for raw in (*server.unreadable, mail("danach")):
        server.mailbox.put(raw)
    assert [here.sync().not_fetched for _ in range(3)] == [0, 3, 3]
    assert here.subjects() == ["danach", "m0", "m1", "m2"]
    server.mailbox.put(mail("neu"))
    assert here.sync().new == 1
    server.unreadable = ()
    here.around.wishes.insist()
    assert here.sync().new == 3


@pytest.mark.parametrize("ends", [False, True])
def test_mail_that_the_server_cannot_read_keeps_no_new_mailbox_waiting(
    server: HostileServer, here: Station, *, ends: bool
) -> None:
    server.unreadable, server.ends_at_it = (mail("Gift"),), ends
    for raw in (*server.unreadable, mail("danach")):
        server.mailbox.put(raw)
    assert until_calm(here) <= 2
    whole = {row.subject for row in here.rows() if row.downloaded}
    assert whole == {"danach", "m0", "m1", "m2"}


@pytest.mark.parametrize("ends", [False, True])
def test_a_large_one_that_the_server_cannot_read_ends_no_pass(
    server: HostileServer, here: Station, monkeypatch: pytest.MonkeyPatch, *, ends: bool
) -> None:
    monkeypatch.setattr(endurance, "IN_ONE_PIECE", 2000)
    monkeypatch.setattr("tomail.sync.imap.large.PIECE", 1000)
    server.unreadable, server.ends_at_it = (mail("Gift", "x" * 3000),), ends
    server.mailbox.put(*server.unreadable)
    assert until_calm(here) <= 3
    assert here.sync().not_fetched == 1
    assert not here.named("Gift").downloaded
    server.mailbox.put(mail("neu"))
    assert until_calm(here) == 0
    assert here.named("neu").downloaded
    server.unreadable = ()
    here.around.wishes.insist()
    assert here.sync().not_fetched == 0
    assert here.named("Gift").downloaded


def test_what_ended_the_line_once_comes_alone_and_twice_not_at_all() -> None:
    known = Misses()
    assert known.forgive(10_000.0)
    known.broke(1, [9, 7, 8])
    assert known.is_doubtful(1, 7)
    assert not any(known.is_doubtful(*other) for other in ((1, 8), (2, 7)))
    assert not known.is_left_out(1, 7)
    known.broke(1, [7])
    assert known.is_left_out(1, 7)
    assert known.forgive(10_000.0, at_once=True)
    assert not known.is_left_out(1, 7)
    known.forgive(10_000.0, at_once=True)
    known.broke(1, [7])
    assert not known.forgive(10_000.0 + FORGIVEN_AFTER - 1)
    assert known.is_left_out(1, 7)
    assert known.forgive(10_000.0 + FORGIVEN_AFTER)
    assert not known.is_left_out(1, 7)
    known.broke(1, [7])
    assert known.is_left_out(1, 7)


@pytest.mark.parametrize("kind", ["APPEND", "UID STORE"])
def test_a_step_at_which_the_line_always_ends_keeps_no_mail_waiting(
    server: HostileServer, here: Station, kind: str
) -> None:
    here.sync()
    server.lies[kind] = hang_up
    if kind == "APPEND":
        with here.store.transaction() as tx:
            message = new_message(mail("Kopie"), internal_date=1)
            (number,) = here.store.ingest.add(tx, here.folder("Sent"), [message])
            here.store.operations.add(tx, APPEND, number)
    else:
        here.flag(here.named("m0"), add=Flags.FLAGGED)
    with pytest.raises(EnvironmentTrouble):
        here.sync()
    server.mailbox.put(mail("neu"))
    assert until_calm(here) <= 3
    assert "neu" in here.subjects()
    (waiting,) = here.store.operations.pending()
    server.lies.clear()
    with here.store.transaction() as tx:
        here.store.operations.hurry(tx)
    here.sync()
    assert waiting not in here.store.operations.pending()


def hang_up(_peer: Peer, _tag: str, _argument: str) -> None:
    raise EOFError


def until_calm(station: Station) -> int:
    """Passes until one ends, and another: how many were broken off."""
    broken = 0
    while True:
        try:
            station.sync()
            station.sync()
        except EnvironmentTrouble:
            broken += 1
            assert broken < 10
        else:
            return broken


def test_a_message_that_is_damaged_on_the_server_keeps_no_other_waiting(
    station: Station, dovecot: Dovecot, mail_user: MailUser
) -> None:
    station.sync()
    for subject in ("davor", "Gift", "danach"):
        dovecot.append(mail_user.address, "INBOX", mail(subject))
    file = sorted(dovecot.mail_home(mail_user.address).glob("mail/mailboxes/INBOX/dbox-Mails/u.*"))[1]
    file.write_bytes(file.read_bytes()[:200])
    assert until_calm(station) <= 3
    assert station.subjects() == ["danach", "davor"]
    assert station.sync().not_fetched == 1
