from __future__ import annotations

import pytest

from tests.ui.backwards import Backwards
from tests.ui.patients.conftest import kept, patient
from tests.ui.practice import Practice
from tomail.base.errors import EnvironmentTrouble
from tomail.model.events import PracticeChanged, Topic
from tomail.model.patients import Contact, ContactKind
from tomail.practice.engine import practice_away
from tomail.ui.bridge import Bridge
from tomail.ui.patients.window import PatientsWindow
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Text


@pytest.fixture
def patients(known: Practice, qtbot) -> PatientsWindow:
    made = PatientsWindow(known.services, Bridge(known.services.bus))
    kept(made, qtbot)
    made.show()
    return made


def button(window: PatientsWindow, name: str) -> Button:
    found = window.findChild(Button, f"patients.window.{name}")
    assert found is not None
    return found


def test_somebody_is_found_and_their_record_wanted(patients: PatientsWindow, known: Practice, qtbot) -> None:
    assert not button(patients, "edit").isEnabled()
    patients.finder.search("huber")
    qtbot.waitUntil(button(patients, "record").isEnabled)
    with qtbot.waitSignal(patients.record_wanted) as wanted:
        button(patients, "record").click()
    assert wanted.args == [patient(known, "10490")]


def test_an_empty_list_says_how_many_there_are(patients: PatientsWindow, known: Practice, qtbot) -> None:
    count = known.services.patients.count()
    assert count > 1
    said = lambda: [each.text() for each in patients.finder.findChildren(Text)]  # noqa: E731
    qtbot.waitUntil(lambda: any(each.startswith(f"{count} Patienten.") for each in said()))


def test_institutions_have_a_page_of_their_own(patients: PatientsWindow, qtbot) -> None:
    patients._pages.segment("contacts").click()
    said = lambda: [each.text() for each in patients.contacts.findChildren(Text)]  # noqa: E731
    qtbot.waitUntil(lambda: "Labor Dr. Enders · Labor" in said())
    assert button(patients, "contact").isVisible()
    assert not button(patients, "import").isVisible()


def test_a_new_patient_is_shown_at_once(patients: PatientsWindow, known: Practice, qtbot) -> None:
    editor = patients.edit(None)
    editor.form.fields["last_name"].set_text("Zwingli")  # type: ignore[index, union-attr]
    editor.form.fields["birth_date"].set_text("01.01.1984")  # type: ignore[index, union-attr]
    editor.store.click()
    qtbot.waitUntil(lambda: patients.finder.patient() is not None)
    assert patients.finder.patient().last_name == "Zwingli"


def test_with_the_practice_away_it_says_so(
    patients: PatientsWindow, monkeypatch: pytest.MonkeyPatch, qtbot
) -> None:
    def away(*_: object) -> list[object]:
        raise EnvironmentTrouble(practice_away())

    monkeypatch.setattr(patients.finder._services.patients, "find", away)
    patients.finder.search("huber")
    qtbot.waitUntil(patients._complaint.isVisible)


def test_an_older_answer_takes_no_institution_and_no_patient_out_of_the_lists(
    patients: PatientsWindow, known: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = lambda: [each.text() for each in patients.findChildren(Text)]  # noqa: E731
    services, changed = known.services.patients, PracticeChanged(Topic.PATIENTS)
    count = services.count()
    qtbot.waitUntil(lambda: any(each.startswith(f"{count} Patienten.") for each in said()))
    held, listed = Backwards(monkeypatch), list[int]()
    monkeypatch.setattr(patients, "_show_contacts", lambda found: listed.append(len(found)))
    patients._changed(changed)
    services.add_contact(Contact(id="", kind=ContactKind.LAB, name="Labor Weber"))
    monkeypatch.setattr(services, "count", lambda: count + 1)
    patients._changed(changed)
    held.give()
    assert listed == [2]
    assert any(each.startswith(f"{count + 1} Patienten.") for each in said())
