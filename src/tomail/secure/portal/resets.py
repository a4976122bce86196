"""New passwords that were asked for.

Whose they are is looked up when mails are sent, long after the answer: so its time tells nothing, nor that of
whoever asks next.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, delete, select, update

from tomail.secure.protocol.limits import RESET_LIFE
from tomail.secure.protocol.states import OPEN_ACCOUNTS

from . import tables
from .keys import WrongKeys, token_hash
from .portal import Portal
from .work import Work, work

ASKED = "reset_asked"  # in the place of a template: no mail yet, and perhaps none ever
AT_ONCE = 50
_A, _O = tables.account.c, tables.mail_outbox.c


def account_of(unit: Work, address: str) -> Row[Any] | None:
    """The account that somebody may sign in to with this address."""
    address_hash = unit.portal.keys.address_hash(address)
    found = select(tables.account).where(_A.address_hash == address_hash, _A.state.in_(OPEN_ACCOUNTS))
    return unit.connection.execute(found).first()


def ask(unit: Work, address: str) -> None:
    """The same for whoever has an account and for whoever has none."""
    unit.mail(unit.portal.keys.seal(address), ASKED, "de")


def prepare(portal: Portal) -> None:
    """Make mails of those that are somebody's, and forget the others."""
    asked = select(tables.mail_outbox).where(_O.template == ASKED, _O.next <= portal.now()).limit(AT_ONCE)
    with portal.database.reading() as connection:
        rows = connection.execute(asked).all()
    for row in rows:
        with work(portal) as unit:
            _prepare(unit, row)


def _prepare(unit: Work, row: Row[Any]) -> None:
    this = (_O.id == row.id) & (_O.template == ASKED)
    person = _asking(unit, row)
    if person is None:
        unit.connection.execute(delete(tables.mail_outbox).where(this))
        return
    mail = {"template": "reset", "to_sealed": person.address_sealed, "language": person.language}
    if unit.connection.execute(update(tables.mail_outbox).where(this).values(**mail)).rowcount != 1:
        return  # another process was faster
    token = token_hash(unit.portal.keys.token("reset", row.id))
    reset = {"token_sha256": token, "account": person.id, "expires": unit.now + RESET_LIFE}
    unit.connection.execute(tables.reset.insert().values(**reset))
    unit.log("", "reset", person.id)


def _asking(unit: Work, row: Row[Any]) -> Row[Any] | None:
    try:
        return account_of(unit, unit.portal.keys.open(row.to_sealed))
    except WrongKeys:  # written before the portal got other ones
        return None
