from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from tests.wizard.driver import Driver
from tests.wizard.fakes import FakeSetup
from tests.wizard.flows import ADDRESS, FOUND
from tomail.accounts.autoconfig.providers import by_domain
from tomail.model.account import (
    Security,
)
from tomail.model.probing import (
    Attempt,
    Discovered,
    NotDiscovered,
)
from tomail.ui.widgets.button import Button
from tomail.wizard.flow import Flow
from tomail.wizard.vocabulary import Search, Step

SKIPPED_HTTP = Attempt("http://autoconfig.praxis-sonnberg.de/mail/config-v1.1.xml", "skipped", 0.0)


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
