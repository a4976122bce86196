"""The fields of one server: protocol, port, address, encryption."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tomail.model.account import Security
from tomail.services.account_entry import ServerEntry
from tomail.ui import theme
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.fields import ChoiceField, Field, LineField
from tomail.ui.widgets.labels import Icon, Text

PROTOCOLS = {"imap": "IMAP", "pop3": "POP3", "smtp": "SMTP"}


class ServerCard(Card):
    """Shows a `ServerEntry` and emits the next one when a person leaves a field or chooses.

    `name` begins the object names of the fields: "wizard.server.incoming" gives
    "wizard.server.incoming.host" and so on.
    """

    edited = Signal(object)  # ServerEntry
    typed = Signal(str)  # object name of the field that is being typed in
    protocol_chosen = Signal(str)

    def __init__(self, name: str, title: str, icon: str, protocols: tuple[str, ...]) -> None:
        super().__init__()
        self._name = name
        self._entry = ServerEntry(protocols[0])
        self.body.addLayout(self._title_row(title, icon))
        self.protocol = ChoiceField(self.tr("Protocol"), [(key, PROTOCOLS[key]) for key in protocols])
        self.port = LineField(self.tr("Port"))
        self.host = LineField(self.tr("Server address"))
        self.security = ChoiceField(self.tr("Encryption"), [])
        self.fields: dict[str, Field] = {}
        self._name_fields()
        self._arrange()
        self._connect()

    @property
    def entry(self) -> ServerEntry:
        """What stands in the fields now, also in one that nobody has left yet; a port in the host counts."""
        return self._entry.type_port(self.port.text()).type_host(self.host.text())

    def show_entry(
        self, entry: ServerEntry, *, offers_none: bool, read_only: bool = False, domain: str = ""
    ) -> None:
        """Paint `entry`; `offers_none` adds no encryption, `domain` makes the example in an empty field."""
        self._entry = entry
        self.protocol.set_key(entry.protocol)
        self.host.edit.setPlaceholderText(_example(entry.protocol, domain, self.tr("e.g. {host}")))
        for field, text in ((self.host, entry.host), (self.port, entry.port)):
            if field.text() != text:
                field.set_text(text)
        self._offer_securities(offers_none or entry.security is Security.NONE)
        self._show_changes()
        self._lock(read_only)

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Complaints by object name; fields without one are calmed."""
        for name, field in self.fields.items():
            field.set_error(errors.get(name, ""))

    def _title_row(self, title: str, icon: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Icon(icon, "accent", 20))
        row.addWidget(Text(title, "heading"))
        row.addStretch(1)
        self._fixed = QWidget()
        fixed = QHBoxLayout(self._fixed)
        fixed.setContentsMargins(0, 0, 0, 0)
        fixed.setSpacing(5)
        fixed.addWidget(Icon("lock", "text2", 13))
        fixed.addWidget(Text(self.tr("Preset"), "meta"))
        self._reset = Button(self.tr("Reset"), kind="ghost", height=24)
        self._reset.clicked.connect(lambda: self.edited.emit(self._entry.reset()))
        row.addWidget(self._fixed)
        row.addWidget(self._reset)
        return row

    def _name_fields(self) -> None:
        editors = {
            "protocol": (self.protocol, self.protocol.combo),
            "port": (self.port, self.port.edit),
            "host": (self.host, self.host.edit),
            "security": (self.security, self.security.combo),
        }
        for key, (field, editor) in editors.items():
            editor.setObjectName(f"{self._name}.{key}")
            self.fields[f"{self._name}.{key}"] = field
        self.port.edit.setMaxLength(5)
        self._reset.setObjectName(f"{self._name}.reset")

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.protocol, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.port, 1, Qt.AlignmentFlag.AlignTop)
        self.protocol.setFixedWidth(theme.scaled(94))
        self.body.addLayout(row)
        self.body.addWidget(self.host)
        self.body.addWidget(self.security)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.protocol.changed.connect(lambda key: self.protocol_chosen.emit(str(key)))
        self.security.changed.connect(self._security_chosen)
        for field in (self.host, self.port):
            field.left.connect(lambda: self.edited.emit(self.entry))
            field.changed.connect(lambda _, field=field: self.typed.emit(field.edit.objectName()))

    def _security_chosen(self, key: object) -> None:
        self.edited.emit(self.entry.choose_security(Security(str(key))))  # Qt keeps words, not enums

    def _offer_securities(self, with_none: bool) -> None:
        best = self._entry.suggestion.security if self._entry.suggestion else Security.TLS
        names = {Security.TLS: "TLS", Security.STARTTLS: "STARTTLS"}
        if with_none:
            names[Security.NONE] = self.tr("None (insecure)")
        combo = self.security.combo
        combo.clear()
        for security, name in names.items():
            advised = security is best and security is not Security.NONE
            combo.addItem(self.tr("{name} (recommended)").format(name=name) if advised else name, security)
        self.security.set_key(self._entry.security)

    def _show_changes(self) -> None:
        """What stood there before is said below the field, so that taking it back is no leap in the dark."""
        suggestion, changed = self._entry.suggestion, self._entry.changed
        found = {
            "host": suggestion.host if suggestion else "",
            "port": str(suggestion.port) if suggestion else "",
            "security": suggestion.security.value.upper() if suggestion else "",
        }
        for key, field in (("host", self.host), ("port", self.port), ("security", self.security)):
            note = self.tr("changed (before: {value})").format(value=found[key]) if key in changed else ""
            field.set_help(note)
        self._reset.setVisible(bool(changed))

    def _lock(self, read_only: bool) -> None:
        self._fixed.setVisible(read_only)
        for line in (self.host, self.port):
            line.edit.setReadOnly(read_only)
            line.edit.setFocusPolicy(Qt.FocusPolicy.NoFocus if read_only else Qt.FocusPolicy.StrongFocus)
        self.security.combo.setEnabled(not read_only)
        self.protocol.combo.setEnabled(not read_only)


def _example(protocol: str, domain: str, pattern: str) -> str:
    first = {"imap": "imap", "pop3": "pop", "smtp": "smtp"}[protocol]
    return pattern.format(host=f"{first}.{domain or 'praxis.de'}")
