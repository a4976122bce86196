"""A mailbox with some messages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tomail.model.account import Account, SyncOptions

from .conftest import Station, mail

POOR = "IMAP4rev1"
CONDSTORE = "IMAP4rev1 LITERAL+ UIDPLUS CONDSTORE ENABLE ESEARCH IDLE"
NewStation = Callable[..., Station]


@pytest.fixture(name="inbox")
def inbox_fixture(dovecot: Dovecot, mail_user: MailUser) -> list[bytes]:
    """Six messages of different shapes in the inbox."""
    raws = [mail(f"m{n}", minute=n) for n in range(4)]
    raws.append(mail("lang", "ä" * 300_000))
    odd = bytes(byte for byte in range(1, 256) if byte not in b"\r\n")
    raws.append(b"From broken\r\nno header at all \xff\xfe\r\n\r\n" + odd + b"\r\n")
    for raw in raws:
        dovecot.append(mail_user.address, "INBOX", raw)
    return raws


def with_options(account: Account, **options: object) -> Account:
    return replace(account, sync=SyncOptions(**options))  # type: ignore[arg-type]
