"""Confirming the number for SMS in the patient's data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.servers.sms import KEY, SmsProvider
from tests.ui.backwards import Backwards
from tests.ui.patients.conftest import kept, patient
from tests.ui.patients.test_editor import opened, put
from tests.ui.practice import Practice
from tomail.practice.importing.imported import Field
from tomail.services.code_sms import NumberState
from tomail.ui.patients.editor import PatientEditor
from tomail.ui.patients.number_check import NumberLine, NumberSheet


@pytest.fixture
def provider(known: Practice) -> Iterator[SmsProvider]:
    with SmsProvider("seven") as running:
        settings = known.services.settings
        settings.set("practice.name", "Hausarztpraxis Dr. Sonnberg")
        settings.set("reminders.endpoint", running.url)
        settings.set("reminders.api_key", KEY["seven"])
        yield running


def shown(known: Practice, qtbot, number: str = "10482") -> PatientEditor:
    editor = opened(known, qtbot, number)
    qtbot.waitUntil(lambda: bool(editor.form.number.said.text()))
    return editor


def asked(editor: PatientEditor, qtbot) -> NumberSheet:
    editor.form.number.check.click()
    sheet = next(each for each in editor.findChildren(NumberSheet) if each.isVisible())
    kept(sheet, qtbot)
    return sheet


def code_of(provider: SmsProvider) -> str:
    found = re.search(r"[0-9]{6}", provider.accepted[-1].text)
    assert found is not None
    return found[0]


def typed(sheet: NumberSheet, code: str) -> None:
    sheet.code.set_text(code)
    sheet.act.click()


def test_the_patient_says_the_code(known: Practice, provider: SmsProvider, qtbot) -> None:
    editor = shown(known, qtbot)
    assert editor.form.number.said.text() == "Nummer nicht bestätigt"
    sheet = asked(editor, qtbot)
    qtbot.waitUntil(sheet.act.isEnabled)
    assert "+49\u00a0171\u00a01234567" in sheet.said.text()
    assert not sheet.code.isVisible()
    sheet.act.click()
    qtbot.waitUntil(sheet.code.isVisible)
    typed(sheet, "000000" if code_of(provider) != "000000" else "1")
    qtbot.waitUntil(lambda: bool(sheet.code.error))
    with qtbot.waitSignal(sheet.confirmed):
        typed(sheet, code_of(provider))
    qtbot.waitUntil(lambda: "bestätigt am" in editor.form.number.said.text())
    assert not editor.form.number.check.isVisible()
    assert known.services.code_sms.number(patient(known, "10482")).confirmed is not None
    assert len(provider.accepted) == 1


def test_closed_in_between_it_goes_on_where_it_was(known: Practice, provider: SmsProvider, qtbot) -> None:
    known.services.code_sms.ask_to_confirm(patient(known, "10482"))
    editor = shown(known, qtbot)
    sheet = asked(editor, qtbot)
    qtbot.waitUntil(sheet.code.isVisible)
    with qtbot.waitSignal(sheet.confirmed):
        typed(sheet, code_of(provider))
    assert len(provider.accepted) == 1


def test_what_the_provider_does_not_take_is_said(known: Practice, provider: SmsProvider, qtbot) -> None:
    provider.refuses = "500"
    editor = shown(known, qtbot)
    sheet = asked(editor, qtbot)
    qtbot.waitUntil(sheet.act.isEnabled)
    sheet.act.click()
    qtbot.waitUntil(sheet.trouble.isVisible)
    assert "Guthaben" in sheet.trouble.accessibleName()
    assert not sheet.code.isVisible()


def test_another_number_is_stored_first(known: Practice, provider: SmsProvider, qtbot) -> None:
    editor = shown(known, qtbot)
    line = editor.form.number
    assert line.isVisible()
    put(editor, Field.SMS, "0171 7654321")
    assert not line.isVisible()
    put(editor, Field.SMS, "+491711234567")
    assert line.isVisible()


def test_who_has_no_number_is_not_asked(known: Practice, provider: SmsProvider, qtbot) -> None:
    assert not opened(known, qtbot, "10490").form.number.isVisible()


def test_why_no_code_can_be_sent_is_said(known: Practice, qtbot) -> None:
    check = shown(known, qtbot).form.number.check
    assert not check.isEnabled()
    assert check.toolTip()


@pytest.mark.parametrize(("sms", "said"), [("0171 7654321", "Nummer nicht bestätigt"), ("", "")])
def test_that_a_number_is_confirmed_is_not_said_of_the_one_after_it(
    known: Practice, qtbot, monkeypatch: pytest.MonkeyPatch, sms: str, said: str
) -> None:
    line, held, before = NumberLine(known.services), Backwards(monkeypatch), patient(known, "10482")
    qtbot.addWidget(line)
    monkeypatch.setattr(
        known.services.code_sms,
        "number",
        lambda each: NumberState(datetime.now(UTC) if each.sms == before.sms else None, None, None),
    )
    line.show_patient(before)
    line.show_patient(replace(before, sms=sms))
    held.give()
    assert line.said.text() == said
    assert line.isHidden() == (not sms)
