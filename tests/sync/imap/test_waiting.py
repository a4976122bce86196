"""What was done later does not happen before what was done earlier."""

from __future__ import annotations

import pytest

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tomail.model.mail import Flags

from .conftest import Station, mail, make_due
from .proxy import CuttingProxy


@pytest.mark.parametrize("refused", [b"UID MOVE", b"UID STORE"])
def test_what_was_done_later_does_not_overtake_what_the_server_put_off(
    shaky: Station, proxy: CuttingProxy, dovecot: Dovecot, mail_user: MailUser, refused: bytes
) -> None:
    """Read, put into the trash and taken out again; then the first of these is refused for a while."""
    raw = mail("a")
    dovecot.append(mail_user.address, "INBOX", raw)
    dovecot.append(mail_user.address, "Archiv", mail("b"))
    shaky.sync()
    shaky.flag(shaky.named("a"), add=Flags.SEEN)
    shaky.move(shaky.named("a"), "Archiv")
    shaky.move(shaky.named("a", "Archiv"), "INBOX")
    refusals = [b"NO [INUSE] Mailbox is in use."]
    proxy.refusal = lambda line: refusals.pop() if refused in line and refusals else b""
    shaky.sync()
    assert shaky.store.operations.pending()
    make_due(shaky)
    shaky.sync()
    assert dovecot.messages(mail_user.address) == [raw]
    assert dovecot.flags(mail_user.address) == [{"\\Seen"}]
    assert len(dovecot.messages(mail_user.address, "Archiv")) == 1
    assert (shaky.subjects(), shaky.store.operations.pending()) == (["a"], [])
