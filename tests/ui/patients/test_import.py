from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.patients.conftest import CSV, kept
from tests.ui.practice import Practice
from tomail.practice.importing.formats import Format
from tomail.practice.importing.imported import Field
from tomail.ui.patients.import_dialog import ImportDialog

ODD = "Kennung|Familie|Ruf|Tag\n1|Meier|Anna|01.02.1980\n2|Huber|Max|nie\n"
CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Ayşe Öztürk
N:Öztürk;Ayşe
BDAY:1968-03-12
EMAIL:neu@example.org
END:VCARD
"""


@pytest.fixture
def dialog(sonnberg: Practice, qtbot) -> ImportDialog:
    made = ImportDialog(sonnberg.services)
    kept(made, qtbot)
    made.open()
    return made


def written(folder: Path, text: str, name: str = "patienten.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def said(dialog: ImportDialog) -> str:
    return dialog.state.accessibleName()


def test_a_file_is_shown_first_and_taken_in_once(
    dialog: ImportDialog, sonnberg: Practice, qtbot, tmp_path: Path
) -> None:
    path = written(tmp_path, CSV + "x;;;31.02.2020\n")
    dialog.open_file(path)
    qtbot.waitUntil(dialog.start.isEnabled)
    assert said(dialog) == (
        "Der Import ergäbe: 5 neu, 0 geändert, 0 unverändert, 1 abgelehnt. Noch ist nichts geschrieben."
    )
    assert [dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())] == ["neu"] * 5
    assert dialog.table.item(0, 2).text() == "Öztürk, Ayşe"
    assert dialog.reasons.toPlainText().startswith("Zeile 7: ")
    assert sonnberg.services.patients.find("huber") == []
    with qtbot.waitSignal(dialog.imported):
        dialog.start.click()
    assert said(dialog) == "5 neu, 0 geändert, 0 unverändert, 1 abgelehnt."
    assert len(sonnberg.services.patients.find("huber")) == 1
    assert not dialog.mapping.isVisible()
    dialog.open_file(path)
    qtbot.waitUntil(dialog.mapping.isVisible)
    qtbot.waitUntil(lambda: "5 unverändert, 1 abgelehnt" in said(dialog))
    assert dialog.start.isVisible()
    assert not dialog.start.isEnabled()


def test_importing_again_doubles_nobody(
    dialog: ImportDialog, sonnberg: Practice, qtbot, tmp_path: Path
) -> None:
    sonnberg.services.patients.import_file(CSV.encode())
    dialog.open_file(written(tmp_path, CSV.replace("Josef", "Josef Maria")))
    qtbot.waitUntil(dialog.start.isEnabled)
    assert "0 neu, 1 geändert, 4 unverändert, 0 abgelehnt." in said(dialog)
    assert dialog.table.item(0, 0).text() == "geändert"
    assert dialog.table.item(0, 2).text() == "Huber, Josef Maria"
    with qtbot.waitSignal(dialog.imported):
        dialog.start.click()
    assert said(dialog) == "0 neu, 1 geändert, 4 unverändert, 0 abgelehnt."
    dialog.open_file(tmp_path / "patienten.csv")
    qtbot.waitUntil(lambda: said(dialog).startswith("Alle in dieser Datei sind schon da"))
    assert not dialog.start.isEnabled()


def test_columns_are_given_their_meaning(
    dialog: ImportDialog, sonnberg: Practice, qtbot, tmp_path: Path
) -> None:
    dialog.open_file(written(tmp_path, ODD))
    qtbot.waitUntil(lambda: bool(dialog.mapping.choices))
    meanings = {
        Field.NUMBER: "Kennung",
        Field.LAST_NAME: "Familie",
        Field.FIRST_NAME: "Ruf",
        Field.BIRTH_DATE: "Tag",
    }
    for field, title in meanings.items():
        choice = dialog.mapping.choices[field]
        choice.set_key(title)
        choice.changed.emit(title)
    qtbot.waitUntil(lambda: "1 neu, 0 geändert, 0 unverändert, 1 abgelehnt" in said(dialog))
    with qtbot.waitSignal(dialog.imported):
        dialog.start.click()
    (anna,) = sonnberg.services.patients.find("meier")
    assert (anna.number, anna.first_name) == ("1", "Anna")


def test_cards_are_known_by_themselves(dialog: ImportDialog, qtbot, tmp_path: Path) -> None:
    dialog.open_file(written(tmp_path, CARDS, "karten.vcf"))
    qtbot.waitUntil(dialog.start.isEnabled)
    assert dialog.form.key() == Format.VCARD.value
    assert not dialog.mapping.isVisible()
    assert "1 neu, 0 geändert" in said(dialog)


def test_a_file_of_an_unknown_kind_can_be_named(dialog: ImportDialog, qtbot, tmp_path: Path) -> None:
    dialog.open_file(written(tmp_path, "nichts", "unbekannt.bin"))
    qtbot.waitUntil(lambda: "nicht bekannt" in said(dialog))
    assert not dialog.start.isEnabled()
    dialog.open_file(tmp_path / "fehlt.csv")
    qtbot.waitUntil(lambda: "kann nicht gelesen werden" in said(dialog))


def test_stopping_keeps_what_was_done_and_going_on_doubles_nothing(
    dialog: ImportDialog, sonnberg: Practice, qtbot, tmp_path: Path
) -> None:
    rows = "".join(f"{n};Meier{n};Anna;01.02.1980;;;;\n" for n in range(3000))
    path = written(tmp_path, CSV.splitlines(keepends=True)[0] + rows)
    dialog.open_file(path)
    qtbot.waitUntil(dialog.start.isEnabled)
    dialog.progress.valueChanged.connect(lambda _: dialog.stop.click())
    with qtbot.waitSignal(dialog.imported):
        dialog.start.click()
    assert said(dialog).startswith("Angehalten. ")
    assert dialog.isVisible()
    there = sonnberg.services.patients.import_file(path.read_bytes())
    assert there.unchanged > 0
    assert there.added + there.unchanged == 3000
    dialog.stop.click()
    assert not dialog.isVisible()
