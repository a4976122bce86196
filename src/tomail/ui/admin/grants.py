"""The rights as they would be: what is granted, and what a person has changed but not saved. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from tomail.model.people import Right, group_principal
from tomail.practice.rights import Grant, Rights
from tomail.practice.snapshot import Snapshot


class Tick(Enum):
    """How a holder has a right."""

    GRANTED = "granted"
    INHERITED = "inherited"  # from a group
    EVERYONE = "everyone"  # nobody was granted it, so everybody has it
    NONE = "none"


@dataclass(frozen=True)
class Changes:
    """What is to be granted and revoked, all at once."""

    add: frozenset[Grant] = frozenset()
    remove: frozenset[Grant] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.add or self.remove)

    def toggled(self, granted: Iterable[Grant], grant: Grant) -> Changes:
        """Grant it, or take it away again."""
        if grant in frozenset(granted):
            return Changes(self.add, self.remove ^ {grant})
        return Changes(self.add ^ {grant}, self.remove)


def after(snapshot: Snapshot, changes: Changes) -> Rights:
    """The rights with these changes."""
    return snapshot.rights.changed(changes.add, changes.remove)


def tick(snapshot: Snapshot, rights: Rights, grant: Grant) -> tuple[Tick, str]:
    """How the holder of `grant` has it, and the name of the group it comes from."""
    holders = rights.holders(grant.right, grant.account)
    if grant.holder in holders:
        return Tick.GRANTED, ""
    kind, _, identity = grant.holder.partition(":")
    if kind == "user":
        for group in snapshot.groups:
            if identity in group.members and group_principal(group.id) in holders:
                return Tick.INHERITED, group.name
    free = not holders and grant.right is not Right.ASSIGNED_ONLY
    return (Tick.EVERYONE if free else Tick.NONE), ""
