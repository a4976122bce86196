"""Where Tab goes in the assistant: through the page, then on, back and out, then the steps that are done.

Qt follows the order in which widgets were made, which leads from the last field back to the first step.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_behind(page: QWidget, buttons: Sequence[QWidget]) -> None:
    """`buttons` follow the page's last widget; what is made on the page later needs that again."""
    stops = [each for each in page.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for last in stops[-1:]:
        for before, after in pairwise((last, *buttons)):
            QWidget.setTabOrder(before, after)
