"""Appointments and reports in words."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from tomail.model.purposes import (
    Delivery,
    Fate,
    Invitation,
    Method,
    Outcome,
    Participation,
    Reason,
    Recurrence,
)
from tomail.ui import i18n

translate = QCoreApplication.translate
MOST_NAMES = 6


def no_subject() -> str:
    """Where a subject would stand."""
    return translate("spoken", "(no subject)")


def title(asked: Invitation) -> str:
    """What the message wants: "Einladung", "Termin abgesagt" …"""
    if asked.method is Method.CANCEL or asked.cancelled:
        return translate("purposes", "Appointment cancelled")
    titles = {
        Method.REPLY: translate("purposes", "Answer to an invitation"),
        Method.COUNTER: translate("purposes", "Another time is proposed"),
        Method.DECLINE_COUNTER: translate("purposes", "The proposed time does not suit"),
        Method.PUBLISH: translate("purposes", "Appointment"),
        Method.REFRESH: translate("purposes", "The invitation is asked for again"),
    }
    if asked.method in titles:
        return titles[asked.method]
    changed = asked.sequence > 0 and asked.method is Method.REQUEST
    return translate("purposes", "Changed invitation") if changed else translate("purposes", "Invitation")


def when(asked: Invitation) -> str:
    """Day and time as the clock on the wall here shows them."""
    start, end = asked.start, asked.end
    if start is None:
        return ""
    if not isinstance(start, datetime):
        return _days(start, end)
    words = _day_and_time(start)
    if isinstance(end, datetime) and end.astimezone() > start.astimezone():
        same = end.astimezone().date() == start.astimezone().date()
        until = i18n.at_clock(end) if same else _day_and_time(end)
        words = translate("purposes", "{start} to {end}").format(start=words, end=until)
    if start.tzinfo is None:
        words = translate("purposes", "{when} (no time zone given)").format(when=words)
    return words


def _days(start: date, end: date | datetime | None) -> str:
    last = (end if end and not isinstance(end, datetime) else start + timedelta(days=1)) - timedelta(days=1)
    if last <= start:
        return translate("purposes", "{day}, all day").format(day=_day(start))
    return translate("purposes", "{start} to {end}, all day").format(start=_day(start), end=_day(last))


def _day(value: date) -> str:
    weekday = QLocale().dayName(value.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{weekday.rstrip('.')}, {i18n.day(value)}"


def _day_and_time(moment: datetime) -> str:
    return f"{_day(moment.astimezone().date())}, {i18n.at_clock(moment)}"


def repeats(rule: Recurrence) -> str:
    """How often: "Jede Woche am Montag und Freitag, bis 01.01.2027"."""
    words = _frequency(rule)
    if rule.weekdays and rule.frequency == "WEEKLY":
        days = [QLocale().dayName(each + 1) for each in rule.weekdays]
        words = translate("purposes", "{often} on {days}").format(
            often=words, days=QLocale().createSeparatedList(days)
        )
    if rule.count:
        words = translate("purposes", "{often}, {count} times").format(often=words, count=rule.count)
    elif rule.until:
        words = translate("purposes", "{often}, until {day}").format(often=words, day=i18n.day(rule.until))
    return words


def _frequency(rule: Recurrence) -> str:
    one = {
        "DAILY": translate("purposes", "Every day"),
        "WEEKLY": translate("purposes", "Every week"),
        "MONTHLY": translate("purposes", "Every month"),
        "YEARLY": translate("purposes", "Every year"),
    }
    several = {
        "DAILY": translate("purposes", "Every {count} days"),
        "WEEKLY": translate("purposes", "Every {count} weeks"),
        "MONTHLY": translate("purposes", "Every {count} months"),
        "YEARLY": translate("purposes", "Every {count} years"),
    }
    if rule.frequency not in one:
        return translate("purposes", "Repeated by a rule of its own")
    if rule.interval == 1:
        return one[rule.frequency]
    return several[rule.frequency].format(count=rule.interval)


def next_dates(asked: Invitation) -> str:
    """The next dates of a series."""
    days = [_day_and_time(each) if isinstance(each, datetime) else _day(each) for each in asked.next_dates]
    return translate("purposes", "Next: {dates}").format(dates="; ".join(days)) if days else ""


def said(answer: Participation) -> str:
    """What somebody answered."""
    words = {
        Participation.ACCEPTED: translate("purposes", "accepted"),
        Participation.TENTATIVE: translate("purposes", "accepted tentatively"),
        Participation.DECLINED: translate("purposes", "declined"),
        Participation.DELEGATED: translate("purposes", "passed on to somebody else"),
    }
    return words.get(answer, translate("purposes", "not answered yet"))


def guests(asked: Invitation) -> str:
    """Who is invited, and what they said."""
    shown = [
        str(each.person)
        if each.answer is Participation.OPEN
        else f"{each.person.name or each.person.address} ({said(each.answer)})"
        for each in asked.attendees[:MOST_NAMES]
    ]
    more = len(asked.attendees) - len(shown)
    if more > 0:
        shown.append(translate("purposes", "and {count} more").format(count=more))
    return ", ".join(shown)


def fate(outcome: Outcome | Fate) -> str:
    """What became of the mail to one recipient, and what to do next."""
    who = outcome.recipient
    if outcome.delivery is Delivery.FAILED:
        why, then = _why(outcome.reason)
        words = translate("purposes", "Not delivered to {who}: {why} {then}")
        return words.format(who=who, why=why, then=then)
    words = {
        Delivery.DELAYED: translate(
            "purposes", "Delayed to {who}: the other server goes on trying. You need not send it again."
        ),
        Delivery.DELIVERED: translate("purposes", "Delivered to {who}."),
        Delivery.RELAYED: translate("purposes", "Passed on for {who}; whether it arrives is not reported."),
        Delivery.READ: translate("purposes", "{who} confirms that the e-mail was shown."),
    }[outcome.delivery]
    return words.format(who=who)


def _why(reason: Reason) -> tuple[str, str]:
    """The reason, and the next step."""
    ask = translate("purposes", "Check the address, or ask by telephone.")
    return {
        Reason.UNKNOWN_ADDRESS: (translate("purposes", "this address does not exist."), ask),
        Reason.UNKNOWN_DOMAIN: (translate("purposes", "the part behind the @ does not exist."), ask),
        Reason.MAILBOX_FULL: (
            translate("purposes", "the mailbox is full."),
            translate("purposes", "Try again later, or use another way."),
        ),
        Reason.MAILBOX_CLOSED: (translate("purposes", "the mailbox takes no e-mail."), ask),
        Reason.TOO_LARGE: (
            translate("purposes", "the e-mail is too large for the recipient."),
            translate("purposes", "Send smaller or fewer attachments."),
        ),
        Reason.REFUSED: (
            translate("purposes", "the recipient's server refused it."),
            translate("purposes", "Ask the recipient, or your provider if it happens often."),
        ),
        Reason.NOT_SECURE: (
            translate("purposes", "the recipient's server demands encryption."),
            translate("purposes", "Send it encrypted, or use another way."),
        ),
        Reason.NOT_REACHED: (
            translate("purposes", "the recipient's server cannot be reached."),
            translate("purposes", "Try again later."),
        ),
        Reason.TOO_OLD: (
            translate("purposes", "the recipient's server could not be reached for days."),
            translate("purposes", "Try again later, or use another way."),
        ),
        Reason.OTHER: (
            translate("purposes", "the recipient's server did not take it."),
            translate("purposes", "What it said stands in the report."),
        ),
    }[reason]
