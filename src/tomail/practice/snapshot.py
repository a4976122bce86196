"""What a workstation keeps of the practice, so that it works while the practice database is away.

Nothing in it opens anything by itself: keys are sealed, private keys are wrapped.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tomail.message.folding import fold
from tomail.model.people import GroupKind, Right, device_principal

from .rights import Grant, Rights
from .tables.accounts import PracticeAccount
from .tables.keys import KeyEpoch, SealedKey
from .tables.people import Device, Group, Membership, Practice, RightGrant, User

SealedFor = tuple[str, int, str]  # subject, epoch, principal


@dataclass(frozen=True)
class Person:
    """A user as every workstation knows them."""

    id: str
    initials: str
    name: str
    built_in: bool
    disabled: bool
    public: bytes
    wrapped_private: bytes | None = field(repr=False)
    pepper: int  # the epoch of the one that it is wrapped with


@dataclass(frozen=True)
class KnownDevice:
    """A workstation or an agent."""

    id: str
    name: str
    public: bytes
    withdrawn: bool


@dataclass(frozen=True)
class KnownGroup:
    """A group and the ids of its members."""

    id: str
    kind: GroupKind
    name: str
    members: frozenset[str]


@dataclass(frozen=True)
class Snapshot:
    """People, devices, rights and sealed keys at one moment."""

    practice: str
    sign_in: bool
    password: bytes | None = field(repr=False)  # practice.app_role
    password_epoch: int
    people: tuple[Person, ...]
    devices: tuple[KnownDevice, ...]
    groups: tuple[KnownGroup, ...]
    grants: frozenset[Grant]
    accounts: frozenset[str]  # without those that were removed, which keep their keys
    epochs: Mapping[str, int]
    sealed: Mapping[SealedFor, bytes] = field(repr=False)

    def without(self, device: str) -> Snapshot:
        """As it was seen last, of a device that was withdrawn since: nothing is sealed for it."""
        principal = device_principal(device)
        left = {place: sealed for place, sealed in self.sealed.items() if place[2] != principal}
        devices = tuple(replace(each, withdrawn=each.withdrawn or each.id == device) for each in self.devices)
        return replace(self, devices=devices, sealed=left)

    @cached_property
    def rights(self) -> Rights:
        """Who may do what."""
        return Rights(
            self.grants,
            {
                person.id: frozenset(group.id for group in self.groups if person.id in group.members)
                for person in self.people
                if not person.disabled
            },
        )

    @cached_property
    def built_in(self) -> Person:
        """Who everybody is where nobody signs in."""
        return next(person for person in self.people if person.built_in)

    def person(self, user: str) -> Person | None:
        """The user with that id."""
        return next((person for person in self.people if person.id == user), None)

    def by_initials(self, initials: str) -> Person | None:
        """The user who signs in with these letters; case does not count."""
        wanted = initials.strip().casefold()
        return next((person for person in self.people if person.initials.casefold() == wanted), None)

    def device(self, device: str) -> KnownDevice | None:
        """The device with that id."""
        return next((each for each in self.devices if each.id == device), None)

    def is_restricted(self, account: str) -> bool:
        """True where the account belongs to some and not to everyone."""
        return self.rights.is_restricted(Right.ACCESS, account)

    def to_json(self) -> dict[str, Any]:
        """As a workstation keeps it."""
        return {
            "practice": self.practice,
            "sign_in": self.sign_in,
            "password": [_text(self.password), self.password_epoch],
            "people": [
                [
                    *(each.id, each.initials, each.name, each.built_in, each.disabled),
                    *(_text(each.public), _text(each.wrapped_private), each.pepper),
                ]
                for each in self.people
            ],
            "devices": [[each.id, each.name, _text(each.public), each.withdrawn] for each in self.devices],
            "groups": [[each.id, each.kind.value, each.name, sorted(each.members)] for each in self.groups],
            "grants": [[each.right.value, each.account, each.holder] for each in self.grants],
            "accounts": sorted(self.accounts),
            "epochs": dict(self.epochs),
            "sealed": [[*place, _text(sealed)] for place, sealed in self.sealed.items()],
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Snapshot:
        """The reverse."""
        return cls(
            practice=stored["practice"],
            sign_in=stored["sign_in"],
            password=_bytes(stored["password"][0]),
            password_epoch=stored["password"][1],
            people=tuple(
                Person(
                    *(each[0], each[1], each[2], each[3], each[4]),
                    *(b64decode(each[5]), _bytes(each[6]), each[7]),
                )
                for each in stored["people"]
            ),
            devices=tuple(
                KnownDevice(each[0], each[1], b64decode(each[2]), each[3]) for each in stored["devices"]
            ),
            groups=tuple(
                KnownGroup(each[0], GroupKind(each[1]), each[2], frozenset(each[3]))
                for each in stored["groups"]
            ),
            grants=frozenset(Grant(Right(each[0]), each[1], each[2]) for each in stored["grants"]),
            accounts=frozenset(stored["accounts"]),
            epochs=dict(stored["epochs"]),
            sealed={(each[0], each[1], each[2]): b64decode(each[3]) for each in stored["sealed"]},
        )


def load_snapshot(session: Session) -> Snapshot:
    """The practice as the database has it now; it was founded before."""
    practice = session.scalars(select(Practice)).one()
    return Snapshot(
        practice=practice.id,
        sign_in=practice.sign_in,
        password=practice.password,
        password_epoch=practice.password_epoch,
        people=tuple(map(_person, session.scalars(select(User).order_by(User.initials)))),
        devices=tuple(map(_device, session.scalars(select(Device).order_by(Device.enrolled)))),
        groups=_groups(session),
        grants=frozenset(
            Grant(Right(each.name), each.account, each.holder) for each in session.scalars(select(RightGrant))
        ),
        accounts=frozenset(session.scalars(select(PracticeAccount.id))),
        epochs={each.subject: each.epoch for each in session.scalars(select(KeyEpoch))},
        sealed={
            (each.subject, each.epoch, each.principal): each.sealed
            for each in session.scalars(select(SealedKey))
        },
    )


def _person(row: User) -> Person:
    return Person(
        *(row.id, row.initials, row.name, row.built_in, _is_set(row.disabled)),
        *(row.public, row.wrapped_private, row.pepper),
    )


def _device(row: Device) -> KnownDevice:
    return KnownDevice(row.id, row.name, row.public, _is_set(row.withdrawn))


def _groups(session: Session) -> tuple[KnownGroup, ...]:
    members = session.scalars(select(Membership)).all()
    groups = (
        KnownGroup(
            row.id,
            GroupKind(row.kind),
            row.name,
            frozenset(each.user_id for each in members if each.group_id == row.id),
        )
        for row in session.scalars(select(Group))
    )
    return tuple(sorted(groups, key=lambda each: fold(each.name)))


def _is_set(at: datetime | None) -> bool:
    return at is not None


def _text(data: bytes | None) -> str | None:
    return None if data is None else b64encode(data).decode("ascii")


def _bytes(stored: str | None) -> bytes | None:
    return None if stored is None else b64decode(stored)
