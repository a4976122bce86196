from __future__ import annotations

from pathlib import Path

import pytest

from tests.services.test_sealed_mail import HUBER, OURS
from tests.ui.practice import Practice
from tomail.message.openpgp_keys import read_key
from tomail.ui.file_dialogs import FileDialogs
from tomail.ui.settings import openpgp_section
from tomail.ui.settings.certificate_words import groups_of
from tomail.ui.settings.openpgp_section import OpenPgpSection, keys_of
from tomail.ui.widgets.dialog import Question
from tomail.ui.widgets.labels import Text

pysequoia = pytest.importorskip("pysequoia")


def shown(qtbot, practice: Practice) -> OpenPgpSection:
    def failed(error: Exception) -> None:
        raise error

    made = OpenPgpSection(practice.services, keys_of(practice.services), failed)
    qtbot.addWidget(made)
    made.show()
    return made


def texts(section: OpenPgpSection) -> list[str]:
    return [each.text() for each in section.findChildren(Text)]


@pytest.mark.parametrize(("answer", "known"), [("leave", 0), ("believe", 1)])
def test_a_key_is_believed_once_its_fingerprint_was_compared(
    qtbot, empty: Practice, tmp_path: Path, answer: str, known: int
) -> None:
    key = pysequoia.Tsk.generate(f"Dr. Huber <{HUBER}>").extract_certificate()
    path = tmp_path / "huber.asc"
    path.write_text(str(key))
    section = shown(qtbot, empty)
    section.import_known(path)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in section.findChildren(Question)))
    (question,) = section.findChildren(Question)
    assert any(groups_of(key.fingerprint) in each.text() for each in question.findChildren(Text))
    assert empty.services.openpgp.known() == []
    question.buttons[answer].click()
    qtbot.waitUntil(lambda: len(empty.services.openpgp.known()) == known)


def test_an_own_key_with_a_wrong_password_is_said_and_with_none_taken_in(
    qtbot, empty: Practice, tmp_path: Path
) -> None:
    path = tmp_path / "own.asc"
    path.write_text("kein Schlüssel")
    section = shown(qtbot, empty)
    sheet = section.ask_password(empty.account, path)
    sheet.act.click()
    qtbot.waitUntil(lambda: bool(sheet.password.error))
    path.write_text(str(pysequoia.Tsk.generate(f"Praxis <{OURS}>")))
    sheet.act.click()
    qtbot.waitUntil(lambda: len(empty.services.openpgp.own(empty.account.id)) == 1)
    assert any(OURS in each for each in texts(shown(qtbot, empty)))


def test_an_own_key_is_saved_with_its_private_part_under_a_password(
    qtbot, empty: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, openpgp, account = tmp_path / "privat.asc", empty.services.openpgp, empty.account
    own = openpgp.import_own(account.id, bytes(pysequoia.Tsk.generate(f"Praxis <{OURS}>")), "")
    monkeypatch.setattr(FileDialogs, "save_as", lambda *_: path)
    sheet = shown(qtbot, empty).ask_to_export(account, own)
    for field, words in ((sheet.password, "lang genug"), (sheet.again, "lang genüg")):
        field.edit.setText(words)
    sheet.act.click()
    assert sheet.again.error
    sheet.again.edit.setText("lang genug")
    sheet.act.click()
    qtbot.waitUntil(lambda: path.exists() and path.stat().st_size > 0)
    assert path.stat().st_mode & 0o077 == 0
    assert read_key(path.read_bytes(), "lang genug").certificate() == own.der


def test_a_password_that_is_too_short_is_said_below_the_field(qtbot, empty: Practice) -> None:
    """In two lines, for which the dialog grows."""
    key = bytes(pysequoia.Tsk.generate(f"Praxis <{OURS}>"))
    own = empty.services.openpgp.import_own(empty.account.id, key, "")
    sheet = shown(qtbot, empty).ask_to_export(empty.account, own)
    for field in (sheet.password, sheet.again):
        field.edit.setText("kurz")
    sheet.act.click()
    qtbot.waitUntil(lambda: "mindestens 8 Zeichen" in sheet.password.error)
    note, edit = sheet.password._note, sheet.password.edit
    qtbot.waitUntil(lambda: note.height() >= note.heightForWidth(note.width()))
    assert note.y() >= edit.geometry().bottom()
    sheet.reject()


def test_where_it_is_not_installed_the_page_says_so(
    qtbot, empty: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(openpgp_section, "available", lambda: False)
    said = texts(shown(qtbot, empty))
    assert any("tomail[openpgp]" in each for each in said)
    assert not any("…" in each for each in said)
