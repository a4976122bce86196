from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from tests.ui.overtaken import Held
from tests.ui.practice import Practice
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import sentence
from tomail.model.people import Right, group_principal
from tomail.practice.rights import Grant
from tomail.settings.declared import DECLARED, Scope, declaration
from tomail.settings.policies import Policy
from tomail.settings.values import Source
from tomail.ui.settings.catalogue import KEPT_ELSEWHERE, Facts, pages
from tomail.ui.settings.row import SettingRow
from tomail.ui.settings.window import SettingsWindow
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Text
from tomail.ui.widgets.segmented import Segmented


@pytest.fixture
def window(sonnberg: Practice, qtbot) -> Iterator[SettingsWindow]:
    made = SettingsWindow(sonnberg.services)
    made.show()
    qtbot.waitUntil(lambda: any(row.entry.key.startswith("limits.") for row in _rows(made)) and _built(made))
    yield made
    made.close()


def _rows(window: SettingsWindow) -> list[SettingRow]:
    return [row for page in window.pages for row in page.rows]


def _row(window: SettingsWindow, key: str) -> SettingRow:
    return next(row for row in _rows(window) if row.entry.key == key)


def _built(window: SettingsWindow) -> bool:
    """With what had to be asked for: the account's limits."""
    return sum(row.entry.key.startswith("limits.") for row in _rows(window)) == 6


def _part(window: QWidget, kind: type, name: str):
    found = window.findChild(kind, f"settings.{name}")
    assert found is not None, name
    return found


def test_every_setting_is_shown_once() -> None:
    shown = [entry.key for page in pages(Facts(accounts=(("a1", "Praxis"),))) for entry in page.entries]
    assert len(shown) == len(set(shown))
    covered = {declaration(key).key for key in shown}
    covered |= {key for key in KEPT_ELSEWHERE if declaration(key)}
    assert covered == {setting.key for setting in DECLARED}


def test_no_page_mixes_the_two_worlds() -> None:
    for page in pages(Facts(accounts=(("a1", "Praxis"),))):
        assert {declaration(entry.key).scope for entry in page.entries} <= {page.scope}


def test_choices_with_labels_are_those_of_the_declaration() -> None:
    for page in pages(Facts()):
        for entry in page.entries:
            declared = declaration(entry.key).choices
            if declared:
                assert tuple(value for value, _ in entry.choices) == declared


@pytest.mark.parametrize(("key", "value"), [("view.theme", "dark"), ("view.density", "compact")])
def test_choices_take_effect_at_once_and_can_be_taken_back(
    window: SettingsWindow, sonnberg: Practice, qtbot, key: str, value: str
) -> None:
    before = sonnberg.services.settings.text(key)
    choice = _part(window, Segmented, key)
    with qtbot.waitSignal(window.view_changed):
        choice.segment(value).click()
    assert sonnberg.services.settings.text(key) == value
    with qtbot.waitSignal(window.view_changed):
        window.toast.undo()
    assert sonnberg.services.settings.text(key) == before
    assert choice.key() == before


def test_taking_back_the_first_choice_leaves_the_default(
    window: SettingsWindow, sonnberg: Practice, qtbot
) -> None:
    settings = sonnberg.services.settings
    _part(window, QCheckBox, "notifications.sound").click()
    qtbot.waitUntil(lambda: settings.is_on("notifications.sound"))
    qtbot.waitUntil(window.toast.isVisible)
    window.toast.undo()
    qtbot.waitUntil(lambda: settings.in_effect("notifications.sound").source is Source.DEFAULT)


def test_the_two_worlds_say_whom_they_concern(window: SettingsWindow, sonnberg: Practice) -> None:
    name = sonnberg.services.practice.device.name
    window.show_page("view")
    assert window.world() is Scope.WORKSTATION
    band = _part(window, Banner, "band.view")
    assert band.accessibleName() == f"Arbeitsplatz – gilt nur für diesen Rechner ({name})"
    _part(window, QWidget, "world.practice").click()
    assert window.world() is Scope.PRACTICE
    assert not _part(window, Button, "page.view").isVisible()
    band = _part(window, Banner, "band.practice")
    assert band.isVisible()
    assert band.accessibleName() == "Praxis – gilt für alle Arbeitsplätze"


def test_the_search_finds_in_both_worlds(window: SettingsWindow) -> None:
    window.show_page("view")
    search = _part(window, QLineEdit, "search")
    search.setText("dossiereintrag")
    search.setText("Karteieintragstyp")
    _part(window, Button, "hit.record.type_incoming").click()
    assert window.world() is Scope.PRACTICE
    assert search.text() == ""
    assert _part(window, QComboBox, "record.type_incoming").isVisible()
    search.setText("gibt es nicht")
    assert any(each.text() == "Keine Einstellung heißt so." for each in window.findChildren(Text))


def test_the_name_of_the_practice(window: SettingsWindow, sonnberg: Practice, qtbot) -> None:
    window.show_page("practice")
    field = _part(window, QLineEdit, "practice.name")
    field.setText("Praxis am Markt")
    with qtbot.waitSignal(window.practice_changed):
        field.editingFinished.emit()
    assert sonnberg.services.settings.text("practice.name") == "Praxis am Markt"


def test_send_limits_of_an_account(window: SettingsWindow, sonnberg: Practice, qtbot) -> None:
    key = f"limits.{sonnberg.account.id}.day"
    window.show_page("limits")
    field = _part(window, QLineEdit, key)
    field.setText("200")
    field.editingFinished.emit()
    qtbot.waitUntil(lambda: sonnberg.services.settings.number(key) == 200)


def test_entry_types_are_offered_by_name(window: SettingsWindow, sonnberg: Practice, qtbot) -> None:
    combo = _part(window, QComboBox, "record.type_incoming")
    types = sonnberg.services.archive.types()
    assert {combo.itemData(each) for each in range(combo.count())} == {"", *(each.id for each in types)}
    place = combo.findData(types[0].id)
    combo.setCurrentIndex(place)
    combo.activated.emit(place)
    qtbot.waitUntil(lambda: sonnberg.services.settings.text("record.type_incoming") == types[0].id)


def test_a_stored_secret_is_never_shown(window: SettingsWindow, sonnberg: Practice, qtbot) -> None:
    field = _part(window, QLineEdit, "oauth.google.client_secret")
    field.setText("GOCSPX-geheim")
    field.editingFinished.emit()
    qtbot.waitUntil(lambda: sonnberg.services.settings.text("oauth.google.client_secret") == "GOCSPX-geheim")
    qtbot.waitUntil(lambda: field.text() == "")
    assert field.placeholderText() == "•••••••• gespeichert"


def test_what_may_not_be_changed_is_said_and_stays(
    window: SettingsWindow, sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(key: str, value: object) -> None:
        raise Refused(Problem(ProblemKind.NOT_ALLOWED, sentence("Fixed by the IT.")))

    choice = _part(window, Segmented, "view.theme")
    before = choice.key()
    complaint = _part(window, Banner, "complaint")
    with monkeypatch.context() as patched:
        patched.setattr(sonnberg.services.settings, "set", locked)
        choice.segment("dark").click()
        qtbot.waitUntil(complaint.isVisible)
    assert complaint.accessibleName() == "Fixed by the IT."
    assert choice.key() == before
    with qtbot.waitSignal(window.view_changed):
        choice.segment("dark").click()
    assert not complaint.isVisible()


def test_a_policy_locks_with_its_reason(sonnberg: Practice, qtbot) -> None:
    sonnberg.services.settings._policies = {"view.theme": Policy("dark", locked=True)}
    window = SettingsWindow(sonnberg.services)
    qtbot.addWidget(window)
    window.show()
    window.show_page("view")
    row = _row(window, "view.theme")
    assert not row.editor.isEnabled()
    assert "IT" in row.reason
    assert _part(window, QWidget, "lock.view.theme").isVisible()
    assert _part(window, Segmented, "view.theme").key() == "dark"


def test_without_the_right_the_practice_is_read_only(
    window: SettingsWindow, sonnberg: Practice, qtbot
) -> None:
    people = sonnberg.services.people
    group = people.groups()[0]
    people.change_rights(add=[Grant(Right.SETTINGS, "", group_principal(group.id))])
    qtbot.waitUntil(lambda: not _row(window, "practice.name").editor.isEnabled())
    assert "Praxiseinstellungen" in _row(window, "practice.name").reason
    assert _row(window, "view.theme").editor.isEnabled()


@pytest.mark.parametrize("name", ["accounts", "client_ids"])
def test_other_windows_are_asked_for(window: SettingsWindow, qtbot, name: str) -> None:
    with qtbot.waitSignal(getattr(window, name)):
        _part(window, Button, name).click()


def test_the_administration_is_asked_for(window: SettingsWindow, qtbot) -> None:
    with qtbot.waitSignal(window.administration) as asked:
        _part(window, Button, "rights").click()
    assert asked.args == ["rights"]


def test_the_list_is_that_of_one_world_from_the_first_sight_on(window: SettingsWindow) -> None:
    """Also right after the choices came in, which build it anew."""
    window._build(Facts(accounts=(("a1", "Praxis"),)))
    listed = [
        each for each in window.findChildren(Button) if (each.objectName() or "").startswith("settings.page.")
    ]
    shown = {each.objectName().rpartition(".")[2] for each in listed if each.isVisible()}
    here = {each.page.name for each in window.pages if each.page.scope is Scope.WORKSTATION}
    assert shown == here


def test_what_is_taken_back_of_two_quick_choices_is_the_later_one(
    window: SettingsWindow, sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = sonnberg.services.settings
    store, slow = settings.set, Held(lambda: None)
    monkeypatch.setattr(settings, "set", lambda key, value: (slow(), store(key, value)))
    changed = list[None]()
    window.practice_changed.connect(lambda: changed.append(None))
    for name in ("Sonnberg", "Praxis am Sonnberg"):
        window._change("practice.name", name)
    slow.let_go(qtbot)
    qtbot.waitUntil(lambda: settings.text("practice.name") == "Praxis am Sonnberg")
    qtbot.waitUntil(lambda: len(changed) == 2)
    window.toast.undo()
    qtbot.waitUntil(lambda: settings.text("practice.name") != "Praxis am Sonnberg")
    assert settings.text("practice.name") == "Sonnberg"


def test_of_two_quick_choices_the_later_one_stays(
    window: SettingsWindow, sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings, another = sonnberg.services.settings, threading.Event()
    store, asked, stored = settings.set, list[object](), list[object]()

    def slow_first(key: str, value: object) -> None:
        asked.append(value)
        if len(asked) == 1:
            another.wait(0.5)
        store(key, value)  # type: ignore[arg-type]
        stored.append(value)
        another.set()

    monkeypatch.setattr(settings, "set", slow_first)
    for name in ("Sonnberg", "Praxis am Sonnberg"):
        window._change("practice.name", name)
        qtbot.waitUntil(lambda: bool(asked))
    qtbot.waitUntil(lambda: len(stored) == 2)
    assert settings.text("practice.name") == "Praxis am Sonnberg"
