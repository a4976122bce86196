"""The provider of SMS that the practice chose, and how many it allows itself."""

from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo

from tomail.accounts.proxy import SYSTEM_WAY
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.practice.sms_limits import SmsLimits
from tomail.reminders.gateways.choice import Provider, gateway
from tomail.reminders.gateways.description import BadDescription
from tomail.reminders.gateways.sms import Gateway
from tomail.settings.values import Settings

GatewayOf = Callable[[], Gateway]


def chosen_gateway(settings: Settings) -> Gateway:
    """The provider of the settings. Raises Refused (INVALID) where something of it is missing."""
    text = settings.text
    key = text("reminders.api_key")
    if not key:
        raise Refused(_no_key())
    try:
        return gateway(
            Provider(text("reminders.provider")),
            key,
            SYSTEM_WAY,
            endpoint=text("reminders.endpoint"),
            description=text("reminders.description"),
        )
    except BadDescription as bad:
        raise Refused(_bad_description(str(bad))) from None


def sms_limits(settings: Settings) -> SmsLimits:
    """Of reminders and codes together, by the practice's calendar."""
    number = settings.number
    zone = ZoneInfo(settings.text("practice.time_zone"))
    return SmsLimits(zone, number("reminders.limit.day"), number("reminders.limit.month"))


def _no_key() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "There is no key for the provider of SMS.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Enter the API key that the provider gave you.")),
    )


def _bad_description(name: str) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "The description of the provider cannot be used: “{name}”."),
            name=name,
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Mend this field in the settings of the reminders.")),
    )
