"""Admin → Praxisorganisation: rights, people, workstations, entry types, the log."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tomail.model.events import Topic
from tomail.services.container import Services
from tomail.ui.bridge import Bridge
from tomail.ui.frame.toast import Toast
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Line, Panel, Text

from .audit_page import AuditPage
from .devices_page import DevicesPage
from .page import AdminPage
from .rights_page import RightsPage
from .templates_page import TemplatesPage
from .types_page import TypesPage
from .users_page import UsersPage


class AdminWindow(QDialog):
    """One page at a time; what others change is shown at once. `interfaces`: with whom else the practice
    speaks is a page of the settings."""

    interfaces = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.setObjectName("admin")
        self.setWindowTitle(self.tr("Practice organisation"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1060, 720)
        self.toast = Toast(self)
        self.pages: dict[str, AdminPage] = {
            "rights": RightsPage(services),
            "users": UsersPage(services),
            "devices": DevicesPage(services),
            "entry_types": TypesPage(services),
            "templates": TemplatesPage(services),
            "audit": AuditPage(services),
        }
        self._stack = QStackedWidget()
        self._choices: dict[str, Button] = {}
        self._arrange()
        bridge = Bridge(services.bus, self)
        bridge.practice_changed.connect(lambda event: self._refresh(event.topic))
        bridge.practice_state_changed.connect(lambda _: self._refresh(Topic.PEOPLE))
        bridge.person_changed.connect(lambda _: self._refresh(Topic.PEOPLE))
        self.show_page("rights")

    def show_page(self, name: str) -> None:
        """Show a page by its name."""
        chosen = self._choices[name]
        if self.focusWidget() in (None, *self._choices.values()):
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)  # the ring is where the page is
        chosen.setChecked(True)
        self._stack.setCurrentWidget(self.pages[name])
        self.pages[name].refresh()

    def _arrange(self) -> None:
        band = Banner("info", self.tr("Practice – applies to all workstations"), icon="building-2", flat=True)
        band.setMinimumHeight(42)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(band)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side())
        row.addWidget(Line(vertical=True))
        row.addLayout(right, 1)
        for page in self.pages.values():
            page.told.connect(self.toast.say)
            self._stack.addWidget(page)

    def _side(self) -> Panel:
        side = Panel("side")
        side.setMinimumWidth(260)  # wider where the type is large
        side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 20, 12, 16)
        column.setSpacing(2)
        column.addWidget(Text(self.tr("Practice organisation"), "title"))
        column.addSpacing(10)
        group = QButtonGroup(self)
        for name, (icon, label) in self._labels().items():
            self._choices[name] = button = Button(label, icon, "ghost")
            button.setObjectName(f"admin.page.{name}")
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, name=name: self.show_page(name))
            group.addButton(button)
            column.addWidget(button)
        column.addWidget(self._to_interfaces())
        column.addStretch(1)
        return side

    def _to_interfaces(self) -> Button:
        button = Button(self.tr("Interfaces …"), "calendar", "ghost")
        button.setObjectName("admin.interfaces")
        button.setAccessibleDescription(self.tr("SMS reminders: provider, key, text, times, calendars"))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self.interfaces)
        return button

    def _labels(self) -> dict[str, tuple[str, str]]:
        return {
            "rights": ("shield-check", self.tr("Rights management")),
            "users": ("users", self.tr("Users and groups")),
            "devices": ("monitor", self.tr("Workstations")),
            "entry_types": ("archive", self.tr("Record entry types")),
            "templates": ("file-text", self.tr("Templates and signatures")),
            "audit": ("list", self.tr("Log")),
        }

    def _refresh(self, topic: Topic) -> None:
        if topic in (Topic.PEOPLE, Topic.ACCOUNTS, Topic.SETTINGS, Topic.TEMPLATES):
            page = self._stack.currentWidget()
            if isinstance(page, AdminPage):
                page.refresh()
