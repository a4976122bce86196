from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from tomail.ui import i18n, theme


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    """The application in its light look and in German."""
    theme.apply(qapp, theme.Scheme.LIGHT)
    i18n.install(qapp, "de_DE")
    return qapp
