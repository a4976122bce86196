"""The JSON shapes of the contract."""

from __future__ import annotations

from typing import Any

from tomail.message.sanitize import SanitizedHtml
from tomail.model.account import Account
from tomail.model.mail import Attachment, Folder, MessageSummary, ParsedMessage
from tomail.model.outgoing import OutboxItem
from tomail.model.probing import (
    Attempt,
    CertificateFacts,
    Discovered,
    DiscoveryResult,
    ProbeResult,
    ServerCandidate,
)
from tomail.model.smime import EncryptionState, Opened, Signature, SignatureState
from tomail.model.teamwork import Template
from tomail.practice.guards.concerns import Concern

from .output import say


def account(entry: Account, state: str) -> dict[str, Any]:
    """A row of `account list`."""
    return {
        "id": entry.id,
        "label": entry.label,
        "address": entry.address,
        "protocol": entry.protocol.value,
        "state": state,
    }


def probe(result: ProbeResult) -> dict[str, Any]:
    """Half of `account test`."""
    from tomail.model.probing import ProbePassed

    if isinstance(result, ProbePassed):
        remark = result.remark
        return {
            "ok": True,
            "kind": remark.kind.value if remark else "ok",
            "message": say(remark.message) if remark else "",
        }
    failed = {"ok": False, "kind": result.problem.kind.value, "message": say(result.problem.message)}
    return {**failed, "certificate": certificate(result.certificate)} if result.certificate else failed


def certificate(facts: CertificateFacts) -> dict[str, Any]:
    """What a server showed that is not trusted, and the one word for why."""
    return {
        "issued_to": facts.issued_to,
        "issued_by": facts.issued_by,
        "names": list(facts.names),
        "not_before": facts.not_before,
        "not_after": facts.not_after,
        "fingerprint_sha256": facts.fingerprint_sha256,
        "reason": facts.reason,
        **({"trusted_so_far": facts.pinned} if facts.pinned else {}),
    }


def folder(entry: Folder) -> dict[str, Any]:
    """A row of `folders`."""
    return {"path": entry.path, "role": entry.role.value, "total": entry.total, "unread": entry.unread}


def message(row: MessageSummary, patient: str | None) -> dict[str, Any]:
    """A row of `list` and `search`; `patient` is a number."""
    return {
        "id": str(row.ref),
        "uid": row.uid,
        "message_id": row.message_id,
        "from": ", ".join(str(each) for each in row.senders),
        "to": [str(each) for each in row.recipients],
        "subject": row.subject,
        "date": row.date,
        "flags": row.flags.names(),
        "size": row.size,
        "has_attachments": row.has_attachments,
        "thread": row.thread,
        "patient": patient,
        "snippet": row.snippet,
    }


def parsed(
    name: str, read: ParsedMessage, html: SanitizedHtml | None, unwrapped: Opened | None = None
) -> dict[str, Any]:
    """A document of `parse` and `show`."""
    return {
        "file": name,
        "subject": read.subject,
        "from": ", ".join(str(each) for each in read.sender),
        "to": [str(each) for each in read.to],
        "cc": [str(each) for each in read.cc],
        "date": read.date,
        "message_id": read.message_id,
        "text": read.text,
        "html": html.html if html else "",
        "attachments": [_attachment(each) for each in read.attachments],
        "unpacked": [_attachment(each) for each in read.unpacked],
        "inline": [_attachment(each) for each in read.inline],
        "signature": _signature(unwrapped.signature) if unwrapped else None,
        "encryption": _encryption(unwrapped) if unwrapped else None,
        "remote_content": list(html.remote) if html else [],
        "warnings": list(read.warnings),
    }


def _signature(entry: Signature) -> dict[str, Any] | None:
    """None: there is none. Only the state "valid" says who wrote."""
    if entry.state is SignatureState.NONE:
        return None
    return {
        "state": entry.state.value,
        "reasons": [each.value for each in entry.reasons],
        "notes": [each.value for each in entry.notes],
        "signer": entry.signer.name if entry.signer else "",
        "fingerprint": entry.signer.fingerprint if entry.signer else "",
    }


def _encryption(unwrapped: Opened) -> dict[str, Any] | None:
    entry = unwrapped.encryption
    if not unwrapped.encrypted:
        return None
    state = entry.state.value if entry.state is not EncryptionState.NONE else "parts"
    return {"state": state, "authenticated": entry.authenticated, "algorithm": entry.algorithm}


def concern(entry: Concern) -> dict[str, Any]:
    """A warning of `send`."""
    return {"kind": entry.kind.value, "message": say(entry.sentence), "refuses": entry.refuses}


def template(entry: Template) -> dict[str, Any]:
    """A row of `template list`."""
    return {
        "id": entry.id,
        "kind": entry.kind,
        "name": entry.name,
        "folder": entry.folder,
        "language": entry.language,
        "subject": entry.subject,
        "text": entry.text,
    }


def outbox(item: OutboxItem) -> dict[str, Any]:
    """A row of `outbox`."""
    return {
        "id": f"{item.account}-{item.id}",
        "state": item.state.value,
        "recipients": [
            {
                "address": each.address,
                "state": each.state.value,
                "reason": say(each.reason.message) if each.reason else None,
            }
            for each in item.recipients
        ],
        "tries": item.tries,
        "next_try": item.next_try,
        "reason": say(item.reason.message) if item.reason else None,
    }


def discovery(address: str, result: DiscoveryResult) -> dict[str, Any]:
    """The document of `autoconfig`."""
    found = result if isinstance(result, Discovered) else None
    return {
        "address": address,
        "source": found.source if found else None,
        "trusted": found.trusted if found else False,
        "incoming": [_server(each) for each in found.incoming] if found else [],
        "outgoing": [_server(each) for each in found.outgoing] if found else [],
        "tried": [_attempt(each) for each in getattr(result, "tried", ())],
    }


def _attachment(part: Attachment) -> dict[str, Any]:
    return {
        "filename": part.filename,
        "content_type": part.content_type,
        "size": part.size,
        "sha256": part.sha256,
    }


def _server(server: ServerCandidate) -> dict[str, Any]:
    return {
        "protocol": server.protocol,
        "host": server.host,
        "port": server.port,
        "security": server.security.value,
        "username": server.username,
        "auth": [each.value for each in server.auth],
    }


def _attempt(attempt: Attempt) -> dict[str, Any]:
    return {"what": attempt.what, "result": attempt.result, "seconds": round(attempt.seconds, 3)}
