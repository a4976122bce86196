"""One page of the settings: which world it is, then its settings one below the other."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from tomail.settings.declared import declaration
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Panel, Text

from .catalogue import Page
from .row import SettingRow


class SettingsPage(QWidget):
    """`changed` carries key and value, `linked` the name of another window. `above` a setting, by its key,
    something else may stand."""

    changed = Signal(str, object)
    linked = Signal(str)

    def __init__(self, page: Page, scope: str, above: Mapping[str, QWidget] | None = None) -> None:
        super().__init__()
        self.page = page
        self._above = above or {}
        self.rows: list[SettingRow] = []
        self.band = Banner(
            "info", scope, icon="monitor" if page.scope == "workstation" else "building-2", flat=True
        )
        self.band.setObjectName(f"settings.band.{page.name}")
        self.band.setMinimumHeight(42)
        inner = Panel("surface")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(28, 22, 28, 64)  # the toast comes below
        self._column.setSpacing(16)
        self._column.addWidget(Text(page.title, "title"))
        if page.intro:
            self._column.addWidget(Text(page.intro, "secondary", wrap=True))
        self._fill()
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        self._scroll = scroll
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.band)
        whole.addWidget(scroll, 1)

    def show_row(self, key: str) -> None:
        """Bring a setting into view and put the cursor there."""
        row = next((each for each in self.rows if each.entry.key == key), None)
        if row is not None:
            self._scroll.ensureWidgetVisible(row)
            row.take_focus()

    def put_below(self, *parts: QWidget | QLayout) -> None:
        """Below the settings."""
        for part in parts:
            place = self._column.count() - 1  # the rest of the page stays last
            if isinstance(part, QWidget):
                self._column.insertWidget(place, part)
            else:
                self._column.insertLayout(place, part)

    def _fill(self) -> None:
        beside = QHBoxLayout()
        for entry in self.page.entries:
            setting = declaration(entry.key)
            if setting is None:
                raise LookupError(entry.key)
            row = SettingRow(entry, setting)
            row.changed.connect(self.changed)
            self.rows.append(row)
            if entry.key in self._above:
                self._column.addWidget(self._above[entry.key])
            if entry.heading:
                self._column.addWidget(Text(entry.heading, "heading"))
            if not entry.beside:
                beside = QHBoxLayout()
                beside.setSpacing(16)
                self._column.addLayout(beside)
            beside.addWidget(row)
        for name, icon, label in self.page.links:
            self._column.addWidget(self._link(name, icon, label), 0, Qt.AlignmentFlag.AlignLeft)

    def _link(self, name: str, icon: str, label: str) -> Button:
        button = Button(label, icon)
        button.setObjectName(f"settings.{name}")
        button.clicked.connect(lambda: self.linked.emit(name))
        return button
