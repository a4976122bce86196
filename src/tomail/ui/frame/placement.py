"""Where the main window stood, and how large it was, from one time to the next."""

from __future__ import annotations

import base64

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

from tomail.settings.values import Settings


def keep(window: QWidget, settings: Settings) -> None:
    """As it stands now."""
    saved = bytes(window.saveGeometry().data())
    settings.set("view.window", base64.b64encode(saved).decode("ascii"))


def restore(window: QWidget, settings: Settings) -> None:
    """As it was kept; as it is where nothing was."""
    saved = settings.text("view.window")
    if saved:
        window.restoreGeometry(QByteArray(base64.b64decode(saved)))
