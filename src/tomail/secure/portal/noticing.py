"""Who gets which neutral mail. It is written in the transaction that it tells of, and sent after it."""

from __future__ import annotations

from sqlalchemy import select

from . import tables
from .work import Work

PRESENT_SECONDS = 90  # who did something so lately sits before the page, and sees it there
LATER_SECONDS = 180


def tell_patient(
    unit: Work, account: str, template: str, practice: str, *, delivery: str = "", one_of: str = ""
) -> None:
    """By mail; a little later if the patient's page is open, and then only if it was not read meanwhile.

    Of what comes as `one_of` several, a little later too, one mail tells of them all.
    """
    row = unit.one(tables.account, tables.account.c.id == account)
    sessions = tables.session.c
    recent = sessions.seen > unit.now - PRESENT_SECONDS
    present = unit.connection.scalar(
        select(sessions.account).where(sessions.account == account, recent).limit(1)
    )
    unit.mail(
        row.address_sealed,
        template,
        row.language,
        practice=practice,
        delivery=delivery,
        identifier=one_of and unit.portal.keys.mark(template, f"{practice} {one_of}"),
        after=LATER_SECONDS if (present and delivery) or one_of else 0,
    )


def tell_practice(unit: Work, practice: str, template: str, *, delivery: str = "") -> None:
    """Into the practice's ordinary mailbox; of an answer, `delivery` is its id."""
    row = unit.one(tables.practice, tables.practice.c.id == practice)
    unit.mail(row.notify_sealed, template, row.language, practice=practice, delivery=delivery)


def practices_of(unit: Work, account: str, state: str = "") -> list[str]:
    """Whom a patient has to do with, or those of them in one state; in the order of locks."""
    relations = tables.relation.c
    mine = select(relations.practice).where(relations.account == account).order_by(relations.practice)
    return list(unit.connection.scalars(mine.where(relations.state == state) if state else mine))
