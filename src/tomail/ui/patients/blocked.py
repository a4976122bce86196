"""Patients whose data are blocked: shown nowhere else, and released here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.model.patients import Patient
from tomail.services.container import Services
from tomail.ui import i18n, tasks, theme
from tomail.ui.admin.rows import Rows
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Text

from .words import identity

WIDTH = 560


class BlockedPatients(QDialog):
    """For those who may see the log; the services refuse it to others."""

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setObjectName("patients.blocked")
        self.setWindowTitle(self.tr("Blocked patients"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.scaled(WIDTH))
        self._services = services
        self.rows = Rows((self.tr("Name"), self.tr("Born")))
        self.nobody = Text(self.tr("Nobody is blocked."), "secondary")
        self._complaint = Banner("danger", "")
        self._complaint.hide()
        self._arrange()
        self._load()

    def release(self, patient: Patient) -> None:
        """The data may be used again."""
        self._run(lambda: self._services.patients.unblock(patient.id), lambda _: self._load())

    def _load(self) -> None:
        self._run(self._services.patients.blocked, self._show)

    def _show(self, patients: Sequence[Patient]) -> None:
        self.nobody.setVisible(not patients)
        self.rows.setVisible(bool(patients))
        lift = self.tr("Lift the block")
        self.rows.show_rows(
            [
                (each.id, (each.listed_name, identity(each)), [(lift, lambda each=each: self.release(each))])  # type: ignore[misc]
                for each in patients
            ]
        )

    def _run(self, act: Callable[[], object], done: Callable[..., object]) -> None:
        tasks.run(act, done=done, failed=self._say_why, owner=self)

    def _say_why(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self._complaint.say("danger", i18n.problem_text(error.problem))
        self._complaint.show()

    def _arrange(self) -> None:
        close = Button(self.tr("Close"))
        close.clicked.connect(self.close)
        end = QHBoxLayout()
        end.addStretch(1)
        end.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(Text(self.windowTitle(), "heading"))
        for part in (self._complaint, self.nobody, self.rows):
            column.addWidget(part)
        column.addStretch(1)
        column.addLayout(end)
