from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QWidget

from tests.wizard import flows
from tests.wizard.driver import Driver
from tests.wizard.fakes import FakeSetup
from tests.wizard.flows import ADDRESS
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind
from tomail.base.sentences import sentence
from tomail.model.account import (
    ArchiveMode,
    FolderChoices,
    Protocol,
)
from tomail.model.mail import FolderRole
from tomail.model.probing import (
    FoundFolder,
    Probed,
    ProbeStep,
)
from tomail.wizard.vocabulary import Step


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
    setup.fail("imap", ProblemKind.UNREACHABLE, ProbeStep.REACHABLE)
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
