"""One claim a mail, whatever two workstations do at once; on both databases."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from tomail.base.errors import ProblemKind, Refused
from tomail.model.audit import Action
from tomail.model.people import Actor, Right, user_principal
from tomail.model.teamwork import PracticeMail
from tomail.practice import claims, mail_states
from tomail.practice.audit_log import acts, check_log
from tomail.practice.database import PracticeDatabase
from tomail.practice.tables import new_id
from tomail.practice.tables.people import RightGrant, User
from tomail.practice.tables.teamwork import Claim, MailState

from .conftest import Desk, SetClock

DATED = datetime(2026, 11, 21, 13, 32, tzinfo=UTC)
NewDesk = Callable[[], Desk]
_numbers = count(1)


def mail(account: str = "praxis") -> PracticeMail:
    return PracticeMail(f"{next(_numbers):064x}", account, DATED)


def claim(desk: Desk, what: PracticeMail, actor: Actor | None = None, *, take_over: bool = False) -> bool:
    return desk.database.write(
        actor or desk.actor, lambda work: claims.claim(work, what, take_over=take_over)
    )


def holder(desk: Desk, what: PracticeMail) -> str | None:
    with desk.database.reading() as session:
        rows = session.scalars(select(Claim).where(Claim.mail_key == what.key)).all()
    assert len(rows) <= 1
    return rows[0].user_id if rows else None


def logged(desk: Desk, what: PracticeMail) -> list[str]:
    return [act.action for act, _ in acts(desk.database) if act.subject == what.key]


def test_the_second_one_sees_who_has_it(new_desk: NewDesk) -> None:
    anna, berta, what = new_desk(), new_desk(), mail()
    assert claim(anna, what)
    assert not claim(berta, what)
    assert holder(berta, what) == anna.actor.user
    assert claim(anna, what)  # again: still hers
    assert logged(anna, what) == [Action.CLAIM]


def test_taking_over_is_logged_with_whom_it_was_taken_from(new_desk: NewDesk) -> None:
    anna, berta, what = new_desk(), new_desk(), mail()
    claim(anna, what)
    assert claim(berta, what, take_over=True)
    assert holder(anna, what) == berta.actor.user
    assert not anna.database.write(anna.actor, lambda work: claims.keep_active(work, what))
    taken = [act for act, _ in acts(anna.database) if act.action == Action.TAKE_OVER]
    assert [(act.user, act.details) for act in taken] == [(berta.actor.user, {"from": anna.actor.user})]


def test_it_pauses_after_half_an_hour_and_goes_on_with_the_next_act(
    new_desk: NewDesk, clock: SetClock
) -> None:
    anna, berta, what = new_desk(), new_desk(), mail()
    claim(anna, what)
    clock.at += timedelta(minutes=20)
    anna.database.write(anna.actor, lambda work: claims.keep_active(work, what))
    clock.at += timedelta(minutes=29)
    assert not claim(berta, what)
    clock.at += timedelta(minutes=1)
    assert claim(berta, what)
    assert Action.TAKE_OVER not in logged(anna, what)


def test_releasing_and_leaving_the_workstation(new_desk: NewDesk) -> None:
    anna, berta = new_desk(), new_desk()
    one, two, three = mail(), mail(), mail()
    assert all(claim(anna, each) for each in (one, two))
    claim(berta, three)
    assert not berta.database.write(berta.actor, lambda work: claims.release(work, one))
    assert anna.database.write(anna.actor, lambda work: claims.release(work, one))
    assert anna.database.write(anna.actor, claims.release_all) == 1
    assert [holder(anna, each) for each in (one, two)] == [None, None]
    assert holder(anna, three) == berta.actor.user


def test_a_person_keeps_it_at_another_workstation_but_the_built_in_user_is_many(desk: Desk) -> None:
    what, elsewhere = mail(), Actor(desk.actor.user, new_id())
    assert claim(desk, what)
    assert claim(desk, what, elsewhere)

    def nobody_signs_in(work: claims.Work) -> None:
        work.session.get_one(User, desk.actor.user).built_in = True

    desk.database.write(desk.actor, nobody_signs_in)
    assert not claim(desk, what)  # the other workstation has it now


def test_done_ends_every_claim(new_desk: NewDesk) -> None:
    anna, berta, what = new_desk(), new_desk(), mail()
    claim(anna, what)
    berta.database.write(berta.actor, lambda work: mail_states.finish(work, what))
    assert holder(anna, what) is None


def test_without_access_or_without_sight_there_is_no_claim(new_desk: NewDesk) -> None:
    anna, berta, what = new_desk(), new_desk(), mail()

    def grant(right: Right, user: str) -> None:
        row = RightGrant(id=new_id(), name=right.value, account=what.account, holder=user_principal(user))
        anna.database.write(anna.actor, lambda work: work.session.add(row))

    grant(Right.ASSIGNED_ONLY, berta.actor.user)
    with pytest.raises(Refused) as refused:
        claim(berta, what)
    assert refused.value.problem.kind is ProblemKind.NOT_ALLOWED
    to_berta = user_principal(berta.actor.user)
    anna.database.write(anna.actor, lambda work: mail_states.assign(work, what, to_berta))
    assert claim(berta, what)
    grant(Right.ACCESS, anna.actor.user)
    with pytest.raises(Refused):
        claim(berta, mail())


def test_eight_at_once_and_one_has_it(new_desk: NewDesk) -> None:
    desks = [new_desk() for _ in range(8)]
    for what in [mail() for _ in range(5)]:
        won: list[str] = []
        start = threading.Barrier(len(desks))

        def race(desk: Desk, what: PracticeMail = what, won: list[str] = won) -> None:
            start.wait()  # noqa: B023  (joined before the next round)
            if claim(desk, what):
                won.append(desk.actor.user)

        threads = [threading.Thread(target=race, args=(desk,)) for desk in desks]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert won == [holder(desks[0], what)]
        assert logged(desks[0], what) == [Action.CLAIM]


class Model:
    """What a claim should be, in memory."""

    def __init__(self) -> None:
        self.holder: str | None = None
        self.active = DATED
        self.acts: list[str] = []
        self.done = False

    def paused(self, now: datetime) -> bool:
        return now - self.active >= claims.PAUSES

    def claim(self, user: str, now: datetime, *, take_over: bool) -> bool:
        paused = self.paused(now)
        if self.holder == user:
            self.acts += [Action.CLAIM] if paused else []
        elif self.holder and not paused and not take_over:
            return False
        else:
            self.acts.append(Action.TAKE_OVER if self.holder and not paused else Action.CLAIM)
        self.holder, self.active = user, now
        return True

    def keep_active(self, user: str, now: datetime) -> bool:
        return self.holder == user and self.claim(user, now, take_over=False)

    def release(self, user: str) -> bool:
        if self.holder != user:
            return False
        self.acts.append(Action.UNCLAIM)
        self.holder = None
        return True

    def finish(self) -> None:
        self.acts.append(Action.DONE)
        self.holder, self.done = None, True


@pytest.fixture(scope="module")
def two_desks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Desk]]:
    """Two workstations of one practice, for many short lives of a mail each."""
    from .conftest import KEY, hire, practice_url

    clock = SetClock()
    url = practice_url(f"sqlite:///{tmp_path_factory.mktemp('claims') / 'practice.db'}")
    databases = [PracticeDatabase(url, KEY, clock) for _ in range(2)]
    databases[0].create()
    yield tuple(Desk(each, hire(each), clock) for each in databases)  # type: ignore[misc]
    for each in databases:
        each.close()


STEPS = st.lists(
    st.tuples(
        st.integers(0, 1),
        st.sampled_from(["claim", "take_over", "release", "work", "finish", "leave"]),
        st.sampled_from([0, 1, 16, 29, 30, 45]),
    ),
    max_size=14,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_whatever_two_people_do_there_is_one_claim_and_no_act_is_lost(
    two_desks: tuple[Desk, Desk], steps: list[tuple[int, str, int]]
) -> None:
    what, model, clock = mail(), Model(), two_desks[0].clock
    for who, step, minutes in steps:
        clock.at += timedelta(minutes=minutes)
        desk = two_desks[who]
        assert act(desk, step, what) == expected(model, desk.actor.user, step, clock.at)
        assert holder(two_desks[1 - who], what) == model.holder
    assert logged(two_desks[0], what) == model.acts
    with two_desks[0].database.reading() as session:
        done = select(func.count()).where(MailState.mail_key == what.key, MailState.done.is_not(None))
        assert bool(session.scalar(done)) == model.done


def act(desk: Desk, step: str, what: PracticeMail) -> bool | None:
    write, actor = desk.database.write, desk.actor
    match step:
        case "claim" | "take_over":
            return claim(desk, what, take_over=step == "take_over")
        case "release":
            return write(actor, lambda work: claims.release(work, what))
        case "work":
            return write(actor, lambda work: claims.keep_active(work, what))
        case "leave":
            write(actor, claims.release_all)
        case _:
            write(actor, lambda work: mail_states.finish(work, what))
    return None


def expected(model: Model, user: str, step: str, now: datetime) -> bool | None:
    match step:
        case "claim" | "take_over":
            return model.claim(user, now, take_over=step == "take_over")
        case "release":
            return model.release(user)
        case "work":
            return model.keep_active(user, now)
        case "leave":
            model.release(user)
        case _:
            model.finish()
    return None


def test_the_log_stays_whole(two_desks: tuple[Desk, Desk], tmp_path: Path) -> None:
    claim(two_desks[0], mail())
    assert check_log(two_desks[0].database).ok
