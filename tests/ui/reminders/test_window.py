"""«Termine und Erinnerungen» as an assistant works with it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, Qt, QTimeZone
from PySide6.QtWidgets import QApplication

from tests.servers.sms import KEY, SmsProvider
from tests.ui.backwards import Backwards
from tests.ui.practice import Practice
from tomail.model.appointments import ReminderState, Way
from tomail.model.events import PracticeStateChanged, SettingsChanged
from tomail.practice import reminders as table
from tomail.practice.importing.appointments import Column
from tomail.services.appointments import Listed
from tomail.services.container import Services
from tomail.ui.bridge import Bridge
from tomail.ui.main_window import MainWindow
from tomail.ui.reminders.columns_sheet import ColumnsSheet
from tomail.ui.reminders.entry_sheet import EntrySheet
from tomail.ui.reminders.rows import Row, Tab, read_rows
from tomail.ui.reminders.table import chip_of
from tomail.ui.reminders.window import AppointmentsWindow
from tomail.ui.widgets.dialog import Question

PATIENTS = """number,last_name,first_name,birth_date,email,sms,language,sms_consent,mail_consent
9001,Termin,Erna,1990-11-04,,0170 1234501,de,2026-01-02,
9002,Ohne,Nummer,1984-03-12,,,de,,
9003,Ohne,Einwilligung,1984-03-12,,0170 1234504,de,,
"""


def lines(now: datetime) -> str:
    day = (now + timedelta(days=20)).date()
    return "id,patient,start,end,title,state\n" + "\n".join(
        f"{each},{patient},{day}T{at},,Kontrolle,{state}"
        for each, patient, at, state in (
            ("a", "9001", "09:00", "planned"),
            ("b", "9002", "09:30", "planned"),
            ("c", "9003", "10:00", "planned"),
            ("d", "9001", "10:30", "cancelled"),
            ("e", "7777", "11:00", "planned"),
        )
    )


@pytest.fixture
def services(sonnberg: Practice) -> Services:
    made = sonnberg.services
    assert not made.patients.import_file(PATIENTS.encode()).refused
    made.settings.set("reminders.enabled", True)
    made.appointments.import_file(lines(datetime.now(UTC)).encode(), "file")
    return made


@pytest.fixture
def shown(services: Services, qtbot) -> AppointmentsWindow:
    made = AppointmentsWindow(services, Bridge(services.bus))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made._rows is not None)
    return made


def chips(services: Services) -> dict[str, list[str]]:
    rows = read_rows(services, datetime.now(UTC))
    return {
        row.listed.appointment.external: [
            chip_of(mark, rows.now).text.split("\u00a0")[0] for mark in row.marks
        ]
        for row in rows.rows
    }


def pick(shown: AppointmentsWindow, external: str) -> Row:
    for place in range(shown.table.rowCount()):
        row = shown.table.item(place, 0).data(Qt.ItemDataRole.UserRole)
        if isinstance(row, Row) and row.listed.appointment.external == external:
            shown.table.selectRow(place)
            return row
    raise AssertionError(external)


def settle_as(services: Services, listed: Listed, state: ReminderState) -> None:
    each = listed.appointment

    def act(work):
        made = table.claim(work, each.id, each.start, 2, Way.SMS, each.start - timedelta(days=2), "seven")
        assert made
        assert table.settle(work, made, state)

    services.practice.database.write(services.practice.engine_actor, act)


def test_each_says_how_it_stands_or_why_nobody_is_reminded(services: Services) -> None:
    said = chips(services)
    assert said["a"][0].startswith("Geplant")
    assert [said[each] for each in "bcde"] == [
        ["Keine Nummer"],
        ["Keine Einwilligung"],
        ["Abgesagt"],
        ["Patient unbekannt"],
    ]
    services.settings.set("reminders.enabled", False)
    assert chips(services)["a"] == ["Ausgeschaltet"]


@pytest.mark.parametrize(
    ("state", "hint"),
    [
        (ReminderState.UNCLEAR, "noch einmal"),
        (ReminderState.REFUSED, "nicht angenommen"),
        (ReminderState.MISSED, "rechtzeitig"),
    ],
)
def test_what_went_amiss_is_seen_to_and_leaves_the_list(
    services: Services, shown: AppointmentsWindow, qtbot, state: ReminderState, hint: str
) -> None:
    settle_as(services, pick(shown, "a").listed, state)
    qtbot.waitUntil(lambda: shown.tabs.segment("unresolved").text() == "Zu klären (1)")
    shown.tabs.segment("unresolved").click()
    pick(shown, "a")
    assert shown.close_it.isVisible()
    assert hint in shown.hint.text()
    with qtbot.waitSignal(shown.told):
        shown.close_it.click()
    qtbot.waitUntil(lambda: shown.tabs.segment("unresolved").text() == "Zu klären")
    assert chips(services)["a"] == ["Erledigt"]


def test_one_is_entered_moved_and_cancelled_by_hand(
    services: Services, shown: AppointmentsWindow, qtbot
) -> None:
    patient = services.patients.find("Termin")[0]
    shown._enter_for(patient)
    sheet = _sheet(shown)
    sheet.title.set_text("Impfung")
    sheet.act.click()
    qtbot.waitUntil(lambda: shown._rows is not None and any(each.by_hand for each in shown._rows.rows))
    (row,) = (each for each in shown._rows.rows if each.by_hand)
    pick(shown, row.listed.appointment.external)
    shown.move_it.click()
    sheet = _sheet(shown)
    assert sheet.title.text() == "Impfung"
    later = QDateTime.currentDateTimeUtc().addDays(12)
    later.setTimeZone(QTimeZone.utc())
    sheet.moment.setDateTime(later)
    sheet.act.click()
    day = (datetime.now(UTC) + timedelta(days=12)).date()
    qtbot.waitUntil(lambda: [each.start.date() for each in shown._rows.rows if each.by_hand] == [day])
    pick(shown, row.listed.appointment.external)
    shown.cancel.click()
    question = next(each for each in shown.findChildren(Question) if each.isVisible())
    question.buttons["cancel"].click()
    qtbot.waitUntil(lambda: [each.cancelled for each in shown._rows.rows if each.by_hand] == [True])
    assert not any(each.isEnabled() for each in (shown.move_it, shown.cancel) if shown.table.row_picked())


def test_what_came_from_a_file_is_not_moved_here(shown: AppointmentsWindow) -> None:
    pick(shown, "a")
    assert shown.cancel.isEnabled()
    assert not shown.move_it.isEnabled()
    assert "Praxisprogramm" in shown.hint.text()


def test_a_time_that_is_over_is_not_taken(services: Services, shown: AppointmentsWindow) -> None:
    shown._enter_for(services.patients.find("Termin")[0])
    sheet = _sheet(shown)
    sheet.moment.setDateTime(sheet.moment.dateTime().addDays(-30))
    sheet.act.click()
    assert sheet.field.error.startswith("Diese Zeit ist vorbei")
    assert sheet.isVisible()
    sheet.reject()


def test_a_file_is_read_in_and_said_what_it_changed(
    services: Services, shown: AppointmentsWindow, tmp_path: Path, qtbot
) -> None:
    path = tmp_path / "termine.csv"
    text = lines(datetime.now(UTC)).replace("09:00", "08:45") + "\nf,9001,morgen,,,planned\n"
    path.write_text(text, "utf-8")
    shown.import_path(path)
    qtbot.waitUntil(shown.outcome.isVisible)
    words = shown.outcome.accessibleName()
    assert words.startswith("0 neu, 1 geändert, 0 abgesagt, 4 wie bisher.")
    assert "Nicht lesbare Zeilen: 1. 7: " in words
    shown.import_path(tmp_path / "fehlt.csv")
    qtbot.waitUntil(lambda: "kann nicht gelesen werden" in shown.outcome.accessibleName())
    assert shown.take_in.isEnabled()


def test_a_table_with_titles_of_its_own_is_explained_once(
    services: Services, shown: AppointmentsWindow, tmp_path: Path, qtbot
) -> None:
    day = (datetime.now(UTC) + timedelta(days=9)).date()
    path = tmp_path / "liste.csv"
    text = f"Lfd;Wer;Wann;Um\n1;9001;{day:%d.%m.%Y};8:30\n"
    path.write_text(text, "utf-8")
    shown.import_path(path)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in shown.findChildren(ColumnsSheet)))
    sheet = next(each for each in shown.findChildren(ColumnsSheet) if each.isVisible())
    sheet.choices[Column.ID].set_key("Lfd")
    sheet.act.click()
    assert sheet.choices[Column.START].error
    assert sheet.isVisible()
    for name, title in ((Column.PATIENT, "Wer"), (Column.START, "Wann"), (Column.TIME, "Um")):
        sheet.choices[name].set_key(title)
    sheet.act.click()
    qtbot.waitUntil(lambda: shown.outcome.accessibleName().startswith("1 neu"))
    path.write_text(text.replace("8:30", "9:45"), "utf-8")
    shown.import_path(path)
    qtbot.waitUntil(lambda: shown.outcome.accessibleName().startswith("0 neu, 1 geändert"))
    (row,) = (row for row in read_rows(services, datetime.now(UTC)).rows if row.start.date() == day)
    assert f"{row.start:%H:%M}" == "09:45"
    assert row.patient is not None
    assert row.patient.number == "9001"


def test_the_navigation_leads_there_when_there_is_something(
    sonnberg: Practice, window: MainWindow, qtbot
) -> None:
    button = window.navigation.reminders
    assert not button.isVisible()
    sonnberg.services.settings.set("reminders.enabled", True)
    qtbot.waitUntil(button.isVisible)
    button.click()
    qtbot.waitUntil(lambda: window.appointments.window is not None)
    opened = window.appointments.window
    assert opened is not None
    qtbot.waitUntil(lambda: opened.tabs.key() == Tab.COMING.value)
    opened.close()


def test_a_source_that_fails_is_named_with_a_next_step(
    services: Services, shown: AppointmentsWindow, tmp_path: Path, qtbot
) -> None:
    assert not shown.warnings.isVisible()
    services.settings.set("appointments.folder", str(tmp_path / "Exporte"))
    services.appointment_sources.look()
    banner = shown.warnings.sources
    qtbot.waitUntil(banner.isVisible)
    assert "„Exporte“" in banner.accessibleName()
    assert "Ordner in den Einstellungen" in banner.accessibleName()
    with qtbot.waitSignal(shown.settings_wanted) as wanted:
        banner._buttons[1].click()
    assert wanted.args == ["appointments"]
    (tmp_path / "Exporte").mkdir()
    banner._buttons[0].click()
    qtbot.waitUntil(lambda: not shown.warnings.isVisible())


def test_what_is_heard_after_it_was_closed_is_nothing_to_it(services: Services, qtbot) -> None:
    bridge = Bridge(services.bus)
    window = AppointmentsWindow(services, bridge)
    window.show()
    with qtbot.waitSignal(window.destroyed):
        window.close()
    with qtbot.captureExceptions() as raised:
        bridge.settings_changed.emit(SettingsChanged())
        bridge.practice_state_changed.emit(PracticeStateChanged(connected=True))
    assert raised == []


def test_low_credit_is_seen_above_the_list_and_in_the_navigation(
    services: Services, shown: AppointmentsWindow, window: MainWindow, qtbot
) -> None:
    with SmsProvider("seven") as provider:
        for name, value in {
            "endpoint": provider.url,
            "api_key": KEY["seven"],
            "credit_warning": 10**5,
        }.items():
            services.settings.set(f"reminders.{name}", value)
        services.reminders.look()
    qtbot.waitUntil(lambda: "stimmt" in window.navigation.reminders.toolTip(), timeout=10_000)
    qtbot.waitUntil(shown.warnings.credit.isVisible)
    assert shown.warnings.credit.accessibleName().startswith("Guthaben: ")
    services.settings.set("reminders.credit_warning", 0)
    qtbot.waitUntil(lambda: not shown.warnings.isVisible())
    qtbot.waitUntil(lambda: "stimmt" not in window.navigation.reminders.toolTip())


def test_the_navigation_counts_what_is_to_be_seen_to(
    services: Services, shown: AppointmentsWindow, window: MainWindow, qtbot
) -> None:
    button = window.navigation.reminders
    qtbot.waitUntil(lambda: button.text() == "SMS-Erinnerungen")
    settle_as(services, pick(shown, "a").listed, ReminderState.UNCLEAR)
    qtbot.waitUntil(lambda: button.text() == "SMS-Erinnerungen (1)")
    assert button.accessibleName() == "SMS-Erinnerungen (1)"
    (row,) = read_rows(services, datetime.now(UTC)).in_tab(Tab.UNRESOLVED)
    services.reminders.desk.close(*row.unresolved)
    qtbot.waitUntil(lambda: button.text() == "SMS-Erinnerungen")


def test_who_has_no_number_and_agreed_to_mail_is_planned_by_mail(services: Services) -> None:
    more = "number,last_name,first_name,birth_date,email,sms,language,sms_consent,mail_consent\n"
    more += "9004,Mail,Mia,1991-01-01,mia@example.org,,de,,2026-01-02\n"
    more += "9005,Mail,Max,1991-01-01,max@example.org,,de,,\n"
    assert not services.patients.import_file(more.encode()).refused
    start = datetime.now(UTC) + timedelta(days=20)
    for number in ("9004", "9005"):
        services.appointments.enter(services.patients.numbered(number).id, start, number)
    titled = lambda: {  # noqa: E731
        row.listed.appointment.title: chip_of(row.marks[0], rows.now).text
        for rows in [read_rows(services, datetime.now(UTC))]
        for row in rows.rows
    }
    assert titled()["9004"] == "Keine Nummer"
    services.settings.set("reminders.mail", True)
    assert titled()["9004"].startswith("E-Mail: Geplant")
    assert titled()["9005"] == "Keine Einwilligung für E-Mail"


def _sheet(shown: AppointmentsWindow) -> EntrySheet:
    QApplication.processEvents()
    return next(each for each in shown.findChildren(EntrySheet) if each.isVisible())


def test_an_older_answer_does_not_bring_back_an_appointment_that_was_cancelled(
    shown: AppointmentsWindow, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Backwards(monkeypatch)
    shown._look()
    coming = shown._rows.in_tab(Tab.COMING)
    services.appointments.import_file(
        lines(datetime.now(UTC)).replace("planned", "cancelled").encode(), "file"
    )
    shown._look()
    held.give()
    assert any(not each.cancelled for each in coming)
    assert all(each.cancelled for each in shown._rows.in_tab(Tab.COMING))
