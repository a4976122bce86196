"""What speaks against sending, in words for the person who sends."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence

from .facts import Person


class Kind(StrEnum):
    """Stable words for the command line and the audit; the gravest first."""

    OTHER_PATIENT = "other_patient"
    SEEN_BY_EACH_OTHER = "seen_by_each_other"
    HEALTH_DATA = "health_data_in_clear"
    ENCRYPTED_REPLY = "encrypted_reply"
    LOOK_ALIKE = "look_alike_address"
    LED_ELSEWHERE = "reply_led_elsewhere"
    BOUNCED = "bounced_lately"
    ANSWERED_MEANWHILE = "answered_meanwhile"
    DONE_MEANWHILE = "done_meanwhile"
    FILED_MEANWHILE = "filed_meanwhile"
    IN_HAND = "in_hand"
    UNCHECKED = "patients_unchecked"
    STRANGER = "patient_of_unknown_address"
    OPEN_LIST = "open_list"
    REPLY_ALL = "reply_all"
    NEW_ADDRESS = "new_address"
    PLACEHOLDER = "unresolved_placeholder"
    ATTACHMENT = "attachment_forgotten"
    SUBJECT = "no_subject"


_WEIGHT = {kind: weight for weight, kind in enumerate(Kind)}


@dataclass(frozen=True)
class Concern:
    """One thing to look at before sending.

    `refuses`: it does not go without an override. `needs_reason`: the override says why, for the audit.
    """

    kind: Kind
    sentence: Sentence
    refuses: bool = False
    needs_reason: bool = False
    patients: tuple[Person, ...] = ()
    addresses: tuple[str, ...] = ()
    words: tuple[str, ...] = ()  # what was found, as it stands in the mail


def weight(concern: Concern) -> tuple[bool, int]:
    """What sorts the gravest first."""
    return not concern.refuses, _WEIGHT[concern.kind]


def who(person: Person) -> Sentence:
    """A patient so that nobody confuses two of one name."""
    if person.birth_date is None:
        return sentence(
            QT_TRANSLATE_NOOP("engine", "{name} (no. {number})"), name=person.name, number=person.number
        )
    return sentence(
        QT_TRANSLATE_NOOP("engine", "{name}, born {born:%Y-%m-%d} (no. {number})"),
        name=person.name,
        born=person.birth_date,
        number=person.number,
    )


def enumerated(words: tuple[str, ...], most: int = 5) -> str:
    """The first ones, with commas."""
    return ", ".join(words[:most]) + (", …" if len(words) > most else "")


def unchecked() -> Concern:
    """Nobody can say now whose data the mail has and whose addresses these are."""
    said = sentence(
        QT_TRANSLATE_NOOP(
            "engine",
            "The practice database cannot be reached: whether the mail names other patients is not checked.",
        )
    )
    return Concern(Kind.UNCHECKED, said)
