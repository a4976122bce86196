from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.wizard.driver import Driver
from tests.wizard.fakes import FakeSetup
from tests.wizard.flows import ADDRESS
from tomail.model.account import (
    Protocol,
    SyncOptions,
)
from tomail.ui import i18n, theme
from tomail.ui.accounts.sync_form import SyncForm
from tomail.wizard.vocabulary import Step


def test_the_window_is_as_large_as_it_should_be_and_blocks_nobody(driver: Driver) -> None:
    assert (driver.window.width(), driver.window.height()) == (900, 620)
    assert driver.window.windowModality() is Qt.WindowModality.NonModal
    assert driver.window.windowTitle() == "Einrichtungsassistent für E-Mail-Konten"


def test_large_text_gets_a_wider_rail_and_a_higher_footer(app: QApplication, setup: FakeSetup) -> None:
    theme.apply(app, theme.Scheme.LIGHT, text_scale=1.35)
    driver = Driver(setup)
    next_ = driver.find(QWidget, "wizard.next")
    reason = driver.find(QWidget, "wizard.reason").parentWidget()
    assert reason
    top = reason.mapTo(driver.window, QPoint(0, 0)).y()
    assert next_.mapTo(driver.window, QPoint(0, 0)).y() - top == 16
    assert driver.window.rail.width() == theme.scaled(232)
    driver.close()
    theme.apply(app, theme.Scheme.LIGHT)


@pytest.mark.parametrize("language", ["de_DE", "fr", "it"])
def test_the_last_step_fits_with_large_text(app: QApplication, qtbot, language: str) -> None:
    i18n.install(app, language)
    theme.apply(app, theme.Scheme.LIGHT, text_scale=1.35)
    form = SyncForm("wizard.sync")
    qtbot.addWidget(form)
    form.show_options(SyncOptions(), Protocol.IMAP, offers_at_once=True)
    page = 900 - theme.scaled(232) - 64  # the window without its rail and margins
    assert form.minimumSizeHint().width() <= page
    theme.apply(app, theme.Scheme.LIGHT)
    i18n.install(app, "de_DE")


def test_titles_and_names_are_exactly_those_of_the_steps(driver: Driver) -> None:
    titles = [driver.window.page_of(step).accessibleName() for step in Step]
    assert titles == [
        "1. Schritt: Konto-Typ",
        "2. Schritt: Kontodaten",
        "3. Schritt: Serverdaten",
        "4. Schritt: Authentifizierung",
        "5. Schritt: Abruf & Versand",
        "6. Schritt: Synchronisierung",
    ]


CONTROLS = {
    "wizard.type.google": "Google",
    "wizard.type.microsoft": "Microsoft",
    "wizard.type.other": "Anderen Account hinzufügen",
    "wizard.data.label": "Bezeichnung",
    "wizard.data.display_name": "Anzeigename",
    "wizard.data.address": "E-Mail-Adresse",
    "wizard.server.autoconfig": "Autoconfig",
    "wizard.server.incoming.protocol": "Protokoll",
    "wizard.server.incoming.host": "Serveradresse",
    "wizard.server.incoming.port": "Port",
    "wizard.server.incoming.security": "Verschlüsselung",
    "wizard.server.outgoing.host": "Serveradresse",
    "wizard.server.outgoing.port": "Port",
    "wizard.server.outgoing.security": "Verschlüsselung",
    "wizard.auth.method": "Authentifizierung über",
    "wizard.auth.username": "Benutzername",
    "wizard.auth.password": "Passwort",
    "wizard.auth.access_code": "Zugangscode",
    "wizard.test.incoming": "Posteingang",
    "wizard.test.outgoing": "Postausgang",
    "wizard.test.skip": "Verbindungstests überspringen",
    "wizard.sync.mark_read": "Heruntergeladene E-Mails als gelesen markieren",
    "wizard.sync.enabled": "E-Mail-Konto synchronisieren",
    "wizard.sync.interval": "Abrufintervall für Abruf & Versand",
    "wizard.sync.archive": "E-Mails mit Patientenbezug in der Akte archivieren",
    "wizard.next": "Weiter",
    "wizard.back": "Zurück",
    "wizard.finish": "Fertigstellen",
    "wizard.cancel": "Abbrechen",
}


@pytest.mark.parametrize("name", CONTROLS)
def test_every_control_has_its_stable_name_and_a_spoken_label(driver: Driver, name: str) -> None:
    [widget] = driver.window.findChildren(QWidget, name)
    spoken = widget.accessibleName() or getattr(widget, "text", str)()
    assert spoken.startswith(CONTROLS[name])


def test_cancelling_asks_only_where_something_was_entered(driver: Driver) -> None:
    driver.press("wizard.cancel")
    assert not driver.window.isVisible()


def test_cancelling_with_input_can_be_taken_back(driver: Driver) -> None:
    driver.to_servers(ADDRESS)
    driver.press("wizard.cancel")
    driver.answer("stay")
    assert driver.window.isVisible()
    driver.press("wizard.cancel")
    driver.answer("leave")
    assert not driver.window.isVisible()


def test_nothing_is_stored_before_the_end(driver: Driver, setup: FakeSetup) -> None:
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    driver.next()
    assert driver.step is Step.SYNC
    assert setup.saved == []


def test_tab_leads_from_the_last_field_to_the_button_that_goes_on(driver: Driver) -> None:
    driver.press("wizard.type.other")
    driver.next()
    names = ["wizard.data.label", "wizard.data.display_name", "wizard.data.address", "wizard.next"]
    driver.find(QWidget, names[0]).setFocus()
    seen = [driver.focused()]
    for _ in names[1:]:
        driver.key(Qt.Key.Key_Tab)
        seen.append(driver.focused())
    assert seen == names
    driver.key(Qt.Key.Key_Backtab)
    assert driver.focused() == "wizard.data.address"


def test_the_rail_leads_back_and_forward_again(driver: Driver) -> None:
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    rows = driver.window.rail._rows
    rows[Step.DATA].click()
    assert driver.step is Step.DATA
    assert driver.text("wizard.data.address") == ADDRESS
    driver.next()
    assert driver.step is Step.SERVERS
    rows[Step.TEST].click()
    assert driver.step is Step.TEST
    for step in (Step.SIGN_IN, Step.SERVERS, Step.DATA, Step.TYPE):
        driver.back()
        assert driver.step is step
    assert not rows[Step.SYNC].isEnabled()


def test_going_back_keeps_what_was_entered(driver: Driver) -> None:
    driver.to_sign_in(ADDRESS).type("wizard.auth.password", "geheim")
    driver.back()
    driver.back()
    driver.next()
    driver.next()
    assert driver.text("wizard.auth.password") == "geheim"


def test_the_colours_can_change_while_the_window_is_open(app: QApplication, driver: Driver) -> None:
    driver.to_servers(ADDRESS)
    for scheme in (theme.Scheme.DARK, theme.Scheme.LIGHT, theme.Scheme.DARK):
        theme.apply(app, scheme)
        driver.settle()
    ground = driver.window.rail.grab().toImage().pixelColor(1, 1).name()
    assert ground.upper() == theme.DARK.side
