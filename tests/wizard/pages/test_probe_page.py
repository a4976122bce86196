from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.services.test_trials import FACTS
from tests.wizard import flows
from tests.wizard.driver import Driver
from tests.wizard.fakes import FakeSetup
from tests.wizard.flows import ADDRESS
from tomail.base.errors import Problem, ProblemKind
from tomail.base.sentences import sentence
from tomail.model.account import (
    Security,
)
from tomail.model.probing import (
    Probed,
    ProbeFailed,
    ProbeStep,
)
from tomail.ui.accounts.probe_card import ProbeCard
from tomail.wizard.vocabulary import Side, Step


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


def test_a_wrong_password_is_tried_once_and_typed_again_in_place(driver: Driver, setup: FakeSetup) -> None:
    setup.fail("imap", ProblemKind.WRONG_PASSWORD)
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
    setup.fail("smtp", ProblemKind.WRONG_PASSWORD)
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    driver.press("wizard.test.again")
    driver.until(driver.tested)
    assert [each.protocol for each in setup.trials] == ["imap", "smtp", "smtp"]


def test_skipping_opens_the_way_and_closes_it_again(driver: Driver, setup: FakeSetup) -> None:
    setup.fail("imap", ProblemKind.UNREACHABLE, ProbeStep.REACHABLE)
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
    setup.fail("imap", kind)
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    driver.press(f"wizard.test.incoming.{remedy}")
    assert driver.step is step


def test_another_port_is_looked_for_and_used(driver: Driver, setup: FakeSetup) -> None:
    setup.fail("imap", ProblemKind.UNREACHABLE, ProbeStep.REACHABLE)
    setup.port_found = (143, Security.STARTTLS)
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    setup.probed["imap"] = flows.PASSED
    driver.press("wizard.test.incoming.other_ports")
    driver.until(lambda: driver.flow.all_passed)
    assert driver.flow.server(Side.INCOMING).port == 143
    assert driver.flow.server(Side.INCOMING).security is Security.STARTTLS


def test_a_port_of_a_server_that_was_changed_meanwhile_is_not_used(
    driver: Driver, setup: FakeSetup, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, go = threading.Event(), threading.Event()

    def open_port(host: str, choices: object) -> tuple[int, Security]:
        asked.set()
        go.wait(5)
        return 143, Security.STARTTLS

    monkeypatch.setattr(setup, "open_port", open_port)
    setup.fail("imap", ProblemKind.UNREACHABLE, ProbeStep.REACHABLE)
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    driver.press("wizard.test.incoming.other_ports")
    driver.until(asked.is_set)
    driver.press("wizard.test.incoming.copy_details")
    state = driver.window.state
    entry = state.flow.entry(Side.INCOMING)
    state.put(state.flow.edit(Side.INCOMING, replace(entry, typed_host="mail.example.org")))
    go.set()
    QTest.qWait(200)
    assert driver.flow.server(Side.INCOMING).port == 993


def test_a_test_mail_says_nothing_of_a_server_that_was_changed_meanwhile(
    driver: Driver, setup: FakeSetup, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = threading.Event()
    monkeypatch.setattr(setup, "send_test_mail", lambda *given: go.wait(5) and None)
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    driver.press("wizard.test.mail")
    state = driver.window.state
    state.put(state.flow.tested(Side.OUTGOING, state.flow.trial(Side.INCOMING), flows.PASSED))
    go.set()
    driver.until(driver.find(QWidget, "wizard.test.mail").isEnabled)
    assert driver.said("wizard.test.mail.outcome") == ""


def test_missing_tls_offers_the_encrypted_port(driver: Driver, setup: FakeSetup) -> None:
    driver.to_servers(ADDRESS)
    driver.until(lambda: driver.flow.found)
    driver.choose("wizard.server.incoming.security", Security.STARTTLS)
    setup.fail("imap", ProblemKind.NO_TLS, ProbeStep.ENCRYPTION)
    driver.next()
    driver.type("wizard.auth.password", "geheim")
    driver.next()
    driver.until(driver.tested)
    setup.probed["imap"] = flows.PASSED
    driver.press("wizard.test.incoming.use_tls")
    driver.until(lambda: driver.flow.all_passed)
    assert driver.flow.server(Side.INCOMING).port == 993


def test_a_certificate_is_trusted_only_by_typing_its_end(driver: Driver, setup: FakeSetup) -> None:
    setup.fail("imap", ProblemKind.CERTIFICATE, ProbeStep.CERTIFICATE, FACTS)
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
    setup.fail("imap", ProblemKind.CERTIFICATE, ProbeStep.CERTIFICATE, FACTS)
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    assert driver.shown("wizard.test.incoming.do_not_connect")
    with pytest.raises(AssertionError, match="trust_certificate"):
        driver.press("wizard.test.incoming.trust_certificate")


def test_the_protocol_can_be_copied_for_it(driver: Driver, setup: FakeSetup) -> None:
    setup.fail("imap", ProblemKind.UNREACHABLE, ProbeStep.REACHABLE)
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
    setup.fail("smtp", ProblemKind.SENDER_REFUSED, ProbeStep.SENDER)
    driver.to_tests(ADDRESS)
    driver.until(driver.tested)
    assert not driver.shown("wizard.test.mail")
