"""Reading what the practice made of mails: for rows of a list, for the views, and before sending."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from tomail.model.people import Actor, GroupKind, Right, group_principal, user_principal
from tomail.model.teamwork import Assignment, Claim, Mark, PracticeMail, View, Who, WorkState

from . import claims
from .snapshot import Snapshot
from .tables import record
from .tables import teamwork as tables
from .visibility import principals

AT_ONCE = 500
MOST_DONE = 500  # the view shows what was done lately


@dataclass(frozen=True)
class Reader:
    """For whom states are read, and when."""

    session: Session
    snapshot: Snapshot
    actor: Actor
    now: datetime

    def states(self, keys: Collection[str]) -> dict[str, WorkState]:
        """The states of the mails that have one."""
        found: dict[str, WorkState] = {}
        for part in _parts(sorted(keys)):
            found |= self._states(part)
        return found

    def view(self, view: View, accounts: Collection[str]) -> list[PracticeMail]:
        """The mails of a view, the newest first; what only the mail itself can tell is not looked at."""
        rows = self.session.execute(self._rows_of(view, accounts))
        return [PracticeMail(row.mail_key, row.account, row.dated) for row in rows]

    def _rows_of(self, view: View, accounts: Collection[str]) -> Select[str, str, datetime]:
        state, claim = tables.MailState, tables.Claim
        of_state = select(state.mail_key, state.account, state.dated).where(state.account.in_(accounts))
        match view:
            case View.MINE:
                mine = principals(self.snapshot.rights, self.actor.user)
                return of_state.where(state.assigned_to.in_(mine)).order_by(state.dated.desc())
            case View.IN_HAND:
                in_hand = select(claim.mail_key, claim.account, claim.dated)
                return in_hand.where(claim.account.in_(accounts)).order_by(claim.dated.desc())
            case View.WAITING:
                return of_state.where(state.waiting_since.is_not(None)).order_by(state.waiting_since)
            case View.DONE:
                done = of_state.where(state.done.is_not(None))
                return done.order_by(state.done.desc()).limit(MOST_DONE)

    def _states(self, keys: Sequence[str]) -> dict[str, WorkState]:
        state, claim, note = tables.MailState, tables.Claim, tables.Note
        rows = {
            row.mail_key: row for row in self.session.scalars(select(state).where(state.mail_key.in_(keys)))
        }
        held = {
            row.mail_key: row for row in self.session.scalars(select(claim).where(claim.mail_key.in_(keys)))
        }
        counted = select(note.mail_key, func.count()).where(note.mail_key.in_(keys)).group_by(note.mail_key)
        notes = Counter({row[0]: row[1] for row in self.session.execute(counted)})
        return {
            key: self._state(rows.get(key), held.get(key), notes[key])
            for key in rows.keys() | held.keys() | notes.keys()
        }

    def _state(self, row: tables.MailState | None, held: tables.Claim | None, notes: int) -> WorkState:
        claim = self.claim(held) if held else None
        if row is None:
            return WorkState(claim=claim, notes=notes)
        return WorkState(
            claim=claim,
            assigned=self._assignment(row),
            waiting=self.mark(row.waiting_by, row.waiting_since),
            answered=self.mark(row.answered_by, row.answered, row.answered_device),
            done=self.mark(row.done_by, row.done, row.done_device),
            notes=notes,
        )

    def claim(self, held: tables.Claim) -> Claim:
        """A claim as others read of it."""
        return Claim(
            who(self.snapshot, held.user_id, held.device_id),
            held.since,
            mine=self.is_me(held.user_id, held.device_id),
            paused=claims.is_paused(held, self.now),
        )

    def is_me(self, user: str, device: str) -> bool:
        """True if that was the reader: where nobody signs in, at this workstation."""
        return user == self.actor.user and (user != self.snapshot.built_in.id or device == self.actor.device)

    def mark(self, user: str | None, at: datetime | None, device: str | None = None) -> Mark | None:
        """Who, when and where, of the columns that say so."""
        if not (user and at):
            return None
        return Mark(who(self.snapshot, user, device or ""), at, mine=self.is_me(user, device or ""))

    def _assignment(self, row: tables.MailState) -> Assignment | None:
        by = self.mark(row.assigned_by, row.assigned)
        if row.assigned_to is None or by is None:
            return None
        mine = row.assigned_to in principals(self.snapshot.rights, self.actor.user)
        return Assignment(row.assigned_to, called(self.snapshot, row.assigned_to), by.by, by.at, mine)


def filings(session: Session, key: str) -> list[tuple[str, str, datetime]]:
    """Who filed the mail, at which device and when, in that order."""
    entry = record.RecordEntry
    rows = session.execute(
        select(entry.filed_by, entry.device_id, entry.filed)
        .where(entry.mail_key == key)
        .order_by(entry.filed)
    )
    return [(row.filed_by, row.device_id, row.filed) for row in rows]


def who(snapshot: Snapshot, user: str, device: str = "") -> Who:
    """The names of a person and of a workstation; ids of nobody have none."""
    person, place = snapshot.person(user), snapshot.device(device)
    return Who(
        user,
        person.initials if person else "",
        person.name if person else "",
        place.name if place else "",
    )


def called(snapshot: Snapshot, principal: str) -> str:
    """What people call somebody whom mail is assigned to."""
    kind, _, identity = principal.partition(":")
    if kind == "user":
        return who(snapshot, identity).name
    return next((group.name for group in snapshot.groups if group.id == identity), "")


@dataclass(frozen=True)
class Assignee:
    """Somebody, or a group, to whom mail can be given. `initials` is empty for a group."""

    principal: str
    name: str
    initials: str = ""
    kind: GroupKind | None = None


def assignees(snapshot: Snapshot, account: str) -> list[Assignee]:
    """Who may open the account: people by their initials, then groups with anybody in them."""
    may = snapshot.rights.users_with(Right.ACCESS, account)
    people = [
        Assignee(user_principal(each.id), each.name, each.initials)
        for each in snapshot.people
        if each.id in may and not (each.built_in and snapshot.sign_in)
    ]
    groups = [
        Assignee(group_principal(each.id), each.name, kind=each.kind)
        for each in snapshot.groups
        if each.members & may or not snapshot.sign_in
    ]
    return people + groups


def _parts(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    return (keys[start : start + AT_ONCE] for start in range(0, len(keys), AT_ONCE))
