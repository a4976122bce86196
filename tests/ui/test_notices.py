from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.practice import Practice
from tomail.model.events import NewMail
from tomail.ui.bridge import Bridge
from tomail.ui.notices import Notices


@dataclass
class Town:
    """A crier who writes down what is cried, and how the workstation stands."""

    practice: Practice
    said: list[tuple[str, str]] = field(default_factory=list)
    rung: int = 0
    seen: bool = False
    locked: bool = False

    def say(self, title: str, text: str) -> None:
        self.said.append((title, text))

    def ring(self) -> None:
        self.rung += 1

    def arrive(self, *keys: str) -> None:
        refs = [self.practice.refs[each] for each in keys]
        self.practice.services.bus.publish(NewMail(refs[0].account, tuple(each.number for each in refs)))


@pytest.fixture
def town(sonnberg: Practice, qtbot) -> Iterator[Town]:
    made, owner = Town(sonnberg), QWidget()
    bridge = Bridge(sonnberg.services.bus, owner)
    Notices(sonnberg.services, bridge, made, lambda: made.seen, lambda: made.locked, owner)
    yield made
    owner.deleteLater()


def test_it_says_how_many_and_nothing_of_their_content(town: Town, qtbot) -> None:
    town.arrive("blutbild", "labor")
    qtbot.waitUntil(lambda: town.said != [])
    assert town.said == [("tomail", "2 neue E-Mails")]
    assert town.rung == 0


def test_sender_and_subject_only_where_that_was_chosen(town: Town, qtbot) -> None:
    town.practice.services.settings.set("notifications.content", True)
    town.practice.services.settings.set("notifications.sound", True)
    town.arrive("blutbild")
    qtbot.waitUntil(lambda: town.said != [])
    assert town.said == [("Ayşe Öztürk (example.org)", "Frage zum Blutbild")]
    assert town.rung == 1


def test_a_locked_screen_names_nobody(town: Town, qtbot) -> None:
    town.practice.services.settings.set("notifications.content", True)
    town.locked = True
    town.arrive("blutbild")
    qtbot.waitUntil(lambda: town.said != [])
    assert town.said == [("tomail", "1 neue E-Mail")]


def test_switched_off_or_already_seen_nothing_is_said(town: Town, qtbot) -> None:
    town.seen = True
    town.practice.services.settings.set("notifications.sound", True)
    town.arrive("blutbild")
    qtbot.waitUntil(lambda: town.rung == 1)
    town.seen = False
    town.practice.services.settings.set("notifications.new_mail", False)
    town.arrive("labor")
    qtbot.wait(120)  # longer than events are merged
    assert (town.said, town.rung) == ([], 1)
