"""Every route there is. The authorisation matrix of the tests is made from this table."""

from __future__ import annotations

from tomail.secure.portal.call import Endpoint

from . import (
    accounts,
    addressing,
    box,
    deliveries,
    enrolment,
    events,
    inbox,
    pages,
    registering,
    renewing,
    replies,
    signing_in,
)

ROUTES: tuple[Endpoint, ...] = (
    *pages.ROUTES,
    *enrolment.ROUTES,
    *events.ROUTES,
    *deliveries.ROUTES,
    *accounts.ROUTES,
    *addressing.ROUTES,
    *inbox.ROUTES,
    *registering.ROUTES,
    *signing_in.ROUTES,
    *box.ROUTES,
    *renewing.ROUTES,
    *replies.ROUTES,
)
