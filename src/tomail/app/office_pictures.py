"""Pictures of what makes the demo a practice: patients, the record, colleagues, settings, administration."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLabel, QTextEdit, QWidget

from tomail.model.mail import MessageSummary
from tomail.model.people import Right, user_principal
from tomail.model.teamwork import practice_mail
from tomail.practice.claims import claim
from tomail.practice.rights import Grant
from tomail.services.container import Services

from .desktop import Desktop
from .hands import child, click, enter, settle, top_level, until

FINDING, SURE = "Laborbefund 42201 – Huber, Josef", "Frage zum Blutbild"
PIN = "135790"
SETTINGS_PAGES = ("letters", "view", "mail", "limits", "texts", "certificates", "secure", "reminders")
CAREFUL = {
    "main-signed": "Arztbrief Löffler, Emil – Verlaufskontrolle",
    "main-sender-warning": "Dringend: Rechnung noch heute bezahlen",
    "main-invitation": "Einladung: Qualitätszirkel Diabetes",
}
ADMIN_PAGES = ("rights", "users", "devices", "entry_types", "templates", "audit")
HEALTH = "Ihr HbA1c-Wert liegt bei 6,9 %, der Befund ist im Anhang."

Take = Callable[[str, QWidget], None]


class OfficePictures:
    """`take` makes the picture of a window under a name."""

    def __init__(self, services: Services, desktop: Desktop, take: Take) -> None:
        self._services = services
        self._desktop = desktop
        self._main = desktop.main
        self._take = take

    def work(self) -> None:
        """All of them; signing in comes last, as nothing goes on behind it."""
        self._account = self._services.registry.all()[0].id
        self._main.show_inbox(self._account)
        self._mail_with_notes()
        self._sealing()
        self._patients()
        self._record()
        self._colleague()
        self._guards()
        self._settings()
        self._appointments()
        self._administration()
        self._signing_in()

    # what is said above a mail

    def _mail_with_notes(self) -> None:
        for name, subject in CAREFUL.items():
            self._read(subject)
            until(self._main.reader.foreword.isVisible)
            self._take(name, self._main)

    def _sealing(self) -> None:
        """To whoever signed a mail that was read, an answer can be encrypted."""
        self._read(CAREFUL["main-signed"])
        self._press("reply")
        window = until(lambda: top_level("composer"))
        if window:
            click(window, "composer.encrypt")
            until(lambda: child(window, "composer.seal_state", QLabel).text())
            self._take("composer-encrypted", window)
            window.hide()

    # patients and record

    def _patients(self) -> None:
        self._read(FINDING)
        self._take("main-finding", self._main)
        self._press("patient")
        self._take_sheet("patient-chooser", "patients.chooser")
        self._press("patients")
        window = until(lambda: top_level("patients"))
        if window:
            enter(window, "patients.find", "schmidt")
        self._take_sheet("patients", "patients")

    def _record(self) -> None:
        self._services.archive.file_sure([self._row(SURE).ref, self._row(FINDING).ref])
        self._read("Folgerezept Ramipril 5 mg")
        self._press("file")
        self._take_sheet("filing", "filing")
        patient = self._services.patients.find("Öztürk")[0]
        self._main.record.open_record(patient.id)
        self._take_sheet("record", "record")

    # colleagues

    def _colleague(self) -> None:
        """Somebody else has the mail in hand."""
        row = self._row(SURE)
        sabine = next(each for each in self._services.people.users() if each.initials == "SM")
        actor = replace(self._services.practice.actor, user=sabine.id)
        mail = practice_mail(row)
        self._services.practice.database.write(actor, lambda work: claim(work, mail, take_over=True))
        self._read(SURE)
        until(lambda: child(self._main, "reader.claimed", QWidget).isVisible())
        self._take("main-foreign-claim", self._main)

    def _guards(self) -> None:
        self._main.write("mailto:josef.huber@example.org?subject=Ihr%20Befund")
        window = until(lambda: top_level("composer"))
        if window:
            child(window, "composer.text", QTextEdit).setPlainText(HEALTH)
            settle()
            click(window, "composer.send")
            self._take_sheet("sending-guards", "composer.concerns")
            window.hide()

    # settings and administration

    def _settings(self) -> None:
        window = self._desktop.show_settings()
        for page in SETTINGS_PAGES:
            window.show_page(page)
            self._take(f"settings-{page}", window)
        window.close()

    def _appointments(self) -> None:
        window = self._main.appointments.show_list()
        settle()
        self._take("appointments", window)
        window.close()

    def _administration(self) -> None:
        sonnberg = next(each for each in self._services.people.users() if each.initials == "DS")
        self._services.people.change_rights(
            add=[Grant(Right.RELEASE, self._account, user_principal(sonnberg.id))]
        )
        for page in ADMIN_PAGES:
            window = self._desktop.show_administration(page)
            self._take(f"admin-{page.replace('_', '-')}", window)
        window.close()

    def _signing_in(self) -> None:
        for each in self._services.people.users():
            self._services.people.reset_pin(each.id, PIN)
        self._services.people.set_sign_in(on=True)
        self._desktop.guard.change()
        self._take("sign-in", self._desktop.guard.screen)

    # hands

    def _row(self, subject: str) -> MessageSummary:
        found = self._services.searching.search(subject, [self._account])
        return next(each for each in found if each.subject == subject)

    def _read(self, subject: str) -> None:
        ref = self._row(subject).ref
        self._main.show_message(ref)
        until(lambda: self._main.reader.opened is not None and self._main.reader.opened.summary.ref == ref)

    def _press(self, command: str) -> None:
        settle()
        self._main.actions_by_name[command].trigger()

    def _take_sheet(self, name: str, window: str) -> None:
        shown = until(lambda: top_level(window))
        if shown:
            self._take(name, shown)
            shown.close()
            settle()
