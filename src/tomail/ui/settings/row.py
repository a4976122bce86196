"""One setting: the editor that its declaration asks for, and why it cannot be changed, if so."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from tomail.settings.declared import Setting, Value, are_dates
from tomail.ui import theme
from tomail.ui.widgets.fields import ChoiceField, Field, LineField, PasswordField
from tomail.ui.widgets.labels import Icon, Text
from tomail.ui.widgets.segmented import Segmented

from .catalogue import Choice, Entry
from .typed_dates import NoDate, shown_dates, stored_dates

FEW = 3
NARROW, WIDE = 160, 520


class Switch(QWidget):
    """On or off."""

    given = Signal(object)

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.box = QCheckBox(entry.label)
        self.box.setObjectName(f"settings.{entry.key}")
        self.box.setAccessibleDescription(entry.help)
        self.box.clicked.connect(lambda: self.given.emit(self.box.isChecked()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.box)
        if entry.help:
            note = Text(entry.help, "meta", wrap=True)
            note.setContentsMargins(30, 0, 0, 0)
            column.addWidget(note)

    def show_value(self, value: Value) -> None:
        self.box.setChecked(bool(value))


class Segments(QWidget):
    """One of few."""

    given = Signal(object)

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self._segments = Segmented(tuple((str(key), label) for key, label in entry.choices))
        self._segments.setObjectName(f"settings.{entry.key}")
        self._segments.setAccessibleName(entry.label)
        self._segments.changed.connect(self.given.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Text(entry.label, "strong"))
        column.addWidget(self._segments)
        if entry.help:
            column.addWidget(Text(entry.help, "meta", wrap=True))

    def show_value(self, value: Value) -> None:
        self._segments.set_key(str(value))


class Choices(ChoiceField):
    """One of many. A value that none of the choices is, is shown as it stands."""

    given = Signal(object)

    def __init__(self, entry: Entry) -> None:
        super().__init__(entry.label, entry.choices, entry.help)
        self.combo.setObjectName(f"settings.{entry.key}")
        self.changed.connect(self.given.emit)
        self._known = {key for key, _ in entry.choices}
        self.setMaximumWidth(WIDE)

    def show_value(self, value: Value) -> None:
        if value not in self._known:
            self._known.add(value)
            self.combo.addItem(_plain(value), value)
        self.set_key(value)


class Line(LineField):
    """A line of text or a number; stored when the person leaves it."""

    given = Signal(object)

    def __init__(self, entry: Entry, setting: Setting) -> None:
        super().__init__(entry.label, entry.help)
        self.edit.setObjectName(f"settings.{entry.key}")
        self._number = isinstance(setting.default, int)
        self._shown = ""
        self.setMaximumWidth(WIDE)
        if self._number and (column := self.layout()):
            self.edit.setFixedWidth(NARROW)  # the words above and below have more room
            column.setAlignment(self.edit, Qt.AlignmentFlag.AlignLeft)
            self.edit.setValidator(QIntValidator(setting.least or 0, setting.most or 10**9, self))
        self.left.connect(self._leave)

    def show_value(self, value: Value) -> None:
        self._shown = str(value)
        self.set_text(self._shown)

    def _leave(self) -> None:
        typed = self.text()
        if typed != self._shown:
            self._shown = typed
            self.given.emit(int(typed) if self._number else typed)


class Dates(Line):
    """Dates as people write them; one that is none is said, and nothing stored."""

    def __init__(self, entry: Entry, setting: Setting) -> None:
        super().__init__(entry, setting)
        self._stored = ""

    def show_value(self, value: Value) -> None:
        if self.error and value == self._stored:
            return  # what is to be mended stays
        self.set_error("")
        self._stored = str(value)
        super().show_value(shown_dates(self._stored))

    def _leave(self) -> None:
        try:
            typed = stored_dates(self.text())
        except NoDate as wrong:
            words = self.tr("“{text}” is not a date. Write day, month and year: {example}.")
            self.set_error(words.format(text=wrong, example=shown_dates("2026-12-25")))
            return
        is_new, self._stored = typed != self._stored, typed
        self.set_error("")
        self.show_value(typed)
        if is_new:
            self.given.emit(typed)


class Secret(PasswordField):
    """Never shows what is stored; what is typed takes its place."""

    given = Signal(object)

    def __init__(self, entry: Entry) -> None:
        super().__init__(entry.label, entry.help)
        self.edit.setObjectName(f"settings.{entry.key}")
        self.setMaximumWidth(WIDE)
        self.left.connect(self._leave)

    def show_value(self, value: Value) -> None:
        self.set_text("")
        self.edit.setPlaceholderText(self.tr("•••••••• stored") if value else "")

    def _leave(self) -> None:
        if typed := self.text():
            self.given.emit(typed)


class Lines(Field):
    """Several lines of text; stored when the person leaves them."""

    given = Signal(object)

    def __init__(self, entry: Entry) -> None:
        self.edit = QPlainTextEdit()
        self.edit.setObjectName(f"settings.{entry.key}")
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(theme.scaled(96))
        super().__init__(entry.label, self.edit, entry.help)
        self._shown = ""
        self.setMaximumWidth(WIDE)
        self.edit.installEventFilter(self)

    def show_value(self, value: Value) -> None:
        self._shown = str(value)
        self.edit.setPlainText(self._shown)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        if event.type() == QEvent.Type.FocusOut and self.edit.toPlainText() != self._shown:
            self._shown = self.edit.toPlainText()
            self.given.emit(self._shown)
        return super().eventFilter(watched, event)


class SettingRow(QWidget):
    """`changed` carries key and value. A locked row is read-only and says why."""

    changed = Signal(str, object)

    def __init__(self, entry: Entry, setting: Setting) -> None:
        super().__init__()
        self.entry = entry
        self.setting = setting
        self.editor = _editor(entry, setting)
        self.editor.given.connect(lambda value: self.changed.emit(entry.key, value))
        self._reason = Text("", "meta", wrap=True)
        self._lock = QWidget()
        self._lock.setObjectName(f"settings.lock.{entry.key}")
        below = QHBoxLayout(self._lock)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(6)
        below.addWidget(Icon("lock", "text2", 14), 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._reason, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()  # asks for the height at the width that the editor gets, which may be less
        row.addWidget(self.editor, 1)
        row.addStretch(0)
        column.addLayout(row)
        column.addWidget(self._lock)
        self._lock.hide()

    @property
    def reason(self) -> str:
        """Why it cannot be changed, or ""."""
        return self._reason.text()

    def show_state(self, value: Value, reason: str) -> None:
        """The value in effect, and why it cannot be changed ("": it can)."""
        self.editor.show_value(value)
        self.editor.setEnabled(not reason)
        self._reason.setText(reason)
        self._lock.setVisible(bool(reason))

    def is_being_edited(self) -> bool:
        """Somebody is typing here."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def take_focus(self) -> None:
        """Put the cursor here."""
        parts = self.editor.findChildren(QWidget)
        first = next((each for each in parts if each.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)


AnyEditor = Switch | Segments | Choices | Line | Dates | Secret | Lines


def _editor(entry: Entry, setting: Setting) -> AnyEditor:
    if isinstance(setting.default, bool):
        return Switch(entry)
    if entry.choices:
        return Segments(entry) if _are_few(entry.choices) else Choices(entry)
    if setting.secret:
        return Secret(entry)
    if setting.check is are_dates:
        return Dates(entry, setting)
    return Lines(entry) if entry.lines else Line(entry, setting)


def _are_few(choices: tuple[Choice, ...]) -> bool:
    """So few, and so short, that they stand side by side. The empty one may stand for many others."""
    return len(choices) <= FEW and all(key and isinstance(key, str) for key, _ in choices)


def _plain(value: Value) -> str:
    return f"{value} %" if isinstance(value, int) else value
