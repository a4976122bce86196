"""What SMS cost, month by month: reminders, and codes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from tomail.model.appointments import Costs, ReminderState, Way

from .tables.appointments import Reminder
from .tables.sms import CodeSms

_PAID = (ReminderState.ACCEPTED, ReminderState.ARRIVED, ReminderState.LOST)


def costs(session: Session, zone: ZoneInfo) -> list[Costs]:
    """Of each month of the practice's calendar and each provider, the newest month first."""
    taken = (Reminder.state == ReminderState.CLOSED.value) & (Reminder.provider_id != "")
    rows = select(Reminder.due, Reminder.provider, Reminder.parts, Reminder.price).where(
        Reminder.way == Way.SMS.value, Reminder.state.in_([each.value for each in _PAID]) | taken
    )
    codes = select(CodeSms.at, CodeSms.provider, CodeSms.parts, CodeSms.price).where(
        CodeSms.state.in_([each.value for each in _PAID])
    )
    found: defaultdict[tuple[date, str], list[tuple[bool, int, str]]] = defaultdict(list)
    for is_reminder, chosen in ((True, rows), (False, codes)):
        for at, provider, parts, price in session.execute(chosen):
            month = at.astimezone(zone).date().replace(day=1)
            found[month, provider].append((is_reminder, parts, price))
    newest = sorted(found, key=lambda key: (-key[0].toordinal(), key[1]))
    return [_added(month, provider, found[month, provider]) for month, provider in newest]


def _added(month: date, provider: str, rows: Iterable[tuple[bool, int, str]]) -> Costs:
    sums: defaultdict[str, Decimal] = defaultdict(Decimal)
    count = parts = unpriced = 0
    for is_reminder, some, price in rows:
        count, parts = count + is_reminder, parts + some
        amount, _, currency = price.partition(" ")
        try:
            sums[currency] += Decimal(amount)
        except InvalidOperation:
            unpriced += 1
    return Costs(month, provider, count, parts, dict(sums), unpriced)
