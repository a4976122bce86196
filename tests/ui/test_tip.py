"""No words of others are markup: not in a tooltip, not in a notice of the system."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.servers.trap import Watched
from tomail.model.mail import Address
from tomail.ui.composer.people_field import PersonChip
from tomail.ui.notices import _plain
from tomail.ui.widgets.labels import ElidedText
from tomail.ui.widgets.tip import plain_tip


def tip_of(widget: QWidget, qtbot) -> str:
    """What is shown where the pointer rests."""
    at = QPoint(2, 2)
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
    labels = lambda: [each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel")]  # noqa: E731
    qtbot.waitUntil(lambda: any(each.isVisible() for each in labels()))
    (shown,) = [each for each in labels() if each.isVisible()]
    assert isinstance(shown, QLabel)
    return shown.text()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="inotify is Linux's")
def test_a_sender_opens_no_file(app, qtbot, tmp_path: Path) -> None:
    """A tooltip is HTML where it looks like HTML, and a picture in it a file; on Windows of any server."""
    bait, watched = tmp_path / "bait", Watched()
    bait.write_bytes(b"x")
    watched.add(str(bait))
    name = f'<img src="{bait.as_uri()}"> Dr. Huber'
    chip, label = PersonChip(Address(name, "a@b.example")), ElidedText(name * 9)
    for widget in (chip, label):
        qtbot.addWidget(widget)
        widget.resize(60, 20)
        widget.show()
        assert "&lt;img" in tip_of(widget, qtbot)
    assert watched.look() == 0


@pytest.mark.parametrize("words", ["Dr. Huber", "a & b", "", "1 > 0"])
def test_ordinary_words_stay(words: str) -> None:
    assert plain_tip(words) == words


def test_lines_stay_lines() -> None:
    assert plain_tip("A <a@b.example>\nx") == "<span>A &lt;a@b.example&gt;<br>x</span>"


def test_a_notice_has_no_markup() -> None:
    assert _plain("<b>x</b>") == "‹b›x‹/b›"
