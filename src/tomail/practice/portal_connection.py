"""The practice's connection to its portal, as rows that every workstation shares.

What is drawn (the practice's id there, its keys) is written down before the portal is asked, so that whoever
dies in between asks for the same once more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlalchemy import CursorResult, delete, select, update
from sqlalchemy.orm import Session

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.people import Right
from tomail.secure.protocol.identifiers import IdKind, new_id

from .keys import PRACTICE, Keys
from .portal_accounts import LEFT
from .portal_keys import draw, moved, newest_announced, no_portal, unlocked
from .sealing import lock
from .settings_table import drop_setting, put_setting
from .tables.people import Device
from .tables.portal import PortalAccount, PortalDevice, PortalKey, PortalPractice, PortalRecall
from .work import Work

URL_SETTING = "secure.portal_url"
LOG_WENT_BACK = "log"  # an alarm that is not about the page


@dataclass(frozen=True)
class Told:
    """What the portal is told of the practice beside its settings: whose mailbox gets its notices."""

    notices: str  # mail account
    language: str


@dataclass(frozen=True)
class Connection:
    """The practice at its portal as it stands. `device`: empty until the portal took it in; `alarm`: what of
    the page is another, or `LOG_WENT_BACK`; `told`: hash of what the portal knows of the practice."""

    practice: str
    url: str
    device: str
    epoch: int  # of the newest key that the portal has
    kid: str
    told_where: Told
    told: str
    heard: int
    audit: tuple[int, str]
    alarm: str | None
    alarm_at: datetime | None
    alarm_hash: str
    accepted: str
    workstations: int
    sheet: int  # epoch of the keys on the newest Notfallblatt; 0: there is none
    outdated: bool  # a withdrawn workstation could still use its token or its keys

    @property
    def enrolled(self) -> bool:
        """The portal took the practice in."""
        return bool(self.device)


def connection(session: Session, keys: Keys) -> Connection | None:
    """None where the practice has no portal, not even one that is being joined."""
    row = session.scalars(select(PortalPractice)).first()
    if row is None:
        return None
    newest = session.scalars(select(PortalKey).order_by(PortalKey.epoch.desc())).first()
    shown = newest_announced(session)
    devices = list(session.scalars(select(PortalDevice).where(PortalDevice.removed.is_(None))))
    behind = min(row.epoch if row.device else keys.epoch(PRACTICE), newest.key_epoch if newest else 0)
    return Connection(
        practice=row.id,
        url=row.url,
        device=row.device,
        epoch=shown.epoch if shown else 0,
        kid=shown.kid if shown else "",
        told_where=Told(row.notices, row.language),
        told=row.told,
        heard=row.heard,
        audit=(row.audit_n, row.audit_hash),
        alarm=row.alarm,
        alarm_at=row.alarm_at,
        alarm_hash=row.alarm_hash,
        accepted=row.accepted,
        workstations=len(devices),
        sheet=row.sheet,
        outdated=behind < keys.epoch(PRACTICE)
        or bool(newest and newest.announced is None and newest.epoch > 1)
        or any(session.get_one(Device, each.device_id).withdrawn for each in devices),
    )


def begin(work: Work, keys: Keys, url: str, told: Told) -> str:
    """The practice is about to join the portal at `url`; gives back its id there, the same one however often
    it is begun. Raises Refused (NOT_ALLOWED; INVALID where it has a portal)."""
    work.require(Right.SETTINGS)
    row = work.session.scalars(select(PortalPractice)).first()
    if row is not None and row.device:
        raise Refused(_has_one())
    if row is None or row.url != url:
        _forget(work.session)
        row = _empty_row(work, new_id(IdKind.PRACTICE), url)
        work.session.flush()
        draw(work, keys, row.id, 1)
    row.notices, row.language = told.notices, told.language
    return row.id


def begin_return(work: Work, keys: Keys, url: str, told: Told, practice: str, code: str) -> None:
    """The same for a practice that lost its database and comes with its Notfallblatt. Raises as `begin`,
    Refused (INVALID) if the sheet cannot be one."""
    work.require(Right.SETTINGS)
    row = work.session.scalars(select(PortalPractice)).first()
    if row is not None and row.device:
        raise Refused(_has_one())
    _forget(work.session)
    row = _empty_row(work, practice, url)
    row.notices, row.language, row.sheet = told.notices, told.language, 1
    work.session.flush()
    draw(work, keys, practice, 1, code)


def given_up(work: Work) -> None:
    """The portal took nobody in."""
    row = work.session.scalars(select(PortalPractice)).first()
    if row is not None and not row.device:
        _forget(work.session)


def enrolled(work: Work, keys: Keys, practice: str, device: str, token: str, epoch: int = 1) -> bool:
    """The portal took the practice in. False if another workstation noted it, or began anew."""
    row = work.session.get(PortalPractice, practice)
    if row is None or row.device:
        return False
    _set_token(row, keys, device, token)
    row.enrolled = work.now
    first = work.session.scalars(select(PortalKey)).one()
    if epoch != first.epoch:
        first = moved(work, first, epoch)
        row.sheet = min(row.sheet, 1) * epoch  # a sheet that it came back with is that of these keys
    first.announced = work.now
    put_setting(work, URL_SETTING, row.url)
    work.log(Action.SECURE, practice, act="portal_joined")
    work.tell(Topic.PORTAL)
    return True


def token(session: Session, keys: Keys) -> str:
    """Of the practice's own device. Raises Refused (no key: this workstation was withdrawn)."""
    row = session.scalars(select(PortalPractice)).one()
    return unlocked(keys.practice_key(row.epoch), row.token, _purpose(row.id, row.device))


def token_epoch(session: Session) -> int:
    """Of the practice's key that the practice's token is under."""
    return session.scalars(select(PortalPractice.epoch)).one()


def replace_token(work: Work, keys: Keys, before: str, device: str, token: str) -> bool:
    """Another device of the practice, instead of `before`. False if somebody did it."""
    row = work.session.scalars(select(PortalPractice)).one()
    if row.device != before:
        return False
    _set_token(row, keys, device, token)
    work.log(Action.SECURE, row.id, act="portal_token")
    work.tell(Topic.PORTAL)
    return True


def heard(work: Work, practice: str, n: int, audit: tuple[int, str]) -> None:
    """Events up to number `n` were carried out, and the portal's log ends so. Neither ever goes back; nobody
    needs to hear of it."""
    mine = PortalPractice.id == practice
    work.session.execute(update(PortalPractice).where(mine, PortalPractice.heard < n).values(heard=n))
    on = update(PortalPractice).where(mine, PortalPractice.audit_n < audit[0])
    work.session.execute(on.values(audit_n=audit[0], audit_hash=audit[1]))


def told(work: Work, practice: str, digest: str) -> None:
    """The portal knows this of the practice."""
    work.session.execute(update(PortalPractice).where(PortalPractice.id == practice).values(told=digest))


def write_to(work: Work, account: str) -> None:
    """The portal's notices go to this mail account. Raises Refused (NOT_ALLOWED, NOT_FOUND)."""
    work.require(Right.SETTINGS)
    row = work.session.scalars(select(PortalPractice)).first()
    if row is None:
        raise Refused(no_portal())
    row.notices = account
    work.log(Action.SECURE, row.id, act="portal_mailbox")
    work.tell(Topic.PORTAL)


def sheet_made(work: Work, epoch: int) -> None:
    """Somebody has a Notfallblatt of these keys. Raises Refused (NOT_ALLOWED, NOT_FOUND)."""
    work.require(Right.SETTINGS)
    row = work.session.scalars(select(PortalPractice)).first()
    if row is None:
        raise Refused(no_portal())
    row.sheet = max(row.sheet, epoch)
    work.log(Action.SECURE, row.id, act="portal_sheet", epoch=epoch)
    work.tell(Topic.PORTAL)


def alarm(work: Work, practice: str, what: str, page: str = "") -> bool:
    """Nothing leaves by the portal any more, at every workstation; `page`: hash of what was served. False if
    there was an alarm before, or IT has confirmed this page."""
    quiet = (PortalPractice.id == practice, PortalPractice.alarm.is_(None))
    raised = update(PortalPractice).where(*quiet)
    if page:
        raised = raised.where(PortalPractice.accepted != page)
    found = cast(
        CursorResult[object],
        work.session.execute(raised.values(alarm=what[:255], alarm_at=work.now, alarm_hash=page)),
    )
    if found.rowcount != 1:
        return False
    work.log(Action.SECURE, practice, act="portal_alarm", log=what == LOG_WENT_BACK)
    work.tell(Topic.PORTAL)
    return True


def alarm_again(work: Work, what: str, page: str) -> None:
    """It is yet another page by now."""
    raised = update(PortalPractice).values(alarm=what[:255], alarm_at=work.now, alarm_hash=page)
    work.session.execute(raised)
    work.tell(Topic.PORTAL)


def accept(work: Work, reason: str, page: str = "", log_ends: tuple[int, str] | None = None) -> None:
    """IT looked at what caused the alarm. `page`: hash of the page that is right; `log_ends`: where the
    portal's log may go on from. Raises Refused (NOT_ALLOWED, INVALID without a reason)."""
    work.require(Right.SETTINGS)
    row = work.session.scalars(select(PortalPractice)).first()
    if not reason.strip():
        raise Refused(_no_reason())
    if row is None or row.alarm is None:
        return
    if log_ends is not None:  # restored from a backup: events have older numbers again
        row.audit_n, row.audit_hash = log_ends
        row.heard = 0
    row.accepted = page or row.accepted
    work.log(Action.SECURE, row.id, act="portal_confirmed", reason=reason.strip()[:200])
    row.alarm, row.alarm_at, row.alarm_hash = None, None, ""
    work.tell(Topic.PORTAL)


def left(work: Work) -> None:
    """The practice has no portal any more. Patients who were released there count as released nowhere."""
    work.require(Right.SETTINGS)
    row = work.session.scalars(select(PortalPractice)).first()
    if row is None:
        return
    left_open = update(PortalAccount).values(state=LEFT, released_kid=None, new_address=None)
    work.session.execute(left_open)
    work.session.execute(delete(PortalRecall))  # nobody can be told any more
    _forget(work.session)
    drop_setting(work, URL_SETTING)
    work.log(Action.SECURE, row.id, act="portal_left")
    work.tell(Topic.PORTAL)


def _empty_row(work: Work, practice: str, url: str) -> PortalPractice:
    row = PortalPractice(id=practice, url=url, device="", epoch=0, token=b"", enrolled=work.now)
    row.heard, row.sheet, row.audit_n, row.audit_hash = 0, 0, 0, "0" * 64
    row.notices, row.language, row.told, row.alarm_hash, row.accepted = "", "", "", "", ""
    work.session.add(row)
    return row


def _set_token(row: PortalPractice, keys: Keys, device: str, token: str) -> None:
    row.device, row.epoch = device, keys.epoch(PRACTICE)
    row.token = lock(keys.practice_key(), token.encode(), _purpose(row.id, device))


def _forget(session: Session) -> None:
    for table in (PortalDevice, PortalKey, PortalPractice):
        session.execute(delete(table))


def _purpose(practice: str, device: str) -> str:
    return f"tomail/portal-token/v1|{practice}|{device}"


def _has_one() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "The practice has joined a portal already.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Leave that one first, in Settings – Secure sending.")),
    )


def _no_reason() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "Say in a few words how the page was checked.")),
        sentence(QT_TRANSLATE_NOOP("engine", "The reason stands in the log of the practice.")),
    )
