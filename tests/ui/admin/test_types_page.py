"""The types of the record, as the administration shows them."""

from __future__ import annotations

import pytest

from tests.ui.overtaken import Overtaken
from tests.ui.practice import Practice
from tomail.ui.admin.types_page import TypesPage


def test_an_older_list_does_not_undo_a_newer_one(
    sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A change would store all of a type as it was shown: also what somebody had just changed."""
    archive = sonnberg.services.archive
    page = TypesPage(sonnberg.services)
    qtbot.addWidget(page)
    before = len(archive.types())
    slow, shown = Overtaken(archive.types), list[int]()
    monkeypatch.setattr(archive, "types", slow)
    monkeypatch.setattr(page, "_show", lambda types: shown.append(len(types)))
    page.refresh()
    qtbot.waitUntil(slow.asked.is_set)
    archive.add_type("Röntgen")
    page.refresh()
    slow.wait(qtbot)
    assert shown[-1] == before + 1
