"""What the portal is told of the practice: name, telephone, terms, and whose mailbox gets its notices."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict

from tomail.accounts.registry import AccountRegistry
from tomail.base.errors import Problem, ProblemKind, Refused, TomailError
from tomail.base.language import system_language
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.practice import portal_connection as table
from tomail.secure.client.exchanged import Profile
from tomail.settings.values import Settings

LANGUAGES = ("de", "fr", "it", "en")
TOLD = frozenset({"practice.name", "practice.telephone", "secure.unread_days", "secure.read_days"})
"""Settings that the portal is told of."""


class PracticeProfile:
    """`registry` is the engine's: it knows addresses whoever is signed in."""

    def __init__(self, registry: AccountRegistry, settings: Settings) -> None:
        self._registry = registry
        self._settings = settings

    def of(self, known: table.Connection) -> Profile:
        """As it is now. Raises Refused where this workstation cannot know the address for notices."""
        text, number = self._settings.text, self._settings.number
        return Profile(
            name=text("practice.name"),
            phone=text("practice.telephone"),
            language=known.told_where.language,
            notify=self.mailbox(known),
            unread_days=number("secure.unread_days"),
            read_days=number("secure.read_days"),
        )

    def untold(self, known: table.Connection) -> Profile | None:
        """The same, if the portal knows another one; None also where this workstation cannot know it."""
        try:
            said = self.of(known)
        except TomailError:
            return None
        return said if digest(said) != known.told else None

    def mailbox(self, known: table.Connection) -> str:
        """The address that the portal's notices go to. Raises Refused."""
        return self._registry.get(known.told_where.notices).address

    def where(self, mailbox: str) -> table.Told:
        """What a person chose: notices to `mailbox`, an address of the practice's; "": the first account.
        Raises Refused (INVALID: no such account, no name of the practice)."""
        wanted = mailbox.strip().lower()
        accounts = self._registry.all()
        found = [each for each in accounts if not wanted or wanted in (each.address.lower(), each.id)]
        if not found:
            raise Refused(_no_account())
        if not self._settings.text("practice.name").strip():
            raise Refused(_no_name())
        return table.Told(found[0].id, self._language())

    def _language(self) -> str:
        chosen = (self._settings.text("view.language") or system_language())[:2].lower()
        return chosen if chosen in LANGUAGES else LANGUAGES[0]


def digest(profile: Profile) -> str:
    """Tells whether the portal knows this."""
    return hashlib.sha256(json.dumps(asdict(profile), sort_keys=True).encode()).hexdigest()


def _no_account() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "There is no such mailbox for the portal's notices.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Set up the mail account of the practice first.")),
    )


def _no_name() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "The practice has no name yet, which patients must see.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Enter it in Settings – Practice.")),
    )
