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
    certificates: int = 0  # with their private keys: what was encrypted for them


def losses(account: Account, folders: Iterable[Folder], unsent: int, certificates: int = 0) -> Losses:
    """What would go with `account`; `unsent`: of its outbox, see `is_unsent`."""
    listed = list(folders)
    drafts = sum(folder.total for folder in listed if folder.role is FolderRole.DRAFTS)
    return Losses(
        mails=sum(folder.total for folder in listed) - drafts,
        drafts=drafts,
        unsent=unsent,
        only_here=account.protocol is Protocol.POP3,
        certificates=certificates,
    )


def is_unsent(item: OutboxItem, account: Account) -> bool:
    """Whether the mail would go with the account without having left."""
    return item.account == account.id and item.state not in DONE
