"""The copy in which the patients' page is built."""

from __future__ import annotations

import threading
from pathlib import Path

import patient_page
import pytest


def test_one_at_a_time_works_in_the_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests in several processes build the page, and so does whoever starts the program."""
    entered = threading.Event()
    monkeypatch.setattr(patient_page, "PLACE", tmp_path / "page")
    monkeypatch.setattr(patient_page, "_node", lambda *_, **__: entered.set())
    other = threading.Thread(target=patient_page.node)
    with patient_page._alone():
        other.start()
        assert not entered.wait(0.5)
    assert entered.wait(10)
    other.join()
