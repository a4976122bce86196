"""Once in a practice: what «Verschlüsselt senden» does, in which way, and switching it on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tomail.base.errors import TomailError
from tomail.services.container import Services
from tomail.ui import i18n, tasks
from tomail.ui.portal.choice_page import ChoicePage
from tomail.ui.portal.portal_page import PortalPage
from tomail.ui.portal.sheet_page import SheetPage
from tomail.ui.portal.steps import Steps
from tomail.ui.widgets.dialog import ask


class ActivationSheet(Steps):
    """`activated`: it is on now, for the whole practice. `add_portal`: it was on before."""

    activated = Signal()

    def __init__(self, services: Services, parent: QWidget, *, add_portal: bool = False) -> None:
        title = self.tr("Add a portal") if add_portal else self.tr("Activate “Send encrypted”")
        super().__init__(parent, "secure.activation", title)
        self._services = services
        self._title = title
        self._add_portal = add_portal
        self._joined = False  # the portal; only the Notfallblatt is left
        self.choice = ChoicePage(services.settings.text("practice.telephone"))
        mailboxes = [each.address for each in services.registry.all()]
        self.joining = PortalPage(mailboxes, services.portal.connection.look)
        self.sheet = SheetPage(services)
        for page in (self.choice, self.joining, self.sheet):
            self.add(page)
        for name, button in {"activate": self.act, "back": self.back, "cancel": self.leave}.items():
            button.setObjectName(f"secure.activation.{name}")
        self.choice.changed.connect(self._show_choice)
        self.joining.changed.connect(self.trouble.hide)
        self.sheet.changed.connect(self.trouble.hide)
        self.back.clicked.connect(self._show_choice)
        self.act.clicked.connect(self._go_on)
        (self._show_joining if add_portal else self._show_choice)()
        self._show_whether_possible()

    def reject(self) -> None:
        """Nothing that was typed, and no sheet, is lost without a question."""
        if self._joined:
            self._ask_about_sheet()
        elif self.pages.currentWidget() is self.joining and self.joining.typed:
            self._ask_to_leave()
        else:
            super().reject()

    # pages

    def _show_choice(self) -> None:
        portal = self.choice.with_portal
        verb = self.tr("Next") if portal else self.tr("Activate now")
        self.show_page(self.choice, self._title, verb, nth=1, of=3 if portal else 1)
        self.back.hide()

    def _show_joining(self) -> None:
        nth, of = (1, 2) if self._add_portal else (2, 3)
        self.show_page(self.joining, self.tr("Connect with the portal"), self.tr("Connect"), nth=nth, of=of)
        self.back.setVisible(not self._add_portal)
        self.joining.address.take_focus()

    def _show_sheet(self) -> None:
        last = 2 if self._add_portal else 3
        title = self.tr("Praxis-Notfallblatt")
        self.show_page(self.sheet, title, self.tr("Finish"), nth=last, of=last)
        self.back.hide()
        self.leave.set_label(self.tr("Print later"))
        self.sheet.print.setFocus()

    def _show_whether_possible(self) -> None:
        problem = self._services.settings.hindrance("secure.active")
        self.act.setEnabled(problem is None)
        if problem is not None:
            self.trouble.say("info", i18n.problem_text(problem))
            self.trouble.show()

    # what the button does

    def _go_on(self) -> None:
        if self._joined:
            self._finish()
        elif self.pages.currentWidget() is self.joining:
            self._join()
        elif self.choice.with_portal:
            self._show_joining()
        else:
            self._run(self._activate, self._done)

    def _activate(self) -> None:
        """Off the window's thread."""
        settings, telephone = self._services.settings, self.choice.telephone.text()
        if telephone != settings.text("practice.telephone"):
            settings.set("practice.telephone", telephone)
        settings.set("secure.active", True)

    def _join(self) -> None:
        if not self.joining.complete():
            return
        page, connection = self.joining, self._services.portal.connection
        address, code, mailbox = page.address.text(), page.code.text(), str(page.mailbox.key() or "")
        sheet = page.sheet.text() if page.comes_back.isChecked() else ""

        def join() -> None:
            if sheet:
                connection.restore(address, code, sheet, mailbox)
            elif not connection.configured:  # else it joined, and the step after it failed
                connection.enrol(address, code, mailbox)
            self._activate()

        self._run(join, self._has_joined)

    def _has_joined(self) -> None:
        self._joined = True
        self._show_sheet()

    def _finish(self) -> None:
        if self.sheet.done:
            self._done()
        else:
            self.trouble.say("warning", self.tr("Print or save the sheet first, and tick that you have it."))
            self.trouble.show()

    def _done(self) -> None:
        self.accept()
        self.activated.emit()

    # inside

    def _run(self, act: Callable[[], None], then: Callable[[], None]) -> None:
        self.trouble.hide()
        self._lock(True)
        tasks.run(act, done=lambda _: self._ran(then), failed=self._failed, owner=self, apart=True)

    def _ran(self, then: Callable[[], None]) -> None:
        self._lock(False)
        then()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self._lock(False)
        self.trouble.say("danger", i18n.problem_text(error.problem))
        self.trouble.show()

    def _lock(self, locked: bool) -> None:
        for each in (self.act, self.back, self.leave, self.pages):
            each.setEnabled(not locked)

    def _ask_to_leave(self) -> None:
        def answered(answer: str) -> None:
            if answer == "leave":
                self.joining.clear()
                self.reject()

        ask(
            self,
            self.tr("Leave without connecting?"),
            self.tr("What you typed is not kept. The Einrichtungscode stays good until it is used."),
            [("stay", self.tr("Keep going")), ("leave", self.tr("Leave"))],
            answered,
            default="stay",
        )

    def _ask_about_sheet(self) -> None:
        def answered(answer: str) -> None:
            if answer == "later":
                self._done()

        ask(
            self,
            self.tr("Close without the Praxis-Notfallblatt?"),
            self.tr("The portal is connected. You find the sheet later under Settings – Secure sending."),
            [("back", self.tr("Back to the sheet")), ("later", self.tr("Print later"))],
            answered,
            default="back",
        )
