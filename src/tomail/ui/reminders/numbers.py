"""Figures in words: what a month's SMS came to, and what a file changed."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from tomail.services.appointments import Imported
from tomail.ui import i18n

from .key_test import SIGNS
from .rows import Rows

translate = QCoreApplication.translate
SHOWN = 3  # refused lines that are named


def month_words(rows: Rows) -> str:
    """ "Im November: 120 SMS, 9,00 €"."""
    name = QLocale().standaloneMonthName(rows.now.month)
    count = sum(each.parts for each in rows.month)
    words = translate("reminders", "{month}: {count} SMS").format(month=name, count=i18n.number(count))
    prices = [
        price_words(currency, amount)
        for each in rows.month
        for currency, amount in each.prices.items()
        if amount
    ]
    return ", ".join((words, *prices))


def price_words(currency: str, amount: Decimal) -> str:
    """ "9,00 €"; without a currency points are meant."""
    return i18n.no_break(
        f"{QLocale().toString(float(amount), 'f', 2)} {SIGNS.get(currency, currency)}".strip()
    )


def imported_words(done: Imported) -> str:
    """What changed, then what did not come in and why."""
    counts = translate(
        "reminders", "{added} new, {changed} changed, {cancelled} cancelled, {same} as before."
    )
    said = [
        counts.format(added=done.added, changed=done.changed, cancelled=done.cancelled, same=done.unchanged)
    ]
    if done.nobody:
        words = translate("reminders", "Of patients whom tomail does not know: {count}.")
        said.append(words.format(count=done.nobody))
    if done.refused:
        words = translate("reminders", "Lines that could not be read: {count}.")
        said.append(words.format(count=len(done.refused)))
        said += [f"{each.line}: {i18n.say(each.reason)}" for each in done.refused[:SHOWN]]
    return " ".join(said)
