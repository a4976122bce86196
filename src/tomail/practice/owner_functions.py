"""What only the owner of PostgreSQL's tables may do, as functions that the role of workstations calls.

That role adds to the record and takes nothing away: what is erased goes by one function, and tables are
written anew, without what was deleted, by the other.
"""

from __future__ import annotations

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from .tables.base import Base
from .tables.patients import Consent, Contact, ContactAddress, Patient, PatientAddress, PatientKey
from .tables.record import Document, RecordEntry, Reversal
from .tables.secure import SecureCode, SecureDelivery, SecurePatient
from .tables.teamwork import Note, SharedDraft

KEPT_AS_FILED = (RecordEntry, Document, Reversal)
READABLE = (
    *(Patient, PatientAddress, PatientKey, Consent, Contact, ContactAddress, Note, SharedDraft),
    *(SecurePatient, SecureDelivery, SecureCode),
)
FUNCTIONS = (
    "tomail_erase_record(text)",
    "tomail_rewrite(text)",
    "tomail_login(text, text)",
    "tomail_end_login(text)",
    "tomail_password(text)",
)

_ENTRIES = "(SELECT id FROM record_entry WHERE patient_id = {patient})"
_ERASE = (
    f"DELETE FROM document WHERE entry_id IN {_ENTRIES}",
    f"UPDATE reversal SET reason = {{nothing}} WHERE entry_id IN {_ENTRIES}",
    "UPDATE record_entry SET head = {nothing}, original_sha256 = id, mail_key = NULL, account = '',"
    " dated = NULL WHERE patient_id = {patient}",
)
_OWNERS = "SECURITY DEFINER SET search_path = public, pg_temp"
_HEAD = f"RETURNS void {_OWNERS}"
# The role of all workstations, by which new ones come in, and the login of one.
_ROLES = """DECLARE everybody text := (SELECT 'tomail_' || left(id, 16) FROM practice);
    own text := everybody || '_' || left($1, 24);"""
_LOGIN = f"""{_ROLES}
BEGIN
    IF $2 NOT LIKE 'SCRAM-SHA-256$%' OR EXISTS (SELECT FROM pg_roles WHERE rolname = own)
        OR NOT EXISTS (SELECT FROM device WHERE id = $1 AND withdrawn IS NULL) THEN
        RETURN false;
    END IF;
    EXECUTE format('CREATE ROLE %I LOGIN IN ROLE %I PASSWORD %L', own, everybody, $2);
    EXECUTE format('GRANT %I TO CURRENT_USER', own);
    RETURN true;
END"""
_END_LOGIN = f"""{_ROLES}
BEGIN
    IF NOT EXISTS (SELECT FROM device WHERE id = $1 AND withdrawn IS NOT NULL) THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = own) THEN
        EXECUTE format('ALTER ROLE %I NOLOGIN', own);
    END IF;
    PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()
        AND (usename = own OR usename = everybody AND application_name = 'tomail ' || $1);
END"""
_PASSWORD = """DECLARE everybody text := (SELECT 'tomail_' || left(id, 16) FROM practice);
BEGIN
    IF $1 NOT LIKE 'SCRAM-SHA-256$%' OR NOT EXISTS (SELECT FROM pg_roles WHERE rolname = everybody) THEN
        RETURN false;
    END IF;
    EXECUTE format('ALTER ROLE %I PASSWORD %L', everybody, $1);
    RETURN true;
END"""


def install(connection: Connection) -> None:
    """Make them, or make them anew; by the owner. Nothing in a file, which has no roles."""
    if connection.dialect.name != "postgresql":
        return
    erase = "; ".join(each.format(patient="$1", nothing="''::bytea") for each in _ERASE)
    known = ", ".join(f"'{each.__tablename__}'" for each in READABLE)
    for statement in (
        f"CREATE OR REPLACE FUNCTION tomail_erase_record(text) {_HEAD} LANGUAGE sql AS $${erase}$$",
        f"CREATE OR REPLACE FUNCTION tomail_rewrite(text) {_HEAD} LANGUAGE plpgsql AS $$BEGIN"
        f" IF $1 IN ({known}) THEN EXECUTE format('CLUSTER %I USING %I', $1, 'pk_' || $1); END IF; END$$",
        f"CREATE OR REPLACE FUNCTION tomail_login(text, text) RETURNS boolean {_OWNERS} LANGUAGE plpgsql"
        f" AS $${_LOGIN}$$",
        f"CREATE OR REPLACE FUNCTION tomail_end_login(text) {_HEAD} LANGUAGE plpgsql AS $${_END_LOGIN}$$",
        f"CREATE OR REPLACE FUNCTION tomail_password(text) RETURNS boolean {_OWNERS} LANGUAGE plpgsql"
        f" AS $${_PASSWORD}$$",
        *map(_no_statistics, READABLE),
        *(f"REVOKE ALL ON FUNCTION {each} FROM PUBLIC" for each in FUNCTIONS),
    ):
        connection.execute(text(statement))


def _no_statistics(table: type[Base]) -> str:
    """The planner's samples of a column hold names too, and nobody can take them out."""
    columns = (f"ALTER COLUMN {each.name} SET STATISTICS 0" for each in table.__table__.columns)
    return f"ALTER TABLE {table.__tablename__} {', '.join(columns)}"


def erase_record(session: Session, patient: str) -> None:
    """Nothing of the entries but that there were some."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT tomail_erase_record(:patient)"), {"patient": patient})
        return
    for statement in _ERASE:
        session.execute(text(statement.format(patient=":patient", nothing="X''")), {"patient": patient})


def end_login(session: Session, device: str) -> None:
    """A device that was withdrawn has no login any more, and its connections end now. Nothing for a file."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT tomail_end_login(:device)"), {"device": device})


def rewrite(connection: Connection, table: str) -> None:
    """Write one of `READABLE` anew, in a transaction of its own; nobody may be reading it."""
    connection.execute(text("SELECT tomail_rewrite(:table)"), {"table": table})
