"""What a sent mail leaves behind: its copy in Sent."""

from __future__ import annotations

from dataclasses import dataclass

from tomail.message.headers import MOST_ADDRESSES, read_headers
from tomail.model.account import Account, Protocol
from tomail.model.mail import Flags, FolderRole
from tomail.store.database import Transaction
from tomail.store.folders import ListedFolder
from tomail.store.mail_store import MailStore
from tomail.store.operations import APPEND
from tomail.store.outbox_rows import OutboxRow
from tomail.store.raw_message import new_message

_KEEPING_PROVIDERS = ("google", "microsoft")
_KEEPING_HOSTS = (".gmail.com", ".googlemail.com", ".office365.com", ".outlook.com")
SERVERS_COPY_SECONDS = 600.0  # so long a server that files its own copies has time, before we file ours
_LOCAL_SENT = ListedFolder("Sent", "/", FolderRole.SENT)


@dataclass(frozen=True)
class Copy:
    """A copy that was put into the folder Sent."""

    number: int
    folder: int


def server_keeps_copy(account: Account) -> bool:
    """True if the server files what it sends by itself: a second copy would stand beside it."""
    host = f".{account.outgoing.host.lower().rstrip('.')}"
    return account.oauth_provider in _KEEPING_PROVIDERS or host.endswith(_KEEPING_HOSTS)


def file_copy(
    tx: Transaction, store: MailStore, account: Account, row: OutboxRow, now: int, *, shared: bool = False
) -> Copy | None:
    """Put the copy into Sent and queue it for the server, once; None if there is nothing to do (yet).

    `shared`: the mailbox is another one than the sender's own. What Microsoft keeps of its mail then lies
    with the sender, unless the IT chose otherwise: it is waited for, and without it ours is filed.
    An IMAP account without a known folder Sent waits for one: what we make up, the server does not have.
    """
    if server_keeps_copy(account) and not shared:
        store.outbox.set_copy_filed(tx, row.message_id)
        return None
    folder = _sent_folder(tx, store, account)
    if folder is None:
        return None
    store.outbox.set_copy_filed(tx, row.message_id)  # once and never again: a person may delete the copy
    if _is_there(store, row.message_id, folder):
        return None
    raw = with_bcc(store.outbox.raw(row.id) or b"", [each.address for each in row.recipients])
    (number,) = store.ingest.add(tx, folder, [new_message(raw, internal_date=now, flags=Flags.SEEN)])
    if account.protocol is Protocol.IMAP:
        expected = shared or store.outbox.servers_copy_is_expected(tx)
        waits = SERVERS_COPY_SECONDS if expected else 0
        store.operations.add(tx, APPEND, number, folder=folder, next_try=now + waits if waits else 0.0)
        store.outbox.set_copy(tx, row.id, number)
    return Copy(number, folder)


def with_bcc(raw: bytes, recipients: list[str]) -> bytes:
    """The mail as its sender keeps it: with those that its header does not name (RFC 5322, 3.6.3)."""
    head = read_headers(raw)
    named = {each.address.lower() for each in (*head.to, *head.cc)}
    hidden = [each for each in recipients if each.lower() not in named]
    if not hidden or max(len(head.to), len(head.cc)) >= MOST_ADDRESSES:
        return raw
    return b"Bcc: " + ",\r\n ".join(hidden).encode() + b"\r\n" + raw


def _sent_folder(tx: Transaction, store: MailStore, account: Account) -> int | None:
    known = store.folders.by_role(FolderRole.SENT)
    if known:
        return known.id
    return store.folders.ensure(tx, _LOCAL_SENT) if account.protocol is Protocol.POP3 else None


def _is_there(store: MailStore, message_id: str, folder: int) -> bool:
    places = (store.messages.place(number) for number in store.messages.by_message_id(message_id))
    return any(place and place.folder == folder for place in places)
