from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.ui.backwards import Backwards
from tests.ui.hands import click_row, press, reading
from tests.ui.overtaken import Overtaken
from tests.ui.patients.conftest import patient
from tests.ui.practice import Practice, mail
from tests.ui.teamwork.test_claims import BLOOD, ILL, chips
from tomail.model.events import PracticeStateChanged
from tomail.model.mail import Flags
from tomail.model.patients import Channel
from tomail.model.record import AboutPatient, PatientState
from tomail.practice.consents import consent_in_force
from tomail.ui.bridge import Bridge
from tomail.ui.main_window import MainWindow
from tomail.ui.patients.board import PatientBoard
from tomail.ui.patients.chooser import PatientChooser
from tomail.ui.patients.editor import PatientEditor
from tomail.ui.patients.look import look
from tomail.ui.patients.window import PatientsWindow
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import Question

LAB, SHOT, LINDEN = "labor", "impfung", "linden"
TITLES = {LAB: "Laborbefund", SHOT: "Impftermin", LINDEN: "Rückfrage", ILL: "Krankmeldung"}


def go_to(window: MainWindow, practice: Practice, qtbot, key: str) -> None:
    click_row(window, practice, qtbot, key)
    qtbot.waitUntil(lambda: reading(window).startswith(TITLES[key]))


def about(practice: Practice, key: str):
    return practice.services.patients.of_rows([practice.refs[key]])[practice.refs[key]]


def chooser(window: MainWindow, qtbot) -> PatientChooser:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(PatientChooser)))
    return next(each for each in window.findChildren(PatientChooser) if each.isVisible())


def test_the_list_and_the_strip_say_whom_a_mail_is_about(window: MainWindow, known: Practice, qtbot) -> None:
    strip = window.patients.strip
    qtbot.waitUntil(lambda: strip.words.startswith("Öztürk, Ayşe"))
    qtbot.waitUntil(lambda: chips(window, known) == ["Öztürk, Ayşe"])
    expected = {LAB: "Huber, Josef", SHOT: "2 mögliche Patientinnen", LINDEN: "Kein Patient"}
    qtbot.waitUntil(lambda: all(chips(window, known, key) == [chip] for key, chip in expected.items()))
    row = window.pane.model.index(window.pane.model.row_of_ref(known.refs[BLOOD]), 0)
    assert "Patient Öztürk, Ayşe" in row.data(Qt.ItemDataRole.AccessibleTextRole)


def test_p_looks_for_a_patient_and_assigns_by_keys_alone(window: MainWindow, known: Practice, qtbot) -> None:
    go_to(window, known, qtbot, LINDEN)
    press(window, qtbot, Qt.Key.Key_P)
    found = chooser(window, qtbot)
    assert not found.take.isEnabled()
    qtbot.keyClicks(found.finder.line, "hub jos")
    qtbot.waitUntil(lambda: found.finder.patient() is not None)
    qtbot.keyClick(found.finder.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.patients.strip.words.startswith("Huber, Josef"))
    assert about(known, LINDEN).state is PatientState.BY_HAND
    qtbot.waitUntil(lambda: chips(window, known, LINDEN) == ["Huber, Josef"])


def test_the_possible_ones_are_proposed_and_undo_proposes_both_again(
    window: MainWindow, known: Practice, qtbot
) -> None:
    go_to(window, known, qtbot, SHOT)
    strip = window.patients.strip
    qtbot.waitUntil(lambda: "choose" in strip.buttons)
    strip.buttons["choose"].click()
    found = chooser(window, qtbot)
    qtbot.keyClick(found.finder.line, Qt.Key.Key_Down)
    second = found.finder.patient()
    assert second is not None
    found.take.click()
    qtbot.waitUntil(lambda: about(known, SHOT).patients == (second,))
    window.activateWindow()
    qtbot.waitUntil(window.toast.isVisible)
    press(window, qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: about(known, SHOT).state is PatientState.SEVERAL)
    assert len(about(known, SHOT).patients) == 2
    qtbot.waitUntil(lambda: chips(window, known, SHOT) == ["2 mögliche Patientinnen"])


def test_what_a_laboratory_writes_is_assigned_or_not(window: MainWindow, known: Practice, qtbot) -> None:
    go_to(window, known, qtbot, LAB)
    strip = window.patients.strip
    qtbot.waitUntil(lambda: strip.words.startswith("Absender ist Labor Dr. Enders. Im Text erkannt: Huber"))
    strip.buttons["assign"].click()
    qtbot.waitUntil(lambda: strip.words.startswith("Huber, Josef"))
    assert about(known, LAB).state is PatientState.BY_HAND


def test_a_wrong_patient_is_taken_off_and_comes_back_by_undo(
    window: MainWindow, known: Practice, qtbot
) -> None:
    strip = window.patients.strip
    qtbot.waitUntil(lambda: "link" in strip.buttons)
    menu = strip._menu(about(known, BLOOD).patients)
    labels = [each.text() for each in menu.actions()]
    assert labels[:2] == ["Anderer Patient …", "Kein Bezug zu diesem Patienten"]
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: strip.words == "Kein Patient zugeordnet")
    qtbot.waitUntil(window.toast.isVisible)
    press(window, qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: strip.words.startswith("Öztürk, Ayşe"))
    assert about(known, BLOOD).state is PatientState.SURE


def test_what_is_filed_says_when_and_leads_there(window: MainWindow, known: Practice, qtbot) -> None:
    strip = window.patients.strip
    known.services.archive.file(known.refs[BLOOD], patient(known, "10482").id)
    qtbot.waitUntil(lambda: "✓\u00a0In Akte abgelegt" in strip.words)
    assert strip.buttons["entry"].text() == "In Akte anzeigen"
    with qtbot.waitSignal(window.patients.entry_wanted) as wanted:
        strip.buttons["entry"].click()
    assert wanted.args[0].patient == patient(known, "10482").id


def test_the_filter_shows_what_is_about_nobody_yet(window: MainWindow, known: Practice, qtbot) -> None:
    window.pane._filters.segment("without").click()
    decided = {known.refs[key] for key in (BLOOD, ILL)}
    model = window.pane.model
    nobodys = {known.refs[key] for key in (SHOT, LINDEN)}
    qtbot.waitUntil(
        lambda: all((model.row_of_ref(ref) is None) == (ref in decided) for ref in decided | nobodys)
    )
    known.services.patients.link([known.refs[LINDEN]], patient(known, "10490").id)
    qtbot.waitUntil(lambda: model.row_of_ref(known.refs[LINDEN]) is None)
    (new,) = known.put((mail("neu", "Neu <neu@example.org>", "Frage", "Guten Tag"), Flags(0)))
    qtbot.waitUntil(lambda: model.row_of_ref(new) is not None)
    known.services.actions.flag([known.refs[BLOOD], new], add=Flags.FLAGGED)

    def flagged() -> bool:
        row = model.summary(model.index(model.row_of_ref(new), 0))
        return row is not None and Flags.FLAGGED in row.flags

    qtbot.waitUntil(flagged)
    assert model.row_of_ref(known.refs[BLOOD]) is None  # it changed, and is still somebody's


def test_f9_shows_the_patient_beside_the_mail(window: MainWindow, known: Practice, qtbot) -> None:
    side = window.patients.side
    assert not side.isVisible()
    press(window, qtbot, Qt.Key.Key_F9)
    assert side.isVisible()
    qtbot.waitUntil(lambda: side.patient is not None and side.patient.number == "10482")
    go_to(window, known, qtbot, LINDEN)
    qtbot.waitUntil(lambda: side.patient is None)
    press(window, qtbot, Qt.Key.Key_F9)
    assert not side.isVisible()


@pytest.mark.parametrize(("width", "list_shown"), [(1024, False), (1180, True), (1700, True)])
def test_the_side_bar_never_squeezes_the_mail(
    window: MainWindow, qtbot, width: int, list_shown: bool
) -> None:
    window.resize(width, 700)
    qtbot.waitUntil(lambda: window.width() == width)
    if not window.patients.side.isVisible():
        press(window, qtbot, Qt.Key.Key_F9)
    assert window.patients.side.isVisible()
    assert window.pane.isVisible() is list_shown
    assert window.width() == width
    assert window.reader.width() >= 420


def test_a_new_patient_begins_with_the_sender(window: MainWindow, known: Practice, qtbot) -> None:
    go_to(window, known, qtbot, LINDEN)
    press(window, qtbot, Qt.Key.Key_P)
    chooser(window, qtbot)._new.click()
    editors = lambda: window.findChildren(PatientEditor)  # noqa: E731
    qtbot.waitUntil(lambda: bool(editors()))
    editor = editors()[0]
    assert "info@linden.example" in editor.form.texts().values()
    editor.store.click()
    qtbot.waitUntil(lambda: about(known, LINDEN).state is PatientState.BY_HAND)


def test_a_blocked_patient_is_not_named(window: MainWindow, known: Practice, qtbot) -> None:
    known.services.patients.block(patient(known, "10482").id)
    known.services.patient_watch.after_pass(known.account.id)
    qtbot.waitUntil(lambda: window.patients.strip.words.startswith("Patientenbezug vorhanden"))
    assert window.patients.strip.buttons == {}


def test_with_the_practice_away_what_was_seen_last_stays(window: MainWindow, known: Practice, qtbot) -> None:
    strip = window.patients.strip
    qtbot.waitUntil(lambda: "record" in strip.buttons and strip.buttons["record"].isEnabled())
    known.services.practice.connected = False
    known.services.bus.publish(PracticeStateChanged(connected=False))
    qtbot.waitUntil(lambda: not strip.buttons["record"].isEnabled())
    assert strip.words.startswith("Öztürk, Ayşe")
    known.services.practice.connected = True
    known.services.bus.publish(PracticeStateChanged(connected=True))
    qtbot.waitUntil(lambda: strip.buttons["record"].isEnabled())


def test_the_window_of_all_patients_opens_from_the_navigation(window: MainWindow, qtbot) -> None:
    window.navigation.people.click()
    opened = window.findChildren(PatientsWindow)
    assert [each.isVisible() for each in opened] == [True]
    opened[0].close()


def test_reminders_are_stopped_in_the_side_bar(window: MainWindow, known: Practice, qtbot) -> None:
    identity = patient(known, "10482").id
    known.services.patients.give_consent(identity, Channel.SMS, date(2025, 1, 1), "Formular")
    press(window, qtbot, Qt.Key.Key_F9)
    stop = lambda: window.patients.side.findChild(Button, "patients.side.stop")  # noqa: E731
    qtbot.waitUntil(lambda: stop() is not None)
    stop().click()
    asked = next(each for each in window.findChildren(Question) if each.isVisible())
    asked.buttons["stop"].click()
    qtbot.waitUntil(lambda: consent_in_force(patient(known, "10482"), Channel.SMS) is None)
    qtbot.waitUntil(lambda: stop() is None)
    assert patient(known, "10482").sms


def test_an_older_answer_does_not_name_the_patient_whom_somebody_changed(
    window: MainWindow, known: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: window.patients.strip.words.startswith("Öztürk, Ayşe"))
    held = Overtaken(look)
    monkeypatch.setattr("tomail.ui.patients.desk.look", held)
    window.patients.show_about()
    qtbot.waitUntil(held.asked.is_set)
    known.services.patients.link([known.refs[BLOOD]], patient(known, "10490").id)
    window.patients.show_about()
    held.wait(qtbot)
    assert window.patients.strip.words.startswith("Huber, Josef")
    assert window.patients.patient == patient(known, "10490")


def test_what_one_person_asked_is_not_told_the_next(
    known: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Overtaken(known.services.patients.of_rows)
    monkeypatch.setattr(known.services.patients, "of_rows", held)
    bridge = Bridge(known.services.bus)
    board = PatientBoard(known.services, bridge)
    board.look_again([known.refs[BLOOD]])
    qtbot.waitUntil(held.asked.is_set)
    bridge.person_changed.emit(None)
    board.look_again([known.refs[LAB]])
    held.wait(qtbot)
    assert list(board._known) == [known.refs[LAB]]


def test_nobody_is_named_where_no_mail_is_chosen_any_more(
    window: MainWindow, known: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: window.patients.strip.words.startswith("Öztürk, Ayşe"))
    held = Backwards(monkeypatch)
    window.patients.show_about()
    window.reader.show_nothing()
    held.give()
    assert window.patients.strip.isHidden()


def test_the_list_is_painted_anew_only_where_it_says_something_else(known: Practice, qapp) -> None:
    board = PatientBoard(known.services, Bridge(known.services.bus))
    mail_of_one, of_nobody = known.refs[LAB], known.refs[LINDEN]
    assert [board.learn(mail_of_one, about(known, LAB)) for _ in range(2)] == [True, False]
    assert board.learn(mail_of_one, AboutPatient(PatientState.UNKNOWN))
    assert not board.learn(of_nobody, AboutPatient(PatientState.UNKNOWN))
