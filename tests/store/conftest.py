from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import zstandard

from tomail.message.headers import MessageHead
from tomail.message.index_text import fold
from tomail.model.mail import Address, Flags
from tomail.store.mail_store import MailStore
from tomail.store.new_message import MessageBody, NewMessage

KEY = secrets.token_bytes(32)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[MailStore]:
    opened = MailStore.open("k3f9ab", tmp_path / "mail.db", KEY)
    yield opened
    opened.close()


def body(raw: bytes, head: MessageHead, text: str) -> MessageBody:
    return MessageBody(
        raw=zstandard.compress(raw),
        subject=fold(head.subject),
        sender=fold(f"{head.sender.name} {head.sender.address}"),
        recipients="",
        text=fold(text),
        names="",
        snippet=text[:40],
        has_attachments=False,
    )


@pytest.fixture
def message() -> Callable[..., NewMessage]:
    """Builds a message as the mirror would hand it over."""

    def build(uid: int | None, subject: str = "Frage", text: str = "", **head: object) -> NewMessage:
        facts = {
            "subject": subject,
            "sender": Address("Ayşe Öztürk", "ayse@example.org"),
            "to": (Address("", "praxis@example.org"),),
            "cc": (),
            "date": None,
            "message_id": f"<{uid}@example.org>",
            "in_reply_to": "",
            "references": (),
            "list_id": "",
            **head,
        }
        made = MessageHead(**facts)  # type: ignore[arg-type]
        raw = f"Subject: {subject}\r\n\r\n{text}".encode()
        content = body(raw, made, text) if text else None
        return NewMessage(uid, 1_700_000_000 + (uid or 0), len(raw), Flags.NONE, (), made, content)

    return build


@pytest.fixture
def inbox(store: MailStore) -> int:
    from tomail.model.mail import FolderRole
    from tomail.store.folders import ListedFolder

    with store.transaction() as tx:
        return store.folders.ensure(tx, ListedFolder("INBOX", "/", FolderRole.INBOX))
