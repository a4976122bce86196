"""What a person does with a patient who has registered: releases them, writes once more, takes that back."""

from __future__ import annotations

from tomail.model.mail import Address
from tomail.secure.protocol.states import Check, DeliveryState
from tomail.services.container import Services

SUBJECT = "Zweite"


def live(services: Services, address: str) -> None:
    """All of it, in one go."""
    services.portal.connection.before_sending = lambda: None
    services.portal.watch.look()
    _release(services)
    services.portal.sending.carry_on()
    _send(services, address)
    services.portal.sending.carry_on()
    _take_back(services)


def finish(services: Services, address: str) -> None:
    """What is missing of it, as somebody does who comes back to the workstation and looks how it stands."""
    services.portal.connection.before_sending = lambda: None
    _bring_on(services)
    _release(services)
    _bring_on(services)
    if not _second(services):
        _send(services, address)
    _bring_on(services)
    _take_back(services)
    _bring_on(services)


def _bring_on(services: Services) -> None:
    for _ in range(2):
        services.portal.watch.look()
        services.portal.sending.carry_on()


def _release(services: Services) -> None:
    for each in services.portal.releases.waiting():
        services.portal.releases.number(each.account)
        services.portal.releases.release(each.account, Check.NUMBER)


def _send(services: Services, address: str) -> None:
    """What was begun is gone on with."""
    begun = [each.draft for each in services.composing.drafts.unfinished()]
    draft = begun[0] if begun else services.composing.new("praxis", (Address("", address),), SUBJECT, "Text")
    services.composing.drafts.save(draft)
    prepared = services.portal.sending.prepare(draft)
    services.portal.sending.send(prepared.delivery, None, draft)


def _second(services: Services) -> str:
    """The message that is on its way."""
    gone = (DeliveryState.SEALING, DeliveryState.DISCARDED)
    found = [each for each in services.secure.deliveries() if each.subject == SUBJECT]
    return next((each.id for each in found if each.state not in gone), "")


def _take_back(services: Services) -> None:
    delivery = _second(services)
    if services.secure.delivery(delivery).state != DeliveryState.REVOKED:
        services.secure.call_back(delivery)
