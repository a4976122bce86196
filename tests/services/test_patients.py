"""Whom mail is about, at the workstations of a practice, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.servers.process import wait_until
from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused
from tomail.model.account import AccountState
from tomail.model.events import AccountStateChanged, MessagesChanged
from tomail.model.mail import FolderRole, MessageRef
from tomail.model.patients import Channel, Contact, ContactKind, MatchReason, PatientDetails
from tomail.model.record import PatientState
from tomail.practice.engine import practice_away

from .patient_mail import Desk, mail, open_desk
from .workstations import Workstations

LAB = Contact(id="", kind=ContactKind.LAB, name="Labor", domains=("labor.example",))


@pytest.fixture
def new_desk(workstations: Workstations) -> Callable[[], Desk]:
    return lambda: open_desk(workstations)


@pytest.fixture
def desk(new_desk: Callable[[], Desk]) -> Desk:
    made = new_desk()
    made.take_in()
    return made


def state(desk: Desk, ref: MessageRef) -> tuple[PatientState, list[str]]:
    about = desk.services.patients.of_rows([ref])[ref]
    return about.state, [each.number for each in about.patients]


def away(monkeypatch: pytest.MonkeyPatch, desk: Desk) -> None:
    def fail(*_: object, **__: object) -> None:
        raise EnvironmentTrouble(practice_away())

    for name in ("write", "reading"):
        monkeypatch.setattr(desk.services.practice.database, name, fail)


def test_mail_is_recognised_after_the_pass(desk: Desk) -> None:
    desk.services.patients.add_contact(LAB)
    refs = desk.put(
        mail("sure", "Ayşe Öztürk <ayse@example.org>"),
        mail("family", "familie@example.org"),
        mail("lab", "befund@labor.example", "Befund", attach="Huber, Josef, geb. 04.11.1990"),
        mail("nobody", "werbung@example.com"),
    )
    assert state(desk, refs[0]) == (PatientState.UNKNOWN, [])
    desk.after_pass()
    assert [state(desk, ref) for ref in refs] == [
        (PatientState.SURE, ["10484"]),
        (PatientState.SEVERAL, ["10483", "10482"]),
        (PatientState.THIRD_PARTY, ["10482"]),
        (PatientState.NOBODY, []),
    ]
    about = desk.services.patients.of_rows(refs)[refs[0]]
    assert (about.reason, about.patient) == (MatchReason.ADDRESS, desk.patient("10484"))
    assert [(each.account, set(each.messages)) for each in desk.told] == [
        ("praxis", {ref.number for ref in refs})
    ]


def test_of_what_was_sent_the_recipients_speak(desk: Desk) -> None:
    one, two, none = desk.put(
        mail("s1", "praxis@example.org", to=["ayse@example.org"]),
        mail("s2", "praxis@example.org", to=["ayse@example.org", "josef@example.org"]),
        mail("s3", "praxis@example.org", to=["klinik@example.com", "labor@example.com"]),
        role=FolderRole.SENT,
    )
    desk.after_pass()
    assert state(desk, one) == (PatientState.SURE, ["10484"])
    assert state(desk, two)[0] is PatientState.SEVERAL
    assert state(desk, none) == (PatientState.NOBODY, [])


def test_an_opened_message_is_looked_at_at_once(desk: Desk) -> None:
    (ref,) = desk.put(mail("a", "ayse@example.org"))
    assert desk.services.patients.of_message(ref).patient == desk.patient("10484")


def test_after_an_import_only_the_mail_concerned_is_looked_at_again(desk: Desk) -> None:
    named, other = desk.put(
        mail("a", "x@example.com", "Es geht um Hannelore Schmidt, geboren am 01.05.1950."),
        mail("b", "y@example.com", "Nichts"),
    )
    desk.after_pass()
    assert state(desk, named) == (PatientState.NOBODY, [])
    desk.told.clear()
    desk.take_in("20000,Schmidt,Hannelore,1950-05-01,,,,,\n")
    desk.after_pass()
    assert state(desk, named) == (PatientState.SURE, ["20000"])
    assert [each.messages for each in desk.told] == [(named.number,)]
    assert state(desk, other) == (PatientState.NOBODY, [])


def test_a_new_patient_with_the_same_address_takes_the_certainty_away(desk: Desk) -> None:
    (ref,) = desk.put(mail("a", "ayse@example.org"))
    desk.after_pass()
    assert state(desk, ref) == (PatientState.SURE, ["10484"])
    desk.services.patients.add(
        PatientDetails(last_name="Öztürk", first_name="Can", emails=("ayse@example.org",))
    )
    desk.after_pass()
    assert state(desk, ref)[0] is PatientState.SEVERAL


def test_what_a_person_says_wins_everywhere(new_desk: Callable[[], Desk], desk: Desk) -> None:
    other = new_desk()
    raw = mail("family", "familie@example.org")
    (here,), (there,) = desk.put(raw), other.put(raw)
    for each in (desk, other):
        each.after_pass()
    josef, eva = desk.patient("10482"), desk.patient("10483")
    desk.services.patients.unlink([here], josef.id)
    assert state(desk, here) == (PatientState.SEVERAL, ["10483"])
    desk.services.patients.link([here], eva.id)
    assert state(desk, here) == (PatientState.BY_HAND, ["10483"])
    other.after_pass()
    assert state(other, there) == (PatientState.BY_HAND, ["10483"])
    assert list(other.services.patients.about(there)) == [eva]


def test_what_was_said_can_be_taken_back(new_desk: Callable[[], Desk], desk: Desk) -> None:
    other = new_desk()
    raw = mail("family", "familie@example.org")
    (here,), (there,) = desk.put(raw), other.put(raw)
    for each in (desk, other):
        each.after_pass()
    josef, eva = desk.patient("10482"), desk.patient("10483")
    desk.services.patients.link([here], eva.id)
    desk.services.patients.unlink([here], josef.id)
    other.after_pass()
    assert state(other, there) == (PatientState.BY_HAND, ["10483"])
    for each in (josef, eva):
        desk.services.patients.take_back([here], each.id)
    assert state(desk, here)[0] is PatientState.SEVERAL
    assert set(state(desk, here)[1]) == {"10482", "10483"}
    other.after_pass()
    assert state(other, there) == state(desk, here)


def test_the_newest_mail_of_a_patient(desk: Desk) -> None:
    first, second, family = desk.put(
        mail("a", "ayse@example.org"), mail("b", "ayse@example.org"), mail("c", "familie@example.org")
    )
    desk.after_pass()
    ayse = desk.patient("10484")
    assert set(desk.services.patients.mail_of(ayse.id)) == {first, second}
    assert desk.services.patients.mail_of(ayse.id, 1) == [max(first, second, key=lambda ref: ref.number)]
    desk.services.patients.link([family], ayse.id)
    desk.services.patients.unlink([first], ayse.id)
    assert set(desk.services.patients.mail_of(ayse.id)) == {second, family}


def test_a_mail_with_two_labels_is_one_of_a_patients_mails(desk: Desk) -> None:
    raw = mail("a", "ayse@example.org")
    (other,) = desk.put(mail("b", "ayse@example.org"))
    (labelled,) = desk.put(raw, role=FolderRole.TRASH)
    (here,) = desk.put(raw)
    with desk.services.stores.of("praxis").transaction() as tx:
        both = (labelled.number, here.number)
        tx.exec_driver_sql("UPDATE message SET object = 'one' WHERE number IN (?, ?)", both)
    desk.after_pass()
    assert set(desk.services.patients.mail_of(desk.patient("10484").id, 2)) == {here, other}


def test_a_link_reaches_the_other_workstation_by_itself(new_desk: Callable[[], Desk], desk: Desk) -> None:
    other = new_desk()
    raw = mail("family", "familie@example.org")
    (here,), (there,) = desk.put(raw), other.put(raw)
    for each in (desk, other):
        each.services.practice.start()
        each.services.patient_watch.start()
    wait_until(lambda: state(other, there)[0] is PatientState.SEVERAL, "recognised")
    desk.services.patients.link([here], desk.patient("10483").id)
    wait_until(lambda: state(other, there) == (PatientState.BY_HAND, ["10483"]), "recognised")


def test_the_thread_looks_when_the_pass_is_over_and_when_patients_come(desk: Desk) -> None:
    services = desk.services
    services.patient_watch.start()
    (ref,) = desk.put(mail("a", "neu@example.org"))
    services.bus.publish(MessagesChanged("praxis", added=(ref.number,)))
    services.bus.publish(AccountStateChanged("praxis", AccountState.OK))
    wait_until(lambda: state(desk, ref) == (PatientState.NOBODY, []), "recognised")
    desk.take_in("20000,Neu,Nora,1950-05-01,neu@example.org,,,,\n")
    wait_until(lambda: state(desk, ref) == (PatientState.SURE, ["20000"]), "recognised")


def test_new_mail_at_a_new_workstation_knows_what_was_said_before(
    new_desk: Callable[[], Desk], desk: Desk
) -> None:
    raw = mail("family", "familie@example.org")
    (here,) = desk.put(raw)
    desk.services.patients.link([here], desk.patient("10483").id)
    late = new_desk()
    late.after_pass()
    (there,) = late.put(raw)
    late.after_pass()
    assert state(late, there) == (PatientState.BY_HAND, ["10483"])


def test_while_the_practice_is_away_the_patients_seen_last_go_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.after_pass()
    away(monkeypatch, desk)
    (ref,) = desk.put(mail("a", "ayse@example.org"))
    desk.after_pass()
    assert state(desk, ref) == (PatientState.SURE, ["10484"])
    assert [each.number for each in desk.services.patients.find("özt")] == ["10484"]
    with pytest.raises(EnvironmentTrouble):
        desk.services.patients.link([ref], "x")


def test_without_patients_nothing_is_written(new_desk: Callable[[], Desk]) -> None:
    desk = new_desk()
    (ref,) = desk.put(mail("a", "ayse@example.org"))
    assert desk.after_pass() == 0
    assert desk.services.stores.of("praxis").about.rows([ref.number]) == {}


def test_who_was_added_is_found_and_recognised_at_once(desk: Desk) -> None:
    (ref,) = desk.put(mail("a", "neu@example.org"))
    desk.after_pass()
    assert desk.services.patients.find("neumann") == []
    added = desk.services.patients.add(PatientDetails(last_name="Neumann", emails=("neu@example.org",)))
    assert desk.services.patients.find("neumann") == [added]
    assert desk.services.patients.of_message(ref).patient == added


def test_patients_are_found_while_somebody_types(desk: Desk) -> None:
    find = desk.services.patients.find
    assert [each.number for each in find("hub jos")] == ["10482"]
    assert [each.number for each in find("12.03.1984")] == ["10484"]
    desk.take_in("20000,Schmidt,Hannelore,1950-05-01,,,,,\n")
    assert [each.number for each in find("schm")] == ["20000"]


def test_consents_of_a_patient(desk: Desk) -> None:
    patients, ayse = desk.services.patients, desk.patient("10484").id
    withdrawn = patients.withdraw_consent(ayse, Channel.SMS, date(2026, 3, 1))
    assert withdrawn is not None
    assert (withdrawn.given, withdrawn.withdrawn) == (date(2026, 1, 2), date(2026, 3, 1))
    given = patients.give_consent(ayse, Channel.SMS, date(2026, 4, 1), "Formular")
    assert given is not None
    assert (given.given, given.withdrawn) == (date(2026, 4, 1), None)


def test_a_blocked_patient_is_shown_to_nobody_and_taken_for_nobody_else(desk: Desk) -> None:
    sure, family = desk.put(mail("a", "ayse@example.org"), mail("b", "familie@example.org"))
    desk.after_pass()
    josef, ayse = desk.patient("10482"), desk.patient("10484")
    for each in (josef, ayse):
        desk.services.patients.block(each.id)
    desk.after_pass()
    assert state(desk, sure) == (PatientState.NOBODY, [])
    assert desk.services.patients.of_message(sure).restricted
    assert not desk.services.patients.of_message(family).restricted
    assert state(desk, family) == (PatientState.SEVERAL, ["10483"])
    assert desk.services.patients.find("öztürk") == []
    assert list(desk.services.patients.of_address("ayse@example.org")) == []
    with pytest.raises(Refused):
        desk.patient("10484")
    assert {each.id for each in desk.services.patients.blocked()} == {josef.id, ayse.id}
    desk.services.patients.unblock(ayse.id)
    desk.after_pass()
    assert state(desk, sure) == (PatientState.SURE, ["10484"])


def test_who_was_erased_is_erased_again_in_a_restored_backup(desk: Desk) -> None:
    ayse = desk.patient("10484")
    desk.services.patients.erase(ayse.id)
    with pytest.raises(Refused):
        desk.services.patients.patient(ayse.id)
    services = desk.services
    kept = f"practice.erased|{services.practice.snapshot.practice}"
    assert services.profile.kept(kept) == [ayse.id]
    josef = desk.patient("10482").id  # as if a backup from before an erasure had been restored
    services.profile.keep(kept, [ayse.id, josef])
    desk.after_pass()
    with pytest.raises(Refused):
        desk.patient("10482")
    assert desk.patient("10483").first_name == "Eva"


def test_a_file_of_an_unknown_kind_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        desk.services.patients.import_file(b"\x00\x01garbage")
    assert refused.value.problem.kind is ProblemKind.INVALID


def test_the_guards_ask_the_patients(desk: Desk) -> None:
    patients = desk.services.guards.patients
    assert patients.addresses()["ayse@example.org"] == "Öztürk, Ayşe"
    assert [each.patient.number for each in patients.named_in("Befund von Ayşe Öztürk")] == ["10484"]


def test_an_import_is_looked_at_once_when_it_is_over(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    services = desk.services
    caplog.set_level("INFO", "tomail.services.patient_directory")
    services.patient_watch.start()
    wait_until(lambda: len(caplog.records) == 1, "the patients are known")
    desk.take_in("".join(f"{number},Neu{number},Eva,1950-01-01,,,,,\n" for number in range(2000)))
    wait_until(lambda: bool(services.patients.find("neu1999")), "those of the last batch are found")
    assert len(caplog.records) == 2
    huber = desk.patient("10482")
    services.patients.change(replace(huber, last_name="Hubert"))
    assert [each.number for each in services.patients.find("hubert")] == ["10482"]
