"""Guards that look at the addresses alone."""

from __future__ import annotations

from collections.abc import Iterator

from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence

from .concerns import Concern, Kind, enumerated
from .facts import Field, Outgoing, Recipient, Standing
from .look_alikes import LookAlike, find_look_alike

MOST_VISIBLE = 5  # external addresses in To and Cc; more is a list that each of them gets
MOST_TO_ALL = 3  # external addresses; so many may take part in one conversation


def look_alikes(mail: Outgoing) -> Iterator[Concern]:
    """An address nearly that of somebody known."""
    for each in _alike(mail):
        if each.whose:
            source = QT_TRANSLATE_NOOP("engine", "{address} is nearly {known}, the address of {whose}.")
        elif each.known.startswith("@"):
            source = QT_TRANSLATE_NOOP("engine", "{address} is unknown. Is {known} meant?")
        else:
            source = QT_TRANSLATE_NOOP("engine", "{address} is nearly {known}, which is known here.")
        said = sentence(source, address=each.address, known=each.known, whose=each.whose)
        yield Concern(Kind.LOOK_ALIKE, said, addresses=(each.address, each.known))


def led_elsewhere(mail: Outgoing) -> Iterator[Concern]:
    """Reply-To leads the answer to somebody new of another organisation than the sender's."""
    answered = mail.answered
    if answered is None or not answered.senders:
        return
    strangers = (each.key for each in _unknown(mail) if each.first_time and _wrote(mail, each))
    led = tuple(each for each in strangers if not any(_one_house(each, other) for other in answered.senders))
    if led:
        said = sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "The answer goes to {addresses}, not to {sender}, whom the e-mail names as its sender.",
            ),
            addresses=enumerated(led),
            sender=enumerated(tuple(sorted(answered.senders))),
        )
        yield Concern(Kind.LED_ELSEWHERE, said, addresses=led)


def _one_house(one: str, other: str) -> bool:
    """The same domain, or one below the other."""
    domains = sorted((each.rpartition("@")[2] for each in (one, other)), key=len)
    return domains[0] == domains[1] or domains[1].endswith(f".{domains[0]}")


def new_addresses(mail: Outgoing) -> Iterator[Concern]:
    """Addresses that nobody here has written to, unless the mail answers them."""
    alike = {each.address for each in _alike(mail)}
    new = [each for each in _unknown(mail) if each.first_time and not _wrote(mail, each)]
    addresses = tuple(each.key for each in new if each.key not in alike)
    if len(addresses) == 1:
        source = QT_TRANSLATE_NOOP("engine", "Nobody here has written to {addresses} before.")
    else:
        source = QT_TRANSLATE_NOOP("engine", "Nobody here has written to these before: {addresses}.")
    if addresses:
        said = sentence(source, addresses=enumerated(addresses))
        yield Concern(Kind.NEW_ADDRESS, said, addresses=addresses)


def open_list(mail: Outgoing) -> Iterator[Concern]:
    """So many addresses that each of them would get the list of all."""
    visible = tuple(each.key for each in mail.external if each.field is not Field.BCC)
    if len(visible) > MOST_VISIBLE:
        said = sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "{count} addresses outside would see each other. Send as Bcc, or singly?",
            ),
            count=len(visible),
        )
        yield Concern(Kind.OPEN_LIST, said, addresses=visible)


def reply_all(mail: Outgoing) -> Iterator[Concern]:
    """An answer to all where that is many, or somebody whom nobody here knows."""
    if not (mail.to_all and mail.answered):
        return
    others = tuple(each.key for each in mail.external if not _wrote(mail, each))
    strangers = any(not _wrote(mail, each) for each in _unknown(mail))
    if others and (strangers or len(mail.external) > MOST_TO_ALL):
        said = sentence(
            QT_TRANSLATE_NOOP(
                "engine", "The answer goes to all, not only to who wrote. Others who get it: {addresses}."
            ),
            addresses=enumerated(others),
        )
        yield Concern(Kind.REPLY_ALL, said, addresses=others)


def _alike(mail: Outgoing) -> Iterator[LookAlike]:
    for each in _unknown(mail):
        typed = not _wrote(mail, each)
        found = find_look_alike(each.key, mail.known_addresses, mail.known_domains, typed=typed)
        if found:
            yield found


def _unknown(mail: Outgoing) -> list[Recipient]:
    return [each for each in mail.external if each.standing is Standing.UNKNOWN]


def _wrote(mail: Outgoing, recipient: Recipient) -> bool:
    return mail.answered is not None and recipient.key in mail.answered.writers
