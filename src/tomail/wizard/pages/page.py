"""What the six pages share: title, scrolling body, and faults below their fields."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget, QWizardPage

from tomail.ui.i18n import say
from tomail.ui.widgets.fields import Field
from tomail.ui.widgets.labels import Text
from tomail.wizard.state import WizardState
from tomail.wizard.steps import faults
from tomail.wizard.vocabulary import Fault, Step, blocking


class StepPage(QWizardPage):
    """One step. A subclass fills `body`, names its `fields`, and overrides what it needs of the rest.

    Faults show only at fields that a person has left (`touch`), or at all of them after «Weiter».
    """

    def __init__(self, state: WizardState, step: Step) -> None:
        super().__init__()
        self.state = state
        self.step = step
        self.fields: dict[str, Field] = {}
        self._touched: set[str] = set()
        title = self.tr("Step {number}: {label}").format(number=step.value, label=say(step.label))
        self.setAccessibleName(title)
        self.subtitle = Text("", "secondary", wrap=True)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(14)
        self._lay_out(Text(title, "subject"))
        state.changed.connect(self._repaint)

    # For subclasses

    def paint(self) -> None:
        """Show the flow."""

    def collect(self) -> None:
        """Put into the flow what stands in fields that nobody has left yet."""

    def enter(self) -> None:
        """The page has become the present one; the focus goes to `first_field`."""

    def first_field(self) -> QWidget | None:
        """Where the focus begins."""
        return None

    def show_fault(self, fault: Fault) -> None:
        """Show a fault that belongs to no field of `fields`."""

    def stop(self) -> None:
        """The wizard is closing: end what runs."""

    def reason(self) -> str:
        """Why «Weiter» is grey; "" where it is not."""
        return ""

    # For the wizard

    def arrive(self) -> None:
        """Called when the page has become the present one."""
        self._repaint()
        self.enter()
        first = self.first_field()
        if first:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def complain(self) -> None:
        """«Weiter» with faults: show all of them and put the cursor into the first faulty field."""
        self._touched.update(fault.field for fault in faults(self.state.flow, self.step))
        self._touched.update(self.fields)
        self._repaint()
        stopping = blocking(faults(self.state.flow, self.step))
        if stopping:
            self.show_fault(stopping[0])
            field = self.fields.get(stopping[0].field)
            if field:
                field.take_focus()

    def touch(self, name: str) -> None:
        """The person has left this field: from now on it may complain."""
        self._touched.add(name)

    def visible_faults(self) -> dict[str, Fault]:
        """The first fault of each field that may complain."""
        found: dict[str, Fault] = {}
        for fault in faults(self.state.flow, self.step):
            if fault.field in self._touched:
                found.setdefault(fault.field, fault)
        return found

    def _repaint(self) -> None:
        if self.state.flow.step is not self.step:
            return
        self.paint()
        shown = self.visible_faults()
        for name, field in self.fields.items():
            fault = shown.get(name)
            field.set_error(say(fault.text) if fault and fault.blocking else "")

    def _lay_out(self, title: Text) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(32, 30, 32, 16)
        column.setSpacing(4)
        column.addWidget(title)
        column.addWidget(self.subtitle)
        column.addSpacing(10)
        column.addLayout(self.body, 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
