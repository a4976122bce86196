"""Letting a further workstation (or an agent) into the practice, and taking one out again."""

from __future__ import annotations

import json
import secrets
from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.people import Actor, Right, device_principal, user_principal

from .database import PracticeDatabase
from .founding import DeviceIdentity
from .keys import PRACTICE, Keys, purpose
from .owner_functions import end_login
from .resealing import forget_device, rekey_practice
from .sealing import Unopened, lock_with_password, seal_for, unlock_with_password
from .snapshot import load_snapshot
from .tables import new_id
from .tables.keys import SealedKey
from .tables.people import Device, Invitation, User
from .work import Work

VALID = timedelta(hours=24)
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # nobody confuses two of them
_GROUPS, _GROUP = 4, 5  # 100 bits: the sealed invitation lies in the database for all to try


@dataclass(frozen=True)
class InvitationCode:
    """What a person carries to the new workstation, good for one device until `expires`."""

    code: str
    expires: datetime


def new_code() -> str:
    """A random code, e.g. `K7QPM-3XW9D-...`."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def plain_code(typed: str) -> str:
    """The code as it is used, however it was typed."""
    letters = "".join(each for each in typed.upper() if each in _LETTERS)
    return "-".join(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP))


def invite(database: PracticeDatabase, actor: Actor, keys: Keys) -> InvitationCode:
    """Let one further device in. Raises Refused (NOT_ALLOWED) without the right over users."""
    code, identity = new_code(), new_id()
    epoch = keys.epoch(PRACTICE)
    contents = {
        "epoch": epoch,
        "practice": b64encode(keys.practice_key()).decode("ascii"),
        "built_in": b64encode(keys.built_in_private()).decode("ascii"),
    }
    sealed = lock_with_password(code, b"", json.dumps(contents).encode(), _invitation(identity))

    def act(work: Work) -> str:
        work.require(Right.USERS)
        expires = work.now + VALID
        work.session.execute(update(Invitation).where(Invitation.expires < work.now).values(sealed=b""))
        work.session.add(Invitation(id=identity, sealed=sealed, expires=expires))
        work.log(Action.DEVICE, identity, act="invite")
        return expires.isoformat()

    return InvitationCode(code, datetime.fromisoformat(database.write(actor, act)))


def join(database: PracticeDatabase, device: DeviceIdentity, typed: str) -> None:
    """Become a device of the practice. Raises Refused (INVALID) if the code opens no invitation."""
    with database.reading() as session:
        invitation, contents = _opened(session, plain_code(typed))
        built_in = session.scalars(select(User).where(User.built_in)).one().id
    principal, user = device_principal(device.id), user_principal(built_in)

    def act(work: Work) -> None:
        row = work.session.get_one(Invitation, invitation)
        snapshot = load_snapshot(work.session)
        if row.used_by or row.expires < work.now or snapshot.epochs[PRACTICE] != contents["epoch"]:
            raise Refused(_no_invitation())
        work.session.add(Device(id=device.id, name=device.name, public=device.pair.public, enrolled=work.now))
        work.session.flush()
        row.used_by = device.id
        for subject, epoch, name in ((PRACTICE, contents["epoch"], "practice"), (user, 1, "built_in")):
            sealed = seal_for(
                device.pair.public, b64decode(contents[name]), purpose(subject, epoch, principal)
            )
            work.session.add(SealedKey(subject=subject, epoch=epoch, principal=principal, sealed=sealed))
        row.sealed = b""
        work.log(Action.DEVICE, device.id, act="join")
        work.tell(Topic.PEOPLE)

    database.write(Actor(built_in, device.id), act, operation=device.id)


def rename(database: PracticeDatabase, actor: Actor, device: str, name: str) -> None:
    """What colleagues call a workstation, for example "Anmeldung 1". Raises Refused (INVALID)."""
    name = " ".join(name.split())

    def act(work: Work) -> None:
        work.require(Right.USERS)
        row = work.session.get(Device, device)
        if row is None:
            raise Refused(_no_device())
        if not name:
            raise Refused(_no_name())
        row.name = name
        work.log(Action.DEVICE, device, act="rename")
        work.tell(Topic.PEOPLE)

    database.write(actor, act)


def withdraw(database: PracticeDatabase, actor: Actor, keys: Keys, device: str) -> None:
    """Take a device out: it opens nothing that is written from now on. Raises Refused."""

    def act(work: Work) -> None:
        work.require(Right.USERS)
        row = work.session.get(Device, device)
        if row is None or row.withdrawn:
            raise Refused(_no_device())
        if device == actor.device:
            raise Refused(_not_oneself())
        row.withdrawn = work.now
        work.session.flush()
        end_login(work.session, device)
        forget_device(work, device)
        rekey_practice(work, keys)
        work.session.execute(update(Invitation).values(sealed=b""))  # they hold the key before
        work.log(Action.DEVICE, device, act="withdraw")

    database.write(actor, act)


def _opened(session: Session, code: str) -> tuple[str, dict[str, Any]]:
    unused = select(Invitation).where(Invitation.used_by.is_(None), Invitation.sealed != b"")
    for row in session.scalars(unused):
        try:
            contents = unlock_with_password(code, b"", row.sealed, _invitation(row.id))
        except Unopened:
            continue
        opened: dict[str, Any] = json.loads(contents)
        return row.id, opened
    raise Refused(_no_invitation())


def _invitation(identity: str) -> str:
    return f"tomail/invitation/v1|{identity}"


def _no_invitation() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "This code opens no invitation (any more).")),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "Have another workstation make a new one; it is good for a day and one device."
            )
        ),
    )


def _no_device() -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "This workstation does not belong to the practice (any more).")),
    )


def _no_name() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "A workstation needs a name.")),
    )


def _not_oneself() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "A workstation cannot withdraw itself.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Do it from another workstation of the practice.")),
    )
