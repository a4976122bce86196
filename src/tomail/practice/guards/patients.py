"""Guards of the patients' secrets: whose data the mail has, who gets it, and whether others can read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.message.threading import normalise_subject

from .concerns import Concern, Kind, enumerated, who
from .facts import Field, Named, Outgoing, Person, Place, Recipient, Standing
from .health import telling_names, telling_words
from .words import folded

_OF_A_PATIENT = (Standing.PATIENT, Standing.RELATIVE)


def other_patients(mail: Outgoing) -> Iterator[Concern]:
    """Patients whom the mail names and who are not those that it goes to. Each once."""
    expected = _expected(mail)
    seen: set[tuple[str, ...]] = set()
    for named in mail.named:
        key = tuple(sorted(person.number for person in named.candidates))
        if key in seen or not key or any(number in expected for number in key) or _no_news(mail, named):
            continue
        concern = _other_patient(mail, named)
        if concern:
            seen.add(key)
            yield concern


def seen_by_each_other(mail: Outgoing) -> Iterator[Concern]:
    """A patient and somebody else get the mail and see that the other one does."""
    pairs = [pair for pair in combinations(mail.external, 2) if _tells(mail, *pair)]
    if not pairs:
        return
    addresses = tuple(dict.fromkeys(each.key for pair in pairs for each in pair))
    several = any(one.patients and other.patients for one, other in pairs)
    if several:
        source = QT_TRANSLATE_NOOP(
            "engine", "This mail goes to several patients, who would see each other: {addresses}."
        )
    else:
        source = QT_TRANSLATE_NOOP(
            "engine", "This mail goes to a patient and to others, who would see each other: {addresses}."
        )
    yield Concern(
        Kind.SEEN_BY_EACH_OTHER,
        sentence(source, addresses=enumerated(addresses)),
        refuses=several,
        needs_reason=several,
        patients=tuple(dict.fromkeys(p for pair in pairs for each in pair for p in each.patients)),
        addresses=addresses,
    )


def health_data(mail: Outgoing) -> Iterator[Concern]:
    """Something about somebody's health leaves unencrypted to who did not agree to that."""
    uncovered = () if mail.protected else tuple(each for each in mail.external if not _agreed(mail, each))
    known = _about(mail)
    about_nobody = not known and all(each.standing is Standing.CONTACT for each in uncovered)
    words = health_words(mail) if uncovered and not about_nobody else ()
    if not words:
        return  # an order or a question to a supplier is about nobody
    said = sentence(
        QT_TRANSLATE_NOOP(
            "engine",
            "Tells of somebody's health and leaves unencrypted, without consent: {words}.",
        ),
        words=enumerated(words),
    )
    addresses = tuple(each.key for each in uncovered)
    refuses = bool(known)
    yield Concern(Kind.HEALTH_DATA, said, refuses, refuses, tuple(known.values()), addresses, words)


def health_words(mail: Outgoing) -> tuple[str, ...]:
    """What in the mail tells of somebody's health, without what goes back to who wrote it."""
    texts = [mail.own_text, *(each.text for each in mail.attachments)]
    if not (mail.goes_back and _same_subject(mail)):
        texts.insert(0, mail.subject)
    if not mail.goes_back:
        texts.append(mail.quoted_text)
    return (*telling_names(each.name for each in mail.attachments), *telling_words(texts))


def _other_patient(mail: Outgoing, named: Named) -> Concern | None:
    standings = {each.standing for each in mail.external}
    if not standings:
        return None
    if standings <= {Standing.CONTACT} and not (mail.answered and mail.answered.patients):
        return None  # laboratories and clinics are told of patients; of whom is for the writer to know
    to_patient = bool(standings & set(_OF_A_PATIENT))
    certain = len(named.candidates) == 1
    if certain and not to_patient and Standing.UNKNOWN in standings:
        return _stranger(mail, named.candidates)
    refuses = certain and to_patient
    return Concern(Kind.OTHER_PATIENT, _where(named), refuses, refuses, named.candidates)


def _stranger(mail: Outgoing, patients: tuple[Person, ...]) -> Concern:
    addresses = tuple(each.key for each in mail.external if each.standing is Standing.UNKNOWN)
    said = sentence(
        QT_TRANSLATE_NOOP(
            "engine", "The mail speaks of {patient}. Whose address this is, is not known: {addresses}."
        ),
        patient=who(patients[0]),
        addresses=enumerated(addresses),
    )
    return Concern(Kind.STRANGER, said, patients=patients, addresses=addresses)


def _where(named: Named) -> Sentence:
    patient = who(named.candidates[0])
    if named.attachment:
        source = QT_TRANSLATE_NOOP("engine", "The attachment “{file}” speaks of another patient: {patient}.")
        return sentence(source, file=named.attachment, patient=patient)
    if named.place is Place.QUOTE:
        source = QT_TRANSLATE_NOOP("engine", "The quoted mail speaks of another patient: {patient}.")
    else:
        source = QT_TRANSLATE_NOOP("engine", "The mail speaks of another patient: {patient}.")
    return sentence(source, patient=patient)


def _expected(mail: Outgoing) -> set[str]:
    """Numbers of the patients it goes to, and of those whom the answered mail is about."""
    numbers = {person.number for each in mail.external for person in each.patients}
    answered = mail.answered
    if answered and any(each.key in answered.writers for each in mail.external):
        numbers |= {person.number for person in answered.patients}
    return numbers


def _no_news(mail: Outgoing, named: Named) -> bool:
    """Whether those who get it wrote the words themselves."""
    if not mail.goes_back:
        return False
    return named.place is Place.QUOTE or (named.place is Place.SUBJECT and _same_subject(mail))


def _same_subject(mail: Outgoing) -> bool:
    before = mail.answered.subject if mail.answered else ""
    return folded(normalise_subject(mail.subject)) == folded(normalise_subject(before))


def _tells(mail: Outgoing, one: Recipient, other: Recipient) -> bool:
    """Whether one of the two learns that the other, a patient, writes with this practice."""
    if one.field is Field.BCC and other.field is Field.BCC:
        return False
    if not (one.patients or other.patients) or _related(one, other):
        return False
    return bool(one.patients and other.patients) or not _both_took_part(mail, one, other)


def _related(one: Recipient, other: Recipient) -> bool:
    numbers = {person.number for person in one.patients}
    return any(person.number in numbers for person in other.patients)


def _both_took_part(mail: Outgoing, one: Recipient, other: Recipient) -> bool:
    """The patient put the other one on the answered mail, or the other way round."""
    answered = mail.answered
    return answered is not None and {one.key, other.key} <= answered.writers | answered.readers


def _about(mail: Outgoing) -> dict[str, Person]:
    """The patients whom the mail is about, as far as that is known."""
    people: Iterable[Person] = (*_identified(mail), *(p for each in mail.external for p in each.patients))
    return {person.number: person for person in people}


def _identified(mail: Outgoing) -> tuple[Person, ...]:
    certain = [each.candidates[0] for each in mail.named if len(each.candidates) == 1]
    return (*certain, *(mail.answered.patients if mail.answered else ()))


def _agreed(mail: Outgoing, recipient: Recipient) -> bool:
    """Whether the patients of this address agreed to unencrypted mail: those the mail is about, else all."""
    if recipient.standing not in _OF_A_PATIENT or not recipient.patients:
        return False
    meant = {person.number for person in _identified(mail)}
    concerned = [each for each in recipient.patients if each.number in meant] or recipient.patients
    return all(each.agreed_to_clear_mail for each in concerned)
