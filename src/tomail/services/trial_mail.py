"""One real mail to oneself, before an account is saved: the only test that nothing can fool."""

from __future__ import annotations

import asyncio
import secrets
from datetime import UTC, datetime
from random import SystemRandom

from tomail.base.errors import Problem, TomailError
from tomail.message.compose import build, new_message_id
from tomail.model.account import Account
from tomail.model.credentials import Credential
from tomail.model.mail import Address
from tomail.model.outgoing import Draft
from tomail.outbox.delivery import Outgoing, deliver
from tomail.outbox.policy import Sent
from tomail.outbox.wire import Patience, dial

SECONDS = 20.0  # for each answer; a person is waiting


def send_to_oneself(account: Account, credential: Credential, subject: str, text: str) -> Problem | None:
    """Send a mail from the account's address to itself; None once the server took it over."""
    own = (Address(account.display_name, account.address),)
    draft = Draft(secrets.token_hex(8), account.id, to=own, subject=subject, text=text)
    domain = account.address.rpartition("@")[2]
    message_id = new_message_id(domain, SystemRandom())
    raw = build(draft, account, message_id=message_id, date=datetime.now(UTC))
    try:
        return asyncio.run(_send(account, credential, raw))
    except TomailError as error:
        return error.problem


async def _send(account: Account, credential: Credential, raw: bytes) -> Problem | None:
    session = await dial(account.outgoing, credential, Patience(SECONDS, SECONDS, SECONDS, SECONDS))
    try:
        mail = Outgoing(account.address, (account.address,), raw)
        verdict = (await deliver(session, mail, lambda _: None))[account.address]
        await session.quit()
    finally:
        session.abort()
    return None if isinstance(verdict, Sent) else verdict.reason
