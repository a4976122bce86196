from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.practice import Practice
from tomail.model.patients import Patient
from tomail.model.record import Filed, RecordEntry
from tomail.ui.main_window import MainWindow

PATIENTS = """number,last_name,first_name,birth_date,email,sms,language
10482,Öztürk,Ayşe,1968-03-12,ayse.oeztuerk@example.org,,tr
8831,Brüggemann,Jürgen,1979-07-04,juergen@example.org,,de
7001,Schmidt,Hannelore,1951-05-02,hannelore@example.org,,de
7002,Schmidt,Hannelore,1984-09-30,hannelore@example.org,,de
"""


class Records:
    """The practice of the tests with patients, and what a test asks of its records."""

    def __init__(self, practice: Practice) -> None:
        self.practice = practice
        self.services = practice.services
        assert not self.services.patients.import_file(PATIENTS.encode()).refused
        self.services.patient_watch.after_pass(practice.account.id)

    def patient(self, number: str = "10482") -> Patient:
        return self.services.patients.numbered(number)

    def entries(self, number: str = "10482") -> list[RecordEntry]:
        return self.services.archive.entries(self.patient(number).id)

    def file(self, key: str, number: str, **more: str) -> RecordEntry:
        filed = self.services.archive.file(
            self.practice.refs[key],
            self.patient(number).id,
            **more,  # type: ignore[arg-type]
        )
        assert isinstance(filed, Filed)
        return filed.entry


@pytest.fixture
def records(sonnberg: Practice) -> Records:
    return Records(sonnberg)


@pytest.fixture
def window(records: Records, window: MainWindow) -> MainWindow:
    """The main window over that practice, with its patients."""
    return window


def shown(window: MainWindow, kind: type[QWidget]) -> QWidget | None:
    """The dialog of that kind over the window."""
    return next((each for each in window.findChildren(kind) if each.isVisible()), None)
