"""Answers to protected files that open themselves: sealed by the patient, they come as an ordinary e-mail.

That e-mail is the row in the list; what was sealed in it is read in its place. Whoever wrote it had opened
the file; its From is no more than what any e-mail says.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import TomailError
from tomail.message.compose import build
from tomail.message.parse import attachment_bytes, parse
from tomail.model.account import Account
from tomail.model.mail import MessageRef, ParsedMessage
from tomail.model.outgoing import Draft, OutgoingAttachment
from tomail.model.secure import Delivery
from tomail.model.smime import Opened
from tomail.practice import secure_deliveries as table
from tomail.practice.keys import PRACTICE
from tomail.secure.crypto.failures import Unopened
from tomail.secure.protected_file.reply import FileAnswer, ReplyKeys, ReplyTo
from tomail.secure.protocol.answers import FILENAME, MARK, SealedAnswer, found, without

from .opening import Opening, opened_protected
from .practice import PracticeSession
from .stores import Stores

_LARGEST = 400_000  # bytes of a file that may be an answer
_BESIDE = "E-Mail.txt"


def _in_base64(mark: bytes) -> list[bytes]:
    """How a line looks in base64, wherever it begins."""
    return [base64.b64encode(bytes(shift) + mark)[(0, 4, 4)[shift] : -4] for shift in range(3)]


_SIGNS = re.compile(b"|".join([re.escape(FILENAME.encode()), MARK.encode(), *_in_base64(MARK.encode())]))


def may_be_answer(raw: bytes) -> bool:
    """Whether a message is worth a closer look."""
    return _SIGNS.search(raw) is not None


class FileAnswers:
    """Thread-safe."""

    def __init__(
        self,
        practice: PracticeSession,
        stores: Stores,
        registry: AccountRegistry,
        openings: Iterable[Opening],
        clock: Clock,
    ) -> None:
        self._practice = practice
        self._stores = stores
        self._registry = registry
        self._clock = clock
        for opening in openings:
            opening.may_be_file_answer = may_be_answer
            opening.file_answered = self.opened
            opening.file_answer_of = self.patient_of

    def reply_to(self, delivery: str, account: Account) -> ReplyTo:
        """What the file of a delivery says for an answer. Raises Refused if the device lost its keys."""
        return ReplyKeys(self._practice.keys.practice_key()).reply_to(account.address, delivery)

    def opened(self, ref: MessageRef, raw: bytes) -> Opened | None:
        """What a patient answered to a file of this account; None for any other e-mail."""
        parsed = parse(raw)
        found = self._found(ref, parsed, raw)
        if found is None:
            return None
        return opened_protected(self._written(parsed, raw, *found), "AES-256")

    def patient_of(self, ref: MessageRef, raw: bytes) -> str | None:
        """Whom the file was for that this e-mail answers; None of any other."""
        found = self._found(ref, parse(raw), raw) if may_be_answer(raw) else None
        return found[1].patient if found else None

    def answered(self, ref: MessageRef) -> Delivery | None:
        """The file that this e-mail answers."""
        raw = self._stores.of(ref.account).messages.raw(ref.number)
        found = self._found(ref, parse(raw), raw) if raw and may_be_answer(raw) else None
        return found[1] if found else None

    def _found(
        self, ref: MessageRef, parsed: ParsedMessage, raw: bytes
    ) -> tuple[FileAnswer, Delivery] | None:
        sealed = _sealed(parsed, raw)
        if sealed is None or not parsed.sender:
            return None
        try:
            with self._practice.reading() as session:
                delivery = table.delivery(session, self._practice.keys, sealed.delivery)
            answer = self._answer(sealed)
        except TomailError:  # no delivery of ours, or the practice is away
            return None
        return (answer, delivery) if answer and delivery.account == ref.account else None

    def _answer(self, sealed: SealedAnswer) -> FileAnswer | None:
        """By the newest of the practice's keys, or the one that the file was made with."""
        keys = self._practice.keys
        for epoch in range(keys.epoch(PRACTICE), 0, -1):
            try:
                return ReplyKeys(keys.practice_key(epoch)).open(sealed)
            except Unopened:
                continue
        return None

    def _written(self, parsed: ParsedMessage, raw: bytes, answer: FileAnswer, delivery: Delivery) -> bytes:
        """As an e-mail that says what was sealed. Whatever stood beside it in clear is a file of it."""
        account, sender = self._registry.get(delivery.account), parsed.sender[0]
        draft = Draft(
            answer.delivery,
            account.id,
            to=parsed.to,
            subject=f"Re: {delivery.subject}",
            text=answer.text,
            attachments=tuple(_beside(parsed, raw)),
            in_reply_to=delivery.message_id,
            references=(delivery.message_id,),
        )
        patient = replace(account, display_name=sender.name, address=sender.address)
        date = parsed.date or self._clock.now()
        return build(draft, patient, message_id=parsed.message_id, date=date)


def _sealed(parsed: ParsedMessage, raw: bytes) -> SealedAnswer | None:
    files = (each.part for each in parsed.attachments if _is_answer(each.filename) and each.size <= _LARGEST)
    texts = (attachment_bytes(raw, part).decode("ascii", "replace") for part in files)
    return found(parsed.text) or next(filter(None, map(found, texts)), None)


def _is_answer(filename: str) -> bool:
    return filename.lower().endswith(".tomail")


def _beside(parsed: ParsedMessage, raw: bytes) -> Iterator[OutgoingAttachment]:
    text = without(parsed.text)
    if text:
        yield OutgoingAttachment(_BESIDE, "text/plain", text.encode())
    for each in parsed.attachments:
        if not _is_answer(each.filename):
            yield OutgoingAttachment(each.filename, each.content_type, attachment_bytes(raw, each.part))
