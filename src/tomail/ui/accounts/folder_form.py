"""«Ordnerzuordnung»: which of the server's folders is for what, found by itself and mended by hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from tomail.model.account import FolderChoices
from tomail.model.mail import FolderRole
from tomail.model.probing import FoundFolder
from tomail.services.folder_choice import assignable, by_itself
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fields import ChoiceField
from tomail.ui.widgets.labels import Text
from tomail.ui.widgets.tip import plain_tip

COLUMNS = 2
CHARACTERS = 12


class FolderForm(QWidget):
    """Folded away at first. `changed` carries the next choices; `name` begins the object names."""

    changed = Signal(object)  # FolderChoices

    def __init__(self, name: str) -> None:
        super().__init__()
        self._choices = FolderChoices()
        self._shown: object = None
        self._toggle = Button(self.tr("Folder assignment"), icon="chevron-right", kind="ghost", height=30)
        self._toggle.setObjectName(name)
        self._toggle.clicked.connect(lambda: self._unfold(self._inner.isHidden()))
        self._state = Text("", "meta", wrap=True)
        self._inner: QWidget = QWidget()
        self._names = {
            FolderRole.DRAFTS: self.tr("Drafts"),
            FolderRole.SENT: self.tr("Sent"),
            FolderRole.TRASH: self.tr("Trash"),
            FolderRole.JUNK: self.tr("Spam"),
            FolderRole.ARCHIVE: self.tr("Archive"),
        }
        self.fields: dict[FolderRole, ChoiceField] = {}
        for role, label in self._names.items():
            field = self.fields[role] = ChoiceField(label, [])
            field.combo.setObjectName(f"{name}.{role.value}")
            field.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.combo.setMinimumContentsLength(CHARACTERS)  # a path may be longer than the window
            field.changed.connect(lambda path, role=role: self._choose(role, str(path)))
        self._arrange()
        self._unfold(False)

    def show_choices(self, choices: FolderChoices, folders: Sequence[FoundFolder]) -> None:
        """Paint `choices` over what `folders` are by themselves."""
        self._choices = choices
        if (choices, tuple(folders)) == self._shown:
            return
        self._shown = choices, tuple(folders)
        self._state.setText(self._summary(folders))
        for role, field in self.fields.items():
            self._fill(role, field, folders)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._toggle)
        head.addWidget(self._state, 1)
        grid = QGridLayout(self._inner)
        grid.setContentsMargins(12, 4, 0, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // COLUMNS, place % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        both = QVBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addLayout(head)
        both.addWidget(self._inner)

    def _unfold(self, shown: bool) -> None:
        self._inner.setVisible(shown)
        self._toggle.set_label(self._toggle.text(), "chevron-down" if shown else "chevron-right")

    def _choose(self, role: FolderRole, path: str) -> None:
        self.changed.emit(self._choices.choose(role, path))

    def _summary(self, folders: Sequence[FoundFolder]) -> str:
        if self._choices.chosen():
            return self.tr("changed by hand")
        if not folders:
            return self.tr("the folders are not known yet")
        missing = [name for role, name in self._names.items() if not by_itself(role, folders, self._choices)]
        if missing:
            return self.tr("found automatically, but for: {roles}").format(roles=", ".join(missing))
        return self.tr("found automatically")

    def _fill(self, role: FolderRole, field: ChoiceField, folders: Sequence[FoundFolder]) -> None:
        own = by_itself(role, folders, self._choices)
        found = self.tr("Automatically: {folder}").format(folder=own)
        paths = assignable(folders)
        chosen = self._choices.chosen().get(role, "")
        gone = (chosen,) if chosen and chosen not in paths else ()
        field.combo.clear()
        field.combo.addItem(found if own else self.tr("Automatically"), "")
        for path in (*gone, *paths):
            field.combo.addItem(path, path)
        field.set_key(chosen)
        field.combo.setToolTip(plain_tip(chosen or own))
        field.set_help(self.tr("This folder is not there any more.") if gone and folders else "")
