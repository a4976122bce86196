"""A real PostgreSQL on loopback, with as many databases as tests want."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Self

import psycopg

from tomail.base.clock import SystemClock
from tomail.practice.address import practice_url
from tomail.practice.database import PracticeDatabase

from .process import free_ports, wait_until

OWNER = "postgres"
_WHO_COMES_IN = f"host all {OWNER} 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n"


class PostgreSQL:
    """One cluster; runs from `with` (or `start`) to its end. As root it runs as Debian's `postgres`.

    fsync stays on where a restart must take away what a power cut would; without `durable` it is off.
    """

    def __init__(self, *, durable: bool = True) -> None:
        self._durable = durable
        (self.port,) = free_ports(1)
        self._root = Path(tempfile.mkdtemp(prefix="postgresql-"))
        self._data = self._root / "data"
        if os.geteuid() == 0:
            shutil.chown(self._root, OWNER, OWNER)
        self._run("initdb", "-D", self._data, "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
        (self._data / "pg_hba.conf").write_text(_WHO_COMES_IN)
        self._count = 0
        self._practice = ""

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            shutil.rmtree(self._root)
            raise
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(subprocess.CalledProcessError):
            self.stop()
        shutil.rmtree(self._root)

    def start(self) -> None:
        """Start and wait until it takes connections."""
        options = f"-p {self.port} -h 127.0.0.1 -k {self._root}"
        options += "" if self._durable else " -c fsync=off"
        self._run("pg_ctl", "-D", self._data, "-l", self._root / "log", "-o", options, "-w", "start")
        wait_until(self._answers, "PostgreSQL")

    def stop(self, mode: str = "immediate") -> None:
        """End it; `immediate` is as if the power went."""
        self._run("pg_ctl", "-D", self._data, "-m", mode, "-w", "stop")

    def restart(self, mode: str = "immediate") -> None:
        """Stop and start."""
        self.stop(mode)
        self.start()

    def new_database(self, template: str = "template1") -> str:
        """The URL of a new database, for its owner: empty, or a copy of another one."""
        self._count += 1
        name = f"practice_{self._count}"
        self.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url(name)

    def new_practice_database(self) -> str:
        """As `new_database`, with the tables of a practice: made once, then copied."""
        if not self._practice:
            url = self.new_database()
            database = PracticeDatabase(practice_url(url), None, SystemClock())
            database.create()
            database.close()
            self._practice = url.rpartition("/")[2]
        return self.new_database(self._practice)

    def url(self, database: str) -> str:
        """The URL by which SQLAlchemy finds a database."""
        return f"postgresql+psycopg://{OWNER}@127.0.0.1:{self.port}/{database}"

    def execute(self, statement: str, database: str = "postgres") -> None:
        """Run one statement as the owner."""
        with psycopg.connect(self._conninfo(database), autocommit=True) as connection:
            connection.execute(statement)

    def files(self, url: str) -> Iterator[Path]:
        """The files of a database, with everything in them that was committed."""
        name = url.rpartition("/")[2]
        self.execute("CHECKPOINT")
        with psycopg.connect(self._conninfo(name)) as connection:
            found = connection.execute("SELECT oid FROM pg_database WHERE datname = %s", [name]).fetchone()
        assert found
        yield from (self._data / "base" / str(found[0])).iterdir()

    def _conninfo(self, database: str) -> str:
        return f"host=127.0.0.1 port={self.port} user={OWNER} dbname={database}"

    def _answers(self) -> bool:
        try:
            psycopg.connect(self._conninfo("postgres"), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def _run(self, program: str, *arguments: object) -> None:
        folder = programs()
        if not folder:
            raise FileNotFoundError("no PostgreSQL is installed")
        command = [str(folder / program), *map(str, arguments)]
        owner = OWNER if os.geteuid() == 0 else None
        subprocess.run(
            command,
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self._root,
            user=owner,
            group=owner,
        )


def programs() -> Path | None:
    """The folder of the newest PostgreSQL that Debian installed."""
    found = Path("/usr/lib/postgresql").glob("*/bin")
    return max(found, key=lambda path: int(path.parent.name), default=None)
