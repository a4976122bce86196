"""What a patient gets belongs together, though another of their devices writes in between."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Connection

from tests.servers.portal import Patient
from tomail.secure.portal import bundles

pytestmark = pytest.mark.slow  # a server of its own, its files and its mail


def test_a_box_is_of_one_moment(reader: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bundle opens for the generation that stands beside it, and for no other."""
    before, told, newer = reader.box(), bundles.told, {"wraps": reader.wraps()}

    def written_in_between(connection: Connection, account: str) -> list[dict[str, str]]:
        generation: Any = before["generation"]
        assert reader.ask("PUT", "/v1/bundle", newer, if_match=str(generation)).status_code == 200
        return told(connection, account)

    with monkeypatch.context() as patched:
        patched.setattr(bundles, "told", written_in_between)
        during = reader.box()
    assert (during["generation"], during["wraps"]) == (before["generation"], before["wraps"])
    after = reader.box()
    assert after["generation"] == before["generation"] + 1
    assert after["wraps"] != before["wraps"]
