from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tomail.base.errors import EnvironmentTrouble
from tomail.model.account import AccountState
from tomail.model.events import AccountStateChanged
from tomail.services.maintenance import Repaired
from tomail.services.stores import wrong_store_key
from tomail.store.database import damaged
from tomail.store.salvage import Salvaged
from tomail.ui.frame.banner_slot import BannerSlot
from tomail.ui.frame.repairing import Repairing
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import Question


@dataclass
class Workshop:
    """Stands in for services.maintenance, which has tests of its own."""

    failure: EnvironmentTrouble | None = None
    repaired: list[str] = field(default_factory=list)

    def repair(self, account: str) -> Repaired:
        self.repaired.append(account)
        if self.failure:
            raise self.failure
        return Repaired(Path("praxis.damaged-1.db"), Salvaged(400, 390, 2, 1, 0, ("Rezept",)))


@pytest.fixture
def banner(app, qtbot) -> Iterator[BannerSlot]:
    window = QWidget()
    made = BannerSlot(window)
    qtbot.addWidget(window)
    made.show_labels({"a": "Praxis"})
    made.take(AccountStateChanged("a", AccountState.TROUBLE, damaged()))
    window.show()
    yield made  # noqa: PT022  (the window lives as long as this frame)


def press_repair(banner: BannerSlot) -> None:
    (button,) = [each for each in banner.findChildren(Button) if each.text() == "Reparieren"]
    button.click()


def test_a_damaged_store_is_repaired_at_the_press_of_a_button(banner: BannerSlot, qtbot) -> None:
    workshop = Workshop()
    Repairing(workshop, banner)  # type: ignore[arg-type]
    assert "„Praxis“ sind an diesem Arbeitsplatz beschädigt." in banner.banner._words.text()
    press_repair(banner)
    assert "werden repariert" in banner.banner._words.text()
    qtbot.waitUntil(lambda: bool(banner.window().findChildren(Question)))
    (question,) = banner.window().findChildren(Question)
    said = " ".join(each.text() for each in question.findChildren(QWidget) if hasattr(each, "text"))
    for words in ("400 E-Mails", "praxis.damaged-1.db", "Rezept"):
        assert words in said
    assert workshop.repaired == ["a"]


def test_what_cannot_be_repaired_is_said(banner: BannerSlot, qtbot) -> None:
    Repairing(Workshop(EnvironmentTrouble(wrong_store_key())), banner)  # type: ignore[arg-type]
    press_repair(banner)
    qtbot.waitUntil(lambda: "Schlüssel" in banner.banner._words.text())
