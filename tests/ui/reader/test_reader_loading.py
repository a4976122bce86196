"""How often a message is read for the reader."""

from __future__ import annotations

import pytest

from tests.ui.practice import Practice
from tomail.model.mail import MessageRef
from tomail.ui.reader.reader import Reader


@pytest.fixture
def opened(sonnberg: Practice, monkeypatch: pytest.MonkeyPatch) -> list[MessageRef]:
    """What was read, in order."""
    refs: list[MessageRef] = []
    usual = sonnberg.services.reading.open

    def read(ref: MessageRef, *rest):
        refs.append(ref)
        return usual(ref, *rest)

    monkeypatch.setattr(sonnberg.services.reading, "open", read)
    return refs


def test_a_message_that_the_list_shows_and_a_person_then_chose_is_read_once(
    sonnberg: Practice, opened: list[MessageRef], qtbot
) -> None:
    reader = Reader(sonnberg.services, sonnberg.paths.opened)
    qtbot.addWidget(reader)
    for key in ("blutbild", "krank"):
        summary = sonnberg.services.reading.summary(sonnberg.refs[key])
        reader.show_message(summary)
        reader.show_message(summary, chosen=True)
        qtbot.waitUntil(lambda: reader.opened is not None)
    assert opened == [sonnberg.refs["blutbild"], sonnberg.refs["krank"]]
