"""What can happen to a workstation in a random history, whatever its protocol."""

from __future__ import annotations

from typing import Protocol

from .line import Break


class History(Protocol):
    """One mailbox and everybody at it."""

    def sync(self, name: str) -> None: ...

    def sync_together(self) -> None: ...

    def reopen(self, name: str) -> None: ...

    def break_line(self, name: str, position: int, kind: Break) -> None: ...

    def deliver(self) -> None: ...


class Happening(Protocol):
    """To whom, and where a line breaks."""

    @property
    def who(self) -> str: ...

    @property
    def place(self) -> int: ...

    @property
    def kind(self) -> Break: ...


def synchronise(history: History, event: Happening) -> None:
    history.sync(event.who)


def synchronise_together(history: History, _: Happening) -> None:
    history.sync_together()


def begin_anew(history: History, event: Happening) -> None:
    history.reopen(event.who)


def break_off(history: History, event: Happening) -> None:
    history.break_line(event.who, event.place, event.kind)
    history.sync(event.who)


def deliver(history: History, _: Happening) -> None:
    history.deliver()
