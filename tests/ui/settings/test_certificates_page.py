from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.people import PASSWORD, authority, person
from tests.ui.backwards import Backwards
from tests.ui.practice import Practice
from tests.ui.sealed import HUBER, OURS, huber
from tomail.ui.file_dialogs import FileDialogs
from tomail.ui.settings.certificates_page import CertificatesPage
from tomail.ui.settings.window import SettingsWindow
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.dialog import Question
from tomail.ui.widgets.labels import Text


@pytest.fixture
def page(qtbot, empty: Practice) -> CertificatesPage:
    window = SettingsWindow(empty.services)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: any(each.page.name == "smime" and len(each.rows) > 1 for each in window.pages))
    window.show_page("certificates")
    (found,) = [each for each in window.pages if isinstance(each, CertificatesPage)]
    return found


def cards(page: CertificatesPage) -> list[str]:
    return [each.accessibleName() for each in page.findChildren(Card) if each.isVisibleTo(page)]


def test_a_wrong_password_is_said_at_the_field(
    qtbot, empty: Practice, page: CertificatesPage, tmp_path: Path
) -> None:
    path = tmp_path / "praxis.p12"
    path.write_bytes(person(OURS, "Praxis Dr. Sonnberg").p12())
    sheet = page._ask_password(empty.account, path)
    sheet.password.set_text("falsch")
    sheet.act.click()
    qtbot.waitUntil(lambda: "mit diesem Passwort nicht" in sheet.password.error)
    sheet.password.set_text(PASSWORD)
    sheet.act.click()
    qtbot.waitUntil(lambda: len(cards(page)) == 1)
    assert OURS in cards(page)[0]


def test_what_is_deleted_is_asked_about(qtbot, empty: Practice, page: CertificatesPage) -> None:
    certificates = empty.services.certificates
    own = certificates.import_own(empty.account.id, person(OURS, "Praxis Dr. Sonnberg").p12(), PASSWORD)
    qtbot.waitUntil(lambda: len(cards(page)) == 1)
    for answer, left in (("keep", 1), ("delete", 0)):
        page._ask_to_delete(own)
        question = next(each for each in page.window().findChildren(Question) if each.isVisible())
        question.buttons[answer].click()
        qtbot.waitUntil(lambda left=left: len(certificates.own(empty.account.id)) == left)


def test_an_authority_is_trusted_only_when_a_person_says_so(
    qtbot, empty: Practice, page: CertificatesPage
) -> None:
    certificates = empty.services.certificates
    certificates.import_file(huber().der)
    qtbot.waitUntil(lambda: any("Kein vertrauenswürdiger Aussteller" in each for each in cards(page)))
    page._imported(certificates.import_file(authority().der))
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.window().findChildren(Question)))
    question = next(each for each in page.window().findChildren(Question) if each.isVisible())
    rows = [each.text() for each in question.findChildren(Text) if ":" in each.text()]
    assert any(line.count(":") == 15 for each in rows for line in each.split("\n"))  # whole, to be compared
    question.buttons["trust"].click()
    qtbot.waitUntil(lambda: any(HUBER in each and "Gültig bis" in each for each in cards(page)))


def test_a_saved_key_is_for_this_user_alone_or_it_is_said_why_not(
    qtbot, empty: Practice, page: CertificatesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = empty.services.certificates.import_own(
        empty.account.id, person(OURS, "Praxis Dr. Sonnberg").p12(), PASSWORD
    )

    def save_to(path: Path) -> None:
        monkeypatch.setattr(FileDialogs, "save_as", lambda *_: path)
        sheet = page._export(own)
        sheet.password.set_text(PASSWORD)
        sheet.again.set_text(PASSWORD)
        sheet.act.click()

    there = tmp_path / "zertifikat.p12"
    there.write_bytes(b"")
    there.chmod(0o644)
    save_to(there)
    qtbot.waitUntil(lambda: there.stat().st_size > 0)
    if os.name == "posix":
        assert there.stat().st_mode & 0o777 == 0o600
    save_to(tmp_path / "fehlt" / "zertifikat.p12")
    qtbot.waitUntil(lambda: page.complaint.isVisible())
    assert "zertifikat.p12" in page.complaint.accessibleName()


def test_an_older_answer_does_not_bring_back_a_certificate_that_was_deleted(
    qtbot, empty: Practice, page: CertificatesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificates = empty.services.certificates
    own = certificates.import_own(empty.account.id, person(OURS, "Praxis Dr. Sonnberg").p12(), PASSWORD)
    qtbot.waitUntil(lambda: len(cards(page)) == 1)
    held = Backwards(monkeypatch)
    page.look()
    certificates.remove_own(empty.account.id, own.facts.fingerprint)
    page.look()
    held.give()
    QApplication.processEvents()  # what is put in is shown
    assert cards(page) == []
