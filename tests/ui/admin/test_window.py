from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QTableWidget, QWidget

from tests.ui.practice import Practice
from tomail.model.people import GroupKind, Right, group_principal, user_principal
from tomail.practice.rights import Grant
from tomail.ui.admin.grants import Changes, Tick, after, tick
from tomail.ui.admin.window import AdminWindow
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Text


@pytest.fixture
def window(sonnberg: Practice) -> Iterator[AdminWindow]:
    people = sonnberg.services.people
    mfa = next(each for each in people.groups() if each.kind is GroupKind.ASSISTANT)
    people.add_user("AK", "Anna Krüger", "135790", [mfa.id])
    people.add_user("BM", "Berta Maier", "246813")
    made = AdminWindow(sonnberg.services)
    made.show()
    yield made
    made.close()


def _part(window: AdminWindow, kind: type, name: str):
    found = window.findChild(kind, f"admin.{name}")
    assert found is not None, name
    return found


def _grant(practice: Practice, holder: str, right: Right = Right.ACCESS) -> Grant:
    return Grant(right, practice.account.id, holder)


def _holders(practice: Practice) -> tuple[str, str, str]:
    people = practice.services.people
    mfa = next(each for each in people.groups() if each.kind is GroupKind.ASSISTANT)
    anna, berta = (people.snapshot.by_initials(each) for each in ("AK", "BM"))
    return group_principal(mfa.id), user_principal(anna.id), user_principal(berta.id)


def test_a_right_comes_from_a_group_or_from_nobody_being_named(window, sonnberg: Practice) -> None:
    mfa, anna, berta = _holders(sonnberg)
    snapshot = sonnberg.services.people.snapshot
    assert tick(snapshot, snapshot.rights, _grant(sonnberg, berta))[0] is Tick.EVERYONE
    rights = after(snapshot, Changes(add=frozenset({_grant(sonnberg, mfa)})))
    assert tick(snapshot, rights, _grant(sonnberg, mfa))[0] is Tick.GRANTED
    how, group = tick(snapshot, rights, _grant(sonnberg, anna))
    assert (how, bool(group)) == (Tick.INHERITED, True)
    assert tick(snapshot, rights, _grant(sonnberg, berta))[0] is Tick.NONE


def test_pressing_twice_changes_nothing() -> None:
    grant = Grant(Right.SEND, "a1", "user:x")
    for granted in ({grant}, set()):
        assert not Changes().toggled(granted, grant).toggled(granted, grant)


def test_access_is_granted_after_the_changes_were_shown(
    window: AdminWindow, sonnberg: Practice, qtbot
) -> None:
    mfa, anna, berta = _holders(sonnberg)
    boxes = window.pages["rights"].matrix.boxes
    boxes[_grant(sonnberg, mfa)].click()
    listed = _part(window, Text, "rights.changes")
    assert listed.isVisible()
    assert "Zugriff für „Praxis“" in listed.text()
    assert "von Gruppe" in boxes[_grant(sonnberg, anna)].toolTip()
    assert boxes[_grant(sonnberg, berta)].tick is Tick.NONE
    assert not sonnberg.services.people.snapshot.grants
    boxes[_grant(sonnberg, mfa)].click()
    assert not listed.isVisible()


def test_nobody_who_could_manage_is_not_possible(window: AdminWindow, sonnberg: Practice) -> None:
    mfa, *_ = _holders(sonnberg)
    page = window.pages["rights"]
    page.matrix.boxes[_grant(sonnberg, mfa, Right.MANAGE)].click()
    people = sonnberg.services.people
    possible = people.preview(people.snapshot.built_in.id, add=page.changes.add).conflict is None
    assert page.conflict.isVisible() is not possible
    empty = next(each for each in people.groups() if not each.members)
    page._take(Changes(add=frozenset({_grant(sonnberg, group_principal(empty.id), Right.MANAGE)})))
    assert page.conflict.isVisible()
    assert page.conflict.accessibleName() == "Niemand hätte mehr Verwalten – nicht möglich."
    assert not page.save.isEnabled()


def test_view_as_somebody(window: AdminWindow, sonnberg: Practice) -> None:
    _, anna, berta = _holders(sonnberg)
    page = window.pages["rights"]
    page.viewer.set_key(berta.removeprefix("user:"))
    page._toggle(_grant(sonnberg, anna))
    assert "„Praxis“: gar nicht sichtbar" in page.preview.text()


def test_interfaces_are_found_where_people_look_for_them(window: AdminWindow, qtbot) -> None:
    with qtbot.waitSignal(window.interfaces):
        window.findChild(Button, "admin.interfaces").click()


def test_rights_are_stored_all_at_once(window: AdminWindow, sonnberg: Practice, qtbot) -> None:
    _, anna, _ = _holders(sonnberg)
    grant = _grant(sonnberg, anna, Right.RELEASE)
    window.pages["rights"].matrix.boxes[grant].click()
    _part(window, Button, "rights.save").click()
    qtbot.waitUntil(lambda: grant in sonnberg.services.people.snapshot.grants)
    qtbot.waitUntil(lambda: not window.pages["rights"].changes)


def test_a_user_is_added(window: AdminWindow, sonnberg: Practice, qtbot) -> None:
    window.show_page("users")
    _part(window, Button, "users.add_user").click()
    for name, text in (("initials", "CS"), ("name", "Clara Sommer"), ("pin", "112233")):
        _part(window, QLineEdit, f"user.{name}").setText(text)
    _part(window, Button, "form.confirm").click()
    people = sonnberg.services.people
    qtbot.waitUntil(lambda: people.snapshot.by_initials("cs") is not None)
    qtbot.waitUntil(lambda: any(each.text() == "Clara Sommer" for each in window.findChildren(Text)))


def test_the_initials_of_somebody_else_are_refused(window: AdminWindow, qtbot) -> None:
    window.show_page("users")
    _part(window, Button, "users.add_user").click()
    for name, text in (("initials", "ak"), ("name", "Alma Kern")):
        _part(window, QLineEdit, f"user.{name}").setText(text)
    _part(window, Button, "form.confirm").click()
    complaint = _part(window, Banner, "users.complaint")
    qtbot.waitUntil(complaint.isVisible)
    assert "„ak“" in complaint.accessibleName()


def test_sign_in_is_switched_on(window: AdminWindow, sonnberg: Practice, qtbot) -> None:
    window.show_page("users")
    _part(window, QCheckBox, "users.sign_in").click()
    qtbot.waitUntil(lambda: sonnberg.services.people.must_sign_in)
    qtbot.waitUntil(_part(window, QCheckBox, "users.sign_in").isChecked)


def test_a_code_for_a_further_workstation(window: AdminWindow, qtbot) -> None:
    window.show_page("devices")
    assert "PostgreSQL" in _part(window, Banner, "devices.alone").accessibleName()  # a file reaches nobody
    _part(window, Button, "devices.invite").click()
    qtbot.waitUntil(lambda: window.findChild(Text, "admin.devices.code") is not None)
    assert len(_part(window, Text, "devices.code").text()) == 23
    window.findChild(QWidget, "admin.form").close()


def test_a_workstation_a_person_and_a_group_get_other_names(
    window: AdminWindow, sonnberg: Practice, qtbot
) -> None:
    people = sonnberg.services.people
    person, group, device = people.users()[0], people.groups()[0], people.devices()[0]
    for page, row, field, name in (
        ("devices", device.id, "device.name", "Anmeldung 1"),
        ("users", person.id, "user.name", "Anna Kern-Huber"),
        ("users", group.id, "group.name", "Ärzteteam"),
    ):
        window.show_page(page)
        _deed(window, row, "Umbenennen …", qtbot)
        _part(window, QLineEdit, field).setText(name)
        _part(window, Button, "form.confirm").click()
        qtbot.waitUntil(lambda name=name: any(each.text() == name for each in window.findChildren(Text)))
    assert people.workstation == "Anmeldung 1"
    assert people.snapshot.person(person.id).name == "Anna Kern-Huber"
    assert "Ärzteteam" in {each.name for each in people.groups()}


def _deed(window: AdminWindow, row: str, label: str, qtbot) -> None:
    button = _part(window, Button, f"deeds.{row}")
    menu = button._menu_of()
    next(each for each in menu.actions() if each.text() == label).trigger()


def test_an_own_entry_type(window: AdminWindow, sonnberg: Practice, qtbot) -> None:
    window.show_page("entry_types")
    _part(window, Button, "types.add").click()
    _part(window, QLineEdit, "type.name").setText("Befundanfrage")
    _part(window, Button, "form.confirm").click()
    qtbot.waitUntil(lambda: any(each.text() == "Befundanfrage" for each in window.findChildren(Text)))
    assert "Befundanfrage" in {each.name for each in sonnberg.services.archive.types()}


def test_the_log_is_shown_narrowed_and_checked(window: AdminWindow, qtbot) -> None:
    window.show_page("audit")
    table = _part(window, QTableWidget, "audit.table")
    qtbot.waitUntil(lambda: table.rowCount() > 2)
    kind = _part(window, QComboBox, "audit.kind")
    kind.setCurrentIndex(kind.findData("user"))
    kind.activated.emit(kind.currentIndex())
    assert {table.item(row, 3).text() for row in range(table.rowCount())} == {"Benutzer geändert"}
    _part(window, Button, "audit.check").click()
    outcome = _part(window, Banner, "audit.outcome")
    qtbot.waitUntil(outcome.isVisible)
    assert outcome.accessibleName().startswith("Das Protokoll ist vollständig")


def test_the_focus_ring_is_at_the_page_that_is_shown(window: AdminWindow, qtbot) -> None:
    window.activateWindow()
    _part(window, QWidget, "page.rights").setFocus()
    window.show_page("devices")
    assert window.focusWidget() is _part(window, QWidget, "page.devices")
    _part(window, QWidget, "rights.account").setFocus()
    window.show_page("rights")
    assert window.focusWidget() is not _part(window, QWidget, "page.rights")


def test_the_tree_of_accounts_leads_to_access(window: AdminWindow, sonnberg: Practice, qtbot) -> None:
    tree = window.pages["rights"].subject
    kind = tree.topLevelItem(0)
    assert kind.text(0) == "EmailAccountTyp"
    account = kind.child(0)
    assert (account.text(0), account.child(0).text(0)) == ("Praxis", "Zugriff")
    assert tree.key() == sonnberg.account.id
    tree.setCurrentItem(tree.topLevelItem(1))
    assert _grant(sonnberg, _holders(sonnberg)[0]) not in window.pages["rights"].matrix.boxes
    tree.setCurrentItem(account.child(0))
    assert _grant(sonnberg, _holders(sonnberg)[0]) in window.pages["rights"].matrix.boxes
    labor = sonnberg.add_account("Labor", "labor@praxis-sonnberg.example")
    window.pages["rights"].refresh()
    assert tree.key() == sonnberg.account.id  # a new account takes nobody away from theirs
    tree.choose(labor.id)
    assert Grant(Right.ACCESS, labor.id, _holders(sonnberg)[0]) in window.pages["rights"].matrix.boxes
