from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from tests.ui.practice import Practice
from tomail.model.patients import Contact, ContactKind, Patient
from tomail.ui.main_window import MainWindow

CSV = """Nummer;Nachname;Vorname;Geburtsdatum;E-Mail;Geschlecht;SMS-Nummer;Sprache
10482;Öztürk;Ayşe;12.03.1968;ayse.oeztuerk@example.org;w;0171 1234567;tr
10490;Huber;Josef;04.11.1990;;m;;
10491;Schmidt;Hannelore;01.02.1951;hannelore@example.org;w;;
10492;Schmidt;Hannelore;11.07.1984;hannelore@example.org;w;;
8831;Brüggemann;Jürgen;04.07.1979;juergen@example.org;m;;
"""


@pytest.fixture
def known(sonnberg: Practice) -> Practice:
    """The practice of the morning with patients, and a laboratory that writes about them."""
    patients = sonnberg.services.patients
    assert not patients.import_file(CSV.encode()).refused
    patients.add_contact(
        Contact(id="", kind=ContactKind.LAB, name="Labor Dr. Enders", domains=("labor-enders.example",))
    )
    sonnberg.services.patient_watch.after_pass(sonnberg.account.id)
    return sonnberg


@pytest.fixture
def window(known: Practice, window: MainWindow) -> MainWindow:
    """The main window over it, the newest message (of Ayşe Öztürk) in the reader."""
    return window


def kept(dialog: QDialog, qtbot) -> None:
    """Closed at the end without a question, and not deleted before."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog, before_close_func=QDialog.hide)


def patient(practice: Practice, number: str) -> Patient:
    return practice.services.patients.numbered(number)
