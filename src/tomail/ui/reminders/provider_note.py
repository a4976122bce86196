"""Below the provider: what its key looks like, and the one host that a firewall has to let through."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tomail.reminders.gateways.choice import FACTS, Provider, host
from tomail.reminders.gateways.description import BadDescription

translate = QCoreApplication.translate
ABROAD = {Provider.TWILIO}  # beyond the laws of Germany, Switzerland and the EU


def provider_note(provider: Provider, endpoint: str, description: str) -> str:
    """In sentences. `endpoint` and `description` as in the settings."""
    said = [_key_words(FACTS[provider].key), _host_words(provider, endpoint, description)]
    if provider in ABROAD:
        said.append(
            translate(
                "reminders",
                "It lies in the USA, where numbers and times of appointments then go. Ask whoever sees to "
                "data protection first.",
            )
        )
    return " ".join(filter(None, said))


def _key_words(form: str) -> str:
    if ":" not in form:
        return ""
    words = translate("reminders", "Its key has two parts with a colon between them: {form}.")
    return words.format(form=form)


def _host_words(provider: Provider, endpoint: str, description: str) -> str:
    try:
        name = host(provider, endpoint.strip(), description)
    except BadDescription as bad:
        if not description.strip():
            return translate("reminders", "Describe it below, as the manual for IT says.")
        words = translate("reminders", "The description below cannot be used yet: “{field}”.")
        return words.format(field=str(bad))
    words = translate(
        "reminders",
        "For a firewall: only outgoing connections to {host}, port 443; nothing listens. A proxy of the "
        "system is used.",
    )
    return words.format(host=name)
