"""«Verschlüsselt senden» as a person presses it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.servers.sms import KEY, SmsProvider
from tests.ui.practice import Practice
from tomail.model.mail import Address
from tomail.model.secure import Form, Told
from tomail.practice.guards.concerns import Kind
from tomail.secure.protocol.states import DeliveryState
from tomail.ui.composer.activation import ActivationSheet
from tomail.ui.composer.code_slip import slip
from tomail.ui.composer.code_window import CodeWindow
from tomail.ui.composer.concerns import ConcernsSheet
from tomail.ui.composer.window import ComposerWindow

ANNA = Address("Anna", "anna@example.org")


@pytest.fixture
def write(sonnberg: Practice, qtbot):
    def make(**more) -> ComposerWindow:
        draft = replace(sonnberg.services.composing.new(sonnberg.account.id), to=(ANNA,), subject="Befund")
        window = ComposerWindow(sonnberg.services, replace(draft, **more))
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(window, before_close_func=lambda each: setattr(each, "_ending", True))
        window.show()
        return window

    return make


def shown(window: ComposerWindow, kind: type, qtbot):
    """The sheet of this kind; on the way what the guards ask is answered."""

    def there() -> bool:
        for asked in window.findChildren(ConcernsSheet):
            if asked.isVisible():
                asked.send.click()
        return any(each.isVisible() for each in window.findChildren(kind))

    qtbot.waitUntil(there, timeout=20_000)
    return next(each for each in window.findChildren(kind) if each.isVisible())


def states(practice: Practice) -> list[str]:
    return [each.state for each in practice.services.secure.deliveries()]


def test_it_is_switched_on_once_and_leaves_when_the_code_was_read_out(
    sonnberg: Practice, write, qtbot
) -> None:
    window = write()
    window.bar.protect.click()
    shown(window, ActivationSheet, qtbot).act.click()
    code = shown(window, CodeWindow, qtbot)
    assert sonnberg.services.secure.active
    assert states(sonnberg) == [DeliveryState.CODE_PENDING]
    assert len(code.code.text()) == 19
    assert not code.known.isVisible()
    with qtbot.waitSignal(window.sent, timeout=20_000):
        code.phone.click()
    (delivery,) = sonnberg.services.secure.deliveries()
    assert (delivery.state, delivery.told) == (DeliveryState.SENT_FILE, Told.PHONE)
    (item,) = sonnberg.services.outgoing.items()
    assert "Befund" not in item.subject


def test_closed_without_an_answer_nothing_leaves_and_the_draft_goes_on(
    sonnberg: Practice, write, qtbot
) -> None:
    sonnberg.services.settings.set("secure.active", True)
    window = write()
    window.bar.protect.click()
    shown(window, CodeWindow, qtbot).back.click()
    qtbot.waitUntil(lambda: states(sonnberg) == [DeliveryState.DISCARDED], timeout=20_000)
    assert window.isVisible()
    assert sonnberg.services.outgoing.items() == []


def test_the_form_that_was_chosen_for_somebody_else_is_not_that_of_the_recipient(
    sonnberg: Practice, write, qtbot
) -> None:
    """What goes by HIN lies readable on its way to whoever has none; the line is looked at later."""
    for key in ("secure.active", "secure.hin"):
        sonnberg.services.settings.set(key, True)
    window = write(to=(Address("Dr. Huber", "huber@praxis.hin.ch"),), protected=True)
    qtbot.waitUntil(lambda: window.reader.known is not None)
    next(each for each in window.reader._menu().actions() if each.text() == "HIN").trigger()
    window.form.to.set_people([ANNA])
    assert window.reader.chosen is Form.HIN
    window.ways.send()
    code = shown(window, CodeWindow, qtbot)
    assert [each.form for each in sonnberg.services.secure.deliveries()] == [Form.FILE]
    assert sonnberg.services.outgoing.items() == []
    code.back.click()
    qtbot.waitUntil(lambda: states(sonnberg) == [DeliveryState.DISCARDED])


@pytest.fixture
def provider(sonnberg: Practice) -> Iterator[SmsProvider]:
    """Anna is a patient with a number for SMS."""
    services = sonnberg.services
    services.settings.set("secure.active", True)
    anna = "number,last_name,first_name,email,sms\n1,Alt,Anna,anna@example.org,0171 1234711\n"
    assert not services.patients.import_file(anna.encode()).refused
    with SmsProvider("seven") as running:
        services.settings.set("reminders.endpoint", running.url)
        services.settings.set("reminders.api_key", KEY["seven"])
        yield running


def test_the_code_goes_by_sms_and_then_the_message(
    sonnberg: Practice, provider: SmsProvider, write, qtbot
) -> None:
    window = write()
    window.bar.protect.click()
    code = shown(window, CodeWindow, qtbot)
    for button in (code.back, code.printed, code.sms, code.phone):
        assert button.width() >= button.sizeHint().width()  # no word is cut off
    said = code.code.text()
    with qtbot.waitSignal(window.sent, timeout=20_000):
        code.sms.click()
    assert [each.to for each in provider.accepted] == ["+491711234711"]
    assert said in provider.accepted[0].text
    assert sonnberg.services.secure.deliveries()[0].told is Told.SMS


def test_where_the_sms_did_not_go_another_way_is_chosen(
    sonnberg: Practice, provider: SmsProvider, write, qtbot
) -> None:
    provider.refuses = "500"
    window = write()
    window.bar.protect.click()
    code = shown(window, CodeWindow, qtbot)
    code.sms.click()
    qtbot.waitUntil(code.trouble.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: code.code.height() >= code.code.sizeHint().height())  # the code stays whole
    assert states(sonnberg) == [DeliveryState.CODE_PENDING]
    with qtbot.waitSignal(window.sent, timeout=20_000):
        code.phone.click()
    assert sonnberg.services.secure.deliveries()[0].told is Told.PHONE


def test_without_a_provider_there_is_no_such_button(sonnberg: Practice, write, qtbot) -> None:
    sonnberg.services.settings.set("secure.active", True)
    window = write()
    window.bar.protect.click()
    assert not shown(window, CodeWindow, qtbot).sms.isVisible()


def test_a_protected_draft_has_no_button_that_sends_it_plain(sonnberg: Practice, write) -> None:
    window = write(protected=True)
    assert not window.bar.send.isVisible()
    assert window.bar.protect.kind == "primary"
    assert write().bar.send.kind == "primary"


def test_the_practice_may_put_it_first(sonnberg: Practice, write) -> None:
    sonnberg.services.settings.set("secure.active", True)
    sonnberg.services.settings.set("secure.first", "protected")
    bar = write().bar
    assert bar.protect.x() < bar.send.x()
    assert (bar.protect.kind, bar.send.kind) == ("primary", "plain")


def test_what_cannot_be_protected_is_said_and_nothing_leaves(sonnberg: Practice, write, qtbot) -> None:
    sonnberg.services.settings.set("secure.active", True)
    window = write(cc=(Address("", "b@example.org"),))
    window.bar.protect.click()
    qtbot.waitUntil(window.notes.complaint.isVisible)
    assert sonnberg.services.outgoing.items() == []
    assert states(sonnberg) == []


def test_health_data_are_no_concern_where_it_leaves_encrypted(sonnberg: Practice) -> None:
    draft = replace(
        sonnberg.services.composing.new(sonnberg.account.id),
        to=(ANNA,),
        subject="Befund",
        text="Ihr HbA1c-Wert liegt bei 6,9 %, die Diagnose ist Diabetes.",
    )
    kinds = {each.kind for each in sonnberg.services.guards.check(draft)}
    assert Kind.HEALTH_DATA in kinds
    assert Kind.HEALTH_DATA not in {
        each.kind for each in sonnberg.services.guards.check(draft, protected=True)
    }


def test_the_slip_holds_code_and_what_to_do(app: QApplication) -> None:
    text = slip("Praxis", "030 1", "ABCD-EFGH-JKMN-PQRS", "Anna", "1. Mai").toPlainText()
    assert "ABCD-EFGH-JKMN-PQRS" in text
    assert "Praxis" in text
