from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.wizard import flows
from tests.wizard.driver import Driver
from tests.wizard.fakes import FakeSetup
from tests.wizard.flows import ADDRESS
from tomail.wizard.flow import Flow
from tomail.wizard.vocabulary import Step


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
