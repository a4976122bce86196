"""What a person must know about a provider before signing in."""

from __future__ import annotations

from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.model.probing import Discovered

from .providers import Provider, by_domain, by_host

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


def domain_hint(address: str) -> Sentence | None:
    """What the provider of `address` (or of a domain) demands, if tomail knows it."""
    return _hint(by_domain(address.rpartition("@")[2].lower()))


def hint_of(found: Discovered) -> Sentence | None:
    """The sentence for `found.hint`; also for domains that a provider merely hosts."""
    known = (by_host(server.host) for server in found.outgoing + found.incoming)
    return _hint(next((each for each in known if each and each.hint == found.hint), None))


def _hint(provider: Provider | None) -> Sentence | None:
    return sentence(HINTS[provider.hint], provider=provider.name) if provider and provider.hint else None
