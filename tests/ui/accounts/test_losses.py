from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from tests.wizard import flows
from tomail.model.account import Protocol
from tomail.model.mail import Folder, FolderRole
from tomail.model.outgoing import OutboxItem, OutboxState
from tomail.ui.accounts.losses import Losses, is_unsent, losses


def folder(role: FolderRole, total: int) -> Folder:
    return Folder(1, role.value, role.value, "/", role, total, 0)


def item(account: str, state: OutboxState) -> OutboxItem:
    return OutboxItem(
        1, account, "<1@x>", "", (), state, 0, datetime(2026, 1, 1, tzinfo=UTC), None, None, False
    )


def test_mails_drafts_and_unsent_mails_are_counted_apart() -> None:
    account = flows.account()
    folders = [folder(FolderRole.INBOX, 90), folder(FolderRole.SENT, 11), folder(FolderRole.DRAFTS, 2)]
    outbox = [item(account.id, OutboxState.WAITING), item(account.id, OutboxState.SENT)]
    outbox.append(item("another", OutboxState.WAITING))
    unsent = sum(is_unsent(each, account) for each in outbox)
    assert losses(account, folders, unsent) == Losses(101, 2, 1, only_here=False)


def test_pop3_mail_may_be_nowhere_else() -> None:
    assert losses(replace(flows.account(), protocol=Protocol.POP3), [], 0).only_here
