"""Codes by SMS as the practice keeps them, and whether a patient's number is confirmed.

A number is confirmed by a code that was sent there and that the patient said. It is so for that number alone:
another one in the patient's data is not.
"""

from __future__ import annotations

import hmac
import json
from datetime import datetime, timedelta

from sqlalchemy import Select, delete, func, select
from sqlalchemy.orm import Session

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.appointments import ReminderState, Way
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.notices import About, Notice, Said
from tomail.model.people import Right

from .keys import PRACTICE, Keys
from .patients import stored_patient
from .reminders import ASKED_FOR, AT_ONCE, LONGEST_SENDING
from .sealing import lock, unlock
from .tables.base import new_id
from .tables.patients import Patient
from .tables.sms import CodeSms
from .work import Work

VALID = timedelta(hours=24)
MOST_WRONG = 5
MOST_A_DAY = 5  # codes to confirm a number: each costs money, and somebody's patience
_S = ReminderState


def begin(work: Work, keys: Keys, patient: str, about: About, number: str, provider: str, code: str) -> str:
    """A code is about to leave; gives back its reference. `code` is kept only where a patient says it.

    Raises Refused (NOT_ALLOWED, NOT_FOUND; LIMIT: too many that confirm a number today).
    """
    if about is About.CONFIRMING:
        work.require(Right.RECORD_WRITE)
        _require_few(work, patient)
    stored_patient(work.session, patient)
    row = CodeSms(id=new_id(), patient_id=patient, about=about.value, state=_S.CLAIMED.value, at=work.now)
    row.by, row.provider, row.wrong, row.parts, row.confirmed = work.actor.user, provider, 0, 0, None
    row.asked = None
    row.provider_id = row.why = row.code = row.price = ""
    _seal(row, keys, number, code if about is About.CONFIRMING else "")
    work.session.add(row)
    return row.id


def settle(
    work: Work,
    reference: str,
    state: ReminderState,
    *,
    provider_id: str = "",
    why: str = "",
    code: str = "",
    parts: int = 0,
    price: str = "",
) -> None:
    """What became of it."""
    row = work.session.get(CodeSms, reference)
    if row is None:
        return  # the patient was erased meanwhile
    row.state, row.why, row.code, row.provider_id = state.value, why[:16], code[:64], provider_id[:128]
    row.parts, row.price = parts, price[:32]
    _log(work, row)


def any_to_ask(session: Session, now: datetime, every: timedelta, provider: str) -> bool:
    """Whether `to_ask` gives any."""
    return session.scalars(_to_ask(now, every, provider).limit(1)).first() is not None


def to_ask(work: Work, every: timedelta, provider: str) -> dict[str, str]:
    """Accepted ones, with the provider's ids, that it was not asked for lately; from now on it was."""
    rows = work.session.scalars(_to_ask(work.now, every, provider).order_by(CodeSms.at).limit(AT_ONCE)).all()
    for row in rows:
        row.asked = work.now
    return {row.id: row.provider_id for row in rows}


def learn(work: Work, reference: str, state: ReminderState) -> bool:
    """Whether it arrived; False if that is known already, or nobody's any more."""
    row = work.session.get(CodeSms, reference)
    if row is None or row.state != _S.ACCEPTED.value:
        return False
    row.state = state.value
    _log(work, row)
    return True


def confirm(work: Work, keys: Keys, patient: str, typed: str) -> str:
    """The patient says the code that was sent last; gives back a word of `Said`. Raises Refused
    (NOT_ALLOWED, NOT_FOUND)."""
    work.require(Right.RECORD_WRITE)
    number, row = stored_patient(work.session, patient).sms, _last(work.session, patient)
    if row is None or not _counts(row, keys, number, work.now):
        return Said.OVER
    if not hmac.compare_digest(_opened(row, keys)[1].encode(), "".join(typed.split()).encode()):
        row.wrong += 1
        return Said.WRONG if row.wrong < MOST_WRONG else Said.OVER
    row.confirmed = work.now
    _seal(row, keys, number, "")
    work.log(Action.CONSENT, row.id, patient=patient, number_confirmed=True)
    work.tell(Topic.PATIENTS, patient)
    work.tell(Topic.RECORD, patient)
    return Said.CONFIRMED


def confirmed(session: Session, keys: Keys, patient: str) -> datetime | None:
    """Since when the number that is in the patient's data now is known to be theirs."""
    number = session.scalar(select(Patient.sms).where(Patient.id == patient))
    rows = _confirming(patient).where(CodeSms.confirmed.is_not(None)).order_by(CodeSms.confirmed.desc())
    return next((row.confirmed for row in session.scalars(rows) if _opened(row, keys)[0] == number), None)


def asked(session: Session, keys: Keys, patient: str, now: datetime) -> datetime | None:
    """When the code was sent that the patient may still say; None: there is none."""
    number, row = session.scalar(select(Patient.sms).where(Patient.id == patient)), _last(session, patient)
    if row is None or row.state == _S.REFUSED.value:
        return None
    return row.at if _counts(row, keys, number or "", now) else None


def codes_of_patient(session: Session, keys: Keys, patient: str, now: datetime) -> list[Notice]:
    """All that went to a patient, or did not."""
    rows = session.scalars(select(CodeSms).where(CodeSms.patient_id == patient))
    return [_told(row, keys, now) for row in rows]


def erase_codes(session: Session, patient: str) -> None:
    """Nothing of the patient's codes stays."""
    session.execute(delete(CodeSms).where(CodeSms.patient_id == patient))


def _to_ask(now: datetime, every: timedelta, provider: str) -> Select[CodeSms]:
    return select(CodeSms).where(
        CodeSms.state == _S.ACCEPTED.value,
        CodeSms.provider == provider,
        CodeSms.provider_id != "",
        CodeSms.at > now - ASKED_FOR,
        CodeSms.asked.is_(None) | (CodeSms.asked < now - every),
    )


def _log(work: Work, row: CodeSms) -> None:
    """How it stands now."""
    facts = {"code_by_sms": row.state, "why": row.why, "about": row.about}
    work.log(Action.SECURE, row.id, patient=row.patient_id, **facts)
    work.tell(Topic.RECORD, row.patient_id)


def _told(row: CodeSms, keys: Keys, now: datetime) -> Notice:
    """Whoever did not settle within minutes died over it: it may have gone."""
    state = _S(row.state)
    if state is _S.CLAIMED and now - row.at > LONGEST_SENDING:
        state = _S.UNCLEAR
    return Notice(
        id=row.id,
        at=row.at,
        about=About(row.about),
        way=Way.SMS,
        state=state,
        number=_opened(row, keys)[0],
        why=row.why,
        code=row.code,
        confirmed=row.confirmed,
    )


def _last(session: Session, patient: str) -> CodeSms | None:
    """The one that a patient may say."""
    return session.scalars(_confirming(patient).order_by(CodeSms.at.desc(), CodeSms.id)).first()


def _counts(row: CodeSms, keys: Keys, number: str, now: datetime) -> bool:
    number_then, code = _opened(row, keys)
    return bool(code and number_then == number and row.wrong < MOST_WRONG and now - row.at < VALID)


def _require_few(work: Work, patient: str) -> None:
    lately = select(func.count()).where(
        CodeSms.patient_id == patient,
        CodeSms.about == About.CONFIRMING.value,
        CodeSms.state != _S.REFUSED.value,
        CodeSms.at > work.now - VALID,
    )
    if (work.session.scalar(lately) or 0) >= MOST_A_DAY:
        raise Refused(_too_many())


def _confirming(patient: str) -> Select[CodeSms]:
    return select(CodeSms).where(CodeSms.patient_id == patient, CodeSms.about == About.CONFIRMING.value)


def _seal(row: CodeSms, keys: Keys, number: str, code: str) -> None:
    row.epoch = keys.epoch(PRACTICE)
    row.sealed = lock(keys.practice_key(), json.dumps([number, code]).encode(), _purpose(row.id))


def _opened(row: CodeSms, keys: Keys) -> tuple[str, str]:
    """The number, and the code where it still counts."""
    number, code = json.loads(unlock(keys.practice_key(row.epoch), row.sealed, _purpose(row.id)))
    return number, code


def _purpose(reference: str) -> str:
    return f"tomail/code-sms/v1|{reference}"


def _too_many() -> Problem:
    return Problem(
        ProblemKind.PRACTICE_LIMIT,
        sentence(QT_TRANSLATE_NOOP("engine", "Enough codes were sent to this patient today.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Ask whether the number is right, and try again tomorrow.")),
    )
