"""Above a message: what is said of it, the gravest first, and no more at once than a person reads."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QVBoxLayout, QWidget

from tomail.ui import theme
from tomail.ui.widgets.banner import Banner, Tone
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fitting import Fitting
from tomail.ui.widgets.labels import Panel

MOST = 3  # bands at once; cards, which are what the mail is about, do not count
MOST_OF_WINDOW = 0.36  # of its height; higher they scroll
LOWEST = 100
GRAVITY: dict[Tone, int] = {"danger": 0, "warning": 1}  # everything else stands below, in the order of Source


class Source(IntEnum):
    """Who says something of a message, in the order of what is equally grave."""

    SENDER = 0
    SEALS = 1
    DELIVERY = 2
    ANSWER = 3
    LIMITS = 4
    PURPOSES = 5
    REMOTE = 6


class Foreword(Fitting, QScrollArea):
    """Hidden for most mail. Where the window is low it scrolls: no line is squeezed, and the text has room.

    `after` is what the Tab key leaves to come here; `margin` stands left, right and above. `whole`: where it
    scrolls with what is around it, and not by itself.
    """

    def __init__(self, after: QWidget | None = None, margin: int = 0, *, whole: bool = False) -> None:
        super().__init__()
        self._whole = whole
        self.setObjectName("reader.foreword")
        self.setAccessibleName(self.tr("Notes about this e-mail"))
        self._after = after
        self._said: dict[Source, Sequence[QWidget]] = {}
        self._unfolded = False
        self._more = Button(kind="ghost", icon="chevron-down", height=30)
        self._more.setObjectName("reader.foreword.more")
        self._more.clicked.connect(self._unfold)
        page = Panel("surface")
        page.setMinimumWidth(1)  # its words give way, not its right edge
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(margin, 10 if margin else 0, margin, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._show()

    def put(self, source: Source, said: Sequence[QWidget]) -> None:
        """What `source` says of the message now, instead of what it said before."""
        for old in self._said.get(source, ()):
            if old not in said:
                self._column.removeWidget(old)
                old.hide()
        self._said[source] = tuple(said)
        self._show()

    def begin(self) -> None:
        """Another message is shown."""
        self._unfolded = False

    def in_order(self) -> list[QWidget]:
        """Everything that is said, also what is folded away."""
        widgets = [each for source in sorted(self._said) for each in self._said[source]]
        return sorted(widgets, key=_gravity)

    def sizeHint(self) -> QSize:
        needed = self._needed()
        return QSize(super().sizeHint().width(), needed if self._whole else min(needed, self._most()))

    def _show(self) -> None:
        widgets, bands = self.in_order(), 0
        for place, each in enumerate(widgets):
            self._column.insertWidget(place, each)
            bands += isinstance(each, Banner)
            each.setVisible(self._unfolded or bands <= MOST or not isinstance(each, Banner))
        folded = 0 if self._unfolded else max(0, bands - MOST)
        self._more.set_label(self.tr("Show %n more note(s)", None, folded))
        self._more.setVisible(folded > 0)
        self.setVisible(bool(widgets))
        self._lead_the_keys(widgets)
        self._fit()

    def _unfold(self) -> None:
        """The keys go on where the eye does."""
        first = next(each for each in self.in_order() if each.isHidden())
        self._unfolded = True
        self._show()
        if isinstance(first, Banner):
            first.take_focus()

    def _lead_the_keys(self, widgets: Sequence[QWidget]) -> None:
        """From top to bottom, whichever was made first."""
        buttons = [button for each in widgets for button in each.findChildren(QAbstractButton)]
        before = [self._after] if self._after else []
        for one, following in pairwise([*before, *buttons, self._more]):
            if one.window() is following.window():
                QWidget.setTabOrder(one, following)

    def _needed(self) -> int:
        if self.isHidden():
            return 0
        wraps = self._column.hasHeightForWidth()
        width = self.viewport().width()
        return self._column.heightForWidth(width) if wraps else self._column.sizeHint().height()

    def _most(self) -> int:
        return round(self.window().height() * MOST_OF_WINDOW)

    def _fit(self) -> None:
        """As high as needed; lower, and scrolling, where the window has no room."""
        wanted = self.sizeHint().height()
        self.setMinimumHeight(wanted if self._whole else min(wanted, theme.scaled(LOWEST)))
        self.setMaximumHeight(max(wanted, 1))
        scrolls = self._needed() > wanted
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()


def _gravity(said: QWidget) -> int:
    return GRAVITY.get(said.tone, len(GRAVITY)) if isinstance(said, Banner) else len(GRAVITY)
