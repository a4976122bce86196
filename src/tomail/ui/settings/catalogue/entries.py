"""What a page of the settings is made of."""

from __future__ import annotations

from dataclasses import dataclass

from tomail.model.record import EntryType
from tomail.settings.declared import Scope, Value

Choice = tuple[Value, str]


@dataclass(frozen=True)
class Entry:
    """A setting in words; `choices` are labelled values. `beside`: in one row with the entry before."""

    key: str
    label: str
    help: str = ""
    choices: tuple[Choice, ...] = ()
    heading: str = ""
    beside: bool = False
    lines: bool = False  # of text, more than one


@dataclass(frozen=True)
class Page:
    """`links` are buttons to other windows, by name."""

    name: str
    scope: Scope
    icon: str
    title: str
    entries: tuple[Entry, ...]
    links: tuple[tuple[str, str, str], ...] = ()  # name, icon, label
    intro: str = ""


@dataclass(frozen=True)
class Facts:
    """What choices depend on: accounts (id, label), entry types, printers."""

    accounts: tuple[tuple[str, str], ...] = ()
    types: tuple[EntryType, ...] = ()
    printers: tuple[str, ...] = ()
