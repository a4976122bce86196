"""What a screen reader says of a row."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tomail.model.mail import Flags, MessageSummary, Seals
from tomail.ui import i18n

MOST_NAMED = 5  # of those that should be one

translate = QCoreApplication.translate


def sender_name(summary: MessageSummary) -> str:
    """Who wrote: the name alone, the address only where there is no name."""
    return summary.sender.name or summary.sender.address or translate("spoken", "Unknown sender")


def whence(summary: MessageSummary) -> str:
    """The domain behind the name, which nobody can choose as freely; "" where the address is seen itself.

    Of several senders the named one's comes last: where room is short, the beginning is cut.
    """
    people = summary.recipients if summary.outgoing else summary.senders[:MOST_NAMED][::-1]
    named = people if further_senders(summary) else [each for each in people if each.name]
    return ", ".join(dict.fromkeys(each.domain or each.address for each in named if each.address))


def further_senders(summary: MessageSummary) -> int:
    """How many From names beside the one whom the row is named after; nearly always 0, else a warning."""
    return 0 if summary.outgoing else len(summary.other_senders)


def recipients(summary: MessageSummary) -> str:
    """To whom: "Emil Löffler, Labor Dr. Enders"."""
    people = [person.name or person.address for person in summary.recipients]
    return ", ".join(people) or translate("spoken", "(no recipient)")


def counterpart(summary: MessageSummary) -> str:
    """Whom the row is about: who wrote, or whom we write to."""
    if not summary.outgoing:
        return sender_name(summary)
    return translate("spoken", "To: {people}").format(people=recipients(summary))


def subject(summary: MessageSummary) -> str:
    """The subject, or words for there being none."""
    return summary.subject or translate("spoken", "(no subject)")


def spoken(summary: MessageSummary, who: str = "") -> str:
    """ "Ayşe Öztürk, mail.example, Frage zum Blutbild, Fr 16:48 Uhr, ungelesen, mit Anhang"."""
    more = _further(further_senders(summary))
    domains = whence(summary) if more or not who else ""
    parts = [
        who or counterpart(summary),
        more,
        domains,
        subject(summary),
        i18n.when_long(summary.date),
        *_states(summary),
    ]
    return ", ".join(part for part in parts if part)


def _further(count: int) -> str:
    if count < 2:
        return translate("spoken", "and 1 further sender") if count else ""
    return translate("spoken", "and {count} further senders").format(count=i18n.number(count))


def _states(summary: MessageSummary) -> list[str]:
    facts = [
        (Flags.SEEN not in summary.flags, translate("spoken", "unread")),
        (summary.has_attachments, translate("spoken", "with attachment")),
        (Seals.SIGNED in summary.seals, translate("spoken", "signed")),
        (Seals.ENCRYPTED in summary.seals, translate("spoken", "encrypted")),
        (Flags.FLAGGED in summary.flags, translate("spoken", "flagged")),
        (Flags.ANSWERED in summary.flags, translate("spoken", "answered")),
        (Flags.FORWARDED in summary.flags, translate("spoken", "forwarded")),
    ]
    said = [words for holds, words in facts if holds]
    if summary.thread_count > 1:
        count = i18n.number(summary.thread_count)
        said.append(translate("spoken", "{count} messages in this conversation").format(count=count))
    return said
