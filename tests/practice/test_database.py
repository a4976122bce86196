"""One unit of work on both databases: once, whole, logged, told to the others."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from tests.servers.postgresql import PostgreSQL
from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused
from tomail.model.audit import Action
from tomail.model.events import PracticeChanged, Topic
from tomail.practice import engine
from tomail.practice.address import practice_url
from tomail.practice.audit_log import check_log
from tomail.practice.clock import PracticeClock
from tomail.practice.database import PracticeDatabase
from tomail.practice.tables import Base
from tomail.practice.tables.audit import AuditRow
from tomail.practice.tables.teamwork import Template
from tomail.practice.work import Work

from .conftest import KEY, Desk, SetClock, hire


def add_template(name: str) -> Callable[[Work], str]:
    def act(work: Work) -> str:
        work.session.add(Template(id=name, name=name, text="Guten Tag"))
        work.log(Action.TEMPLATE, name)
        work.tell(Topic.TEMPLATES, name)
        return name

    return act


def names(desk: Desk) -> list[str]:
    with desk.database.reading() as session:
        return sorted(session.scalars(select(Template.id)))


def test_the_steps_lead_to_the_tables_as_they_are_mapped(desk: Desk) -> None:
    with desk.database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_creating_again_changes_nothing(desk: Desk) -> None:
    desk.database.write(desk.actor, add_template("a"))
    desk.database.create()
    assert names(desk) == ["a"]


def test_a_write_is_kept_logged_and_told(desk: Desk, new_desk: Callable[[], Desk]) -> None:
    assert desk.database.write(desk.actor, add_template("a")) == "a"
    assert names(new_desk()) == ["a"]
    assert PracticeChanged(Topic.TEMPLATES, frozenset({"a"})) in desk.heard
    with desk.database.reading() as session:
        row = session.scalars(select(AuditRow).order_by(AuditRow.seq.desc())).first()
        assert row is not None
        assert (row.action, row.subject, row.user_id) == ("template", "a", desk.actor.user)


def test_a_write_that_fails_leaves_nothing(desk: Desk) -> None:
    def act(work: Work) -> None:
        add_template("a")(work)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        desk.database.write(desk.actor, act)
    assert names(desk) == []
    with desk.database.reading() as session:
        assert session.scalars(select(AuditRow)).all() == []


def test_an_operation_is_carried_out_once(desk: Desk, new_desk: Callable[[], Desk]) -> None:
    assert desk.database.write(desk.actor, add_template("a"), operation="op") == "a"
    assert new_desk().database.write(desk.actor, add_template("b"), operation="op") == "a"
    assert names(desk) == ["a"]


def test_old_operations_are_forgotten(desk: Desk) -> None:
    desk.database.write(desk.actor, add_template("a"), operation="op")
    desk.clock.at += timedelta(days=31)
    desk.database.forget_old_operations()
    assert desk.database.write(desk.actor, add_template("b"), operation="op") == "b"


def test_two_who_change_the_same_row_at_once(desk: Desk) -> None:
    desk.database.write(desk.actor, add_template("a"))
    with desk.database.reading() as session:
        seen = session.get_one(Template, "a")
        session.expunge(seen)

    def rename(work: Work) -> None:
        work.session.get_one(Template, "a").name = "anders"

    desk.database.write(desk.actor, rename)

    def late(work: Work) -> None:
        seen.name = "zu spät"
        work.session.add(seen)

    with pytest.raises(Refused) as refused:
        desk.database.write(desk.actor, late)
    assert refused.value.problem.kind is ProblemKind.CONFLICT


def test_writers_take_turns_and_no_number_of_the_log_is_left_out(new_desk: Callable[[], Desk]) -> None:
    desks = [new_desk() for _ in range(3)]

    def work(desk: Desk, which: int) -> None:
        for number in range(10):
            desk.database.write(desk.actor, add_template(f"{which}-{number}"))

    threads = [threading.Thread(target=work, args=(desk, which)) for which, desk in enumerate(desks)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(names(desks[0])) == 30
    checked = check_log(desks[0].database)
    assert (checked.ok, checked.rows) == (True, 30)


def test_a_clock_that_went_back_is_written_down_and_the_log_goes_on(desk: Desk) -> None:
    desk.database.write(desk.actor, add_template("a"))
    desk.clock.at -= timedelta(hours=1)
    desk.database.write(desk.actor, add_template("b"))
    with desk.database.reading() as session:
        rows = session.scalars(select(AuditRow).order_by(AuditRow.seq)).all()
    assert [row.action for row in rows] == ["template", "clock", "template"]
    assert rows[0].at - timedelta(hours=1) <= rows[1].at == rows[2].at < rows[0].at
    assert rows[1].details == {"seconds_back": 3600}
    desk.clock.at += timedelta(minutes=5)
    desk.database.write(desk.actor, add_template("c"))
    with desk.database.reading() as session:
        last = session.scalars(select(AuditRow).order_by(AuditRow.seq.desc())).first()
    assert last is not None
    assert (last.seq, last.action, last.at) == (4, "template", rows[2].at + timedelta(minutes=5))
    assert check_log(desk.database).ok


def test_reading_sees_one_moment(desk: Desk, new_desk: Callable[[], Desk]) -> None:
    other = new_desk()
    with desk.database.reading() as session:
        assert session.scalars(select(Template.id)).all() == []
        other.database.write(other.actor, add_template("a"))
        assert session.scalars(select(Template.id)).all() == []
    assert names(desk) == ["a"]


@pytest.mark.server
def test_the_time_is_the_servers(postgresql: PostgreSQL, clock: SetClock) -> None:
    clock.at = datetime(2036, 1, 1, tzinfo=UTC)
    database = PracticeDatabase(practice_url(postgresql.new_database()), None, clock)
    database.clock = PracticeClock(clock, machine=clock)
    database.create()
    assert not abs(database.clock.now() - datetime.now(UTC)) < timedelta(days=1)
    assert database.is_current()
    assert abs(database.clock.now() - datetime.now(UTC)) < timedelta(minutes=1)
    assert abs(database.clock.of(clock.at) - datetime.now(UTC)) < timedelta(minutes=1)
    clock.at -= timedelta(days=5000)  # somebody sets it right, and too far
    desk = Desk(database, hire(database), clock)
    desk.database.write(desk.actor, add_template("a"))
    with database.reading() as session:
        (row,) = session.scalars(select(AuditRow)).all()
    assert abs(row.at - datetime.now(UTC)) < timedelta(minutes=1)
    database.close()


@pytest.mark.server
def test_a_workstation_that_hangs_while_it_writes_loses_its_turn(
    postgresql: PostgreSQL, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "TURN_SECONDS", 1)
    monkeypatch.setattr(engine, "IDLE_SECONDS", 1)
    database = PracticeDatabase(practice_url(postgresql.new_database()), None, clock)
    database.create()
    desk = Desk(database, hire(database), clock)
    with database.engine.connect() as hanging:
        engine.take_turn(hanging)
        desk.database.write(desk.actor, add_template("a"))
        with pytest.raises(DBAPIError), hanging.begin_nested():
            hanging.exec_driver_sql("SELECT 1")
    assert names(desk) == ["a"]
    database.close()


def test_any_changed_column_of_the_log_is_found(desk: Desk) -> None:
    for name in "abc":
        desk.database.write(desk.actor, add_template(name))
    for change in ("subject = 'x'", "details = '{\"n\":1}'", "user_id = 'x'", "action = 'read'"):
        with desk.database.engine.connect() as connection:
            connection.execution_options(writing=True)
            connection.exec_driver_sql(f"UPDATE audit SET {change} WHERE seq = 2")
            connection.commit()
            checked = check_log(desk.database)
            assert (checked.ok, checked.first_bad) == (False, 2)


def test_a_removed_row_of_the_log_is_found(desk: Desk) -> None:
    for name in "abc":
        desk.database.write(desk.actor, add_template(name))
    with desk.database.engine.connect() as connection:
        connection.execution_options(writing=True)
        connection.execute(text("DELETE FROM audit WHERE seq = 2"))
        connection.commit()
    assert check_log(desk.database).first_bad == 3


def test_a_wrong_key_is_told_from_damage(tmp_path: Path, clock: SetClock) -> None:
    url = practice_url(f"sqlite:///{tmp_path / 'p.db'}")
    right = PracticeDatabase(url, KEY, clock)
    right.create()
    right.close()
    wrong = PracticeDatabase(url, bytes(32), clock)
    with pytest.raises(EnvironmentTrouble) as trouble:
        wrong.is_current()
    assert trouble.value.problem.kind is ProblemKind.WRONG_KEY
    wrong.close()
    assert b"template" not in (tmp_path / "p.db").read_bytes()


def test_a_newer_database_is_left_alone(desk: Desk) -> None:
    with desk.database.engine.connect() as connection:
        connection.execution_options(writing=True)
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        connection.commit()
    for call in (desk.database.is_current, desk.database.create):
        with pytest.raises(EnvironmentTrouble) as trouble:
            call()
        assert trouble.value.problem.kind is ProblemKind.PRACTICE_NEWER


@pytest.mark.server
def test_a_write_survives_a_restart_of_the_server_and_happens_once(clock: SetClock) -> None:
    with PostgreSQL() as server:
        database = PracticeDatabase(practice_url(server.new_database()), None, clock)
        database.create()
        desk = Desk(database, hire(database), clock)
        desk.database.write(desk.actor, add_template("a"))
        server.stop()
        with pytest.raises(EnvironmentTrouble) as trouble:
            desk.database.write(desk.actor, add_template("b"), operation="b")
        assert trouble.value.problem.kind is ProblemKind.PRACTICE_AWAY
        with pytest.raises(EnvironmentTrouble):
            names(desk)
        server.start()
        desk.database.write(desk.actor, add_template("b"), operation="b")
        desk.database.write(desk.actor, add_template("b"), operation="b")
        assert names(desk) == ["a", "b"]
        database.close()
