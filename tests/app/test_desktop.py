from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from shiboken6 import isValid

from tests.services.workstations import Workstations
from tests.ui.conftest import app, founded, sonnberg  # noqa: F401  (the fixtures)
from tests.ui.practice import Practice
from tomail.app.desktop import Desktop
from tomail.model.mail import Address
from tomail.model.patients import PatientDetails
from tomail.model.teamwork import Template
from tomail.practice.importing.imported import Field
from tomail.ui.reader.web_view import MessageWebView
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import Question


@pytest.fixture
def ended() -> list[bool]:
    return []


@pytest.fixture
def desktop(sonnberg: Practice, ended: list[bool]) -> Iterator[Desktop]:  # noqa: F811
    made = Desktop(SimpleNamespace(quit=lambda: ended.append(True)), sonnberg.services)
    made.show()
    yield made
    made.guard.close()
    made.main.close()
    for window in QApplication.topLevelWidgets():  # each one makes every later style sheet slower
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_the_program_ends_with_its_main_window(desktop: Desktop, ended: list[bool], qtbot) -> None:
    accounts = desktop.show_accounts()
    desktop.main.close()
    assert ended == [True]
    assert not accounts.isVisible()


@pytest.mark.parametrize(("answer", "label"), [("discard", "Praxis"), ("apply", "Anmeldung")])
def test_before_it_ends_it_asks_about_what_was_typed(
    desktop: Desktop,
    sonnberg: Practice,  # noqa: F811
    ended: list[bool],
    qtbot,
    answer: str,
    label: str,
) -> None:
    accounts = desktop.show_accounts()
    qtbot.waitUntil(lambda: accounts.pane.title.whole == "Praxis")
    edit = accounts.findChild(QLineEdit, "accounts.names.label")
    assert edit is not None
    edit.setText("Anmeldung")
    desktop.main.close()
    assert ended == []
    question = next(each for each in accounts.findChildren(Question) if each.isVisible())
    question.buttons[answer].click()
    qtbot.waitUntil(lambda: ended == [True])
    assert [each.label for each in sonnberg.services.care.all()] == [label]
    assert not any(each.isVisible() for each in (accounts, desktop.main))


def shown_windows() -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


def test_locking_leaves_nothing_of_an_html_mail_to_be_seen(
    desktop: Desktop,
    sonnberg: Practice,  # noqa: F811
    qtbot,
) -> None:
    """The page is painted by another process: what was there last must not stay for a frame."""
    main = desktop.main
    main.show_message(sonnberg.refs["labor"])
    qtbot.waitUntil(lambda: isinstance(main.reader.body.currentWidget(), MessageWebView))
    page = main.reader.body.currentWidget()
    desktop.guard.lock()
    assert shown_windows() == [desktop.guard.screen]  # at once: no event was handled in between
    assert not page.isVisible()
    assert desktop.guard.screen.geometry().contains(main.geometry())
    qtbot.waitUntil(lambda: not page.page().isVisible())  # the engine knows it as well
    assert "Laborbefund" not in desktop.guard.screen.windowTitle()
    desktop.guard.screen.enter.click()
    qtbot.waitUntil(main.isVisible)


def test_quitting_while_locked_keeps_what_was_written(
    desktop: Desktop,
    sonnberg: Practice,  # noqa: F811
    ended: list[bool],
    qtbot,
) -> None:
    qtbot.waitUntil(lambda: desktop.main.reader.opened is not None)
    desktop.main.write("mailto:josef@example.org?subject=Ihr%20Befund")
    qtbot.waitUntil(lambda: len(desktop.main.desk.windows) == 1)
    desktop.main.desk.windows[0].count_as_changed()
    desktop.guard.lock()
    desktop.guard.screen.quit.click()
    assert ended == [True]
    assert shown_windows() == []
    (kept,) = sonnberg.services.composing.drafts.unfinished()
    assert kept.draft.subject == "Ihr Befund"


def test_the_next_person_finds_nothing_said_to_the_one_before(
    desktop: Desktop,
    sonnberg: Practice,  # noqa: F811
    qtbot,
) -> None:
    main, people = desktop.main, sonnberg.services.people
    people.add_user("AK", "Anna Krüger-Hohenstein", "135790")
    main.toast.say("Gelöscht", lambda: None)
    desktop.guard.change()
    main.banner.show_notice("An diesem Arbeitsplatz ist niemand angemeldet.")  # what ran on meanwhile
    screen = desktop.guard.screen
    screen.initials.edit.setText("AK")
    screen.pin.edit.setText("135790")
    with qtbot.waitSignal(desktop.guard.entered):
        screen.enter.click()
    assert not main.toast.isVisible()
    assert not main.banner.isVisible()
    button = desktop.user_menu.button
    assert button.text() == "Anna Krüger-Hohenstein"
    qtbot.waitUntil(lambda: button.width() == button.sizeHint().width())  # the arrow beside the name
    assert button.geometry().right() < main.head.width()


def test_a_new_computer_joins_a_practice_with_the_code_that_another_one_shows(
    desktop: Desktop,
    sonnberg: Practice,  # noqa: F811
    ended: list[bool],
    tmp_path: Path,
    qtbot,
) -> None:
    with ExitStack() as stack:
        there = Workstations(f"sqlite:///{tmp_path / 'shared.db'}", tmp_path, stack).open()
        code = there.people.invite().code
        dialog = desktop.join_practice()
        dialog.address.edit.setText(f"{there.people.address} AAAAA-AAAAA-AAAAA-AAAAA")
        assert dialog.address.text() == there.people.address
        dialog.go.click()
        qtbot.waitUntil(dialog.outcome.isVisible)
        assert "Code" in dialog.outcome.accessibleName()
        dialog.code.set_text(code)
        with qtbot.waitSignal(dialog.joined):
            dialog.go.click()
        there.practice.renew()
        assert sonnberg.services.practice.device.id in {each.id for each in there.people.devices()}
    told = desktop.main.findChild(Question)
    assert told.windowTitle() == "Dieser Arbeitsplatz gehört jetzt zur Praxis"
    told.buttons["quit"].click()
    assert ended == [True]


def test_who_may_open_no_account_still_gets_to_patients_and_settings(
    desktop: Desktop,
    sonnberg: Practice,  # noqa: F811
    qtbot,
) -> None:
    welcome = desktop.main.regions.welcome
    assert not welcome.findChild(Button, "welcome.join").isHidden()  # nobody else works here
    sonnberg.services.registry.remove(sonnberg.account.id)
    desktop.main.overview.refresh_now()
    qtbot.waitUntil(welcome.isVisible)
    welcome.findChild(Button, "welcome.settings").click()
    assert desktop.show_settings().isVisible()
    desktop.show_settings().close()
    welcome.findChild(Button, "welcome.patients").click()
    qtbot.waitUntil(lambda: any(each.objectName() == "patients" for each in shown_windows()))
    for each in shown_windows():
        if each.objectName() == "patients":
            each.close()
    sonnberg.services.people.add_user("AK", "Anna Kern", "135790")
    desktop.user_menu.refresh()
    desktop._person_changed()
    assert welcome.findChild(Button, "welcome.join").isHidden()


def test_the_status_bar_says_which_workstation_this_is(
    desktop: Desktop,
    sonnberg: Practice,  # noqa: F811
    qtbot,
) -> None:
    shown = desktop.main.status.findChild(QPushButton, "status.workstation")
    assert shown.text() == f"Arbeitsplatz: {sonnberg.services.practice.device.name}"
    sonnberg.services.people.rename_device(sonnberg.services.practice.device.id, " Anmeldung  1 ")
    qtbot.waitUntil(lambda: shown.text() == "Arbeitsplatz: Anmeldung 1")
    shown.click()
    assert desktop.show_settings().isVisible()
    desktop.show_settings().close()


@pytest.fixture
def shared(desktop: Desktop, sonnberg: Practice, qtbot) -> Desktop:  # noqa: F811
    """Anna is at the workstation, Berta is about to come."""
    people = sonnberg.services.people
    people.add_user("AK", "Anna Krüger", "135790")
    people.add_user("BM", "Berta Maier", "246813")
    people.sign_in("AK", "135790")
    qtbot.waitUntil(lambda: desktop.main.reader.opened is not None)
    return desktop


def come(desktop: Desktop, qtbot, initials: str, pin: str) -> None:
    """Somebody else sits down."""
    desktop.guard.change()
    desktop.guard.screen.initials.edit.setText(initials)
    desktop.guard.screen.pin.edit.setText(pin)
    with qtbot.waitSignal(desktop.guard.entered):
        desktop.guard.screen.enter.click()
    qtbot.wait(1)  # what was told of the change is heard


def others(desktop: Desktop) -> list[QWidget]:
    return [each for each in shown_windows() if each is not desktop.main]


def test_a_half_filled_patient_waits_for_whoever_typed_it(shared: Desktop, qtbot) -> None:
    shared.main.patients.show_patients()
    (window,) = others(shared)
    editor = shared.main.patients._editor(None, PatientDetails(last_name="Huber"))
    editor.form.fields[Field.FIRST_NAME].set_text("Josef")
    editor.form.fields[Field.NUMBER].set_text("10490")
    come(shared, qtbot, "bm", "246813")
    assert others(shared) == []
    come(shared, qtbot, "ak", "135790")
    assert others(shared) == [editor]  # the list of patients had nothing to lose
    assert editor.form.texts()[Field.FIRST_NAME] == "Josef"
    with qtbot.waitSignal(editor.saved):
        editor.store.click()
    assert not isValid(window)


def test_a_half_written_template_waits_in_the_administration(shared: Desktop, qtbot) -> None:
    admin = shared.show_administration("templates")
    page = admin.pages["templates"]
    page.edit(Template("", "", ""))
    page.form.text.setPlainText("Ihr Befund liegt vor.")
    come(shared, qtbot, "bm", "246813")
    assert others(shared) == []
    hers = shared.show_administration("templates")
    assert hers is not admin
    assert others(shared) == [hers]
    come(shared, qtbot, "ak", "135790")
    assert set(others(shared)) == {admin, page.form.form}
    assert page.form.text.toPlainText() == "Ihr Befund liegt vor."
    page.form.form.reject()
    admin.close()


def test_what_has_nothing_to_lose_is_closed_for_the_next_person(shared: Desktop, qtbot) -> None:
    shared.main.patients.choose()
    admin = shared.show_administration()
    assert len(others(shared)) == 2
    come(shared, qtbot, "bm", "246813")
    come(shared, qtbot, "ak", "135790")
    assert others(shared) == []
    assert not isValid(admin)


def test_a_half_written_note_waits_on_its_mail_for_whoever_wrote_it(
    shared: Desktop,
    sonnberg: Practice,  # noqa: F811
    qtbot,
) -> None:
    main, notes = shared.main, shared.main.teamwork.notes

    def read(key: str) -> None:
        main.show_message(sonnberg.refs[key])
        qtbot.waitUntil(lambda: main.reader.summary and main.reader.summary.ref == sonnberg.refs[key])

    read("krank")
    notes.write.click()
    notes.field.setText("Ruft am Montag")
    read("blutbild")
    assert notes.field.text() == ""
    come(shared, qtbot, "bm", "246813")
    read("krank")
    assert notes.field.text() == ""
    read("blutbild")
    come(shared, qtbot, "ak", "135790")
    read("krank")
    assert notes.field.text() == "Ruft am Montag"
    assert notes.field.isVisible()


def test_a_locked_workstation_is_taken_over_with_everything_that_was_open(
    shared: Desktop,
    ended: list[bool],
    qtbot,
) -> None:
    accounts = shared.show_accounts()
    shared.main.write("mailto:josef@example.org?subject=Ihr%20Befund")
    qtbot.waitUntil(lambda: len(shared.main.desk.windows) == 1)
    shared.main.desk.windows[0].count_as_changed()
    shared.main.patients.choose()
    shared.guard.lock()
    come(shared, qtbot, "bm", "246813")
    assert others(shared) == []
    assert shared.main.desk.windows == []
    assert not accounts.isVisible()
    assert ended == []
    come(shared, qtbot, "ak", "135790")
    qtbot.waitUntil(lambda: len(shared.main.desk.windows) == 1)
    assert shared.main.desk.windows[0].draft().subject == "Ihr Befund"
    shared.main.desk.put_away()


def test_before_it_ends_it_says_who_has_unfinished_input(shared: Desktop, ended: list[bool], qtbot) -> None:
    editor = shared.main.patients._editor(None, PatientDetails(last_name="Huber"))
    come(shared, qtbot, "bm", "246813")
    shared.main.close()
    assert ended == []
    question = next(each for each in shared.main.findChildren(Question) if each.isVisible())
    assert "Anna Krüger" in question.accessibleDescription()
    assert not editor.isVisible()
    question.buttons["end"].click()
    assert ended == [True]


class LoggingOut:
    """The computer's session manager, as Qt hands it on."""

    def __init__(self, *, asks: bool = True) -> None:
        self.asks = asks
        self.said: list[str] = []

    def allowsInteraction(self) -> bool:  # noqa: N802  (Qt's name)
        return self.asks

    def cancel(self) -> None:
        self.said.append("cancel")

    def release(self) -> None:
        self.said.append("release")


def test_logging_out_of_the_computer_waits_for_what_is_asked(
    desktop: Desktop,
    sonnberg: Practice,  # noqa: F811
    ended: list[bool],
    qtbot,
) -> None:
    freely = LoggingOut()
    desktop.session_ends(freely)
    assert freely.said == ["release"]
    composing = sonnberg.services.composing
    draft = composing.new(sonnberg.account.id, [Address("", "anna@example.org")], "Befund", "x")
    composing.send(draft, undo_seconds=60)
    qtbot.waitUntil(lambda: desktop.main.overview.known.waiting == 1)
    asking, mute = LoggingOut(), LoggingOut(asks=False)
    desktop.session_ends(mute)
    assert mute.said == []
    desktop.session_ends(asking)
    assert asking.said == ["cancel", "release"]
    question = next(each for each in desktop.main.findChildren(Question) if each.isVisible())
    assert "„Befund“" in question.accessibleDescription()
    question.buttons["later"].click()
    assert ended == [True]


def test_logging_out_says_who_has_unfinished_input(shared: Desktop, qtbot) -> None:
    editor = shared.main.patients._editor(None, PatientDetails(last_name="Huber"))
    come(shared, qtbot, "bm", "246813")
    asking = LoggingOut()
    shared.session_ends(asking)
    assert asking.said == ["cancel", "release"]
    question = next(each for each in shared.main.findChildren(Question) if each.isVisible())
    assert "Anna Krüger" in question.accessibleDescription()
    question.buttons["back"].click()
    assert shared.main.isVisible()
    editor.deleteLater()
