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
from .tables.teamwork import Note, SharedDraft

KEPT_AS_FILED = (RecordEntry, Document, Reversal)
READABLE = (Patient, PatientAddress, PatientKey, Consent, Contact, ContactAddress, Note, SharedDraft)
FUNCTIONS = ("tomail_erase_record(text)", "tomail_rewrite(text)")

_ENTRIES = "(SELECT id FROM record_entry WHERE patient_id = {patient})"
_ERASE = (
    f"DELETE FROM document WHERE entry_id IN {_ENTRIES}",
    f"UPDATE reversal SET reason = {{nothing}} WHERE entry_id IN {_ENTRIES}",
    "UPDATE record_entry SET head = {nothing}, original_sha256 = id, mail_key = NULL, account = '',"
    " dated = NULL WHERE patient_id = {patient}",
)
_HEAD = "RETURNS void SECURITY DEFINER SET search_path = public, pg_temp"


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


def rewrite(connection: Connection, table: str) -> None:
    """Write one of `READABLE` anew, in a transaction of its own; nobody may be reading it."""
    connection.execute(text("SELECT tomail_rewrite(:table)"), {"table": table})
