"""The guard that knows which addresses gave mail back."""

from __future__ import annotations

from collections.abc import Iterator

from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.message.mailboxes import same_form
from tomail.model.purposes import Fate, Reason

from .concerns import Concern, Kind
from .facts import Outgoing

_WHY = {
    Reason.UNKNOWN_ADDRESS: QT_TRANSLATE_NOOP("engine", "this address does not exist"),
    Reason.UNKNOWN_DOMAIN: QT_TRANSLATE_NOOP("engine", "the part behind the @ does not exist"),
    Reason.MAILBOX_FULL: QT_TRANSLATE_NOOP("engine", "the mailbox is full"),
    Reason.MAILBOX_CLOSED: QT_TRANSLATE_NOOP("engine", "the mailbox takes no e-mail"),
    Reason.TOO_LARGE: QT_TRANSLATE_NOOP("engine", "the e-mail was too large"),
    Reason.REFUSED: QT_TRANSLATE_NOOP("engine", "the recipient's server refused it"),
    Reason.NOT_SECURE: QT_TRANSLATE_NOOP("engine", "the recipient's server demands encryption"),
    Reason.NOT_REACHED: QT_TRANSLATE_NOOP("engine", "the recipient's server cannot be reached"),
    Reason.TOO_OLD: QT_TRANSLATE_NOOP("engine", "the recipient's server could not be reached for days"),
    Reason.OTHER: QT_TRANSLATE_NOOP("engine", "the recipient's server did not take it"),
}


def bounced_lately(mail: Outgoing) -> Iterator[Concern]:
    """An address that gave the last mail back: it will likely give this one back too."""
    for address in dict.fromkeys(each.key for each in mail.recipients):
        fate = mail.bounced.get(same_form(address))
        if fate:
            yield Concern(Kind.BOUNCED, _said(address, fate), addresses=(address,))


def _said(address: str, fate: Fate) -> Sentence:
    source = QT_TRANSLATE_NOOP("engine", "An e-mail to {address} came back on {at:%Y-%m-%d}: {why}.")
    return sentence(source, address=address, at=fate.at.astimezone(), why=sentence(_WHY[fate.reason]))
