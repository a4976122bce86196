from __future__ import annotations

import os
import secrets
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from tomail.base.errors import EnvironmentTrouble, ProblemKind
from tomail.store.database import Database
from tomail.store.reencryption import open_elsewhere

KEY = secrets.token_bytes(32)
TABLE = (("CREATE TABLE t(a TEXT)",),)

WRITER = """
import sys
from pathlib import Path
from tomail.store.database import Database
db = Database(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), (("CREATE TABLE t(a TEXT)",),))
n = 0
while True:
    with db.transaction() as tx:
        tx.exec_driver_sql("INSERT INTO t VALUES(?)", (str(n),))
    print(n, flush=True)
    n += 1
"""


def rows(database: Database) -> list[str]:
    with database.reading() as connection:
        return [row[0] for row in connection.exec_driver_sql("SELECT a FROM t")]


def test_nothing_readable_on_disk(tmp_path: Path) -> None:
    marker = "Blutbild-4711"
    database = Database(tmp_path / "a.db", KEY, TABLE)
    with database.transaction() as tx:
        tx.exec_driver_sql("INSERT INTO t VALUES(?)", (marker,))
    assert all(marker.encode() not in file.read_bytes() for file in tmp_path.iterdir())
    database.close()
    assert all(marker.encode() not in file.read_bytes() for file in tmp_path.iterdir())


def test_wrong_key_opens_nothing_and_harms_nothing(tmp_path: Path) -> None:
    first = Database(tmp_path / "a.db", KEY, TABLE)
    with first.transaction() as tx:
        tx.exec_driver_sql("INSERT INTO t VALUES('x')")
    first.close()
    with pytest.raises(EnvironmentTrouble) as trouble:
        Database(tmp_path / "a.db", secrets.token_bytes(32), TABLE)
    assert trouble.value.problem.kind is ProblemKind.DAMAGED
    again = Database(tmp_path / "a.db", KEY, TABLE)
    assert rows(again) == ["x"]
    again.close()


def test_exception_rolls_back(tmp_path: Path) -> None:
    database = Database(tmp_path / "a.db", KEY, TABLE)

    def fail() -> None:
        with database.transaction() as tx:
            tx.exec_driver_sql("INSERT INTO t VALUES('x')")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert rows(database) == []
    database.close()


def test_the_log_goes_to_the_file_while_somebody_writes(tmp_path: Path) -> None:
    database = Database(tmp_path / "a.db", KEY, TABLE)
    with database.transaction() as tx:
        tx.exec_driver_sql("INSERT INTO t VALUES('x')")
    with database.transaction() as tx:
        tx.exec_driver_sql("INSERT INTO t VALUES('y')")
        writing_back = threading.Thread(target=database.write_back)
        writing_back.start()
        writing_back.join(10.0)
        assert not writing_back.is_alive()
    copy = tmp_path / "b.db"
    copy.write_bytes(database.path.read_bytes())  # without what is in the log alone
    alone = Database(copy, KEY, TABLE)
    assert (rows(alone), rows(database)) == (["x"], ["x", "y"])
    alone.close()
    database.close()


def test_what_settles_is_committed_as_something_to_wait_for(tmp_path: Path) -> None:
    database = Database(tmp_path / "a.db", KEY, TABLE)
    database.write_back()
    with database.transaction() as tx:
        tx.exec_driver_sql("INSERT INTO t VALUES('x')")
    log = tmp_path / "a.db-wal"
    before = log.read_bytes()
    database.settle()
    assert log.read_bytes() != before
    assert rows(database) == ["x"]
    database.close()
    again = Database(tmp_path / "a.db", KEY, TABLE)
    assert not again.upgraded
    again.close()


def test_upgrade_runs_only_the_missing_steps(tmp_path: Path) -> None:
    Database(tmp_path / "a.db", KEY, TABLE).close()
    grown = Database(tmp_path / "a.db", KEY, (*TABLE, ("CREATE TABLE u(b)",)))
    with grown.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM u").scalar() == 0
    grown.close()


def test_foreign_version_tells_other_openings_from_ourselves(tmp_path: Path) -> None:
    ours, theirs = (Database(tmp_path / "a.db", KEY, TABLE) for _ in range(2))
    before = ours.foreign_version()
    with ours.transaction() as tx:
        tx.exec_driver_sql("INSERT INTO t VALUES('ours')")
    assert ours.foreign_version() == before
    with theirs.transaction() as tx:
        tx.exec_driver_sql("INSERT INTO t VALUES('theirs')")
    assert ours.foreign_version() != before
    ours.close()
    theirs.close()


def test_damage_is_found(tmp_path: Path) -> None:
    database = Database(tmp_path / "a.db", KEY, TABLE)
    with database.transaction() as tx:
        tx.exec_driver_sql("INSERT INTO t VALUES(?)", ("x" * 50_000,))
    assert database.sound()
    database.close()
    path = tmp_path / "a.db"
    content = bytearray(path.read_bytes())
    content[-20_000] ^= 0xFF  # in the middle of the long row
    path.write_bytes(content)
    damaged = Database(path, KEY, TABLE)
    assert not damaged.sound()
    damaged.close()


@pytest.mark.slow
def test_kill_loses_nothing_that_was_committed(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    for _ in range(5):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), KEY.hex()], stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        said = [writer.stdout.readline() for _ in range(50)]
        os.kill(writer.pid, signal.SIGKILL)
        said += writer.stdout.readlines()
        writer.wait()
        writer.stdout.close()
        database = Database(path, KEY, TABLE)
        kept = rows(database)
        assert int(said[-1]) + 1 <= len(kept) <= int(said[-1]) + 2
        assert database.sound()
        with database.transaction() as tx:
            tx.exec_driver_sql("DELETE FROM t")
        database.close()


def test_an_error_does_not_tell_what_was_to_be_written(tmp_path: Path) -> None:
    database = Database(tmp_path / "a.db", KEY, (("CREATE TABLE t(a UNIQUE)",),))
    with pytest.raises(IntegrityError) as raised, database.transaction() as tx:
        tx.exec_driver_sql("INSERT INTO t VALUES (?), (?)", ("HIV positiv", "HIV positiv"))
    assert "HIV" not in str(raised.value)
    database.close()


def test_whoever_still_reads_when_it_closes_leaves_the_file_to_others(tmp_path: Path) -> None:
    path = tmp_path / "mail.db"
    database = Database(path, KEY, TABLE)
    with database.reading(), database.reading():
        database.close()
    assert not open_elsewhere(path, KEY)


def test_whoever_asks_while_it_closes_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mail.db"
    database = Database(path, KEY, TABLE)
    reader = database._reader
    monkeypatch.setattr(database, "_reader", lambda: database.close() or reader())
    with pytest.raises(EnvironmentTrouble) as caught, database.reading():
        pass
    assert caught.value.problem.kind is ProblemKind.CONFLICT
    assert not open_elsewhere(path, KEY)
