"""Which window is above the others."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def bring_forward(window: QWidget) -> None:
    """Show it above the others."""
    window.show()
    window.raise_()
    window.activateWindow()
