"""Fields of a form: label above, help or error below in whole sentences, never cut off."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from tomail.ui import icons

from .labels import Icon, Text
from .wheel import CalmComboBox


class Field(QWidget):
    """What all fields share: `label`, the editor, and the line below it that helps or complains."""

    def __init__(
        self, label: str, editor: QWidget, help_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._help = help_text
        self._label = Text(_literal(label), "strong")
        self._label.setBuddy(editor)
        self._note = Text(help_text, "meta", wrap=True)
        self._mark = Icon("circle-alert", "danger_fg", 14)
        self._editor = editor
        editor.setAccessibleName(label)
        editor.setAccessibleDescription(help_text)
        self._arrange()
        self.set_error("")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @property
    def error(self) -> str:
        """The complaint that is shown, or ""."""
        return self._note.text() if self._mark.isVisibleTo(self) else ""

    def set_error(self, text: str) -> None:
        """Complain with a whole sentence; "" takes the complaint back."""
        self._mark.setVisible(bool(text))
        self._note.setText(text or self._help)
        self._note.set_ink("danger_fg" if text else "text2")
        self._note.setVisible(bool(text or self._help))
        self._editor.setProperty("faulty", bool(text))
        self._editor.style().polish(self._editor)
        self._editor.setAccessibleDescription(text or self._help)
        if text:
            QAccessible.updateAccessibility(QAccessibleEvent(self._note, QAccessible.Event.Alert))

    def set_help(self, text: str) -> None:
        """Change the help below the field; a complaint in its place stays."""
        showing = self.error
        self._help = text
        self.set_error(showing)

    def label(self) -> str:
        """What the field is called."""
        return self._editor.accessibleName()

    def set_label(self, text: str) -> None:
        """Change the label, to the eye and to the ear."""
        self._label.setText(_literal(text))
        self._editor.setAccessibleName(text)

    def take_focus(self) -> None:
        """Put the cursor here."""
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(self._editor)
        column.addLayout(below)


class LineField(Field):
    """One line of text in `edit`. `left` is emitted when the person leaves the field."""

    changed = Signal(str)
    left = Signal()

    def __init__(
        self, label: str, help_text: str = "", placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(placeholder)
        super().__init__(label, self.edit, help_text, parent)
        self.edit.textEdited.connect(self.changed)
        self.edit.editingFinished.connect(self.left)

    def text(self) -> str:
        """What stands in the field, without blanks around it."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Fill the field; this is not `changed`, which only a person causes."""
        self.edit.setText(text)


class PasswordField(LineField):
    """A secret: dots, an eye to look at it, which closes when the field is left."""

    def __init__(self, label: str, help_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, help_text, parent=parent)
        self._eye = QAction(self.tr("Show password"), self)
        self._eye.triggered.connect(lambda: self._show(self.edit.echoMode() is QLineEdit.EchoMode.Password))
        self.edit.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self.edit.installEventFilter(self)
        self._show(False)

    def text(self) -> str:
        """The secret exactly as typed."""
        return self.edit.text()

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        if event.type() == QEvent.Type.FocusOut:
            self._show(False)
        return super().eventFilter(watched, event)

    def _show(self, shown: bool) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.setText(self.tr("Hide password") if shown else self.tr("Show password"))
        self._eye.setIcon(icons.icon("eye-off" if shown else "eye"))


class ChoiceField(Field):
    """One of several: `items` are pairs of key and label. `changed` carries the key a person chose."""

    changed = Signal(object)

    def __init__(
        self,
        label: str,
        items: Iterable[tuple[object, str]],
        help_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.combo = CalmComboBox()
        for key, text in items:
            self.combo.addItem(text, key)
        super().__init__(label, self.combo, help_text, parent)
        self.combo.activated.connect(lambda _: self.changed.emit(self.key()))

    def key(self) -> object:
        """The key that is chosen."""
        return self.combo.currentData()

    def set_key(self, key: object) -> None:
        """Choose; unknown keys change nothing. Not `changed`, which only a person causes."""
        index = next((i for i in range(self.combo.count()) if self.combo.itemData(i) == key), -1)
        if index >= 0:
            self.combo.setCurrentIndex(index)


def _literal(label: str) -> str:
    """A label with a buddy would take "&" for a shortcut."""
    return label.replace("&", "&&")
