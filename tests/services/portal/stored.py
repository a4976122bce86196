"""An answer in the practice without any portal: what fetching would have written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from tomail.message.compose import header_from
from tomail.message.long_mail import LongMail
from tomail.model.mail import Address
from tomail.model.outgoing import Draft
from tomail.model.portal import AnswerProblem, CodeSaid
from tomail.practice import portal_answers as table
from tomail.practice.tables.portal import PortalAccount
from tomail.practice.work import Work
from tomail.secure.protocol.states import RelationState
from tomail.services.container import Services
from tomail.services.teamwork import prepare_key

READER = "a_aaaaaaaaaaaaaaaa"


def store_answer(
    services: Services,
    account: str,
    answer: str,
    sender: Address,
    subject: str,
    text: str,
    at: datetime,
    *,
    files: Sequence[tuple[str, str, bytes]] = (),
    patient: str | None = None,
    problem: AnswerProblem | None = None,
) -> None:
    """`files`: name, type, content. With a `problem` it stands apart."""
    prepare_key(services.practice, account)
    keys, message_id = services.practice.keys, f"<{answer}@portal.example>"
    answered = table.Answered("d_bbbbbbbbbbbbbbbb", account, READER, patient, "<gesendet@praxis>", sender)
    coming = table.Coming(answer, READER, answered, patient, message_id, at)
    written: list[bytes] = []
    mail = LongMail(written.append, "grenze")
    draft = Draft("", account, subject=subject, references=(answered.message_id,))
    mail.begin(header_from(sender, draft, message_id=message_id, date=at), text)
    for name, kind, content in files:
        mail.begin_file(name, kind)(content)
        mail.end_file()
    mail.end()
    raw = b"".join(written)

    def act(work: Work) -> None:
        _add_reader(work)
        attempt = table.take(work, keys, coming)
        assert attempt
        if problem:
            table.set_aside(work, keys, coming, attempt, problem)
            return
        epoch = table.epoch_of(work.session, answer)
        for n, start in enumerate(range(0, len(raw), table.PIECE)):
            piece = raw[start : start + table.PIECE]
            locked = table.locked_piece(keys, account, epoch, answer, n, piece)
            assert table.add_piece(work, answer, attempt, n, locked)
        head = table.Head(sender, subject, tuple(name for name, _, _ in files))
        assert table.finish(work, keys, coming, attempt, head, len(raw))

    services.practice.write(act)


def _add_reader(work: Work) -> None:
    if work.session.get(PortalAccount, READER) is None:
        row = PortalAccount(id=READER, epoch=1, recipient=b"", keys=b"", generation=1, relied_epoch=1)
        row.state, row.kid, row.code = RelationState.RELEASED.value, "00", CodeSaid.RIGHT.value
        row.wrong_codes, row.registered, row.released_kid = 0, work.now, "00"
        work.session.add(row)
        work.session.flush()
