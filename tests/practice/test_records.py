"""Filing into the record, on both databases: once, for good, and seen to be so."""

from __future__ import annotations

import threading
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, select, text

from tomail.base.errors import ProblemKind, Refused
from tomail.model.audit import Action
from tomail.model.events import PracticeChanged, Topic
from tomail.model.record import Direction, DocumentKind, KeepReason
from tomail.model.teamwork import PracticeMail
from tomail.practice.audit_log import acts, check_log
from tomail.practice.database import PracticeDatabase
from tomail.practice.entry_hash import hash_of
from tomail.practice.entry_types import add_type, change_type, entry_types, type_for
from tomail.practice.mail_patients import Said, changed_mail, link, said, unlink
from tomail.practice.record_reading import check_records, content_of, entries_of_mail, entry_of
from tomail.practice.records import keep_longer, kept_until, overdue, refile_entry, reverse_entry
from tomail.practice.tables.record import Document, RecordEntry, Reversal
from tomail.practice.work import Work

from .conftest import Desk, SetClock
from .filing import HAPPENED, MAIL, ORIGINAL, Station, found_station, further_station


@pytest.fixture
def station(empty: Desk) -> Station:
    return found_station(empty.database)


@pytest.fixture
def huber(station: Station) -> str:
    return station.admit("10482")


def contents(station: Station, entry: str) -> dict[DocumentKind, bytes]:
    with station.database.reading() as session:
        found = entry_of(session, station.keys, entry)
        return {each.kind: content_of(session, station.keys, each.id) for each in found.documents}


def test_what_is_filed_comes_back_byte_for_byte(station: Station, huber: str) -> None:
    done = station.file(huber)
    (entry,) = station.record(huber)
    assert done == {"entry": entry.id, "already": False}
    assert contents(station, entry.id)[DocumentKind.ORIGINAL] == ORIGINAL
    assert [each.filename for each in entry.documents] == ["message.eml", "message.txt", "MARKE-Befund.pdf"]
    assert (entry.head.subject, entry.happened) == ("MARKE-BETREFF", HAPPENED)
    assert (entry.type.name, entry.direction) == ("E-Mail eingehend", Direction.INCOMING)
    assert (entry.filed.by.initials, entry.filed.by.device) == ("PRAXIS", "Anmeldung 1")
    assert entry.keep_until == date(2036, 11, 20)


def test_the_same_mail_again_finds_the_entry(station: Station, huber: str) -> None:
    first = station.file(huber)
    assert station.file(huber) == {"entry": first["entry"], "already": True}
    moved = ORIGINAL + b"X-Moved: by the server\r\n"
    assert station.file(huber, original=moved) == {"entry": first["entry"], "already": True}
    assert len(station.record(huber)) == 1


def test_a_mail_may_lie_in_two_records(station: Station, huber: str) -> None:
    mother = station.admit("10483")
    station.file(huber)
    assert station.file(mother)["already"] is False
    with station.database.reading() as session:
        assert len(entries_of_mail(session, station.keys, MAIL.key)) == 2


def test_two_workstations_file_the_same_mail_at_once(station: Station, huber: str) -> None:
    database = station.database
    stations = [station, *(further_station(station, database, f"Zimmer {n}") for n in range(2))]
    barrier, done = threading.Barrier(len(stations)), []

    def file(one: Station) -> None:
        barrier.wait()
        done.append(one.file(huber))

    threads = [threading.Thread(target=file, args=(one,)) for one in stations]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(each["already"] for each in done) == [False, True, True]
    assert len({each["entry"] for each in done}) == 1
    assert len(station.record(huber)) == 1


def test_a_reversal_stays_to_be_seen_and_the_mail_can_be_filed_again(station: Station, huber: str) -> None:
    first = station.file(huber)["entry"]
    with pytest.raises(Refused) as refused:
        station.write(lambda work: reverse_entry(work, station.keys, first, "  "))
    assert refused.value.problem.kind is ProblemKind.INVALID
    for _ in range(2):
        station.write(lambda work: reverse_entry(work, station.keys, first, "Gehört zu Frau Huber"))
    assert contents(station, first)[DocumentKind.ORIGINAL] == ORIGINAL
    again = station.file(huber)
    assert again["already"] is False
    old, new = sorted(station.record(huber), key=lambda each: each.reversal is None)
    assert (old.id, new.id) == (first, again["entry"])
    assert old.reversal is not None
    assert (old.reversal.reason, new.reversal) == ("Gehört zu Frau Huber", None)


def test_an_entry_moves_to_another_patient(station: Station, huber: str) -> None:
    mother = station.admit("10483")
    first = station.file(huber)["entry"]
    moved = station.write(lambda work: refile_entry(work, station.keys, first, mother, "verwechselt"))
    assert contents(station, moved["entry"]) == contents(station, first)
    (old,) = station.record(huber)
    (new,) = station.record(mother)
    assert old.reversal is not None
    assert old.reversal.refiled
    assert (new.id, new.mail_key, new.reversal) == (moved["entry"], MAIL.key, None)
    assert check_records(station.database, station.keys).ok


def test_by_itself_never_what_a_person_took_out_or_refused(station: Station, huber: str) -> None:
    nobody = {"entry": "", "already": True}
    station.write(lambda work: unlink(work, MAIL, huber))
    assert station.file(huber, automatic=True) == nobody
    station.write(lambda work: link(work, MAIL, huber))
    entry = station.file(huber, automatic=True)["entry"]
    assert [each.automatic for each in station.record(huber)] == [True]
    station.write(lambda work: reverse_entry(work, station.keys, entry, "falsch"))
    assert station.file(huber, automatic=True) == nobody
    assert station.file(huber, automatic=True, original=ORIGINAL + b"x") == nobody


def test_every_act_is_logged_for_the_patient_without_words(station: Station, huber: str) -> None:
    entry = station.file(huber)["entry"]
    station.write(lambda work: reverse_entry(work, station.keys, entry, "MARKE-GRUND"))
    logged = [act for act, _ in acts(station.database, huber)]
    assert [act.action for act in logged] == [Action.PATIENTS, Action.FILE, Action.REVERSE]
    assert "MARKE" not in repr(logged)
    assert check_log(station.database).ok


def test_others_are_told_of_the_record_and_of_the_mail(station: Station, huber: str) -> None:
    heard: list[PracticeChanged] = []
    station.database.published = heard.append
    station.file(huber)
    assert heard == [
        PracticeChanged(Topic.RECORD, frozenset({huber})),
        PracticeChanged(Topic.MAIL, frozenset({MAIL.key})),
    ]


def test_nothing_that_was_filed_can_be_read_in_the_tables(station: Station, huber: str) -> None:
    station.file(huber)
    with station.database.reading() as session:
        entry = session.scalars(select(RecordEntry)).one()
        documents = session.scalars(select(Document)).all()
        stored = [entry.head, *(each.name for each in documents), *(each.content for each in documents)]
    assert not any(b"MARKE" in each for each in stored)


CHANGES = (
    "UPDATE record_entry SET direction = 'outgoing'",
    "UPDATE record_entry SET happened = '2020-01-01 00:00:00+00:00'",
    "UPDATE record_entry SET filed_by = 'x'",
    "UPDATE record_entry SET original_sha256 = 'x'",
    "UPDATE document SET sha256 = 'x' WHERE position = 1",
    "UPDATE document SET size = 1 WHERE position = 1",
    "DELETE FROM document WHERE position = 2",
)


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_of_what_was_filed_is_found(station: Station, huber: str, change: str) -> None:
    entry = station.file(huber)["entry"]
    checked = check_records(station.database, station.keys)
    assert (checked.ok, checked.entries, checked.documents) == (True, 1, 3)
    run(station.database, change)
    assert check_records(station.database, station.keys).bad == (entry,)


def test_any_changed_byte_of_a_document_is_found(station: Station, huber: str) -> None:
    entry = station.file(huber)["entry"]
    with station.database.reading() as session:
        document = session.scalars(select(Document).where(Document.position == 1)).one()
        identity, content = document.id, document.content
    for place in (0, len(content) // 2, len(content) - 1):
        changed = bytearray(content)
        changed[place] ^= 1
        put_content(station.database, identity, bytes(changed))
        assert check_records(station.database, station.keys, huber).bad == (entry,)
    put_content(station.database, identity, content)
    assert check_records(station.database, station.keys).ok


def put_content(database: PracticeDatabase, document: str, content: bytes) -> None:
    run(database, "UPDATE document SET content = :content WHERE id = :id", content=content, id=document)


def run(database: PracticeDatabase, statement: str, **values: Any) -> None:
    with database.engine.connect() as connection:
        connection.execution_options(writing=True)
        connection.execute(text(statement), values)
        connection.commit()


def test_the_term_runs_from_the_latest_entry_and_is_only_prolonged(
    station: Station, huber: str, clock: SetClock
) -> None:
    first = station.file(huber, retention="ch")["entry"]
    station.file(
        huber, original=b"other", mail=None, happened=HAPPENED + timedelta(days=10), retention="unknown"
    )
    with station.database.reading() as session:
        assert kept_until(session, huber) == date(2046, 11, 30)
    station.write(lambda work: keep_longer(work, first, date(2030, 1, 1), KeepReason.LAW))
    station.write(lambda work: keep_longer(work, first, date(2060, 1, 1), KeepReason.XRAY))
    with station.database.reading() as session:
        assert kept_until(session, huber) == date(2060, 1, 1)
        assert overdue(session, date(2060, 1, 1)) == []
        assert overdue(session, date(2060, 1, 2)) == [huber]
    assert check_records(station.database, station.keys).ok


def test_types_of_entries(station: Station) -> None:
    lab = station.write(lambda work: add_type(work, " Labor  per Mail ", with_attachments=False))
    with pytest.raises(Refused) as refused:
        station.write(lambda work: add_type(work, "labor per mail"))
    assert refused.value.problem.kind is ProblemKind.DUPLICATE
    with station.database.reading() as session:
        found = type_for(session, Direction.OUTGOING, "LABOR per Mail")
        assert (found.id, found.name, found.with_attachments) == (lab, "Labor per Mail", False)
        assert type_for(session, Direction.OUTGOING).name == "E-Mail ausgehend"
        with pytest.raises(Refused):
            type_for(session, Direction.INCOMING, "Fax")
    retired = type(found)(found.id, found.name, retired=True)
    station.write(lambda work: change_type(work, retired))
    with station.database.reading() as session:
        assert [each.retired for each in entry_types(session)] == [False, False, True]
        with pytest.raises(Refused):
            type_for(session, Direction.INCOMING, lab)


def test_what_a_person_said_of_a_mail(station: Station, huber: str) -> None:
    mother = station.admit("10483")
    station.write(lambda work: link(work, MAIL, huber))
    station.write(lambda work: link(work, MAIL, mother))
    station.write(lambda work: unlink(work, MAIL, huber))
    station.file(mother)
    with station.database.reading() as session:
        assert said(session, {MAIL.key, "b" * 64}) == {
            MAIL.key: Said(linked=(mother,), rejected=(huber,), filed=(mother,))
        }
        assert changed_mail(session, None) == [MAIL]
        assert changed_mail(session, station.database.clock.now() + timedelta(seconds=1)) == []


def test_an_entry_that_is_gone_forged_or_not_reversed_any_more_is_found(station: Station, huber: str) -> None:
    gone, forged, reversed_, whole = (
        station.file(huber, original=bytes([n]), happened=HAPPENED + timedelta(hours=n), mail=None)["entry"]
        for n in range(4)
    )
    station.write(lambda work: reverse_entry(work, station.keys, reversed_, "verwechselt"))
    assert check_records(station.database, station.keys).ok

    def falsify(work: Work) -> None:
        for table, entry in ((Document.entry_id, gone), (Reversal.entry_id, reversed_)):
            work.session.execute(delete(table.class_).where(table == entry))
        work.session.execute(delete(RecordEntry).where(RecordEntry.id == gone))
        row = work.session.get_one(RecordEntry, forged)
        row.filed_by = "f" * 32
        row.hash = hash_of(
            row, work.session.scalars(select(Document).where(Document.entry_id == forged)).all()
        )

    station.write(falsify)
    for patient in (None, huber):
        assert check_records(station.database, station.keys, patient).bad == tuple(
            sorted({gone, forged, reversed_})
        )
    assert whole not in check_records(station.database, station.keys).bad


def test_a_mail_to_two_accounts_is_one_entry(station: Station, huber: str) -> None:
    first = station.file(huber)
    copy = ORIGINAL.replace(b"Subject", b"Received: elsewhere\r\nSubject")
    again = station.file(huber, original=copy, mail=PracticeMail("b" * 64, "konto2", HAPPENED))
    assert again == {"entry": first["entry"], "already": True}
    another = station.file(huber, original=copy, mail=PracticeMail("c" * 64, "konto1", HAPPENED))
    assert not another["already"]
