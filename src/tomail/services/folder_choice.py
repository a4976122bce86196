"""The folders of a mailbox as a person assigns them, and how much mail they hold. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tomail.model.account import FolderChoices
from tomail.model.mail import FolderRole
from tomail.model.probing import FoundFolder

_VIEWS = (FolderRole.ALL, FolderRole.FLAGGED, FolderRole.IMPORTANT)


@dataclass(frozen=True)
class Estimate:
    """How many messages a mailbox holds; `at_least` where some folders did not tell."""

    messages: int
    at_least: bool


def assignable(folders: Sequence[FoundFolder]) -> tuple[str, ...]:
    """The paths that can be given a role: not the inbox, not a view over other folders."""
    return tuple(each.path for each in folders if each.role not in (FolderRole.INBOX, *_VIEWS))


def by_itself(role: FolderRole, folders: Sequence[FoundFolder], choices: FolderChoices) -> str:
    """The folder that has `role` without anybody's doing; "" where there is none, or it was assigned."""
    taken = choices.chosen().values()
    return next((each.path for each in folders if each.role is role and each.path not in taken), "")


def still_there(choices: FolderChoices, folders: Sequence[FoundFolder]) -> FolderChoices:
    """Only what can be assigned among `folders`; everything where they are not known."""
    paths = assignable(folders)
    kept = {role.value: path for role, path in choices.chosen().items() if path in paths or not folders}
    return FolderChoices(**kept)


def estimate(folders: Sequence[FoundFolder]) -> Estimate | None:
    """The messages of all folders. One that shows all mail counts for those whose mail it shows."""
    shown = any(each.role is FolderRole.ALL for each in folders)
    apart = (FolderRole.ALL, FolderRole.TRASH, FolderRole.JUNK)
    counted = [
        each.messages for each in folders if (each.role in apart if shown else each.role not in _VIEWS)
    ]
    known = [count for count in counted if count is not None]
    return Estimate(sum(known), len(known) < len(counted)) if known else None
