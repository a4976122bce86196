"""What a person must know about a provider before signing in."""

from __future__ import annotations

from dataclasses import dataclass

from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.model.probing import Discovered, DiscoveryResult, NotDiscovered

from .providers import Provider, by_domain, by_host, providers

HINTS = {
    "imap_must_be_enabled": QT_TRANSLATE_NOOP(
        "engine", "{provider} requires that IMAP is enabled in the web portal."
    ),
    "app_password": QT_TRANSLATE_NOOP(
        "engine",
        "{provider} requires an app password: create it in the web portal and enter it here "
        "instead of your usual password.",
    ),
    "app_password_with_2fa": QT_TRANSLATE_NOOP(
        "engine",
        "If two-factor authentication is switched on, {provider} requires an app password "
        "instead of your usual password.",
    ),
    "email_password": QT_TRANSLATE_NOOP(
        "engine",
        "{provider} requires a separate e-mail password for mail programs; you set it in the web portal.",
    ),
    "hin_token": QT_TRANSLATE_NOOP(
        "engine",
        "{provider}: the user name is your HIN login, not the address; the password is a token of the "
        "HIN Mail Token Service (apps.hin.ch).",
    ),
    "smtp_must_be_enabled": QT_TRANSLATE_NOOP(
        "engine",
        "{provider}: so that sending works, your IT must have enabled authenticated SMTP for this mailbox.",
    ),
    "bridge_needed": QT_TRANSLATE_NOOP(
        "engine",
        "{provider} can only be used with the program Proton Mail Bridge on this computer; "
        "enter the servers that it shows.",
    ),
    "no_mail_programs": QT_TRANSLATE_NOOP("engine", "{provider} cannot be used with other mail programs."),
}


ABOUT_SERVERS = {"bridge_needed", "no_mail_programs"}
"""Keys of what concerns the servers; the others concern the sign-in."""


@dataclass(frozen=True)
class Hint:
    """A sentence about a provider. `about_servers`: it is of use before the servers are entered."""

    text: Sentence
    about_servers: bool


def provider_hint(address: str, result: DiscoveryResult | None = None) -> Hint | None:
    """What the provider demands whose servers were found, who runs the domain's mail, or whose address it
    is; None where tomail knows of nothing."""
    return _hint(_by_result(result) or by_domain(address.rpartition("@")[2].lower()))


def _by_result(result: DiscoveryResult | None) -> Provider | None:
    match result:
        case Discovered(hint=hint) if hint:
            known = (by_host(server.host) for server in result.outgoing + result.incoming)
            return next((each for each in known if each and each.hint == hint), None)
        case NotDiscovered(host=name) if name:
            return next((each for each in providers() if each.name == name), None)
    return None


def _hint(provider: Provider | None) -> Hint | None:
    if not provider or not provider.hint:
        return None
    text = sentence(HINTS[provider.hint], provider=provider.name)
    return Hint(text, provider.hint in ABOUT_SERVERS)
