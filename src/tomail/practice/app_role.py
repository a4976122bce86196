"""The role by which workstations use a PostgreSQL database: it adds to the log and to the record, and changes
nothing in them."""

from __future__ import annotations

import secrets
from typing import Any

from sqlalchemy import URL, Connection, select, text
from sqlalchemy.exc import DBAPIError

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.people import Right

from .address import is_sqlite
from .database import PracticeDatabase
from .engine import translated
from .keys import PRACTICE, Keys
from .owner_functions import FUNCTIONS, KEPT_AS_FILED
from .sealing import Unopened, lock, unlock
from .tables.audit import AuditRow
from .tables.people import Practice
from .tables.record import RecordEntry
from .work import Work

PASSWORD_BYTES = 24
_PURPOSE = "tomail/role-password/v1"


def workstation_url(database: PracticeDatabase, practice: str) -> URL:
    """Make the role of the practice and what it may do; gives back the URL with its new password.

    `database` is the owner's. For a file: its own URL. Raises Refused (NOT_ALLOWED) if the owner may not
    make roles.
    """
    if is_sqlite(database.url):
        return database.url
    role = _role(practice)
    with translated(), database.engine.begin() as connection:
        password = _give_password(connection, f"CREATE ROLE {role} LOGIN", role)
        connection.execute(text(f"GRANT {role} TO CURRENT_USER"))  # so that its connections can be ended
        _allow(connection, role)
    return database.url.set(username=role, password=password)


def new_password(database: PracticeDatabase, practice: str) -> URL:
    """A workstation was withdrawn, which still knows the old one: the URL that all others need from now on.

    `database` is the owner's; for a file nothing changes. Raises Refused (NOT_ALLOWED).
    """
    if is_sqlite(database.url):
        return database.url
    role = _role(practice)
    with translated(), database.engine.begin() as connection:
        password = _give_password(connection, f"ALTER ROLE {role}", role)
    return database.url.set(username=role, password=password)


def own_login(database: PracticeDatabase, practice: str, device: str) -> URL | None:
    """The URL with a login of this workstation's own, which can be taken away from it alone.

    None if this is not the login by which all come in, or there is one already.
    """
    url, role = database.url, f"{_role(practice)}_{device[:24]}"
    if is_sqlite(url) or url.username != _role(practice):
        return None
    password = secrets.token_hex(PASSWORD_BYTES)
    with translated(), database.engine.begin() as connection:
        verifier = _verifier(connection, role, password)
        made = connection.scalar(
            text("SELECT tomail_login(:device, :verifier)"), {"device": device, "verifier": verifier}
        )
    return url.set(username=role, password=password) if made else None


def is_own_login(url: URL, device: str) -> bool:
    """Whether nobody but that workstation connects by it."""
    return (url.username or "").endswith(f"_{device[:24]}")


def joining_url(url: URL, device: str, keys: Keys) -> URL:
    """By which a further workstation comes in, as far as this one knows."""
    if not is_own_login(url, device):
        return url
    return url.set(
        username=(url.username or "").removesuffix(f"_{device[:24]}"), password=told_password(keys)
    )


def change_password(work: Work, keys: Keys) -> None:
    """A withdrawn workstation came in by the old one. `keys` are those since then. Nothing for a file, and
    where nobody comes in by the role of the practice."""
    connection = work.session.connection()
    if connection.dialect.name != "postgresql":
        return
    practice, password = work.session.scalars(select(Practice.id)).one(), secrets.token_hex(PASSWORD_BYTES)
    verifier = _verifier(connection, _role(practice), password)
    if connection.scalar(text("SELECT tomail_password(:verifier)"), {"verifier": verifier}):
        tell_password(work, keys, password)


def tell_password(work: Work, keys: Keys, password: str) -> None:
    """For the workstations that are connected: what they connect with next time."""
    work.require(Right.USERS)
    row = work.session.scalars(select(Practice)).one()
    row.password_epoch = keys.epoch(PRACTICE)
    row.password = lock(keys.practice_key(), password.encode(), f"{_PURPOSE}|{row.password_epoch}")
    work.log(Action.PRACTICE, act="password")
    work.tell(Topic.PEOPLE)


def told_password(keys: Keys) -> str | None:
    """None where there never was a new one, or the workstation was withdrawn."""
    sealed, epoch = keys.snapshot.password, keys.snapshot.password_epoch
    try:
        return unlock(keys.practice_key(epoch), sealed, f"{_PURPOSE}|{epoch}").decode() if sealed else None
    except (Refused, Unopened):
        return None


def allow_again(database: PracticeDatabase, practice: str) -> None:
    """After an upgrade: the role may use new tables too."""
    if is_sqlite(database.url):
        return
    role = _role(practice)
    with translated(), database.engine.begin() as connection:
        if connection.scalar(text("SELECT 1 FROM pg_roles WHERE rolname = :role"), {"role": role}):
            _allow(connection, role)


def _give_password(connection: Connection, statement: str, role: str) -> str:
    """Carry out the statement with a new password, which comes back. Raises Refused (NOT_ALLOWED)."""
    password = secrets.token_hex(PASSWORD_BYTES)
    verifier = _verifier(connection, role, password)
    try:
        connection.exec_driver_sql(f"{statement} PASSWORD '{verifier}'")
    except DBAPIError as error:
        if error.connection_invalidated:
            raise
        raise Refused(_may_not_make_roles()) from None
    return password


def _allow(connection: Connection, role: str) -> None:
    log, record = AuditRow.__tablename__, ", ".join(each.__tablename__ for each in KEPT_AS_FILED)
    for statement in (
        f"GRANT USAGE ON SCHEMA public TO {role}",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
        f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}",
        f"REVOKE UPDATE, DELETE ON {log}, {record} FROM {role}",
        f"GRANT UPDATE (keep_until) ON {RecordEntry.__tablename__} TO {role}",
        f"GRANT EXECUTE ON FUNCTION {', '.join(FUNCTIONS)} TO {role}",
        f"REVOKE INSERT, UPDATE, DELETE ON alembic_version FROM {role}",
    ):
        connection.execute(text(statement))


def _verifier(connection: Connection, role: str, password: str) -> str:
    """What PostgreSQL keeps of it (RFC 5803): the statement may stand in the server's log."""
    driver: Any = connection.connection.driver_connection
    made: bytes = driver.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256")
    return made.decode("ascii")


def _role(practice: str) -> str:
    """Roles belong to the whole server, which may hold several practices."""
    return f"tomail_{practice[:16]}"


def _may_not_make_roles() -> Problem:
    return Problem(
        ProblemKind.NOT_ALLOWED,
        sentence(QT_TRANSLATE_NOOP("engine", "This user of the database server may not make roles.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Create the practice with the URL of the owner (CREATEROLE).")),
    )
