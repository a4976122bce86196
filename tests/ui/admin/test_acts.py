"""The log says of protected messages and the portal what was done."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import tomail
from tomail.model.appointments import ReminderState
from tomail.model.audit import Action
from tomail.practice.audit_chain import Act
from tomail.secure.protocol.states import DeliveryState
from tomail.ui.admin.acts import said_of
from tomail.ui.reminders.states import state_name

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


def act(action: Action = Action.SECURE, **details: object) -> Act:
    return Act(1, NOW, "u", "d", str(action), "", "", None, details)


def noted() -> set[str]:
    """The names of what is noted of the portal, as the source has them."""
    found = Path(tomail.__file__).parent.rglob("*.py")
    return {name for each in found for name in re.findall(r'act="(portal_\w+)"', each.read_text("utf-8"))}


def test_everything_that_is_noted_of_the_portal_has_words(app: QApplication) -> None:
    plain = said_of(act())
    names = noted()
    assert len(names) > 5
    assert {name for name in names if said_of(act(act=name)) == plain} == set()


@pytest.mark.parametrize(
    ("details", "said"),
    [
        ({"released": True, "check": "number"}, "Patient freigegeben: Prüfzahl am Telefon verglichen"),
        ({"released": True, "check": "code"}, "Patient freigegeben: Anmeldecode richtig"),
        ({"released": True, "check": "present"}, "Patient freigegeben: Person war am Empfang"),
        ({"done": "block"}, "Zugang zum Portal gesperrt"),
        ({"answer": "whole"}, "Geschützte Antwort abgeholt"),
        ({"answer": "signature"}, "Geschützte Antwort nicht prüfbar"),
        ({"answer": "gone"}, "Geschützte Antwort im Portal gelöscht"),
        ({"state": "read", "form": "portal"}, "Geschützte Nachricht: Gelesen"),
    ],
)
def test_what_was_done_about_patients_is_said_exactly(
    app: QApplication, details: dict[str, object], said: str
) -> None:
    assert said_of(act(**details)) == said


@pytest.mark.parametrize(
    ("details", "part"),
    [
        ({"act": "portal_confirmed", "reason": "Update 1.2"}, "Update 1.2"),
        ({"state": DeliveryState.SENT_FILE.value}, ": "),
    ],
)
def test_why_and_how_far_stand_behind(app: QApplication, details: dict[str, object], part: str) -> None:
    assert part in said_of(act(**details))


def test_reminders_codes_and_confirmed_numbers_have_words(app: QApplication) -> None:
    plain = said_of(act(Action.REMINDER))
    assert (
        said_of(act(Action.REMINDER, state="arrived", way="sms"))
        == f"{plain}: {state_name(ReminderState.ARRIVED)}"
    )
    sent = said_of(act(code_by_sms="unclear", why="away"))
    assert state_name(ReminderState.UNCLEAR) in sent
    assert not sent.startswith(said_of(act()))
    assert said_of(act(Action.CONSENT, number_confirmed=True)) != said_of(act(Action.CONSENT))


def test_other_acts_are_said_as_ever(app: QApplication) -> None:
    assert said_of(act(Action.READ, act="portal_left")) == said_of(act(Action.READ))
