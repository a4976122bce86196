from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from tests.services.test_trials import FACTS
from tests.wizard import flows
from tests.wizard.driver import Driver
from tests.wizard.fakes import FakeSetup
from tests.wizard.flows import ADDRESS, FOUND
from tomail.accounts.auth.problems import SignInReason, sign_in_failed, wrong_account
from tomail.accounts.autoconfig.providers import by_domain
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind
from tomail.base.sentences import sentence
from tomail.model.account import (
    ArchiveMode,
    AuthMethod,
    FolderChoices,
    Protocol,
    Security,
    SyncOptions,
)
from tomail.model.mail import FolderRole
from tomail.model.probing import (
    Attempt,
    Discovered,
    FoundFolder,
    NotDiscovered,
    Probed,
    ProbeFailed,
    ProbeStep,
)
from tomail.ui import i18n, theme
from tomail.ui.accounts import browser_box
from tomail.ui.accounts.probe_card import ProbeCard
from tomail.ui.accounts.sync_form import SyncForm
from tomail.ui.widgets.button import Button
from tomail.wizard.flow import Flow
from tomail.wizard.vocabulary import Search, Side, Step

SKIPPED_HTTP = Attempt("http://autoconfig.praxis-sonnberg.de/mail/config-v1.1.xml", "skipped", 0.0)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that a browser was asked to open."""
    urls: list[str] = []

    def open_url(url: str) -> bool:
        urls.append(url)
        return True

    monkeypatch.setattr(browser_box, "open_url", open_url)
    return urls


# The window


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


# Step 1


def test_without_a_type_there_is_no_way_on_and_a_reason(driver: Driver) -> None:
    driver.next()
    assert driver.step is Step.TYPE
    assert "Bitte wählen Sie einen Konto-Typ." in driver.words("wizard")


@pytest.mark.parametrize(("key", "kind"), [(Qt.Key.Key_1, "google"), (Qt.Key.Key_3, "other")])
def test_digits_choose_a_type(driver: Driver, key: Qt.Key, kind: str) -> None:
    driver.key(key)
    assert driver.flow.type == kind
    assert driver.focused() == f"wizard.type.{kind}"


def test_a_double_click_goes_on(driver: Driver) -> None:
    QTest.mouseDClick(driver.find(QWidget, "wizard.type.microsoft"), Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.step is Step.DATA
    assert driver.flow.type == "microsoft"


def test_enter_is_next(driver: Driver) -> None:
    driver.key(Qt.Key.Key_2)
    driver.key(Qt.Key.Key_Return)
    assert driver.step is Step.DATA


# Step 2


def test_the_cursor_begins_in_the_address_and_the_names_fill_themselves(driver: Driver) -> None:
    driver.to_data()
    assert driver.focused() == "wizard.data.address"
    driver.type("wizard.data.address", ADDRESS)
    assert driver.text("wizard.data.label") == "Praxis"
    assert driver.text("wizard.data.display_name") == "Hausarztpraxis"
    preview = driver.find(QLineEdit, "wizard.data.display_name").accessibleDescription()
    assert f"Hausarztpraxis <{ADDRESS}>" in preview


def test_nothing_complains_while_one_types_for_the_first_time(driver: Driver) -> None:
    driver.to_data()
    QTest.keyClicks(driver.find(QLineEdit, "wizard.data.address"), "praxis@praxis")
    assert driver.error("wizard.data.address") == ""


def test_a_complaint_comes_on_leaving_and_goes_while_it_is_mended(driver: Driver) -> None:
    driver.to_data().type("wizard.data.address", "praxis@praxis-sonnberg")
    assert driver.error("wizard.data.address") != ""
    QTest.keyClicks(driver.find(QLineEdit, "wizard.data.address"), ".de")
    assert driver.error("wizard.data.address") == ""


def test_next_leads_to_the_first_faulty_field(driver: Driver) -> None:
    driver.to_data()
    driver.find(QLineEdit, "wizard.data.display_name").setFocus()
    driver.next()
    assert driver.step is Step.DATA
    assert driver.focused() == "wizard.data.label"
    assert driver.error("wizard.data.label") != ""
    assert driver.error("wizard.data.address") != ""


def test_what_was_typed_last_counts_without_leaving_the_field(driver: Driver) -> None:
    driver.to_data()
    QTest.keyClicks(driver.find(QLineEdit, "wizard.data.address"), ADDRESS)
    driver.next()
    assert (driver.step, driver.flow.address) == (Step.SERVERS, ADDRESS)


def test_a_slip_is_offered_to_be_mended(driver: Driver) -> None:
    driver.to_data().type("wizard.data.address", "praxis@gmial.com")
    driver.press_in("wizard.data.question", "Übernehmen")
    assert driver.text("wizard.data.address") == "praxis@gmail.com"


def test_a_type_that_does_not_fit_can_be_changed_on_the_spot(driver: Driver) -> None:
    driver.to_data("google").type("wizard.data.address", ADDRESS)
    assert "gehört nicht zu Google" in driver.said("wizard.data.question")
    driver.press_in("wizard.data.question", "Ändern")
    assert driver.flow.type == "other"
    assert driver.said("wizard.data.question") == ""


def test_kim_is_declined_with_one_sentence(driver: Driver, setup: FakeSetup) -> None:
    driver.to_data().type("wizard.data.address", "praxis@arzt.kim.telematik")
    assert driver.error("wizard.data.address").startswith("KIM-Konten werden nicht hier eingerichtet")
    driver.next()
    assert driver.step is Step.DATA
    assert setup.searches == []


def test_an_address_that_is_there_leads_to_its_account(app: QApplication, setup: FakeSetup) -> None:
    driver = Driver(setup, Flow.begin((flows.account(),)))
    driver.to_data().type("wizard.data.address", "praxis@example.org")
    assert "bereits als „Praxis“" in driver.error("wizard.data.address")
    driver.press_in("wizard.data.question", "Konto öffnen")
    assert driver.asked_for_account == ["k3f9ab"]
    driver.close()


def test_the_search_begins_when_the_address_is_left(driver: Driver, setup: FakeSetup) -> None:
    driver.to_data().type("wizard.data.address", ADDRESS)
    assert setup.searches == [(ADDRESS, False)]
    driver.until(lambda: driver.flow.found)
    driver.next()
    assert setup.searches == [(ADDRESS, False)]
    assert driver.text("wizard.server.incoming.host") == "imap.praxis-sonnberg.de"


# Step 3


def test_found_settings_are_shown_with_their_source(driver: Driver) -> None:
    driver.to_servers(ADDRESS)
    driver.until(lambda: driver.flow.found)
    assert "Automatisch konfiguriert" in driver.said("wizard.server.status")
    assert "autoconfig.praxis-sonnberg.de" in driver.said("wizard.server.status")


def test_a_running_search_names_its_source_and_can_be_skipped(driver: Driver, setup: FakeSetup) -> None:
    setup.attempts = [Attempt("https://autoconfig.praxis-sonnberg.de/mail/config-v1.1.xml", "not found", 0.1)]
    setup.may_find.clear()
    driver.to_servers(ADDRESS)
    driver.until(lambda: driver.window.state.attempts)
    assert "Suche Einstellungen für praxis-sonnberg.de" in driver.said("wizard.server.status")
    driver.press_in("wizard.server.status", "Überspringen")
    setup.may_find.set()
    assert driver.text("wizard.server.incoming.host") == ""
    driver.type("wizard.server.incoming.host", "imap.praxis.de")
    driver.type("wizard.server.outgoing.host", "smtp.praxis.de")
    driver.next()
    assert driver.step is Step.SIGN_IN


def test_a_late_search_does_not_change_what_was_typed_and_left(driver: Driver, setup: FakeSetup) -> None:
    setup.may_find.clear()
    driver.to_servers(ADDRESS)
    driver.type("wizard.server.incoming.host", "imap.praxis.de")
    driver.type("wizard.server.outgoing.host", "smtp.praxis.de")
    driver.next()
    assert driver.step is Step.SIGN_IN
    before = driver.flow.entries
    setup.may_find.set()
    driver.settle()
    assert driver.flow.search is Search.SKIPPED
    assert driver.flow.entries == before


def test_nothing_found_leaves_empty_fields_with_an_example(driver: Driver, setup: FakeSetup) -> None:
    setup.found = NotDiscovered(())
    driver.to_servers(ADDRESS)
    driver.until(lambda: "keine Einstellungen gefunden" in driver.said("wizard.server.status"))
    host = driver.find(QLineEdit, "wizard.server.incoming.host")
    assert (host.text(), host.placeholderText()) == ("", "z.\u00a0B. imap.praxis-sonnberg.de")
    assert driver.text("wizard.server.incoming.port") == "993"
    assert driver.text("wizard.server.outgoing.port") == "465"
    assert driver.error("wizard.server.incoming.host") == ""
    driver.next()
    assert driver.focused() == "wizard.server.incoming.host"
    assert driver.error("wizard.server.incoming.host") == "Bitte geben Sie die Serveradresse ein."


def test_while_a_search_runs_nothing_complains_about_empty_fields(driver: Driver, setup: FakeSetup) -> None:
    setup.found = NotDiscovered(())
    driver.to_servers(ADDRESS)
    driver.until(lambda: "keine Einstellungen gefunden" in driver.said("wizard.server.status"))
    driver.next()
    assert driver.error("wizard.server.outgoing.host")
    setup.may_find.clear()
    driver.press("wizard.server.autoconfig")
    assert "Suche Einstellungen" in driver.said("wizard.server.status")
    assert driver.error("wizard.server.incoming.host") == driver.error("wizard.server.outgoing.host") == ""
    setup.may_find.set()
    driver.until(lambda: "keine Einstellungen gefunden" in driver.said("wizard.server.status"))
    assert driver.error("wizard.server.incoming.host") == ""


def test_next_while_a_search_runs_offers_to_skip_it(driver: Driver, setup: FakeSetup) -> None:
    setup.may_find.clear()
    driver.to_servers(ADDRESS)
    driver.next()
    assert driver.step is Step.SERVERS
    assert "überspringen Sie die Suche" in driver.words("wizard.server.status")
    assert driver.error("wizard.server.incoming.host") == ""
    driver.key(Qt.Key.Key_Space)  # «Überspringen» has the focus
    assert driver.flow.search is Search.SKIPPED
    setup.may_find.set()


def test_without_a_connection_the_page_says_so_and_searches_again(driver: Driver, setup: FakeSetup) -> None:
    lost = Attempt("https://autoconfig.praxis-sonnberg.de/mail/config-v1.1.xml", "offline", 0.1)
    setup.found = NotDiscovered((lost,), offline=True)
    driver.to_servers(ADDRESS)
    driver.until(lambda: "keine Verbindung zum Internet" in driver.said("wizard.server.status"))
    assert driver.window.page_of(Step.SERVERS).details.text().startswith("keine Verbindung")  # type: ignore[attr-defined]
    button = driver.find(Button, "wizard.server.autoconfig")
    assert button.text() == "Erneut suchen"
    setup.found = FOUND
    driver.press("wizard.server.autoconfig")
    driver.until(lambda: driver.flow.found)
    assert button.text() == "Autoconfig"


def test_who_changes_what_was_found_is_not_told_that_nothing_needs_changing(driver: Driver) -> None:
    driver.to_servers(ADDRESS)
    driver.until(lambda: driver.flow.found)
    driver.type("wizard.server.incoming.host", "mail.praxis.de")
    assert driver.said("wizard.server.status").startswith("Von Hand geändert")
    driver.press("wizard.server.incoming.reset")
    assert driver.said("wizard.server.status").startswith("Automatisch konfiguriert")


def test_a_port_that_follows_the_encryption_is_marked_too(driver: Driver) -> None:
    driver.to_servers(ADDRESS)
    driver.until(lambda: driver.flow.found)
    driver.choose("wizard.server.incoming.security", Security.STARTTLS)
    assert "vorher: 993" in driver.find(QLineEdit, "wizard.server.incoming.port").accessibleDescription()


def test_a_protocol_that_nobody_named_is_not_called_configured(driver: Driver, setup: FakeSetup) -> None:
    setup.found = replace(FOUND, incoming=FOUND.incoming[:1])
    driver.to_servers(ADDRESS)
    driver.until(lambda: driver.flow.found)
    driver.choose("wizard.server.incoming.protocol", "pop3")
    assert "Für POP3 wurde nichts gefunden" in driver.said("wizard.server.status")


def test_details_are_german(driver: Driver, setup: FakeSetup) -> None:
    tried = (Attempt("preset praxis-sonnberg.de", "not found", 0.0), Attempt("MX x.de", "timeout", 10.04))
    setup.found = replace(FOUND, tried=(*tried, Attempt("x.de.xml", "skipped", 0.0)))
    driver.to_servers(ADDRESS)
    driver.until(lambda: driver.flow.found)
    lines = driver.window.page_of(Step.SERVERS).details.text().splitlines()  # type: ignore[attr-defined]
    assert [" ".join(line.split()) for line in lines] == [
        "nicht gefunden 0,0 s eigene Liste von tomail: praxis-sonnberg.de",
        "keine Antwort 10,0 s MX x.de",
        "nicht gefragt 0,0 s Datei neben dem Programm: x.de.xml",
    ]


@pytest.mark.parametrize(
    ("address", "host", "words"),
    [
        ("praxis@proton.me", "", "Proton Mail Bridge"),
        ("praxis@tuta.com", "", "nicht mit anderen Mailprogrammen"),
        (ADDRESS, "Proton Mail", "Proton Mail Bridge"),
    ],
)
def test_providers_without_servers_say_what_to_do(
    driver: Driver, setup: FakeSetup, address: str, host: str, words: str
) -> None:
    setup.found = NotDiscovered((), host=host)
    driver.to_servers(address)
    driver.until(lambda: "keine Einstellungen gefunden" in driver.said("wizard.server.status"))
    assert words in driver.words("wizard")


def test_hin_wants_its_login_and_says_so(driver: Driver, setup: FakeSetup) -> None:
    hin = by_domain("hin.ch")
    assert hin
    setup.found = Discovered("preset", True, False, hin.incoming, hin.outgoing, (), hint=hin.hint)
    driver.to_sign_in("praxis@hin.ch")
    assert driver.text("wizard.auth.username") == ""
    assert driver.focused() == "wizard.auth.username"
    assert "HIN-Login" in driver.said("wizard.auth.hint")
    driver.next()
    assert driver.error("wizard.auth.username") == "Bitte geben Sie den Benutzernamen ein."
    driver.type("wizard.auth.username", "muster")
    driver.type("wizard.auth.password", "token")
    driver.next()
    assert [trial.server.username for trial in setup.trials[:1]] == ["muster"]


def test_unencrypted_sources_are_asked_only_on_demand(driver: Driver, setup: FakeSetup) -> None:
    setup.found = NotDiscovered((SKIPPED_HTTP,))
    driver.to_servers(ADDRESS)
    driver.until(lambda: driver.shown("wizard.server.http"))
    setup.found = replace(FOUND, trusted=False)
    driver.press("wizard.server.http")
    driver.until(lambda: driver.shown("wizard.server.trust"))
    assert setup.searches == [(ADDRESS, False), (ADDRESS, True)]
    driver.next()
    assert driver.step is Step.SERVERS
    driver.tick("wizard.server.trust")
    driver.next()
    assert driver.step is Step.SIGN_IN


def test_probed_servers_are_shown_as_unconfirmed(driver: Driver, setup: FakeSetup) -> None:
    setup.found = replace(FOUND, confirmed=False, source="probing")
    driver.to_servers(ADDRESS)
    driver.until(lambda: "nicht vom Anbieter bestätigt" in driver.said("wizard.server.status"))


def test_every_attempt_is_listed_and_can_be_copied(driver: Driver, setup: FakeSetup) -> None:
    setup.found = replace(FOUND, tried=(SKIPPED_HTTP,))
    driver.to_servers(ADDRESS)
    driver.until(lambda: driver.flow.found)
    driver.press("wizard.server.details")
    driver.press("wizard.server.details.copy")
    assert SKIPPED_HTTP.what in QApplication.clipboard().text()


def test_google_servers_are_fixed_and_need_nothing(driver: Driver) -> None:
    driver.to_servers("praxis@gmail.com", "google")
    assert driver.text("wizard.server.incoming.host") == "imap.gmail.com"
    assert driver.find(QLineEdit, "wizard.server.incoming.host").isReadOnly()
    assert not driver.find(QComboBox, "wizard.server.incoming.security").isEnabled()
    assert not driver.shown("wizard.server.autoconfig")
    driver.next()
    assert driver.step is Step.SIGN_IN


def test_a_pasted_host_brings_its_port(driver: Driver) -> None:
    driver.to_servers(ADDRESS)
    driver.until(lambda: driver.flow.found)
    driver.type("wizard.server.incoming.host", "https://imap.x.de:24143")
    assert driver.text("wizard.server.incoming.host") == "imap.x.de"
    assert driver.text("wizard.server.incoming.port") == "24143"


def test_changes_are_marked_and_can_be_reset(driver: Driver) -> None:
    driver.to_servers(ADDRESS)
    driver.until(lambda: driver.flow.found)
    driver.type("wizard.server.incoming.host", "mail.praxis.de")
    host = driver.find(QLineEdit, "wizard.server.incoming.host")
    assert host.accessibleDescription().startswith("geändert")
    driver.press("wizard.server.incoming.reset")
    assert host.text() == "imap.praxis-sonnberg.de"
    assert not driver.shown("wizard.server.incoming.reset")


def test_the_port_follows_the_encryption_while_untouched(driver: Driver) -> None:
    driver.to_servers(ADDRESS)
    driver.until(lambda: driver.flow.found)
    driver.choose("wizard.server.incoming.security", Security.STARTTLS)
    assert driver.text("wizard.server.incoming.port") == "143"
    driver.type("wizard.server.incoming.port", "1143")
    driver.choose("wizard.server.incoming.security", Security.TLS)
    assert driver.text("wizard.server.incoming.port") == "1143"


def test_a_misspelt_host_is_told_on_leaving(driver: Driver, setup: FakeSetup) -> None:
    setup.hosts_unknown = {"imap.praxis-sonberg.de"}
    driver.to_servers(ADDRESS)
    driver.until(lambda: driver.flow.found)
    driver.type("wizard.server.incoming.host", "imap.praxis-sonberg.de")
    driver.until(lambda: "wurde nicht gefunden" in driver.error("wizard.server.incoming.host"))


def test_pop3_is_advised_against_for_shared_mailboxes(driver: Driver) -> None:
    driver.to_servers(ADDRESS)
    driver.until(lambda: driver.flow.found)
    driver.choose("wizard.server.incoming.protocol", "pop3")
    assert driver.text("wizard.server.incoming.host") == "pop.praxis-sonnberg.de"
    assert "Bei POP3 sehen Kolleginnen" in driver.words("wizard")


def test_no_encryption_is_absent_except_for_this_machine(driver: Driver) -> None:
    driver.to_servers(ADDRESS)
    driver.until(lambda: driver.flow.found)
    combo = driver.find(QComboBox, "wizard.server.incoming.security")
    assert combo.findData(Security.NONE) < 0
    driver.type("wizard.server.incoming.host", "127.0.0.1")
    assert combo.findData(Security.NONE) >= 0
    assert not driver.shown("wizard.server.options")


def test_who_may_gets_no_encryption_behind_a_tick(app: QApplication, setup: FakeSetup) -> None:
    driver = Driver(setup, Flow.begin(insecure_allowed=True))
    driver.to_servers(ADDRESS)
    driver.until(lambda: driver.flow.found)
    driver.press("wizard.server.options")
    driver.tick("wizard.server.insecure")
    driver.choose("wizard.server.incoming.security", Security.NONE)
    driver.next()
    assert driver.step is Step.SIGN_IN
    driver.close()


def test_the_wheel_does_not_change_a_combo_box_without_focus(driver: Driver) -> None:
    driver.to_servers(ADDRESS)
    driver.until(lambda: driver.flow.found)
    combo = driver.find(QComboBox, "wizard.server.incoming.security")
    driver.find(QLineEdit, "wizard.server.incoming.host").setFocus()
    middle = QPointF(combo.rect().center())
    wheel = QWheelEvent(
        middle,
        QPointF(combo.mapToGlobal(combo.rect().center())),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, wheel)
    assert combo.currentData() == Security.TLS


# Step 4


def test_the_password_is_asked_for_with_the_user_name_filled_in(driver: Driver) -> None:
    driver.to_sign_in(ADDRESS)
    assert driver.text("wizard.auth.username") == ADDRESS
    assert driver.focused() == "wizard.auth.password"
    assert driver.find(QLineEdit, "wizard.auth.password").echoMode() is QLineEdit.EchoMode.Password
    driver.next()
    assert driver.error("wizard.auth.password") == "Bitte geben Sie das Passwort ein."


def test_caps_lock_is_noticed(driver: Driver) -> None:
    driver.to_sign_in(ADDRESS)
    field = driver.find(QLineEdit, "wizard.auth.password")
    QTest.keyClick(field, "A")  # a capital without Shift
    assert field.accessibleDescription() == "Feststelltaste ist aktiv."
    QTest.keyClick(field, "a")
    assert field.accessibleDescription() == ""


def test_sending_may_have_a_password_of_its_own(driver: Driver, setup: FakeSetup) -> None:
    driver.to_sign_in(ADDRESS).type("wizard.auth.password", "eins")
    driver.tick("wizard.auth.same")
    driver.type("wizard.auth.outgoing.username", "versand")
    driver.type("wizard.auth.outgoing.password", "zwei")
    driver.next()
    driver.until(driver.tested)
    assert [(each.server.username, each.secret) for each in setup.trials] == [
        (ADDRESS, "eins"),
        ("versand", "zwei"),
    ]


def google(driver: Driver, setup: FakeSetup, *, client_id: bool = True) -> Driver:
    setup.clients = frozenset({"oauth.google.client_id"} if client_id else ())
    driver.to_servers("praxis@gmail.com", "google").next()
    if client_id:
        driver.until(lambda: driver.flow.clients, "the client ids")
    return driver


def test_the_access_code_comes_by_itself(driver: Driver, setup: FakeSetup, opened: list[str]) -> None:
    google(driver, setup)
    assert not driver.shown("wizard.auth.password")
    driver.press("wizard.auth.access_code")
    driver.until(lambda: driver.flow.grant)
    assert opened == ["https://login.example/authorize?code_challenge=x"]
    assert setup.sign_ins == [("google", "praxis@gmail.com", Protocol.IMAP)]
    page = driver.window.page_of(Step.SIGN_IN)
    assert page.browser.code.text() == "✓ Zugangscode erhalten für praxis@gmail.com"  # type: ignore[attr-defined]
    driver.next()
    driver.until(driver.tested)
    assert setup.trials[0].secret == flows.grant()


def test_waiting_can_be_given_up(driver: Driver, setup: FakeSetup, opened: list[str]) -> None:
    google(driver, setup)
    setup.may_sign_in.clear()
    driver.press("wizard.auth.access_code")
    driver.until(lambda: opened)
    driver.press_in("wizard.auth.access_code.state", "Browser erneut öffnen")
    assert len(opened) == 2
    driver.press_in("wizard.auth.access_code.state", "Abbrechen")
    assert setup.sign_in_now is not None
    assert setup.sign_in_now.cancelled
    assert not driver.shown("wizard.auth.access_code.state")
    setup.may_sign_in.set()


def test_a_code_can_be_pasted_where_no_browser_opens(
    driver: Driver, setup: FakeSetup, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser_box, "open_url", lambda url: False)
    google(driver, setup)
    setup.may_sign_in.clear()
    driver.press("wizard.auth.access_code")
    driver.until(lambda: driver.shown("wizard.auth.access_code.paste"))
    assert QApplication.clipboard().text().startswith("https://login.example/")
    driver.type("wizard.auth.access_code.paste", "4/0abc")
    driver.until(lambda: driver.flow.grant)
    assert setup.sign_in_now is not None
    assert setup.sign_in_now.pasted == "4/0abc"


def test_another_persons_sign_in_is_told(driver: Driver, setup: FakeSetup, opened: list[str]) -> None:
    google(driver, setup)
    setup.granted = wrong_account("privat@gmail.com", "praxis@gmail.com", flows.grant())
    driver.press("wizard.auth.access_code")
    driver.until(lambda: "privat@gmail.com" in driver.said("wizard.auth.access_code.state"))
    assert driver.flow.grant is None
    driver.press_in("wizard.auth.access_code.state", "Trotzdem verwenden")
    assert driver.flow.grant is not None


@pytest.mark.parametrize("reason", [SignInReason.TIMEOUT, SignInReason.DENIED])
def test_a_failed_sign_in_can_be_repeated(
    driver: Driver, setup: FakeSetup, opened: list[str], reason: SignInReason
) -> None:
    google(driver, setup)
    setup.granted = sign_in_failed(reason, "Google")
    driver.press("wizard.auth.access_code")
    driver.until(lambda: not driver.window.page_of(Step.SIGN_IN).browser.waiting)  # type: ignore[attr-defined]
    setup.granted = flows.grant()
    driver.press_in("wizard.auth.access_code.state", "Erneut versuchen")
    driver.until(lambda: driver.flow.grant)
    assert len(opened) == 2


def test_without_a_client_id_the_page_leads_to_where_it_is_entered(driver: Driver, setup: FakeSetup) -> None:
    google(driver, setup, client_id=False)
    assert "Client-ID" in driver.said("wizard.auth.access_code.state")
    driver.press_in("wizard.auth.access_code.state", "Client-ID eintragen")
    assert driver.asked_for_client_id == ["google"]


def test_next_without_a_client_id_says_where_it_is_entered_and_leads_there(
    driver: Driver, setup: FakeSetup
) -> None:
    google(driver, setup, client_id=False)
    driver.next()
    assert driver.step is Step.SIGN_IN
    said = driver.said("wizard.auth.access_code.state")
    assert "„Client-ID eintragen“" in said
    assert "E-Mail-Kontenverwaltung" in said
    driver.key(Qt.Key.Key_Space)
    assert driver.asked_for_client_id == ["google"]
    assert driver.said("wizard.auth.access_code.state") == said


def test_a_client_id_that_was_entered_meanwhile_opens_the_sign_in(driver: Driver, setup: FakeSetup) -> None:
    google(driver, setup, client_id=False)
    driver.next()
    setup.clients = frozenset({"oauth.google.client_id"})
    driver.window.state.look_for_clients()
    driver.until(lambda: driver.find(QWidget, "wizard.auth.access_code").isEnabled())
    assert driver.said("wizard.auth.access_code.state") == ""
    assert driver.focused() == "wizard.auth.access_code"


def test_next_before_the_sign_in_names_its_button(driver: Driver, setup: FakeSetup) -> None:
    google(driver, setup)
    assert "öffnet den Browser" in driver.window.page_of(Step.SIGN_IN).subtitle.text()
    driver.find(QLineEdit, "wizard.auth.username").setFocus()
    driver.next()
    assert driver.step is Step.SIGN_IN
    assert "„Zugangscode“" in driver.said("wizard.auth.access_code.state")
    assert driver.focused() == "wizard.auth.access_code"
    driver.window.state.put(driver.flow)
    assert "„Zugangscode“" in driver.said("wizard.auth.access_code.state")


def test_next_after_a_failed_sign_in_keeps_the_reason(
    driver: Driver, setup: FakeSetup, opened: list[str]
) -> None:
    google(driver, setup)
    setup.granted = sign_in_failed(SignInReason.DENIED, "Google")
    driver.press("wizard.auth.access_code")
    driver.until(lambda: not driver.window.page_of(Step.SIGN_IN).browser.waiting)  # type: ignore[attr-defined]
    reason = driver.said("wizard.auth.access_code.state")
    driver.next()
    said = driver.said("wizard.auth.access_code.state")
    assert said.startswith(reason)
    assert "„Zugangscode“" in said.removeprefix(reason)
    setup.granted = flows.grant()
    driver.key(Qt.Key.Key_Space)
    driver.until(lambda: driver.flow.grant)
    assert len(opened) == 2


def test_next_while_the_browser_is_open_says_what_it_waits_for(
    driver: Driver, setup: FakeSetup, opened: list[str]
) -> None:
    google(driver, setup)
    setup.may_sign_in.clear()
    driver.press("wizard.auth.access_code")
    driver.until(lambda: opened)
    driver.next()
    assert "noch nicht abgeschlossen" in driver.said("wizard.auth.access_code.state")
    driver.key(Qt.Key.Key_Space)  # «Browser erneut öffnen» has the focus
    assert len(opened) == 2
    setup.may_sign_in.set()
    driver.until(lambda: driver.flow.grant)


def test_the_reason_of_a_failure_goes_with_the_account_it_was_about(
    driver: Driver, setup: FakeSetup, opened: list[str]
) -> None:
    google(driver, setup)
    setup.granted = sign_in_failed(SignInReason.DENIED, "Google")
    driver.press("wizard.auth.access_code")
    driver.until(lambda: not driver.window.page_of(Step.SIGN_IN).browser.waiting)  # type: ignore[attr-defined]
    driver.back()
    driver.back()
    driver.type("wizard.data.address", "labor@gmail.com")
    driver.next()
    driver.next()
    assert driver.said("wizard.auth.access_code.state") == ""


def test_oauth_for_others_asks_for_their_sign_in_service(driver: Driver) -> None:
    driver.to_sign_in(ADDRESS)
    driver.window.page_of(Step.SIGN_IN).method.segment(AuthMethod.OAUTH2.value).click()  # type: ignore[attr-defined]
    driver.settle()
    driver.next()
    assert driver.step is Step.SIGN_IN
    assert "Anmeldedienst" in driver.error("wizard.auth.issuer")
    assert driver.focused() == "wizard.auth.issuer"
    driver.type("wizard.auth.issuer", "https://login.x.de")
    assert "Client-ID" in driver.said("wizard.auth.access_code.state")


# Step 5


def test_both_tests_start_by_themselves_and_once(driver: Driver, setup: FakeSetup) -> None:
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    assert [each.protocol for each in setup.trials] == ["imap", "smtp"]
    words = driver.words("wizard.test.incoming")
    assert "Posteingang funktioniert" in words
    assert "1.500 Nachrichten, 5 Ordner gefunden (0,4\u00a0s)" in words
    assert "Postausgang funktioniert" in driver.words("wizard.test.outgoing")
    assert driver.focused() == "wizard.next"


def test_the_steps_are_ticked_live_and_next_says_why_it_waits(driver: Driver, setup: FakeSetup) -> None:
    setup.may_probe.clear()
    driver.to_tests(ADDRESS)
    driver.until(lambda: setup.trials)
    assert "Posteingang wird geprüft" in driver.words("wizard.test.incoming")
    assert not driver.find(QWidget, "wizard.next").isEnabled()
    assert "laufen noch" in driver.words("wizard")
    setup.may_probe.set()
    driver.until(driver.tested)
    assert driver.find(QWidget, "wizard.next").isEnabled()


def marks(driver: Driver, name: str) -> list[tuple[str, str]]:
    """The icon and the words of each sub-step."""
    shown = driver.find(ProbeCard, name)._progress._marks.values()
    return [(mark.accessibleName(), label.text()) for mark, label in shown]


def test_without_encryption_no_certificate_is_ticked(driver: Driver, setup: FakeSetup) -> None:
    problem = Problem(ProblemKind.WRONG_PASSWORD, sentence("No."))
    passed = (ProbeStep.REACHABLE,)
    setup.probed["imap"] = Probed(ProbeFailed(ProbeStep.SIGN_IN, problem, 1.0, passed=passed))
    driver.to_servers(ADDRESS)
    driver.until(lambda: driver.flow.found)
    driver.type("wizard.server.incoming.host", "127.0.0.1")
    driver.choose("wizard.server.incoming.security", Security.NONE)
    driver.next()
    driver.type("wizard.auth.password", "geheim")
    driver.next()
    driver.until(driver.tested)
    assert marks(driver, "wizard.test.incoming") == [
        ("erledigt", "Server erreichbar"),
        ("", "Verschlüsselung: entfällt"),
        ("", "Zertifikat: entfällt"),
        ("fehlgeschlagen", "Anmeldung"),
        ("", "Ordner"),
    ]


def test_a_sign_in_that_could_not_be_renewed_ticks_nothing(driver: Driver, setup: FakeSetup) -> None:
    setup.probed["imap"] = flows.failed(ProblemKind.SIGN_IN_NEEDED)
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    assert [mark for mark, _ in marks(driver, "wizard.test.incoming")] == ["", "", "", "fehlgeschlagen", ""]


def test_the_page_says_whether_it_tests_or_has_tested(driver: Driver, setup: FakeSetup) -> None:
    page = driver.window.page_of(Step.TEST)
    setup.may_probe.clear()
    driver.to_tests(ADDRESS)
    driver.until(lambda: setup.trials)
    assert "prüft jetzt" in page.subtitle.text()
    setup.may_probe.set()
    driver.until(driver.tested)
    assert page.subtitle.text() == "Posteingang und Postausgang funktionieren mit Ihren Angaben."
    setup.probed["imap"] = flows.failed(ProblemKind.UNREACHABLE)
    driver.press("wizard.test.again")
    driver.until(lambda: not driver.flow.all_passed and driver.tested())
    assert "was sich prüfen ließ" in page.subtitle.text()


def test_a_narrow_window_cuts_nothing_off(driver: Driver) -> None:
    driver.window.resize(700, 560)
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    page = driver.window.page_of(Step.TEST)
    button = driver.find(QWidget, "wizard.test.mail")
    assert button.mapTo(page, button.rect().bottomRight()).x() < page.width()


def test_coming_back_repeats_no_test(driver: Driver, setup: FakeSetup) -> None:
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    driver.back()
    driver.next()
    driver.settle()
    assert len(setup.trials) == 2


def fail(
    setup: FakeSetup,
    protocol: str,
    kind: ProblemKind,
    step: ProbeStep = ProbeStep.SIGN_IN,
    certificate: object = None,
) -> None:
    problem = Problem(kind, sentence("It failed."))
    result = ProbeFailed(step, problem, 1.0, certificate)  # type: ignore[arg-type]
    setup.probed[protocol] = Probed(result, ("C: a1 LOGIN ••• •••",))


def test_a_wrong_password_is_tried_once_and_typed_again_in_place(driver: Driver, setup: FakeSetup) -> None:
    fail(setup, "imap", ProblemKind.WRONG_PASSWORD)
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    assert [each.protocol for each in setup.trials] == ["imap"]
    assert "Der Server hat das Passwort nicht angenommen" in driver.words("wizard.test.incoming")
    assert "sobald der Posteingang die Anmeldung annimmt" in driver.words("wizard.test.outgoing")
    assert driver.focused() == "wizard.test.incoming.new_password"
    assert not driver.find(QWidget, "wizard.next").isEnabled()
    setup.probed["imap"] = flows.PASSED
    driver.press("wizard.test.incoming.new_password")
    QTest.keyClicks(driver.find(QLineEdit, "wizard.test.incoming.password"), "richtig")
    driver.press("wizard.test.incoming.password.test")
    driver.until(lambda: driver.flow.all_passed)
    assert [each.secret for each in setup.trials] == ["geheim", "richtig", "richtig"]


def test_testing_again_is_one_attempt_a_click(driver: Driver, setup: FakeSetup) -> None:
    fail(setup, "smtp", ProblemKind.WRONG_PASSWORD)
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    driver.press("wizard.test.again")
    driver.until(driver.tested)
    assert [each.protocol for each in setup.trials] == ["imap", "smtp", "smtp"]


def test_skipping_opens_the_way_and_closes_it_again(driver: Driver, setup: FakeSetup) -> None:
    fail(setup, "imap", ProblemKind.UNREACHABLE, ProbeStep.REACHABLE)
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    assert "überspringen Sie die Tests" in driver.words("wizard")
    driver.tick("wizard.test.skip")
    assert driver.find(QWidget, "wizard.next").isEnabled()
    driver.tick("wizard.test.skip")
    assert not driver.find(QWidget, "wizard.next").isEnabled()


@pytest.mark.parametrize(
    ("kind", "remedy", "step"),
    [
        (ProblemKind.HOST_UNKNOWN, "check_servers", Step.SERVERS),
        (ProblemKind.WRONG_PASSWORD, "change_username", Step.SIGN_IN),
        (ProblemKind.CERTIFICATE, "do_not_connect", Step.SERVERS),
    ],
)
def test_the_actions_lead_to_the_step_that_helps(
    driver: Driver, setup: FakeSetup, kind: ProblemKind, remedy: str, step: Step
) -> None:
    fail(setup, "imap", kind)
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    driver.press(f"wizard.test.incoming.{remedy}")
    assert driver.step is step


def test_another_port_is_looked_for_and_used(driver: Driver, setup: FakeSetup) -> None:
    fail(setup, "imap", ProblemKind.UNREACHABLE, ProbeStep.REACHABLE)
    setup.port_found = (143, Security.STARTTLS)
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    setup.probed["imap"] = flows.PASSED
    driver.press("wizard.test.incoming.other_ports")
    driver.until(lambda: driver.flow.all_passed)
    assert driver.flow.server(Side.INCOMING).port == 143
    assert driver.flow.server(Side.INCOMING).security is Security.STARTTLS


def test_missing_tls_offers_the_encrypted_port(driver: Driver, setup: FakeSetup) -> None:
    driver.to_servers(ADDRESS)
    driver.until(lambda: driver.flow.found)
    driver.choose("wizard.server.incoming.security", Security.STARTTLS)
    fail(setup, "imap", ProblemKind.NO_TLS, ProbeStep.ENCRYPTION)
    driver.next()
    driver.type("wizard.auth.password", "geheim")
    driver.next()
    driver.until(driver.tested)
    setup.probed["imap"] = flows.PASSED
    driver.press("wizard.test.incoming.use_tls")
    driver.until(lambda: driver.flow.all_passed)
    assert driver.flow.server(Side.INCOMING).port == 993


def test_a_certificate_is_trusted_only_by_typing_its_end(driver: Driver, setup: FakeSetup) -> None:
    fail(setup, "imap", ProblemKind.CERTIFICATE, ProbeStep.CERTIFICATE, FACTS)
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    words = driver.words("wizard.test.incoming")
    assert "mail.andere.de" in words
    assert "abgelaufen am 03.11.2026" in words
    assert driver.focused() == "wizard.test.incoming.do_not_connect"
    driver.press("wizard.test.incoming.trust_certificate")
    driver.type("wizard.test.incoming.certificate.ending", "0000")
    driver.press("wizard.test.incoming.certificate.confirm")
    assert driver.error("wizard.test.incoming.certificate.ending") != ""
    assert driver.flow.server(Side.INCOMING).fingerprint_sha256 == ""
    setup.probed["imap"] = flows.PASSED
    driver.type("wizard.test.incoming.certificate.ending", FACTS.fingerprint_sha256[-4:].upper())
    driver.press("wizard.test.incoming.certificate.confirm")
    driver.until(lambda: driver.flow.all_passed)
    assert driver.flow.server(Side.INCOMING).fingerprint_sha256 == FACTS.fingerprint_sha256


def test_without_the_right_no_certificate_can_be_trusted(driver: Driver, setup: FakeSetup) -> None:
    setup.lacking = True
    fail(setup, "imap", ProblemKind.CERTIFICATE, ProbeStep.CERTIFICATE, FACTS)
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    assert driver.shown("wizard.test.incoming.do_not_connect")
    with pytest.raises(AssertionError, match="trust_certificate"):
        driver.press("wizard.test.incoming.trust_certificate")


def test_the_protocol_can_be_copied_for_it(driver: Driver, setup: FakeSetup) -> None:
    fail(setup, "imap", ProblemKind.UNREACHABLE, ProbeStep.REACHABLE)
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    driver.press("wizard.test.incoming.copy_details")
    copied = QApplication.clipboard().text()
    assert "imap.praxis-sonnberg.de:993" in copied
    assert "LOGIN ••• •••" in copied
    assert "geheim" not in copied


def test_a_test_mail_is_sent_only_on_demand(driver: Driver, setup: FakeSetup) -> None:
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    assert setup.mailed == []
    driver.press("wizard.test.mail")
    driver.until(lambda: driver.said("wizard.test.mail.outcome"))
    assert setup.mailed == [(ADDRESS, "Testmail von tomail")]
    assert driver.said("wizard.test.mail.outcome") == f"Die Testmail an {ADDRESS} wurde gesendet."
    assert driver.step is Step.TEST


def test_a_test_mail_that_is_refused_says_why(driver: Driver, setup: FakeSetup) -> None:
    setup.mail_problem = Problem(ProblemKind.SEND_LIMIT, sentence("Too many today."))
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    driver.press("wizard.test.mail")
    driver.until(lambda: driver.said("wizard.test.mail.outcome") == "Too many today.")
    assert driver.find(QWidget, "wizard.next").isEnabled()


def test_nothing_is_saved_while_a_step_has_a_fault(driver: Driver, setup: FakeSetup) -> None:
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    driver.next()
    assert driver.step is Step.SYNC
    driver.window.state.change(lambda flow: replace(flow, typed_label=""))
    driver.press("wizard.finish")
    assert (driver.step, setup.saved) == (Step.DATA, [])
    assert driver.error("wizard.data.label")


def test_no_test_mail_is_offered_where_sending_does_not_work(driver: Driver, setup: FakeSetup) -> None:
    fail(setup, "smtp", ProblemKind.SENDER_REFUSED, ProbeStep.SENDER)
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    assert not driver.shown("wizard.test.mail")


# Step 6


def finish(driver: Driver) -> None:
    driver.press("wizard.finish")
    driver.until(lambda: not driver.window.isVisible(), "closing")


def test_the_end_saves_once_and_tells(driver: Driver, setup: FakeSetup) -> None:
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    driver.next()
    driver.tick("wizard.sync.mark_read")
    driver.choose("wizard.sync.interval", 15)
    driver.choose("wizard.sync.months", 12)
    driver.tick("wizard.sync.archive")
    finish(driver)
    assert driver.saved == ["k3f9ab"]
    [(account, secrets)] = setup.saved
    assert (account.label, account.address, account.tested) == ("Praxis", ADDRESS, True)
    assert (account.sync.mark_read, account.sync.interval_minutes, account.sync.months) == (True, 15, 12)
    assert account.sync.archive_patient_mail is ArchiveMode.OFF
    assert secrets.incoming_password == "geheim"


def to_the_end(driver: Driver) -> None:
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    driver.next()


def test_the_estimate_counts_all_folders(driver: Driver) -> None:
    to_the_end(driver)
    months = driver.find(QComboBox, "wizard.sync.months")
    assert months.accessibleDescription() == "Etwa 2.003 E-Mails in allen Ordnern zusammen."


def test_folders_are_found_and_can_be_assigned_by_hand(driver: Driver, setup: FakeSetup) -> None:
    to_the_end(driver)
    assert not driver.shown("wizard.sync.folders.sent")
    assert "automatisch gefunden, außer: Spam, Archiv" in driver.words("wizard")
    driver.press("wizard.sync.folders")
    sent = driver.find(QComboBox, "wizard.sync.folders.sent")
    assert [sent.itemText(place) for place in range(sent.count())] == [
        "Automatisch: Gesendet",
        "Entwürfe",
        "Gesendet",
        "Papierkorb",
        "Ausgang 2019",
    ]
    driver.choose("wizard.sync.folders.sent", "Ausgang 2019")
    assert sent.currentText() == "Ausgang 2019"
    driver.choose("wizard.sync.folders.archive", "Ausgang 2019")
    assert sent.currentText() == "Automatisch: Gesendet"  # a folder is for one thing
    finish(driver)
    [(account, _)] = setup.saved
    assert account.sync.folders == FolderChoices(archive="Ausgang 2019")


def test_a_long_path_does_not_widen_the_page(driver: Driver, setup: FakeSetup) -> None:
    long = FoundFolder("Öffentliche Ordner/" * 9 + "Archiv", FolderRole.ARCHIVE, 4)
    passed = flows.PASSED.result
    setup.probed["imap"] = Probed(replace(passed, found=(*flows.FOLDERS, long)))  # type: ignore[call-arg]
    to_the_end(driver)
    driver.press("wizard.sync.folders")
    archive = driver.find(QComboBox, "wizard.sync.folders.archive")
    page = driver.window.page_of(Step.SYNC)
    assert archive.mapTo(page, archive.rect().bottomRight()).x() < page.width()
    assert archive.toolTip() == long.path


def test_untested_folders_are_not_known(driver: Driver, setup: FakeSetup) -> None:
    setup.probed["imap"] = flows.failed(ProblemKind.UNREACHABLE)
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    driver.tick("wizard.test.skip")
    driver.next()
    assert "Ordner sind noch nicht bekannt" in driver.words("wizard")
    assert driver.find(QComboBox, "wizard.sync.months").accessibleDescription() == ""


def test_pop3_offers_to_leave_mail_instead_of_mirroring(driver: Driver, setup: FakeSetup) -> None:
    driver.to_servers(ADDRESS)
    driver.until(lambda: driver.flow.found)
    driver.choose("wizard.server.incoming.protocol", "pop3")
    driver.next()
    driver.type("wizard.auth.password", "geheim")
    driver.next()
    driver.until(driver.tested)
    driver.next()
    assert not driver.shown("wizard.sync.enabled")
    assert not driver.shown("wizard.sync.months")
    assert not driver.shown("wizard.sync.folders")
    driver.choose("wizard.sync.leave_days", 14)
    driver.tick("wizard.sync.leave_on_server")
    assert not driver.find(QComboBox, "wizard.sync.leave_days").isEnabled()
    finish(driver)
    [(account, _)] = setup.saved
    assert account.protocol is Protocol.POP3
    assert (account.sync.leave_on_server, account.sync.leave_days) == (False, 14)
    assert account.sync.interval_minutes == 5


def test_switching_off_greys_the_rest(driver: Driver) -> None:
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    driver.next()
    driver.tick("wizard.sync.enabled")
    assert not driver.find(QComboBox, "wizard.sync.interval").isEnabled()


def test_filing_can_be_automatic(driver: Driver, setup: FakeSetup) -> None:
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    driver.next()
    driver.find(QWidget, "wizard.sync.archive.automatic").click()  # type: ignore[attr-defined]
    finish(driver)
    assert setup.saved[0][0].sync.archive_patient_mail is ArchiveMode.AUTOMATIC


def test_a_save_that_fails_stays_on_the_page(driver: Driver, setup: FakeSetup) -> None:
    setup.save_error = EnvironmentTrouble(Problem(ProblemKind.DISK_FULL, sentence("The disk is full.")))
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    driver.next()
    driver.press("wizard.finish")
    driver.until(lambda: driver.said("wizard.sync.error"))
    assert driver.said("wizard.sync.error").startswith("Das Konto konnte nicht gespeichert werden")
    assert driver.window.isVisible()
    setup.save_error = None
    finish(driver)
    assert len(setup.saved) == 1


def test_an_untested_account_says_so(driver: Driver, setup: FakeSetup) -> None:
    fail(setup, "imap", ProblemKind.UNREACHABLE, ProbeStep.REACHABLE)
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    driver.tick("wizard.test.skip")
    driver.next()
    assert "nicht getestet" in driver.words("wizard")
    finish(driver)
    assert not setup.saved[0][0].tested


def test_closing_the_window_ends_what_runs(driver: Driver, setup: FakeSetup) -> None:
    setup.may_find.clear()
    driver.to_servers(ADDRESS)
    driver.press("wizard.cancel")
    driver.answer("leave")
    setup.may_find.set()
    driver.settle()
    assert not driver.window.isVisible()
