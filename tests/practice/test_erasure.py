"""Erasing a patient, on both databases: nothing is left, and nothing of anybody else is gone."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import MetaData, select

from tests.servers.postgresql import PostgreSQL
from tomail.base.errors import ProblemKind, Refused
from tomail.model.patients import Channel, Consent, Contact, ContactKind
from tomail.practice import engine, erasure
from tomail.practice.address import practice_url
from tomail.practice.app_role import workstation_url
from tomail.practice.consents import give_consent
from tomail.practice.contacts import add_contact, load_contacts
from tomail.practice.database import PracticeDatabase
from tomail.practice.erasure import block, blocked_patients, compact, erase, erase_again, erased, traces_since
from tomail.practice.mail_patients import link
from tomail.practice.patients import load_patients
from tomail.practice.record_reading import check_records
from tomail.practice.records import reverse_entry
from tomail.practice.resealing import rekey_practice
from tomail.practice.tables import new_id
from tomail.practice.tables.teamwork import Note, SharedDraft
from tomail.practice.work import Work

from .conftest import KEY, Desk, SetClock
from .filing import MAIL, Station, found_station, keys_of

LATER = datetime(2040, 1, 1, tzinfo=UTC)


@pytest.fixture
def station(empty: Desk) -> Station:
    return found_station(empty.database)


@pytest.fixture
def huber(station: Station) -> str:
    """With something in every place that knows patients."""
    identity = station.admit(
        "MARKE-10482", "MARKE-Huber", street="MARKE-Weg", emails=("marke@example.org",), sms="+491700MARKE"
    )
    relative = Contact(
        id="",
        kind=ContactKind.RELATIVE,
        name="MARKE-Eva",
        emails=("marke-eva@x.example",),
        patients=(identity,),
    )
    station.write(lambda work: add_contact(work, relative))
    consent = Consent(Channel.SMS, LATER.date(), "MARKE-Formular")
    station.write(lambda work: give_consent(work, identity, consent.channel, consent.given, consent.origin))
    station.write(lambda work: link(work, MAIL, identity))
    entry = station.file(identity)["entry"]
    station.write(lambda work: reverse_entry(work, station.keys, entry, "MARKE-Grund"))
    station.file(identity)
    station.write(lambda work: write_about(work, MAIL.key))
    return identity


def write_about(work: Work, mail_key: str) -> None:
    """A note on the mail, and a draft that answers it."""
    by: dict[str, Any] = {"account": MAIL.account, "epoch": 1}
    here, user = work.actor.device, work.actor.user
    work.session.add(
        Note(id=new_id(), mail_key=mail_key, user_id=user, device_id=here, at=work.now, text=b"MARKE", **by)
    )
    draft = SharedDraft(id=new_id(), answers=mail_key, author=user, state="shared", content=b"MARKE", **by)
    draft.sha256, draft.changed, draft.changed_by, draft.changed_device = "", work.now, user, here
    work.session.add(draft)


def everything(database: PracticeDatabase) -> str:
    """Every value of every table."""
    metadata = MetaData()
    with database.engine.connect() as connection:
        metadata.reflect(connection)
        rows = [tuple(row) for table in metadata.sorted_tables for row in connection.execute(select(table))]
    return repr(rows)


def test_a_record_that_must_be_kept_is_not_erased(station: Station, huber: str) -> None:
    with pytest.raises(Refused) as refused:
        station.write(lambda work: erase(work, huber))
    assert refused.value.problem.kind is ProblemKind.CONFLICT
    assert "20.11.2036" in str(refused.value.problem.message)


def test_nothing_of_an_erased_patient_is_left_and_others_are_unchanged(
    station: Station, huber: str, clock: SetClock
) -> None:
    schmidt = station.admit("10483", "Schmidt")
    station.file(schmidt, mail=None, original=b"theirs")
    kept = station.record(schmidt)
    assert "MARKE" in everything(station.database)
    clock.at = LATER
    station.write(lambda work: erase(work, huber))
    assert compact(station.database)
    assert "MARKE" not in everything(station.database).upper()
    assert station.record(huber) == []
    assert station.record(schmidt) == kept
    with station.database.reading() as session:
        assert [each.number for each in load_patients(session)] == ["10483"]
        assert load_contacts(session) == []
        assert erased(session) == [huber]
    assert check_records(station.database, station.keys).ok


def test_words_about_a_mail_stay_while_it_is_somebody_elses_too(
    station: Station, huber: str, clock: SetClock
) -> None:
    mother = station.admit("10483")
    station.file(mother)
    clock.at = LATER
    for patient, left in ((huber, 2), (mother, 0)):
        station.write(lambda work, patient=patient: erase(work, patient))
        with station.database.reading() as session:
            words = [*session.scalars(select(Note)), *session.scalars(select(SharedDraft))]
        assert len(words) == left


def test_no_byte_of_the_file_holds_what_was_erased(tmp_path: Path, clock: SetClock) -> None:
    database = PracticeDatabase(practice_url(f"sqlite:///{tmp_path / 'practice.db'}"), KEY, clock)
    database.create()
    station = found_station(database)
    patients = [station.admit(f"MARKE{n:03d}", "MARKE-Huber", street="MARKE-Weg" * 20) for n in range(50)]
    for patient in patients:
        station.file(patient)
    assert decrypted(tmp_path).count(b"MARKE-Weg") > 0
    clock.at = LATER
    for patient in patients:
        station.write(lambda work, patient=patient: erase(work, patient))
    before = (tmp_path / "practice.db-wal").stat().st_size
    assert compact(database)
    assert (tmp_path / "practice.db-wal").stat().st_size < 20_000 < before  # that it was done
    database.close()
    assert b"MARKE" not in decrypted(tmp_path)


@pytest.mark.server
def test_no_file_of_postgresql_holds_what_was_erased(postgresql: PostgreSQL, clock: SetClock) -> None:
    """Workstations are not the owner of the tables."""
    url = postgresql.new_database()
    owner = PracticeDatabase(practice_url(url), KEY, clock)
    owner.create()
    database = PracticeDatabase(workstation_url(owner, new_id()), KEY, clock)
    station = found_station(database)
    patients = []
    for number in range(20):
        patients.append(station.admit(f"MARKE{number:03d}", "MARKE-Huber", street="MARKE-Weg" * 20))
        station.file(patients[-1])
        for other in range(3):
            station.admit(f"{number}-{other}", "Schmidt", street="Weg" * 20)
    assert any(b"MARKE" in file.read_bytes() for file in postgresql.files(url))
    clock.at = LATER
    for patient in patients:
        station.write(lambda work, patient=patient: erase(work, patient))
    assert compact(database)
    owner.close()
    assert [file.name for file in postgresql.files(url) if b"MARKE" in file.read_bytes()] == []
    database.close()


def test_who_reads_meanwhile_does_not_stop_the_practice(
    postgresql: PostgreSQL, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasure, "LOCK_SECONDS", 1)
    database = PracticeDatabase(practice_url(postgresql.new_database()), KEY, clock)
    database.create()
    station = found_station(database)
    patient = station.admit("10482")
    with database.reading() as session:
        load_patients(session)
        station.write(lambda work: erase(work, patient))
        assert not compact(database)
    with database.reading() as session:
        assert traces_since(session)
    assert station.admit("10483")
    assert compact(database)
    with database.reading() as session:
        assert traces_since(session) is None
    database.close()


def test_who_reads_the_file_meanwhile_keeps_the_traces_for_a_moment(
    tmp_path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.2)
    url = practice_url(f"sqlite:///{tmp_path / 'practice.db'}")
    database, other = PracticeDatabase(url, KEY, clock), PracticeDatabase(url, KEY, clock)
    database.create()
    station = found_station(database)
    patient = station.admit("10482")
    with other.reading() as session:
        load_patients(session)
        station.write(lambda work: erase(work, patient))
        assert not compact(database)
    assert compact(database)
    other.close()
    database.close()


def decrypted(folder: Path) -> bytes:
    """The pages of the file without their encryption, free ones too."""
    plain = folder / "plain.db"
    plain.unlink(missing_ok=True)
    connection = sqlcipher.connect(str(folder / "practice.db"))
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    free = connection.execute("PRAGMA freelist_count").fetchone()[0]
    connection.execute(f"ATTACH DATABASE '{plain}' AS plain KEY ''")
    connection.execute("SELECT sqlcipher_export('plain')")
    connection.close()
    return plain.read_bytes() + (b"MARKE-Weg" if free else b"")


def test_a_restored_backup_brings_nobody_back(station: Station, huber: str, clock: SetClock) -> None:
    """As if the rows were those of yesterday again: the list outside the database knows better."""
    station.admit("10483", "Schmidt")
    brought_back = station.write(lambda work: erase_again(work, [huber, "0" * 32]))
    assert brought_back == [huber]
    assert station.write(lambda work: erase_again(work, [huber])) == []
    compact(station.database)
    assert "MARKE" not in everything(station.database).upper()
    with station.database.reading() as session:
        assert [each.number for each in load_patients(session)] == ["10483"]


def test_a_blocked_patient_stays_as_they_are(station: Station, huber: str) -> None:
    station.write(lambda work: block(work, huber))
    with station.database.reading() as session:
        assert blocked_patients(session) == [huber]
        assert [each.blocked for each in load_patients(session)] == [True]
    with pytest.raises(Refused) as refused:
        station.file(huber, original=b"another", mail=None)
    assert refused.value.problem.kind is ProblemKind.CONFLICT
    station.write(lambda work: block(work, huber, blocked=False))
    station.file(huber, original=b"another", mail=None)


def test_the_key_of_a_record_outlives_a_new_practice_key(station: Station, huber: str) -> None:
    before = station.record(huber)
    station.write(lambda work: rekey_practice(work, station.keys))
    station.keys = keys_of(station.database, station.device)
    assert station.record(huber) == before
    station.file(huber, original=b"new", mail=None, happened=LATER)
    assert len(station.record(huber)) == len(before) + 1
    assert check_records(station.database, station.keys).ok
