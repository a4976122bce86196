from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.ui.overtaken import Overtaken
from tests.wizard import flows
from tests.wizard.driver import Driver
from tests.wizard.fakes import FakeSetup
from tests.wizard.flows import ADDRESS
from tomail.accounts.auth.problems import SignInReason, sign_in_failed, wrong_account
from tomail.model.account import (
    AuthMethod,
    Protocol,
)
from tomail.ui.accounts import browser_box
from tomail.wizard.vocabulary import Step


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that a browser was asked to open."""
    urls: list[str] = []

    def open_url(url: str) -> bool:
        urls.append(url)
        return True

    monkeypatch.setattr(browser_box, "open_url", open_url)
    return urls


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


def test_a_client_id_stays_known_when_an_older_answer_comes_late(
    driver: Driver, setup: FakeSetup, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever comes back from entering it would be told again that there is none."""
    google(driver, setup, client_id=False)
    slow = Overtaken(setup.client_ids)
    monkeypatch.setattr(setup, "client_ids", slow)
    driver.window.state.look_for_clients()
    qtbot.waitUntil(slow.asked.is_set)
    setup.clients = frozenset({"oauth.google.client_id"})
    driver.window.state.look_for_clients()
    slow.wait(qtbot)
    assert driver.find(QWidget, "wizard.auth.access_code").isEnabled()


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
