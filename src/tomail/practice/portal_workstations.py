"""The workstations that the practice's portal lets in."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tomail.model.audit import Action
from tomail.model.events import Topic

from .tables.people import Device
from .tables.portal import PortalDevice, PortalPractice
from .work import Work


def workstation_joined(work: Work, device: str, portal_id: str) -> None:
    """The portal lets this workstation in."""
    row = work.session.get(PortalDevice, device)
    if row is not None and row.portal_id == portal_id and row.removed is None:
        return
    row = row or PortalDevice(device_id=device)
    row.portal_id, row.added, row.removed = portal_id, work.now, None
    work.session.add(row)
    work.log(Action.SECURE, device, act="portal_workstation")
    work.tell(Topic.PORTAL)


def to_remove(session: Session) -> list[tuple[str, str]]:
    """Workstations that the practice withdrew and the portal still lets in: device, and its id there."""
    found = (
        select(PortalDevice.device_id, PortalDevice.portal_id)
        .join(Device, Device.id == PortalDevice.device_id)
        .where(PortalDevice.removed.is_(None), Device.withdrawn.is_not(None))
    )
    return [(row[0], row[1]) for row in session.execute(found)]


def workstation_removed(work: Work, device: str) -> None:
    """The portal does not let it in any more."""
    row = work.session.get_one(PortalDevice, device)
    if row.removed is None:
        row.removed = work.now
        work.log(Action.SECURE, device, act="portal_workstation_removed")
        work.tell(Topic.PORTAL)


def workstations(session: Session) -> list[tuple[str, str, datetime]]:
    """Those let in: device, what it is called, and since when."""
    found = (
        select(PortalDevice.device_id, Device.name, PortalDevice.added)
        .join(Device, Device.id == PortalDevice.device_id)
        .where(PortalDevice.removed.is_(None))
        .order_by(Device.name)
    )
    return [(row[0], row[1], row[2]) for row in session.execute(found)]


def known_devices(session: Session) -> set[str]:
    """Ids at the portal of all that the practice lets in: its workstations, and its own device."""
    own = session.scalars(select(PortalPractice.device))
    return {*session.scalars(select(PortalDevice.portal_id).where(PortalDevice.removed.is_(None))), *own}


def portal_ids(session: Session, but: str) -> list[str]:
    """Of the workstations that the portal lets in, without one."""
    found = select(PortalDevice.portal_id).where(
        PortalDevice.removed.is_(None), PortalDevice.device_id != but
    )
    return list(session.scalars(found))
