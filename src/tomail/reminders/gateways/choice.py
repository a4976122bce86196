"""Which providers there are, by the words of the setting `reminders.provider`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from tomail.base.https import HttpsWay

from . import aspsms, gatewayapi, lox24, seven, twilio
from .aspsms import Aspsms
from .description import Description
from .gatewayapi import GatewayApi
from .generic import Generic
from .line import Line
from .lox24 import Lox24
from .seven import Seven
from .sms import Gateway
from .twilio import Twilio


class Provider(StrEnum):
    """The words of the setting."""

    SEVEN = "seven"
    ASPSMS = "aspsms"
    GATEWAYAPI = "gatewayapi"
    LOX24 = "lox24"
    TWILIO = "twilio"
    GENERIC = "generic"


@dataclass(frozen=True)
class Facts:
    """Of a provider, for people: its `name`, where it `lives`, what its key looks like."""

    name: str
    country: str
    key: str
    base: str = ""


FACTS = {
    Provider.SEVEN: Facts("seven.io", "DE", "API-KEY", seven.BASE),
    Provider.ASPSMS: Facts("ASPSMS", "CH", "USERKEY:PASSWORD", aspsms.BASE),
    Provider.GATEWAYAPI: Facts("GatewayAPI", "DK", "TOKEN", gatewayapi.BASE),
    Provider.LOX24: Facts("LOX24", "DE", "CLIENT:TOKEN", lox24.BASE),
    Provider.TWILIO: Facts("Twilio", "US", "ACCOUNT_SID:AUTH_TOKEN", twilio.BASE),
    Provider.GENERIC: Facts("HTTP", "", "KEY"),
}
_MADE: dict[Provider, Callable[[Line, str], Gateway]] = {
    Provider.SEVEN: Seven,
    Provider.ASPSMS: Aspsms,
    Provider.GATEWAYAPI: GatewayApi,
    Provider.LOX24: Lox24,
    Provider.TWILIO: Twilio,
}


def gateway(
    provider: Provider,
    key: str,
    way: HttpsWay,
    *,
    endpoint: str = "",
    description: str = "",
) -> Gateway:
    """`endpoint` in place of the provider's own; `description` for GENERIC. Raises BadDescription."""
    key = key.strip()  # copied with the end of its line
    if provider is Provider.GENERIC:
        told = Description.read(description)
        return Generic(Line(endpoint.rstrip("/") or told.base, way), key, told)
    base = endpoint.rstrip("/") or FACTS[provider].base
    return _MADE[provider](Line(base, way), key)


def host(provider: Provider, endpoint: str = "", description: str = "") -> str:
    """The one host that is spoken with, for firewalls. Raises BadDescription."""
    base = endpoint or (
        Description.read(description).base if provider is Provider.GENERIC else FACTS[provider].base
    )
    return urlsplit(base).hostname or ""
