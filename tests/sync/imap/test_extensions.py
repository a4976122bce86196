"""Every extension of IMAP that tomail knows, offered and not offered by a real Dovecot: used exactly where it
is there, and the same mail either way."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import MailUser
from tests.servers.dovecot import SPECIAL_USE, Dovecot
from tests.servers.process import wait_until
from tomail.model.mail import Flags, FolderRole
from tomail.sync.imap import wire
from tomail.sync.imap.session import open_session

from .conftest import Station, account_of, mail
from .test_actions import file_copy

BASE = "IMAP4rev1 ENABLE IDLE AUTH=PLAIN AUTH=LOGIN"
FIRST = ("QRESYNC", "MOVE", "LIST-STATUS", "SASL-IR", "NAMESPACE", "ESEARCH", "LIST-EXTENDED")
SECOND = ("CONDSTORE", "UIDPLUS", "SPECIAL-USE", "NOTIFY", "LITERAL+", "ID")
USED = {  # what is sent where it is offered
    "QRESYNC": rb"SELECT .* \(QRESYNC \(\d+ \d+\)\)",
    "CONDSTORE": rb"SELECT .*\((CONDSTORE|QRESYNC)",
    "MOVE": rb"UID MOVE",
    "UIDPLUS": rb"UID EXPUNGE \d+\r\n",
    "LIST-STATUS": rb"LIST .* RETURN \(.*STATUS",
    "SPECIAL-USE": rb"LIST .* RETURN \(SPECIAL-USE",
    "NAMESPACE": rb"NAMESPACE\r\n",
    "SASL-IR": rb"AUTHENTICATE PLAIN [A-Za-z0-9+/=]+\r\n",
    "ESEARCH": rb"UID SEARCH RETURN \(ALL\)",
    "NOTIFY": rb"NOTIFY SET",
    "LITERAL+": rb"APPEND .* \{\d+\+\}",
    "ID": rb"ID \(",
}
NEEDS = {"SPECIAL-USE": "LIST-EXTENDED", "LIST-STATUS": "", "QRESYNC": "CONDSTORE"}
NEVER = rb"(?<!UID )EXPUNGE|\bCLOSE\b"  # takes what others have marked


@dataclass
class Offering:
    """A server, and what it says that it can do."""

    server: Dovecot
    extensions: frozenset[str]

    @property
    def usable(self) -> frozenset[str]:
        """Without those that rest on another one."""
        there = self.extensions
        return frozenset(each for each in there if each in USED and NEEDS.get(each, "") in {*there, ""})


@pytest.fixture(
    scope="module",
    params=[(*FIRST, *SECOND), (*FIRST, "CONDSTORE"), (*SECOND, "LIST-EXTENDED"), ()],
    ids=["all", "first", "second", "none"],
)
def offering(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Offering]:
    folder = tmp_path_factory.mktemp("dovecot")
    with Dovecot(folder, capability=" ".join((BASE, *request.param))) as server:
        yield Offering(server, frozenset(request.param))


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What goes over the line."""
    lines: list[bytes] = []
    real = wire._Imap4.send

    def send(self: wire._Imap4, data: bytes) -> None:
        lines.append(bytes(data))
        real(self, data)

    monkeypatch.setattr(wire._Imap4, "send", send)
    return lines


@pytest.mark.server
def test_used_where_it_is_offered_and_the_same_mail_everywhere(
    offering: Offering, tmp_path: Path, sent: list[bytes]
) -> None:
    server, user = offering.server, MailUser("anna@praxis.test", "geheim")
    server.add_user(user.address, user.password)
    for name in ("bleibt", "geht", "wandert"):
        server.append(user.address, "INBOX", mail(name))
    server.append(user.address, "INBOX", mail("fremd gelöscht"), ["\\Deleted"])
    station = Station(account_of(user, server), user.password, tmp_path / "m.db")
    station.sync()
    assert station.raws() == sorted(server.messages(user.address))

    station.flag(station.named("bleibt"), add=Flags.FLAGGED)
    station.move(station.named("wandert"), "Archiv")
    station.delete(station.named("geht"))
    file_copy(station, mail("gesendet"))
    station.sync()
    with server.session(user.address) as other:
        other.select("INBOX")
        other.uid("STORE", "1", "+FLAGS", "\\Seen")
        other.append("INBOX", "", "", mail("neu"))  # type: ignore[arg-type]
    station.sync()
    hear(station, server, user)

    assert station.subjects() == ["bleibt", "fremd gelöscht", "neu"]
    left = {*left_on_server(server, user)}
    marked = set() if "UIDPLUS" in offering.extensions else {"geht"}
    if not {"UIDPLUS", "MOVE"} & offering.extensions:
        marked.add("wandert")
    assert left == {"bleibt", "fremd gelöscht", "neu"} | marked  # nobody's bare EXPUNGE
    assert station.named("bleibt").flags == Flags.SEEN | Flags.FLAGGED
    assert station.subjects("Archiv") == ["wandert"]
    roles = {each.path: each.role for each in station.store.folders.all()}
    assert {path: FolderRole(use.lower()) for path, use in SPECIAL_USE.items()}.items() <= roles.items()
    assert server.messages(user.address, "Gesendete Objekte") == [mail_of(station)]
    station.close()

    said = b"".join(sent)
    assert {name for name, form in USED.items() if re.search(form, said)} == offering.usable
    assert not re.search(NEVER, said)


def left_on_server(server: Dovecot, user: MailUser) -> list[str]:
    raws = server.messages(user.address)
    return [raw.partition(b"Subject: ")[2].partition(b"\r\n")[0].decode() for raw in raws]


def mail_of(station: Station) -> bytes:
    (row,) = station.rows("Gesendete Objekte")
    return station.store.messages.raw(row.ref.number) or b""


def hear(station: Station, server: Dovecot, user: MailUser) -> None:
    """News of the inbox come at once, whatever the server offers."""
    hints: list[int] = []
    stop, watch = station.stop, station.mirror.watch
    thread = threading.Thread(target=lambda: watch(lambda: hints.append(1), stop))
    thread.start()
    wait_until(lambda: bool(hints), "listening")
    with server.session(user.address) as other:
        other.select("INBOX")
        before = len(hints)
        other.uid("STORE", "1", "+FLAGS", "\\Answered")
        other.uid("STORE", "1", "-FLAGS", "\\Answered")
        wait_until(lambda: len(hints) > before, "a hint")
    stop.stop()
    thread.join(10)


@pytest.mark.server
def test_a_pass_in_which_nothing_happened_takes_two_round_trips(
    dovecot: Dovecot, mail_user: MailUser, station: Station, sent: list[bytes]
) -> None:
    """From the connection on: signing in; what the server can do, with the inbox and the other folders. For
    new messages, which are asked for besides, nobody waits."""
    dovecot.append(mail_user.address, "INBOX", mail("m0"))
    for _ in range(2):
        station.sync()
    station.mirror.close()
    sent.clear()
    assert station.sync().new == 0
    verbs = [[line.split()[1] for line in piece.splitlines()] for piece in sent]
    opening = [b"ID", b"ENABLE", b"NAMESPACE", b"SELECT", b"LIST"]
    assert verbs == [[b"AUTHENTICATE"], opening, [b"UID"]]


@pytest.mark.server
def test_a_new_inbox_is_selected_once_before_the_folders_are_listed(
    dovecot: Dovecot, mail_user: MailUser, station: Station, sent: list[bytes]
) -> None:
    """The other way round the server would look through the whole mailbox twice before the first page."""
    dovecot.append(mail_user.address, "INBOX", mail("m0"))
    assert station.sync().new == 1
    verbs = [line.split()[1] for piece in sent for line in piece.splitlines()]
    assert verbs[4:7] == [b"SELECT", b"LIST", b"UID"]
    assert sum(b'SELECT "INBOX"' in piece for piece in sent) == 1


def test_notify_hears_of_other_folders(dovecot: Dovecot, mail_user: MailUser, station: Station) -> None:
    station.sync()
    opened = open_session(station.account, station.credentials)  # type: ignore[arg-type]
    opened.select("INBOX")
    assert opened.watch_all()
    dovecot.append(mail_user.address, "Archiv", mail("anderswo"))
    told = opened.idle(station.stop, 10)
    assert any(b"STATUS" in response.line for response in told)
    opened.close()


def test_a_refused_notify_leaves_idle(station: Station, monkeypatch: pytest.MonkeyPatch) -> None:
    station.sync()
    opened = open_session(station.account, station.credentials)  # type: ignore[arg-type]
    opened.select("INBOX")
    real: Callable[..., object] = opened.connection.run
    monkeypatch.setattr(
        opened.connection,
        "run",
        lambda *parts: real(*(part.replace(b"NOTIFY SET", b"NOTIFY XX") for part in parts)),
    )
    assert not opened.watch_all()
    opened.noop()
    opened.close()


@pytest.mark.server
def test_what_somebody_brings_back_on_a_poor_server_is_there_again(tmp_path: Path) -> None:
    user = MailUser("anna@praxis.test", "geheim")
    with Dovecot(tmp_path / "server", capability=BASE) as server:
        server.add_user(user.address, user.password)
        server.append(user.address, "INBOX", mail("doch nicht"))
        station = Station(account_of(user, server), user.password, tmp_path / "m.db")
        station.sync()
        station.delete(station.named("doch nicht"))
        station.sync()
        assert (station.sync().new, station.subjects()) == (0, [])
        with server.session(user.address) as other:
            other.select("INBOX")
            other.uid("STORE", "1", "-FLAGS", "\\Deleted")
        assert (station.sync().new, station.subjects()) == (1, ["doch nicht"])
        station.close()
