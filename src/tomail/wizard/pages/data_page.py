"""Step 2: name of the account, name of the sender, address."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tomail.ui.i18n import say
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.fields import LineField
from tomail.wizard.state import WizardState
from tomail.wizard.vocabulary import AccountType, Fault, Offer, OfferKind, Step

from .page import StepPage

ADDRESS = "wizard.data.address"
LABEL = "wizard.data.label"
DISPLAY_NAME = "wizard.data.display_name"


class DataPage(StepPage):
    """The cursor begins in the address, because the other two fill themselves from it."""

    def __init__(self, state: WizardState) -> None:
        super().__init__(state, Step.DATA)
        self.subtitle.setText(self.tr("Enter the e-mail address; the two names above it fill themselves."))
        self.label = LineField(
            self.tr("Account name"), self.tr("The account appears in tomail under this name.")
        )
        self.display_name = LineField(self.tr("Display name"))
        self.address = LineField(
            self.tr("E-mail address"), self.tr("Enter the e-mail address of this account here.")
        )
        self.question = Banner("warning", "")
        self.question.setObjectName("wizard.data.question")
        lines = {LABEL: self.label, DISPLAY_NAME: self.display_name, ADDRESS: self.address}
        for name, line in lines.items():
            line.edit.setObjectName(name)
            self.fields[name] = line
            self.body.addWidget(line)
        self.body.addWidget(self.question)
        self.body.addStretch(1)
        self._connect()

    def paint(self) -> None:
        flow = self.state.flow
        for field, text in (
            (self.label, flow.label),
            (self.display_name, flow.display_name),
            (self.address, flow.address),
        ):
            if not field.edit.hasFocus() and field.text() != text:
                field.set_text(text)
        self._show_preview()
        self._show_question(self.visible_faults().get(ADDRESS))

    def collect(self) -> None:
        flow = self.state.flow.enter_address(self.address.text())
        flow = flow.enter_label(self.label.text() if self._label_typed else flow.label)
        self.state.put(flow.enter_display_name(self.display_name.text()))
        self._search_if_needed()

    def first_field(self) -> QWidget:
        return self.address.edit

    def _connect(self) -> None:
        self._label_typed = False
        self.label.edit.setMaxLength(60)
        self.label.changed.connect(self._type_label)
        self.label.left.connect(lambda: self._leave(LABEL))
        self.display_name.changed.connect(lambda _: self._show_preview())
        self.display_name.left.connect(lambda: self._leave(DISPLAY_NAME))
        self.address.changed.connect(self._type_address)
        self.address.left.connect(lambda: self._leave(ADDRESS))

    def _type_label(self, text: str) -> None:
        self._label_typed = True
        if self.label.error:
            self.state.put(self.state.flow.enter_label(text))

    def _type_address(self, text: str) -> None:
        """A complaint goes as soon as its reason does; a new one waits until the field is left."""
        self._show_preview()
        if self.address.error or self.question.isVisible():
            self.state.put(self.state.flow.enter_address(text))

    def _leave(self, name: str) -> None:
        if name != ADDRESS or self.address.text():
            self.touch(name)
        self.collect()

    def _search_if_needed(self) -> None:
        flow = self.state.flow
        if flow.needs_search and not any(fault.blocking for fault in self.visible_faults().values()):
            self.state.search()

    def _show_preview(self) -> None:
        address = self.address.text() or self.state.flow.address
        name = self.display_name.text()
        help_text = self.tr("Recipients see this name instead of the e-mail address.")
        shown = f"{name} <{address}>" if name and address else address
        preview = self.tr("Preview: {sender}").format(sender=shown) if shown else ""
        self.display_name.set_help(f"{help_text}\n{preview}" if preview else help_text)

    def _show_question(self, fault: Fault | None) -> None:
        """Questions do not block; offers of a blocking fault stand beside its complaint."""
        offer = fault.offer if fault else None
        self.question.setVisible(offer is not None)
        if not fault or not offer:
            return
        text = say(fault.text) if not fault.blocking else self.tr("Open that account instead?")
        self.question.say("warning", text, [(self._verb(offer), lambda: self._take(offer))])

    def _verb(self, offer: Offer) -> str:
        return {
            OfferKind.TAKE_ADDRESS: self.tr("Accept"),
            OfferKind.OPEN_ACCOUNT: self.tr("Open account"),
            OfferKind.CHANGE_TYPE: self.tr("Change"),
        }[offer.kind]

    def _take(self, offer: Offer) -> None:
        flow = self.state.flow
        match offer.kind:
            case OfferKind.TAKE_ADDRESS:
                self.address.set_text(offer.value)
                self.state.put(flow.enter_address(offer.value))
                self._search_if_needed()
            case OfferKind.CHANGE_TYPE:
                self.state.put(flow.choose_type(AccountType(offer.value)))
                self._search_if_needed()
            case OfferKind.OPEN_ACCOUNT:
                self.state.account_wanted.emit(offer.value)
