"""From the button to the receipt, with the real windows, a real portal and a patient with real keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.services.portal.sonnberg import running  # noqa: F401  (fixture)
from tests.services.portal.through_portal import Clinic, clinic, link_of  # noqa: F401  (fixture)
from tomail.secure.client.calls import DeviceCalls
from tomail.secure.protocol.states import DeliveryState
from tomail.services.container import Services
from tomail.ui.bridge import Bridge
from tomail.ui.composer.concerns import ConcernsSheet
from tomail.ui.composer.registration_window import RegistrationWindow
from tomail.ui.composer.window import ComposerWindow
from tomail.ui.portal.check_sheet import CheckSheet
from tomail.ui.portal.deliveries_card import DeliveryCard
from tomail.ui.portal.deliveries_rows import Tab
from tomail.ui.portal.deliveries_window import DeliveriesWindow
from tomail.ui.portal.releases_card import ReleaseCard

pytestmark = pytest.mark.slow


def shown(over: QWidget, kind: type) -> list:
    for asked in over.findChildren(ConcernsSheet):
        if asked.isVisible():
            asked.send.click()
    return [each for each in over.findChildren(kind) if each.isVisible()]


def kept(made: QWidget, qtbot) -> None:
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made, before_close_func=lambda each: setattr(each, "_ending", True))
    made.show()


def write(services: Services, address: str, qtbot) -> ComposerWindow:
    (patient,) = services.patients.of_address(address)
    draft = replace(services.secure.new("praxis", patient), subject="Befund", text="Kalium 4,1")
    window = ComposerWindow(services, draft)
    kept(window, qtbot)
    qtbot.waitUntil(lambda: window.reader.known is not None)
    return window


def test_without_a_code_by_the_number_and_the_second_time_by_one_click(
    app: QApplication,
    clinic: Clinic,  # noqa: F811
    qtbot,
) -> None:
    first, patient = clinic.first, clinic.patient()
    services = first.services
    services.settings.set("secure.active", True)
    first.admit(patient.address)
    window = write(services, patient.address, qtbot)
    assert "registrieren" in window.reader._words.text()
    window.bar.protect.click()
    qtbot.waitUntil(lambda: bool(shown(window, RegistrationWindow)))
    (asked,) = shown(window, RegistrationWindow)
    asked.ways["without"].click()
    with qtbot.waitSignal(window.ways.sent):
        asked.send.click()
    mails = first.carry_on()
    patient.join(link_of(mails[-1]).invite, first.key, "")
    first.hear()

    overview = DeliveriesWindow(services, Bridge(services.bus))
    kept(overview, qtbot)
    overview.show_tab(Tab.RELEASE)
    qtbot.waitUntil(lambda: bool(shown(overview, ReleaseCard)))
    shown(overview, ReleaseCard)[0].release.click()
    (check,) = shown(overview, CheckSheet)
    qtbot.waitUntil(check.equal.isEnabled)
    assert check.number.text() == services.portal.releases.number(patient.account)
    check.equal.click()
    qtbot.waitUntil(lambda: not shown(overview, ReleaseCard))
    (delivery,) = services.secure.deliveries()
    qtbot.waitUntil(lambda: first.state(delivery.id) == DeliveryState.DELIVERED)
    patient.opened(delivery.id, first.key)
    first.hear()
    overview.show_tab(Tab.READ)
    qtbot.waitUntil(lambda: bool(shown(overview, DeliveryCard)))
    assert shown(overview, DeliveryCard)[0].row.delivery.state == DeliveryState.READ

    again = write(services, patient.address, qtbot)
    assert "liest geschützte Nachrichten" in again.reader._words.text()
    again.bar.protect.click()

    def delivered() -> bool:
        shown(again, QWidget)  # what the guards ask
        first.carry_on()
        newest = services.secure.deliveries()[0]
        return newest.id != delivery.id and newest.state == DeliveryState.DELIVERED

    qtbot.waitUntil(delivered)
    assert not again.findChildren(RegistrationWindow)
    patient.opened(services.secure.deliveries()[0].id, first.key)


def test_a_lost_secupass_costs_two_clicks_and_no_upload(
    app: QApplication,
    clinic: Clinic,  # noqa: F811
    qtbot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With sheet and SecuPass gone the patient makes new keys; what they could read they read again."""
    first, (patient, before) = clinic.first, clinic.reader()
    later = first.send(first.person(patient.address), None).delivery
    patient.opened(later, first.key)
    patient.renew()
    first.hear()
    assert {first.state(each) for each in (before, later)} == {DeliveryState.WAITING_RELEASE}

    overview = DeliveriesWindow(first.services, Bridge(first.services.bus))
    kept(overview, qtbot)
    overview.show_tab(Tab.RELEASE)
    qtbot.waitUntil(lambda: bool(shown(overview, ReleaseCard)))
    uploads: list[object] = []
    for way in ("create", "put_part", "has_part"):
        monkeypatch.setattr(DeviceCalls, way, lambda *what: uploads.append(what))
    qtbot.mouseClick(shown(overview, ReleaseCard)[0].release, Qt.MouseButton.LeftButton)
    (check,) = shown(overview, CheckSheet)
    qtbot.waitUntil(check.equal.isEnabled)
    qtbot.mouseClick(check.equal, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not shown(overview, ReleaseCard))
    both = (before, later)  # one after the other, once the card is gone
    qtbot.waitUntil(lambda: {first.state(each) for each in both} == {DeliveryState.DELIVERED})
    for each in both:
        patient.opened(each, first.key)
    assert uploads == []
