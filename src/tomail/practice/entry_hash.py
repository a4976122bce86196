"""The hash of an entry: over its row and its documents as they are stored, so that it needs no key."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC

from .tables.record import Document, RecordEntry


def hash_of(entry: RecordEntry, documents: Iterable[Document]) -> str:
    """SHA-256 of everything that must not change; the term may be prolonged and is not among it."""
    facts = [
        entry.id,
        entry.patient_id,
        entry.type_id,
        entry.direction,
        entry.channel,
        entry.original_sha256,
        entry.round,
        entry.mail_key,
        _sha256(entry.head),
        *(each.astimezone(UTC).isoformat(timespec="microseconds") for each in (entry.happened, entry.filed)),
        entry.filed_by,
        entry.device_id,
        bool(entry.automatic),
        entry.refiled_from,
        [_facts(each) for each in sorted(documents, key=lambda each: each.position)],
    ]
    return hashlib.sha256(json.dumps(facts, separators=(",", ":")).encode("ascii")).hexdigest()


def _facts(document: Document) -> list[object]:
    return [
        document.id,
        document.position,
        document.kind,
        _sha256(document.name),
        document.content_type,
        document.size,
        document.sha256,
        _sha256(document.content),
    ]


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
