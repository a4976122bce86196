"""Navigation, list and reader side by side, and what takes their place."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from . import theme
from .frame.splitter import LineSplitter
from .frame.welcome import Welcome
from .mailbox.navigation import WIDE, Navigation, narrow_width
from .widgets.labels import Line, Panel

RAIL_BELOW = 1180
LIST_WIDTH = 412
READER_LEAST = 420
FIRST_WIDTH = 1440
SIDE_FROM = 1600  # the side bar is open by itself
RAIL_BESIDE_SIDE, ALONE_BESIDE_SIDE = 1300, 1110  # below: icons alone, and the list gives way, too


class Regions(QStackedWidget):
    """In a narrow window the navigation shows icons alone. Before the first account: the welcome."""

    def __init__(self, navigation: Navigation, pane: QWidget, action_bar: QWidget, reader: QWidget) -> None:
        super().__init__()
        self.welcome = Welcome()
        self._navigation = navigation
        self._narrow = False
        self._side: QWidget | None = None
        self._side_wanted: bool | None = None  # None: as wide as there is room
        self._list = pane
        self._mail = _side_by_side(pane, _reading(action_bar, reader), LIST_WIDTH, FIRST_WIDTH - WIDE)
        self._middle = QStackedWidget()
        self._middle.addWidget(self._mail)
        self._whole = _side_by_side(navigation, self._middle, WIDE, FIRST_WIDTH)
        self.addWidget(self._whole)
        self.addWidget(self.welcome)

    def show_welcome(self, welcome: bool) -> None:
        """The welcome instead of everything else."""
        self.setCurrentWidget(self.welcome if welcome else self._whole)

    def add_page(self, page: QWidget) -> None:
        """Take over what may be shown instead of list and reader."""
        self._middle.addWidget(page)

    def show_page(self, page: QWidget | None) -> None:
        """A page, like the outbox, instead of list and reader."""
        self._middle.setCurrentWidget(page or self._mail)

    def put_beside(self, side: QWidget) -> None:
        """A bar to the right of the reader, shown where there is room or a person wants it."""
        self._side = side
        self._mail.addWidget(side)
        self._fit_side()

    def toggle_side(self) -> None:
        """Show or hide that bar, from now on."""
        self._side_wanted = not self._has_side()
        self.fit()

    def fit(self) -> None:
        """The width or the size of type was changed."""
        self._narrow = self._is_narrow()
        self._fit_side()
        self._navigation.set_narrow(self._narrow)
        width = narrow_width() if self._narrow else theme.scaled(WIDE)
        self._whole.setSizes([width, self.width() - width])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_narrow() != self._narrow:
            self.fit()
        self._fit_side()

    def _is_narrow(self) -> bool:
        return self.width() < theme.scaled(RAIL_BESIDE_SIDE if self._has_side() else RAIL_BELOW)

    def _has_side(self) -> bool:
        if self._side is None:
            return False
        return self.width() >= SIDE_FROM if self._side_wanted is None else self._side_wanted

    def _fit_side(self) -> None:
        if self._side is not None:
            shown = self._has_side()
            self._side.setVisible(shown)
            self._list.setVisible(not shown or self.width() >= theme.scaled(ALONE_BESIDE_SIDE))


def _reading(action_bar: QWidget, reader: QWidget) -> QWidget:
    made = Panel("surface")
    made.setMinimumWidth(READER_LEAST)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(action_bar)
    column.addWidget(Line())
    column.addWidget(reader, 1)
    return made


def _side_by_side(left: QWidget, right: QWidget, left_width: int, whole: int) -> LineSplitter:
    made = LineSplitter()
    made.addWidget(left)
    made.addWidget(right)
    made.setStretchFactor(1, 1)
    made.setSizes([left_width, whole - left_width])
    return made
