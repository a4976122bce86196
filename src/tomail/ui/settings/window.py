"""The settings: what is true of this workstation, and what is true of the whole practice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tomail.base.errors import TomailError
from tomail.services.container import Services
from tomail.settings.declared import Scope, Value
from tomail.settings.values import Source
from tomail.ui import tasks
from tomail.ui.bridge import Bridge
from tomail.ui.frame.toast import Toast
from tomail.ui.i18n import problem_text
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Line, Panel, Text

from .catalogue import CERTIFICATES, REMINDERS, SECURE, Entry, Facts, Page, pages
from .certificates_page import CertificatesPage
from .page import SettingsPage
from .reminders_page import RemindersPage
from .secure_page import SecurePage
from .world import WorldButton

SIDE = 300
VIEW = "view."
Back = Callable[[], None] | None  # what takes a change back


class SettingsWindow(QDialog):
    """Changes take effect at once, and can be taken back. The signals ask for other windows."""

    view_changed = Signal()
    practice_changed = Signal()
    accounts = Signal()
    client_ids = Signal()
    administration = Signal(str)  # a page of it

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._settings = services.settings
        self.pages: list[SettingsPage] = []
        self._wanted = "", ""
        self._changes = tasks.InTurn()
        self.setObjectName("settings")
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1000, 680)
        self._stack = QStackedWidget()
        self._choices = QButtonGroup(self)
        self._buttons: list[Button] = []  # one a page
        self._arrange()
        self.toast = Toast(self)
        bridge = Bridge(services.bus, self)
        for signal in (
            bridge.settings_changed,
            bridge.person_changed,
            bridge.practice_changed,
            bridge.practice_state_changed,
        ):
            signal.connect(self._show_states)
        self._build(Facts())
        tasks.run(lambda: read_facts(services), done=self._build, owner=self)

    # For others

    def show_page(self, name: str, key: str = "") -> None:
        """Show a page by its name, and in it the setting `key`."""
        page = next((each for each in self.pages if each.page.name == name), None)
        if page is None:
            return
        self._wanted = name, key
        self._search.clear()
        self._show_world(page.page.scope)
        self._buttons[self.pages.index(page)].setChecked(True)
        self._stack.setCurrentWidget(page)
        if key:
            page.show_row(key)

    def world(self) -> Scope:
        """Which of the two worlds is shown."""
        return Scope.PRACTICE if self._worlds[Scope.PRACTICE].isChecked() else Scope.WORKSTATION

    # Setting up

    def _arrange(self) -> None:
        self._complaint = Banner("danger", "", flat=True)
        self._complaint.setObjectName("settings.complaint")
        self._complaint.hide()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._complaint)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side())
        row.addWidget(Line(vertical=True))
        row.addLayout(right, 1)

    def _side(self) -> Panel:
        side = Panel("side")
        side.setMinimumWidth(SIDE)  # wider where the type is large
        side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 16, 12, 16)
        column.setSpacing(8)
        self._search = QLineEdit()
        self._search.setObjectName("settings.search")
        self._search.setPlaceholderText(self.tr("Search the settings"))
        self._search.setAccessibleName(self.tr("Search the settings"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._find)
        column.addWidget(self._search)
        self._worlds = self._world_buttons()
        for button in self._worlds.values():
            column.addWidget(button)
        column.addSpacing(6)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._hits = QVBoxLayout()
        self._hits.setSpacing(2)
        column.addLayout(self._list)
        column.addLayout(self._hits)
        column.addStretch(1)
        return side

    def _world_buttons(self) -> dict[Scope, WorldButton]:
        group = QButtonGroup(self)
        named = {
            Scope.WORKSTATION: ("monitor", self.tr("Workstation")),
            Scope.PRACTICE: ("building-2", self.tr("Practice")),
        }
        made = {}
        for scope, (icon, name) in named.items():
            made[scope] = button = WorldButton(icon, name, self._reach(scope))
            button.setObjectName(f"settings.world.{scope}")
            button.clicked.connect(lambda _=False, scope=scope: self._enter(scope))
            group.addButton(button)
        return made

    def _reach(self, scope: Scope) -> str:
        if scope is Scope.PRACTICE:
            return self.tr("applies to all workstations")
        here = self._services.people.workstation
        return self.tr("applies to this computer only ({name})").format(name=here)

    def _build(self, facts: Facts) -> None:
        """Anew once it is known what choices there are."""
        name, key = self._wanted
        for old in self.pages:
            self._stack.removeWidget(old)
            old.deleteLater()
        for button in self._buttons:
            self._choices.removeButton(button)
        _empty(self._list)
        self.pages, self._buttons = [], []
        for page in pages(facts):
            self._add(page)
        self._show_states()
        self.show_page(name or self.pages[0].page.name, key)

    def _add(self, page: Page) -> None:
        world = self.tr("Workstation") if page.scope is Scope.WORKSTATION else self.tr("Practice")
        band = f"{world} – {self._reach(page.scope)}"
        shown = self._made(page, band)
        shown.changed.connect(self._change)
        shown.linked.connect(self._follow)
        choice = _choice(page.title, page.icon, f"settings.page.{page.name}")
        choice.setCheckable(True)
        choice.clicked.connect(lambda: self.show_page(page.name))
        self._choices.addButton(choice)
        self._buttons.append(choice)
        self._list.addWidget(choice)
        self._stack.addWidget(shown)
        self.pages.append(shown)

    def _made(self, page: Page, band: str) -> SettingsPage:
        if page.name == CERTIFICATES:
            return CertificatesPage(page, band, self._services)
        if page.name == SECURE:
            return SecurePage(page, band, self._services)
        if page.name == REMINDERS:
            return RemindersPage(page, band, self._services, self._changes)
        return SettingsPage(page, band)

    # Moving about

    def _enter(self, scope: Scope) -> None:
        self.show_page(next(each.page.name for each in self.pages if each.page.scope is scope))

    def _show_world(self, scope: Scope) -> None:
        self._worlds[scope].setChecked(True)
        for page, button in zip(self.pages, self._buttons, strict=True):
            button.setVisible(page.page.scope is scope and not self._search.text())

    def _find(self, text: str) -> None:
        """Of both worlds: whoever searches does not know which one it is."""
        _empty(self._hits)
        wanted = text.strip().casefold()
        for page in self.pages:
            for entry in page.page.entries if wanted else ():
                if wanted in f"{entry.label} {entry.help} {entry.heading} {page.page.title}".casefold():
                    self._hits.addWidget(self._hit(page.page, entry))
        if wanted and not self._hits.count():
            self._hits.addWidget(Text(self.tr("No setting is called that."), "secondary", wrap=True))
        self._show_world(self.world())

    def _hit(self, page: Page, entry: Entry) -> Button:
        words = f"{page.title}: {entry.label}"
        icon = "monitor" if page.scope is Scope.WORKSTATION else "building-2"
        button = _choice(words, icon, f"settings.hit.{entry.key}")
        button.setToolTip(words)
        button.clicked.connect(lambda: self.show_page(page.name, entry.key))
        return button

    def _follow(self, link: str) -> None:
        if link == "accounts":
            self.accounts.emit()
        elif link == "client_ids":
            self.client_ids.emit()
        else:
            self.administration.emit(link)

    # Values

    def _show_states(self, _: object = None) -> None:
        """What is in effect, and what may be changed here and now."""
        for page in self.pages:
            for row in page.rows:
                if not row.is_being_edited():
                    problem = self._settings.hindrance(row.entry.key)
                    reason = problem_text(problem) if problem else ""
                    row.show_state(self._settings.get(row.entry.key), reason)

    def _change(self, key: str, value: Value) -> None:
        secret = any(row.entry.key == key and row.setting.secret for page in self.pages for row in page.rows)

        def change() -> Back:
            """In its turn: what it gives back is what the change before it left."""
            before = self._settings.get(key)
            preset = self._settings.in_effect(key).source in (Source.DEFAULT, Source.POLICY)
            self._settings.set(key, value)
            if secret:
                return None
            return lambda: self._settings.reset(key) if preset else self._settings.set(key, before)

        self._carry_out(key, change)

    def _carry_out(self, key: str, act: Callable[[], Back]) -> None:
        self._changes.run(act, done=lambda back: self._changed(key, back), failed=self._refused, owner=self)

    def _changed(self, key: str, back: Back) -> None:
        undo = (lambda: self._carry_out(key, back)) if back else None
        self._complaint.hide()
        self._show_key(key)
        if key.startswith(VIEW):
            self.view_changed.emit()
        elif key == "practice.name":
            self.practice_changed.emit()
        words = self.tr("Changed: {setting}") if undo else self.tr("Saved: {setting}")
        self.toast.say(words.format(setting=self._label(key)), undo)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self._complaint.say("danger", problem_text(error.problem))
        self._complaint.show()
        for page in self.pages:
            for row in page.rows:
                self._show_key(row.entry.key)

    def _show_key(self, key: str) -> None:
        for page in self.pages:
            for row in page.rows:
                if row.entry.key == key:
                    problem = self._settings.hindrance(key)
                    row.show_state(self._settings.get(key), problem_text(problem) if problem else "")

    def _label(self, key: str) -> str:
        rows = (row for page in self.pages for row in page.rows)
        return next(row.entry.label for row in rows if row.entry.key == key)


def read_facts(services: Services) -> Facts:
    """What the choices depend on; what cannot be asked now is left out."""
    try:
        types = tuple(services.archive.types())
    except TomailError:
        types = ()
    accounts = tuple((each.id, each.label) for each in services.registry.all())
    return Facts(accounts, types, tuple(QPrinterInfo.availablePrinterNames()))


def _choice(words: str, icon: str, name: str) -> Button:
    button = Button(words, icon, "ghost")
    button.setObjectName(name)
    button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return button


def _empty(layout: QVBoxLayout) -> None:
    while item := layout.takeAt(0):
        if (taken := item.widget()) is not None:
            taken.hide()
            taken.deleteLater()
