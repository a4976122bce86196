"""The navigation: new mail on top, folders with their counts, patients and settings at the bottom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from tomail.ui import theme
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Line, Panel
from tomail.ui.widgets.tip import plain_tip

from .folder_view import FolderView, NavigationModel
from .folders import Entry

WIDE, NARROW = 236, 56


def narrow_width() -> int:
    """Pixels of the rail of icons."""
    return theme.scaled(NARROW)


class Navigation(Panel):
    """The left region. `chosen` carries the entry a person picked."""

    chosen = Signal(object)
    new_mail = Signal()
    patients = Signal()
    releases = Signal()
    appointments = Signal()
    settings = Signal()
    first_steps = Signal()
    dropped = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", parent)
        self.model = NavigationModel()
        self.view = FolderView(self.model)
        self.compose = Button(self.tr("New e-mail"), "plus", "primary", height=38)
        self.compose.setObjectName("mailbox.new")
        self.configure = Button(self.tr("Settings"), "sliders-horizontal", "ghost")
        self.configure.setObjectName("mailbox.settings")
        self.people = Button(self.tr("Patients"), "users", "ghost")
        self.people.setObjectName("mailbox.patients")
        self.deliveries = Button(self.tr("Protected messages"), "shield-check", "ghost")
        self.deliveries.setObjectName("mailbox.releases")
        self.deliveries.hide()
        self.reminders = Button(self.tr("SMS reminders"), "calendar", "ghost")
        self.reminders.setObjectName("mailbox.appointments")
        self.reminders.hide()
        self.steps = Button(self.tr("First steps"), "list", "ghost")
        self.steps.setObjectName("mailbox.first_steps")
        self.steps.hide()
        self.compose.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._arrange()
        self.compose.clicked.connect(self.new_mail)
        self.steps.clicked.connect(self.first_steps)
        self.deliveries.clicked.connect(self.releases)
        self.reminders.clicked.connect(self.appointments)
        self.people.clicked.connect(self.patients)
        self.configure.clicked.connect(self.settings)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.view.dropped.connect(self.dropped)
        self.set_narrow(False)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries and keep the one that is chosen."""
        current = self.current()
        self.model.show_entries(entries)
        if current is not None and self.current() is None:
            self.choose(current.key)

    def current(self) -> Entry | None:
        """The entry that is shown."""
        index = self.view.currentIndex()
        return self.model.entry(index.row()) if index.isValid() else None

    def choose(self, key: tuple[str, str, int]) -> bool:
        """Make an entry the current one; False if it is not there."""
        row = self.model.find(key)
        if row is not None:
            self.view.setCurrentIndex(self.model.index(row))
        return row is not None

    def offer_first_steps(self, offered: bool) -> None:
        """While some of them are left."""
        self.steps.setVisible(offered)

    def offer_releases(self, words: str) -> None:
        """Who waits at the portal, or how protected messages are called; "": there are none."""
        self.deliveries.setVisible(bool(words))
        if words:
            self.deliveries.set_label(words)
            self.deliveries.setToolTip(plain_tip(words))

    def offer_reminders(self, words: str, amiss: bool) -> None:
        """How reminders are called, and how many are to be seen to; "": there are none."""
        self.reminders.setVisible(bool(words))
        if words:
            self.reminders.set_label(words, "triangle-alert" if amiss else "calendar")
            tip = self.tr("{words}: something is amiss").format(words=words) if amiss else words
            self.reminders.setToolTip(plain_tip(tip))

    def obey_keys(self, window: QWidget) -> None:
        """Everywhere in `window` Ctrl+1 shows the first folder, and so on until Ctrl+9."""
        for place in range(9):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{place + 1}"), window)
            shortcut.activated.connect(lambda place=place: self.choose_nth(place))

    def choose_nth(self, place: int) -> None:
        """The folder that Ctrl+`place` + 1 means."""
        rows = self.model.folder_rows()
        if place < len(rows):
            self.view.setCurrentIndex(self.model.index(rows[place]))

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone, or with names."""
        self.view.painter_of_rows.narrow = narrow
        self.compose.set_label_hidden(narrow)
        side = (narrow_width() - self.compose.sizeHint().width()) // 2 if narrow else 16
        self._top.setContentsMargins(side, 0, side, 4)
        for button in (self.steps, self.deliveries, self.reminders, self.people, self.configure):
            button.set_label_hidden(narrow)
        self.setFixedWidth(narrow_width()) if narrow else self._widen()
        self.view.doItemsLayout()

    def _widen(self) -> None:
        self.setMinimumWidth(theme.scaled(200))
        self.setMaximumWidth(theme.scaled(280))

    def _current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.model.entry(current.row()))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 10)
        column.setSpacing(4)
        top = QVBoxLayout()
        self._top = top
        top.addWidget(self.compose)
        bottom = QVBoxLayout()
        bottom.setContentsMargins(8, 0, 8, 0)
        bottom.setSpacing(2)
        for button in (self.steps, self.deliveries, self.reminders, self.people, self.configure):
            bottom.addWidget(button)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        column.addWidget(Line())
        column.addLayout(bottom)
