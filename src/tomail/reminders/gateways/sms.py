"""What every gateway does, in one form. Numbers are E.164; keys, numbers and texts stay out of every repr."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Protocol, runtime_checkable


@dataclass(frozen=True)
class Sms:
    """`reference` is ours, at most 32 characters, and never used for another message."""

    to: str = field(repr=False)
    text: str = field(repr=False)
    sender: str
    reference: str


class Outcome(StrEnum):
    """What is known of a message that was handed to a gateway."""

    ACCEPTED = "accepted"
    REFUSED = "refused"  # not accepted, and the same again would not be either
    LATER = "later"  # not accepted; it may be tried again
    UNCLEAR = "unclear"  # it may have been accepted: never again by itself


class Why(StrEnum):
    """What a person can do something about."""

    NOTHING = ""
    AWAY = "away"  # no connection
    RECIPIENT = "recipient"
    SENDER = "sender"
    TEXT = "text"
    CREDIT = "credit"
    KEY = "key"
    LIMIT = "limit"  # the provider's own
    OTHER = "other"


@dataclass(frozen=True)
class Sent:
    """`id` is the provider's; `code` its own word for what happened; `price` of all `parts`."""

    outcome: Outcome
    why: Why = Why.NOTHING
    id: str = ""
    code: str = ""
    parts: int = 0
    price: Decimal | None = None
    currency: str = ""


class Arrival(StrEnum):
    """What became of an accepted message."""

    UNDERWAY = "underway"
    ARRIVED = "arrived"
    FAILED = "failed"
    UNKNOWN = "unknown"  # the provider does not say, or not any more


@dataclass(frozen=True)
class Credit:
    """What is left. `currency` is "" where a provider counts points of its own."""

    amount: Decimal
    currency: str


class GatewayTrouble(Exception):
    """A question that was not answered; asking changes nothing, so it may be asked again."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.value)
        self.why = why


class Gateway(Protocol):
    """One provider. Threads may share it."""

    def send(self, sms: Sms) -> Sent:
        """Once; never raises for what a provider or a network does."""

    def arrival(self, identity: str) -> Arrival:
        """What became of a message. Raises GatewayTrouble."""

    def credit(self) -> Credit | None:
        """What is left; None where a provider does not say. Raises GatewayTrouble (KEY for a wrong key)."""


@runtime_checkable
class FindsByReference(Protocol):
    """A provider that documents a way to find messages by our own references."""

    def find(self, references: Collection[str], since: datetime) -> dict[str, Sent]:
        """What was accepted under each since then; nothing was under one that is missing. Raises
        GatewayTrouble."""
