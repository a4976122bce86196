from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from tests.ui.practice import Practice
from tomail.ui import tasks, theme
from tomail.ui.main_window import MainWindow
from tomail.ui.settings.window import SettingsWindow
from tomail.ui.widgets.fields import ChoiceField

STILL = 0.5  # seconds


@pytest.fixture(autouse=True)
def usual_size(app: QApplication) -> Iterator[None]:
    yield
    theme.apply(app, theme.Scheme.LIGHT)


def described(window: QWidget) -> list[tuple[object, ...]]:
    """Where everything in a window stands, how large its type is, and how much of its words is shown."""
    return [
        (
            type(each).__name__,
            each.objectName(),
            each.geometry().getRect(),
            _type_size(each),
            each.text() if isinstance(each, QLabel | QAbstractButton) else "",
        )
        for each in window.findChildren(QWidget)
        if each.isVisible()
    ]


def _type_size(widget: QWidget) -> int:
    """Of those that do not paint their words themselves."""
    if isinstance(widget, QTextEdit):
        return widget.document().defaultFont().pixelSize()
    return widget.font().pixelSize() if isinstance(widget, QLabel | QLineEdit | QComboBox) else 0


def shown(practice: Practice, qtbot) -> tuple[MainWindow, QWidget]:
    """The main window with attachments in the reader, and a mail that is being written."""
    window = MainWindow(practice.services)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    qtbot.waitUntil(lambda: window.reader.opened is not None)
    window.desk.reply(practice.refs["blutbild"])
    qtbot.waitUntil(lambda: len(window.desk.windows) == 1)
    writing = window.desk.windows[0]
    qtbot.waitUntil(lambda: window.reader.attachments.isVisible() and bool(window.overview.known.accounts))
    writing.resize(900, 1200)  # without a scroll bar at any size
    settle(qtbot, window, writing)
    return window, writing


def settle(qtbot, *windows: QWidget) -> None:
    """Until every answer has come, and nothing moves any more."""
    last: list[object] = []
    since = 0.0

    def still() -> bool:
        nonlocal last, since
        now, seen = time.monotonic(), [described(each) for each in windows]
        if seen != last or not tasks._waiting.empty():
            last, since = seen, now
        return now - since > STILL

    qtbot.waitUntil(still)


@pytest.mark.parametrize(("before", "after"), [(100, 150), (150, 100)])
def test_another_size_of_type_reaches_every_window_at_once(
    sonnberg: Practice, qtbot, before: int, after: int
) -> None:
    settings = sonnberg.services.settings
    settings.set("view.zoom", after)
    window, writing = shown(sonnberg, qtbot)
    wanted = described(window), described(writing)
    writing._close_now()
    window.close()
    settings.set("view.zoom", before)
    window, writing = shown(sonnberg, qtbot)
    form = SettingsWindow(sonnberg.services, window)
    form.view_changed.connect(window.apply_view)
    zoom = next(each for each in form.findChildren(ChoiceField) if each.key() == before)
    zoom.set_key(after)
    zoom.changed.emit(after)
    qtbot.waitUntil(lambda: described(writing) == wanted[1])
    qtbot.waitUntil(lambda: described(window) == wanted[0])
    shiboken6.delete(form)  # else it follows the settings until the practice is closed


def test_plain_text_grows_once(window: MainWindow, sonnberg: Practice) -> None:
    sonnberg.services.settings.set("view.zoom", 200)
    window.apply_view()
    assert window.reader.body.text.document().defaultFont().pixelSize() == 30
