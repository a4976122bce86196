"""Whom a mail that is being written may be meant for."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from tomail.accounts.registry import AccountRegistry
from tomail.message.folding import fold
from tomail.model.mail import Address
from tomail.store.correspondence import Correspondent

from .stores import Stores

MOST = 20_000
OFFERED = 8
RECENT = 30 * 86400  # within a month the more frequent one comes first
_WORD = re.compile(r"[^\W_]+")
_MACHINE = re.compile(
    r"(no|do[-_.]?not|nicht)[-_.]?(reply|antworten)|mailer-daemon|postmaster|bounces?\b", re.I
)


class Correspondents:
    """Asks the mirrored mail of every account of the profile."""

    def __init__(
        self, stores: Stores, registry: AccountRegistry, sees_all: Callable[[str], bool] = lambda _: True
    ) -> None:
        """`sees_all`: whether the person may see all mail of an account; else nobody in it is offered."""
        self._stores = stores
        self._registry = registry
        self._sees_all = sees_all

    def suggestions(self) -> Suggestions:
        """All people, those mail was sent to first, then by recency and frequency."""
        accounts = self._registry.all()
        seen = [account for account in accounts if self._sees_all(account.id)]
        found = (
            each for store in self._stores.usable(seen) for each in store.correspondence.correspondents()
        )
        return Suggestions(ranked(found, {account.address.casefold() for account in accounts}))


class Suggestions:
    """People in the order in which they are offered."""

    def __init__(self, people: Sequence[Address]) -> None:
        self._people = [(_words(each), fold(each.address), each) for each in people[:MOST]]

    def matching(self, typed: str, without: Collection[str] = ()) -> list[Address]:
        """At most `OFFERED` people: each word that was typed begins a word of name or address.

        With an @ it is the beginning of an address. Umlauts and case do not matter.
        `without`: addresses that are there already, casefolded.
        """
        return list(
            islice((each for each in self._fitting(fold(typed)) if _key(each) not in without), OFFERED)
        )

    def _fitting(self, typed: str) -> Iterator[Address]:
        if "@" in typed:
            return (person for _, address, person in self._people if address.startswith(typed.strip()))
        beginnings = [f" {word}" for word in _WORD.findall(typed)]
        return (person for words, _, person in self._people if all(each in words for each in beginnings))


@dataclass
class _Known:
    """What is known of one address so far."""

    address: str
    name: str = ""
    named: int = -1
    written_to: bool = False
    latest: int = 0
    count: int = 0

    def take(self, seen: Correspondent) -> None:
        """Mail that was sent there weighs more than any that came; the newest name is the right one."""
        if seen.person.name and seen.latest > self.named:
            self.name, self.named = seen.person.name, seen.latest
        if seen.written_to and not self.written_to:
            self.written_to, self.latest, self.count = True, 0, 0
        if seen.written_to == self.written_to:
            self.latest = max(self.latest, seen.latest)
            self.count += seen.count

    def rank(self) -> tuple[bool, int, int, int]:
        return self.written_to, self.latest // RECENT, self.count, self.latest


def ranked(seen: Iterable[Correspondent], own: Collection[str]) -> list[Address]:
    """Everybody once, the likeliest first; machines and `own` addresses only if mail was sent to them."""
    known: dict[str, _Known] = {}
    for each in seen:
        address = each.person.address
        if "@" in address:
            known.setdefault(_key(each.person), _Known(address)).take(each)
    likely = sorted(known.items(), key=lambda item: item[1].rank(), reverse=True)
    return [
        Address("" if each.name.casefold() == key else each.name, each.address)
        for key, each in likely
        if each.written_to or (key not in own and not _MACHINE.match(key))
    ]


def _words(person: Address) -> str:
    """The folded words of name and address, a blank before each; ".de" says nothing about anybody."""
    telling = f"{person.name} {person.address.rpartition('.')[0]}"
    return "".join(f" {word}" for word in _WORD.findall(fold(telling)))


def _key(person: Address) -> str:
    return person.address.casefold()
