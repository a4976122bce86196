from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.wizard.driver import Driver
from tests.wizard.fakes import FakeSetup
from tomail.ui import i18n, theme
from tomail.ui.garbage import Collector


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    """The application in its light look and in German."""
    if qapp.findChild(Collector) is None:
        Collector(qapp)
    theme.apply(qapp, theme.Scheme.LIGHT)
    i18n.install(qapp, "de_DE")
    return qapp


@pytest.fixture
def setup() -> FakeSetup:
    return FakeSetup()


@pytest.fixture
def driver(app: QApplication, setup: FakeSetup) -> Iterator[Driver]:
    """A wizard on a played use case, driven by its object names."""
    driver = Driver(setup)
    yield driver
    driver.close()
