"""What is written here takes the place of what lies on the server only when the server has it."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tomail.base.errors import EnvironmentTrouble
from tomail.model.outgoing import Draft
from tomail.services.drafts_folder import DraftsFolder, as_draft

from .conftest import Station, account_of, mail, make_due
from .proxy import CuttingProxy

DRAFTS = "Entwürfe"
TOO_LARGE = b"NO [LIMIT] Message too large."


def written(station: Station, raw: bytes, opened: int | None = None) -> None:
    """A newer version of the one draft, perhaps opened from a message of the folder."""
    replaces = f"{station.account.id}-{opened}" if opened else ""
    with station.store.transaction() as tx:
        folder = DraftsFolder(station.store, station.account)
        draft = Draft("d", station.account.id, replaces=replaces)
        assert folder.renew(tx, draft, as_draft(raw, int(time.time())))


def thrown_away(station: Station) -> None:
    with station.store.transaction() as tx:
        folder = DraftsFolder(station.store, station.account)
        folder.give_back(tx, Draft("d", station.account.id), int(time.time()))


def test_a_version_that_the_server_refuses_does_not_cost_the_one_it_has(
    shaky: Station, proxy: CuttingProxy, dovecot: Dovecot, mail_user: MailUser
) -> None:
    """The doctor's draft from the tablet stays until one of the newer ones is there."""
    tablet, newest = mail("Befund", "vom Tablet"), mail("Befund", "kurz")
    dovecot.append(mail_user.address, DRAFTS, tablet)
    shaky.sync()
    proxy.refusal = lambda line: TOO_LARGE if b" APPEND " in line else b""
    opened = shaky.named("Befund", DRAFTS).ref.number
    for large in ("mit Anhang", "mit zwei Anhängen"):
        written(shaky, mail("Befund", large), opened)
        make_due(shaky)
        shaky.sync()
        shaky.sync()
        assert dovecot.messages(mail_user.address, DRAFTS) == [tablet]
    written(shaky, newest)
    proxy.refusal = lambda _line: b""
    shaky.sync()
    assert dovecot.messages(mail_user.address, DRAFTS) == [newest]
    assert len(shaky.rows(DRAFTS)) == 1
    assert shaky.store.operations.pending() == []


def test_what_comes_back_does_not_go_with_the_one_that_was_to_go(
    shaky: Station, proxy: CuttingProxy, dovecot: Dovecot, mail_user: MailUser
) -> None:
    """The deletion of the message that a draft was opened from still waits when the draft is thrown away."""
    tablet = mail("Befund", "vom Tablet")
    dovecot.append(mail_user.address, DRAFTS, tablet)
    shaky.sync()
    proxy.refusal = lambda line: b"NO [INUSE] Later." if b"UID STORE" in line else b""
    written(shaky, mail("Befund", "weiter"), shaky.named("Befund", DRAFTS).ref.number)
    shaky.sync()
    thrown_away(shaky)
    shaky.sync()
    proxy.refusal = lambda _line: b""
    make_due(shaky)
    shaky.sync()
    assert dovecot.messages(mail_user.address, DRAFTS) == [tablet]
    assert len(shaky.rows(DRAFTS)) == 1
    assert shaky.store.operations.pending() == []


@pytest.mark.server
def test_what_comes_back_is_not_taken_for_what_is_only_marked_as_deleted(tmp_path: Path) -> None:
    """On a server that cannot expunge single messages."""
    user, tablet = MailUser("anna@praxis.test", "geheim"), mail("Befund", "vom Tablet")
    with Dovecot(tmp_path / "server", capability="IMAP4rev1") as server:
        server.add_user(user.address, user.password)
        server.append(user.address, DRAFTS, tablet)
        station = Station(account_of(user, server), user.password, tmp_path / "m.db")
        station.sync()
        written(station, mail("Befund", "weiter"), station.named("Befund", DRAFTS).ref.number)
        station.sync()
        thrown_away(station)
        station.sync()
        kept = [flags for flags in server.flags(user.address, DRAFTS) if "\\Deleted" not in flags]
        assert len(kept) == 1
        assert station.raws(DRAFTS) == [tablet]
        station.close()


def otherwise_counted(line: bytes) -> bytes:
    return re.sub(rb"RFC822\.SIZE (\d+)", lambda size: b"RFC822.SIZE %d" % (int(size[1]) + 40), line)


@pytest.mark.parametrize("goes_on", [True, False], ids=["written on", "tried again"])
def test_a_version_whose_answer_was_lost_is_found_whatever_size_the_server_tells(
    shaky: Station, proxy: CuttingProxy, dovecot: Dovecot, mail_user: MailUser, goes_on: bool
) -> None:
    shaky.sync()
    first, second = mail("Befund", "erste"), mail("Befund", "zweite")
    proxy.wording = otherwise_counted
    written(shaky, first)
    proxy.fault = lambda line: b"APPENDUID" in line
    with pytest.raises(EnvironmentTrouble):
        shaky.sync()
    proxy.fault = lambda _line: False
    if goes_on:
        written(shaky, second)
    shaky.sync()
    shaky.sync()  # what the first pass saw of it is settled too
    assert dovecot.messages(mail_user.address, DRAFTS) == [second if goes_on else first]
    assert len(shaky.rows(DRAFTS)) == 1
    assert shaky.store.operations.pending() == []


def test_what_was_being_filed_when_it_was_opened_comes_back_once(
    shaky: Station, proxy: CuttingProxy, dovecot: Dovecot, mail_user: MailUser
) -> None:
    shaky.sync()
    kept = mail("Befund", "behalten")
    written(shaky, kept)
    proxy.fault = lambda line: b"APPENDUID" in line
    with pytest.raises(EnvironmentTrouble):
        shaky.sync()
    proxy.fault = lambda _line: False
    with shaky.store.transaction() as tx:
        shaky.store.drafts.forget_copy(tx, "d")
    written(shaky, mail("Befund", "weiter"), shaky.named("Befund", DRAFTS).ref.number)
    thrown_away(shaky)
    shaky.sync()
    shaky.sync()
    assert dovecot.messages(mail_user.address, DRAFTS) == [kept]
    assert shaky.raws(DRAFTS) == [kept]
