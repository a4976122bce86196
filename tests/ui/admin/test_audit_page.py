"""The log, whose answers may come in another order than they were asked for."""

from __future__ import annotations

import pytest

from tests.ui.backwards import Backwards, in_turn
from tests.ui.practice import Practice
from tomail.ui.admin.audit_page import AuditPage


def test_an_older_answer_does_not_take_an_act_out_of_the_log(
    sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    acts = sonnberg.services.audit.newest(2)
    page = AuditPage(sonnberg.services)
    qtbot.addWidget(page)
    held = Backwards(monkeypatch)
    monkeypatch.setattr(sonnberg.services.audit, "newest", in_turn(acts[1:], acts))
    page.refresh()
    page.refresh()
    held.give()
    assert page._acts == acts
    assert len(acts) == 2
