"""What is written here takes the place of what lies on the server only when the server has it."""

from __future__ import annotations

import time

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tomail.model.outgoing import Draft
from tomail.services.drafts_folder import DraftsFolder, as_draft

from .conftest import Station, mail, make_due
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
