from __future__ import annotations

import sys

from PySide6.QtWidgets import QWidget


def test_void_calls_do_not_lose_references_to_none(app) -> None:
    """PySide6 6.12.0 on Python 3.11 does, until the interpreter aborts."""
    widget, before = QWidget(), sys.getrefcount(None)
    for _ in range(300):
        widget.setToolTip("x")
    assert abs(sys.getrefcount(None) - before) < 50
