"""The mail outbox: rows are claimed, sent by SMTP, and tried again with growing pauses."""

from __future__ import annotations

import hashlib
import logging
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.utils import formatdate
from typing import Any
from urllib.parse import quote

from sqlalchemy import Row, delete, select, update

from tomail.secure.protocol.limits import HOUR, MINUTE
from tomail.secure.protocol.states import DeliveryState

from . import resets, tables
from .keys import WrongKeys
from .portal import Portal
from .settings import MailServer
from .texts import ADDRESSES, TEXTS
from .work import work

CLAIM = 10 * MINUTE  # a server that died while it sent gives the mail free after that
PAUSES = (1 * MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR)
TRIES = 15  # about a day and a half
AT_ONCE = 50
ANSWER = "reply"  # the template of the notice that tells the practice of an answer
SMTP_SECONDS = 30
_PERMANENT = 500
_O = tables.mail_outbox.c
log = logging.getLogger(__name__)


class _Undeliverable(Exception):
    """The server will never take this mail."""


def send_due(portal: Portal) -> int:
    """Send what is due; how many left."""
    resets.prepare(portal)
    now, sent = portal.now(), 0
    with portal.database.reading() as connection:
        ready = (_O.next <= now) & (_O.template != resets.ASKED)
        due = select(tables.mail_outbox).where(ready).order_by(_O.next).limit(AT_ONCE)
        rows = connection.execute(due).all()
    for row in rows:
        if _claim(portal, row):
            sent += _send(portal, row)
    return sent


def written(portal: Portal, row: Row[Any], name: str, phone: str) -> EmailMessage:
    """The mail of a row of the outbox."""
    text = TEXTS[row.language][row.template]
    address = portal.keys.open(row.to_sealed)
    page, whose = f"{portal.settings.public_url}/#", f"a={quote(address)}"  # no server hears what follows "#"
    link = f"{page}{_token(portal, row)}&{whose}"
    facts = {"url": page + whose, "link": link, "practice": name, "phone": phone}
    message = EmailMessage()
    message["From"] = portal.settings.mail_from
    message["To"] = address
    message["Subject"] = text.subject
    message["Date"] = formatdate(portal.now(), localtime=False)
    message["Message-ID"] = _message_id(portal, row)
    message["Auto-Submitted"] = "auto-generated"
    message["Content-Language"] = row.language
    message.set_content(text.body.format(**facts))
    return message


def _token(portal: Portal, row: Row[Any]) -> str:
    if row.template in ADDRESSES:
        return f"c={portal.keys.token('address', row.id)}"
    return f"r={portal.keys.token('reset', row.id)}"


def _message_id(portal: Portal, row: Row[Any]) -> str:
    """The same each time it is tried. The practice's program knows by it which answer a notice tells of."""
    named = row.delivery if row.template == ANSWER else hashlib.sha256(row.id.encode()).hexdigest()[:32]
    return f"<{named}@{portal.settings.host or 'localhost'}>"


def _claim(portal: Portal, row: Row[Any]) -> bool:
    """From now on, not from when this round began: those before it may have taken long."""
    same = (_O.id == row.id) & (_O.next == row.next)
    with portal.database.writing() as connection:
        taken = update(tables.mail_outbox).where(same).values(next=portal.now() + CLAIM, tries=row.tries + 1)
        return connection.execute(taken).rowcount == 1


def _send(portal: Portal, row: Row[Any]) -> bool:
    if _is_stale(portal, row):
        _done(portal, row)
        return False
    try:
        _deliver(portal, row)
    except (_Undeliverable, ValueError, WrongKeys):  # an address that no mail can be written to, too
        _give_up(portal, row)
        return False
    except (OSError, smtplib.SMTPException) as error:  # SMTP's texts hold addresses
        log.warning("a notice could not be sent (try %d): %s", row.tries + 1, type(error).__name__)
        _later(portal, row)
        return False
    _done(portal, row)
    return True


def _deliver(portal: Portal, row: Row[Any]) -> None:
    with portal.database.reading() as connection:
        practices = tables.practice.c
        found = connection.execute(select(tables.practice).where(practices.id == row.practice)).first()
    message = written(portal, row, found.name if found else "", found.phone if found else "")
    with _session(portal.settings.mail_server) as session:
        try:
            session.send_message(message)
        except smtplib.SMTPRecipientsRefused as refused:
            if all(code >= _PERMANENT for code, _ in refused.recipients.values()):
                raise _Undeliverable from None
            raise


@contextmanager
def _session(server: MailServer) -> Iterator[smtplib.SMTP]:
    context = ssl.create_default_context()
    if server.tls == "tls":
        session: smtplib.SMTP = smtplib.SMTP_SSL(
            server.host, server.port, timeout=SMTP_SECONDS, context=context
        )
    else:
        session = smtplib.SMTP(server.host, server.port, timeout=SMTP_SECONDS)
    with session:
        if server.tls == "starttls":
            session.starttls(context=context)
        if server.user:
            session.login(server.user, server.password)
        yield session


def _is_stale(portal: Portal, row: Row[Any]) -> bool:
    """Read meanwhile, taken back, or for somebody who left. That of an answer stands for it in the practice's
    mailbox, fetched or not."""
    if not row.delivery or row.template == ANSWER:
        return False
    with portal.database.reading() as connection:
        deliveries = tables.delivery.c
        unread = (deliveries.state == DeliveryState.DELIVERED) & deliveries.opened.is_(False)
        this = select(deliveries.id).where(deliveries.id == row.delivery, unread)
        return connection.execute(this).first() is None


def _done(portal: Portal, row: Row[Any]) -> None:
    with portal.database.writing() as connection:
        connection.execute(delete(tables.mail_outbox).where(_O.id == row.id))


def _later(portal: Portal, row: Row[Any]) -> None:
    if row.tries + 1 >= TRIES:
        _give_up(portal, row)
        return
    pause = PAUSES[min(row.tries, len(PAUSES) - 1)]
    with portal.database.writing() as connection:
        connection.execute(
            update(tables.mail_outbox).where(_O.id == row.id).values(next=portal.now() + pause)
        )


def _give_up(portal: Portal, row: Row[Any]) -> None:
    """The practice is told; the delivery itself is as it was."""
    with work(portal) as unit:
        unit.connection.execute(delete(tables.mail_outbox).where(_O.id == row.id))
        if row.practice:
            unit.tell(row.practice, "notify_failed", delivery=row.delivery, notice=row.template)
            unit.log(row.practice, "notify_failed", row.delivery)
