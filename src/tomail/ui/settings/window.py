"""The settings: what is true of this workstation, and what is true of the whole practice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tomail.base.errors import TomailError
from tomail.services.container import Services
from tomail.ui.i18n import problem_text
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fields import ChoiceField, LineField
from tomail.ui.widgets.labels import Line, Panel, Text
from tomail.ui.widgets.segmented import Segmented

ZOOMS = (90, 100, 115, 130, 150, 175, 200)


class SettingsWindow(QDialog):
    """Changes take effect at once. `view_changed` says so; `accounts` asks for the account management."""

    view_changed = Signal()
    practice_changed = Signal()
    accounts = Signal()

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = services.settings
        self.setObjectName("settings")
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(820, 560)
        self._pages = QStackedWidget()
        self._list = Panel("side")
        self._choices = QButtonGroup(self)
        self._fill_list()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(Line(vertical=True))
        row.addLayout(self._right_side(), 1)
        self._choices.idClicked.connect(self.show_page)
        self.show_page(0)

    def _right_side(self) -> QVBoxLayout:
        self._complaint = Banner("danger", "", flat=True)
        self._complaint.setObjectName("settings.complaint")
        self._complaint.hide()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._complaint)
        column.addWidget(self._pages, 1)
        return column

    def show_page(self, place: int) -> None:
        """Show a page by its place in the list."""
        self._choices.button(place).setChecked(True)
        self._pages.setCurrentIndex(place)

    def _fill_list(self) -> None:
        self._list.setFixedWidth(220)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(10, 18, 10, 18)
        column.setSpacing(2)
        pages = (
            ("monitor", self.tr("View"), self._view_page()),
            ("building-2", self.tr("Practice"), self._practice_page()),
        )
        for place, (icon, name, page) in enumerate(pages):
            choice = Button(name, icon, "ghost")
            choice.setObjectName(f"settings.page.{place}")
            choice.setCheckable(True)
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._choices.addButton(choice, place)
            column.addWidget(choice)
            self._pages.addWidget(page)
        column.addStretch(1)

    def _view_page(self) -> QWidget:
        scope = self.tr("Workstation – applies to this computer only")
        page, column = self._page("monitor", self.tr("View"), scope)
        themes = (("system", self.tr("System")), ("light", self.tr("Light")), ("dark", self.tr("Dark")))
        rooms = (
            ("comfortable", self.tr("Comfortable")),
            ("compact", self.tr("Compact")),
            ("table", self.tr("Table")),
        )
        column.addWidget(Text(self.tr("Colours"), "strong"))
        column.addWidget(self._choice("view.theme", themes))
        column.addWidget(Text(self.tr("Density of the message list"), "strong"))
        column.addWidget(self._choice("view.density", rooms))
        column.addWidget(self._zoom_field())
        column.addWidget(self._language_field())
        column.addStretch(1)
        return page

    def _practice_page(self) -> QWidget:
        scope = self.tr("Practice – applies to all workstations")
        page, column = self._page("building-2", self.tr("Practice"), scope)
        name = LineField(
            self.tr("Name of the practice"),
            self.tr("Stands at the top of the window and is proposed as sender."),
        )
        name.edit.setObjectName("settings.practice_name")
        name.set_text(self._settings.text("practice.name"))
        name.left.connect(
            lambda: self._set(
                "practice.name", name.text(), self.practice_changed, lambda value: name.set_text(str(value))
            )
        )
        accounts = Button(self.tr("E-mail accounts …"), "mail")
        accounts.setObjectName("settings.accounts")
        accounts.clicked.connect(self.accounts)
        column.addWidget(name)
        column.addWidget(accounts, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return page

    def _page(self, icon: str, title: str, scope: str) -> tuple[QWidget, QVBoxLayout]:
        page = Panel("surface")
        column = QVBoxLayout(page)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        column.addWidget(Text(title, "title"))
        column.addWidget(Banner("info", scope, icon=icon))
        return page, column

    def _choice(self, key: str, choices: tuple[tuple[str, str], ...]) -> Segmented:
        made = Segmented(choices)
        made.setObjectName(f"settings.{key}")
        made.set_key(self._settings.text(key))
        made.changed.connect(
            lambda value: self._set(key, value, self.view_changed, lambda kept: made.set_key(str(kept)))
        )
        return made

    def _zoom_field(self) -> ChoiceField:
        choices = [(each, f"{each} %") for each in ZOOMS]
        field = ChoiceField(self.tr("Size of type"), choices)
        field.setMaximumWidth(240)
        field.set_key(self._settings.get("view.zoom"))
        field.changed.connect(lambda value: self._set("view.zoom", value, self.view_changed, field.set_key))
        return field

    def _language_field(self) -> ChoiceField:
        choices = [("", self.tr("As the system")), ("de_DE", "Deutsch"), ("en", "English")]
        field = ChoiceField(self.tr("Language"), choices, self.tr("Takes effect with the next start."))
        field.setMaximumWidth(240)
        field.set_key(self._settings.text("view.language"))
        field.changed.connect(
            lambda value: self._set("view.language", value, self.view_changed, field.set_key)
        )
        return field

    def _set(
        self, key: str, value: str | int, changed: SignalInstance, show: Callable[[object], object]
    ) -> None:
        """Where it may not be changed, say so and `show` again what is in effect."""
        try:
            self._settings.set(key, value)
        except TomailError as error:
            self._complaint.say("danger", problem_text(error.problem))
            self._complaint.show()
            show(self._settings.get(key))
        else:
            self._complaint.hide()
            changed.emit()
