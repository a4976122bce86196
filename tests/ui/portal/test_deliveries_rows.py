"""In which list a protected message stands, what can be done with it, and what is said of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.portal.doubles import delivery
from tomail.model.portal import Held
from tomail.model.secure import Checked, Form, Told
from tomail.model.teamwork import Who
from tomail.secure.protocol.states import DELIVERY, Check
from tomail.secure.protocol.states import DeliveryState as D
from tomail.ui.portal.deliveries_acts import Act, label, possible
from tomail.ui.portal.deliveries_rows import DeliveryRow, Rows, Tab, tab_of
from tomail.ui.secure_words import chain, checked_how, next_step, portal_steps, protocol

SENT = (D.SEALING, D.UPLOADING)


@pytest.mark.parametrize("state", sorted(DELIVERY.states() - {D.DRAFT, D.DISCARDED}))
def test_every_state_has_its_list_and_only_one(state: str) -> None:
    rows = Rows(True, deliveries=(DeliveryRow(delivery(D.SEALING, D(state))),))
    assert sum(rows.count(tab) for tab in Tab) == 1


@pytest.mark.parametrize("state", sorted(DELIVERY.states()))
@pytest.mark.parametrize("form", [Form.PORTAL, Form.FILE])
def test_every_act_has_a_name_and_what_is_over_is_not_called_back(
    app: QApplication, state: str, form: Form
) -> None:
    row = delivery(D.SEALING, D(state), form=form)
    acts = possible(row)
    assert all(label(act, row) for act in acts)
    if state in DELIVERY.final():
        assert Act.BACK not in acts
        assert Act.REMIND not in acts


def test_how_the_key_was_checked_and_by_whom_goes_into_the_record(app: QApplication) -> None:
    row = delivery(*SENT, D.DELIVERED)
    assert checked_how(row) == ""
    checked = replace(row, checked=Checked(Check.NUMBER, row.since, Who("u", "SM", "")))
    assert checked_how(checked) == "Prüfzahl am Telefon verglichen (SM)"
    assert checked_how(checked) in protocol(checked)
    by_code = replace(row, checked=Checked(Check.CODE, row.since, Who("", "", "")))
    assert checked_how(by_code) == "Anmeldecode richtig"


@pytest.mark.parametrize("state", sorted(DELIVERY.sources("revoke")))
def test_what_lies_at_the_portal_can_be_called_back(state: str) -> None:
    assert Act.BACK in possible(delivery(D.SEALING, D(state)))


def test_a_known_reader_has_no_code_to_show() -> None:
    assert Act.CODE in possible(delivery(*SENT, D.WAITING_REGISTRATION))
    assert Act.CODE not in possible(delivery(*SENT, D.WAITING_REGISTRATION, told=None))


def test_a_draft_that_could_not_be_sealed_as_a_file_is_a_draft_again() -> None:
    assert tab_of(delivery(D.SEALING, D.FAILED, form=Form.FILE)) is None


def test_what_was_prepared_and_never_told_to_leave_is_a_draft() -> None:
    prepared = delivery(D.SEALING)
    held = Held(prepared.id, None, False, None, None, None, None)
    rows = Rows(True, deliveries=(DeliveryRow(prepared, held),))
    assert not any(rows.count(tab) for tab in Tab)
    leaving = Rows(True, deliveries=(DeliveryRow(prepared, replace(held, leaves=True)),))
    assert leaving.count(Tab.UNDERWAY) == 1


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ((D.SEALING,), ["Wartet auf den Versand"]),
        (SENT, ["Wird übertragen"]),
        ((*SENT, D.WAITING_REGISTRATION), ["Gesendet"]),
        ((*SENT, D.WAITING_RELEASE), ["Gesendet", "Registriert"]),
        ((*SENT, D.DELIVERED, D.READ), ["Gesendet", "Gelesen"]),
        (
            (*SENT, D.WAITING_REGISTRATION, D.WAITING_RELEASE, D.DELIVERED, D.READ),
            ["Gesendet", "Registriert", "Freigegeben", "Gelesen"],
        ),
        ((*SENT, D.WAITING_REGISTRATION, D.REVOKED), ["Gesendet", "Zurückgerufen"]),
    ],
)
def test_the_chain_of_a_message_through_the_portal(app: QApplication, states, said: list[str]) -> None:
    row = delivery(*states)
    assert portal_steps(row) == said
    assert chain(row).startswith(" · ".join(said))


def test_the_record_says_who_did_what_and_how_the_code_was_given(app: QApplication) -> None:
    written = protocol(delivery(*SENT, D.WAITING_REGISTRATION, told=Told.PRINTED))
    assert "erika@example.org" in written
    assert "SM" in written
    assert "Anmeldecode" in written
    assert next_step(delivery(D.READ)) == ""
