from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.backwards import Backwards
from tests.ui.practice import Practice
from tests.ui.sealed import HUBER, TOKEN, encrypted_for_us, huber, put, with_certificates
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import sentence
from tomail.model.mail import Address
from tomail.model.outgoing import Draft
from tomail.ui.composer.people_field import PersonChip
from tomail.ui.composer.seal_strip import SealStrip
from tomail.ui.composer.window import ComposerWindow
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import Question


@pytest.fixture
def practice(empty: Practice) -> Practice:
    made = with_certificates(empty)
    made.services.certificates.import_file(huber().der)
    return made


def open_window(qtbot, practice: Practice, draft: Draft) -> ComposerWindow:
    window = ComposerWindow(practice.services, draft)
    qtbot.addWidget(window, before_close_func=lambda window: setattr(window, "_ending", True))
    window.show()
    return window


def chips(window: ComposerWindow) -> dict[str, str]:
    return {
        each.person.address: each.accessibleDescription() for each in window.form.to.findChildren(PersonChip)
    }


def test_each_recipient_says_whether_there_is_a_certificate(qtbot, practice: Practice) -> None:
    to = [Address("Dr. Huber", HUBER), Address("", "labor@fern.example")]
    window = open_window(qtbot, practice, practice.services.composing.new(practice.account.id, to))
    qtbot.mouseClick(window.seals.encrypt, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: all(chips(window).values()))
    assert chips(window)[HUBER].startswith("Zertifikat gültig bis ")
    assert chips(window)["labor@fern.example"].startswith("Kein Zertifikat")
    assert "labor@fern.example" in window.seals.trouble.accessibleName()
    window.editor.set_text("Guten Tag")
    window.form.subject.setText("Befund")
    window.ways.send()
    qtbot.waitUntil(window.bar.send.isEnabled)
    assert window.notes.complaint.isHidden()  # it is said once
    assert practice.services.outgoing.items() == []
    window.form.to.set_people(to[:1])
    qtbot.waitUntil(lambda: window.seals.trouble.isHidden())


def test_a_certificate_that_comes_while_somebody_writes_counts_at_once(
    qtbot, empty: Practice, tmp_path: Path
) -> None:
    practice = with_certificates(empty)
    to = [Address("Dr. Huber", HUBER)]
    window = open_window(qtbot, practice, practice.services.composing.new(practice.account.id, to))
    qtbot.mouseClick(window.seals.encrypt, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: chips(window)[HUBER].startswith("Kein Zertifikat"))
    practice.services.certificates.import_file(huber().der)
    qtbot.waitUntil(lambda: chips(window)[HUBER].startswith("Zertifikat gültig bis "))
    assert window.seals.trouble.isHidden()


def test_what_was_found_is_not_said_where_it_cannot_be_looked_at_any_more(
    qtbot, practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The account was signed out here meanwhile, say."""
    to = Address("Dr. Huber", HUBER)
    window = open_window(qtbot, practice, practice.services.composing.new(practice.account.id, [to]))
    qtbot.mouseClick(window.seals.encrypt, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: chips(window)[HUBER].startswith("Zertifikat gültig bis "))
    assert window.seals._words.text().startswith("Wird verschlüsselt")

    def refuse(draft: Draft) -> None:
        raise Refused(Problem(ProblemKind.NOT_FOUND, sentence("Gone.")))

    monkeypatch.setattr(practice.services.sealing, "readiness", refuse)
    window.form.to.add([Address("", "labor@fern.example")])
    qtbot.waitUntil(lambda: window.seals._words.text() == "")
    assert "Zertifikat" not in chips(window)[HUBER]


@pytest.mark.parametrize("width", [640, 900, 1280])
def test_no_button_above_a_mail_is_cut_off(qtbot, practice: Practice, width: int) -> None:
    window = open_window(qtbot, practice, practice.services.composing.new(practice.account.id))
    window.resize(width, 600)
    window.bar.offer_versions(True)
    window.bar.state.set_whole("Entwurf gespeichert, 04:24 Uhr")
    bar = window.bar
    shown = [each for each in bar.findChildren(Button) if each.isVisible()]
    assert len(shown) == 5
    for each in shown:
        qtbot.waitUntil(lambda each=each: each.width() >= each.sizeHint().width())
        assert each.geometry().right() <= bar.width()
    assert not bar.protect.geometry().intersects(bar.attach.geometry())


def test_the_switches_are_remembered_by_the_draft(qtbot, practice: Practice) -> None:
    begun = practice.services.composing.new(practice.account.id, [Address("", HUBER)])
    window = open_window(qtbot, practice, begun)
    for each in (window.seals.sign, window.seals.encrypt):
        qtbot.mouseClick(each, Qt.MouseButton.LeftButton)
    practice.services.composing.drafts.save(window.draft())
    saved = practice.services.stores.of(practice.account.id).drafts.get(begun.identity)
    assert saved is not None
    again = open_window(qtbot, practice, saved.draft)
    assert again.seals.sign.isChecked()
    assert again.seals.encrypt.isChecked()


def test_the_settings_say_what_a_mail_begins_with(practice: Practice) -> None:
    practice.services.settings.set(f"smime.{practice.account.id}.sign", True)
    begun = practice.services.composing.new(practice.account.id)
    assert (begun.sign, begun.encrypt) == (True, False)


def test_to_answer_in_clear_is_asked_and_drops_the_quotation(
    qtbot, practice: Practice, tmp_path: Path
) -> None:
    ref = put(practice, encrypted_for_us(tmp_path))
    window = open_window(qtbot, practice, practice.services.composing.reply(ref, to_all=False))
    assert window.seals.encrypt.isChecked()
    quoting = window.editor.toPlainText().replace("\n> ", "\n> ", 1).rstrip()
    window.editor.set_text(f"Mein Satz\n{quoting}\n\nMeine Antwort darauf: morgen um neun.\n")
    for answer in ("keep", "clear"):
        qtbot.mouseClick(window.seals.encrypt, Qt.MouseButton.LeftButton)
        question = next(each for each in window.findChildren(Question) if each.isVisible())
        question.buttons[answer].click()
        qtbot.waitUntil(lambda answer=answer: window.draft().encrypt is (answer == "keep"))
        assert (TOKEN in window.draft().text) is (answer == "keep")
    assert "Mein Satz" in window.draft().text
    assert "Meine Antwort darauf" in window.draft().text
    assert not window.draft().secret


def test_a_subject_that_came_encrypted_goes_when_it_is_written_in_clear(qtbot, practice: Practice) -> None:
    begun = practice.services.composing.new(practice.account.id, subject="Re: Geheim")
    secret = replace(begun, encrypt=True, secret=True, hide_subject=True)
    window = open_window(qtbot, practice, secret)
    assert window.draft().hide_subject
    qtbot.mouseClick(window.seals.encrypt, Qt.MouseButton.LeftButton)
    question = next(each for each in window.findChildren(Question) if each.isVisible())
    question.buttons["clear"].click()
    qtbot.waitUntil(lambda: not window.draft().encrypt)
    assert (window.draft().subject, window.draft().hide_subject) == ("", False)


def test_an_older_answer_does_not_leave_out_a_recipient_without_a_certificate(
    qtbot, practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    to, marked = [Address("Dr. Huber", HUBER), Address("", "labor@fern.example")], list[dict[str, object]]()
    drafts = [practice.services.composing.new(practice.account.id, to[:many]) for many in (1, 2)]
    strip, held = SealStrip(practice.services, lambda: drafts[0]), Backwards(monkeypatch)
    qtbot.addWidget(strip)
    strip.encrypt.setChecked(True)
    strip.looked.connect(marked.append)
    strip._look()
    drafts.pop(0)
    strip._look()
    held.give()
    assert [list(each) for each in marked] == [[HUBER, "labor@fern.example"]]
