"""What is odd about a sender, which may be found out when another mail is shown."""

from __future__ import annotations

import pytest

from tests.ui.backwards import Backwards
from tests.ui.practice import Practice
from tomail.base.sentences import sentence
from tomail.ui.reader.foreword import Foreword
from tomail.ui.reader.sender_band import SenderBand


def test_what_is_odd_about_a_sender_is_not_said_of_the_next(
    sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd, fine = (sonnberg.services.reading.open(sonnberg.refs[each]) for each in ("krank", "blutbild"))
    found = {odd.summary.ref: [sentence("Somebody else.")], fine.summary.ref: []}
    monkeypatch.setattr(sonnberg.services.senders, "look", lambda ref, _: found[ref])
    foreword = Foreword()
    qtbot.addWidget(foreword)
    band, held = SenderBand(sonnberg.services, foreword), Backwards(monkeypatch)
    band.look(odd)
    held.give()
    assert foreword.in_order() == [band.banner]
    band.look(odd)
    band.look(fine)
    held.give()
    assert foreword.in_order() == []
