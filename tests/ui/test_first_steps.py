"""The card of the first steps: what it ticks, when it comes, and where it is found again."""

from __future__ import annotations

from tests.ui.practice import Practice
from tomail.model.events import AccountsChanged
from tomail.ui.frame.welcome import Progress, Welcome
from tomail.ui.main_window import MainWindow
from tomail.ui.widgets.button import Button


def button(window: MainWindow, name: str) -> Button:
    found = window.findChild(Button, name)
    assert found is not None
    return found


def pushed(welcome: Welcome) -> list[str]:
    names = ("settings", "set_up", "patients", "rights")
    found = (welcome.findChild(Button, f"welcome.{name}") for name in names)
    return [each.objectName() for each in found if each is not None and each.kind == "primary"]


def test_an_account_comes_before_everything_else(app, qtbot) -> None:
    welcome = Welcome()
    qtbot.addWidget(welcome)
    assert pushed(welcome) == ["welcome.set_up"]
    welcome.show_progress(Progress(accounts=1, patients=3))
    assert pushed(welcome) == ["welcome.settings"]
    welcome.show_progress(Progress("Hausarztpraxis", accounts=1, patients=3))
    assert pushed(welcome) == ["welcome.rights"]


def test_what_is_done_is_ticked_as_it_is_done(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    steps = window.regions.welcome.steps
    name = sonnberg.services.settings.text("practice.name")
    qtbot.waitUntil(lambda: steps["account"].done)
    assert [each.done for each in steps.values()] == [bool(name), True, False, False]
    sonnberg.services.settings.set("practice.name", "Praxis am Park")
    sonnberg.services.patients.import_file(b"number,last_name\n1,Huber\n")
    qtbot.waitUntil(lambda: steps["patients"].done and steps["practice"].done)
    assert button(window, "mailbox.first_steps").isVisible()
    window.first_steps.rights_seen()
    qtbot.waitUntil(lambda: not button(window, "mailbox.first_steps").isVisible())


def test_later_leaves_the_card_to_the_navigation(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    welcome = window.regions.welcome
    sonnberg.services.registry.remove(sonnberg.account.id)
    sonnberg.services.bus.publish(AccountsChanged())
    qtbot.waitUntil(welcome.isVisible)
    button(window, "welcome.later").click()
    assert not welcome.isVisible()
    with qtbot.waitSignal(window.overview.changed):
        window.overview.refresh_now()
    assert not welcome.isVisible()  # whatever happens meanwhile
    button(window, "mailbox.first_steps").click()
    assert welcome.isVisible()
