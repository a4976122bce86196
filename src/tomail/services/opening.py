"""Signed and encrypted mail, opened: what whoever reads, answers, files or prints a message gets to see.

The words of what was opened go into the search index: the store is encrypted under the same key of the
account that keeps the private key, so whoever could read them there could decrypt the mail as well.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from tomail.base.errors import TomailError
from tomail.base.events import EventBus
from tomail.message.headers import read_headers
from tomail.message.openpgp import ALGORITHM, may_be_openpgp, part_alone
from tomail.message.smime.detect import may_be_protected
from tomail.model.events import CertificatesChanged, MessagesChanged
from tomail.model.mail import MessageRef, ParsedMessage, Seals
from tomail.model.smime import (
    Encryption,
    EncryptionState,
    Layer,
    LayerKind,
    Opened,
    ProtectedHeader,
    SignatureState,
)
from tomail.store.raw_message import message_body

from .certificates import Certificates
from .openpgp import OpenPgp
from .stores import Stores

if TYPE_CHECKING:
    from tomail.message.smime.keys import OwnKey
    from tomail.message.smime.trust import Verifier

MARK = "X-Tomail-Delivery"  # in the header of a protected message that the practice sent
LONGEST_HEAD = 8192  # that is looked through for it
_LONGEST_WAY = 32 * 1024  # of a notice through servers that all write into its header
_NOTICE = re.compile(rb"(?im)^message-id:\s*<d_[a-z2-7]{16}@")  # by which the portal tells of an answer
_KEPT = 4  # opened messages: the parts of a mail are asked for one after the other
_LARGEST_KEPT = 32 * 1024 * 1024  # bytes


class Opening:
    """Opens what came signed or encrypted, as far as `certificates` has the keys."""

    def __init__(self, stores: Stores, certificates: Certificates, openpgp: OpenPgp, bus: EventBus) -> None:
        self._stores = stores
        self._certificates = certificates
        self._openpgp = openpgp
        self._bus = bus
        self._guard = threading.Lock()
        self._kept: dict[MessageRef, Opened] = {}
        self._forgotten = 0  # times: what was opened with other keys meanwhile is not kept
        self.sent_protected: Callable[[MessageRef], Opened | None] = lambda ref: None
        self.answered: Callable[[MessageRef], Opened | None] = lambda ref: None
        self.may_be_file_answer: Callable[[bytes], bool] = lambda raw: False
        self.file_answered: Callable[[MessageRef, bytes], Opened | None] = lambda ref, raw: None
        self.file_answer_of: Callable[[MessageRef, bytes], str | None] = lambda ref, raw: None
        bus.subscribe(CertificatesChanged, self.forget)

    def open(self, ref: MessageRef, raw: bytes) -> Opened:
        """The message `raw` with every wrapping of the whole body taken off; parts of it stay closed."""
        if _NOTICE.search(raw, 0, _LONGEST_WAY):
            return self._answer(ref, lambda: self.answered(ref)) or Opened(raw)
        ours = is_marked(raw)
        if not ours and self.may_be_file_answer(raw):
            answer = self._answer(ref, lambda: self.file_answered(ref, raw))
            if answer:
                return answer
        if not (ours or may_be_protected(raw) or may_be_openpgp(raw)):
            return Opened(raw)
        with self._guard:
            kept, forgotten = self._kept.get(ref), self._forgotten
        if ours and kept is None and (found := self.sent_protected(ref)) is not None:
            return self._keep(ref, found, forgotten)
        return kept or self._keep(ref, self._opened(ref, raw), forgotten)

    def _answer(self, ref: MessageRef, look: Callable[[], Opened | None]) -> Opened | None:
        """What stands in the place of the mail that brought it. That there is none is not kept: it may come
        yet."""
        with self._guard:
            kept, forgotten = self._kept.get(ref), self._forgotten
        if kept is None and (found := look()) is not None:
            return self._keep(ref, found, forgotten)
        return kept

    def open_part(self, ref: MessageRef, raw: bytes, part: int) -> Opened:
        """One part that is wrapped by itself, because a person asked: to be shown apart from the rest."""
        from tomail.message.smime.opening import open_part

        whole = self.open(ref, raw)
        if any(each.part == part and each.encryption.algorithm == ALGORITHM for each in whole.parts):
            return self._openpgp.open(ref.account, part_alone(whole.raw, part))
        return open_part(
            whole.raw, part, self._keys(ref), self._certificates.verifier(), received=self._received(ref)
        )

    def note(self, ref: MessageRef, opened: Opened, parsed: ParsedMessage, before: Seals) -> None:
        """What opening showed is kept for the list, for the search, and for encrypting to the sender."""
        seals = seals_of(opened) | (before & Seals.ANSWER)
        if opened.signature.state is SignatureState.VALID and len(parsed.sender) == 1:
            self._certificates.learn(opened, parsed.sender[0].address)
        if seals == before:
            return
        store, read = self._stores.of(ref.account), message_body(opened.raw)
        with store.transaction() as tx:
            store.messages.set_seals(tx, ref.number, seals, has_attachments=bool(parsed.attachments))
            if Seals.OPENED in seals and Seals.OPENED not in before:
                store.ingest.index_anew(tx, ref.number, read)
                store.about.grow_stale(tx, [ref.number])  # it may name a patient
        self._bus.publish(MessagesChanged(ref.account, changed=(ref.number,)))

    def _opened(self, ref: MessageRef, raw: bytes) -> Opened:
        """By S/MIME, unless the whole of it is OpenPGP, of which a piece counts where nothing else does."""
        by_openpgp = self._openpgp.open(ref.account, raw) if may_be_openpgp(raw) else Opened(raw)
        if by_openpgp.layers or not may_be_protected(raw):
            return by_openpgp
        from tomail.message.smime.opening import open_protected

        verifier = self._certificates.verifier()
        opened = open_protected(raw, self._keys(ref), verifier, received=self._received(ref))
        return opened if opened.layers or opened.parts else by_openpgp

    def _keys(self, ref: MessageRef) -> tuple[OwnKey, ...]:
        """Without those of an account that is locked meanwhile."""
        try:
            return self._certificates.keys(ref.account)
        except TomailError:
            return ()

    def _received(self, ref: MessageRef) -> datetime | None:
        return self._stores.of(ref.account).messages.received(ref.number)

    def _keep(self, ref: MessageRef, opened: Opened, forgotten: int) -> Opened:
        with self._guard:
            if forgotten == self._forgotten and len(opened.raw) <= _LARGEST_KEPT:
                self._kept[ref] = opened
                for old in list(self._kept)[:-_KEPT]:
                    del self._kept[old]
        return opened

    def forget(self, _: object = None) -> None:
        """Nothing that was opened before is shown again without being opened anew."""
        with self._guard:
            self._kept.clear()
            self._forgotten += 1


def is_marked(raw: bytes | None) -> bool:
    """Whether it says that it is a protected message of the practice."""
    return raw is not None and MARK.lower().encode() in raw[:LONGEST_HEAD].lower()


def opened_protected(raw: bytes, algorithm: str) -> Opened:
    """A message between the practice and a patient, as it was written: its subject was encrypted with it."""
    encryption = Encryption(EncryptionState.OPENED, authenticated=True, algorithm=algorithm)
    subject = read_headers(raw[: raw.find(b"\r\n\r\n")]).subject
    header = ProtectedHeader(subject=subject, hidden=True)
    return Opened(raw, (Layer(LayerKind.ENCRYPTED, encryption=encryption),), header=header)


def opened_alone(raw: bytes) -> Opened:
    """The message as anybody can open it: without own keys, against the authorities of the system."""
    if not may_be_protected(raw):
        return Opened(raw)
    from tomail.message.smime.opening import open_protected

    return open_protected(raw, (), _system_verifier())


@cache
def _system_verifier() -> Verifier:
    from tomail.message.smime.trust import Verifier, system_anchors

    return Verifier(system_anchors(), moment=datetime.now(UTC))


def seals_of(opened: Opened) -> Seals:
    """What the list shows of it."""
    state, seals = opened.encryption.state, Seals.NONE
    if state is not EncryptionState.NONE:
        seals |= Seals.ENCRYPTED
    if state is EncryptionState.OPENED:
        seals |= Seals.OPENED
    if opened.signature.state is SignatureState.VALID:
        seals |= Seals.SIGNED
    return seals


def shown_header(parsed: ParsedMessage, opened: Opened) -> ParsedMessage:
    """With the subject that was encrypted with the text, where outside stands a placeholder."""
    header = opened.header
    return replace(parsed, subject=header.subject) if header.hidden and header.subject else parsed
