"""The key of a patient's record: made at first use, sealed with the practice key, gone after an erasure."""

from __future__ import annotations

import zstandard
from sqlalchemy.orm import Session

from tomail.base.errors import Refused

from .keys import PRACTICE, Keys
from .patients import no_such_patient, stored_patient
from .sealing import Unopened, lock, new_key, no_key, unlock
from .tables.patients import PatientKey
from .work import Work

LARGEST_DOCUMENT = 512 * 1024 * 1024  # bytes; what is stored does not decide how much memory we ask for
_ZSTD_LEVEL = 3


def ensure_patient_key(work: Work, keys: Keys, patient: str) -> bytes:
    """The key, made if there is none. Raises Refused (NOT_FOUND: erased, NOT_ALLOWED: no practice key)."""
    stored_patient(work.session, patient)
    known = patient_key(work.session, keys, patient)
    if known is not None:
        return known
    key, epoch = new_key(), keys.epoch(PRACTICE)
    sealed = lock(keys.practice_key(), key, _purpose(patient, epoch))
    work.session.add(PatientKey(patient_id=patient, epoch=epoch, sealed=sealed))
    return key


def patient_key(session: Session, keys: Keys, patient: str) -> bytes | None:
    """The key; None where nothing was ever filed. Raises Refused (NOT_ALLOWED)."""
    row = session.get(PatientKey, patient)
    if row is None:
        return None
    try:
        return unlock(keys.practice_key(row.epoch), row.sealed, _purpose(patient, row.epoch))
    except Unopened:
        raise no_key() from None


class Seal:
    """What belongs to one patient, sealed and opened; each thing is bound to its own row."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def text(self, text: str, row: str, what: str) -> bytes:
        """A few words."""
        return lock(self._key, text.encode("utf-8", "surrogateescape"), _place(row, what))

    def read(self, sealed: bytes, row: str, what: str) -> str:
        """The reverse of `text`. Raises Unopened."""
        return unlock(self._key, sealed, _place(row, what)).decode("utf-8", "surrogateescape")

    def content(self, content: bytes, row: str) -> bytes:
        """A document, compressed."""
        packed = zstandard.ZstdCompressor(level=_ZSTD_LEVEL).compress(content)
        return lock(self._key, packed, _place(row, "content"))

    def open(self, sealed: bytes, row: str) -> bytes:
        """The reverse of `content`. Raises Unopened."""
        packed = unlock(self._key, sealed, _place(row, "content"))
        return zstandard.ZstdDecompressor().decompress(packed, max_output_size=LARGEST_DOCUMENT)


def seal_of(session: Session, keys: Keys, patient: str) -> Seal:
    """To open what lies in a record. Raises Refused (NOT_FOUND: erased, NOT_ALLOWED)."""
    key = patient_key(session, keys, patient)
    if key is None:
        raise Refused(no_such_patient())
    return Seal(key)


def _purpose(patient: str, epoch: int) -> str:
    return f"tomail/patient/v1|{patient}|{epoch}"


def _place(row: str, what: str) -> str:
    return f"tomail/record/v1|{row}|{what}"
