"""Founding a practice: the first device, the user that everybody is until people sign in, what is preset."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, replace

from sqlalchemy import select

from tomail.base.paths import resources
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.people import Actor, GroupKind, device_principal, user_principal
from tomail.model.record import Direction

from .database import PracticeDatabase
from .keys import PEPPER, PRACTICE, purpose
from .sealing import KeyPair, lock, new_key, seal_for
from .tables import new_id
from .tables.keys import KeyEpoch, SealedKey
from .tables.people import Device, Group, Practice, User
from .tables.record import EntryType
from .tables.teamwork import Template
from .work import Work

BUILT_IN_INITIALS = "PRAXIS"


@dataclass(frozen=True)
class DeviceIdentity:
    """What a workstation keeps of itself, in its profile."""

    id: str
    name: str
    pair: KeyPair = field(repr=False)

    @classmethod
    def new(cls, name: str) -> DeviceIdentity:
        """A device that nobody knows yet."""
        return cls(new_id(), name, KeyPair.generate())


@dataclass(frozen=True)
class Presets:
    """The names of what a new practice has, in its language; they are its own from then on."""

    user: str = "Praxis"
    doctors: str = "Ärztin/Arzt"
    assistants: str = "MPA/MFA"
    it: str = "IT"
    mail_in: str = "E-Mail eingehend"
    mail_out: str = "E-Mail ausgehend"
    templates: str = ""  # of which language (resources/templates.toml); "": none


_ELSEWHERE = {
    "en": Presets("Practice", "Doctors", "Assistants", "IT", "E-mail received", "E-mail sent"),
    "fr": Presets("Cabinet", "Médecins", "Assistance médicale", "IT", "E-mail reçu", "E-mail envoyé"),
    "it": Presets("Studio", "Medici", "Assistenza medica", "IT", "E-mail ricevuta", "E-mail inviata"),
}


def presets_for(language: str) -> Presets:
    """In the language of a locale such as "fr_CH"; German where tomail does not speak it."""
    short = language[:2].lower()
    german = "de_CH" if language.replace("-", "_").lower().startswith("de_ch") else "de_DE"
    return replace(_ELSEWHERE.get(short, Presets()), templates=short if short in _ELSEWHERE else german)


def is_founded(database: PracticeDatabase) -> bool:
    """True if somebody founded this practice before."""
    with database.reading() as session:
        return session.scalars(select(Practice.id)).first() is not None


def found(database: PracticeDatabase, device: DeviceIdentity, presets: Presets | None = None) -> None:
    """Fill an empty database; what is there stays (two workstations may start at once)."""
    names = presets or Presets()
    user = new_id()

    def act(work: Work) -> None:
        if work.session.scalars(select(Practice.id)).first() is not None:
            return
        work.session.add(Practice(id=new_id(), created=work.now))
        work.session.add(Device(id=device.id, name=device.name, public=device.pair.public, enrolled=work.now))
        _preset(work, names)
        _first_keys(work, device, user, names.user)
        work.log(Action.PRACTICE, work.actor.device)
        work.tell(Topic.PEOPLE)

    database.write(Actor(user, device.id), act)


def _preset(work: Work, names: Presets) -> None:
    for kind, name in (
        (GroupKind.DOCTOR, names.doctors),
        (GroupKind.ASSISTANT, names.assistants),
        (GroupKind.IT, names.it),
    ):
        work.session.add(Group(id=new_id(), kind=kind.value, name=name))
    for direction, name in ((Direction.INCOMING, names.mail_in), (Direction.OUTGOING, names.mail_out)):
        work.session.add(EntryType(id=new_id(), name=name, preset=direction.value))
    work.session.add_all(preset_templates(names.templates))


def preset_templates(language: str) -> list[Template]:
    """The texts of resources/templates.toml in that language, as rows that are not stored; none for ""."""
    if not language:
        return []
    stored = tomllib.loads((resources() / "templates.toml").read_text("utf-8"))
    return [
        Template(id=new_id(), kind="template", language=language, **{**each, "text": each["text"].lstrip()})
        for each in stored[language]
    ]


def _first_keys(work: Work, device: DeviceIdentity, user: str, name: str) -> None:
    pair, practice_key = KeyPair.generate(), new_key()
    work.session.add(
        User(
            id=user,
            initials=BUILT_IN_INITIALS,
            name=name,
            built_in=True,
            created=work.now,
            public=pair.public,
        )
    )
    work.session.add_all(KeyEpoch(subject=each, epoch=1) for each in (PRACTICE, PEPPER))
    principal, built_in = device_principal(device.id), user_principal(user)
    for subject, secret in ((PRACTICE, practice_key), (built_in, pair.private)):
        sealed = seal_for(device.pair.public, secret, purpose(subject, 1, principal))
        work.session.add(SealedKey(subject=subject, epoch=1, principal=principal, sealed=sealed))
    pepper = lock(practice_key, new_key(), purpose(PEPPER, 1, PRACTICE))
    work.session.add(SealedKey(subject=PEPPER, epoch=1, principal=PRACTICE, sealed=pepper))
