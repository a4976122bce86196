"""Once in a practice: what «Verschlüsselt senden» does, and switching it on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.services.container import Services
from tomail.ui import i18n, tasks
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.fields import LineField
from tomail.ui.widgets.labels import Icon, Text
from tomail.ui.widgets.sheet import Sheet

WIDTH = 560


class ActivationSheet(Sheet):
    """`activated`: it is on now, for the whole practice."""

    activated = Signal()

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(
            parent,
            "secure.activation",
            self.tr("Activate “Send encrypted”"),
            self.tr("Activate now"),
            text=self.tr(
                "Findings and letters reach patients so that only they can read them. All it takes is their "
                "e-mail address; nothing is installed, neither here nor there."
            ),
            width=WIDTH,
        )
        self._services = services
        self._trouble = Banner("danger", "")
        self._trouble.hide()
        self.telephone = LineField(
            self.tr("Telephone number of the practice"), self.tr("For patients who have questions.")
        )
        self.telephone.edit.setObjectName("secure.activation.telephone")
        self.telephone.edit.setText(services.settings.text("practice.telephone"))
        self.ask(self._steps())
        self.ask(self.telephone)
        self.ask(self._trouble)
        self.act.setObjectName("secure.activation.activate")
        self.act.clicked.connect(self._activate)
        self._show_whether_possible()

    def _steps(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for icon, words in self._said():
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(Icon(icon, "accent", 20))
            row.addWidget(Text(words, wrap=True), 1)
            column.addLayout(row)
        return whole

    def _said(self) -> tuple[tuple[str, str], ...]:
        file = self.tr(
            "Text and attachments become one encrypted PDF (AES-256). The e-mail around it names neither the "
            "matter nor the patient."
        )
        code = self.tr(
            "tomail makes a Lesecode. You tell it by telephone or print it on a slip; it never goes by "
            "e-mail."
        )
        then = self.tr(
            "Only then does the message leave. It never leaves unencrypted by itself, and answers to it are "
            "protected too."
        )
        return ("lock", file), ("key-round", code), ("send", then)

    def _show_whether_possible(self) -> None:
        problem = self._services.settings.hindrance("secure.active")
        self.act.setEnabled(problem is None)
        if problem is not None:
            self._trouble.say("info", i18n.problem_text(problem))
            self._trouble.show()

    def _activate(self) -> None:
        settings, telephone = self._services.settings, self.telephone.text().strip()

        def act() -> None:
            if telephone != settings.text("practice.telephone"):
                settings.set("practice.telephone", telephone)
            settings.set("secure.active", True)

        tasks.run(
            act,
            done=self._done,
            failed=self._failed,
            owner=self,
        )

    def _done(self, _: object) -> None:
        self.accept()
        self.activated.emit()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self._trouble.say("danger", i18n.problem_text(error.problem))
        self._trouble.show()
