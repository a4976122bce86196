"""Who else in the practice hears of what is being written here."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from tomail.model.mail import MessageRef
from tomail.model.outgoing import Draft


class Colleagues(Protocol):
    """What composing tells. Only `leaving` may refuse; the rest never keeps anybody from writing."""

    def began(self, ref: MessageRef) -> None:
        """Somebody starts to answer a message."""

    def writing(self, draft: Draft) -> None:
        """Somebody goes on writing; told as often as the draft is saved."""

    def given_up(self, draft: Draft) -> None:
        """The draft is written no further for now."""

    def leaving(self, draft: Draft) -> None:
        """The draft is about to be sent. Raises Refused, and for shared drafts EnvironmentTrouble."""

    def taken_back(self, draft: Draft, served: Collection[str] = ()) -> None:
        """It was not sent after all, but to those who are `served`."""


class Alone:
    """Nobody."""

    def began(self, ref: MessageRef) -> None:
        """Nobody hears."""

    def writing(self, draft: Draft) -> None:
        """Nobody hears."""

    def given_up(self, draft: Draft) -> None:
        """Nobody hears."""

    def leaving(self, draft: Draft) -> None:
        """Nobody objects."""

    def taken_back(self, draft: Draft, served: Collection[str] = ()) -> None:
        """Nobody hears."""
