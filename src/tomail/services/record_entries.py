"""From a message of the mirror to what goes into the record: original, readable text, attachments."""

from __future__ import annotations

from collections.abc import Collection

from tomail.message.clean import clean
from tomail.message.parse import attachment_bytes
from tomail.model.mail import MessageSummary, ParsedMessage
from tomail.model.record import Direction, DocumentKind, EntryHead, EntryType, SealVerdict
from tomail.model.smime import EncryptionState, Opened
from tomail.model.teamwork import practice_mail
from tomail.practice.records import NewDocument, NewEntry

from .guarded import read
from .opening import shown_header

ORIGINAL, OPENED, TEXT = "message.eml", "message-decrypted.eml", "message.txt"


def direction_of(row: MessageSummary) -> Direction:
    """What lies among the sent mail went out."""
    return Direction.OUTGOING if row.outgoing else Direction.INCOMING


def new_entry(
    row: MessageSummary,
    opened: Opened,
    raw: bytes,
    patient: str,
    type_: EntryType,
    *,
    parts: Collection[int] | None,
    retention: str,
    automatic: bool = False,
) -> NewEntry:
    """What is to be filed; `parts` are the attachments chosen, None: all of them.

    `raw` is the message as received, `opened` what it says. Of what came encrypted both are kept: the record
    is read for ten years and more, longer than keys are kept.
    """
    parsed = shown_header(read(opened.raw), opened)
    return NewEntry(
        patient=patient,
        direction=direction_of(row),
        type=type_.id,
        head=EntryHead(
            parsed.subject,
            str(row.sender),
            tuple(str(each) for each in row.recipients),
            verdict=_verdict(opened, row),
        ),
        happened=row.date,
        documents=_documents(raw, opened, parsed, parts),
        original=raw,
        mail=practice_mail(row),
        retention=retention,
        automatic=automatic,
    )


def _verdict(opened: Opened, row: MessageSummary) -> SealVerdict | None:
    if not opened.layers or opened.checked is None:
        return None
    signature = opened.signature
    return SealVerdict(
        signature=signature.state.value,
        encryption=opened.encryption.state.value,
        checked=opened.checked,
        reason=signature.reasons[0].value if signature.reasons else "",
        signer=signature.signer.name if signature.signer else "",
        address=row.sender.address,
        fingerprint=signature.signer.fingerprint if signature.signer else "",
    )


def _documents(
    raw: bytes, opened: Opened, parsed: ParsedMessage, parts: Collection[int] | None
) -> list[NewDocument]:
    kept = [
        NewDocument(DocumentKind.ORIGINAL, ORIGINAL, "message/rfc822", raw),
        *_decrypted(opened),
        NewDocument(DocumentKind.TEXT, TEXT, "text/plain; charset=utf-8", _utf8(parsed.text)),
    ]
    for each in parsed.files:
        if parts is None or each.part in parts:
            content = attachment_bytes(opened.raw, each.part)
            kept.append(
                NewDocument(DocumentKind.ATTACHMENT, each.filename, clean(each.content_type), content)
            )
    return kept


def _decrypted(opened: Opened) -> list[NewDocument]:
    if opened.encryption.state is not EncryptionState.OPENED:
        return []
    return [NewDocument(DocumentKind.OPENED, OPENED, "message/rfc822", opened.raw)]


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "replace")
