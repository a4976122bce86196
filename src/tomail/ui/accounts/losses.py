"""What removing an account takes from this computer. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tomail.model.account import Account, Protocol
from tomail.model.mail import Folder, FolderRole
from tomail.model.outgoing import OutboxItem, OutboxState

DONE = (OutboxState.SENT, OutboxState.REFUSED, OutboxState.CANCELLED)


@dataclass(frozen=True)
class Losses:
    """Counts; `only_here` where the server may not have the mail any more."""

    mails: int
    drafts: int
    unsent: int
    only_here: bool


def losses(account: Account, folders: Iterable[Folder], outbox: Iterable[OutboxItem]) -> Losses:
    """What would go with `account`."""
    listed = list(folders)
    drafts = sum(folder.total for folder in listed if folder.role is FolderRole.DRAFTS)
    waiting = [item for item in outbox if item.account == account.id and item.state not in DONE]
    return Losses(
        mails=sum(folder.total for folder in listed) - drafts,
        drafts=drafts,
        unsent=len(waiting),
        only_here=account.protocol is Protocol.POP3,
    )
