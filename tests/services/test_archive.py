"""The record at the workstations of a practice, on both databases."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace

import pytest

from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused
from tomail.model.account import ArchiveMode
from tomail.model.mail import FolderRole
from tomail.model.patients import PatientDetails
from tomail.model.record import AlreadyFiled, Direction, DocumentKind, Filed, NotHere, PatientState, Proposal
from tomail.practice.engine import practice_away
from tomail.practice.keys import Keys
from tomail.practice.records import NewEntry, file_entry
from tomail.practice.work import Work
from tomail.services import automatic_filing
from tomail.store.new_message import NewMessage
from tomail.store.raw_message import new_message

from .filing_desk import AYSE, desk_fixture, new_desk_fixture  # noqa: F401
from .patient_mail import ARRIVED, Desk, mail


def test_a_mail_is_filed_with_its_original_text_and_attachments(desk: Desk) -> None:
    raw = mail("a", AYSE, "Der HbA1c-Wert?", attach="Befund")
    (ref,) = desk.put(raw)
    ayse = desk.patient("10484")
    filed = desk.services.archive.file(ref, ayse.id)
    assert isinstance(filed, Filed)
    decrypted = DocumentKind.OPENED
    assert [each.kind for each in filed.entry.documents] == [
        each for each in DocumentKind if each != decrypted
    ]
    original, text, attachment = filed.entry.documents
    assert desk.services.archive.content(original.id) == raw
    assert original.sha256 == hashlib.sha256(raw).hexdigest()
    assert desk.services.archive.content(text.id).decode().strip() == "Der HbA1c-Wert?"
    assert (attachment.filename, attachment.content_type) == ("Befund.pdf", "application/pdf")
    assert (filed.entry.head.subject, filed.entry.head.sender) == ("Frage", AYSE)
    assert desk.services.patients.of_rows([ref])[ref].filed == (ayse.id,)
    assert desk.services.archive.entries(ayse.id) == [filed.entry]


def test_a_second_time_says_when_and_by_whom(desk: Desk, new_desk: Callable[[], Desk]) -> None:
    other = new_desk()
    raw = mail("a", AYSE)
    (here,), (there,) = desk.put(raw), other.put(raw)
    ayse = desk.patient("10484").id
    first = desk.services.archive.file(here, ayse)
    again = other.services.archive.file(there, ayse)
    assert isinstance(first, Filed)
    assert again == AlreadyFiled(first.entry)
    assert other.services.archive.filed(there) == [first.entry]
    assert other.services.patients.of_rows([there])[there].filed == (ayse,)


def test_whoever_files_says_whom_the_mail_is_about(desk: Desk) -> None:
    (ref,) = desk.put(mail("a", "familie@example.org"))
    desk.after_pass()
    eva = desk.patient("10483")
    desk.services.archive.file(ref, eva.id)
    about = desk.services.patients.of_rows([ref])[ref]
    assert (about.state, about.patient) == (PatientState.BY_HAND, eva)


def test_what_is_not_downloaded_says_so(desk: Desk) -> None:
    whole = new_message(mail("a", AYSE), uid=900, internal_date=int(ARRIVED.timestamp()))
    store = desk.services.stores.of("praxis")
    head: NewMessage = replace(whole, body=None)
    (other,) = desk.put(mail("b", AYSE))
    folder = store.folders.by_role(FolderRole.INBOX)
    assert folder
    with store.transaction() as tx:
        (number,) = store.ingest.add(tx, folder.id, [head])
    ref = replace(other, number=number)
    assert desk.services.archive.file(ref, desk.patient("10484").id) == NotHere(ref)
    assert desk.services.archive.propose(ref) == NotHere(ref)


def test_the_sheet_proposes_patient_type_and_attachments(desk: Desk) -> None:
    (ref,) = desk.put(mail("a", AYSE, attach="Befund"))
    proposal = desk.services.archive.propose(ref)
    assert isinstance(proposal, Proposal)
    assert proposal.about.patient == desk.patient("10484")
    assert (proposal.type.name, proposal.direction) == ("E-Mail eingehend", Direction.INCOMING)
    assert [(name, chosen) for _, name, chosen in proposal.attachments] == [("Befund.pdf", True)]
    desk.services.settings.set("record.attachments", False)
    desk.services.settings.set("record.type_incoming", "e-mail AUSGEHEND")
    proposal = desk.services.archive.propose(ref)
    assert isinstance(proposal, Proposal)
    assert proposal.type.name == "E-Mail ausgehend"
    assert [chosen for _, _, chosen in proposal.attachments] == [False]
    filed = desk.services.archive.file(ref, desk.patient("10484").id)
    assert isinstance(filed, Filed)
    assert [each.kind for each in filed.entry.documents] == [DocumentKind.ORIGINAL, DocumentKind.TEXT]
    proposal = desk.services.archive.propose(ref)
    assert isinstance(proposal, Proposal)
    assert proposal.filed == (filed.entry,)


def test_sent_mail_goes_out(desk: Desk) -> None:
    (ref,) = desk.put(mail("a", "praxis@example.org", to=["ayse@example.org"]), role=FolderRole.SENT)
    results = desk.services.archive.file_sure([ref])
    filed = results[ref]
    assert isinstance(filed, Filed)
    assert (filed.entry.direction, filed.entry.type.name) == (Direction.OUTGOING, "E-Mail ausgehend")


def test_in_bulk_only_what_is_sure(desk: Desk) -> None:
    sure, family = desk.put(mail("a", AYSE), mail("b", "familie@example.org"))
    results = desk.services.archive.file_sure([sure, family])
    assert isinstance(results[sure], Filed)
    assert results[family] is None


def test_what_a_person_took_out_is_not_filed_again_in_bulk(desk: Desk) -> None:
    (ref,) = desk.put(mail("a", AYSE))
    filed = desk.services.archive.file_sure([ref])[ref]
    assert isinstance(filed, Filed)
    desk.services.archive.reverse(filed.entry.id, "Werbung")
    assert desk.services.archive.file_sure([ref]) == {ref: None}
    assert isinstance(desk.services.archive.file(ref, desk.patient("10484").id), Filed)


def test_after_confirmation_only_what_is_sure_and_new_is_asked_about(desk: Desk) -> None:
    sure, family = desk.put(mail("a", AYSE), mail("b", "familie@example.org"))
    (thrown,) = desk.put(mail("c", AYSE), role=FolderRole.TRASH)
    archive = desk.services.archive
    desk.after_pass()
    desk.archives(ArchiveMode.OFF)
    assert archive.to_confirm(sure) is None
    desk.archives(ArchiveMode.CONFIRM)
    assert desk.after_pass() == 0
    assert archive.to_confirm(sure) == desk.patient("10484")
    assert archive.to_confirm(family) is archive.to_confirm(thrown) is None
    filed = archive.file_sure([sure])[sure]
    assert isinstance(filed, Filed)
    assert archive.to_confirm(sure) is None
    archive.reverse(filed.entry.id, "Werbung")
    assert archive.to_confirm(sure) is None


def test_a_title_and_a_comment_stay_with_the_entry(desk: Desk, new_desk: Callable[[], Desk]) -> None:
    (ref,) = desk.put(mail("a", AYSE, subject="AW: AW: Frage"))
    ayse = desk.patient("10484").id
    desk.services.archive.file(ref, ayse, title="HbA1c", comment="telefonisch besprochen")
    (entry,) = new_desk().services.archive.entries(ayse)
    assert (entry.head.subject, entry.head.comment) == ("HbA1c", "telefonisch besprochen")
    assert desk.services.archive.check().ok


def test_the_mail_of_an_entry_is_found_where_it_is(desk: Desk, new_desk: Callable[[], Desk]) -> None:
    (ref,) = desk.put(mail("a", AYSE))
    filed = desk.services.archive.file_sure([ref])[ref]
    assert isinstance(filed, Filed)
    found = desk.services.archive.message(filed.entry)
    assert found is not None
    assert found.ref == ref
    assert new_desk().services.archive.message(filed.entry) is None


def test_a_correction_is_seen_and_the_mark_goes(desk: Desk) -> None:
    (ref,) = desk.put(mail("a", AYSE))
    ayse, eva = desk.patient("10484").id, desk.patient("10483").id
    archive = desk.services.archive
    entry = archive.file_sure([ref])[ref]
    assert isinstance(entry, Filed)
    moved = archive.refile(entry.entry.id, eva, "verwechselt")
    assert moved.patient == eva
    assert desk.services.patients.of_rows([ref])[ref].filed == (eva,)
    old = archive.entry(entry.entry.id)
    assert old.reversal is not None
    assert (old.reversal.reason, old.reversal.refiled) == ("verwechselt", True)
    archive.reverse(moved.id, "gehört in keine Akte")
    assert desk.services.patients.of_rows([ref])[ref].filed == ()
    assert archive.filed(ref) == []
    assert len(archive.entries(ayse)) == 1
    assert archive.check().ok


# filing by itself


def test_sure_mail_files_itself_where_the_account_says_so(desk: Desk) -> None:
    sure, family = desk.put(mail("a", AYSE), mail("b", "familie@example.org"))
    desk.put(mail("c", AYSE), role=FolderRole.TRASH)
    assert desk.after_pass() == 0
    ayse = desk.patient("10484").id
    assert desk.services.archive.entries(ayse) == []
    desk.archives(ArchiveMode.AUTOMATIC)
    assert desk.after_pass() == 1
    (entry,) = desk.services.archive.entries(ayse)
    assert (entry.automatic, entry.filed.by.initials) == (True, "PRAXIS")
    assert desk.services.patients.of_rows([sure])[sure].filed == (ayse,)
    assert desk.services.patients.of_rows([family])[family].filed == ()
    assert desk.after_pass() == 0


def test_mail_of_an_account_that_not_everyone_may_use_files_itself_only_where_that_is_wanted(
    desk: Desk,
) -> None:
    (ref,) = desk.put(mail("a", AYSE))
    archive, ayse = desk.services.archive, desk.patient("10484")
    desk.archives(ArchiveMode.AUTOMATIC)
    desk.restrict()
    assert desk.after_pass() == 0
    assert archive.to_confirm(ref) == ayse  # a person is asked instead
    proposal = archive.propose(ref)
    assert isinstance(proposal, Proposal)
    assert proposal.opens_to_more
    desk.archives(ArchiveMode.AUTOMATIC, archive_restricted=True)
    assert desk.after_pass() == 1
    assert len(archive.entries(ayse.id)) == 1


def test_what_a_person_took_out_does_not_file_itself_again(desk: Desk, new_desk: Callable[[], Desk]) -> None:
    raw = mail("a", AYSE)
    desk.put(raw)
    desk.archives(ArchiveMode.AUTOMATIC)
    desk.after_pass()
    ayse = desk.patient("10484").id
    (entry,) = desk.services.archive.entries(ayse)
    desk.services.archive.reverse(entry.id, "Werbung")
    assert desk.after_pass() == 0
    late = new_desk()
    late.archives(ArchiveMode.AUTOMATIC)
    late.put(raw)
    assert late.after_pass() == 0
    assert len(late.services.archive.entries(ayse)) == 1


def test_two_workstations_with_the_same_mailbox_make_one_entry_a_mail(
    desk: Desk, new_desk: Callable[[], Desk]
) -> None:
    other = new_desk()
    raws = [mail(f"m{number}", AYSE, f"Nummer {number}") for number in range(30)]
    for each in (desk, other):
        each.put(*raws)
        each.archives(ArchiveMode.AUTOMATIC)
    assert desk.after_pass() + other.after_pass() == 30
    entries = desk.services.archive.entries(desk.patient("10484").id)
    assert len({each.mail_key for each in entries}) == len(entries) == 30


def test_a_crash_between_the_entry_and_the_mark_is_mended(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    (ref,) = desk.put(mail("a", AYSE))
    desk.archives(ArchiveMode.AUTOMATIC)

    class Killed(BaseException):
        pass

    def die(*_: object) -> None:
        raise Killed

    matching = desk.services.patient_watch._matching
    with monkeypatch.context() as patched:
        patched.setattr(type(matching), "hear", die)
        with pytest.raises(Killed):
            desk.after_pass()
    assert desk.services.patients.of_rows([ref])[ref].filed == ()
    assert desk.after_pass() == 0
    ayse = desk.patient("10484").id
    assert desk.services.patients.of_rows([ref])[ref].filed == (ayse,)
    assert len(desk.services.archive.entries(ayse)) == 1


def test_the_mail_of_a_blocked_patient_files_itself_once_they_are_not(desk: Desk) -> None:
    desk.archives(ArchiveMode.AUTOMATIC)
    ayse = desk.patient("10484").id
    desk.services.patients.block(ayse)
    desk.put(mail("a", AYSE))
    assert desk.after_pass() == 0
    desk.services.patients.unblock(ayse)
    assert desk.after_pass() == 1


def test_one_bad_mail_does_not_keep_others_from_the_record(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.archives(ArchiveMode.AUTOMATIC)
    odd = mail("odd", AYSE, attach="x").replace(b"application/pdf", b"application/x\0y")
    desk.put(odd, mail("bad", AYSE, "schlecht"), mail("good", AYSE, "gut"))

    def refuse_one(work: Work, keys: Keys, new: NewEntry) -> dict[str, object]:
        if b"schlecht" in new.original:
            raise ValueError
        return file_entry(work, keys, new)

    monkeypatch.setattr(automatic_filing, "file_entry", refuse_one)
    assert desk.after_pass() == 2
    assert desk.after_pass() == 0


def test_a_type_that_is_no_longer_offered_does_not_stop_filing(desk: Desk) -> None:
    desk.archives(ArchiveMode.AUTOMATIC)
    archive = desk.services.archive
    letter = archive.add_type("Brief")
    types = {each.id: each for each in archive.types()}
    desk.services.settings.set("record.type_incoming", "Brief")
    archive.change_type(replace(types[letter], retired=True))
    desk.put(mail("a", AYSE))
    assert desk.after_pass() == 1
    preset = next(each for each in types.values() if each.preset is Direction.INCOMING)
    with pytest.raises(Refused) as refused:
        archive.change_type(replace(preset, retired=True))
    assert refused.value.problem.kind is ProblemKind.INVALID


def test_a_corrected_report_under_the_same_message_id_is_filed_too(desk: Desk) -> None:
    first, corrected = desk.put(mail("a", AYSE, attach="Kalium 9,9"), mail("a", AYSE, attach="Kalium 3,9"))
    filed = desk.services.archive.file_sure([first, corrected])
    assert all(isinstance(each, Filed) for each in filed.values())
    assert len(desk.services.archive.entries(desk.patient("10484").id)) == 2


def test_while_the_practice_is_away_filing_waits(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.archives(ArchiveMode.AUTOMATIC)
    ayse = desk.patient("10484").id
    desk.services.patients.find("ö")  # seen once
    (ref,) = desk.put(mail("a", AYSE))

    def fail(*_: object, **__: object) -> None:
        raise EnvironmentTrouble(practice_away())

    with monkeypatch.context() as patched:
        for name in ("write", "reading"):
            patched.setattr(desk.services.practice.database, name, fail)
        assert desk.after_pass() == 0
        with pytest.raises(EnvironmentTrouble):
            desk.services.archive.file(ref, ayse)
    assert desk.after_pass() == 1


def test_a_blocked_record_is_there_for_nobody(desk: Desk) -> None:
    (ref,) = desk.put(mail("a", AYSE))
    filed = desk.services.archive.file_sure([ref])[ref]
    assert isinstance(filed, Filed)
    ayse = desk.patient("10484").id
    desk.services.patients.block(ayse)
    archive = desk.services.archive
    for look in (
        lambda: archive.entries(ayse),
        lambda: archive.entry(filed.entry.id),
        lambda: archive.content(filed.entry.documents[0].id),
        lambda: archive.file(ref, ayse),
    ):
        with pytest.raises(Refused):
            look()
    assert archive.filed(ref) == []
    assert archive.check().ok
    with pytest.raises(Refused) as refused:
        desk.services.patients.erase(ayse)
    assert refused.value.problem.kind is ProblemKind.CONFLICT


def test_patients_added_by_hand_match_too(desk: Desk) -> None:
    added = desk.services.patients.add(
        PatientDetails(last_name="Neu", first_name="Nora", emails=("nora@example.org",))
    )
    (ref,) = desk.put(mail("a", "nora@example.org"))
    assert desk.services.patients.of_message(ref).patient == added
