"""All guards over one mail."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.practice.templates import unresolved

from .addresses import led_elsewhere, look_alikes, new_addresses, open_list, reply_all
from .attachments import announced
from .bounces import bounced_lately
from .concerns import Concern, Kind, enumerated, weight
from .facts import Happened, Happening, Outgoing
from .patients import health_data, other_patients, seen_by_each_other


def check(mail: Outgoing) -> tuple[Concern, ...]:
    """What speaks against sending `mail` as it is, the gravest first; () if nothing does. Never raises."""
    found = (concern for guard in _GUARDS for concern in guard(mail))
    return tuple(sorted(found, key=weight))


def encrypted_reply(mail: Outgoing) -> Iterator[Concern]:
    """What came encrypted would leave in clear."""
    if mail.protected or not (mail.answered and mail.answered.encrypted and mail.external):
        return
    if mail.quoted_text.strip():
        said = sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "The answered mail came encrypted. The answer quotes it and leaves unencrypted.",
            )
        )
        yield Concern(Kind.ENCRYPTED_REPLY, said, refuses=True, needs_reason=True)
    else:
        said = sentence(
            QT_TRANSLATE_NOOP("engine", "The answered mail came encrypted. The answer leaves unencrypted.")
        )
        yield Concern(Kind.ENCRYPTED_REPLY, said)


def happened_meanwhile(mail: Outgoing) -> Iterator[Concern]:
    """Somebody else was faster, or is about to answer."""
    for each in mail.happened:
        kind, said = _MEANWHILE[each.what]
        yield Concern(kind, said(each))


def placeholders(mail: Outgoing) -> Iterator[Concern]:
    """A template was not filled to the end."""
    standing = (*unresolved(mail.subject), *unresolved(mail.own_text))
    names = tuple(dict.fromkeys(f"{{{each.name}}}" for each in standing))
    if names:
        said = sentence(QT_TRANSLATE_NOOP("engine", "Not filled in yet: {places}."), places=enumerated(names))
        yield Concern(Kind.PLACEHOLDER, said, refuses=True, words=names)


def forgotten_attachment(mail: Outgoing) -> Iterator[Concern]:
    """The words announce what is not there."""
    word = "" if mail.attachments else announced(mail.own_text)
    if word:
        said = sentence(
            QT_TRANSLATE_NOOP("engine", "The text says “{word}”, but nothing is attached."), word=word
        )
        yield Concern(Kind.ATTACHMENT, said, words=(word,))


def no_subject(mail: Outgoing) -> Iterator[Concern]:
    """A mail without a subject is found by nobody."""
    if not mail.subject.strip():
        yield Concern(Kind.SUBJECT, sentence(QT_TRANSLATE_NOOP("engine", "The mail has no subject.")))


def _claimed(each: Happening) -> Sentence:
    source = QT_TRANSLATE_NOOP("engine", "{who} has been working on this mail since {at:%H:%M}.")
    return sentence(source, who=each.by, at=each.at)


def _answered(each: Happening) -> Sentence:
    if each.at is None:
        return sentence(
            QT_TRANSLATE_NOOP(
                "engine", "This mail was answered meanwhile, on another device or in the webmail."
            )
        )
    if not each.by:
        source = QT_TRANSLATE_NOOP(
            "engine", "This mail was answered at {at:%H:%M}, on another device or in the webmail."
        )
        return sentence(source, at=each.at)
    source = QT_TRANSLATE_NOOP("engine", "{who} answered this mail at {at:%H:%M}.")
    return sentence(source, who=each.by, at=each.at)


def _filed(each: Happening) -> Sentence:
    source = QT_TRANSLATE_NOOP("engine", "{who} filed this mail at {at:%H:%M}.")
    return sentence(source, who=each.by, at=each.at)


def _done(each: Happening) -> Sentence:
    source = QT_TRANSLATE_NOOP("engine", "{who} marked this mail as done at {at:%H:%M}.")
    return sentence(source, who=each.by, at=each.at)


_MEANWHILE: dict[Happened, tuple[Kind, Callable[[Happening], Sentence]]] = {
    Happened.CLAIMED: (Kind.IN_HAND, _claimed),
    Happened.ANSWERED: (Kind.ANSWERED_MEANWHILE, _answered),
    Happened.FILED: (Kind.FILED_MEANWHILE, _filed),
    Happened.DONE: (Kind.DONE_MEANWHILE, _done),
}

_GUARDS: tuple[Callable[[Outgoing], Iterator[Concern]], ...] = (
    other_patients,
    seen_by_each_other,
    health_data,
    encrypted_reply,
    look_alikes,
    led_elsewhere,
    bounced_lately,
    happened_meanwhile,
    open_list,
    reply_all,
    new_addresses,
    placeholders,
    forgotten_attachment,
    no_subject,
)
