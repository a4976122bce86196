"""The line above a mail that says whom it is about, and what can be done about that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from tomail.model.patients import Patient
from tomail.model.record import AboutPatient, PatientState, RecordEntry
from tomail.ui import icons, theme
from tomail.ui.widgets.banner import Banner, Tone
from tomail.ui.widgets.button import Button, Kind
from tomail.ui.widgets.labels import keep_whole

from . import words

NARROW = 640  # below, what has an icon shows it alone
HEIGHT = 46


@dataclass(frozen=True)
class Shown:
    """What the strip says of one mail. `contact`: the name of who writes, where that is no patient."""

    about: AboutPatient
    contact: str = ""
    filed: tuple[RecordEntry, ...] = field(default=(), repr=False)
    connected: bool = True


class PatientStrip(Banner):
    """Signals ask for what a person wants; who decides is the desk."""

    assign = Signal(object)  # Patient, the proposed one
    reject = Signal(object)  # list[Patient], who are not meant
    choose = Signal()  # among possible ones, or everybody
    edit = Signal(object)  # Patient
    record = Signal(object)  # Patient whose record is wanted
    entry = Signal(object)  # RecordEntry
    protect = Signal(object)  # Patient who is to get a protected message
    side_bar = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("neutral", "", flat=True, parent=parent)
        self.setObjectName("reader.patient")
        self.setMinimumHeight(HEIGHT)
        self._shown: Shown | None = None
        self.buttons: dict[str, Button] = {}
        self.hide()

    def show_about(self, shown: Shown | None) -> None:
        """Another mail, or it is known anew whom it is about; None: there is nothing to say."""
        if shown is not None and shown != self._shown:
            self._say(shown)
        self._shown = shown
        self.setVisible(shown is not None)

    @property
    def words(self) -> str:
        """What the strip says."""
        return self.accessibleName()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # what it says

    def _say(self, shown: Shown) -> None:
        self.buttons = {}
        about = shown.about
        if about.restricted:
            self.say("neutral", words.restricted(), icon="lock")
        elif about.state in (PatientState.SURE, PatientState.BY_HAND) and about.patients:
            self._say_linked(shown)
        elif not shown.connected and not about.patients:
            away = self.tr("Patients cannot be looked up now: the practice database is away.")
            self.say("neutral", away, icon="cloud-off")
        elif about.state is PatientState.THIRD_PARTY:
            self._say_third_party(shown)
        elif about.state is PatientState.SEVERAL:
            self._say_possible(about.patients)
        else:
            self._say_nobody(self.tr("No patient assigned"), "neutral", "user")
        for button in self.buttons.values():
            button.setEnabled(shown.connected)
        self._fit()

    def _say_linked(self, shown: Shown) -> None:
        patients = shown.about.patients
        first = patients[0]
        how = words.recognised_by(shown.about.reason) or self.tr("assigned by hand")
        said = [words.identity(first), how] if len(patients) == 1 else [words.identity(first)]
        said += [words.named(each) for each in patients[1:]]
        said += [words.filed(shown.filed[0])] if shown.filed else []
        actions = [self._record_button(shown), self._protect_button(first), self._link_button(patients)]
        self.say("ok", " · ".join(said), actions, title=first.listed_name, icon="user")

    def _record_button(self, shown: Shown) -> Button:
        if shown.filed:
            entry = shown.filed[0]
            return self._button("entry", self.tr("Show in record"), "archive", lambda: self.entry.emit(entry))
        first = shown.about.patients[0]
        return self._button("record", self.tr("Open record"), "file-text", lambda: self.record.emit(first))

    def _protect_button(self, patient: Patient) -> Button:
        made = Button(icon="lock", kind="ghost", hint=self.tr("Send encrypted"), height=30)
        made.setObjectName("patient.protect")
        made.clicked.connect(lambda: self.protect.emit(patient))
        self.buttons["protect"] = made
        return made

    def _link_button(self, patients: Sequence[Patient]) -> Button:
        hint = self.tr("Change the assignment")
        made = Button(icon="link", kind="ghost", hint=hint, height=30, menu_of=lambda: self._menu(patients))
        made.setObjectName("patient.link")
        self.buttons["link"] = made
        return made

    def _menu(self, patients: Sequence[Patient]) -> QMenu:
        menu = QMenu(self)
        for icon, label, then in (
            ("search", self.tr("Another patient …"), self.choose.emit),
            ("x", self.tr("Not about this patient"), lambda: self.reject.emit(list(patients))),
            ("pencil", self.tr("Patient's data …"), lambda: self.edit.emit(patients[0])),
            ("user", self.tr("Patient side bar"), self.side_bar.emit),
        ):
            action = QAction(icons.icon(icon), label, menu)
            action.triggered.connect(lambda _=False, then=then: then())
            menu.addAction(action)
        return menu

    def _say_third_party(self, shown: Shown) -> None:
        patients = shown.about.patients
        sender = self.tr("The sender is {name}.").format(name=shown.contact)
        if not patients:
            nobody = self.tr("No patient recognised.")
            self._say_nobody(f"{sender} {nobody}", "info", "building-2")
            return
        one = len(patients) == 1
        whom = words.named(patients[0]) if one else words.several(patients)
        found = self.tr("Recognised in the text: {name}").format(name=whom)
        actions = self._either(patients) if one else [self._choose_button(), self._reject_button(patients)]
        self.say("info", f"{sender} {found}", actions, icon="building-2")

    def _say_possible(self, patients: Sequence[Patient]) -> None:
        if len(patients) == 1:
            perhaps = self.tr("Perhaps {name}").format(name=words.named(patients[0]))
            self.say("claim", perhaps, self._either(patients), icon="users")
            return
        said = f"{words.possible(patients)}: {words.several(patients)}"
        self.say("claim", said, [self._choose_button()], icon="users")

    def _say_nobody(self, said: str, tone: Tone, icon: str) -> None:
        search = self._button("search", self.tr("Find patient …  P"), "search", self.choose.emit)
        self.say(tone, said, [search], icon=icon)

    # its buttons

    def _either(self, patients: Sequence[Patient]) -> list[QWidget]:
        first = patients[0]
        yes = self._button("assign", self.tr("Assign"), "check", lambda: self.assign.emit(first))
        return [yes, self._reject_button(patients)]

    def _reject_button(self, patients: Sequence[Patient]) -> Button:
        none = list(patients)
        label = self.tr("Do not assign")
        return self._button("reject", label, "x", lambda: self.reject.emit(none), "ghost")

    def _choose_button(self) -> Button:
        return self._button("choose", self.tr("Choose"), "users", self.choose.emit)

    def _button(self, name: str, label: str, icon: str, then: object, kind: Kind = "plain") -> Button:
        made = Button(label, icon, kind, height=30)
        made.setObjectName(f"patient.{name}")
        made.clicked.connect(lambda: then())  # type: ignore[operator]
        self.buttons[name] = made
        return made

    def _fit(self) -> None:
        narrow = self.width() < theme.scaled(NARROW)
        for button in self.buttons.values():
            if button.text():
                button.set_label_hidden(narrow)
        keep_whole(self, HEIGHT)
