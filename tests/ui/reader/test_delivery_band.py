"""Above a sent mail: how far the protected message is that it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ui.backwards import Backwards
from tests.ui.overtaken import Overtaken
from tests.ui.portal.doubles import WithPortal, delivery, with_portal
from tests.ui.practice import Practice
from tomail.model.outgoing import Draft
from tomail.secure.protocol.states import DeliveryState as D
from tomail.services.reading import OpenedMessage
from tomail.ui.reader.delivery_band import DeliveryBand
from tomail.ui.reader.foreword import Foreword
from tomail.ui.widgets.dialog import Question

SENT = (D.SEALING, D.UPLOADING)


@pytest.fixture
def portal(sonnberg: Practice) -> WithPortal:
    return with_portal(sonnberg.services)[1]


@pytest.fixture
def sent(sonnberg: Practice) -> OpenedMessage:
    """Any mail, as if it were one of ours."""
    opened = sonnberg.services.reading.open(sonnberg.refs["blutbild"])
    return replace(opened, summary=replace(opened.summary, outgoing=True))


@pytest.fixture
def band(portal: WithPortal, qtbot) -> DeliveryBand:
    foreword = Foreword()
    qtbot.addWidget(foreword)
    foreword.show()
    return DeliveryBand(portal, foreword)  # type: ignore[arg-type]


def test_the_chain_and_what_comes_next(portal: WithPortal, band: DeliveryBand, sent, qtbot) -> None:
    portal.secure.mail = delivery(*SENT, D.WAITING_REGISTRATION, D.WAITING_RELEASE)
    band.look(sent)
    qtbot.waitUntil(band.banner.isVisible)
    assert band.banner.tone == "claim"
    said = band.banner.accessibleName()
    assert "Gesendet · Registriert" in said
    assert "Freigabe durch die Praxis" in said


def test_what_is_read_is_called_back_only_after_a_word_about_it(
    portal: WithPortal, band: DeliveryBand, sent, qtbot
) -> None:
    portal.secure.mail = delivery(*SENT, D.DELIVERED, D.READ)
    band.look(sent)
    qtbot.waitUntil(band.banner.isVisible)
    menu = band.acts.menu(portal.secure.mail, "reader.delivery")
    next(each for each in menu.actions() if each.objectName() == "reader.delivery.back").trigger()
    (question,) = [each for each in band.banner.window().findChildren(Question) if each.isVisible()]
    assert "schon gelesen" in question.accessibleDescription()
    question.buttons["keep"].click()
    assert portal.portal.sending.recalled == []


def test_sent_again_it_is_a_draft_once_more(portal: WithPortal, band: DeliveryBand, qtbot) -> None:
    row = delivery(*SENT, D.EXPIRED)
    portal.secure.drafts[row.id] = Draft("1", "praxis", subject="Befund")
    menu = band.acts.menu(row, "reader.delivery")
    again = next(each for each in menu.actions() if each.objectName() == "reader.delivery.again")
    with qtbot.waitSignal(band.acts.go_on) as begun:
        again.trigger()
    assert begun.args[0].subject == "Befund"


def test_an_older_state_does_not_take_the_place_of_a_newer_one(
    portal: WithPortal, band: DeliveryBand, sent, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Overtaken(portal.secure.of_mail)
    monkeypatch.setattr(portal.secure, "of_mail", held)
    portal.secure.mail = delivery(*SENT, D.WAITING_REGISTRATION)
    band.look(sent)
    qtbot.waitUntil(held.asked.is_set)
    portal.secure.mail = delivery(*SENT, D.BOUNCED)
    band.look_again()
    held.wait(qtbot)
    assert band.banner.tone == "danger"


def test_the_state_of_a_mail_is_not_said_of_the_next(
    portal: WithPortal, band: DeliveryBand, sent, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Backwards(monkeypatch)
    portal.secure.mail = delivery(*SENT, D.BOUNCED)
    band.look(sent)
    band.look(replace(sent, summary=replace(sent.summary, outgoing=False)))  # somebody else's
    held.give()
    assert band.banner.isHidden()
