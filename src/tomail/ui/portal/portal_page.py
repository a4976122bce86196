"""The second page of the set-up: where the portal is, and how the practice joins it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.ui import i18n, tasks
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fields import ChoiceField, LineField
from tomail.ui.widgets.labels import Text

EXAMPLE = "https://portal.example.org"


class PortalPage(QWidget):
    """`look` is given an address and raises TomailError unless a portal answers there; it may take long."""

    changed = Signal()

    def __init__(self, mailboxes: Sequence[str], look: Callable[[str], object]) -> None:
        super().__init__()
        self._look = look
        self.address = LineField(
            self.tr("Address of the portal"),
            self.tr("Whoever runs the portal tells it to you."),
            self.tr("e.g. {address}").format(address=EXAMPLE),
        )
        self.code = LineField(
            self.tr("Einrichtungscode"),
            self.tr("From whoever runs the portal. It lets one practice join, once, within a week."),
        )
        self.mailbox = ChoiceField(
            self.tr("Mailbox for notices"),
            [(each, each) for each in mailboxes],
            self.tr("The portal writes there when somebody registered or answered, without saying who."),
        )
        self.comes_back = QCheckBox(self.tr("The practice was at this portal before and lost its data"))
        self.sheet = LineField(
            self.tr("Code of the Praxis-Notfallblatt"), self.tr("All of it, with the last line.")
        )
        self.sheet.hide()
        self.check = Button(self.tr("Check connection"), "refresh-cw")
        self.outcome = Banner("ok", "")
        self.outcome.setObjectName("secure.activation.outcome")
        self.outcome.hide()
        names = {"address": self.address.edit, "code": self.code.edit, "mailbox": self.mailbox.combo}
        more = {"check": self.check, "comes_back": self.comes_back, "sheet": self.sheet.edit}
        for name, part in {**names, **more}.items():
            part.setObjectName(f"secure.activation.{name}")
        self.comes_back.toggled.connect(self.sheet.setVisible)
        self.check.clicked.connect(self._check)
        for field in (self.address, self.code, self.sheet):
            field.changed.connect(lambda _: self._changed())
        self._arrange()

    @property
    def typed(self) -> bool:
        """Something would be lost."""
        return any(each.text() for each in (self.address, self.code, self.sheet))

    def clear(self) -> None:
        """A person gave it up."""
        for each in (self.address, self.code, self.sheet):
            each.set_text("")

    def complete(self) -> bool:
        """Whether everything was given; what was not says so, and the first of it gets the cursor."""
        fields = [self.address, self.code, *([self.sheet] if self.comes_back.isChecked() else [])]
        missing = [each for each in fields if not each.text()]
        for each in fields:
            each.set_error(self.tr("Please fill this in.") if each in missing else "")
        if missing:
            missing[0].take_focus()
        return not missing

    def _complain(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.outcome.say("danger", i18n.problem_text(error.problem))
        self.outcome.show()

    def _changed(self) -> None:
        self.outcome.hide()
        self.changed.emit()

    def _check(self) -> None:
        address = self.address.text()
        if not address:
            self.address.set_error(self.tr("Please fill this in."))
            self.address.take_focus()
            return
        self.address.set_error("")
        self.check.setEnabled(False)
        self.outcome.say("info", self.tr("Asking the portal …"))
        self.outcome.show()
        tasks.run(
            lambda: self._look(address),
            done=lambda _: self._found(address),
            failed=lambda error: self._not_found(address, error),
            owner=self,
            apart=True,
        )

    def _found(self, address: str) -> None:
        self.check.setEnabled(True)
        if address == self.address.text():
            self.outcome.say("ok", self.tr("A portal answers at this address."))

    def _not_found(self, address: str, error: Exception) -> None:
        self.check.setEnabled(True)
        if address == self.address.text():
            self._complain(error)

    def _arrange(self) -> None:
        what = self.tr(
            "This practice joins the portal once. The other workstations follow by themselves. The practice "
            "only connects outwards: nothing has to be opened in your firewall."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Text(what, "secondary", wrap=True))
        column.addWidget(self.address)
        column.addWidget(self.check, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.code)
        column.addWidget(self.mailbox)
        column.addWidget(self.comes_back)
        column.addWidget(self.sheet)
        column.addWidget(self.outcome)
        column.addStretch(1)
