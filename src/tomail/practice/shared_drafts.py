"""Drafts that several people work on, and that somebody with the right to it releases.

What is released is a hash of everything that will leave. Whoever changes a word afterwards has a draft that
is not released; sending asks for the hash, and takes the draft for one workstation, once.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session, defer

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.outgoing import Draft
from tomail.model.people import Right
from tomail.model.teamwork import DraftState, Mark, SharedDraft

from .draft_content import digest, pack, unpack, without
from .keys import Keys, account_subject
from .sealing import lock, unlock
from .tables import teamwork as tables
from .work import Work
from .work_states import who

_OPEN = (DraftState.WRITING, DraftState.FOR_RELEASE, DraftState.RELEASED, DraftState.REFUSED)


def save(work: Work, keys: Keys, draft: Draft, *, before: str = "", answers: str | None = None) -> str:
    """Share a draft, or a new version of it; gives back the hash of its content.

    `before` is the hash of the version that was changed, "" for a new draft: where somebody else was faster,
    nothing is overwritten. Another content is not released any more.
    Raises Refused (CONFLICT, INVALID once it was sent, NOT_ALLOWED).
    """
    work.require(Right.ACCESS, draft.account)
    row, now = work.session.get(tables.SharedDraft, draft.identity), digest(draft)
    if row is not None and row.sha256 == now:
        return now
    if row is None:
        row = tables.SharedDraft(id=draft.identity, account=draft.account, author=work.actor.user)
        row.answers = answers
        work.session.add(row)
    elif row.sha256 != before:
        raise Refused(_changed_meanwhile())
    else:
        _require_state(row, *_OPEN)
    row.epoch = keys.epoch(account_subject(draft.account))
    row.content = lock(keys.account_key(draft.account, row.epoch), pack(draft), _purpose(row, "content"))
    row.sha256 = now
    row.reason = None
    _unrelease(row)
    _become(work, row, DraftState.WRITING, Action.DRAFT)
    return now


def offer(work: Work, draft: str, sha256: str) -> None:
    """Ask for its release. Raises Refused (CONFLICT, INVALID, NOT_ALLOWED)."""
    row = _row(work, draft, sha256)
    _require_state(row, DraftState.WRITING, DraftState.REFUSED)
    row.reason = None
    _become(work, row, DraftState.FOR_RELEASE, Action.DRAFT)


def release(work: Work, draft: str, sha256: str) -> None:
    """Let exactly this content leave. Raises Refused (CONFLICT if it is not what was read, NOT_ALLOWED)."""
    row = _row(work, draft, sha256)
    work.require(Right.RELEASE, row.account)
    _require_state(row, DraftState.FOR_RELEASE)
    row.released_sha256, row.released = sha256, work.now
    row.released_by, row.released_device = work.actor.user, work.actor.device
    _become(work, row, DraftState.RELEASED, Action.RELEASE)


def refuse(work: Work, keys: Keys, draft: str, sha256: str, reason: str) -> None:
    """Give it back to who wrote it, with the reason."""
    row = _row(work, draft, sha256)
    work.require(Right.RELEASE, row.account)
    _require_state(row, DraftState.FOR_RELEASE, DraftState.RELEASED)
    key = keys.account_key(row.account, row.epoch)
    row.reason = lock(key, reason.strip().encode(), _purpose(row, "reason"))
    _unrelease(row)
    _become(work, row, DraftState.REFUSED, Action.REFUSE)


def take_for_sending(work: Work, draft: str, sha256: str) -> None:
    """From now on this workstation sends it, and no other does.

    Raises Refused (CONFLICT if this is not what was released or somebody sent it, INVALID, NOT_ALLOWED).
    """
    row = _row(work, draft, sha256)
    _require_state(row, DraftState.RELEASED)
    if row.released_sha256 != sha256:
        raise Refused(_changed_meanwhile())
    row.sent, row.sent_device = work.now, work.actor.device
    _become(work, row, DraftState.SENT, Action.SEND)


def take_back(work: Work, draft: str, keys: Keys | None = None, served: Collection[str] = ()) -> None:
    """The mail has not left after all; it stays released. Only the workstation that sends it can say so.

    It has left for those who are `served`: it stays released for all others. That takes the account's key.
    """
    row = _row(work, draft)
    _require_state(row, DraftState.SENT)
    if row.sent_device != work.actor.device:
        raise Refused(_changed_meanwhile())
    if served and keys:
        _leave_out(row, keys, served)
    row.sent = row.sent_device = None
    _become(work, row, DraftState.RELEASED, Action.DRAFT)


def _leave_out(row: tables.SharedDraft, keys: Keys, served: Collection[str]) -> None:
    key = keys.engine_account_key(row.account, row.epoch)
    rest = without(unpack(unlock(key, row.content, _purpose(row, "content"))), served)
    row.content = lock(key, pack(rest), _purpose(row, "content"))
    row.sha256 = row.released_sha256 = digest(rest)


def discard(work: Work, draft: str) -> None:
    """Forget a draft that was not sent: its author may, and whoever may release it."""
    row = _row(work, draft)
    _require_state(row, *_OPEN)
    if row.author != work.actor.user:
        work.require(Right.RELEASE, row.account)
    work.session.delete(row)
    work.log(Action.DRAFT, row.id, account=row.account, discarded=True)
    work.tell(Topic.DRAFTS, row.id)


def listed(session: Session, keys: Keys, accounts: Collection[str]) -> list[SharedDraft]:
    """Those that were not sent, the last changed first, without their contents."""
    rows = session.scalars(
        select(tables.SharedDraft)
        .where(tables.SharedDraft.account.in_(accounts), tables.SharedDraft.state != DraftState.SENT.value)
        .order_by(tables.SharedDraft.changed.desc())
        .options(defer(tables.SharedDraft.content))
    )
    return [_shared(row, keys) for row in rows]


def opened(session: Session, keys: Keys, draft: str) -> SharedDraft:
    """One with its content. Raises Refused (NOT_FOUND; NOT_ALLOWED without the account's key)."""
    row = session.get(tables.SharedDraft, draft)
    if row is None:
        raise Refused(_gone())
    return _shared(row, keys, content=True)


def stamp(session: Session, draft: str) -> str:
    """Names the state that the draft is in: another after every step."""
    row = session.get(tables.SharedDraft, draft)
    return row.changed.isoformat() if row else ""


def taken_by(session: Session, keys: Keys, draft: str, device: str) -> Draft | None:
    """What that workstation took to send; None if it did not. Raises Refused without the account's key."""
    row = session.get(tables.SharedDraft, draft)
    if row is None or row.state != DraftState.SENT or row.sent_device != device:
        return None
    key = keys.engine_account_key(row.account, row.epoch)
    return unpack(unlock(key, row.content, _purpose(row, "content")))


def _shared(row: tables.SharedDraft, keys: Keys, *, content: bool = False) -> SharedDraft:
    people = keys.snapshot
    key = keys.account_key(row.account, row.epoch)
    released = None
    if row.released_by and row.released:
        released = Mark(who(people, row.released_by, row.released_device or ""), row.released)
    return SharedDraft(
        id=row.id,
        account=row.account,
        state=DraftState(row.state),
        author=who(people, row.author),
        changed=Mark(who(people, row.changed_by, row.changed_device), row.changed),
        sha256=row.sha256,
        released=released,
        answers=row.answers,
        reason=unlock(key, row.reason, _purpose(row, "reason")).decode() if row.reason else "",
        draft=unpack(unlock(key, row.content, _purpose(row, "content"))) if content else None,
    )


def _row(work: Work, draft: str, sha256: str | None = None) -> tables.SharedDraft:
    """The draft, as it was seen where `sha256` says so."""
    row = work.session.get(tables.SharedDraft, draft)
    if row is None:
        raise Refused(_gone())
    work.require(Right.ACCESS, row.account)
    if sha256 is not None and row.sha256 != sha256:
        raise Refused(_changed_meanwhile())
    return row


def _become(work: Work, row: tables.SharedDraft, state: DraftState, action: Action) -> None:
    row.state = state.value
    row.changed, row.changed_by, row.changed_device = work.now, work.actor.user, work.actor.device
    work.log(action, row.id, account=row.account, state=state.value, sha256=row.sha256)
    work.tell(Topic.DRAFTS, row.id)


def _unrelease(row: tables.SharedDraft) -> None:
    row.released = row.released_by = row.released_device = row.released_sha256 = None


def _purpose(row: tables.SharedDraft, what: str) -> str:
    return f"tomail/draft/v1|{row.id}|{what}"


def _require_state(row: tables.SharedDraft, *allowed: DraftState) -> None:
    state = DraftState(row.state)
    if state not in allowed:
        kind = ProblemKind.CONFLICT if state is DraftState.SENT else ProblemKind.INVALID
        raise Refused(Problem(kind, _STANDS[state]))


_STANDS: dict[DraftState, Sentence] = {
    DraftState.WRITING: sentence(QT_TRANSLATE_NOOP("engine", "This draft has not been offered for release.")),
    DraftState.FOR_RELEASE: sentence(QT_TRANSLATE_NOOP("engine", "This draft is still to be released.")),
    DraftState.RELEASED: sentence(QT_TRANSLATE_NOOP("engine", "This draft is released already.")),
    DraftState.REFUSED: sentence(QT_TRANSLATE_NOOP("engine", "The release of this draft was refused.")),
    DraftState.SENT: sentence(QT_TRANSLATE_NOOP("engine", "This draft was sent already.")),
}


def _gone() -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "This draft does not exist any more.")),
    )


def _changed_meanwhile() -> Problem:
    return Problem(
        ProblemKind.CONFLICT,
        sentence(QT_TRANSLATE_NOOP("engine", "Somebody else has changed this draft meanwhile.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Read it again as it is now.")),
    )
