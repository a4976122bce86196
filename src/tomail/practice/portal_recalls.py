"""What must not be given out any more, and the portal has still to be told so.

It stands here until the portal was told, whoever tells it: a recall is not lost because the portal is away.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from tomail.base.errors import Refused
from tomail.model.events import Topic
from tomail.model.people import Right
from tomail.secure.protocol.identifiers import IdKind, is_id
from tomail.secure.protocol.states import Actor, DeliveryState

from .portal_holds import ON_ITS_WAY, THERE, fail, happened, noted
from .secure_deliveries import elsewhere, row_of
from .tables.portal import PortalAccount, PortalAnswer, PortalHold, PortalRecall
from .tables.secure import SecureDelivery
from .work import Work


def recall(work: Work, delivery: str) -> bool:
    """It is not given out any more: from now on no workstation brings it on, and the portal is told. False
    if nobody needs to tell the portal. Raises Refused (NOT_ALLOWED; CONFLICT where it is over)."""
    row, hold = row_of(work.session, delivery), work.session.get_one(PortalHold, delivery)
    work.require(Right.SEND, row.account)
    if row.state == DeliveryState.REVOKED.value:
        return False
    if hold.uploads is None or row.state not in (*ON_ITS_WAY, *THERE):
        raise Refused(elsewhere())
    if row.state == DeliveryState.SEALING.value:
        happened(work, delivery, "fail", Actor.CLERK)
        happened(work, delivery, "discard", Actor.CLERK)
    recall_at_portal(work, [delivery])
    noted(work, row, recall=True)
    return True


def recall_everything(work: Work, trouble: str) -> None:
    """Before the practice leaves the portal: nothing of what lies there is given out, and what was on its way
    there failed for this reason. Raises Refused (NOT_ALLOWED)."""
    work.require(Right.SETTINGS)
    told = SecureDelivery.state.in_(THERE) | PortalHold.uploads.is_not(None)
    there = SecureDelivery.state.in_((*ON_ITS_WAY, *THERE)) & told
    for row in work.session.scalars(select(SecureDelivery).join(PortalHold).where(there)).all():
        if row.state in ON_ITS_WAY:
            fail(work, row.id, trouble)
        recall_at_portal(work, [row.id])
        noted(work, row, recall=True)
    work.session.flush()


def taken_back(work: Work, delivery: str) -> None:
    """Its neutral mail does not leave after all: neither does the message."""
    row = row_of(work.session, delivery)
    if row.state in THERE:
        recall_at_portal(work, [delivery])
        noted(work, row, recall=True)


def recall_at_portal(work: Work, identities: Collection[str]) -> None:
    """The portal is told once it can be reached: deliveries are revoked, accounts blocked."""
    for each in identities:
        if work.session.get(PortalRecall, each) is None:
            work.session.add(PortalRecall(id=each, at=work.now))


def to_recall(session: Session) -> list[str]:
    """Ids of what the portal has still to be told."""
    return list(session.scalars(select(PortalRecall.id).order_by(PortalRecall.at)))


def recalled(work: Work, identity: str) -> None:
    """The portal was told."""
    work.session.execute(delete(PortalRecall).where(PortalRecall.id == identity))
    if is_id(identity, IdKind.DELIVERY) and work.session.get(SecureDelivery, identity) is not None:
        happened(work, identity, "revoke", Actor.DEVICE)


def forget_patient(work: Work, patient: str) -> None:
    """Nothing of what the practice wrote to the patient through the portal stays, here and there. An account
    that others of the same address have too goes on as theirs."""
    session = work.session
    sent = select(SecureDelivery.id).where(SecureDelivery.patient_id == patient)
    held = session.scalars(select(PortalHold.delivery_id).where(PortalHold.delivery_id.in_(sent))).all()
    recall_at_portal(work, held)
    session.execute(delete(PortalHold).where(PortalHold.delivery_id.in_(held)))
    for row in session.scalars(select(PortalAccount).where(PortalAccount.patient_id == patient)).all():
        if not _has_others(session, row.id):
            recall_at_portal(work, [row.id])
            session.delete(row)
        else:
            row.patient_id = None
        work.tell(Topic.PORTAL, row.id)
    session.flush()


def _has_others(session: Session, account: str) -> bool:
    answered = select(PortalAnswer.id).where(PortalAnswer.reader == account).limit(1)
    sent = select(PortalHold.delivery_id).where(PortalHold.reader == account).limit(1)
    return session.scalar(answered) is not None or session.scalar(sent) is not None
